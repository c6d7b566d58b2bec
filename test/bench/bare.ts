/** The least that keeping a role durably can cost: its row in one table without an index, a transaction of its own, the log synced. */
import Sqlite from 'better-sqlite3';

const COLUMNS = ['id', 'authority', 'mutual', 'kind', 'family', 'valid_from', 'valid_to', 'state', 'unit', 'legal_basis', 'evidence', 'recorded_at'];

export interface Bare {
  readonly insert: () => void;
  readonly close: () => void;
}

export function bare(file: string): Bare {
  const db = new Sqlite(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 10000', 'cache_size = -65536', 'mmap_size = 1073741824']) db.pragma(pragma);
  db.exec(`create table if not exists bench_bare (${COLUMNS.map((column) => `${column} text`).join(', ')})`);
  const insert = db.prepare<string[]>(`insert into bench_bare (${COLUMNS.join(', ')}) values (${COLUMNS.map(() => '?').join(', ')})`);
  const id = '019aa0ce-cdbe-7000-a000-000000000000';
  const row = [id, id, id, 'commissioner', 'contractor', '2014-04-01', '9999-12-31', 'recorded', id, 'Localism Act 2011 s.1', '[]', '2026-11-22T00:00:00.000Z'];
  return { insert: () => void insert.run(...row), close: () => void db.close() };
}
