/** Questions to the officer who knows, answered by a link without an account, and taken into the register by a keeper alone. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { verify } from '../../server/verify/verify.ts';
import { version } from '../support/filing.ts';
import { openPostOffice, type PostOffice } from '../support/post-office.ts';
import { senderFor } from '../support/post.ts';
import { openRegister, type Client, type Register, type Reply } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
let office: PostOffice;
let town: Town;
let officer: Human;
let deputy: Human;
let reviewer: Human;
let colleague: Human;
let stranger: Human;
let mutual: string;
let hidden: string;

beforeAll(async () => {
  [register, office] = await Promise.all([openRegister({ signInsPerAddress: 40 }), openPostOffice()]);
  const other = await Town.open(register);
  town = await Town.open(register);
  officer = await town.human('Olwen Asker', ['monitoring-officer']);
  deputy = await town.human('Dafydd', ['deputy-monitoring-officer']);
  reviewer = await town.human('Rhian', ['reviewer']);
  colleague = await town.human('Colin', ['officer']);
  stranger = await other.human('Sioned', ['monitoring-officer']);
  mutual = (await town.body(officer)).id;
  hidden = (await officer.client.made('/api/mutuals', { name: 'Hush Leisure', legalForm: 'cio' })).id;
  await officer.client.made('/api/roles', { authority: town.gss, mutual, kind: 'commissioner', period: { from: '2014-04-01', to: null } });
  await officer.client.made('/api/roles', { authority: town.gss, mutual, kind: 'lender', period: { from: '2015-04-01', to: null }, publication: { public: false, reason: 'planted secret' } });
});
afterAll(() => Promise.all([register.close(), office.close()]));

let asked = 0;
const asking = (more: object = {}) => ({ authority: town.gss, mutual, email: `who.knows${++asked}@town.test`, ...more });
const ask = (more: object = {}) => officer.client.made('/api/inquiries', asking(more));
const act = (who: Client, one: { id: string; version: number }, verb: string, body: object = {}) => who.post(`/api/inquiries/${one.id}/${verb}`, body, version(one.version));
const list = async (query = ''): Promise<any[]> => (await officer.client.read(`/api/inquiries?limit=500${query}`)).items;
const head = async (): Promise<number> => (await register.nobody.read(`/api/ledger/${town.gss}/head`)).size;

async function mails(): Promise<PostOffice['arrived']> {
  const { sender } = senderFor(register.store, register.clock, office.url);
  await sender.pass();
  return office.arrived;
}
/** Of the last mail to an address. */
const tokenIn = async (to: string): Promise<string> => /\/ask(?:\?lang=cy)?#(\S+)/.exec((await mails()).findLast((mail) => mail.to === to)?.mail.text ?? '')?.[1] ?? 'no link came';
const look = (token: string, headers = {}): Promise<Reply> => register.nobody.post('/api/inquiries/look', { token }, headers);
const plays = [{ kind: 'licensing', from: '2016-01-01', to: null, unit: 'Planted Licensing Team' }];
const reply = (token: string, more: object = {}): Promise<Reply> => register.nobody.post('/api/inquiries/answer', { token, does: 'something', plays, doesNot: ['landlord'], who: 'planted who', else: 'planted tie', ...more });
const role = { kind: 'licensing', period: { from: '2016-01-01', to: null } };
const noLandlord = { family: 'landlord', period: { from: null, to: null } };

async function answered(more: object = {}): Promise<{ id: string; version: number }> {
  const made = await ask(more);
  expect((await reply(await tokenIn(made.email))).status).toBe(201);
  return { id: made.id, version: 2 };
}

