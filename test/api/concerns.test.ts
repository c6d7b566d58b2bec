/** Concerns that anybody may raise: what is kept of who raised them, who reads them, and what becomes of them. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { CONCERN, CONCERN_STATES, endingOf, referenceOf } from '../../server/domain/reviews/concern.ts';
import { version } from '../support/filing.ts';
import { openRegister, type Client, type Register } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
let town: Town;
let other: Town;
let officer: Human;
let reviewer: Human;
let colleague: Human;
let stranger: Human;
let mutual: string;
let overlap: string;
let hidden: string;

beforeAll(async () => {
  register = await openRegister();
  [town, other] = [await Town.open(register), await Town.open(register)];
  officer = await town.human('Olwen', ['monitoring-officer']);
  reviewer = await town.human('Rhian', ['reviewer']);
  colleague = await town.human('Colin Coll', ['officer']);
  stranger = await other.human('Sioned', ['monitoring-officer']);
  mutual = (await town.body(officer)).id;
  [{ id: overlap }] = (await town.concerns(officer, mutual)) as [{ id: string }];
  hidden = (await officer.client.made('/api/mutuals', { name: 'Hush Leisure', legalForm: 'cio' })).id;
});
afterAll(() => register.close());

const raising = (more: object = {}) => ({ authority: town.gss, text: 'planted words', capacity: 'public', ...more });
const raise = (who: Client, more: object = {}) => who.made('/api/concerns', raising(more));
const openly = (more: object = {}) => register.nobody.post('/api/public/concerns', raising(more));
const list = async (who: Client, query = '') => (await who.read(`/api/concerns?limit=500&authority=${town.gss}${query}`)).items as any[];
const triage = (who: Client, id: string, at: number, body: object) => who.post(`/api/concerns/${id}/triage`, body, version(at));
const entries = async (who: Client) => (await who.read(`/api/ledger/${town.gss}/entries?limit=500`)).items as any[];

describe('a concern', () => {
  test('is raised by somebody who is signed in, with a reference and plain words about what can be promised', async () => {
    const made = await raise(colleague.client, { mutual, capacity: 'officer', contact: 'planted contact', text: 'planted words openly' });
    expect(made).toMatchObject({ state: 'received', version: 1, raisedOn: '2026-11-02', reference: referenceOf(made.id) });
    expect(made.reference).toMatch(/^C-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(made.says.join(' ')).toMatch(/did not ask for confidence/);
    const [told] = await list(officer.client, `&reference=${made.reference.toLowerCase()}`);
    expect(told).toMatchObject({ id: made.id, text: 'planted words openly', contact: 'planted contact', capacity: 'officer', inConfidence: false, by: { account: colleague.account, name: 'Colin Coll' }, mutual });
    const welsh = await colleague.client.made('/api/concerns', raising({ inConfidence: true, text: 'planted yn Gymraeg' }), { 'accept-language': 'cy' });
    expect(welsh.says.join(' ')).toMatch(/gyfrinachedd/);
  });

  test('in confidence has nobody’s name beside it: not in the list, the log, the mail, or in what is kept of requests', async () => {
    const made = await colleague.client.made('/api/concerns', raising({ inConfidence: true, text: 'planted in confidence' }), { 'idempotency-key': 'once' });
    expect(made.says.join(' ')).toMatch(/You asked for confidence/);
    const [told] = (await list(officer.client)).filter(({ id }) => id === made.id);
    expect(told).toMatchObject({ inConfidence: true, by: null, contact: null });
    const entry = (await entries(officer.client)).find(({ subject, event }) => subject === made.id && event === 'concern.raised');
    expect(entry.actor).toBe('unnamed');
    const kept = await register.store.all(once<{ text: string }>(sql`select account || ' ' || reply as text from idempotency`));
    expect(JSON.stringify(kept)).not.toContain(made.id);
    const posted = await register.store.all(once<{ text: string }>(sql`select template || ' ' || data as text from outbox where template = 'concern-raised'`));
    expect(posted.length).toBeGreaterThan(0);
    expect(JSON.stringify(posted)).not.toMatch(/planted|Colin/);
  });

  test('is raised by anybody without an account, whatever cookie or token comes along', async () => {
    const reply = await colleague.client.post('/api/public/concerns', raising({ text: 'planted from outside' }));
    expect(reply.status).toBe(201);
    expect(reply.headers['cache-control']).toBe('no-store');
    const [told] = (await list(reviewer.client)).filter(({ id }) => id === reply.body.id);
    expect(told).toMatchObject({ text: 'planted from outside', by: null, capacity: 'public' });
    expect((await entries(officer.client)).find(({ subject }) => subject === reply.body.id).actor).toBe('unnamed');
  });

  test('is refused where it cannot be read, naming the field', async () => {
    const tries: [object, number, string | undefined][] = [
      [{ text: '' }, 422, 'text'],
      [{ text: '  \n ' }, 422, 'text'],
      [{ text: 'x'.repeat(4001) }, 422, 'text'],
      [{ capacity: 'spy' }, 422, 'capacity'],
      [{ contact: 'two\nlines' }, 422, 'contact'],
      [{ authority: 'E06999999' }, 404, 'authority'],
      [{ mutual: hidden }, 404, 'mutual'],
      [{ mutual: 'nothing' }, 404, 'mutual'],
      [{ attachment: 'x' }, 422, 'attachment'],
    ];
    for (const [more, status, path] of tries) {
      const { status: got, body } = await openly(more);
      expect([got === 400 ? 422 : got, body.fields?.[0]?.path], JSON.stringify(more).slice(0, 60)).toEqual([status, path]);
    }
    const silent = await register.admin.made('/api/authorities', { gss: 'E07000998', name: 'Silent', kind: 'district', nation: 'England', period: { from: null, to: null } });
    expect((await openly({ authority: silent.gss })).body.code).toBe('nobody-reads');
    // That the body is there at all is nobody’s business; who works here may name it.
    expect((await openly({ mutual: hidden })).body).toEqual((await openly({ mutual: '0199a3b4-0000-7000-8000-000000000000' })).body);
    expect((await colleague.client.post('/api/concerns', raising({ mutual: hidden, text: 'planted of a hidden body' }))).status).toBe(201);
  });

  test('is read by those who triage, and is nothing to anybody else', async () => {
    const { id } = await raise(colleague.client, { text: 'planted for keepers' });
    expect((await list(reviewer.client)).map((one) => one.id)).toContain(id);
    for (const role of ['system-administrator', 'democratic-services', 'external-auditor', 'lga-auditor']) {
      const who = await register.person(role, town.gss);
      expect((await who.get('/api/concerns')).status, role).toBe(403);
      expect((await triage(who, id, 1, { state: 'closed', reason: 'x' })).status, role).toBe(404);
    }
    expect(await list(stranger.client)).toEqual([]);
    expect((await triage(stranger.client, id, 1, { state: 'closed', reason: 'x' })).status).toBe(404);
    expect((await stranger.client.post('/api/concerns', raising())).body.fields[0].path).toBe('authority');
    expect((await register.nobody.get('/api/concerns')).status).toBe(401);
    const auditor = await register.person('external-auditor', town.gss);
    expect((await entries(auditor)).map(({ event }) => event)).not.toContain('concern.raised');
  });

  test('is taken up with an overlap of the same council, or closed with a reason, by one of two at once', async () => {
    const { id } = await raise(colleague.client, { mutual, text: 'planted to triage', inConfidence: true });
    expect((await officer.client.post(`/api/concerns/${id}/triage`, { state: 'closed', reason: 'x' })).status).toBe(428);
    const theirs = await other.concerns(stranger, mutual);
    for (const [body, path] of [[{ state: 'taken-up', reason: 'x', conflict: theirs[0].id }, 'conflict'], [{ state: 'taken-up', reason: 'x', conflict: 'nothing' }, 'conflict'], [{ state: 'closed', reason: 'x', conflict: overlap }, 'conflict'], [{ state: 'closed', reason: '  ' }, 'reason']] as const) {
      const refused = await triage(officer.client, id, 1, body);
      expect([refused.status >= 404 && refused.status <= 422, refused.body.fields?.[0].path]).toEqual([true, path]);
    }
    const both = await Promise.all([triage(officer.client, id, 1, { state: 'taken-up', conflict: overlap, reason: 'planted reason' }), triage(reviewer.client, id, 1, { state: 'closed', reason: 'planted reason' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const done = both.find(({ status }) => status === 200)!.body;
    const taken = done.state === 'taken-up' ? done : (await triage(officer.client, id, 2, { state: 'taken-up', conflict: overlap, reason: 'more came to light' })).body;
    expect(taken).toMatchObject({ state: 'taken-up', conflict: overlap, by: null });
    const inFile = (await reviewer.client.read(`/api/conflicts/${overlap}/file?what=concern`)).items;
    expect(inFile.at(-1)).toMatchObject({ text: 'planted to triage', reference: referenceOf(id), state: 'taken-up', who: { name: 'Olwen' } });
    expect(JSON.stringify(inFile)).not.toMatch(/Colin|contact/);
    expect((await colleague.client.read(`/api/conflicts/${overlap}/file`)).items.map(({ what }: { what: string }) => what)).toEqual(['finding']);
  });

  test('is raised by a plain form, without a script, in both languages, which keeps what was typed where something is wrong', async () => {
    const page = await register.nobody.get(`/register/${town.gss}/concern`);
    expect(page.status).toBe(200);
    expect(page.body).toMatch(/<form method="post" action="\/register\/[^"]+\/concern"/);
    expect((await register.nobody.get(`/register/${town.gss}/concern?lang=cy`)).body).toMatch(/Codi pryder gyda/);
    expect((await register.nobody.get('/register/E06999999/concern')).status).toBe(404);
    const form = (fields: Record<string, string> | string, headers: Record<string, string> = {}, gss = town.gss) => register.nobody.send('POST', `/register/${gss}/concern`, Buffer.from(typeof fields === 'string' ? fields : new URLSearchParams(fields).toString()), { 'content-type': 'application/x-www-form-urlencoded', ...headers });
    const wrong = await form({ text: '  ', capacity: 'spy', contact: 'x'.repeat(301) });
    expect(wrong.status).toBe(422);
    for (const id of ['text', 'capacity', 'contact']) expect(wrong.body).toContain(`href="#${id}"`);
    expect((await form({ text: '"><script>alert(1)</script>', capacity: 'nobody' })).body).toContain('&lt;script&gt;');
    for (const strange of ['text=a&text=b&capacity=public', 'text=a&capacity=public&more=1', 'text=%00&capacity=public', '', '\xff\xfe']) expect([400, 422]).toContain((await form(strange)).status);
    expect((await form({ text: 'planted', capacity: 'public' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await form(JSON.stringify(raising()), { 'content-type': 'application/json' })).status).toBe(415);
    expect((await form({ text: 'x'.repeat(70_000), capacity: 'public' })).status).toBe(413);
    const before = (await list(officer.client)).length;
    const sent = await form({ text: 'planted by form\r\nsecond line', capacity: 'tenant', inConfidence: 'yes', contact: ' me@planted.test ' });
    expect([sent.status, sent.headers['cache-control']]).toEqual([201, 'no-store']);
    const [, reference] = /<strong>(C-[0-9A-F-]+)<\/strong>/.exec(sent.body) as unknown as [string, string];
    expect(await list(officer.client)).toHaveLength(before + 1);
    expect((await list(officer.client, `&reference=${reference}`))[0]).toMatchObject({ text: 'planted by form\nsecond line', contact: 'me@planted.test', inConfidence: true, capacity: 'tenant', by: null });
    expect(sent.body).not.toContain('planted');
    expect((await form({ text: 'planted', capacity: 'public' }, {}, 'E07000998')).body).toMatch(/nobody who would read/);
  });

  test('moves only as its table says', async () => {
    for (const from of CONCERN_STATES) {
      for (const to of ['taken-up', 'closed'] as const) {
        const { id } = await raise(colleague.client, { text: `planted ${from} to ${to}` });
        const at = from === 'received' ? 1 : (await triage(officer.client, id, 1, { state: from, reason: 'first' })).body.version;
        const { status, body } = await triage(officer.client, id, at, { state: to, reason: 'second' });
        expect([from, to, status === 200]).toEqual([from, to, Object.values(CONCERN.table[from]).includes(to)]);
        if (status !== 200) expect(body.code).toBe(`is-${from}`);
      }
    }
    expect(Object.values(CONCERN.table.closed)).not.toContain('received');
    expect(endingOf('nothing')).toBeUndefined();
  });

  test('leaves no word of it with the public, in any log, or in the mail', async () => {
    const asked = [await entries(officer.client), await register.nobody.read(`/api/public/conflicts?authority=${town.gss}`), await register.nobody.get(`/register/${town.gss}`), await register.nobody.get(`/register/${town.gss}/changes`), await register.admin.read('/api/post?limit=500'), await officer.client.read(`/api/access-events?authority=${town.gss}`)];
    for (const reply of asked) expect(JSON.stringify(reply)).not.toMatch(/planted/);
  });

  test('can be raised twenty times an hour from one network, and then later', async () => {
    const statuses = [];
    for (let i = 0; i < 22; i++) statuses.push((await openly({ text: `planted again ${i}` })).status);
    expect(statuses.at(-1)).toBe(429);
    const { headers, body } = await openly();
    expect([Number(headers['retry-after']) > 0, body.code]).toEqual([true, 'too-many']);
    register.clock.tick(3_600_000);
    expect((await openly({ text: 'planted an hour later' })).status).toBe(201);
  });
});
