/** Clocks of declaring. "28 days beginning with the day" ends on D + 27; a code's "within 28 days of" is counted the same way, and so is never late. */
import type { Source } from '../conflicts/rule.ts';
import { addDays } from '../time/civil.ts';
import type { Words } from '../words.ts';

export const CLOCKS = {
  'taking-office': { en: 'becoming a member or co-opted member', cy: 'dod yn aelod neu’n aelod cyfetholedig' },
  'disclosure-at-a-meeting': { en: 'the disclosure at the meeting', cy: 'y datgeliad yn y cyfarfod' },
  'becoming-aware': { en: 'becoming aware', cy: 'dod yn ymwybodol' },
  change: { en: 'the change', cy: 'y newid' },
  receipt: { en: 'receiving it, or refusing it', cy: 'ei dderbyn, neu ei wrthod' },
  'each-year': { en: 'the yearly request', cy: 'y cais blynyddol' },
} as const satisfies Record<string, Words>;
export type Clock = keyof typeof CLOCKS;

export interface Deadline {
  readonly clock: Clock;
  readonly days: number;
  /** A deadline of statute and one of a code are different things, and shown so. */
  readonly basis: 'statute' | 'local-code';
  readonly source: Source;
}

export const dueOn = (deadline: Deadline, began: string): string => addDays(began, deadline.days - 1);

/** Days by which something came late; none where it was in time. Late is recorded and never refused. */
export const isLate = (deadline: Deadline, began: string, received: string): boolean => received > dueOn(deadline, began);
