import { describe, expect, test } from 'vitest';
import { coverage, type Known } from '../../server/domain/roles/coverage.ts';
import { familyIsFunctionOf, isFunctionOf, ROLE_KINDS, roleKind, type RoleKind } from '../../server/domain/roles/kinds.ts';
import { toDay } from '../../server/domain/time/civil.ts';
import { toSpan } from '../../server/domain/time/period.ts';
import { AUTHORITY_KINDS, FAMILIES, keys, type AuthorityKind, type Family } from '../../server/domain/vocabulary.ts';

const always = [toSpan({ from: null, to: null })];
const on = toDay('2018-06-01');
const states = (held: Parameters<typeof coverage>[0], not: Parameters<typeof coverage>[1] = {}, kind: AuthorityKind = 'unitary', day = on) => {
  const { families, complete } = coverage(held, not, kind, day);
  return { ...(Object.fromEntries(families.map(({ family, state }) => [family, state])) as Record<Family, Known>), complete };
};

describe('what is known of each kind of role', () => {
  test('is unknown until somebody has said so: nothing recorded is not "we do not"', () => {
    expect(states({})).toEqual({ ...Object.fromEntries(keys(FAMILIES).map((family) => [family, 'unknown'])), complete: false });
  });

  test('is held on the days of a role, not held on the days of a statement, and unknown on the others', () => {
    const held = { contractor: [toSpan({ from: '2016-01-01', to: '2018-06-01' })] };
    const not = { contractor: [toSpan({ from: '2018-06-02', to: '2018-12-31' })] };
    expect(['2015-12-31', '2016-01-01', '2018-06-01', '2018-06-02', '2018-12-31', '2019-01-01'].map((day) => states(held, not, 'unitary', toDay(day)).contractor)).toEqual(['unknown', 'held', 'held', 'not-held', 'not-held', 'unknown']);
  });

  test('is complete only when none of the three core kinds is unknown, whatever else is', () => {
    expect(states({ contractor: always, regulator: always }, { incubator: always }).complete).toBe(true);
    expect(states({ contractor: always, regulator: always }).complete).toBe(false);
    expect(states({ contractor: always, owner: always, landlord: always, financier: always }, { incubator: always }).complete).toBe(false);
  });

  test('is not ours by law where no kind of the family is a function of such an authority: a parish inspects nobody', () => {
    expect(states({}, {}, 'parish').regulator).toBe('not-ours');
    expect(states({ contractor: always }, { incubator: always }, 'parish').complete).toBe(true);
    expect(states({ regulator: always }, {}, 'parish').regulator).toBe('held');
  });

  test('leaves a county without food hygiene, and still its own inspections to answer for', () => {
    expect(isFunctionOf(roleKind('food-hygiene') as RoleKind, 'county')).toBe(false);
    expect(isFunctionOf(roleKind('trading-standards') as RoleKind, 'county')).toBe(true);
    expect(isFunctionOf(roleKind('trading-standards') as RoleKind, 'district')).toBe(false);
    expect(states({}, {}, 'county').regulator).toBe('unknown');
  });
});

describe('kinds of role', () => {
  test('are each of a known family, named once, in both languages', () => {
    expect(new Set(ROLE_KINDS.map(({ kind }) => kind)).size).toBe(ROLE_KINDS.length);
    for (const { kind, family, title, functionOf = [] } of ROLE_KINDS) {
      expect(keys(FAMILIES), kind).toContain(family);
      expect(title.en && title.cy, kind).toBeTruthy();
      for (const authority of functionOf) expect(keys(AUTHORITY_KINDS), kind).toContain(authority);
    }
  });

  test('are universal only among inspections that every premises has', () => {
    expect(ROLE_KINDS.filter(({ universal }) => universal).map(({ kind }) => kind).sort()).toEqual(['environmental-protection', 'fire-safety', 'food-hygiene', 'health-safety', 'trading-standards', 'weights-measures']);
    expect(ROLE_KINDS.filter(({ universal }) => universal).every(({ family }) => family === 'regulator')).toBe(true);
  });

  test('reach every family for a council that does everything', () => {
    for (const family of keys(FAMILIES) satisfies Family[]) expect(familyIsFunctionOf(family, 'unitary')).toBe(true);
  });
});
