/** Wales and Scotland: their headings and kinds are their own, and everything else follows from the catalogue. */
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { clockOf } from '../../server/domain/declarations/began.ts';
import { dueOn, isLate, termIn, type Deadline } from '../../server/domain/declarations/deadline.ts';
import { GIFT_HEADINGS, giftsTogether, type Gift } from '../../server/domain/declarations/gifts-together.ts';
import { ALL_HEADINGS, HEADINGS, headingOf, SCOTLAND, subjectOf, WALES } from '../../server/domain/declarations/headings/index.ts';
import { formOf, hasForms, kindAt, kindOn, KINDS, noKind } from '../../server/domain/declarations/kinds/index.ts';
import type { Kind } from '../../server/domain/declarations/kind.ts';
import { obligationsOf } from '../../server/domain/declarations/obligations.ts';
import { prefilled } from '../../server/domain/declarations/prefill.ts';
import { shownEntry } from '../../server/domain/declarations/shown.ts';
import type { Office } from '../../server/domain/people/person.ts';
import type { Nation } from '../../server/domain/vocabulary.ts';
import type { Words } from '../../server/domain/words.ts';
import { standingOf } from '../../server/domain/publication/standings.ts';
import { files, read } from '../house/sources.ts';

const TODAY = '2026-11-22';
const kind = (id: string, nation: Nation, day = TODAY): Kind => kindOn(id, nation, day) as Kind;
const headingsOf = (one: Kind): string[] => Object.keys((one.answers as any).properties.headings.properties);
const everyWord = (value: unknown): Words[] =>
  typeof value !== 'object' || value === null ? [] : 'en' in value && 'cy' in value ? [value as Words] : Object.values(value).flatMap(everyWord);

