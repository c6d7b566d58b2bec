import type { RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collecting, isOfApi, methodsOf } from '../house/routes.ts';
import { Browser } from '../support/browser.ts';
import { Client, openRegister, type Council, type Register } from '../support/register.ts';
import { buildApp } from '../../server/app.ts';
import { AccessLog, type Noted } from '../../server/access-log.ts';
import type { Config } from '../../server/config.ts';
import { testConfig } from '../support/config.ts';

let register: Register;
let council: Council;
let routes: RouteOptions[];
beforeAll(async () => {
  ({ made: register, routes } = await collecting(() => openRegister({ failuresPerAccount: 12 })));
  council = await register.council('E06000901');
});
afterAll(() => register.close());

const ID = '0199a3b4-0000-7000-8000-000000000000';
const ADMIN = ['admin@register.test', 'correct horse battery'] as const;
const MINUTE = 60_000;
const idOf = (token: string, claim = 'jti'): string => (JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString()) as Record<string, string>)[claim] as string;

/** Another process that serves the same register, with settings of its own. */
async function serving(settings: Partial<Config>, work: (client: Client) => Promise<void>, access = new AccessLog(register.store, register.clock)): Promise<void> {
  const app = await buildApp({ store: register.store, clock: register.clock, config: testConfig({ databaseUrl: register.url, ...settings }), access });
  await work(new Client(app, register.clock));
  await app.close();
}

const OPEN = ['GET /api/health', 'GET /api/openapi.json', 'POST /api/sessions', 'POST /api/sessions/links', 'POST /api/sessions/links/look', 'POST /api/sessions/links/use', 'POST /api/confirmations', 'POST /api/confirmations/look', 'POST /api/body-notices/look', 'POST /api/body-notices/reply', 'POST /api/attestations/answer', 'POST /api/attestations/look', 'POST /api/inquiries/answer', 'POST /api/inquiries/look', 'POST /api/public/concerns', 'GET /api/ledger', 'GET /api/ledger/:log/head', 'GET /api/ledger/:log/proofs/inclusion', 'GET /api/ledger/:log/proofs/consistency'];

describe('without a session', () => {
  test('health, the description of the API, signing in, heads, proofs and published records answer, and nothing else does', async () => {
    const answered: string[] = [];
    let asked = 0;
    for (const route of routes.filter(isOfApi)) {
      for (const method of methodsOf(route)) {
        asked++;
        const reply = await register.nobody.send(method as 'GET', route.url.replace(':log', 'instance').replace(':id', ID), method === 'GET' ? undefined : {});
        if (reply.status === 401) expect(reply.body).toMatchObject({ status: 401, code: 'not-signed-in' });
        else answered.push(`${method} ${route.url}`);
      }
    }
    // Published records are for everybody, each of them by a GET.
    expect(answered.filter((name) => !name.startsWith('GET /api/public/')).sort()).toEqual(OPEN.toSorted());
    expect(asked).toBeGreaterThan(35);
  });

  test('an address that is none answers the same as one that is, so that nobody can map the service', async () => {
    for (const url of ['/api/nothing', '/api/roles/x/y/z', '/api']) expect((await register.nobody.get(url)).status, url).toBe(url === '/api' ? 404 : 401);
    expect((await register.nobody.get('/api/public/anything')).status).toBe(404);
  });

  test('no way of writing an address gets past', async () => {
    for (const url of ['/%61pi/roles', '/api//roles', '/api/./roles', '/API/roles', '/api/%72oles', '/api/roles/', '/api/roles;x=1']) {
      const { status, body, headers } = await register.nobody.get(url);
      if (!String(headers['content-type']).startsWith('text/html')) expect([400, 401, 404], url).toContain(status);
      expect(JSON.stringify(body), url).not.toContain('items');
    }
    expect((await register.nobody.send('GET', '/api/roles', undefined, { authorization: 'Bearer null' })).status).toBe(401);
    expect((await register.nobody.send('GET', '/api/roles', undefined, { authorization: 'Basic YTpi' })).status).toBe(401);
  });
});

