/** People who move between councils, and human beings who turn out to have two accounts. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { verify } from '../../server/verify/verify.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
let ours: Council;
let theirs: Council;
let system: Client;
beforeAll(async () => {
  register = await openRegister();
  ours = await register.council('E06000901', { name: 'Wexmere' });
  theirs = await register.council('E06000902', { name: 'Quillby' });
  system = await register.person('system-administrator', ours.gss);
});
afterAll(async () => {
  expect((await verify(register.store, [])).warnings).toEqual([]);
  await register.close();
});

const reason = 'Because of the hidden reason';
const NOBODYS = '0199a3b4-0000-7000-8000-000000000000';
let made = 0;
async function somebody(memberships: unknown[], more: Record<string, unknown> = { password: 'long enough' }): Promise<any> {
  return register.admin.made('/api/accounts', { email: `moving${++made}@register.test`, name: `Somebody ${made}`, memberships, ...more });
}
const held = (role: string, council: Council, more: Record<string, unknown> = {}) => ({ role, authority: council.gss, ...more });
const told = (memberships: any[]) => memberships.map(({ authority, role, period, state }) => [authority, role, period.from, period.to, state]);
const refusal = ({ status, body }: { status: number; body: any }) => [status, body.code, body.fields?.map(({ path }: any) => path)];
const mail = (to: string): Promise<any[]> => register.store.all(once<{ template: string; data: string }>(sql`select template, data from outbox where recipient = ${to} order by created_at, id`)).then((rows) => rows.map(({ data }) => JSON.parse(data) as unknown));

describe('somebody who goes to another council', () => {
  const transfer = (client: Client, id: string, more: Record<string, unknown> = {}) => client.post(`/api/accounts/${id}/transfer`, { from: ours.gss, to: theirs.gss, on: '2027-01-01', reason, ...more });

  test('holds there from a day what they held here until the day before', async () => {
    const person = await theirs.person('The same human being');
    const account = await somebody([held('member', ours), held('reviewer', ours, { period: { from: '2027-02-01', to: '2027-12-31' } }), held('officer', ours, { period: { from: '2020-01-01', to: '2020-12-31' } })]);
    const reply = await transfer(register.admin, account.id, { person: person.id });
    expect(reply.status).toBe(200);
    expect(told(reply.body.ended)).toEqual([[ours.gss, 'member', '2026-11-02', '2026-12-31', 'in-force'], [ours.gss, 'reviewer', '2027-02-01', '2027-12-31', 'revoked']]);
    expect(told(reply.body.begun)).toEqual([[theirs.gss, 'member', '2027-01-01', null, 'in-force'], [theirs.gss, 'reviewer', '2027-02-01', '2027-12-31', 'in-force']]);
    expect(reply.body.begun.map((one: any) => one.person)).toEqual([person.id, person.id]);
    expect((await mail(account.email)).at(-1)).toEqual({ what: 'transferred', from: 'Wexmere', to: 'Quillby', on: '2027-01-01' });
    expect(refusal(await transfer(register.admin, account.id))).toEqual([409, 'nothing-to-transfer', ['from']]);
    expect((await system.read(`/api/accounts/${account.id}`)).memberships).toHaveLength(3);
  });

  test('today has nothing here from that moment', async () => {
    const account = await somebody([held('monitoring-officer', ours, { period: { from: '2026-01-01', to: null } })]);
    const client = await register.signIn(account.email);
    expect((await transfer(register.admin, account.id, { on: '2026-11-02' })).status).toBe(200);
    expect((await client.post('/api/units', { authority: ours.gss, name: 'x', kind: 'team' })).status).toBe(404);
    expect((await client.post('/api/units', { authority: theirs.gss, name: 'x', kind: 'team' })).status).toBe(201);
  });

  test('is moved by whoever administers both councils, and by nobody else', async () => {
    const account = await somebody([held('member', ours)]);
    expect(refusal(await transfer(system, account.id))).toEqual([404, 'not-found', ['to']]);
    expect(refusal(await transfer(await register.person('system-administrator', theirs.gss), account.id))).toEqual([404, 'not-found', undefined]);
    expect((await transfer(ours.officer, account.id)).status).toBe(403);
    const both = await somebody([held('system-administrator', ours), held('system-administrator', theirs)]);
    expect((await transfer(await register.signIn(both.email), account.id)).status).toBe(200);
  });

  test('on a day that is over or none, to the same council, as a person of another, or to a role held there already is refused', async () => {
    const account = await somebody([held('member', ours), held('member', theirs, { period: { from: '2027-06-01', to: null } })]);
    const tries: [Record<string, unknown>, unknown[]][] = [
      [{ on: '2026-11-01' }, [422, 'invalid', ['on']]],
      [{ on: '2026-02-30' }, [422, 'invalid', ['on']]],
      [{ on: '3000-01-01' }, [422, 'invalid', ['on']]],
      [{ to: ours.authority.id }, [422, 'invalid', ['to']]],
      [{ to: 'E06999999' }, [404, 'not-found', ['to']]],
      [{ from: 'E06999999' }, [404, 'not-found', ['from']]],
      [{ person: (await ours.person('Of here')).id }, [404, 'not-found', ['person']]],
      [{ role: 'monitoring-officer' }, [422, 'invalid', ['role']]],
      [{}, [409, 'duplicate', ['to']]],
    ];
    for (const [more, expected] of tries) expect(refusal(await transfer(register.admin, account.id, more)), JSON.stringify(more)).toEqual(expected);
    expect((await transfer(register.admin, NOBODYS)).status).toBe(404);
    expect((await register.admin.read(`/api/accounts/${account.id}`)).memberships.map(({ version }: any) => version)).toEqual([1, 1]);
  });

  test('does not take an auditor’s access along', async () => {
    const account = await somebody([held('lga-auditor', ours)]);
    expect(refusal(await transfer(register.admin, account.id))).toEqual([409, 'auditor-stays', ['from']]);
  });

  test('and drafted for two people drafts there for nobody named yet, once', async () => {
    const [one, two] = [await ours.person('One'), await ours.person('Two')];
    const account = await somebody([held('delegate', ours, { person: one.id }), held('delegate', ours, { person: two.id })]);
    const { begun, ended } = (await transfer(register.admin, account.id)).body;
    expect([ended.length, begun.map(({ person }: any) => person)]).toEqual([2, [null]]);
  });
});

describe('two accounts of one human being', () => {
  const merge = (kept: any, from: string, client = register.admin, more: Record<string, unknown> = {}) => client.post(`/api/accounts/${kept.id}/merge`, { from, reason, ...more }, { 'if-match': `"${kept.version}"` });

  test('become one, with the memberships of both, and both addresses lead to it with its password', async () => {
    const kept = await somebody([held('monitoring-officer', ours)]);
    const gone = await somebody([held('member', theirs), held('reviewer', theirs, { period: { from: '2020-01-01', to: '2020-12-31' } })], { password: 'the other one' });
    const client = await register.signIn(gone.email, 'the other one');
    const links = [await register.admin.made(`/api/accounts/${gone.id}/invitations`, {}), await register.admin.made(`/api/accounts/${kept.id}/invitations`, {})];
    const reply = await merge(kept, gone.id);
    expect([reply.status, reply.body.id, reply.body.email, told(reply.body.memberships).map(([authority, role]) => [authority, role])]).toEqual([
      200,
      kept.id,
      kept.email,
      [[ours.gss, 'monitoring-officer'], [theirs.gss, 'member'], [theirs.gss, 'reviewer']],
    ]);
    expect((await client.get('/api/roles')).status).toBe(401);
    for (const { link } of links) expect((await register.nobody.post('/api/sessions/links/look', { token: link.split('#')[1] })).status).toBe(404);
    expect((await register.nobody.post('/api/sessions', { email: gone.email, password: 'the other one' })).status).toBe(401);
    for (const email of [kept.email, gone.email]) {
      const { actor } = await (await register.signIn(email)).read('/api/sessions/current');
      expect([actor.account, actor.memberships.map(({ role }: any) => role).sort()]).toEqual([kept.id, ['member', 'monitoring-officer']]);
    }
    const left = await register.admin.read(`/api/accounts/${gone.id}`);
    expect([left.state, left.memberships, left.signsInWith]).toEqual(['merged', [], 'nothing-yet']);
    expect((await register.admin.read('/api/accounts?state=merged')).items.map(({ id }: any) => id)).toContain(gone.id);
    for (const to of [kept.email, gone.email]) expect((await mail(to)).at(-1)).toEqual({ what: 'merged', kept: kept.email });
  });

  test('become one again where three turn out to be one, and an address can be corrected to either', async () => {
    const [first, second, third] = [await somebody([held('member', ours)]), await somebody([held('officer', ours)]), await somebody([held('reviewer', ours)])];
    expect((await merge(second, first.id)).status).toBe(200);
    expect((await merge(third, second.id)).status).toBe(200);
    await verify(register.store, []);
    for (const { email } of [first, second, third]) expect((await (await register.signIn(email)).read('/api/sessions/current')).actor.account).toBe(third.id);
    const corrected = await register.admin.post(`/api/accounts/${third.id}/correct`, { email: first.email, reason }, { 'if-match': '"1"' });
    expect([corrected.status, corrected.body.email]).toEqual([200, first.email]);
    await verify(register.store, []);
    expect((await register.nobody.post('/api/sessions', { email: third.email, password: 'long enough' })).status).toBe(401);
    await register.signIn(first.email);
    expect((await somebody([], { email: third.email })).id).not.toBe(third.id);
  });

  test('that were given the same role hold it once', async () => {
    const [kept, gone] = [await somebody([held('member', ours)]), await somebody([held('member', ours, { period: { from: '2026-12-01', to: null } }), held('reviewer', ours)])];
    expect(told((await merge(kept, gone.id)).body.memberships)).toEqual([
      [ours.gss, 'member', '2026-11-02', null, 'in-force'],
      [ours.gss, 'member', '2026-12-01', null, 'revoked'],
      [ours.gss, 'reviewer', '2026-11-02', null, 'in-force'],
    ]);
  });

  test('of which the one that stays has no password do not get one from the other', async () => {
    const [kept, gone] = [await somebody([held('reviewer', ours)], {}), await somebody([held('member', ours)])];
    expect((await merge(kept, gone.id)).body.signsInWith).toBe('nothing-yet');
    for (const { email } of [kept, gone]) for (const password of ['', 'long enough']) expect((await register.nobody.post('/api/sessions', { email, password })).status, `${email} ${password}`).toBe(401);
  });

  test('are not one with themselves, with one that is gone, or with one that is suspended', async () => {
    const [kept, gone, suspended] = [await somebody([held('member', ours)]), await somebody([held('officer', ours)]), await somebody([held('reviewer', ours)])];
    await register.admin.made(`/api/accounts/${suspended.id}/suspend`, { reason }, { 'if-match': '"1"' });
    expect((await merge(kept, gone.id)).status).toBe(200);
    expect(refusal(await merge(kept, kept.id))).toEqual([409, 'same-account', ['from']]);
    expect(refusal(await merge(kept, gone.id))).toEqual([409, 'account-merged', ['from']]);
    expect(refusal(await merge(gone, kept.id))).toEqual([409, 'account-merged', undefined]);
    expect(refusal(await merge(kept, suspended.id))).toEqual([409, 'account-suspended', ['from']]);
    expect(refusal(await merge(suspended, kept.id))).toEqual([409, 'account-suspended', undefined]);
    expect(refusal(await merge(kept, NOBODYS))).toEqual([404, 'not-found', ['from']]);
    expect((await merge({ ...kept, id: NOBODYS }, kept.id)).status).toBe(404);
    expect((await merge({ ...kept, version: 2 }, suspended.id)).status).toBe(412);
    expect(refusal(await merge(kept, suspended.id, register.admin, { into: 'x' }))).toEqual([422, 'invalid', ['into']]);
    for (const verb of ['suspend', 'restore', 'correct']) expect(refusal(await register.admin.post(`/api/accounts/${gone.id}/${verb}`, { reason, ...(verb === 'correct' && { name: 'x' }) }, { 'if-match': '"1"' })), verb).toEqual([409, 'account-merged', undefined]);
    expect(refusal(await register.admin.post(`/api/accounts/${gone.id}/memberships`, held('officer', ours)))).toEqual([409, 'account-merged', undefined]);
    expect(refusal(await register.admin.post(`/api/accounts/${gone.id}/invitations`, {}))).toEqual([409, 'account-merged', undefined]);
    expect(refusal(await register.admin.post(`/api/accounts/${gone.id}/transfer`, { from: ours.gss, to: theirs.gss, on: '2027-01-01', reason }))).toEqual([409, 'account-merged', undefined]);
  });

  test('do not make one external auditor of two authorities', async () => {
    const [kept, gone] = [await somebody([held('external-auditor', ours)]), await somebody([held('external-auditor', theirs)])];
    expect(refusal(await merge(kept, gone.id))).toEqual([409, 'one-authority', ['from']]);
  });

  test('are made one by the administrator of the installation alone, and once by two who do it at once', async () => {
    const [kept, gone] = [await somebody([held('member', ours)]), await somebody([held('officer', ours)])];
    for (const client of [system, ours.officer]) expect((await merge(kept, gone.id, client)).status).toBe(403);
    const replies = await Promise.all([merge(kept, gone.id), merge(gone, kept.id)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('in a demo', () => {
  test('a password is not emptied by merging: that would be a way in without one', async () => {
    const demo = await openRegister({ demo: true, bootstrap: undefined });
    const admin = await demo.signIn('administrator@fenmarch.example', '');
    const account = (email: string, password?: string) => admin.made('/api/accounts', { email, name: email, memberships: [], ...(password && { password }) });
    const [kept, gone] = [await account('kept@fenmarch.example', 'long enough'), await account('gone@fenmarch.example')];
    expect((await admin.post(`/api/accounts/${kept.id}/merge`, { from: gone.id, reason }, { 'if-match': '"1"' })).status).toBe(200);
    for (const { email } of [kept, gone]) {
      expect((await demo.nobody.post('/api/sessions', { email, password: '' })).status, email).toBe(401);
      await demo.signIn(email);
    }
    await demo.close();
  });
});
