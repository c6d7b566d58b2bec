import { describe, expect, test } from 'vitest';
import type { Family } from '../../server/domain/vocabulary.ts';
import { found, role, severities } from './rules-facts.ts';

const all = (period: string, ...families: readonly Family[]) => families.map((family) => role(family, period));
const severity = (...roles: readonly ReturnType<typeof role>[]) => severities(...roles)['role-stack'];

describe('role-stack', () => {
  test('is the days on which three or more families are live', () => {
    expect(found(role('owner', '2014-01-01/'), role('financier', '2015-01-01/2015-12-31'), role('landlord', '2013-01-01/'))['role-stack']).toEqual(['2015-01-01/2015-12-31']);
    expect(found(...all('2014-01-01/', 'owner', 'financier'))['role-stack']).toBeUndefined();
    expect(found(role('owner', '2014-01-01/2014-12-31'), role('financier', '2014-01-01/'), role('landlord', '2015-01-01/'))['role-stack']).toBeUndefined();
  });

  test('stays one period while the families change from one day to the next', () => {
    expect(found(...all('2014-01-01/2020-12-31', 'owner', 'landlord'), role('financier', '2014-01-01/2015-12-31'), role('adviser', '2016-01-01/2016-06-30'), role('scrutiny', '2016-07-02/2016-12-31'))['role-stack']).toEqual(['2014-01-01/2016-06-30', '2016-07-02/2016-12-31']);
  });

  test('counts families, not roles: two contracts at once are one family', () => {
    expect(found(...all('2014-01-01/', 'contractor', 'contractor', 'owner'))['role-stack']).toBeUndefined();
  });

  test('weighs by the most families on any one day: three 2, four 3, five or more 4', () => {
    const neighbours: Family[] = ['owner', 'financier', 'landlord', 'adviser', 'scrutiny', 'other'];
    expect([3, 4, 5, 6].map((most) => severity(...all('2014-01-01/', ...neighbours.slice(0, most))))).toEqual([2, 3, 4, 4]);
    expect(severity(...all('2014-01-01/', 'owner', 'financier', 'landlord'), role('adviser', '2018-05-05/2018-05-05'))).toBe(3);
  });

  test('weighs one more where the three core families are all among them', () => {
    const core: Family[] = ['incubator', 'contractor', 'regulator'];
    expect([[], ['owner'], ['owner', 'landlord'], ['owner', 'landlord', 'adviser']].map((more) => severity(...all('2014-01-01/', ...core, ...(more as Family[]))))).toEqual([3, 4, 5, 5]);
    expect(severity(...all('2014-01-01/', 'contractor', 'regulator', 'owner', 'landlord'))).toBe(3);
  });

  test('looks for the core families on a day with the most, not on another', () => {
    const three = all('2014-01-01/2014-12-31', 'incubator', 'contractor', 'regulator');
    expect(severity(...three, ...all('2016-01-01/', 'owner', 'financier', 'landlord', 'adviser'))).toBe(3);
    expect(severity(...three, ...all('2016-01-01/', 'owner', 'financier', 'landlord'))).toBe(3);
  });
});
