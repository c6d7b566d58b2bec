/** PostgreSQL: read committed, with the heads of the logs it writes locked first. */
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { join } from 'node:path';
import pg from 'pg';
import { amongTexts } from './dialect.ts';
import { guards } from './guards.ts';
import { at, insertInto, statement, type Statement, type Values } from './statement.ts';
import type { Reader, Store, Tx } from './store.ts';
import { logs } from './tables/index.ts';

const MIGRATIONS = join(import.meta.dirname, 'migrations', 'postgresql');
const NO_VALUES: Values = {};

/** Serialization failure and deadlock: the unit is run again. */
const AGAIN = new Set(['40001', '40P01']);
const MOST_TRIES = 10;

/** Any number will do, as long as every process uses the same: two that start at once must not both migrate. */
const MIGRATION_LOCK = 7_201_248;

const lockHeads = statement(() => sql`select 1 as one from ${logs} where ${amongTexts(logs.log, at('logs'))} order by case when ${logs.log} = 'instance' then 1 else 0 end, ${logs.log} for update`);

const names = new Map<string, string>();

/** A named statement is planned once for each connection. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) names.set(text, (name = `s${names.size}`));
  return name;
}

async function query(client: pg.Pool | pg.ClientBase, prepared: Statement<unknown>, values: Values): Promise<pg.QueryResult> {
  const { text, bind } = prepared.compiled();
  return client.query({ name: nameOf(text), text, values: bind(values) });
}

function reader(client: pg.Pool | pg.ClientBase): Reader {
  return {
    all: async <Row>(prepared: Statement<Row>, values = NO_VALUES) => (await query(client, prepared, values)).rows as Row[],
    first: async <Row>(prepared: Statement<Row>, values = NO_VALUES) => (await query(client, prepared, values)).rows[0] as Row | undefined,
  };
}

async function attempt<T>(pool: pg.Pool, written: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level read committed');
    await query(client, lockHeads, { logs: JSON.stringify(written) });
    const value = await work({
      ...reader(client),
      run: async (prepared, values = NO_VALUES) => (await query(client, prepared, values)).rowCount ?? 0,
      insert: async (table, row) => void (await query(client, insertInto(table), row)),
    });
    await client.query('commit');
    client.release();
    return value;
  } catch (error) {
    // A connection that cannot even roll back is broken: the pool must not hand it out again.
    await client.query('rollback').then(() => client.release(), (broken: Error) => client.release(broken));
    throw error;
  }
}

export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // Without a listener an idle connection that the server closes ends the process.
  pool.on('error', () => {});
  await migratePostgres(pool);
  const read = reader(pool);
  return {
    engine: 'postgresql',
    version: () => undefined,
    ...read,
    snapshot: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('begin isolation level repeatable read read only');
        return await work(reader(client));
      } finally {
        await client.query('commit').then(() => client.release(), (broken: Error) => client.release(broken));
      }
    },
    transaction: async (written, work) => {
      for (let tries = 1; ; tries++) {
        try {
          return await attempt(pool, written, work);
        } catch (error) {
          const again = error instanceof Error && 'code' in error && AGAIN.has(String(error.code));
          if (!again || tries === MOST_TRIES) throw error;
        }
      }
    },
    close: () => pool.end(),
  };
}

/** For verifying: reads only, which the server itself enforces. */
export async function readPostgres(url: string): Promise<Reader & { close: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // One snapshot: a register that is being written to must not look as if its head and its entries disagreed.
  await client.query('begin isolation level repeatable read read only');
  return { ...reader(client), close: () => client.end() };
}

async function migratePostgres(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle({ client }), { migrationsFolder: MIGRATIONS });
    for (const guard of guards('postgresql')) await client.query(guard.create);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    client.release();
  }
}
