/** The Local Government Association’s auditor sees a council’s register by agreement: without names, notes, reasons and what is not yet public. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../server/crypto.ts';
import { canonical } from '../../server/domain/ledger/canonical.ts';
import type { Client } from '../support/register.ts';
import { addressesOf, ask, differences, NAMES, tell, traces, WORDS, type Answered, type Told } from '../support/planted.ts';

let planted: Told;
let twin: Told;
let labels: string[];
let auditor: Client;
let keeper: Client;
beforeAll(async () => {
  [planted, twin] = [await tell(true), await tell(false)];
  labels = [...new Set([...planted.ids.keys(), ...twin.ids.keys()])];
  [auditor, keeper] = [await planted.auditor(), await planted.keeper()];
}, 120_000);
afterAll(async () => {
  await planted.register.close();
  await twin.register.close();
});

const of = (label: string) => planted.ids.get(label) as string;
const GSS = 'E06000901';

/** Every entry of a log is there, with what was planted too: of those, that something was recorded and when. */
const OF_ENTRIES = /^\/api\/ledger/;
/** Their own, which has times of its own. */
const OF_THEMSELVES = /^\/api\/sessions/;

describe('everything that the auditor can read', () => {
  let mine: Answered[];
  let theirs: Answered[];
  beforeAll(async () => {
    const addresses = addressesOf(planted.routes.filter(({ url }) => !url.startsWith('/api/public/')), labels, planted.ids);
    mine = await ask(planted, auditor, addresses, labels);
    theirs = await ask(twin, await twin.auditor(), addresses, labels);
  }, 120_000);

  test('is walked, and has something in it', () => {
    expect(mine.length).toBeGreaterThan(700);
    for (const noun of ['mutuals', 'roles', 'conflicts', 'people', 'units', 'matrix', 'home', 'role-statements', 'responsibilities', 'ledger']) expect(mine.filter(({ address, status, text }) => address.startsWith(`/api/${noun}`) && status === 200 && text.length > 200).length, noun).toBeGreaterThan(2);
    expect(mine.filter(({ status }) => status >= 500)).toEqual([]);
  });

  test('has no name of a person, no note, no reason, and nothing of what is not public', () => {
    expect(traces(mine.filter(({ address }) => !OF_THEMSELVES.test(address)), [...WORDS, ...NAMES, ...planted.planted])).toEqual([]);
  });

  test('is the same, to the letter, as where nothing was planted', () => {
    const [a, b] = [mine, theirs].map((all) => all.filter(({ address }) => !OF_ENTRIES.test(address) && !OF_THEMSELVES.test(address)));
    expect(differences(planted, twin, [a as Answered[], b as Answered[]])).toEqual([]);
  });

  test('would be found out if it had: the keeper of the same register reads all of it', async () => {
    const whole = await ask(planted, keeper, [`/api/roles?authority={A}`, '/api/people', '/api/mutuals/{mutuals/leisure}?authority={A}', '/api/mutuals/{mutuals/spin-out}?authority={A}', '/api/roles/{roles/advised}?', `/api/ledger/${GSS}/entries?limit=500`], labels);
    const found = traces(whole, [...WORDS, ...NAMES]).join('\n');
    for (const word of ['Foxglove', 'Larkspur', '1987-06-05', 'Nightjar', 'Ottoline', 'Marigold', 'Tallow', 'Bramble', 'Sorrel', 'Tansy', 'Wolfsbane']) expect(found).toContain(`${word} in`);
  });
});

