/** One engine in a process of its own, finding overlaps in the same register: ours, DuckDB's window query or SQLite's. */
import Sqlite from 'better-sqlite3';
import { existsSync, readFileSync } from 'node:fs';
import { openReadOnly } from '../../db/open.ts';
import { FAMILIES, keys } from '../../server/domain/vocabulary.ts';
import { rebuilt } from '../../server/rebuild.ts';
import { answering } from './child.ts';
import { timed } from './rounds.ts';

const [engine, file, csv] = process.argv.slice(2) as [string, string, string];

/**
 * Pairs of families that overlap, for each dossier: a running latest end of every family, over the roles in order of their start. It finds the
 * overlaps of the whole dossier and nothing else: no sequence, unit, committee or officer, no periods.
 */
const WINDOW = `select authority, mutual, family, ${keys(FAMILIES).map((_, i) => `max(m${i} >= valid_from)`).join(', ')} from (
  select authority, mutual, family, valid_from, ${keys(FAMILIES).map((family, i) => `max(valid_to) filter (where family = '${family}') over w as m${i}`).join(', ')}
  from roles where superseded_at is null and state = 'recorded' window w as (partition by authority, mutual order by valid_from rows unbounded preceding)) group by authority, mutual, family`;

async function runner(): Promise<{ run: () => Promise<number>; end: () => Promise<void> | void }> {
  if (engine === 'duckdb') {
    // Only here: the library alone would count as our memory.
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
    await connection.run(`create table roles as select authority, mutual, family, valid_from::date as valid_from, valid_to::date as valid_to, state, superseded_at from read_csv('${csv}', header = true, all_varchar = true)`);
    return { run: async () => (await connection.runAndReadAll(WINDOW)).currentRowCount, end: () => connection.closeSync() };
  }
  if (engine === 'sqlite') {
    const db = new Sqlite(file, { readonly: true });
    db.pragma('cache_size = -65536');
    db.pragma('mmap_size = 1073741824');
    const window = db.prepare(WINDOW).raw();
    return { run: async () => window.all().length, end: () => void db.close() };
  }
  const reader = await openReadOnly(file);
  const run = async (): Promise<number> => {
    let found = 0;
    for await (const { findings } of rebuilt(reader)) found += findings.length;
    return found;
  };
  return { run, end: () => reader.close() };
}

export interface Ran {
  readonly ms: number;
  readonly found: number;
  /** Peak, in MB. */
  readonly memory: number;
}

/** `maxRSS` begins with what the parent had when it forked; Linux also tells the peak of this program alone. */
function peak(): number {
  const own = existsSync('/proc/self/status') ? /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}

const { run, end } = await runner();
answering<unknown, Ran>('ready', async () => {
  let found = 0;
  const ms = await timed(async () => void (found = await run()));
  return { ms, found, memory: peak() };
}, end);
