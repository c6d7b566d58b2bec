import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chaseAll, isHourForMail } from '../../server/actions/chase.ts';
import { addDays } from '../../server/domain/time/civil.ts';
import { declarer, filed, pathsOf, register as answers } from '../support/filing.ts';
import { rowsOf, type OutboxRow } from '../support/post.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';

const TODAY = '2026-11-02';
let register: Register;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.close());

let made = 0;
const openCouncil = (more: Record<string, unknown> = {}): Promise<Council> => register.council(`E0700${String(++made).padStart(4, '0')}`, more);
/** Somebody without an account, who took office so many days ago. */
async function holder(council: Council, name: string, daysAgo: number, { email = `${name.toLowerCase().replaceAll(' ', '.')}@${council.gss}.test`, to = null, kind = 'member' }: { email?: string | null; to?: string | null; kind?: string } = {}): Promise<string> {
  const offices = [{ title: `${name}’s ward`, kind, period: { from: addDays(TODAY, -daysAgo), to } }];
  return (await council.officer.made('/api/people', { authority: council.gss, name, email, offices })).id;
}

const on = (day: string, hour = '09') => ({ store: register.store, clock: { now: () => new Date(`${day}T${hour}:30:00.000Z`) } });
const mailOf = async (council: Council): Promise<OutboxRow[]> => (await rowsOf(register.store)).filter(({ recipient, data }) => recipient.endsWith(`@${council.gss.toLowerCase()}.test`) || data.includes(council.authority.name));
const toldTo = async (council: Council): Promise<string[]> => (await mailOf(council)).filter(({ template }) => template.startsWith('declaration')).map(({ recipient, template }) => `${recipient.split('@')[0]} ${template}`).sort();
const obligations = async (council: Council, query = ''): Promise<any[]> => (await council.officer.read(`/api/obligations?authority=${council.gss}&limit=500${query}`)).items;
const chasings = async (council: Council): Promise<any[]> => (await council.officer.read(`/api/chasings?authority=${council.gss}&limit=500`)).items;

