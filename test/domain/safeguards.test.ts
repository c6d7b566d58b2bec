import { describe, expect, test } from 'vitest';
import { clearings } from '../../server/domain/conflicts/clears.ts';
import { derive, type Finding } from '../../server/domain/conflicts/derive.ts';
import { leverInWords } from '../../server/domain/conflicts/explain.ts';
import { presenceOf } from '../../server/domain/conflicts/presence.ts';
import { review } from '../../server/domain/conflicts/reviewed.ts';
import { lasting, NO_REVIEWS, reviewsOf, type Arranged, type Reviews } from '../../server/domain/reviews/reviews.ts';
import { sealedWords, wordsOf } from '../../server/domain/reviews/safeguard.ts';
import { SAFEGUARD_KINDS } from '../../server/domain/reviews/safeguards.ts';
import { inTime, operating, standingOn, standings, testDueOn } from '../../server/domain/reviews/standing.ts';
import { FIRST_DAY, LAST_DAY, toDate, toDay } from '../../server/domain/time/civil.ts';
import { covers, toPeriod } from '../../server/domain/time/period.ts';
import { untranslated } from '../house/catalogue.ts';
import { seeded } from '../actions/histories.ts';
import { role, visible } from './rules-facts.ts';

const arranged = (period: string, tests: Record<string, boolean> = {}) => {
  const [from = '', to = ''] = period.split('/');
  return lasting({ from: from || '0001-01-01', to: to || '9999-12-31', tests: Object.entries(tests).map(([on, operates]) => ({ on, operates })) });
};
const told = (...of: Parameters<typeof standings>) => standings(...of).map(({ standing, span: [, to] }) => `${standing} ${to === LAST_DAY ? '' : toDate(to)}`.trim());

describe('a safeguard', () => {
  test('operates from the day of a test for its months, and then is not tested; before it begins it is planned', () => {
    expect(told(arranged('2026-01-10/', { '2026-02-28': true }), 6, 'arranged')).toEqual(['planned 2026-01-09', 'not-tested 2026-02-27', 'operating 2026-08-28', 'not-tested']);
  });

  test('does not operate from the day on which that is found, until somebody finds that it does: time mends nothing', () => {
    expect(told(arranged('2026-01-10/', { '2026-02-01': true, '2026-03-01': false, '2028-05-01': true }), 12, 'arranged')).toEqual(['planned 2026-01-09', 'not-tested 2026-01-31', 'operating 2026-02-28', 'not-operating 2028-04-30', 'operating 2029-05-01', 'not-tested']);
  });

  test('expires, or ends, on the day after its last, whatever its tests said', () => {
    const last = arranged('2026-01-10/2026-10-25', { '2026-06-01': true });
    expect(told(last, 12, 'arranged').slice(-2)).toEqual(['operating 2026-10-25', 'expired']);
    expect(told(last, 12, 'ended').slice(-2)).toEqual(['operating 2026-10-25', 'ended']);
    expect(['2026-10-25', '2026-10-26'].map((day) => standingOn(toDay(day), last, 12, 'arranged'))).toEqual(['operating', 'expired']);
  });

  test('of several tests on one day is what the last of them found', () => {
    const twice = { span: arranged('2026-01-01/').span, tests: [true, false, true].map((operates) => ({ on: toDay('2026-02-01'), operates })) };
    expect(standingOn(toDay('2026-02-01'), twice, 12, 'arranged')).toBe('operating');
    expect(standingOn(toDay('2026-02-01'), { ...twice, tests: twice.tests.slice(0, 2) }, 12, 'arranged')).toBe('not-operating');
  });

  test('is due a test its months after the last one, or after its beginning, unless it is over by then', () => {
    const due = (...of: Parameters<typeof testDueOn>) => { const day = testDueOn(...of); return day === null ? null : toDate(day); };
    expect([due(arranged('2026-01-31/'), 1), due(arranged('2026-01-31/', { '2026-08-31': false }), 6), due(arranged('2026-01-31/2026-06-30'), 6)]).toEqual(['2026-02-28', '2027-02-28', null]);
  });

  test('of whatever history stands in one way on every day, in order, and what it says agrees with the days that count', () => {
    const random = seeded(7);
    for (let i = 0; i < 300; i++) {
      const [from, months] = [toDay('2020-01-01') + random(900), 1 + random(24)];
      const span = [random(9) === 0 ? FIRST_DAY : from, random(2) === 0 ? LAST_DAY : from + random(1500)] as const;
      const tests = Array.from({ length: random(6) }, () => ({ on: from + random(Math.min(span[1] - from + 1, 1600)), operates: random(3) > 0 })).sort((a, b) => a.on - b.on);
      const safeguard = { span, tests };
      const all = standings(safeguard, months, random(2) === 0 ? 'ended' : 'arranged');
      expect([all[0]?.span[0], all.at(-1)?.span[1]]).toEqual([FIRST_DAY, LAST_DAY]);
      for (const [n, { span: [begins, ends] }] of all.entries()) {
        expect(begins).toBeLessThanOrEqual(ends);
        if (n > 0) expect(begins).toBe((all[n - 1]?.span[1] ?? 0) + 1);
      }
      for (const [n, one] of all.entries()) expect(one.standing).not.toBe(all[n + 1]?.standing);
      const [works, inOrder] = [operating(safeguard, months), inTime(safeguard, months)];
      for (let day = from - 30; day < from + 1700; day += 13) {
        expect(covers(works, day)).toBe(standingOn(day, safeguard, months, 'arranged') === 'operating');
        if (covers(works, day)) expect(covers(inOrder, day)).toBe(true);
      }
    }
  });

  test('of each kind has words, and says what to show, in both languages', () => {
    for (const [kind, { evidence, ...title }] of Object.entries(SAFEGUARD_KINDS)) expect(untranslated(kind, { title, evidence })).toEqual([]);
  });

  test('keeps its words and why they were changed apart, though they are sealed as one', () => {
    expect([wordsOf(sealedWords('what', null)), wordsOf(sealedWords('what', 'why')), wordsOf(null)]).toEqual([{ description: 'what', reason: null }, { description: 'what', reason: 'why' }, { description: null, reason: null }]);
  });
});

