/** Whoever owns the database can do anything to it: guards dropped, then any SQL. */
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { engine } from '../../db/dialect.ts';
import { guards } from '../../db/guards.ts';

export async function tamper(url: string, ...statements: readonly string[]): Promise<void> {
  if (engine === 'sqlite') {
    const db = new Sqlite(url);
    for (const guard of guards('sqlite')) db.exec(`drop trigger ${guard.name}`);
    for (const statement of statements) db.exec(statement);
    for (const guard of guards('sqlite')) db.exec(guard.create);
    db.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('set session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** A copy of the database at the URL, so that each attack meets a whole record. */
export async function copied(url: string): Promise<string> {
  const name = `copy_${Math.random().toString(36).slice(2)}`;
  if (engine === 'sqlite') {
    const copy = url.replace(/\.db$/, `-${name}.db`);
    const db = new Sqlite(url, { readonly: true });
    await db.backup(copy);
    db.close();
    return copy;
  }
  const source = new URL(url);
  const client = new pg.Client({ connectionString: url.replace(source.pathname, '/postgres') });
  await client.connect();
  await client.query(`create database ${name} template ${source.pathname.slice(1)}`);
  await client.end();
  source.pathname = `/${name}`;
  return source.href;
}
