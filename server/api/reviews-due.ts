/** When the safeguards of each overlap fall due for a test, and whether one is overdue, failed or over. */
import { arrangedIn } from '../../db/stores/review-queue.ts';
import type { Reader } from '../../db/store.ts';
import { standingOn, testDueOn } from '../domain/reviews/standing.ts';
import { toDate, toDay } from '../domain/time/civil.ts';

export interface TestsOf {
  readonly dueOn: string | null;
  readonly isDue: boolean;
}

export async function testsDue(reader: Reader, authorities: readonly string[], on: string, knownAt: string | undefined): Promise<Map<string, TestsOf>> {
  const day = toDay(on);
  const found = new Map<string, TestsOf>();
  for (const { conflicts, lasting, months, state } of await arrangedIn(reader, authorities, knownAt)) {
    const stands = standingOn(day, lasting, months, state);
    // One that somebody ended is over on purpose.
    if (stands === 'ended') continue;
    const last = testDueOn(lasting, months);
    const dueOn = stands === 'expired' ? toDate(lasting.span[1]) : last === null ? null : toDate(last);
    const isDue = stands === 'expired' || stands === 'not-operating' || (last !== null && last < day);
    for (const conflict of conflicts) {
      const before = found.get(conflict);
      const days = [before?.dueOn, dueOn].filter((one) => one !== null && one !== undefined).sort();
      found.set(conflict, { dueOn: days[0] ?? null, isDue: isDue || (before?.isDue ?? false) });
    }
  }
  return found;
}
