import { describe, expect, test } from 'vitest';
import { destroyOn, leftOn } from '../../server/domain/declarations/retention.ts';

const office = (from: string | null, to: string | null) => ({ period: { from, to } });
const DAY = '2026-11-22';

describe('leaving', () => {
  test('is the last day of the last office, and there is none while one is open', () => {
    expect(leftOn([office('2015-05-11', '2019-05-06'), office('2011-05-09', '2015-05-10')], DAY)).toBe('2019-05-06');
    expect(leftOn([office('2015-05-11', '2019-05-06'), office('2023-05-09', null)], DAY)).toBeNull();
    expect(leftOn([office('2023-05-09', null), office('2015-05-11', '2019-05-06')], DAY)).toBeNull();
  });

  test('has not happened on the last day itself, nor where an office is to come, nor where nobody recorded one', () => {
    expect([leftOn([office(null, DAY)], DAY), leftOn([office(null, '2026-11-21')], DAY)]).toEqual([null, '2026-11-21']);
    expect([leftOn([office('2015-05-11', '2019-05-06'), office('2027-05-09', '2031-05-05')], DAY), leftOn([], DAY)]).toEqual([null, null]);
  });
});

describe('keeping', () => {
  test('ends so many years after leaving', () => {
    expect([destroyOn('2019-05-06', 6), destroyOn('2019-05-06', 10)]).toEqual(['2025-05-06', '2029-05-06']);
  });

  test('never ends sooner than three years, also from a leap day and whatever a setting says', () => {
    expect([destroyOn('2019-05-06', 0), destroyOn('2019-05-06', -5), destroyOn('2024-02-29', 3), destroyOn('2024-02-29', 4)]).toEqual(['2022-05-06', '2022-05-06', '2027-03-01', '2028-02-29']);
  });
});
