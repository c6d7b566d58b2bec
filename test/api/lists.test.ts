import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let body: any;
let roles: any[];
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  body = await council.body();
  roles = [];
  for (let year = 2010; year < 2017; year++) roles.push((await council.role(body.id, year % 2 === 0 ? 'commissioner' : 'lender', `${year}-01-01`, `${year}-12-31`)).role);
  for (const name of ['Ash', 'Birch', 'Cedar', 'Ash']) await council.unit(name);
  for (const name of ['A', 'B', 'C']) await council.person(name);
  for (const name of ['Oak', 'Elm']) await council.body(name);
});
afterAll(() => register.close());

async function walk(client: Client, url: string, limit: number): Promise<any[]> {
  const items: any[] = [];
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null && pages < 100; pages++) {
    const page: any = await client.read(`${url}${url.includes('?') ? '&' : '?'}limit=${limit}${cursor && `&cursor=${cursor}`}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

const decoded = (cursor: string) => JSON.parse(Buffer.from(cursor, 'base64url').toString());
const encoded = (held: unknown) => Buffer.from(JSON.stringify(held)).toString('base64url');

describe('every list', () => {
  const LISTS = ['roles', 'units', 'people', 'mutuals', 'authorities', 'accounts', 'conflicts', 'role-statements', 'responsibilities', 'role-kinds', 'rules', 'guidance'];

  test('is {items, next}, takes a limit of 1 to 500, and both clocks', async () => {
    for (const list of [...LISTS.map((name) => `/api/${name}?`), `/api/matrix?authority=${council.gss}&`, `/api/mutuals?authority=${council.gss}&`, `/api/roles/${roles[0].id}/history?`]) {
      const client = list.startsWith('/api/accounts') ? register.admin : council.officer;
      const whole = await client.read(`${list}limit=500`);
      expect(Object.keys(whole).sort(), list).toEqual(['items', 'next']);
      expect([whole.next, Array.isArray(whole.items)], list).toEqual([null, true]);
      expect((await client.read(`${list}limit=1`)).items.length, list).toBe(Math.min(1, whole.items.length));
      expect((await client.get(`${list}asAt=2026-01-01&knownAt=${register.clock.now().toISOString()}`)).status, list).toBe(200);
      for (const bad of ['limit=501', 'limit=0', 'asAt=2026-02-30', 'knownAt=2027-01-01T00:00:00Z', 'cursor=x', 'nothing=1']) expect((await client.get(`${list}${bad}`)).status, `${list}${bad}`).toBe(400);
    }
  });

  test('walked page by page gives everything once, in the order of the whole', async () => {
    for (const list of [...LISTS.map((name) => `/api/${name}`), `/api/matrix?authority=${council.gss}`, `/api/mutuals?authority=${council.gss}`, `/api/roles/${roles[0].id}/history`, '/api/roles?family=financier', '/api/units?name=ash']) {
      const client = list === '/api/accounts' ? register.admin : council.officer;
      const whole = (await client.read(`${list}${list.includes('?') ? '&' : '?'}limit=500`)).items;
      for (const limit of [1, 2, 500]) expect(await walk(client, list, limit), `${list} by ${limit}`).toEqual(whole);
    }
  });

  test('of logs is for everybody, and paged like any other', async () => {
    const whole = (await register.nobody.read('/api/ledger')).items;
    expect(whole.length).toBeGreaterThan(1);
    expect(await walk(register.nobody, '/api/ledger', 1)).toEqual(whole);
    for (const bad of ['limit=501', 'cursor=x', 'nothing=1']) expect((await register.nobody.get(`/api/ledger?${bad}`)).status, bad).toBe(400);
  });

  test('has 50 where no limit is given', async () => {
    for (let i = 0; i < 51; i++) await council.unit(`Unit ${i}`);
    const page = await council.officer.read('/api/units');
    expect([page.items.length, typeof page.next]).toEqual([50, 'string']);
  });
});

describe('a cursor', () => {
  const first = () => council.officer.read('/api/roles?family=contractor&limit=2');

  test('is refused with other filters, on another list, cut short, or made up', async () => {
    const { next } = await first();
    const asked = (query: string) => council.officer.get(`/api/${query}`);
    expect((await asked(`roles?family=contractor&limit=3&cursor=${next}`)).status).toBe(200);
    for (const query of [`roles?family=financier&cursor=${next}`, `roles?cursor=${next}`, `roles?family=contractor&kind=commissioner&cursor=${next}`, `roles?family=contractor&asAt=2014-01-01&cursor=${next}`, `role-statements?family=contractor&cursor=${next}`, `roles?family=contractor&cursor=${next.slice(0, -5)}`, 'roles?family=contractor&cursor=e30', 'roles?family=contractor&cursor=%00', 'roles?family=contractor&cursor=bnVsbA']) {
      const reply = await asked(query);
      expect([reply.status, reply.body.fields?.[0].path], query).toEqual([400, 'cursor']);
    }
  });

  test('that somebody wrote themselves reaches nothing and breaks nothing', async () => {
    const { next } = await first();
    const held = decoded(next);
    for (const forged of [{ after: ['\0'] }, { after: [{}] }, { after: [] }, { after: ['a', 'b'] }, { after: null }, { asAt: 'x' }, { knownAt: 'x' }, { knownAt: '2999-01-01T00:00:00.000Z' }, { day: '2026-02-31' }, { after: ["' or 1=1 --"] }, { after: [5e300] }]) {
      const { status, body: reply } = await council.officer.get(`/api/roles?family=contractor&limit=2&cursor=${encoded({ ...held, ...forged })}`);
      expect([200, 400], JSON.stringify(forged)).toContain(status);
      if (status === 200) expect(reply.items.every((one: any) => one.authority === council.gss)).toBe(true);
    }
    const catalogue = decoded((await council.officer.read('/api/rules?limit=2')).next);
    for (const after of [[-1], ['x'], [1, 2]]) expect((await council.officer.get(`/api/rules?limit=2&cursor=${encoded({ ...catalogue, after })}`)).status, JSON.stringify(after)).toBe(400);
  });

  test('gives another person only what that person may see', async () => {
    const { next } = await first();
    const stranger = await register.person('member', (await register.council('E06000902')).gss);
    expect((await stranger.read(`/api/roles?family=contractor&limit=2&cursor=${next}`)).items).toEqual([]);
  });

  test('holds what was known when the first page was asked for: what is recorded, ended or withdrawn meanwhile is not seen', async () => {
    const known = (await council.officer.read('/api/roles?limit=500')).items;
    const page = await council.officer.read('/api/roles?limit=2');
    const late = (await council.role(body.id, 'landlord', '2026-01-01')).role;
    await council.officer.made(`/api/roles/${roles[5].id}/end`, { on: '2015-06-30', reason: 'x' }, { 'if-match': '"1"' });
    await council.officer.made(`/api/roles/${roles[6].id}/withdraw`, { reason: 'x' }, { 'if-match': '"1"' });
    const rest = await council.officer.read(`/api/roles?limit=500&cursor=${page.next}`);
    expect([...page.items, ...rest.items]).toEqual(known);
    expect((await council.officer.read('/api/roles?limit=500')).items.find((one: any) => one.id === roles[6].id).state).toBe('withdrawn');
    await council.officer.made(`/api/roles/${late.id}/withdraw`, { reason: 'x' }, { 'if-match': '"1"' });
  });

  test('loses nothing that was written faster than the clock ticks', async () => {
    const before = (await council.officer.read('/api/roles?limit=500')).items.length;
    const still = register.clock.now().toISOString();
    for (let i = 0; i < 30; i++) {
      register.clock.set(still);
      await council.role(body.id, 'adviser', '2026-01-01', '2026-01-31');
    }
    register.clock.set(still);
    expect(await walk(council.officer, '/api/roles', 7)).toHaveLength(before + 30);
    register.clock.tick(60_000);
  });

  test('holds the day on which the first page was asked for: what is live does not change at midnight', async () => {
    await register.admin.made('/api/accounts', { email: 'night@register.test', name: 'Night', password: 'long enough', memberships: [{ role: 'monitoring-officer', authority: council.gss }] });
    const [one, other] = [await council.body('Night One'), await council.body('Night Two')];
    for (const { id } of [one, other]) {
      await council.role(id, 'commissioner', '2020-01-01', '2026-11-02');
      await council.role(id, 'lender', '2020-01-01');
    }
    register.clock.set('2026-11-02T23:59:50.000Z');
    const night = await register.signIn('night@register.test');
    const page = await night.read('/api/conflicts?live=true&limit=1');
    expect(page.items).toHaveLength(1);
    register.clock.set('2026-11-03T00:00:30.000Z');
    const rest = await night.read(`/api/conflicts?live=true&limit=1&cursor=${page.next}`);
    expect(rest.items.map((found: any) => found.live)).toEqual([true]);
    expect((await night.read('/api/conflicts?live=true')).items).toEqual([]);
  });
});
