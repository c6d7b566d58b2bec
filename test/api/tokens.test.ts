/** Tokens that are not what they seem, and the keys that sign them. */
import { sql } from 'drizzle-orm';
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { AccessLog } from '../../server/access-log.ts';
import { buildApp } from '../../server/app.ts';
import { rotateKeys } from '../../server/token-keys.ts';
import { Browser } from '../support/browser.ts';
import { testConfig } from '../support/config.ts';
import { Client, cookiesOf, openRegister, type Register } from '../support/register.ts';

const ADMIN = ['admin@register.test', 'correct horse battery'] as const;
const MINUTE = 60_000;

let register: Register;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.close());

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const read = (text: string): any => JSON.parse(Buffer.from(text, 'base64url').toString());
const hmac = (digest: string, key: string, input: string): string => createHmac(digest, key).update(input).digest('base64url');
const statusOf = async (token: string): Promise<number> => (await register.nobody.get('/api/accounts', { authorization: `Bearer ${token}` })).status;
const keys = async (): Promise<{ kid: string; secret: string; from: string }[]> => JSON.parse((await register.store.first(once<{ value: string }>(sql`select value from settings where name = 'token-keys'`)))!.value);

async function browser(headers: Record<string, string> = {}): Promise<Browser> {
  const one = new Browser(register, headers);
  expect((await one.signIn(...ADMIN)).status).toBe(201);
  return one;
}
const isIn = async (one: Browser): Promise<boolean> => (await one.get('/api/sessions/current')).status === 200;

describe('a token', () => {
  test('names its key and its algorithm, and ends after half an hour or with its session', async () => {
    const reply = await register.nobody.post('/api/sessions', { email: ADMIN[0], password: ADMIN[1] });
    const [head, claims] = reply.body.token.split('.').map((text: string, i: number) => (i < 2 ? read(text) : text));
    expect(head).toEqual({ alg: 'HS256', typ: 'JWT', kid: (await keys()).at(-1)!.kid });
    expect(claims).toEqual({ sub: reply.body.actor.account, jti: expect.any(String), iat: expect.any(Number), exp: claims.iat + 1800 });
    expect(Date.parse(reply.body.expiresAt)).toBe(claims.exp * 1000);
    expect(await statusOf(reply.body.token)).toBe(200);
    register.clock.tick(30 * MINUTE);
    expect(await statusOf(reply.body.token)).toBe(401);
  });

  test('that was forged is refused, however it was', async () => {
    const one = await register.nobody.post('/api/sessions', { email: ADMIN[0], password: ADMIN[1] });
    const [head, claims, signature] = one.body.token.split('.') as [string, string, string];
    const { kid, secret } = (await keys()).at(-1)!;
    const other = await register.person('instance-administrator');
    const signed = (header: object, payload: string, key: string, digest = 'sha256') => `${part(header)}.${payload}.${hmac(digest, key, `${part(header)}.${payload}`)}`;
    const changed = (change: object) => part({ ...read(claims), ...change });
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const rsa = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${claims}`;
    const forged: Record<string, string> = {
      'another’s claims under the old signature': `${head}.${changed({ sub: read((other.token as string).split('.')[1] as string).sub })}.${signature}`,
      'a later end': `${head}.${changed({ exp: read(claims).exp + 3600 })}.${signature}`,
      'signed with another key': signed({ alg: 'HS256', typ: 'JWT', kid }, claims, 'f'.repeat(64)),
      'signed with an empty key': signed({ alg: 'HS256', typ: 'JWT', kid }, claims, ''),
      'no algorithm': `${part({ alg: 'none', typ: 'JWT', kid })}.${claims}.`,
      'no algorithm, in other letters': `${part({ alg: 'nOnE', typ: 'JWT', kid })}.${claims}.`,
      'no signature': `${head}.${claims}.`,
      'the right key with a longer hash': signed({ alg: 'HS512', typ: 'JWT', kid }, claims, secret, 'sha512'),
      'a key pair': `${rsa}.${createSign('sha256').update(rsa).sign(privateKey).toString('base64url')}`,
      'a public key as a secret': signed({ alg: 'HS256', typ: 'JWT', kid }, claims, pem),
      'a key of its own in the header': signed({ alg: 'HS256', typ: 'JWT', jwk: { kty: 'oct', k: Buffer.from('x'.repeat(32)).toString('base64url') } }, claims, 'x'.repeat(32)),
      'a key that nobody knows': signed({ alg: 'HS256', typ: 'JWT', kid: 'unknown' }, claims, secret),
      'a key by path': signed({ alg: 'HS256', typ: 'JWT', kid: '/dev/null' }, claims, ''),
      'a key by a name of all objects': signed({ alg: 'HS256', typ: 'JWT', kid: 'constructor' }, claims, ''),
      'a key that is no name': signed({ alg: 'HS256', typ: 'JWT', kid: [kid] }, claims, secret),
      'a key by SQL': signed({ alg: 'HS256', typ: 'JWT', kid: `' or 1=1 --` }, claims, secret),
      'a demand that we do not know': signed({ alg: 'HS256', typ: 'JWT', kid, crit: ['b64'], b64: false }, claims, secret),
      'another account with a session that lives': signed({ alg: 'HS256', typ: 'JWT', kid }, changed({ sub: read((other.token as string).split('.')[1] as string).sub }), secret),
      'no account': signed({ alg: 'HS256', typ: 'JWT', kid }, changed({ sub: undefined }), secret),
      'an account that is no text': signed({ alg: 'HS256', typ: 'JWT', kid }, changed({ sub: { toString: 'x' } }), secret),
      'no end': signed({ alg: 'HS256', typ: 'JWT', kid }, changed({ exp: undefined }), secret),
      'an end that passed': signed({ alg: 'HS256', typ: 'JWT', kid }, changed({ exp: Math.floor(register.clock.now().getTime() / 1000) - 1 }), secret),
      'a session that nobody has': signed({ alg: 'HS256', typ: 'JWT', kid }, changed({ jti: '0199a3b4-0000-7000-8000-000000000000' }), secret),
    };
    for (const [how, token] of Object.entries(forged)) {
      expect(await statusOf(token), how).toBe(401);
      expect((await register.nobody.get('/api/accounts', { cookie: `register=${token}` })).status, `${how}, as a cookie`).toBe(401);
    }
    // The same by hand with nothing wrong gets in, so the tries above failed for what was wrong with them.
    expect(await statusOf(signed({ alg: 'HS256', typ: 'JWT', kid }, claims, secret))).toBe(200);
  });

  test('of a session that ended is worth nothing, though it has not run out', async () => {
    const { body } = await register.nobody.post('/api/sessions', { email: ADMIN[0], password: ADMIN[1] });
    expect((await register.nobody.send('DELETE', '/api/sessions/current', undefined, { authorization: `Bearer ${body.token}` })).status).toBe(204);
    expect(await statusOf(body.token)).toBe(401);
  });

  test('to refresh with is no token for anything else, nor the other way round', async () => {
    const one = await browser();
    const { register: token, 'register-refresh': refresh } = one.jar as { register: string; 'register-refresh': string };
    expect(await statusOf(refresh)).toBe(401);
    expect((await register.nobody.get('/api/accounts', { cookie: `register=${refresh}` })).status).toBe(401);
    expect((await register.nobody.post('/api/sessions/refresh', {}, { cookie: `register-refresh=${token}` })).status).toBe(401);
    expect((await register.nobody.post('/api/sessions/refresh', {}, { authorization: `Bearer ${token}` })).body.code).toBe('not-signed-in');
  });
});

