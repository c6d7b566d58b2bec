import { describe, expect, test } from 'vitest';
import { clearings } from '../../server/domain/conflicts/clears.ts';
import { derive, factsOf, slot, subjectOf, type Finding } from '../../server/domain/conflicts/derive.ts';
import { add, cellsOf, presenceOf, type Mutable, type VisibleRole } from '../../server/domain/conflicts/presence.ts';
import { review } from '../../server/domain/conflicts/reviewed.ts';
import { NO_REVIEWS } from '../../server/domain/reviews/reviews.ts';
import { addMonths, LAST_DAY, toDate, toDay } from '../../server/domain/time/civil.ts';
import { FAMILIES, keys, type Family } from '../../server/domain/vocabulary.ts';
import { role, visible } from './rules-facts.ts';
import { seeded } from '../actions/histories.ts';

/** Kinds that rules tell from others of their family. */
const TOLD_APART: Partial<Record<Family, readonly string[]>> = { regulator: ['planning', 'environmental-impact'], landlord: ['landlord'], scrutiny: ['challenge-assessor'], other: ['land-manager', 'promoter', 'current-provider'] };
const LINES = [['a', 'service', 'top'], ['b', 'service', 'top'], ['service', 'top'], ['c', 'other', 'top'], ['top'], []];

function someRoles(random: (below: number) => number): VisibleRole[] {
  return Array.from({ length: 1 + random(8) }, () => {
    const from = toDay('2010-01-01') + random(4000);
    const period = `${random(9) === 0 ? '' : toDate(from)}/${random(3) === 0 ? '' : toDate(from + random(2500))}`;
    const family = keys(FAMILIES)[random(random(2) === 0 ? 3 : 9)] as Family;
    return visible(role(family, period, { line: LINES[random(LINES.length)] as string[], committee: random(3) === 0 ? `committee${random(2)}` : undefined, officer: random(3) === 0 ? `officer${random(2)}` : undefined, kind: random(2) === 0 ? TOLD_APART[family]?.[random(TOLD_APART[family].length)] : undefined, ...(random(3) === 0 && { background: true }) } as object));
  });
}

const plain = (presence: Mutable) => new Map([...presence].map(([scope, parts]) => [scope, new Map([...parts].map(([part, families]) => [part, { ...families }]))]));
const told = (findings: readonly Finding[]) => findings.map((finding) => [slot(finding), finding.periods, finding.severity, finding.families, factsOf(finding)]).sort();

describe('findings', () => {
  test('do not depend on the order in which roles were entered, one by one or all at once', () => {
    const random = seeded(1);
    for (let i = 0; i < 200; i++) {
      const roles = someRoles(random);
      const kept: Mutable = new Map();
      for (const one of roles.toReversed()) for (const cell of cellsOf(one)) add(kept, cell);
      expect(plain(kept)).toEqual(plain(presenceOf(roles)));
      expect(told(derive(kept))).toEqual(told(derive(presenceOf(roles.toSorted(() => random(3) - 1)))));
    }
  });

  test('have disjoint periods, in order, merged where they touch', () => {
    const random = seeded(2);
    for (let i = 0; i < 300; i++) {
      for (const { periods, rule } of derive(presenceOf(someRoles(random)))) {
        expect(periods.every(([from, to], j) => from <= to && (j === 0 || from > (periods[j - 1] as readonly [number, number])[1] + 1)), rule.id).toBe(true);
      }
    }
  });

  test('are at most one for each rule and scope', () => {
    const random = seeded(3);
    for (let i = 0; i < 100; i++) {
      const slots = derive(presenceOf(someRoles(random))).map(slot);
      expect(new Set(slots).size).toBe(slots.length);
    }
  });

  test('hash what the rule read and nothing else: another unit far away leaves the facts of a pair as they were', () => {
    const roles = [role('contractor', '2014-01-01/'), role('owner', '2015-01-01/')];
    const facts = (...more: ReturnType<typeof role>[]) => derive(presenceOf([...roles, ...more].map(visible))).filter(({ rule }) => rule.id === 'contractor-and-owner').map(factsOf);
    expect(facts(role('landlord', '2010-01-01/', { line: ['a'] }))).toEqual(facts());
    expect(facts(role('owner', '2013-01-01/'))).not.toEqual(facts());
  });

  test('name the unit, committee or person that they are about', () => {
    expect([subjectOf('family'), subjectOf('unit:u1'), subjectOf('officer:0199-x')]).toEqual([null, 'u1', '0199-x']);
  });
});

describe('what would clear a finding', () => {
  const today = toDay('2018-06-01');

  /** The same roles with a family ended on the day before, in the scope that the finding is about. */
  function without(roles: readonly VisibleRole[], families: readonly Family[], { scope }: Finding): VisibleRole[] {
    return roles.flatMap((one) => {
      const concerned = families.includes(one.family) && cellsOf(one).some((cell) => cell.scope === scope);
      const span = [one.span[0], Math.min(one.span[1], today - 1)] as const;
      return concerned ? (span[0] <= span[1] ? [{ ...one, span }] : []) : [one];
    });
  }

  test('is true: after the day, or after the change, the rule no longer holds', () => {
    const random = seeded(4);
    let tried = 0;
    for (let i = 0; i < 400; i++) {
      const roles = someRoles(random);
      const presence = presenceOf(roles);
      for (const finding of derive(presence)) {
        const offers = clearings(finding, presence.get(finding.scope) ?? new Map(), today);
        const last = finding.periods.at(-1)?.[1] ?? 0;
        if (last < today) expect(offers).toEqual([]);
        for (const { on, if: levers } of offers) {
          tried++;
          if (on !== undefined) expect(finding.periods.some(([, to]) => to >= on)).toBe(false);
          const changed = levers && presenceOf(without(roles, levers.flatMap((lever) => ('family' in lever ? lever.family : [])), finding));
          const isTested = levers?.some((lever) => 'act' in lever) ?? false;
          if (changed && isTested) review(changed, { ...NO_REVIEWS, safeguards: [{ conflicts: [], from: toDate(today), to: '9999-12-31', everyMonths: 12, tests: [{ on: toDate(today), operates: true }] }] });
          // A test speaks for a year: what it clears comes back where nobody tests again.
          const last = isTested ? addMonths(today, 12) : LAST_DAY;
          const after = changed && derive(changed, [finding.rule]).find((one) => slot(one) === slot(finding));
          expect(after?.periods.some(([from, to]) => to >= today && from <= last) ?? false, `${slot(finding)} ${JSON.stringify(levers)}`).toBe(false);
        }
        if (last >= today) expect(offers.length, slot(finding)).toBeGreaterThan(0);
      }
    }
    expect(tried).toBeGreaterThan(300);
  });

  test('asks for no change that could be spared', () => {
    const roles = (['incubator', 'contractor', 'regulator', 'owner', 'landlord'] as const).map((family) => visible(role(family, '2014-01-01/')));
    const presence = presenceOf(roles);
    const stack = derive(presence).find(({ rule }) => rule.id === 'role-stack') as Finding;
    const [offer, ...others] = clearings(stack, presence.get('family') ?? new Map(), today);
    expect(others).toEqual([]);
    expect(offer?.if).toHaveLength(3);
    for (let spared = 0; spared < 3; spared++) {
      const families = (offer?.if ?? []).toSpliced(spared, 1).flatMap((lever) => ('family' in lever ? lever.family : []));
      expect(derive(presenceOf(without(roles, families, stack)), [stack.rule])[0]?.periods.at(-1)?.[1]).toBeGreaterThan(today);
    }
  });
});
