/** What attackers and tired people send: the right status, the field named, nothing half-saved. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openRegister, type Council, type Register, type Reply } from '../support/register.ts';

let register: Register;
let council: Council;
let body: any;
let sizes: unknown;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901', { period: { from: '1974-04-01', to: '2023-03-31' } });
  body = await council.body();
});
afterAll(() => register.close());

/** The heads of all logs: nothing is written without an entry. */
const heads = async () => (await register.nobody.read('/api/ledger')).items.map(({ log, size, root }: any) => [log, size, root]);
beforeEach(async () => void (sizes = await heads()));
afterEach(async () => expect(await heads()).toEqual(sizes));

const role = (more: Record<string, unknown> = {}) => ({ authority: council.gss, mutual: body.id, kind: 'commissioner', period: { from: '2014-04-01', to: '2019-03-31' }, ...more });
const send = (more: Record<string, unknown>) => council.officer.post('/api/roles', role(more));

function refused(reply: Reply, status: number, ...paths: readonly string[]): void {
  expect(reply.status, JSON.stringify(reply.body)).toBe(status);
  expect(String(reply.headers['content-type'])).toContain('application/problem+json');
  expect(reply.body).toMatchObject({ type: expect.any(String), title: expect.any(String), status, detail: expect.any(String), code: expect.any(String) });
  if (paths.length > 0) expect(reply.body.fields.map((field: any) => field.path)).toEqual(expect.arrayContaining([...paths]));
  expect(JSON.stringify(reply.body)).not.toMatch(/node_modules|\.ts:|at Object|select |insert |SQLITE|stack/i);
}

describe('a period', () => {
  test('is refused reversed, impossible, in another form, or beyond what anybody plans', async () => {
    refused(await send({ period: { from: '2019-03-31', to: '2014-04-01' } }), 422, 'period.to');
    refused(await send({ period: { from: '2014-02-31', to: null } }), 422, 'period.from');
    refused(await send({ period: { from: '2015-02-29', to: '2016-13-01' } }), 422, 'period.from', 'period.to');
    refused(await send({ period: { from: '3000-01-01', to: '3000-01-02' } }), 422, 'period.from', 'period.to');
    refused(await send({ period: { from: '0001-01-01', to: '2019-03-31' } }), 422, 'period.from');
    for (const from of ['1/4/2014', '2014-4-1', '2014-04-01T00:00:00Z', '', 20140401, {}, true]) refused(await send({ period: { from, to: '2019-03-31' } }), 422, 'period.from');
    refused(await send({ period: { from: '2014-04-01' } }), 422, 'period.to');
    refused(await send({ period: '2014-04-01/2019-03-31' }), 422, 'period');
  });

  test('is refused before the authority existed and after it was abolished, with the day named', async () => {
    const before = await send({ period: { from: '1974-03-31', to: '1980-01-01' } });
    refused(before, 422, 'period.from');
    expect(before.body.detail).toContain('1974-04-01');
    refused(await send({ period: { from: '2020-01-01', to: '2023-04-01' } }), 422, 'period.to');
    refused(await send({ period: { from: '2020-01-01', to: null } }), 422, 'period.to');
    refused(await send({ period: { from: null, to: '1974-03-31' } }), 422, 'period.to');
    refused(await send({ period: { from: '2023-04-01', to: '2024-01-01' } }), 422, 'period.from', 'period.to');
    refused(await council.officer.post('/api/role-statements', { authority: council.gss, mutual: body.id, family: 'owner', held: false, period: { from: '1970-01-01', to: null } }), 422, 'period.from');
    refused(await council.officer.post('/api/units', { authority: council.gss, name: 'x', kind: 'team', period: { from: '1970-01-01', to: null } }), 422, 'period.from', 'period.to');
    refused(await council.officer.post('/api/people', { authority: council.gss, name: 'x', offices: [{ title: 'x', kind: 'officer', period: { from: '2014-01-01', to: '2014-01-02' } }, { title: 'x', kind: 'officer', period: { from: '2024-01-01', to: '2024-01-02' } }] }), 422, 'offices.1.period.from');
  });
});

