/** Interests that the text of the law implies, and rulings on them, as keepers, the people concerned and everybody else meet them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change, declarer, filed, pathsOf, register as answers, verb, type Declarer } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let other: Council;
let pool: any;
let ada: Declarer;
let ben: Declarer;
/** A keeper who is a person of the register, and sits beside Ada on the board. */
let deputy: Declarer;

const named = ({ id, name }: { id: string; name: string }) => ({ name, mutual: id });
const implied = async (client: Client, query = ''): Promise<any[]> => (await client.read(`/api/implied-interests?limit=500${query}`)).items;
const headings = (items: any[]): string[] => items.map(({ name, heading, prompt }) => `${name} ${heading}${prompt ? '?' : ''}`);
const rule = (client: Client, more: object = {}) => client.post('/api/rulings', { authority: council.gss, kind: 'no-interest', reason: 'secret grounds', period: { from: '2026-11-01', to: null }, ...more });

beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000910');
  other = await register.council('E06000911');
  pool = await council.body('Implied Pools');
  ada = await declarer(register, council, 'Ada Board');
  ben = await declarer(register, council, 'Ben Share');
  deputy = await declarer(register, council, 'Dee Puty', { role: 'deputy-monitoring-officer', office: { title: 'Deputy', kind: 'officer' } });
  await council.role(pool.id, 'customer', '2024-04-01', '2027-03-31');
  await ada.client.made('/api/connections', { authority: council.gss, person: ada.person, mutual: pool.id, kind: 'post-in-body', period: { from: '2025-01-01', to: null } });
  await deputy.client.made('/api/connections', { authority: council.gss, person: deputy.person, mutual: pool.id, kind: 'own-interest', period: { from: '2025-01-01', to: null } });
});
afterAll(() => register.close());

describe('what is implied', () => {
  test('is asked about once for each body and heading, from what is recorded, on the days that meet', async () => {
    const [one, ...more] = await implied(council.officer, `&authority=${council.gss}`);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ authority: council.gss, person: ada.person, name: 'Ada Board', mutual: pool.id, body: 'Implied Pools', heading: 'contracts', headingTitle: 'Contracts', because: [{ what: 'director', from: 'connection' }], period: { from: '2025-01-01', to: '2027-03-31' }, registered: false, ruling: null, prompt: true });
    expect(one.roles).toHaveLength(1);
    expect((await council.officer.get('/api/implied-interests', { 'accept-language': 'cy' })).body.items[0].headingTitle).toBe('Contractau');
  });

  test('follows from a share that was declared, without naming whose it is', async () => {
    await filed(council, ben, 'change-of-interests', change({ securities: { entries: [{ body: named(pool), what: 'A share', holder: 'partner' }] } }));
    expect(headings(await implied(ben.client))).toEqual(['Ben Share contracts?']);
    expect(JSON.stringify(await implied(council.officer))).not.toContain('partner"');
    await council.role(pool.id, 'landlord', '2026-01-01');
    expect(headings(await implied(council.officer))).toEqual(['Ada Board contracts?', 'Ada Board corporate-tenancies?', 'Ben Share contracts?', 'Ben Share corporate-tenancies?']);
  });

  test('is seen by the keepers and by the person, and by nobody else', async () => {
    expect(headings(await implied(ada.client))).toEqual(['Ada Board contracts?', 'Ada Board corporate-tenancies?']);
    expect(await implied(ben.client, `&person=${ada.person}`)).toEqual([]);
    expect(headings(await implied(council.officer, `&person=${ada.person}`))).toHaveLength(2);
    for (const role of ['democratic-services', 'reviewer', 'external-auditor', 'lga-auditor', 'officer']) expect([role, await implied(await register.person(role, council.gss))]).toEqual([role, []]);
    for (const stranger of [other.officer, register.admin]) expect(await implied(stranger, `&authority=${council.gss}`)).toEqual([]);
    expect((await register.nobody.get('/api/implied-interests')).status).toBe(401);
  });

  test('is no prompt once it is registered, and was one on the day before', async () => {
    await filed(council, ben, 'change-of-interests', change({ contracts: { entries: [{ body: named(pool), what: 'Lessons' }] } }));
    expect(headings(await implied(ben.client))).toEqual(['Ben Share contracts', 'Ben Share corporate-tenancies?']);
    expect((await implied(ben.client)).map(({ registered }) => registered)).toEqual([true, false]);
    expect(await implied(ben.client, '&asAt=2026-11-01')).toEqual([]);
    expect(headings(await implied(ada.client, '&asAt=2025-06-01'))).toEqual(['Ada Board contracts?']);
    expect(headings(await implied(ada.client, '&asAt=2024-12-31'))).toEqual([]);
  });

  test('ends with the contract, and is told as it was known', async () => {
    const before = new Date(register.clock.now().getTime()).toISOString();
    register.clock.tick();
    const withdrawn = await council.role(pool.id, 'customer', '2028-01-01', '2028-12-31');
    expect((await implied(ada.client)).map(({ period, prompt }) => [period.from, prompt])).toEqual([['2025-01-01', true], ['2028-01-01', false], ['2026-01-01', true]]);
    expect((await verb(council.officer, 'roles', withdrawn.role.id, 'withdraw', { reason: 'planned no more' }, 1)).status).toBe(200);
    expect(await implied(ada.client)).toHaveLength(2);
    expect(await implied(ada.client, `&knownAt=${before}`)).toHaveLength(2);
  });

  test('is of England: the regulations are', async () => {
    const wales = await register.council('W06000901', { nation: 'Wales' });
    const eira = await declarer(register, wales, 'Eira Board');
    const body = await wales.body('Pyllau');
    await wales.role(body.id, 'customer', '2024-04-01');
    await eira.client.made('/api/connections', { authority: wales.gss, person: eira.person, mutual: body.id, kind: 'post-in-body', period: { from: '2025-01-01', to: null } });
    expect(await implied(wales.officer)).toEqual([]);
  });
});

