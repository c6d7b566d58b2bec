/** What waits to be looked at, and why: from the facts of each overlap to its line, its place and what is counted. */
import { Type, type Static } from 'typebox';
import { Conflict } from '../conflicts/conflict.ts';
import { Gss, Id, listOf, nullable, oneOf } from '../schema.ts';
import { addDays } from '../time/civil.ts';
import { CONFLICT_STATES, keys, type ConflictState } from '../vocabulary.ts';
import { TOGETHER_UP_TO } from './baseline.ts';

export const WHY = ['new', 'changed', 'stale', 'review-due', 'safeguard-due'] as const;
export type Why = (typeof WHY)[number];

export const SORTS = ['severity', 'age', 'deadline', 'newness', 'change'] as const;
export type Sort = (typeof SORTS)[number];

/** Beside the states of an overlap: what waits, and all that is not withdrawn. */
export const ASKED_STATES = [...keys(CONFLICT_STATES), 'waiting', 'any'] as const;
export type AskedState = (typeof ASKED_STATES)[number];

/** What a page of the queue is grouped by. */
export const GROUPINGS = ['mutual', 'rule'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How one overlap stands, as far as the queue needs. */
export interface Standing {
  readonly id: string;
  readonly authority: string;
  readonly mutual: string;
  readonly rule: string;
  readonly version: number;
  readonly severity: number;
  readonly state: ConflictState;
  /** Stale also apart from its day of review. */
  readonly isOutdated: boolean;
  readonly isPersonal: boolean;
  /** Instants: when it was first found, and found as it is. */
  readonly firstAt: string;
  readonly changedAt: string;
  readonly reviewOn: string | null;
  /** The instant of the decision that stands. */
  readonly decidedAt: string | null;
  /** Of a reminder that is known beforehand, such as that of a review: the day on which it is one. Before that nobody has anything to do, and each decision would bring its own into the queue. */
  readonly beginsOn: string | null;
  /** The last day of the authority. */
  readonly endedOn: string;
  readonly account: string | null;
  readonly watchers: readonly string[];
  /** 0 where nobody was ever named. */
  readonly assignmentVersion: number;
}

/** What the day of the queue and the council add to it. */
export interface Around {
  readonly day: string;
  readonly civil: (instant: string) => string;
  /** After so many days the public sees it as not yet reviewed. */
  readonly publishAfterDays: (authority: string) => number;
  /** The last day on which a test of a safeguard for it is in time, and whether one is over, failed or overdue. */
  readonly tests: (conflict: string) => { readonly dueOn: string | null; readonly isDue: boolean } | undefined;
}

export interface Waiting extends Standing {
  readonly since: string;
  readonly changedOn: string;
  readonly dueOn: string | null;
  readonly why: readonly Why[];
  readonly decidedOn: string | null;
}

const earliest = (...days: readonly (string | null | undefined)[]): string | null => days.filter((day) => day !== null && day !== undefined).sort()[0] ?? null;

export function waitingOf(one: Standing, { day, civil, publishAfterDays, tests }: Around): Waiting {
  const [since, changedOn] = [civil(one.firstAt), civil(one.changedAt)];
  // An authority that is no more decides nothing: its files stay as they are, and wait for nobody.
  const isOver = one.state === 'withdrawn' || one.endedOn < day;
  const test = isOver ? undefined : tests(one.id);
  const hasBegun = one.beginsOn === null || one.beginsOn <= day;
  const isReviewDue = one.state === 'stale' && one.reviewOn !== null && one.reviewOn < day;
  const found: Record<Why, boolean> = {
    new: hasBegun && one.state === 'open' && one.version === 1,
    changed: hasBegun && one.state === 'open' && one.version > 1,
    stale: one.state === 'stale' && one.isOutdated,
    'review-due': isReviewDue,
    'safeguard-due': test?.isDue ?? false,
  };
  const published = hasBegun && one.state === 'open' && !one.isPersonal ? addDays(since, publishAfterDays(one.authority)) : null;
  const dueOn = isOver ? null : earliest(published, one.reviewOn, test?.dueOn);
  return { ...one, since, changedOn, dueOn, why: WHY.filter((why) => !isOver && found[why]), decidedOn: one.decidedAt === null ? null : civil(one.decidedAt) };
}

/** `because` is why it waits, where that is asked as well. */
export const isAsked = ({ state, why }: Waiting, asked: AskedState, because?: Why): boolean => (because === undefined || why.includes(because)) && (asked === 'any' ? state !== 'withdrawn' : asked === 'waiting' ? why.length > 0 : state === asked);

/** What one decision and one reason can do for many: nothing grave, and nothing that was decided once. */
export const goesTogether = ({ severity, state }: Pick<Standing, 'severity' | 'state'>): boolean => severity <= TOGETHER_UP_TO && state === 'open';

const worstFirst = ({ severity }: Waiting): string => String(9 - severity);
/** Text whose order is the order of the queue; newest first is told by the second. */
const KEYS: Readonly<Record<Sort, readonly [key: (one: Waiting) => string, newestFirst?: true]>> = {
  severity: [(one) => `${worstFirst(one)} ${one.firstAt}`],
  age: [(one) => one.firstAt],
  deadline: [(one) => `${one.dueOn ?? '9999'} ${worstFirst(one)}`],
  newness: [(one) => one.firstAt, true],
  change: [(one) => one.changedAt, true],
};

export const placeOf = (one: Waiting, sort: Sort): string => `${KEYS[sort][0](one)} ${one.id}`;

/** In order, and of them those after a place, or all. */
export function queued(all: readonly Waiting[], sort: Sort, after: string | undefined): Waiting[] {
  const turn = KEYS[sort][1] ? -1 : 1;
  const placed = all.map((one) => ({ one, place: placeOf(one, sort) })).sort((a, b) => (a.place < b.place ? -turn : turn));
  return placed.flatMap(({ one, place }) => (after === undefined || (turn === 1 ? place > after : place < after) ? [one] : []));
}

const Count = Type.Object(Object.fromEntries([...keys(CONFLICT_STATES), 'waiting', 'mine', 'nobodys', 'watched', 'together', 'decidedToday', 'listed', ...WHY].map((name) => [name, Type.Integer()])));

/** Of all that the filters leave, whatever their state: how many in each state, how many wait and why, and how many were decided on the day that it is. `listed` are those that this list shows, page by page. */
export function countsOf(all: readonly Waiting[], listed: readonly Waiting[], own: readonly string[], day: string): Record<string, number> {
  const among = (is: (one: Waiting) => boolean): number => all.filter(is).length;
  const live = all.filter((one) => one.why.length > 0);
  const waiting = (is: (one: Waiting) => boolean): number => live.filter(is).length;
  return {
    ...Object.fromEntries(WHY.map((why) => [why, waiting((one) => one.why.includes(why))])),
    // After the reasons, for one of them has the name of a state, and what is asked for by that name is the state.
    ...Object.fromEntries(keys(CONFLICT_STATES).map((state) => [state, among((one) => one.state === state)])),
    waiting: live.length,
    mine: waiting(({ account }) => account !== null && own.includes(account)),
    nobodys: waiting(({ account }) => account === null),
    watched: waiting(({ watchers }) => watchers.some((one) => own.includes(one))),
    together: waiting(goesTogether),
    decidedToday: among(({ decidedOn }) => decidedOn === day),
    listed: listed.length,
  };
}

export interface Group {
  readonly authority: string;
  /** The body or the rule, whichever it is of. */
  readonly of: string;
  readonly count: number;
  readonly worst: number;
}

/** By council and body or rule, the worst and the fullest first. */
export function groupsOf(listed: readonly Waiting[], by: Grouping): Group[] {
  const groups = [...Map.groupBy(listed, (one) => `${one.authority} ${one[by]}`).values()];
  return groups
    .flatMap((lines) => lines.slice(0, 1).map((one) => ({ authority: one.authority, of: one[by], count: lines.length, worst: Math.max(...lines.map(({ severity }) => severity)) })))
    .sort((a, b) => b.worst - a.worst || b.count - a.count || (a.of < b.of ? -1 : 1));
}

const Line = Type.Object({
  ...Conflict.properties,
  body: nullable(Type.String()),
  assigned: nullable(Type.Object({ account: Id, name: nullable(Type.String()) })),
  assignmentVersion: Type.Integer(),
  watched: Type.Boolean(),
  since: Type.String(),
  changedOn: Type.String(),
  dueOn: nullable(Type.String()),
  reviewOn: nullable(Type.String()),
  why: Type.Array(oneOf(WHY)),
});
export type QueueLine = Static<typeof Line>;

const GroupReply = Type.Object({ authority: Gss, mutual: nullable(Id), rule: nullable(Type.String()), name: nullable(Type.String()), count: Type.Integer(), worst: Type.Integer() });

export const Queue = Type.Object({ ...listOf(Line).properties, groups: Type.Array(GroupReply), counts: Count });
