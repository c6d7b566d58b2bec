import { expect, test } from 'vitest';
import type { FiledLine } from '../../server/domain/declarations/obligations.ts';
import { asTold, lastFiledOn, standingOf } from '../../server/domain/publication/standings.ts';

const office = (from: string, to: string | null) => ({ title: 'Councillor', kind: 'member', period: { from, to } }) as const;
const line = (kind: string, receivedOn: string, state = 'accepted'): FiledLine => ({ id: `${kind} ${receivedOn}`, kind, state, receivedOn });
const stands = (offices: ReturnType<typeof office>[], filings: FiledLine[], day: string) => standingOf({ nation: 'England', authorityKind: 'district', offices, filings, yearlyRequestOn: null }, day);

test('of a term whose declarations were destroyed after their time it is never said that nothing was filed', () => {
  const [term, gone] = [[office('2015-05-07', '2017-05-04')], [line('register-of-interests', '2015-05-20', 'destroyed')]];
  expect(stands(term, gone, '2016-01-01')).toMatchObject({ state: 'left', leftOn: '2017-05-04', dueOn: null });
  expect(stands(term, [], '2016-01-01').state).toBe('overdue');
  // Whoever came back since owes their register like everybody.
  const back = [...term, office('2026-05-07', null)];
  expect(stands(back, gone, '2016-01-01').state).toBe('left');
  expect(stands(back, gone, '2026-11-02').state).toBe('overdue');
});

test('a confirmation of an earlier term confirms nothing of the register of this one', () => {
  const [terms, filings] = [[office('2015-05-07', '2019-05-02'), office('2023-05-09', null)], [line('register-of-interests', '2015-05-20'), line('annual-confirmation', '2018-05-20'), line('register-of-interests', '2023-05-20')]];
  expect(stands(terms, filings, '2024-01-01')).toMatchObject({ state: 'in-date', receivedOn: '2023-05-20', confirmedOn: null });
  expect(stands(terms, filings, '2018-06-01')).toMatchObject({ receivedOn: '2015-05-20', confirmedOn: '2018-05-20' });
  expect(stands(terms, [...filings, line('annual-confirmation', '2023-12-20')], '2024-01-01').confirmedOn).toBe('2023-12-20');
});

test('of the days before an older register was carried over it is not said that nothing was filed', () => {
  const [serving, filings] = [[office('2019-05-02', null)], [line('carried-over', '2026-02-17', 'carried-over'), line('register-of-interests', '2026-11-02')]];
  for (const day of ['2020-01-01', '2026-03-01']) expect(stands(serving, filings, day), day).toMatchObject({ state: 'carried-over', dueOn: null });
  expect(stands(serving, filings, '2026-11-02')).toMatchObject({ state: 'in-date', receivedOn: '2026-11-02' });
  expect(stands(serving, filings.slice(1), '2020-01-01').state).toBe('overdue');
});

test('where nobody is named who has not filed, whoever owes reads like whoever does not', () => {
  const [terms, register] = [[office('2023-05-09', null)], line('register-of-interests', '2023-05-20')];
  const told = (filings: FiledLine[], names = false) => asTold(standingOf({ nation: 'England', authorityKind: 'district', offices: terms, filings, yearlyRequestOn: '05-01', askedSince: '2025-01-01' }, '2026-04-01'), names, lastFiledOn(filings, '2026-04-01'));
  const [confirmed, silent, gift] = [[register, line('annual-confirmation', '2025-05-10')], [register], [line('gift-or-hospitality', '2025-05-10')]];
  expect([confirmed, silent, gift].map((filings) => told(filings, true).state)).toEqual(['in-date', 'overdue', 'overdue']);
  const unsaid = (receivedOn: string) => ({ state: 'not-said', receivedOn, confirmedOn: null, dueOn: null, leftOn: null });
  expect([confirmed, silent, gift].map((filings) => told(filings))).toEqual([unsaid('2025-05-10'), unsaid('2023-05-20'), unsaid('2025-05-10')]);
  // What was taken back, came later or is nobody's to read is no filing here.
  expect(lastFiledOn([line('gift-or-hospitality', '2025-05-10', 'retracted'), line('outside-work', '2025-05-11'), line('gift-or-hospitality', '2026-05-12')], '2026-04-01')).toBeNull();
});

test('nobody is asked before the council asked: a day set today counts from its next', () => {
  const [terms, register] = [[office('2023-05-09', null)], line('register-of-interests', '2023-05-20')];
  const on = (day: string, askedSince: string) => standingOf({ nation: 'England', authorityKind: 'district', offices: terms, filings: [register], yearlyRequestOn: '05-01', askedSince }, day).state;
  expect([on('2025-11-02', '2025-11-02'), on('2025-11-02', '2025-05-01'), on('2026-06-01', '2025-11-02')]).toEqual(['in-date', 'overdue', 'overdue']);
});
