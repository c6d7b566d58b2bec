/**
 * Civil dates: proleptic Gregorian, text `YYYY-MM-DD`, without a time or a zone. Arithmetic is on whole days since 1970-01-01.
 * Algorithms: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
 */

/** A day as an integer: days since 1970-01-01, negative before. */
export type Day = number;

/** How an unknown start and an open end are kept in tables, so that one index and one comparison serve every period. */
export const UNKNOWN_START = '0001-01-01';
export const OPEN_END = '9999-12-31';

/** Dates after this are refused: nobody plans so far, and a mistyped year would otherwise pass as "open". */
export const LAST_DATE = '2999-12-31';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Two digits: a register of millions reads its dates without cutting them up. */
const number = (date: string, at: number): number => (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48;

function parts(date: string): [year: number, month: number, day: number] {
  return [number(date, 0) * 100 + number(date, 2), number(date, 5), number(date, 8)];
}

/** Whether text is a day that exists: `2023-02-31` is not. */
export function isCivilDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const [year, month, day] = parts(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function toDay(date: string): Day {
  const [year, month, day] = parts(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function toDate(day: Day): string {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return written(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const FIRST_DAY: Day = toDay(UNKNOWN_START);
export const LAST_DAY: Day = toDay(OPEN_END);

/** Calendar months later; a day that the month lacks becomes its last (31 January + 1 month is 28 or 29 February). An open end stays open. */
export function addMonths(day: Day, months: number): Day {
  if (day >= LAST_DAY) return LAST_DAY;
  const [year, month, dayOfMonth] = parts(toDate(day));
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  if (y > 9999) return LAST_DAY;
  return toDay(written(y, m, Math.min(dayOfMonth, daysInMonth(y, m))));
}

export function addDays(date: string, days: number): string {
  return toDate(toDay(date) + days);
}

/** "28 days beginning with D" (Localism Act 2011 s.30(1)) ends on D + 27: the first day counts. */
export function lastDayOf(days: number, beginningWith: string): string {
  return addDays(beginningWith, days - 1);
}

export function lastDayOfMonth(yearAndMonth: string): string {
  const [year, month] = [Number(yearAndMonth.slice(0, 4)), Number(yearAndMonth.slice(5, 7))];
  return written(year, month, daysInMonth(year, month));
}
