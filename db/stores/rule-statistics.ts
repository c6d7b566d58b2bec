/** How often each rule fires, and what becomes of it: so that it can be tuned. */
import { sql, type SQL } from 'drizzle-orm';
import type { DispositionId } from '../../server/domain/reviews/disposition.ts';
import { once } from '../statement.ts';
import type { Reader } from '../store.ts';
import { decisions } from '../tables/index.ts';
import { holdsOn, type FindingSource } from './conflicts.ts';
import { decidedJoin, isInState } from './decisions.ts';

export interface RuleFigures {
  readonly rule: string;
  readonly fired: number;
  readonly live: number;
  readonly undecided: number;
  readonly stale: number;
  readonly withdrawn: number;
  readonly remedied: number;
  readonly mitigated: number;
  readonly transferred: number;
  readonly accepted: number;
  readonly referred: number;
  readonly dismissed: number;
}

export interface Looking {
  /** What decides what is live, and what is to be looked at again. */
  readonly day: string;
  readonly reviewDay: string;
  readonly knownAt: string | undefined;
}

const sumOf = (condition: SQL): SQL => sql`cast(sum(case when ${condition} then 1 else 0 end) as integer)`;
/** The decision that stands on it, also on one that the facts no longer give: that is what the rule led to. */
const decidedTo = (disposition: DispositionId): SQL => sumOf(sql`coalesce(d.disposition, '') = ${disposition}`);

/** `where` may name c and f. Rules that never fired are left out. */
export function ruleFigures(reader: Reader, source: FindingSource, where: SQL, { day, reviewDay, knownAt }: Looking): Promise<RuleFigures[]> {
  const inState = (state: 'open' | 'stale' | 'withdrawn') => sumOf(isInState(state, source.hash, reviewDay));
  return reader.all(
    once<RuleFigures>(sql`select c.rule, cast(count(*) as integer) as fired, ${sumOf(holdsOn(day))} as live, ${inState('open')} as undecided, ${inState('stale')} as stale, ${inState('withdrawn')} as withdrawn,
        ${decidedTo('remedy')} as remedied, ${decidedTo('mitigate')} as mitigated, ${decidedTo('transfer')} as transferred, ${decidedTo('tolerate')} as accepted, ${decidedTo('refer')} as referred, ${decidedTo('no-conflict')} as dismissed
      from ${source.from} ${decidedJoin(source.kept, knownAt)} where ${where} group by c.rule`),
  );
}

export interface FirstDecided {
  readonly rule: string;
  /** Instants: when it was first found, and first decided. */
  readonly found: string;
  readonly decided: string;
}

/** Of each that was ever decided. */
export function firstDecided(reader: Reader, source: FindingSource, where: SQL, { knownAt = '9999' }: Pick<Looking, 'knownAt'>): Promise<FirstDecided[]> {
  return reader.all(
    once<FirstDecided>(sql`select x.rule, x.found, x.decided from (select c.rule, ${source.first} as found, (select min(v.recorded_at) from ${decisions} v where v.conflict = ${source.kept} and v.state = 'made' and v.recorded_at <= ${knownAt}) as decided
      from ${source.from} where ${where}) x where x.decided is not null`),
  );
}
