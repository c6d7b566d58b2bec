/** Who came, who was refused and what auditors looked at: noted without anybody being able to fill the memory, the table or the log with it. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { AccessLog } from '../../server/access-log.ts';
import { countAccessHours } from '../../server/actions/count-access-hour.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

const DAYS = 180;

let register: Register;
let access: AccessLog;
/** A register of its own for each part: who is signed in is so for a while only, and the hours matter here. */
const fresh = async () => {
  register = await openRegister();
  ({ access } = register.app.service);
};

interface Row {
  hour: string;
  at: string;
  kind: string;
  account: string | null;
  authority: string | null;
  address: string;
  detail: string;
  count: number;
}
const rows = (kind?: string): Promise<Row[]> => register.store.all(once<Row>(sql`select * from access_events where ${kind ? sql`kind = ${kind}` : sql`1 = 1`} order by hour, at, id`));
const written = async (kind?: string): Promise<Row[]> => {
  await access.flush();
  return rows(kind);
};
const knocks = (remoteAddress: string, url = '/api/roles') => register.app.inject({ url, remoteAddress });
const sizeOf = async (log = 'instance'): Promise<number> => (await register.nobody.read(`/api/ledger/${log}/head`)).size;
const counting = (clock = register.clock, days = DAYS) => countAccessHours({ store: register.store, clock }, days);

describe('a failure of somebody who is not known', () => {
  beforeAll(fresh);
  afterAll(() => register.close());

  test('is counted for each kind, address and hour, also over several writings', async () => {
    register.clock.set('2026-11-03T09:00:00.000Z');
    for (let i = 0; i < 3; i++) await knocks('192.0.2.1');
    await access.flush();
    for (let i = 0; i < 2; i++) await knocks('192.0.2.1', '/api/conflicts/with?a=query');
    await knocks('192.0.2.2');
    expect((await written('not-signed-in')).map(({ hour, account, address, detail, count }) => [hour, account, address, detail, count])).toEqual([
      ['2026-11-03T09:00:00.000Z', null, '192.0.2.1', '', 5],
      ['2026-11-03T09:00:00.000Z', null, '192.0.2.2', '', 1],
    ]);
    register.clock.set('2026-11-03T10:00:00.000Z');
    await knocks('192.0.2.1');
    expect((await written('not-signed-in')).filter(({ hour }) => hour.startsWith('2026-11-03')).map(({ hour, count }) => [hour.slice(11, 13), count]).toSorted()).toEqual([['09', 1], ['09', 5], ['10', 1]]);
  });

  test('is of a network, where one person has as many addresses as they like', async () => {
    for (let i = 1; i < 9; i++) await knocks(`2001:db8:1:2::${i}`);
    expect((await written('not-signed-in')).filter(({ address }) => address.includes('2001')).map(({ count }) => count)).toEqual([8]);
  });

  test('is written within a second, by itself', async () => {
    await knocks('192.0.2.77');
    expect((await rows()).some(({ address }) => address === '192.0.2.77')).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect((await rows()).some(({ address }) => address === '192.0.2.77')).toBe(true);
  });
});

describe('a flood', () => {
  beforeAll(fresh);
  afterAll(() => register.close());

  test('of 5,000 failures from as many addresses grows neither memory nor table without bound, and costs the log one entry', async () => {
    register.clock.set('2026-11-04T09:00:00.000Z');
    const size = await sizeOf();
    for (let i = 0; i < 5000; i++) {
      const { statusCode } = await knocks(`10.9.${i >> 8}.${i & 255}`);
      if (statusCode !== 401) throw new Error(`answered ${statusCode}`);
    }
    expect(access.waiting).toBeLessThanOrEqual(2010);
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < 1000; i++) access.note({ kind: 'not-signed-in', address: `10.${10 + round}.${i >> 8}.${i & 255}` });
      await access.flush();
    }
    const flood = (await rows('not-signed-in')).filter(({ hour }) => hour === '2026-11-04T09:00:00.000Z');
    expect(flood.length).toBeLessThanOrEqual(2001);
    expect(flood.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
    expect(flood.find(({ address }) => address === 'others')?.count).toBeGreaterThan(7000);
    register.clock.set('2026-11-04T10:04:59.000Z');
    await counting();
    expect(await sizeOf()).toBe(size);
    register.clock.set('2026-11-04T10:05:00.000Z');
    for (let i = 0; i < 3; i++) await counting();
    expect(await sizeOf()).toBe(size + 1);
  }, 60_000);

  test('in the name of many accounts is bounded in memory too', () => {
    const log = new AccessLog(register.store, register.clock);
    for (let i = 0; i < 20_000; i++) log.note({ kind: i % 2 === 0 ? 'signed-in' : 'sign-in-refused', account: `account ${i}`, address: `10.0.${i >> 8}.${i & 255}` });
    expect(log.waiting).toBeLessThanOrEqual(2010);
  });
});

