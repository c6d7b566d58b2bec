/** What is kept after somebody left, for how long, what a hold keeps back; and what stays withheld meanwhile. */
import { readFileSync } from 'node:fs';
import { getTableName, sql, type Table } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engine } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import * as tables from '../../db/tables/index.ts';
import { doing } from '../../server/actions/unit-of-work.ts';
import { verify } from '../../server/verify/verify.ts';
import { declarer, drafted, filed, pathsOf, register as answers, verb, version, type Declarer } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

const LEFT = { period: { from: '2015-05-11', to: '2019-05-06' } };
const SECRETS = { address: '4 Hemlock Row', job: 'Nightshade Brewery', why: 'threatened by Foxglove', question: 'Larkspur question', name: 'Yarrow Quillfeather', email: 'yarrow@quillfeather.test', draft: 'Teasel draft', detail: 'Comfrey refuge', file: 'Burdock file', asked: 'Sorrel answer', changed: 'Tansy otherwise', mistaken: 'Sedge act', enforced: 'Mallow act' };

let register: Register;
let council: Council;
let theirs: Council;
let clerk: Client;
let body: any;
/** Left, with an account; left, without one; left lately; still there. */
let ada: Declarer;
let paper: string;
/** What was found about whoever left without an account, and decided. */
let about: string;
/** What whoever left with an account did, and was not withdrawn. */
let act: string;
let bea: Declarer;
let cy: Declarer;

const enter = async (person: string, given: object): Promise<string> => {
  const { id } = await clerk.made('/api/declarations', { authority: council.gss, person, kind: 'register-of-interests', answers: given, attested: true });
  await clerk.made(`/api/declarations/${id}/submit`, {});
  return id;
};

beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000961');
  theirs = await register.council('E06000962');
  clerk = await register.person('democratic-services', council.gss);
  body = await council.body('Riverside Leisure');
  await council.role(body.id, 'commissioner', '2014-04-01');
  ada = await declarer(register, council, 'Ada Fenwick', { office: LEFT });
  bea = await declarer(register, council, 'Bea Marsh', { office: { period: { from: '2015-05-11', to: '2023-05-08' } } });
  cy = await declarer(register, council, 'Cy Reed');
  await filed(council, ada, 'register-of-interests', answers({ directorships: [{ body: { name: 'Riverside', mutual: body.id }, post: 'Director' }] }));
  for (const who of [bea, cy]) await filed(council, who, 'register-of-interests', answers({ employment: [{ what: 'Baker' }] }));
  paper = (await council.officer.made('/api/people', { authority: council.gss, name: SECRETS.name, email: SECRETS.email, offices: [{ title: 'Councillor', kind: 'member', ...LEFT }] })).id;
  const id = await enter(paper, answers({ employment: [{ what: SECRETS.job, sensitive: { reason: SECRETS.why } }], land: [{ what: 'Home', address: SECRETS.address, home: true }] }));
  await verb(council.officer, 'declarations', id, 'return', { question: SECRETS.question }, 1);
  await clerk.made('/api/declarations', { authority: council.gss, person: paper, kind: 'annual-confirmation', answers: { note: SECRETS.draft }, attested: true });
  await council.officer.made('/api/withheld-details', { authority: council.gss, person: paper, kind: 'sensitive-interest', detail: SECRETS.detail, reason: SECRETS.why });
  about = (await council.officer.read(`/api/conflicts?authority=${council.gss}&person=${paper}`)).items[0].id;
  await (await register.person('reviewer', council.gss)).made(`/api/conflicts/${about}/recommendations`, { disposition: 'tolerate', reason: SECRETS.file });
  await council.officer.made(`/api/conflicts/${about}/notes`, { text: SECRETS.file });
  act = (await council.officer.made('/api/acts', { authority: council.gss, mutual: body.id, person: ada.person, kind: 'waiver', on: '2018-05-01', tie: 'none', outcome: SECRETS.enforced, description: SECRETS.enforced })).id;
  const mistaken = await council.officer.made('/api/acts', { authority: council.gss, mutual: body.id, person: paper, kind: 'waiver', on: '2018-05-01', tie: 'none', outcome: SECRETS.mistaken, description: SECRETS.mistaken });
  await council.officer.made(`/api/acts/${mistaken.id}/withdraw`, { reason: SECRETS.mistaken }, version(1));
  const asked = await council.officer.made('/api/inquiries', { authority: council.gss, mutual: body.id, person: paper, name: SECRETS.asked });
  await council.officer.made(`/api/inquiries/${asked.id}/withdraw`, { reason: SECRETS.asked }, version(1));
  // What comes by links of mails, which nobody reads here.
  await doing(register, { account: 'link', language: 'en', logs: [council.gss] }, async (unit) => {
    const base = { version: 1, authority: council.authority.id, mutual: body.id, person: paper, askedOn: unit.today, dueOn: unit.today };
    const question = { ...base, id: unit.newId(), email: await unit.sealed(SECRETS.asked), name: null, answer: await unit.sealed(SECRETS.asked), reason: null, recorded: '{"roles":[],"statements":[]}', state: 'answered' };
    await unit.record(council.gss, 'inquiry.answered', question.id, { inquiries: [question] });
    const line = { ...base, id: unit.newId(), kind: 'role', subject: 'gone', mailboxes: 1, text: await unit.sealed(SECRETS.changed), state: 'changed', account: 'link' };
    await unit.record(council.gss, 'attestation.given', line.id, { attestations: [line] });
  });
  const decider = await declarer(register, council, 'Max Decider', { role: 'monitoring-officer', office: null });
  await decider.client.made(`/api/conflicts/${about}/decisions`, { disposition: 'refer', referredTo: 's5-report', class: 'potential', reason: SECRETS.file, publicReason: 'It was late.', observer: SECRETS.file });
});
afterAll(() => register.close());

