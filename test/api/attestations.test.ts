import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { openLinks } from '../../db/tables/index.ts';
import { askAllStillTrue } from '../../server/actions/ask-still-true.ts';
import { sha256 } from '../../server/crypto.ts';
import { openPostOffice, type PostOffice } from '../support/post-office.ts';
import { senderFor } from '../support/post.ts';
import { openRegister, type Client, type Register, type Reply } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
let office: PostOffice;
let town: Town;
let keeper: Human;
let ada: Human;
let stranger: Human;
let silentTown: Town;
/** Of the town: who has an address and no account, who has neither, and bodies and roles by what they are for. */
const people: Record<string, string> = {};
const bodies: Record<string, string> = {};
const roles: Record<string, string> = {};

const hidden = { publication: { public: false, reason: 'tender' } };
const role = async (name: string, body: string, kind: string, officer: string | undefined, more: object = {}): Promise<void> => {
  roles[name] = (await keeper.client.made('/api/roles', { authority: town.gss, mutual: bodies[body], kind, period: { from: '2014-04-01', to: null }, ...(officer !== undefined && { accountableOfficer: people[officer] }), ...more })).role.id;
};
const notHeld = (body: string, family: string): Promise<any> => keeper.client.made('/api/role-statements', { authority: town.gss, mutual: bodies[body], family, held: false, period: { from: '2014-01-01', to: null } });

beforeAll(async () => {
  [register, office] = await Promise.all([openRegister({ signInsPerAddress: 12 }), openPostOffice()]);
  town = await Town.open(register);
  keeper = await town.human('Keeper', ['monitoring-officer']);
  ada = await town.human('Ada', ['officer']);
  Object.assign(people, { ada: ada.person, ben: await town.person('Ben', { email: 'ben@x.test' }), cai: await town.person('Cai'), dot: await town.person('Dot', { email: 'dot@x.test' }) });
  for (const name of ['leisure', 'hall', 'works', 'orphan', 'both']) bodies[name] = (await town.body(keeper)).id;
  await role('bought', 'leisure', 'commissioner', 'ada');
  await role('inspected', 'leisure', 'licensing', 'ben');
  await role('lent', 'hall', 'lender', 'ben');
  await role('secret', 'works', 'commissioner', 'ben', hidden);
  await role('unreached', 'works', 'landlord', 'cai');
  await role('orphan', 'orphan', 'commissioner', undefined);
  await role('over', 'hall', 'grant-funder', 'ben', { period: { from: '2014-04-01', to: '2027-09-30' } });
  await role('both', 'both', 'commissioner', 'dot');
  await notHeld('leisure', 'incubator');
  await notHeld('orphan', 'incubator');
  stranger = await (await Town.open(register)).human('Stranger', ['monitoring-officer']);
  // A council that asks nobody.
  silentTown = await Town.open(register);
  const other = await silentTown.human('Other', ['monitoring-officer']);
  await other.client.made('/api/settings', { authority: silentTown.gss, stillTrueOn: null }, { 'if-match': '"0"' });
  await other.client.made('/api/roles', { authority: silentTown.gss, mutual: bodies['leisure'], kind: 'commissioner', period: { from: '2014-04-01', to: null } });
  // The last instant before 1 October in London, which is still the 30th in UTC, is too early.
  register.clock.set('2027-09-30T22:59:59.000Z');
  expect(await askAllStillTrue(register)).toEqual([]);
  register.clock.set('2027-10-01T08:00:00.000Z');
  await again();
  await role('new', 'hall', 'landlord', 'ben');
});
afterAll(() => Promise.all([register.close(), office.close()]));