describe('a ruling', () => {
  let ruling: any;

  test('silences what it covers, and is shown to whom it covers without its reason', async () => {
    const period = { from: '2026-11-02', to: '2030-11-01' };
    ruling = (await rule(council.officer, { person: ada.person, mutual: pool.id, kind: 'standing-dispensation', period })).body;
    expect(ruling).toMatchObject({ authority: council.gss, person: ada.person, mutual: pool.id, kind: 'standing-dispensation', reason: 'secret grounds', period, state: 'made', version: 1 });
    expect((await implied(ada.client)).map(({ prompt, ruling: told }) => [prompt, told])).toEqual([[false, { id: ruling.id, kind: 'standing-dispensation', until: '2030-11-01' }], [false, { id: ruling.id, kind: 'standing-dispensation', until: '2030-11-01' }]]);
    expect(headings(await implied(ben.client))).toContain('Ben Share corporate-tenancies?');
    expect((await ada.client.read('/api/rulings')).items).toEqual([{ ...ruling, reason: null }]);
    expect((await council.officer.read(`/api/rulings?mutual=${pool.id}`)).items).toEqual([ruling]);
    for (const one of [ben.client, other.officer, await register.person('democratic-services', council.gss)]) expect((await one.read('/api/rulings')).items).toEqual([]);
    const entries = (await council.officer.read(`/api/ledger/${council.gss}/entries?limit=500`)).items;
    expect(entries.filter(({ event }: any) => event === 'ruling.made')).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('secret grounds');
  });

  test('is refused where it is wrong, naming the field', async () => {
    const wrong = async (more: object) => pathsOf(await rule(council.officer, more));
    expect(await wrong({ kind: 'standing-dispensation' })).toEqual(['period.to']);
    expect(await wrong({ kind: 'standing-dispensation', period: { from: '2026-11-01', to: '2030-11-01' } })).toEqual(['period.to']);
    expect(await wrong({ period: { from: '2026-11-02', to: '2026-11-01' } })).toEqual(['period.to']);
    expect(await wrong({ person: ben.person.replaceAll('0', '1') })).toEqual(['person']);
    expect(await wrong({ mutual: 'nowhere' })).toEqual(['mutual']);
    expect(await wrong({ reason: '' })).toEqual(['reason']);
    expect(await wrong({ surprise: true })).toEqual(['surprise']);
    const again = await rule(council.officer, { person: ada.person, mutual: pool.id, kind: 'standing-dispensation', period: { from: '2030-01-01', to: '2031-01-01' } });
    expect([again.status, pathsOf(again)]).toEqual([409, ['period']]);
    expect((await rule(other.officer)).status).toBe(404);
    expect((await rule(ada.client)).status).toBe(403);
  });

  test('is not made by whom it is for, nor for everybody by one who is tied to the body', async () => {
    for (const more of [{ person: deputy.person }, { mutual: pool.id }, {}, { person: ben.person, mutual: pool.id }]) {
      const reply = await rule(deputy.client, more);
      expect([more, reply.status, reply.body.code]).toEqual([more, 403, 'connected']);
    }
    const farm = await council.body('Farm');
    expect((await rule(deputy.client, { mutual: farm.id })).status).toBe(201);
    // The same body, once the tie of another day is asked about.
    expect((await rule(deputy.client, { mutual: pool.id, period: { from: '2020-01-01', to: '2024-12-31' } })).status).toBe(201);
  });

  test('can be for everybody and every body, and ends on a day, after which it is asked again', async () => {
    const all = (await rule(council.officer)).body;
    expect([all.person, all.mutual]).toEqual([null, null]);
    expect(headings(await implied(council.officer)).filter((one) => one.endsWith('?'))).toEqual([]);
    expect((await ben.client.read('/api/rulings')).items.map(({ id, reason }: any) => [id, reason])).toContainEqual([all.id, null]);
    expect((await verb(council.officer, 'rulings', all.id, 'end', { on: '2026-11-01' })).status).toBe(428);
    expect((await verb(council.officer, 'rulings', all.id, 'end', { on: '2026-11-01' }, 7)).status).toBe(412);
    expect(pathsOf(await verb(council.officer, 'rulings', all.id, 'end', { on: '2026-10-31' }, 1))).toEqual(['on']);
    expect((await verb(ben.client, 'rulings', all.id, 'end', { on: '2026-11-01' }, 1)).status).toBe(403);
    expect((await verb(other.officer, 'rulings', all.id, 'end', { on: '2026-11-01' }, 1)).status).toBe(404);
    expect((await verb(deputy.client, 'rulings', all.id, 'end', { on: '2026-11-01' }, 1)).body.code).toBe('connected');
    expect((await verb(council.officer, 'rulings', all.id, 'end', { on: '2026-11-01' }, 1)).body).toMatchObject({ version: 2, state: 'ended', period: { to: '2026-11-01' } });
    expect((await verb(council.officer, 'rulings', all.id, 'end', { on: '2026-11-01' }, 2)).status).toBe(409);
    expect(headings(await implied(ben.client))).toContain('Ben Share corporate-tenancies?');
    expect((await implied(ben.client, '&asAt=2026-11-01')).map(({ prompt }) => prompt)).toEqual([]);
  });

  test('made twice at once is made once', async () => {
    const two = await Promise.all([1, 2].map(() => rule(council.officer, { person: ben.person })));
    expect(two.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test('does not take away that it is an interest: what is filed is registered', async () => {
    await filed(council, ada, 'register-of-interests', answers({ contracts: [{ body: named(pool), what: 'Lessons' }] }));
    expect((await implied(ada.client)).map(({ registered, prompt }) => [registered, prompt])).toEqual([[true, false], [false, false]]);
  });
});
