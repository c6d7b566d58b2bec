/** Where people are signed in, as they see it and end it; and how they change their password. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { deviceOf } from '../../server/api/device.ts';
import { Browser } from '../support/browser.ts';
import { openRegister, type Client, type Register } from '../support/register.ts';

const ADMIN = ['admin@register.test', 'correct horse battery'] as const;
const MINUTE = 60_000;
const ID = '0199a3b4-0000-7000-8000-000000000000';

let register: Register;
let gss: string;
beforeAll(async () => {
  register = await openRegister({ failuresPerAccount: 12 });
  ({ gss } = await register.council('E06000901'));
});
afterAll(() => register.close());

const member = (email: string, name = 'Somebody'): Promise<any> => register.admin.made('/api/accounts', { email, name, password: 'long enough', memberships: [{ authority: gss, role: 'member' }] });

describe('people’s own sessions', () => {
  const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0';

  test('are listed to them alone, with what they know them by again', async () => {
    const [one, other, stranger] = [new Browser(register, { 'user-agent': FIREFOX }), new Browser(register), new Browser(register)];
    await member('listed@register.test');
    for (const browser of [one, other]) await browser.signIn('listed@register.test', 'long enough');
    await stranger.signIn(...ADMIN);
    await one.refresh();
    const { items, next } = (await one.get('/api/sessions')).body;
    expect(next).toBe(null);
    expect(items).toMatchObject([
      { how: 'password', device: 'Firefox on Windows', address: '127.0.0.1', current: true },
      { how: 'password', device: null, current: false },
    ]);
    expect(items[0].seenAt > items[0].createdAt).toBe(true);
    expect(Object.keys(items[0])).toEqual(['id', 'createdAt', 'seenAt', 'expiresAt', 'how', 'device', 'address', 'current']);
    expect(JSON.stringify(items)).not.toContain('Gecko');

    expect((await stranger.send('DELETE', `/api/sessions/${items[1].id}`)).status).toBe(404);
    expect((await stranger.send('DELETE', `/api/sessions/${ID}`)).body).toEqual((await stranger.send('DELETE', `/api/sessions/${items[1].id}`)).body);
    expect((await other.get('/api/sessions/current')).status).toBe(200);
    expect((await one.send('DELETE', `/api/sessions/${items[1].id}`)).status).toBe(204);
    expect([(await other.get('/api/sessions/current')).status, (await other.refresh()).status]).toEqual([401, 401]);
    expect((await one.get('/api/sessions')).body.items).toHaveLength(1);
    expect((await one.send('DELETE', `/api/sessions/${items[0].id}`)).status).toBe(204);
    expect(one.jar).toEqual({});
  });

  test('are all ended at once, this one too, and nobody else’s', async () => {
    await member('everywhere@register.test');
    const all = [new Browser(register), new Browser(register), new Browser(register)];
    for (const one of all) await one.signIn('everywhere@register.test', 'long enough');
    expect((await all[0]!.send('DELETE', '/api/sessions', undefined, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await all[0]!.send('DELETE', '/api/sessions')).status).toBe(204);
    expect(all[0]!.jar).toEqual({});
    for (const one of all) expect([(await one.get('/api/sessions/current')).status, (await one.refresh()).status]).toEqual([401, 401]);
    expect((await register.admin.get('/api/sessions/current')).status).toBe(200);
  });

  test('end with a suspension, and nobody signs in or refreshes while it lasts', async () => {
    const { id } = await member('kept-out@register.test');
    const one = new Browser(register);
    await one.signIn('kept-out@register.test', 'long enough');
    const suspend = (state: string) => register.store.transaction([], (tx) => tx.run(once(sql`insert into suspensions (id, version, account, state, reason, recorded_at) values (${`${id}${state}`}, 1, ${id}, ${state}, 'r', '2026-11-02T09:00:00.000Z')`)));
    await suspend('suspended');
    expect([(await one.get('/api/sessions/current')).status, (await one.refresh()).body.code]).toEqual([401, 'session-ended']);
    const [right, wrong] = [await one.signIn('kept-out@register.test', 'long enough'), await one.signIn('kept-out@register.test', 'not it')];
    expect([right.status, right.body]).toEqual([401, wrong.body]);
  });

  test('end with a merger', async () => {
    const { id } = await member('merged@register.test');
    const one = new Browser(register);
    await one.signIn('merged@register.test', 'long enough');
    await register.store.transaction([], (tx) => tx.run(once(sql`insert into mergers (id, version, account, into_account, reason, recorded_at) values (${id}, 1, ${id}, 'x', 'r', '2026-11-02T09:00:00.000Z')`)));
    expect([(await one.get('/api/sessions/current')).status, (await one.refresh()).body.code, (await one.signIn('merged@register.test', 'long enough')).status]).toEqual([401, 'session-ended', 401]);
  });

  test.each([
    [FIREFOX, 'Firefox on Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1', 'Safari on iPhone'],
    ['Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Mobile Safari/537.36', 'Chrome on Android'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36 Edg/153.0.0.0', 'Edge on Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15', 'Safari on Mac'],
    ['curl/8.9', null],
    ['<script>alert(1)</script>', null],
    [undefined, null],
  ])('say of %s no more than %s', (agent, device) => {
    expect(deviceOf(agent)).toBe(device);
  });
});

describe('a password', () => {
  const NEW = 'kettle harbour violin';
  const changed = (client: Browser | Client, body: unknown) => client.post('/api/sessions/password', body);

  test('is changed by whoever knows it, and every other session and open link ends', async () => {
    const { id } = await member('changes@register.test');
    const [one, other] = [new Browser(register), new Browser(register)];
    for (const browser of [one, other]) await browser.signIn('changes@register.test', 'long enough');
    await register.store.transaction([], (tx) => tx.run(once(sql`insert into sign_in_links (hash, account, purpose, created_at, expires_at) values ('h', ${id}, 'password', '2026-11-02T09:00:00.000Z', '2027-01-01T00:00:00.000Z')`)));
    expect((await changed(one, { current: 'long enough', password: NEW })).status).toBe(204);
    expect([(await one.get('/api/sessions/current')).status, (await other.get('/api/sessions/current')).status, (await other.refresh()).status]).toEqual([200, 401, 401]);
    expect([(await other.signIn('changes@register.test', 'long enough')).status, (await other.signIn('changes@register.test', NEW)).status]).toEqual([401, 201]);
    expect(await register.store.all(once(sql`select hash from sign_in_links where account = ${id}`))).toEqual([]);
  });

  test('is refused where it is short, among the first that are tried, or the owner’s own name, and the remedy is named', async () => {
    await member('cautious.owner@register.test', 'Cautious Penhaligon');
    const client = await register.signIn('cautious.owner@register.test');
    const refused = ['short', 'Password123456', 'ｐａｓｓｗｏｒｄ1234', 'correct horse battery staple', 'Register of Interests', 'Monitoring Officer', 'cautious.owner', 'CAUTIOUS PENHALIGON', 'cautiouspenhaligon', 'cautious.owner@register.test'];
    for (const password of refused) {
      const reply = await changed(client, { current: 'long enough', password });
      expect([reply.status, reply.body.fields?.[0].path], password).toEqual([422, 'password']);
      if (password.length >= 12) expect(reply.body.detail, password).toContain('three random words');
    }
    expect((await changed(client, { current: 'long enough', password: 'penhaligon kettle violin' })).status).toBe(204);
  });

  test('is not changed by somebody who does not know it, who is soon slowed down', async () => {
    await member('open-browser@register.test');
    const client = await register.signIn('open-browser@register.test');
    const tries: number[] = [];
    for (let i = 0; i < 13; i++) tries.push((await changed(client, { current: `guess ${i}`, password: NEW })).status);
    expect(tries).toEqual([...Array(12).fill(422), 429]);
    expect((await changed(client, { current: 'long enough', password: NEW })).status).toBe(429);
    register.clock.tick(15 * MINUTE);
    expect((await changed(client, { current: 'wrong', password: NEW })).body.fields[0].path).toBe('current');
  });

  test('is not given to an account that has none by whoever finds its browser open', async () => {
    const { id } = await member('linked@register.test');
    const client = await register.signIn('linked@register.test');
    await register.store.transaction([], (tx) => tx.run(once(sql`update credentials set password = null where account = ${id}`)));
    for (const current of ['', 'null']) expect((await changed(client, { current, password: NEW })).body.code).toBe('no-password');
  });

  test('takes no other field, and nothing of another site', async () => {
    const one = new Browser(register);
    await one.signIn(...ADMIN);
    expect((await changed(one, { current: ADMIN[1], password: NEW, account: 'x' })).status).toBe(422);
    expect((await one.post('/api/sessions/password', { current: ADMIN[1], password: NEW }, { origin: 'https://elsewhere.example' })).body.code).toBe('cross-site');
    expect((await register.nobody.post('/api/sessions', { email: ADMIN[0], password: ADMIN[1] })).status).toBe(201);
  });
});
