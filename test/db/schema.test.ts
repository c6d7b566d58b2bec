import { getTableColumns, getTableName, is, sql, Table } from 'drizzle-orm';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engine } from '../../db/dialect.ts';
import { open } from '../../db/open.ts';
import { once } from '../../db/statement.ts';
import type { Store } from '../../db/store.ts';
import * as tables from '../../db/tables/index.ts';
import { freshDatabase } from '../support/database.ts';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

const WHOLE_NUMBER = /^(integer|int)$/i;

/** What the code says a table is, as both engines can tell it. */
const wanted = (all: readonly Table[]): Column[] =>
  all.flatMap((table) => Object.values(getTableColumns(table)).map((column) => ({ table: getTableName(table), name: column.name, type: WHOLE_NUMBER.test(column.getSQLType()) ? 'integer' : 'text', required: column.notNull })));

const inOrder = (columns: readonly Column[]): string[] => columns.map(({ table, name, type, required }) => `${table}.${name} ${type}${required ? ' not null' : ''}`).sort();

const differences = (code: readonly Column[], database: readonly Column[]): { missing: string[]; extra: string[] } => {
  const [here, there] = [new Set(inOrder(code)), new Set(inOrder(database))];
  return { missing: [...here].filter((line) => !there.has(line)), extra: [...there].filter((line) => !here.has(line)) };
};

const onSqlite = sql`select m.name as "table", c.name, lower(c.type) as type, case when c."notnull" = 1 then 1 else 0 end as required
  from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' and m.name not like '\\_\\_%' escape '\\'`;
const onPostgres = sql`select table_name as "table", column_name as name, data_type as type, case when is_nullable = 'NO' then 1 else 0 end as required
  from information_schema.columns where table_schema = 'public'`;

const code = wanted(Object.values(tables).filter((value) => is(value, Table)));

let store: Store;
beforeAll(async () => {
  store = await open(await freshDatabase());
});
afterAll(() => store.close());

const database = async (): Promise<Column[]> => (await store.all(once<Omit<Column, 'required'> & { required: number }>(engine === 'sqlite' ? onSqlite : onPostgres))).map((row) => ({ ...row, required: row.required === 1 }));

describe('the migrated database', () => {
  test('has the tables and columns of the code, and no others', async () => {
    expect(code.length).toBeGreaterThan(100);
    expect(differences(code, await database())).toEqual({ missing: [], extra: [] });
  });

  test('compares text by its bytes', async () => {
    const sorted = await store.all(once<{ t: string }>(sql`select name as t from (${sql.join(['é', 'z', 'Z', 'a', 'ŵ'].map((t) => sql`select cast(${t} as text)${engine === 'postgresql' ? sql` collate "C"` : sql``} as name`), sql` union all `)}) x order by name`));
    expect(sorted.map(({ t }) => t)).toEqual(['Z', 'a', 'z', 'é', 'ŵ']);
    if (engine === 'sqlite') return;
    const others = await store.all(once<{ column: string }>(sql`select table_name || '.' || column_name as column from information_schema.columns where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'`));
    expect(others).toEqual([]);
  });

  test('has a key on every table', async () => {
    const keyed = engine === 'sqlite' ? sql`select distinct m.name as "table" from sqlite_master m join pragma_index_list(m.name) i where i."unique" = 1` : sql`select distinct tablename as "table" from pg_indexes where schemaname = 'public' and indexdef like 'CREATE UNIQUE%'`;
    const found = new Set((await store.all(once<{ table: string }>(keyed))).map((row) => row.table));
    expect([...new Set(code.map(({ table }) => table))].filter((table) => !found.has(table))).toEqual([]);
  });

  test('opens again without a change', async () => {
    const before = await database();
    const url = await freshDatabase();
    await (await open(url)).close();
    const again = await open(url);
    await again.close();
    expect(inOrder(await database())).toEqual(inOrder(before));
  });
});

describe('migrations', () => {
  const folder = (name: string): string => join(import.meta.dirname, '../../db/migrations', name);
  const steps = (name: string): string[] => readdirSync(folder(name)).filter((entry) => /^\d{14}_/.test(entry));

  test('go in the same steps on both engines', () => {
    expect(steps('sqlite')).toEqual(steps('postgresql'));
  });

  test('delete nothing by themselves', () => {
    const text = ['sqlite', 'postgresql'].flatMap((name) => steps(name).map((step) => readFileSync(join(folder(name), step, 'migration.sql'), 'utf8'))).join('\n');
    expect(text).not.toMatch(/on delete (cascade|set null)|drop table/i);
  });
});

describe('the check of the schema would notice', () => {
  const column: Column = { table: 'roles', name: 'kind', type: 'text', required: true };

  test.each([
    ['a column that was not migrated', [column], []],
    ['another type', [column], [{ ...column, type: 'integer' }]],
    ['a value that may be missing', [column], [{ ...column, required: false }]],
  ])('%s', (_what, inCode, inDatabase) => {
    expect(differences(inCode, inDatabase).missing).toHaveLength(1);
  });

  test('a column that the code forgot', () => {
    expect(differences([], [column]).extra).toEqual(['roles.kind text not null']);
  });
});
