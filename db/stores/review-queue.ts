/** The facts of the queue: how each overlap stands, in one text, for of a large register every line is counted and few are shown. */
import { sql, type SQL } from 'drizzle-orm';
import { STALE_REVIEW } from '../../server/domain/conflicts/rules/stale-review.ts';
import type { Lasting } from '../../server/domain/reviews/standing.ts';
import type { Standing } from '../../server/domain/reviews/queue.ts';
import { UNKNOWN_START } from '../../server/domain/time/civil.ts';
import { lasting } from '../../server/domain/reviews/reviews.ts';
import type { SafeguardState } from '../../server/domain/reviews/safeguards.ts';
import type { ConflictState } from '../../server/domain/vocabulary.ts';
import { amongTexts, jsonArray, packed } from '../dialect.ts';
import { at, once, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { assignments, authorities, mutuals, safeguards, verifications } from '../tables/index.ts';
import { ABOUT_A_PERSON, STORED } from './conflicts.ts';
import { decidedJoin, isStale, knownThen } from './decisions.ts';

type Row = [id: string, authority: string, mutual: string, version: number, severity: number, state: ConflictState, outdated: number, personal: number, firstAt: string, changedAt: string, reviewOn: string | null, account: string | null, watchers: string | null, assignmentVersion: number | null, rule: string, decidedAt: string | null, endedOn: string, ahead: string | null];

const flag = (condition: SQL): SQL => sql`case when ${condition} then 1 else 0 end`;

/** Of the authority; what is open-ended has the last day of all. */
const lastDay = sql`(select over.valid_to from ${authorities} over where over.id = c.authority and over.superseded_at is null)`;

/** Periods are kept in order; one without a beginning has always begun. */
const firstDay = (periods: string): string | null => (JSON.parse(periods) as { from: string | null }[])[0]?.from ?? null;

/** `where` may name c (conflict), f (finding), d (the decision that stands on it) and g (who works on it); `day` decides what is stale. */
export async function standingsIn(reader: Reader, where: SQL, day: string, knownAt: string | undefined): Promise<Standing[]> {
  const state = sql`case when f.periods = '[]' then 'withdrawn' when d.id is null then 'open' when ${isStale(STORED.hash, day)} then 'stale' else 'decided' end`;
  const outdated = flag(sql`d.id is not null and ${isStale(STORED.hash, UNKNOWN_START)}`);
  const row = await reader.first(
    once<{ packed: string }>(sql`select ${packed(jsonArray(sql`c.id`, sql`c.authority`, sql`c.mutual`, sql`f.version`, sql`f.severity`, state, outdated, flag(ABOUT_A_PERSON), STORED.first, sql`f.recorded_at`, sql`d.review_on`, sql`g.account`, sql`g.watchers`, sql`g.version`, sql`c.rule`, sql`d.recorded_at`, lastDay, sql`case when c.rule = ${STALE_REVIEW} then f.periods else null end`))} as packed
      from ${STORED.from} ${decidedJoin(STORED.kept, knownAt)} left join ${assignments} g on g.id = c.id and ${knownThen(sql`g`, knownAt)} where ${where}`),
  );
  return (JSON.parse(`[${row?.packed ?? ''}]`) as Row[]).map(([id, authority, mutual, version, severity, stands, isOld, personal, firstAt, changedAt, reviewOn, account, watchers, assignmentVersion, rule, decidedAt, endedOn, ahead]) => ({
    id,
    authority,
    mutual,
    version,
    severity,
    state: stands,
    isOutdated: isOld === 1,
    isPersonal: personal === 1,
    firstAt,
    changedAt,
    reviewOn,
    account,
    assignmentVersion: assignmentVersion ?? 0,
    rule,
    decidedAt,
    endedOn,
    beginsOn: ahead === null ? null : firstDay(ahead),
    watchers: watchers === null ? [] : (JSON.parse(watchers) as string[]),
  }));
}

interface ArrangedRow {
  id: string;
  conflicts: string;
  from: string;
  to: string;
  months: number;
  state: SafeguardState;
}

export interface ArrangedFor extends Pick<ArrangedRow, 'months' | 'state'> {
  readonly conflicts: readonly string[];
  readonly lasting: Lasting;
}

/** Safeguards of these authorities, with their tests in order. */
export async function arrangedIn(reader: Reader, authorities: readonly string[], knownAt: string | undefined): Promise<ArrangedFor[]> {
  const among = JSON.stringify(authorities);
  const rows = await reader.all(
    once<ArrangedRow>(sql`select g.id, g.conflicts, g.valid_from as "from", g.valid_to as "to", g.test_every_months as months, g.state from ${safeguards} g where ${amongTexts(sql`g.authority`, among)} and g.conflicts <> '[]' and ${knownThen(sql`g`, knownAt)}`),
  );
  const tests = await reader.all(
    once<{ safeguard: string; on: string; outcome: string }>(sql`select v.safeguard, v.tested_on as "on", v.outcome from ${verifications} v where ${amongTexts(sql`v.authority`, among)} and ${knownThen(sql`v`, knownAt)} order by v.tested_on, v.recorded_at, v.id`),
  );
  const by = Map.groupBy(tests, ({ safeguard }) => safeguard);
  return rows.map(({ id, conflicts, from, to, months, state }) => ({ months, state, conflicts: JSON.parse(conflicts) as string[], lasting: lasting({ from, to, tests: (by.get(id) ?? []).map(({ on, outcome }) => ({ on, operates: outcome === 'operating' })) }) }));
}

const bodies = statement<{ id: string; name: string }>(() => sql`select id, name from ${mutuals} where ${amongTexts(mutuals.id, at('ids'))} and ${mutuals.supersededAt} is null`);
export const bodyNames = async (reader: Reader, ids: readonly string[]): Promise<Map<string, string>> => new Map((await reader.all(bodies, { ids: JSON.stringify([...new Set(ids)]) })).map(({ id, name }) => [id, name]));
