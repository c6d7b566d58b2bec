/**
 * Guards of the record, as triggers: a fact is written once. The only updates let through are `superseded_at` from null to a value, once, and
 * the emptying of a sealed value. They are not the proof (whoever owns the file can drop them); they stop accidents, and `verify` finds the rest.
 * They live here and not in migrations, for a rebuilt table loses its triggers silently.
 */
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import type { Engine } from './dialect.ts';
import { FACTS, findings, ledgerEntries, ledgerNodes, sealed } from './tables/index.ts';

export interface Guard {
  readonly name: string;
  readonly table: string;
  readonly create: string;
  /** What the engine's own catalogue then says of it: a guard of the right name may have been hollowed out. */
  readonly stored: string;
}

interface Guarded {
  readonly table: Table;
  /** The key that an `insert or replace` would silently overwrite. */
  readonly key: readonly string[];
  /** Columns that may go from null to a value (`set`), or from a value to null (`emptied`); nothing else may change. */
  readonly set?: string;
  readonly emptied?: readonly string[];
}

const GUARDED: readonly Guarded[] = [
  ...Object.values(FACTS).map((table): Guarded => ({ table, key: ['id', 'version'], set: 'superseded_at' })),
  { table: findings, key: ['conflict', 'version'], set: 'superseded_at' },
  { table: ledgerEntries, key: ['log', 'position'] },
  { table: ledgerNodes, key: ['log', 'level', 'position'] },
  { table: sealed, key: ['commitment'], emptied: ['salt', 'value'] },
];

function allowed({ table, set, emptied = [] }: Guarded, differs: (column: string) => string): string {
  const others = Object.values(getTableColumns(table))
    .map((column) => column.name)
    .filter((name) => name !== set && !emptied.includes(name));
  const unchanged = others.map((name) => `not (${differs(name)})`);
  if (set) return [...unchanged, `old.${set} is null`, `new.${set} is not null`].join(' and ');
  if (emptied.length > 0) return [...unchanged, ...emptied.map((name) => `new.${name} is null`)].join(' and ');
  return 'false';
}

function onSqlite(guarded: Guarded): Guard[] {
  const table = getTableName(guarded.table);
  const refuse = (what: string) => `begin select raise(abort, '${table}: ${what}'); end`;
  const may = allowed(guarded, (column) => `old."${column}" is not new."${column}"`);
  const exists = guarded.key.map((column) => `"${column}" = new."${column}"`).join(' and ');
  const trigger = (name: string, head: string, body: string): Guard => ({ name, table, create: `create trigger if not exists ${name} ${head} ${body}`, stored: `CREATE TRIGGER ${name} ${head} ${body}` });
  return [
    trigger(`${table}_no_update`, `before update on ${table} when not (${may})`, refuse('a record is never rewritten')),
    trigger(`${table}_no_delete`, `before delete on ${table}`, refuse('a record is never deleted')),
    // `insert or replace` deletes without firing a delete trigger.
    trigger(`${table}_no_replace`, `before insert on ${table} when exists (select 1 from ${table} where ${exists})`, refuse('a record is never replaced')),
  ];
}

function onPostgres(guarded: Guarded): Guard[] {
  const table = getTableName(guarded.table);
  const may = allowed(guarded, (column) => `old."${column}" is distinct from new."${column}"`);
  const trigger = (name: string, events: string, each: string, body: string): Guard => ({
    name,
    table,
    stored: ` begin ${body} end `,
    create: `create or replace function ${name}() returns trigger language plpgsql as $$ begin ${body} end $$;
             create or replace trigger ${name} before ${events} on ${table} for each ${each} execute function ${name}();`,
  });
  return [
    trigger(`${table}_no_update`, 'update', 'row', `if not (${may}) then raise exception '${table}: a record is never rewritten'; end if; return new;`),
    trigger(`${table}_no_delete`, 'delete', 'row', `raise exception '${table}: a record is never deleted';`),
    trigger(`${table}_no_truncate`, 'truncate', 'statement', `raise exception '${table}: a record is never deleted';`),
  ];
}

export const guards = (engine: Engine): Guard[] => GUARDED.flatMap(engine === 'sqlite' ? onSqlite : onPostgres);
