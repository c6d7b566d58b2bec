/** What the public sees, and when: the rule on roles, on statements, on concerns, and the findings that some roles alone give. */
import { describe, expect, test } from 'vitest';
import { DOSSIER, type VisibleRole } from '../../server/domain/conflicts/presence.ts';
import { RULES } from '../../server/domain/conflicts/rules/index.ts';
import { conflictKeyOf, markOf, publicConflictId } from '../../server/domain/publication/conflict-id.ts';
import { isPublicOffice, isReleased } from '../../server/domain/publication/publication.ts';
import { replay, type RoleKnown } from '../../server/domain/publication/replay.ts';
import { reviewsOf } from '../../server/domain/reviews/reviews.ts';
import { recordedBy, shownFrom } from '../../server/domain/publication/standing.ts';
import { shownPeriod, shownStatements, silentDays } from '../../server/domain/publication/statements.ts';
import { toDate, toDay } from '../../server/domain/time/civil.ts';
import type { Span, Spans } from '../../server/domain/time/period.ts';
import type { Family } from '../../server/domain/vocabulary.ts';

const TODAY = '2026-11-02';

describe('a role', () => {
  const begun = { public: true, withheldUntil: null, validFrom: '2020-01-01' };

  test.each([
    ['that is public and has begun is released', begun, true],
    ['that begins today is', { ...begun, validFrom: TODAY }, true],
    ['that is not public is not', { ...begun, public: false }, false],
    ['that is planned is not, though nobody withheld it', { ...begun, validFrom: '2026-11-03' }, false],
    ['that is planned is, once the day of its notice has come', { public: false, withheldUntil: TODAY, validFrom: '2027-04-01' }, true],
    ['is withheld on the day before the day that is given', { ...begun, public: false, withheldUntil: '2026-11-03' }, false],
    ['is released on the day that is given', { ...begun, public: false, withheldUntil: TODAY }, true],
    ['of which somebody said both is withheld until the day', { ...begun, public: true, withheldUntil: '2026-11-03' }, false],
  ])('%s', (_what, role, released) => {
    expect(isReleased(role, TODAY)).toBe(released);
  });
});

test('councillors and co-opted members are public figures from their first day, and stay so; officers and independent persons are not', () => {
  const held = (kind: 'member' | 'co-opted' | 'officer' | 'independent', from: string | null, to: string | null = null) => isPublicOffice({ kind, period: { from, to } }, TODAY);
  expect([held('member', null), held('member', TODAY), held('co-opted', '2019-05-01', '2020-05-01'), held('member', '2026-11-03'), held('officer', null), held('independent', null)]).toEqual([true, true, true, false, false, false]);
});

describe('a statement that a role is not played', () => {
  const spans = (...texts: string[]): Spans => texts.map((text): Span => [toDay(text.slice(0, 10)), toDay(text.slice(11))]);
  const shown = (known: Spans, withheld: Spans, standing = known) => shownStatements(known, silentDays(standing, withheld, toDay(TODAY)), toDay(TODAY)).map((span) => shownPeriod(span, toDay(TODAY))).map(({ from, to }) => `${from ?? ''}/${to ?? ''}`);
  const OPEN = '9999-12-31';

  test('is shown as it was made where nothing is withheld, and as open where it holds today', () => {
    expect(shown(spans('2014-01-01/2016-12-31', `2018-01-01/${OPEN}`), [])).toEqual(['2014-01-01/2016-12-31', '2018-01-01/']);
    expect(shown(spans(`0001-01-01/${TODAY}`), [])).toEqual(['/']);
    expect(shown(spans(`2026-11-03/${OPEN}`), [])).toEqual([]);
  });

  test('does not betray a planned role that cut its end, nor what is stated of the days after', () => {
    const uncut = shown(spans(`2014-01-01/${OPEN}`), []);
    expect(shown(spans('2014-01-01/2027-03-31', `2030-04-01/${OPEN}`), spans('2027-04-01/2030-03-31'))).toEqual(uncut);
    expect(uncut).toEqual(['2014-01-01/']);
  });

  test('says nothing where a withheld role lies in it or beside it, also as it was known before, and the rest of it elsewhere', () => {
    const withheld = spans('2020-01-01/2022-12-31');
    const cut = spans('2005-01-01/2010-12-31', '2014-01-01/2019-12-31', `2023-01-01/${OPEN}`);
    expect(shown(cut, withheld)).toEqual(['2005-01-01/2010-12-31']);
    expect(shown(spans('2005-01-01/2010-12-31', `2014-01-01/${OPEN}`), withheld, cut)).toEqual(['2005-01-01/2010-12-31']);
    expect(shown(spans('2014-01-01/2019-12-30'), withheld)).toEqual(['2014-01-01/2019-12-30']);
  });

  test('speaks again, in one piece, where all of it was stated anew', () => {
    expect(shown(spans('2014-01-01/2019-12-31', '2020-01-01/2022-12-31', `2023-01-01/${OPEN}`), spans('2020-01-01/2022-12-31'))).toEqual(['2014-01-01/']);
  });
});

test('a concern is shown when so many whole days have passed, the day on which it was recorded being the first', () => {
  expect([shownFrom('2026-03-01', 28), shownFrom('2026-03-01', 0)]).toEqual(['2026-03-29', '2026-03-01']);
  for (const days of [0, 1, 28, 365]) expect(shownFrom(recordedBy(TODAY, days), days)).toBe(TODAY);
});