describe('noting', () => {
  beforeAll(fresh);
  afterAll(() => register.close());

  test('loses nothing while the database cannot be written to', async () => {
    let broken = true;
    const store = { ...register.store, transaction: (async (logs, work) => (broken ? Promise.reject(new Error('the disk is full')) : register.store.transaction(logs, work))) as typeof register.store.transaction };
    const log = new AccessLog(store, register.clock);
    for (let i = 0; i < 3; i++) log.note({ kind: 'too-many', address: '192.0.2.9' });
    await expect(log.flush()).rejects.toThrow('the disk is full');
    broken = false;
    log.note({ kind: 'too-many', address: '192.0.2.9' });
    await log.close();
    log.note({ kind: 'too-many', address: '192.0.2.9' });
    expect(log.waiting).toBe(0);
    expect((await rows('too-many')).filter(({ address }) => address === '192.0.2.9').map(({ count }) => count)).toEqual([4]);
  });

  test('of two processes at once makes one line with the count of both', async () => {
    const logs = [new AccessLog(register.store, register.clock), new AccessLog(register.store, register.clock)];
    for (const log of logs) log.note({ kind: 'too-many', address: '192.0.2.10' });
    await Promise.all(logs.map((log) => log.flush()));
    expect((await rows('too-many')).filter(({ address }) => address === '192.0.2.10').map(({ count }) => count)).toEqual([2]);
  });

  test('holds no address of a page, no query, no body, no address of mail and no token', async () => {
    await register.app.inject({ method: 'POST', url: '/api/roles?name=typed-in-a-query', payload: { name: 'typed-in-a-body' }, headers: { authorization: 'Bearer typed-as-a-token' }, remoteAddress: '192.0.2.3' });
    await register.nobody.post('/api/sessions', { email: 'typed@as.mail', password: 'typed-as-a-password' });
    const council = await register.council('E06000930');
    await (await register.person('member', council.gss)).post('/api/people', { authority: council.gss, name: 'typed-in-a-name' });
    expect(JSON.stringify(await written())).not.toMatch(/typed/);
    expect((await rows('not-permitted')).map(({ detail, authority }) => [detail, authority])).toEqual([['POST /api/people', council.authority.id]]);
  });

  test('is also of asking too often', async () => {
    const strict = await openRegister({ requestsPerSecond: 5 });
    const statuses = [];
    for (let i = 0; i < 20; i++) statuses.push((await strict.app.inject({ url: '/api/roles', remoteAddress: '192.0.2.4' })).statusCode);
    await strict.app.service.access.flush();
    const [row] = await strict.store.all(once<Row>(sql`select * from access_events where kind = 'too-many'`));
    await strict.close();
    const refused = statuses.filter((status) => status === 429).length;
    expect(refused).toBeGreaterThan(0);
    expect([row?.address, row?.count]).toEqual(['192.0.2.4', refused]);
  });

  test('counts the same refusal of the same account within an hour as one line', async () => {
    const council = await register.council('E06000931');
    const member = await register.person('member', council.gss);
    for (let i = 0; i < 4; i++) await member.post('/api/units', { authority: council.gss, name: 'x', kind: 'team' });
    await member.post('/api/people', { authority: council.gss, name: 'x' });
    expect((await written('not-permitted')).filter(({ authority }) => authority === council.authority.id).map(({ detail, count }) => [detail, count]).toSorted()).toEqual([['POST /api/people', 1], ['POST /api/units', 4]]);
  });
});

