/** Detail that could hurt somebody if it leaked: sealed, opened by an act that leaves an entry, and seen by the person concerned. */
import { getTableName, sql, type Table } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import * as tables from '../../db/tables/index.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

const TEXTS = { detail: 'lives above the chip shop in Tern Lane', reason: 'was threatened at a surgery', purpose: 'to answer the coroner', again: 'to see what is kept about me' };

let register: Register;
let council: Council;
let theirs: Council;
let ada: { person: string; client: Client };
let kept: any;

async function somebody(authority: Council, name: string, role = 'member'): Promise<{ person: string; client: Client; email: string }> {
  const { id: person } = await authority.person(name);
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@register.test`;
  await register.admin.made('/api/accounts', { email, name, password: 'long enough', memberships: [{ authority: authority.gss, role, person }] });
  return { person, client: await register.signIn(email), email };
}

const record = (more: object = {}) => ({ authority: council.gss, person: ada.person, kind: 'home-address', detail: TEXTS.detail, reason: TEXTS.reason, ...more });
const open = (client: Client, id: string = kept.id, headers: Record<string, string> = {}) => client.post(`/api/withheld-details/${id}/readings`, { purpose: TEXTS.purpose }, headers);
const rowsOf = (table: string) => register.store.all(once<any>(sql`select * from ${sql.identifier(table)}`));

beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000921');
  theirs = await register.council('E06000922');
  ada = await somebody(council, 'Ada Fenwick');
  kept = await council.officer.made('/api/withheld-details', record({ reviewOn: '2027-11-02' }), { 'idempotency-key': 'recorded once' });
});
afterAll(() => register.close());

describe('a withheld detail', () => {
  test('is told by its list without what it says', async () => {
    expect(kept).toEqual({ id: kept.id, version: 1, authority: council.gss, person: ada.person, kind: 'home-address', reviewOn: '2027-11-02', period: { from: '2026-11-02', to: null }, recordedAt: kept.recordedAt });
    expect(await council.officer.read('/api/withheld-details')).toEqual({ items: [kept], next: null });
    expect((await council.officer.read(`/api/withheld-details?person=${ada.person}&authority=${council.authority.id}&asAt=2026-11-02`)).items).toEqual([kept]);
    expect((await council.officer.read('/api/withheld-details?asAt=2026-11-01')).items).toEqual([]);
  });

  test.each([
    ['a day that is none', { reviewOn: '2027-02-30' }, 422, 'reviewOn'],
    ['a review before it begins', { reviewOn: '2026-01-01' }, 422, 'reviewOn'],
    ['a period the wrong way round', { period: { from: '2026-01-02', to: '2026-01-01' } }, 422, 'period.to'],
    ['somebody who is not of the council', { person: 'nobody' }, 404, 'person'],
    ['a kind that there is not', { kind: 'secret' }, 422, 'kind'],
    ['no reason', { reason: '' }, 422, 'reason'],
  ])('is not recorded with %s', async (_what, change, status, path) => {
    const reply = await council.officer.post('/api/withheld-details', record(change));
    expect([reply.status, reply.body.fields[0].path]).toEqual([status, path]);
  });

  test('of one council is nobody of another’s: not recorded about their people, not opened, not ended', async () => {
    const bob = await somebody(theirs, 'Bob Marsh');
    expect((await council.officer.post('/api/withheld-details', record({ person: bob.person }))).status).toBe(404);
    for (const client of [theirs.officer, bob.client]) {
      const nowhere = await open(client, 'nothing');
      expect([(await open(client)).body, nowhere.status]).toEqual([nowhere.body, 404]);
      expect((await client.post(`/api/withheld-details/${kept.id}/end`, { on: '2026-12-31' }, { 'if-match': '"1"' })).status).toBe(404);
    }
    expect((await theirs.officer.read(`/api/withheld-details?authority=${council.gss}`)).items).toEqual([]);
    expect((await bob.client.read(`/api/withheld-details?person=${ada.person}`)).items).toEqual([]);
    expect((await theirs.officer.read(`/api/readings?authority=${council.gss}`)).items).toEqual([]);
  });

  test('is neither listed nor opened by others of the council, auditors among them', async () => {
    for (const role of ['lga-auditor', 'external-auditor', 'member', 'officer', 'delegate', 'reviewer', 'system-administrator', 'democratic-services', 'parish-clerk']) {
      const client = await register.person(role, council.gss);
      const statuses = [(await client.get('/api/withheld-details')).status, (await open(client)).status, (await client.get('/api/readings')).status, (await client.post('/api/withheld-details', record())).status, (await client.post(`/api/withheld-details/${kept.id}/end`, { on: '2026-12-31' }, { 'if-match': '"1"' })).status];
      expect([role, ...statuses]).toEqual([role, 403, 403, 403, 403, 403]);
      expect((await client.read('/api/readings?own=true')).items).toEqual([]);
    }
    // Who drafts for her is not herself.
    await register.admin.made('/api/accounts', { email: 'drafts@register.test', name: 'Drafts', password: 'long enough', memberships: [{ authority: council.gss, role: 'delegate', person: ada.person }] });
    const delegate = await register.signIn('drafts@register.test');
    expect([(await delegate.get('/api/withheld-details')).status, (await open(delegate)).status, (await delegate.read('/api/readings?own=true')).items]).toEqual([403, 403, []]);
    const colleague = await somebody(council, 'Cy Reed');
    expect([(await colleague.client.read('/api/withheld-details')).items, (await colleague.client.read('/api/readings?own=true')).items, (await open(colleague.client)).status]).toEqual([[], [], 403]);
  });
});

describe('a reading', () => {
  test('shows what it says, once, and leaves an entry, a line for the person, and a mail that says nothing of it', async () => {
    const before = (await register.nobody.read(`/api/ledger/${council.gss}/head`)).size;
    const { status, body, headers } = await open(council.officer);
    expect([status, headers['cache-control']]).toEqual([201, 'no-store']);
    expect(body).toEqual({ reading: expect.any(String), at: expect.any(String), kind: 'home-address', detail: TEXTS.detail, reason: TEXTS.reason });
    const [entry] = (await council.officer.read(`/api/ledger/${council.gss}/entries?from=${before}`)).items;
    expect(entry).toMatchObject({ event: 'withheld-detail.read', subject: kept.id, at: body.at, data: { readings: [{ id: body.reading, detail: kept.id, person: ada.person }] } });
    const reading = { id: body.reading, authority: council.gss, detail: kept.id, person: ada.person, kind: 'home-address', reader: expect.stringMatching(/^Person \d+$/), purpose: TEXTS.purpose, at: body.at };
    expect((await ada.client.read('/api/readings?own=true')).items).toEqual([reading]);
    expect((await council.officer.read(`/api/readings?detail=${kept.id}`)).items).toEqual([reading]);
    expect((await ada.client.get('/api/readings')).status).toBe(403);
    const mails = (await rowsOf('outbox')).filter((row) => row.template === 'detail-read');
    expect(mails.map(({ recipient, digest, data }) => [recipient, digest, Object.keys(JSON.parse(data)).sort()])).toEqual([['ada.fenwick@register.test', 1, ['at', 'on']]]);
  });

  test('is of the person concerned too, who is not written to about it', async () => {
    expect((await ada.client.read('/api/withheld-details')).items.map((one: any) => one.id)).toEqual([kept.id]);
    const mails = (await rowsOf('outbox')).length;
    const { status, body } = await ada.client.post(`/api/withheld-details/${kept.id}/readings`, { purpose: TEXTS.again });
    expect([status, body.detail]).toEqual([201, TEXTS.detail]);
    expect((await rowsOf('outbox')).length).toBe(mails);
    const [newest] = (await council.officer.read('/api/readings')).items;
    expect([newest.reader, newest.purpose]).toEqual(['Ada Fenwick', TEXTS.again]);
    expect((await ada.client.post('/api/withheld-details', record())).status).toBe(403);
  });

  test('takes no Idempotency-Key, for its reply is kept nowhere; and no empty purpose', async () => {
    const count = (await rowsOf('readings')).length;
    expect(await open(council.officer, kept.id, { 'idempotency-key': 'again' })).toMatchObject({ status: 400, body: { code: 'idempotency-key' } });
    expect((await council.officer.post(`/api/withheld-details/${kept.id}/readings`, { purpose: '' })).status).toBe(422);
    expect((await council.officer.post(`/api/withheld-details/${kept.id}/readings`, {})).status).toBe(422);
    expect((await rowsOf('readings')).length).toBe(count);
  });

  test('is refused as soon as the role is gone', async () => {
    const deputy = await register.person('deputy-monitoring-officer', council.gss);
    expect((await open(deputy)).status).toBe(201);
    const { memberships } = (await deputy.read('/api/sessions/current')).actor;
    await register.admin.made(`/api/memberships/${memberships[0].id}/revoke`, { reason: 'left' }, { 'if-match': '"1"' });
    expect((await open(deputy)).status).toBe(404);
    expect((await deputy.get('/api/readings')).status).toBe(403);
  });

  test('is told page by page, the newest first, and as a file', async () => {
    const all = (await council.officer.read('/api/readings')).items;
    const first = await council.officer.read('/api/readings?limit=2');
    const rest = await council.officer.read(`/api/readings?limit=2&cursor=${first.next}`);
    expect(all.length).toBe(3);
    expect([...first.items, ...rest.items]).toEqual(all);
    expect(all.map((one: any) => one.at)).toEqual(all.map((one: any) => one.at).toSorted().toReversed());
    expect((await council.officer.get('/api/readings?format=csv')).body.split('\r\n').length).toBe(all.length + 2);
    expect((await council.officer.get('/api/readings?asAt=2026-11-02')).status).toBe(400);
  });
});

describe('what is withheld no longer', () => {
  test('ends with the version that was read, within its days', async () => {
    const mine = await council.officer.made('/api/withheld-details', record({ kind: 'sensitive-interest' }));
    const end = (on: string, headers = {}) => council.officer.post(`/api/withheld-details/${mine.id}/end`, { on }, headers);
    expect((await end('2026-12-31')).status).toBe(428);
    expect((await end('2026-12-31', { 'if-match': '"2"' })).status).toBe(412);
    expect((await end('2026-10-31', { 'if-match': '"1"' })).body.fields[0].path).toBe('on');
    expect((await end('2026-02-30', { 'if-match': '"1"' })).body.fields[0].path).toBe('on');
    expect((await end('2026-12-31', { 'if-match': '"1"' })).body).toMatchObject({ id: mine.id, version: 2, period: { from: '2026-11-02', to: '2026-12-31' } });
    expect((await end('2027-12-31', { 'if-match': '"2"' })).body.fields[0].message).toContain('ends on 2026-12-31 already');
    expect((await open(council.officer, mine.id)).body.detail).toBe(TEXTS.detail);
  });
});

describe('the text of a detail, of its reason and of the purpose of a reading', () => {
  const holding = async (): Promise<Record<string, string[]>> => {
    const found: Record<string, string[]> = {};
    for (const table of Object.values(tables).filter((one) => typeof one === 'object' && !('roles' in one)) as unknown as Table[]) {
      const text = JSON.stringify(await rowsOf(getTableName(table)));
      for (const [name, secret] of Object.entries(TEXTS)) if (text.includes(secret)) (found[getTableName(table)] ??= []).push(name);
    }
    return found;
  };

  test('stands in one table alone', async () => {
    await register.app.service.access.flush();
    for (const table of ['readings', 'outbox', 'access_events', 'idempotency', 'ledger_entries']) expect((await rowsOf(table)).length, table).toBeGreaterThan(0);
    expect(await holding()).toEqual({ sealed: Object.keys(TEXTS) });
  });

  test('would be found elsewhere', async () => {
    await register.store.transaction([], (tx) => tx.run(once(sql`insert into settings (name, value) values ('leak', ${`x ${TEXTS.purpose} y`})`)));
    expect(await holding()).toEqual({ sealed: Object.keys(TEXTS), settings: ['purpose'] });
  });
});