describe('the auditor', () => {
  const read = async (url: string) => auditor.read(`/api/${url}`);

  test('sees that somebody holds an office, of which kind and when, and not who', async () => {
    const { items } = await read(`people?authority=${GSS}`);
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({ id: of('first officer'), name: null, offices: [{ title: null, kind: 'officer', period: { from: '2011-05-09', to: null } }] });
    expect((await read('people?name=a')).items).toEqual([]);
  });

  test('sees a released role with what it rests on, and not why it was withheld or ended', async () => {
    const role = await read(`roles/${of('grant')}`);
    expect(role).toMatchObject({ kind: 'grant-funder', publication: { public: false, until: '2026-10-01', reason: null }, reason: null });
    expect((await read(`roles/${of('advised')}`)).reason).toBeNull();
    expect((await read(`roles/${of('advised')}/history`)).items.map((one: any) => one.reason)).toEqual([null, null]);
    expect((await read(`home?authority=${GSS}`)).endingSoon.map((one: any) => [one.id, one.reason])).toEqual([[of('advised'), null]]);
  });

  test('is told of a role that is not public what is told of one that nobody has, also in changing it', async () => {
    for (const url of [`/api/roles/${of('loan')}`, `/api/roles/${of('loan')}/history`, `/api/mutuals/${of('spin-out')}`, `/api/mutuals/${of('spin-out')}?authority=${GSS}`]) {
      const [there, nowhere] = [await auditor.get(url), await auditor.get(url.replace(/[0-9a-f]{12}(?=[/?]|$)/, '000000000000'))];
      expect([there.status, there.body], url).toEqual([404, nowhere.body]);
    }
    for (const [verb, body] of [['end', { on: '2020-01-01', reason: 'x' }], ['correct', { reason: 'x' }], ['withdraw', { reason: 'x' }]] as const) {
      const [there, nowhere] = [await auditor.post(`/api/roles/${of('loan')}/${verb}`, body, { 'if-match': '"1"' }), await auditor.post('/api/roles/none/end', { on: '2020-01-01', reason: 'x' }, { 'if-match': '"1"' })];
      expect([there.status, there.body], verb).toEqual([404, nowhere.body]);
    }
    expect((await auditor.post(`/api/roles/${of('bought')}/withdraw`, { reason: 'x' }, { 'if-match': '"1"' })).status).toBe(403);
  });

  test('is not given the file that was made for a colleague of the council a moment ago, nor the colleague the auditor’s', async () => {
    const notes = async (client: Client) => (await client.read(`/api/mutuals/${of('leisure')}?authority=${GSS}`)).dossier?.notes ?? null;
    expect([await notes(keeper), await notes(auditor), await notes(keeper), await notes(auditor)]).toEqual(['Bramble notes', null, 'Bramble notes', null]);
  });

  test('is shown nothing of the council’s own view of a body, and none that it only has a view of', async () => {
    for (const label of ['leisure', 'works', 'kestrel']) {
      const own = async (client: Client) => (await client.read(`/api/mutuals/${of(label)}?authority=${GSS}`)).dossier;
      expect([(await own(keeper)).stage, await own(auditor)], label).toEqual([label === 'leisure' ? 'live' : 'tender', null]);
    }
    for (const list of ['mutuals', 'matrix']) {
      const staged = async (client: Client) => (await client.read(`/api/${list}?authority=${GSS}&limit=500`)).items.map((one: any) => [one.id, one.stage]);
      expect(await staged(keeper)).toEqual(expect.arrayContaining([[of('works'), 'tender'], [of('kestrel'), 'tender']]));
      expect((await staged(auditor)).toSorted()).toEqual(['leisure', 'hall', 'works'].map((label) => [of(label), null]).toSorted());
    }
    expect((await read(`home?authority=${GSS}`)).bodies).toBe(3);
  });

  test('sees an overlap in one officer’s hands, without whose', async () => {
    const [one] = (await read(`conflicts?rule=same-officer-in-two-roles&authority=${GSS}`)).items;
    expect(one.subject).toEqual({ kind: 'officer', id: of('first officer'), name: 'an officer' });
    expect(one.explanation).toMatch(/^An officer answered for two roles of Council E06000901 towards Riverside Leisure/);
    const file = await read(`conflicts/${one.id}`);
    expect(file.facts.map((fact: any) => fact.id).sort()).toEqual([of('bought'), of('licensed')].sort());
    expect(file.history).toHaveLength(1);
    expect((await auditor.get(`/api/conflicts/${one.id}`, { 'accept-language': 'cy' })).body.explanation).toContain('swyddog');
  });

  test('finds by its own id a finding that released roles give, and none that they do not', async () => {
    const own = (await keeper.read(`/api/conflicts?mutual=${of('leisure')}`)).items;
    const [shared, hidden] = ['contractor-and-regulator', 'contractor-and-financier'].map((rule) => own.find((one: any) => one.rule.id === rule));
    expect((await read(`conflicts/${shared.id}`)).periods).toEqual([{ from: '2016-01-01', to: null }]);
    expect(shared.periods).toEqual([{ from: '2014-09-09', to: null }]);
    expect((await read(`conflicts/${hidden.id}`)).periods).toEqual([{ from: '2019-01-01', to: null }]);
    expect((await auditor.get(`/api/conflicts/${(await keeper.read(`/api/conflicts?mutual=${of('spin-out')}`)).items[0].id}`)).status).toBe(404);
  });

  test('reads every entry of the log with its place, instant and leaf, and what happened and was said where all of that is seen', async () => {
    const { items } = await read(`ledger/${GSS}/entries?limit=500`);
    const whole = (await keeper.read(`/api/ledger/${GSS}/entries?limit=500`)).items;
    const outside = ({ index, at, v, leaf }: any) => [index, at, v, leaf];
    expect(items.map(outside)).toEqual(whole.map(outside));
    const shown = items.filter((entry: any) => entry.data !== null);
    for (const { leaf, ...entry } of shown) expect(sha256(`\0${canonical(entry)}`)).toBe(leaf);
    expect(shown.map((entry: any) => entry.subject)).toEqual([...['place', 'client', 'inspection', 'executive', 'quiet', 'support', 'bought', 'licensed', 'inspected', 'advised', 'advised', 'let', 'let too', 'not bought', 'not helped'].map(of)]);
    for (const entry of items.filter((one: any) => one.data === null)) expect([entry.actor, entry.event, entry.subject]).toEqual([null, 'hidden', null]);
    for (const event of ['withheld-detail.read', 'connection.recorded', 'dossier.recorded']) expect(whole.map((one: any) => one.event)).toContain(event);
    const csv = await auditor.get(`/api/ledger/${GSS}/entries?format=csv`);
    expect(csv.status).toBe(200);
    expect(traces([{ address: 'csv', status: 200, text: csv.body }], [...WORDS, ...planted.planted])).toEqual([]);
  });

  test('who serves as a keeper in another council sees that one whole, in one and the same list, and wears one hat at a time', async () => {
    const admin = await planted.register.signIn('admin@register.test', 'correct horse battery');
    const memberships = [{ authority: GSS, role: 'lga-auditor' }, { authority: 'E06000902', role: 'monitoring-officer' }];
    await admin.made('/api/accounts', { email: 'two@register.test', name: 'Two', password: 'long enough', memberships });
    const both = await planted.register.signIn('two@register.test');
    const other = await both.made('/api/people', { authority: 'E06000902', name: 'Ambrose Hythe' });
    await both.made('/api/roles', { authority: 'E06000902', mutual: of('leisure'), kind: 'commissioner', period: { from: '2020-01-01', to: null }, publication: { public: false } });
    const people = (await both.read('/api/people')).items;
    expect(people.find((one: any) => one.id === other.id).name).toBe('Ambrose Hythe');
    expect(people.filter((one: any) => one.authority === GSS).every((one: any) => one.name === null)).toBe(true);
    expect((await both.read('/api/people?name=a')).items.map((one: any) => one.id)).toEqual([other.id]);
    const roles = (await both.read('/api/roles?limit=500')).items;
    expect(roles.some((one: any) => one.authority === 'E06000902' && !one.publication.public)).toBe(true);
    expect(roles.map((one: any) => one.id)).not.toContain(of('loan'));
    expect((await both.read(`/api/conflicts?mutual=${of('leisure')}`)).items.map((one: any) => [one.authority, one.rule.id])).toContainEqual(['E06000902', 'contractor-and-financier']);
    await both.made('/api/role-statements', { authority: 'E06000902', mutual: of('leisure'), family: 'owner', held: false, period: { from: '2020-01-01', to: null } });
    expect((await both.read('/api/role-statements')).items.map((one: any) => [one.authority, one.family]).sort()).toEqual([['E06000901', 'contractor'], ['E06000901', 'incubator'], ['E06000902', 'owner']]);
    const hat = (await both.read('/api/sessions/current')).actor.memberships.find((held: any) => held.role === 'lga-auditor');
    const inIt = await both.get('/api/people', { 'acting-as': hat.id });
    expect(inIt.body.items.map((one: any) => one.authority)).not.toContain('E06000902');
  });
});
