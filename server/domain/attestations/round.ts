/** When those who answer for a role are asked each year whether it is still true. Civil days of Europe/London throughout. */
import { addDays, lastDayOf } from '../time/civil.ts';

/** "28 days beginning with" the one on which somebody was asked. */
const DAYS_TO_ANSWER = 28;
/** Where nothing ran on the day itself, it is made up for so long. */
const LATE_DAYS = 28;
const REMINDED_AFTER_DAYS = 14;

export const answerDueOn = (askedOn: string): string => lastDayOf(DAYS_TO_ANSWER, askedOn);

/** Who was asked on this day or before gets the one reminder. */
export const remindedIfAskedBy = (today: string): string => addDays(today, -REMINDED_AFTER_DAYS);

/** The day of which today is the round: the last that a setting `MM-DD` fell on, while it is not too long ago; null where nobody is to be asked. */
export function roundOn(stillTrueOn: string | null, today: string): string | null {
  if (stillTrueOn === null) return null;
  const year = Number(today.slice(0, 4));
  const inYear = (of: number): string => `${String(of).padStart(4, '0')}-${stillTrueOn}`;
  const day = inYear(year) <= today ? inYear(year) : inYear(year - 1);
  return today <= addDays(day, LATE_DAYS) ? day : null;
}
