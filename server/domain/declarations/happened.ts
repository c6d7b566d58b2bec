/** What happened on a day and lasts no longer: a payment, a gift. It stands in the register from then on, until it is ended or replaced; but it was of that day. */
import { isCivilDate } from '../time/civil.ts';
import type { Period } from '../time/period.ts';

type Said = Readonly<Record<string, unknown>> | null;

const dayIn = (entry: Said, name: string): string | undefined => {
  const day = entry?.[name];
  return typeof day === 'string' && isCivilDate(day) ? day : undefined;
};

/** From when an entry holds, as it says itself. */
export const beganIn = (entry: Said): string | undefined => dayIn(entry, 'since') ?? dayIn(entry, 'on');

/** As people are told it: that a payment of May stands in the register until now does not mean that it is being paid until now. */
export function heldFor(entry: Said, period: Period): Period {
  const on = dayIn(entry, 'since') === undefined ? dayIn(entry, 'on') : undefined;
  return on === undefined ? period : { from: on, to: on };
}
