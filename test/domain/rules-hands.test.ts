/** The rules on whose hands two roles are in: a unit, a committee, an officer, a line. */
import { describe, expect, test } from 'vitest';
import { found, role, severities, type Role } from './rules-facts.ts';

const bought = (more: Partial<Role>, period = '2014-04-01/2019-03-31') => role('contractor', period, more);
const inspected = (more: Partial<Role>, period = '2016-01-01/') => role('regulator', period, more);

const HANDS: readonly (readonly [string, string, (who: string) => Partial<Role>])[] = [
  ['same-unit-in-two-roles', 'unit', (who) => ({ line: [who] })],
  ['same-committee-in-two-roles', 'committee', (who) => ({ committee: who })],
  ['same-officer-in-two-roles', 'officer', (who) => ({ officer: who })],
];

describe.each(HANDS)('%s', (rule, scope, by) => {
  test('is the days on which roles of two core families are in the same hands', () => {
    expect(found(bought(by('one')), inspected(by('one')))[`${rule} ${scope}:one`]).toEqual(['2016-01-01/2019-03-31']);
    expect(found(bought(by('one')), inspected(by('two')))[`${rule} ${scope}:one`]).toBeUndefined();
  });

  test('needs two families: two contracts in the same hands are none', () => {
    expect(Object.keys(found(bought(by('one')), bought(by('one'), '2015-01-01/')))).toEqual([]);
  });

  test('speaks of supporting, buying and inspecting only', () => {
    expect(found(bought(by('one')), role('owner', '2014-04-01/', by('one')))[`${rule} ${scope}:one`]).toBeUndefined();
    expect(found(role('incubator', '2014-04-01/2015-03-31', by('one')), bought(by('one')))[`${rule} ${scope}:one`]).toEqual(['2014-04-01/2015-03-31']);
  });

  test('is one finding for each of them, whatever the number of roles', () => {
    const many = Array.from({ length: 40 }, (_, i) => [bought(by(`hands${i % 2}`), `20${10 + i % 10}-01-01/20${10 + i % 10}-12-31`), inspected(by(`hands${i % 2}`), '2012-01-01/2013-12-31')]).flat();
    expect(Object.keys(found(...many)).filter((name) => name.startsWith(rule))).toEqual([`${rule} ${scope}:hands0`, `${rule} ${scope}:hands1`]);
  });

  test('is not lost where all three are in the same hands', () => {
    expect(found(role('incubator', '2014-01-01/2014-12-31', by('one')), bought(by('one'), '2014-06-01/2016-06-30'), inspected(by('one')))[`${rule} ${scope}:one`]).toEqual(['2014-06-01/2014-12-31', '2016-01-01/2016-06-30']);
  });
});

describe('same-line-manager', () => {
  const lines = (a: readonly string[], b: readonly string[]) => {
    const all = found(bought({ line: a }), inspected({ line: b }));
    return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith('same-line-manager')));
  };
  const under = (unit: string) => ({ [`same-line-manager line:${unit}`]: ['2016-01-01/2019-03-31'] });

  test('is of different units with one unit at most two levels above each', () => {
    expect(lines(['a', 'service'], ['b', 'service'])).toEqual(under('service'));
    expect(lines(['a', 'service-a', 'directorate'], ['b', 'service-b', 'directorate'])).toEqual(under('directorate'));
    expect(lines(['a', 'service', 'directorate'], ['b', 'directorate'])).toEqual(under('directorate'));
  });

  test('counts a unit as none above itself: a team and the service that it is part of', () => {
    expect(lines(['a', 'service'], ['service'])).toEqual(under('service'));
    expect(lines(['a', 'service', 'directorate'], ['directorate'])).toEqual(under('directorate'));
  });

  test('is told of the lowest common unit only, once', () => {
    expect(lines(['a', 'service', 'directorate'], ['b', 'service', 'directorate'])).toEqual(under('service'));
    expect(lines(['a', 'service', 'directorate'], ['service', 'directorate', 'top'])).toEqual(under('service'));
  });

  test('is not of one unit with itself, nor of units that only lie further below a common one', () => {
    expect(lines(['a', 'service'], ['a', 'service'])).toEqual({});
    expect(lines(['a', 'service-a', 'directorate-a'], ['b', 'service-b', 'directorate-b'])).toEqual({});
    expect(lines(['a'], ['b'])).toEqual({});
  });

  test('needs roles of two different families', () => {
    expect(found(bought({ line: ['a', 'service'] }), bought({ line: ['b', 'service'] }))).toEqual({});
  });

  test('weighs less than the same unit', () => {
    const all = severities(bought({ line: ['a', 'service'] }), inspected({ line: ['b', 'service'] }), role('incubator', '2016-01-01/', { line: ['a', 'service'] }));
    expect(all['same-line-manager line:service']).toBeLessThan(all['same-unit-in-two-roles unit:a'] as number);
  });
});
