import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { engineOf } from '../../db/dialect.ts';
import { openReadOnly } from '../../db/open.ts';
import { backupSqlite } from '../../db/sqlite-files.ts';
import { fileOf } from '../../db/sqlite.ts';
import { Differs } from '../verify/problem.ts';
import { verify } from '../verify/verify.ts';
import { CouldNotRun, databaseUrl, progress, type Command } from './command.ts';

export const restore: Command = {
  name: 'restore',
  summary: 'puts a backup in place, after verifying it',
  usage: `
Usage: npm run register -- restore FILE [--json]

Verifies FILE and copies it to where DATABASE_URL points, where nothing may be. SQLite only. Exits 1, copying nothing, where the backup differs.`,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' } } });
    const [source] = positionals;
    if (!source) throw new CouldNotRun('name the file to restore: register restore FILE');
    const url = databaseUrl();
    if (engineOf(url) === 'postgresql') throw new CouldNotRun('on PostgreSQL use pg_restore');
    const target = fileOf(url);
    if (existsSync(target)) throw new CouldNotRun(`${target} exists already; move it away first, so that nothing is lost`);
    if (!existsSync(source)) throw new CouldNotRun(`there is no file ${source}`);
    mkdirSync(dirname(target), { recursive: true });
    // Through SQLite, for a file may have a log beside it; what is verified is the very copy that is put in place.
    const part = `${target}.part`;
    rmSync(part, { force: true });
    const bar = progress('verifying entries');
    await backupSqlite(source, part, () => {});
    const reader = await openReadOnly(part);
    try {
      const { entries } = await verify(reader, [], (done) => bar.at(done));
      bar.done();
      renameSync(part, target);
      process.stdout.write(values.json ? `${JSON.stringify({ file: target, entries })}\n` : `${target}: ${entries} entries, verified\n`);
      return 0;
    } catch (error) {
      bar.done();
      if (!(error instanceof Differs)) throw error;
      process.stdout.write(values.json ? `${JSON.stringify({ ok: false, problem: { message: error.message } })}\n` : `DIFFERS, nothing was restored: ${error.message}\n`);
      return 1;
    } finally {
      await reader.close();
      rmSync(part, { force: true });
    }
  },
};
