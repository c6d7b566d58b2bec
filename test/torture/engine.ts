/** One engine, which DATABASE_URL names. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { engine } from '../../db/dialect.ts';
import { torture } from './kill.ts';

const kills = Number(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'register-torture-'));

async function fresh(): Promise<string> {
  if (engine === 'sqlite') return join(folder, `${randomUUID()}.db`);
  const url = new URL(process.env['DATABASE_URL'] as string);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  url.pathname = `/t_${randomUUID().replaceAll('-', '')}`;
  await client.query(`create database ${url.pathname.slice(1)}`);
  await client.end();
  return url.href;
}

try {
  await torture(fresh, kills, 250, ({ kills: done, acknowledged, kept }) => process.stdout.write(`${engine}: killed ${done} times; ${acknowledged} writes acknowledged, none lost; ${kept} kept, each of them whole\n`));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
