/** The register of interests: what is in it, for whom, and that nothing that is withheld is anywhere else. */
import { getTableName, sql, type Table } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import * as tables from '../../db/tables/index.ts';
import { change, declarer, filed, register as answers, verb, version, type Declarer } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

/** Each stands in one place of what is declared, done or asked, and may be seen by few or by one. */
const SECRETS = { address: '9 Monkshood Lane', partner: 'Foxglove Bakery', holder: '"holder"', sensitive: 'Nightjar Refuge', reason: 'threatened by Wolfsbane', request: 'Henbane case', ended: 'Bramble quarrel', rectified: 'Sorrel muddle', question: 'Tansy question' };
const PLANTED = { sensitive: { reason: SECRETS.reason } };

let register: Register;
let council: Council;
let theirs: Council;
let ada: Declarer;
let olive: Declarer;
let body: any;
let id: string;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000941');
  theirs = await register.council('E06000942');
  body = await council.body('Riverside Leisure', { identifiers: [{ scheme: 'fca-mutuals', number: '30644R' }] });
  await council.role(body.id, 'commissioner', '2014-04-01');
  ada = await declarer(register, council, 'Ada Fenwick');
  olive = await declarer(register, council, 'Olive Ash', { role: 'officer', office: { kind: 'officer' } });
  ({ id } = await filed(council, ada, 'register-of-interests', answers({
    employment: [{ what: 'Baker', body: { name: SECRETS.partner }, holder: 'partner', since: '2020-01-01' }, { what: SECRETS.sensitive, since: '2019-05-05', ...PLANTED }],
    land: [{ what: 'Home', address: SECRETS.address, home: true }, { what: 'Field', address: 'Long Acre', home: false, publishAddress: true }],
    directorships: [{ body: { name: 'Riverside', scheme: 'fca-mutuals', number: 'IP30644R' }, post: 'Director' }, { body: { name: SECRETS.sensitive, mutual: body.id }, post: 'Trustee', ...PLANTED }],
  })));
  await filed(council, olive, 'outside-work', { what: 'Bookkeeper for Peregrine', since: '2025-01-01' });
  await filed(council, olive, 'gift-or-hospitality', { outcome: 'accepted', what: 'Tickets of Peregrine', from: { name: 'A bidder' }, on: '2026-10-20', valuePence: 6000 });
});
afterAll(() => register.close());

const list = async (client: Client, query = ''): Promise<any[]> => (await client.read(`/api/interests?limit=500${query}`)).items;
const open = async (query = ''): Promise<any[]> => (await register.nobody.read(`/api/public/interests?limit=500&authority=${council.gss}${query}`)).items;
const end = (client: Client, interest: string, given: object, at?: number) => verb(client, 'interests', interest, 'end', given, at);
const withhold = (client: Client, interest: string, given: object, at?: number) => verb(client, 'interests', interest, 'withhold', given, at);
const headed = (items: any[], category: string) => items.filter((one) => one.category === category);

