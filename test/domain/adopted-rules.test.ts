/** Rules as one council applies them: each day by the version and the values that it adopted for that day, and no other. */
import { describe, expect, test } from 'vitest';
import { adoptedSince } from '../../server/domain/conflicts/adopted-words.ts';
import { applied, appliedToPeople, type Adopted } from '../../server/domain/conflicts/adopted.ts';
import { checkedAdoption } from '../../server/domain/conflicts/adoption.ts';
import { derive, factsOf } from '../../server/domain/conflicts/derive.ts';
import { parameterInWords } from '../../server/domain/conflicts/explain.ts';
import { factsOf as personOf } from '../../server/domain/conflicts/personal/examples.ts';
import { PERSONAL_RULES, versionsOfPersonal } from '../../server/domain/conflicts/personal/rules/index.ts';
import { presenceOf } from '../../server/domain/conflicts/presence.ts';
import { review } from '../../server/domain/conflicts/reviewed.ts';
import { CATALOGUE, rulebookOf, type Adoption } from '../../server/domain/conflicts/rulebook.ts';
import { RULES, versionsOf } from '../../server/domain/conflicts/rules/index.ts';
import type { Rule } from '../../server/domain/conflicts/rule.ts';
import { Refused } from '../../server/domain/problem.ts';
import { median } from '../../server/domain/conflicts/rule-figures.ts';
import { NO_REVIEWS } from '../../server/domain/reviews/reviews.ts';
import { changedSince, staleBecause } from '../../server/domain/reviews/staleness.ts';
import { toSpan, toPeriod } from '../../server/domain/time/period.ts';
import { seeded } from '../actions/histories.ts';
import { role, visible } from './rules-facts.ts';

const adoption = (rule: string, from: string, more: Partial<Adoption> = {}): Adoption => ({ id: `${rule} ${from}`, rule, version: 1, values: {}, from, state: 'adopted', adoptedAt: '2026-11-01', recordedAt: '2026-11-01', ...more });
const told = (rule: Rule, ...roles: ReturnType<typeof role>[]) => {
  const [found] = derive(presenceOf(roles.map(visible)), [rule]);
  return found && { periods: found.periods.map(toPeriod).map(({ from, to }) => `${from ?? ''}/${to ?? ''}`), severity: found.severity, version: found.rule.version, read: found.read };
};
const under = (id: string, ...adopted: Adopted[]): Rule => applied(versionsOf(id)!, adopted);
const from = (day: string, values: Record<string, number>, version = 1): Adopted => ({ from: day, version, values });

/** Helped to set it up until 30 June 2015, and bought from it since April 2016: 24 months end on 30 June 2017. */
const SPUN_OUT = [role('incubator', '2013-01-01/2015-06-30'), role('contractor', '2016-04-01/')] as const;

const FAMILIES = ['incubator', 'contractor', 'regulator', 'owner', 'financier', 'landlord'] as const;
const someRoles = (random: (below: number) => number) =>
  Array.from({ length: 2 + random(8) }, () => {
    const [year, years, place] = [2008 + random(14), random(8), `${random(2)}`];
    return visible({ ...role(FAMILIES[random(FAMILIES.length)] ?? 'other', `${year}-0${1 + random(9)}-01/${years === 0 ? '' : `${year + years}-12-31`}`), line: [`unit ${place}`, 'service'], committee: `committee ${place}`, officer: `officer ${place}`, ...(random(3) === 0 && { background: true as const }) });
  });

