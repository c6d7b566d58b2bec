/** Every text that a route takes, in its address, its query and its body, filled with what is meant to be run, rendered, or to turn heads. */
import { parse } from 'csv-parse/sync';
import type { RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collecting, isOfApi, methodsOf, nameOf } from '../house/routes.ts';
import { openRegister, type Client, type Council, type Register, type Reply } from '../support/register.ts';
import { foundAt, isText, sampleOf, waysTo, type Schema, type Way } from '../support/samples.ts';

let register: Register;
let council: Council;
let routes: RouteOptions[];
/** Ids of records that there are, by the name of a field and by the noun of an address. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  ({ made: register, routes } = await collecting(() => openRegister()));
  council = await register.council('E06000901');
  const mutual = await council.body('Brightwater', { identifiers: [{ scheme: 'fca-mutuals', number: '900001' }] });
  const [unit, committee, person] = [await council.unit('Leisure'), await council.unit('Licensing', undefined, 'committee'), await council.person('Petra Quill')];
  const { role } = await council.role(mutual.id, 'commissioner', '2014-04-01', null, { unit: unit.id, legalBasis: 'Localism Act 2011' });
  const { conflicts } = await council.role(mutual.id, 'licensing', '2016-01-01');
  const account = await register.admin.made('/api/accounts', { email: 'somebody@register.test', name: 'Somebody', memberships: [{ authority: council.gss, role: 'member' }] });
  Object.assign(ids, { authority: council.gss, authorities: council.gss, ledger: council.gss, log: council.gss, mutual: mutual.id, mutuals: mutual.id, unit: unit.id, parent: unit.id, committee: committee.id, person: person.id, accountableOfficer: person.id, role: role.id, roles: role.id, conflicts: conflicts.opened[0].id, conflict: conflicts.opened[0].id, account: account.id, accounts: account.id, memberships: account.memberships[0].id, rules: 'role-stack', on: '2026-11-02', gss: 'E06000955', kind: 'customer', url: 'https://register.example/minutes', number: '30644R' });
});
afterAll(() => register.close());

let addresses = 0;
const known = (name: string): unknown => (name === 'email' ? `sample${++addresses}@register.test` : name === 'rule' ? 'role-stack' : ids[name]);
const bodyOf = (route: RouteOptions): Schema => (route.schema as { body?: Schema } | undefined)?.body ?? {};

/** A record of its own for each change, so that the change before does not stand in the way. */
async function freshOf(noun: string): Promise<string | undefined> {
  if (noun === 'memberships') return (await register.admin.made('/api/accounts', { email: known('email'), name: 'Fresh', memberships: [{ role: 'member', authority: council.gss }] })).memberships[0].id as string;
  const route = ofMethod('POST').find(({ url }) => url === `/api/${noun}`);
  const person = (await council.person('Fresh')).id as string;
  for (const client of route ? actors(route) : []) {
    const { status, body } = await client.post(`/api/${noun}`, sampleOf(bodyOf(route as RouteOptions), (name) => (name === 'person' ? person : known(name))));
    if (status === 201) return (body.role?.id ?? body.id) as string;
  }
  return ids[noun];
}

const INSTANCE = /^(account|authority|post|settings|access)\b/;
const permissionOf = (route: RouteOptions): string => (route.config as { permission?: string }).permission ?? '';
/** Those who may; a monitoring officer wherever one may. */
const actors = (route: RouteOptions): Client[] => (INSTANCE.test(permissionOf(route)) ? [council.officer, register.admin] : permissionOf(route) === 'nobody' ? [register.nobody] : [council.officer]);
const addressOf = (url: string, id?: string): string => url.replaceAll(/:(\w+)/g, (_, name: string) => id ?? ids[name === 'id' ? (url.split('/')[2] ?? '') : name] ?? ids[name] ?? '0199a3b4-0000-7000-8000-000000000000');

