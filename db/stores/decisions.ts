/** Decisions as rows: of a finding the one that stands, of a file all of them, and whether one still rests on what it saw. */
import { sql, type SQL } from 'drizzle-orm';
import type { DispositionId } from '../../server/domain/reviews/disposition.ts';
import type { DecisionState } from '../../server/domain/reviews/states.ts';
import type { ConflictClass, ConflictState } from '../../server/domain/vocabulary.ts';
import { amongTexts, elementsOf, elementText, jsonArray } from '../dialect.ts';
import { at, columns, once, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { accounts, authorities, conflicts, decisions, findings, mutuals, recommendations, sealed } from '../tables/index.ts';

/** Of a version: that it stood at the instant, or stands now. */
export const knownThen = (row: SQL, knownAt: string | undefined): SQL =>
  knownAt === undefined ? sql`${row}.superseded_at is null` : sql`${row}.recorded_at <= ${knownAt} and (${row}.superseded_at is null or ${row}.superseded_at > ${knownAt})`;

/** That a decision stands today on the finding with this id. */
export const isDecided = (conflict: SQL): SQL => sql`exists (select 1 from ${decisions} n where n.conflict = ${conflict} and n.state = 'made' and n.superseded_at is null)`;

const outside = sql`exists (select 1 from (select ${elementText('from')} as begins, ${elementText('to')} as ends from ${elementsOf(sql`f.periods`)}) p
  where not exists (select 1 from ${elementsOf(sql`d.periods`)} where ${elementText('from')} <= p.begins and ${elementText('to')} >= p.ends))`;

/** As reviews/staleness.ts says: of d, the decision that stands on f. `hash` is null where f is derived from a part of the facts: then it is whether that part changed since, and nothing else of f is compared. */
export const isStale = (hash: SQL, day: string): SQL => sql`(f.periods <> '[]' and (case when ${hash} is null then f.recorded_at > d.recorded_at else (${hash} <> d.facts_hash or f.rule_version <> d.rule_version or f.severity <> d.severity) end or (d.review_on is not null and d.review_on < ${day}) or ${outside}))`;

/** `state` of a conflict, as a condition on f and d. */
export function isInState(state: ConflictState, hash: SQL, day: string): SQL {
  if (state === 'withdrawn') return sql`f.periods = '[]'`;
  if (state === 'open') return sql`(f.periods <> '[]' and d.id is null)`;
  return sql`(f.periods <> '[]' and d.id is not null and ${state === 'stale' ? isStale(hash, day) : sql`not ${isStale(hash, day)}`})`;
}

/** As one column: crossing twelve for each finding costs what the query does. */
export const decidedColumn = sql`case when d.id is null then null else ${jsonArray(sql`d.id`, sql`d.disposition`, sql`d.class`, sql`t.value`, sql`d.rule_version`, sql`d.facts_hash`, sql`d.periods`, sql`d.severity`, sql`d.review_on`, sql`d.recorded_at`)} end`;
/** The decision that stands on a finding, as d, and as t what everybody reads of it. */
export const decidedJoin = (conflict: SQL, knownAt: string | undefined): SQL =>
  sql`left join ${decisions} d on d.conflict = ${conflict} and d.state = 'made' and ${knownThen(sql`d`, knownAt)} left join ${sealed} t on t.commitment = d.public_reason`;

type Packed = [id: string, disposition: DispositionId, class_: ConflictClass, publicReason: string | null, ruleVersion: number, factsHash: string, periods: string, severity: number, reviewOn: string | null, at: string];

export interface DecidedRow {
  readonly id: string;
  readonly disposition: DispositionId;
  readonly class: ConflictClass;
  readonly publicReason: string | null;
  readonly ruleVersion: number;
  readonly factsHash: string;
  readonly periods: string;
  readonly severity: number;
  readonly reviewOn: string | null;
  readonly at: string;
}

export function decidedFrom(text: string | null): DecidedRow | undefined {
  if (text === null) return undefined;
  const [id, disposition, concluded, publicReason, ruleVersion, factsHash, periods, severity, reviewOn, instant] = JSON.parse(text) as Packed;
  return { id, disposition, class: concluded, publicReason, ruleVersion, factsHash, periods, severity, reviewOn, at: instant };
}

const decidedNow = statement<{ conflict: string; decision: string }>(() => sql`select d.conflict, ${decidedColumn} as decision from ${decisions} d left join ${sealed} t on t.commitment = d.public_reason where ${amongTexts(sql`d.conflict`, at('conflicts'))} and d.state = 'made' and d.superseded_at is null`);
/** Of these findings, those that are decided. */
export async function decidedAmong(reader: Reader, ids: readonly string[]): Promise<Map<string, DecidedRow>> {
  const rows = ids.length === 0 ? [] : await reader.all(decidedNow, { conflicts: JSON.stringify(ids) });
  return new Map(rows.flatMap(({ conflict, decision }) => [[conflict, decidedFrom(decision) as DecidedRow] as const]));
}

type Fact = typeof decisions.$inferSelect;
export type DecisionFact = Omit<Fact, 'state' | 'recordedAt' | 'supersededAt'> & { readonly state: DecisionState };

export interface DecisionRow {
  id: string;
  version: number;
  gss: string;
  authority: string;
  conflict: string;
  scope: string;
  mutual: string;
  mutualName: string | null;
  disposition: DispositionId;
  class: ConflictClass;
  reason: string | null;
  ownReason: string | null;
  publicReason: string | null;
  observer: string | null;
  steps: string | null;
  legalAdvice: number;
  referredTo: string | null;
  reviewOn: string | null;
  account: string;
  name: string | null;
  second: string | null;
  secondName: string | null;
  state: DecisionState;
  rule: string;
  ruleVersion: number;
  factsHash: string;
  periods: string;
  severity: number;
  facts: string | null;
  decidedAt: string | null;
  recordedAt: string;
  /** The finding as it is now, or was then. */
  foundRuleVersion: number;
  foundHash: string;
  foundPeriods: string;
  foundSeverity: number;
}

const value = (commitment: SQL): SQL => sql`(select s.value from ${sealed} s where s.commitment = ${commitment})`;
const nameOf = (account: SQL): SQL => sql`(select s.value from ${accounts} x join ${sealed} s on s.commitment = x.name where x.id = ${account} and x.superseded_at is null)`;
/** Of one that was withdrawn, the reason is why it was; its own is that of the version before. */
const own = sql`(select s.value from ${decisions} w join ${sealed} s on s.commitment = w.reason where w.id = d.id and w.version = d.version - 1)`;

/** When d was made; of what never was, when it was proposed. */
export const decidedAt = sql`coalesce((select min(v.recorded_at) from ${decisions} v where v.id = d.id and v.state = 'made'), (select min(v.recorded_at) from ${decisions} v where v.id = d.id))`;

/** `where` may name d (decision), c (conflict) and f (finding, as it was known). */
export function decisionRows(reader: Reader, where: SQL, order: SQL, limit: number, { knownAt, facts }: { knownAt?: string | undefined; facts: boolean }): Promise<DecisionRow[]> {
  return reader.all(
    once<DecisionRow>(sql`select d.id, d.version, coalesce(a.gss, a.id) as gss, d.authority, d.conflict, c.scope, c.mutual, (select m.name from ${mutuals} m where m.id = c.mutual and m.superseded_at is null) as "mutualName", d.disposition, d.class, ${value(sql`d.reason`)} as reason, case when d.state = 'withdrawn' then ${own} else null end as "ownReason",
        ${value(sql`d.public_reason`)} as "publicReason", ${value(sql`d.observer`)} as observer, ${value(sql`d.steps`)} as steps, d.legal_advice as "legalAdvice", d.referred_to as "referredTo", d.review_on as "reviewOn", d.account, ${nameOf(sql`d.account`)} as name,
        d.second, ${nameOf(sql`d.second`)} as "secondName", d.state, d.rule, d.rule_version as "ruleVersion", d.facts_hash as "factsHash", d.periods, d.severity, ${facts ? value(sql`d.facts`) : sql`null`} as facts,
        (select min(v.recorded_at) from ${decisions} v where v.id = d.id and v.state = 'made') as "decidedAt", d.recorded_at as "recordedAt",
        f.rule_version as "foundRuleVersion", f.facts_hash as "foundHash", f.periods as "foundPeriods", f.severity as "foundSeverity"
      from ${decisions} d join ${conflicts} c on c.id = d.conflict join ${findings} f on f.conflict = c.id and ${knownThen(sql`f`, knownAt)} join ${authorities} a on a.id = d.authority and a.superseded_at is null
      where ${where} order by ${order} limit ${limit}`),
  );
}

const factOf = ({ recordedAt: _known, supersededAt: _until, ...row }: Fact): DecisionFact => row as DecisionFact;

const current = statement<Fact>(() => sql`select ${columns(decisions)} from ${decisions} where ${decisions.id} = ${at('id')} and ${decisions.supersededAt} is null`);
export async function findDecision(reader: Reader, id: string): Promise<DecisionFact | undefined> {
  const row = await reader.first(current, { id });
  return row && factOf(row);
}

const underway = statement<Fact>(() => sql`select ${columns(decisions)} from ${decisions} where ${decisions.conflict} = ${at('conflict')} and ${decisions.supersededAt} is null and ${decisions.state} in ('made', 'proposed')`);
/** What stands on a finding, or waits for a second person. */
export const decisionsUnderway = async (reader: Reader, conflict: string): Promise<DecisionFact[]> => (await reader.all(underway, { conflict })).map(factOf);

/** Who proposed what waits for a second person; undefined where nothing does. */
export const proposerOf = async (reader: Reader, conflict: string): Promise<string | undefined> => (await decisionsUnderway(reader, conflict)).find(({ state }) => state === 'proposed')?.account;

export interface TimeDecided {
  readonly recordedAt: string;
  readonly supersededAt: string | null;
  readonly factsHash: string;
  readonly class: ConflictClass;
}
const made = statement<TimeDecided>(
  () => sql`select recorded_at as "recordedAt", superseded_at as "supersededAt", facts_hash as "factsHash", class from ${decisions} where conflict = ${at('conflict')} and state = 'made' and recorded_at <= ${at('until')} order by recorded_at`,
);
/** When a finding was decided, each time; as known at an instant, up to then. */
export const timesDecided = (reader: Reader, conflict: string, knownAt = '9999'): Promise<TimeDecided[]> => reader.all(made, { conflict, until: knownAt });

const seen = statement<{ ruleVersion: number; factsHash: string; periods: string; severity: number }>(
  () => sql`select rule_version as "ruleVersion", facts_hash as "factsHash", periods, severity from ${findings} where conflict = ${at('conflict')} and facts_hash = ${at('hash')} order by version desc limit 1`,
);
/** The finding as it was when its facts had this hash. */
export const findingSeen = (reader: Reader, conflict: string, hash: string) => reader.first(seen, { conflict, hash });

export interface RecommendationRow {
  id: string;
  version: number;
  conflict: string;
  disposition: DispositionId;
  reason: string | null;
  account: string;
  name: string | null;
  recordedAt: string;
}
/** `where` may name r. */
export const recommendationRows = (reader: Reader, where: SQL, limit: number): Promise<RecommendationRow[]> =>
  reader.all(once<RecommendationRow>(sql`select r.id, r.version, r.conflict, r.disposition, ${value(sql`r.reason`)} as reason, r.account, ${nameOf(sql`r.account`)} as name, r.recorded_at as "recordedAt" from ${recommendations} r where ${where} order by r.id limit ${limit}`));

const lastRecommended = statement<{ account: string }>(
  () => sql`select r.account from ${recommendations} r where r.conflict = ${at('conflict')} and r.recorded_at > coalesce((select max(d.recorded_at) from ${decisions} d where d.conflict = r.conflict and d.state = 'made'), '') order by r.recorded_at desc limit 1`,
);
/** Whose recommendation waits for a decision: the latest since the last one. */
export const recommendedBy = async (reader: Reader, conflict: string): Promise<string | undefined> => (await reader.first(lastRecommended, { conflict }))?.account;
