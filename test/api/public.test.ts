/** What anybody reads without signing in: what is released, in forms of its own. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../db/statement.ts';
import { isReleased } from '../../server/domain/publication/publication.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

const TODAY = '2026-11-02';
let register: Register;
let council: Council;
let anybody: Client;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  anybody = register.nobody;
}, 60_000);
afterAll(() => register.close());

const read = (url: string) => anybody.read(`/api/public/${url}`);
const status = async (url: string) => (await anybody.get(`/api/public/${url}`)).status;
const file = (mutual: string, query = '') => read(`mutuals/${mutual}?authority=${council.gss}${query}`);
const rolesOf = async (mutual: string, query = ''): Promise<string[]> => (await read(`roles?mutual=${mutual}&limit=500${query}`)).items.map((one: any) => one.id);
const withheld = (until: string | null = null) => ({ publication: { public: false, until, reason: 'LGA 1972 Schedule 12A' } });

/** So many days later, at the same hour; and back again. */
async function later<T>(days: number, work: () => Promise<T>): Promise<T> {
  const now = register.clock.now();
  register.clock.tick(days * 86_400_000);
  try {
    return await work();
  } finally {
    register.clock.set(now.toISOString());
  }
}

function instant(): string {
  register.clock.tick(1000);
  return register.clock.now().toISOString();
}

