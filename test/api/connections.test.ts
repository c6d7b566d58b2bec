import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../server/verify/verify.ts';
import { openRegister, type Client, type Register, type Reply } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
let town: Town;
let mo: Human;
let councillor: Human;
let colleague: Human;
let body: any;
beforeAll(async () => {
  register = await openRegister();
  town = await Town.open(register);
  mo = await town.human('Moira', ['monitoring-officer']);
  councillor = await town.human('Harriet', ['member']);
  colleague = await town.human('Anwen', ['officer']);
}, 60_000);
afterAll(() => register.close());
beforeEach(async () => {
  body = await town.body(mo);
}, 60_000);

const open = { from: null, to: null };
const given = (more: object = {}) => ({ authority: town.gss, person: councillor.person, mutual: body.id, kind: 'post-in-body', period: open, note: 'Sits on the board', ...more });
const record = (by: { client: Client }, more: object = {}) => by.client.post('/api/connections', given(more));
const fault = ({ status, body: told }: Reply) => [status, told.fields?.[0]?.path ?? told.code];
const withVersion = (version: number) => ({ 'if-match': `"${version}"` });
const listed = async (by: Client, query = ''): Promise<any[]> => (await by.read(`/api/connections?mutual=${body.id}&${query}`)).items;

describe('a connection is recorded', () => {
  test('by a keeper of anybody of the council, and comes back whole', async () => {
    const { status, body: made } = await record(mo);
    expect(status).toBe(201);
    expect(made).toEqual({ id: expect.any(String), version: 1, authority: town.gss, person: councillor.person, mutual: body.id, kind: 'post-in-body', period: open, note: 'Sits on the board', state: 'recorded', recordedAt: expect.any(String) });
  });

  test('by anybody of themselves, and of nobody else', async () => {
    expect((await record(councillor)).status).toBe(201);
    expect(fault(await record(colleague))).toEqual([403, 'forbidden']);
    expect((await record(await town.human('Rhys', ['reviewer']))).status).toBe(403);
  });

  test('by no delegate of the person for whom they draft', async () => {
    const delegate = await town.human('Rowan', ['system-administrator']);
    await town.also(delegate, 'delegate', { person: councillor.person });
    expect((await record(delegate)).status).toBe(403);
    expect(await listed(delegate.client)).toEqual([]);
  });

  test('by nobody of another council, who is told 404 as if there were no such council', async () => {
    const other = await Town.open(register);
    const stranger = await other.human('Stranger', ['monitoring-officer']);
    expect(fault(await record(stranger))).toEqual([404, 'authority']);
    expect((await record(stranger, { authority: 'E06009999' })).body).toEqual((await record(stranger)).body);
    expect(fault(await record(stranger, { authority: other.gss }))).toEqual([404, 'person']);
  });

  test('of a body that whoever records it may see', async () => {
    const other = await Town.open(register);
    const keeper = await other.human('Keeper', ['monitoring-officer']);
    const hidden = await keeper.client.made('/api/mutuals', { name: 'Planned spin-out', legalForm: 'cio' });
    const [there, nowhere] = [await record(mo, { mutual: hidden.id }), await record(mo, { mutual: '0199a3b4-0000-7000-8000-000000000000' })];
    expect(fault(there)).toEqual([404, 'mutual']);
    expect(there.body).toEqual(nowhere.body);
    expect((await record(mo, { mutual: `fca-mutuals:${body.identifiers[0].number}` })).body.mutual).toBe(body.id);
  });

  test('with days that exist and in order, a kind of the list, and nothing besides', async () => {
    expect(fault(await record(mo, { period: { from: '2024-02-30', to: null } }))).toEqual([422, 'period.from']);
    expect(fault(await record(mo, { period: { from: '2024-02-02', to: '2024-02-01' } }))).toEqual([422, 'period.to']);
    expect(fault(await record(mo, { kind: 'advises' }))).toEqual([422, 'kind']);
    expect(fault(await record(mo, { partner: 'Sam' }))).toEqual([422, 'partner']);
    expect(fault(await record(mo, { person: 'nobody' }))).toEqual([404, 'person']);
  });

  test('once for a day: the same again over any of its days is refused, next to them or of another kind it is not', async () => {
    expect((await record(mo, { period: { from: '2020-01-01', to: '2020-12-31' } })).status).toBe(201);
    expect(fault(await record(councillor, { period: { from: '2020-12-31', to: null } }))).toEqual([409, 'period']);
    const next = await record(mo, { period: { from: '2021-01-01', to: null } });
    expect(next.status).toBe(201);
    expect((await record(mo, { kind: 'own-interest' })).status).toBe(201);
    expect((await record(mo, { person: colleague.person })).status).toBe(201);
    await mo.client.made(`/api/connections/${next.body.id}/withdraw`, { reason: 'Not the same Harriet' }, withVersion(1));
    expect((await record(mo, { period: { from: '2022-01-01', to: null } })).status).toBe(201);
  });

  test('once, where it is sent twice with one Idempotency-Key', async () => {
    const twice = [await mo.client.post('/api/connections', given(), { 'idempotency-key': body.id }), await mo.client.post('/api/connections', given(), { 'idempotency-key': body.id })];
    expect(twice[1]?.body).toEqual(twice[0]?.body);
    expect(await listed(mo.client)).toHaveLength(1);
  });
});