describe('a pass', () => {
  test('takes with each person the step that is due, tells the keepers once, and does nothing the second time', async () => {
    const council = await openCouncil();
    for (const [name, days] of [['Anna', 0], ['Ben', 13], ['Cara', 14], ['Dan', 21], ['Eve', 26], ['Finn', 28], ['Gus', 34], ['Hal', 35], ['Ida', 900], ['Jo', -5]] as const) await holder(council, name, days);
    await holder(council, 'Left', 300, { to: addDays(TODAY, -1) });
    await holder(council, 'Mute', 29, { email: null });
    const states = Object.fromEntries((await obligations(council)).map(({ name, state, dueOn }) => [name, `${state} ${dueOn}`]));
    expect(states).toMatchObject({ Anna: 'due 2026-11-29', Eve: `due ${addDays(TODAY, 1)}`, Finn: `overdue ${addDays(TODAY, -1)}`, Ida: `overdue ${addDays(TODAY, -900 + 27)}` });
    expect(states).not.toHaveProperty('Jo');
    const [pass] = (await chaseAll(on(TODAY))).filter(({ authority }) => authority.gss === council.gss);
    expect(pass?.steps).toHaveLength(10);
    expect(await toldTo(council)).toEqual(['anna declaration-asked', 'ben declaration-asked', 'cara declaration-reminder', 'dan declaration-reminder', 'eve declaration-reminder', 'finn declaration-late', 'gus declaration-late', 'hal declaration-late', 'ida declaration-late']);
    expect((await chasings(council)).map(({ name, step, mailboxes }) => `${name} ${step} ${mailboxes}`).sort()).toEqual(['Anna asked 1', 'Ben asked 1', 'Cara first 1', 'Dan second 1', 'Eve last 1', 'Finn late 1', 'Gus late 1', 'Hal escalated 1', 'Ida escalated 1', 'Mute late 0']);
    const summaries = (await mailOf(council)).filter(({ template }) => template === 'chased-summary');
    expect(summaries.map(({ data }) => JSON.parse(data))).toEqual([{ authority: council.authority.name, asked: 2, reminded: 3, told: 4, overdue: 'Finn, Gus, Mute', escalated: 'Hal, Ida', unreachable: 'Mute' }]);
    expect((await chaseAll(on(TODAY))).map(({ authority }) => authority.gss)).not.toContain(council.gss);
    expect(await chasings(council)).toHaveLength(10);
    const { items } = await council.officer.read(`/api/ledger/${council.gss}/entries?limit=500`);
    const entries = items.filter(({ event }: any) => event === 'declaration.chased');
    expect(entries).toHaveLength(1);
    expect([entries[0].actor, entries[0].data.chasings.length]).toEqual(['operator', 10]);
    expect(JSON.stringify(await mailOf(council))).not.toMatch(/ward|Schedule/);
  });

  test('that runs twice at once, or day after day, takes each step once; and none any more when the filing has come', async () => {
    const council = await openCouncil();
    const [slow, quick] = [await holder(council, 'Slow', 0), await holder(council, 'Quick', 0)];
    await Promise.all([chaseAll(on(TODAY)), chaseAll(on(TODAY)), chaseAll(on(TODAY))]);
    expect(await toldTo(council)).toEqual(['quick declaration-asked', 'slow declaration-asked']);
    await filed(council, { client: council.officer, person: quick }, 'register-of-interests', answers({}, TODAY), { attested: true });
    for (let day = 0; day <= 60; day += day === 20 ? 4 : 1) await chaseAll(on(addDays(TODAY, day)));
    const steps = (await chasings(council)).map(({ person, step, recordedAt }) => `${person === slow ? 'Slow' : 'Quick'} ${step} ${recordedAt.slice(0, 10)}`);
    // The service was down on the twenty-first day.
    expect(steps.sort()).toEqual(['Quick asked 2026-11-02', 'Slow asked 2026-11-02', 'Slow escalated 2026-12-07', 'Slow first 2026-11-16', 'Slow last 2026-11-28', 'Slow late 2026-11-30', 'Slow second 2026-11-26']);
    const summaries = (await mailOf(council)).filter(({ template }) => template === 'chased-summary').map(({ data }) => JSON.parse(data));
    expect(summaries.map(({ asked, reminded, told }) => [asked, reminded, told])).toEqual([[2, 0, 0], [0, 1, 0], [0, 1, 0], [0, 1, 0], [0, 0, 1], [0, 0, 1]]);
  });

  test('asks each year on the day that the council set, with a link, and lets it be where no reminders are wanted', async () => {
    const council = await openCouncil();
    await council.officer.made('/api/settings', { authority: council.gss, yearlyRequestOn: '11-02', reminders: false }, { 'if-match': '"0"' });
    const settled = await holder(council, 'Settled', 900);
    await holder(council, 'Silent', 20);
    await holder(council, 'Officer', 900, { kind: 'officer' });
    await filed(council, { client: council.officer, person: settled }, 'register-of-interests', answers({}, addDays(TODAY, -900)), { attested: true });
    const late = await openCouncil();
    await late.officer.made('/api/settings', { authority: late.gss, yearlyRequestOn: '10-01' }, { 'if-match': '"0"' });
    const unasked = await holder(late, 'Unasked', 900);
    await filed(late, { client: late.officer, person: unasked }, 'register-of-interests', answers({}, addDays(TODAY, -900)), { attested: true });
    // The first of October of this year was before anybody was asked.
    expect((await obligations(late, '&to=2027-12-31')).filter(({ kind }) => kind === 'annual-confirmation').map(({ beganOn, state }) => [beganOn, state])).toEqual([['2027-10-01', 'to-come']]);
    const before = await toldTo(council);
    // What replaces the register on the day itself has answered the question.
    expect((await obligations(council)).map(({ name, kind, state }) => `${name} ${kind} ${state}`)).toEqual(expect.arrayContaining(['Settled annual-confirmation met', 'Officer annual-nil-return due', 'Silent register-of-interests due']));
    await chaseAll(on(TODAY));
    expect((await toldTo(council)).filter((one) => !before.includes(one))).toEqual(['officer declaration-asked']);
    const asked = (await mailOf(council)).find(({ recipient }) => recipient.startsWith('officer@'));
    expect(JSON.parse(asked?.data ?? '{}')).toMatchObject({ what: 'nil-return', until: '2026-11-29', basis: 'local-code' });
    await chaseAll(on(addDays(TODAY, 30)));
    expect(await chasings(council)).toHaveLength(1);
  });

  test('that is only tried writes nothing', async () => {
    const council = await openCouncil();
    await holder(council, 'Anna', 0);
    const [first] = (await chaseAll(on(TODAY), { dryRun: true })).filter(({ authority }) => authority.gss === council.gss);
    expect(first?.steps.map(({ step, mailboxes }) => [step, mailboxes])).toEqual([['asked', null]]);
    expect(await chasings(council)).toEqual([]);
    await chaseAll(on(TODAY));
    expect(await chasings(council)).toHaveLength(1);
  });

  test('beside the service makes mail from seven to seven, on the clocks of the council', () => {
    expect(['2026-11-02T06:59:00Z', '2026-11-02T07:00:00Z', '2026-11-02T18:59:00Z', '2026-11-02T19:00:00Z', '2026-07-01T05:59:00Z', '2026-07-01T06:00:00Z', '2026-07-01T18:00:00Z', '2026-07-01T00:30:00Z'].map((at) => isHourForMail(new Date(at)))).toEqual([false, true, true, false, false, true, false, false]);
  });
});

