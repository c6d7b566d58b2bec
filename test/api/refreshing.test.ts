/** Refresh tokens: each works once, and the family of them ends when somebody has a copy. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { Browser } from '../support/browser.ts';
import { openRegister, type Register } from '../support/register.ts';

const ADMIN = ['admin@register.test', 'correct horse battery'] as const;
const MINUTE = 60_000;

let register: Register;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.close());

async function browser(): Promise<Browser> {
  const one = new Browser(register);
  expect((await one.signIn(...ADMIN)).status).toBe(201);
  return one;
}
const isIn = async (one: Browser): Promise<boolean> => (await one.get('/api/sessions/current')).status === 200;

describe('refreshing', () => {
  test('gives new tokens, and moves on when the session ends for want of use, never when it ends for good', async () => {
    const one = await browser();
    const before = (await one.get('/api/sessions/current')).body;
    const cookies = { ...one.jar };
    register.clock.tick(20 * MINUTE);
    expect((await one.get('/api/sessions/current')).body).toMatchObject({ idleAt: before.idleAt });
    const reply = await one.refresh();
    expect([reply.status, Object.keys(reply.body)]).toEqual([200, ['token', 'expiresAt']]);
    expect(one.jar['register']).toBe(reply.body.token);
    for (const name of ['register', 'register-refresh']) expect(one.jar[name], name).not.toBe(cookies[name]);
    const after = (await one.get('/api/sessions/current')).body;
    expect(Date.parse(after.idleAt) - Date.parse(before.idleAt)).toBeGreaterThanOrEqual(20 * MINUTE);
    expect(after).toMatchObject({ endsAt: before.endsAt, expiresAt: reply.body.expiresAt });
    expect((await register.nobody.get('/api/accounts', { authorization: `Bearer ${reply.body.token}` })).status).toBe(200);
  });

  test('takes cookies that no script reads, and the refresh token goes to the sessions alone', async () => {
    const { headers } = await register.nobody.post('/api/sessions', { email: ADMIN[0], password: ADMIN[1] });
    const [token, refresh] = headers['set-cookie'] as [string, string];
    expect(token).toMatch(/^register=[^;]+; Max-Age=1800; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(refresh).toMatch(/^register-refresh=[^;]+; Max-Age=43200; Path=\/api\/sessions; HttpOnly; SameSite=Strict$/);
  });

  test('of two at once rotates once, and both go on', async () => {
    const one = await browser();
    const [two, three] = [one.copy(), one.copy()];
    const replies = await Promise.all([one.refresh(), two.refresh(), three.refresh()]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set([one, two, three].map(({ jar }) => jar['register-refresh'])).size).toBe(1);
    expect(one.jar['register-refresh']).toContain('.1.');
    for (const tab of [one, two, three]) expect(await isIn(tab)).toBe(true);
  });

  test('twice because an answer was lost gives the same again, for half a minute', async () => {
    const one = await browser();
    const lost = one.copy();
    await one.refresh();
    register.clock.tick(20_000);
    expect((await lost.refresh()).status).toBe(200);
    expect(lost.jar['register-refresh']).toBe(one.jar['register-refresh']);
    expect([await isIn(one), await isIn(lost)]).toEqual([true, true]);
  });

  test('with a token that was replaced a while ago ends the whole family: one of two has a copy', async () => {
    const owner = await browser();
    const thief = owner.copy();
    // The thief is first; the owner comes with what was theirs.
    expect((await thief.refresh()).status).toBe(200);
    register.clock.tick(31_000);
    const reply = await owner.refresh();
    expect([reply.status, reply.body.code]).toEqual([401, 'session-ended']);
    expect(owner.jar).toEqual({});
    // What the thief was given dies with it, the refresh token and the token for requests.
    expect(await isIn(thief)).toBe(false);
    expect((await thief.refresh()).body.code).toBe('session-ended');
    expect(await register.store.first(once(sql`select ended_why as why from sessions where ended_why = 'reuse'`))).toEqual({ why: 'reuse' });
  });

  test('with one older than the last ends it at once', async () => {
    const one = await browser();
    const copy = one.copy();
    await one.refresh();
    await one.refresh();
    expect((await copy.refresh()).body.code).toBe('session-ended');
    expect((await one.refresh()).body.code).toBe('session-ended');
  });

  test('another session of the same account does not end with it', async () => {
    const [one, other] = [await browser(), await browser()];
    const copy = one.copy();
    await one.refresh();
    await one.refresh();
    await copy.refresh();
    expect([await isIn(one), await isIn(other)]).toEqual([false, true]);
  });

  test('with a token that was changed in any part is refused, and ends nothing', async () => {
    const one = await browser();
    const other = await browser();
    const [session, generation, kid, mac] = one.jar['register-refresh']!.split('.') as [string, string, string, string];
    const [theirs] = other.jar['register-refresh']!.split('.') as [string];
    for (const refresh of [`${theirs}.${generation}.${kid}.${mac}`, `${session}.1.${kid}.${mac}`, `${session}.${generation}.unknown.${mac}`, `${session}.${generation}.${kid}.${'0'.repeat(64)}`, `${session}.00.${kid}.${mac}`, `${session}.${generation}.${kid}`, 'x', '...', '%00']) {
      const reply = await register.nobody.post('/api/sessions/refresh', {}, { cookie: `register-refresh=${refresh}` });
      expect([reply.status, reply.body.code], refresh).toEqual([401, 'not-signed-in']);
    }
    expect([await isIn(one), await isIn(other)]).toEqual([true, true]);
  });

  test('takes no other field, and nothing of another site', async () => {
    const one = await browser();
    expect((await one.post('/api/sessions/refresh', { account: 'x' })).status).toBe(422);
    for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }] as Record<string, string>[]) expect((await one.post('/api/sessions/refresh', {}, headers)).body.code, JSON.stringify(headers)).toBe('cross-site');
    expect((await one.refresh()).status).toBe(200);
    expect(one.jar['register-refresh']).toContain('.1.');
  });
});

describe('a session', () => {
  test('that nobody used for two hours has ended; one that is used has not', async () => {
    const [idle, used] = [await browser(), await browser()];
    for (let i = 0; i < 5; i++) {
      register.clock.tick(25 * MINUTE);
      expect((await used.refresh()).status).toBe(200);
    }
    expect((await idle.refresh()).body.code).toBe('session-ended');
    expect(await isIn(used)).toBe(true);
  });

  test('ends after twelve hours, however busy', async () => {
    const one = await browser();
    const { endsAt } = (await one.get('/api/sessions/current')).body;
    let last: any;
    for (let i = 0; i < 8; i++) {
      register.clock.tick(90 * MINUTE - 10_000);
      last = await one.refresh();
      if (last.status !== 200) break;
      expect(last.body.expiresAt <= endsAt, last.body.expiresAt).toBe(true);
      expect((await one.get('/api/sessions/current')).body.idleAt <= endsAt).toBe(true);
    }
    expect(register.clock.now().toISOString() < endsAt).toBe(true);
    register.clock.set(endsAt);
    expect([await isIn(one), (await one.refresh()).body.code]).toEqual([false, 'session-ended']);
  });
});