/** Printable, so it may be stored; what is to come back exactly. */
const PRINTABLE = `=1+1' or 1=1 --"; drop table roles; /* %_\\ \${process.env} {{7*7}} <script>alert(1)</script><img src=x onerror=alert(1)> $.a[0] ' || (select value from sealed) || '`;
/** Names of things that every object has, which a table of words must not find. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const UNFIT = ['a\r\nSet-Cookie: x=1', 'a\u0000b', 'a\u202eb', 'a\ud800b', 'x'.repeat(100_000)];
const FILTERS = ['%', '_', '\\', '\\%', "' or 1=1 --", '1 or 1=1', '{"$ne":null}', '*', 'null', '-1', '1e999', '9'.repeat(19), 'NaN', '<script>', 'a\r\nb', '\u202e', 'ﬀ', 'x'.repeat(3000), ...INHERITED.slice(0, 3)];

const told = (reply: Reply): string => JSON.stringify(reply.body).slice(0, 300);
/** Whatever was sent, the answer is one of ours: done, or a problem that names no inside. */
function sound(reply: Reply, what: string): void {
  expect(reply.status, `${what}: ${told(reply)}`).toBeLessThan(500);
  if (reply.status >= 400) expect(reply.body, what).toMatchObject({ status: reply.status, code: expect.any(String), detail: expect.any(String) });
  expect(told(reply), what).not.toMatch(/SQLITE|syntax error|\bat \w+ \(|node_modules/);
}

const ofMethod = (method: string): RouteOptions[] => routes.filter(isOfApi).filter((route) => methodsOf(route).includes(method));

describe('a filter', () => {
  test('with a pattern, a piece of SQL or a word of the language finds nothing, and breaks nothing', async () => {
    let [asked, found] = [0, 0];
    for (const route of ofMethod('GET')) {
      const query = (route.schema as { querystring?: Schema } | undefined)?.querystring ?? {};
      const filters = Object.entries(query.properties ?? {}).filter(([name]) => !['cursor', 'format', 'asAt', 'knownAt'].includes(name));
      const needed = new URLSearchParams((query.required ?? []).map((name) => [name, String(ids[name] ?? 1)]));
      for (const client of actors(route)) {
        const url = addressOf(route.url);
        for (const [name, schema] of filters) {
          // Of a list of words, or a number, the schema itself refuses what it does not name.
          const replies = (isText(schema) ? FILTERS : FILTERS.slice(0, 4)).map(async (hostile) => ({ hostile, reply: await client.get(`${url}?${new URLSearchParams({ ...Object.fromEntries(needed), [name]: hostile }).toString()}`) }));
          for (const { hostile, reply } of await Promise.all(replies)) {
            const what = `${nameOf(route)} ${name}=${hostile.slice(0, 40)}`;
            sound(reply, what);
            asked++;
            if (reply.status !== 200 || !Array.isArray(reply.body.items)) continue;
            found++;
            const others = (reply.body.items as { name?: string }[]).filter((item) => !(route.url.startsWith('/api/reference/') && item.name?.toLowerCase().includes(hostile.normalize('NFKD').toLowerCase())));
            if (isText(schema)) expect(others, what).toEqual([]);
          }
        }
        for (const name of ['asAt', 'knownAt', 'cursor', 'format']) if (query.properties?.[name]) for (const hostile of ["' or 1=1 --", '%', '__proto__', '9999-99-99', 'eyJhZnRlciI6WyInIl19', Buffer.from('{"after":["\' or 1=1 --"],"filters":"","knownAt":"x","asAt":null,"day":"2026-01-01"}').toString('base64url')]) {
          const reply = await client.get(`${url}?${new URLSearchParams([...needed, [name, hostile]]).toString()}`);
          sound(reply, `${nameOf(route)} ${name}=${hostile}`);
          expect([400, 403, 404], `${nameOf(route)} ${name}=${hostile}`).toContain(reply.status);
        }
      }
    }
    expect(asked).toBeGreaterThan(1000);
    expect(found).toBeGreaterThan(300);
  });

  test('finds what it names, so that finding nothing means something', async () => {
    for (const url of [`/api/mutuals?name=Brightw`, `/api/roles?mutual=${ids['mutual']}`, `/api/people?name=Quill`, `/api/units?authority=${council.gss}`]) expect((await council.officer.read(url)).items.length, url).toBeGreaterThan(0);
  });
});

test('an address with such text in place of an id is of nothing', async () => {
  let asked = 0;
  for (const route of routes.filter(isOfApi).filter(({ url }) => url.includes(':'))) {
    for (const method of methodsOf(route)) {
      const replies = [...INHERITED, "' or 1=1 --", '%25', '*', '..%2f..', '%00', '%0d%0aSet-Cookie:x', 'fca-mutuals:%25', "fca-mutuals:' or 1=1", 'fca-mutuals:__proto__', '%F0%9F%98%80', '-1', '0'].map(async (hostile) => ({
        hostile,
        reply: await (actors(route)[0] as Client).send(method as 'GET', addressOf(route.url, hostile), method === 'GET' ? undefined : sampleOf(bodyOf(route), known), { 'if-match': '"1"' }),
      }));
      for (const { hostile, reply } of await Promise.all(replies)) {
        sound(reply, `${method} ${route.url} ${hostile}`);
        expect([400, 403, 404, 409, 412, 422], `${method} ${route.url} ${hostile}: ${told(reply)}`).toContain(reply.status);
        asked++;
      }
    }
  }
  expect(asked).toBeGreaterThan(200);
});

describe('a body', () => {
  /** Sent once for each place and text; with what happened to it. */
  async function fill(route: RouteOptions, way: Way, hostile: string, id?: string): Promise<{ reply: Reply; what: string }[]> {
    const what = `${nameOf(route)} ${way.join('.')} = ${hostile.slice(0, 20)}`;
    const replies: { reply: Reply; what: string }[] = [];
    for (const client of actors(route)) {
      const reply = await client.post(addressOf(route.url, id), sampleOf(bodyOf(route), known, way, hostile), { 'if-match': '"1"' });
      sound(reply, what);
      replies.push({ reply, what });
    }
    return replies;
  }
  const places = (): [RouteOptions, Way][] => ofMethod('POST').flatMap((route) => waysTo(bodyOf(route), isText).map((way): [RouteOptions, Way] => [route, way]));

  test('with text that no reader can trust, or far too much of it, is refused in every place', async () => {
    let asked = 0;
    for (const [route, way] of places()) for (const hostile of UNFIT) for (const { reply, what } of await fill(route, way, hostile)) {
      asked++;
      // A password is never shown, so any text of a fair length will do.
      if (/password|current/i.test(String(way.at(-1)))) continue;
      expect([400, 401, 403, 404, 409, 412, 422, 429], `${what}: ${told(reply)}`).toContain(reply.status);
    }
    expect(asked).toBeGreaterThan(250);
  });

  test('with text that looks like SQL, markup, a template or a formula keeps it exactly, or refuses it', async () => {
    let [stored, returned] = [0, 0];
    for (const [route, way] of places()) for (const hostile of [PRINTABLE, 'constructor']) for (const { reply, what } of await fill(route, way, hostile, hostile === PRINTABLE && route.url.includes('/:id/') ? await freshOf(route.url.split('/')[2] ?? '') : undefined)) {
      if (reply.status >= 300) continue;
      stored++;
      const [came, inside] = [foundAt(reply.body, way), foundAt(reply.body?.role, way)];
      for (const value of [came, inside]) if (typeof value === 'string') {
        returned++;
        // Registers number in capitals.
        expect(way.at(-1) === 'number' ? value.toLowerCase() : value, what).toBe(way.at(-1) === 'number' ? hostile.toLowerCase() : hostile);
      }
    }
    expect(stored).toBeGreaterThan(15);
    expect(returned).toBeGreaterThan(10);
  });

  test('that reaches for the object itself, or for fields that are not asked for, is refused', async () => {
    for (const route of ofMethod('POST')) {
      const sample = sampleOf(bodyOf(route), known);
      for (const member of ['"__proto__":{"role":"instance-administrator"}', '"constructor":{"prototype":{"admin":true}}', '"toString":"x"', '"id":"0199a3b4-0000-7000-8000-000000000000"', '"version":99', '"recordedAt":"2020-01-01T00:00:00.000Z"', '"createdBy":"x"']) {
        const text = JSON.stringify(sample);
        const reply = await (actors(route)[0] as Client).post(addressOf(route.url), `${text.slice(0, -1)}${text === '{}' ? '' : ','}${member}}`, { 'if-match': '"1"' });
        expect([400, 422], `${nameOf(route)} ${member}: ${told(reply)}`).toContain(reply.status);
      }
    }
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });
});

describe('a list taken away as CSV', () => {
  const FORMULAS = ['=1+1', '+1+1', '-1+1', '@SUM(1)', "=cmd|' /C calc'!A0", '＝1+1', '"=1+1', '=1+1;=2+2', '=1+1\\n=2', "'=1+1"];

  test('has no cell that a spreadsheet would run', async () => {
    for (const name of FORMULAS) {
      const { id } = await council.body(name, { otherNames: [{ name }] });
      await council.person(name);
      await council.unit(name);
      await council.role(id, 'customer', '2020-01-01', null, { legalBasis: name, evidence: [{ title: name }] });
    }
    let [cells, escaped] = [0, 0];
    for (const route of ofMethod('GET')) {
      if (!(route.schema as { querystring?: Schema } | undefined)?.querystring?.properties?.['format']) continue;
      for (const client of actors(route)) {
        const reply = await client.get(`${addressOf(route.url)}?format=csv`);
        if (reply.status !== 200) continue;
        const rows = parse(String(reply.body), { bom: true, columns: false });
        for (const cell of rows.flat()) {
          cells++;
          if (/^'[=+\-@＝]/.test(cell)) escaped++;
          expect(cell, nameOf(route)).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        }
      }
    }
    expect(cells).toBeGreaterThan(500);
    expect(escaped).toBeGreaterThan(20);
  });
});

test('a header that is hard to read takes no time', async () => {
  const long = (text: string): string => text.repeat(Math.floor(15_000 / text.length));
  for (const header of ['accept-language', 'authorization', 'cookie', 'if-match', 'idempotency-key', 'acting-as', 'x-forwarded-for', 'x-forwarded-proto', 'content-type', 'origin', 'accept', 'if-none-match', 'range', 'user-agent', 'accept-encoding']) {
    for (const value of [long('cy '), long('cy;q=1,'), `cy${long(' ')}x`, `cy;q=${long('1')}x`, `bearer${long(' ')}`, long('a=b;'), long('"'), long('W/"1"'), long(','), `bytes=${long('0-1,')}`, INHERITED[0] as string, "' or 1=1 --"]) {
      const began = process.cpuUsage();
      for (const url of ['/api/roles', '/']) {
        const reply = await council.officer.get(url, { [header]: value });
        expect(reply.status, `${header}: ${value.slice(0, 20)}`).toBeLessThan(500);
      }
      expect(process.cpuUsage(began).user / 1000, `${header}: ${value.slice(0, 20)}`).toBeLessThan(250);
    }
  }
});
