/** What-if for whoever decides: every set that is offered clears, none is larger than it need be, and none is missed; against brute force on random files. */
import { expect, test } from 'vitest';
import { counterfactuals, effectsIn, findingAt, firstDay, liveFrom, minimal, MOST_CANDIDATES, MOST_SETS, sameSlot, slotOf, type Slot } from '../../server/domain/conflicts/counterfactuals.ts';
import type { PersonFacts } from '../../server/domain/conflicts/personal/facts.ts';
import { factsOf, type ExampleFact } from '../../server/domain/conflicts/personal/examples.ts';
import { PERSONAL_RULES } from '../../server/domain/conflicts/personal/rules/index.ts';
import type { Finding } from '../../server/domain/conflicts/derive.ts';
import { RULES } from '../../server/domain/conflicts/rules/index.ts';
import { recordOf, SUPPOSED, type Change } from '../../server/domain/conflicts/supposed.ts';
import { findingsUnder, personalUnder, type Situation, type SupposedRole } from '../../server/domain/conflicts/supposing.ts';
import { NO_REVIEWS, type Reviews } from '../../server/domain/reviews/reviews.ts';
import { toDate, toDay } from '../../server/domain/time/civil.ts';
import { toSpan } from '../../server/domain/time/period.ts';
import { FAMILIES, keys, type Family } from '../../server/domain/vocabulary.ts';
import { oneOf, seeded, type Random } from '../actions/histories.ts';

const TODAY = toDay('2026-11-22');
const JUDGES = { rules: RULES, personal: PERSONAL_RULES };
const [BODY, FILE] = ['a-body', 'file'];
const LINES = [['team-a', 'service', 'top'], ['team-b', 'service', 'top'], ['service', 'top'], []] as const;

const some = (random: Random): { from: string | null; to: string | null } => {
  const from = TODAY - 3000 + random(3600);
  return { from: random(9) === 0 ? null : toDate(from), to: random(5) < 3 ? null : toDate(from + random(1500)) };
};
const maybe = <T>(random: Random, one: T): T | null => (random(2) === 0 ? one : null);

function someRole(random: Random): SupposedRole {
  const family = oneOf(random, [...keys(FAMILIES), 'contractor', 'regulator', 'incubator'] as Family[]);
  const span = toSpan(some(random));
  return { family, kind: 'any', span, background: family === 'regulator' && random(3) === 0, line: oneOf(random, LINES), committee: maybe(random, oneOf(random, ['committee', 'another'])), officers: random(2) === 0 ? [{ person: oneOf(random, ['a-person', 'b-person']), span: random(3) === 0 ? toSpan(some(random)) : span }] : [] };
}

function someReviews(random: Random): Reviews {
  if (random(4) === 0) return NO_REVIEWS;
  const on = toDate(TODAY - random(900));
  return {
    safeguards: random(2) === 0 ? [] : [{ conflicts: [FILE], from: on, to: '9999-12-31', everyMonths: 12, tests: random(2) === 0 ? [] : [{ on, operates: random(3) > 0 }] }],
    decisions: [{ conflict: FILE, rule: 'contractor-and-regulator', scope: 'family', from: on, to: null, reviewOn: maybe(random, toDate(TODAY - 100 + random(300))), mitigates: random(3) > 0 }],
  };
}

