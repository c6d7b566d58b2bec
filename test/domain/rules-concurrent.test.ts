import { describe, expect, test } from 'vitest';
import type { Family } from '../../server/domain/vocabulary.ts';
import { found, role, severities } from './rules-facts.ts';

const PAIRS: readonly (readonly [string, Family, Family])[] = [
  ['incubator-and-contractor', 'incubator', 'contractor'],
  ['incubator-and-regulator', 'incubator', 'regulator'],
  ['contractor-and-regulator', 'contractor', 'regulator'],
  ['contractor-and-financier', 'contractor', 'financier'],
  ['contractor-and-owner', 'contractor', 'owner'],
  ['regulator-and-owner', 'regulator', 'owner'],
];

describe.each(PAIRS)('%s', (rule, first, second) => {
  test('is the days that both have in common, first and last day included', () => {
    expect(found(role(first, '2014-04-01/2019-03-31'), role(second, '2016-01-01/2021-12-31'))[rule]).toEqual(['2016-01-01/2019-03-31']);
    expect(found(role(first, '2014-04-01/2016-01-01'), role(second, '2016-01-01/'))[rule]).toEqual(['2016-01-01/2016-01-01']);
    expect(found(role(first, '2014-04-01/2015-12-31'), role(second, '2016-01-01/'))[rule]).toBeUndefined();
  });

  test('is one finding over the unions: renewals that touch or overlap make one period, a gap makes two', () => {
    const renewals = [role(first, '2014-01-01/2014-12-31'), role(first, '2015-01-01/2015-06-30'), role(first, '2015-06-01/2015-12-31')];
    expect(found(...renewals, role(second, '2010-01-01/'))[rule]).toEqual(['2014-01-01/2015-12-31']);
    expect(found(role(first, '2014-01-01/2014-12-31'), role(first, '2015-01-02/'), role(second, '/'))[rule]).toEqual(['2014-01-01/2014-12-31', '2015-01-02/']);
  });

  test('is open where both are, and begins before our records where both do', () => {
    expect(found(role(first, '2014-01-01/'), role(second, '2015-01-01/'))[rule]).toEqual(['2015-01-01/']);
    expect(found(role(first, '/2014-12-31'), role(second, '/'))[rule]).toEqual(['/2014-12-31']);
  });
});

describe('universal regulation that is not of the contracted service', () => {
  const bought = role('contractor', '2014-01-01/');
  const inspected = (period: string, background?: true) => role('regulator', period, background && { background });

  test('is severity 1, and does not lower an overlap that holds without it', () => {
    expect(severities(bought, inspected('2010-01-01/', true))['contractor-and-regulator']).toBe(1);
    expect(severities(bought, inspected('2010-01-01/', true), inspected('2015-01-01/2015-12-31'))['contractor-and-regulator']).toBe(severities(bought, inspected('2015-01-01/'))['contractor-and-regulator']);
  });

  test('stays severity 1 where other regulation never met the contract', () => {
    expect(severities(bought, inspected('2010-01-01/', true), inspected('2011-01-01/2011-12-31'))['contractor-and-regulator']).toBe(1);
  });

  test('folds what follows support and contract as well', () => {
    const helped = role('incubator', '2013-01-01/2015-06-30');
    expect(severities(helped, inspected('2016-01-01/', true))['incubated-then-regulated']).toBe(1);
    expect(severities(helped, inspected('2016-01-01/'))['incubated-then-regulated']).toBeGreaterThan(1);
    expect(severities(role('contractor', '2013-01-01/2015-06-30'), inspected('2016-01-01/', true))['contracted-then-regulated']).toBe(1);
  });

  test('touches no rule that regulation has no part in', () => {
    expect(severities(bought, role('owner', '2014-01-01/'), inspected('2010-01-01/', true))['contractor-and-owner']).toBe(3);
  });
});
