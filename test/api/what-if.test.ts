/** What-if for whoever decides: what is told before is what happens when it is done for real; and who may ask, with what. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../server/domain/time/civil.ts';
import { oneOf, seeded, type Random } from '../actions/histories.ts';
import { decided, Deciders } from '../support/decisions.ts';
import { declarer, filed, pathsOf, register as answers, verb, version } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';
import { Town } from '../support/town.ts';

const TODAY = '2026-11-02';
let register: Register;
let council: Council;
let reviewer: Client;
let places: { units: string[]; committees: string[] };

beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  reviewer = await register.person('reviewer', council.gss);
  const top = (await council.unit('Top')).id;
  const service = (await council.unit('Service', top)).id;
  places = { units: [service, (await council.unit('Team A', service)).id, (await council.unit('Team B', service)).id], committees: [(await council.unit('Committee A', undefined, 'committee')).id, (await council.unit('Committee B', undefined, 'committee')).id] };
});
afterAll(() => register.close());

const all = async (): Promise<any[]> => (await council.officer.read(`/api/conflicts?authority=${council.gss}&limit=500`)).items;
const slot = ({ rule, mutual, subject }: any): string => `${rule.id} ${subject?.id ?? ''} ${mutual ?? ''}`;
const liveFrom = ({ periods }: any, day: string): boolean => periods.some(({ to }: any) => (to ?? '9999') >= day);
const counterfactuals = (id: string, who: Client = council.officer): Promise<any> => who.read(`/api/conflicts/${id}/counterfactuals`);
const plain = (changes: any[]) => changes.map(({ words: _words, ...one }) => one);
const whatIf = (id: string, changes: any[], who: Client = council.officer) => who.post(`/api/conflicts/${id}/what-if`, { changes });

/** Ends it, or takes it away where it would not have begun. */
async function over(role: any, on: string): Promise<void> {
  const never = role.period.from === on;
  await council.officer.made(`/api/roles/${role.id}/${never ? 'withdraw' : 'end'}`, { reason: 'supposed', ...(!never && { on: addDays(on, -1) }) }, version(role.version));
}

/** The role that began in the place of another. */
const became = new Map<string, string>();
const roleNow = (id: string): Promise<any> => (became.has(id) ? roleNow(became.get(id)!) : council.officer.read(`/api/roles/${id}`));

/** In other hands from the day on: what was ends, and a role like it begins. */
async function moved(of: string, on: string, to: object): Promise<void> {
  const role = await roleNow(of);
  const { id } = role;
  const { kind, unit, committee, accountableOfficer, ofContractedService, mutual, period } = role;
  const others = (await council.officer.read(`/api/responsibilities?role=${id}&state=recorded&limit=100`)).items.filter((one: any) => one.capacity !== 'accountable-officer');
  await over(role, on);
  const made = await council.role(mutual, kind, on, period.to, { unit, committee, accountableOfficer, ofContractedService, ...to });
  became.set(id, made.role.id);
  for (const { person, capacity } of others) await council.officer.made('/api/responsibilities', { person, role: made.role.id, capacity, period: { from: null, to: null } });
}

const DO: Record<string, (change: any, conflict: string, mutual: string) => Promise<unknown>> = {
  'end-role': async ({ id, on }) => over(await roleNow(id), on),
  'move-role': async ({ id, on }) => over(await roleNow(id), on),
  reassign: ({ id, on, unit, committee, officer }) => moved(id, on, { ...(unit !== undefined && { unit }), ...(committee !== undefined && { committee }), ...(officer !== undefined && { accountableOfficer: officer }) }),
  'end-connection': async ({ id, on }) => {
    const one = (await council.officer.read(`/api/connections?authority=${council.gss}&limit=500`)).items.find((known: any) => known.id === id);
    await council.officer.made(`/api/connections/${id}/end`, { on: addDays(on, -1) }, version(one.version));
  },
  'end-office': async ({ person, office, on }) => {
    const known = (await council.officer.read(`/api/people?authority=${council.gss}&limit=500`)).items.find((one: any) => one.id === person);
    const offices = known.offices.map((one: any, i: number) => (i === office ? { ...one, period: { ...one.period, to: addDays(on, -1) } } : one));
    await council.officer.made(`/api/people/${person}/correct`, { offices }, version(known.version));
  },
  'end-responsibility': async ({ id, on }) => {
    const held = (await council.officer.read(`/api/responsibilities?authority=${council.gss}&limit=500`)).items.find((one: any) => one.id === id);
    // It cannot end before it began.
    if (held.period.from === on) await moved(held.role, on, { accountableOfficer: null });
    else await council.officer.made(`/api/responsibilities/${id}/end`, { on: addDays(on, -1) }, version(held.version));
  },
  safeguard: async ({ on }, conflict, mutual) => {
    const { id } = await council.officer.made('/api/safeguards', { authority: council.gss, mutual, conflicts: [conflict], kind: 'neighbour-inspects', description: 'A neighbour inspects', period: { from: on, to: null }, testEveryMonths: 12 });
    await reviewer.made(`/api/safeguards/${id}/verifications`, { on, outcome: 'operating', evidence: 'Seen' });
  },
};

