/** Periods as people send them, checked: days that exist, in order, within the years that anybody plans for. */
import type { Checks } from '../problem.ts';
import { isCivilDate, LAST_DATE, UNKNOWN_START } from './civil.ts';
import type { Period } from './period.ts';

export function checkDate(checks: Checks, path: string, date: string): boolean {
  if (!isCivilDate(date)) checks.refuse(path, `${date} is not a day of the calendar; write YYYY-MM-DD`);
  else if (date > LAST_DATE) checks.refuse(path, `${date} is after ${LAST_DATE}; leave the end open instead`);
  else if (date === UNKNOWN_START) checks.refuse(path, `${date} stands for a day that is not known; send null instead`);
  else return true;
  return false;
}

export function checkPeriod(checks: Checks, path: string, { from, to }: Period): boolean {
  const good = [from === null || checkDate(checks, `${path}.from`, from), to === null || checkDate(checks, `${path}.to`, to)].every(Boolean);
  if (good && from !== null && to !== null && from > to) {
    checks.refuse(`${path}.to`, `the last day (${to}) is before the first (${from})`);
    return false;
  }
  return good;
}

/** A role, a unit or an office cannot be of days on which its authority did not exist. */
export function checkWithin(checks: Checks, path: string, period: Period, whole: Period, name: string): void {
  if (whole.from !== null && period.from !== null && period.from < whole.from) checks.refuse(`${path}.from`, `${name} began on ${whole.from}; ${period.from} is before that`);
  if (whole.from !== null && period.to !== null && period.to < whole.from) checks.refuse(`${path}.to`, `${name} began on ${whole.from}; ${period.to} is before that`);
  if (whole.to === null) return;
  if (period.from !== null && period.from > whole.to) checks.refuse(`${path}.from`, `${name} ended on ${whole.to}; ${period.from} is after that`);
  if (period.to === null || period.to > whole.to) checks.refuse(`${path}.to`, `${name} ended on ${whole.to}; give a last day on or before that`);
}
