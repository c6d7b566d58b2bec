/** The logs: appending, heads, entries and the hashes that proofs are made of. */
import { sql } from 'drizzle-orm';
import { append, consistencyRuns, inclusionRuns, rootOf, subtreesOf, type Hashing, type Hex } from '../../server/domain/ledger/tree.ts';
import { leafText } from '../../server/domain/ledger/entry.ts';
import { elementNumber, elementsOf } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader, Tx } from '../store.ts';
import { ledgerEntries, ledgerNodes, logs } from '../tables/index.ts';

export type LogRow = typeof logs.$inferSelect;
export type EntryRow = typeof ledgerEntries.$inferSelect;

const headOf = statement<LogRow>(() => sql`select ${columns(logs)} from ${logs} where ${logs.log} = ${at('log')}`);
const allHeads = statement<LogRow>(() => sql`select ${columns(logs)} from ${logs} order by ${logs.log}`);
const advance = statement(() => sql`update ${logs} set size = ${at('size')}, peaks = ${at('peaks')}, at = ${at('at')} where ${logs.log} = ${at('log')}`);

export const findLog = (reader: Reader, log: string): Promise<LogRow | undefined> => reader.first(headOf, { log });
const latestEntry = statement<{ at: string | null }>(() => sql`select max(at) as at from ${logs}`);
/** When anything was last recorded, in any log. */
export const lastRecorded = async (reader: Reader): Promise<string> => (await reader.first(latestEntry))?.at ?? '';
export const allLogs = (reader: Reader): Promise<LogRow[]> => reader.all(allHeads);

export async function createLog(tx: Tx, log: string, authority: string | null, title: string, created: string): Promise<void> {
  await tx.insert(logs, { log, authority, title, size: 0, peaks: '[]', at: created });
}

/** A log while a unit of work writes to it. */
export interface OpenLog {
  readonly log: string;
  size: number;
  peaks: readonly Hex[];
  at: string;
}

export async function openLog(tx: Tx, log: string): Promise<OpenLog> {
  const row = await findLog(tx, log);
  if (!row) throw new Error(`there is no log ${log}`);
  return { log, size: row.size, peaks: JSON.parse(row.peaks) as Hex[], at: row.at };
}

export async function appendEntry(tx: Tx, hashing: Hashing, open: OpenLog, entry: { at: string; actor: string; event: string; v: number; subject: string; data: string }): Promise<{ index: number; leaf: Hex }> {
  const index = open.size;
  const leaf = hashing.leaf(leafText({ index, ...entry }, entry.data));
  await tx.insert(ledgerEntries, { log: open.log, index, ...entry, leaf });
  const { peaks, nodes } = append(hashing, index, open.peaks, leaf);
  for (const node of nodes) await tx.insert(ledgerNodes, { log: open.log, ...node });
  open.size = index + 1;
  open.peaks = peaks;
  open.at = entry.at;
  return { index, leaf };
}

export async function closeLog(tx: Tx, open: OpenLog): Promise<void> {
  await tx.run(advance, { log: open.log, size: open.size, peaks: JSON.stringify(open.peaks), at: open.at });
}

const entriesFrom = statement<EntryRow>(
  () => sql`select ${columns(ledgerEntries)} from ${ledgerEntries} where ${ledgerEntries.log} = ${at('log')} and ${ledgerEntries.index} >= ${at('from')} order by ${ledgerEntries.index} limit ${at('limit')}`,
);
export const entries = (reader: Reader, log: string, from: number, limit: number): Promise<EntryRow[]> => reader.all(entriesFrom, { log, from, limit });

const leafAt = statement<{ leaf: string }>(() => sql`select leaf from ${ledgerEntries} where ${ledgerEntries.log} = ${at('log')} and ${ledgerEntries.index} = ${at('index')}`);
export const leafOf = async (reader: Reader, log: string, index: number): Promise<string | undefined> => (await reader.first(leafAt, { log, index }))?.leaf;