describe('asking', () => {
  test('sends a link to an address, or to wherever a person reads their mail, and keeps the address out of the log', async () => {
    const made = await ask({ name: 'Planted Name', language: 'cy' });
    expect(made).toMatchObject({ version: 1, state: 'sent', askedOn: '2026-11-02', dueOn: '2026-11-16', overdue: false, answer: null, name: 'Planted Name', by: { account: officer.account, name: 'Olwen Asker' }, recorded: { roles: [], statements: [] } });
    const person = await town.person('Wil Bost', { email: 'wil@town.test' });
    const toPerson = await officer.client.made('/api/inquiries', { authority: town.gss, mutual: hidden, person, dueOn: '2026-11-09' });
    expect(toPerson).toMatchObject({ email: null, name: 'Wil Bost', person, dueOn: '2026-11-09' });
    const token = await tokenIn(made.email);
    expect((await look(token)).body).toMatchObject({ name: 'Planted Name', askedBy: 'Olwen Asker' });
    const [welsh, his] = [made.email, 'wil@town.test'].map((to) => office.arrived.find((mail) => mail.to === to)?.mail);
    expect(welsh?.text).toMatch(/swyddog monitro Town[\s\S]*16 Tachwedd 2026[\s\S]*\/ask\?lang=cy#/);
    // What is nobody else's business is named in no mailbox.
    expect([his?.text?.includes('Hush'), his?.text?.includes('9 November 2026')]).toEqual([false, true]);
    const entries = JSON.stringify((await officer.client.read(`/api/ledger/${town.gss}/entries?limit=500`)).items);
    expect(entries).toContain('inquiry.sent');
    expect(entries).not.toMatch(/who\.knows|Planted Name|wil@/);
  });

  test('is refused where it could not arrive, naming the field', async () => {
    const nobody = await town.person('Ann Address');
    const tries: [object, number, string][] = [
      [{ email: undefined }, 422, 'email'],
      [{ email: 'nowhere' }, 422, 'email'],
      [{ email: 'a@b.test\nBcc: all@b.test' }, 422, 'email'],
      [{ person: colleague.person }, 422, 'email'],
      [{ email: undefined, person: nobody }, 422, 'person'],
      [{ email: undefined, person: stranger.person }, 404, 'person'],
      [{ mutual: 'nothing' }, 404, 'mutual'],
      [{ dueOn: '2026-11-01' }, 422, 'dueOn'],
      [{ dueOn: '2027-02-31' }, 422, 'dueOn'],
      [{ dueOn: '2027-11-02' }, 422, 'dueOn'],
      [{ language: 'fr' }, 422, 'language'],
      [{ more: 1 }, 422, 'more'],
    ];
    for (const [more, status, path] of tries) {
      const { status: got, body } = await officer.client.post('/api/inquiries', asking(more));
      expect([got, body.fields?.[0]?.path], JSON.stringify(more)).toEqual([status, path]);
    }
    const { email } = await ask();
    expect((await officer.client.post('/api/inquiries', asking({ email: email.toUpperCase() }))).body.code).toBe('asked-already');
    for (const [who, status] of [[reviewer, 403], [colleague, 403], [stranger, 404]] as const) expect((await who.client.post('/api/inquiries', asking())).status).toBe(status);
  });

  test('again sends another link, by one of two presses; taking it back ends every link, and says so to whoever opens one', async () => {
    const made = await ask({ language: 'cy' });
    const first = await tokenIn(made.email);
    const both = await Promise.all([act(officer.client, made, 'remind'), act(deputy.client, made, 'remind')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const second = await tokenIn(made.email);
    expect(second).not.toBe(first);
    expect(office.arrived.filter(({ to }) => to === made.email).map(({ mail }) => [mail.subject?.startsWith('Nodyn atgoffa'), mail.text?.includes('/ask?lang=cy#')])).toEqual([[false, true], [true, true]]);
    for (const token of [first, second]) expect((await look(token)).status).toBe(200);
    expect((await officer.client.post(`/api/inquiries/${made.id}/withdraw`, { reason: 'x' })).status).toBe(428);
    expect((await act(officer.client, { ...made, version: 2 }, 'withdraw', { reason: ' ' })).body.fields[0].path).toBe('reason');
    expect((await act(officer.client, { ...made, version: 2 }, 'withdraw', { reason: 'planted reason' })).body).toMatchObject({ state: 'withdrawn', reason: 'planted reason', version: 3 });
    for (const token of [first, second]) expect((await look(token)).body.code).toBe('not-asked');
    for (const [verb, body] of [['remind', {}], ['withdraw', { reason: 'x' }], ['decline', { reason: 'x' }], ['accept', { roles: [], statements: [], reason: 'x' }]] as const) expect((await act(officer.client, { ...made, version: 3 }, verb, body)).body.code, verb).toBe('is-withdrawn');
  });
});

describe('the service', () => {
  test('sees by its link who asks and what everybody may see, in its language, and nothing that is withheld; looking uses nothing up', async () => {
    const token = await tokenIn((await ask()).email);
    for (const _ of [1, 2]) expect((await look(token)).status).toBe(200);
    const { body } = await look(token, { 'accept-language': 'cy' });
    expect(body).toMatchObject({ authority: town.gss, body: expect.stringMatching(/^Body/), askedBy: 'Olwen Asker', dueOn: expect.any(String), roles: [{ kind: 'commissioner', title: 'comisiynu gwasanaethau ganddo', period: { from: '2014-04-01', to: null } }] });
    expect(body.families.find(({ family }: any) => family === 'regulator').kinds.map(({ kind }: any) => kind)).toEqual(expect.arrayContaining(['licensing', 'food-hygiene']));
    // What the law gives to other kinds of authority is not offered.
    expect(JSON.stringify(body)).not.toMatch(/planted|fire-safety|@/);
    for (const wrong of ['x', `${token}x`, '../../x']) expect([404, 422]).toContain((await look(wrong)).status);
  });

  test('answers once: of two presses at once one counts, the other and all later ones are told so, and the keepers are told by mail', async () => {
    const made = await ask();
    const token = await tokenIn(made.email);
    const bad: [object, string][] = [[{ plays: [] }, 'plays'], [{ does: 'nothing' }, 'does'], [{ plays: [{ ...plays[0], to: '2015-01-01' }] }, 'plays.0.to'], [{ plays: [{ ...plays[0], kind: 'spying' }] }, 'plays.0.kind'], [{ doesNot: ['regulator'] }, 'doesNot'], [{ doesNot: ['owner', 'owner'] }, 'doesNot'], [{ who: 'x'.repeat(4001) }, 'who'], [{ does: 'maybe' }, 'does']];
    const before = await head();
    for (const [more, path] of bad) expect((await reply(token, more)).body.fields?.[0]?.path, JSON.stringify(more).slice(0, 60)).toBe(path);
    expect(await head()).toBe(before);
    const both = await Promise.all([reply(token), reply(token, { who: 'planted second' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('answered');
    expect((await look(token)).body.code).toBe('answered');
    expect(await head()).toBe(before + 1);
    const [told] = (await list('&state=answered')).filter(({ id }) => id === made.id);
    expect(told).toMatchObject({ version: 2, answeredOn: '2026-11-02', answer: { does: 'something', plays, doesNot: ['landlord'], else: 'planted tie' } });
    const entry = (await officer.client.read(`/api/ledger/${town.gss}/entries?limit=500`)).items.findLast(({ event }: any) => event === 'inquiry.answered');
    expect(entry.actor).toBe('link');
    const posted = await register.store.all(once<{ recipient: string; data: string }>(sql`select recipient, data from outbox where template = 'inquiry-answered'`));
    expect(posted.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining([officer.email, deputy.email]));
    expect(JSON.stringify([entry, posted])).not.toMatch(/planted/i);
    // Nothing is in the register until a keeper takes it in.
    expect((await officer.client.read(`/api/roles?authority=${town.gss}&mutual=${mutual}&kind=licensing`)).items).toEqual([]);
  });
});

describe('the reply', () => {
  test('waits for a keeper: what would follow is told beforehand without a trace, and accepting records it with its entries, findings and evidence', async () => {
    const one = await answered();
    const given = { roles: [role, { kind: 'landlord', period: { from: '2018-01-01', to: '2019-01-01' } }], statements: [{ family: 'landlord', period: { from: '2019-01-02', to: null } }, { family: 'adviser', period: { from: null, to: null } }] };
    const before = await head();
    const whatIf = await act(officer.client, one, 'what-if', given);
    expect([whatIf.status, await head()]).toEqual([200, before]);
    expect((await act(officer.client, { ...one, version: 1 }, 'what-if', given)).status).toBe(412);
    const { status, body } = await act(officer.client, one, 'accept', given);
    expect(status).toBe(200);
    const rules = ({ opened }: any): string[] => opened.map((conflict: any) => conflict.key);
    expect(rules(body.conflicts)).toContain(`contractor-and-regulator/${town.gss}/${mutual}`);
    expect(rules(whatIf.body)).toEqual(rules(body.conflicts));
    expect(whatIf.body.opened.map(({ id }: any) => id)).toEqual(body.conflicts.opened.map(() => null));
    expect(new Set(rules(body.conflicts)).size).toBe(body.conflicts.opened.length);
    const { inquiry } = body;
    expect(inquiry).toMatchObject({ state: 'accepted', version: 3, recorded: { roles: [expect.any(String), expect.any(String)], statements: [expect.any(String), expect.any(String)] } });
    expect((await officer.client.read(`/api/roles/${inquiry.recorded.roles[0]}`)).evidence).toEqual([{ title: 'Answered by the service on 2 November 2026', date: '2026-11-02' }]);
    expect(await head()).toBe(before + 5);
    expect(await officer.client.read(`/api/conflicts/${body.conflicts.opened[0].id}`)).toMatchObject({ state: 'open' });
    expect((await officer.client.read(`/api/inquiries?knownAt=${inquiry.recordedAt.replace(/\d{3}Z$/, '000Z')}&state=answered`)).items.map(({ id }: any) => id)).toContain(one.id);
    expect(JSON.stringify(await register.nobody.read(`/api/public/roles?mutual=${mutual}`))).not.toMatch(/planted/i);
  });

  test('is taken in whole or not at all: the part and its field are named', async () => {
    const one = await answered({ mutual: hidden });
    const before = await head();
    const tries: [object, number, string][] = [
      [{ roles: [role, { kind: 'spying', period: role.period }], statements: [] }, 422, 'roles.1.kind'],
      [{ roles: [role, { ...role, period: { from: '2020-01-01', to: '2019-01-01' } }], statements: [] }, 422, 'roles.1.period.to'],
      [{ roles: [{ ...role, unit: 'nothing' }], statements: [] }, 404, 'roles.0.unit'],
      [{ roles: [{ ...role, accountableOfficer: stranger.person }], statements: [] }, 404, 'roles.0.accountableOfficer'],
      [{ roles: [role], statements: [noLandlord, { family: 'regulator', period: { from: null, to: null } }] }, 409, 'statements.1.period'],
      [{ roles: [{ ...role, authority: town.gss }], statements: [] }, 422, 'roles.0.authority'],
      [{ roles: [], statements: [] }, 422, 'reason'],
      [{ roles: Array.from({ length: 21 }, () => role), statements: [] }, 422, 'roles'],
    ];
    for (const [given, status, path] of tries) {
      for (const verb of ['what-if', 'accept']) {
        const refused = await act(officer.client, one, verb, given);
        expect([refused.status, refused.body.fields?.[0]?.path], `${verb} ${path}`).toEqual([status, path]);
      }
    }
    expect(await head()).toBe(before);
    expect((await officer.client.read(`/api/roles?authority=${town.gss}&mutual=${hidden}`)).items).toEqual([]);
    const both = await Promise.all([act(officer.client, one, 'accept', { roles: [role], statements: [] }), act(deputy.client, one, 'decline', { reason: 'planted no' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('is declined with a reason, or accepted with nothing to record and a reason, and that is the end of it', async () => {
    const [one, other] = [await answered(), await answered()];
    expect((await act(officer.client, one, 'decline', { reason: 'planted no' })).body).toMatchObject({ state: 'declined', reason: 'planted no', answer: { who: 'planted who' }, recorded: { roles: [] } });
    expect((await act(officer.client, other, 'accept', { roles: [], statements: [], reason: 'planted known' })).body.inquiry).toMatchObject({ state: 'accepted', reason: 'planted known' });
    for (const [id, state] of [[one.id, 'declined'], [other.id, 'accepted']] as const) expect((await act(officer.client, { id, version: 3 }, 'decline', { reason: 'x' })).body.code).toBe(`is-${state}`);
  });

  test('is read by those who prepare files; the list puts first what waits for a keeper; and to others it does not exist', async () => {
    const one = await answered();
    const states = (await list()).map(({ state }) => state as string);
    const waits = (state: string): number => (state === 'answered' ? 0 : state === 'sent' ? 1 : 2);
    expect(states.map(waits)).toEqual(states.map(waits).toSorted((a, b) => a - b));
    const paged: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: any = await officer.client.read(`/api/inquiries?limit=3${next && `&cursor=${encodeURIComponent(next)}`}`);
      paged.push(...page.items.map(({ id }: any) => id));
      next = page.next;
    }
    expect(paged).toEqual((await list()).map(({ id }) => id));
    expect((await list(`&mutual=${hidden}`)).every((line) => line.mutual === hidden)).toBe(true);
    expect((await reviewer.client.read(`/api/inquiries/${one.id}`)).answer.who).toBe('planted who');
    expect((await act(reviewer.client, one, 'decline', { reason: 'x' })).status).toBe(403);
    for (const who of [colleague.client, await register.person('external-auditor', town.gss), await register.person('lga-auditor', town.gss)]) {
      expect([(await who.get('/api/inquiries')).status, (await who.get(`/api/inquiries/${one.id}`)).status, (await act(who, one, 'decline', { reason: 'x' })).status]).toEqual([403, 403, 404]);
    }
    expect(await stranger.client.read('/api/inquiries')).toEqual({ items: [], next: null });
    expect((await stranger.client.get(`/api/inquiries/${one.id}`)).status).toBe(404);
    const csv = await officer.client.get('/api/inquiries?format=csv');
    expect(csv.body).toContain('planted who');
    await verify(register.store, []);
  });

  test('cannot be guessed at: whoever tries links one after the other is stopped', async () => {
    const statuses = [];
    for (let i = 0; i < 400 && statuses.at(-1) !== 429; i++) statuses.push((await register.app.inject({ method: 'POST', url: '/api/inquiries/look', payload: { token: `x${i}` } })).statusCode);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.at(-2)).toBe(404);
  });

  test('is overdue once its day is over, is taken all the same, and no longer once the link has ended', async () => {
    const [late, never] = [await ask(), await ask()];
    const [lateToken, neverToken] = [await tokenIn(late.email), await tokenIn(never.email)];
    register.clock.tick(15 * 86_400_000);
    const keeper = await register.enter(officer.account);
    expect((await keeper.read(`/api/inquiries/${late.id}`)).overdue).toBe(true);
    expect((await keeper.read(`/api/inquiries/${late.id}?asAt=2026-11-16`)).overdue).toBe(false);
    expect((await reply(lateToken, { does: 'not-known', plays: [], doesNot: [], who: 'Ask Jo' })).status).toBe(201);
    expect((await keeper.read(`/api/inquiries/${late.id}`))).toMatchObject({ state: 'answered', overdue: false });
    // As at a day before the answer it had none, and before it was asked there was no question.
    expect(await keeper.read(`/api/inquiries/${late.id}?asAt=2026-11-16`)).toMatchObject({ state: 'sent', answer: null, version: 1 });
    expect((await keeper.get(`/api/inquiries/${late.id}?asAt=2026-11-01`)).status).toBe(404);
    const listed = async (day: string) => (await keeper.read(`/api/inquiries?asAt=${day}&limit=500`)).items.filter(({ id }: any) => id === late.id).map(({ state }: any) => state);
    expect([await listed('2026-11-01'), await listed('2026-11-16'), await listed('2026-11-17')]).toEqual([[], ['sent'], ['answered']]);
    register.clock.tick(16 * 86_400_000);
    const { status, body } = await look(neverToken);
    expect([status, body.code]).toEqual([404, 'link-spent']);
  });
});
