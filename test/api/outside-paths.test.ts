/** Addresses, methods and hosts that reach for more than they name; and what every kind of reply tells a browser. */
import { sql } from 'drizzle-orm';
import Fastify from 'fastify';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { onError } from '../../server/api/problems.ts';
import { useClient } from '../../server/public/client.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';
import { dial, say, serve, type Answer, type Served } from '../support/raw.ts';

let register: Register;
let council: Council;
let served: Served;
let role: string;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  role = (await council.role((await council.body()).id, 'customer', '2020-01-01')).role.id as string;
  served = await serve(register, {}, {}, (app) => {
    app.post('/api/broken', { config: { permission: 'nobody' } }, () => {
      throw new Error('broken');
    });
  });
});
afterAll(async () => {
  await served.close();
  await register.close();
});

const request = (method: string, url: string, headers: Readonly<Record<string, string>> = {}, body = ''): string =>
  `${method} ${url} HTTP/1.1\r\n${Object.entries({ host: 'register.test', ...(body !== '' && { 'content-type': 'application/json', 'content-length': String(body.length) }), ...headers }).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
const asked = async (...given: Parameters<typeof request>): Promise<Answer> => {
  const { answers: [answer, ...more] } = await say(served.port, request(...given));
  if (!answer || more.length > 0) throw new Error(`${given.slice(0, 2).join(' ')} got ${more.length + (answer ? 1 : 0)} answers`);
  return answer;
};

/** Each way of climbing out of a folder, towards a file that is there. */
const CLIMBS = ['../', '..\\', './../', '..//', '%2e%2e/', '%2E%2E%2F', '..%2f', '..%5c', '%2e%2e%5c', '.%2e/', '..;/', '..%00/', '%252e%252e%252f', '..%252f', '..%c0%af', '..%ef%bc%8f', '....//', '.../', '\\..\\'];

describe('the built client', () => {
  const files = mkdtempSync(join(tmpdir(), 'register-dist-'));
  const dist = join(files, 'dist');
  let port: number;
  const app = Fastify({ frameworkErrors: onError, routerOptions: { ignoreTrailingSlash: true } }).setErrorHandler(onError);
  beforeAll(async () => {
    for (const folder of ['dist', 'dist/assets', 'dist/.git', 'dist-old']) mkdirSync(join(files, folder));
    for (const [name, text] of Object.entries({ 'package.json': 'SECRET', 'dist-old/index.html': 'SECRET', 'dist/.env': 'SECRET', 'dist/.git/config': 'SECRET', 'dist/assets/app.js.map': 'SECRET', 'dist/assets/app.js': 'the script', 'dist/index.html': 'the page' })) writeFileSync(join(files, name), text);
    await useClient(app, dist);
    await app.listen({ port: 0, host: '127.0.0.1' });
    port = (app.server.address() as AddressInfo).port;
  });
  afterAll(() => app.close());

  const climbs = CLIMBS.flatMap((climb) => [1, 2, 3].flatMap((times) => ['/', '/assets/', '/assets/app.js/', '//', '/%2f'].flatMap((from) => ['package.json', 'dist-old/index.html', 'dist/.env'].map((to) => `${from}${climb.repeat(times)}${to}`))));
  const others = ['/.env', '/%2eenv', '/.git/config', '/.git%2fconfig', '/assets/app.js.map', '/assets/app.js.map%00.js', '/assets/app.js%00.map', '/assets/', '/assets', `/${files}/package.json`, `/%2f${files.slice(1)}/package.json`, `//${files}/package.json`, '/file:///etc/passwd', '/~/package.json', '/dist/.env', '/assets/%2e%2e%2f%2e%2e%2fpackage.json', '/package.json?/assets/app.js', '/package.json#/assets/app.js', '/con', '/assets/app.js::$DATA'];

  test('is served, and no other file, however the address is written', async () => {
    const line = async (url: string): Promise<string> => (await say(port, `GET ${url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).answers.map(({ status, body }) => `${status} ${body}`).join();
    expect([await line('/'), await line('/assets/app.js'), await line('/bodies/1')]).toEqual(['200 the page', '200 the script', '200 the page']);
    for (let at = 0; at < climbs.length + others.length; at += 60) {
      await Promise.all([...climbs, ...others].slice(at, at + 60).map(async (url) => expect(await line(url), url).toMatch(/^(200 the (page|script)$|40[04] \{)/)));
    }
    expect(climbs.length).toBeGreaterThan(800);
  });

  test('tells no file outside from one that is not there', async () => {
    const replies = await Promise.all(['/../package.json', '/../nothing.json'].map((url) => say(port, `GET ${url} HTTP/1.1\r\nHost: x\r\n\r\n`)));
    expect(replies[0]?.answers[0]?.body).toBe(replies[1]?.answers[0]?.body);
  });
});

describe('the API', () => {
  test('is behind its wall however the address is written', async () => {
    const ways = ['/api/roles', '/api//roles', '//api/roles', '/./api/roles', '/x/../api/roles', '/api/./roles', '/api/x/../roles', '/api/health/../roles', '/api/public/../roles', '/api/public/..%2froles', '/api/public%2f..%2froles', '/api/health%2f..%2froles', '/%61pi/roles', '/api/%72oles', '/API/ROLES', '/api\\roles', '/api/roles%00', '/api/roles%20', '/api/roles.json', '/api/roles;/x', '/api;/roles', '/api/roles/?', '/api/roles/#'];
    for (const url of ways) {
      const { status, body } = await asked('GET', url);
      expect([200, 400, 401, 404], url).toContain(status);
      expect(body, url).not.toContain('"items"');
      if (status === 200) expect(body, url).toMatch(/^<!doctype html>/i);
    }
  });

  test('does nothing for a method that a route does not have, and repeats nothing back', async () => {
    const token = { authorization: `Bearer ${council.officer.token}`, 'x-secret': 'kept to oneself' };
    for (const method of ['TRACE', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'SEARCH', 'QUERY', 'LOCK', 'M-SEARCH', 'PURGE']) for (const url of ['/api/roles', '/', '/index.html', '*']) {
      const { status, body, headers } = await asked(method, url, token);
      expect([400, 404], `${method} ${url}`).toContain(status);
      expect(JSON.stringify([body, headers]), `${method} ${url}`).not.toMatch(/kept to oneself|Bearer|"items"/);
    }
    const line = await dial(served.port);
    line.socket.write(request('CONNECT', 'elsewhere.example:443'));
    expect([await line.closes(1000), line.text()]).toEqual([true, '']);
  });

  test('takes the method from the request line and from nowhere else', async () => {
    const size = async () => (await register.nobody.read('/api/ledger/instance/head')).size;
    const before = await size();
    const body = '{"name":"Overridden","legalForm":"other"}';
    for (const header of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const reply = await asked('GET', '/api/mutuals', { authorization: `Bearer ${council.officer.token}`, [header]: 'POST' }, body);
      expect([reply.status, reply.body.includes('"items"')], header).toEqual([200, true]);
    }
    expect((await asked('GET', '/api/mutuals?_method=POST', { authorization: `Bearer ${council.officer.token}` }, body)).status).toBe(400);
    expect(await size()).toBe(before);
  });

  test('answers HEAD as it answers GET, without what it says', async () => {
    const token = { authorization: `Bearer ${council.officer.token}` };
    for (const url of ['/api/roles', '/api/health', '/api/openapi.json']) {
      const reply = (await say(served.port, request('HEAD', url, { ...token, connection: 'close' }))).text;
      expect(reply.startsWith('HTTP/1.1 200 '), url).toBe(true);
      expect(reply.endsWith('\r\n\r\n'), url).toBe(true);
    }
    expect((await say(served.port, request('HEAD', '/api/roles', { connection: 'close' }))).text).toMatch(/^HTTP\/1\.1 401 [^]*\r\n\r\n$/);
  });
});

describe('the name that a caller gives us', () => {
  const lies: readonly Record<string, string>[] = [{ host: 'evil.example' }, { host: 'evil.example:80' }, { 'x-forwarded-host': 'evil.example' }, { forwarded: 'host=evil.example;proto=https' }, { 'x-forwarded-proto': 'https', 'x-original-host': 'evil.example' }, { 'x-original-url': '/api/health', 'x-rewrite-url': '/api/health' }, { referer: 'https://evil.example/', 'x-forwarded-prefix': '/evil.example' }];

  test('comes back in no reply: not in links, not in redirects, not in the description', async () => {
    const token = { authorization: `Bearer ${council.officer.token}` };
    for (const lie of lies) for (const url of ['/', '/api/openapi.json', '/api/health', '/api/ledger', '/api/roles', '/api/roles/', '/api/mutuals?format=csv', '/api/nothing', '/nothing.js', '/api', '//evil.example', '//evil.example/%2e%2e', '/\\evil.example', '/%09/evil.example', '/.evil.example', '/@evil.example']) {
      const { status, body, headers } = await asked('GET', url, { ...token, ...lie });
      expect([200, 400, 404], `${url} ${JSON.stringify(lie)}`).toContain(status);
      expect(JSON.stringify([headers, body]), `${url} ${JSON.stringify(lie)}`).not.toContain('evil.example');
      expect(headers, url).not.toHaveProperty('location');
    }
  });

  test('makes no link that goes out, where the address of the register is set', async () => {
    for (const lie of lies) {
      const invited = await register.admin.post('/api/accounts', { email: `invited${lies.indexOf(lie)}@register.test`, name: 'Invited', memberships: [{ role: 'member', authority: council.gss }], invite: true }, lie);
      expect([invited.status, invited.body.invitation.link], JSON.stringify(lie)).toEqual([201, expect.stringMatching(/^http:\/\/register\.test\//)]);
      expect((await register.nobody.post('/api/sessions/links', { email: 'admin@register.test' }, lie)).body).toEqual({ sent: true });
    }
    const [{ all } = { all: '' }] = await register.store.all(once<{ all: string }>(sql`select coalesce(max(data), '') as "all" from outbox where data like ${'%evil%'}`));
    expect(all).toBe('');
  });
});

describe('every kind of reply', () => {
  const json = '{"email":"a@b.uk","password":"x"}';
  const signed = (): Record<string, string> => ({ authorization: `Bearer ${council.officer.token}` });
  const kinds: Readonly<Record<string, () => string>> = {
    '200': () => request('GET', '/api/health'),
    '200 as a file': () => request('GET', '/api/mutuals?format=csv', signed()),
    '200 to HEAD': () => request('HEAD', '/api/health', { connection: 'close' }),
    '201': () => request('POST', '/api/mutuals', signed(), '{"name":"Made","legalForm":"other"}'),
    '403 from what is no site': () => request('POST', '/api/mutuals', { cookie: signed()['authorization']?.replace('Bearer ', 'register=') ?? '', origin: 'not an origin' }, '{}'),
    '400 of JSON': () => request('POST', '/api/sessions', {}, '{'),
    '400 of a query': () => request('GET', '/api/roles?limit=0', signed()),
    '400 of an address': () => request('GET', '/%zz'),
    '400 of an address of the API': () => request('GET', '/api/roles/%zz', signed()),
    '400 of the request line': () => request('GET', 'http://elsewhere.example/api/health'),
    '400 of what is no HTTP': () => 'HELLO\r\n\r\n',
    '400 without Host': () => 'GET /api/health HTTP/1.1\r\n\r\n',
    '401': () => request('GET', '/api/roles'),
    '403 from another site': () => request('POST', '/api/mutuals', { cookie: signed()['authorization']?.replace('Bearer ', 'register=') ?? '', origin: 'https://evil.example' }, '{}'),
    '403': () => request('POST', '/api/accounts', signed(), '{"email":"a@b.uk","name":"A","memberships":[]}'),
    '404 of the API': () => request('GET', '/api/roles/none', signed()),
    '404': () => request('GET', '/nothing.js'),
    '404 to another method': () => request('DELETE', '/nothing'),
    '413': () => request('POST', '/api/sessions', { 'content-type': 'application/json', 'content-length': '9999999' }),
    '414': () => request('GET', `/api/roles/${'x'.repeat(1000)}`, signed()),
    '415': () => request('POST', '/api/sessions', { 'content-type': 'text/plain' }, json),
    '417': () => request('POST', '/api/sessions', { expect: 'magic' }, json),
    '422': () => request('POST', '/api/sessions', {}, '{}'),
    '428': () => request('POST', `/api/roles/${role}/end`, signed(), '{"on":"2020-01-01","reason":"x"}'),
    '431': () => request('GET', '/api/health', { x: 'x'.repeat(17_000) }),
    '500': () => request('POST', '/api/broken', {}, '{}'),
    '200 of the page': () => request('GET', '/'),
  };
  const isApi = (bytes: string): boolean => /^\S+ \/api\//.test(bytes);

  test.each(Object.keys(kinds))('%s: nothing from elsewhere, no frame, no guessing, no address passed on, no device, no banner', async (kind) => {
    const bytes = kinds[kind]?.() ?? '';
    const { text } = await say(served.port, bytes);
    const [status, ...lines] = text.slice(0, text.indexOf('\r\n\r\n')).split('\r\n');
    const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]));
    const isPageMissing = kind === '200 of the page' && status?.includes(' 404 ');
    if (!isPageMissing) expect(status).toContain(` ${kind.slice(0, 3)} `);
    const policy = new Map((headers['content-security-policy'] ?? '').split(';').map((one) => [one.trim().split(' ')[0] ?? '', one.trim().split(' ').slice(1)]));
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    for (const directive of ['base-uri', 'object-src', 'script-src-attr']) expect(policy.get(directive), directive).toEqual(["'none'"]);
    for (const [directive, sources] of policy) for (const source of sources) expect(["'self'", "'none'", ...(directive === 'img-src' ? ['data:'] : [])], directive).toContain(source);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin' });
    for (const device of ['camera', 'microphone', 'geolocation', 'payment', 'usb']) expect(headers['permissions-policy']).toContain(`${device}=()`);
    for (const banner of ['server', 'x-powered-by', 'via', 'strict-transport-security', 'access-control-allow-origin']) expect(headers, banner).not.toHaveProperty(banner);
    if (isApi(bytes) || ['400', '431'].includes(kind.slice(0, 3))) expect(headers['cache-control']).toBe('no-store');
    if (Number(kind.slice(0, 3)) >= 400 && kind !== '417') expect(headers['content-type']).toContain('application/problem+json');
    expect(text).not.toMatch(/node_modules|\.ts:\d|    at |fastify/i);
  });

  test('of the public register has the same, and leave to be read from any site and kept for a minute', async () => {
    const { status, headers } = await asked('GET', '/api/public/authorities', { origin: 'https://elsewhere.example' });
    expect([status, headers['access-control-allow-origin'], headers['cross-origin-resource-policy'], headers['cache-control']]).toEqual([200, '*', 'cross-origin', 'public, max-age=60']);
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy', 'x-frame-options']) expect(headers[name], name).toBe((await asked('GET', '/api/health')).headers[name]);
    for (const url of ['/api/public/roles?limit=0', '/api/public/roles/none', '/api/public/nothing']) expect((await asked('GET', url)).headers['cache-control'], url).toBe('no-store');
  });

  test('over TLS keeps the browser there for a year, and over plain HTTP says nothing of it', async () => {
    const proxied = await serve(register, {}, { trustProxy: 'loopback' });
    for (const url of ['/api/health', '/', '/api/nothing', '/api/roles?limit=0']) {
      const [over] = (await say(proxied.port, request('GET', url, { 'x-forwarded-proto': 'https' }))).answers;
      const [plain] = (await say(proxied.port, request('GET', url))).answers;
      expect(over?.headers['strict-transport-security'], url).toBe('max-age=31536000');
      expect(plain?.headers, url).not.toHaveProperty('strict-transport-security');
    }
    expect((await asked('GET', '/api/health', { 'x-forwarded-proto': 'https' })).headers).not.toHaveProperty('strict-transport-security');
    await proxied.close();
  });
});
