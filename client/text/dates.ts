/** Dates, periods and numbers as people read them: "3 May 2026", "April 2012 to now (14 years)", "12 400" with a thin space. */
import type { Period } from '../../server/domain/time/period.ts';
import type { Language } from './index.ts';

const MONTHS: Record<Language, readonly string[]> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  cy: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
};

const WORDS = {
  en: { from: 'from', to: 'to', now: 'now', days: (n: number) => (n === 1 ? '1 day' : `${n} days`), unknown: 'since before our records', years: (n: number) => (n === 1 ? '1 year' : `${n} years`), months: (n: number) => (n === 1 ? '1 month' : `${n} months`) },
  cy: { from: 'o', to: 'hyd', now: 'heddiw', days: (n: number) => `${n} diwrnod`, unknown: 'ers cyn ein cofnodion', years: yearsInWelsh, months: (n: number) => `${n} mis` },
};

/** Welsh counts years with mutations: 1 flwyddyn, 2 flynedd, 3 blynedd, 5 mlynedd, 10 mlynedd, others after "o". */
function yearsInWelsh(n: number): string {
  if (n === 1) return '1 flwyddyn';
  if (n === 2) return '2 flynedd';
  if (n === 3 || n === 4 || n === 6) return `${n} blynedd`;
  return n <= 10 ? `${n} mlynedd` : `${n} o flynyddoedd`;
}

/** The register takes no later day; without a limit a browser's date field takes a slip of the finger as the year 62025. */
export const LAST_DAY = '2999-12-31';

const parts = (date: string) => [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))] as const;

/** "3 May 2026". */
export function longDate(date: string, language: Language): string {
  const [year, month, day] = parts(date);
  return `${day} ${MONTHS[language][month - 1] ?? ''} ${year}`;
}

export const yearOf = (date: string): string => date.slice(0, 4);

/** "3 May 2026 at 14:02" in UK time: the reader's clock may stand elsewhere, the register's does not. */
export function longInstant(instant: string, language: Language): string {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));
  const [date = '', time = ''] = local.split(' ');
  return `${longDate(date, language)}, ${time}`;
}

/** The day after a day; of no day, none. */
export const dayAfter = (date: string | undefined): string | null => (date === undefined ? null : new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));

/** Today in Europe/London, whatever zone the reader is in. */
export const today = (now: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(now);

/** Both days count, so the length runs to the day after the last: a calendar year is a year, not eleven months. */
function lasting(from: string, to: string, language: Language): string {
  const after = dayAfter(to) ?? to;
  const [[y, m, d], [endYear, endMonth, endDay]] = [parts(from), parts(after)];
  const months = (endYear - y) * 12 + (endMonth - m) + (endDay >= d ? 0 : -1);
  const words = WORDS[language];
  if (months < 1) return words.days(Math.round((Date.parse(`${after}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000));
  return months >= 12 ? words.years(Math.floor(months / 12)) : words.months(months);
}

/** "1 April 2012 to now (14 years)". */
export function longPeriod(period: Period, day: string, language: Language): string {
  const words = WORDS[language];
  const from = period.from === null ? words.unknown : longDate(period.from, language);
  const open = period.to === null;
  if (open && period.from !== null && period.from > day) return `${words.from} ${from}`;
  if (period.from !== null && period.from === period.to) return from;
  const text = period.from === null && open ? from : `${from} ${words.to} ${open ? words.now : longDate(period.to as string, language)}`;
  const end = period.to ?? day;
  return period.from === null || end < period.from ? text : `${text} (${lasting(period.from, end, language)})`;
}

/** Thin spaces between thousands: a comma is a decimal sign to part of our readers. */
export const number = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+(?!\d))/g, '\u2009');