describe('what rules see of it', () => {
  const roles = [role('contractor', '2014-04-01/'), role('regulator', '2016-01-01/')];
  const found = (reviews: Partial<Reviews>, given = roles) => {
    const presence = presenceOf(given.map(visible));
    review(presence, { ...NO_REVIEWS, ...reviews });
    return { presence, findings: Object.fromEntries(derive(presence).map((one) => [one.rule.id, one])) as Record<string, Finding | undefined> };
  };
  const periods = (finding: Finding | undefined) => finding?.periods.map(toPeriod).map(({ from, to }) => `${from}/${to ?? ''}`);
  const panel: Arranged = { conflicts: ['file'], from: '2016-01-01', to: '9999-12-31', everyMonths: 6, tests: [{ on: '2018-01-01', operates: true }] };
  const decided = { conflict: 'file', rule: 'contractor-and-regulator', scope: 'family', from: '2016-02-01', to: null, reviewOn: '2019-06-30', mitigates: true };

  test('is the days of the roles alone: tests outside them leave no trace, nor what was decided of what is not found', () => {
    const { presence } = found({ safeguards: [panel], decisions: [{ ...decided, rule: 'contractor-and-owner' }] }, [role('regulator', '2020-01-01/')]);
    expect([...(presence.get('family')?.keys() ?? [])].sort()).toEqual(['', 'targeted']);
    const none = presenceOf([]);
    review(none, { safeguards: [panel], decisions: [decided] });
    expect(none.size).toBe(0);
  });

  test('is put in the place of what stood there before', () => {
    const { presence } = found({ safeguards: [panel], decisions: [decided] });
    review(presence, NO_REVIEWS);
    expect([...presence].map(([scope, parts]) => [scope, [...parts.keys()]])).toEqual([...found({}).presence].map(([scope, parts]) => [scope, [...parts.keys()]]));
  });

  test('a decision that mitigates rests on the safeguards that name it, any of which may be in time; others count only as having been tested', () => {
    const other = { ...panel, conflicts: ['another'], everyMonths: 60 };
    expect(periods(found({ safeguards: [panel, other], decisions: [{ ...decided, reviewOn: null }] }).findings['stale-review'])).toEqual(['2016-07-02/2017-12-31', '2018-07-02/']);
    expect(periods(found({ safeguards: [panel, other] }).findings['regulator-without-safeguard'])).toEqual(['2016-01-01/2017-12-31', '2019-01-02/']);
    expect(periods(found({ safeguards: [panel, { ...other, conflicts: ['another', 'file'], from: '2016-06-01' }], decisions: [{ ...decided, reviewOn: null }] }).findings['stale-review'])).toEqual(['2023-01-02/']);
  });

  test('what would clear it is said of tests and reviews, and each is needed where both are due', () => {
    const { presence, findings } = found({ safeguards: [panel], decisions: [decided] });
    const offered = (id: string) => clearings(findings[id] as Finding, presence.get('family') ?? new Map(), toDay('2026-11-22')).map(({ if: levers }) => leverInWords(levers ?? [], null, 'en'));
    expect(offered('stale-review')).toEqual(['if the decision is reviewed and if the safeguards that the decision rests on are tested and found to operate']);
    expect(offered('regulator-without-safeguard')).toEqual(['if a safeguard is tested and found to operate, and again every year', 'if the inspection or licensing role ends', 'if the buying role ends']);
    expect(leverInWords([{ act: 'review' }, { act: 'test' }], null, 'cy')).toBe('os adolygir y penderfyniad, ac os profir y mesurau diogelu y mae’r penderfyniad yn dibynnu arnynt a chanfod eu bod yn gweithio');
  });
});

describe('from the rows', () => {
  const at = (day: number) => `2026-03-0${day}T23:30:00.000Z`;
  const decision = { id: 'd', conflict: 'c', rule: 'role-stack', scope: 'family', disposition: 'mitigate', reviewOn: '2026-09-01' };
  const row = (state: string, recorded: number, until: number | null = null) => ({ ...decision, state, recordedAt: at(recorded), supersededAt: until === null ? null : at(until) });
  const rows = { safeguards: [], verifications: [], decisions: [row('proposed', 1, 2), row('made', 2, 5), row('withdrawn', 5)] };
  const civil = (instant: string) => instant.slice(0, 10);

  test('a decision counts from the day on which it was made to the day before it was withdrawn or replaced, as far as that was known', () => {
    const decisions = (instant?: string) => reviewsOf(rows, civil, instant).decisions.map(({ from, to, mitigates }) => ({ from, to, mitigates }));
    expect(decisions(at(1))).toEqual([]);
    expect(decisions(at(4))).toEqual([{ from: '2026-03-02', to: null, mitigates: true }]);
    expect(decisions()).toEqual([{ from: '2026-03-02', to: '2026-03-04', mitigates: true }]);
    expect(reviewsOf({ ...rows, decisions: [row('made', 2, 2), row('superseded', 2)].map((one, i) => ({ ...one, recordedAt: `2026-03-02T1${i}:00:00.000Z` })) }, civil).decisions).toEqual([]);
  });
});
