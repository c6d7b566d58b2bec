/** SQLite: one connection reads (a WAL snapshot, so nothing half-done is seen), one writes. */
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '../server/domain/problem.ts';
import { fold } from './dialect.ts';
import { insertInto, type Statement, type Value, type Values } from './statement.ts';
import { guards } from './guards.ts';
import type { Reader, Store, Tx } from './store.ts';

const NO_VALUES: Values = {};

/** SQL is not bundled: the folder is absolute, never relative to where the process was started. */
const MIGRATIONS = join(import.meta.dirname, 'migrations', 'sqlite');

export const fileOf = (url: string): string => url.replace(/^file:(\/\/)?/, '');

function connection(file: string, options: Sqlite.Options = {}): Sqlite.Database {
  const db = new Sqlite(file, options);
  db.pragma('busy_timeout = 10000');
  db.pragma('cache_size = -65536');
  db.pragma('mmap_size = 1073741824');
  // What a savepoint and a failing statement could have to put back: otherwise each page goes through a temporary file.
  db.pragma('temp_store = memory');
  db.function('fold', { deterministic: true }, (text: unknown) => (typeof text === 'string' ? fold(text) : null));
  return db;
}

export class Connection implements Reader {
  readonly #prepared = new Map<string, Sqlite.Statement<Value[]>>();
  readonly db: Sqlite.Database;

  constructor(db: Sqlite.Database) {
    this.db = db;
  }

  #prepare(text: string): Sqlite.Statement<Value[]> {
    let prepared = this.#prepared.get(text);
    if (!prepared) {
      // Queries with filters come in many texts: a bound, not a leak.
      if (this.#prepared.size > 500) this.#prepared.clear();
      prepared = this.db.prepare<Value[]>(text);
      this.#prepared.set(text, prepared);
    }
    return prepared;
  }

  async all<Row>(statement: Statement<Row>, values = NO_VALUES): Promise<Row[]> {
    const { text, bind } = statement.compiled();
    return this.#prepare(text).all(...bind(values)) as Row[];
  }

  async first<Row>(statement: Statement<Row>, values = NO_VALUES): Promise<Row | undefined> {
    const { text, bind } = statement.compiled();
    return this.#prepare(text).get(...bind(values)) as Row | undefined;
  }

  async run(statement: Statement<never>, values = NO_VALUES): Promise<number> {
    const { text, bind } = statement.compiled();
    return this.#prepare(text).run(...bind(values)).changes;
  }
}

interface Unit {
  readonly work: (tx: Tx) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** A commit waits for the disk about as long as fifty writes take: units that wait together share one, each in a savepoint of its own. */
const MOST_IN_ONE_COMMIT = 256;

/** How long units wait for another process that writes, and how often they look. SQLite's own waiting would hold up every reader of this one. */
const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 25;

const isBusy = (error: unknown): boolean => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

class Writer {
  readonly #connection: Connection;
  readonly #begin: Sqlite.Statement;
  readonly #commit: Sqlite.Statement;
  readonly #savepoint: Sqlite.Statement;
  readonly #release: Sqlite.Statement;
  readonly #waiting: Unit[] = [];
  #running: Promise<void> | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#begin = connection.db.prepare('begin immediate');
    this.#commit = connection.db.prepare('commit');
    this.#savepoint = connection.db.prepare('savepoint unit');
    this.#release = connection.db.prepare('release unit');
  }

