import { describe, expect, test } from 'vitest';
import { dateInWords, explain, leverInWords, listInWords, periodInWords } from '../../server/domain/conflicts/explain.ts';
import { derive } from '../../server/domain/conflicts/derive.ts';
import { presenceOf } from '../../server/domain/conflicts/presence.ts';
import { ruleOf } from '../../server/domain/conflicts/rules/index.ts';
import type { Rule } from '../../server/domain/conflicts/rule.ts';
import { tell, type Tellable } from '../../server/domain/conflicts/tell.ts';
import { role, visible, type Role } from './rules-facts.ts';

const pair = ruleOf('contractor-and-regulator') as Rule;
const told = { authority: 'Exampleshire', body: 'Brightwater', subject: '', families: ['contractor', 'regulator'] as const };

describe('a date, a list and a period', () => {
  test('read as people say them, in both languages', () => {
    expect([dateInWords('2026-05-03', 'en'), dateInWords('2026-08-31', 'cy')]).toEqual(['3 May 2026', '31 Awst 2026']);
    expect(['a', 'b', 'c'].map((_, i, all) => listInWords(all.slice(0, i + 1), 'en'))).toEqual(['a', 'a and b', 'a, b and c']);
    expect(listInWords([], 'en')).toBe('');
    expect(periodInWords({ from: '2014-04-01', to: '2019-03-31' }, 'en')).toBe('1 April 2014 to 31 March 2019');
    expect(periodInWords({ from: '2014-04-01', to: null }, 'en')).toBe('since 1 April 2014');
    expect(periodInWords({ from: null, to: null }, 'en')).toBe('since before our records');
    expect(periodInWords({ from: null, to: '2019-03-31' }, 'cy')).toBe('ers cyn ein cofnodion, hyd 31 Mawrth 2019');
  });
});

describe('the sentence of a finding', () => {
  test('names the authority, the body and the days, and leaves no place unfilled', () => {
    const sentence = explain(pair, { ...told, periods: [{ from: '2016-01-01', to: null }] }, 'en');
    for (const fact of ['Exampleshire', 'Brightwater', 'since 1 January 2016']) expect(sentence).toContain(fact);
    expect(sentence).not.toMatch(/[{}]/);
    expect(explain(pair, { ...told, periods: [{ from: '2016-01-01', to: null }] }, 'cy')).toContain('1 Ionawr 2016');
  });

  test('keeps what a name says, even where it looks like a place to fill', () => {
    expect(explain(pair, { ...told, body: '{authority} $& Ltd', periods: [] }, 'en')).toContain('{authority} $& Ltd');
  });

  test('shows three periods and says how many more there are', () => {
    const periods = [2010, 2012, 2014, 2016, 2018].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }));
    const sentence = explain(pair, { ...told, periods }, 'en');
    expect(sentence).toContain('(+2)');
    expect(sentence).not.toContain('2016');
  });

  test('says what would have to change', () => {
    expect(leverInWords([{ family: 'contractor' }], null, 'en')).toBe('if the buying role ends');
    expect(leverInWords([{ family: 'regulator' }], 'Housing', 'en')).toBe('if the inspection or licensing role moves outside Housing');
    expect(leverInWords([{ family: 'contractor' }, { family: 'owner' }], null, 'en')).toBe('if the buying role and the ownership or board role end');
  });
});

describe('a finding as it is told', () => {
  function telling(rule: string, day: string, roles: readonly Role[], from: string | null = '1974-04-01') {
    const presence = presenceOf(roles.map(visible));
    const finding = derive(presence).find((one) => one.rule.id === rule);
    const tellable: Tellable = {
      id: 'c1',
      version: 1,
      rule,
      ruleVersion: 1,
      scope: finding?.scope ?? 'family',
      subjectName: null,
      authority: { id: 'a1', gss: 'E06000901', name: 'Exampleshire', from, to: null },
      mutual: { id: 'm1', name: 'Brightwater' },
      spans: finding?.periods ?? [],
      severity: finding?.severity ?? 1,
      families: finding?.families ?? [],
      parts: presence.get('family'),
      recordedAt: '',
      caseId: 'case',
    };
    return tell(tellable, { language: 'en', day });
  }

  const bought = role('contractor', '2014-04-01/2019-03-31');

  test('is live on the days of its periods, and open whether live or not', () => {
    const days = ['2015-12-31', '2016-01-01', '2019-03-31', '2019-04-01'].map((day) => telling('contractor-and-regulator', day, [bought, role('regulator', '2016-01-01/')]));
    expect(days.map(({ live }) => live)).toEqual([false, true, true, false]);
    expect(days.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open']);
    expect(days.map(({ clears }) => clears.length > 0)).toEqual([true, true, true, false]);
  });

  test('clears by itself on the first day on which it no longer holds', () => {
    expect(telling('contractor-and-regulator', '2017-01-01', [bought, role('regulator', '2016-01-01/')]).clears[0]).toEqual({ on: '2019-04-01' });
    expect(telling('contractor-and-regulator', '2017-01-01', [role('contractor', '2014-04-01/'), role('regulator', '2016-01-01/')]).clears.every(({ on }) => on === undefined)).toBe(true);
  });

  test('counts an unknown start from the first day of the authority and says that it rests on it', () => {
    const finding = telling('contractor-and-regulator', '2017-01-01', [role('contractor', '/2019-03-31'), role('regulator', '/')]);
    expect(finding.periods).toEqual([{ from: '1974-04-01', to: '2019-03-31' }]);
    expect(finding.explanation).toContain('not known');
    expect(telling('contractor-and-regulator', '2017-01-01', [role('contractor', '/'), role('regulator', '/')], null).periods).toEqual([{ from: null, to: null }]);
  });

  test('says so also where the days that it names begin later, for they would not stand had that role begun after them', () => {
    expect(telling('contractor-and-regulator', '2017-01-01', [role('contractor', '/2019-03-31'), role('regulator', '2016-01-01/')]).explanation).toContain('not known');
    expect(telling('incubated-then-contracted', '2017-01-01', [role('incubator', '/2015-06-30'), role('contractor', '2016-01-01/')]).explanation).not.toContain('not known');
    expect(telling('contractor-and-regulator', '2017-01-01', [bought, role('regulator', '2016-01-01/'), role('owner', '/')]).explanation).not.toContain('not known');
  });

  test('cites what was in force on some day of it', () => {
    const sources = (period: string) => telling('incubated-then-contracted', '2026-11-02', [role('incubator', `2000-01-01/${period.slice(0, 10)}`), role('contractor', period.slice(11))]).sources.map(({ title }) => title);
    expect(sources('2014-12-31 2015-06-01/2015-12-31')).toContain('Public Contracts Regulations 2015');
    expect(sources('2014-12-31 2015-06-01/2015-12-31')).not.toContain('Procurement Act 2023');
    expect(sources('2025-12-31 2026-01-01/')).toContain('Procurement Act 2023');
  });

  test('keeps its key and says that it is withdrawn where the facts no longer give it', () => {
    const gone = telling('contractor-and-regulator', '2017-01-01', [bought]);
    expect([gone.state, gone.live, gone.periods, gone.clears, gone.key]).toEqual(['withdrawn', false, [], [], 'contractor-and-regulator/E06000901/m1']);
  });
});
