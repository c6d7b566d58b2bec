/** `npm run torture` kills a writing process 200 times on each engine, at random moments, and looks at what is left. `-- --kills 20` for fewer. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../support/postgres.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, engine: { type: 'string' } } });

async function on(databaseUrl: string): Promise<void> {
  const run = spawn(process.execPath, [join(import.meta.dirname, 'engine.ts'), values.kills], { stdio: 'inherit', env: { ...process.env, DATABASE_URL: databaseUrl } });
  const [code] = (await once(run, 'exit')) as [number | null];
  if (code !== 0) process.exitCode = 1;
}

if (values.engine !== 'postgresql') await on('sqlite.db');
if (values.engine !== 'sqlite') {
  const { url, stop } = await startPostgres();
  await on(url);
  await stop();
}
