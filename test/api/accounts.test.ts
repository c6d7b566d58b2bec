/** Giving an account, and what it may hold: one human being, many memberships. */
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

let made = 0;
const address = (who = 'somebody'): string => `${who}${++made}@register.test`;
const account = (memberships: unknown[], more: Record<string, unknown> = {}): Promise<any> => register.admin.made('/api/accounts', { email: address(), name: 'Somebody', memberships, ...more });
const mail = (to: string): Promise<{ template: string; data: any }[]> =>
  register.store.all(once<{ template: string; data: string }>(sql`select template, data from outbox where recipient = ${to} order by created_at, id`)).then((rows) => rows.map(({ template, data }) => ({ template, data: JSON.parse(data) as unknown })));
const refusal = ({ status, body }: { status: number; body: any }) => [status, body.code, body.fields?.map(({ path }: any) => path)];

describe('a membership', () => {
  test('of an auditor ends after three months by the calendar where no period is given, and keeps what was agreed', async () => {
    const { memberships } = await account([{ authority: ours.gss, role: 'lga-auditor', agreement: 'Letter of 1 October 2026' }, { authority: ours.gss, role: 'member' }]);
    expect(memberships.map(({ role, period, agreement, state }: any) => [role, period, agreement, state])).toEqual([
      ['lga-auditor', { from: '2026-11-02', to: '2027-02-02' }, 'Letter of 1 October 2026', 'in-force'],
      ['member', { from: '2026-11-02', to: null }, null, 'in-force'],
    ]);
  });

  test('of an auditor who comes on the last day of a month ends on that of a shorter one', async () => {
    const late = await openRegister();
    const { gss } = await late.council('E06000901');
    late.clock.set('2026-11-30T09:00:00.000Z');
    const admin = await late.signIn('admin@register.test', 'correct horse battery');
    const { memberships } = await admin.made('/api/accounts', { email: 'late@register.test', name: 'Late', memberships: [{ authority: gss, role: 'external-auditor' }] });
    expect(memberships[0].period).toEqual({ from: '2026-11-30', to: '2027-02-28' });
    await late.close();
  });

  test('of an auditor without a last day is refused, with the remedy, and so is an agreement with anybody else', async () => {
    const open = { from: '2026-11-02', to: null };
    for (const role of ['external-auditor', 'lga-auditor']) {
      const reply = await register.admin.post('/api/accounts', { email: address(), name: 'x', memberships: [{ authority: ours.gss, role: 'member' }, { authority: ours.gss, role, period: open }] });
      expect(refusal(reply)).toEqual([422, 'invalid', ['memberships.1.period']]);
      expect(reply.body.fields[0].message).toMatch(/three months/);
    }
    expect((await account([{ authority: ours.gss, role: 'member', period: open }])).memberships).toHaveLength(1);
    expect(refusal(await register.admin.post('/api/accounts', { email: address(), name: 'x', memberships: [{ authority: ours.gss, role: 'member', agreement: 'x' }] }))).toEqual([422, 'invalid', ['memberships.0.agreement']]);
  });

  test('of an external auditor is of one authority at a time, also when it is given later', async () => {
    const both = await register.admin.post('/api/accounts', { email: address(), name: 'x', memberships: [ours, theirs].map(({ gss }) => ({ authority: gss, role: 'external-auditor' })) });
    expect(refusal(both)).toEqual([409, 'one-authority', ['memberships.1.role']]);
    const { id } = await account([{ authority: ours.gss, role: 'external-auditor' }]);
    expect(refusal(await register.admin.post(`/api/accounts/${id}/memberships`, { authority: theirs.gss, role: 'external-auditor' }))).toEqual([409, 'one-authority', ['role']]);
    expect((await register.admin.post(`/api/accounts/${id}/memberships`, { authority: theirs.gss, role: 'external-auditor', period: { from: '2027-04-01', to: '2027-06-30' } })).status).toBe(201);
    expect((await account([ours, theirs].map(({ gss }) => ({ authority: gss, role: 'lga-auditor' })))).memberships).toHaveLength(2);
  });

  test('is not given twice for the same days, and again once it is over', async () => {
    const twice = await register.admin.post('/api/accounts', { email: address(), name: 'x', memberships: [{ authority: ours.gss, role: 'member' }, { authority: ours.authority.id, role: 'member' }] });
    expect(refusal(twice)).toEqual([409, 'duplicate', ['memberships.1.role']]);
    const { id } = await account([{ authority: ours.gss, role: 'member', period: { from: '2026-01-01', to: '2026-11-10' } }]);
    const again = (from: string, more = {}) => register.admin.post(`/api/accounts/${id}/memberships`, { authority: ours.gss, role: 'member', period: { from, to: null }, ...more });
    expect(refusal(await again('2026-11-10'))).toEqual([409, 'duplicate', ['role']]);
    expect((await again('2026-11-11')).status).toBe(201);
    const person = await ours.person('C. Ouncillor');
    expect((await again('2026-11-11', { person: person.id })).status).toBe(201);
    expect(refusal(await again('2026-12-01', { person: person.id }))).toEqual([409, 'duplicate', ['role']]);
  });

  test('with days that are none, in the wrong order or too far away is refused, and with a person of another council', async () => {
    const { id } = await account([]);
    const give = (given: Record<string, unknown>) => register.admin.post(`/api/accounts/${id}/memberships`, { authority: ours.gss, role: 'member', ...given });
    expect(refusal(await give({ period: { from: '2026-02-30', to: null } }))).toEqual([422, 'invalid', ['period.from']]);
    expect(refusal(await give({ period: { from: '2026-02-03', to: '2026-02-02' } }))).toEqual([422, 'invalid', ['period.to']]);
    expect(refusal(await give({ period: { from: null, to: '3000-01-01' } }))).toEqual([422, 'invalid', ['period.to']]);
    expect(refusal(await give({ person: (await theirs.person('Not ours')).id }))).toEqual([404, 'not-found', ['person']]);
    expect(refusal(await give({ authority: 'E06999999' }))).toEqual([404, 'not-found', ['authority']]);
    for (const stray of [{ id: 'x' }, { account: 'x' }, { state: 'revoked' }, { version: 7 }, { reason: 'x' }]) expect(refusal(await give(stray))).toEqual([422, 'invalid', Object.keys(stray)]);
    expect((await register.admin.read(`/api/accounts/${id}`)).memberships).toEqual([]);
  });
});

