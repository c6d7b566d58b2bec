/** One log: every leaf, every complete subtree and the root are computed anew, and each fact row that an entry names is compared with it. */
import { getTableColumns } from 'drizzle-orm';
import { entries, type EntryRow, type LogRow } from '../../db/stores/ledger.ts';
import { factRows, nodesOfLevel } from '../../db/stores/verification.ts';
import type { Reader } from '../../db/store.ts';
import { FACTS, type FactTable } from '../../db/tables/index.ts';
import { hashing } from '../crypto.ts';
import { leafText } from '../domain/ledger/entry.ts';
import { append, rootOf, type Hex, type Node } from '../domain/ledger/tree.ts';
import { Differs } from './problem.ts';

const PAGE = 500;

type FactRow = Readonly<Record<string, unknown>>;

export interface Tally {
  entries: number;
  /** Fact rows that entries name, by table. */
  readonly named: Map<string, number>;
}

export async function verifyLog(reader: Reader, row: LogRow, tally: Tally, progress: (entries: number) => void): Promise<void> {
  const { log } = row;
  let peaks: readonly Hex[] = [];
  let last = '';
  let size = 0;
  for (;;) {
    const page = await entries(reader, log, size, PAGE);
    const nodes: Node[] = [];
    for (const entry of page) {
      verifyEntry(entry, size, last);
      const appended = append(hashing, size, peaks, entry.leaf);
      peaks = appended.peaks;
      nodes.push(...appended.nodes);
      last = entry.at;
      size++;
    }
    await verifyNodes(reader, log, nodes);
    await verifyRows(reader, row, page, tally);
    tally.entries += page.length;
    progress(tally.entries);
    if (page.length < PAGE) break;
  }
  if (size !== row.size) throw new Differs(`log ${log} has ${size} entries, and its head says ${row.size}: it was cut short or an entry was added behind its back`, { log, index: Math.min(size, row.size) });
  if (JSON.stringify(peaks) !== row.peaks) throw new Differs(`the head of log ${log} has not the root of its entries (${rootOf(hashing, peaks)})`, { log });
  if (size > 0 && last !== row.at) throw new Differs(`the head of log ${log} is of ${row.at}, its last entry of ${last}`, { log });
}

function verifyEntry(entry: EntryRow, index: number, last: string): void {
  const { log } = entry;
  if (entry.index !== index) throw new Differs(`log ${log} has no entry ${index}: the next is ${entry.index}`, { log, index });
  const leaf = hashing.leaf(leafText(entry, entry.data));
  if (leaf !== entry.leaf) throw new Differs(`entry ${index} of log ${log} was changed: its hash is ${leaf}, not the ${entry.leaf} that it was recorded with`, { log, index });
  if (entry.at <= last) throw new Differs(`entry ${index} of log ${log} is not later than the one before`, { log, index });
}

/** Nodes of a level come in runs, so each level of a page is one query. */
async function verifyNodes(reader: Reader, log: string, nodes: readonly Node[]): Promise<void> {
  for (const [level, expected] of Map.groupBy(nodes, (node) => node.level)) {
    const [first, last] = [(expected[0] as Node).position, (expected.at(-1) as Node).position];
    const stored = await nodesOfLevel(reader, log, level, first, last);
    for (const node of expected) {
      if (stored.get(node.position) !== node.hash) throw new Differs(`log ${log}: the hash of subtree ${level}/${node.position} is not that of its entries`, { log });
    }
  }
}

const hasAuthority = (row: FactRow): row is FactRow & { authority: string } => typeof row['authority'] === 'string';
/** Tables whose rows belong to the installation, whatever authority they name. */
const OF_INSTANCE = new Set<string>(['authorities', 'mutuals', 'accounts', 'memberships', 'suspensions', 'mergers', 'access_hours', 'guidance_editions']);

async function verifyRows(reader: Reader, log: LogRow, page: readonly EntryRow[], tally: Tally): Promise<void> {
  const wanted = new Map<string, { entry: EntryRow; row: FactRow }[]>();
  for (const entry of page) {
    for (const [table, rows] of Object.entries(JSON.parse(entry.data) as Record<string, FactRow[]>)) {
      const list = wanted.get(table) ?? [];
      wanted.set(table, list);
      for (const row of rows) list.push({ entry, row });
    }
  }
  for (const [table, list] of wanted) {
    if (!(table in FACTS)) throw new Differs(`entry ${list[0]?.entry.index} of log ${log.log} names a table that there is not: ${table}`, { log: log.log, table });
    const stored = await factRows(reader, table as FactTable, list.map(({ row }) => String(row['id'])));
    const seen = new Set<string>();
    for (const { entry, row } of list) {
      const key = `${String(row['id'])} ${String(row['version'])}`;
      if (seen.has(key)) throw new Differs(`${table} ${key} is named twice`, { log: log.log, index: entry.index, table, id: String(row['id']) });
      seen.add(key);
      sameRow(log, entry, table, row, stored.get(key));
    }
    tally.named.set(table, (tally.named.get(table) ?? 0) + list.length);
  }
}

function sameRow(log: LogRow, entry: EntryRow, table: string, named: FactRow, stored: FactRow | undefined): void {
  const id = String(named['id']);
  const where = { log: log.log, index: entry.index, table, id };
  if (!stored) throw new Differs(`${table} ${id} version ${String(named['version'])} was deleted: entry ${entry.index} of log ${log.log} recorded it`, where);
  for (const [column, value] of Object.entries(named)) {
    if (stored[column] !== value) throw new Differs(`${table} ${id} version ${String(named['version'])} was changed: ${column} is ${JSON.stringify(stored[column])}, recorded as ${JSON.stringify(value)} (entry ${entry.index} of log ${log.log})`, where);
  }
  for (const [column, initial] of laterColumns(table as FactTable, named)) {
    if (stored[column] !== initial) throw new Differs(`${table} ${id} version ${String(named['version'])} was changed: ${column} is ${JSON.stringify(stored[column])}, and no entry recorded it (entry ${entry.index} of log ${log.log})`, where);
  }
  if (stored['recorded_at'] !== entry.at) throw new Differs(`${table} ${id}: recorded_at is ${String(stored['recorded_at'])}, its entry is of ${entry.at}`, where);
  // What an authority recorded stands in its own log and no other, so that no row can be named by two.
  const belongs = log.authority === null ? OF_INSTANCE.has(table) : !OF_INSTANCE.has(table) && hasAuthority(stored) && stored.authority === log.authority;
  if (!belongs) throw new Differs(`${table} ${id} does not belong in log ${log.log}`, where);
}

/** Columns that came after the row was written stand at what the migration gave them. */
const laterColumns = (table: FactTable, named: FactRow): (readonly [string, unknown])[] =>
  Object.values(getTableColumns(FACTS[table]))
    .filter(({ name }) => !(name in named) && name !== 'recorded_at' && name !== 'superseded_at')
    .map((column) => [column.name, column.default ?? null] as const);
