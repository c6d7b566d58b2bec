import { sql, type SQL } from 'drizzle-orm';
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engine } from '../../db/dialect.ts';
import { guards } from '../../db/guards.ts';
import { open } from '../../db/open.ts';
import { once } from '../../db/statement.ts';
import type { Store } from '../../db/store.ts';
import { FACTS, findings, ledgerEntries, ledgerNodes, sealed } from '../../db/tables/index.ts';
import { freshDatabase } from '../support/database.ts';

let store: Store;
let url: string;
beforeAll(async () => {
  url = await freshDatabase();
  store = await open(url);
  for (const table of GUARDED) await store.transaction([], (tx) => tx.insert(table, rowOf(table)));
});
afterAll(() => store.close());

const GUARDED: readonly Table[] = [...Object.values(FACTS), findings, ledgerEntries, ledgerNodes, sealed];
const facts = Object.entries(FACTS).map(([name, table]) => [name, table] as const);
const everything = GUARDED.map((table) => [getTableName(table), table] as const);

const GIVEN: Readonly<Record<string, string | number | null>> = { validFrom: '2014-04-01', validTo: '2019-03-31', state: 'recorded', supersededAt: null };

/** A row that the table takes, whatever it says. */
function rowOf(table: Table, more: Record<string, unknown> = {}): never {
  const values = Object.entries(getTableColumns(table)).map(([property, column]) => [property, property in GIVEN ? GIVEN[property] : column.dataType.startsWith('number') ? 1 : `${property}-1`]);
  return { ...Object.fromEntries(values), ...more } as never;
}

const change = (query: SQL): Promise<number> => store.transaction([], (tx) => tx.run(once(query)));
const refused = async (work: Promise<unknown>): Promise<string> => work.then(() => 'it was done', (error: Error) => error.message);
const countOf = async (table: Table): Promise<number> => Number((await store.first(once<{ n: number }>(sql`select count(*) as n from ${table}`)))?.n);

describe.each(everything)('%s', (name, table) => {
  const [first] = Object.values(getTableColumns(table));

  test('is never rewritten', async () => {
    expect(await refused(change(sql`update ${table} set ${sql.identifier(first!.name)} = ${sql.identifier(first!.name)} || 'x'`))).toMatch(`${name}: a record is never rewritten`);
  });

  test('loses no row', async () => {
    expect(await refused(change(sql`delete from ${table}`))).toMatch(`${name}: a record is never deleted`);
    expect(await countOf(table)).toBe(1);
  });

  test.skipIf(engine !== 'sqlite')('is not replaced by an insert that deletes first', async () => {
    const columns = Object.values(getTableColumns(table)).map((column) => sql.identifier(column.name));
    const same = sql`insert or replace into ${table} select ${sql.join(columns, sql`, `)} from ${table}`;
    expect(await refused(change(same))).toMatch(`${name}: a record is never replaced`);
    expect(await countOf(table)).toBe(1);
  });

  test.skipIf(engine !== 'postgresql')('is not truncated', async () => {
    expect(await refused(change(sql`truncate ${table}`))).toMatch(`${name}: a record is never deleted`);
    expect(await countOf(table)).toBe(1);
  });
});

describe.each(facts)('a version of %s', (_name, table) => {
  const supersede = (at: string | null): Promise<number> => change(sql`update ${table} set superseded_at = ${at}`);

  test('is superseded once, and nothing else changes with it', async () => {
    expect(await refused(change(sql`update ${table} set superseded_at = '2026-01-01T00:00:00.000Z', version = 9`))).toMatch('never rewritten');
    expect(await supersede('2026-01-01T00:00:00.000Z')).toBe(1);
    expect(await refused(supersede('2026-02-02T00:00:00.000Z'))).toMatch('never rewritten');
    expect(await refused(supersede(null))).toMatch('never rewritten');
  });
});

describe('a sealed value', () => {
  test('can be emptied and not rewritten, and stays empty', async () => {
    expect(await refused(change(sql`update sealed set value = 'another name'`))).toMatch('never rewritten');
    expect(await change(sql`update sealed set salt = null, value = null`)).toBe(1);
    expect(await refused(change(sql`update sealed set salt = 'salt-1', value = 'value-1'`))).toMatch('never rewritten');
  });
});

describe('guards', () => {
  const names = sql`select ${engine === 'sqlite' ? sql`name from sqlite_master where type = 'trigger'` : sql`tgname as name from pg_trigger where not tgisinternal`}`;
  const present = async (): Promise<string[]> => (await store.all(once<{ name: string }>(names))).map(({ name }) => name).sort();

  test('are all in place', async () => {
    expect(await present()).toEqual(guards(engine).map(({ name }) => name).sort());
  });

  test('come back at the next start where they were dropped', async () => {
    await change(engine === 'sqlite' ? sql`drop trigger roles_no_delete` : sql`drop trigger roles_no_delete on roles`);
    expect(await present()).not.toContain('roles_no_delete');
    const again = await open(url);
    await again.close();
    expect(await present()).toContain('roles_no_delete');
  });
});
