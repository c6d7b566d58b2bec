import { describe, expect, test } from 'vitest';
import { dutyDays, impliedInterests, type HeldConnection, type HeldInterest, type HeldRole, type Implying } from '../../server/domain/declarations/implied.ts';
import { placeOf } from '../../server/domain/declarations/place-in-body.ts';
import { checkRuling, rules, type NewRuling } from '../../server/domain/declarations/ruling.ts';
import { Checks, type Refused } from '../../server/domain/problem.ts';
import { toPeriod, toSpan, type Spans } from '../../server/domain/time/period.ts';

const span = (from: string | null, to: string | null = null) => toSpan({ from, to });
const role = (family: HeldRole['family'], from: string, to: string | null = null, mutual = 'pool'): HeldRole => ({ id: `${family} ${from}`, mutual, family, span: span(from, to) });
const tie = (from: string, to: string | null = null, kind: HeldConnection['kind'] = 'post-in-body'): HeldConnection => ({ id: 'tie', mutual: 'pool', kind, span: span(from, to) });
const interest = (heading: string, post: string | null, from = '2020-01-01', more: Partial<HeldInterest> = {}): HeldInterest => ({ id: `${heading} ${from}`, mutual: 'pool', heading, holder: 'self', post, span: span(from), ...more });

const told = (spans: Spans): string => spans.map((one) => toPeriod(one)).map(({ from, to }) => `${from ?? ''}/${to ?? ''}`).join(' ');
const found = (given: Partial<Implying>): Record<string, string> => Object.fromEntries(impliedInterests({ connections: [], interests: [], roles: [], ...given }).map(({ heading, because, spans }) => [heading, `${[...new Set(because.map(({ what }) => what))].join('+')} ${told(spans)}`]));