describe('the register of interests', () => {
  test('holds what was notified at once, linked with the body by its number or by choice', async () => {
    const items = await list(ada.client);
    expect(items.map(({ category, mutual, state, claim }) => [category, mutual, state, claim])).toEqual([
      ['employment', null, 'registered', 'no'],
      ['employment', null, 'registered', 'claimed'],
      ['land', null, 'registered', 'no'],
      ['land', null, 'registered', 'no'],
      ['directorships', body.id, 'registered', 'no'],
      ['directorships', body.id, 'registered', 'claimed'],
    ]);
    expect(items[0]).toMatchObject({ entry: { holder: 'partner' }, period: { from: '2020-01-01', to: null }, declaration: id });
    expect(items[2]).toMatchObject({ entry: { address: SECRETS.address, home: true }, period: { from: '2026-11-02', to: null } });
    expect(items[1].entry.sensitive).toEqual({ reason: SECRETS.reason });
    for (const filter of [`body=${body.id}`, 'body=fca-mutuals:30644R']) expect((await list(ada.client, `&${filter}`)).length).toBe(2);
  });

  test('is whole to the keepers too; to colleagues without addresses, whose it is, and what is sensitive', async () => {
    expect((await list(council.officer, `&person=${ada.person}`)).map(({ entry }) => entry)).toEqual((await list(ada.client)).map(({ entry }) => entry));
    for (const role of ['member', 'officer', 'reviewer', 'democratic-services', 'parish-clerk', 'external-auditor', 'delegate']) {
      const seen = await list(await register.person(role, council.gss));
      expect([role, seen.length]).toEqual([role, 6]);
      for (const secret of [...Object.values(SECRETS).filter((one) => one !== SECRETS.partner), '"home"']) expect(JSON.stringify(seen), `${role} ${secret}`).not.toContain(secret);
      expect(seen.map(({ sensitive, entry, addressWithheld }) => [sensitive, entry === null, addressWithheld])).toEqual([[false, false, false], [true, true, false], [false, false, true], [false, false, false], [false, false, false], [true, true, false]]);
      expect(seen[5]).toMatchObject({ mutual: null, period: { from: null, to: null }, claim: null });
      expect(seen[3].entry).toEqual({ what: 'Field', address: 'Long Acre' });
    }
    const colleague = await register.person('member', council.gss);
    expect((await list(colleague, `&body=${body.id}`)).map(({ entry }) => entry)).toEqual([{ body: { name: 'Riverside', scheme: 'fca-mutuals', number: 'IP30644R' }, post: 'Director' }]);
  });

  test('shows an auditor of the Association that there are interests, and none of what they are', async () => {
    const seen = await list(await register.person('lga-auditor', council.gss));
    expect([seen.length, seen.filter(({ entry, mutual }) => entry !== null || mutual !== null)]).toEqual([6, []]);
    expect(await list(await register.person('lga-auditor', council.gss), `&body=${body.id}`)).toEqual([]);
  });

  test('keeps what officers declare to the keepers and themselves', async () => {
    expect((await list(olive.client, `&person=${olive.person}`)).map(({ category }) => category)).toEqual(['outside-work', 'gifts']);
    expect((await list(council.officer, `&person=${olive.person}`)).length).toBe(2);
    for (const role of ['member', 'democratic-services', 'external-auditor', 'lga-auditor']) expect(await list(await register.person(role, council.gss), `&person=${olive.person}`), role).toEqual([]);
    expect(await open(`&person=${olive.person}`)).toEqual([]);
    // Once a councillor, an officer now: what is given to the officer is not the councillor’s.
    const offices = [{ title: 'Councillor', kind: 'member', period: { from: '2011-05-09', to: '2015-05-10' } }, { title: 'Surveyor', kind: 'officer', period: { from: '2020-01-01', to: null } }];
    const { id: person } = await council.officer.made('/api/people', { authority: council.gss, name: 'Fern Twice', offices });
    const fern = await declarer(register, council, 'Fern Twice', { role: 'officer', person });
    await filed(council, fern, 'gift-or-hospitality', { outcome: 'accepted', what: 'Peregrine prints', from: { name: 'A bidder' }, on: '2026-10-20', valuePence: 6000 });
    expect([(await list(fern.client, `&person=${person}`)).length, await open(`&person=${person}`), await list(await register.person('member', council.gss), `&person=${person}`)]).toEqual([1, [], []]);
  });

  test('is another council’s neither to read nor to change', async () => {
    const [interest] = await list(ada.client);
    expect([await list(theirs.officer), await list(theirs.officer, `&authority=${council.gss}`)]).toEqual([[], []]);
    expect((await end(theirs.officer, interest.id, { on: '2026-11-02' }, 1)).status).toBe(404);
    expect((await withhold(theirs.officer, interest.id, { agreed: true }, 1)).status).toBe(404);
  });

  test('is told by page, on both clocks, and as a file that holds no more', async () => {
    const colleague = await register.person('member', council.gss);
    const first = await colleague.read('/api/interests?limit=4');
    const rest = await colleague.read(`/api/interests?limit=4&cursor=${first.next}`);
    expect([...first.items, ...rest.items]).toEqual(await list(colleague));
    expect((await list(ada.client, '&asAt=2020-01-01')).length).toBe(2);
    // Of what is withheld the first day is not told, so it is not found by it.
    expect((await list(colleague, '&asAt=2020-01-01')).map(({ sensitive }) => sensitive)).toEqual([false]);
    expect(await list(ada.client, '&knownAt=2026-11-02T09:00:00Z')).toEqual([]);
    const { body: csv } = await colleague.get('/api/interests?format=csv');
    expect(csv).toContain('Riverside');
    for (const secret of [SECRETS.address, SECRETS.sensitive, SECRETS.reason]) expect(csv).not.toContain(secret);
  });
});