describe('an address that has an account already', () => {
  test('is refused to whoever sees the account', async () => {
    const email = address();
    await account([{ authority: ours.gss, role: 'member' }], { email });
    for (const client of [register.admin, system]) expect(refusal(await client.post('/api/accounts', { email: ` ${email.toUpperCase()}`.trim(), name: 'x', memberships: [{ authority: ours.gss, role: 'officer' }] }))).toEqual([409, 'duplicate', ['email']]);
    const idle = await account([]);
    expect(refusal(await register.admin.post('/api/accounts', { email: idle.email, name: 'x', memberships: [{ authority: ours.gss, role: 'officer' }] }))).toEqual([409, 'duplicate', ['email']]);
  });

  test('is given the roles of another council too, which learns nothing of what it holds elsewhere and sets it no password', async () => {
    const email = address('shared');
    const theirOwn = await account([{ authority: theirs.gss, role: 'monitoring-officer' }], { email, name: 'Shared Officer', password: 'long enough' });
    const reply = await system.post('/api/accounts', { email, name: 'Whoever', password: 'of the administrator', memberships: [{ authority: ours.gss, role: 'monitoring-officer' }] });
    expect([reply.status, reply.body.id, reply.body.name]).toEqual([201, theirOwn.id, 'Shared Officer']);
    expect(reply.body.memberships.map(({ authority, role }: any) => [authority, role])).toEqual([[ours.gss, 'monitoring-officer']]);
    expect(JSON.stringify(reply.body)).not.toContain(theirs.gss);
    expect((await register.nobody.post('/api/sessions', { email, password: 'of the administrator' })).status).toBe(401);
    const both = await register.signIn(email);
    expect((await both.read('/api/sessions/current')).actor.memberships.map(({ authority }: any) => authority).sort()).toEqual([ours.gss, theirs.gss]);
    expect((await mail(email)).at(-1)).toEqual({ template: 'access-changed', data: { what: 'given', role: 'monitoring-officer', authority: 'Wexmere', until: null } });
  });

  test('is invited in the same words as a new one, and nothing goes out', async () => {
    const posted = await openRegister({ smtpUrl: 'smtp://127.0.0.1:1' });
    const [here, there] = [await posted.council('E06000901'), await posted.council('E06000902')];
    const administrator = await posted.person('system-administrator', here.gss);
    const theirOwn = await posted.admin.made('/api/accounts', { email: 'known@register.test', name: 'Known', memberships: [{ authority: there.gss, role: 'member' }] });
    const [known, unknown] = await Promise.all(['known@register.test', 'unknown@register.test'].map((email) => administrator.post('/api/accounts', { email, name: 'Known', invite: true, memberships: [{ authority: here.gss, role: 'reviewer' }] })));
    const shape = ({ status, body }: any) => [status, Object.keys(body), body.name, body.state, body.signsInWith, body.invitation.link, body.invitation.expiresAt.slice(0, 15)];
    expect(shape(known)).toEqual(shape(unknown));
    expect(known?.body.id).toBe(theirOwn.id);
    expect(await posted.store.all(once(sql`select recipient from outbox where template = 'invitation'`))).toEqual([{ recipient: 'unknown@register.test' }]);
    await posted.close();
  });

  test('tells an administrator of one council nothing where no role is given', async () => {
    const [known, unknown] = [address(), address()];
    await account([{ authority: theirs.gss, role: 'member' }], { email: known });
    const replies = [await system.post('/api/accounts', { email: known, name: 'x', memberships: [] }), await system.post('/api/accounts', { email: unknown, name: 'x', memberships: [] })];
    expect(replies.map(refusal)).toEqual([[422, 'invalid', ['memberships']], [422, 'invalid', ['memberships']]]);
    expect(replies[0]?.body).toEqual(replies[1]?.body);
  });
});