describe('a session', () => {
  test('comes with a token, when it ends, who it is of, and a cookie that scripts and other sites cannot use', async () => {
    const reply = await register.nobody.post('/api/sessions', { email: ' ADMIN@register.test', password: 'correct horse battery' });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ token: expect.any(String), expiresAt: expect.stringMatching(/^2026-11-02T09:3\d:\d\d\.000Z$/), actor: { account: expect.any(String), name: 'Instance administrator', memberships: [{ role: 'instance-administrator', authority: null }], invitations: [] } });
    expect(String(reply.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Strict/i);
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  test('is accepted as Bearer, whatever its case, or as a cookie, everywhere', async () => {
    const { token } = council.officer;
    for (const headers of [{ authorization: `Bearer ${token}` }, { authorization: `bearer ${token}` }, { cookie: `register=${token}` }]) expect((await register.nobody.get('/api/roles', headers)).status, JSON.stringify(headers)).toBe(200);
  });

  test('does not let another site change anything with the cookie that the browser sends along', async () => {
    const body = { name: 'Brightwater', legalForm: 'other' };
    const sent = (headers: Record<string, string>) => register.nobody.post('/api/mutuals', body, { cookie: `register=${council.officer.token}`, ...headers });
    for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }] as Record<string, string>[]) expect((await sent(headers)).status, JSON.stringify(headers)).toBe(403);
    expect((await sent({ origin: 'https://register.example', host: 'register.example' })).status).toBe(201);
    expect((await sent({ origin: 'https://register.example', host: 'register.example:443' })).status).toBe(201);
  });

  test('is over once signed out, for its cookie too, and no other session with it', async () => {
    const [one, other] = [await register.signIn('admin@register.test', 'correct horse battery'), await register.signIn('admin@register.test', 'correct horse battery')];
    expect((await one.send('DELETE', '/api/sessions/current')).status).toBe(204);
    expect((await one.get('/api/accounts')).status).toBe(401);
    expect((await register.nobody.get('/api/accounts', { cookie: `register=${one.token}` })).status).toBe(401);
    expect((await other.get('/api/accounts')).status).toBe(200);
    expect((await one.send('DELETE', '/api/sessions/current')).status).toBe(401);
  });

  test('is refused where its token was changed, unsigned, or signed by another algorithm', async () => {
    const [head, claims, signature] = (council.officer.token as string).split('.') as [string, string, string];
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub: (await register.admin.read('/api/sessions/current')).actor.account };
    for (const token of [`${head}.${part(forged)}.${signature}`, `${part({ alg: 'none', typ: 'JWT' })}.${claims}.`, `${part({ alg: 'RS256', typ: 'JWT' })}.${claims}.${signature}`, `${head}.${claims}.${signature.slice(0, -4)}AAAA`, 'x', '..']) {
      expect((await register.nobody.get('/api/roles', { authorization: `Bearer ${token}` })).status, token.slice(0, 20)).toBe(401);
    }
  });
});