describe('the id of a concern for everybody', () => {
  const uuid = (i: number) => `0199a3b4-0000-7000-8000-${String(i).padStart(12, '0')}`;

  test('can be read back, for every rule, and is one of our ids', () => {
    for (const rule of RULES) {
      const key = { rule: rule.id, scope: rule.about === 'family' ? DOSSIER : `${rule.about}:${uuid(3)}`, authority: uuid(1), mutual: uuid(2) };
      const id = publicConflictId(key);
      expect(id).toMatch(/^[a-z0-9]{20,80}$/);
      expect(conflictKeyOf(id)).toEqual(key);
    }
  });

  test('is another for each rule', () => {
    expect(new Set(RULES.map(({ id }) => markOf(id))).size).toBe(RULES.length);
  });

  test('is nothing else: an id of a record, a word, a number that is too short, a rule with or without what it is about', () => {
    const ofTwo = publicConflictId({ rule: 'same-unit-in-two-roles', scope: DOSSIER, authority: uuid(1), mutual: uuid(2) });
    const ofThree = publicConflictId({ rule: 'role-stack', scope: `unit:${uuid(3)}`, authority: uuid(1), mutual: uuid(2) });
    for (const id of [uuid(1), 'role-stack', `f${'0'.repeat(60)}`, `f${'z'.repeat(79)}`, 'f'.repeat(50), ofTwo, ofThree]) expect(conflictKeyOf(id), id).toBeUndefined();
  });
});

describe('findings of some roles alone', () => {
  const role = (family: Family, from: string, to = '9999-12-31', more: Partial<VisibleRole> = {}): VisibleRole => ({ family, span: [toDay(from), toDay(to)], background: false, line: [], committee: null, officers: [], ...more });
  const known = (at: number, id: string, as: VisibleRole | null): RoleKnown => ({ at: `2026-0${at}-01T00:00:00.000Z`, role: id, as });
  const versions = (steps: RoleKnown[]) => Object.fromEntries(replay(steps).findings.map(({ rule, scope, versions: all }) => [`${rule} ${scope}`, all.map((one) => [one.periods, one.recordedAt.slice(5, 7), one.supersededAt?.slice(5, 7) ?? ''])]));

  test('have the versions, and the instants, that recording these roles left', () => {
    const bought = role('contractor', '2014-04-01');
    const steps = [known(1, 'a', bought), known(2, 'b', role('regulator', '2016-01-01')), known(3, 'a', role('contractor', '2014-04-01', '2019-03-31')), known(4, 'b', null), known(5, 'b', role('regulator', '2018-01-01'))];
    expect(versions(steps)).toEqual({
      'contractor-and-regulator family': [
        ['[{"from":"2016-01-01","to":"9999-12-31"}]', '02', '03'],
        ['[{"from":"2016-01-01","to":"2019-03-31"}]', '03', '04'],
        ['[]', '04', '05'],
        ['[{"from":"2018-01-01","to":"2019-03-31"}]', '05', ''],
      ],
      'contracted-then-regulated family': expect.anything(),
      'regulator-without-safeguard family': expect.anything(),
    });
  });

  test('know where a role moved from one unit to another, and leave no presence in the first', () => {
    const inspected = role('regulator', '2016-01-01', '9999-12-31', { line: ['one'] });
    const { findings, presence } = replay([known(1, 'a', role('contractor', '2014-04-01', '9999-12-31', { line: ['one'] })), known(2, 'b', inspected), known(3, 'b', { ...inspected, line: ['two'] })]);
    const ofUnit = findings.find(({ rule }) => rule === 'same-unit-in-two-roles');
    expect(ofUnit?.versions.map(({ periods }) => periods)).toEqual(['[{"from":"2016-01-01","to":"9999-12-31"}]', '[]']);
    expect(presence.get('unit:one')?.get('')).not.toHaveProperty('regulator');
    expect(presence.get('unit:two')?.get('')).toHaveProperty('regulator');
  });

  test('follow what was arranged and decided from the instant at which it was known, and only of findings that these roles give', () => {
    const steps = [known(1, 'a', role('contractor', '2014-04-01')), known(2, 'b', role('regulator', '2016-01-01', '2019-12-31'))];
    const at = (month: number) => `2026-0${month}-01T00:00:00.000Z`;
    const rows = {
      safeguards: [{ id: 'g', conflicts: '["c"]', validFrom: '2016-01-01', validTo: '9999-12-31', testEveryMonths: 12, recordedAt: at(3), supersededAt: null }],
      verifications: [{ id: 'v', safeguard: 'g', testedOn: '2018-12-31', outcome: 'operating', recordedAt: at(4), supersededAt: null }],
      decisions: ['contractor-and-regulator', 'contractor-and-owner'].map((rule) => ({ id: rule, conflict: 'c', rule, scope: 'family', disposition: 'tolerate', state: 'made', reviewOn: '2019-11-30', recordedAt: '2019-01-01T00:00:00.000Z', supersededAt: null })),
    };
    const found = replay(steps, { at: [at(3), at(4)], as: (instant) => reviewsOf(rows, (one) => one.slice(0, 10), instant) }).findings;
    const told = Object.fromEntries(found.map(({ rule, versions: all }) => [rule, all.map(({ periods, recordedAt }) => [periods, recordedAt.slice(5, 7)])]));
    expect(told['regulator-without-safeguard']).toEqual([['[{"from":"2016-01-01","to":"2019-12-31"}]', '02'], ['[{"from":"2016-01-01","to":"2018-12-30"}]', '04']]);
    expect(told['stale-review']).toEqual([['[{"from":"2019-12-01","to":"2019-12-31"}]', '02']]);
  });

  test('write no version where only what nobody reads changed', () => {
    const [a, b] = [role('contractor', '2014-04-01'), role('regulator', '2016-01-01')];
    expect(Object.values(versions([known(1, 'a', a), known(2, 'b', b), known(3, 'a', { ...a })])).map((all) => all.length)).toEqual([1, 1]);
    expect(toDate(a.span[0])).toBe('2014-04-01');
  });
});
