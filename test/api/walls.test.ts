/** What keeps the register out of reach of those who mean harm, or only ask too much. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { doing } from '../../server/actions/unit-of-work.ts';
import { Replies } from '../../server/api/replies.ts';
import { AccessLog } from '../../server/access-log.ts';
import { buildApp } from '../../server/app.ts';
import { configFrom, type Config } from '../../server/config.ts';
import { sha256 } from '../../server/crypto.ts';
import { openInstallation } from '../../server/installation.ts';
import { hashPassword } from '../../server/password.ts';
import { Client, openRegister, type Council, type Register } from '../support/register.ts';

let register: Register;
let ours: Council;
let theirs: Council;
let config: Config;
beforeAll(async () => {
  register = await openRegister();
  ours = await register.council('E06000901');
  theirs = await register.council('E06000902');
  config = { ...configFrom({ DATABASE_URL: register.url }), requestsPerSecond: 100_000, failuresPerAccount: 1000, signInsPerAddress: 1000 };
});
afterAll(() => register.close());

/** Another process that serves the same register, with settings of its own. */
async function serving<T>(settings: Partial<Config>, work: (client: (token?: string) => Client) => Promise<T>): Promise<T> {
  const app = await buildApp({ store: register.store, clock: register.clock, config: { ...config, ...settings }, access: new AccessLog(register.store, register.clock) });
  const done = await work((token) => new Client(app, register.clock, token));
  await app.close();
  return done;
}

const times = async (n: number, ask: (i: number) => Promise<{ status: number }>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let i = 0; i < n; i++) statuses.push((await ask(i)).status);
  return statuses;
};

describe('a reply kept for its Idempotency-Key', () => {
  const account = { email: 'keyed@register.test', name: 'Keyed', password: 'long enough', memberships: [] };
  const ADMIN = ['admin@register.test', 'correct horse battery'] as const;
  let mine: Register;
  beforeAll(async () => {
    mine = await openRegister();
  });
  afterAll(() => mine.close());
  const kept = () => mine.store.all(once<{ body: string; reply: string }>(sql`select body, reply from idempotency`));

  test('holds no hash from which the password of a new account could be guessed', async () => {
    await mine.admin.made('/api/accounts', account, { 'idempotency-key': 'one' });
    expect((await kept()).map(({ body }) => body)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    for (const text of [account, { ...account, password: undefined }, account.password].map((one) => JSON.stringify(one))) expect((await kept())[0]?.body).not.toBe(sha256(text));
  });

  test('is gone after a day, when somebody signs in or at the next start', async () => {
    const day = 24 * 3_600_000;
    mine.clock.tick(day - 60_000);
    await mine.signIn(...ADMIN);
    expect(await kept()).toHaveLength(1);
    mine.clock.tick(120_000);
    const admin = await mine.signIn(...ADMIN);
    expect(await kept()).toEqual([]);
    await admin.made('/api/accounts', { ...account, email: 'again@register.test' }, { 'idempotency-key': 'two' });
    mine.clock.tick(day);
    const another = await openInstallation({ ...config, databaseUrl: mine.url }, mine.clock);
    await another.close();
    expect(await kept()).toEqual([]);
  });
});

describe('limits', () => {
  test('one password is not tried on many accounts from one address', async () => {
    const tried = await serving({ signInsPerAddress: 5 }, (client) => times(8, (i) => client().post('/api/sessions', { email: `account${i}@register.test`, password: 'Password1' })));
    expect(tried).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });

  test('no more passwords are worked on at once than a small machine can bear', async () => {
    const hashed = await Promise.allSettled(Array.from({ length: 70 }, () => hashPassword('long enough')));
    expect(hashed.filter(({ status }) => status === 'fulfilled')).toHaveLength(64);
    expect(hashed.filter((one) => one.status === 'rejected').map(({ reason }) => reason.status)).toEqual(Array(6).fill(503));
    expect(await hashPassword('long enough')).toContain('$argon2id$');
  });

  test('a header of one’s own choosing gives nobody more requests', async () => {
    const asked = await serving({ requestsPerSecond: 5 }, (client) => times(30, (i) => client(`made-up-${i}`).get('/api/ledger')));
    expect(asked).toContain(429);
    const refused = await serving({ requestsPerSecond: 5 }, (client) => times(30, (i) => client(`made-up-${i}`).get('/api/roles')));
    expect(refused.slice(0, 5)).toEqual(Array(5).fill(401));
    expect(refused).toContain(429);
  });

  test('a session is counted for itself, however many share its address, and told when to come back', async () => {
    await serving({ requestsPerSecond: 20 }, async (client) => {
      const [one, other] = [client(ours.officer.token), client(theirs.officer.token)];
      expect(await times(60, () => one.get('/api/vocabularies'))).toContain(429);
      const late = (await Promise.all(Array.from({ length: 40 }, () => one.get('/api/vocabularies')))).find(({ status }) => status === 429);
      expect(late).toMatchObject({ body: { code: 'too-many' }, headers: { 'retry-after': expect.anything() } });
      expect(await times(5, () => other.get('/api/vocabularies'))).toEqual(Array(5).fill(200));
    });
  });

  test('replies are remembered within a number of bytes, the oldest going first', async () => {
    const replies = new Replies(1000);
    for (let i = 0; i < 50; i++) await replies.get(`${i}`, 1, 'same', async () => Buffer.alloc(90));
    await replies.get('large', 1, 'same', async () => Buffer.alloc(5000));
    expect(replies.bytes).toBeLessThanOrEqual(1000);
    await replies.get('a', 1, 'same', async () => Buffer.from('first'));
    expect(replies.untouched('a', 1)?.toString()).toBe('first');
    expect([replies.untouched('a', 2), replies.untouched('a', undefined), replies.untouched('0', 1)]).toEqual([undefined, undefined, undefined]);
    expect((await replies.get('a', 2, 'same', async () => Buffer.from('second'))).toString()).toBe('first');
    expect((await replies.get('a', 3, 'grown', async () => Buffer.from('third'))).toString()).toBe('third');
  });
});

describe('behind a proxy', () => {
  const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };
  const cookie = (trustProxy: Config['trustProxy']) =>
    serving({ trustProxy }, async (client) => String((await client().post('/api/sessions', { email: 'admin@register.test', password: 'correct horse battery' }, https)).headers['set-cookie']));

  test('that is trusted, a cookie is for TLS only; the word of anybody else is not taken', async () => {
    for (const trusted of [true, 'loopback', '10.0.0.1,127.0.0.1']) expect(await cookie(trusted), String(trusted)).toContain('Secure');
    for (const trusted of [false, '10.0.0.1']) expect(await cookie(trusted), String(trusted)).not.toContain('Secure');
  });

  test('that is trusted, limits count the caller', async () => {
    const from = (n: number) => ({ 'x-forwarded-for': `203.0.113.${n}` });
    const ask = (trustProxy: boolean) => serving({ trustProxy, signInsPerAddress: 2 }, (client) => times(4, (i) => client().post('/api/sessions', { email: 'x@register.test', password: 'x' }, from(i))));
    expect([await ask(true), await ask(false)]).toEqual([[401, 401, 401, 401], [401, 401, 429, 429]]);
  });

  test('the setting is read strictly', () => {
    const read = (TRUST_PROXY?: string) => configFrom({ DATABASE_URL: 'x.db', ...(TRUST_PROXY !== undefined && { TRUST_PROXY }) }).trustProxy;
    expect([read(), read('off'), read('on'), read('loopback, 10.1.0.0/16')]).toEqual([false, false, true, 'loopback,10.1.0.0/16']);
    for (const wrong of ['1', 'yes', 'proxy.example']) expect(() => read(wrong)).toThrow(/TRUST_PROXY/);
  });
});