describe('signing in', () => {
  test('says the same for a wrong password and for an address that nobody has', async () => {
    const [wrong, absent] = [await register.nobody.post('/api/sessions', { email: 'person1@register.test', password: 'not this one' }), await register.nobody.post('/api/sessions', { email: 'nobody@register.test', password: 'long enough' })];
    expect([wrong.status, absent.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(absent.body);
  });

  test('never fits an account without a password', async () => {
    await register.admin.made('/api/accounts', { email: 'sso@register.test', name: 'Single sign-on', memberships: [] });
    for (const password of ['', 'null', 'undefined']) expect((await register.nobody.post('/api/sessions', { email: 'sso@register.test', password })).status).toBe(401);
  });

  test('takes as long for an address that nobody has as for a wrong password', async () => {
    // In turns, and the best of each: what the neighbours of a small machine do slows both sides alike.
    const best = { 'no-one@register.test': Infinity, 'person1@register.test': Infinity };
    for (let i = 0; i < 5; i++) {
      for (const email of ['no-one@register.test', 'person1@register.test'] as const) {
        const before = performance.now();
        await register.nobody.post('/api/sessions', { email, password: `not this one ${i}` });
        best[email] = Math.min(best[email], performance.now() - before);
      }
    }
    const ratio = best['no-one@register.test'] / best['person1@register.test'];
    // Without the hash it would be a fiftieth.
    expect(ratio).toBeGreaterThan(0.3);
  });

  test('is slowed down for one account, and for that one only, and for a quarter of an hour', async () => {
    const tries: any[] = [];
    for (let i = 0; i < 14; i++) tries.push(await register.nobody.post('/api/sessions', { email: i % 2 === 0 ? 'guess@register.test' : 'GUESS@register.test', password: 'x' }));
    expect(tries.slice(0, 12).map(({ status }) => status)).toEqual(Array(12).fill(401));
    expect(tries.slice(12).map(({ status, body, headers }) => [status, body.code, Number(headers['retry-after'])])).toEqual([[429, 'too-many', 888], [429, 'too-many', 887]]);
    expect((await register.nobody.post('/api/sessions', { email: 'person1@register.test', password: 'long enough' })).status).toBe(201);
    register.clock.tick(15 * MINUTE);
    expect((await register.nobody.post('/api/sessions', { email: 'guess@register.test', password: 'x' })).status).toBe(401);
  });

  test('with the right password is refused as well once too many were wrong, and for everybody else it is not', async () => {
    await serving({ failuresPerAccount: 3 }, async (client) => {
      const sent = (email: string, password: string) => client.post('/api/sessions', { email, password }).then(({ status }) => status);
      for (let i = 0; i < 3; i++) expect(await sent('person1@register.test', 'wrong')).toBe(401);
      expect([await sent('person1@register.test', 'long enough'), await sent(...ADMIN)]).toEqual([429, 201]);
    });
  });

  test('many times at once is bounded, and right every time is no offence', async () => {
    await serving({ failuresPerAccount: 3 }, async (client) => {
      const burst = (n: number, password: string) => Promise.all(Array.from({ length: n }, () => client.post('/api/sessions', { email: 'person1@register.test', password }).then(({ status }) => status)));
      expect(new Set(await burst(20, 'long enough'))).toEqual(new Set([201]));
      expect((await burst(50, 'wrong')).filter((status) => status === 401).length).toBeLessThanOrEqual(40);
      expect(await burst(1, 'long enough')).toEqual([429]);
    });
  });

  test('from many addresses is slowed down as well, for the account that is guessed at', async () => {
    await serving({ failuresPerAccount: 1, trustProxy: true }, async (client) => {
      const from = (n: number, email: string, password: string) => client.post('/api/sessions', { email, password }, { 'x-forwarded-for': `203.0.113.${n}` }).then(({ status }) => status);
      for (let n = 1; n <= 10; n++) expect(await from(n, 'person1@register.test', 'wrong')).toBe(401);
      expect([await from(11, 'person1@register.test', 'wrong'), await from(12, ...ADMIN)]).toEqual([429, 201]);
    });
  });

  test('by a whole council behind one address trips no limit, for nothing of it went wrong', async () => {
    await serving({ failuresPerAccount: 2, signInsPerAddress: 2 }, async (client) => {
      for (let i = 0; i < 12; i++) expect((await client.post('/api/sessions', { email: ADMIN[0], password: ADMIN[1] })).status).toBe(201);
      const wrong = await client.post('/api/sessions', { email: 'person1@register.test', password: 'wrong' });
      expect([wrong.status, (await client.post('/api/sessions', { email: 'person1@register.test', password: 'long enough' })).status]).toEqual([401, 201]);
    });
  });

  test('is noted, and being refused as well, with whose account it was and never what was typed', async () => {
    const notes: Noted[] = [];
    const access = new AccessLog(register.store, register.clock);
    access.note = (noted) => void notes.push(noted);
    const account = idOf(register.admin.token as string, 'sub');
    await serving({}, async (client) => {
      const one = new Browser({ nobody: client });
      for (const [email, password] of [[ADMIN[0], 'wrong'], ['no-one@register.test', 'typed'], ADMIN] as const) await one.signIn(email, password);
      const copy = one.copy();
      for (const browser of [one, one, copy]) await browser.refresh();
      await one.signIn(...ADMIN);
      await one.send('DELETE', '/api/sessions/current');
      await one.post('/api/sessions/links', { email: 'typed@register.test' });
    }, access);
    const address = '127.0.0.1';
    expect(notes).toEqual([
      { kind: 'sign-in-refused', account, address, detail: '' },
      { kind: 'sign-in-refused', account: null, address, detail: '' },
      { kind: 'signed-in', account, address, detail: 'password' },
      { kind: 'token-reused', account, address, detail: '' },
      { kind: 'signed-in', account, address, detail: 'password' },
      { kind: 'signed-out', account, address, detail: '' },
      { kind: 'link-asked', address, detail: '' },
    ]);
  });

  test('takes no field that is not one of signing in', async () => {
    for (const more of [{ role: 'instance-administrator' }, { account: 'x' }, { memberships: [] }]) expect((await register.nobody.post('/api/sessions', { email: ADMIN[0], password: ADMIN[1], ...more })).status).toBe(422);
  });

  test('is not done by another site, which could sign people in as somebody else', async () => {
    const body = { email: ADMIN[0], password: ADMIN[1] };
    for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }] as Record<string, string>[]) {
      const reply = await register.nobody.post('/api/sessions', body, headers);
      expect([reply.status, reply.body.code, reply.headers['set-cookie']], JSON.stringify(headers)).toEqual([403, 'cross-site', undefined]);
    }
  });

  test('ends what the browser brought along, and begins anew: nobody goes on in a session that somebody else planted', async () => {
    const thief = new Browser(register);
    await thief.signIn('person1@register.test', 'long enough');
    for (const names of [['register', 'register-refresh'], ['register'], ['register-refresh']]) {
      const planted = Object.fromEntries(names.map((name) => [name, thief.jar[name] as string]));
      const victim = new Browser(register, {}, planted);
      const before = idOf(thief.jar['register'] as string);
      expect((await victim.signIn(...ADMIN)).status).toBe(201);
      expect(idOf(victim.jar['register'] as string)).not.toBe(before);
      expect((await thief.get('/api/sessions/current')).status).toBe(401);
      await thief.signIn('person1@register.test', 'long enough');
    }
    // A token sent as Bearer is a program’s own affair.
    const program = await register.signIn(...ADMIN);
    await register.nobody.post('/api/sessions', { email: ADMIN[0], password: ADMIN[1] }, { authorization: `Bearer ${program.token}` });
    expect((await program.get('/api/sessions/current')).status).toBe(200);
  });
});

