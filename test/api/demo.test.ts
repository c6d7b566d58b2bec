import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REFERENCE_AUTHORITIES } from '../../server/domain/authorities/reference.ts';
import { RULES } from '../../server/domain/conflicts/rules/index.ts';
import { PERSONAL_RULES } from '../../server/domain/conflicts/personal/rules/index.ts';
import { kindAt } from '../../server/domain/declarations/kinds/index.ts';
import { verify } from '../../server/verify/verify.ts';
import { openInstallation } from '../../server/installation.ts';
import { testConfig } from '../support/config.ts';
import { publicRegister } from '../../client/text/en/public-register.ts';
import { freshDatabase } from '../support/database.ts';
import { openRegister, TestClock, type Client, type Register } from '../support/register.ts';
import { COUNCILS } from '../../db/seed/county/councils/index.ts';
import { BODIES } from '../../db/seed/county/bodies/index.ts';

const DISTRICT = 'E07000901';
const COUNTY = 'E10000901';
const PARISH = 'E04999901';
const TRAINING = 'E08000901';

let demo: Register;
const signedIn = new Map<string, Client>();
const at = (gss: string): Client => signedIn.get(gss) as Client;

beforeAll(async () => {
  demo = await openRegister({ demo: true, bootstrap: undefined });
  for (const [gss, email] of [[DISTRICT, 'monitoring.officer@wexmere.fenmarch.example'], [COUNTY, 'monitoring.officer@county.fenmarch.example'], [PARISH, 'clerk@quillby.fenmarch.example'], [TRAINING, 'monitoring.officer@casebrook.example']] as const) {
    signedIn.set(gss, await demo.signIn(email, ''));
  }
});
afterAll(() => demo.close());

const conflictsOf = async (gss: string): Promise<any[]> => (await at(gss).read(`/api/conflicts?authority=${gss}&limit=500`)).items;
const linesOf = async (gss: string, query = ''): Promise<any[]> => (await at(gss).read(`/api/matrix?authority=${gss}${query}`)).items;
const everyConflict = async (): Promise<any[]> => (await Promise.all([...signedIn.keys()].map(conflictsOf))).flat();

