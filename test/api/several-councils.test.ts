/** One human being on several councils files once; and of a parish the principal authority's monitoring officer keeps the register (Localism Act 2011 s.29(4)). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declarer, drafted, filed, headings, pathsOf, register as answers, verb, version, type Declarer } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

const TOOK = { district: '2023-05-09', county: '2025-05-05', parish: '2024-05-10' };
const LAND = { address: '1 Mere Lane', home: false };

let register: Register;
let district: Council;
let county: Council;
let parish: Council;
let wales: Council;
/** Of district, county and parish. */
let ada: Declarer & { account: string; county: string; parish: string; wales: string };
let ben: Declarer;
let clerk: Client;

const personIn = async (council: Council, name: string, from: string): Promise<string> => (await council.officer.made('/api/people', { authority: council.gss, name, offices: [{ title: 'Councillor', kind: 'member', period: { from, to: null } }] })).id;
const copy = (client: Client, id: string, to: object[], headers = {}) => client.post(`/api/declarations/${id}/copies`, { to }, headers);
const there = (council: Council, person: string) => ({ authority: council.gss, person });
const discard = (client: Client, id: string, at: number) => client.send('DELETE', `/api/declarations/${id}`, undefined, version(at));

beforeAll(async () => {
  register = await openRegister();
  district = await register.council('E07000910', { kind: 'district', principal: 'E10000910' });
  county = await register.council('E10000910', { kind: 'county' });
  parish = await register.council('E04000910', { kind: 'parish', principal: 'E07000910' });
  wales = await register.council('W06000910', { nation: 'Wales' });
  ada = { ...(await declarer(register, district, 'Ada Several', { office: { period: { from: TOOK.district, to: null } } })), account: '', county: await personIn(county, 'Ada Several', TOOK.county), parish: await personIn(parish, 'Cllr Several', TOOK.parish), wales: await personIn(wales, 'Ada Several', '2022-05-09') };
  ada.account = (await ada.client.read('/api/sessions/current')).actor.account;
  for (const [council, person] of [[county, ada.county], [parish, ada.parish], [wales, ada.wales]] as const) await register.admin.made(`/api/accounts/${ada.account}/memberships`, { authority: council.gss, role: 'member', person });
  ben = await declarer(register, county, 'Ben Single');
  clerk = await register.person('parish-clerk', parish.gss);
});
afterAll(() => register.close());