describe('a rule that a council adopted', () => {
  const id = 'incubated-then-contracted';

  test.each<readonly [string, Adopted[], string[]]>([
    ['with a shorter window, from its day on', [from('2016-07-01', { window: 12 })], ['2016-04-01/2016-06-30']],
    ['with a longer one, from its day on', [from('2017-01-01', { window: 36 })], ['2016-04-01/2018-06-30']],
    ['and gave up again', [from('2016-07-01', { window: 12 }), from('2017-01-01', { window: 24 })], ['2016-04-01/2016-06-30', '2017-01-01/2017-06-30']],
    ['twice for one day: the last that was recorded counts', [from('2016-07-01', { window: 12 }), from('2016-07-01', { window: 36 })], ['2016-04-01/2018-06-30']],
    ['without a window: nothing follows anything', [from('2000-01-01', { window: 0 })], []],
    ['in a version that the catalogue holds no longer: its values, on the one that it begins with', [from('2000-01-01', { window: 12 }, 9)], ['2016-04-01/2016-06-30']],
    ['after all that is recorded', [from('2999-12-31', { window: 0 })], ['2016-04-01/2017-06-30']],
  ])('%s', (_what, adopted, periods) => expect(told(under(id, ...adopted), ...SPUN_OUT)?.periods ?? []).toEqual(periods));

  test('is as severe, and of the version, as what gave the last of its days', () => {
    const lent = [role('financier', '2014-04-01/2018-12-31'), role('regulator', '2016-01-01/'), { ...role('regulator', '2012-01-01/'), background: true as const }] as const;
    const second = (day: string) => told(under('regulator-without-safeguard', from(day, {}, 2)), ...lent);
    expect(second('2017-01-01')).toMatchObject({ periods: ['2016-01-01/2018-12-31'], version: 2 });
    expect(second('2019-01-01')).toMatchObject({ periods: ['2016-01-01/2018-12-31'], version: 1 });
    expect(second('2015-01-01')).toMatchObject({ periods: ['2015-01-01/2018-12-31'], version: 2 });
    // What both read alike is read once; what they read differently is told apart by the day from which each looked.
    expect(Object.keys(second('2017-01-01')?.read ?? {}).sort()).toEqual(['0001-01-01 regulator', '2017-01-01 regulator', 'financier', 'safeguarded']);
    expect(Object.keys(second('2019-01-01')?.read ?? {}).sort()).toEqual(['financier', 'regulator', 'safeguarded']);
  });

  test('asks nothing more of a council that adopted nothing: it is the very same rule', () => {
    for (const rule of RULES) expect(applied(versionsOf(rule.id)!, [])).toBe(rule);
    for (const rule of PERSONAL_RULES) expect(appliedToPeople(versionsOfPersonal(rule.id)!, [])).toBe(rule);
    expect(rulebookOf([])).toBe(CATALOGUE);
    const withdrawn = rulebookOf([adoption(id, '2000-01-01', { values: { window: 0 }, state: 'withdrawn' })]);
    expect([withdrawn.rules, withdrawn.personal]).toEqual([RULES, PERSONAL_RULES]);
    expect(withdrawn.rules).toBe(RULES);
  });

  test('with the values that the catalogue gives finds, of whatever roles, what it finds without', () => {
    const random = seeded(11);
    for (let i = 0; i < 60; i++) {
      const presence = presenceOf(someRoles(random));
      review(presence, NO_REVIEWS);
      const days = ['2012-01-01', '2016-06-01', '2020-02-29'].slice(0, 1 + random(3));
      const book = rulebookOf(RULES.flatMap((rule) => days.map((day) => adoption(rule.id, day, { version: rule.version }))));
      const plain = (rules: readonly Rule[]) => derive(presence, rules).map((one) => [JSON.stringify(factsOf(one)), one.scope, one.periods, one.severity, [...one.families].sort()]);
      expect(plain(book.rules)).toEqual(plain(RULES));
    }
    for (const rule of PERSONAL_RULES) {
      const same = appliedToPeople(versionsOfPersonal(rule.id)!, [from('2024-01-01', {}, rule.version), from('2025-09-09', {}, rule.version)]);
      for (const { facts } of [...rule.examples.flags, ...rule.examples.silent]) {
        const plain = (one: typeof rule) => one.look(personOf(facts)).map(({ version: _by, rests, ...found }) => ({ ...found, families: [...found.families].sort(), rests: rests.map(({ what, id: of }) => `${what} ${of}`).sort() }));
        expect(plain(same), rule.id).toEqual(plain(rule));
      }
    }
  });
});

