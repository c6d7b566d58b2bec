/** That safeguards were arranged is on paper; here it is whether they operate, and what follows when nobody knows. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { rebuildDerived } from '../../server/actions/rebuild-derived.ts';
import { verify } from '../../server/verify/verify.ts';
import { declarer, pathsOf, verb, version, type Declarer } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let other: Council;
let reviewer: Client;
let owner: Declarer;
/** Bought from and licensed. */
let body: string;
let conflict: string;
/** An account of a reviewer. */
let clerk: string;
/** A body of whose roles one is withheld. */
let partly: string;

beforeAll(async () => {
  register = await openRegister();
  [council, other] = [await register.council('E06000901'), await register.council('E06000902')];
  reviewer = await register.person('reviewer', council.gss);
  owner = await declarer(register, council, 'Olive Owner', { role: 'reviewer', office: { kind: 'officer' } });
  clerk = (await register.admin.made('/api/accounts', { email: 'clerk@register.test', name: 'Clerk', memberships: [{ authority: council.gss, role: 'reviewer' }] })).id;
  partly = (await licensed('Partly Withheld')).body;
  await council.role(partly, 'lender', '2015-01-01', null, { publication: { public: false, reason: 'negotiation' } });
  await reviewer.made(`/api/safeguards/${(await arrange({ mutual: partly })).id}/verifications`, seen('2026-01-15'));
  ({ body, conflict } = await licensed('Brightwater Leisure'));
});
afterAll(() => register.close());

/** A body that the council buys from since April 2014 and licenses since 2016, and the overlap of the two. */
async function licensed(name: string, more: Record<string, unknown> = {}): Promise<{ body: string; conflict: string }> {
  const { id } = await council.body(name);
  await council.role(id, 'commissioner', '2014-04-01', null, more);
  const { conflicts } = await council.role(id, 'licensing', '2016-01-01', null, more);
  return { body: id as string, conflict: conflicts.opened.find((one: any) => one.rule.id === 'contractor-and-regulator').id as string };
}

const given = (more: object = {}) => ({ authority: council.gss, mutual: body, kind: 'neighbour-inspects', description: 'Thornby inspects a sample', period: { from: '2025-01-01', to: null }, testEveryMonths: 12, ...more });
const arrange = (more: object = {}) => council.officer.made('/api/safeguards', given(more));
const seen = (on: string, outcome = 'operating', evidence = 'Report 14/26') => ({ on, outcome, evidence });
const tested = (safeguard: string, on: string, outcome?: string, who = reviewer) => who.post(`/api/safeguards/${safeguard}/verifications`, seen(on, outcome));
const listed = async (query: string, who: Client = council.officer): Promise<any[]> => (await who.read(`/api/safeguards?${query}`)).items;
const one = async (id: string, query = ''): Promise<any> => (await listed(`authority=${council.gss}${query}&limit=500`)).find((safeguard) => safeguard.id === id);
const uncovered = async (mutual: string): Promise<string[] | undefined> => (await council.found(mutual))['regulator-without-safeguard'];