describe('a role', () => {
  test('is public by the rule, which the queries and the judgement hold alike', async () => {
    const { id } = await council.body('Every Case');
    for (const from of ['2020-01-01', TODAY, '2026-11-03', null]) {
      for (const until of [null, '2026-11-01', TODAY, '2026-11-03']) {
        for (const open of [true, false]) await council.role(id, 'adviser', from, null, { publication: { public: open, until } });
      }
    }
    const rows = await register.store.all(statement<{ id: string; public: number; until: string | null; from: string }>(() => sql`select id, public, withheld_until as until, valid_from as "from" from roles`));
    const released = rows.filter((row) => isReleased({ public: row.public === 1, withheldUntil: row.until, validFrom: row.from }, TODAY)).map((row) => row.id);
    expect([rows.length, released.length]).toEqual([32, 19]);
    expect(await rolesOf(id)).toEqual(released.sort());
    expect(await rolesOf(id, `&knownAt=${instant()}`)).toEqual(released);
    expect((await file(id)).roles.map((one: any) => one.id).sort()).toEqual(released);
    for (const row of rows) expect(await status(`roles/${row.id}`)).toBe(released.includes(row.id) ? 200 : 404);
    await later(1, async () => expect(await rolesOf(id)).toHaveLength(28));
  });

  test('is told with what it rests on, and without a word of who decides what is shown', async () => {
    const { id } = await council.body('Told');
    const [unit, committee, officer] = [await council.unit('Leisure client'), await council.unit('Executive', undefined, 'committee'), await council.person('Quillon Marsh')];
    const evidence = [{ title: 'Decision 12', url: 'https://example.org/12' }];
    const { role } = await council.role(id, 'commissioner', '2014-04-01', null, { unit: unit.id, committee: committee.id, accountableOfficer: officer.id, legalBasis: 'Localism Act 2011 s.1', evidence, publication: { public: false, until: TODAY, reason: 'until the notice' } });
    const { recordedAt, ...told } = await read(`roles/${role.id}`);
    expect(told).toEqual({ id: role.id, version: 1, authority: council.gss, mutual: id, mutualName: 'Told', kind: 'commissioner', family: 'contractor', period: { from: '2014-04-01', to: null }, unit: unit.id, unitName: 'Leisure client', committee: committee.id, committeeName: 'Executive', accountableOfficer: null, legalBasis: 'Localism Act 2011 s.1', evidence, ofContractedService: false, confirmed: null, unconfirmedSince: null });
    expect(recordedAt).toBe(role.recordedAt);
  });

  test('names an accountable officer only who is a councillor', async () => {
    const { id } = await council.body('Answered For');
    const councillor = await council.officer.made('/api/people', { authority: council.gss, name: 'Orla Fennimore', offices: [{ title: 'Councillor for Mere', kind: 'member', period: { from: '2023-05-08', to: null } }] });
    await council.role(id, 'board-nominator', '2024-01-01', null, { accountableOfficer: councillor.id });
    expect((await file(id)).roles.map((one: any) => one.accountableOfficer)).toEqual([councillor.id]);
  });

  test('does not name an officer for having been a councillor once, on whatever day it is asked about', async () => {
    const { id } = await council.body('Left And Came Back');
    const office = (kind: string, title: string, from: string, to: string | null) => ({ kind, title, period: { from, to } });
    const add = (name: string, ...offices: object[]) => council.officer.made('/api/people', { authority: council.gss, name, offices });
    const was = await add('Leopold Sarn', office('member', 'Councillor for Lea', '2011-05-09', '2015-05-10'), office('officer', 'Head of Lettings', '2016-01-01', null));
    const lastDay = await add('Tamsin Voe', office('co-opted', 'Parish representative', '2011-05-09', TODAY));
    const named = async (role: string, query = '') => (await read(`roles/${role}${query}`)).accountableOfficer;
    const { role } = await council.role(id, 'commissioner', '2014-04-01', null, { accountableOfficer: was.id });
    const { role: other } = await council.role(id, 'licensing', '2014-04-01', null, { accountableOfficer: lastDay.id });
    for (const query of ['', '?asAt=2015-01-01', `?knownAt=${instant()}`]) expect(await named(role.id, query), query).toBeNull();
    expect((await file(id)).roles.find((one: any) => one.id === role.id).accountableOfficer).toBeNull();
    expect(await named(other.id)).toBe(lastDay.id);
    await later(1, async () => expect(await named(other.id)).toBeNull());
    expect((await read(`people/${was.id}`)).offices.map((one: any) => one.title)).toEqual(['Councillor for Lea']);
  });

  test('that is withheld today is withheld on both clocks, and one that is released today has its whole past', async () => {
    const { id } = await council.body('Changed Twice');
    const [{ role: first }, { role: second }] = [await council.role(id, 'commissioner', '2014-04-01'), await council.role(id, 'lender', '2015-04-01', null, withheld())];
    const then = instant();
    const correct = (role: string, publication: object) => council.officer.made(`/api/roles/${role}/correct`, { publication, reason: 'x' }, { 'if-match': '"1"' });
    expect(await rolesOf(id)).toEqual([first.id]);
    await correct(first.id, { public: false });
    await correct(second.id, { public: true });
    for (const clocks of ['', `&knownAt=${then}`, '&asAt=2016-01-01', `&asAt=2016-01-01&knownAt=${then}`]) expect(await rolesOf(id, clocks), clocks).toEqual([second.id]);
    expect(await status(`roles/${first.id}?knownAt=${then}`)).toBe(404);
    expect(await rolesOf(id, '&asAt=2015-03-31')).toEqual([]);
  });

  test('that was withdrawn as recorded in error is gone, and was there as it was known before', async () => {
    const { id } = await council.body('In Error');
    await council.role(id, 'commissioner', '2014-04-01');
    const { role } = await council.role(id, 'lender', '2015-04-01');
    const then = instant();
    await council.officer.made(`/api/roles/${role.id}/withdraw`, { reason: 'error' }, { 'if-match': '"1"' });
    expect([await status(`roles/${role.id}`), await status(`roles/${role.id}?knownAt=${then}`)]).toEqual([404, 200]);
  });
});

