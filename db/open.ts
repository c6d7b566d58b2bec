/** Opens the database that DATABASE_URL names, brings its tables up to date and puts the guards in place. */
import { engineOf } from './dialect.ts';
import { openPostgres, readPostgres } from './postgresql.ts';
import { openSqlite } from './sqlite.ts';
import { readSqlite } from './sqlite-files.ts';
import type { Reader, Store } from './store.ts';

export async function open(url: string): Promise<Store> {
  return engineOf(url) === 'postgresql' ? openPostgres(url) : openSqlite(url);
}

/** That a table or a column is not there: `undefined_table` and `undefined_column` of PostgreSQL; SQLite has no number for it. */
export const lacksWhatIsRead = (error: unknown): error is Error => error instanceof Error && (/^no such (?:table|column)/.test(error.message) || ('code' in error && (error.code === '42P01' || error.code === '42703')));

/** For verifying: one snapshot of everything; changes nothing, creates nothing. */
export async function openReadOnly(url: string): Promise<Reader & { close: () => void | Promise<void> }> {
  return engineOf(url) === 'postgresql' ? readPostgres(url) : readSqlite(url);
}