/** Sessions end by themselves within days. */
async function again(): Promise<void> {
  [keeper, ada, stranger] = (await Promise.all([keeper, ada, stranger].map(async (who) => ({ ...who, client: await register.enter(who.account) })))) as [Human, Human, Human];
}
const send = (): Promise<void> => senderFor(register.store, register.clock, office.url).sender.pass();
const mailsTo = (to: string) => office.arrived.filter((one) => one.to === to && one.mail.text?.includes('/still-true#'));
const tokenTo = (to: string): string => /\/still-true#(\S+)/.exec(mailsTo(to).at(-1)?.mail.text ?? '')?.[1] ?? 'no link came';
const lines = async (query = '', client = keeper.client): Promise<any[]> => (await client.read(`/api/attestations?authority=${town.gss}&limit=500${query}`)).items;
const line = async (name: string): Promise<any> => (await lines()).find(({ subject }) => subject === roles[name]);
const look = (token: string): Promise<Reply> => register.nobody.post('/api/attestations/look', { token });
const press = (token: string, answers: object[]): Promise<Reply> => register.nobody.post('/api/attestations/answer', { token, answers });
const give = (client: Client, ...answers: object[]): Promise<Reply> => client.post('/api/attestations', { answers });
const code = ({ status, body }: Reply): string => `${status} ${body.code}`;
const told = async (name: string, query = '', client = keeper.client) => {
  const { confirmed, unconfirmedSince } = await client.read(`/api/roles/${roles[name]}${query}`);
  return [confirmed, unconfirmedSince];
};
const entries = async (event: string): Promise<any[]> => (await keeper.client.read(`/api/ledger/${town.gss}/entries?limit=500`)).items.filter((one: any) => one.event === event);