describe('the public register', () => {
  test('says what is registered, and of what is withheld only that, and under which law', async () => {
    const items = await open();
    expect(items.length).toBe(6);
    expect(items.filter(({ withheld }) => withheld).map(({ category, entry, mutual, period, withheld, name }) => ({ category, entry, mutual, period, withheld, name }))).toEqual(Array.from({ length: 2 }, () => ({ category: null, entry: null, mutual: null, period: { from: null, to: null }, withheld: 'Localism Act 2011 s.32', name: 'Ada Fenwick' })));
    expect(headed(items, 'land').map(({ entry, addressWithheld }) => [entry, addressWithheld])).toEqual([[{ what: 'Home' }, true], [{ what: 'Field', address: 'Long Acre' }, false]]);
    expect(headed(items, 'directorships').map(({ mutual }) => mutual)).toEqual([body.id]);
  });

  test('does not find by heading, body or day what it does not tell', async () => {
    expect((await open('&category=employment')).map(({ entry }) => entry.what)).toEqual(['Baker']);
    expect((await open('&body=fca-mutuals:30644R')).map(({ entry }) => entry.post)).toEqual(['Director']);
    expect((await open('&asAt=2020-06-01')).map(({ category }) => category)).toEqual(['employment']);
    expect((await open('&asAt=2026-11-02')).length).toBe(6);
  });

  test('applies what is withheld today to what was known before', async () => {
    const bea = await declarer(register, council, 'Bea Marsh');
    await filed(council, bea, 'register-of-interests', answers({ land: [{ what: 'Boat of Larkspur', address: 'Quay', home: false, publishAddress: true }], employment: [{ what: 'Vicar' }] }));
    const before = register.clock.now().toISOString();
    const then = (query = '') => open(`&person=${bea.person}&knownAt=${before}${query}`);
    expect((await then()).map(({ entry }) => entry)).toEqual([{ what: 'Vicar' }, { what: 'Boat of Larkspur', address: 'Quay' }]);
    // Said again, and sensitive now: what was there before says the same.
    await filed(council, bea, 'change-of-interests', change({ land: { entries: [{ what: 'Boat of Larkspur', address: 'Quay', home: false, ...PLANTED }] } }));
    for (const items of [await then(), await open(`&person=${bea.person}`), await open(`&person=${bea.person}&asAt=2026-11-02`)]) {
      expect(JSON.stringify(items)).not.toMatch(/Larkspur|Quay|land/);
      expect(items.filter(({ withheld }) => withheld).length).toBeGreaterThan(0);
    }
    expect((await then('&category=land'))).toEqual([]);
    // An address that was replaced is not told any more.
    await filed(council, bea, 'change-of-interests', change({ land: { entries: [{ what: 'Shed', address: 'Wharf', home: false, publishAddress: true }] } }));
    await filed(council, bea, 'change-of-interests', change({ land: { entries: [{ what: 'Shed', address: 'Wharf', home: false }] } }));
    expect(JSON.stringify([await then(), await open(`&person=${bea.person}&asAt=2026-11-02`)])).not.toContain('Wharf');
  });

  test('shows a councillor’s gift and no longer what was taken back', async () => {
    const cy = await declarer(register, council, 'Cy Reed');
    const gift = await filed(council, cy, 'gift-or-hospitality', { outcome: 'refused', what: 'A weekend', from: { name: 'A bidder' }, on: '2026-10-20', valuePence: 80_000, why: SECRETS.reason });
    expect((await open(`&person=${cy.person}`)).map(({ category, entry }) => [category, entry])).toEqual([['gifts', { outcome: 'refused', what: 'A weekend', body: { name: 'A bidder' }, on: '2026-10-20', valuePence: 80_000 }]]);
    const before = register.clock.now().toISOString();
    await verb(council.officer, 'declarations', gift.id, 'retract', { reason: 'x' }, 1);
    expect([await open(`&person=${cy.person}`), await open(`&person=${cy.person}&knownAt=${before}`)]).toEqual([[], []]);
  });
});