describe('the fictional county', () => {
  test('tells a story in which every rule fires', async () => {
    const found = (await everyConflict()).filter((one) => one.state === 'open');
    expect([...RULES, ...PERSONAL_RULES].map((rule) => rule.id).filter((id) => !found.some((one) => one.rule.id === id))).toEqual([]);
  });

  test('holds a dozen bodies and more, of every urgency', async () => {
    expect(BODIES.length).toBeGreaterThanOrEqual(12);
    expect(new Set((await everyConflict()).map((one) => one.severity))).toEqual(new Set([1, 2, 3, 4, 5]));
    const lines = (await Promise.all([...signedIn.keys()].map((gss) => linesOf(gss)))).flat();
    expect(new Set(lines.map((line) => line.overlap?.severity ?? 0))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });

  test('has something resolved: overlaps that are past, and findings that a correction took away', async () => {
    const conflicts = await everyConflict();
    expect(conflicts.filter((one) => one.state === 'withdrawn').map((one) => one.rule.id)).toEqual(expect.arrayContaining(['same-officer-in-two-roles', 'incubator-and-contractor']));
    expect(conflicts.some((one) => one.state === 'open' && !one.live && one.periods.at(-1).to < '2026-01-01')).toBe(true);
  });

  test('has something unknown, and something that can be told apart from it', async () => {
    const lines = (await Promise.all([DISTRICT, COUNTY].map((gss) => linesOf(gss)))).flat();
    expect(lines.some((line) => !line.complete && line.overlap === null)).toBe(true);
    expect(lines.some((line) => line.complete && line.overlap === null)).toBe(true);
    expect((await linesOf(PARISH))[0].families).toContainEqual({ family: 'regulator', state: 'not-ours', since: null });
  });

  test('has a role since before the records, and an award that is not yet public', async () => {
    const roles = (await at(DISTRICT).read(`/api/roles?authority=${DISTRICT}&limit=500`)).items;
    expect(roles.some((role: any) => role.period.from === null)).toBe(true);
    expect(roles.filter((role: any) => !role.publication.public).map((role: any) => role.publication.until)).toEqual(['2027-02-26']);
  });

  test('was recorded over two years, so that what was known then can be asked', async () => {
    const [one] = (await conflictsOf(COUNTY)).filter((conflict) => conflict.rule.id === 'contractor-and-financier' && conflict.periods[0].from === '2019-07-01');
    expect(one.periods).toEqual([{ from: '2019-07-01', to: '2024-06-28' }]);
    const then = await at(COUNTY).read(`/api/conflicts/${one.id}?knownAt=2025-01-01T00:00:00Z`);
    expect(then.periods).toEqual([{ from: '2019-07-01', to: '2026-06-30' }]);
    const before = await linesOf(DISTRICT, '&knownAt=2024-03-20T00:00:00Z');
    expect(before.map((line) => line.name)).toEqual(['Wexmere Active Leisure Trust']);
    // The installation's own log tells the same story: bodies are known from the day on which they were added.
    expect((await at(DISTRICT).get(`/api/mutuals/${before[0].id}?authority=${DISTRICT}&knownAt=2024-03-20T00:00:00Z`)).status).toBe(200);
  });

  test('names nobody and nothing that exists', () => {
    const real = new Set(REFERENCE_AUTHORITIES.flatMap(({ gss, name }) => [gss, name]));
    for (const { authority } of COUNCILS) expect([real.has(authority.gss), real.has(authority.name)]).toEqual([false, false]);
    const addresses = JSON.stringify(BODIES).match(/https?:\/\/[^/"]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['https://example.org']));
  });
});

describe('the life of declarations in the county', () => {
  const listed = async (gss: string, path: string): Promise<any[]> => (await at(gss).read(`/api/${path}?authority=${gss}&limit=500`)).items;
  const nameOf = new Map<string, string>();
  beforeAll(async () => {
    for (const gss of [DISTRICT, COUNTY, PARISH]) for (const { id, name } of (await listed(gss, 'people'))) nameOf.set(id, name);
  });
  /** The monitoring officer of the district keeps the parish's register too. */
  const keeper = (gss: string): Client => at(gss === PARISH ? DISTRICT : gss);
  const kept = async (gss: string, path: string): Promise<any[]> => (await keeper(gss).read(`/api/${path}${path.includes('?') ? '&' : '?'}authority=${gss}&limit=500`)).items;

  test('holds forms that all fit their kinds, in every state that a filing can have but a draft and what was destroyed', async () => {
    const states = new Set<string>();
    const kinds = new Set<string>();
    for (const gss of [DISTRICT, COUNTY, PARISH]) {
      for (const { id, kind, kindVersion, state } of await kept(gss, 'declarations')) {
        const { answers } = await keeper(gss).read(`/api/declarations/${id}`);
        const form = kindAt(kind, kindVersion);
        expect([kind, form && [...Value.Errors(form.answers, answers)]]).toEqual([kind, []]);
        states.add(state);
        kinds.add(kind);
      }
    }
    expect([...states].sort()).toEqual(['accepted', 'carried-over', 'rectified', 'retracted', 'returned', 'submitted']);
    expect([...kinds].sort()).toEqual(['annual-confirmation', 'annual-nil-return', 'appointment-to-body', 'carried-over', 'change-of-interests', 'gift-or-hospitality', 'officer-interest-in-contract', 'register-of-interests', 'sensitive-interest-request']);
  });

  test('has who filed in time, late, never and in older books, with what was done about it', async () => {
    const owed = (await Promise.all([DISTRICT, COUNTY, PARISH].map((gss) => kept(gss, 'obligations')))).flat();
    const stateOf = (name: string, gss: string, kind = 'register-of-interests') => owed.filter((one) => one.name === name && one.authority === gss && one.kind === kind).map(({ state, basis }) => `${state} ${basis}`);
    expect(stateOf('Harriet Quillmere', DISTRICT)).toEqual(['overdue statute']);
    expect(stateOf('Harriet Quillmere', PARISH)).toEqual(['overdue statute']);
    expect(stateOf('Gideon Larksworth', DISTRICT)).toEqual(['met-late statute']);
    for (const name of ['Ambrose Fennimere', 'Petronella Ashgrove', 'Odalys Brackenshaw', 'Isolde Wickenby', 'Rosalind Eastmarsh']) expect([name, ...stateOf(name, DISTRICT)]).toEqual([name, 'met statute']);
    for (const name of ['Alaric Penhollow', 'Mabel Thornquist', 'Theodora Winstock', 'Rosalind Eastmarsh']) expect([name, ...stateOf(name, COUNTY)]).toEqual([name, 'met statute']);
    expect([stateOf('Ebenezer Hallowby', PARISH), stateOf('Jonty Stowbeck', PARISH), stateOf('Philippa Reedmarsh', PARISH)]).toEqual([['carried-over statute'], ['due statute'], ['met statute']]);
    // Who left before there was such a duty owes nothing.
    expect(owed.filter(({ name }) => ['Cuthbert Nettleby', 'Dorothea Fallowmere'].includes(name))).toEqual([]);
    expect(['Mabel Thornquist', 'Rosalind Eastmarsh', 'Alaric Penhollow', 'Theodora Winstock'].map((name) => stateOf(name, COUNTY, 'annual-confirmation')[0])).toEqual(['met local-code', 'met local-code', 'overdue local-code', 'overdue local-code']);
    expect(stateOf('Tomasz Oakenfield', COUNTY, 'annual-nil-return')).toEqual(['overdue local-code']);

    const [harriet] = owed.filter(({ name, authority }) => name === 'Harriet Quillmere' && authority === DISTRICT);
    expect(new Set(harriet.chased.map(({ step }: any) => step))).toEqual(new Set(['late', 'escalated', 'by-hand']));
    const chased = await kept(DISTRICT, 'chasings');
    expect(new Set(chased.filter(({ name }) => name === 'Gideon Larksworth').map(({ step }) => step))).toEqual(new Set(['asked', 'first', 'second', 'last', 'late', 'escalated']));
    expect((await kept(PARISH, 'chasings')).some(({ name, mailboxes }) => name === 'Jonty Stowbeck' && mailboxes === 0)).toBe(true);
  });

  test('shows each way in which an interest can change, and a gift of a body that the council buys from', async () => {
    const of = async (gss: string, name: string): Promise<any[]> => (await kept(gss, 'interests')).filter(({ person }) => nameOf.get(person) === name);
    const sayings = (interests: any[], category: string) => interests.filter((one) => one.category === category).map(({ entry, state }) => `${entry.body?.name ?? entry.what}: ${state}`).sort();
    expect(sayings(await of(DISTRICT, 'Odalys Brackenshaw'), 'employment')).toEqual(['Saltmarsh Infant School: rectified', 'Saltmarsh Primary School: registered']);
    expect((await of(DISTRICT, 'Gideon Larksworth')).filter(({ category }) => category === 'gifts').map(({ state }) => state)).toEqual(['retracted']);
    expect(sayings(await of(COUNTY, 'Rosalind Eastmarsh'), 'directorships')).toEqual(['Upper Fen Village Hall Trust: ended']);
    expect((await of(COUNTY, 'Rosalind Eastmarsh')).filter(({ category }) => category === 'employment').map(({ state }) => state).sort()).toEqual(['registered', 'superseded']);
    expect((await of(DISTRICT, 'Petronella Ashgrove')).find(({ category }) => category === 'land')).toMatchObject({ claim: 'agreed', reviewOn: '2027-05-16' });
    const gifts = (await of(COUNTY, 'Alaric Penhollow')).filter(({ category }) => category === 'gifts');
    expect(gifts.map(({ entry, mutual }) => [entry.outcome, mutual !== null])).toEqual([['accepted', true], ['accepted', true], ['refused', false]]);
    expect((await at(COUNTY).read(`/api/declarations/gifts-together?authority=${COUNTY}`)).items.map(({ totalPence, count }: any) => [totalPence, count])).toEqual([[10_500, 2]]);
    // One human being with two councils: each has its own, and land lies in both.
    expect((await of(DISTRICT, 'Rosalind Eastmarsh')).map(({ category }) => category).sort()).toEqual(['directorships', 'employment', 'land', 'public-bodies', 'securities', 'sponsorship']);
  });

  test('asks about what the law implies where nobody ruled upon it', async () => {
    const implied = (await Promise.all([DISTRICT, COUNTY, PARISH].map((gss) => kept(gss, 'implied-interests')))).flat();
    const told = (name: string) => implied.filter((one) => one.name === name).map(({ heading, registered, ruling, prompt }) => [heading, registered ? 'registered' : (ruling?.kind ?? null), prompt]);
    expect(told('Rosalind Eastmarsh')).toEqual(expect.arrayContaining([['contracts', null, true], ['corporate-tenancies', null, true]]));
    expect(told('Theodora Winstock')).toEqual([['corporate-tenancies', 'no-interest', false]]);
    expect(told('Odalys Brackenshaw')).toEqual([['contracts', 'registered', false], ['corporate-tenancies', null, true]]);
    const rosalind = await demo.signIn('councillor.eastmarsh@county.fenmarch.example', '');
    expect((await rosalind.read('/api/implied-interests')).items.filter(({ prompt }: any) => prompt).length).toBeGreaterThanOrEqual(2);
    expect((await kept(PARISH, 'rulings')).map(({ kind, period }) => [kind, period.to])).toEqual([['standing-dispensation', '2029-05-06']]);
  });

  test('holds back the one and offers to destroy the other of two who left long ago', async () => {
    const past = await kept(DISTRICT, 'retention');
    expect(past.map(({ name, destroyOn, held }) => [name, destroyOn, held]).sort()).toEqual([['Cuthbert Nettleby', '2025-05-06', false], ['Dorothea Fallowmere', '2024-02-28', true]]);
    expect((await kept(DISTRICT, 'legal-holds')).map(({ name, state }) => [name, state])).toEqual([['Dorothea Fallowmere', 'placed']]);
  });

  test('is public without what is nobody’s business, and names who has not filed where the council so decided', async () => {
    const pages: string[] = [];
    for (const gss of [DISTRICT, COUNTY, PARISH]) {
      for (const path of ['', '/people', '/changes', '/interests.csv', '/feed.json', '/export.html']) {
        const reply = await demo.nobody.get(`/register/${gss}${path}`);
        expect([path, reply.status]).toEqual([path, 200]);
        pages.push(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
      }
    }
    const { items } = await demo.nobody.read('/api/public/interests?limit=500');
    const all = [...pages, JSON.stringify(items)].join('\n');
    for (const shown of ['Fennimere Rural Surveys', 'Duty manager of a swimming pool', 'Dinner after the annual meeting', 'The Old Dairy', 'Field at Brickyard Corner']) expect(all).toContain(shown);
    for (const secret of ['Kiln Lane, Mill Drove', 'Flat 3', 'Heron Lane, Saltmarsh', 'Fen View', 'Edge Farm', 'Osier Cottage', 'The Forge', 'Dyke End', 'former partner', 'My partner is paid', 'culling of the geese', 'Brickyard Ponds', '"partner"', 'Seed merchant', 'auditor is still looking']) expect([secret, all.includes(secret)]).toEqual([secret, false]);
    expect(items.filter(({ withheld }: any) => withheld !== null).length).toBe(2);
    const people = await Promise.all([DISTRICT, COUNTY].map(async (gss) => String((await demo.nobody.get(`/register/${gss}/people`)).body).replaceAll(/<[^>]*>/g, ' ')));
    expect(people.map((text) => [text.includes(` ${publicRegister.standingTitle.overdue} `), text.includes(publicRegister.notNamed(2))])).toEqual([[true, false], [false, true]]);
  });

  test('is proved by its logs, and no mail of the story waits to go out', async () => {
    const { entries, warnings } = await verify(demo.store, []);
    expect([entries > 300, warnings]).toEqual([true, []]);
    const administrator = await demo.signIn('administrator@fenmarch.example', '');
    expect((await administrator.read('/api/post?state=queued')).items).toEqual([]);
  });

  test('leaves out what nobody has done yet, where the clock of the computer stands before it', async () => {
    const config = testConfig({ databaseUrl: await freshDatabase(), demo: true });
    const store = await openInstallation(config, new TestClock('2025-05-17T12:00:00.000Z'));
    const { entries } = await verify(store, []);
    await store.close();
    expect(entries).toBeGreaterThan(200);
  });
});

describe('demo accounts', () => {
  test('are offered on the sign-in page of a demo, and need no password there', async () => {
    const offered = (await demo.nobody.read('/api/sessions/demo')).items;
    expect(offered.map((one: any) => one.role)).toEqual(['monitoring-officer', 'monitoring-officer', 'deputy-monitoring-officer', 'member', 'delegate', 'officer', 'officer', 'reviewer', 'democratic-services', 'parish-clerk', 'lga-auditor', 'external-auditor', 'instance-administrator', 'monitoring-officer', 'deputy-monitoring-officer', 'reviewer', 'member']);
    for (const { email } of offered) expect((await demo.nobody.post('/api/sessions', { email, password: '' })).status).toBe(201);
    expect((await demo.nobody.post('/api/sessions', { email: offered[0].email, password: 'guessed' })).status).toBe(401);
  });

  test('the auditor reads both councils and changes neither', async () => {
    const auditor = await demo.signIn('auditor@lga.fenmarch.example', '');
    for (const gss of [DISTRICT, COUNTY]) {
      expect((await auditor.get(`/api/matrix?authority=${gss}`)).status).toBe(200);
      expect((await auditor.post('/api/units', { authority: gss, name: 'Audit', kind: 'team' })).status).toBe(403);
    }
    expect((await auditor.read(`/api/matrix?authority=${PARISH}`)).items).toEqual([]);
  });

  test('are not offered by a register that is none', async () => {
    const register = await openRegister();
    expect((await register.nobody.get('/api/sessions/demo')).status).toBe(401);
    await register.close();
  });
});

describe('a demo database', () => {
  test('is seeded once, stays a demo and is refused with DEMO=off', async () => {
    const register = await openRegister({ demo: true, bootstrap: undefined });
    await register.close();
    const config = testConfig({ databaseUrl: register.url, demo: true });
    const again = await openInstallation(config, register.clock);
    await again.close();
    await expect(openInstallation({ ...config, demo: false }, register.clock)).rejects.toThrow(/stays a demo/);
  });
});