const due = async (query = '', client = council.officer): Promise<any[]> => (await client.read(`/api/retention?authority=${council.gss}${query}`)).items;
const destroy = (people: unknown, reason: unknown = 'kept its time', client = council.officer) => client.post('/api/retention', { authority: council.gss, people, reason });
const hold = (person: string, reason = 'an investigation', client = council.officer) => client.post('/api/legal-holds', { authority: council.gss, person, reason });
const lift = (id: string, given: object | null, at?: number) => verb(council.officer, 'legal-holds', id, 'lift', given, at);
const holds = async (query = ''): Promise<any[]> => (await council.officer.read(`/api/legal-holds?limit=500${query}`)).items;

const everything = Object.values(tables).filter((one) => typeof one === 'object' && !('roles' in one)) as unknown as Table[];
/** Secrets by the table in which they stand. */
async function holding(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of everything) {
    const text = JSON.stringify(await register.store.all(once(sql`select * from ${table}`)));
    const there = Object.entries(SECRETS).flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));
    if (there.length > 0) found[getTableName(table)] = there;
  }
  return found;
}

describe('what is withheld', () => {
  test('is counted for everybody by that it is there, and by nothing else', async () => {
    const told = await register.nobody.get(`/api/public/withheld?authority=${council.gss}`);
    expect([told.status, told.body]).toEqual([200, { authority: council.gss, underSection32: expect.any(Number), addresses: expect.any(Number) }]);
    const eve = await declarer(register, council, 'Eve Holt');
    const before = told.body;
    await filed(council, eve, 'register-of-interests', answers({ employment: [{ what: 'Welder', sensitive: { reason: SECRETS.why } }], land: [{ what: 'Home', address: SECRETS.address, home: true }, { what: 'Field', address: 'Long Acre', home: false, publishAddress: true }, { what: 'Flat', address: SECRETS.address, home: false, sensitive: { reason: 'x' } }] }));
    const after = (await register.nobody.get(`/api/public/withheld?authority=${council.gss}`)).body;
    expect([after.underSection32 - before.underSection32, after.addresses - before.addresses]).toEqual([2, 1]);
    const shown = (await register.nobody.read(`/api/public/interests?limit=500&authority=${council.gss}`)).items;
    expect([shown.filter((one: any) => one.withheld).length, shown.filter((one: any) => one.addressWithheld).length]).toEqual([after.underSection32, after.addresses]);
    expect((await register.nobody.get(`/api/public/withheld?authority=${theirs.gss}`)).body).toEqual({ authority: theirs.gss, underSection32: 0, addresses: 0 });
    expect([(await register.nobody.get('/api/public/withheld?authority=E06000999')).status, (await register.nobody.get('/api/public/withheld')).status]).toEqual([404, 400]);
  });

  test('is listed to the keepers by the day to look at it again, with what both parties said; and to nobody else', async () => {
    const eve = (await council.officer.read(`/api/interests?limit=500&authority=${council.gss}&category=employment`)).items.find((one: any) => one.entry?.what === 'Welder');
    expect(eve).toMatchObject({ claim: 'claimed', reviewOn: null, entry: { sensitive: { reason: SECRETS.why } } });
    expect((await verb(council.officer, 'interests', eve.id, 'withhold', { agreed: true, reviewOn: '2027-05-01' }, 1)).status).toBe(200);
    const again = async (day: string, client = council.officer) => (await client.read(`/api/interests?limit=500&reviewBy=${day}`)).items.map((one: any) => [one.id, one.claim, one.reviewOn]);
    expect([await again('2027-04-30'), await again('2027-05-01')]).toEqual([[], [[eve.id, 'agreed', '2027-05-01']]]);
    for (const client of [theirs.officer, cy.client, clerk, await register.person('reviewer', council.gss), await register.person('external-auditor', council.gss)]) expect(await again('2999-12-31', client)).toEqual([]);
    const own = await register.signIn((await register.admin.read('/api/accounts?limit=500')).items.find((one: any) => one.name === 'Eve Holt').email);
    expect((await own.read('/api/interests')).items.find((one: any) => one.id === eve.id)).toMatchObject({ claim: 'agreed', reviewOn: '2027-05-01' });
    for (const day of ['2027-02-30', 'soon', '']) expect((await council.officer.get(`/api/interests?reviewBy=${day}`)).status, day).toBe(400);
  });
});