const days = (random: Random) => ({ from: addDays('2014-01-01', random(4500)), to: random(3) === 0 ? '2030-06-30' : null });

/** A body with roles in few hands, and people who have to do with it. */
async function file(seed: number): Promise<string> {
  const random = seeded(seed);
  const { id } = await council.body(`File ${seed}`);
  const office = (kind: string) => ({ title: 'Office', kind, unit: oneOf(random, places.committees), period: { from: '2015-05-01', to: null } });
  const people: string[] = [];
  for (const kind of ['member', 'officer']) people.push((await council.officer.made('/api/people', { authority: council.gss, name: `Person ${seed} ${kind}`, offices: [office(kind)] })).id);
  const kinds = ['commissioner', 'licensing', 'food-hygiene', 'set-up-support', 'lender', 'shareholder', 'licensing', 'customer'];
  for (let i = 0; i < 4 + (seed % 2); i++) {
    const { from, to } = days(random);
    const period = random(7) === 0 ? { from: addDays(TODAY, 1 + random(200)), to: null } : { from, to };
    await council.role(id, oneOf(random, kinds), period.from, period.to, { unit: random(2) ? oneOf(random, places.units) : null, committee: random(3) ? oneOf(random, places.committees) : null, accountableOfficer: random(2) ? oneOf(random, people) : null });
  }
  for (const person of people) if (random(3)) await council.officer.made('/api/connections', { authority: council.gss, person, mutual: id, kind: oneOf(random, ['post-in-body', 'own-interest', 'partner-interest']), period: days(random) });
  return id;
}

