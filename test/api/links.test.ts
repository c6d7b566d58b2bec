/** Links by mail: asking tells nobody anything, each works once, and what it opens is looked up when it is used. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { linkPurposeFor, makeLink } from '../../db/stores/sign-in-links.ts';
import { AccessLog } from '../../server/access-log.ts';
import { buildApp } from '../../server/app.ts';
import type { LinkPurpose } from '../../server/domain/post/template.ts';
import { Browser } from '../support/browser.ts';
import { testConfig } from '../support/config.ts';
import { Client, openRegister, type Council, type Register } from '../support/register.ts';

const MINUTE = 60_000;
const CHOSEN = 'kettle harbour violin';
const SPENT = [404, 'link-spent'];

let register: Register;
let council: Council;
let people = 0;
let member: { id: string; email: string };
let officer: { id: string; email: string };
const made = async (role: string, password?: string): Promise<{ id: string; email: string }> => {
  const email = `linked${++people}@register.test`;
  const { id } = await register.admin.made('/api/accounts', { email, name: `Linked ${people}`, ...(password && { password }), memberships: [{ authority: council.gss, role }] });
  return { id, email };
};
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
});
beforeEach(async () => {
  register.clock.tick(70 * MINUTE);
  register.admin.token = (await register.signIn('admin@register.test', 'correct horse battery')).token;
  [member, officer] = [await made('member'), await made('monitoring-officer', 'long enough')];
});
afterAll(() => register.close());

const ask = (email: string, headers = {}) => register.nobody.post('/api/sessions/links', { email }, headers);
const look = (token: string) => register.nobody.post('/api/sessions/links/look', { token });
const use = (token: string, password?: string, by: Browser | Client = register.nobody) => by.post('/api/sessions/links/use', { token, ...(password !== undefined && { password }) });
const link = (account: string, purpose: LinkPurpose, minutes = 15) => register.store.transaction([], (tx) => makeLink(tx, { account, purpose, minutes, now: register.clock.now() }));
const waiting = (to: string) => register.store.all(once<{ template: string; data: string; language: string }>(sql`select template, data, language from outbox where recipient = ${to} and template = 'link-asked'`));
const write = (query: ReturnType<typeof sql>) => register.store.transaction([], (tx) => tx.run(once(query)));
const today = (): string => register.clock.now().toISOString().slice(0, 10);
const outcome = ({ status, body }: { status: number; body: any }) => [status, body.code];

describe('asking for a link', () => {
  test('says and does the same for every address: that nobody has it is found out when the mail is sent', async () => {
    const [known, unknown] = [await ask(member.email, { 'accept-language': 'cy' }), await ask('nobody-at-all@register.test')];
    for (const reply of [known, unknown]) expect([reply.status, reply.body]).toEqual([202, { sent: true }]);
    expect(known.headers['content-length']).toBe(unknown.headers['content-length']);
    expect(await waiting(member.email)).toEqual([{ template: 'link-asked', data: '{}', language: 'cy' }]);
    expect(await waiting('nobody-at-all@register.test')).toHaveLength(1);
  });

  test('takes an address as people write it, and nothing that is none', async () => {
    expect((await ask(member.email.toUpperCase())).status).toBe(202);
    expect(await waiting(member.email)).toHaveLength(1);
    for (const email of ['', 'nobody', 'a@b@c', 'a b@c.uk', 'a@b.uk\r\nBcc: all@b.uk', 'x'.repeat(260)]) expect((await ask(email)).body.fields?.[0].path, email).toBe('email');
    expect((await register.nobody.post('/api/sessions/links', { email: member.email, purpose: 'password' })).status).toBe(422);
  });

  test('fills nobody’s mailbox and keeps nobody out: after five in an hour one more goes every ten minutes, and nobody can tell', async () => {
    const replies = [];
    for (let i = 0; i < 8; i++) replies.push(await ask(officer.email));
    expect(replies.map(({ status, body }) => [status, body])).toEqual(Array(8).fill([202, { sent: true }]));
    expect(await waiting(officer.email)).toHaveLength(5);
    const sent: number[] = [];
    for (const minutes of [9, 1, 5, 5]) {
      register.clock.tick(minutes * MINUTE);
      for (let i = 0; i < 3; i++) await ask(officer.email);
      sent.push((await waiting(officer.email)).length);
    }
    expect(sent).toEqual([5, 6, 6, 7]);
    register.clock.tick(60 * MINUTE);
    for (let i = 0; i < 8; i++) await ask(officer.email);
    expect(await waiting(officer.email)).toHaveLength(12);
  });

  test('is slowed down for one network address', async () => {
    const app = await buildApp({ store: register.store, clock: register.clock, config: testConfig({ databaseUrl: register.url, signInsPerAddress: 3 }), access: new AccessLog(register.store, register.clock) });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await new Client(app, register.clock).post('/api/sessions/links', { email: `someone${i}@register.test` })).status);
    expect(statuses).toEqual([202, 202, 202, 429, 429]);
    await app.close();
  });

  test('is not done by another site', async () => {
    expect((await ask(member.email, { origin: 'https://elsewhere.example' })).body.code).toBe('cross-site');
    expect(await waiting(member.email)).toEqual([]);
  });
});

describe('what a link is for', () => {
  const purpose = async (email: string) => (await linkPurposeFor(register.store, email, today()))?.purpose;

  test('follows from what the account does today', async () => {
    expect([await purpose(member.email), await purpose(` ${member.email.toUpperCase()}`), await purpose(officer.email), await purpose('nobody-at-all@register.test')]).toEqual(['sign-in', 'sign-in', 'password', undefined]);
    for (const role of ['officer', 'delegate']) expect(await purpose((await made(role)).email), role).toBe('sign-in');
    for (const role of ['reviewer', 'system-administrator', 'democratic-services', 'parish-clerk']) expect(await purpose((await made(role)).email), role).toBe('password');
    await register.admin.made(`/api/accounts/${member.id}/memberships`, { authority: council.gss, role: 'officer' });
    expect(await purpose(member.email)).toBe('sign-in');
    await register.admin.made(`/api/accounts/${member.id}/memberships`, { authority: council.gss, role: 'reviewer' });
    expect(await purpose(member.email)).toBe('password');
  });

  test('is a password where somebody decides another council’s file, or does nothing at all any more', async () => {
    await write(sql`insert into file_invitations (id, version, authority, conflict, account, reason, valid_from, valid_to, state, recorded_at) values (${`i${member.id}`}, 1, 'x', 'c', ${member.id}, 'r', '2026-01-01', '9999-12-31', 'recorded', '2026-11-02T09:00:00.000Z')`);
    expect(await purpose(member.email)).toBe('password');
    const { email } = await register.admin.made('/api/accounts', { email: `none${people}@register.test`, name: 'None', memberships: [] });
    expect(await purpose(email)).toBe('password');
  });

  test('is nothing while an account is suspended, or once it is merged into another', async () => {
    await write(sql`insert into suspensions (id, version, account, state, reason, recorded_at) values (${`s${member.id}`}, 1, ${member.id}, 'suspended', 'r', '2026-11-02T09:00:00.000Z')`);
    await write(sql`insert into mergers (id, version, account, into_account, reason, recorded_at) values (${`m${officer.id}`}, 1, ${officer.id}, 'x', 'r', '2026-11-02T09:00:00.000Z')`);
    expect([await purpose(member.email), await purpose(officer.email)]).toEqual([undefined, undefined]);
  });
});

describe('a link to sign in with', () => {
  test('says whose it is, signs in once, and never again', async () => {
    const token = await link(member.id, 'sign-in');
    expect(token).toMatch(/^[\w-]{43}$/);
    for (let i = 0; i < 3; i++) expect((await look(token)).body).toEqual({ purpose: 'sign-in', email: member.email, name: `Linked ${people - 1}`, passwordNeeded: false });
    const browser = new Browser(register);
    const reply = await use(token, undefined, browser);
    expect(reply).toMatchObject({ status: 201, body: { token: expect.any(String), expiresAt: expect.any(String), actor: { account: member.id, memberships: [{ role: 'member' }] } } });
    expect((await browser.get('/api/sessions')).body.items).toMatchObject([{ how: 'link', current: true }]);
    expect([outcome(await use(token)), outcome(await look(token))]).toEqual([SPENT, SPENT]);
    expect((await browser.refresh()).status).toBe(200);
  });

  test('used twice at once signs in once', async () => {
    const token = await link(member.id, 'sign-in');
    const replies = await Promise.all(Array.from({ length: 5 }, () => use(token)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404, 404]);
  });

  test('is only looked at by scanners of mail: no GET uses it', async () => {
    const token = await link(member.id, 'sign-in');
    for (const url of ['/api/sessions/links/use', `/api/sessions/links/use?token=${token}`, `/api/sessions/links/${token}`, `/link#${token}`]) await register.nobody.get(url);
    expect((await use(token)).status).toBe(201);
  });

  test('runs out, is not undone by another that somebody asks for meanwhile, and is kept as a hash alone', async () => {
    const first = await link(member.id, 'sign-in');
    register.clock.tick(14 * MINUTE);
    const second = await link(member.id, 'sign-in');
    expect((await use(first)).status).toBe(201);
    expect([outcome(await use(first)), (await look(second)).status]).toEqual([SPENT, 200]);
    expect(JSON.stringify(await register.store.all(once(sql`select * from sign_in_links`)))).not.toContain(second);
    register.clock.tick(15 * MINUTE);
    expect([outcome(await look(second)), outcome(await use(second))]).toEqual([SPENT, SPENT]);
    for (const never of ['x', '', second.slice(1), `${second}A`]) expect(outcome(await use(never)), never).toEqual(SPENT);
  });

  test('is worth nothing once its account does more than declare', async () => {
    const token = await link(member.id, 'sign-in');
    await register.admin.made(`/api/accounts/${member.id}/memberships`, { authority: council.gss, role: 'monitoring-officer' });
    expect([outcome(await look(token)), outcome(await use(token))]).toEqual([SPENT, SPENT]);
  });

  test('does not take a password, nor any other field', async () => {
    const token = await link(member.id, 'sign-in');
    expect((await use(token, CHOSEN)).body.fields[0].path).toBe('password');
    expect((await register.nobody.post('/api/sessions/links/use', { token, account: officer.id })).status).toBe(422);
    expect((await register.nobody.post('/api/sessions/links/use', { token }, { 'sec-fetch-site': 'cross-site' })).body.code).toBe('cross-site');
    expect((await use(token)).status).toBe(201);
  });

  test('opens no account that is suspended or merged', async () => {
    const tokens = [await link(member.id, 'sign-in'), await link(officer.id, 'password')] as const;
    await write(sql`insert into suspensions (id, version, account, state, reason, recorded_at) values (${`s${member.id}`}, 1, ${member.id}, 'suspended', 'r', '2026-11-02T09:00:00.000Z')`);
    await write(sql`insert into mergers (id, version, account, into_account, reason, recorded_at) values (${`m${officer.id}`}, 1, ${officer.id}, 'x', 'r', '2026-11-02T09:00:00.000Z')`);
    for (const token of tokens) expect([outcome(await look(token)), outcome(await use(token, CHOSEN))]).toEqual([SPENT, SPENT]);
  });

  test('ends a session that the browser brought along', async () => {
    const browser = new Browser(register);
    await browser.signIn(officer.email, 'long enough');
    const before = new Client(register.app, register.clock, browser.jar['register']);
    await use(await link(member.id, 'sign-in'), undefined, browser);
    expect([(await before.get('/api/sessions/current')).status, (await browser.get('/api/sessions/current')).body.actor.account]).toEqual([401, member.id]);
  });
});

describe('a link to set a password', () => {
  test('gives way to a newer one, as does an invitation', async () => {
    for (const purpose of ['password', 'invitation'] as const) {
      const [first, second] = [await link(officer.id, purpose), await link(officer.id, purpose)];
      expect([outcome(await look(first)), (await look(second)).status], purpose).toEqual([SPENT, 200]);
    }
  });

  test('needs a good one, which uses it up, signs in, and ends every other session and open link', async () => {
    const other = await register.signIn(officer.email);
    const [token, invitation] = [await link(officer.id, 'password'), await link(officer.id, 'invitation', 4320)];
    expect((await look(token)).body).toMatchObject({ purpose: 'password', passwordNeeded: true });
    for (const password of [undefined, 'short', 'password123456', officer.email, 'register of interests']) expect((await use(token, password)).body.fields?.[0].path, password).toBe('password');
    expect((await use(token, CHOSEN)).status).toBe(201);
    expect([(await other.get('/api/sessions/current')).status, outcome(await use(invitation, CHOSEN)), outcome(await use(token, CHOSEN))]).toEqual([401, SPENT, SPENT]);
    expect((await register.signIn(officer.email, CHOSEN)).token).toBeDefined();
    expect((await register.nobody.post('/api/sessions', { email: officer.email, password: 'long enough' })).status).toBe(401);
  });
});

describe('an invitation', () => {
  test('begins an account with a password; somebody who only declares may go without', async () => {
    const invited = await made('reviewer');
    const [theirs, members] = [await link(invited.id, 'invitation', 4320), await link(member.id, 'invitation', 4320)];
    expect([(await look(theirs)).body.passwordNeeded, (await look(members)).body.passwordNeeded]).toEqual([true, false]);
    expect((await use(theirs)).body.fields[0].path).toBe('password');
    register.clock.tick(71 * 60 * MINUTE);
    expect([(await use(theirs, CHOSEN)).status, (await use(members)).status]).toEqual([201, 201]);
    expect((await register.signIn(invited.email, CHOSEN)).token).toBeDefined();
    for (const password of ['', CHOSEN]) expect((await register.nobody.post('/api/sessions', { email: member.email, password })).status).toBe(401);
    const again = await link(member.id, 'invitation', 4320);
    expect((await use(again, CHOSEN)).status).toBe(201);
    expect((await register.signIn(member.email, CHOSEN)).token).toBeDefined();
  });

  test('runs out after three days', async () => {
    const token = await link(member.id, 'invitation', 4320);
    register.clock.tick(72 * 60 * MINUTE);
    expect(outcome(await use(token))).toEqual(SPENT);
  });
});
