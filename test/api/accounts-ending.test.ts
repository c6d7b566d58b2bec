/** How access ends: at once, on a day, for a while; and what the people concerned learn of it. */
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
let made = 0;
async function somebody(memberships: unknown[], name = 'Somebody'): Promise<{ account: any; client: Client; email: string }> {
  const email = `ending${++made}@register.test`;
  const account = await register.admin.made('/api/accounts', { email, name, password: 'long enough', memberships });
  return { account, client: await register.signIn(email), email };
}
const change = (client: Client, { version }: { version: number }, url: string, body: Record<string, unknown> = {}) => client.post(url, { reason, ...body }, { 'if-match': `"${version}"` });
const ofAccount = (client: Client, account: any, verb: string, body?: Record<string, unknown>) => change(client, account, `/api/accounts/${account.id}/${verb}`, body);
const ofMembership = (client: Client, held: any, verb: string, body?: Record<string, unknown>) => change(client, held, `/api/memberships/${held.id}/${verb}`, body);
const refusal = ({ status, body }: { status: number; body: any }) => [status, body.code, body.fields?.map(({ path }: any) => path)];
const mail = (to: string): Promise<any[]> => register.store.all(once<{ template: string; data: string }>(sql`select template, data from outbox where recipient = ${to} order by created_at, id`)).then((rows) => rows.map(({ template, data }) => ({ template, ...(JSON.parse(data) as object) })));
const everything = async (): Promise<string> => JSON.stringify([...(await register.store.all(once(sql`select data from ledger_entries`))), ...(await register.store.all(once(sql`select data from outbox`))), ...(await register.store.all(once(sql`select reason from memberships`)))]);