describe('connections are seen', () => {
  test('all of the council by those who keep, review and audit it, the note by keepers and the person alone', async () => {
    await record(mo);
    await record(mo, { person: colleague.person, note: 'Her brother is its treasurer', kind: 'relative-interest' });
    const notes = async (by: Client) => (await listed(by)).map(({ note }) => note);
    expect(await notes(mo.client)).toEqual(['Sits on the board', 'Her brother is its treasurer']);
    for (const role of ['reviewer', 'external-auditor']) expect(await notes(await register.person(role, town.gss)), role).toEqual([null, null]);
    expect(await notes(councillor.client)).toEqual(['Sits on the board']);
    expect(await notes(colleague.client)).toEqual(['Her brother is its treasurer']);
    for (const role of ['lga-auditor', 'member', 'officer', 'delegate', 'democratic-services', 'system-administrator']) expect(await notes(await register.person(role, town.gss)), role).toEqual([]);
    for (const by of [register.admin, (await (await Town.open(register)).human('Stranger', ['monitoring-officer'])).client]) expect(await notes(by)).toEqual([]);
  });

  test('of oneself in each council of which one is a person', async () => {
    const other = await Town.open(register);
    const person = await other.person('Harriet elsewhere');
    await other.also(councillor, 'member', { person });
    await other.connect({ person, client: councillor.client }, body.id, 'own-interest');
    await record(mo);
    expect((await listed(councillor.client)).map(({ authority, kind }) => [authority, kind])).toEqual([[other.gss, 'own-interest'], [town.gss, 'post-in-body']]);
    expect((await listed(councillor.client, `authority=${other.gss}`)).map(({ kind }) => kind)).toEqual(['own-interest']);
    expect((await listed(mo.client)).map(({ authority }) => authority)).toEqual([town.gss]);
    // Each council knows them as a person of its own.
    expect(fault(await record(councillor, { authority: other.gss, kind: 'partner-interest' }))).toEqual([404, 'person']);
  });

  test('by person, on a day, as known then, and as a file', async () => {
    const { body: first } = await record(mo, { period: { from: '2020-01-01', to: '2020-12-31' } });
    await record(mo, { person: colleague.person });
    expect(await listed(mo.client, `person=${colleague.person}`)).toHaveLength(1);
    expect((await listed(mo.client, 'asAt=2020-06-01')).map(({ id }) => id)).toContain(first.id);
    expect((await listed(mo.client, 'asAt=2021-06-01')).map(({ id }) => id)).not.toContain(first.id);
    const before = register.clock.now().toISOString();
    register.clock.tick();
    await mo.client.made(`/api/connections/${first.id}/withdraw`, { reason: 'In error' }, withVersion(1));
    expect((await listed(mo.client)).map(({ state }) => state)).toEqual(['withdrawn', 'recorded']);
    expect((await listed(mo.client, `knownAt=${before}`)).map(({ state }) => state)).toEqual(['recorded', 'recorded']);
    expect(await listed(mo.client, 'asAt=2020-06-01')).toHaveLength(1);
    expect((await mo.client.get(`/api/connections?mutual=${body.id}&format=csv`)).body).toContain('post-in-body');
    const { items, next } = await mo.client.read(`/api/connections?mutual=${body.id}&limit=1`);
    expect([items.length, (await mo.client.read(`/api/connections?mutual=${body.id}&limit=1&cursor=${next}`)).items.length]).toEqual([1, 1]);
  });
});

