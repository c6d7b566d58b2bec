import { parseArgs } from 'node:util';
import { lacksWhatIsRead, openReadOnly } from '../../db/open.ts';
import { shown } from '../config.ts';
import { Differs } from '../verify/problem.ts';
import { verify as verifyAll, type KeptHead } from '../verify/verify.ts';
import { CouldNotRun, databaseUrl, progress, type Command } from './command.ts';

const HEAD = /^([A-Za-z0-9-]+):(\d+):([0-9a-f]{64})$/;

function keptHead(text: string): KeptHead {
  const [, log, size, root] = HEAD.exec(text) ?? [];
  if (!log || !size || !root) throw new CouldNotRun(`--head takes LOG:SIZE:ROOT, as "register head" prints it; got ${text}`);
  return { log, size: Number(size), root };
}

export const verify: Command = {
  name: 'verify',
  summary: 'proves that the record was never rewritten; reads only',
  usage: `
Usage: npm run register -- verify [--json] [--head LOG:SIZE:ROOT]...

Computes every leaf and root of every log anew, compares each entry with the rows that it wrote, and the derived tables with a rebuild. Names
the first thing that differs and exits 1. Reads only: no migration, no guard put back, no file beside the database.

  --head LOG:SIZE:ROOT  a head that was kept elsewhere (minutes, a receipt): the log must still begin with it. A log that was cut short together
                        with its rows can be found by this alone.`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, head: { type: 'string', multiple: true } } });
    const kept = (values.head ?? []).map(keptHead);
    const url = databaseUrl();
    const reader = await openReadOnly(url).catch((error: unknown) => {
      throw new CouldNotRun(error instanceof Error ? error.message : String(error));
    });
    const bar = progress('verifying entries');
    try {
      const { entries, rows, heads, warnings } = await verifyAll(reader, kept, (done) => bar.at(done));
      bar.done();
      if (values.json) process.stdout.write(`${JSON.stringify({ ok: true, entries, rows, heads, warnings })}\n`);
      else {
        process.stdout.write(`${shown(url)}: ${entries} entries and ${rows} rows agree.\n${heads.filter(({ size }) => size > 0).map(({ log, size, root }) => `  ${log}:${size}:${root}\n`).join('')}`);
        for (const warning of warnings) process.stdout.write(`Warning: ${warning}\n`);
      }
      return 0;
    } catch (error) {
      bar.done();
      if (lacksWhatIsRead(error)) throw new CouldNotRun(`the tables are not those of this version (${error.message}). If an earlier version wrote them last, run "register rebuild", which brings them up to date, and verify again`);
      if (!(error instanceof Differs)) throw error;
      const { message, log, index, table, id } = error;
      process.stdout.write(values.json ? `${JSON.stringify({ ok: false, problem: { message, log, index, table, id } })}\n` : `DIFFERS: ${message}\n`);
      return 1;
    } finally {
      await reader.close();
    }
  },
};
