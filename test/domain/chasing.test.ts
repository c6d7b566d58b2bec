import { describe, expect, test } from 'vitest';
import { askingOf, confirmingAnswers, isConfirming, openOf, stepDue } from '../../server/domain/declarations/chasing.ts';
import { annualConfirmation } from '../../server/domain/declarations/kinds/annual-confirmation.ts';
import { annualNilReturn } from '../../server/domain/declarations/kinds/annual-nil-return.ts';
import { registerOfInterests } from '../../server/domain/declarations/kinds/register-of-interests.ts';
import { obligationsOf, type FiledLine, type Obligation } from '../../server/domain/declarations/obligations.ts';
import type { Office } from '../../server/domain/people/person.ts';
import { addDays } from '../../server/domain/time/civil.ts';

const D = '2026-05-11';
const member = (from: string | null, to: string | null = null, more: Partial<Office> = {}): Office => ({ title: 'Councillor', kind: 'member', period: { from, to }, ...more });
const filing = (kind: string, receivedOn: string, state = 'accepted'): FiledLine => ({ id: `${kind} ${receivedOn}`, kind, state, receivedOn });

const open = (offices: Office[], today: string, { filings = [], yearly = null }: { filings?: FiledLine[]; yearly?: string | null } = {}): Obligation[] => openOf(obligationsOf({ nation: 'England', offices, filings, yearlyRequestOn: yearly }, today), { offices, filings }, today);
const openKinds = (...given: Parameters<typeof open>): string[] => open(...given).map((one) => `${askingOf(one)} ${one.beganOn}`);
const owed: Obligation = { kind: registerOfInterests, office: member(D), beganOn: D, dueOn: '2026-06-07', met: null, carriedOver: false, withdrawn: false };
const step = (after: number, done: string[] = [], obligation: Partial<Obligation> = {}, reminders = true) => stepDue({ ...owed, ...obligation }, { today: addDays(D, after), done, reminders });

describe('the steps of chasing', () => {
  test('are asked on the day, D + 14, D + 21, D + 26, late on D + 28 and passed on at D + 35, and on no day between', () => {
    const taken: [number, string][] = [];
    for (let day = -3; day < 400; day++) {
      const found = step(day, taken.map(([, one]) => one));
      if (found) taken.push([day, found]);
    }
    expect(taken).toEqual([[0, 'asked'], [14, 'first'], [21, 'second'], [26, 'last'], [28, 'late'], [35, 'escalated']]);
  });

  test('that were missed do not come in a storm: the furthest alone', () => {
    expect([step(27), step(27, ['asked', 'first']), step(400), step(400, ['late']), step(400, ['escalated'])]).toEqual(['last', 'last', 'escalated', 'escalated', undefined]);
    expect(step(20, ['first', 'by-hand'])).toBe(undefined);
    expect(step(14, ['by-hand'])).toBe('first');
    // Back from a clock that ran ahead, nothing is said twice.
    expect(step(14, ['last'])).toBe(undefined);
  });

  test('end with asking where nobody knows since when, or an older register was taken over', () => {
    for (const obligation of [{ beganOn: null, dueOn: null }, { carriedOver: true }]) expect([step(100, [], obligation), step(100, ['asked'], obligation)]).toEqual(['asked', undefined]);
  });

  test('are counted from a month as from 28 days: late is never said of a day that is still in time', () => {
    const month = { dueOn: '2026-06-10' };
    expect([step(26, ['second'], month), step(29, ['second'], month), step(30, ['last'], month), step(31, ['last'], month), step(38, ['late'], month)]).toEqual([undefined, 'last', undefined, 'late', 'escalated']);
  });

  test('are left out where the council wants no reminders, but for the yearly request', () => {
    expect([0, 14, 28].map((day) => step(day, [], {}, false))).toEqual([undefined, undefined, undefined]);
    expect([0, 14, 28].map((day) => step(day, [], { kind: annualConfirmation }, false))).toEqual(['asked', undefined, undefined]);
  });
});

describe('who is chased', () => {
  test('is whoever holds the office and has not filed', () => {
    expect(openKinds([member(D)], '2026-05-11')).toEqual([`taking-office ${D}`]);
    expect(openKinds([member(D)], '2026-05-10')).toEqual([]);
    expect(openKinds([member(D)], '2026-05-20', { filings: [filing('register-of-interests', '2026-05-20', 'submitted')] })).toEqual([]);
    expect(openKinds([member(D)], '2026-05-20', { filings: [filing('register-of-interests', '2026-05-20', 'retracted')] })).toEqual([]);
  });

  test('is nobody who left, and of several services the one that is held', () => {
    expect(openKinds([member('2019-05-07', '2023-05-08')], '2026-05-20')).toEqual([]);
    expect(openKinds([member('2019-05-07', '2023-05-08'), member(D)], '2026-05-20')).toEqual([`taking-office ${D}`]);
    expect(openKinds([member(D, '2026-06-01')], '2026-06-01')).toHaveLength(1);
    expect(openKinds([member(D, '2026-06-01')], '2026-06-02')).toEqual([]);
    expect(openKinds([member(D, null, { kind: 'co-opted', hasVote: false })], '2026-06-02')).toEqual([]);
  });

  test('is asked each year whether it still holds only where something is there that could hold', () => {
    const filings = [filing('register-of-interests', '2023-06-01')];
    const offices = [member('2023-05-09')];
    expect(openKinds(offices, '2026-05-20', { yearly: '05-20', filings })).toEqual(['yearly 2026-05-20']);
    expect(openKinds(offices, '2026-05-20', { yearly: '05-20' })).toEqual(['taking-office 2023-05-09']);
    expect(openKinds(offices, '2026-05-20', { yearly: '05-20', filings: [...filings, filing('annual-confirmation', '2026-05-20')] })).toEqual([]);
    expect(openKinds(offices, '2026-05-20', { yearly: '05-20', filings: [{ ...filing('register-of-interests', '2024-01-01'), state: 'carried-over' }] })).toEqual(['carried-over 2023-05-09', 'yearly 2026-05-20']);
    // Of last year's and this year's, this year's alone.
    expect(openKinds(offices, '2027-05-21', { yearly: '05-20', filings })).toEqual(['yearly 2027-05-20']);
  });

  test('of officers the yearly nil return, whether or not anything was filed', () => {
    expect(openKinds([member('2019-01-01', null, { kind: 'officer' })], '2026-05-20', { yearly: '05-20' })).toEqual(['nil-return 2026-05-20']);
  });
});

test('a confirmation by one press says what its form asks', () => {
  expect([annualConfirmation, annualNilReturn].map(confirmingAnswers)).toEqual([{ nothingHasChanged: true }, { nothingToDeclare: true }]);
  expect([annualConfirmation, annualNilReturn, registerOfInterests].map(isConfirming)).toEqual([true, true, false]);
});
