/** Safeguards as they stand, and their tests. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts, jsonArray, packed } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { accounts, conflicts, people, safeguards, sealed, verifications } from '../tables/index.ts';

type Row = typeof safeguards.$inferSelect;
/** As it is written; the rest is the ledger's. */
export type SafeguardFact = Omit<Row, 'recordedAt' | 'supersededAt'>;
export interface SafeguardRow extends SafeguardFact {
  /** The words themselves; null where they were destroyed. */
  readonly told: string | null;
}

const current = statement<Row & { told: string | null }>(
  () => sql`select ${columns(safeguards)}, (select s.value from ${sealed} s where s.commitment = ${safeguards.description}) as told from ${safeguards} where ${safeguards.id} = ${at('id')} and ${safeguards.supersededAt} is null`,
);
export async function findSafeguard(reader: Reader, id: string): Promise<SafeguardRow | undefined> {
  const row = await reader.first(current, { id });
  if (!row) return undefined;
  const { recordedAt: _known, supersededAt: _until, ...held } = row;
  return held;
}

export interface TestRow {
  readonly id: string;
  readonly version: number;
  readonly safeguard: string;
  readonly on: string;
  readonly outcome: string;
  readonly evidence: string | null;
  readonly account: string;
  readonly name: string | null;
  readonly recordedAt: string;
}

const tests = statement<TestRow>(
  () => sql`select v.id, v.version, v.safeguard, v.tested_on as "on", v.outcome, s.value as evidence, v.account, n.value as name, v.recorded_at as "recordedAt"
            from ${verifications} v left join ${sealed} s on s.commitment = v.evidence left join ${accounts} a on a.id = v.account and a.superseded_at is null left join ${sealed} n on n.commitment = a.name
            where ${amongTexts(sql`v.safeguard`, at('safeguards'))} and v.recorded_at <= ${at('knownAt')} order by v.tested_on, v.recorded_at, v.id`,
);
/** In the order of their days, and of one day as they were recorded. */
export const testsOf = (reader: Reader, ids: readonly string[], knownAt = '9999'): Promise<TestRow[]> => reader.all(tests, { safeguards: JSON.stringify(ids), knownAt });

const named = statement<{ id: string; authority: string; mutual: string }>(() => sql`select id, authority, mutual from ${conflicts} where ${amongTexts(conflicts.id, at('ids'))}`);
/** The conflicts of these ids, as far as there are any. */
export const conflictsNamed = (reader: Reader, ids: readonly string[]): Promise<{ id: string; authority: string; mutual: string }[]> => reader.all(named, { ids: JSON.stringify(ids) });

const nameOfPerson = statement<{ name: string | null }>(() => sql`select s.value as name from ${people} p left join ${sealed} s on s.commitment = p.name where p.id = ${at('id')} and p.superseded_at is null`);
export const ownerName = async (reader: Reader, person: string | null): Promise<string | null> => (person === null ? null : ((await reader.first(nameOfPerson, { id: person }))?.name ?? null));

const knownThen = (row: SQL, knownAt: string | undefined): SQL => (knownAt === undefined ? sql`${row}.superseded_at is null` : sql`${row}.recorded_at <= ${knownAt} and (${row}.superseded_at is null or ${row}.superseded_at > ${knownAt})`);

/** Of c, the conflict with this id: the days of each safeguard that names it, with each of its tests; null where d, the decision that stands on it, is none. */
export const safeguardsColumn = (conflict: SQL, knownAt: string | undefined): SQL =>
  sql`case when d.id is null then null else (select ${packed(jsonArray(sql`g.valid_from`, sql`g.valid_to`, sql`v.tested_on`))} from ${safeguards} g left join ${verifications} v on v.safeguard = g.id and ${knownThen(sql`v`, knownAt)}
    where g.authority = c.authority and g.mutual = c.mutual and ${amongTexts(conflict, sql`g.conflicts`)} and ${knownThen(sql`g`, knownAt)}) end`;

/** What everybody reads of them: whether one is in force on the day, and when one such was last tested. */
export function safeguardShown(column: string | null, day: string): { lastTested: string | null } | null {
  const rows = (JSON.parse(`[${column ?? ''}]`) as [from: string, to: string, tested: string | null][]).filter(([from, to]) => from <= day && to >= day);
  if (rows.length === 0) return null;
  return { lastTested: rows.flatMap(([, , tested]) => (tested !== null && tested <= day ? tested : [])).sort().at(-1) ?? null };
}
