/** Nobody overwrites what they have not seen, and nothing that is sent twice is done twice. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { openRegister, type Council, type Register, type Reply } from '../support/register.ts';

let register: Register;
let council: Council;
let body: any;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  body = await council.body();
});
afterAll(() => register.close());

const made = async () => (await council.role(body.id, 'commissioner', '2014-04-01')).role;
const end = (id: string, version: string | undefined, on = '2018-12-31', more: Record<string, string> = {}) => council.officer.post(`/api/roles/${id}/end`, { on, reason: 'over' }, { ...(version !== undefined && { 'if-match': version }), ...more });
const count = async (): Promise<number> => (await council.officer.read(`/api/roles?mutual=${body.id}&limit=500`)).items.length;

describe('a change of a record', () => {
  test('needs the version that it rests on: none is 428, an old or unreadable one 412, and nothing changes', async () => {
    const role = await made();
    for (const verb of ['end', 'correct', 'withdraw']) expect((await council.officer.post(`/api/roles/${role.id}/${verb}`, { ...(verb === 'end' && { on: '2018-12-31' }), reason: 'x' })).status, verb).toBe(428);
    for (const version of ['"2"', '"0"', '"x"', '', '*', '"1", "2"', '1.0']) expect((await end(role.id, version)).status, version).toBe(412);
    expect((await council.officer.read(`/api/roles/${role.id}`)).version).toBe(1);
    for (const [i, version] of ['"1"', '2', 'W/"3"'].entries()) expect((await end(role.id, version, `201${8 - i}-12-31`)).body.role.version, version).toBe(i + 2);
    expect((await end(role.id, '"1"')).status).toBe(412);
  });

  test('by two people at once is done once: one wins, the other is told', async () => {
    const deputy = await register.person('deputy-monitoring-officer', council.gss);
    const role = await made();
    const ends = [council.officer, deputy, council.officer, deputy].map((client, i) => client.post(`/api/roles/${role.id}/end`, { on: `201${5 + i}-12-31`, reason: 'over' }, { 'if-match': '"1"' }));
    const replies = await Promise.all(ends);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    const winner = replies.find(({ status }) => status === 200) as Reply;
    expect(await council.officer.read(`/api/roles/${role.id}`)).toEqual(winner.body.role);
    expect(replies.find(({ status }) => status === 412)?.body).toMatchObject({ code: 'changed-meanwhile' });
  });

  test('of a role that was withdrawn is refused', async () => {
    const role = await made();
    await council.officer.made(`/api/roles/${role.id}/withdraw`, { reason: 'x' }, { 'if-match': '"1"' });
    for (const [verb, given] of [['end', { on: '2018-12-31' }], ['correct', { legalBasis: 'x' }], ['withdraw', {}]] as const) expect((await council.officer.post(`/api/roles/${role.id}/${verb}`, { ...given, reason: 'x' }, { 'if-match': '"2"' })).status, verb).toBe(409);
    expect((await council.officer.post('/api/roles/what-if', { end: { role: role.id, on: '2018-12-31' } })).status).toBe(409);
  });

  test('cannot end a role before it began, later than it ends, or without a reason', async () => {
    const { role } = await council.role(body.id, 'lender', '2014-04-01', '2016-03-31');
    for (const on of ['2014-03-31', '2016-04-01', '2015-02-29', '1900-01-01', '3000-01-01']) {
      const reply = await end(role.id, '"1"', on);
      expect([reply.status, reply.body.fields.map((field: any) => field.path)], on).toEqual([422, ['on']]);
    }
    expect((await council.officer.post(`/api/roles/${role.id}/end`, { on: '2015-01-01' }, { 'if-match': '"1"' })).body.fields[0].path).toBe('reason');
    const open = await council.role(body.id, 'lender', null);
    expect((await end(open.role.id, '"1"', '1974-03-31')).body.fields).toMatchObject([{ path: 'on' }]);
    expect((await end(role.id, '"1"', '2014-04-01')).body.role.period).toEqual({ from: '2014-04-01', to: '2014-04-01' });
  });
});

describe('a request with an Idempotency-Key', () => {
  const given = () => ({ authority: council.gss, mutual: body.id, kind: 'adviser', period: { from: '2020-01-01', to: null } });
  const sent = (key: string, more: object = {}, client = council.officer) => client.post('/api/roles', { ...given(), ...more }, { 'idempotency-key': key });

  test('gets the first reply again, and makes one record, also where it comes five times at once', async () => {
    const before = await count();
    const replies = await Promise.all(Array.from({ length: 5 }, () => sent('five')));
    expect(new Set(replies.map(({ status, body: reply }) => JSON.stringify([status, reply]))).size).toBe(1);
    expect((await sent('five')).body).toEqual(replies[0]?.body);
    expect(await count()).toBe(before + 1);
  });

  test('is refused with another body, and its key means nothing to another account or address', async () => {
    await sent('one');
    const other = await sent('one', { kind: 'landlord' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key']);
    const deputy = await register.person('deputy-monitoring-officer', council.gss);
    expect((await sent('one', { kind: 'landlord' }, deputy)).status).toBe(201);
    expect((await council.officer.post('/api/units', { authority: council.gss, name: 'x', kind: 'team' }, { 'idempotency-key': 'one' })).status).toBe(201);
    for (const key of ['', 'x'.repeat(201)]) expect((await sent(key)).status).toBe(400);
  });

  test('is repeated without harm after its version has passed: an end that came through is told again', async () => {
    const role = await made();
    const first = await end(role.id, '"1"', '2018-12-31', { 'idempotency-key': 'end' });
    expect((await end(role.id, '"1"', '2018-12-31', { 'idempotency-key': 'end' })).body).toEqual(first.body);
    expect(first.status).toBe(200);
  });

  test('keeps no refusal: what was wrong can be put right under the same key', async () => {
    expect((await sent('again', { period: { from: '2020-01-01', to: '2019-01-01' } })).status).toBe(422);
    expect((await sent('again')).status).toBe(201);
  });

  test('is the same request for two registers at once only by mistake, which is refused', async () => {
    const second = await register.council('E06000902');
    await register.admin.made('/api/accounts', { email: 'two@register.test', name: 'Two', password: 'long enough', memberships: [council.gss, second.gss].map((authority) => ({ authority, role: 'monitoring-officer' })) });
    const two = await register.signIn('two@register.test');
    const unit = (authority: string) => two.post('/api/units', { authority, name: 'x', kind: 'team' }, { 'idempotency-key': 'both' });
    expect((await Promise.all([unit(council.gss), unit(second.gss)])).map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  test('is forgotten after a day, and its reply with it', async () => {
    const before = await count();
    await sent('daily');
    await register.store.transaction([], (tx) => tx.run(once(sql`update idempotency set at = '2026-11-01T00:00:00.000Z'`)));
    expect((await sent('daily')).status).toBe(201);
    expect(await count()).toBe(before + 2);
    expect(await register.store.all(once<{ key: string }>(sql`select key from idempotency`))).toEqual([{ key: 'daily' }]);
  });
});
