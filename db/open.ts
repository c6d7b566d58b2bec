/** Opens the database that DATABASE_URL names, brings its tables up to date and puts the guards in place. */
import { engineOf } from './dialect.ts';
import { openPostgres, readPostgres } from './postgresql.ts';
import { openSqlite } from './sqlite.ts';
import { readSqlite } from './sqlite-files.ts';
import type { Reader, Store } from './store.ts';

export async function open(url: string): Promise<Store> {
  return engineOf(url) === 'postgresql' ? openPostgres(url) : openSqlite(url);
}

/** For verifying: one snapshot of everything; changes nothing, creates nothing. */
export async function openReadOnly(url: string): Promise<Reader & { close: () => void | Promise<void> }> {
  return engineOf(url) === 'postgresql' ? readPostgres(url) : readSqlite(url);
}
