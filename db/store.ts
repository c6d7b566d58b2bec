/** What the rest of the product knows of a database. */
import type { InferInsertModel, Table } from 'drizzle-orm';
import type { Engine } from './dialect.ts';
import type { Statement, Values } from './statement.ts';

export interface Reader {
  all: <Row>(statement: Statement<Row>, values?: Values) => Promise<Row[]>;
  first: <Row>(statement: Statement<Row>, values?: Values) => Promise<Row | undefined>;
}

/** Inside a unit of work: await only what hangs on this, and never begin another unit within it (it would wait for itself). */
export interface Tx extends Reader {
  /** Returns the number of rows changed. */
  run: (statement: Statement<never>, values?: Values) => Promise<number>;
  insert: <T extends Table>(table: T, row: InferInsertModel<T>) => Promise<void>;
}

export interface Store extends Reader {
  readonly engine: Engine;
  /** Several questions of one moment: between two of them others may write, and what was an overlap in one must be one in the next. */
  readonly snapshot: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>;
  /** Another number after anything was committed, by whichever process; undefined where the engine cannot say so for less than a query. */
  readonly version: () => number | undefined;
  /**
   * All of `work` or nothing; the promise settles after the commit. `logs` are those it will write to: on PostgreSQL their heads are locked
   * first, in order of name with `instance` last, so that two units can never wait for each other. There `work` may run twice, so it changes
   * nothing in memory.
   */
  transaction: <T>(logs: readonly string[], work: (tx: Tx) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

export type Refusal = 'unique' | 'foreign-key' | 'check';

const CODES: Readonly<Record<string, Refusal>> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign-key',
  SQLITE_CONSTRAINT_CHECK: 'check',
  '23505': 'unique',
  '23503': 'foreign-key',
  '23514': 'check',
};

/** Which rule of the schema refused a write, the same on both engines. */
export function refusalOf(error: unknown): Refusal | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? CODES[code] : undefined;
}