describe('a safeguard', () => {
  test('is arranged for a body, tells how it stands, and is changed and ended by its next version', async () => {
    const made = await arrange({ conflicts: [conflict], owner: owner.person });
    expect(made).toMatchObject({ version: 1, authority: council.gss, mutual: body, conflicts: [conflict], kind: 'neighbour-inspects', description: 'Thornby inspects a sample', reason: null, owner: owner.person, ownerName: 'Olive Owner', period: { from: '2025-01-01', to: null }, testEveryMonths: 12, lastTest: null, testDueOn: '2026-01-01', state: 'not-tested' });
    expect([await verb(council.officer, 'safeguards', made.id, 'change', { reason: 'x', testEveryMonths: 6 }), await verb(council.officer, 'safeguards', made.id, 'change', { reason: 'x', testEveryMonths: 6 }, 7)].map(({ status }) => status)).toEqual([428, 412]);
    const changed = await council.officer.made(`/api/safeguards/${made.id}/change`, { testEveryMonths: 6, owner: null, reason: 'Every half year is better' }, version(1));
    expect(changed).toMatchObject({ version: 2, description: 'Thornby inspects a sample', reason: 'Every half year is better', owner: null, testEveryMonths: 6, testDueOn: '2025-07-01' });
    const ended = await council.officer.made(`/api/safeguards/${made.id}/end`, { on: '2026-11-01', reason: 'The agreement lapsed' }, version(2));
    expect(ended).toMatchObject({ version: 3, description: 'Thornby inspects a sample', reason: 'The agreement lapsed', period: { from: '2025-01-01', to: '2026-11-01' }, state: 'ended', testDueOn: '2025-07-01' });
    for (const [name, more] of [['change', { reason: 'x', owner: null }], ['end', { reason: 'x', on: '2026-10-31' }]] as const) expect(await verb(council.officer, 'safeguards', made.id, name, more, 3)).toMatchObject({ status: 409, body: { code: 'is-ended' } });
    expect((await tested(made.id, '2026-11-01')).status).toBe(201);
    expect(await one(made.id, '&asAt=2026-11-01')).toMatchObject({ state: 'operating' });
  });

  test('names the field and the remedy where it cannot be arranged so', async () => {
    const elsewhere = (await licensed('Elsewhere')).conflict;
    const theirs = (await other.officer.made('/api/people', { authority: other.gss, name: 'Theirs' })).id;
    const faults: [object, number, string[]][] = [
      [{ period: { from: '2026-03-01', to: '2026-02-01' } }, 422, ['period.to']],
      [{ period: { from: '2026-02-30', to: null }, description: ' \n' }, 422, ['period.from', 'description']],
      [{ owner: theirs }, 404, ['owner']],
      [{ conflicts: [conflict, elsewhere] }, 422, ['conflicts.1']],
      [{ conflicts: ['nothing'] }, 404, ['conflicts.0']],
      [{ mutual: 'nothing' }, 404, ['mutual']],
    ];
    for (const [more, status, paths] of faults) {
      const reply = await council.officer.post('/api/safeguards', given(more));
      expect([reply.status, pathsOf(reply).sort()], JSON.stringify(more)).toEqual([status, paths.sort()]);
    }
    for (const more of [{ testEveryMonths: 0 }, { testEveryMonths: 61 }, { kind: 'hope' }, { conflicts: [conflict, conflict] }, { more: 1 }, { description: 'x'.repeat(4001) }, { description: 'a\u001eb' }]) expect((await council.officer.post('/api/safeguards', given(more))).status, JSON.stringify(more)).toBe(422);
    const { id } = await arrange({ period: { from: '2025-01-01', to: '2026-06-30' } });
    for (const on of ['2024-12-31', '2026-07-01', '2026-06-31']) expect(pathsOf(await verb(council.officer, 'safeguards', id, 'end', { on, reason: 'x' }, 1))).toEqual(['on']);
    expect(pathsOf(await verb(council.officer, 'safeguards', id, 'change', { reason: 'x' }, 1))).toEqual(['reason']);
    expect((await verb(council.officer, 'safeguards', id, 'change', { reason: 'x', conflicts: [elsewhere] }, 1)).status).toBe(422);
  });

  test('is verified with evidence, by somebody else than its owner, on a day on which it was in force; several times a day', async () => {
    const { id } = await arrange({ owner: owner.person, period: { from: '2026-01-01', to: '2026-10-31' } });
    expect(await tested(id, '2026-06-01', 'operating', owner.client)).toMatchObject({ status: 403, body: { code: 'own-safeguard', detail: expect.stringContaining('Somebody else') } });
    for (const on of ['2025-12-31', '2026-11-01', '2027-01-01', '2026-06-31']) expect(pathsOf(await tested(id, on)), on).toEqual(['on']);
    expect((await reviewer.post(`/api/safeguards/${id}/verifications`, { on: '2026-06-01', outcome: 'operating' })).status).toBe(422);
    expect(pathsOf(await reviewer.post(`/api/safeguards/${id}/verifications`, seen('2026-06-01', 'operating', '  ')))).toEqual(['evidence']);
    const evidence = '<script>alert(1)</script> \'; drop table verifications;--';
    expect(await reviewer.made(`/api/safeguards/${id}/verifications`, seen('2026-06-01', 'not-operating', evidence))).toMatchObject({ version: 1, safeguard: id, on: '2026-06-01', outcome: 'not-operating', evidence, name: expect.any(String) });
    expect(await one(id, '&asAt=2026-10-30')).toMatchObject({ state: 'not-operating', lastTest: { on: '2026-06-01', outcome: 'not-operating' } });
    await Promise.all([tested(id, '2026-06-01'), tested(id, '2026-05-01')]);
    expect((await reviewer.read(`/api/safeguards/${id}/verifications`)).items.map(({ on, outcome }: any) => [on, outcome])).toEqual([['2026-05-01', 'operating'], ['2026-06-01', 'not-operating'], ['2026-06-01', 'operating']]);
    expect(await one(id, '&asAt=2026-10-30')).toMatchObject({ state: 'operating' });
    expect(await one(id)).toMatchObject({ state: 'expired', testDueOn: null });
  });

  test('is not verified by somebody who is connected with the body', async () => {
    const { id } = await arrange();
    const tied = await declarer(register, council, 'Tessa Tied', { role: 'reviewer', office: { kind: 'officer' } });
    await council.officer.made('/api/connections', { authority: council.gss, person: tied.person, mutual: body, kind: 'own-interest', period: { from: null, to: null } });
    expect(await tested(id, '2026-06-01', 'operating', tied.client)).toMatchObject({ status: 403, body: { code: 'connected' } });
  });

  test('is seen by those who read decisions and by its owner, who is not told for which overlaps; nobody else learns that there is one', async () => {
    const { body: mutual, conflict: its } = await licensed('Seen By Few');
    const { id } = await arrange({ mutual, conflicts: [its], owner: owner.person });
    const member = await declarer(register, council, 'Owner Too', { person: owner.person });
    expect(await listed(`mutual=${mutual}`, member.client)).toMatchObject([{ id, conflicts: [] }]);
    expect(await listed(`conflict=${its}`, reviewer)).toMatchObject([{ id, conflicts: [its] }]);
    for (const who of [await register.person('member', council.gss), await register.person('lga-auditor', council.gss), other.officer]) {
      expect(await listed(`mutual=${mutual}`, who)).toEqual([]);
      expect((await who.get(`/api/safeguards/${id}/verifications`)).status).toBe(404);
    }
    expect((await member.client.post(`/api/safeguards/${id}/verifications`, seen('2026-06-01'))).status).toBe(403);
    expect((await reviewer.post('/api/safeguards', given())).status).toBe(403);
    const texts = JSON.stringify((await council.officer.read(`/api/ledger/${council.gss}/entries?limit=500`)).items);
    expect(texts).toContain('safeguard.arranged');
    expect(texts).not.toMatch(/Thornby|Report 14/);
  });
});