describe('a field', () => {
  test('is refused where it is unknown, misspelt, missing, of the wrong type, or a number written as text', async () => {
    refused(await send({ kindd: 'x', __proto: 1 }), 422, 'kindd', '__proto');
    refused(await council.officer.post('/api/roles', { authority: council.gss }), 422, 'mutual', 'kind', 'period');
    refused(await send({ kind: 7 }), 422, 'kind');
    refused(await send({ kind: ['commissioner'] }), 422, 'kind');
    refused(await send({ evidence: 'minutes' }), 422, 'evidence');
    refused(await send({ evidence: [{ title: 'a', date: '2014-02-30' }, { url: 'x', titel: 'b' }] }), 422, 'evidence.1.title');
    refused(await send({ evidence: [{ title: 'a', date: '2014-02-30' }] }), 422, 'evidence.0.date');
    refused(await send({ publication: { public: 'true' } }), 422, 'publication.public');
    refused(await send({ publication: { public: 1 } }), 422, 'publication.public');
    refused(await send({ kind: 'queen' }), 422, 'kind');
    refused(await council.officer.post('/api/mutuals', { name: 'x', legalForm: 'constructor' }), 422, 'legalForm');
    refused(await council.officer.post('/api/role-statements', { authority: council.gss, mutual: body.id, family: 'owner', held: true, period: { from: null, to: null } }), 422, 'held');
    refused(await council.officer.post('/api/roles', '[]'), 422, 'body');
    refused(await council.officer.post('/api/roles', 'null'), 422, 'body');
  });

  test('is refused with text that no reader can trust: controls, marks that turn the direction of writing, lines in a name', async () => {
    for (const bad of ['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u202e', '\u2066', '\u200f', '\u061c', '\ufeff', '\u2028', '\n', '\t', '\r']) refused(await council.officer.post('/api/mutuals', { name: `Bright${bad}water`, legalForm: 'other' }), 422, 'name');
    for (const bad of ['\u0000', '\u202e', '\r']) refused(await send({ legalBasis: `Localism Act${bad} 2011` }), 422, 'legalBasis');
    for (const url of ['javascript:alert(1)', 'ftp://x.example', 'https://x.example/\u202e', 'https://x.example/\u0000', 'https://a b', '//x.example']) refused(await send({ evidence: [{ title: 'a', url }] }), 422, 'evidence.0.url');
    for (const email of ['a\u202eb@c.uk', 'a b@c.uk', 'nobody', 'a@b@c', 'a\u0000@b.uk']) refused(await register.admin.post('/api/accounts', { email, name: 'x', memberships: [] }), 422, 'email');
  });

  test('is refused where it is longer than it may be, up to a megabyte, without the megabyte coming back', async () => {
    const reply = await council.officer.post('/api/mutuals', { name: 'a'.repeat(1_000_000), legalForm: 'other' });
    refused(reply, 422, 'name');
    expect(JSON.stringify(reply.body).length).toBeLessThan(1000);
    refused(await council.officer.post('/api/mutuals', { name: '', legalForm: 'other' }), 422, 'name');
    refused(await send({ evidence: Array.from({ length: 101 }, () => ({ title: 'x' })) }), 422, 'evidence');
    refused(await council.officer.post('/api/mutuals', { name: 'a'.repeat(1_100_000), legalForm: 'other' }), 413);
    const unknown = await council.officer.post('/api/mutuals', Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`f${i}`, 1])));
    refused(unknown, 422);
    expect(unknown.body.fields.length).toBeLessThanOrEqual(50);
  });

  test('names a record that there is: an unknown authority, unit, person or body is 404 with the field', async () => {
    refused(await send({ authority: 'E06000999' }), 404, 'authority');
    refused(await send({ authority: 'nowhere' }), 404, 'authority');
    refused(await send({ mutual: 'fca-mutuals:0' }), 404, 'mutual');
    for (const path of ['unit', 'committee', 'accountableOfficer']) refused(await send({ [path]: body.id }), 404, path);
  });
});