describe('what has been kept its time', () => {
  test('is told by person, with when they left and until when it is kept; and by a setting', async () => {
    expect(await due()).toEqual([
      { person: ada.person, name: 'Ada Fenwick', leftOn: '2019-05-06', destroyOn: '2025-05-06', declarations: 1, interests: 1, held: false },
      { person: paper, name: SECRETS.name, leftOn: '2019-05-06', destroyOn: '2025-05-06', declarations: 1, interests: 2, held: false },
    ]);
    expect((await due('&on=2029-05-08')).map(({ person, destroyOn }) => [person, destroyOn])).toContainEqual([bea.person, '2029-05-08']);
    expect((await due('&on=2029-05-07')).map(({ person }) => person)).not.toContain(bea.person);
    await council.officer.made('/api/settings', { authority: council.gss, keepYears: 10 }, version(0));
    expect([await due(), await due('&on=2029-05-06&limit=1')]).toEqual([[], [expect.objectContaining({ destroyOn: '2029-05-06' })]]);
    expect(pathsOf(await destroy([ada.person]))).toEqual(['people.0']);
    await council.officer.made('/api/settings', { authority: council.gss, keepYears: 6 }, version(1));
    expect((await council.officer.get(`/api/retention?authority=${council.gss}&on=2026-02-30`)).status).toBe(400);
    expect((await council.officer.get(`/api/retention?authority=${council.gss}&format=csv`)).body).toContain('destroyOn');
  });

  test('is the keepers’ business alone', async () => {
    for (const role of ['democratic-services', 'parish-clerk', 'member', 'reviewer', 'external-auditor', 'lga-auditor', 'system-administrator']) {
      const client = await register.person(role, council.gss);
      expect([role, (await client.get(`/api/retention?authority=${council.gss}`)).status, (await destroy([ada.person], 'x', client)).status, (await client.get('/api/legal-holds')).status, (await hold(ada.person, 'x', client)).status]).toEqual([role, 403, 403, 403, 403]);
    }
    expect([(await theirs.officer.get(`/api/retention?authority=${council.gss}`)).status, (await destroy([ada.person], 'x', theirs.officer)).status, (await hold(ada.person, 'x', theirs.officer)).status]).toEqual([404, 404, 404]);
    expect((await theirs.officer.post('/api/retention', { authority: theirs.gss, people: [ada.person], reason: 'x' })).status).toBe(404);
    expect((await theirs.officer.post('/api/legal-holds', { authority: theirs.gss, person: ada.person, reason: 'x' })).status).toBe(404);
  });

  test('is refused, whole, where anything is wrong with the request', async () => {
    for (const people of [[], [ada.person, ada.person], ada.person, Array.from({ length: 101 }, (_, i) => `p${i}`)]) expect((await destroy(people)).status).toBe(422);
    for (const reason of ['', ' \u0000', 'x'.repeat(2001), undefined, 7]) expect((await council.officer.post('/api/retention', { authority: council.gss, people: [ada.person], reason })).status).toBe(422);
    expect([pathsOf(await destroy([ada.person, bea.person])), pathsOf(await destroy([cy.person, ada.person, bea.person]))]).toEqual([['people.1'], ['people.0', 'people.2']]);
    expect([(await destroy([ada.person, 'nobody'])).status, (await due()).length]).toEqual([404, 2]);
  });
});