test('whoever was asked to decide a file sees the safeguards of that file, where they look at it, and no others', async () => {
  const small = await register.council('E06000903');
  const { id: mutual } = await small.body('Everybody Is Connected');
  await small.role(mutual, 'commissioner', '2014-04-01');
  const { conflicts } = await small.role(mutual, 'licensing', '2016-01-01');
  const { account } = (await small.officer.read('/api/sessions/current')).actor;
  const { id: person } = await small.person('Only Officer');
  await register.admin.made(`/api/accounts/${account}/memberships`, { authority: small.gss, role: 'officer', person });
  await small.officer.made('/api/connections', { authority: small.gss, person, mutual, kind: 'own-interest', period: { from: null, to: null } });
  const safeguard = { ...given(), authority: small.gss, mutual, conflicts: conflicts.opened.map(({ id }: any) => id) };
  const { id } = await small.officer.made('/api/safeguards', safeguard);
  await small.officer.made('/api/safeguards', { ...safeguard, conflicts: [] });
  const [its] = safeguard.conflicts;
  const asked = await register.enter((await register.admin.made('/api/accounts', { email: 'asked@register.test', name: 'Asked', memberships: [{ authority: other.gss, role: 'monitoring-officer' }] })).id);
  expect(await listed(`conflict=${its}`, asked)).toEqual([]);
  await small.officer.made(`/api/conflicts/${its}/file-invitations`, { email: 'asked@register.test', until: '2026-12-31', reason: 'Everybody here is connected' });
  expect(await listed(`conflict=${its}`, asked)).toMatchObject([{ id, conflicts: [its], description: 'Thornby inspects a sample' }]);
  expect([await listed('', asked), await listed(`mutual=${mutual}`, asked)]).toEqual([[], []]);
  expect((await asked.post(`/api/safeguards/${id}/verifications`, seen('2026-06-01'))).status).toBe(404);
});

