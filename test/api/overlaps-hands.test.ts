/** In whose hands two roles are, over HTTP: units, committees, lines, and officers who hand over. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rebuildDerived } from '../../server/actions/rebuild-derived.ts';
import { verify } from '../../server/verify/verify.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
});
afterAll(() => register.close());

/** Rules about hands, each with what it is about and its periods. */
async function hands(mutual: string): Promise<Record<string, string[]>> {
  const all = (await council.conflicts(mutual)).filter((one) => one.state === 'open' && one.subject);
  return Object.fromEntries(all.map((one) => [`${one.rule.id} ${one.subject.name}`, one.periods.map((p: any) => `${p.from ?? ''}/${p.to ?? ''}`)]));
}

const buys = (mutual: string, more: Record<string, unknown>) => council.role(mutual, 'commissioner', '2014-04-01', '2019-03-31', more);
const inspects = (mutual: string, more: Record<string, unknown>) => council.role(mutual, 'licensing', '2016-01-01', null, more);
const correct = (role: any, given: Record<string, unknown>) => council.officer.made(`/api/roles/${role.id}/correct`, { reason: 'x', ...given }, { 'if-match': `"${role.version}"` });

describe('two roles in the same hands', () => {
  test('are found by unit, committee and accountable officer, each named', async () => {
    const body = await council.body('Same Hands');
    const [unit, committee, officer] = [await council.unit('Housing'), await council.unit('Licensing Committee', undefined, 'committee'), await council.person('Jo Bloggs')];
    const same = { unit: unit.id, committee: committee.id, accountableOfficer: officer.id };
    await buys(body.id, same);
    await inspects(body.id, same);
    const both = ['2016-01-01/2019-03-31'];
    expect(await hands(body.id)).toEqual({ 'same-unit-in-two-roles Housing': both, 'same-committee-in-two-roles Licensing Committee': both, 'same-officer-in-two-roles Jo Bloggs': both });
    const found = (await council.conflicts(body.id)).find((one) => one.rule.id === 'same-officer-in-two-roles');
    expect(found).toMatchObject({ people: [officer.id], subject: { kind: 'officer', id: officer.id }, key: `same-officer-in-two-roles/${council.gss}/${body.id}/${officer.id}` });
    expect(found.explanation).toContain('Jo Bloggs');
    expect((await council.officer.read(`/api/conflicts?person=${officer.id}`)).items.map((one: any) => one.id)).toEqual([found.id]);
  });

  test('clear when one moves, and what would clear them says so', async () => {
    const body = await council.body('Moves');
    const [one, other] = [await council.unit('Environment'), await council.unit('Leisure')];
    await council.role(body.id, 'commissioner', '2014-04-01', null, { unit: one.id });
    const { role } = await inspects(body.id, { unit: one.id });
    const [found] = await council.conflicts(body.id, '&rule=same-unit-in-two-roles');
    expect(found.clears.map((clear: any) => clear.if)).toContain('if the inspection or licensing role moves outside Environment');
    const whatIf = await council.officer.made('/api/roles/what-if', { correct: { role: role.id, unit: other.id } });
    const moved = await correct(role, { unit: other.id });
    expect(moved.conflicts.cleared.map((cleared: any) => cleared.id)).toEqual([found.id]);
    expect(whatIf.cleared.map((cleared: any) => cleared.id)).toEqual([found.id]);
    expect(await hands(body.id)).toEqual({});
  });

  test('take a committee for a committee: a department named as one is refused', async () => {
    const body = await council.body('Committee');
    const department = await council.unit('Finance', undefined, 'department');
    const reply = await council.officer.post('/api/roles', { authority: council.gss, mutual: body.id, kind: 'commissioner', period: { from: null, to: null }, committee: department.id });
    expect([reply.status, reply.body.fields[0].path]).toEqual([422, 'committee']);
  });
});

describe('one manager over two units', () => {
  test('is the lowest unit at most two levels above each, and never the authority', async () => {
    const top = await council.unit('Chief Executive', undefined, 'department');
    const directorate = await council.unit('Place', top.id, 'department');
    const service = await council.unit('Regulatory Services', directorate.id, 'department');
    const [trading, food] = [await council.unit('Trading', service.id), await council.unit('Food', service.id)];
    const parks = await council.unit('Parks', directorate.id);
    const alone = await council.unit('Alone');
    const line = async (first: any, second: any) => {
      const body = await council.body('Line');
      await buys(body.id, { unit: first.id });
      await inspects(body.id, { unit: second.id });
      return Object.keys(await hands(body.id));
    };
    expect(await line(trading, food)).toEqual(['same-line-manager Regulatory Services']);
    expect(await line(trading, service)).toEqual(['same-line-manager Regulatory Services']);
    expect(await line(trading, parks)).toEqual(['same-line-manager Place']);
    expect(await line(trading, directorate)).toEqual(['same-line-manager Place']);
    expect(await line(trading, top)).toEqual([]);
    expect(await line(trading, alone)).toEqual([]);
    expect(await line(parks, top)).toEqual(['same-line-manager Chief Executive']);
    expect(await line(alone, alone)).toEqual(['same-unit-in-two-roles Alone']);
  });
});