describe('a legal hold', () => {
  test('is placed with a reason, once for each matter, and seen by the keepers alone', async () => {
    const made = await hold(paper, '<script>alert(1)</script>');
    expect([made.status, made.body]).toEqual([201, { id: expect.any(String), version: 1, authority: council.gss, person: paper, name: SECRETS.name, reason: '<script>alert(1)</script>', period: { from: '2026-11-02', to: null }, state: 'placed', recordedAt: expect.any(String) }]);
    expect([(await hold(paper, '<script>alert(1)</script>')).body.code, (await hold(paper, 'another matter')).status, (await hold('nobody')).status, (await hold(paper, '')).status]).toEqual(['duplicate', 201, 404, 422]);
    expect((await holds(`&person=${paper}`)).map(({ reason, state }) => [reason, state])).toEqual([['<script>alert(1)</script>', 'placed'], ['another matter', 'placed']]);
    expect([(await holds(`&authority=${theirs.gss}`)).length, (await theirs.officer.read('/api/legal-holds')).items]).toEqual([0, []]);
    expect((await due()).map(({ person, held }) => [person, held])).toEqual([[ada.person, false], [paper, true]]);
    const logged = JSON.stringify((await council.officer.read(`/api/ledger/${council.gss}/entries?limit=500`)).items.filter(({ event }: any) => event === 'hold.placed'));
    expect([logged.includes(paper), logged.includes('another matter')]).toEqual([true, false]);
  });

  test('keeps back what would be destroyed, and says so', async () => {
    expect(await destroy([paper])).toMatchObject({ status: 200, body: { destroyed: { declarations: 0, interests: 0 }, held: [paper] } });
    expect((await holding())['sealed']).toEqual(Object.keys(SECRETS).filter((name) => name !== 'draft'));
  });

  test('is lifted in the version that was read; where another stands, it goes on', async () => {
    const [first, second] = await holds('&state=placed');
    expect([(await lift(first.id, {})).status, (await lift(first.id, {}, 7)).status, (await lift('nothing', {}, 1)).status, (await theirs.officer.post(`/api/legal-holds/${first.id}/lift`, {}, version(1))).status]).toEqual([428, 412, 404, 404]);
    expect((await lift(first.id, { reason: 'the matter is closed' }, 1)).body).toMatchObject({ version: 2, state: 'lifted', reason: 'the matter is closed', period: { to: '2026-11-02' } });
    expect([(await lift(first.id, {}, 2)).body.code, (await destroy([paper])).body.held]).toEqual(['lifted', [paper]]);
    const [one, two] = await Promise.all([lift(second.id, null, 1), lift(second.id, {}, 1)]);
    expect([one.status, two.status].sort()).toEqual([200, 412]);
    expect((await holds('&state=lifted')).map(({ reason }) => reason)).toEqual(['the matter is closed', 'another matter']);
  });
});