describe('a body', () => {
  test('is public with a public role of some council, by its id and its number, and says whose', async () => {
    const other = await register.council('E06000902');
    const { id } = await council.body('Shared Body', { identifiers: [{ scheme: 'fca-mutuals', number: '30644R' }] });
    const seen = async () => [await status(`mutuals/${id}`), await status('mutuals/fca-mutuals:30644R'), (await read('mutuals?name=shared')).items.length];
    await council.role(id, 'commissioner', '2014-04-01', null, withheld());
    await council.officer.made(`/api/mutuals/${id}/dossiers`, { authority: council.gss, stage: 'tender', notes: 'Not for everybody' });
    expect(await seen()).toEqual([404, 404, 0]);
    await other.role(id, 'licensing', '2014-04-01');
    expect(await seen()).toEqual([200, 200, 1]);
    expect((await read('mutuals/fca-mutuals:30644R')).authorities).toEqual([other.gss]);
    expect([(await read(`mutuals?authority=${council.gss}&name=shared`)).items, (await read(`mutuals?authority=${other.gss}&name=shared`)).items.length]).toEqual([[], 1]);
    const shown = await file(id);
    expect([shown.roles, shown.statements, shown.conflicts, shown.coverage.complete]).toEqual([[], [], [], false]);
    expect(JSON.stringify(shown)).not.toContain('tender');
  });

  test('is unknown, and not clear, in a kind of role of which only withheld ones are recorded', async () => {
    const { id } = await council.body('Unknown');
    await council.role(id, 'licensing', '2014-04-01');
    const state = async (family: string, query = '') => (await file(id, query)).coverage.families.find((one: any) => one.family === family).state;
    const state0 = { contractor: await state('contractor'), regulator: await state('regulator') };
    expect(state0).toEqual({ contractor: 'unknown', regulator: 'held' });
    await council.role(id, 'commissioner', '2014-04-01', null, withheld());
    expect({ contractor: await state('contractor'), regulator: await state('regulator') }).toEqual(state0);
  });

  test('keeps a statement as it was where a planned role cut its end, and says nothing where a withheld one lies in it', async () => {
    const { id } = await council.body('Stated');
    await council.role(id, 'licensing', '2014-04-01');
    for (const family of ['contractor', 'owner']) await council.officer.made('/api/role-statements', { authority: council.gss, mutual: id, family, held: false, period: { from: '2014-01-01', to: null } });
    const stated = async (query = '') => (await file(id, query)).statements.map((one: any) => `${one.family} ${one.period.from}/${one.period.to ?? ''}`);
    const before = await stated();
    const then = instant();
    expect(before).toEqual(['contractor 2014-01-01/', 'owner 2014-01-01/']);
    await council.role(id, 'commissioner', '2027-04-01', '2030-03-31', withheld('2027-02-26'));
    expect(await stated()).toEqual(before);
    await council.role(id, 'shareholder', '2020-01-01', '2022-12-31', withheld());
    for (const clocks of ['', `&knownAt=${then}`, '&asAt=2016-01-01']) expect(await stated(clocks), clocks).toEqual(before.slice(0, 1));
    expect((await file(id, '&asAt=2016-01-01')).coverage.families.find((one: any) => one.family === 'owner').state).toBe('unknown');
    expect((await file(id, '&asAt=2027-05-01')).coverage.families.find((one: any) => one.family === 'contractor').state).toBe('unknown');
  });
});

describe('people', () => {
  test('are those who hold or held an office of councillor or co-opted member, with these offices only', async () => {
    const person = async (name: string, ...offices: object[]) => (await council.officer.made('/api/people', { authority: council.gss, name, offices })).id as string;
    const office = (kind: string, title: string, from: string | null, to: string | null = null) => ({ kind, title, period: { from, to } });
    const both = await person('Wendeline Achterberg', office('member', 'Councillor for Thorn', '2011-05-09', '2015-05-10'), office('officer', 'Head of Lettings', '2016-01-01'));
    const coopted = await person('Iolo Pengelly', office('co-opted', 'Parish representative', null));
    const none = [await person('Ragnhild Osei', office('officer', 'Solicitor', null)), await person('Basil Quine', office('independent', 'Independent Person', null)), await person('Coral Nkemelu', office('member', 'Councillor-elect', '2027-05-10')), await person('Nobody Yet')];
    expect((await read('people?name=wendeline')).items).toMatchObject([{ id: both, authority: council.gss, name: 'Wendeline Achterberg', offices: [{ title: 'Councillor for Thorn', kind: 'member', period: { from: '2011-05-09', to: '2015-05-10' } }] }]);
    expect((await read(`people/${both}`)).offices).toHaveLength(1);
    expect((await read('people?asAt=2016-01-01')).items.map((one: any) => one.id)).toContain(coopted);
    expect((await read('people?asAt=2016-01-01')).items.map((one: any) => one.id)).not.toContain(both);
    for (const id of none) expect(await status(`people/${id}`)).toBe(404);
    for (const name of ['Ragnhild', 'Basil', 'Coral', 'Nobody']) expect((await read(`people?name=${name}`)).items, name).toEqual([]);
    expect((await read(`people?authority=E06000999`)).items).toEqual([]);
  });
});

