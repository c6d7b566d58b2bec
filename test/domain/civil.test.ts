import { describe, expect, test } from 'vitest';
import { addDays, addMonths, isCivilDate, lastDayOf, lastDayOfMonth, LAST_DAY, toDate, toDay } from '../../server/domain/time/civil.ts';

const monthsAfter = (date: string, months: number): string => toDate(addMonths(toDay(date), months));

describe('a civil date', () => {
  test('is a day of the calendar, and nothing that only looks like one', () => {
    for (const date of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-11-02']) expect(isCivilDate(date), date).toBe(true);
    for (const date of ['2023-02-29', '1900-02-29', '2023-02-31', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00', '0000-01-01', '2023-1-1', '20230101', ' 2023-01-01', '2023-01-01T00:00', '２０２３-01-01', '']) expect(isCivilDate(date), date).toBe(false);
  });

  test('is the same after counting it in whole days and back, as the platform counts', () => {
    for (let day = toDay('1899-12-25'); day < toDay('2101-01-05'); day += 13) expect(toDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    expect([toDay('1970-01-01'), toDay('1970-01-02'), toDay('1969-12-31')]).toEqual([0, 1, -1]);
    expect(toDate(toDay('0001-01-01'))).toBe('0001-01-01');
    expect(toDate(toDay('9999-12-31'))).toBe('9999-12-31');
  });

  test('has the days after it over the ends of months and leap years', () => {
    expect([addDays('2024-02-28', 1), addDays('2023-02-28', 1), addDays('2023-12-31', 1), addDays('2024-03-01', -1)]).toEqual(['2024-02-29', '2023-03-01', '2024-01-01', '2024-02-29']);
  });
});

describe('calendar months later', () => {
  test('clamp to the end of a month that lacks the day', () => {
    expect(monthsAfter('2023-01-31', 1)).toBe('2023-02-28');
    expect(monthsAfter('2024-01-31', 1)).toBe('2024-02-29');
    expect(monthsAfter('2023-03-31', 1)).toBe('2023-04-30');
    expect(monthsAfter('2024-02-29', 24)).toBe('2026-02-28');
    expect(monthsAfter('2022-02-28', 24)).toBe('2024-02-28');
    expect(monthsAfter('2023-12-31', 2)).toBe('2024-02-29');
  });

  test('run over the end of the year, and an open end stays open', () => {
    expect(monthsAfter('2023-11-15', 3)).toBe('2024-02-15');
    expect(monthsAfter('2023-12-15', 12)).toBe('2024-12-15');
    expect(addMonths(LAST_DAY, 24)).toBe(LAST_DAY);
    expect(addMonths(toDay('9998-06-01'), 24)).toBe(LAST_DAY);
  });
});

test('"28 days beginning with D" ends on D + 27, for the first day counts', () => {
  expect(lastDayOf(28, '2026-02-01')).toBe('2026-02-28');
});

test('a month is widened to its last day', () => {
  expect([lastDayOfMonth('2016-02'), lastDayOfMonth('2015-02'), lastDayOfMonth('2015-12')]).toEqual(['2016-02-29', '2015-02-28', '2015-12-31']);
});