describe('an invitation', () => {
  const token = (link: string): string => /^http:\/\/register\.test\/link#(.{20,})$/.exec(link)?.[1] as string;

  test('begins an account with a password that its owner chooses, once', async () => {
    const email = address('invited');
    const reply = await system.post('/api/accounts', { email, name: 'Invited', invite: true, memberships: [{ authority: ours.gss, role: 'reviewer' }] });
    expect([reply.status, reply.body.signsInWith, reply.body.invitation.expiresAt.slice(0, 10)]).toEqual([201, 'nothing-yet', '2026-11-05']);
    const link = token(reply.body.invitation.link);
    expect(await mail(email)).toEqual([]);
    const use = () => register.nobody.post('/api/sessions/links/use', { token: link, password: 'chosen by its owner' });
    expect((await use()).status).toBe(201);
    expect((await use()).status).toBe(404);
    await register.signIn(email, 'chosen by its owner');
    expect((await system.read(`/api/accounts/${reply.body.id}`)).signsInWith).toBe('password');
  });

  test('can be made anew: the one before works no longer, and neither does one that is 72 hours old', async () => {
    const { id } = await account([{ authority: ours.gss, role: 'reviewer' }]);
    const first = await system.made(`/api/accounts/${id}/invitations`, {});
    const second = await system.made(`/api/accounts/${id}/invitations`, {});
    const look = (link: string) => register.nobody.post('/api/sessions/links/look', { token: token(link) });
    expect([(await look(first.link)).status, (await look(second.link)).status]).toEqual([404, 200]);
    const now = register.clock.now().toISOString();
    register.clock.set(second.expiresAt);
    expect((await look(second.link)).status).toBe(404);
    register.clock.set(now);
  });

  test('goes by mail where mail goes out: then the link is nobody’s but the reader’s', async () => {
    const posted = await openRegister({ smtpUrl: 'smtp://127.0.0.1:1' });
    const reply = await posted.admin.made('/api/accounts', { email: 'by.mail@register.test', name: 'By Mail', invite: true, memberships: [] });
    expect(reply.invitation).toEqual({ expiresAt: expect.any(String), link: null });
    expect((await posted.admin.made(`/api/accounts/${reply.id}/invitations`, {})).link).toBeNull();
    const rows = await posted.store.all(once<{ template: string; data: string }>(sql`select template, data from outbox where recipient = 'by.mail@register.test'`));
    expect(rows).toEqual([1, 2].map(() => ({ template: 'invitation', data: '{"name":"By Mail"}' })));
    await posted.close();
  });

  test('is not kept with its link for an Idempotency-Key: asked again it says the same without', async () => {
    const body = { email: address(), name: 'Once', invite: true, memberships: [{ authority: ours.gss, role: 'reviewer' }] };
    const [one, again] = [await system.made('/api/accounts', body, { 'idempotency-key': 'invite' }), await system.made('/api/accounts', body, { 'idempotency-key': 'invite' })];
    expect([one.id === again.id, again.invitation]).toEqual([true, { ...one.invitation, link: null }]);
    const invite = () => system.made(`/api/accounts/${one.id}/invitations`, {}, { 'idempotency-key': 'again' });
    const [two, repeated] = [await invite(), await invite()];
    expect(repeated).toEqual({ ...two, link: null });
    const kept = await register.store.all(once<{ reply: string }>(sql`select reply from idempotency`));
    expect(kept.length).toBeGreaterThan(1);
    for (const { reply } of kept) for (const link of [one.invitation.link, two.link]) expect(reply).not.toContain(token(link));
    expect((await register.nobody.post('/api/sessions/links/look', { token: token(two.link) })).status).toBe(200);
  });

  test('is a password or none: whoever gives both is told so, and a password that everybody tries first is refused', async () => {
    const both = await register.admin.post('/api/accounts', { email: address(), name: 'x', password: 'long enough', invite: true, memberships: [] });
    expect(refusal(both)).toEqual([422, 'invalid', ['invite']]);
    expect(refusal(await register.admin.post('/api/accounts', { email: address(), name: 'x', password: 'password123', memberships: [] }))).toEqual([422, 'invalid', ['password']]);
  });

  test('is no way into an account that has a password, for an administrator of one council who would be handed the link', async () => {
    const { id } = await account([{ authority: ours.gss, role: 'monitoring-officer' }], { password: 'long enough' });
    expect(refusal(await system.post(`/api/accounts/${id}/invitations`, {}))).toEqual([403, 'has-password', undefined]);
    expect((await register.admin.post(`/api/accounts/${id}/invitations`, {})).status).toBe(201);
  });
});

