/**
 * One schema, two engines: the builders of the engine that DATABASE_URL names. SQLite's types are what the code sees (one cast); only text
 * and whole numbers are used, so that both engines keep and compare the same bytes.
 */
import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';

export type Engine = 'sqlite' | 'postgresql';

export const engineOf = (url: string | undefined): Engine => (url && /^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite');

export const engine = engineOf(process.env['DATABASE_URL']);
const onPostgres = engine === 'postgresql';

/** Byte order, as SQLite compares: a locale's order would make pages, proofs and both engines disagree. */
const pgText = pg.customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

export const table = (onPostgres ? pg.pgTable : sqlite.sqliteTable) as typeof sqlite.sqliteTable;
const sqliteText = (name: string) => sqlite.text(name);
const sqliteInteger = (name: string) => sqlite.integer(name);
export const text = (onPostgres ? (name: string) => pgText(name) : sqliteText) as typeof sqliteText;
export const integer = (onPostgres ? (name: string) => pg.integer(name) : sqliteInteger) as typeof sqliteInteger;
export const primaryKey = (onPostgres ? pg.primaryKey : sqlite.primaryKey) as unknown as typeof sqlite.primaryKey;
export const index = (onPostgres ? pg.index : sqlite.index) as unknown as typeof sqlite.index;
export const uniqueIndex = (onPostgres ? pg.uniqueIndex : sqlite.uniqueIndex) as unknown as typeof sqlite.uniqueIndex;
export const check = (onPostgres ? pg.check : sqlite.check) as unknown as typeof sqlite.check;

const dialect = onPostgres ? new pg.PgDialect() : new sqlite.SQLiteDialect();

/** The engine's own text of a query, and its values in order: constants, or places to fill. */
export const compile = (query: SQL): { sql: string; params: unknown[] } => dialect.sqlToQuery(query);

const MARKS = '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';
const EVERY_MARK = new RegExp(`[${MARKS}]`, 'g');

/** As people search: without case and without accents, so that "wyr" finds "Ŵyr". */
export const fold = (text: string): string => text.normalize('NFKD').replaceAll(EVERY_MARK, '').toLowerCase();

/** The same of a column. SQLite's own `lower` knows ASCII alone, so each of its connections is given `fold`. */
export const folded = (text: SQL): SQL =>
  onPostgres ? sql`lower(regexp_replace(normalize(${text}, NFKD), ${sql.raw(`'[${MARKS}]'`)}, '', 'g') collate "und-x-icu")` : sql`fold(${text})`;

/** One of the texts in a JSON array: one statement for any number of them, so that it stays prepared. */
export const amongTexts = (column: SQLWrapper, json: unknown): SQL =>
  onPostgres ? sql`${column} in (select jsonb_array_elements_text(${json}::jsonb))` : sql`${column} in (select value from json_each(${json}))`;

/** The elements of a JSON array as rows `element(value)`. */
export const elementsOf = (json: SQLWrapper): SQL => (onPostgres ? sql`jsonb_array_elements(${json}::jsonb) as element(value)` : sql`json_each(${json}) as element`);

/** Many rows in one text: crossing each row into JavaScript costs seven times the scan. */
export const packed = (value: SQL): SQL<string> => (onPostgres ? sql`coalesce(string_agg(${value}, ','), '')` : sql`coalesce(group_concat(${value}, ','), '')`);

/** Columns as one JSON array. */
export const jsonArray = (...values: readonly SQL[]): SQL => (onPostgres ? sql`json_build_array(${sql.join([...values], sql`, `)})::text` : sql`json_array(${sql.join([...values], sql`, `)})`);

/** A number of such an element, by its name. */
export const elementNumber = (name: string): SQL => (onPostgres ? sql`(element.value ->> ${sql.raw(`'${name}'`)})::int` : sql`element.value ->> ${sql.raw(`'${name}'`)}`);
export const elementText = (name: string): SQL => sql`element.value ->> ${sql.raw(`'${name}'`)}`;
/** A text within an object within such an element. */
export const elementTextIn = (outer: string, name: string): SQL => sql`element.value -> ${sql.raw(`'${outer}'`)} ->> ${sql.raw(`'${name}'`)}`;