describe('a body without a public number', () => {
  const sees = async (client: Client, id: string): Promise<boolean> => {
    const [one, listed] = [await client.get(`/api/mutuals/${id}`), (await client.read('/api/mutuals?limit=500')).items.some((item: any) => item.id === id)];
    expect(one.status).toBe(listed ? 200 : 404);
    return listed;
  };

  test('that an administrator of the installation adds is not shown to every council', async () => {
    const { id } = await register.admin.made('/api/mutuals', { name: 'Quiet Body', legalForm: 'other' });
    expect([await sees(register.admin, id), await sees(ours.officer, id)]).toEqual([true, false]);
    const given = await register.admin.made('/api/mutuals', { name: 'Given Body', legalForm: 'other', authority: ours.gss });
    expect([await sees(ours.officer, given.id), await sees(theirs.officer, given.id)]).toEqual([true, false]);
  });

  test('becomes known to others with a role that has begun, or one that is planned once the day of its notice has come', async () => {
    for (const [name, seen] of [['Begun', { from: '2026-11-01' }], ['Noticed', { from: '2028-04-01', publication: { public: false, until: '2026-11-02' } }]] as const) {
      const { id } = await ours.body(name);
      await ours.role(id, 'commissioner', '2028-04-01', null, { publication: { public: false, until: '2026-11-03' } });
      await ours.role(id, 'licensing', '2028-04-01');
      expect([await sees(ours.officer, id), await sees(theirs.officer, id)]).toEqual([true, false]);
      const { from, ...more } = seen;
      await ours.role(id, 'lender', from, null, more);
      expect(await sees(theirs.officer, id), name).toBe(true);
    }
  });

  test('is at hand in each council of an officer who serves two, whichever added it', async () => {
    const email = 'shared@register.test';
    await register.admin.made('/api/accounts', { email, name: 'Shared', password: 'long enough', memberships: [ours, theirs].map(({ gss }) => ({ role: 'monitoring-officer', authority: gss })) });
    const shared = await register.signIn(email);
    for (const named of [{}, { authority: ours.gss }, { authority: theirs.authority.id }]) {
      const { id } = await shared.made('/api/mutuals', { name: 'Of Both', legalForm: 'other', ...named });
      const withheld = { publication: { public: false } };
      for (const { gss } of [ours, theirs]) {
        const role = { authority: gss, mutual: id, kind: 'customer', period: { from: '2020-01-01', to: null }, ...withheld };
        const asked = [await shared.post('/api/roles/what-if', role), await shared.post(`/api/mutuals/${id}/dossiers`, { authority: gss }), await shared.post('/api/role-statements', { authority: gss, mutual: id, family: 'owner', held: false, period: role.period }), await shared.post('/api/roles', role)];
        expect(asked.map(({ status }) => status)).toEqual([200, 201, 201, 201]);
      }
    }
    const named = await shared.made('/api/mutuals', { name: 'Of One', legalForm: 'other', authority: theirs.gss });
    expect([await sees(theirs.officer, named.id), await sees(ours.officer, named.id)]).toEqual([true, false]);
  });

  test('is added for a council of one’s own only', async () => {
    for (const authority of [theirs.gss, 'E06000999']) {
      const reply = await ours.officer.post('/api/mutuals', { name: 'Not Theirs', legalForm: 'other', authority });
      expect([reply.status, reply.body.fields?.[0].path]).toEqual([404, 'authority']);
    }
    const reader = await register.person('member', ours.gss);
    expect((await reader.post('/api/mutuals', { name: 'No', legalForm: 'other', authority: ours.gss })).status).toBe(403);
  });
});

