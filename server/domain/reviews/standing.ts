/** How a safeguard stands, as periods: it never sees today, so that it expires, and falls due for a test, at midnight without anything having to run. */
import { addMonths, FIRST_DAY, LAST_DAY, type Day } from '../time/civil.ts';
import { intersect, merge, type Span, type Spans } from '../time/period.ts';
import type { SafeguardState, Standing } from './safeguards.ts';

/** What was seen on a day. */
export interface Tested {
  readonly on: Day;
  readonly operates: boolean;
}

export interface Lasting {
  /** First and last day, both inclusive. */
  readonly span: Span;
  /** In order; of several on one day the last is what counts. */
  readonly tests: readonly Tested[];
}

/** For how long a test speaks: always as long, or as was said on its day. */
export type Months = number | ((on: Day) => number);

const lastOfEachDay = (tests: readonly Tested[]): readonly Tested[] => tests.filter(({ on }, i) => tests[i + 1]?.on !== on);

/** Days that each test speaks for: until the next one, and that it operates at most so many months on. What was found not to operate stays so until somebody finds that it does: time mends nothing. */
function* spoken({ span, tests }: Lasting, months: Months): Generator<Tested & { readonly for: Span }> {
  const days = lastOfEachDay(tests);
  for (const [i, test] of days.entries()) {
    const last = Math.min(test.operates ? addMonths(test.on, typeof months === 'number' ? months : months(test.on)) : LAST_DAY, (days[i + 1]?.on ?? LAST_DAY) - 1, span[1]);
    if (test.on <= last) yield { ...test, for: [test.on, last] };
  }
}

/** Days on which a test within so many months before says that it operates. */
export const operating = (safeguard: Lasting, months: Months): Spans => merge([...spoken(safeguard, months)].flatMap((test) => (test.operates ? [test.for] : [])));

/** Days on which its first test is not due yet: before it began too, for nobody can test what has not begun. */
function untilFirstTest({ span: [from, to], tests }: Lasting, months: number): Spans {
  const [first] = tests;
  const last = Math.min(addMonths(from, months), (first?.on ?? LAST_DAY) - 1, to);
  return last < FIRST_DAY ? [] : [[FIRST_DAY, last]];
}

/** Days on which nobody can say that it was left untested: it was found to operate in time, or its first test is still to come. */
export const inTime = (safeguard: Lasting, months: number): Spans => merge([...untilFirstTest(safeguard, months), ...operating(safeguard, months)]);

/** Every day is in one of these, in order. */
export function standings(safeguard: Lasting, months: number, state: SafeguardState): { readonly standing: Standing; readonly span: Span }[] {
  const [from, to] = safeguard.span;
  const found: { standing: Standing; span: Span }[] = [];
  let next = FIRST_DAY;
  const until = (standing: Standing, last: Day): void => {
    if (last < next) return;
    const before = found.at(-1);
    if (before?.standing === standing) found[found.length - 1] = { standing, span: [before.span[0], last] };
    else found.push({ standing, span: [next, last] });
    next = last + 1;
  };
  until('planned', from - 1);
  for (const test of spoken(safeguard, months)) {
    until('not-tested', test.for[0] - 1);
    until(test.operates ? 'operating' : 'not-operating', test.for[1]);
  }
  until('not-tested', to);
  if (to < LAST_DAY) until(state === 'ended' ? 'ended' : 'expired', LAST_DAY);
  return found;
}

export const standingOn = (day: Day, ...of: Parameters<typeof standings>): Standing => standings(...of).find(({ span }) => intersect([span], [[day, day]]).length > 0)?.standing ?? 'planned';

/** The last day on which a test is in time; null where it is over by then. */
export function testDueOn({ span: [from, to], tests }: Lasting, months: number): Day | null {
  const due = addMonths(tests.at(-1)?.on ?? from, months);
  return due > to || due >= LAST_DAY ? null : due;
}
