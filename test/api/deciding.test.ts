/** Who decides where those who would are connected: asked over HTTP, and of the check that an action which decides demands. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outcomeOf } from '../support/deciding.ts';
import { decided } from '../support/decisions.ts';
import { version } from '../support/filing.ts';
import { openRegister, type Client, type Register } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
beforeAll(async () => {
  register = await openRegister();
}, 60_000);
afterAll(() => register.close());

const AT_THE_HEAD = { offices: [{ title: 'Chief Executive', kind: 'officer', statutory: 'head-of-paid-service', period: { from: '2020-01-01', to: null } }] };

let town: Town;
let mo: Human;
let deputy: Human;
let head: Human;
let body: any;
let file: any;

beforeEach(async () => {
  town = await Town.open(register);
  mo = await town.human('Moira', ['monitoring-officer']);
  deputy = await town.human('Tobias', ['deputy-monitoring-officer']);
  head = await town.human('Ottoline', ['officer'], AT_THE_HEAD);
  body = await town.body(mo);
  file = (await town.concerns(mo, body.id)).find((one: any) => one.rule.id === 'contractor-and-regulator');
}, 60_000);

const connect = (where: Town, who: Pick<Human, 'person' | 'client'>, kind?: string): Promise<any> => where.connect(who, body.id, kind);
const deciding = (who: { client: Client }, id: string = file.id): Promise<any> => who.client.read(`/api/conflicts/${id}/deciding`);
const invite = (who: Human, email: string, more: object = {}) => who.client.post(`/api/conflicts/${file.id}/file-invitations`, { email, until: '2026-12-31', reason: 'All of us sit on its board', ...more });

const outcome = (who: Human, id: string = file.id): Promise<string> => outcomeOf(register, who, id);
const outcomes = async (...all: Human[]): Promise<string[]> => {
  const found: string[] = [];
  for (const who of all) found.push(await outcome(who));
  return found;
};

describe('a concern is decided by', () => {
  test('the monitoring officer or the deputy, where they are free', async () => {
    expect(await outcomes(mo, deputy, head)).toEqual(['decides', 'decides', 'not-your-turn']);
    expect(await deciding(mo)).toEqual({
      endedOn: null,
      apartFrom: 3,
      mayPrepare: true,
      mayDecide: true,
      ties: [],
      needsAnother: false,
      standings: [
        { step: 'monitoring-officer', account: mo.account, name: 'Moira', ties: [], connected: false, linked: true, mayDecide: true },
        { step: 'deputy-monitoring-officer', account: deputy.account, name: 'Tobias', ties: [], connected: false, linked: true, mayDecide: true },
        { step: 'head-of-paid-service', account: head.account, name: 'Ottoline', ties: [], connected: false, linked: true, mayDecide: false },
      ],
    });
  });

  test('the deputy, where the monitoring officer is connected with the body, who may still prepare it', async () => {
    await connect(town, mo, 'partner-interest');
    expect(await outcomes(mo, deputy, head)).toEqual(['connected', 'decides', 'not-your-turn']);
    expect(await deciding(mo)).toMatchObject({ mayPrepare: true, mayDecide: false, ties: ['partner-interest'], needsAnother: false });
  });

  test('the head of paid service, where both are', async () => {
    await connect(town, mo);
    await connect(town, deputy, 'own-interest');
    expect(await outcomes(mo, deputy, head)).toEqual(['connected', 'connected', 'decides']);
    expect((await deciding(head)).needsAnother).toBe(false);
  });

  test('nobody of the council, where all are', async () => {
    for (const who of [mo, deputy, head]) await connect(town, who);
    expect(await outcomes(mo, deputy, head)).toEqual(['connected', 'connected', 'connected']);
    expect((await deciding(mo)).needsAnother).toBe(true);
  });

  test('nobody of the council, where the head of paid service has no account, or is one no longer', async () => {
    const other = await Town.open(register);
    const alone = await other.human('Desmond', ['monitoring-officer']);
    await other.person('Former', { offices: [{ ...AT_THE_HEAD.offices[0], period: { from: '2020-01-01', to: '2026-11-01' } }] });
    await other.person('Ada', AT_THE_HEAD);
    const [found] = await other.concerns(alone, body.id);
    await connect(other, alone);
    expect(await outcome(alone, found.id)).toBe('connected');
    const { needsAnother, standings } = await deciding(alone, found.id);
    expect(needsAnother).toBe(true);
    expect(standings.map((one: any) => [one.step, one.account, one.name])).toEqual([['monitoring-officer', alone.account, 'Desmond'], ['head-of-paid-service', null, 'Ada']]);
  });

  test('nobody who is suspended, or is not yet or no longer in office', async () => {
    const suspend = (who: Human) => register.admin.made(`/api/accounts/${who.account}/suspend`, { reason: 'Under inquiry' }, { 'if-match': '"1"' });
    const later = await town.human('Later', []);
    await town.also(later, 'deputy-monitoring-officer', { period: { from: '2026-11-03', to: null } });
    await town.also(later, 'monitoring-officer', { period: { from: '2020-01-01', to: '2026-11-01' } });
    await suspend(deputy);
    await suspend(head);
    const { standings } = await deciding(mo);
    expect(standings.map(({ step, account }: any) => [step, account])).toEqual([['monitoring-officer', mo.account], ['head-of-paid-service', null]]);
    await connect(town, mo);
    expect((await deciding(mo)).needsAnother).toBe(true);
  });

  test('whoever it is not about', async () => {
    const opened = await town.concerns(mo, body.id, { accountableOfficer: mo.person });
    const about = opened.find((one: any) => one.people[0] === mo.person);
    expect(await outcome(mo, about.id)).toBe('connected');
    expect(await outcome(deputy, about.id)).toBe('decides');
    expect((await deciding(mo, about.id)).ties).toEqual(['about-oneself']);
  });

  test('whoever acts as one who may, and not by the same human being in another role', async () => {
    await town.also(mo, 'member', { person: mo.person });
    const { memberships } = (await mo.client.read('/api/sessions/current')).actor;
    const as = async (role: string) => (await mo.client.get(`/api/conflicts/${file.id}/deciding`, { 'acting-as': memberships.find((held: any) => held.role === role).id })).body;
    expect(await as('monitoring-officer')).toMatchObject({ mayPrepare: true, mayDecide: true });
    expect(await as('member')).toMatchObject({ mayPrepare: false, mayDecide: false, standings: [{ account: mo.account, mayDecide: true }, {}, {}] });
    await town.connect(mo, body.id, 'partner-interest');
    expect(await as('member')).toMatchObject({ ties: ['partner-interest'] });
  });

  test('one human being once, who is monitoring officer and deputy', async () => {
    const other = await Town.open(register);
    const both = await other.human('Both', ['deputy-monitoring-officer', 'monitoring-officer']);
    const [found] = await other.concerns(both, body.id);
    expect((await deciding(both, found.id)).standings.map((one: any) => one.step)).toEqual(['monitoring-officer']);
    expect(await outcome(both, found.id)).toBe('decides');
  });
});

describe('no connection is', () => {
  test('to be the accountable officer of a role, to advise on it, or to be of the unit or the line of management that the finding is about', async () => {
    const department = await mo.client.made('/api/units', { authority: town.gss, name: 'Law', kind: 'department' });
    const [one, two] = [await mo.client.made('/api/units', { authority: town.gss, name: 'One', kind: 'team', parent: department.id }), await mo.client.made('/api/units', { authority: town.gss, name: 'Two', kind: 'team', parent: department.id })];
    const first = await mo.client.made('/api/roles', { authority: town.gss, mutual: body.id, kind: 'commissioner', period: { from: '2018-01-01', to: null }, unit: one.id, accountableOfficer: mo.person });
    const { conflicts } = await mo.client.made('/api/roles', { authority: town.gss, mutual: body.id, kind: 'licensing', period: { from: '2018-01-01', to: null }, unit: two.id });
    await mo.client.made('/api/responsibilities', { person: deputy.person, role: first.role.id, capacity: 'adviser', period: { from: '2018-01-01', to: null } });
    const line = conflicts.opened.find((found: any) => found.subject?.id === department.id);
    for (const id of [file.id, line.id]) expect([await outcome(mo, id), await outcome(deputy, id)]).toEqual(['decides', 'decides']);
  });

  test('one that has ended, has not begun, was withdrawn, or is with another body', async () => {
    const other = await mo.client.made('/api/mutuals', { name: 'Another', legalForm: 'cio' });
    const record = (more: object) => town.connect(mo, body.id, 'post-in-body', more);
    await record({ period: { from: '2020-01-01', to: '2026-11-01' } });
    await record({ period: { from: '2026-11-03', to: null } });
    await record({ mutual: other.id });
    const error = await record({ kind: 'own-interest' });
    expect(await outcome(mo)).toBe('connected');
    await deputy.client.made(`/api/connections/${error.id}/withdraw`, { reason: 'It was another body' }, { 'if-match': '"1"' });
    expect(await outcome(mo)).toBe('decides');
    const held = await record({ kind: 'relative-interest' });
    await deputy.client.made(`/api/connections/${held.id}/end`, { on: '2026-11-02' }, { 'if-match': '"1"' });
    expect(await outcome(mo)).toBe('connected');
    await deputy.client.made(`/api/connections/${held.id}/end`, { on: '2026-11-01' }, { 'if-match': '"2"' });
    expect(await outcome(mo)).toBe('decides');
  });

  test('that of the person for whom a delegate drafts', async () => {
    const councillor = await town.human('Harriet', ['member']);
    await connect(town, councillor);
    await town.also(deputy, 'delegate', { person: councillor.person });
    expect(await outcome(deputy)).toBe('decides');
    await town.also(councillor, 'delegate', { person: head.person });
    expect((await deciding(mo)).standings.map((one: any) => one.account)).toEqual([mo.account, deputy.account, head.account]);
  });
});

describe('a monitoring officer whom two councils share', () => {
  let other: Town;
  const alsoThere = async (period: object): Promise<string> => {
    other = await Town.open(register);
    const person = await other.person('Moira');
    await other.also(mo, 'monitoring-officer', { person, period });
    return person;
  };

  test('is connected in both where one has recorded it, and the other is told no more than that', async () => {
    const person = await alsoThere({ from: '2020-01-01', to: null });
    await connect(other, { person, client: mo.client }, 'relative-interest');
    expect(await outcomes(mo, deputy)).toEqual(['connected', 'decides']);
    const [seen] = (await deciding(deputy)).standings;
    expect(seen).toMatchObject({ account: mo.account, ties: [], connected: true, mayDecide: false });
    expect(await deciding(mo)).toMatchObject({ ties: ['relative-interest'], standings: [{ ties: ['relative-interest'], connected: true }, {}, {}] });
  });

  test('is so also after having left the council that recorded it', async () => {
    const person = await alsoThere({ from: '2020-01-01', to: '2026-10-31' });
    const successor = await other.human('Sunniva', ['monitoring-officer']);
    expect(await outcome(mo)).toBe('decides');
    await connect(other, { person, client: successor.client });
    expect(await outcome(mo)).toBe('connected');
  });
});

describe('how things stand', () => {
  test('is told to those who see names, and how people are connected only to those who keep, review and audit, and to themselves', async () => {
    await connect(town, deputy, 'relative-interest');
    const kinds = async (by: Client) => (await deciding({ client: by })).standings.map(({ ties, connected }: any) => [ties, connected]);
    for (const by of [mo.client, deputy.client, await register.person('reviewer', town.gss), await register.person('external-auditor', town.gss)]) expect(await kinds(by)).toEqual([[[], false], [['relative-interest'], true], [[], false]]);
    // Not even whether they are, but what that comes to.
    expect(await kinds(head.client)).toEqual([[[], null], [[], null], [[], false]]);
    for (const role of ['member', 'officer', 'delegate', 'democratic-services']) expect(await kinds(await register.person(role, town.gss)), role).toEqual([[[], null], [[], null], [[], null]]);
    expect((await deciding(head)).standings.map(({ mayDecide }: any) => mayDecide)).toEqual([true, false, false]);
    expect((await (await register.person('lga-auditor', town.gss)).get(`/api/conflicts/${file.id}/deciding`)).status).toBe(403);
  });

  test('is told of preparing to those who may, connected or not', async () => {
    await connect(town, mo);
    for (const [by, may] of [[mo.client, true], [await register.person('reviewer', town.gss), true], [head.client, false], [await register.person('member', town.gss), false]] as const) expect((await deciding({ client: by })).mayPrepare).toBe(may);
  });

  test('is of no concern to another council, which is told the same of a file that nobody has', async () => {
    const stranger = await (await Town.open(register)).human('Stranger', ['monitoring-officer']);
    const [there, nowhere] = [await stranger.client.get(`/api/conflicts/${file.id}/deciding`), await stranger.client.get('/api/conflicts/0199a3b4-0000-7000-8000-000000000000/deciding')];
    expect([there.status, there.body]).toEqual([404, nowhere.body]);
  });
});

describe('another council’s monitoring officer', () => {
  let home: Town;
  let guest: Human;
  beforeEach(async () => {
    home = await Town.open(register);
    guest = await home.human('Gwen', ['monitoring-officer']);
  });
  const allConnected = async (): Promise<void> => {
    for (const who of [mo, deputy, head]) await connect(town, who);
  };

  test('is not asked while somebody of the council is free', async () => {
    await connect(town, mo);
    const reply = await invite(mo, guest.email);
    expect([reply.status, reply.body.code]).toEqual([409, 'not-needed']);
  });

  test('decides where nobody is, asked by those who are connected', async () => {
    await allConnected();
    const reply = await invite(mo, ` ${guest.email.toUpperCase()}`.trim());
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ version: 1, authority: town.gss, conflict: file.id, account: guest.account, name: 'Gwen', period: { from: '2026-11-02', to: '2026-12-31' }, reason: 'All of us sit on its board', state: 'recorded' });
    expect(await outcomes(guest, mo, deputy, head)).toEqual(['decides', 'connected', 'connected', 'connected']);
    const seen = await deciding(guest);
    expect(seen).toMatchObject({ mayPrepare: true, needsAnother: true });
    expect(seen.standings.map((one: any) => [one.step, one.ties, one.connected])).toEqual([['monitoring-officer', [], true], ['deputy-monitoring-officer', [], true], ['head-of-paid-service', [], true], ['invited', [], false]]);
  });

  test('is the second person where the council has one keeper, and never the first', async () => {
    const small = await Town.open(register);
    const only = await small.human('Only', ['monitoring-officer']);
    const there = await small.body(only);
    const id = (await small.concerns(only, there.id)).find((one: any) => one.rule.id === 'contractor-and-regulator').id;
    const asking = () => only.client.post(`/api/conflicts/${id}/file-invitations`, { email: guest.email, until: '2026-12-31', reason: 'Nobody else is here' });
    expect([(await asking()).body.code, (await deciding(only, id)).needsAnother]).toEqual(['not-needed', false]);
    const proposed = await decided(only, id, { disposition: 'tolerate' });
    expect([proposed.state, (await deciding(only, id)).needsAnother]).toEqual(['proposed', true]);
    expect((await asking()).status).toBe(201);
    const agree = (who: Human) => who.client.post(`/api/decisions/${proposed.id}/second`, { agree: true }, version(1));
    expect((await agree(only)).body.code).toBe('same-person');
    expect((await agree(guest)).body).toMatchObject({ state: 'made', second: guest.account });
  });

  test('does not where they are connected at home, and those who asked are not told how', async () => {
    await allConnected();
    await connect(home, guest, 'relative-interest');
    expect((await invite(mo, guest.email)).status).toBe(201);
    expect(await outcome(guest)).toBe('connected');
    expect((await deciding(mo)).standings.at(-1)).toMatchObject({ step: 'invited', account: guest.account, ties: [], connected: true, mayDecide: false });
  });

  test('does not any more once somebody of the council is free again', async () => {
    await allConnected();
    await invite(mo, guest.email);
    const [held] = (await deputy.client.read(`/api/connections?authority=${town.gss}&person=${deputy.person}`)).items;
    await mo.client.made(`/api/connections/${held.id}/end`, { on: '2026-11-01' }, { 'if-match': '"1"' });
    expect(await outcomes(guest, deputy)).toEqual(['not-your-turn', 'decides']);
  });
});