describe('what is told before is what happens', () => {
  const done = new Map<string, number>();
  test.each([1, 2, 3, 4, 5, 6, 7])('in a random file (%i)', { timeout: 60_000 }, async (seed) => {
    const random = seeded(seed * 31);
    const mutual = await file(seed);
    for (let turn = 0; turn < 4; turn++) {
      const before = await all();
      const open = before.filter((one) => one.mutual === mutual && liveFrom(one, TODAY));
      const offered = [];
      for (const one of open) for (const item of (await counterfactuals(one.id)).items) if (one.live || item.changes[0].what !== 'safeguard') offered.push({ target: one, ...item });
      if (offered.length === 0) break;
      // What was tried least, so that every sort has its turn.
      const rare = (item: any): number => Math.min(...item.changes.map(({ what }: any) => done.get(what) ?? 0));
      const least = Math.min(...offered.map(rare));
      const { target, changes, clears, opens } = oneOf(random, offered.filter((item) => rare(item) === least));
      for (const { what } of changes) done.set(what, (done.get(what) ?? 0) + 1);
      const told = await whatIf(target.id, plain(changes));
      expect(told.status, JSON.stringify(told.body)).toBe(200);
      for (const one of changes) await DO[one.what]!(one, target.id, mutual);

      const now = await all();
      const context = `${seed}/${turn} ${target.rule.id}: ${changes.map(({ words }: any) => words).join(' + ')}`;
      const day = changes.map(({ on }: any) => on).sort()[0];
      // A test speaks for a year: then somebody has to test again, which supposing takes for granted.
      const lapses = changes.some(({ what }: any) => what === 'safeguard');
      const lives = (one: any): boolean => (lapses ? one.periods.some(({ from, to }: any) => (from ?? '') <= day && day <= (to ?? '9999')) : liveFrom(one, day));
      const known = (list: any[]) => new Map(list.map((one) => [slot(one), one]));
      const [was, is] = [known(before), known(now)];
      const gone = (one: Map<string, any>, other: Map<string, any>) => [...one].filter(([key, found]) => lives(found) && !(other.has(key) && lives(other.get(key)))).map(([, found]) => `${found.rule.id} ${found.subject?.name ?? ''}`).sort();
      const names = (list: any[]) => list.map(({ rule, subject }) => `${rule} ${subject ?? ''}`).sort();
      expect(liveFrom(is.get(slot(target)) ?? { periods: [] }, day) && !lapses, context).toBe(false);
      expect(gone(was, is), context).toEqual(names(clears));
      expect(gone(is, was), context).toEqual(names(opens));
      expect([told.body.cleared, told.body.opened].map((list: any[]) => list.map(({ rule, subject }) => `${rule.id} ${subject?.name ?? ''}`).sort()), context).toEqual([names(clears), names(opens)]);
      if (lapses) continue;
      // Not a day else than was told, of any finding of anybody.
      const toldOf = known([...told.body.opened, ...told.body.changed, ...told.body.cleared]);
      const differing = [...new Set([...was.keys(), ...is.keys()])].filter((key) => JSON.stringify(was.get(key)?.periods ?? []) !== JSON.stringify(is.get(key)?.periods ?? []));
      expect([...toldOf.keys()].filter((key) => !differing.includes(key) && was.get(key)?.severity === is.get(key)?.severity), context).toEqual([]);
      for (const key of differing) expect([key, toldOf.get(key)?.periods], context).toEqual([key, is.get(key)?.periods ?? []]);
    }
  });

  test('every sort of change had its turn', () => {
    expect([...done.keys()].sort()).toEqual(Object.keys(DO).sort());
    expect([...done.values()].reduce((sum, n) => sum + n, 0)).toBeGreaterThan(20);
  });

  test('a registered interest, on the day on which its end can be told; and a decision that is to be reviewed', async () => {
    const bea = await declarer(register, council, 'Bea');
    const { id: body } = await council.body('Bakery');
    await council.role(body, 'licensing', '2016-01-01', null, { accountableOfficer: bea.person });
    await council.role(body, 'commissioner', '2014-04-01');
    await filed(council, bea, 'register-of-interests', answers({ securities: [{ body: { name: 'Bakery', mutual: body } }] }));
    const [own] = (await all()).filter((one) => one.people[0] === bea.person && one.rule.id === 'interest-in-body-of-responsibility');
    const tomorrow = addDays(TODAY, 1);
    const { items } = await council.officer.read(`/api/conflicts/${own.id}/counterfactuals?on=${tomorrow}`);
    const [ends] = items.filter(({ changes }: any) => changes[0].what === 'end-interest');
    expect(ends.changes).toMatchObject([{ on: tomorrow, words: expect.stringContaining('the interest in Bakery that Bea registered under “') }]);
    expect((await verb(bea.client, 'interests', ends.changes[0].id, 'end', { on: TODAY }, 1)).status).toBe(200);
    const gone = (await all()).filter((one) => ends.clears.some(({ conflict }: any) => conflict === one.id));
    expect([gone.length, gone.filter((one) => liveFrom(one, tomorrow))]).toEqual([ends.clears.length, []]);

    const of = await Deciders.open(register);
    const { id, body: theirs } = await of.overlap();
    const stands = await decided(of.mo, id, { reviewOn: addDays(TODAY, 1) });
    const found = async (rule: string) => (await of.mo.client.read(`/api/conflicts?authority=${of.town.gss}&mutual=${theirs}&limit=500`)).items.find((one: any) => one.rule.id === rule);
    const due = await found('stale-review');
    const again = (await counterfactuals(due.id, of.mo.client)).items.find(({ changes }: any) => changes[0].what === 'decide-again');
    expect(again).toMatchObject({ changes: [{ what: 'decide-again', words: 'the decisions that are due a review were reviewed' }], clears: [{ conflict: due.id }], opens: [] });
    expect((await whatIf(due.id, plain(again.changes), of.mo.client)).body).toMatchObject({ opened: [], changed: [], cleared: [{ id: due.id }] });
    await decided(of.mo, id, { replaces: stands.id });
    expect((await found('stale-review')).periods).toEqual([]);
  });
});

