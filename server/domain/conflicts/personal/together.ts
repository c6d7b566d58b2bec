/** Two sides that must be there at once, for each body: the days on which they are, and what they rest on. */
import { intersect, type Spans } from '../../time/period.ts';
import type { Severity } from '../rule.ts';
import { bodiesOf, type PersonFacts } from './facts.ts';
import type { PersonalFound } from './rule.ts';
import { daysOf, familiesOver, restsOver, type Tied } from './ties.ts';

/** A finding over these days, if there are any; `read` are the sides by name, as far as the rule read them. */
export function foundOver(mutual: string | null, periods: Spans, severity: Severity, sides: Readonly<Record<string, readonly Tied[]>>): PersonalFound[] {
  if (periods.length === 0) return [];
  const all = Object.values(sides).flat();
  return [{ mutual, periods, severity, families: familiesOver(periods, all), read: Object.fromEntries(Object.entries(sides).map(([name, tied]) => [name, daysOf(tied)])), rests: restsOver(periods, all) }];
}

export const atOnce = (one: readonly Tied[], other: readonly Tied[]): Spans => intersect(daysOf(one), daysOf(other));

export const inEachBody = (facts: PersonFacts, look: (mutual: string) => readonly PersonalFound[]): PersonalFound[] => bodiesOf(facts).flatMap(look);
