import { describe, expect, test } from 'vitest';
import { derive, slot } from '../../server/domain/conflicts/derive.ts';
import { presenceOf } from '../../server/domain/conflicts/presence.ts';
import { review } from '../../server/domain/conflicts/reviewed.ts';
import type { Example } from '../../server/domain/conflicts/rule.ts';
import { ruleOf, RULES } from '../../server/domain/conflicts/rules/index.ts';
import { NO_REVIEWS } from '../../server/domain/reviews/reviews.ts';
import { toPeriod } from '../../server/domain/time/period.ts';
import { visible } from './rules-facts.ts';

const IDS = [
  'challenge-assessed-by-provider',
  'challenge-assessed-by-provider-officer',
  'contracted-then-regulated',
  'contractor-and-financier',
  'contractor-and-owner',
  'contractor-and-regulator',
  'eia-without-separation',
  'enforcing-what-it-incubated',
  'incubated-then-contracted',
  'incubated-then-regulated',
  'incubator-and-contractor',
  'incubator-and-regulator',
  'planning-decided-by-land-officer',
  'planning-decided-by-landholder',
  'provided-then-regulated',
  'regulator-and-owner',
  'regulator-without-safeguard',
  'role-stack',
  'same-committee-in-two-roles',
  'same-line-manager',
  'same-officer-in-two-roles',
  'same-unit-in-two-roles',
  'stale-review',
];

test('the catalogue has every rule once, in the order of their ids', () => {
  expect(RULES.map((rule) => rule.id)).toEqual(IDS);
  expect(ruleOf('no-such-rule')).toBeUndefined();
});

describe.each(RULES)('$id', (rule) => {
  const periodsOf = ({ roles, reviews }: Example) => {
    const presence = presenceOf(roles.map((one) => visible(one)));
    review(presence, { ...NO_REVIEWS, ...reviews });
    return derive(presence, [rule]);
  };

  test('flags what its examples say that it flags', () => {
    for (const example of rule.examples.flags) {
      const [finding, ...others] = periodsOf(example);
      expect(others, example.title.en).toEqual([]);
      expect(finding?.periods.map(toPeriod).map(({ from, to }) => `${from ?? ''}/${to ?? ''}`), example.title.en).toEqual(example.periods);
      expect(finding?.severity, example.title.en).toBe(example.severity);
    }
  });

  test('stays silent where its examples say so', () => {
    for (const example of rule.examples.silent) expect(periodsOf(example).map(slot), example.title.en).toEqual([]);
  });

  test('never proposes "perceived", says its reason in both languages and names a source with a date', () => {
    expect(['actual', 'potential']).toContain(rule.proposedClass);
    for (const words of [rule.title, rule.why, rule.says]) expect([words.en.length, words.cy.length].every((length) => length > 10)).toBe(true);
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const source of rule.sources) expect([source.provision, source.from, source.basis].every(Boolean)).toBe(true);
  });
});