describe('a body of a request', () => {
  const raw = (payload: string | Buffer, type = 'application/json') => council.officer.send('POST', '/api/mutuals', payload, { 'content-type': type });
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  test('is refused where it is no JSON, no UTF-8, no Unicode, or too deep', async () => {
    for (const payload of ['{', '{"name":}', '{"name":"a",}', "{'name':'a'}", 'NaN', '', '\ufeff{}']) refused(await raw(payload), 400);
    refused(await raw(Buffer.from([...Buffer.from('{"name":"'), 0xc3, 0x28, ...Buffer.from('","legalForm":"other"}')])), 400);
    refused(await raw(Buffer.from('{"name":"a","legalForm":"other"}', 'utf16le')), 400);
    for (const lone of ['\\ud800', '\\uDC00', 'a\\udbffb']) refused(await raw(`{"name":"${lone}","legalForm":"other"}`), 400);
    refused(await raw(nested(20_000)), 400);
    refused(await raw(`{"name":${nested(20_000)},"legalForm":"other"}`), 400);
  });

  test('is refused where it reaches for the object itself', async () => {
    refused(await raw('{"name":"a","legalForm":"other","__proto__":{"admin":true}}'), 400);
    refused(await raw('{"name":"a","legalForm":"other","\\u005f_proto__":{"admin":true}}'), 422);
    refused(await raw('{"name":"a","legalForm":"other","constructor":{"prototype":{}}}'), 400);
  });

  test('is refused in another type', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) refused(await raw('{"name":"a","legalForm":"other"}', type), 415);
  });
});

describe('an address', () => {
  test('with an id that cannot be one, or one that is far too long, is of nothing', async () => {
    for (const id of ['%00', '%FF', '..%2f..%2fetc', 'a%20b', "x'--", 'x'.repeat(100), 'x'.repeat(5000), '%F0%9F%98%80']) for (const noun of ['roles', 'mutuals', 'conflicts', 'authorities', 'rules']) {
      const reply = await council.officer.get(`/api/${noun}/${id}`);
      expect([400, 404, 414], `${noun} ${id.slice(0, 20)}`).toContain(reply.status);
      refused(reply, reply.status);
    }
    for (const url of ['/api/%zz', '/api/roles/%', '/api/roles?limit=%zz']) refused(await council.officer.get(url), 400);
  });

  test('with a query that cannot be read is refused and the name of the parameter given', async () => {
    const bad: readonly (readonly [string, string])[] = [['roles?limit=501', 'limit'], ['roles?limit=10000', 'limit'], ['roles?limit=0', 'limit'], ['roles?limit=ten', 'limit'], ['roles?limit=1.5', 'limit'], ['roles?limit=', 'limit'], ['roles?limit=5&limit=6', 'limit'], ['roles?familie=owner', 'familie'], ['roles?family=queen', 'family'], ['roles?asAt=2026-02-31', 'asAt'], ['roles?asAt=yesterday', 'asAt'], ['roles?asAt=3000-01-01', 'asAt'], ['roles?knownAt=2026-01-01', 'knownAt'], ['roles?knownAt=2026-02-31T00:00:00Z', 'knownAt'], ['roles?knownAt=2026-01-01T25:00:00Z', 'knownAt'], ['conflicts?live=maybe', 'live'], ['conflicts?minSeverity=6', 'minSeverity'], ['conflicts?rule=%00', 'rule'], ['roles?kind=%00', 'kind'], ['mutuals?name=%00', 'name'], ['people?authority=%00', 'authority']];
    for (const [query, path] of bad) refused(await council.officer.get(`/api/${query}`), 400, path);
    for (const query of ['entries?limit=501', 'entries?from=-1', 'entries?from=99999999999', 'proofs/inclusion?index=0&size=999', 'proofs/inclusion?index=999', 'proofs/inclusion', 'proofs/consistency?first=2&second=1', 'proofs/consistency?first=0&second=999']) refused(await council.officer.get(`/api/ledger/${council.gss}/${query}`), 400);
    refused(await register.nobody.get('/api/ledger/nothing/head'), 404);
  });
});

test('signing in with text that no database takes is a wrong address and no failure', async () => {
  for (const email of ['a\u0000@b.uk', '\u202e@b.uk', "' or 1=1 --", '']) expect([401, 422], email).toContain((await register.nobody.post('/api/sessions', { email, password: 'x\u0000y' })).status);
  refused(await register.nobody.post('/api/sessions', { email: 'a@b.uk', password: 'x'.repeat(257) }), 422, 'password');
});

test('names that look like formulas, markup or SQL are names', async () => {
  const names = ["=HYPERLINK(\"http://x\")", '<script>alert(1)</script>', "Robert'); drop table roles;--", '😀 Ŵylan & Sons “Ltd”', '-1+1', 'e\u0301'];
  for (const name of names) expect((await council.officer.made('/api/mutuals', { name, legalForm: 'other' })).name).toBe(name);
  expect((await council.officer.read('/api/mutuals?limit=500')).items.map((one: any) => one.name)).toEqual(expect.arrayContaining(names));
  sizes = await heads();
});