describe('while the council has a stake in what it inspects', () => {
  test('a test speaks for twelve months, and one that fails opens the overlap on its day', async () => {
    const { body: mutual } = await licensed('Covered');
    expect(await uncovered(mutual)).toEqual(['2016-01-01/']);
    const { id } = await arrange({ mutual });
    expect(await uncovered(mutual)).toEqual(['2016-01-01/']);
    await tested(id, '2025-06-01');
    expect(await uncovered(mutual)).toEqual(['2016-01-01/2025-05-31', '2026-06-02/']);
    await tested(id, '2026-05-01');
    await tested(id, '2026-09-01', 'not-operating');
    expect(await uncovered(mutual)).toEqual(['2016-01-01/2025-05-31', '2026-09-01/']);
    const [found] = (await council.conflicts(mutual)).filter(({ rule }) => rule.id === 'regulator-without-safeguard');
    expect(found).toMatchObject({ severity: 4, version: 4, live: true, families: ['regulator', 'contractor'], clears: [{ if: expect.stringContaining('tested and found to operate') }, { change: [{ family: 'regulator' }] }, { change: [{ family: 'contractor' }] }] });
    const { version: at } = await one(id);
    await council.officer.made(`/api/safeguards/${id}/end`, { on: '2025-12-31', reason: 'It lapsed' }, version(at));
    expect(await uncovered(mutual)).toEqual(['2016-01-01/2025-05-31', '2026-01-01/']);
  });

  test('what-if and what is recorded agree where a safeguard operates', async () => {
    const { id: mutual } = await council.body('What If');
    await council.role(mutual, 'commissioner', '2014-04-01');
    await tested((await arrange({ mutual })).id, '2026-01-15');
    const licensing = { authority: council.gss, mutual, kind: 'licensing', period: { from: '2026-01-15', to: null } };
    const periods = ({ opened }: any) => opened.filter(({ rule }: any) => rule.id === 'regulator-without-safeguard').map((found: any) => found.periods);
    const asked = periods(await council.officer.made('/api/roles/what-if', licensing));
    expect(asked).toEqual([[{ from: '2027-01-16', to: null }]]);
    expect(periods((await council.officer.made('/api/roles', licensing)).conflicts)).toEqual(asked);
  });

  test('what was decided waits for another look from the day after that of its review, and for the tests that it rests on, as long as there is an overlap', async () => {
    const deputy = await declarer(register, council, 'Dee Deputy', { role: 'deputy-monitoring-officer', office: { kind: 'officer' } });
    const { id: mutual } = await council.body('Waits');
    await council.role(mutual, 'commissioner', '2014-04-01');
    const { role, conflicts } = await council.role(mutual, 'licensing', '2016-01-01');
    const its = conflicts.opened.find((found: any) => found.rule.id === 'contractor-and-regulator').id as string;
    const stale = async () => (await council.found(mutual))['stale-review'];
    const { id } = await arrange({ mutual, conflicts: [its] });
    await reviewer.made(`/api/conflicts/${its}/recommendations`, { disposition: 'mitigate', reason: 'A neighbour inspects' });
    const decided = { disposition: 'mitigate', reason: 'A neighbour inspects', publicReason: 'A neighbour inspects', observer: 'Would see no real possibility of bias', reviewOn: '2026-11-20' };
    const { id: decision } = await deputy.client.made(`/api/conflicts/${its}/decisions`, decided);
    expect(await stale()).toEqual(['2026-11-02/']);
    await tested(id, '2026-11-02');
    expect(await stale()).toEqual(['2026-11-21/']);
    const [found] = (await council.conflicts(mutual)).filter(({ rule }) => rule.id === 'stale-review');
    expect(found).toMatchObject({ severity: 3, live: false, families: ['contractor', 'regulator'], clears: [{ if: 'if the decision is reviewed and if the safeguards that the decision rests on are tested and found to operate' }] });
    const end = { end: { role: role.id, on: '2026-11-20' } };
    expect((await council.officer.made('/api/roles/what-if', end)).cleared.map(({ rule }: any) => rule.id)).toContain('stale-review');
    await council.officer.made(`/api/roles/${role.id}/end`, { on: '2026-11-25', reason: 'It moved to a neighbour' }, version(1));
    expect(await stale()).toEqual(['2026-11-21/2026-11-25']);
    await rebuildDerived(register.store, register.clock, () => {}).then(({ mended }) => expect(mended).toBe(0));
    // Of what is decided everybody reads that a safeguard is arranged and when it was last tested: not which, nor when the council looks again.
    const open = (await register.nobody.read(`/api/public/conflicts?mutual=${mutual}`)).items;
    expect(open.map(({ rule, safeguard }: any) => [rule.id, safeguard])).toEqual([['contractor-and-regulator', { lastTested: '2026-11-02' }]]);
    expect(JSON.stringify(open)).not.toMatch(/2026-11-2[01]|Thornby|neighbour-inspects/);
    const [{ version: at }] = (await council.officer.read(`/api/conflicts/${its}/decisions`)).items;
    await deputy.client.made(`/api/decisions/${decision}/withdraw`, { reason: 'Too early' }, version(at));
    expect(await stale()).toBeUndefined();
  });

  /** In Europe/London the clocks go forward on 28 March 2027 and back on 31 October: between them midnight is at 23:00 UTC of the day before. */
  test('one expires by itself at midnight there, in winter, in summer, and on the nights between', async () => {
    const nights = [
      ['2027-03-27', '2027-03-27T23:59:30.000Z', '2027-03-28T00:00:10.000Z'],
      ['2027-03-28', '2027-03-28T22:59:30.000Z', '2027-03-28T23:00:10.000Z'],
      ['2027-10-30', '2027-10-30T22:59:30.000Z', '2027-10-30T23:00:10.000Z'],
      ['2027-10-31', '2027-10-31T23:59:30.000Z', '2027-11-01T00:00:10.000Z'],
    ] as const;
    const lasting = [];
    for (const [last] of nights) {
      const { body: mutual } = await licensed(`Last ${last}`);
      lasting.push({ mutual, id: (await arrange({ mutual, period: { from: '2026-01-01', to: last } })).id as string });
    }
    for (const [i, [last, before, after]] of nights.entries()) {
      const { mutual, id } = lasting[i] as (typeof lasting)[0];
      const told = [];
      for (const instant of [before, after]) {
        register.clock.set(instant);
        const keeper = await register.enter(clerk);
        if (instant === before) await tested(id, last, 'operating', keeper);
        const [safeguard] = await listed(`mutual=${mutual}`, keeper);
        const [found] = (await keeper.read(`/api/conflicts?mutual=${mutual}&rule=regulator-without-safeguard`)).items;
        told.push([safeguard.state, found.live, found.version]);
      }
      expect(told, last).toEqual([['operating', false, 2], ['expired', true, 2]]);
    }
  });
});

test('the public sees, of a dossier with a withheld role, what its other roles and the tests give alone', async () => {
  const told = (await register.nobody.read(`/api/public/conflicts?mutual=${partly}`)).items;
  expect(told.find(({ rule }: any) => rule.id === 'regulator-without-safeguard')).toMatchObject({ families: ['regulator', 'contractor'], periods: [{ from: '2016-01-01', to: '2026-01-14' }, { from: '2027-01-16', to: null }] });
  expect(JSON.stringify(told)).not.toMatch(/financier|Thornby/);
});

test('what was kept up equals a rebuild, and the logs prove it; what was lost of it is noticed and mended', async () => {
  const rebuild = () => rebuildDerived(register.store, register.clock, () => {});
  expect(await rebuild()).toMatchObject({ mended: 0 });
  expect((await verify(register.store, [])).entries).toBeGreaterThan(50);
  await register.store.transaction([], (tx) => tx.run(once(sql`delete from presence where part = 'safeguarded'`), {}));
  await expect(verify(register.store, [])).rejects.toThrow('safeguarded');
  expect((await rebuild()).mended).toBeGreaterThan(2);
  await verify(register.store, []);
});