function somebody(random: Random, person: string, roles: ReadonlyMap<string, SupposedRole>): PersonFacts {
  const days = () => { const { from, to } = some(random); return { from: from ?? '2018-01-01', ...(to && { to }) }; };
  const facts = factsOf(Array.from({ length: 2 + random(5) }, (): ExampleFact =>
    oneOf<() => ExampleFact>(random, [
      () => ({ what: 'connection', kind: oneOf(random, ['post-in-body', 'own-interest', 'partner-interest', 'relative-interest'] as const), ...days() }),
      () => ({ what: 'interest', heading: oneOf(random, ['directorships', 'employment', 'securities', 'contracts', 'gifts']), ...days() }),
      () => ({ what: 'office', kind: oneOf(random, ['member', 'officer'] as const), on: oneOf(random, ['committee', 'another']), ...(random(3) === 0 && { statutory: 'monitoring-officer' as const }), ...days() }),
    ])(),
  ));
  const held = [...roles].filter(() => random(2) === 0).map(([id, { family, kind, span }], i) => ({ id: `answers-${i}`, role: id, mutual: BODY, family, kind, capacity: oneOf(random, ['accountable-officer', 'contract-manager', 'decision-maker'] as const), span }));
  return { ...facts, person, responsibilities: held, roles: [...roles].map(([id, { family, committee, span }]) => ({ id, mutual: BODY, family, committee, span })) };
}

function situation(seed: number): Situation {
  const random = seeded(seed);
  const roles = new Map(Array.from({ length: 2 + random(6) }, (_, i) => [`role-${i}`, someRole(random)]));
  return { mutual: BODY, conflict: FILE, roles, reviews: someReviews(random), people: new Map(['a-person', 'b-person'].map((person) => [person, somebody(random, person, roles)])) };
}

/** One review is overdue, and one test: what is due is done, or what it is due of ends. */
function due(seed: number): Situation {
  const { people } = situation(seed);
  const since = (family: Family): SupposedRole => ({ family, kind: 'any', span: toSpan({ from: '2020-01-01', to: null }), background: false, line: [], committee: null, officers: [] });
  const decided = { conflict: FILE, rule: 'contractor-and-regulator', scope: 'family', from: '2024-01-01', to: null };
  const decisions = [{ ...decided, reviewOn: '2025-01-01', mitigates: false }, { ...decided, conflict: 'another', rule: 'contractor-and-financier', reviewOn: null, mitigates: true }];
  return { mutual: BODY, conflict: FILE, roles: new Map([['bought', since('contractor')], ['inspected', since('regulator')], ['lent', since('financier')]]), reviews: { safeguards: [], decisions: decisions.slice(0, 1 + (seed % 2)).slice(seed < 3 ? 0 : -1) }, people };
}

/** Everything that is found, by the long way. */
const aboutRoles = (of: Situation, changes: readonly Change[]) => findingsUnder(of, changes, JUDGES).map((finding) => ({ slot: slotOf(finding, BODY), periods: finding.periods }));
const aboutPeople = (of: Situation, changes: readonly Change[], scope = '') => [...of.people.values()].filter(({ person }) => scope.endsWith(person) || scope === '').flatMap((facts) => personalUnder(facts, of, changes, JUDGES)).map((finding) => ({ slot: slotOf(finding, BODY), periods: finding.periods }));
const everything = (of: Situation, changes: readonly Change[]) => [...aboutRoles(of, changes), ...aboutPeople(of, changes)];
const isLive = (of: Situation, changes: readonly Change[], target: Slot, day = TODAY): boolean => (target.scope.startsWith('person:') ? aboutPeople(of, changes, target.scope) : aboutRoles(of, changes)).some((one) => sameSlot(one.slot, target) && liveFrom(one.periods, day));
const partsOf = <T>(all: readonly T[]): T[][] => all.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
const written = (changes: readonly Change[]): string => changes.map((change) => `${recordOf(change)}${change.what === 'reassign' ? ' elsewhere' : ''}`).sort().join(' + ');

