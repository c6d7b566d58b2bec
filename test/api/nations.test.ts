/** Wales and Scotland through the same routes as England: forms, clocks, filings and what the public sees follow from the catalogue. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../server/verify/verify.ts';
import { KINDS } from '../../server/domain/declarations/kinds/index.ts';
import type { Kind } from '../../server/domain/declarations/kind.ts';
import { declarer, drafted, filed, pathsOf, verb, version, type Declarer } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
let wales: Council;
let scotland: Council;
let england: Council;
let ulster: Council;
let gwen: Declarer;
let morag: Declarer;
let ada: Declarer;
let nuala: Declarer;
beforeAll(async () => {
  register = await openRegister();
  [wales, scotland, england, ulster] = await Promise.all([['W06000981', 'Wales'], ['S12000982', 'Scotland'], ['E06000983', 'England'], ['N09000984', 'Northern-Ireland']].map(([gss, nation]) => register.council(gss as string, { nation }))) as [Council, Council, Council, Council];
  gwen = await declarer(register, wales, 'Gwen Pugh');
  morag = await declarer(register, scotland, 'Morag Baird');
  ada = await declarer(register, england, 'Ada Fenwick');
  nuala = await declarer(register, ulster, 'Nuala Quinn');
});
afterAll(() => register.close());

const kindsOf = (council: Council, client: Client, language = 'en') => client.get(`/api/declaration-kinds?limit=500&authority=${council.gss}`, { 'accept-language': language });
const example = (nation: string, id: string): any => structuredClone((KINDS.find((kind) => kind.id === id && kind.nations.length === 1 && kind.nations.includes(nation as never)) as Kind).examples.accepted.at(-1));
const submit = (who: Declarer, id: string, headers: Record<string, string> = {}) => who.client.post(`/api/declarations/${id}/submit`, {}, headers);
const one = (client: Client, id: string): Promise<any> => client.read(`/api/declarations/${id}`);
const open = async (council: Council, query = ''): Promise<any[]> => (await register.nobody.read(`/api/public/interests?limit=500&authority=${council.gss}${query}`)).items;

describe('forms', () => {
  test('are those of the council’s nation, in both languages, with the term as its law says it', async () => {
    const [welsh, cymraeg, scottish] = [(await kindsOf(wales, gwen.client)).body.items, (await kindsOf(wales, gwen.client, 'cy')).body.items, (await kindsOf(scotland, morag.client)).body.items];
    const first = (items: any[]) => items.find(({ kind }) => kind === 'register-of-interests');
    expect([first(welsh), first(scottish)]).toMatchObject([
      { version: 2, nation: 'Wales', deadline: { clock: 'taking-office', days: 28, months: null, term: '28 days', basis: 'local-code' } },
      { version: 3, nation: 'Scotland', deadline: { clock: 'taking-office', days: null, months: 1, term: 'one month', basis: 'statute' } },
    ]);
    expect([first(welsh).headings.length, first(scottish).headings.length, first(cymraeg).headings[0].test]).toEqual([14, 9, 'Unrhyw gyflogaeth yr ydych yn ymgymryd â hi neu fusnes yr ydych yn ei redeg.']);
    for (const items of [welsh, scottish]) expect(new Set(items.map(({ kind }: any) => kind)).size).toBe(items.length);
    expect([welsh, scottish].map((items) => items.some(({ kind }: any) => kind === 'sensitive-interest-request'))).toEqual([true, false]);
  });

  test('for councillors of Northern Ireland do not exist, and silence about it would be wrong', async () => {
    const { body } = await kindsOf(ulster, nuala.client);
    expect([body.items.map(({ kind }: any) => kind), body.note]).toEqual([['related-party-return'], expect.stringContaining('in Northern Ireland yet')]);
    expect((await kindsOf(ulster, nuala.client, 'cy')).body.note).toContain('Gogledd Iwerddon');
    expect((await kindsOf(wales, gwen.client)).body.note).toBeNull();
    const refused = await nuala.client.post('/api/declarations', { authority: ulster.gss, person: nuala.person, kind: 'register-of-interests', answers: {} });
    expect([refused.status, pathsOf(refused), refused.body.detail]).toEqual([422, ['kind'], expect.stringContaining('in Northern Ireland yet')]);
    expect((await nuala.client.get(`/api/declarations/prefill?authority=${ulster.gss}&person=${nuala.person}&kind=register-of-interests`)).body.detail).toContain('in Northern Ireland yet');
  });

  test('take every example of theirs, and refuse every other, naming the field', async () => {
    for (const [council, who] of [[wales, gwen], [scotland, morag]] as const) {
      const nation = council.authority.nation as never;
      for (const kind of KINDS.filter(({ nations, whose }) => nations.length === 1 && nations.includes(nation) && whose.includes('member'))) {
        for (const answers of kind.examples.accepted) expect((await filed(council, who, kind.id, answers)).receipt.number).toBeGreaterThan(0);
        for (const { answers, path } of kind.examples.refused) {
          const { id, kindVersion } = await drafted(council, who, kind.id, answers);
          expect([kind.id, kindVersion, (await submit(who, id)).status, pathsOf(await submit(who, id)).some((told) => told.startsWith(path))]).toEqual([kind.id, kind.version, 422, true]);
        }
      }
    }
  });
});

describe('a councillor of Wales', () => {
  test('registers under the headings of the model code; the public sees no address and the right law', async () => {
    const nia = await declarer(register, wales, 'Nia Rees');
    const answers = example('Wales', 'register-of-interests');
    answers.tookOfficeOn = '2026-10-06';
    answers.headings['wales-unions'] = { entries: [{ body: { name: 'A union of Larkspur' }, sensitive: { reason: 'threats' } }] };
    const { id } = await filed(wales, nia, 'register-of-interests', answers);
    expect(await one(nia.client, id)).toMatchObject({ kindVersion: 2, dueOn: '2026-11-02', dueBy: 'local-code', late: false });
    const shown = await open(wales, `&person=${nia.person}`);
    expect(shown).toHaveLength(3);
    expect(shown.map(({ category, entry, addressWithheld, withheld }) => [category, entry, addressWithheld, withheld])).toEqual(expect.arrayContaining([
      ['wales-land', { what: 'Home' }, true, null],
      ['wales-clubs', { body: { name: 'Glanmor Rugby Football Club' }, post: 'Player' }, false, null],
      [null, null, false, 'Local Authorities (Model Code of Conduct) (Wales) Order 2008, Schedule, paragraph 16'],
    ]));
    const { answers: again } = await nia.client.read(`/api/declarations/prefill?authority=${wales.gss}&person=${nia.person}&kind=register-of-interests`);
    expect(Object.keys(again.headings).sort()).toEqual(['wales-clubs', 'wales-land', 'wales-unions']);
    const change = await filed(wales, nia, 'change-of-interests', { changedOn: '2026-10-05', headings: { 'wales-clubs': { none: true } } });
    expect(await one(nia.client, change.id)).toMatchObject({ kindVersion: 5, dueOn: '2026-11-01', dueBy: 'local-code', late: true });
    expect((await open(wales, `&person=${nia.person}`)).map(({ category }) => category)).not.toContain('wales-clubs');
  });

  test('may not file England’s form, nor under its headings', async () => {
    const { id } = await drafted(wales, gwen, 'change-of-interests', { changedOn: '2026-10-05', headings: { land: { none: true } } });
    expect(pathsOf(await submit(gwen, id)).every((path) => path.startsWith('answers.headings'))).toBe(true);
    expect((await submit(gwen, id)).status).toBe(422);
  });
});

describe('a councillor of Scotland', () => {
  test('has one month; which of the family it is stays with the officer', async () => {
    const iain = await declarer(register, scotland, 'Iain Muir');
    const answers = example('Scotland', 'register-of-interests');
    const at = async (tookOfficeOn: string) => one(iain.client, (await filed(scotland, iain, 'register-of-interests', { ...answers, tookOfficeOn })).id);
    expect([await at('2026-10-02'), await at('2026-10-01')]).toMatchObject([{ dueOn: '2026-11-02', dueBy: 'statute', late: false }, { dueOn: '2026-11-01', dueBy: 'statute', late: true }]);
    const shown = await open(scotland, `&person=${iain.person}&category=scotland-close-family`);
    expect([shown.length, JSON.stringify(shown).includes('My brother')]).toEqual([1, false]);
    expect(JSON.stringify((await iain.client.read(`/api/interests?person=${iain.person}`)).items)).toContain('My brother');
  });
});

describe('gifts together', () => {
  const ask = async (client: Client, council: Council, person?: string) => client.get(`/api/declarations/gifts-together?authority=${council.gss}${person ? `&person=${person}` : ''}`);
  const gift = (who: Declarer, council: Council, on: string, valuePence: number) => filed(council, who, 'gift-or-hospitality', { outcome: 'accepted', what: 'Tickets', from: { name: '<b>Wexmere</b> Leisure' }, on, valuePence });

  test('are told where the council asks for it, to the person and the keepers alone', async () => {
    const dilys = await declarer(register, wales, 'Dilys Hughes');
    await gift(dilys, wales, '2026-01-10', 40_00);
    await gift(dilys, wales, '2026-09-10', 70_00);
    expect((await ask(dilys.client, wales, dilys.person)).body).toEqual({ items: [], next: null });
    await wales.officer.made('/api/settings', { authority: wales.gss, giftsTogether: 100_00 }, version(0));
    const told = { person: dilys.person, source: '<b>Wexmere</b> Leisure', from: '2026-01-10', to: '2026-09-10', totalPence: 110_00, count: 2, limitPence: 100_00 };
    for (const client of [dilys.client, wales.officer]) expect((await ask(client, wales, dilys.person)).body.items).toEqual([told]);
    expect([(await ask(wales.officer, wales)).body.items, (await ask(gwen.client, wales)).body.items]).toEqual([[told], []]);
    for (const client of [gwen.client, scotland.officer, await register.person('democratic-services', wales.gss)]) expect((await ask(client, wales, dilys.person)).status).toBe(404);
    expect([(await ask(dilys.client, wales, 'nobody')).status, (await register.nobody.get(`/api/declarations/gifts-together?authority=${wales.gss}`)).status]).toEqual([404, 401]);
  });
});

describe('a change in England', () => {
  const answers = (because?: string, changedOn = '2026-10-20') => ({ ...(because && { because }), changedOn, headings: { contracts: { entries: [{ body: { name: 'Wexmere' }, what: 'Pools' }] } } });
  let officer: Declarer;

  test('begun before the form changed is filed under the wording that it was begun with', async () => {
    const { id, kindVersion } = await drafted(england, ada, 'change-of-interests', answers());
    officer = await declarer(register, england, 'Mo Keeper', { role: 'monitoring-officer', office: { kind: 'officer' } });
    const [bare, again] = await Promise.all([ada, officer].map(async ({ email }) => (await register.admin.read('/api/accounts?limit=500')).items.find((account: any) => account.email === email).id));
    register.clock.set('2026-11-23T09:00:00.000Z');
    [ada, officer] = [{ ...ada, client: await register.enter(bare) }, { ...officer, client: await register.enter(again) }];
    expect([kindVersion, (await submit(ada, id)).status, await one(ada.client, id)]).toMatchObject([1, 201, { kindVersion: 1, dueOn: '2026-11-16', dueBy: 'local-code', late: true }]);
  });

  test('runs from what it is because of: by the code from a change, by statute from a disclosure or from awareness', async () => {
    const seen: unknown[] = [];
    for (const [because, changedOn] of [['change', '2026-10-27'], ['disclosed-at-a-meeting', '2026-10-27'], ['became-aware', '2026-10-26']] as const) {
      const draft = await drafted(england, ada, 'change-of-interests', answers(because, changedOn));
      const { status, body } = await submit(ada, draft.id);
      const { kindVersion, dueOn, dueBy, late } = await one(ada.client, draft.id);
      seen.push([draft.kindVersion, draft.dueBy, status, body.receipt.number > 0, kindVersion, dueOn, dueBy, late]);
    }
    expect(seen).toEqual([[2, 'local-code', 201, true, 2, '2026-11-23', 'local-code', false], [2, 'statute', 201, true, 3, '2026-11-23', 'statute', false], [2, 'statute', 201, true, 4, '2026-11-22', 'statute', true]]);
    const lines = (await ada.client.read(`/api/declarations?limit=500&person=${ada.person}&kind=change-of-interests`)).items;
    expect(lines.filter(({ dueBy }: any) => dueBy === 'statute')).toHaveLength(2);
  });

  test('does not guess why: the answer is asked for', async () => {
    for (const because of [undefined, 'whim']) {
      const { id } = await drafted(england, ada, 'change-of-interests', answers(because));
      expect(pathsOf(await submit(ada, id))).toEqual(['answers.because']);
    }
  });

  test('whose reason was wrong is put right by rectifying it, or by answering the question', async () => {
    const { id } = await filed(england, ada, 'change-of-interests', answers('change', '2026-11-20'));
    expect((await verb(officer.client, 'declarations', id, 'rectify', { answers: answers('disclosed-at-a-meeting', '2026-11-20'), reason: 'the minutes say so' }, 1)).body).toMatchObject({ kindVersion: 3, dueBy: 'statute', state: 'rectified' });
    const second = await filed(england, ada, 'change-of-interests', answers('became-aware', '2026-11-20'));
    await verb(officer.client, 'declarations', second.id, 'return', { question: 'Did you decide it alone?' }, 1);
    const written = await ada.client.send('PATCH', `/api/declarations/${second.id}`, { answers: answers('change', '2026-11-20') }, version(2));
    expect(written.body).toMatchObject({ dueBy: 'local-code', state: 'returned' });
    expect((await submit(ada, second.id)).status).toBe(201);
    expect(await one(ada.client, second.id)).toMatchObject({ kindVersion: 2, dueBy: 'local-code' });
  });

  test('and all of it agrees with the log', async () => {
    expect((await verify(register.store, [])).warnings).toEqual([]);
  });
});
