/** Clocks of declaring. "28 days beginning with the day" ends on D + 27; a code's "within 28 days of" is counted the same way, and so is never late. */
import type { Source } from '../conflicts/rule.ts';
import { addDays, addMonths, toDate, toDay } from '../time/civil.ts';
import type { Language, Words } from '../words.ts';

export const CLOCKS = {
  'taking-office': { en: 'becoming a member or co-opted member', cy: 'dod yn aelod neu’n aelod cyfetholedig' },
  'disclosure-at-a-meeting': { en: 'the disclosure at the meeting', cy: 'y datgeliad yn y cyfarfod' },
  'becoming-aware': { en: 'becoming aware', cy: 'dod yn ymwybodol' },
  change: { en: 'the change', cy: 'y newid' },
  receipt: { en: 'receiving it, or refusing it', cy: 'ei dderbyn, neu ei wrthod' },
  'each-year': { en: 'the yearly request', cy: 'y cais blynyddol' },
} as const satisfies Record<string, Words>;
export type Clock = keyof typeof CLOCKS;

/** So many days, or so many calendar months. */
export type Term = { readonly days: number; readonly months?: never } | { readonly months: number; readonly days?: never };

export type Deadline = Term & {
  readonly clock: Clock;
  /** A deadline of statute and one of a code are different things, and shown so. */
  readonly basis: 'statute' | 'local-code';
  readonly source: Source;
};

/**
 * "Within one month after" a day ends on the same day of the next month, or on its last where it lacks that day (Dodds v Walker [1981] 1 WLR 1027): to count
 * the day itself would call late what the law still takes.
 */
const endOfMonths = (began: string, months: number): string => toDate(addMonths(toDay(began), months));

export const dueOn = (term: Term, began: string): string => (term.months === undefined ? addDays(began, term.days - 1) : endOfMonths(began, term.months));

/** "28 days", "one month": as the law says it. */
export function termIn({ days, months }: Term, language: Language): string {
  if (months === undefined) return language === 'cy' ? `${days} diwrnod` : `${days} days`;
  if (months === 1) return language === 'cy' ? 'un mis' : 'one month';
  return language === 'cy' ? `${months} mis` : `${months} months`;
}

/** Days by which something came late; none where it was in time. Late is recorded and never refused. */
export const isLate = (deadline: Deadline, began: string, received: string): boolean => received > dueOn(deadline, began);