describe('a membership that is revoked', () => {
  test('is worth nothing at the next request, with the token still in hand', async () => {
    const { account, client, email } = await somebody([{ authority: ours.gss, role: 'monitoring-officer' }, { authority: theirs.gss, role: 'reviewer' }]);
    const [held] = account.memberships;
    expect((await client.post('/api/units', { authority: ours.gss, name: 'Before', kind: 'team' })).status).toBe(201);
    const reply = await ofMembership(system, held, 'revoke');
    expect([reply.status, reply.body]).toEqual([200, { ...held, version: 2, state: 'revoked', period: { from: '2026-11-02', to: '2026-11-02' } }]);
    expect((await client.post('/api/units', { authority: ours.gss, name: 'After', kind: 'team' })).status).toBe(404);
    expect((await client.read(`/api/roles?authority=${theirs.gss}`)).items).toEqual([]);
    expect((await client.read('/api/sessions/current')).actor.memberships.map(({ role }: any) => role)).toEqual(['reviewer']);
    expect((await mail(email)).at(-1)).toEqual({ template: 'access-changed', what: 'revoked', role: 'monitoring-officer', authority: 'Wexmere', until: null });
  });

  test('is revoked once, with the version that was seen, and stays in the list', async () => {
    const { account } = await somebody([{ authority: ours.gss, role: 'member' }]);
    const [held] = account.memberships;
    expect((await register.admin.post(`/api/memberships/${held.id}/revoke`, { reason })).status).toBe(428);
    expect((await ofMembership(register.admin, { ...held, version: 2 }, 'revoke')).status).toBe(412);
    const both = await Promise.all([ofMembership(register.admin, held, 'revoke'), ofMembership(system, held, 'revoke')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(refusal(await ofMembership(system, { ...held, version: 2 }, 'revoke'))).toEqual([409, 'membership-over', undefined]);
    expect(refusal(await ofMembership(system, { ...held, version: 2 }, 'change', { to: null }))).toEqual([409, 'membership-over', undefined]);
    expect((await system.read(`/api/accounts/${account.id}`)).memberships.map(({ state }: any) => state)).toEqual(['revoked']);
    expect((await register.admin.post(`/api/accounts/${account.id}/memberships`, { authority: ours.gss, role: 'member' })).status).toBe(201);
  });

  test('before it began was never true', async () => {
    const { account } = await somebody([{ authority: ours.gss, role: 'member', period: { from: '2027-05-01', to: null } }]);
    expect((await ofMembership(system, account.memberships[0], 'revoke')).body.period).toEqual({ from: '2027-05-01', to: null });
    expect((await system.read(`/api/accounts/${account.id}?asAt=2027-05-02`)).memberships).toEqual([]);
  });

  test('keeps the reason to itself: it is in no entry, no mail and no reply', async () => {
    expect(await everything()).not.toContain('hidden reason');
  });
});

describe('a last day', () => {
  test('is changed, and the role ends with it', async () => {
    const { account, client, email } = await somebody([{ authority: ours.gss, role: 'member' }]);
    const reply = await ofMembership(system, account.memberships[0], 'change', { to: '2026-11-02' });
    expect([reply.status, reply.body.period, reply.body.version]).toEqual([200, { from: '2026-11-02', to: '2026-11-02' }, 2]);
    expect((await client.read('/api/sessions/current')).actor.memberships).toHaveLength(1);
    expect((await mail(email)).at(-1)).toEqual({ template: 'access-changed', what: 'changed', role: 'member', authority: 'Wexmere', until: '2026-11-02' });
    expect((await ofMembership(system, reply.body, 'change', { to: null })).body.period.to).toBeNull();
  });

  test('that is over, before the first, no day at all, or the same as before is refused with the remedy', async () => {
    const { account } = await somebody([{ authority: ours.gss, role: 'member', period: { from: '2026-12-01', to: null } }, { authority: ours.gss, role: 'officer', period: { from: '2026-01-01', to: null } }, { authority: ours.gss, role: 'lga-auditor' }]);
    const [coming, officer, auditor] = account.memberships;
    expect(refusal(await ofMembership(system, coming, 'change', { to: '2026-11-30' }))).toEqual([422, 'invalid', ['to']]);
    const over = await ofMembership(system, officer, 'change', { to: '2026-11-01' });
    expect([...refusal(over), /revoke/.test(over.body.detail)]).toEqual([422, 'invalid', ['to'], true]);
    for (const to of ['2026-02-30', '3000-01-01', '0001-01-01']) expect(refusal(await ofMembership(system, officer, 'change', { to })), to).toEqual([422, 'invalid', ['to']]);
    expect(refusal(await ofMembership(system, officer, 'change', { to: null }))).toEqual([422, 'invalid', ['to']]);
    expect(refusal(await ofMembership(system, auditor, 'change', { to: null }))).toEqual([422, 'invalid', ['to']]);
    expect(refusal(await ofMembership(system, officer, 'change', { to: '2027-01-01', agreement: 'x' }))).toEqual([422, 'invalid', ['agreement']]);
    expect((await ofMembership(system, officer, 'change', { to: 'x'.repeat(100_000) })).status).toBe(422);
    expect((await ofMembership(system, officer, 'change', {})).status).toBe(422);
  });

  test('of an external auditor is not moved into the days of another authority', async () => {
    const { account } = await somebody([{ authority: ours.gss, role: 'external-auditor' }]);
    await register.admin.made(`/api/accounts/${account.id}/memberships`, { authority: theirs.gss, role: 'external-auditor', period: { from: '2027-04-01', to: '2027-06-30' } });
    expect(refusal(await ofMembership(register.admin, account.memberships[0], 'change', { to: '2027-04-01' }))).toEqual([409, 'one-authority', ['to']]);
    expect((await ofMembership(register.admin, account.memberships[0], 'change', { to: '2027-03-31' })).status).toBe(200);
  });
});

describe('an auditor', () => {
  test('is seen by those who keep the register, who are told, and may end the access and not give more', async () => {
    const { account, client } = await somebody([{ authority: ours.gss, role: 'lga-auditor', agreement: 'By letter' }, { authority: theirs.gss, role: 'lga-auditor' }], 'F. Auditor');
    const { items } = await ours.officer.read(`/api/auditors?authority=${ours.gss}`);
    const line = items.find(({ name }: any) => name === 'F. Auditor');
    expect(line).toEqual({ membership: account.memberships[0], name: 'F. Auditor', email: account.email });
    expect(JSON.stringify(items)).not.toContain(theirs.gss);
    const officer = (await ours.officer.read('/api/sessions/current')).actor.account;
    const { email } = await register.admin.read(`/api/accounts/${officer}`);
    expect(await mail(email)).toContainEqual({ template: 'auditor-admitted', auditor: 'F. Auditor', role: 'lga-auditor', authority: 'Wexmere', until: '2027-02-02' });

    const { membership } = line;
    expect(refusal(await ofMembership(ours.officer, membership, 'change', { to: '2027-03-01' }))).toEqual([403, 'only-to-end', undefined]);
    expect(refusal(await ofMembership(ours.officer, membership, 'change', { to: '2027-01-01', agreement: 'Another' }))).toEqual([403, 'only-to-end', undefined]);
    const shorter = await ofMembership(ours.officer, membership, 'change', { to: '2026-12-31' });
    expect([shorter.status, shorter.body.period.to, shorter.body.agreement]).toEqual([200, '2026-12-31', 'By letter']);
    expect((await client.get(`/api/ledger/${ours.gss}/entries`)).status).toBe(200);
    expect((await ofMembership(ours.officer, shorter.body, 'revoke')).status).toBe(200);
    expect((await client.get(`/api/ledger/${ours.gss}/entries`)).status).toBe(404);
    expect((await client.get(`/api/ledger/${theirs.gss}/entries`)).status).toBe(200);
  });

  test('who stays for longer is told of again', async () => {
    const { account } = await somebody([{ authority: ours.gss, role: 'external-auditor' }], 'G. Auditor');
    await ofMembership(system, account.memberships[0], 'change', { to: '2027-09-30' });
    const told = (await register.store.all(once<{ data: string }>(sql`select data from outbox where template = 'auditor-admitted'`))).map(({ data }) => JSON.parse(data)).filter(({ auditor }) => auditor === 'G. Auditor');
    expect(told.map(({ until }) => until)).toEqual(['2027-02-02', '2027-09-30']);
  });

  test('of another council is nobody’s to see or end, and other roles are not the keepers’ to end', async () => {
    const { account } = await somebody([{ authority: theirs.gss, role: 'lga-auditor' }, { authority: ours.gss, role: 'reviewer' }]);
    const [auditor, reviewer] = account.memberships;
    const nobodys = { id: '0199a3b4-0000-7000-8000-000000000000', version: 1 };
    for (const verb of ['revoke', 'change']) {
      const body = verb === 'change' ? { to: '2026-12-01' } : {};
      const [there, nowhere] = [await ofMembership(ours.officer, auditor, verb, body), await ofMembership(ours.officer, nobodys, verb, body)];
      expect([there.status, there.body]).toEqual([404, nowhere.body]);
      expect(refusal(await ofMembership(ours.officer, reviewer, verb, body))).toEqual([403, 'forbidden', undefined]);
    }
    expect((await ours.officer.read(`/api/auditors?authority=${theirs.gss}`)).items).toEqual([]);
    for (const who of ['system-administrator', 'reviewer', 'lga-auditor']) expect((await (await register.person(who, ours.gss)).get('/api/auditors')).status, who).toBe(403);
    expect((await ofMembership(await register.person('reviewer', ours.gss), reviewer, 'revoke')).status).toBe(403);
  });

  test('is found on the day asked about, page by page, and as a file', async () => {
    const { items, next } = await ours.officer.read('/api/auditors?limit=1');
    expect([items.length, typeof next]).toEqual([1, 'string']);
    expect((await ours.officer.read(`/api/auditors?limit=1&cursor=${next}`)).items[0]).not.toEqual(items[0]);
    expect((await ours.officer.read('/api/auditors?asAt=2026-11-01')).items).toEqual([]);
    expect((await ours.officer.get('/api/auditors?format=csv')).body).toContain('membership.role');
  });
});

describe('an account that is suspended', () => {
  test('is signed out at once, signs in nowhere, and comes back when it is restored', async () => {
    const { account, client, email } = await somebody([{ authority: ours.gss, role: 'monitoring-officer' }]);
    const another = await register.signIn(email);
    const { link } = await register.admin.made(`/api/accounts/${account.id}/invitations`, {});
    const token = link.split('#')[1];
    const reply = await ofAccount(system, account, 'suspend');
    expect([reply.status, reply.body.state, reply.body.version]).toEqual([200, 'suspended', 1]);
    for (const one of [client, another]) expect((await one.get('/api/roles')).status).toBe(401);
    expect(await register.store.all(once(sql`select ended_why from sessions where account = ${account.id}`))).toEqual([{ ended_why: 'suspended' }, { ended_why: 'suspended' }]);
    const wrong = await register.nobody.post('/api/sessions', { email, password: 'not this one' });
    const right = await register.nobody.post('/api/sessions', { email, password: 'long enough' });
    expect([right.status, right.body]).toEqual([401, wrong.body]);
    expect((await register.nobody.post('/api/sessions/links/look', { token })).status).toBe(404);
    expect((await system.read('/api/accounts?state=suspended')).items.map(({ id }: any) => id)).toContain(account.id);

    for (const [verb, code] of [['suspend', 'account-suspended'], ['invitations', 'account-suspended']] as const) expect((verb === 'suspend' ? await ofAccount(system, account, verb) : await register.admin.post(`/api/accounts/${account.id}/${verb}`, {})).body.code).toBe(code);
    const back = await ofAccount(system, account, 'restore');
    expect([back.status, back.body.state]).toEqual([200, 'active']);
    expect((await client.get('/api/roles')).status).toBe(401);
    expect((await (await register.signIn(email)).get('/api/roles')).status).toBe(200);
    expect((await register.nobody.post('/api/sessions/links/look', { token })).status).toBe(404);
    expect(refusal(await ofAccount(system, account, 'restore'))).toEqual([409, 'account-active', undefined]);
    expect((await ofAccount(system, account, 'suspend')).status).toBe(200);
    expect((await mail(email)).map(({ what }) => what)).toEqual(['given', 'suspended', 'restored', 'suspended']);
  });

  test('was what it was at the time that is asked about', async () => {
    const { account } = await somebody([{ authority: ours.gss, role: 'member' }]);
    const before = register.clock.now().toISOString();
    await ofAccount(system, account, 'suspend');
    expect((await system.read(`/api/accounts/${account.id}?knownAt=${before}`)).state).toBe('active');
    expect((await system.read(`/api/accounts/${account.id}`)).state).toBe('suspended');
  });
});

describe('an account that is corrected', () => {
  test('signs in with the new address alone, and both addresses are told', async () => {
    const { account, client, email } = await somebody([{ authority: ours.gss, role: 'reviewer' }], 'Mistyped');
    const { link } = await register.admin.made(`/api/accounts/${account.id}/invitations`, {});
    const right = 'Right.Address@register.test';
    const reply = await ofAccount(system, account, 'correct', { email: right, name: 'Typed Right' });
    expect([reply.status, reply.body.email, reply.body.name, reply.body.version]).toEqual([200, right.toLowerCase(), 'Typed Right', 2]);
    expect((await client.get('/api/roles')).status).toBe(401);
    expect((await register.nobody.post('/api/sessions/links/look', { token: link.split('#')[1] })).status).toBe(404);
    expect((await register.nobody.post('/api/sessions', { email, password: 'long enough' })).status).toBe(401);
    await register.signIn(right);
    for (const to of [email, right.toLowerCase()]) expect((await mail(to)).at(-1)).toEqual({ template: 'access-changed', what: 'corrected' });
    expect((await ofAccount(system, account, 'correct', { name: 'Old version' })).status).toBe(412);
  });

  test('by its name alone stays signed in', async () => {
    const { account, client } = await somebody([{ authority: ours.gss, role: 'reviewer' }], 'Maiden Name');
    expect((await ofAccount(system, account, 'correct', { name: 'Married Name' })).body.name).toBe('Married Name');
    expect((await client.read('/api/sessions/current')).actor.name).toBe('Married Name');
    expect((await register.admin.read('/api/accounts?name=maiden')).items).toEqual([]);
  });

  test('is refused an address that is taken, one that is none, and nothing at all', async () => {
    const { account, email } = await somebody([{ authority: ours.gss, role: 'member' }]);
    const other = await somebody([{ authority: theirs.gss, role: 'member' }]);
    expect(refusal(await ofAccount(system, account, 'correct', { email: other.email }))).toEqual([409, 'duplicate', ['email']]);
    for (const bad of ['nobody', 'a b@c.uk', 'a\u202eb@c.uk', '']) expect(refusal(await ofAccount(system, account, 'correct', { email: bad })), bad).toEqual([422, 'invalid', ['email']]);
    expect(refusal(await ofAccount(system, account, 'correct', { email }))).toEqual([422, 'invalid', ['email']]);
    expect(refusal(await ofAccount(system, account, 'correct', {}))).toEqual([422, 'invalid', ['name']]);
    for (const stray of ['memberships', 'role', 'authority', 'state', 'password', 'id', 'version']) expect(refusal(await ofAccount(system, account, 'correct', { name: 'x', [stray]: 'x' })), stray).toEqual([422, 'invalid', [stray]]);
  });
});