describe('the public register', () => {
  test('is open to every site, kept for a minute, and looks at nobody’s token', async () => {
    for (const url of ['authorities', `authorities/${council.gss}`, 'mutuals', 'roles', 'conflicts', 'people']) {
      const [open, signed] = [await anybody.get(`/api/public/${url}`), await council.officer.get(`/api/public/${url}`, { cookie: 'register=x' })];
      expect(open.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'public, max-age=60', vary: 'accept-language' });
      expect(open.headers).not.toHaveProperty('set-cookie');
      expect(signed.body, url).toEqual(open.body);
    }
    for (const [url, expected] of [['roles/none', 404], ['roles?nonsense=1', 400], ['nothing', 404], ['mutuals/none?authority=none', 404]] as const) {
      const { status: given, headers } = await anybody.get(`/api/public/${url}`);
      expect([given, headers['cache-control'], headers['access-control-allow-origin']], url).toEqual([expected, 'no-store', '*']);
    }
    expect((await council.officer.get('/api/roles')).headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('gives its lists page by page and as CSV', async () => {
    const whole = (await read('roles?limit=500')).items.map((one: any) => one.id);
    const paged: string[] = [];
    for (let cursor = ''; ; ) {
      const { items, next } = await read(`roles?limit=7${cursor && `&cursor=${cursor}`}`);
      paged.push(...items.map((one: any) => one.id));
      if (next === null) break;
      cursor = next;
    }
    expect(paged).toEqual(whole);
    for (const list of ['authorities', 'mutuals', 'roles', 'conflicts', 'people']) {
      const { body, headers } = await anybody.get(`/api/public/${list}?format=csv`);
      expect(headers['content-type'], list).toContain('text/csv');
      expect(String(body).startsWith('\uFEFF')).toBe(true);
    }
    for (const name of ['One', 'Two', 'Three', 'Four']) {
      const { id } = await council.body(name);
      for (const kind of ['commissioner', 'licensing']) await council.role(id, kind, '2016-01-01');
    }
    await later(30, async () => {
      const concerns = (await read('conflicts')).items.map((one: any) => one.id);
      const [first, { items: second }] = [await read('conflicts?limit=2'), { items: [] as any[] }];
      second.push(...(await read(`conflicts?cursor=${first.next}&limit=2`)).items);
      expect(concerns.length).toBeGreaterThan(3);
      expect([...first.items, ...second].map((one: any) => one.id)).toEqual(concerns.slice(0, 4));
    });
  });

  test('lists authorities always, and filters every noun', async () => {
    expect((await read(`authorities?gss=${council.gss}`)).items).toMatchObject([{ gss: council.gss, kind: 'unitary' }]);
    expect(await status(`authorities/${council.authority.id}`)).toBe(200);
    for (const [url, least] of [[`roles?authority=${council.gss}&family=regulator`, 3], [`mutuals?authority=${council.gss}`, 3], [`people?authority=${council.authority.id}`, 2]] as const) expect((await read(url)).items.length, url).toBeGreaterThanOrEqual(least);
    await later(30, async () => {
      const count = async (filter: string) => (await read(`conflicts?limit=500${filter}`)).items.length;
      expect([await count('&rule=none'), await count('&minSeverity=5'), await count('&live=false'), await count(`&authority=E06000902`)]).toEqual([0, 0, 0, 0]);
      expect([await count('&class=potential&kind=impaired-objectivity&live=true'), await count(`&authority=${council.gss}`)].every((some) => some > 3)).toBe(true);
    });
  });
});