describe('chasing by hand', () => {
  test('reminds everybody who owes something, or one, says who has no address, and nobody twice on a day', async () => {
    const council = await openCouncil();
    const [anna] = [await holder(council, 'Anna', 3), await holder(council, 'Late', 40), await holder(council, 'Early', -3)];
    const mute = await holder(council, 'Mute', 3, { email: null });
    const chase = (body: object) => council.officer.made('/api/obligations/chase', { authority: council.gss, ...body });
    expect(await chase({ person: anna })).toEqual({ chased: 1, mailboxes: 1, unreachable: [] });
    expect(await chase({ kind: 'annual-confirmation' })).toEqual({ chased: 0, mailboxes: 0, unreachable: [] });
    expect(pathsOf(await council.officer.post('/api/obligations/chase', { authority: council.gss, kind: 'no-such' }))).toEqual(['kind']);
    const [once, twice] = [await chase({}), await chase({})];
    expect([once, twice]).toEqual([{ chased: 1, mailboxes: 1, unreachable: [{ person: mute, name: 'Mute' }] }, { chased: 0, mailboxes: 0, unreachable: [] }]);
    expect(await toldTo(council)).toEqual(['anna declaration-reminder', 'late declaration-late']);
    expect((await obligations(council)).find(({ person }) => person === anna).chased.map(({ step, mailboxes }: any) => [step, mailboxes])).toEqual([['by-hand', 1]]);
    // A step of its own: what is due by the calendar still comes.
    await chaseAll(on(TODAY));
    expect((await chasings(council)).map(({ name, step }) => `${name} ${step}`).sort()).toEqual(['Anna asked', 'Anna by-hand', 'Late by-hand', 'Late escalated', 'Mute asked', 'Mute by-hand']);
  });

  test('is for those who may, and each sees of it what is theirs', async () => {
    const [council, other] = [await openCouncil(), await openCouncil()];
    const member = await declarer(register, council, 'Mara', { office: { period: { from: '2026-10-20', to: null } } });
    await holder(council, 'Ned', 3);
    const clerk = await register.person('parish-clerk', council.gss);
    expect(await clerk.made('/api/obligations/chase', { authority: council.gss })).toMatchObject({ chased: 2 });
    expect((await member.client.post('/api/obligations/chase', { authority: council.gss })).status).toBe(403);
    const strange = await other.officer.post('/api/obligations/chase', { authority: council.gss });
    expect([strange.status, pathsOf(strange)]).toEqual([404, ['authority']]);
    const foreign = await other.officer.post('/api/obligations/chase', { authority: other.gss, person: member.person });
    expect([foreign.status, pathsOf(foreign)]).toEqual([404, ['person']]);
    for (const noun of ['obligations', 'chasings']) {
      expect((await member.client.read(`/api/${noun}`)).items.map(({ name }: any) => name), noun).toEqual(['Mara']);
      expect((await other.officer.read(`/api/${noun}?authority=${council.gss}`)).items, noun).toEqual([]);
      for (const chaser of [clerk, council.officer]) expect((await chaser.read(`/api/${noun}`)).items.map(({ name }: any) => name).sort(), noun).toEqual(['Mara', 'Ned']);
    }
    const delegate = await declarer(register, council, 'Mara', { role: 'delegate', person: member.person });
    expect((await delegate.client.read('/api/obligations')).items.map(({ name }: any) => name)).toEqual(['Mara']);
    expect((await council.officer.get('/api/obligations?from=2026-02-31')).status).toBe(400);
    expect(pathsOf(await council.officer.get('/api/obligations?from=2026-03-01&to=2026-02-01'))).toEqual(['to']);
    expect((await council.officer.get('/api/obligations?state=nil')).status).toBe(400);
  });
});