describe('an interest that ended', () => {
  test('is said to have by its person alone, within its days, in the version that was read', async () => {
    const [interest] = await list(ada.client);
    const delegate = await declarer(register, council, 'Del', { role: 'delegate', person: ada.person });
    for (const client of [council.officer, delegate.client]) expect((await end(client, interest.id, { on: '2026-11-01' }, 1)).status).toBe(403);
    expect((await end(await register.person('member', council.gss), interest.id, { on: '2026-11-01' }, 1)).status).toBe(404);
    expect([(await end(ada.client, interest.id, { on: '2026-11-01' })).status, (await end(ada.client, interest.id, { on: '2026-11-01' }, 2)).status]).toEqual([428, 412]);
    for (const on of ['2019-12-31', '2027-01-01', '2026-02-30']) expect((await end(ada.client, interest.id, { on }, 1)).body.fields[0].path).toBe('on');
    const reply = await ada.client.post(`/api/interests/${interest.id}/end`, { on: '2026-10-31', reason: SECRETS.ended }, { ...version(1), 'idempotency-key': 'ended' });
    expect(reply.body).toMatchObject({ state: 'ended', version: 2, period: { from: '2020-01-01', to: '2026-10-31' }, entry: null });
    expect((await list(ada.client)).find((one) => one.id === interest.id)).toMatchObject({ state: 'ended', reason: SECRETS.ended });
    expect((await end(ada.client, interest.id, { on: '2026-10-30' }, 2)).body.code).toBe('is-ended');
    expect((await open('&category=employment')).find((one) => one.id === interest.id)).toMatchObject({ state: 'ended', period: { to: '2026-10-31' } });
  });
});

describe('a sensitive interest', () => {
  test('is agreed by a keeper, with a day to look again, or refused: then everybody sees it, without the reason', async () => {
    const [, one, , , , two] = await list(ada.client);
    expect((await withhold(ada.client, one.id, { agreed: true }, 1)).status).toBe(403);
    expect((await withhold(council.officer, one.id, { agreed: true })).status).toBe(428);
    expect((await withhold(council.officer, one.id, { agreed: true, reviewOn: '2026-01-01' }, 1)).body.fields[0].path).toBe('reviewOn');
    expect((await withhold(council.officer, one.id, { agreed: true, reviewOn: '2027-11-02' }, 1)).body).toMatchObject({ version: 2, sensitive: true, claim: 'agreed' });
    expect((await withhold(council.officer, one.id, { agreed: true }, 1)).status).toBe(412);
    expect((await list(council.officer, `&person=${ada.person}`))[1]).toMatchObject({ claim: 'agreed', reviewOn: '2027-11-02', sensitive: true });
    const [, , plain] = await list(ada.client);
    expect((await withhold(council.officer, plain.id, { agreed: true }, 1)).body.code).toBe('not-claimed');
    expect((await withhold(council.officer, two.id, { agreed: false }, 1)).body).toMatchObject({ claim: 'refused', sensitive: false });
    const shown = (await open()).find((interest) => interest.id === two.id);
    expect([shown.category, shown.entry]).toEqual(['directorships', { body: { name: SECRETS.sensitive }, post: 'Trustee' }]);
    // Asked for again, it is withheld again until somebody decides.
    await filed(council, ada, 'sensitive-interest-request', { interest: two.id, about: 'a refuge', reason: SECRETS.request });
    expect((await open()).some((interest) => interest.id === two.id)).toBe(false);
    expect((await open(`&person=${ada.person}`)).at(-1)).toMatchObject({ category: null, entry: null });
    const draft = await ada.client.made('/api/declarations', { authority: council.gss, person: ada.person, kind: 'sensitive-interest-request', answers: { interest: (await list(olive.client, `&person=${olive.person}`))[0].id, about: 'x', reason: 'x' } });
    expect((await ada.client.post(`/api/declarations/${draft.id}/submit`, {})).body.fields[0].path).toBe('answers.interest');
  });
});