describe('a filing for several councils', () => {
  const declared = () =>
    answers(
      {
        employment: [{ what: 'Plumber' }],
        land: [
          { ...LAND, what: 'A field', within: [district.gss, county.gss], publishAddress: true },
          { ...LAND, what: 'An allotment', within: [district.gss, parish.gss], sensitive: { reason: 'planted reason' }, holder: 'partner' },
          { ...LAND, what: 'A yard' },
        ],
        contracts: [{ body: { name: 'Mere Drains' }, what: 'Drains', within: [district.authority.id, parish.authority.id] }],
      },
      TOOK.district,
    );
  let source: string;
  let copies: any[];

  test('becomes a draft for each, with what is registrable there and not a word more', async () => {
    ({ id: source } = await filed(district, ada, 'register-of-interests', declared()));
    const reply = await copy(ada.client, source, [there(county, ada.county), there(parish, ada.parish)]);
    expect(reply.status).toBe(201);
    copies = reply.body.items;
    const [toCounty, toParish] = copies;
    expect(toCounty).toMatchObject({ authority: county.gss, person: ada.county, kind: 'register-of-interests', state: 'draft', number: null });
    expect(toCounty.answers.tookOfficeOn).toBe(TOOK.county);
    expect(toCounty.answers.headings.employment).toEqual({ entries: [{ what: 'Plumber' }] });
    expect(toCounty.answers.headings.sponsorship).toEqual({ none: true });
    expect(toCounty.answers.headings.land).toEqual({ entries: [{ ...LAND, what: 'A field' }] });
    // Of contracts with the county nothing was said, and nothing of tenancies and licences: silence is not "none".
    expect(Object.keys(toCounty.answers.headings).filter((id) => ['contracts', 'licences', 'corporate-tenancies'].includes(id))).toEqual([]);
    expect(toParish.answers.tookOfficeOn).toBe(TOOK.parish);
    expect(toParish.answers.headings.land).toEqual({ entries: [{ ...LAND, what: 'An allotment', sensitive: { reason: 'planted reason' }, holder: 'partner' }] });
    expect(toParish.answers.headings.contracts.entries).toEqual([{ body: { name: 'Mere Drains' }, what: 'Drains' }]);
    expect(JSON.stringify(copies)).not.toContain('within');
  });

  test('is made once: a draft that is open there is named, and nothing else is begun', async () => {
    const again = await copy(ada.client, source, [there(wales, ada.wales), there(county, ada.county)]);
    expect([again.status, again.body.code, pathsOf(again)]).toEqual([409, 'draft-open', ['to.1.authority']]);
    expect(again.body.detail).toContain(copies[0].id);
    expect((await ada.client.read(`/api/declarations?authority=${wales.gss}`)).items).toEqual([]);
  });

  test('is filed with each by itself, once every heading is answered there', async () => {
    const [{ id, answers: written }] = copies;
    expect(pathsOf(await ada.client.post(`/api/declarations/${id}/submit`, {}))).toEqual(['answers.headings.contracts', 'answers.headings.licences', 'answers.headings.corporate-tenancies']);
    const whole = { ...written, headings: { ...headings(), ...written.headings } };
    expect((await ada.client.send('PATCH', `/api/declarations/${id}`, { answers: whole }, version(1))).status).toBe(200);
    const { receipt } = await ada.client.made(`/api/declarations/${id}/submit`, {});
    expect(receipt).toMatchObject({ number: 1, log: county.gss });
    const registered = (await county.officer.read(`/api/interests?person=${ada.county}`)).items;
    expect(registered.map(({ entry }: any) => entry.what)).toEqual(['Plumber', 'A field']);
  });

  test('keeps where else an entry is registrable between the person and the keepers of that council', async () => {
    const seen = (await (await register.person('reviewer', district.gss)).read(`/api/interests?authority=${district.gss}&person=${ada.person}`)).items;
    expect(seen.length).toBeGreaterThan(3);
    expect(JSON.stringify(seen)).not.toContain(county.gss);
    expect(JSON.stringify((await county.officer.read('/api/interests')).items)).not.toContain(district.gss);
    const prefill = await ada.client.read(`/api/declarations/prefill?authority=${district.gss}&person=${ada.person}&kind=change-of-interests`);
    expect(prefill.answers.headings.land.entries[0].within).toEqual([district.gss, county.gss]);
  });

  test('is refused where an entry says itself that it belongs elsewhere, and where the schema knows no councils', async () => {
    const land = [{ ...LAND, what: 'A field', within: [county.gss] }];
    const wrong = answers({ land, contracts: [{ body: { name: 'Mere' }, what: 'x', within: [] }], employment: [{ what: 'Plumber', within: [county.gss] }] });
    const draft = await drafted(district, ada, 'register-of-interests', wrong);
    const submit = () => ada.client.post(`/api/declarations/${draft.id}/submit`, {});
    expect(pathsOf(await submit()).toSorted()).toEqual(['answers.headings.contracts.entries.0.within', 'answers.headings.employment.entries.0.within']);
    await ada.client.send('PATCH', `/api/declarations/${draft.id}`, { answers: answers({ land }) }, version(1));
    expect(pathsOf(await submit())).toEqual(['answers.headings.land.entries.0.within']);
    await discard(ada.client, draft.id, 2);
  });

  test('begins, where another nation asks under headings of its own, with those left for the person', async () => {
    const { items: [made] } = (await copy(ada.client, source, [there(wales, ada.wales)])).body;
    expect(made).toMatchObject({ authority: wales.gss, kind: 'register-of-interests', state: 'draft', answers: { tookOfficeOn: '2022-05-09', headings: {} } });
  });

  test('is the person’s alone to take elsewhere, to councils where they are themselves', async () => {
    const wrong = async (to: object[]) => pathsOf(await copy(ada.client, source, to));
    expect(await wrong([there(district, ada.person)])).toEqual(['to.0.authority']);
    expect(await wrong([there(county, ada.county), there(county, ada.county)])).toEqual(['to.1.authority']);
    expect(await wrong([there(county, ben.person)])).toEqual(['to.0.person']);
    expect(await wrong([{ authority: 'E06999999', person: ada.county }])).toEqual(['to.0.authority']);
    expect(await wrong([])).toEqual(['to']);
    expect((await copy(district.officer, source, [there(county, ada.county)])).body.code).toBe('not-yours');
    expect((await copy(ben.client, source, [there(county, ben.person)])).status).toBe(404);
    const gift = { outcome: 'accepted', what: 'Tickets', from: { name: 'Some firm' }, on: '2026-10-20', valuePence: 6000 };
    const { id } = await drafted(district, ada, 'gift-or-hospitality', gift);
    expect((await copy(ada.client, id, [there(county, ada.county)])).body.code).toBe('not-copied');
  });

  test('may be taken over whichever hat is on, and two at once make one draft', async () => {
    const { actor } = await ada.client.read('/api/sessions/current');
    const hat = actor.memberships.find(({ authority }: any) => authority === district.gss).id;
    const draft = await drafted(district, ada, 'change-of-interests', { changedOn: '2026-10-01', headings: { employment: { entries: [{ what: 'Baker' }] }, land: 'nonsense', __proto__: 1 }, surprise: 1 });
    const two = await Promise.all([1, 2].map(() => copy(ada.client, draft.id, [there(county, ada.county)], { 'acting-as': hat })));
    expect(two.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(two.find(({ status }) => status === 201)?.body.items[0].answers).toEqual({ changedOn: '2026-10-01', headings: { employment: { entries: [{ what: 'Baker' }] } } });
  });
});

describe('of a parish', () => {
  test('the principal authority’s monitoring officer keeps the register of interests', async () => {
    const { actor } = await district.officer.read('/api/sessions/current');
    expect(actor.parishes).toEqual([{ membership: actor.memberships[0].id, authority: parish.gss, authorityName: parish.authority.name }]);
    expect(actor.memberships.map(({ authority }: any) => authority)).toEqual([district.gss]);
    const councillor = await declarer(register, parish, 'Pat Parish');
    const { id } = await filed(parish, councillor, 'register-of-interests', answers({ employment: [{ what: 'Baker' }] }));
    const hat = { 'acting-as': actor.memberships[0].id };
    expect((await district.officer.get(`/api/declarations/${id}`, hat)).body.answers.headings.employment.entries).toEqual([{ what: 'Baker' }]);
    expect((await district.officer.read(`/api/interests?authority=${parish.gss}&person=${councillor.person}`)).items[0].entry).toEqual({ what: 'Baker' });
    expect((await district.officer.post(`/api/declarations/${id}/accept`, {}, { ...version(1), ...hat })).body).toMatchObject({ state: 'accepted', authority: parish.gss });
    expect((await district.officer.post('/api/rulings', { authority: parish.gss, kind: 'no-interest', reason: 'small', period: { from: '2026-11-02', to: null } })).status).toBe(201);
    expect((await district.officer.post('/api/people', { authority: parish.gss, name: 'New Councillor' })).status).toBe(201);
    expect((await district.officer.post('/api/settings', { authority: parish.gss, namesNotFiled: true }, version(0))).status).toBe(200);
    const entry = (await parish.officer.read(`/api/ledger/${parish.gss}/entries?limit=500`)).items.find(({ event }: any) => event === 'declaration.accepted');
    expect(entry.actor).toBe(actor.account);
  });

  test('and nothing else of it, nor of a council that only lies within', async () => {
    const body = await parish.body('Parish Hall');
    await parish.role(body.id, 'landlord', '2020-01-01');
    const refused = async (url: string, given: object, client = district.officer) => (await client.post(url, given)).status;
    expect(await refused('/api/roles', { authority: parish.gss, mutual: body.id, kind: 'landlord', period: { from: '2020-01-01', to: null } })).toBe(403);
    expect(await refused('/api/units', { authority: parish.gss, name: 'x', kind: 'team' })).toBe(403);
    expect(await refused('/api/withheld-details', { authority: parish.gss, person: ada.parish, kind: 'sensitive-interest', detail: 'x', reason: 'x' })).toBe(403);
    expect((await district.officer.get(`/api/ledger/${parish.gss}/entries`)).status).toBe(403);
    expect((await district.officer.read(`/api/auditors?authority=${parish.gss}`)).items).toEqual([]);
    // Nor the other way round, nor by the county of the district, which has a monitoring officer of its own, nor by anybody else of the district.
    expect(await refused('/api/people', { authority: district.gss, name: 'x' }, parish.officer)).toBe(404);
    expect(await refused('/api/people', { authority: district.gss, name: 'x' }, county.officer)).toBe(404);
    expect(await refused('/api/people', { authority: county.gss, name: 'x' })).toBe(404);
    expect(await refused('/api/people', { authority: parish.gss, name: 'x' }, await register.person('democratic-services', district.gss))).toBe(404);
    expect(await refused('/api/people', { authority: parish.gss, name: 'x' }, county.officer)).toBe(404);
  });

  test('no longer than they are that', async () => {
    const email = 'leaving@register.test';
    const { id, memberships } = await register.admin.made('/api/accounts', { email, name: 'Lea Ving', memberships: [{ authority: district.gss, role: 'deputy-monitoring-officer' }, { authority: county.gss, role: 'officer' }] });
    const client = await register.enter(id);
    expect((await client.get(`/api/settings?authority=${parish.gss}`)).status).toBe(200);
    const accounts = (await register.admin.read(`/api/accounts?authority=${parish.gss}&limit=500`)).items.map(({ name }: any) => name);
    expect(accounts).not.toContain('Lea Ving');
    const held = memberships.find(({ role }: any) => role === 'deputy-monitoring-officer');
    expect((await register.admin.post(`/api/memberships/${held.id}/revoke`, { reason: 'left' }, version(1))).status).toBe(200);
    expect((await client.get(`/api/settings?authority=${parish.gss}`)).status).toBe(404);
    expect((await client.read('/api/sessions/current')).actor.parishes).toEqual([]);
  });

  test('the clerk sees the filings that they entered from paper, and answers a question about them', async () => {
    const person = await personIn(parish, 'Pen Paper', '2024-05-10');
    const draft = await clerk.made('/api/declarations', { authority: parish.gss, person, kind: 'register-of-interests', answers: answers(), attested: true });
    const receipt = await clerk.made(`/api/declarations/${draft.id}/submit`, {});
    expect((await clerk.read(`/api/declarations?authority=${parish.gss}`)).items.map(({ id }: any) => id)).toEqual([draft.id]);
    expect((await clerk.read(`/api/declarations/${draft.id}`)).answers.headings.land).toEqual({ none: true });
    expect(await clerk.read(`/api/declarations/${draft.id}/receipt`)).toEqual(receipt.receipt);
    const second = await register.person('parish-clerk', parish.gss);
    expect([(await second.get(`/api/declarations/${draft.id}`)).status, (await second.read('/api/declarations')).items]).toEqual([404, []]);
    expect((await verb(district.officer, 'declarations', draft.id, 'return', { question: 'And the allotment?' }, 1)).status).toBe(200);
    expect((await clerk.read(`/api/declarations/${draft.id}`)).reason).toBe('And the allotment?');
    expect((await clerk.send('PATCH', `/api/declarations/${draft.id}`, { answers: answers({ employment: [{ what: 'Clerked' }] }) }, version(2))).status).toBe(200);
    // Opened again and thrown away, it is as it came back; the keeper, who does not see what is being written, throws nothing away.
    expect((await discard(district.officer, draft.id, 3)).status).toBe(409);
    expect((await discard(clerk, draft.id, 3)).status).toBe(204);
    expect(await clerk.read(`/api/declarations/${draft.id}`)).toMatchObject({ state: 'returned', version: 2 });
  });
});
