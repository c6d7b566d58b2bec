/** What a program finds in a file of SQLite that it took away. */
import Sqlite from 'better-sqlite3';

export interface Opened {
  readonly tables: Readonly<Record<string, Record<string, string | number | null>[]>>;
  readonly schema: string;
  /** References that lead nowhere. */
  readonly broken: readonly unknown[];
}

export function opened(file: Buffer): Opened {
  const db = new Sqlite(file);
  try {
    const master = db.prepare<[], { type: string; name: string; sql: string | null }>('select type, name, sql from sqlite_master order by name').all();
    const tables = Object.fromEntries(master.filter(({ type }) => type === 'table').map(({ name }) => [name, db.prepare<[], Record<string, string | number | null>>(`select * from "${name}"`).all()]));
    return { tables, schema: master.map(({ sql }) => sql ?? '').join(';\n'), broken: db.pragma('foreign_key_check') as unknown[] };
  } finally {
    db.close();
  }
}
