/** Acts of enforcing: what was done or left undone, by whom, and whether they were connected; as stated, and as the register itself knows. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { rebuildDerived } from '../../server/actions/rebuild-derived.ts';
import { verify } from '../../server/verify/verify.ts';
import { declarer, filed, pathsOf, register as answers, verb, version, type Declarer } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let other: Council;
let reviewer: Client;
let inspector: Declarer;
let colleague: string;
let body: string;
let unit: string;
let committee: string;
let licensing: string;
let bought: string;
/** Known to another council alone, where the inspector is nobody. */
let theirRole: string;

beforeAll(async () => {
  register = await openRegister();
  [council, other] = [await register.council('E06000911'), await register.council('E06000912')];
  reviewer = await register.person('reviewer', council.gss);
  inspector = await declarer(register, council, 'Ines Inspector', { role: 'officer', office: { kind: 'officer' } });
  colleague = (await council.person('Colin Colleague')).id;
  [unit, committee] = [(await council.unit('Environmental health')).id, (await council.unit('Licensing committee', undefined, 'committee')).id];
  body = (await council.body('Brightwater Leisure')).id;
  licensing = (await council.role(body, 'licensing', '2016-01-01', '2026-10-31', { unit, committee, accountableOfficer: inspector.person })).role.id;
  bought = (await council.role(body, 'commissioner', '2014-04-01')).role.id;
  theirRole = (await other.role((await other.body('Elsewhere')).id, 'licensing', '2016-01-01')).role.id;
});
afterAll(() => register.close());

const given = (more: object = {}) => ({ authority: council.gss, mutual: body, role: licensing, kind: 'inspection', on: '2026-05-01', tie: 'none', ...more });
const record = (more: object = {}): Promise<any> => council.officer.made('/api/acts', given(more));
const listed = async (query: string, who: Client = council.officer): Promise<any[]> => (await who.read(`/api/acts?limit=500&${query}`)).items;
const personal = async (person: string): Promise<any[]> => (await council.officer.read(`/api/conflicts?authority=${council.gss}&person=${person}&rule=enforced-while-connected`)).items;
const days = (found: any[]): unknown[] => found.map(({ periods, severity, state }) => [periods.map(({ from, to }: any) => `${from}/${to}`), severity, state]);