describe('the list of accounts', () => {
  test('says how each signs in', async () => {
    const declares = await account([{ authority: ours.gss, role: 'member' }, { authority: ours.gss, role: 'officer' }]);
    const more = await account([{ authority: ours.gss, role: 'member' }, { authority: ours.gss, role: 'reviewer' }]);
    const over = await account([{ authority: ours.gss, role: 'member', period: { from: '2020-01-01', to: '2020-12-31' } }]);
    const able = await account([{ authority: ours.gss, role: 'member' }], { password: 'long enough' });
    expect([declares, more, over, able].map(({ signsInWith }) => signsInWith)).toEqual(['link', 'nothing-yet', 'nothing-yet', 'password']);
  });

  test('is filtered by name as people type it, by role, authority and state', async () => {
    const { id } = await account([{ authority: ours.gss, role: 'delegate' }, { authority: theirs.gss, role: 'reviewer' }], { name: 'Siân Ŵyr' });
    const ids = async (client: Client, query: string): Promise<string[]> => (await client.read(`/api/accounts?limit=500&${query}`)).items.map((one: any) => one.id);
    for (const query of ['name=sian%20wyr', 'role=delegate', `authority=${ours.gss}&role=delegate`, 'state=active&name=WYR']) expect(await ids(register.admin, query), query).toContain(id);
    for (const query of ['name=nobody', `authority=${theirs.gss}&role=delegate`, 'state=suspended', 'authority=E06999999']) expect(await ids(register.admin, query), query).not.toContain(id);
    expect(await ids(system, 'name=wyr')).toEqual([id]);
    expect(await ids(system, 'role=reviewer&name=wyr')).toEqual([]);
    expect(await ids(system, `authority=${theirs.gss}`)).toEqual([]);
    expect((await register.admin.get('/api/accounts?role=king')).status).toBe(400);
    const csv = await system.get('/api/accounts?name=wyr&format=csv');
    expect([csv.headers['content-type'], csv.body.includes('Siân Ŵyr'), csv.body.includes('reviewer')]).toEqual(['text/csv; charset=utf-8', true, false]);
  });

  test('holds those whose roles here have ended, and no longer how to reach them', async () => {
    const { id, email } = await account([{ authority: ours.gss, role: 'member', period: { from: '2026-01-01', to: '2026-11-02' } }, { authority: theirs.gss, role: 'member' }], { name: 'Gone Away' });
    const over = await account([{ authority: ours.gss, role: 'member', period: { from: '2026-01-01', to: '2026-11-01' } }], { name: 'Gone Away' });
    const coming = await account([{ authority: ours.gss, role: 'member', period: { from: '2027-01-01', to: null } }], { name: 'Gone Away' });
    const addresses = async (client: Client, query = ''): Promise<unknown> => (await client.read(`/api/accounts?name=gone%20away${query}`)).items.map((one: any) => one.email);
    const [held] = (await system.read(`/api/accounts/${id}`)).memberships;
    expect(await addresses(system)).toEqual([email, null, coming.email]);
    await system.made(`/api/memberships/${held.id}/revoke`, { reason: 'x' }, { 'if-match': '"1"' });
    expect(await addresses(system)).toEqual([null, null, coming.email]);
    expect(await addresses(system, '&asAt=2026-11-01')).toEqual([null, null, coming.email]);
    expect(await addresses(system, `&knownAt=${over.recordedAt}`)).toEqual([null, null]);
    for (const query of ['', '?asAt=2026-06-01']) expect((await system.read(`/api/accounts/${id}${query}`)).email, query).toBeNull();
    expect(await addresses(register.admin)).toEqual([email, over.email, coming.email]);
  });

  test('gives one account by its id, without the roles that are not the reader’s to see', async () => {
    const { id } = await account([{ authority: ours.gss, role: 'member' }, { authority: theirs.gss, role: 'reviewer' }]);
    expect((await register.admin.read(`/api/accounts/${id}`)).memberships).toHaveLength(2);
    const seen = await system.read(`/api/accounts/${id}`);
    expect(seen.memberships.map(({ authority }: any) => authority)).toEqual([ours.gss]);
    expect(seen.signsInWith).toBe('link');
    const other = await account([{ authority: theirs.gss, role: 'member' }]);
    const [there, nowhere] = [await system.get(`/api/accounts/${other.id}`), await system.get('/api/accounts/0199a3b4-0000-7000-8000-000000000000')];
    expect([there.status, nowhere.status]).toEqual([404, 404]);
    expect(there.body).toEqual(nowhere.body);
    expect((await ours.officer.get(`/api/accounts/${id}`)).status).toBe(403);
    const before = register.clock.now().toISOString();
    await register.admin.made(`/api/accounts/${id}/memberships`, { authority: ours.gss, role: 'officer', period: { from: '2027-01-01', to: null } });
    expect((await register.admin.read(`/api/accounts/${id}?knownAt=${before}`)).memberships).toHaveLength(2);
    expect((await register.admin.read(`/api/accounts/${id}?asAt=2027-01-01`)).memberships).toHaveLength(3);
    expect((await register.admin.read(`/api/accounts/${id}?asAt=2026-12-31`)).memberships).toHaveLength(2);
  });
});