describe('destroying', () => {
  test('is never done by somebody about themselves', async () => {
    const { actor } = await council.officer.read('/api/sessions/current');
    await register.admin.made(`/api/accounts/${actor.account}/memberships`, { authority: council.gss, role: 'member', person: ada.person });
    expect([(await destroy([paper, ada.person])).body.code, (await hold(ada.person)).body.code, (await due()).length]).toEqual(['connected', 'connected', 2]);
  });

  test('empties every value in every version, with the drafts and the name on which nothing rests; and leaves facts, counts and receipts', async () => {
    const before = register.clock.now().toISOString();
    const mine = (await council.officer.read(`/api/declarations?person=${paper}`)).items[0];
    const [one, two] = await Promise.all([destroy([paper], 'six years are over'), destroy([paper], 'six years are over')]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect([one.body, two.body]).toContainEqual({ destroyed: { declarations: 1, interests: 2 }, held: [] });
    expect([one.body, two.body]).toContainEqual({ destroyed: { declarations: 0, interests: 0 }, held: [] });
    // The reason and the address of somebody who is still there were planted twice; mail is kept for thirty days after it went.
    expect(await holding()).toEqual({ outbox: ['email'], sealed: ['address', 'why', 'enforced'] });
    expect((await due()).map(({ person }) => person)).toEqual([ada.person]);
    expect(await council.officer.read(`/api/declarations/${mine.id}`)).toMatchObject({ state: 'destroyed', answers: null, reason: 'six years are over', number: mine.number, receivedOn: mine.receivedOn, dueOn: mine.dueOn, dueBy: 'statute' });
    expect(await council.officer.read(`/api/declarations/${mine.id}?knownAt=${before}`)).toMatchObject({ state: 'returned', answers: null, reason: null });
    expect((await council.officer.read(`/api/declarations/${mine.id}/receipt`)).number).toBe(mine.number);
    const kept = (await council.officer.read(`/api/interests?person=${paper}`)).items;
    expect(kept.map(({ state, entry, mutual, category, reason }: any) => [state, entry, mutual, category, reason])).toEqual([['destroyed', null, null, 'employment', 'six years are over'], ['destroyed', null, null, 'land', 'six years are over']]);
    expect((await council.officer.read(`/api/people?authority=${council.gss}&limit=500`)).items.find(({ id }: any) => id === paper)).toMatchObject({ name: null, email: null });
    for (const query of ['', `&knownAt=${before}`, '&asAt=2026-11-02']) expect((await register.nobody.read(`/api/public/interests?person=${paper}${query}`)).items).toEqual([]);
    expect((await council.officer.read(`/api/conflicts/${about}/decisions`)).items).toMatchObject([{ disposition: 'refer', state: 'made', reason: null, observer: null, publicReason: 'It was late.', facts: null }]);
    expect((await council.officer.read(`/api/conflicts/${about}/file?what=note`)).items.map(({ text }: any) => text)).toEqual([null]);
    const entries = (await council.officer.read(`/api/ledger/${council.gss}/entries?limit=500`)).items.filter(({ event }: any) => event === 'declaration.destroyed');
    expect(entries.map(({ subject }: any) => subject)).toEqual([paper]);
  });

  test('is the end of it: nothing is done any more with what was destroyed', async () => {
    const mine = (await council.officer.read(`/api/declarations?person=${paper}`)).items[0];
    expect((await verb(council.officer, 'declarations', mine.id, 'accept', {}, mine.version)).body.code).toBe('is-destroyed');
    expect((await verb(council.officer, 'declarations', mine.id, 'retract', { reason: 'x' }, mine.version)).body.code).toBe('is-destroyed');
    const [interest] = (await council.officer.read(`/api/interests?person=${paper}`)).items;
    expect((await verb(council.officer, 'interests', interest.id, 'withhold', { agreed: true }, interest.version)).body.code).toBe('is-destroyed');
    // Whoever comes back files anew.
    await enter(paper, answers({}));
    expect((await drafted(council, { client: clerk, person: paper }, 'register-of-interests', {}, { attested: true })).state).toBe('draft');
  });

  test('leaves the name of whom the register names elsewhere', async () => {
    const deputy = await register.person('deputy-monitoring-officer', council.gss);
    expect((await destroy([ada.person], 'kept its time', deputy)).body).toEqual({ destroyed: { declarations: 1, interests: 1 }, held: [] });
    expect((await council.officer.read(`/api/people?authority=${council.gss}&limit=500`)).items.find(({ id }: any) => id === ada.person)).toMatchObject({ name: 'Ada Fenwick' });
    expect(await council.officer.read(`/api/acts/${act}`)).toMatchObject({ person: { name: 'Ada Fenwick' }, outcome: SECRETS.enforced, description: SECRETS.enforced });
    expect((await ada.client.read(`/api/interests?person=${ada.person}`)).items.map(({ state, mutual }: any) => [state, mutual])).toEqual([['destroyed', null]]);
  });

  test('lets every proof hold', async () => {
    const { rows, warnings } = await verify(register.store, []);
    expect([rows > 50, warnings]).toEqual([true, []]);
    // Of somebody of whom no entry says it, nothing may be gone.
    await register.store.transaction([], (tx) => tx.run(once(sql`update sealed set salt = null, value = null where commitment in (select answers from declarations where person = ${cy.person})`)));
    await expect(verify(register.store, [])).rejects.toThrow('was emptied, and no entry says so');
  });

  test.runIf(engine === 'sqlite')('leaves nothing in the free pages of the file', async () => {
    await register.close();
    const file = readFileSync(register.url);
    const left = Object.entries(SECRETS).flatMap(([name, secret]) => (file.includes(secret) ? [name] : []));
    register = await openRegister();
    expect(left.filter((name) => !['address', 'why', 'email', 'enforced'].includes(name))).toEqual([]);
  });
});