describe('the list', () => {
  let ours: Council;
  let theirs: Council;
  let member: Client;
  let stranger: Client;
  let admin: Client;
  const listed = async (client: Client, query: string) => (await client.read(`/api/access-events?${query}`)).items as any[];

  beforeAll(async () => {
    await fresh();
    ours = await register.council('E06000941');
    theirs = await register.council('E06000942');
    member = await register.person('member', ours.gss);
    stranger = await register.person('monitoring-officer', theirs.gss);
    ({ admin } = register);
    await member.post('/api/people', { authority: ours.gss, name: 'x' });
    await stranger.post('/api/people', { authority: ours.gss, name: 'x' });
  });
  afterAll(() => register.close());

  test('of a council holds what its own people were refused, and that somebody from elsewhere tried', async () => {
    const items = (await listed(ours.officer, `authority=${ours.gss}&kind=not-permitted`)).map(({ id: _id, at: _at, ...rest }) => rest);
    expect(items).toEqual([
      { kind: 'not-permitted', account: null, name: 'somebody of another authority', authority: ours.gss, address: '127.0.0.1', detail: 'POST /api/people', count: 1 },
      { kind: 'not-permitted', account: expect.any(String), name: expect.stringMatching(/^Person/), authority: ours.gss, address: '127.0.0.1', detail: 'POST /api/people', count: 1 },
    ]);
    expect((await ours.officer.get(`/api/access-events?authority=${ours.gss}&kind=not-permitted`, { 'accept-language': 'cy' })).body.items[0].name).toBe('rhywun o awdurdod arall');
  });

  test('does not tell who tried by way of a filter', async () => {
    const { account } = (await stranger.read('/api/sessions/current')).actor;
    expect(await listed(ours.officer, `authority=${ours.gss}&account=${account}`)).toEqual([]);
    const own = (await member.read('/api/sessions/current')).actor.account;
    expect((await listed(ours.officer, `authority=${ours.gss}&account=${own}&kind=not-permitted`)).length).toBe(1);
  });

  test('of a council holds nothing that went before the role there or came after it', async () => {
    const account = await admin.made('/api/accounts', { email: 'came.and.went@register.test', name: 'Came', memberships: [{ authority: theirs.gss, role: 'member' }] });
    const comes = async (address: string): Promise<void> => {
      register.clock.tick(1000);
      access.note({ kind: 'signed-in', account: account.id, address });
      await access.flush();
      register.clock.tick(1000);
    };
    const seen = async (council: Council) => (await listed(council.officer, `authority=${council.gss}&account=${account.id}`)).map(({ address }) => address).toReversed();
    await comes('192.0.2.61');
    const administrator = await register.person('system-administrator', ours.gss);
    const { memberships } = await administrator.made('/api/accounts', { email: 'came.and.went@register.test', name: 'x', memberships: [{ authority: ours.gss, role: 'member', period: { from: '2020-01-01', to: null } }] });
    await comes('192.0.2.62');
    await administrator.made(`/api/memberships/${memberships[0].id}/change`, { to: '2026-12-31', reason: 'x' }, { 'if-match': '"1"' });
    await comes('192.0.2.63');
    await administrator.made(`/api/memberships/${memberships[0].id}/revoke`, { reason: 'x' }, { 'if-match': '"2"' });
    await comes('192.0.2.64');
    expect(await seen(ours)).toEqual(['192.0.2.62', '192.0.2.63']);
    expect(await seen(theirs)).toEqual(['192.0.2.61', '192.0.2.62', '192.0.2.63', '192.0.2.64']);
    expect((await listed(admin, `account=${account.id}`)).length).toBe(0);
  });

  test('of a council ends with the last day of the role, and of the installation begins there', async () => {
    const period = { from: '2026-11-02', to: '2026-11-02' };
    const account = await admin.made('/api/accounts', { email: 'one.day@register.test', name: 'One Day', memberships: [{ authority: ours.gss, role: 'member', period }] });
    const now = register.clock.now().toISOString();
    for (const [at, address] of [['2026-11-02T23:00:00.000Z', '192.0.2.65'], ['2026-11-03T01:00:00.000Z', '192.0.2.66']] as const) {
      register.clock.set(at);
      access.note({ kind: 'signed-in', account: account.id, address });
    }
    await access.flush();
    register.clock.set(now);
    expect((await listed(ours.officer, `authority=${ours.gss}&account=${account.id}`)).map(({ address }) => address)).toEqual(['192.0.2.65']);
    expect((await listed(admin, `account=${account.id}`)).map(({ address }) => address)).toEqual(['192.0.2.66']);
  });

  test('of another council is empty, the same as of none', async () => {
    expect(await listed(stranger, `authority=${ours.gss}`)).toEqual([]);
    expect(await listed(stranger, 'authority=E06999999')).toEqual([]);
    expect((await listed(stranger, `authority=${theirs.gss}&kind=not-permitted`)).map(({ authority }) => authority)).toEqual([]);
  });

  test('is for those who keep the register and look after the system, and for nobody else', async () => {
    for (const [role, status] of [['monitoring-officer', 200], ['deputy-monitoring-officer', 200], ['system-administrator', 200], ['member', 403], ['reviewer', 403], ['external-auditor', 403], ['lga-auditor', 403]] as const) {
      const client = await register.person(role, ours.gss);
      expect([role, (await client.get(`/api/access-events?authority=${ours.gss}`)).status, (await client.get('/api/access-events')).status]).toEqual([role, status, 403]);
    }
    expect((await admin.get(`/api/access-events?authority=${ours.gss}`)).status).toBe(403);
  });

  test('of the installation holds what belongs to no council', async () => {
    await knocks('192.0.2.50');
    access.note({ kind: 'signed-in', account: (await member.read('/api/sessions/current')).actor.account, address: '192.0.2.51' });
    access.note({ kind: 'signed-in', account: (await admin.read('/api/sessions/current')).actor.account, address: '192.0.2.52' });
    const items = await listed(admin, 'from=2026-11-02&to=2026-11-02');
    expect(items.map(({ address }) => address)).toEqual(expect.arrayContaining(['192.0.2.50', '192.0.2.52']));
    expect(items.filter(({ address, authority }) => address === '192.0.2.51' || authority !== null)).toEqual([]);
    expect((await listed(ours.officer, `authority=${ours.gss}&kind=signed-in`)).map(({ address }) => address)).toContain('192.0.2.51');
  });

  test('is read page by page, the newest first, by days of London, and as a file', async () => {
    const all = await listed(ours.officer, `authority=${ours.gss}`);
    expect(all.length).toBeGreaterThan(2);
    const pages: any[] = [];
    for (let cursor = ''; ; ) {
      const page = await ours.officer.read(`/api/access-events?authority=${ours.gss}&limit=2${cursor}`);
      pages.push(...page.items);
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(pages).toEqual(all);
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted().toReversed());
    expect(await listed(ours.officer, `authority=${ours.gss}&to=2026-11-01`)).toEqual([]);
    expect((await listed(ours.officer, `authority=${ours.gss}&from=2026-11-02&to=2026-11-02`)).length).toBe(all.length);
    for (const query of ['from=2026-02-30', 'from=2026-11-02&to=2026-11-01', 'asAt=2026-11-02', 'kind=nothing', 'cursor=x']) expect([query, (await ours.officer.get(`/api/access-events?authority=${ours.gss}&${query}`)).status]).toEqual([query, 400]);
    const file = await ours.officer.get(`/api/access-events?authority=${ours.gss}&format=csv`);
    expect([file.headers['content-type'], file.body.trimEnd().split('\r\n').length]).toEqual(['text/csv; charset=utf-8', all.length + 1]);
  });

  test('ends a summer’s day when London does', async () => {
    register.clock.set('2027-07-01T23:30:00.000Z');
    admin = await register.signIn('admin@register.test', 'correct horse battery');
    const log = new AccessLog(register.store, register.clock);
    log.note({ kind: 'too-many', address: '192.0.2.60' });
    await log.flush();
    const found = async (day: string) => (await listed(admin, `from=${day}&to=${day}&kind=too-many`)).length;
    expect([await found('2027-07-01'), await found('2027-07-02')]).toEqual([0, 1]);
  });
});