describe('who asks, and with what', () => {
  let seat: { body: string; concern: any; roles: any[]; clerk: string };
  beforeAll(async () => {
    const { id: body } = await council.body('Seat');
    const clerk = (await council.person('Carys Clerk')).id;
    const bought = await council.role(body, 'commissioner', '2014-04-01', null, { unit: places.units[1], accountableOfficer: clerk });
    const inspected = await council.role(body, 'licensing', '2016-01-01', null, { unit: places.units[1] });
    seat = { body, clerk, roles: [bought.role, inspected.role], concern: inspected.conflicts.opened.find((one: any) => one.rule.id === 'contractor-and-regulator') };
  });

  test('the sets in words, in both languages, the fewest first; from another day too', async () => {
    const [en, cy] = [await counterfactuals(seat.concern.id), (await council.officer.get(`/api/conflicts/${seat.concern.id}/counterfactuals?on=2027-01-01`, { 'accept-language': 'cy' })).body];
    expect(en.items.map(({ changes }: any) => changes.map(({ words }: any) => words))).toEqual([['licensing (Team A) moved to a neighbouring council'], ['the role “commissions services from it” (Team A) ended']]);
    expect(en.items[0]).toMatchObject({ changes: [{ what: 'move-role', id: seat.roles[1].id, on: TODAY }], clears: expect.arrayContaining([{ conflict: seat.concern.id, rule: 'contractor-and-regulator', title: expect.any(String), subject: null }, expect.objectContaining({ rule: 'same-unit-in-two-roles', subject: 'Team A' })]), opens: [] });
    expect(en).toMatchObject({ next: null, cut: false, candidates: [{ what: 'move-role' }, { what: 'end-role' }] });
    expect(cy.items[0].changes).toMatchObject([{ on: '2027-01-01', words: 'bai trwyddedu (Team A) yn symud i gyngor cyfagos' }]);
    const inTeam = en.items[0].clears.find(({ rule }: any) => rule === 'same-unit-in-two-roles').conflict;
    expect((await counterfactuals(inTeam)).items.map(({ changes }: any) => changes.map(({ what }: any) => what))).toEqual([['move-role'], ['reassign'], ['reassign'], ['end-role']]);
    // Who bought and goes on inspecting is another matter: it is the only one of them that opens anything.
    expect(en.items.map(({ opens }: any) => opens.map(({ rule }: any) => rule))).toEqual([[], ['contracted-then-regulated']]);
  });

  test('what somebody puts together themselves, told whole; and nothing is saved', async () => {
    const before = JSON.stringify(await all());
    const told = await whatIf(seat.concern.id, [{ what: 'reassign', id: seat.roles[1].id, unit: null, committee: places.committees[0], officer: seat.clerk }, { what: 'safeguard' }]);
    expect([told.status, told.body.opened.map(({ rule }: any) => rule.id), told.body.cleared.map(({ rule }: any) => rule.id).sort()]).toEqual([200, ['same-officer-in-two-roles'], ['regulator-without-safeguard', 'same-unit-in-two-roles']]);
    // Past days stay; from the day on it is over.
    expect(told.body.cleared.find(({ rule }: any) => rule.id === 'same-unit-in-two-roles')).toMatchObject({ periods: [{ from: '2016-01-01', to: '2026-11-01' }], live: false });
    const later = await whatIf(seat.concern.id, [{ what: 'end-role', id: seat.roles[0].id, on: '2027-04-01' }]);
    expect(later.body.cleared.find(({ id }: any) => id === seat.concern.id).periods).toEqual([{ from: '2016-01-01', to: '2027-03-31' }]);
    expect(JSON.stringify(await all())).toBe(before);
  });

  test('names each fault by its place', async () => {
    const role = seat.roles[1].id;
    const elsewhere = (await council.role((await council.body('Elsewhere')).id, 'licensing', '2016-01-01')).role.id;
    const over = (await council.role(seat.body, 'landlord', '2016-01-01', '2020-01-01')).role.id;
    const faults: [any[], string[]][] = [
      [[{ what: 'end-role', id: elsewhere }, { what: 'end-role', id: 'nothing' }, { what: 'end-connection', id: role }], ['changes.0.id', 'changes.1.id', 'changes.2.id']],
      [[{ what: 'end-role' }, { what: 'safeguard', id: role }, { what: 'end-office', person: seat.clerk, office: 0 }, { what: 'end-office', office: 0 }], ['changes.0.id', 'changes.1.id', 'changes.2.office', 'changes.3.person']],
      [[{ what: 'end-role', id: role, on: '2015-12-31' }, { what: 'end-role', id: over }, { what: 'end-role', id: seat.roles[0].id, on: '2026-02-30' }], ['changes.0.on', 'changes.1.on', 'changes.2.on']],
      [[{ what: 'move-role', id: seat.roles[0].id }, { what: 'reassign', id: role }], ['changes.0.what', 'changes.1.unit']],
      [[{ what: 'reassign', id: role, unit: 'x', committee: places.units[0], officer: 'x' }], ['changes.0.unit', 'changes.0.committee', 'changes.0.officer']],
      [[{ what: 'end-role', id: role }, { what: 'reassign', id: role, unit: null }], ['changes.1.id']],
      [[{ what: 'abolish' }], ['changes.0.what']],
      [[], ['changes']],
      [Array.from({ length: 11 }, () => ({ what: 'safeguard' })), ['changes']],
      [[{ what: 'end-role', id: '<script>' }], ['changes.0.id']],
    ];
    for (const [changes, paths] of faults) {
      const reply = await whatIf(seat.concern.id, changes);
      expect([reply.status === 422 || reply.status === 400, pathsOf(reply)], JSON.stringify(reply.body)).toEqual([true, paths]);
    }
    expect((await council.officer.get(`/api/conflicts/${seat.concern.id}/counterfactuals?on=2026-02-30`)).body.fields[0].path).toBe('on');
  });

  test('whoever prepares the file, and of people what they may know; asked from elsewhere, that file alone', async () => {
    const urls = [`/api/conflicts/${seat.concern.id}/counterfactuals`];
    const changes = [{ what: 'end-role', id: seat.roles[0].id }];
    const other = await register.council('E06000902');
    const auditor = await register.person('external-auditor', council.gss);
    for (const [who, status] of [[other.officer, 404], [auditor, 403], [register.nobody, 401]] as const) expect([(await who.get(urls[0]!)).status, (await whatIf(seat.concern.id, changes, who)).status]).toEqual([status, status]);

    // Sits on its board and answers for buying from it: whoever reviews sees that, until it rests on an interest that is withheld.
    const ash = await declarer(register, council, 'Ash');
    await council.officer.made('/api/responsibilities', { person: ash.person, role: seat.roles[0].id, capacity: 'contract-manager', period: { from: null, to: null } });
    await council.officer.made('/api/connections', { authority: council.gss, person: ash.person, mutual: seat.body, kind: 'post-in-body', period: { from: '2020-01-01', to: null } });
    const clearedFor = async (who: Client) => (await whatIf(seat.concern.id, changes, who)).body.cleared.map(({ scope }: any) => scope).filter((scope: string) => scope === 'personal').length;
    const [keeper, reviewing] = [await clearedFor(council.officer), await clearedFor(reviewer)];
    expect([keeper > 0, reviewing]).toEqual([true, keeper]);
    const own = (await all()).find((one) => one.people[0] === ash.person && one.mutual === seat.body && liveFrom(one, TODAY));
    const { items } = await counterfactuals(own.id);
    expect(items.map(({ changes: set }: any) => set.map(({ words }: any) => words))).toContainEqual(['Ash’s post in Seat ended']);
    expect((await ash.client.get(`/api/conflicts/${own.id}/counterfactuals`)).status).toBe(403);
    await filed(council, ash, 'register-of-interests', answers({ securities: [{ body: { name: 'Seat', mutual: seat.body }, sensitive: { reason: 'A court order.' } }] }));
    expect([await clearedFor(council.officer) > 0, await clearedFor(reviewer), (await reviewer.get(`/api/conflicts/${own.id}/counterfactuals`)).status]).toEqual([true, 0, 404]);
    const registered = (await counterfactuals(own.id)).candidates.find(({ what }: any) => what === 'end-connection');
    expect((await whatIf(seat.concern.id, [{ what: 'end-connection', id: registered.id }], reviewer)).body).toMatchObject({ status: 422, fields: [{ path: 'changes.0.id' }] });

    const [town, home] = [await Town.open(register), await Town.open(register)];
    const [mo, guest] = [await town.human('Moira', ['monitoring-officer']), await home.human('Gwen', ['monitoring-officer'])];
    const [file] = await town.concerns(mo, (await town.body(mo)).id, { unit: (await mo.client.made('/api/units', { authority: town.gss, name: 'Leisure', kind: 'team' })).id });
    const seenBy = async (who: Client) => [(await counterfactuals(file.id, who)).items.map(({ clears }: any) => clears.length), (await whatIf(file.id, [{ what: 'safeguard' }, plain((await counterfactuals(file.id, who)).items[0].changes)[0]], who)).body.cleared.map(({ id }: any) => id)];
    await town.connect(mo, file.mutual);
    await mo.client.made(`/api/conflicts/${file.id}/file-invitations`, { email: guest.email, until: '2026-12-31', reason: 'I sit on its board' });
    expect((await seenBy(mo.client))[0]?.[0]).toBeGreaterThan(1);
    expect(await seenBy(guest.client)).toEqual([[1, 1], [file.id]]);
  });
});
