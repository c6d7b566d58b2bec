/** What was decided and arranged for one dossier, as far as the rules see it; and the same from its rows, as it was known at an instant. */
import { addDays, toDay } from '../time/civil.ts';
import type { Tested } from './standing.ts';

export interface Arranged {
  /** Ids of the conflicts for which it was arranged. */
  readonly conflicts: readonly string[];
  /** As in tables: an unknown start and an open end are days too. */
  readonly from: string;
  readonly to: string;
  readonly everyMonths: number;
  /** In the order of their days. */
  readonly tests: readonly { readonly on: string; readonly operates: boolean }[];
}

/** What was decided of one overlap, for the days on which that was the decision. */
export interface Decided {
  readonly conflict: string;
  readonly rule: string;
  readonly scope: string;
  readonly from: string;
  /** The last day before it was withdrawn, or another took its place; null while it stands. */
  readonly to: string | null;
  readonly reviewOn: string | null;
  readonly mitigates: boolean;
}

export interface Reviews {
  readonly safeguards: readonly Arranged[];
  readonly decisions: readonly Decided[];
}

export const NO_REVIEWS: Reviews = { safeguards: [], decisions: [] };

export const lasting = ({ from, to, tests }: Pick<Arranged, 'from' | 'to' | 'tests'>) => ({ span: [toDay(from), toDay(to)] as const, tests: tests.map(({ on, operates }): Tested => ({ on: toDay(on), operates })) });

interface Kept {
  readonly id: string;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}
export interface SafeguardKept extends Kept {
  readonly conflicts: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly testEveryMonths: number;
}
export interface VerificationKept extends Kept {
  readonly safeguard: string;
  readonly testedOn: string;
  readonly outcome: string;
}
export interface DecisionKept extends Kept {
  readonly conflict: string;
  readonly rule: string;
  readonly scope: string;
  readonly disposition: string;
  readonly state: string;
  readonly reviewOn: string | null;
}

/** Every version of each. */
export interface ReviewRows {
  readonly safeguards: readonly SafeguardKept[];
  readonly verifications: readonly VerificationKept[];
  readonly decisions: readonly DecisionKept[];
}

const standsAt = ({ recordedAt, supersededAt }: Kept, instant: string): boolean => recordedAt <= instant && (supersededAt === null || supersededAt > instant);
const inOrder = <T extends Kept>(rows: readonly T[]): readonly T[] => rows.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt)));

const END_OF_TIME = '9999';

/** As known at the instant; without one, now. `civilOf` gives the civil day of an instant. */
export function reviewsOf({ safeguards, verifications, decisions }: ReviewRows, civilOf: (instant: string) => string, instant = END_OF_TIME): Reviews {
  // A stable sort: of several on one day, the last that was recorded stays last.
  const tests = inOrder(verifications.filter((row) => standsAt(row, instant))).toSorted((a, b) => (a.testedOn < b.testedOn ? -1 : Number(a.testedOn > b.testedOn)));
  const bySafeguard = Map.groupBy(tests, ({ safeguard }) => safeguard);
  const arranged = safeguards
    .filter((row) => standsAt(row, instant))
    .map(({ id, conflicts, validFrom: from, validTo: to, testEveryMonths: everyMonths }): Arranged => ({ conflicts: JSON.parse(conflicts) as string[], from, to, everyMonths, tests: (bySafeguard.get(id) ?? []).map(({ testedOn: on, outcome }) => ({ on, operates: outcome === 'operating' })) }));
  const known = Map.groupBy(inOrder(decisions.filter(({ recordedAt }) => recordedAt <= instant)), ({ id }) => id);
  return { safeguards: arranged, decisions: [...known.values()].flatMap((versions) => decidedFrom(versions, civilOf)) };
}

function decidedFrom(versions: readonly DecisionKept[], civilOf: (instant: string) => string): Decided[] {
  const made = versions.find(({ state }) => state === 'made');
  if (!made) return [];
  const over = versions.find(({ recordedAt, state }) => recordedAt > made.recordedAt && state !== 'made');
  const from = civilOf(made.recordedAt);
  const to = over ? addDays(civilOf(over.recordedAt), -1) : null;
  // Replaced on the very day on which it was made.
  if (to !== null && to < from) return [];
  return [{ conflict: made.conflict, rule: made.rule, scope: made.scope, from, to, reviewOn: made.reviewOn, mitigates: made.disposition === 'mitigate' }];
}