describe('an account', () => {
  test('is given a further role by an administrator, for itself alone', async () => {
    const { id } = await register.admin.made('/api/accounts', { email: 'second@register.test', name: 'Second', password: 'long enough', memberships: [{ authority: council.gss, role: 'member' }] });
    const second = await register.signIn('second@register.test');
    expect((await second.post('/api/units', { authority: council.gss, name: 'Housing', kind: 'team' })).status).toBe(403);
    const given = await register.admin.post(`/api/accounts/${id}/memberships`, { authority: council.gss, role: 'deputy-monitoring-officer' });
    expect([given.status, given.body.authority, given.body.version]).toEqual([201, council.gss, 1]);
    expect((await second.post('/api/units', { authority: council.gss, name: 'Housing', kind: 'team' })).status).toBe(201);
    expect((await register.admin.post(`/api/accounts/${ID}/memberships`, { authority: council.gss, role: 'member' })).status).toBe(404);
  });

  test('has one address: another with it is refused and named', async () => {
    const reply = await register.admin.post('/api/accounts', { email: 'SECOND@register.test', name: 'Third', password: 'long enough', memberships: [] });
    expect([reply.status, reply.body.fields[0].path]).toEqual([409, 'email']);
  });

  test('loses what a membership gave on the day after its last, in the middle of a session', async () => {
    const made = await register.admin.made('/api/accounts', { email: 'locum@register.test', name: 'Locum', password: 'long enough', memberships: [{ authority: council.gss, role: 'monitoring-officer', period: { from: '2026-11-01', to: '2026-11-02' } }] });
    expect(made.memberships).toMatchObject([{ authority: council.gss, role: 'monitoring-officer', period: { from: '2026-11-01', to: '2026-11-02' } }]);
    register.clock.set('2026-11-02T23:30:00.000Z');
    const locum = await register.signIn('locum@register.test');
    expect((await locum.get('/api/roles')).status).toBe(200);
    register.clock.set('2026-11-03T00:00:00.000Z');
    expect((await locum.get('/api/roles')).status).toBe(403);
  });
});
