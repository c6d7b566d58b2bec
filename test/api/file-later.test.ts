/** What a file gained: documents, the rule as it stood when something was decided, acts of enforcing, mail to whoever is given one, the end of a day in summer. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { pathsOf, version } from '../support/filing.ts';
import { openRegister, type Client, type Register } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
let town: Town;
let officer: Human;
let reviewer: Human;
let inspector: Human;
let auditor: Client;
let stranger: Client;
let body: string;
let file: string;
let aboutInspector: string;

beforeAll(async () => {
  register = await openRegister();
  town = await Town.open(register);
  officer = await town.human('Olwen', ['monitoring-officer']);
  reviewer = await town.human('Rhian', ['reviewer']);
  inspector = await town.human('Ina Spector', ['officer']);
  auditor = await register.person('external-auditor', town.gss);
  stranger = (await register.council('E06000921')).officer;
  body = (await town.body(officer)).id;
  file = (await town.concerns(officer, body, { accountableOfficer: inspector.person })).find((one) => one.subject === null).id;
  aboutInspector = (await officer.client.read(`/api/conflicts?authority=${town.gss}&rule=same-officer-in-two-roles`)).items[0].id;
});
afterAll(() => register.close());

const documents = (id: string, query = '') => `/api/conflicts/${id}/documents${query}`;
const items = async (who: Client, id: string, query = ''): Promise<any[]> => (await who.read(`/api/conflicts/${id}/file?limit=500${query}`)).items;
const mails = async (template: string): Promise<any[]> => register.store.all(once(sql`select recipient, data, language from outbox where template = ${template}`));

describe('a document', () => {
  test('is named in a file with its fingerprint, once, and read by those who prepare the file', async () => {
    const sha256 = 'a'.repeat(64);
    const made = await reviewer.client.made(documents(file), { title: ' Site visit <b>notes</b> ', url: 'https://dms.example.org/1?a=b', date: '2026-06-30', reference: 'CS/14', sha256 });
    expect(made).toMatchObject({ version: 1, conflict: file, title: 'Site visit <b>notes</b>', url: 'https://dms.example.org/1?a=b', date: '2026-06-30', reference: 'CS/14', sha256, name: 'Rhian' });
    expect((await reviewer.client.post(documents(file), { title: 'Site visit <b>notes</b>', url: 'https://dms.example.org/1?a=b', date: '2026-06-30', reference: 'CS/14', sha256 })).body.code).toBe('duplicate');
    expect((await officer.client.read(documents(file))).items).toEqual([made]);
    expect((await items(officer.client, file, '&what=document')).map(({ who, title, text, sha256: print }) => [who.name, title, text, print])).toEqual([['Rhian', 'Site visit <b>notes</b>', undefined, sha256]]);
    for (const [given, paths] of [[{ title: ' ' }, ['title']], [{ title: 'x', date: '2026-02-30' }, ['date']], [{ title: 'x', date: '2026-11-03' }, ['date']]] as const) expect(pathsOf(await officer.client.post(documents(file), given))).toEqual(paths);
    for (const given of [{}, { title: 'x', url: 'javascript:alert(1)' }, { title: 'x', url: 'ftp://x' }, { title: 'x', sha256: 'A'.repeat(64) }, { title: 'x', sha256: 'a' }, { title: 'x'.repeat(501) }, { title: 'x', content: 'bytes' }]) expect((await officer.client.post(documents(file), given)).status, JSON.stringify(given)).toBe(422);
    for (const [who, status] of [[inspector.client, 403], [auditor, 403], [stranger, 404], [register.nobody, 401]] as const) expect([(await who.get(documents(file))).status, (await who.post(documents(file), { title: 'mine' })).status]).toEqual([status, status]);
    expect(JSON.stringify(await items(auditor, file))).not.toContain('Site visit');
    expect(JSON.stringify((await register.store.all(once(sql`select data from ledger_entries`))))).not.toContain('Site visit');
  });
});

test('whoever is given a file is told by mail that it waits, and of what it is about nothing', async () => {
  const assign = (account: string | null, at: number) => officer.client.post(`/api/conflicts/${file}/assign`, { account }, version(at));
  await assign(officer.account, 0);
  await assign(reviewer.account, 1);
  await assign(null, 2);
  const sent = await mails('file-assigned');
  expect(sent.map(({ recipient, data }) => [recipient, Object.keys(JSON.parse(data)).sort()])).toEqual([[reviewer.email, ['authority', 'conflict']]]);
});

describe('what was decided', () => {
  test('is told with the rule, its reason, the law of that day and the guidance, in the language that is asked', async () => {
    const before = (await items(officer.client, file)).filter(({ what }) => what === 'decision');
    expect(before).toEqual([]);
    const { id } = await officer.client.made(`/api/conflicts/${file}/decisions`, { disposition: 'transfer', class: 'potential', reason: 'inside', publicReason: 'for all', observer: 'would not' });
    const [told] = await items(officer.client, file, '&what=decision');
    expect(told).toMatchObject({ id, ruleVersion: told.rule.version, rule: { id: 'contractor-and-regulator', title: expect.any(String), why: expect.stringMatching(/\w{4}/), guidance: { id: expect.stringContaining('.'), title: expect.any(String) } } });
    expect(told).not.toHaveProperty('facts');
    expect(told.rule.sources.length).toBeGreaterThan(0);
    for (const { from, to } of told.rule.sources) expect([from <= '2026-11-02', to === null || to >= '2026-11-02']).toEqual([true, true]);
    const welsh = (await officer.client.get(`/api/conflicts/${file}/file?what=decision`, { 'accept-language': 'cy' })).body.items[0];
    expect([welsh.rule.title === told.rule.title, welsh.rule.sources]).toEqual([false, told.rule.sources]);
    expect((await items(auditor, file, '&what=decision'))[0].rule.id).toBe('contractor-and-regulator');
    expect((await items(inspector.client, file, '&what=decision'))[0]).not.toHaveProperty('rule');
  });

  test('where the facts changed meanwhile, is refused in the language that is asked', async () => {
    const { factsHash } = await officer.client.read(`/api/conflicts/${aboutInspector}`);
    await officer.client.made('/api/roles', { authority: town.gss, mutual: body, kind: 'food-hygiene', period: { from: '2012-01-01', to: null }, ofContractedService: true, accountableOfficer: inspector.person });
    const refused = (language: string) => officer.client.post(`/api/conflicts/${aboutInspector}/decisions`, { disposition: 'transfer', class: 'potential', reason: 'inside', publicReason: 'for all', observer: 'would not', seen: factsHash }, { 'accept-language': language });
    const [en, cy] = [await refused('en'), await refused('cy')];
    expect([en.status, en.body.code, cy.status, cy.body.code]).toEqual([409, 'facts-changed', 409, 'facts-changed']);
    expect([en.body.detail, cy.body.detail]).toEqual([expect.stringContaining('Nothing was saved'), expect.stringContaining('Ni chadwyd dim')]);
  });
});

test('acts of enforcing stand in the file of what joins the role in which they were done, for those who read decisions', async () => {
  const act = await officer.client.made('/api/acts', { authority: town.gss, mutual: body, kind: 'rating', on: '2026-05-01', tie: 'not-known', person: inspector.person, outcome: '5', description: 'planted words' });
  await officer.client.made('/api/acts', { authority: town.gss, mutual: (await town.body(officer)).id, kind: 'rating', on: '2026-05-01', tie: 'none' });
  await officer.client.made(`/api/acts/${act.id}/withdraw`, { reason: 'of another' }, version(1));
  const told = await items(reviewer.client, file, '&what=act');
  expect(told.map(({ id, version: n, title, on, outcome, state, tie, person, who }) => [id, n, title, on, outcome, state, tie, person.name, who.name])).toEqual([1, 2].map((n) => [act.id, n, 'rating', '2026-05-01', '5', n === 1 ? 'recorded' : 'withdrawn', 'not-known', 'Ina Spector', 'Olwen']));
  expect((await items(auditor, file, '&what=act')).length).toBe(2);
  expect(await items(inspector.client, file, '&what=act')).toEqual([]);
});

test('the queue is asked for why something waits, and counts what it shows', async () => {
  const queue = (query: string): Promise<any> => officer.client.read(`/api/reviews?authority=${town.gss}&limit=1${query}`);
  const all = await officer.client.read(`/api/reviews?authority=${town.gss}&limit=500`);
  for (const why of ['new', 'changed', 'stale', 'review-due', 'safeguard-due']) {
    const fits = all.items.filter((line: any) => line.why.includes(why));
    const { counts, items: shown, groups } = await queue(`&why=${why}`);
    expect([counts.listed, counts[why], counts.waiting, shown.length, groups.reduce((sum: number, { count }: any) => sum + count, 0)], why).toEqual([fits.length, fits.length, all.counts.waiting, Math.min(1, fits.length), fits.length]);
  }
  expect(all.items.some((line: any) => line.why.includes('changed'))).toBe(true);
  expect((await officer.client.get(`/api/reviews?why=boredom`)).status).toBe(400);
});

test('a note, a document and a concern as at a day are those of the day in London, which in summer begins an hour before it does in UTC', async () => {
  const at = async (instant: string) => {
    register.clock.set(instant);
    [officer, reviewer] = (await Promise.all([officer, reviewer].map(async (who) => ({ ...who, client: await register.enter(who.account) })))) as [Human, Human];
    await officer.client.made(`/api/conflicts/${file}/notes`, { text: instant });
    await officer.client.made(documents(file), { title: instant });
    await officer.client.made('/api/concerns', { authority: town.gss, text: instant, capacity: 'officer' });
  };
  const by = async (day: string) => [(await officer.client.read(`/api/conflicts/${file}/notes?asAt=${day}`)).items.length, (await officer.client.read(documents(file, `?asAt=${day}`))).items.length, (await reviewer.client.read(`/api/concerns?authority=${town.gss}&asAt=${day}`)).items.length];
  const before = await by('2027-06-30');
  await at('2027-07-01T22:59:00.000Z');
  await at('2027-07-01T23:01:00.000Z');
  const since = async (day: string) => (await by(day)).map((n, i) => n - (before[i] ?? 0));
  expect([await since('2027-06-30'), await since('2027-07-01'), await since('2027-07-02')]).toEqual([[0, 0, 0], [1, 1, 1], [2, 2, 2]]);
});
