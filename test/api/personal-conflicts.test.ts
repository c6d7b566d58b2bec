/** What is found about people: opened by the act that causes it, cleared when that ends, and seen by those who need it and nobody else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declarer, filed, register as answers, verb, version, type Declarer } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let cabinet: any;
let fen: Declarer;
let ash: Declarer;
let body: any;
let auditor: Client;
let reviewer: Client;
let lga: Client;
let clerk: Client;

const STATUTORY = { title: 'Head of Legal', kind: 'officer', statutory: 'monitoring-officer', period: { from: '2020-01-01', to: null } };

beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000951');
  cabinet = await council.unit('Cabinet', undefined, 'committee');
  body = await council.body('Brightwater Leisure', { identifiers: [{ scheme: 'fca-mutuals', number: '30644R' }] });
  fen = await declarer(register, council, 'Ada Fenwick', { office: { unit: cabinet.id } });
  ash = await declarer(register, council, 'Bea Ashcombe');
  await filed(council, ash, 'register-of-interests', answers());
  [auditor, reviewer, lga, clerk] = await Promise.all((['external-auditor', 'reviewer', 'lga-auditor', 'democratic-services'] as const).map((role) => register.person(role, council.gss))) as [Client, Client, Client, Client];
});
afterAll(() => register.close());

const about = async (person: string, by: Client = council.officer, query = ''): Promise<any[]> => (await by.read(`/api/conflicts?authority=${council.gss}&person=${person}&scope=personal${query}`)).items;
const rules = (items: any[]): Record<string, string[]> => Object.fromEntries(items.filter(({ state }) => state === 'open').map((one) => [one.rule.id, one.periods.map((p: any) => `${p.from ?? ''}/${p.to ?? ''}`)]));
const connect = (who: string, mutual: string, kind: string, from: string, by: Client = council.officer): Promise<any> => by.made('/api/connections', { authority: council.gss, person: who, mutual, kind, period: { from, to: null } });

describe('a finding about somebody', () => {
  test('is opened by each act that causes it, in the same moment, whatever was recorded last', async () => {
    expect(rules(await about(fen.person))).toEqual({ 'late-or-missing-declaration': ['2023-06-06/'] });
    const post = await connect(fen.person, body.id, 'post-in-body', '2024-05-20');
    expect(Object.keys(rules(await about(fen.person)))).toEqual(['late-or-missing-declaration']);
    await council.role(body.id, 'commissioner', '2022-04-01', null, { committee: cabinet.id });
    const found = await about(fen.person);
    expect(rules(found)).toEqual({ 'late-or-missing-declaration': ['2023-06-06/'], 'implied-interest-unregistered': ['2024-05-20/'], 'nominee-and-decider': ['2024-05-20/'] });
    expect(found.find(({ rule }) => rule.id === 'nominee-and-decider')).toMatchObject({
      scope: 'personal', mutual: body.id, people: [fen.person], subject: { kind: 'person', id: fen.person, name: 'Ada Fenwick' }, severity: 5, class: 'potential', families: ['contractor'], live: true,
      explanation: 'Ada Fenwick was on the board of Brightwater Leisure and among those who decide for Council E06000951 about it (buys from it): since 20 May 2024.',
      clears: [{ if: 'if somebody else does what they do for the council towards Brightwater Leisure' }, { if: 'if the post in Brightwater Leisure ends' }, { if: 'if a dispensation is granted (Localism Act 2011 s.33)' }],
    });
    expect(found.find(({ rule }) => rule.id === 'late-or-missing-declaration')).toMatchObject({ mutual: null, severity: 4, class: 'actual', explanation: expect.stringContaining('A possible breach') });
    await verb(council.officer, 'connections', post.id, 'end', { on: '2025-12-31' }, 1);
    expect(rules(await about(fen.person))['nominee-and-decider']).toEqual(['2024-05-20/2025-12-31']);
    expect((await about(fen.person, council.officer, '&live=true')).map(({ rule }) => rule.id)).toEqual(['late-or-missing-declaration']);
  });

  test('tells what it rests on, and how it came to be known', async () => {
    const [{ id }] = (await about(fen.person)).filter(({ rule }) => rule.id === 'nominee-and-decider') as [any];
    const file = await council.officer.read(`/api/conflicts/${id}`);
    expect(file.facts.map(({ kind }: any) => kind)).toEqual(['commissioner']);
    expect(file.records.map(({ what, period }: any) => [what, period.from, period.to])).toEqual([['connection', '2024-05-20', '2025-12-31'], ['office', '2023-05-09', null]]);
    expect(file.history.map(({ periods }: any) => periods[0].to)).toEqual([null, '2025-12-31']);
    const before = await council.officer.read(`/api/conflicts/${id}?knownAt=${file.history[0].recordedAt}`);
    expect([before.periods[0].to, before.records[0].period.to, before.clears]).toEqual([null, null, []]);
  });

  test('closes when what was missing comes, and keeps its history', async () => {
    const [late] = (await about(fen.person)).filter(({ rule }) => rule.id === 'late-or-missing-declaration') as [any];
    expect(late.clears).toEqual([{ if: 'if what is missing is filed' }]);
    const { id } = await filed(council, fen, 'register-of-interests', answers({ contracts: [{ body: { name: 'Brightwater', mutual: body.id }, what: 'Pools' }] }));
    expect(rules(await about(fen.person))).toMatchObject({ 'late-or-missing-declaration': ['2023-06-06/2026-11-02'] });
    const file = await council.officer.read(`/api/conflicts/${late.id}`);
    expect(file.records).toContainEqual({ what: 'declaration', id, title: 'Register of interests on taking office', period: null, on: '2026-11-02' });
    await verb(council.officer, 'declarations', id, 'retract', { reason: 'filed for somebody else' }, 1);
    expect((await about(fen.person)).find(({ rule }) => rule.id === 'late-or-missing-declaration')).toMatchObject({ state: 'withdrawn', periods: [] });
    await filed(council, fen, 'register-of-interests', answers());
    expect((await council.officer.read(`/api/conflicts/${late.id}`)).history.map(({ state }: any) => state)).toEqual(['open', 'open', 'withdrawn', 'open']);
  });

  test('follows a setting, and whoever it concerns: everybody', async () => {
    const asked = await council.officer.post('/api/settings', { authority: council.gss, yearlyRequestOn: '03-01' }, version(0));
    expect(asked.status).toBe(200);
    expect(rules(await about(ash.person))).toMatchObject({ 'late-or-missing-declaration': ['2023-06-06/2026-11-02', '2027-03-29/'] });
    const gift = (who: Declarer, pence: number) => filed(council, who, 'gift-or-hospitality', { outcome: 'accepted', what: 'Lunch', from: { name: 'Brightwater', mutual: body.id }, on: '2026-11-01', valuePence: pence });
    await gift(ash, 3000);
    expect(rules(await about(ash.person))['gift-from-mutual']).toBeUndefined();
    await gift(ash, 2500);
    await council.officer.made('/api/settings', { authority: council.gss, giftsTogether: 5500 }, version(1));
    expect(rules(await about(ash.person))['gift-from-mutual']).toEqual(['2026-11-01/2027-10-31']);
    await council.officer.made('/api/settings', { authority: council.gss, giftsTogether: 5501, yearlyRequestOn: null }, version(2));
    expect(rules(await about(ash.person))['gift-from-mutual']).toBeUndefined();
  });

  test('is found by class, kind, rule, severity and scope like any other', async () => {
    const ids = async (query: string) => [...new Set((await council.officer.read(`/api/conflicts?authority=${council.gss}&person=${fen.person}&${query}`)).items.map(({ rule }: any) => rule.id))].sort();
    expect(await ids('class=actual')).toEqual(['late-or-missing-declaration']);
    expect(await ids('class=potential&minSeverity=5')).toEqual(['nominee-and-decider']);
    expect(await ids('rule=nominee-and-decider')).toEqual(['nominee-and-decider']);
    expect(await ids('kind=unequal-access')).toEqual(['late-or-missing-declaration']);
    expect(await ids('scope=institutional')).toEqual([]);
    expect(await ids(`mutual=${body.id}&asAt=2024-05-19`)).toEqual([]);
    expect(await ids(`mutual=${body.id}&asAt=2024-05-20`)).toContain('nominee-and-decider');
    const csv = (await council.officer.get(`/api/conflicts?authority=${council.gss}&scope=personal&format=csv`)).body as string;
    expect(csv).toContain('late-or-missing-declaration');
    expect((await council.officer.read('/api/rules')).items.filter(({ scope }: any) => scope === 'personal')).toHaveLength(12);
  });
});

describe('whoever has no business with it', () => {
  const seen = async (by: Client): Promise<number> => (await by.read(`/api/conflicts?authority=${council.gss}&scope=personal&limit=500`)).items.length;
  const status = async (by: Client, id: string) => [(await by.get(`/api/conflicts/${id}`)).status, (await by.get(`/api/conflicts/${id}/deciding`)).status];

  test('sees none of it: in no list, file, count, matrix, or public page; who reviews and audits does, and the person their own', async () => {
    const all = await about(fen.person);
    const [{ id }] = all.filter(({ rule }) => rule.id === 'nominee-and-decider') as [any];
    expect(all.length).toBeGreaterThanOrEqual(3);
    for (const by of [council.officer, reviewer, auditor]) expect(await seen(by)).toBeGreaterThan(all.length);
    expect((await about(fen.person, fen.client)).map((one) => one.id).sort()).toEqual(all.map((one) => one.id).sort());
    expect(await seen(fen.client)).toBe(all.length);
    for (const by of [ash.client, lga, clerk]) {
      expect(await about(fen.person, by)).toEqual([]);
      expect(await status(by, id)).toEqual([404, expect.any(Number)]);
      expect((await status(by, id))[1]).not.toBe(200);
    }
    expect((await fen.client.read(`/api/conflicts/${id}`)).id).toBe(id);
    expect(await register.nobody.get(`/api/conflicts/${id}`)).toMatchObject({ status: 401 });
    expect(await register.nobody.get(`/api/public/conflicts/${id}`)).toMatchObject({ status: 404 });
    await council.officer.made('/api/settings', { authority: council.gss, publishAfterDays: 0 }, version(3));
    const places = [`/api/home?authority=${council.gss}`, `/api/matrix?authority=${council.gss}`, `/api/mutuals/${body.id}?authority=${council.gss}`, `/api/public/conflicts?authority=${council.gss}`, `/api/public/mutuals/${body.id}?authority=${council.gss}`];
    const [home, matrix, file, ...everybodys] = await Promise.all(places.map((place) => council.officer.read(place)));
    expect([home.cases, matrix.items.find((one: any) => one.id === body.id).overlap, file.conflicts]).toEqual([{ actNow: 0, soon: 0, note: 0 }, null, []]);
    for (const reply of everybodys) expect(JSON.stringify(reply)).not.toMatch(/nominee|implied|personal/);
  });

  test('is told of no possible breach: only the keepers are', async () => {
    const says = async (by: Client) => (await about(fen.person, by)).find(({ rule }) => rule.id === 'late-or-missing-declaration').explanation as string;
    expect(await says(council.officer)).toContain('A possible breach');
    for (const by of [reviewer, auditor, fen.client]) expect(await says(by)).toMatch(/The monitoring officer is to check it\.$/);
  });

  test('learns nothing of an interest that is withheld: what rests on it stays with the keepers and the person', async () => {
    const secret = await council.body('Refuge Co-operative');
    await council.role(secret.id, 'commissioner', '2020-01-01');
    const ids = async (by: Client) => (await about(ash.person, by, `&mutual=${secret.id}`)).map(({ rule }) => rule.id);
    const { id } = await filed(council, ash, 'register-of-interests', answers({ securities: [{ body: { name: 'Refuge', mutual: secret.id }, sensitive: { reason: 'A court order.' } }] }));
    expect(id).toBeTypeOf('string');
    for (const by of [council.officer, ash.client]) expect(await ids(by)).toEqual(['implied-interest-unregistered']);
    for (const by of [reviewer, auditor]) expect(await ids(by)).toEqual([]);
    const [{ id: finding }] = (await about(ash.person, council.officer, `&mutual=${secret.id}`)) as [any];
    expect([(await reviewer.get(`/api/conflicts/${finding}`)).status, (await reviewer.get(`/api/conflicts/${finding}/deciding`)).status, (await ash.client.get(`/api/conflicts/${finding}`)).status]).toEqual([404, 404, 200]);
  });
});

describe('the monitoring officer', () => {
  test('sees what is found about themselves, and may not decide it', async () => {
    const person = (await council.officer.made('/api/people', { authority: council.gss, name: 'Cy Orme', offices: [STATUTORY] })).id;
    const { client } = await declarer(register, council, 'Cy Orme', { role: 'monitoring-officer', person });
    await connect(person, body.id, 'relative-interest', '2024-01-01', client);
    const [found] = (await about(person, client)) as [any];
    expect(found.rule.id).toBe('monitoring-officer-self-review');
    const { mayDecide, ties } = await client.read(`/api/conflicts/${found.id}/deciding`);
    expect([mayDecide, ties]).toEqual([false, ['about-oneself', 'relative-interest']]);
  });

  test('rules that an implied interest is none: for one person, or for everybody, and only for its days', async () => {
    const cases = async () => rules(await about(fen.person))['implied-interest-unregistered'];
    expect(await cases()).toEqual(['2024-05-20/2025-12-31']);
    const made = await council.officer.made('/api/rulings', { authority: council.gss, mutual: body.id, kind: 'no-interest', reason: 'A nominee without a vote.', period: { from: '2025-01-01', to: null } });
    expect(await cases()).toEqual(['2024-05-20/2024-12-31']);
    await council.officer.made(`/api/rulings/${made.id}/end`, { on: '2025-06-30' }, version(made.version));
    expect(await cases()).toEqual(['2024-05-20/2024-12-31', '2025-07-01/2025-12-31']);
  });
});