describe('two processes on one database', () => {
  const second = async () => {
    const app = await buildApp({ store: register.store, clock: register.clock, config: testConfig({ databaseUrl: register.url }), access: new AccessLog(register.store, register.clock) });
    return { nobody: new Client(app, register.clock), close: () => app.close() };
  };

  test('a new key signs nobody out, in whichever process they were, and is known to both at once', async () => {
    const other = await second();
    const [here, there] = [await browser(), new Browser(other)];
    await there.signIn(...ADMIN);
    const { kid: before } = (await keys()).at(-1)!;
    const fingerprint = register.app.fingerprint('x');
    const rotated = await rotateKeys(register.store, register.clock.now(), false);
    expect(rotated).toMatchObject({ accepted: expect.arrayContaining([{ kid: before, until: expect.any(String) }]), sessionsEnded: 0 });
    // Signed with the new key by one, and sent to the other, within the same second.
    const new1 = new Browser(other, {}, here.copy().jar);
    expect((await new1.refresh()).status).toBe(200);
    expect(read(new1.jar['register']!.split('.')[0]!).kid).toBe(rotated!.kid);
    const crossed = new Browser(register, {}, new1.jar);
    expect([await isIn(crossed), (await crossed.refresh()).status]).toEqual([true, 200]);
    // Signed with the old one before.
    expect([await isIn(there), await isIn(new Browser(register, {}, there.jar)), (await there.refresh()).status]).toEqual([true, true, 200]);
    expect(register.app.fingerprint('x')).toBe(fingerprint);
    await other.close();
  });

  test('a key that was replaced is accepted for thirteen hours, longer than anything that it signed lives', async () => {
    const { kid, secret } = (await keys()).at(-1)!;
    await rotateKeys(register.store, register.clock.now(), false);
    const from = register.clock.now().getTime();
    const old = async (): Promise<number> => {
      const { body } = await register.nobody.post('/api/sessions', { email: ADMIN[0], password: ADMIN[1] });
      const [head, claims] = [part({ alg: 'HS256', typ: 'JWT', kid }), body.token.split('.')[1]];
      return statusOf(`${head}.${claims}.${hmac('sha256', secret, `${head}.${claims}`)}`);
    };
    register.clock.set(new Date(from + 13 * 3_600_000 - 10_000).toISOString());
    expect(await old()).toBe(200);
    register.clock.set(new Date(from + 13 * 3_600_000 + 10_000).toISOString());
    expect(await old()).toBe(401);
    expect((await keys()).map((one) => one.kid)).toContain(kid);
    await rotateKeys(register.store, register.clock.now(), false);
    expect((await keys()).map((one) => one.kid)).not.toContain(kid);
  });

  test('a key that came a moment after somebody asked for one that nobody knows is found all the same', async () => {
    const other = await second();
    const unknown = `${part({ alg: 'HS256', typ: 'JWT', kid: 'unknown' })}.${part({})}.x`;
    expect(await statusOf(unknown)).toBe(401);
    const then = register.clock.now().getTime();
    await rotateKeys(register.store, register.clock.now(), false);
    const { body } = await other.nobody.post('/api/sessions', { email: ADMIN[0], password: ADMIN[1] });
    register.clock.set(new Date(then - 1000).toISOString());
    expect(await statusOf(body.token)).toBe(200);
    expect(register.clock.now().getTime()).toBe(then);
    await other.close();
  });

  test('after a leak the old keys are worth nothing within seconds, and everybody signs in again', async () => {
    const other = await second();
    const one = new Browser(other);
    await one.signIn(...ADMIN);
    // Known to this process too, which from now on only looks.
    expect(await isIn(new Browser(register, {}, one.jar))).toBe(true);
    const { kid, secret } = (await keys()).at(-1)!;
    expect(await rotateKeys(register.store, register.clock.now(), true)).toMatchObject({ accepted: [] });
    expect([await isIn(one), (await one.refresh()).body.code]).toEqual([false, 'session-ended']);
    // What somebody who has the key would make, for a session that lives.
    const { body } = await other.nobody.post('/api/sessions', { email: ADMIN[0], password: ADMIN[1] });
    const [head, claims] = [part({ alg: 'HS256', typ: 'JWT', kid }), body.token.split('.')[1]];
    register.clock.tick(10_000);
    for (const client of [other.nobody, register.nobody]) expect((await client.get('/api/accounts', { authorization: `Bearer ${head}.${claims}.${hmac('sha256', secret, `${head}.${claims}`)}` })).status).toBe(401);
    expect((await register.nobody.get('/api/accounts', { authorization: `Bearer ${body.token}` })).status).toBe(200);
    await other.close();
  });

  test('a register of before, which had one key, signs nobody out when it is upgraded', async () => {
    const mine = await openRegister({ bootstrap: undefined });
    const old = 'a'.repeat(64);
    await mine.store.transaction([], async (tx) => {
      await tx.run(once(sql`delete from settings`));
      await tx.run(once(sql`insert into settings (name, value) values ('token-key', ${old})`));
      await tx.run(once(sql`insert into sessions (id, account, created_at, expires_at) values ('s', 'a', '2026-11-02T08:00:00.000Z', '2026-11-02T20:00:00.000Z')`));
    });
    const app = await buildApp({ store: mine.store, clock: mine.clock, config: testConfig({ databaseUrl: mine.url }), access: new AccessLog(mine.store, mine.clock) });
    const input = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: 'a', jti: 's', exp: Date.parse('2026-11-02T21:00:00.000Z') / 1000 })}`;
    const client = new Client(app, mine.clock, `${input}.${hmac('sha256', old, input)}`);
    expect((await client.get('/api/sessions/current')).status).toBe(200);
    mine.clock.set('2026-11-02T20:00:00.000Z');
    expect((await client.get('/api/sessions/current')).status).toBe(401);
    expect(app.fingerprint('x')).toBe(createHmac('sha256', old).update('x').digest('hex'));
    await app.close();
    await mine.close();
  });
});

describe('over https', () => {
  const https = { 'x-forwarded-proto': 'https' };
  test('cookies are of this very host, and no others are read: a neighbour cannot plant one', async () => {
    const app = await buildApp({ store: register.store, clock: register.clock, config: testConfig({ databaseUrl: register.url, trustProxy: true }), access: new AccessLog(register.store, register.clock) });
    const nobody = new Client(app, register.clock);
    const { headers, body } = await nobody.post('/api/sessions', { email: ADMIN[0], password: ADMIN[1] }, https);
    for (const line of headers['set-cookie'] as string[]) expect(line).toMatch(/^__Host-register(-refresh)?=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const given = cookiesOf(headers);
    const current = (cookie: string, more: Record<string, string>) => nobody.get('/api/sessions/current', { cookie, ...more });
    expect((await current(`__Host-register=${body.token}`, https)).status).toBe(200);
    expect((await current(`register=${body.token}`, https)).status).toBe(401);
    expect((await nobody.post('/api/sessions/refresh', {}, { cookie: `register-refresh=${given['__Host-register-refresh']}`, ...https })).status).toBe(401);
    expect((await nobody.post('/api/sessions/refresh', {}, { cookie: `__Host-register-refresh=${given['__Host-register-refresh']}`, ...https })).status).toBe(200);
    const out = await nobody.send('DELETE', '/api/sessions/current', undefined, { cookie: `__Host-register=${body.token}`, ...https });
    // Browsers throw away one of this name that is not Secure, so without it nobody would be signed out.
    for (const line of out.headers['set-cookie'] as string[]) expect(line).toMatch(/^__Host-register(-refresh)?=; .*Secure/);
    await app.close();
  });
});