test('the window of a gift, and from which value it counts, are the council’s; the twelve months of the Act are not', () => {
  const gift = (values: Record<string, number>) => appliedToPeople(versionsOfPersonal('gift-from-mutual')!, [from('2000-01-01', values)]).look(personOf([{ what: 'gift', on: '2025-06-01', pence: 3000 }, { what: 'office', kind: 'member', from: '2023-05-09' }, { what: 'role', family: 'contractor', from: '2024-04-01' }])).flatMap(({ periods }) => periods.map(toPeriod));
  expect([gift({ threshold: 3000, window: 6 }), gift({ threshold: 3001 }), gift({ threshold: 0, window: 0 })]).toEqual([[{ from: '2025-06-01', to: '2025-11-30' }], [], []]);
  const door = appliedToPeople(versionsOfPersonal('revolving-door')!, [from('2000-01-01', { window: 0 })]);
  const [joins, officer] = door.examples.flags.map(({ facts }) => door.look(personOf(facts)).length);
  expect([joins, officer]).toEqual([0, 1]);
});

test('a test speaks for the months that were adopted on the day of the test', () => {
  const presence = presenceOf([role('contractor', '2014-04-01/'), role('regulator', '2016-01-01/')].map(visible));
  const book = rulebookOf([adoption('regulator-without-safeguard', '2017-06-01', { values: { months: 6 } })]);
  const tests = ['2016-01-01', '2017-01-02', '2018-01-03'].map((on) => ({ on, operates: true }));
  review(presence, { ...NO_REVIEWS, safeguards: [{ conflicts: [], from: '2016-01-01', to: '9999-12-31', everyMonths: 12, tests }] }, book);
  expect(presence.get('family')?.get('safeguarded')?.regulator?.map(toPeriod)).toEqual([{ from: '2016-01-01', to: '2018-01-02' }, { from: '2018-01-03', to: '2018-07-03' }].reduce((all, one) => [{ from: all[0]?.from ?? one.from, to: one.to }], [] as { from: string; to: string }[]));
});