describe('an interest is implied', () => {
  test('by a post in a body that the council buys from or lets to, on the days that both hold, and on no other', () => {
    const roles = [role('contractor', '2021-04-01', '2024-03-31'), role('landlord', '2010-01-01')];
    expect(found({ connections: [tie('2023-01-01', '2025-12-31')], roles })).toEqual({ contracts: 'director 2023-01-01/2024-03-31', 'corporate-tenancies': 'director 2023-01-01/2025-12-31' });
    expect(found({ connections: [tie('2024-04-01')], roles: [roles[0] as HeldRole] })).toEqual({});
    expect(found({ connections: [tie('2024-03-31')], roles: [roles[0] as HeldRole] })).toEqual({ contracts: 'director 2024-03-31/2024-03-31' });
  });

  test('by each of the four places that make a beneficial interest, also a partner’s that was declared', () => {
    const roles = [role('contractor', '2015-01-01')];
    for (const [heading, post, what] of [
      ['directorships', 'Chair', 'director'],
      ['directorships', 'On the committee of management', 'committee'],
      ['appointments', 'Director nominated by the council', 'director'],
      ['public-bodies', 'Trustee', 'director'],
      ['securities', 'One withdrawable share', 'shares'],
      ['securities', null, 'shares'],
      ['employment', 'Solicitor and partner', 'partner-in-firm'],
      ['employment', 'Managing director', 'director'],
    ] as const) expect(found({ interests: [interest(heading, post)], roles })).toEqual({ contracts: `${what} 2020-01-01/` });
    expect(found({ interests: [interest('securities', null, '2020-01-01', { holder: 'partner' })], roles })).toEqual({ contracts: 'shares 2020-01-01/' });
  });

  test.each([
    ['public-bodies', null],
    ['public-bodies', 'Member'],
    ['appointments', 'Observer'],
    ['appointments', 'member'],
    ['employment', 'Lifeguard'],
    ['employment', 'HR business partner'],
    ['employment', 'Director of Finance'],
    ['securities', 'Member of a company limited by guarantee'],
    ['land', 'Director'],
    ['gifts', null],
  ])('not by %s: %s', (heading, post) => {
    expect(placeOf({ heading, holder: 'self', post })).toBeNull();
    expect(found({ interests: [interest(heading, post)], roles: [role('contractor', '2015-01-01')] })).toEqual({});
  });

  test('not by an interest of a kind that nobody said, nor a relative’s, nor in another body, nor where the council has another role', () => {
    const roles = [role('contractor', '2015-01-01')];
    for (const kind of ['own-interest', 'partner-interest', 'relative-interest'] as const) expect(found({ connections: [tie('2020-01-01', null, kind)], roles })).toEqual({});
    expect(found({ connections: [tie('2020-01-01')], roles: [role('contractor', '2015-01-01', null, 'farm'), role('regulator', '2015-01-01')] })).toEqual({});
    expect(found({ interests: [interest('directorships', 'Chair', '2020-01-01', { mutual: null })], roles })).toEqual({});
  });

  test('for members and co-opted members with a vote, and on the days of their office', () => {
    const office = (kind: 'member' | 'co-opted' | 'officer', from: string, to: string | null, hasVote?: boolean) => ({ title: 'x', kind, period: { from, to }, ...(hasVote !== undefined && { hasVote }) });
    const days = dutyDays([office('member', '2019-05-07', '2023-05-08'), office('officer', '2010-01-01', null), office('co-opted', '2024-01-01', '2024-12-31'), office('co-opted', '2025-01-01', null, false)]);
    expect(found({ connections: [tie('2018-01-01')], roles: [role('contractor', '2015-01-01')], inOffice: days as Spans })).toEqual({ contracts: 'director 2019-05-07/2023-05-08 2024-01-01/2024-12-31' });
    expect(dutyDays([])).toBeUndefined();
    expect(dutyDays([office('officer', '2010-01-01', null)])).toEqual([]);
  });

  test('until it is registered under that heading in that body', () => {
    const connections = [tie('2020-01-01')];
    const roles = [role('contractor', '2015-01-01'), role('landlord', '2015-01-01')];
    const registered = (interests: HeldInterest[]) => impliedInterests({ connections, roles, interests }).map(({ heading, registered: is, unregistered }) => [heading, is, told(unregistered)]);
    expect(registered([interest('contracts', null, '2022-06-01')])).toEqual([['contracts', true, '2020-01-01/2022-05-31'], ['corporate-tenancies', false, '2020-01-01/']]);
    expect(registered([interest('contracts', null, '2022-06-01', { mutual: 'farm' })])[0]).toEqual(['contracts', false, '2020-01-01/']);
    expect(registered([interest('contracts', null, '2022-06-01', { span: span('2022-06-01', '2023-01-01') })])[0]).toEqual(['contracts', false, '2020-01-01/2022-05-31 2023-01-02/']);
  });

  test('with what it rests on, and nothing that has to do with other days', () => {
    const [first] = impliedInterests({ connections: [tie('2020-01-01', '2020-12-31')], interests: [interest('directorships', 'Chair', '2022-01-01')], roles: [role('contractor', '2021-06-01', '2021-12-31'), role('contractor', '2022-03-01')] });
    expect(first).toMatchObject({ because: [{ what: 'director', from: 'interest', id: 'directorships 2022-01-01' }], roles: ['contractor 2022-03-01'] });
  });
});

describe('a ruling', () => {
  const faults = (kind: NewRuling['kind'], from: string | null, to: string | null): string[] => {
    const checks = new Checks();
    checkRuling(checks, { kind, period: { from, to } });
    try {
      checks.done();
      return [];
    } catch (error) {
      return (error as Refused).fields.map(({ path }) => path);
    }
  };

  test('of dispensation holds for four years at most, from a day until a day (s.33(3))', () => {
    expect(faults('standing-dispensation', '2024-03-01', '2028-02-29')).toEqual([]);
    expect(faults('standing-dispensation', '2024-03-01', '2028-03-01')).toEqual(['period.to']);
    expect(faults('standing-dispensation', null, null)).toEqual(['period.from', 'period.to']);
    expect(faults('no-interest', '2024-03-01', null)).toEqual([]);
    expect(faults('no-interest', '2024-03-01', '2024-02-29')).toEqual(['period.to']);
    expect(faults('standing-dispensation', '2024-02-30', '2025-01-01')).toEqual(['period.from']);
  });

  test('covers one person or all, in one body or all', () => {
    const of = { person: 'ada', mutual: 'pool' };
    const made = (person: string | null, mutual: string | null) => rules({ person, mutual, period: { from: '2026-01-01', to: null } }, of);
    expect([made(null, null), made('ada', null), made(null, 'pool'), made('ada', 'pool'), made('ben', null), made(null, 'farm'), made('ada', 'farm')]).toEqual([true, true, true, true, false, false, false]);
  });
});
