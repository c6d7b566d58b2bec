/** A fresh database on the engine of this test project. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { engine } from '../../db/dialect.ts';

export async function freshDatabase(): Promise<string> {
  if (engine === 'sqlite') return join(mkdtempSync(join(tmpdir(), 'register-')), 'register.db');
  const server = new URL(inject('postgres'));
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  server.pathname = `/${name}`;
  return server.href;
}
