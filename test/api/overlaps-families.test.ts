/** What the kinds of role give together, as outsiders compute it by hand from the definitions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
});
afterAll(() => register.close());

type Given = readonly [kind: string, from: string | null, to?: string | null, more?: Record<string, unknown>];

async function withRoles(...roles: readonly Given[]) {
  const body = await council.body('Body');
  const replies = [];
  for (const [kind, from, to = null, more = {}] of roles) replies.push(await council.role(body.id, kind, from, to, more));
  const conflicts = await council.conflicts(body.id);
  return { body, replies, conflicts, found: await council.found(body.id), severity: Object.fromEntries(conflicts.map((one) => [one.rule.id, one.severity])) };
}

test('an ordinary spin-out: helped, then bought from while support went on, then inspected', async () => {
  const { found } = await withRoles(['set-up-support', '2013-01-01', '2015-06-30'], ['commissioner', '2014-04-01', '2024-03-31'], ['licensing', '2016-02-29']);
  expect(found).toEqual({
    'incubator-and-contractor': ['2014-04-01/2015-06-30'],
    'incubated-then-contracted': ['2015-07-01/2017-06-30'],
    'enforcing-what-it-incubated': ['2015-07-01/2024-03-31'],
    'contractor-and-regulator': ['2016-02-29/2024-03-31'],
    'regulator-without-safeguard': ['2016-02-29/2024-03-31'],
    'incubated-then-regulated': ['2016-02-29/2017-06-30'],
    'contracted-then-regulated': ['2024-04-01/2026-03-31'],
  });
});

test('renewals that touch are one period, in whatever order they were entered', async () => {
  const { found, replies } = await withRoles(['lender', '2014-01-01'], ['commissioner', '2016-01-01', '2016-12-31'], ['commissioner', '2014-01-01', '2014-12-31'], ['contract-manager', '2015-01-01', '2015-12-31']);
  expect(found).toEqual({ 'contractor-and-financier': ['2014-01-01/2016-12-31'] });
  expect(replies[2].conflicts.changed[0].periods).toEqual([{ from: '2014-01-01', to: '2014-12-31' }, { from: '2016-01-01', to: '2016-12-31' }]);
  expect(replies[3].conflicts).toMatchObject({ opened: [], cleared: [], changed: [{ periods: [{ from: '2014-01-01', to: '2016-12-31' }] }] });
});

test('calendar months clamp to the end of the month', async () => {
  const { found } = await withRoles(['set-up-grant', '2013-01-01', '2016-02-29'], ['customer', '2018-02-28']);
  expect(found['incubated-then-contracted']).toEqual(['2018-02-28/2018-02-28']);
  expect((await withRoles(['set-up-grant', '2013-01-01', '2016-02-29'], ['customer', '2018-03-01'])).found).toEqual({});
});

test('a stack weighs by the most kinds on any one day, and one more for the three core kinds', async () => {
  const since = (...kinds: readonly string[]): Given[] => kinds.map((kind) => [kind, '2014-01-01']);
  const stack = async (...kinds: readonly string[]) => (await withRoles(...since(...kinds))).severity['role-stack'];
  expect(await stack('shareholder', 'lender')).toBeUndefined();
  expect(await stack('shareholder', 'lender', 'landlord')).toBe(2);
  expect(await stack('shareholder', 'lender', 'landlord', 'scrutiny')).toBe(3);
  expect(await stack('shareholder', 'lender', 'landlord', 'scrutiny', 'adviser')).toBe(4);
  expect(await stack('secondment', 'commissioner', 'licensing')).toBe(3);
  expect(await stack('secondment', 'commissioner', 'licensing', 'landlord', 'lender')).toBe(5);
});

test('universal inspection is severity 1 and folded, unless it is of the contracted service', async () => {
  const pair = async (kind: string, more: Record<string, unknown> = {}) => (await withRoles(['commissioner', '2014-01-01'], [kind, '2014-01-01', null, more])).conflicts.map((one) => [one.rule.id, one.severity === 1, one.folded]);
  expect(await pair('food-hygiene')).toEqual([['contractor-and-regulator', true, true]]);
  expect(await pair('food-hygiene', { ofContractedService: true })).toEqual([['contractor-and-regulator', false, false], ['regulator-without-safeguard', false, false]]);
  expect(await pair('licensing')).toEqual([['contractor-and-regulator', false, false], ['regulator-without-safeguard', false, false]]);
});

describe('a role whose start is not known', () => {
  test('counts from the first day of the authority, and the finding says that it rests on it', async () => {
    const { conflicts, replies } = await withRoles(['commissioner', null, '2019-03-31'], ['board-nominator', null]);
    expect(replies[0].role.period).toEqual({ from: null, to: '2019-03-31' });
    expect(conflicts).toMatchObject([{ periods: [{ from: '1974-04-01', to: '2019-03-31' }] }]);
    expect(conflicts[0].explanation).toContain('is not known');
    expect(replies[1].conflicts.opened[0]).toMatchObject({ periods: [{ from: '1974-04-01', to: '2019-03-31' }], explanation: conflicts[0].explanation });
  });

  test('is told of also where the days begin later, on both clocks', async () => {
    const { body, conflicts } = await withRoles(['commissioner', null, '2019-03-31'], ['lender', '2016-01-01']);
    expect(conflicts).toMatchObject([{ periods: [{ from: '2016-01-01', to: '2019-03-31' }] }]);
    expect(conflicts[0].explanation).toContain('is not known');
    register.clock.tick(60_000);
    const then = register.clock.now().toISOString();
    expect((await council.conflicts(body.id, `&knownAt=${then}`))[0].explanation).toContain('is not known');
    expect((await withRoles(['commissioner', '2014-01-01'], ['lender', '2016-01-01'])).conflicts[0].explanation).not.toContain('is not known');
  });
});

describe('an overlap', () => {
  test('is told in full: what, why, on what authority, since when, and what would clear it', async () => {
    const { body, conflicts: all } = await withRoles(['commissioner', '2014-04-01', '2027-04-30'], ['licensing', '2016-01-01']);
    const conflicts = all.filter((one) => one.rule.id === 'contractor-and-regulator');
    expect(all.map((one) => one.rule.id).sort()).toEqual(['contracted-then-regulated', 'contractor-and-regulator', 'regulator-without-safeguard']);
    expect(conflicts[0]).toMatchObject({
      key: `contractor-and-regulator/${council.gss}/${body.id}`,
      rule: { id: 'contractor-and-regulator', version: 1, title: expect.any(String) },
      scope: 'institutional',
      authority: council.gss,
      mutual: body.id,
      people: [],
      class: 'potential',
      classBy: 'rule',
      kind: 'impaired-objectivity',
      periods: [{ from: '2016-01-01', to: '2027-04-30' }],
      live: true,
      state: 'open',
    });
    for (const fact of ['Council E06000901', 'Body', '1 January 2016']) expect(conflicts[0].explanation).toContain(fact);
    expect(conflicts[0].clears).toEqual(expect.arrayContaining([{ on: '2027-05-01' }, expect.objectContaining({ if: expect.stringContaining('ends') })]));
    expect(conflicts[0].sources.every((source: any) => source.provision && ['statute', 'regulation', 'statutory-guidance', 'local-code', 'good-practice'].includes(source.basis))).toBe(true);
    const file = await council.officer.read(`/api/conflicts/${conflicts[0].id}`);
    expect(file.facts.map((fact: any) => fact.kind)).toEqual(['commissioner', 'licensing']);
    expect(file.clears.flatMap((clear: any) => clear.change ?? []).every((change: any) => change.roles.length === 1)).toBe(true);
  });

  test('shares its case with all of the same authority and body, and with no other', async () => {
    const [one, other] = [await withRoles(['set-up-support', '2014-01-01'], ['commissioner', '2014-01-01'], ['licensing', '2014-01-01']), await withRoles(['commissioner', '2014-01-01'], ['lender', '2014-01-01'])];
    expect(new Set(one.conflicts.map((found) => found.case)).size).toBe(1);
    expect(one.conflicts.length).toBeGreaterThan(3);
    expect(other.conflicts[0].case).not.toBe(one.conflicts[0].case);
    const line = (await council.officer.read(`/api/matrix?authority=${council.gss}&limit=500`)).items.find((body: any) => body.id === one.body.id);
    expect(line.overlap).toMatchObject({ case: one.conflicts[0].case, severity: Math.max(...one.conflicts.map((found) => found.severity)) });
  });

  test('is found by each filter, and not by its opposite', async () => {
    const { body, conflicts } = await withRoles(['commissioner', '2014-04-01', '2019-03-31'], ['lender', '2016-01-01', '2018-12-31']);
    const [{ id, severity, kind }] = conflicts as [any];
    const finds = async (query: string) => (await council.officer.read(`/api/conflicts?mutual=${body.id}&${query}`)).items.some((one: any) => one.id === id);
    for (const query of ['rule=contractor-and-financier', 'scope=institutional', 'class=potential', `kind=${kind}`, 'state=open', 'live=false', `minSeverity=${severity}`, `authority=${council.gss}`, 'asAt=2016-01-01', 'asAt=2017-01-01&live=true']) expect(await finds(query), query).toBe(true);
    for (const query of ['rule=role-stack', 'scope=personal', 'class=actual', 'kind=unequal-access', 'state=withdrawn', 'state=decided', 'live=true', `minSeverity=${severity + 1}`, 'asAt=2015-12-31', 'asAt=2019-01-01', 'person=nobody', 'rule=nothing']) expect(await finds(query), query).toBe(false);
  });
});

describe('what if', () => {
  test('tells what recording would tell, and saves nothing', async () => {
    const { body } = await withRoles(['set-up-support', '2013-01-01', '2015-06-30'], ['commissioner', '2014-04-01']);
    const before = (await register.nobody.read(`/api/ledger/${council.gss}/head`)).root;
    const planned = { authority: council.gss, mutual: body.id, kind: 'licensing', period: { from: '2015-01-01', to: null } };
    const asked = await council.officer.post('/api/roles/what-if', planned);
    expect(asked.status).toBe(200);
    expect((await register.nobody.read(`/api/ledger/${council.gss}/head`)).root).toBe(before);
    const { conflicts: saved } = await council.officer.made('/api/roles', planned);
    const essence = (changes: any) => Object.fromEntries(Object.entries(changes).map(([what, all]: [string, any]) => [what, all.map((one: any) => [one.key, one.periods, one.severity, one.explanation, one.live])]));
    expect(essence(asked.body)).toEqual(essence(saved));
    expect(asked.body.opened.length).toBeGreaterThan(2);
  });

  test('tells the planned end of a role as ending it does', async () => {
    const { replies } = await withRoles(['commissioner', '2014-04-01'], ['licensing', '2016-01-01']);
    const { id } = replies[0].role;
    const asked = await council.officer.made('/api/roles/what-if', { end: { role: id, on: '2017-12-31' } });
    const ended = await council.officer.made(`/api/roles/${id}/end`, { on: '2017-12-31', reason: 'x' }, { 'if-match': '"1"' });
    expect(asked.changed.map((one: any) => [one.id, one.periods])).toEqual(ended.conflicts.changed.map((one: any) => [one.id, one.periods]));
    expect(asked.opened.map((one: any) => one.rule.id)).toEqual(['contracted-then-regulated']);
  });
});