test('on random files every set clears, no part of one does, and none is missed', () => {
  const seen = { targets: 0, sets: 0, several: 0, opening: 0, what: new Set<string>() };
  for (let seed = 1; seed <= 17; seed++) {
    const of = seed <= 13 ? situation(seed) : due(seed - 13);
    for (const { slot: target } of everything(of, []).filter(({ periods }) => liveFrom(periods, TODAY))) {
      const { sets, candidates, cut } = counterfactuals(of, { target, day: TODAY }, JUDGES);
      expect(cut).toBe(false);
      // By the long way, with every subset of up to three.
      const clearing = partsOf(candidates).filter((set) => set.length <= 3 && !isLive(of, set, target));
      const smallest = clearing.filter((set) => !clearing.some((other) => other.length < set.length && other.every((one) => set.includes(one)))).map(written);
      const told = sets.map(({ changes }) => written(changes));
      expect(new Set(told).size, `${seed}`).toBe(told.length);
      if (smallest.length <= MOST_SETS) expect(told.toSorted(), `${seed} ${target.rule}`).toEqual(smallest.toSorted());
      else expect(told.filter((one) => !smallest.includes(one)), `${seed} ${target.rule}`).toEqual([]);
      const effects = effectsIn(of, JUDGES);
      for (const { changes, clears, opens } of sets) {
        expect(effects(changes)).toEqual({ clears, opens });
        expect(clears.some((one) => sameSlot(one, target))).toBe(true);
        expect(opens.every((one) => !isLive(of, [], one, firstDay(changes)) && isLive(of, changes, one, firstDay(changes)))).toBe(true);
        for (const { what } of changes) seen.what.add(what);
      }
      const weights = sets.map(({ changes, opens, clears }) => changes.length * 1e6 + opens.length * 1e3 - clears.length);
      expect(weights).toEqual(weights.toSorted((a, b) => a - b));
      seen.targets++;
      seen.sets += sets.length;
      seen.several += sets.filter(({ changes }) => changes.length > 1).length;
      seen.opening += sets.filter(({ opens }) => opens.length > 0).length;
    }
  }
  // That there was something to see.
  expect(seen).toMatchObject({ targets: expect.any(Number), sets: expect.any(Number) });
  expect([seen.targets > 60, seen.sets > 120, seen.several > 30, seen.opening > 15], JSON.stringify(seen)).toEqual([true, true, true, true]);
  expect([...seen.what].sort()).toEqual(keys(SUPPOSED).toSorted());
});

test('of a size that fills the list nothing larger is asked for, and what contains a set is never tried', () => {
  const tried: string[] = [];
  const works = (chosen: readonly number[]): boolean => { tried.push(chosen.join('')); return chosen.includes(0) || (chosen.includes(1) && chosen.includes(2)); };
  expect(minimal(4, works)).toEqual([[0], [1, 2]]);
  expect(tried).toEqual(['0', '1', '2', '3', '12', '13', '23']);
  expect(minimal(5, () => true, { enough: 5 })).toHaveLength(5);
});

test('a file with more records than are tried says so, in a time that nobody notices', () => {
  const bought = (n: number): [string, SupposedRole] => [`role-${n}`, { family: n % 2 ? 'contractor' : 'regulator', kind: 'any', span: toSpan({ from: '2020-01-01', to: null }), background: false, line: [], committee: null, officers: [] }];
  const crowd: Situation = { mutual: BODY, conflict: FILE, roles: new Map(Array.from({ length: 300 }, (_, n) => bought(n))), reviews: NO_REVIEWS, people: new Map() };
  const target = { rule: 'contractor-and-regulator', scope: 'family', mutual: BODY };
  const begun = performance.now();
  const { sets, candidates, cut } = counterfactuals(crowd, { target, day: TODAY }, JUDGES);
  expect({ sets, cut, tried: candidates.length }).toEqual({ sets: [], cut: true, tried: MOST_CANDIDATES });
  expect(performance.now() - begun).toBeLessThan(5000);
  const over = { ...crowd, roles: new Map([bought(1), ['past', { ...bought(2)[1], span: toSpan({ from: '2020-01-01', to: '2021-01-01' }) }] as [string, SupposedRole]]) };
  expect(counterfactuals(over, { target, day: TODAY }, JUDGES)).toEqual({ sets: [], candidates: [], cut: false });
  expect((findingAt(over, target, JUDGES) as Finding).rule.id).toBe(target.rule);
});
