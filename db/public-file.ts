/**
 * A file of SQLite that holds what it is given and nothing else: no page of it was ever part of the register. It is made in memory, so that nothing
 * of it stays behind on a disk; of the same rows it is the same bytes.
 */
import Sqlite from 'better-sqlite3';
import { setImmediate as turn } from 'node:timers/promises';
import type { Value } from './statement.ts';

export interface FileColumn {
  readonly name: string;
  readonly type: 'text' | 'integer';
  readonly required?: boolean;
  /** A table whose `id` it names. */
  readonly references?: string;
  readonly indexed?: boolean;
}

export interface FileTable {
  readonly name: string;
  /** For whoever opens the file: it stands above the table in its schema. */
  readonly what: string;
  readonly columns: readonly FileColumn[];
  readonly key: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(', ');

function schemaOf({ name, what, columns, key }: FileTable): string {
  const lines = columns.map((column) => `  ${quoted(column.name)} ${column.type}${column.required ? ' not null' : ''}${column.references ? ` references ${quoted(column.references)} ("id")` : ''}`);
  return `create table ${quoted(name)} (\n  -- ${what.replaceAll('\n', ' ')}\n${[...lines, `  primary key (${list(key)})`].join(',\n')}\n) without rowid, strict`;
}

const indexesOf = ({ name, columns }: FileTable): string[] => columns.filter(({ indexed }) => indexed).map((column) => `create index ${quoted(`${name}_${column.name}`)} on ${quoted(name)} (${quoted(column.name)})`);

/** Rows of a turn: others are served between two. */
const AT_A_TIME = 2000;

async function fill(db: Sqlite.Database, { name, columns, rows }: FileTable): Promise<void> {
  const insert = db.prepare<Value[]>(`insert into ${quoted(name)} (${list(columns.map((column) => column.name))}) values (${columns.map(() => '?').join(', ')})`);
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    for (const row of rows.slice(from, from + AT_A_TIME)) insert.run(...row);
    await turn();
  }
}

/** In the order of the tables: what names another stands after it. */
export async function publicFile(tables: readonly FileTable[]): Promise<Buffer> {
  const db = new Sqlite(':memory:');
  try {
    db.pragma('foreign_keys = on');
    db.exec('begin');
    for (const table of tables) db.exec(schemaOf(table));
    for (const table of tables) await fill(db, table);
    for (const table of tables) for (const index of indexesOf(table)) db.exec(index);
    db.exec('commit');
    return db.serialize();
  } finally {
    db.close();
  }
}
