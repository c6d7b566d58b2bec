/** What a decision has to say before it is made, what becomes of it, and whether it still rests on what it saw. */
import { describe, expect, test } from 'vitest';
import { Refused } from '../../server/domain/problem.ts';
import { changedFacts } from '../../server/domain/reviews/changed-facts.ts';
import { reviewed, type Decided } from '../../server/domain/reviews/decided.ts';
import { checkDecision, needsSecond, type NewDecision } from '../../server/domain/reviews/decision.ts';
import { DISPOSITIONS } from '../../server/domain/reviews/disposition.ts';
import { changedSince, staleBecause, type Seen, type Standing } from '../../server/domain/reviews/staleness.ts';
import { toSpan, type Spans } from '../../server/domain/time/period.ts';
import { keys } from '../../server/domain/vocabulary.ts';

const refusedBy = (work: () => unknown): string[] => {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.fields.length > 0 ? error.fields.map(({ path }) => path) : [error.code];
    throw error;
  }
};

test('dispositions stand in the order in which they are thought of: tolerating comes after what would take it away', () => {
  expect(keys(DISPOSITIONS)).toEqual(['remedy', 'mitigate', 'transfer', 'tolerate', 'refer', 'no-conflict']);
});

describe('a decision demands', () => {
  const BARE = { proposedClass: 'potential', today: '2026-11-02' } as const;
  const check = (given: Partial<NewDecision>, about: Partial<typeof BARE | { proposedClass: 'actual' }> = {}) => () =>
    checkDecision({ disposition: 'remedy', reason: 'why', publicReason: 'why, for all', ...given }, { ...BARE, ...about });

  test.each<[string, Partial<NewDecision>, object, string[]]>([
    ['a reason and a public one', { reason: ' ', publicReason: '\n' }, {}, ['reason', 'publicReason']],
    ['and no more', { disposition: 'mitigate' }, {}, []],
    ['nor of refer to whom, which can be said', { disposition: 'refer', referredTo: 's114' }, {}, []],
    ['that nothing else is referred', { referredTo: 'police' }, {}, ['referredTo']],
    ['the observer of what is actual', { class: 'actual', observer: '  ' }, {}, ['observer']],
    ['and not where the rule proposes it', {}, { proposedClass: 'actual' }, []],
    ['steps and the observer of what is perceived', { disposition: 'no-conflict', class: 'perceived' }, {}, ['steps', 'observer']],
    ['and no more of it', { disposition: 'no-conflict', class: 'perceived', steps: 'shown', observer: 'no' }, {}, []],
    ['that what is perceived is not tolerated', { disposition: 'tolerate', class: 'perceived', steps: 'shown', observer: 'no' }, {}, ['class']],
    ['nor mitigated', { disposition: 'mitigate', class: 'perceived', steps: 'shown', observer: 'no' }, {}, ['class']],
    ['that no conflict is not actual', { disposition: 'no-conflict', class: 'actual', observer: 'no' }, {}, ['class']],
    ['a review after today', { reviewOn: '2026-11-02' }, {}, ['reviewOn']],
    ['on a day that exists', { reviewOn: '2027-02-30' }, {}, ['reviewOn']],
    ['and tomorrow is one', { reviewOn: '2026-11-03' }, {}, []],
    ['everything at once', { disposition: 'refer', class: 'perceived', reason: '', publicReason: '', reviewOn: '2020-01-01' }, {}, ['reason', 'publicReason', 'class', 'steps', 'observer', 'reviewOn']],
  ])('%s', (_what, given, about, fields) => {
    expect(refusedBy(check(given, about))).toEqual(fields);
  });

  test('a second person, to tolerate severity 4 or more, and for nothing else', () => {
    const needing = keys(DISPOSITIONS).flatMap((disposition) => [1, 2, 3, 4, 5].filter((severity) => needsSecond({ disposition }, severity)).map((severity) => `${disposition} ${severity}`));
    expect(needing).toEqual(['tolerate 4', 'tolerate 5']);
  });

  test('a class: what the rule proposes, unless that contradicts what was decided', () => {
    expect(check({ observer: 'yes' }, { proposedClass: 'actual' })()).toBe('actual');
    expect(check({ disposition: 'no-conflict' }, { proposedClass: 'actual' })()).toBe('potential');
    expect(check({ class: 'potential' }, { proposedClass: 'actual' })()).toBe('potential');
  });
});