describe('a connection is changed', () => {
  const change = (by: { client: Client }, id: string, verb: 'end' | 'withdraw', sent: object, version: number | null = 1) => by.client.post(`/api/connections/${id}/${verb}`, sent, version === null ? {} : withVersion(version));

  test('by its end, which keeps the note, and by withdrawing it, whose reason takes the place of the note', async () => {
    const { body: made } = await record(mo, { period: { from: '2020-01-01', to: null } });
    const ended = await change(mo, made.id, 'end', { on: '2026-10-31' });
    expect([ended.status, ended.body]).toEqual([200, { ...made, version: 2, period: { from: '2020-01-01', to: '2026-10-31' }, recordedAt: ended.body.recordedAt }]);
    const withdrawn = await change(mo, made.id, 'withdraw', { reason: 'Another Harriet' }, 2);
    expect(withdrawn.body).toMatchObject({ version: 3, state: 'withdrawn', note: 'Another Harriet' });
    expect(fault(await change(mo, made.id, 'withdraw', { reason: 'Again' }, 3))).toEqual([409, 'withdrawn']);
    expect(fault(await change(mo, made.id, 'end', { on: '2026-10-31' }, 3))).toEqual([409, 'withdrawn']);
  });

  test('by whom it is about, and of those who see it by nobody else but a keeper', async () => {
    const { body: made } = await record(mo);
    expect(fault(await change(colleague, made.id, 'end', { on: '2026-10-31' }))).toEqual([404, 'not-found']);
    expect((await change(colleague, made.id, 'end', { on: '2026-10-31' })).body).toEqual((await change(colleague, '0199a3b4-0000-7000-8000-000000000000', 'end', { on: '2026-10-31' })).body);
    expect((await change({ client: await register.person('reviewer', town.gss) }, made.id, 'withdraw', { reason: 'x' })).status).toBe(403);
    expect((await change(await (await Town.open(register)).human('Stranger', ['monitoring-officer']), made.id, 'end', { on: '2026-10-31' })).status).toBe(404);
    expect((await change(councillor, made.id, 'end', { on: '2026-10-31' })).status).toBe(200);
  });

  test('by another keeper, where whom it is about is one of those to whom matters go', async () => {
    const deputy = await town.human('Tobias', ['deputy-monitoring-officer']);
    const head = await town.human('Ottoline', ['officer'], { offices: [{ title: 'Chief Executive', kind: 'officer', statutory: 'head-of-paid-service', period: { from: '2020-01-01', to: null } }] });
    const next = await town.human('Next', ['officer']);
    await town.also(next, 'monitoring-officer', { period: { from: '2026-11-03', to: null } });
    for (const who of [mo, deputy, head, next]) {
      const { body: made } = await record(who, { person: who.person });
      for (const on of ['2026-11-01', '2026-11-02', '2026-12-31']) expect(fault(await change(who, made.id, 'end', { on }))).toEqual([403, 'own-connection']);
      expect(fault(await change(who, made.id, 'withdraw', { reason: 'In error' }))).toEqual([403, 'own-connection']);
      expect((await change(who === mo ? deputy : mo, made.id, 'end', { on: '2026-11-01' })).status).toBe(200);
    }
  });

  test('by them in no other role either, nor as who they were before', async () => {
    const both = await town.human('Both', ['monitoring-officer', 'member']);
    const { body: made } = await record(mo, { person: both.person });
    const hats = (await both.client.read('/api/sessions/current')).actor.memberships;
    for (const { id } of hats) expect(fault(await both.client.post(`/api/connections/${made.id}/end`, { on: '2026-11-01' }, { ...withVersion(1), 'acting-as': id }))).toEqual([403, 'own-connection']);
    const former = await town.human('Former', []);
    await town.also(former, 'member', { person: former.person, period: { from: '2020-01-01', to: '2026-11-01' } });
    await town.also(former, 'deputy-monitoring-officer', { person: await town.person('Former again') });
    const { body: earlier } = await record(mo, { person: former.person });
    expect(fault(await change(former, earlier.id, 'withdraw', { reason: 'x' }))).toEqual([403, 'own-connection']);
    expect((await change(mo, earlier.id, 'withdraw', { reason: 'x' })).status).toBe(200);
  });

  test('by them in no council, where they decide in one', async () => {
    const other = await Town.open(register);
    const person = await other.person('Moira elsewhere');
    await other.also(mo, 'member', { person });
    const made = await other.connect({ person, client: mo.client }, body.id);
    expect(fault(await change(mo, made.id, 'end', { on: '2026-11-01' }))).toEqual([403, 'own-connection']);
  });

  test('from the version that was seen', async () => {
    const { body: made } = await record(mo);
    expect((await change(mo, made.id, 'end', { on: '2026-10-31' }, null)).status).toBe(428);
    expect((await change(mo, made.id, 'withdraw', { reason: 'x' }, null)).status).toBe(428);
    expect((await change(mo, made.id, 'end', { on: '2026-10-31' }, 2)).status).toBe(412);
    const both = await Promise.all([change(mo, made.id, 'end', { on: '2026-10-31' }), change(councillor, made.id, 'end', { on: '2026-10-30' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('to an end within it', async () => {
    const { body: made } = await record(mo, { period: { from: '2020-01-01', to: '2024-12-31' } });
    for (const on of ['2019-12-31', '2025-01-01', '2024-02-30']) expect(fault(await change(mo, made.id, 'end', { on })), on).toEqual([422, 'on']);
    expect(fault(await change(mo, made.id, 'withdraw', { reason: '' }))).toEqual([422, 'reason']);
  });
});

test('each change is an entry of the council’s log without a word of the notes, and all of it verifies', async () => {
  const { size } = await register.nobody.read(`/api/ledger/${town.gss}/head`);
  const { body: made } = await record(mo, { note: 'Unmistakable words' });
  await mo.client.made(`/api/connections/${made.id}/end`, { on: '2026-10-31' }, withVersion(1));
  await mo.client.made(`/api/connections/${made.id}/withdraw`, { reason: 'Unmistakable reason' }, withVersion(2));
  const { items } = await mo.client.read(`/api/ledger/${town.gss}/entries?from=${size}`);
  expect(items.map(({ event, subject, actor }: any) => [event, subject, actor])).toEqual(['recorded', 'ended', 'withdrawn'].map((what) => [`connection.${what}`, made.id, mo.account]));
  expect(JSON.stringify(items)).not.toContain('Unmistakable');
  expect((await verify(register.store, [])).entries).toBeGreaterThan(size);
});