const placedAt = statement<{ index: number; at: string; leaf: Hex }>(
  () => sql`select ${ledgerEntries.index} as "index", at, leaf from ${ledgerEntries} where ${ledgerEntries.log} = ${at('log')} and ${ledgerEntries.index} = ${at('index')}`,
);
/** The entry of an instant: instants grow strictly within a log, so it is found in about log2(size) steps. */
export async function entryOf(reader: Reader, log: string, instant: string): Promise<{ index: number; leaf: Hex } | undefined> {
  let [low, high] = [0, (await findLog(reader, log))?.size ?? 0];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const entry = await reader.first(placedAt, { log, index: middle });
    if (entry?.at === instant) return { index: entry.index, leaf: entry.leaf };
    if ((entry?.at ?? '') < instant) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

interface Place {
  readonly level: number;
  readonly position: number;
}

const hashesOfPlaces = statement<Place & { hash: Hex }>(
  () => sql`select n.level, n.position, n.hash from ${elementsOf(at('places'))} cross join ${ledgerNodes} n
            where n.log = ${at('log')} and n.level = ${elementNumber('level')} and n.position = ${elementNumber('position')}
            union all
            select 0 as level, e.position, e.leaf as hash from ${elementsOf(at('leaves'))} cross join ${ledgerEntries} e
            where e.log = ${at('log')} and e.position = ${elementNumber('position')}`,
);

/** For each log, and so many logs: anybody may ask for proofs of all of them. */
const MOST_REMEMBERED = 30_000;
const MOST_LOGS = 16;
const numberOf = ({ level, position }: Place): number => position * 64 + level;

/**
 * The hash of a complete subtree never changes, so those that a proof needed are remembered, for each reader and log: the upper levels, which
 * all proofs share, are read once.
 */
const remembered = new WeakMap<Reader, Map<string, Map<number, Hex>>>();

function knownOf(reader: Reader, log: string): Map<number, Hex> {
  let logs = remembered.get(reader);
  if (!logs) remembered.set(reader, (logs = new Map()));
  if (logs.size > MOST_LOGS) logs.clear();
  let known = logs.get(log);
  if (!known || known.size > MOST_REMEMBERED) logs.set(log, (known = new Map()));
  return known;
}

/** All hashes that a proof needs; those not known yet, in one query. */
async function hashesAt(reader: Reader, log: string, places: readonly Place[]): Promise<(place: Place) => Hex> {
  const known = knownOf(reader, log);
  const missing = places.filter((place) => !known.has(numberOf(place)));
  if (missing.length > 0) {
    const [nodes, leaves] = [missing.filter(({ level }) => level > 0), missing.filter(({ level }) => level === 0)];
    for (const row of await reader.all(hashesOfPlaces, { log, places: JSON.stringify(nodes), leaves: JSON.stringify(leaves) })) known.set(numberOf(row), row.hash);
  }
  return (place) => {
    const hash = known.get(numberOf(place));
    if (!hash) throw new Error(`log ${log} lacks the hash of subtree ${place.level}/${place.position}`);
    return hash;
  };
}

async function hashesOfRuns(reader: Reader, hashing: Hashing, log: string, runs: readonly (readonly [number, number])[]): Promise<Hex[]> {
  const trees = runs.map(subtreesOf);
  const hashAt = await hashesAt(reader, log, trees.flat());
  return trees.map((tree) => rootOf(hashing, tree.map(hashAt)));
}

/** RFC 9162 §2.1.3: from the leaf's sibling up. */
export const inclusionPath = (reader: Reader, hashing: Hashing, log: string, index: number, size: number): Promise<Hex[]> => hashesOfRuns(reader, hashing, log, inclusionRuns(index, size));

/** RFC 9162 §2.1.4. */
export const consistencyPath = (reader: Reader, hashing: Hashing, log: string, first: number, second: number): Promise<Hex[]> => hashesOfRuns(reader, hashing, log, consistencyRuns(first, second));

/** What the root was when the log had so many entries. */
export const rootAt = async (reader: Reader, hashing: Hashing, log: string, size: number): Promise<Hex> => (await hashesOfRuns(reader, hashing, log, [[0, size]]))[0] as Hex;