describe('once a year those who answer for roles are asked whether they are still true', () => {
  test('each once, by one mail to a person, however many processes do it; and by keepers where nobody answers', async () => {
    const dry = await askAllStillTrue(register, { dryRun: true });
    expect(dry.map(({ asked, ofKeepers, authority }) => [authority.gss, asked, ofKeepers])).toEqual([[town.gss, 10, 2]]);
    expect(await lines()).toEqual([]);
    const both = await Promise.all([askAllStillTrue(register), askAllStillTrue(register)]);
    expect(both.flat().map(({ asked, ofKeepers, unreachable }) => [asked, ofKeepers, unreachable])).toEqual([[10, 2, 1]]);
    expect(await askAllStillTrue(register)).toEqual([]);

    const asked = await lines();
    const who = (subject: string | undefined) => asked.filter((one) => one.subject === subject).map(({ person }) => person).sort();
    expect([who(roles['bought']), who(roles['secret']), who(roles['orphan']), who(roles['both']), who(roles['over']), who(roles['new'])]).toEqual([[people['ada']], [people['ben']], [null], [people['dot']], [], []]);
    const statements = asked.filter(({ kind }) => kind === 'statement').map(({ mutual, person, family }) => [mutual, person, family]);
    expect(statements.sort()).toEqual([[bodies['leisure'], people['ada'], 'incubator'], [bodies['leisure'], people['ben'], 'incubator'], [bodies['orphan'], null, 'incubator']].sort());
    expect(asked.find(({ subject }) => subject === roles['bought'])).toMatchObject({ version: 1, state: 'asked', askedOn: '2027-10-01', dueOn: '2027-10-28', mailboxes: 1, personName: 'Ada', title: 'commissions services from it', period: { from: '2014-04-01', to: null }, answeredOn: null, unconfirmedSince: null, text: null });
    expect((await entries('attestation.asked')).map(({ subject, data, actor }) => [subject, data.attestations.length, actor])).toEqual([[town.id, 10, 'operator']]);

    await send();
    expect(['ben@x.test', ada.email, 'dot@x.test'].map((to) => mailsTo(to).map(({ mail }) => /For you to look at: (.*)\. Please answer by 28 October 2027/.exec(mail.text ?? '')?.[1]))).toEqual([['4 lines'], ['2 lines'], ['one line']]);
    register.clock.tick(40 * 60_000);
    await send();
    expect(office.arrived.filter(({ to }) => to === keeper.email).map(({ mail }) => mail.text)).toEqual([expect.stringMatching(/Lines asked: 10\.[^]*Nobody answers for 2 of them[^]*without an address for mail: 1/)]);
    for (const { mail } of office.arrived) expect(mail.text?.replaceAll(/#\S+/g, '')).not.toMatch(/Body \d|Ben|Cai|tender/);
  });

  test('a link shows what everybody may see, answers each line once, lasts until nothing is left, and opens nothing else', async () => {
    const token = tokenTo('ben@x.test');
    const { status, body } = await look(token);
    expect([status, body]).toMatchObject([200, { name: 'Ben', authority: town.gss, dueOn: '2027-10-28', withheld: 1, language: 'en' }]);
    expect(body.items.map(({ kind, family, mutual }: any) => `${kind} ${family} ${mutual}`).sort()).toEqual([`role financier ${bodies['hall']}`, `role regulator ${bodies['leisure']}`, `statement incubator ${bodies['leisure']}`].sort());
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${bodies['works']}|tender`));
    const id = (family: string): string => body.items.find((one: any) => one.family === family).id;
    const secret = await line('secret');
    const adas = await line('bought');
    for (const [answers, expected] of [
      [[], '422 invalid'],
      [[{ id: id('regulator'), stillTrue: false }], '422 invalid'],
      [[{ id: id('regulator'), stillTrue: false, text: ' \n ' }], '422 invalid'],
      [[{ id: id('regulator'), stillTrue: true, text: 'why' }], '422 invalid'],
      [[{ id: id('regulator'), stillTrue: false, text: 'x'.repeat(2001) }], '422 invalid'],
      [[{ id: id('regulator'), stillTrue: true }, { id: id('regulator'), stillTrue: true }], '422 invalid'],
      [[{ id: id('regulator'), stillTrue: 'yes' }], '422 invalid'],
      [[{ id: secret.id, stillTrue: true }], '404 not-found'],
      [[{ id: id('regulator'), stillTrue: true }, { id: adas.id, stillTrue: true }], '404 not-found'],
    ] as const) expect(code(await press(token, answers as never))).toBe(expected);
    expect((await press(token, [{ id: id('regulator'), stillTrue: false, text: '  ' }])).body.fields).toEqual([{ path: 'answers.0.text', message: 'say in a few words what is true instead' }]);
    expect((await lines('&state=asked')).length).toBe(10);

    register.clock.set('2027-10-06T09:00:00.000Z');
    await again();
    const first = [{ id: id('regulator'), stillTrue: false, text: '<script>It went to Cai in July</script>' }];
    const twice = await Promise.all([press(token, first), press(token, first)]);
    expect(twice.map(code).sort()).toEqual(['200 undefined', '409 answered-already']);
    expect(twice.find((one) => one.status === 200)?.body).toEqual({ answered: 1, left: 2 });
    expect((await press(token, [{ id: id('financier'), stillTrue: true }, { id: id('incubator'), stillTrue: true }])).body).toEqual({ answered: 2, left: 0 });
    expect([code(await look(token)), code(await look('guess')), code(await press('guess', first))]).toEqual(['404 link-spent', '404 link-spent', '404 link-spent']);
    const links = await register.store.all(once<{ hash: string; used: string | null }>(sql`select hash, used_at as used from ${openLinks}`));
    expect([links.length, links.filter(({ used }) => used !== null).map(({ hash }) => hash)]).toEqual([3, [sha256(token)]]);

    const answered = await entries('attestation.given');
    expect(answered.map(({ actor, data }) => [actor, data.attestations.length])).toEqual([['link', 1], ['link', 2]]);
    expect(JSON.stringify(answered)).not.toContain('script');
    expect(await line('inspected')).toMatchObject({ state: 'changed', text: '<script>It went to Cai in July</script>', answeredOn: '2027-10-06', answeredBy: 'link', unconfirmedSince: '2027-10-06' });
    // One who answers for a kind of role that is not played is enough.
    expect((await lines(`&mutual=${bodies['leisure']}`)).filter(({ kind }) => kind === 'statement').map(({ person, state }) => [person, state]).sort()).toEqual([[people['ada'], 'lapsed'], [people['ben'], 'still-true']].sort());
  });

  test('somebody signed in answers their own, with the version that they saw, and keepers for anybody', async () => {
    expect((await lines('', ada.client)).map(({ person }) => person)).toEqual([people['ada'], people['ada']]);
    expect(await lines(`&person=${people['ben']}`, ada.client)).toEqual([]);
    expect((await stranger.client.read(`/api/attestations?authority=${town.gss}`)).items).toEqual([]);
    const [bought, lent, both] = [await line('bought'), await line('lent'), await line('both')];
    expect((await give(stranger.client, { id: bought.id, version: 1, stillTrue: true })).body).toMatchObject({ status: 404, fields: [{ path: 'answers.0.id' }] });
    expect(code(await give(ada.client, { id: bought.id, version: 1, stillTrue: true }, { id: lent.id, version: 2, stillTrue: false, text: 'not mine' }))).toBe('404 not-found');
    expect(code(await give(ada.client, { id: bought.id, version: 2, stillTrue: true }))).toBe('412 changed-meanwhile');
    expect(code(await give(ada.client, { id: bought.id, stillTrue: true }))).toBe('422 invalid');
    expect((await give(ada.client, { id: bought.id, version: 1, stillTrue: true })).body.items.map(({ state, answeredBy }: any) => [state, answeredBy])).toEqual([['still-true', ada.account]]);
    expect((await give(keeper.client, { id: both.id, version: 1, stillTrue: true })).body.items.map(({ state, answeredBy }: any) => [state, answeredBy])).toEqual([['still-true', keeper.account]]);
    expect(code(await give(ada.client, { id: bought.id, version: 2, stillTrue: true }))).toBe('409 answered-already');
    const lapsed = (await lines('', ada.client)).find(({ kind }) => kind === 'statement');
    expect([lapsed.state, code(await give(ada.client, { id: lapsed.id, version: 1, stillTrue: true }))]).toEqual(['lapsed', '409 not-asked']);
    // An answer can be changed, and changed back; by two at once it is changed once.
    const change = { id: bought.id, version: 2, stillTrue: false, text: 'It ended in spring' };
    expect((await Promise.all([give(ada.client, change), give(keeper.client, change)])).map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await lines('&state=changed')).map(({ subject }) => subject).sort()).toEqual([roles['bought'], roles['inspected']].sort());
    expect(await told('bought')).toEqual([null, '2027-10-06']);
    expect((await give(keeper.client, { id: bought.id, version: 3, stillTrue: true })).status).toBe(200);
    expect(await told('bought')).toEqual([{ on: '2027-10-06' }, null]);
    expect((await keeper.client.get(`/api/attestations?authority=${town.gss}&format=csv`)).body.split('\r\n').length).toBe(12);
  });

  test('whoever has not answered is reminded once, after a fortnight', async () => {
    register.clock.set('2027-10-14T22:30:00.000Z');
    expect(await askAllStillTrue(register)).toEqual([]);
    register.clock.set('2027-10-15T08:00:00.000Z');
    expect((await askAllStillTrue(register)).map(({ asked, reminded }) => [asked, reminded])).toEqual([[0, 2]]);
    expect(await askAllStillTrue(register)).toEqual([]);
    await send();
    await again();
    expect(['ben@x.test', ada.email, 'dot@x.test'].map((to) => mailsTo(to).length)).toEqual([2, 1, 1]);
    // The reminder's link shows nothing, for what is left is not public; signing in does.
    expect((await look(tokenTo('ben@x.test'))).body).toMatchObject({ items: [], withheld: 1 });
    expect(await line('secret')).toMatchObject({ version: 2, state: 'asked', mailboxes: 2 });
  });
});

describe('what nobody answers is unconfirmed from the day after the last, and says so wherever it is told', () => {
  const family = (coverage: any, name: string) => coverage.families.find((one: any) => one.family === name);

  test('on the role, its list, the body, the matrix, and to everybody; on both clocks', async () => {
    register.clock.set('2027-10-28T22:59:50.000Z');
    await again();
    expect(await told('orphan')).toEqual([null, null]);
    register.clock.set('2027-10-28T23:00:00.000Z');
    await again();
    expect([await told('orphan'), await told('lent'), await told('new')]).toEqual([[null, '2027-10-29'], [{ on: '2027-10-06' }, null], [null, null]]);
    register.clock.set('2027-11-02T09:00:00.000Z');
    await again();
    expect([await told('orphan', '?asAt=2027-10-28'), await told('orphan', '?asAt=2027-10-29'), await told('orphan', '?knownAt=2027-10-20T00:00:00Z'), await told('lent', '?asAt=2027-10-05'), await told('lent', '?knownAt=2027-10-05T00:00:00Z')]).toEqual([[null, null], [null, '2027-10-29'], [null, null], [null, null], [null, null]]);
    const file = await keeper.client.read(`/api/mutuals/${bodies['orphan']}?authority=${town.gss}`);
    const open = await register.nobody.read(`/api/public/mutuals/${bodies['orphan']}?authority=${town.gss}`);
    for (const { roles: [one], statements: [stated], coverage } of [file, open]) {
      expect([one.unconfirmedSince, stated.unconfirmedSince, stated.confirmed, family(coverage, 'incubator'), family(coverage, 'contractor').unconfirmedSince, coverage.complete]).toEqual(['2027-10-29', '2027-10-29', null, { family: 'incubator', state: 'not-held', unconfirmedSince: '2027-10-29' }, '2027-10-29', false]);
    }
    const [row] = (await keeper.client.read(`/api/matrix?authority=${town.gss}&limit=500`)).items.filter(({ id }: any) => id === bodies['orphan']);
    expect(row.families.find((one: any) => one.family === 'contractor')).toEqual({ family: 'contractor', state: 'held', since: '2014-04-01', unconfirmedSince: '2027-10-29' });
    expect((await register.nobody.read(`/api/public/roles/${roles['orphan']}`)).unconfirmedSince).toBe('2027-10-29');
    expect((await register.nobody.read(`/api/public/roles?mutual=${bodies['hall']}&kind=lender`)).items.map((one: any) => one.confirmed)).toEqual([{ on: '2027-10-06' }]);
    expect((await keeper.client.read(`/api/role-statements?mutual=${bodies['orphan']}&authority=${town.gss}`)).items[0].unconfirmedSince).toBe('2027-10-29');
    expect((await keeper.client.read(`/api/roles?accountableOfficer=${people['ben']}&limit=500`)).items.find(({ id }: any) => id === roles['secret']).unconfirmedSince).toBe('2027-10-29');
    const page = (await register.nobody.get(`/register/${town.gss}/bodies/${bodies['orphan']}`)).body as string;
    expect(page).toContain('unconfirmed since 29 October 2027');
  });

  test('until it is confirmed, late or by a keeper; what has changed, until the register is put right', async () => {
    const orphan = await line('orphan');
    expect(orphan).toMatchObject({ person: null, state: 'asked', unconfirmedSince: '2027-10-29' });
    expect((await give(keeper.client, { id: orphan.id, version: 1, stillTrue: true })).status).toBe(200);
    expect([await told('orphan'), await told('orphan', '?asAt=2027-11-01')]).toEqual([[{ on: '2027-11-02' }, null], [null, '2027-10-29']]);

    expect(await told('inspected')).toEqual([null, '2027-10-06']);
    await keeper.client.made(`/api/roles/${roles['inspected']}/correct`, { accountableOfficer: people['cai'], reason: 'It went to Cai' }, { 'if-match': '"1"' });
    expect([await told('inspected'), (await line('inspected')).state]).toEqual([[null, null], 'settled']);
    expect(await told('inspected', '?asAt=2027-10-20')).toEqual([null, '2027-10-06']);
    expect((await lines('&state=settled&asAt=2027-10-20')).length).toBe(0);
    expect((await lines('&state=changed&asAt=2027-10-20')).map(({ subject }) => subject)).toEqual([roles['inspected']]);

    await keeper.client.made(`/api/roles/${roles['unreached']}/end`, { on: '2027-11-01', reason: 'sold' }, { 'if-match': '"1"' });
    expect([await told('unreached'), (await line('unreached')).state]).toEqual([[null, null], 'lapsed']);
    expect(code(await give(keeper.client, { id: (await line('unreached')).id, version: (await line('unreached')).version, stillTrue: true }))).toBe('409 not-asked');
    // What is over, or was put right, does not wait in the week of those who keep the register either.
    const waiting = (await lines()).filter(({ state }) => state === 'asked' || state === 'changed');
    const { sections } = await keeper.client.read(`/api/digest?authority=${town.gss}`);
    expect(waiting.length).toBeGreaterThan(0);
    expect(sections.find(({ id }: any) => id === 'answers').count).toBe(waiting.length);
    // It is not found to be anything by being unconfirmed.
    expect((await keeper.client.read(`/api/conflicts?authority=${town.gss}&mutual=${bodies['orphan']}`)).items).toEqual([]);
    expect((await keeper.client.read('/api/attestations?authority=E07999999')).items).toEqual([]);
    expect((await register.store.all(once<{ n: number }>(sql`select count(*) as n from attestations where authority = ${silentTown.id}`)))[0]?.n).toEqual(expect.toSatisfy((n: unknown) => Number(n) === 0));
  });

  test('and whoever tries tokens one after the other is stopped', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 14; i++) statuses.push((await look(`x${i}`)).status);
    expect(statuses).toEqual([...Array<number>(12).fill(404), 429, 429]);
  });
});
