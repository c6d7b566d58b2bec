/** What the monitoring officer does with a filing: accept, ask, put right, take back; never their own, and never over somebody else's work. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openReadOnly } from '../../db/open.ts';
import { verify } from '../../server/verify/verify.ts';
import { change, declarer, drafted, filed, pathsOf, register as answers, verb, version, type Declarer } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';
import { copied, tamper } from '../support/tamper.ts';

let register: Register;
let council: Council;
let deputy: Client;
let ada: Declarer;
let people = 0;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000932');
  deputy = await register.person('deputy-monitoring-officer', council.gss);
});
beforeEach(async () => void (ada = await declarer(register, council, `Ada ${people++}`)));
afterAll(() => register.close());

const review = (client: Client, id: string, name: string, body: unknown, at?: number) => verb(client, 'declarations', id, name, body, at);
const read = (id: string, client = ada.client) => client.read(`/api/declarations/${id}`);
const interests = async (query = '', client = ada.client): Promise<any[]> => (await client.read(`/api/interests?person=${ada.person}&limit=500${query}`)).items;
const standing = async () => (await interests()).map(({ entry, state }) => [entry.what ?? entry.body.name, state]);
const plumber = () => filed(council, ada, 'register-of-interests', answers({ employment: [{ what: 'Plumber' }] }));
const lastEvent = async () => (await council.officer.read(`/api/ledger/${council.gss}/entries?limit=500&from=${(await register.nobody.read(`/api/ledger/${council.gss}/head`)).size - 1}`)).items[0];

describe('accepting', () => {
  test('says that somebody looked at it: what was notified was in the register before', async () => {
    const { id } = await plumber();
    expect(await standing()).toEqual([['Plumber', 'registered']]);
    const reply = await review(council.officer, id, 'accept', {}, 1);
    expect([reply.status, reply.body.state, reply.body.version, 'answers' in reply.body]).toEqual([200, 'accepted', 2, false]);
    expect(await lastEvent()).toMatchObject({ event: 'declaration.accepted', subject: id, data: { declarations: [{ id, version: 2, state: 'accepted' }] } });
    expect((await review(council.officer, id, 'accept', {}, 2)).body.code).toBe('is-accepted');
    expect((await review(council.officer, id, 'return', { question: 'x' }, 2)).status).toBe(409);
  });

  test('rests on the version that was read: of two who review one filing, the second is told', async () => {
    const { id } = await plumber();
    for (const [name, body] of [['accept', {}], ['return', { question: 'x' }], ['rectify', { answers: answers(), reason: 'x' }], ['retract', { reason: 'x' }]] as const) expect((await review(council.officer, id, name, body)).status, name).toBe(428);
    const replies = await Promise.all([review(council.officer, id, 'accept', {}, 1), review(deputy, id, 'return', { question: 'Which employer?' }, 1)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('is for keepers: others who see it are told so, and to everybody else it is not there', async () => {
    const { id } = await plumber();
    const clerk = await register.person('democratic-services', council.gss);
    for (const client of [ada.client, clerk]) expect((await review(client, id, 'accept', {}, 1)).status).toBe(403);
    for (const role of ['member', 'reviewer', 'lga-auditor', 'external-auditor', 'parish-clerk']) expect((await review(await register.person(role, council.gss), id, 'accept', {}, 1)).status, role).toBe(404);
  });

  test('of one’s own is for the deputy, whichever hat one wears, and whoever one is now', async () => {
    const { account } = (await council.officer.read('/api/sessions/current')).actor;
    const membership = await register.admin.made(`/api/accounts/${account}/memberships`, { authority: council.gss, role: 'member', person: ada.person });
    const held = (membership.memberships ?? [membership]).find((one: any) => one.person === ada.person);
    const { id } = await plumber();
    const keeper = (await council.officer.read('/api/sessions/current')).actor.memberships.find((one: any) => one.role === 'monitoring-officer');
    const [interest] = await interests();
    for (const headers of [{}, { 'acting-as': keeper.id }]) {
      for (const [name, body] of [['accept', {}], ['return', { question: 'x' }], ['rectify', { answers: answers(), reason: 'x' }], ['retract', { reason: 'x' }]] as const) {
        const reply = await council.officer.post(`/api/declarations/${id}/${name}`, body, { ...version(1), ...headers });
        expect([name, reply.status, reply.body.code]).toEqual([name, 403, 'connected']);
      }
      expect((await council.officer.post(`/api/interests/${interest.id}/withhold`, { agreed: true }, { ...version(1), ...headers })).body.code).toBe('connected');
    }
    expect((await review(deputy, id, 'accept', {}, 1)).status).toBe(200);
    await register.admin.made(`/api/memberships/${held.id}/revoke`, { reason: 'left' }, version(1));
    expect((await review(council.officer, id, 'retract', { reason: 'x' }, 2)).body.code).toBe('connected');
  });
});

describe('a question', () => {
  test('sends it back; it is changed under its id and number and filed again, in place of what it said', async () => {
    const { id, receipt } = await plumber();
    expect((await review(council.officer, id, 'return', { question: 'For whom?' }, 1)).body).toMatchObject({ state: 'returned', version: 2 });
    expect(await read(id)).toMatchObject({ state: 'returned', version: 2, reason: 'For whom?' });
    expect(await standing()).toEqual([['Plumber', 'registered']]);
    expect((await ada.client.post(`/api/declarations/${id}/submit`, {})).body.code).toBe('filed');
    const better = answers({ employment: [{ what: 'Plumber', body: { name: 'Drain Co' } }] });
    const patch = (given: unknown, at: number) => ada.client.send('PATCH', `/api/declarations/${id}`, { answers: given }, version(at));
    expect((await patch(better, 1)).status).toBe(412);
    expect((await patch({}, 2)).body).toMatchObject({ state: 'returned', version: 3, number: receipt.number, reason: 'For whom?', answers: {} });
    expect((await patch(better, 3)).body).toMatchObject({ version: 4, answers: better });
    // What is being written is nobody else's yet.
    expect(await read(id, council.officer)).toMatchObject({ state: 'returned', version: 2, answers: answers({ employment: [{ what: 'Plumber' }] }) });
    const again = (await ada.client.made(`/api/declarations/${id}/submit`, {})).receipt;
    expect([again.number, again.index > receipt.index]).toEqual([receipt.number, true]);
    expect(await ada.client.read(`/api/declarations/${id}/receipt`)).toEqual(again);
    expect(await read(id)).toMatchObject({ state: 'submitted', version: 3, answers: better, receivedOn: '2026-11-02', late: false, reason: null });
    expect((await interests()).map(({ entry, state }) => [entry, state])).toEqual([[{ what: 'Plumber' }, 'superseded'], [{ what: 'Plumber', body: { name: 'Drain Co' } }, 'registered']]);
  });

  test('is answered on paper where the form was, by whoever enters it; and opened again in one place at a time', async () => {
    const clerk = await register.person('democratic-services', council.gss);
    const { id } = await filed(council, { client: clerk, person: ada.person }, 'register-of-interests', answers(), { attested: true });
    await review(council.officer, id, 'return', { question: 'Nothing at all?' }, 1);
    const patch = (client: Client) => client.send('PATCH', `/api/declarations/${id}`, { answers: answers({ employment: [{ what: 'Plumber' }] }) }, version(2));
    const replies = await Promise.all([patch(clerk), patch(ada.client), patch(clerk)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const wrote = replies.findIndex(({ status }) => status === 200) === 1 ? ada.client : clerk;
    expect((await wrote.post(`/api/declarations/${id}/submit`, {})).status).toBe(201);
    expect(await read(id)).toMatchObject({ state: 'submitted', attested: wrote === clerk });
  });

  test('that the officer settles without it leaves what was written where it is, unfiled', async () => {
    const { id } = await plumber();
    await review(council.officer, id, 'return', { question: 'For whom?' }, 1);
    await ada.client.send('PATCH', `/api/declarations/${id}`, { answers: answers() }, version(2));
    expect((await review(council.officer, id, 'rectify', { answers: answers({ employment: [{ what: 'Baker' }] }), reason: 'as told on the telephone' }, 2)).status).toBe(200);
    const reply = await ada.client.post(`/api/declarations/${id}/submit`, {});
    expect([reply.status, reply.body.code]).toEqual([409, 'not-returned']);
    expect(await read(id)).toMatchObject({ state: 'rectified', answers: answers({ employment: [{ what: 'Baker' }] }), reason: 'as told on the telephone' });
  });
});

describe('putting right', () => {
  test('writes a new version with what changed and why, and keeps what was filed', async () => {
    const { id } = await plumber();
    const before = register.clock.now().toISOString();
    expect(pathsOf(await review(council.officer, id, 'rectify', { answers: { tookOfficeOn: '2026-10-20' }, reason: 'x' }, 1))).toEqual(['answers.headings']);
    const right = answers({ employment: [{ what: 'Baker' }] });
    expect((await review(council.officer, id, 'rectify', { answers: right, reason: 'misread on paper' }, 1)).body).toMatchObject({ state: 'rectified', version: 2 });
    expect(await standing()).toEqual([['Plumber', 'rectified'], ['Baker', 'registered']]);
    expect(await read(id)).toMatchObject({ answers: right, reason: 'misread on paper' });
    expect((await ada.client.read(`/api/declarations/${id}?knownAt=${before}`)).answers).toEqual(answers({ employment: [{ what: 'Plumber' }] }));
    expect((await interests('', council.officer)).map(({ reason }) => reason)).toEqual(['misread on paper', null]);
    expect((await review(council.officer, id, 'rectify', { answers: answers(), reason: 'nor that' }, 2)).status).toBe(200);
    expect(await standing()).toEqual([['Plumber', 'rectified'], ['Baker', 'rectified']]);
  });

  test('of what a later filing replaced does not bring it back', async () => {
    const { id } = await plumber();
    await filed(council, ada, 'change-of-interests', change({ employment: { entries: [{ what: 'Vicar' }] } }));
    await review(council.officer, id, 'rectify', { answers: answers({ employment: [{ what: 'Baker' }], licences: [{ what: 'Stall', address: 'Square' }] }), reason: 'x' }, 1);
    expect(await standing()).toEqual([['Plumber', 'rectified'], ['Vicar', 'registered'], ['Baker', 'superseded'], ['Stall', 'registered']]);
  });

  test('leaves an interest ended that is said again as it was', async () => {
    const { id } = await plumber();
    const [interest] = await interests();
    await ada.client.made(`/api/interests/${interest.id}/end`, { on: '2026-11-02' }, version(1));
    await review(council.officer, id, 'rectify', { answers: answers({ employment: [{ what: 'Plumber' }, { what: 'Baker' }] }), reason: 'one left out' }, 1);
    expect(await standing()).toEqual([['Plumber', 'ended'], ['Baker', 'registered']]);
  });
});

describe('taking back', () => {
  test('takes what it declared out of the register, and keeps it on record', async () => {
    const { id } = await plumber();
    const colleague = await register.person('member', council.gss);
    expect((await interests('', colleague)).length).toBe(1);
    expect((await review(deputy, id, 'retract', { reason: 'filed for somebody else of that name' }, 1)).body.state).toBe('retracted');
    expect(await lastEvent()).toMatchObject({ event: 'declaration.retracted', data: { declarations: [{ id }], interests: [{ state: 'retracted' }] } });
    expect([await standing(), await interests('', colleague), await interests('&asAt=2026-11-02')]).toEqual([[['Plumber', 'retracted']], [], []]);
    expect(await read(id)).toMatchObject({ state: 'retracted', reason: 'filed for somebody else of that name', answers: answers({ employment: [{ what: 'Plumber' }] }) });
    for (const name of ['retract', 'rectify'] as const) expect((await review(deputy, id, name, { ...(name === 'rectify' && { answers: answers() }), reason: 'x' }, 2)).body.code).toBe('is-retracted');
  });
});

describe('a form filled from what is registered', () => {
  test('has the headings of which something is, and leaves the others to the person', async () => {
    const prefill = (client: Client, kind = 'register-of-interests') => client.get(`/api/declarations/prefill?authority=${council.gss}&person=${ada.person}&kind=${kind}`);
    expect((await prefill(ada.client)).body).toEqual({ kind: 'register-of-interests', version: 1, answers: { headings: {} } });
    await plumber();
    await filed(council, ada, 'appointment-to-body', { body: { name: 'Alder Carr' }, post: 'Director', since: '2026-10-01', appointedBy: 'others' });
    const delegate = await declarer(register, council, 'Del', { role: 'delegate', person: ada.person });
    const expected = { headings: { employment: { entries: [{ what: 'Plumber' }] }, directorships: { entries: [{ body: { name: 'Alder Carr' }, post: 'Director', since: '2026-10-01' }] } } };
    for (const client of [ada.client, delegate.client, council.officer]) expect((await prefill(client)).body.answers).toEqual(expected);
    expect((await prefill(ada.client, 'gift-or-hospitality')).body.answers).toEqual({});
    expect(pathsOf(await prefill(ada.client, 'outside'))).toEqual(['kind']);
    for (const role of ['member', 'democratic-services', 'parish-clerk']) expect((await prefill(await register.person(role, council.gss))).status, role).toBe(403);
    const draft = await drafted(council, ada, 'change-of-interests', { ...expected, changedOn: '2026-10-20' });
    expect((await ada.client.post(`/api/declarations/${draft.id}/submit`, {})).status).toBe(201);
  });
});

describe('the record of all this', () => {
  const verified = async (url: string) => {
    const reader = await openReadOnly(url);
    return verify(reader, []).finally(() => reader.close());
  };

  test('agrees with its log, and no longer where a filing or an interest was changed behind it', async () => {
    await plumber();
    // A copy is made of a database that nobody has open.
    await register.close();
    expect((await verified(register.url)).rows).toBeGreaterThan(50);
    for (const change of ["update declarations set number = 99 where version = 1 and state = 'submitted'", "update interests set sensitive = 'no', publish_address = 1", 'delete from interests', 'update declarations set received_on = began_on where began_on is not null']) {
      const copy = await copied(register.url);
      await tamper(copy, change);
      await expect(verified(copy), change).rejects.toThrow(/declarations|interests/);
    }
    register = await openRegister();
  });
});
