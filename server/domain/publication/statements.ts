/**
 * "We do not play this role", as everybody else may see it. A role cuts the statements that it lies across, so a statement that stops where a
 * withheld role begins would betray the role; and shown as if it were uncut it would be untrue. So:
 *   - nothing is said about days to come. A statement that holds today is shown as open, and a planned role that cut its end leaves no trace;
 *   - where a withheld role lies on days that have been, nothing at all is said of the statements that it lies across or touches: unknown.
 * All are days of one kind of role, of one authority towards one body.
 */
import { OPEN_END, toDay, type Day } from '../time/civil.ts';
import { intersect, merge, toPeriod, until, type Period, type Span, type Spans } from '../time/period.ts';

const lies = (within: Spans, [from, to]: Span): boolean => within.some((span) => span[0] <= from && to <= span[1]);

/** Days of which nothing may be said: with those of withheld roles all that is stated around them, unless what is stated covers them again. */
export function silentDays(stated: Spans, withheld: Spans, today: Day): Spans {
  const said = until(merge(stated), today);
  return merge([...said, ...until(merge(withheld), today)]).filter((span) => !lies(said, span));
}

/** What is shown of the statements as they were known at some time; `silent` follows from what is withheld today. */
export const shownStatements = (known: Spans, silent: Spans, today: Day): Spans => {
  const touching = silent.map(([from, to]): Span => [from - 1, to + 1]);
  return until(merge(known), today).filter((span) => intersect([span], touching).length === 0);
};

export const shownPeriod = ([from, to]: Span, today: Day): Period => toPeriod([from, to >= today ? toDay(OPEN_END) : to]);
