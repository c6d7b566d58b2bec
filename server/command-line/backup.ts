import { existsSync, renameSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { engineOf } from '../../db/dialect.ts';
import { backupSqlite } from '../../db/sqlite-files.ts';
import { CouldNotRun, databaseUrl, progress, type Command } from './command.ts';

export const backup: Command = {
  name: 'backup',
  summary: 'copies the whole register into one file, while it runs',
  usage: `
Usage: npm run register -- backup FILE [--json]

SQLite only; the service may go on writing meanwhile. FILE must not exist. Check it with: DATABASE_URL=FILE npm run register -- verify
On PostgreSQL use pg_dump.`,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' } } });
    const [target] = positionals;
    if (!target) throw new CouldNotRun('name the file to write: register backup FILE');
    if (existsSync(target)) throw new CouldNotRun(`${target} exists already; a backup never writes over another`);
    const url = databaseUrl();
    if (engineOf(url) === 'postgresql') throw new CouldNotRun('on PostgreSQL use pg_dump');
    const bar = progress('copying pages');
    // A copy that was killed half-way must not stand under the name of a whole one.
    const part = `${target}.part`;
    rmSync(part, { force: true });
    const pages = await backupSqlite(url, part, (done, of) => bar.at(done, of));
    renameSync(part, target);
    bar.done();
    process.stdout.write(values.json ? `${JSON.stringify({ file: target, pages })}\n` : `${target}: ${pages} pages\n`);
    return 0;
  },
};