describe('an adoption', () => {
  const faults = (rule: string, given: object): string[] => {
    try {
      checkedAdoption(CATALOGUE, rule, { authority: 'x', from: '2027-01-01', ...given });
      return [];
    } catch (error) {
      return error instanceof Refused ? error.fields.map(({ path, message }) => `${path}: ${message}`) : [String(error)];
    }
  };

  test('is refused with the field and what could be sent instead', () => {
    const id = 'incubated-then-contracted';
    expect(faults(id, { parameters: { hope: 3, window: 121 } })).toEqual(['parameters.hope: this rule has no parameter hope; it has: window', 'parameters.window: give a whole number of months from 0 to 120']);
    expect(faults(id, { version: 2, from: '2027-02-29' })).toEqual(['from: 2027-02-29 is not a day of the calendar; write YYYY-MM-DD', 'version: there is no version 2 of this rule; there is: 1']);
    for (const day of ['1999-12-31', '3000-01-01', '0001-01-01']) expect(faults(id, { version: 1, from: day })[0], day).toMatch(/^from: /);
    expect(faults(id, {})).toEqual(['version: say which version, or which values of the parameters']);
    expect(faults('role-stack', { parameters: { toString: 1 } })).toEqual(['parameters.toString: this rule has no parameters']);
    expect(faults('gift-from-mutual', { parameters: { threshold: 100_000_001 } })).toHaveLength(1);
    expect(faults('no-rule', { version: 1 })).toEqual(['rule: There is no such rule, or it is not yours to see']);
  });

  test('leaves what it does not name as it is on that day, and writes every value down', () => {
    const id = 'gift-from-mutual';
    const book = rulebookOf([adoption(id, '2026-01-01', { values: { window: 6, threshold: 2500 } }), adoption(id, '2028-01-01', { values: { window: 24, threshold: 2500 } })]);
    expect(checkedAdoption(book, id, { authority: 'x', from: '2027-01-01', parameters: { threshold: 100 } })).toEqual({ version: 1, from: '2027-01-01', values: { window: 6, threshold: 100 } });
    expect(checkedAdoption(book, id, { authority: 'x', from: '2025-12-31', parameters: { threshold: 100 } }).values).toEqual({ window: 12, threshold: 100 });
    expect(checkedAdoption(CATALOGUE, 'regulator-without-safeguard', { authority: 'x', from: '2027-01-01', version: 2 })).toEqual({ version: 2, from: '2027-01-01', values: { months: 12 } });
  });

  test('is said where it changed what was decided, and by itself makes nothing stale', () => {
    const spans = [toSpan({ from: '2016-01-01', to: null })];
    const rule = versionsOf('incubated-then-contracted')![0];
    const seen = { ruleVersion: 1, factsHash: 'a', spans, severity: 4, reviewOn: null, at: '2026-06-01' };
    const adopted = (more: Partial<Adoption>) => ({ rule, adoptions: [adoption(rule.id, '2027-01-01', { values: { window: 12 }, ...more })] });
    const now = { ruleVersion: 1, factsHash: 'a', spans, severity: 4, adopted: adopted({}) };
    expect([staleBecause(seen, now, '2026-12-01'), changedSince(seen, now, '2026-12-01', 'en')]).toEqual([[], []]);
    expect(staleBecause(seen, { ...now, severity: 2 }, '2026-12-01')).toEqual(['rule']);
    expect(staleBecause(seen, { ...now, factsHash: null, severity: 2, ruleVersion: 2, recordedAt: '2026-05-01' }, '2026-12-01')).toEqual([]);
    const longer = { ...now, spans: [toSpan({ from: '2015-01-01', to: null })] };
    expect(changedSince(seen, longer, '2026-12-01', 'en')[0]).toBe('The council adopted for this rule, from 1 January 2027: version 1, how long after the end of the first role: 12 months.');
    expect(changedSince({ ...seen, at: '2026-12-01' }, longer, '2026-12-01', 'cy')).toEqual(['Fe’i penderfynwyd ar gyfer: ers 1 Ionawr 2016. Erbyn hyn: ers 1 Ionawr 2015.']);
    const withdrawn = adopted({ adoptedAt: '2026-01-01', state: 'withdrawn' }).adoptions;
    expect([adoptedSince(rule, withdrawn, '2026-06-01', 'en')[0], adoptedSince(rule, withdrawn, '2025-06-01', 'en')]).toEqual(['The council withdrew what it had adopted for this rule from 1 January 2027: version 1, how long after the end of the first role: 12 months.', []]);
  });

  test('is told in the sentence of a finding for the days that were judged by it', () => {
    const rule = under('incubated-then-contracted', from('2017-01-01', { window: 36 }), from('2018-01-01', { window: 1 }));
    const said = (language: 'en' | 'cy', ...periods: [string, string][]) => parameterInWords(rule, 'window', periods.map(([first, last]) => ({ from: first, to: last })), language);
    expect(said('en', ['2016-04-01', '2018-06-30'])).toBe('24 months (from 1 January 2017: 36 months; from 1 January 2018: 1 month)');
    expect([said('en', ['2016-04-01', '2016-12-31']), said('cy', ['2017-02-01', '2017-12-31']), said('en')]).toEqual(['24 months', '36 mis', '24 months']);
  });
});

test('the middle of some figures, of two the mean of both, of none nothing', () => {
  expect([median([9, 1, 3]), median([4, 1]), median([])]).toEqual([3, 2.5, null]);
});