  enqueue<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.#running ??= this.#drain();
    });
  }

  async idle(): Promise<void> {
    await this.#running;
  }

  async #drain(): Promise<void> {
    try {
      await Promise.resolve();
      while (this.#waiting.length > 0) await this.#commitTogether(this.#waiting.splice(0, MOST_IN_ONE_COMMIT));
    } finally {
      this.#running = undefined;
    }
  }

  async #beginPatiently(): Promise<void> {
    for (const until = performance.now() + PATIENCE_MS; ; ) {
      try {
        this.#begin.run();
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (performance.now() > until) throw new Refused(503, 'busy', 'Another program is writing to the register at length; nothing was saved. Try again in a moment.');
      }
      await pause(LOOK_AGAIN_MS);
    }
  }

  async #commitTogether(units: readonly Unit[]): Promise<void> {
    const settle: (() => void)[] = [];
    try {
      await this.#beginPatiently();
      if (units.length === 1) settle.push(await this.#alone(units[0] as Unit));
      else for (const unit of units) settle.push(await this.#inSavepoint(unit));
      this.#commit.run();
    } catch (error) {
      for (const unit of units) unit.reject(error);
      this.#rollback();
      return;
    }
    for (const done of settle) done();
  }

  /** Where even this fails (the disk is gone) the next unit learns of it when it begins; it must not wait for ever instead. */
  #rollback(): void {
    const { db } = this.#connection;
    try {
      if (db.inTransaction) db.exec('rollback');
    } catch {
      return;
    }
  }

  /** What fails rolls back the whole transaction, which is this unit's own: a savepoint would keep a copy of every page that it touches. */
  async #alone({ work, resolve }: Unit): Promise<() => void> {
    const value = await work(this.#tx());
    return () => resolve(value);
  }

  async #inSavepoint(unit: Unit): Promise<() => void> {
    const { db } = this.#connection;
    this.#savepoint.run();
    try {
      const done = await this.#alone(unit);
      this.#release.run();
      return done;
    } catch (error) {
      // SQLite may have rolled everything back by itself (disk full): then the whole commit fails, not this unit alone.
      if (!db.inTransaction) throw error;
      db.exec('rollback to unit; release unit');
      return () => unit.reject(error);
    }
  }

  #tx(): Tx {
    const connection = this.#connection;
    return {
      all: (statement, values) => connection.all(statement, values),
      first: (statement, values) => connection.first(statement, values),
      run: (statement, values) => connection.run(statement, values),
      insert: async (table, row) => void (await connection.run(insertInto(table), row)),
    };
  }
}

export function openSqlite(url: string): Store {
  const file = fileOf(url);
  mkdirSync(dirname(file), { recursive: true });
  const writing = connection(file);
  writing.pragma('journal_mode = WAL');
  // An acknowledged write survives a power cut: the log is synced on every commit.
  writing.pragma('synchronous = FULL');
  // Pages that many writes share are copied into the file once for all of them: 16 MB of log between two checkpoints.
  writing.pragma('wal_autocheckpoint = 4000');
  // What is destroyed or swept away is overwritten, and does not lie about in free pages of the file.
  writing.pragma('secure_delete = on');
  migrateSqlite(writing);
  writing.pragma('busy_timeout = 0');
  const reading = new Connection(connection(file));
  reading.db.pragma('query_only = on');
  const version = reading.db.prepare<[], number>('pragma data_version').pluck();
  const writer = new Writer(new Connection(writing));
  // A transaction holds its connection, and readers come at once: each takes one that is idle, or a new one.
  const idle: Connection[] = [];
  return {
    engine: 'sqlite',
    snapshot: async (work) => {
      const own = idle.pop() ?? new Connection(connection(file));
      own.db.exec('begin');
      try {
        return await work(own);
      } finally {
        own.db.exec('commit');
        idle.push(own);
      }
    },
    version: () => version.get(),
    all: (statement, values) => reading.all(statement, values),
    first: (statement, values) => reading.first(statement, values),
    transaction: (_logs, work) => writer.enqueue(work),
    close: async () => {
      await writer.idle();
      for (const { db } of [reading, ...idle]) db.close();
      writing.close();
    },
  };
}

const TRIES = 20;

/** Of several processes that start together on a new file one makes the tables; the others fail, and on trying again find nothing left to do. */
function insistently(work: () => void): void {
  for (let tries = 1; ; tries++) {
    try {
      return work();
    } catch (error) {
      if (tries === TRIES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/**
 * The migrator runs in a transaction, where `foreign_keys = OFF` is ignored; and a rebuilt table loses its triggers without a word. So keys
 * are off around it, checked after it, and the guards are put back at every start.
 */
function migrateSqlite(db: Sqlite.Database): void {
  db.pragma('foreign_keys = OFF');
  insistently(() => void migrate(drizzle({ client: db }), { migrationsFolder: MIGRATIONS }));
  const broken = db.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`the migrated database has ${broken.length} broken references`);
  db.pragma('foreign_keys = ON');
  const stored = db.prepare<[string], string>("select sql from sqlite_master where type = 'trigger' and name = ?").pluck();
  for (const guard of guards('sqlite')) {
    if (stored.get(guard.name) === guard.stored) continue;
    db.exec(`drop trigger if exists ${guard.name}; ${guard.create}`);
  }
}
