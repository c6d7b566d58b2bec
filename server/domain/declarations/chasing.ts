/**
 * Who is chased for a declaration, and with which step on a day. Pure, and of one piece with the obligations: a reminder can say nothing that a page
 * does not. Each step is taken once; of those that were missed, because nothing ran or somebody was recorded late, only the furthest is taken.
 */
import type { Office } from '../people/person.ts';
import { addDays } from '../time/civil.ts';
import { isOwedBy, stateOf, type FiledLine, type Obligation } from './obligations.ts';
import type { Kind } from './kind.ts';
import { KINDS } from './kinds/index.ts';

export const STEPS = ['asked', 'first', 'second', 'last', 'late', 'escalated'] as const;
export type Step = (typeof STEPS)[number];
/** `by-hand`: a keeper did it, on whichever day. */
export const CHASED = [...STEPS, 'by-hand'] as const;

const FIRST_DAYS = 14;
const SECOND_DAYS = 21;
const ESCALATED_DAYS = 7;

/** The day of each step. Of 28 days beginning with D they are D + 14, 21 and 26, late on D + 28, and passed on to the keepers on D + 35. */
function daysOf(beganOn: string, dueOn: string): readonly (readonly [Step, string])[] {
  const late = addDays(dueOn, 1);
  return [
    ['asked', beganOn],
    ['first', addDays(beganOn, FIRST_DAYS)],
    ['second', addDays(beganOn, SECOND_DAYS)],
    ['last', addDays(dueOn, -1)],
    ['late', late],
    ['escalated', addDays(late, ESCALATED_DAYS)],
  ];
}

interface Chasing {
  readonly today: string;
  /** Steps that were taken for this obligation. */
  readonly done: readonly string[];
  /** Whether the council lets reminders go out. The yearly request is one that it set a day for, so that goes out all the same. */
  readonly reminders: boolean;
}

/** Undefined where nothing is due. Whose clock nobody knows, or whose register was carried over, is asked and no more. */
export function stepDue({ kind, beganOn, dueOn, carriedOver }: Obligation, { today, done, reminders }: Chasing): Step | undefined {
  if (beganOn !== null && beganOn > today) return undefined;
  const days = beganOn === null || dueOn === null || carriedOver ? ([['asked', beganOn ?? today]] as const) : daysOf(beganOn, dueOn);
  const step = days.findLast(([, day]) => day <= today)?.[0];
  if (step === undefined || (!reminders && (step !== 'asked' || kind.deadline?.clock !== 'each-year'))) return undefined;
  const furthest = Math.max(-1, ...done.map((one) => (STEPS as readonly string[]).indexOf(one)));
  return STEPS.indexOf(step) > furthest ? step : undefined;
}

const holds = ({ period }: Office, today: string): boolean => (period.from ?? '') <= today && (period.to === null || period.to >= today);

interface Owing {
  readonly offices: readonly Office[];
  readonly filings: readonly FiledLine[];
}

/** A register of interests was filed, or an older one taken over: only then is there something that can have stayed the same. */
const hasRegister = (filings: readonly FiledLine[]): boolean =>
  filings.some(({ kind, state }) => state === 'carried-over' || (state !== 'retracted' && state !== 'destroyed' && KINDS.some(({ id, deadline }) => id === kind && deadline?.clock === 'taking-office')));

/**
 * Of all that somebody owes, what they can still be asked for: the newest of its kind, while they hold an office that brings it. Who left is asked
 * nothing; and who never filed a register is asked for that, and not whether it still holds.
 */
export function openOf(obligations: readonly Obligation[], { offices, filings }: Owing, today: string): Obligation[] {
  const begun = obligations.filter(({ beganOn }) => beganOn === null || beganOn <= today).toSorted((a, b) => ((a.beganOn ?? '') < (b.beganOn ?? '') ? -1 : 1));
  const newest = new Map(begun.map((one) => [one.kind.id, one]));
  return [...newest.values()].filter((one) => {
    const state = stateOf(one, today);
    const isOpen = state === 'due' || state === 'overdue' || state === 'carried-over';
    const needsRegister = askingOf(one) === 'yearly';
    return isOpen && offices.some((office) => holds(office, today) && isOwedBy(office, one.kind)) && (!needsRegister || hasRegister(filings));
  });
}

/** What a mail calls it. */
export function askingOf({ kind, carriedOver }: Obligation): 'yearly' | 'nil-return' | 'taking-office' | 'carried-over' {
  if (kind.deadline?.clock === 'each-year') return kind.published ? 'yearly' : 'nil-return';
  return carriedOver ? 'carried-over' : 'taking-office';
}

/** Whether one press meets it: then all that its form asks is to say so. */
export const isConfirming = ({ effect }: Kind): boolean => effect === 'confirms';
/** What that press answers: each question of the form, with yes. */
export const confirmingAnswers = ({ answers }: Kind): Record<string, true> => Object.fromEntries(Object.keys((answers as { properties?: object }).properties ?? {}).map((name) => [name, true]));