describe('what was planted', () => {
  const everything = Object.values(tables).filter((one) => typeof one === 'object' && !('roles' in one)) as unknown as Table[];
  const holding = async (): Promise<Record<string, string[]>> => {
    const found: Record<string, string[]> = {};
    for (const table of everything) {
      const text = JSON.stringify(await register.store.all(once(sql`select * from ${sql.identifier(getTableName(table))}`))).replaceAll('\\"', '"').replaceAll('\\"', '"');
      for (const [name, secret] of Object.entries(SECRETS)) if (text.includes(secret)) (found[getTableName(table)] ??= []).push(name);
    }
    return found;
  };

  test('stands, once it is filed, in one table alone: not in entries, kept replies, mail or events', async () => {
    const eve = await declarer(register, council, 'Eve Elm');
    const drafted = await eve.client.made('/api/declarations', { authority: council.gss, person: eve.person, kind: 'register-of-interests', answers: {} }, { 'idempotency-key': 'eve' });
    const given = answers({ land: [{ what: 'Home', address: SECRETS.address, home: true, holder: 'partner', ...PLANTED }] });
    await eve.client.send('PATCH', `/api/declarations/${drafted.id}`, { answers: given }, version(1));
    const key = (name: string) => ({ 'idempotency-key': name });
    await eve.client.made(`/api/declarations/${drafted.id}/submit`, {}, key('submit'));
    await council.officer.made(`/api/declarations/${drafted.id}/return`, { question: SECRETS.question }, { ...version(1), ...key('return') });
    await council.officer.made(`/api/declarations/${drafted.id}/rectify`, { answers: given, reason: SECRETS.rectified }, { ...version(2), ...key('rectify') });
    const [, interest] = await list(council.officer, `&person=${eve.person}`);
    await council.officer.made(`/api/interests/${interest.id}/withhold`, { agreed: true }, { ...version(1), ...key('withhold') });
    await council.officer.made(`/api/declarations/${drafted.id}/retract`, { reason: SECRETS.rectified }, { ...version(3), ...key('retract') });
    await register.app.service.access.flush();
    for (const table of ['declarations', 'interests', 'outbox', 'access_events', 'idempotency', 'ledger_entries']) expect((await register.store.all(once(sql`select 1 as one from ${sql.identifier(table)}`))).length, table).toBeGreaterThan(0);
    expect(await holding()).toEqual({ sealed: Object.keys(SECRETS) });
  });

  test('is nowhere in what others read, nor in any public reply, on whichever clock', async () => {
    const hidden = [SECRETS.address, SECRETS.holder, SECRETS.sensitive, SECRETS.reason, SECRETS.request, SECRETS.ended, SECRETS.rectified, SECRETS.question, 'Peregrine'];
    const reads = ['', '&asAt=2026-11-02', `&knownAt=${register.clock.now().toISOString()}`, `&person=${ada.person}`, `&person=${olive.person}`, '&category=land', '&category=gifts', `&body=${body.id}`, '&format=csv'];
    const told: string[] = [];
    for (const query of reads) {
      told.push(JSON.stringify((await register.nobody.get(`/api/public/interests?limit=500${query}`)).body));
      for (const client of [theirs.officer, await register.person('member', theirs.gss), await register.person('member', council.gss), await register.person('lga-auditor', council.gss)]) told.push(JSON.stringify((await client.get(`/api/interests?limit=500${query}`)).body), JSON.stringify((await client.get(`/api/declarations?limit=500${query.replace(/&category=\w+|&body=.*/, '')}`)).body));
    }
    for (const secret of hidden) expect(told.filter((text) => text.includes(secret)), secret).toEqual([]);
    expect(told.some((text) => text.includes('Riverside'))).toBe(true);
    const entries = JSON.stringify((await council.officer.read(`/api/ledger/${council.gss}/entries?limit=500`)).items);
    for (const secret of hidden) expect(entries, secret).not.toContain(secret);
  });

  test('would be found elsewhere', async () => {
    await register.store.transaction([], (tx) => tx.run(once(sql`insert into settings (name, value) values ('leak', ${`x ${SECRETS.address} y`})`)));
    expect(await holding()).toEqual({ sealed: Object.keys(SECRETS), settings: ['address'] });
  });
});
