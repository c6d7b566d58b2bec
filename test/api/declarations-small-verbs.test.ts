/** What goes along with the path of a filing: throwing a draft away, accepting many at once, and telling whoever filed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change, declarer, drafted, filed, pathsOf, register as answers, verb, version, type Declarer } from '../support/filing.ts';
import { rowsOf } from '../support/post.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let other: Council;
let ada: Declarer;
let ben: Declarer;
let deputy: Declarer;

const discard = (client: Client, id: string, at?: number) => client.send('DELETE', `/api/declarations/${id}`, undefined, at === undefined ? {} : version(at));
const acceptNil = (client: Client, ids: object[], headers = {}) => client.post('/api/declarations/accept-nil', { authority: council.gss, ids }, headers);
const mails = async (to: string): Promise<string[]> => (await rowsOf(register.store)).filter(({ recipient, template }) => recipient === to && template.startsWith('declaration-')).map(({ template, data }) => `${template} ${JSON.parse(data).number}`);

beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000920');
  other = await register.council('E06000921');
  ada = await declarer(register, council, 'Ada Nil');
  ben = await declarer(register, council, 'Ben Nil');
  deputy = await declarer(register, council, 'Dee Nil', { role: 'deputy-monitoring-officer', office: { kind: 'member' } });
});
afterAll(() => register.close());

describe('a draft', () => {
  test('is thrown away by those who write it, in the version that they know', async () => {
    const { id } = await drafted(council, ada, 'change-of-interests', change({}));
    expect((await discard(ada.client, id)).status).toBe(428);
    expect((await discard(ada.client, id, 2)).status).toBe(412);
    for (const stranger of [ben.client, council.officer, other.officer]) expect((await discard(stranger, id, 1)).status).toBe(404);
    const two = await Promise.all([1, 2].map(() => discard(ada.client, id, 1)));
    expect(two.map(({ status }) => status).toSorted()).toEqual([204, 404]);
    expect((await ada.client.get(`/api/declarations/${id}`)).status).toBe(404);
    expect((await ada.client.read('/api/declarations')).items).toEqual([]);
  });

  test('by a delegate, who writes it for somebody', async () => {
    const delegate = await declarer(register, council, 'Del Egate', { role: 'delegate', person: ada.person });
    const { id } = await drafted(council, delegate, 'change-of-interests', change({}));
    expect((await discard(delegate.client, id, 1)).status).toBe(204);
  });

  test('is no filing, and what was opened again is what came back', async () => {
    const { id } = await filed(council, ben, 'change-of-interests', change({ employment: { entries: [{ what: 'Baker' }] } }));
    expect((await discard(ben.client, id, 1)).body.code).toBe('filed');
    await verb(council.officer, 'declarations', id, 'return', { question: 'Where?' }, 1);
    expect((await discard(ben.client, id, 2)).body.code).toBe('filed');
    expect((await ben.client.send('PATCH', `/api/declarations/${id}`, { answers: change({}) }, version(2))).status).toBe(200);
    expect((await ben.client.read(`/api/declarations/${id}`)).answers.headings).toEqual({});
    expect((await discard(ben.client, id, 3)).status).toBe(204);
    expect(await ben.client.read(`/api/declarations/${id}`)).toMatchObject({ state: 'returned', version: 2, reason: 'Where?', answers: { headings: { employment: { entries: [{ what: 'Baker' }] } } } });
    expect((await ben.client.send('PATCH', `/api/declarations/${id}`, { answers: change({ employment: { none: true } }) }, version(2))).body.version).toBe(3);
    expect((await ben.client.post(`/api/declarations/${id}/submit`, {})).status).toBe(201);
    expect(await mails(ben.email)).toEqual(['declaration-returned 1']);
    expect(JSON.stringify(await rowsOf(register.store))).not.toMatch(/Baker|Where\?/);
  });
});

describe('nil returns', () => {
  test('are accepted together, each looked at as if it were alone', async () => {
    const nil = await filed(council, ada, 'register-of-interests', answers());
    const confirmed = await filed(council, ada, 'annual-confirmation', { nothingHasChanged: true });
    const entries = await filed(council, ben, 'register-of-interests', answers({ employment: [{ what: 'Baker' }] }));
    const own = await filed(council, deputy, 'register-of-interests', answers());
    const wish = await filed(council, ben, 'sensitive-interest-request', { about: 'My home', reason: 'planted' });
    const emptied = await filed(council, ben, 'change-of-interests', change({ employment: { none: true } }));
    const elsewhere = await declarer(register, other, 'Else Where');
    const theirs = await filed(other, elsewhere, 'register-of-interests', answers());
    const all = [nil, confirmed, entries, own, wish, emptied, theirs].map(({ id }) => ({ id, version: 1 }));
    const asked = [...all, { id: nil.id, version: 1 }, { id: 'nowhere', version: 1 }, { id: confirmed.id, version: 9 }];
    const { status, body } = await acceptNil(deputy.client, asked, { 'idempotency-key': 'once' });
    expect([status, body.accepted]).toEqual([200, [nil.id, confirmed.id]]);
    expect(body.refused.map(({ id }: any) => id)).toEqual([entries.id, own.id, wish.id, emptied.id, theirs.id, nil.id, 'nowhere', confirmed.id]);
    expect(body.refused.map(({ why }: any) => why.split(/[.:]/)[0])).toEqual(['Something is declared in it', 'This is your own declaration', 'Something is declared in it', 'It took the place of what was registered', 'There is no such declaration, or it is not yours to see', expect.stringContaining('changed'), 'There is no such declaration, or it is not yours to see', expect.stringContaining('changed')]);
    expect((await acceptNil(deputy.client, asked, { 'idempotency-key': 'once' })).body).toEqual(body);
    expect((await council.officer.read(`/api/declarations?authority=${council.gss}&state=accepted`)).items.map(({ id }: any) => id)).toEqual([nil.id, confirmed.id]);
    expect(await mails(ada.email)).toEqual([`declaration-accepted ${nil.receipt.number}`, `declaration-accepted ${confirmed.receipt.number}`]);
    expect(await mails(elsewhere.email)).toEqual([]);
    const events = (await council.officer.read(`/api/ledger/${council.gss}/entries?limit=500`)).items.filter(({ event }: any) => event === 'declaration.accepted');
    expect(events.map(({ subject }: any) => subject)).toEqual([nil.id, confirmed.id]);
  });

  test('are accepted by those who review, and where the request is whole', async () => {
    expect(pathsOf(await acceptNil(council.officer, []))).toEqual(['ids']);
    expect(pathsOf(await acceptNil(council.officer, [{ id: 'x' }]))).toEqual(['ids.0.version']);
    expect(pathsOf(await acceptNil(council.officer, Array.from({ length: 201 }, () => ({ id: 'x', version: 1 }))))).toEqual(['ids']);
    expect((await acceptNil(ada.client, [{ id: 'x', version: 1 }])).status).toBe(403);
    expect((await acceptNil(other.officer, [{ id: 'x', version: 1 }])).status).toBe(404);
  });
});
