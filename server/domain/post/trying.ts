/** When a mail that did not get through is tried again. */

/** A mail server that is being restarted is back in a minute; one that is broken is mended within a working day, or after a weekend. */
const FIRST_MINUTES = [1, 5, 15, 60, 240] as const;
const THEN_MINUTES = 240;
const GIVE_UP_MINUTES = 3 * 24 * 60;

/** Minutes after the attempt of this number (1 is the first); undefined where three days are over. */
export function minutesAfter(attempt: number): number | undefined {
  const wait = FIRST_MINUTES[attempt - 1] ?? THEN_MINUTES;
  const before = FIRST_MINUTES.slice(0, attempt - 1).reduce((sum, minutes) => sum + minutes, 0) + Math.max(0, attempt - 1 - FIRST_MINUTES.length) * THEN_MINUTES;
  return before + wait > GIVE_UP_MINUTES ? undefined : wait;
}