describe('an accountable officer who hands over', () => {
  const answers = (role: string, person: string, from: string | null, to: string | null = null) => council.officer.made('/api/responsibilities', { person, role, capacity: 'accountable-officer', period: { from, to } });

  test('answers until the day before, and the overlap ends there', async () => {
    const body = await council.body('Hands Over');
    const [leaver, joiner] = [await council.person('Leaver'), await council.person('Joiner')];
    await buys(body.id, { accountableOfficer: leaver.id });
    const { role } = await inspects(body.id, { accountableOfficer: leaver.id });
    expect(await answers(role.id, joiner.id, '2018-01-01')).toMatchObject({ person: joiner.id, role: role.id, capacity: 'accountable-officer', period: { from: '2018-01-01', to: null }, version: 1, state: 'recorded' });
    expect(await hands(body.id)).toEqual({ 'same-officer-in-two-roles Leaver': ['2016-01-01/2017-12-31'] });
    const officerOn = async (day: string) => (await council.officer.read(`/api/roles/${role.id}?asAt=${day}`)).accountableOfficer;
    expect([await officerOn('2017-12-31'), await officerOn('2018-01-01')]).toEqual([leaver.id, joiner.id]);
    expect((await council.officer.read(`/api/roles/${role.id}`)).accountableOfficer).toBe(joiner.id);
  });

  test('for a while only comes back after it, as one overlap in two periods', async () => {
    const body = await council.body('Stands In');
    const [usual, standIn] = [await council.person('Usual'), await council.person('Stand-in')];
    await buys(body.id, { accountableOfficer: usual.id });
    const { role } = await inspects(body.id, { accountableOfficer: usual.id });
    await answers(role.id, standIn.id, '2017-01-01', '2017-06-30');
    expect(await hands(body.id)).toEqual({ 'same-officer-in-two-roles Usual': ['2016-01-01/2016-12-31', '2017-07-01/2019-03-31'] });
    const held = (await council.officer.read(`/api/responsibilities?role=${role.id}&state=recorded`)).items.map((one: any) => [one.person, one.period.from, one.period.to]).sort();
    expect(held).toEqual([[usual.id, '2016-01-01', '2016-12-31'], [usual.id, '2017-07-01', null], [standIn.id, '2017-01-01', '2017-06-30']].sort());
  });

  test('of the whole role is replaced, and stays in the record as withdrawn', async () => {
    const body = await council.body('Replaced');
    const [first, second] = [await council.person('First'), await council.person('Second')];
    const { role } = await buys(body.id, { accountableOfficer: first.id });
    await inspects(body.id, { accountableOfficer: first.id });
    expect((await answers(role.id, second.id, null)).period).toEqual({ from: '2014-04-01', to: '2019-03-31' });
    expect(await hands(body.id)).toEqual({});
    expect((await council.officer.read(`/api/responsibilities?role=${role.id}`)).items.map((one: any) => [one.person, one.state])).toEqual([[first.id, 'withdrawn'], [second.id, 'recorded']]);
    expect((await council.officer.read(`/api/mutuals/${body.id}?authority=${council.gss}`)).responsibilities.filter((one: any) => one.role === role.id)).toHaveLength(1);
  });

  test('ends with the role, and stays within its days', async () => {
    const body = await council.body('Within');
    const person = await council.person('Person');
    const { role } = await council.role(body.id, 'commissioner', '2014-04-01', null, { accountableOfficer: person.id });
    await inspects(body.id, { accountableOfficer: person.id });
    await council.officer.made(`/api/roles/${role.id}/end`, { on: '2017-12-31', reason: 'x' }, { 'if-match': '"1"' });
    expect(await hands(body.id)).toEqual({ 'same-officer-in-two-roles Person': ['2016-01-01/2017-12-31'] });
    for (const [from, to] of [['2014-03-31', null], ['2016-01-01', '2018-01-01'], ['2016-01-01', '2015-01-01']]) expect((await council.officer.post('/api/responsibilities', { person: person.id, role: role.id, capacity: 'accountable-officer', period: { from, to } })).status).toBe(422);
  });

  test('is not meant by another capacity: a contract manager takes nothing from the accountable officer', async () => {
    const body = await council.body('Capacities');
    const [one, other] = [await council.person('One'), await council.person('Other')];
    const { role } = await buys(body.id, { accountableOfficer: one.id });
    await inspects(body.id, { accountableOfficer: one.id });
    await council.officer.made('/api/responsibilities', { person: other.id, role: role.id, capacity: 'contract-manager', period: { from: '2014-04-01', to: null } });
    expect(Object.keys(await hands(body.id))).toEqual(['same-officer-in-two-roles One']);
    expect((await council.officer.read(`/api/roles/${role.id}`)).accountableOfficer).toBe(one.id);
  });

  test('ends before the role does, and nobody is put there; of an end that cannot be, the field and the remedy', async () => {
    const body = await council.body('Goes');
    const [goes, manages] = [await council.person('Goer'), await council.person('Manager')];
    await buys(body.id, { accountableOfficer: goes.id });
    const { role } = await inspects(body.id, { accountableOfficer: goes.id });
    const managing = await council.officer.made('/api/responsibilities', { person: manages.id, role: role.id, capacity: 'contract-manager', period: { from: null, to: null } });
    const held = (await council.officer.read(`/api/responsibilities?role=${role.id}&person=${goes.id}`)).items[0];
    const end = (id: string, on: unknown, at?: number, who = council.officer, more = {}) => who.post(`/api/responsibilities/${id}/end`, { on, ...more }, at === undefined ? {} : { 'if-match': `"${at}"` });
    const before = (await council.officer.get(`/api/responsibilities?role=${role.id}`)).body.items.find((one: any) => one.id === held.id).recordedAt;
    expect([(await end(held.id, '2018-06-30')).status, (await end(held.id, '2018-06-30', 2)).status, (await end('nothing', '2018-06-30', 1)).status, (await end(held.id, '2018-06-30', 1, council.officer, { reason: 'x' })).status]).toEqual([428, 412, 404, 422]);
    for (const on of ['2015-12-31', '2018-02-30', '']) expect((await end(held.id, on, 1)).body.fields.map(({ path }: any) => path), on).toEqual(['on']);
    expect(await end(held.id, '2018-06-30', 1)).toMatchObject({ status: 200, body: { id: held.id, version: 2, person: goes.id, role: role.id, capacity: 'accountable-officer', period: { from: '2016-01-01', to: '2018-06-30' }, state: 'recorded' } });
    expect((await end(held.id, '2018-07-01', 2)).body.fields[0]).toMatchObject({ path: 'on', message: expect.stringContaining('until 2018-06-30 only') });
    expect(await hands(body.id)).toEqual({ 'same-officer-in-two-roles Goer': ['2016-01-01/2018-06-30'] });
    expect([(await council.officer.read(`/api/roles/${role.id}?asAt=2018-07-01`)).accountableOfficer, (await council.officer.read(`/api/roles/${role.id}?asAt=2018-07-01&knownAt=${before}`)).accountableOfficer]).toEqual([null, goes.id]);

    await council.officer.made('/api/connections', { authority: council.gss, person: manages.id, mutual: body.id, kind: 'own-interest', period: { from: '2015-01-01', to: null } });
    const tied = async (): Promise<unknown[]> => (await council.officer.read(`/api/conflicts?authority=${council.gss}&person=${manages.id}&rule=interest-in-body-of-responsibility`)).items.map(({ periods }: any) => periods);
    expect(await tied()).toEqual([[{ from: '2016-01-01', to: null }]]);
    const both = await Promise.all([end(managing.id, '2017-12-31', 1), end(managing.id, '2016-12-31', 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [{ to }] = both.filter(({ status }) => status === 200).map(({ body: { period } }) => period);
    expect(await tied()).toEqual([[{ from: '2016-01-01', to }]]);
    await council.officer.made(`/api/roles/${role.id}/withdraw`, { reason: 'x' }, { 'if-match': '"1"' });
    expect(await end(held.id, '2017-01-01', 3)).toMatchObject({ status: 409, body: { code: 'withdrawn' } });
    expect((await end(managing.id, '2016-06-30', 3, await register.person('reviewer', council.gss))).status).toBe(403);
    await verify(register.store, []);
    expect((await rebuildDerived(register.store, register.clock, () => {})).mended).toBe(0);
  });
});
