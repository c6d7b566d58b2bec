import { describe, expect, test } from 'vitest';
import { civilDate } from '../../server/clock.ts';
import { answerDueOn, remindedIfAskedBy, roundOn } from '../../server/domain/attestations/round.ts';
import { standingOn, together, toldState, type Attested, type Subject } from '../../server/domain/attestations/standing.ts';
import type { AttestationState } from '../../server/domain/attestations/states.ts';
import { coverage } from '../../server/domain/roles/coverage.ts';
import { toDay } from '../../server/domain/time/civil.ts';
import { toSpan } from '../../server/domain/time/period.ts';

const LIVE: Subject = { live: true, changes: [] };
const changedOn = (...days: string[]): Subject => ({ live: true, changes: days.map((on) => ({ on, at: `${on}T12:00:00.000Z` })) });
/** One version of what was asked on a day. */
const v = (id: string, version: number, state: AttestationState, on: string, askedOn = '2026-10-01'): Attested => ({ id, version, state, on, at: `${on}T09:00:00.000Z`, askedOn, dueOn: answerDueOn(askedOn) });
const asked = (id = 'a', on = '2026-10-01') => v(id, 1, 'asked', on, on);

describe('being asked whether a role is still true', () => {
  test('happens on the day of the year and for 28 days after it, over new year and in leap years, on the calendar of London', () => {
    const round = (on: string | null, ...days: string[]) => days.map((day) => roundOn(on, day));
    expect(round('10-01', '2026-09-30', '2026-10-01', '2026-10-29', '2026-10-30')).toEqual([null, '2026-10-01', '2026-10-01', null]);
    expect(round('12-20', '2026-12-31', '2027-01-17', '2027-01-18')).toEqual(['2026-12-20', '2026-12-20', null]);
    expect(round('02-15', '2028-03-14', '2028-03-15', '2027-03-15')).toEqual(['2028-02-15', null, '2027-02-15']);
    expect(round('02-28', '2028-02-29', '2028-03-27', '2028-03-28')).toEqual(['2028-02-28', '2028-02-28', null]);
    expect(round(null, '2026-10-01')).toEqual([null]);
    // In summer time midnight of London is 23:00 of the day before in UTC, and in winter it is midnight.
    expect(['2026-09-30T22:59:59.999Z', '2026-09-30T23:00:00.000Z'].map((now) => roundOn('10-01', civilDate(new Date(now))))).toEqual([null, '2026-10-01']);
    expect(['2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'].map((now) => roundOn('01-01', civilDate(new Date(now))))).toEqual([null, '2027-01-01']);
    expect([answerDueOn('2026-10-01'), answerDueOn('2028-02-15'), answerDueOn('2027-02-15'), remindedIfAskedBy('2026-10-15')]).toEqual(['2026-10-28', '2028-03-13', '2027-03-14', '2026-10-01']);
  });
});

