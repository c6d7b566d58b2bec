import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../server/domain/conflicts/rules/index.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { found, role, severities } from './rules-facts.ts';

const SEQUENCES: readonly (readonly [string, Family, Family])[] = [
  ['incubated-then-contracted', 'incubator', 'contractor'],
  ['incubated-then-regulated', 'incubator', 'regulator'],
  ['contracted-then-regulated', 'contractor', 'regulator'],
];

describe.each(SEQUENCES)('%s', (rule, first, second) => {
  const after = (second: { family: Family; period: string }[], ...firsts: string[]) => found(...firsts.map((period) => role(first, period)), ...second.map(({ family, period }) => role(family, period)))[rule];
  const then = (period: string) => ({ family: second, period });

  test('runs from the start of the second to 24 months after the end of the first', () => {
    expect(after([then('2016-04-01/')], '2013-01-01/2015-06-30')).toEqual(['2016-04-01/2017-06-30']);
    expect(after([then('2016-04-01/2016-09-30')], '2013-01-01/2015-06-30')).toEqual(['2016-04-01/2016-09-30']);
  });

  test('counts a second that begins on the very last day, and not one that begins a day later', () => {
    expect(after([then('2017-06-30/')], '2013-01-01/2015-06-30')).toEqual(['2017-06-30/2017-06-30']);
    expect(after([then('2017-07-01/')], '2013-01-01/2015-06-30')).toBeUndefined();
  });

  test('counts a second that began while the first ran, from the day after the end of the first', () => {
    expect(after([then('2014-04-01/')], '2013-01-01/2015-06-30')).toEqual(['2015-07-01/2017-06-30']);
    expect(after([then('2010-01-01/2016-01-31')], '2013-01-01/2015-06-30')).toEqual(['2015-07-01/2016-01-31']);
  });

  test('needs the second to outlast the first by a day', () => {
    expect(after([then('2014-04-01/2015-06-30')], '2013-01-01/2015-06-30')).toBeUndefined();
    expect(after([then('2014-04-01/2015-07-01')], '2013-01-01/2015-06-30')).toEqual(['2015-07-01/2015-07-01']);
  });

  test('has 24 calendar months, which clamp to the end of the month', () => {
    expect(after([then('2017-01-01/')], '2013-01-01/2016-02-29')).toEqual(['2017-01-01/2018-02-28']);
    expect(after([then('2018-03-01/')], '2013-01-01/2016-02-29')).toBeUndefined();
    expect(after([then('2014-03-01/')], '2010-01-01/2014-02-28')).toEqual(['2014-03-01/2016-02-28']);
  });

  test('waits for the end of support: none while the first is open, and renewals that touch are one support', () => {
    expect(after([then('2016-04-01/')], '2013-01-01/')).toBeUndefined();
    expect(after([then('2016-04-01/')], '2013-01-01/2015-06-30', '2015-07-01/2016-12-31')).toEqual(['2017-01-01/2018-12-31']);
  });

  test('is one finding for all pairs, periods merged, also where the first came back', () => {
    expect(after([then('2012-01-01/')], '2010-01-01/2010-12-31', '2013-01-01/2013-06-30')).toEqual(['2012-01-01/2012-12-31', '2013-07-01/2015-06-30']);
    expect(after([then('2011-02-01/2011-03-31'), then('2011-04-01/2011-12-31')], '2010-01-01/2010-12-31')).toEqual(['2011-02-01/2011-12-31']);
    expect(after([then('2011-02-01/2011-03-31'), then('2011-06-01/2011-12-31')], '2010-01-01/2010-12-31')).toEqual(['2011-02-01/2011-03-31', '2011-06-01/2011-12-31']);
  });

  test('says that the 24 months are ours and that no law sets them', () => {
    const { window } = ruleOf(rule)?.parameters ?? {};
    expect([window?.value, window?.unit]).toEqual([24, 'months']);
    expect(window?.why.en).toContain('no law');
  });
});

describe('enforcing-what-it-incubated', () => {
  const rule = 'enforcing-what-it-incubated';
  const helped = role('incubator', '2013-01-01/2015-06-30');

  test('lasts as long as a contract that began during support or within 24 months after it, from the day after support', () => {
    expect(found(helped, role('contractor', '2014-04-01/2024-03-31'))[rule]).toEqual(['2015-07-01/2024-03-31']);
    expect(found(helped, role('contractor', '2013-01-01/'))[rule]).toEqual(['2015-07-01/']);
    expect(found(helped, role('contractor', '2017-06-30/2030-01-01'))[rule]).toEqual(['2017-06-30/2030-01-01']);
    expect(found(helped, role('contractor', '2017-07-01/2030-01-01'))[rule]).toBeUndefined();
  });

  test('is not of a contract older than the support, nor of one that ended with it', () => {
    expect(found(helped, role('contractor', '2012-12-31/2024-03-31'))[rule]).toBeUndefined();
    expect(found(helped, role('contractor', '2014-01-01/2015-06-30'))[rule]).toBeUndefined();
  });

  test('is of low severity', () => {
    expect(severities(helped, role('contractor', '2014-04-01/'))[rule]).toBe(2);
  });
});