test('a calendar looks ahead and back, a day that was is told as it was, and pages hold together', async () => {
  const council = await openCouncil();
  await council.officer.made('/api/settings', { authority: council.gss, yearlyRequestOn: '05-20' }, { 'if-match': '"0"' });
  const person = await holder(council, 'Anna', 200);
  for (let i = 0; i < 5; i++) await holder(council, `New${i}`, -10 - i);
  const { next, items } = await council.officer.read(`/api/obligations?authority=${council.gss}&to=2027-06-30&limit=4`);
  const rest = await council.officer.read(`/api/obligations?authority=${council.gss}&to=2027-06-30&limit=500&cursor=${next}`);
  const all = [...items, ...rest.items];
  expect([items.length, rest.next, all.map(({ dueOn }) => dueOn)]).toEqual([4, null, all.map(({ dueOn }) => dueOn).toSorted()]);
  expect(all.map(({ name, kind, state }) => `${name} ${kind} ${state}`)).toEqual(expect.arrayContaining(['Anna register-of-interests overdue', 'Anna annual-confirmation to-come', 'New0 register-of-interests to-come', 'New4 annual-confirmation to-come']));
  expect((await obligations(council, '&from=2026-12-01&to=2026-12-31')).every(({ dueOn }) => dueOn >= '2026-12-01' && dueOn <= '2026-12-31')).toBe(true);
  expect((await obligations(council, '&from=2026-12-01&to=2026-12-31')).map(({ name }) => name)).toEqual(['New0', 'New1', 'New2', 'New3', 'New4'].filter((_, i) => addDays(TODAY, 10 + i + 27) >= '2026-12-01'));
  const knownAt = register.clock.now().toISOString();
  register.clock.tick(60_000);
  await filed(council, { client: council.officer, person }, 'register-of-interests', answers({}, addDays(TODAY, -200)), { attested: true });
  const state = async (query: string): Promise<string[]> => (await obligations(council, `&person=${person}&kind=register-of-interests${query}`)).map((one) => one.state);
  expect([await state(''), await state(`&knownAt=${knownAt}`), await state(`&asAt=${addDays(TODAY, -1)}`), await state(`&asAt=${addDays(TODAY, -190)}`), await state(`&asAt=${addDays(TODAY, -201)}`)]).toEqual([['met-late'], ['overdue'], ['overdue'], ['due'], []]);
  expect((await council.officer.get(`/api/obligations?authority=${council.gss}&format=csv`)).body).toContain('register-of-interests');
  expect((await register.nobody.get('/api/obligations')).status).toBe(401);
});

