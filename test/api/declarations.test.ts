/** From a draft to a receipt that verifies: what is written is kept, what is filed is in the register at once, and late is never refused. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepDrafts } from '../../db/stores/drafts.ts';
import { once } from '../../db/statement.ts';
import { hashing } from '../../server/crypto.ts';
import { isConsistent, rootFromInclusion } from '../../server/domain/ledger/tree.ts';
import { change, declarer, drafted, filed, headings, pathsOf, register as answers, version, type Declarer } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let ada: Declarer;
let delegate: Declarer;
let clerk: Client;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000931');
  ada = await declarer(register, council, 'Ada Fenwick');
  delegate = await declarer(register, council, 'Dee Legate', { role: 'delegate', person: ada.person });
  clerk = await register.person('democratic-services', council.gss);
});
afterAll(() => register.close());

const rowsOf = (table: string) => register.store.all(once<any>(sql`select * from ${sql.identifier(table)}`));
const submit = (client: Client, id: string, headers: Record<string, string> = {}) => client.post(`/api/declarations/${id}/submit`, {}, headers);
const patch = (client: Client, id: string, given: unknown, at?: number) => client.send('PATCH', `/api/declarations/${id}`, { answers: given }, at === undefined ? {} : version(at));
const listed = async (client: Client, query = ''): Promise<any[]> => (await client.read(`/api/declarations?limit=500${query}`)).items;

describe('the kinds of declaration', () => {
  test('are told by nation, with the schema of their answers, their deadline and their headings', async () => {
    const kinds = (await ada.client.read(`/api/declaration-kinds?authority=${council.gss}`)).items;
    const first = kinds.find((one: any) => one.kind === 'register-of-interests');
    expect(first).toMatchObject({ version: 1, nation: 'England', title: 'Register of interests on taking office', schema: { type: 'object' }, deadline: { clock: 'taking-office', days: 28, basis: 'statute' } });
    expect([first.headings.length, new Set(kinds.map((one: any) => one.nation)).size]).toEqual([10, 1]);
    expect((await ada.client.read('/api/declaration-kinds?nation=Northern-Ireland')).items.map((one: any) => one.kind)).toEqual(['related-party-return']);
    const [cy] = (await ada.client.get('/api/declaration-kinds', { 'accept-language': 'cy' })).body.items;
    expect(cy.title).toBe('Cofrestr buddiannau wrth gymryd swydd');
    expect((await ada.client.read('/api/declaration-kinds?authority=' + council.gss + '&asAt=2011-01-01')).items.map((one: any) => one.kind)).not.toContain('register-of-interests');
  });
});

describe('a draft', () => {
  test('may be unfinished, and is changed in the version that was read', async () => {
    const draft = await drafted(council, ada, 'register-of-interests', { headings: { land: { entries: [{ what: 'Ho' }] } } });
    expect(draft).toMatchObject({ version: 1, authority: council.gss, person: ada.person, kind: 'register-of-interests', kindVersion: 1, number: null, state: 'draft', attested: false, dueOn: null, dueBy: null, late: false, reason: null });
    expect((await patch(ada.client, draft.id, answers())).status).toBe(428);
    expect((await patch(ada.client, draft.id, answers(), 2)).status).toBe(412);
    const changed = await patch(ada.client, draft.id, answers(), 1);
    expect([changed.status, changed.body.version, changed.body.answers, changed.body.dueOn, changed.body.dueBy]).toEqual([200, 2, answers(), '2026-11-16', 'statute']);
    expect((await patch(ada.client, draft.id, {}, 1)).status).toBe(412);
    expect(await ada.client.read(`/api/declarations/${draft.id}`)).toEqual(changed.body);
    for (const odd of [null, 7, 'half', [1], { a: { b: ['\u0000'] } }]) expect((await drafted(council, ada, 'gift-or-hospitality', odd)).answers).toEqual(odd);
  });

  test('is seen by its person and their delegates, and by nobody else: not by the monitoring officer, not by other delegates', async () => {
    const { id } = await drafted(council, ada, 'annual-confirmation', { nothingHas: 'not yet' });
    const other = await declarer(register, council, 'Bea Marsh');
    const others = await declarer(register, council, 'Del Other', { role: 'delegate', person: other.person });
    for (const { client } of [ada, delegate]) expect([(await client.get(`/api/declarations/${id}`)).status, (await listed(client)).some((one) => one.id === id)]).toEqual([200, true]);
    for (const client of [council.officer, clerk, other.client, others.client, register.admin]) {
      expect((await client.get(`/api/declarations/${id}`)).status).toBe(404);
      expect((await patch(client, id, {}, 1)).status).toBe(404);
      expect((await submit(client, id)).status).toBe(404);
      expect((await listed(client)).map((one) => one.id)).not.toContain(id);
    }
  });

  test('is written by a delegate, who never files it', async () => {
    const draft = await drafted(council, { client: delegate.client, person: ada.person }, 'annual-confirmation', {});
    expect((await patch(delegate.client, draft.id, { nothingHasChanged: true }, 1)).status).toBe(200);
    const reply = await submit(delegate.client, draft.id);
    expect([reply.status, reply.body.code]).toEqual([403, 'not-yours']);
    expect((await submit(ada.client, draft.id)).status).toBe(201);
  });

  test('of somebody else is begun by nobody who only declares; from paper by those who may, who then file it', async () => {
    const given = { authority: council.gss, person: ada.person, kind: 'annual-confirmation', answers: { nothingHasChanged: true } };
    const other = await declarer(register, council, 'Cy Reed');
    for (const client of [other.client, clerk, council.officer]) expect((await client.post('/api/declarations', given)).status).toBe(403);
    for (const client of [other.client, delegate.client]) expect((await client.post('/api/declarations', { ...given, attested: true })).status).toBe(403);
    const entered = await clerk.made('/api/declarations', { ...given, attested: true });
    expect([(await clerk.get(`/api/declarations/${entered.id}`)).status, (await ada.client.get(`/api/declarations/${entered.id}`)).status, (await council.officer.get(`/api/declarations/${entered.id}`)).status]).toEqual([200, 200, 404]);
    expect((await patch(clerk, entered.id, given.answers, 1)).status).toBe(200);
    expect((await submit(clerk, entered.id)).status).toBe(201);
    expect(await ada.client.read(`/api/declarations/${entered.id}`)).toMatchObject({ attested: true, state: 'submitted', answers: given.answers });
    // Who sees the list of filings does not read what they say.
    expect(await clerk.read(`/api/declarations/${entered.id}`)).toMatchObject({ answers: null, reason: null });
  });

  test('is of a kind that the nation has, and of somebody who holds such an office, where they hold one', async () => {
    const ulster = await register.council('N09000931', { nation: 'Northern-Ireland' });
    const eira = await declarer(register, ulster, 'Eira Vale');
    const officer = await declarer(register, council, 'Olive Ash', { role: 'officer', office: { kind: 'officer' } });
    const unknown = await declarer(register, council, 'Una Known', { office: null });
    const coOpted = await declarer(register, council, 'Coby Opted', { office: { kind: 'co-opted', hasVote: false } });
    const begin = (where: Council, who: Declarer, kind: string) => who.client.post('/api/declarations', { authority: where.gss, person: who.person, kind, answers: {} });
    expect(pathsOf(await begin(ulster, eira, 'register-of-interests'))).toEqual(['kind']);
    expect(pathsOf(await begin(council, ada, 'toString'))).toEqual(['kind']);
    expect(pathsOf(await begin(council, officer, 'register-of-interests'))).toEqual(['person']);
    expect(pathsOf(await begin(council, ada, 'outside-work'))).toEqual(['person']);
    for (const who of [unknown, coOpted]) expect((await begin(council, who, 'register-of-interests')).status).toBe(201);
    expect((await clerk.post('/api/declarations', { authority: council.gss, person: eira.person, kind: 'annual-confirmation', answers: {}, attested: true })).body).toMatchObject({ status: 404, fields: [{ path: 'person' }] });
  });

  test('goes after a year in which nobody touched it, and leaves no entry', async () => {
    const size = async () => (await register.nobody.read(`/api/ledger/${council.gss}/head`)).size;
    const before = await size();
    const { id } = await drafted(council, ada, 'annual-confirmation', {});
    await sweepDrafts(register.store, new Date(register.clock.now().getTime() + 364 * 86_400_000));
    expect((await ada.client.get(`/api/declarations/${id}`)).status).toBe(200);
    await sweepDrafts(register.store, new Date(register.clock.now().getTime() + 366 * 86_400_000));
    expect([(await ada.client.get(`/api/declarations/${id}`)).status, await size()]).toEqual([404, before]);
  });

  test('sent twice with one key is one', async () => {
    const given = { authority: council.gss, person: ada.person, kind: 'annual-confirmation', answers: {} };
    const send = () => ada.client.post('/api/declarations', given, { 'idempotency-key': 'draft once' });
    expect((await send()).body).toEqual((await send()).body);
  });
});

describe('filing', () => {
  test('tells every answer that is wrong by its field, files nothing, and keeps what was written', async () => {
    const wrong = { ...answers({ employment: [{ what: '', since: '2999-01-01', surprise: 1 }], securities: [] }), surprise: 1, headings: { ...headings({ employment: [{ what: '', surprise: 1 }] }), land: {}, contracts: { none: false }, 'public-bodies': undefined } };
    const { id } = await drafted(council, ada, 'register-of-interests', wrong);
    const reply = await submit(ada.client, id);
    expect([reply.status, pathsOf(reply).sort()]).toEqual([422, ['answers.headings.contracts.none', 'answers.headings.employment.entries.0.surprise', 'answers.headings.employment.entries.0.what', 'answers.headings.land', 'answers.headings.public-bodies', 'answers.surprise']]);
    for (const { message } of reply.body.fields) expect(message).toMatch(/^answers\.\S+ (is required|is not a field|must )/);
    expect((await ada.client.read(`/api/declarations/${id}`)).state).toBe('draft');
    const future = await drafted(council, ada, 'register-of-interests', answers({ employment: [{ what: 'Plumber', since: '2026-12-01' }] }));
    expect(pathsOf(await submit(ada.client, future.id))).toEqual(['answers.headings.employment.entries.0.since']);
    for (const odd of [null, 7, []]) expect(pathsOf(await submit(ada.client, (await drafted(council, ada, 'annual-confirmation', odd)).id))).toEqual(['answers']);
  });

  test('gives a receipt that verifies now, again, and against the log after fifty further entries', async () => {
    const { id, receipt } = await filed(council, ada, 'register-of-interests', answers({ employment: [{ what: 'Plumber' }] }));
    const head = await register.nobody.read(`/api/ledger/${council.gss}/head`);
    expect(receipt).toEqual({ number: expect.any(Number), at: head.at, log: council.gss, index: head.size - 1, leaf: expect.any(String), size: head.size, root: head.root, path: expect.any(Array) });
    expect(rootFromInclusion(hashing, receipt.index, receipt.size, receipt.leaf, receipt.path)).toBe(receipt.root);
    expect(rootFromInclusion(hashing, receipt.index, receipt.size, hashing.leaf('another'), receipt.path)).not.toBe(receipt.root);
    const [entry] = (await council.officer.read(`/api/ledger/${council.gss}/entries?from=${receipt.index}`)).items;
    expect(entry).toMatchObject({ event: 'declaration.submitted', subject: id, leaf: receipt.leaf, at: receipt.at });
    for (let i = 0; i < 50; i++) await council.unit(`Unit ${i}`);
    const now = await register.nobody.read(`/api/ledger/${council.gss}/head`);
    const { path } = await register.nobody.read(`/api/ledger/${council.gss}/proofs/consistency?first=${receipt.size}`);
    expect(now.size).toBeGreaterThanOrEqual(receipt.size + 50);
    expect(isConsistent(hashing, receipt.size, now.size, receipt.root, now.root, path)).toBe(true);
    expect(isConsistent(hashing, receipt.size, now.size, receipt.leaf, now.root, path)).toBe(false);
    for (const client of [ada.client, delegate.client, council.officer]) expect(await client.read(`/api/declarations/${id}/receipt`)).toEqual(receipt);
    expect((await (await declarer(register, council, 'Nosy Parker')).client.get(`/api/declarations/${id}/receipt`)).status).toBe(404);
  });

  test('at once by many gives each the next number, none twice and none left out, with a proof of its own', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, (_, i) => declarer(register, council, `Member ${i}`)));
    const drafts = await Promise.all(people.map((who) => drafted(council, who, 'annual-confirmation', { nothingHasChanged: true })));
    const before = Math.max(...(await listed(council.officer)).map((one) => one.number ?? 0));
    const receipts = (await Promise.all(people.map(({ client }, i) => submit(client, drafts[i].id)))).map(({ body }) => body.receipt);
    expect(receipts.map(({ number }) => number).sort((a, b) => a - b)).toEqual(people.map((_, i) => before + 1 + i));
    for (const { index, size, leaf, path, root } of receipts) expect(rootFromInclusion(hashing, index, size, leaf, path)).toBe(root);
    expect(new Set(receipts.map(({ root }) => root)).size).toBe(6);
  });

  test('twice by a double tap is done once: with a key both are told the same, without one the second learns that it is filed', async () => {
    const [one, two] = [await drafted(council, ada, 'annual-confirmation', { nothingHasChanged: true }), await drafted(council, ada, 'annual-confirmation', { nothingHasChanged: true })];
    const keyed = await Promise.all([1, 2, 3].map(() => submit(ada.client, one.id, { 'idempotency-key': 'tap' })));
    expect(keyed.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(keyed.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const bare = (await Promise.all([submit(ada.client, two.id), submit(ada.client, two.id)])).map(({ status, body }) => [status, body.code]);
    expect(bare.sort()).toEqual([[201, undefined], [409, 'filed']]);
    expect((await patch(ada.client, two.id, {}, 1)).body.code).toBe('filed');
    expect((await ada.client.send('POST', `/api/declarations/${(await drafted(council, ada, 'annual-confirmation', { nothingHasChanged: true })).id}/submit`)).status).toBe(201);
  });

  test('rests on the version that was read, where one is sent', async () => {
    const { id } = await drafted(council, ada, 'annual-confirmation', { nothingHasChanged: true });
    expect((await submit(ada.client, id, version(2))).status).toBe(412);
    expect((await submit(ada.client, id, version(1))).status).toBe(201);
  });

  test('late is recorded and never refused; statute and code are told apart', async () => {
    const onTime = await filed(council, ada, 'register-of-interests', answers({}, '2026-10-06'));
    const late = await filed(council, ada, 'register-of-interests', answers({}, '2026-10-05'));
    expect(await ada.client.read(`/api/declarations/${onTime.id}`)).toMatchObject({ dueOn: '2026-11-02', dueBy: 'statute', receivedOn: '2026-11-02', late: false });
    expect(await ada.client.read(`/api/declarations/${late.id}`)).toMatchObject({ dueOn: '2026-11-01', dueBy: 'statute', late: true });
    const code = await filed(council, ada, 'change-of-interests', change({ licences: { none: true } }, '2026-01-01'));
    expect(await ada.client.read(`/api/declarations/${code.id}`)).toMatchObject({ dueOn: '2026-01-28', dueBy: 'local-code', late: true });
    const yearly = await filed(council, ada, 'annual-confirmation', { nothingHasChanged: true });
    expect(await ada.client.read(`/api/declarations/${yearly.id}`)).toMatchObject({ dueOn: null, dueBy: null, late: false });
  });

  test('mails the number and the time to the person, and nothing of what was declared', async () => {
    const { receipt } = await filed(council, ada, 'gift-or-hospitality', { outcome: 'accepted', what: 'A fountain pen', from: { name: 'Inkwell Ltd' }, on: '2026-10-20', valuePence: 6000 });
    const mail = (await rowsOf('outbox')).find(({ template, data }) => template === 'receipt' && JSON.parse(data).number === receipt.number);
    expect([mail.recipient, JSON.parse(mail.data)]).toEqual([ada.email, { number: receipt.number, authority: council.authority.name, on: '2026-11-02', at: expect.stringMatching(/^\d\d:\d\d$/) }]);
    expect((await rowsOf('outbox')).filter(({ recipient, template }) => template === 'receipt' && recipient === delegate.email)).toEqual([]);
  });
});

describe('the list of declarations', () => {
  test('shows keepers and democratic services what was filed, others their own; by filter, by page, on both clocks, as a file', async () => {
    const bea = await declarer(register, council, 'Bea Own');
    const { id } = await filed(council, bea, 'annual-confirmation', { nothingHasChanged: true });
    const draft = await drafted(council, bea, 'change-of-interests', change({}));
    expect((await listed(bea.client)).map((one) => [one.id, one.state])).toEqual([[id, 'submitted'], [draft.id, 'draft']]);
    for (const client of [council.officer, clerk]) expect((await listed(client, `&person=${bea.person}`)).map((one) => one.id)).toEqual([id]);
    expect((await listed(council.officer, `&authority=${council.gss}&kind=annual-confirmation&state=submitted`)).every((one) => one.kind === 'annual-confirmation')).toBe(true);
    expect(await listed(council.officer, `&person=${bea.person}&state=accepted`)).toEqual([]);
    const first = await bea.client.read('/api/declarations?limit=1');
    const second = await bea.client.read(`/api/declarations?limit=1&cursor=${first.next}`);
    expect([first.items[0].id, second.items[0].id, second.next]).toEqual([id, draft.id, null]);
    expect([await listed(bea.client, '&asAt=2026-11-01'), (await listed(bea.client, '&asAt=2026-11-02')).map((one) => one.id)]).toEqual([[], [id]]);
    expect(await listed(bea.client, '&knownAt=2026-11-02T09:00:00Z')).toEqual([]);
    expect((await bea.client.get(`/api/declarations/${id}?knownAt=2026-11-02T09:00:00Z`)).status).toBe(404);
    expect((await bea.client.get(`/api/declarations/${id}?asAt=2026-11-01`)).status).toBe(404);
    expect((await council.officer.get('/api/declarations?format=csv')).body.split('\r\n')[0]).toContain('kindVersion');
    expect(JSON.stringify(await listed(council.officer))).not.toContain('answers');
  });
});
