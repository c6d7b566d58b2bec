/**
 * Verifying is a comparison, not a replay: each row is named by exactly one entry, each entry finds its rows, what it names agrees, and derived
 * tables equal a rebuild. So new code and new rules cannot break an old proof. It reads only.
 */
import { allLogs, entries, findLog, type LogRow } from '../../db/stores/ledger.ts';
import { brokenChain, countOf, emptiedByRight, headless, keysOf, logsDue, missingGuards, nodesIn, sealedPage, strangeAddress, unsealed } from '../../db/stores/verification.ts';
import type { Reader } from '../../db/store.ts';
import { FACTS, type FactTable } from '../../db/tables/index.ts';
import { commitmentOf, hashing } from '../crypto.ts';
import { append, rootOf } from '../domain/ledger/tree.ts';
import { verifyAccess } from './access.ts';
import { verifyFindings, verifyIdentifiers, verifyPersonalFindings } from './derived.ts';
import { verifyLog, type Tally } from './log.ts';
import { Differs } from './problem.ts';

export interface Verified {
  readonly entries: number;
  readonly rows: number;
  readonly heads: readonly { log: string; size: number; root: string }[];
  /** Missing guards alone are no difference: whoever owns the file can drop them, and nothing was changed by that. */
  readonly warnings: readonly string[];
}

/** A head that somebody kept on paper: the log must still begin with it. */
export interface KeptHead {
  readonly log: string;
  readonly size: number;
  readonly root: string;
}

export async function verify(reader: Reader, kept: readonly KeptHead[], progress: (entries: number) => void = () => {}): Promise<Verified> {
  const tally: Tally = { entries: 0, named: new Map() };
  const logs = await allLogs(reader);
  const lost = await headless(reader);
  if (lost) throw new Differs(`log ${lost.log} has entries and no head`, { log: lost.log });
  await verifyLogs(reader, logs);
  for (const log of logs) {
    await verifyLog(reader, log, tally, progress);
    const complete = log.size - [...log.size.toString(2)].filter((bit) => bit === '1').length;
    if ((await nodesIn(reader, log.log))?.n !== complete) throw new Differs(`log ${log.log} should have the hashes of ${complete} complete subtrees`, { log: log.log });
  }
  for (const name of Object.keys(FACTS) as FactTable[]) await everyRowIsNamed(reader, name, tally);
  for (const name of [...(Object.keys(FACTS) as FactTable[]), 'findings' as const]) {
    const broken = await brokenChain(reader, name);
    if (broken) throw new Differs(`${name} ${broken.id}: version ${broken.version} does not end where the next begins, or has none before it`, { table: name, id: broken.id });
  }
  await verifySealed(reader);
  const strange = await strangeAddress(reader);
  if (strange) throw new Differs(`an address to sign in with is not the one recorded for account ${strange.account}`, { table: 'credentials', id: strange.account });
  await verifyIdentifiers(reader);
  await verifyFindings(reader);
  await verifyPersonalFindings(reader);
  await verifyAccess(reader);
  for (const head of kept) await verifyKept(reader, head);
  const guards = await missingGuards(reader);
  return {
    entries: tally.entries,
    rows: [...tally.named.values()].reduce((sum, n) => sum + n, 0),
    heads: logs.map((log) => ({ log: log.log, size: log.size, root: rootOf(hashing, JSON.parse(log.peaks) as string[]) })),
    warnings: guards.length > 0 ? [`${guards.length} guards are missing (${guards.slice(0, 3).join(', ')}…): starting the service puts them back`] : [],
  };
}

/** Each authority has had one log since it was added, and the installation has one: a whole register that went with its log is missed here. */
async function verifyLogs(reader: Reader, logs: readonly LogRow[]): Promise<void> {
  const key = (log: string, authority: string | null, title: string) => JSON.stringify([log, authority, title]);
  const stored = new Map(logs.map(({ log, authority, title }) => [key(log, authority, title), log]));
  for (const { log, authority, title } of await logsDue(reader)) {
    if (!stored.delete(key(log, authority, title))) throw new Differs(`log ${log} of ${title} is not there, or is not as it was begun`, { log, table: 'logs' });
  }
  const left = [...stored.values()].filter((log) => log !== 'instance');
  if (stored.size - left.length !== 1) throw new Differs('the log of the installation is not there', { log: 'instance', table: 'logs' });
  if (left[0] !== undefined) throw new Differs(`log ${left[0]} belongs to no authority`, { log: left[0], table: 'logs' });
}

async function everyRowIsNamed(reader: Reader, table: FactTable, tally: Tally): Promise<void> {
  const rows = await countOf(reader, FACTS[table]);
  const named = tally.named.get(table) ?? 0;
  if (rows === named) return;
  const known = new Set<string>();
  for (const log of await allLogs(reader)) await namesIn(reader, log.log, table, known);
  const stray = (await keysOf(reader, table)).find((row) => !known.has(`${row.id} ${row.version}`));
  throw new Differs(`${table} ${stray?.id ?? ''} version ${stray?.version ?? ''} is named by no entry: it was added behind the log’s back`, { table, ...(stray && { id: stray.id }) });
}

async function namesIn(reader: Reader, log: string, table: FactTable, known: Set<string>): Promise<void> {
  for (let from = 0; ; from += 500) {
    const page = await entries(reader, log, from, 500);
    for (const { data } of page) for (const row of (JSON.parse(data) as Record<string, { id: string; version: number }[]>)[table] ?? []) known.add(`${row.id} ${row.version}`);
    if (page.length < 500) return;
  }
}

async function verifySealed(reader: Reader): Promise<void> {
  const missing = await unsealed(reader);
  if (missing) throw new Differs(`${missing.table} ${missing.id}: its sealed text was deleted`, missing);
  let excused: Set<string> | undefined;
  for (let after = ''; ; ) {
    const page = await sealedPage(reader, after);
    for (const { commitment, salt, value } of page) {
      if (salt === null || value === null) {
        // Both go together, and only when the period of retention is over.
        excused ??= await emptiedByRight(reader);
        if (salt !== value || !excused.has(commitment)) throw new Differs(`sealed text ${commitment} was emptied, and no entry says so`, { table: 'sealed', id: commitment });
      } else if (commitmentOf(salt, value) !== commitment) throw new Differs(`sealed text ${commitment} was changed`, { table: 'sealed', id: commitment });
    }
    const last = page.at(-1);
    if (!last) return;
    after = last.commitment;
  }
}

async function verifyKept(reader: Reader, { log, size, root }: KeptHead): Promise<void> {
  const row = await findLog(reader, log);
  if (!row) throw new Differs(`there is no log ${log}, of which a head was kept`, { log });
  if (row.size < size) throw new Differs(`log ${log} has ${row.size} entries, and a head of ${size} was kept: it was cut short`, { log, index: row.size });
  let peaks: readonly string[] = [];
  for (let from = 0; from < size; from += 500) {
    for (const entry of await entries(reader, log, from, Math.min(500, size - from))) ({ peaks } = append(hashing, entry.index, peaks, entry.leaf));
  }
  if (rootOf(hashing, peaks) !== root) throw new Differs(`log ${log} does not begin with the ${size} entries of the head that was kept`, { log });
}