describe('an intake after an election', () => {
  const row = (name: string, more: object = {}) => ({ name, title: 'Councillor', from: '2026-10-20', ...more });
  const intake = (council: Council, people: object[], client = council.officer) => client.post('/api/people/intake', { authority: council.gss, people });

  test('brings everybody with an office, knows who is there already, and gives the re-elected a new term', async () => {
    const council = await openCouncil();
    const [stays, again, gone] = [await holder(council, 'Stays On', 400), await holder(council, 'Elected Again', 400, { to: '2026-10-19' }), await holder(council, 'Long Gone', 900, { to: '2025-05-01' })];
    const rows = [row('stays  on'), row('Elected Again', { email: null }), row('Long Gone'), row('New Comer', { email: 'new@x.test', to: '2030-05-06' }), row('Co Opted', { kind: 'co-opted', hasVote: false })];
    const { status, body } = await intake(council, rows);
    expect([status, body.known]).toEqual([201, [{ name: 'stays  on', person: stays }]]);
    expect(body.items.map(({ name, version, email }: any) => [name, version, email])).toEqual([['Elected Again', 2, `elected.again@${council.gss}.test`], ['Long Gone', 1, null], ['New Comer', 1, 'new@x.test'], ['Co Opted', 1, null]]);
    expect(body.items[0]).toMatchObject({ id: again, offices: [{ period: { to: '2026-10-19' } }, { title: 'Councillor', kind: 'member', period: { from: '2026-10-20', to: null } }] });
    expect(body.items[1].id).not.toBe(gone);
    const twice = await intake(council, rows);
    expect([twice.body.items, twice.body.known.length]).toEqual([[], 5]);
    const due = (await obligations(council, '&state=due')).map(({ name, dueOn }) => `${name} ${dueOn}`);
    expect(due).toEqual(expect.arrayContaining(['New Comer 2026-11-16', 'Long Gone 2026-11-16']));
    expect(due.some((one) => one.startsWith('Co Opted') || one.startsWith('Elected Again'))).toBe(false);
    expect((await council.officer.read('/api/people?limit=500')).items).toHaveLength(6);
  });

  test('is whole or not at all, and names the row and the field', async () => {
    const council = await openCouncil();
    const wrong = await intake(council, [row('Good One'), row('Bad Day', { from: '2026-02-31' }), row('Reversed', { to: '2020-01-01' }), row('good one'), row('   '), row('Too Early', { from: '1900-01-01' }), row('Voter', { hasVote: true })]);
    expect([wrong.status, pathsOf(wrong)]).toEqual([422, ['people.1.from', 'people.2.to', 'people.3.name', 'people.4.name', 'people.5.from', 'people.6.hasVote']]);
    for (const people of [[], Array.from({ length: 201 }, (_, i) => row(`P${i}`)), [{ ...row('x'), extra: 1 }], [row('x', { kind: 'officer' })], [row('x', { email: 'no address' })], [row('a\nb')], 'x']) expect([400, 422]).toContain((await intake(council, people as object[])).status);
    expect((await council.officer.read('/api/people')).items).toEqual([]);
    const member = await declarer(register, council, 'Mara');
    expect((await intake(council, [row('x')], member.client)).status).toBe(403);
    const hostile = await intake(council, [row('<script>alert(1)</script>'), row('=HYPERLINK("x")')]);
    expect([hostile.status, hostile.body.items[0].name]).toEqual([201, '<script>alert(1)</script>']);
    const many = await intake(council, Array.from({ length: 200 }, (_, i) => row(`Member ${i}`, { email: `m${i}@x.test` })));
    expect([many.status, many.body.items.length]).toEqual([201, 200]);
    // Two clerks with the same list, at once.
    const both = await Promise.all([1, 2].map(() => intake(council, [row('At Once')])));
    expect(both.map(({ body }) => [body.items.length, body.known.length]).sort()).toEqual([[0, 1], [1, 0]]);
  });
});
