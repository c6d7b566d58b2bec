/** A query written once and compiled once for the engine of this process; values are given by name each time it runs. */
import { getTableColumns, sql, type SQL, type Table } from 'drizzle-orm';
import { compile } from './dialect.ts';

/** What a driver can bind: booleans are whole numbers, lists are JSON. */
export type Value = string | number | null;
export type Values = Readonly<Record<string, Value>>;

export interface Compiled {
  readonly text: string;
  /** In order of their places. */
  readonly bind: (values: Values) => Value[];
}

export interface Statement<Row> {
  readonly compiled: () => Compiled;
  readonly row?: Row;
}

class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A place for a value in a statement. */
export const at = (name: string): SQL => sql`${sql.param(new Place(name))}`;

function compiledFrom(query: SQL): Compiled {
  const { sql: text, params } = compile(query);
  return {
    text,
    bind: (values) =>
      params.map((param) => {
        if (!(param instanceof Place)) return param as Value;
        const value = values[param.name];
        if (value === undefined) throw new Error(`no value for :${param.name} in ${text}`);
        return value;
      }),
  };
}

export function statement<Row = never>(build: () => SQL): Statement<Row> {
  let compiled: Compiled | undefined;
  return { compiled: () => (compiled ??= compiledFrom(build())) };
}

/** For filters that differ from call to call: compiled each time, its constants bound. */
export function once<Row = never>(query: SQL): Statement<Row> {
  const compiled = compiledFrom(query);
  return { compiled: () => compiled };
}

/** All columns of a table by the names the code uses: `valid_from as "validFrom"`. */
export function columns(table: Table): SQL {
  return sql.join(
    Object.entries(getTableColumns(table)).map(([property, column]) => sql`${column} as ${sql.identifier(property)}`),
    sql`, `,
  );
}

const inserts = new WeakMap<Table, Statement<never>>();

export function insertInto(table: Table): Statement<never> {
  const known = inserts.get(table);
  if (known) return known;
  const fields = Object.entries(getTableColumns(table));
  const made = statement(
    () => sql`insert into ${table} (${sql.join(fields.map(([, column]) => sql.identifier(column.name)), sql`, `)}) values (${sql.join(fields.map(([property]) => sql`${at(property)}`), sql`, `)})`,
  );
  inserts.set(table, made);
  return made;
}