describe('an act', () => {
  test('is recorded with the unit, the committee and the officer of the role, corrected and withdrawn by its next version', async () => {
    const made = await record({ outcome: 'in order', description: 'Pool and plant <script>', evidence: [{ title: 'Report 7', url: 'https://example.org/7' }] });
    expect(made).toMatchObject({ version: 1, authority: council.gss, mutual: body, role: licensing, kind: 'inspection', of: 'regulator', on: '2026-05-01', unit: { id: unit, name: 'Environmental health' }, committee: { id: committee }, person: { id: inspector.person, name: 'Ines Inspector' }, tie: 'none', connected: { stated: 'none', found: [] }, outcome: 'in order', description: 'Pool and plant <script>', state: 'recorded', reason: null });
    expect([(await verb(council.officer, 'acts', made.id, 'correct', { outcome: 'x', reason: 'x' })).status, (await verb(council.officer, 'acts', made.id, 'correct', { outcome: 'x', reason: 'x' }, 7)).status]).toEqual([428, 412]);
    expect(pathsOf(await verb(council.officer, 'acts', made.id, 'correct', { reason: 'x' }, 1))).toEqual(['reason']);
    const corrected = await council.officer.made(`/api/acts/${made.id}/correct`, { person: colleague, committee: null, outcome: null, reason: 'Colin went' }, version(1));
    expect(corrected).toMatchObject({ version: 2, person: { id: colleague }, committee: null, unit: { id: unit }, outcome: null, description: 'Pool and plant <script>', reason: 'Colin went' });
    expect(await council.officer.made(`/api/acts/${made.id}/withdraw`, { reason: 'It was another pool' }, version(2))).toMatchObject({ version: 3, state: 'withdrawn' });
    for (const [name, more] of [['correct', { outcome: 'x', reason: 'x' }], ['withdraw', { reason: 'x' }]] as const) expect(await verb(council.officer, 'acts', made.id, name, more, 3)).toMatchObject({ status: 409, body: { code: 'withdrawn' } });
    const { history, state } = await council.officer.read(`/api/acts/${made.id}`);
    expect([state, history.map((one: any) => [one.version, one.person.name, one.reason])]).toEqual(['withdrawn', [[1, 'Ines Inspector', null], [2, 'Colin Colleague', 'Colin went'], [3, 'Colin Colleague', 'It was another pool']]]);
    expect(await council.officer.read(`/api/acts/${made.id}?knownAt=${history[0].recordedAt}`)).toMatchObject({ version: 1, person: { id: inspector.person }, history: [{ version: 1 }] });
    expect([(await listed(`mutual=${body}&asAt=2026-05-01`)).length, (await listed(`mutual=${body}&asAt=2026-05-01&knownAt=${history[1].recordedAt}`)).length, (await listed(`mutual=${body}&asAt=2026-04-30&knownAt=${history[1].recordedAt}`)).length]).toEqual([0, 1, 0]);
  });

  test('names the field and the remedy where it cannot be recorded so', async () => {
    const theirs = (await other.officer.made('/api/people', { authority: other.gss, name: 'Theirs' })).id;
    const faults: [object, number, string[]][] = [
      [{ on: '2026-02-30' }, 422, ['on']],
      [{ on: '2027-01-01', role: null }, 422, ['on']],
      [{ on: '2015-12-31' }, 422, ['on']],
      [{ on: '2026-11-01' }, 422, ['on']],
      [{ kind: 'waiver' }, 422, ['role']],
      [{ role: bought }, 422, ['role']],
      [{ role: theirRole }, 404, ['role']],
      [{ mutual: 'nothing' }, 404, ['mutual']],
      [{ person: theirs }, 404, ['person']],
      [{ unit: 'nothing' }, 404, ['unit']],
      [{ committee: unit }, 422, ['committee']],
      [{ evidence: [{ title: 'x', date: '2026-02-31' }] }, 422, ['evidence.0.date']],
    ];
    for (const [more, status, paths] of faults) {
      const reply = await council.officer.post('/api/acts', given(more));
      expect([reply.status, pathsOf(reply)], JSON.stringify(more)).toEqual([status, paths]);
    }
    for (const more of [{ kind: 'hope' }, { tie: 'perhaps' }, { outcome: 'x'.repeat(121) }, { more: 1 }, { description: 'x'.repeat(4001) }, { evidence: [{ title: 'x', url: 'javascript:alert(1)' }] }]) expect((await council.officer.post('/api/acts', given(more))).status, JSON.stringify(more)).toBe(422);
    const twice = await Promise.all([council.officer.post('/api/acts', given({ on: '2024-01-09', person: null })), council.officer.post('/api/acts', given({ on: '2024-01-09', person: null }))]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    for (const more of [{ description: 'the other pool' }, { outcome: 'of the sauna' }]) expect([(await council.officer.post('/api/acts', given({ on: '2024-01-09', person: null, ...more }))).status, (await council.officer.post('/api/acts', given({ on: '2024-01-09', person: null, ...more }))).status]).toEqual([201, 409]);
    expect((await council.officer.get(`/api/acts?mutual=${body}&limit=500&format=csv`)).body).toContain('of the sauna');
    expect((await register.store.all(once(sql`select 1 as n from ledger_entries where data like '%sauna%' union all select 1 from acts where outcome like '%sauna%'`)))).toEqual([]);
  });

  test('is listed by what is asked, to those who read decisions; nobody else learns that there is one', async () => {
    const { id } = await record({ role: bought, kind: 'extension', on: '2025-03-01', person: colleague, outcome: 'until 2030' });
    expect((await listed(`authority=${council.gss}&mutual=${body}&person=${colleague}&kind=extension&from=2025-03-01&to=2025-03-01`, reviewer)).map((one) => one.id)).toEqual([id]);
    for (const query of ['to=2025-02-28', 'from=2025-03-02&to=2025-12-31', `role=${licensing}&kind=extension`, 'person=nobody', 'mutual=nothing']) expect((await listed(query)).map((one) => one.id), query).not.toContain(id);
    expect((await council.officer.get('/api/acts?from=2025-02-30')).status).toBe(400);
    for (const who of [other.officer, await register.person('external-auditor', other.gss)]) {
      expect(await listed(`mutual=${body}`, who)).toEqual([]);
      expect([(await who.get(`/api/acts/${id}`)).status, (await verb(who, 'acts', id, 'withdraw', { reason: 'x' }, 1)).status]).toEqual([404, 404]);
    }
    for (const role of ['member', 'lga-auditor']) expect((await (await register.person(role, council.gss)).get(`/api/acts/${id}`)).status, role).toBe(404);
    expect((await reviewer.post('/api/acts', given())).status).toBe(403);
  });
});

describe('of whoever acted while connected', () => {
  test('it is said what was stated and what is known, and found for that day alone, more urgent where the body was better off', async () => {
    await council.officer.made('/api/connections', { authority: council.gss, person: colleague, mutual: body, kind: 'partner-interest', period: { from: '2020-01-01', to: '2022-12-31' } });
    const inspected = await record({ person: colleague, on: '2022-12-31', tie: 'none' });
    expect(inspected.connected).toEqual({ stated: 'none', found: ['partner-interest'] });
    await record({ person: colleague, on: '2023-01-01' });
    expect(days(await personal(colleague))).toEqual([[['2022-12-31/2022-12-31'], 4, 'open']]);
    const waived = await record({ role: bought, kind: 'waiver', person: colleague, on: '2021-06-01', tie: 'not-known' });
    const [found] = await personal(colleague);
    expect(days([found])).toEqual([[['2021-06-01/2021-06-01', '2022-12-31/2022-12-31'], 5, 'open']]);
    expect(found).toMatchObject({ families: ['contractor', 'regulator'], class: 'potential', live: false, guidance: 'enforcing.separate-hands', explanation: expect.stringContaining('Colin Colleague') });
    const { roles, records } = await council.officer.read(`/api/conflicts/${found.id}`).then(({ facts, records: told }) => ({ roles: facts, records: told }));
    expect([roles.map((one: any) => one.id).toSorted(), records.filter((one: any) => one.what === 'act').map((one: any) => [one.id, one.on, one.title])]).toEqual([[bought, licensing].toSorted(), [[inspected.id, '2022-12-31', 'inspection'], [waived.id, '2021-06-01', 'waiver']]]);
    await council.officer.made(`/api/acts/${waived.id}/correct`, { person: inspector.person, reason: 'It was Ines' }, version(1));
    expect(days(await personal(colleague))).toEqual([[['2022-12-31/2022-12-31'], 4, 'open']]);
    await council.officer.made(`/api/acts/${inspected.id}/withdraw`, { reason: 'Another body' }, version(1));
    expect(days(await personal(colleague))).toEqual([[[], 4, 'withdrawn']]);
    expect(await personal(inspector.person)).toEqual([]);
  });

  test('what is stated with the act counts without another record, and whom it is said of no longer has it cleared', async () => {
    const mutual = (await council.body('Stated Only')).id;
    const act = await record({ mutual, role: null, unit, person: inspector.person, kind: 'no-action', on: '2024-02-29', tie: 'connected' });
    expect(act).toMatchObject({ committee: null, connected: { stated: 'connected', found: [] } });
    expect(days(await personal(inspector.person))).toEqual([[['2024-02-29/2024-02-29'], 5, 'open']]);
    await council.officer.made(`/api/acts/${act.id}/correct`, { person: null, reason: 'Nobody knows who' }, version(1));
    expect(days(await personal(inspector.person))).toEqual([[[], 5, 'withdrawn']]);
    expect((await council.officer.read(`/api/acts/${act.id}`)).connected).toEqual({ stated: 'connected', found: null });
  });

  test('a withheld interest is told to those who keep the register alone, and a keeper does not change what they did themselves', async () => {
    const mutual = (await council.body('Withheld Tie')).id;
    const keeper = await declarer(register, council, 'Kit Keeper', { role: 'deputy-monitoring-officer' });
    await filed(council, keeper, 'register-of-interests', answers({ directorships: [{ body: { name: 'Withheld Tie', mutual }, post: 'Director', sensitive: { reason: 'threats' } }] }));
    const act = await record({ mutual, role: null, person: keeper.person, kind: 'notice', on: '2026-11-02' });
    expect(act.connected.found).toEqual(['post-in-body']);
    expect((await listed(`mutual=${mutual}`, reviewer))[0].connected).toEqual({ stated: 'none', found: [] });
    expect(await verb(keeper.client, 'acts', act.id, 'withdraw', { reason: 'x' }, 1)).toMatchObject({ status: 403, body: { code: 'own-act' } });
  });
});

test('what was found is what a rebuild finds, and verifying finds that it was not', async () => {
  const rebuild = () => rebuildDerived(register.store, register.clock, () => {});
  const stands = sql`superseded_at is null and periods <> '[]' and conflict in (select id from conflicts where rule = 'enforced-while-connected')`;
  expect((await register.store.all(once<{ n: number }>(sql`select 1 as n from findings where ${stands}`))).length).toBeGreaterThan(0);
  expect((await rebuild()).mended).toBe(0);
  await verify(register.store, []);
  await register.store.transaction([], (tx) => tx.run(once(sql`update findings set superseded_at = '2026-11-02T23:00:00.000Z' where ${stands}`)));
  await expect(verify(register.store, [])).rejects.toThrow('findings');
});