const spans = (...periods: string[]): Spans => periods.map((period) => toSpan({ from: period.split('/')[0] || null, to: period.split('/')[1] || null }));
const SEEN: Seen = { ruleVersion: 1, factsHash: 'a', spans: spans('2016-01-01/'), severity: 4, reviewOn: '2027-03-28', at: '2026-11-02T09:00:00.000Z' };
const NOW: Standing = { ruleVersion: 1, factsHash: 'a', spans: spans('2016-01-01/'), severity: 4 };

describe('a decision is stale', () => {
  test.each<[string, Partial<Standing>, string, string[]]>([
    ['not while nothing changed, up to the last day before its review', {}, '2027-03-28', []],
    ['the day after', {}, '2027-03-29', ['review-due']],
    ['when what the rule read changed', { factsHash: 'b' }, '2026-11-02', ['facts']],
    ['not for those who see a part of the facts in which nothing changed since', { factsHash: null, recordedAt: '2026-11-02T08:00:00.000Z' }, '2026-11-02', []],
    ['where that part changed', { factsHash: null, recordedAt: '2026-11-02T10:00:00.000Z' }, '2026-11-02', ['facts']],
    ['when the rule changed', { ruleVersion: 2, factsHash: 'b' }, '2026-11-02', ['facts', 'rule']],
    ['on days that it did not see', { factsHash: null, spans: spans('2015-12-31/') }, '2026-11-02', ['periods']],
    ['and not on fewer', { factsHash: null, spans: spans('2016-01-01/2020-01-01', '2021-01-01/') }, '2026-11-02', []],
    ['not where there is nothing left to decide', { factsHash: 'b', spans: [], ruleVersion: 9 }, '2030-01-01', []],
  ])('%s', (_when, now, day, because) => {
    expect(staleBecause(SEEN, { ...NOW, ...now }, day)).toEqual(because);
  });

  test('and says in both languages what changed', () => {
    const now = { ruleVersion: 2, factsHash: 'b', spans: spans('2016-01-01/2026-12-31'), severity: 3 };
    expect(changedSince(SEEN, now, '2027-04-01', 'en')).toEqual([
      'The rule is now version 2; it was decided under version 1.',
      'It was decided for: since 1 January 2016. It is now: 1 January 2016 to 31 December 2026.',
      'Its severity was 4 and is now 3.',
      'It was to be looked at again by 28 March 2027.',
    ]);
    expect(changedSince(SEEN, now, '2027-04-01', 'cy')).toHaveLength(4);
    expect(changedSince(SEEN, NOW, '2026-11-02', 'en')).toEqual([]);
    expect(changedSince(SEEN, { ...NOW, factsHash: 'b' }, '2026-11-02', 'en')).toHaveLength(1);
  });

  test('names the roles that came, changed and went, by what rules read of them', () => {
    const fact = (id: string, more: object = {}) => ({ id, kind: 'commissioner', period: { from: '2014-04-01', to: null }, unit: null, committee: null, accountableOfficer: null, ...more });
    expect(changedFacts([fact('a'), fact('b'), fact('c')], [fact('a'), fact('b', { period: { from: '2014-04-01', to: '2026-12-31' } }), fact('d', { kind: 'licensing' })], 'en').map((said) => said.split(':')[0])).toEqual(['Changed since', 'New since', 'No longer recorded']);
    expect(changedFacts([fact('a')], [fact('a')], 'cy')).toEqual([]);
  });
});

test('a finding is told as open, decided, stale or withdrawn, and its class is that of the decision', () => {
  const decided: Decided = { ...SEEN, id: 'd', disposition: 'mitigate', class: 'actual', publicReason: 'why', at: '2026-11-02T09:00:00.000Z' };
  const told = (now: Partial<Standing>, by: Decided | undefined, day = '2026-11-02') => {
    const { state, class: concluded, classBy } = reviewed({ ...NOW, ...now }, 'potential', by, { language: 'en', day });
    return [state, concluded, classBy];
  };
  expect(told({}, undefined)).toEqual(['open', 'potential', 'rule']);
  expect(told({}, decided)).toEqual(['decided', 'actual', 'decision']);
  expect(told({ factsHash: 'b' }, decided)).toEqual(['stale', 'actual', 'decision']);
  expect(told({}, decided, '2027-03-29')).toEqual(['stale', 'actual', 'decision']);
  expect([told({ spans: [] }, decided)[0], told({ spans: [] }, undefined)[0]]).toEqual(['withdrawn', 'withdrawn']);
});
