import { parseArgs } from 'node:util';
import { openReadOnly } from '../../db/open.ts';
import { allLogs } from '../../db/stores/ledger.ts';
import { hashing } from '../crypto.ts';
import { rootOf } from '../domain/ledger/tree.ts';
import { databaseUrl, type Command } from './command.ts';

export const head: Command = {
  name: 'head',
  summary: 'prints the head of every log, to be kept elsewhere',
  usage: `
Usage: npm run register -- head [--json]

Prints LOG:SIZE:ROOT for every log that has entries. Print it in committee minutes or mail it to the auditor: "register verify --head" checks the log against it.`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    const reader = await openReadOnly(databaseUrl());
    const heads = (await allLogs(reader)).map((row) => ({ log: row.log, size: row.size, root: rootOf(hashing, JSON.parse(row.peaks) as string[]), at: row.at }));
    await reader.close();
    process.stdout.write(values.json ? `${JSON.stringify({ heads })}\n` : heads.filter(({ size }) => size > 0).map(({ log, size, root }) => `${log}:${size}:${root}\n`).join(''));
    return 0;
  },
};