describe('unconfirmed', () => {
  const since = (all: readonly Attested[], day: string, subject = LIVE) => standingOn(all, subject, day).unconfirmedSince;

  test('begins the day after the last day to answer, and ends with the answer, for whichever day is asked about', () => {
    expect(['2026-10-01', '2026-10-28', '2026-10-29'].map((day) => since([asked()], day))).toEqual([null, null, '2026-10-29']);
    const late = [asked(), v('a', 2, 'still-true', '2026-11-05')];
    expect(['2026-10-31', '2026-11-05'].map((day) => standingOn(late, LIVE, day))).toEqual([{ confirmed: null, unconfirmedSince: '2026-10-29' }, { confirmed: { on: '2026-11-05' }, unconfirmedSince: null }]);
    expect(since([asked()], '2027-01-01', { live: false, changes: [] })).toBeNull();
    expect(since([], '2027-01-01')).toBeNull();
    // A reminder is a version, and gives no more time.
    expect(since([asked(), v('a', 2, 'asked', '2026-10-15')], '2026-10-29')).toBe('2026-10-29');
  });

  test('begins at once where somebody says that it has changed, until the register is put right or it is said to be true', () => {
    const said = [asked(), v('a', 2, 'changed', '2026-10-05')];
    expect(['2026-10-04', '2026-10-05', '2026-11-30'].map((day) => since(said, day))).toEqual([null, '2026-10-05', '2026-10-05']);
    expect([since(said, '2026-10-06', changedOn('2026-10-01')), since(said, '2026-10-06', changedOn('2026-10-07')), since(said, '2026-10-07', changedOn('2026-10-07', '2026-10-20'))]).toEqual(['2026-10-05', '2026-10-05', null]);
    expect(since([...said, v('a', 3, 'still-true', '2026-10-09')], '2026-10-09')).toBeNull();
  });

  test('takes one of several who were asked for an answer, and somebody who says that it has changed before one who does not', () => {
    const [mine, yours] = [asked('a'), asked('b')];
    expect(since([mine, yours, v('b', 2, 'still-true', '2026-10-02')], '2026-12-01')).toBeNull();
    expect(since([mine, yours, v('b', 2, 'still-true', '2026-10-02'), v('a', 2, 'changed', '2026-10-03')], '2026-12-01')).toBe('2026-10-03');
  });

  test('does not end by being asked anew, and the last answer before it is still told', () => {
    const lines = [v('a', 1, 'asked', '2024-10-01', '2024-10-01'), v('a', 2, 'still-true', '2024-10-04', '2024-10-01'), v('b', 1, 'asked', '2025-10-01', '2025-10-01'), asked('c')];
    expect(standingOn(lines, LIVE, '2026-10-10')).toEqual({ confirmed: { on: '2024-10-04' }, unconfirmedSince: '2025-10-29' });
    expect(since([...lines, v('c', 2, 'still-true', '2026-10-11')], '2026-10-11')).toBeNull();
  });

  test('is told as what there is to do: nothing where a colleague answered, it is over or asked anew, or was put right', () => {
    const told = (id: string, all: readonly Attested[], subject = LIVE, day = '2026-11-30') => toldState(id, all, subject, day);
    const said = [asked(), v('a', 2, 'changed', '2026-10-05')];
    expect([told('a', [asked()]), told('a', [asked(), asked('b'), v('b', 2, 'still-true', '2026-10-02')]), told('a', [asked('a', '2025-10-01'), asked('b')]), told('a', [asked()], { live: false, changes: [] })]).toEqual(['asked', 'lapsed', 'lapsed', 'lapsed']);
    expect([told('a', said), told('a', said, changedOn('2026-10-06')), told('a', said, { live: false, changes: [] }), told('a', said, LIVE, '2026-10-04')]).toEqual(['changed', 'settled', 'settled', 'asked']);
    const anew = [...said, asked('b', '2027-10-01')];
    expect([told('a', anew, LIVE, '2027-10-02'), told('a', [...anew, v('b', 2, 'still-true', '2027-10-03', '2027-10-01')], LIVE, '2027-10-03')]).toEqual(['changed', 'settled']);
  });

  test('is no answer: a kind of role that nobody confirms we do not play is not clear', () => {
    const always = [toSpan({ from: null, to: null })];
    const known = (unconfirmed: object) => coverage({ contractor: always, regulator: always }, { incubator: always }, 'unitary', toDay('2026-11-30'), unconfirmed);
    expect([known({}).complete, known({ incubator: '2026-10-29' }).complete, known({ contractor: '2026-10-29' }).complete, known({ owner: '2026-10-29' }).complete]).toEqual([true, false, true, true]);
    expect(known({ incubator: '2026-10-29', owner: '2026-10-29' }).families.slice(0, 4)).toEqual([{ family: 'incubator', state: 'not-held', unconfirmedSince: '2026-10-29' }, { family: 'contractor', state: 'held' }, { family: 'regulator', state: 'held' }, { family: 'owner', state: 'unknown' }]);
    const one = (unconfirmedSince: string | null) => ({ confirmed: null, unconfirmedSince });
    expect([together([one('2026-10-29'), one(null)]), together([one('2025-10-29'), one('2026-10-29')])].map(({ unconfirmedSince }) => unconfirmedSince)).toEqual([null, '2026-10-29']);
  });
});