describe('searching by name', () => {
  test('knows the letters of Welsh, whatever their case and with or without their accents', async () => {
    const { id } = await ours.body('Ŵy a Llaeth Môn Cyf', { otherNames: [{ name: 'Tŷ Gwyn' }] });
    for (const typed of ['Ŵy', 'ŵy', 'wy a', 'W\u0302Y', 'MÔN', 'mon cyf', 'tŷ', 'TY G']) expect((await ours.officer.read(`/api/mutuals?name=${encodeURIComponent(typed)}`)).items.map((item: any) => item.id), typed).toEqual([id]);
    const { id: unit } = await ours.unit('Uned Ŷd');
    const { id: person } = await ours.person('Siân Ŵyr');
    expect((await ours.officer.read(`/api/units?name=${encodeURIComponent('ŷD')}`)).items).toMatchObject([{ id: unit }]);
    expect((await ours.officer.read('/api/people?name=SIAN')).items).toMatchObject([{ id: person }]);
    expect((await ours.officer.read(`/api/mutuals?name=${encodeURIComponent('Ŵ%')}`)).items).toEqual([]);
  });
});

describe('a cursor that somebody changed', () => {
  const tampered = (next: string, after: unknown[]) => Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(next, 'base64url').toString()), after })).toString('base64url');

  test('is malformed, and no error of ours', async () => {
    const { id } = await ours.body('Twice');
    const { role } = await ours.role(id, 'customer', '2015-01-01');
    await ours.officer.made(`/api/roles/${role.id}/correct`, { legalBasis: 'x', reason: 'y' }, { 'if-match': '"1"' });
    const lists: [string, unknown[][]][] = [
      [`/api/roles/${role.id}/history?limit=1`, [['abc'], [2 ** 40], [1.5], [null], [1, 2]]],
      ['/api/mutuals?limit=1', [[1, 2], [null, 'x'], ['x'], ['x', 1]]],
    ];
    for (const [url, keys] of lists) {
      const { next } = await ours.officer.read(url);
      for (const after of keys) {
        const reply = await ours.officer.get(`${url}&cursor=${tampered(next, after)}`);
        expect([reply.status, reply.body.code], `${url} ${JSON.stringify(after)}`).toEqual([400, 'invalid-query']);
      }
    }
  });
});

describe('a unit of work', () => {
  test('writes to no log that it did not name, which nobody would keep others from', async () => {
    const did = { account: 'operator', language: 'en' as const, logs: ['instance'] };
    await expect(doing(register, did, (unit) => unit.record(ours.gss, 'unit.recorded', 'x', {}))).rejects.toThrow(/did not name/);
  });

  test('that fails, however it fails, keeps no other from being done', async () => {
    const late = async (): Promise<never> => Promise.reject(new Error('too bad'));
    const atOnce = (): never => {
      throw new Error('too bad');
    };
    for (const work of [late, atOnce]) {
      const both = [register.store.transaction([], work), register.store.transaction([], async () => 'done')];
      expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
      await expect(register.store.transaction([], work)).rejects.toThrow('too bad');
    }
    expect(await register.store.transaction([], async () => 'done')).toBe('done');
  });
});
