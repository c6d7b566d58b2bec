/**
 * Writes facts with their entries straight into the tables: a register of millions in seconds, with a log that `verify` accepts. Guards and
 * indexes are set aside meanwhile; opening the register puts the guards back.
 */
import Sqlite from 'better-sqlite3';
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import { conflicts, FACTS, findings, ledgerEntries, ledgerNodes, presence, sealed, type FactTable } from '../../db/tables/index.ts';
import { hashing } from '../../server/crypto.ts';
import { leafText } from '../../server/domain/ledger/entry.ts';
import { eventShape, type EventName } from '../../server/domain/ledger/events.ts';
import { append, type Hex } from '../../server/domain/ledger/tree.ts';

type Value = string | number | null;
type Row = Readonly<Record<string, Value>>;
interface Log {
  size: number;
  peaks: readonly Hex[];
  at: string;
}
interface Target {
  readonly insert: Sqlite.Statement<Value[]>;
  readonly properties: readonly string[];
  /** Columns of the entry, in the order of RFC 8785. */
  readonly told: readonly (readonly [key: string, property: string])[];
}

const ROWS_IN_ONE_COMMIT = 50_000;

export class Bulk {
  readonly db: Sqlite.Database;
  readonly #targets = new Map<Table, Target>();
  readonly #logs = new Map<string, Log>();
  readonly #indexes: string[];
  #uncommitted = 0;

  /** `alone`: nobody reads meanwhile, so no journal is needed. */
  constructor(file: string, written: readonly Table[], alone: boolean) {
    this.db = new Sqlite(file);
    for (const pragma of [`journal_mode = ${alone ? 'OFF' : 'WAL'}`, 'synchronous = OFF', 'cache_size = -262144', 'foreign_keys = OFF', 'wal_autocheckpoint = 20000']) this.db.pragma(pragma);
    const names = JSON.stringify(written.map((table) => getTableName(table)));
    const made = (type: string) =>
      this.db.prepare<[string, string], { name: string; sql: string }>('select name, sql from sqlite_schema where type = ? and sql is not null and tbl_name in (select value from json_each(?))').all(type, names);
    for (const { name } of made('trigger')) this.db.exec(`drop trigger ${name}`);
    const indexes = made('index');
    this.#indexes = indexes.map(({ sql }) => sql);
    for (const { name } of indexes) this.db.exec(`drop index ${name}`);
    for (const row of this.db.prepare<[], { log: string; size: number; peaks: string; at: string }>('select log, size, peaks, at from logs').all()) {
      this.#logs.set(row.log, { size: row.size, peaks: JSON.parse(row.peaks) as Hex[], at: row.at });
    }
    this.db.exec('begin');
  }

  insert(table: Table, row: Row): void {
    const { insert, properties } = this.#target(table);
    insert.run(...properties.map((property) => row[property] ?? null));
    if (++this.#uncommitted >= ROWS_IN_ONE_COMMIT) {
      this.db.exec('commit; begin');
      this.#uncommitted = 0;
    }
  }

  log(log: string, authority: string | null, title: string, at: string): void {
    this.db.prepare('insert into logs (log, authority, title, size, peaks, at) values (?, ?, ?, 0, ?, ?)').run(log, authority, title, '[]', at);
    this.#logs.set(log, { size: 0, peaks: [], at });
  }

  /** `withEntry: false` leaves the log alone, for a register larger than a log is measured with. */
  record(log: string, event: EventName, subject: string, rows: { readonly [T in FactTable]?: readonly Row[] }, now: number, withEntry = true): void {
    const open = this.#logs.get(log) as Log;
    const at = new Date(Math.max(now, Date.parse(open.at) + 1)).toISOString();
    const data: string[] = [];
    for (const name of (Object.keys(rows) as FactTable[]).sort()) {
      const list = rows[name] ?? [];
      for (const row of list) this.insert(FACTS[name], { ...row, recordedAt: at, supersededAt: null });
      if (!withEntry || list.length === 0) continue;
      const { told } = this.#target(FACTS[name]);
      data.push(`"${name}":[${list.map((row) => `{${told.map(([key, property]) => `${key}${JSON.stringify(row[property] ?? null)}`).join(',')}}`).join(',')}]`);
    }
    open.at = at;
    if (!withEntry) return;
    const entry = { index: open.size, at, actor: 'operator', event, v: eventShape(event).v, subject };
    const text = `{${data.join(',')}}`;
    const leaf = hashing.leaf(leafText(entry, text));
    this.insert(ledgerEntries, { log, ...entry, data: text, leaf });
    const { peaks, nodes } = append(hashing, open.size, open.peaks, leaf);
    for (const node of nodes) this.insert(ledgerNodes, { log, ...node });
    open.size++;
    open.peaks = peaks;
  }

  close(): void {
    const head = this.db.prepare('update logs set size = ?, peaks = ?, at = ? where log = ?');
    for (const [log, { size, peaks, at }] of this.#logs) head.run(size, JSON.stringify(peaks), at, log);
    this.db.exec('commit');
    this.db.pragma('journal_mode = WAL');
    for (const sql of this.#indexes) this.db.exec(sql);
    this.db.pragma('wal_checkpoint(TRUNCATE)');
    this.db.close();
  }

  #target(table: Table): Target {
    let target = this.#targets.get(table);
    if (!target) {
      const columns = Object.entries(getTableColumns(table)).map(([property, { name }]) => ({ property, name }));
      const told = columns.filter(({ property }) => property !== 'recordedAt' && property !== 'supersededAt').map(({ property, name }) => [`${JSON.stringify(name)}:`, property] as const);
      target = {
        insert: this.db.prepare(`insert into ${getTableName(table)} (${columns.map(({ name }) => name).join(', ')}) values (${columns.map(() => '?').join(', ')})`),
        properties: columns.map(({ property }) => property),
        told: told.sort(([a], [b]) => (a < b ? -1 : 1)),
      };
      this.#targets.set(table, target);
    }
    return target;
  }
}

export const RECORD: readonly Table[] = [...Object.values(FACTS), sealed, ledgerEntries, ledgerNodes];
export const DERIVED: readonly Table[] = [presence, conflicts, findings];