describe('the headings of a nation', () => {
  test('are those of its code, in its order, each in a file of its own', () => {
    expect(WALES.map(({ sources: [first] }) => /10\(2\)\(a\)(\S+)/.exec(first.provision)?.[1])).toEqual(['(i)', '(ii)', '(iii)', '(iv)', '(v)', '(vi)', '(vii)', '(viii)', '(ix)(aa)', '(ix)(bb)', '(ix)(cc)', '(ix)(dd)', '(ix)(ee)', '(x)']);
    expect(SCOTLAND.map(({ sources }) => /category (\w+)/.exec(sources[1]?.provision ?? '')?.[1])).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']);
    const named = (folder: string) => files(`server/domain/declarations/headings/${folder}/*.ts`).map(({ path }) => path.replace(/^.*\/|\.ts$/g, '')).filter((name) => name !== 'index').sort();
    expect([named('wales'), named('scotland')]).toEqual([WALES, SCOTLAND].map((all, i) => all.map(({ id }) => id.replace(['wales-', 'scotland-'][i] as string, '')).sort()));
    expect(new Set(ALL_HEADINGS.map(({ id }) => id)).size).toBe(ALL_HEADINGS.length);
  });

  test.each(ALL_HEADINGS)('$id asks in both languages, gives the test and its source, and has cases both ways', (heading) => {
    for (const { en, cy } of everyWord(heading)) expect([en.trim() !== '', cy.trim() !== '', en === cy, /['"]/.test(en + cy)]).toEqual([true, true, false, false]);
    expect(new Set(heading.scenarios.map(({ declare }) => declare)).size).toBe(2);
    expect([headingOf(heading.id), heading.sources.length > 0, heading.fields.some(({ required }) => required)]).toEqual([heading, true, true]);
  });

  test('ask of the councillor alone: neither nation registers what a spouse has', () => {
    expect([...WALES, ...SCOTLAND].filter(({ holders }) => holders.length > 1)).toEqual([]);
  });

  test('are about what England’s are about, or something that England has not', () => {
    const known = new Set([...HEADINGS.map(({ id }) => id), 'gifts']);
    expect([...WALES, ...SCOTLAND].filter(({ subject }) => !known.has(subject ?? '')).map(({ id }) => id)).toEqual(['scotland-close-family']);
    expect([subjectOf('wales-land'), subjectOf('land'), subjectOf('no-such-heading')]).toEqual(['land', 'land', 'no-such-heading']);
    expect(GIFT_HEADINGS).toEqual(['gifts', 'scotland-gifts']);
  });

  test('publish no address and no name of family', () => {
    for (const { id, fields } of ALL_HEADINGS.filter((one) => one.fields.some(({ publish }) => publish === 'address'))) {
      expect([id, shownEntry(id, { ...Object.fromEntries(fields.map(({ name }) => [name, 'x'])), holder: 'self' }, false)]).toMatchObject([id, { addressWithheld: true, entry: { what: 'x' } }]);
      expect(Object.keys(shownEntry(id, { address: 'Secret Row', home: true }, false).entry)).toEqual([]);
    }
    expect(shownEntry('scotland-close-family', { what: 'A bid', who: 'My brother Alf' }, true).entry).toEqual({ what: 'A bid' });
  });
});

describe('the kinds of a nation', () => {
  test('are chosen by nation and by the code in force on the day', () => {
    expect([headingsOf(kind('register-of-interests', 'Wales')), headingsOf(kind('register-of-interests', 'Scotland'))]).toEqual([WALES.map(({ id }) => id), SCOTLAND.map(({ id }) => id)]);
    expect([kindOn('register-of-interests', 'Wales', '2016-03-31'), kindOn('register-of-interests', 'Scotland', '2021-12-06')]).toEqual([undefined, undefined]);
    expect([kind('register-of-interests', 'Wales', '2016-04-01').version, kind('register-of-interests', 'Scotland', '2021-12-07').version]).toEqual([2, 3]);
    for (const nation of ['Wales', 'Scotland'] as const) for (const id of ['change-of-interests', 'annual-confirmation', 'gift-or-hospitality', 'appointment-to-body']) expect([nation, id, kindOn(id, nation, TODAY)?.nations]).toEqual([nation, id, [nation]]);
    expect([kindOn('sensitive-interest-request', 'Wales', TODAY)?.version, kindOn('sensitive-interest-request', 'Scotland', TODAY), kindOn('officer-interest-in-contract', 'Scotland', TODAY)]).toEqual([2, undefined, undefined]);
  });

  test('are a file each, and every file is in the catalogue', () => {
    const index = read('server/domain/declarations/kinds/index.ts');
    const names = files('server/domain/declarations/kinds/*.ts').map(({ path }) => path.replace(/^.*\//, '')).filter((name) => !['index.ts', 'words.ts', 'forms.ts'].includes(name));
    expect(names.filter((name) => !index.includes(`'./${name}'`))).toEqual([]);
    expect(names.length).toBeGreaterThan(20);
  });

  test('are never two for one day, and id and version name one form', () => {
    for (const day of ['2016-04-01', '2021-12-07', '2026-11-21', TODAY]) {
      const offered = KINDS.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)).flatMap(({ id, nations }) => nations.map((nation) => `${id} ${nation}`));
      expect(offered.length).toBe(new Set(offered).size);
    }
    expect(new Set(KINDS.map(({ id, version }) => `${id} ${version}`)).size).toBe(KINDS.length);
  });

  test('of one id agree on what is published and whether officers file them, for the register asks by id alone', () => {
    for (const [id, all] of Map.groupBy(KINDS, (one) => one.id)) expect([id, new Set(all.map(({ published, whose, effect }) => `${published} ${whose.includes('officer')} ${effect}`)).size]).toEqual([id, 1]);
  });

  test('declare only under headings that exist in their nation', () => {
    for (const nation of ['Wales', 'Scotland'] as const) {
      const there = new Set([...(nation === 'Wales' ? WALES : SCOTLAND).map(({ id }) => id), 'gifts']);
      for (const one of KINDS.filter(({ nations, published }) => nations.length === 1 && nations[0] === nation && published)) for (const answers of one.examples.accepted) for (const { heading, entry } of one.declares(answers as never)) {
        expect([one.id, there.has(heading)]).toEqual([one.id, true]);
        const asked = headingOf(heading);
        if (asked) expect(asked.fields.filter(({ name, required }) => required && entry[name] === undefined)).toEqual([]);
      }
    }
  });

  test('are filled in from what their own headings hold', () => {
    const registered = [{ heading: 'wales-land', entry: { what: 'Farm', address: 'x', home: true } }, { heading: 'land', entry: { what: 'Elsewhere', address: 'y', home: false } }];
    expect(prefilled(kind('register-of-interests', 'Wales'), registered)).toEqual({ headings: { 'wales-land': { entries: [registered[0]?.entry] } } });
  });

  test('do not exist for councillors of Northern Ireland, which is said and not guessed', () => {
    expect([hasForms('Northern-Ireland'), hasForms('Wales'), hasForms('Scotland')]).toEqual([false, true, true]);
    expect(noKind('register-of-interests', 'Northern-Ireland', 'A council')).toContain('in Northern Ireland yet');
    expect(noKind('nonsense', 'Wales', 'A council')).toContain('GET /api/declaration-kinds');
  });
});

describe('one month', () => {
  const month = { months: 1 };
  test.each([['2026-05-15', '2026-06-15'], ['2026-01-31', '2026-02-28'], ['2028-01-31', '2028-02-29'], ['2026-01-29', '2026-02-28'], ['2026-01-28', '2026-02-28'], ['2026-03-31', '2026-04-30'], ['2026-12-01', '2027-01-01'], ['2026-12-15', '2027-01-15'], ['2026-02-28', '2026-03-28']])('that begins on %s ends on %s', (began, last) => {
    expect(dueOn(month, began)).toBe(last);
  });

  test('is what Scotland gives, by its regulations; Wales gives 28 days, by its code', () => {
    const [scotland, wales] = [kind('register-of-interests', 'Scotland').deadline as Deadline, kind('register-of-interests', 'Wales').deadline as Deadline];
    expect([scotland.basis, termIn(scotland, 'en'), termIn(scotland, 'cy')]).toEqual(['statute', 'one month', 'un mis']);
    expect([wales.basis, termIn(wales, 'en'), dueOn(wales, '2026-05-11')]).toEqual(['local-code', '28 days', '2026-06-07']);
    expect([isLate(scotland, '2026-05-11', '2026-06-11'), isLate(scotland, '2026-05-11', '2026-06-12')]).toEqual([false, true]);
    expect([termIn({ months: 3 }, 'en'), termIn({ months: 3 }, 'cy')]).toEqual(['3 months', '3 mis']);
  });
});

describe('what somebody owes', () => {
  const offices = [{ title: 'Councillor', kind: 'member', period: { from: '2026-05-08', to: null } }] as unknown as Office[];
  const owed = (nation: Nation, authorityKind?: 'parish' | 'unitary') => obligationsOf({ nation, offices, filings: [], yearlyRequestOn: '06-01', ...(authorityKind && { authorityKind }) }, TODAY).map((one) => [one.kind.id, one.kind.version, one.dueOn]);

  test('follows from the nation', () => {
    expect(owed('Wales', 'unitary')).toEqual([['register-of-interests', 2, '2026-06-04']]);
    expect(owed('Scotland')).toEqual([['register-of-interests', 3, '2026-06-08']]);
    expect(owed('Northern-Ireland')).toEqual([]);
  });

  test('is no register in a community council of Wales, and is one in a parish of England', () => {
    expect([owed('Wales', 'parish'), owed('England', 'parish')]).toEqual([[], [['register-of-interests', 1, '2026-06-04']]]);
    const stands = (nation: Nation) => standingOf({ nation, authorityKind: 'parish', offices, filings: [], yearlyRequestOn: null }, TODAY).state;
    expect([stands('Wales'), stands('England')]).toEqual(['none-asked', 'overdue']);
  });
});

describe('a change in England', () => {
  const form = kind('change-of-interests', 'England');
  const filed = (because: string) => formOf(form, { because, changedOn: '2026-11-01', headings: {} });

  test('runs by statute from a disclosure or from awareness, and by the code from a change', () => {
    const deadlines = ['change', 'disclosed-at-a-meeting', 'became-aware'].map((because) => filed(because)).map(({ version, deadline }) => [version, deadline?.clock, deadline?.basis]);
    expect(deadlines).toEqual([[2, 'change', 'local-code'], [3, 'disclosure-at-a-meeting', 'statute'], [4, 'becoming-aware', 'statute']]);
    expect(clockOf(filed('became-aware'), { changedOn: '2026-11-01' })).toEqual({ beganOn: '2026-11-01', dueOn: '2026-11-28' });
  });

  test('keeps its first version for what was filed under it, and offers one form a day', () => {
    expect([kind('change-of-interests', 'England', '2026-11-21').version, form.version]).toEqual([1, 2]);
    expect(Value.Check((kindAt('change-of-interests', 1) as Kind).answers, { changedOn: '2026-05-01', headings: {} })).toBe(true);
    expect([3, 4].map((version) => kindAt('change-of-interests', version)?.nations)).toEqual([[], []]);
  });

  test('that is half-written stands on the form it was begun with', () => {
    for (const odd of [null, 7, 'half', [], {}, { because: 'whim' }]) expect(formOf(form, odd)).toBe(form);
  });
});

describe('gifts of one source', () => {
  const gift = (on: string, valuePence: number, more: Record<string, unknown> = {}, mutual: string | null = null): Gift => ({ person: 'ada', mutual, entry: { outcome: 'accepted', what: 'Tickets', body: { name: 'Wexmere Leisure' }, on, valuePence, ...more } });
  const told = (gifts: Gift[], limit = 100_00) => giftsTogether(gifts, limit).map(({ from, to, totalPence, count }) => [from, to, totalPence, count]);

  test('are told together from the limit on, within twelve months', () => {
    expect(told([gift('2026-01-10', 40_00), gift('2026-06-10', 60_00)])).toEqual([['2026-01-10', '2026-06-10', 100_00, 2]]);
    expect(told([gift('2026-01-10', 40_00), gift('2026-06-10', 59_99)])).toEqual([]);
    expect(told([gift('2025-06-11', 40_00), gift('2026-06-10', 60_00)])).toEqual([['2025-06-11', '2026-06-10', 100_00, 2]]);
    expect(told([gift('2025-06-10', 40_00), gift('2026-06-10', 60_00)])).toEqual([]);
  });

  test('count in no two spans, and one alone is no "together"', () => {
    expect(told([gift('2026-01-01', 500_00)])).toEqual([]);
    expect(told(['2023-01-01', '2023-02-01', '2026-01-01', '2026-02-01'].map((on) => gift(on, 60_00)))).toEqual([['2026-01-01', '2026-02-01', 120_00, 2], ['2023-01-01', '2023-02-01', 120_00, 2]]);
  });

  test('are of one source by the body, by its number or by its name, however it is written; and what was refused is none', () => {
    const named = (name: string, more = {}) => ({ body: { name, ...more } });
    expect(told([gift('2026-01-01', 60_00, named('WEXMERE  Leisure.')), gift('2026-02-01', 60_00)])).toHaveLength(1);
    expect(told([gift('2026-01-01', 60_00, {}, 'body-1'), gift('2026-02-01', 60_00)])).toHaveLength(1);
    expect(told([gift('2026-01-01', 60_00, named('Wexmere', { scheme: 'fca-mutuals', number: '30644r' })), gift('2026-02-01', 60_00, named('Leisure of Wexmere', { scheme: 'fca-mutuals', number: '30644R' }))])).toHaveLength(1);
    expect(told([gift('2026-01-01', 60_00, named('Another')), gift('2026-02-01', 60_00)])).toEqual([]);
    expect(told([gift('2026-01-01', 60_00, { outcome: 'refused' }), gift('2026-02-01', 60_00)])).toEqual([]);
    expect(told([gift('2026-01-01', 60_00), { ...gift('2026-02-01', 60_00), person: 'bea' }])).toEqual([]);
  });

  test('are nobody’s business where the council did not ask', () => {
    expect(told([gift('2026-01-10', 400_00), gift('2026-06-10', 600_00)], 0)).toEqual([]);
  });
});
