/** A council adopts another version of a rule, or other figures, from a day on: foretold over its whole register, applied at once, and never rewriting what was. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rebuildDerived } from '../../server/actions/rebuild-derived.ts';
import { verify } from '../../server/verify/verify.ts';
import { codeOf, Deciders, decided } from '../support/decisions.ts';
import { declarer, filed, pathsOf, version } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let other: Council;
/** An account of another keeper. */
let clerk: string;
/** Helped to set up until June 2015, bought from since April 2016: 24 months run out on 30 June 2017. */
let spunOut: string;
const SEQUENCE = 'incubated-then-contracted';
const BARE = 'regulator-without-safeguard';

beforeAll(async () => {
  register = await openRegister();
  [council, other] = [await register.council('E06000911'), await register.council('E06000912')];
  clerk = (await register.admin.made('/api/accounts', { email: 'clerk@register.test', name: 'Clerk', memberships: [{ authority: council.gss, role: 'deputy-monitoring-officer' }] })).id;
  spunOut = (await council.body('Spun Out')).id;
  await council.role(spunOut, 'set-up-support', '2013-01-01', '2015-06-30');
  await council.role(spunOut, 'commissioner', '2016-04-01');
});
afterAll(() => register.close());

const body = (more: object = {}) => ({ authority: council.gss, rule: SEQUENCE, parameters: { window: 12 }, from: '2016-07-01', reason: 'A year is enough here', ...more });
const adopt = (more: object = {}, who = council.officer): Promise<any> => who.made('/api/rule-adoptions', body(more));
const preview = (rule: string, more: object, who = council.officer): Promise<any> => who.made(`/api/rules/${rule}/preview`, { authority: council.gss, from: '2016-07-01', ...more });
const withdraw = (id: string, at = 1, who: Client = council.officer) => who.post(`/api/rule-adoptions/${id}/withdraw`, { reason: 'Our mistake' }, version(at));
const found = async (rule: string, mutual = spunOut, query = '') => (await council.conflicts(mutual, query)).find((one) => one.rule.id === rule);
const periods = (one: any) => one?.periods.map(({ from, to }: any) => `${from ?? ''}/${to ?? ''}`);
const rebuild = () => rebuildDerived(register.store, register.clock, () => {});

test('what is foretold is what comes: from its day on, told with the figure, known since then, and undone when it is withdrawn', async () => {
  const before = await found(SEQUENCE);
  expect([periods(before), before.explanation]).toEqual([['2016-04-01/2017-06-30'], expect.stringContaining('within 24 months after')]);
  const ahead = await preview(SEQUENCE, { parameters: { window: 12 } });
  expect(ahead).toEqual({ opened: 0, changed: 1, cleared: 0, byMutual: [{ mutual: spunOut, name: 'Spun Out', opened: 0, changed: 1, cleared: 0 }], people: 0, decisionsStale: 0 });
  expect((await found(SEQUENCE)).version).toBe(before.version);
  const instant = register.clock.now().toISOString();
  const made = await adopt();
  expect(made).toMatchObject({ version: 1, authority: council.gss, rule: SEQUENCE, ruleVersion: 1, parameters: { window: 12 }, from: '2016-07-01', state: 'adopted', reason: 'A year is enough here', withdrawnBecause: null, conflicts: { opened: 0, changed: 1, cleared: 0 } });
  expect(made.adoptedAt).toBe(made.recordedAt);
  expect([periods(await found(SEQUENCE)), (await found(SEQUENCE)).version]).toEqual([['2016-04-01/2016-06-30'], before.version + 1]);
  // Known as it was then, in the words of then; and nobody else’s rule is another.
  const then = await found(SEQUENCE, spunOut, `&knownAt=${instant}`);
  expect([periods(then), then.explanation]).toEqual([periods(before), before.explanation]);
  // Longer windows count from their own day: the days between are not judged again.
  const longer = await adopt({ parameters: { window: 36 }, from: '2018-01-01' });
  expect(longer.conflicts).toEqual({ opened: 0, changed: 1, cleared: 0 });
  expect([periods(await found(SEQUENCE)), (await found(SEQUENCE)).explanation]).toEqual([['2016-04-01/2016-06-30', '2018-01-01/2018-06-30'], expect.stringContaining('within 24 months (from 1 January 2018: 36 months) after')]);
  expect([(await rebuild()).mended, (await verify(register.store, [])).entries]).toEqual([0, expect.any(Number)]);
  for (const [one, at] of [[longer, 1], [made, 1]] as const) expect((await withdraw(one.id, at)).body).toMatchObject({ state: 'withdrawn', version: 2, reason: 'A year is enough here', withdrawnBecause: 'Our mistake', conflicts: { opened: 0, changed: 1, cleared: 0 } });
  expect(periods(await found(SEQUENCE))).toEqual(periods(before));
  expect(await withdraw(made.id, 2)).toMatchObject({ status: 409, body: { code: 'is-withdrawn' } });
  expect((await rebuild()).mended).toBe(0);
});

test('what a change of a role finds, and what is asked beforehand, is by the rules as they are adopted', async () => {
  const { id } = await council.body('Asked About');
  await council.role(id, 'set-up-support', '2013-01-01', '2015-06-30');
  const next = { authority: council.gss, mutual: id, kind: 'commissioner', period: { from: '2016-01-01', to: null } };
  const { id: adoption } = await adopt({ parameters: { window: 3 }, from: '2010-01-01' });
  expect((await council.officer.made('/api/roles/what-if', next)).opened.map(({ rule }: any) => rule.id)).not.toContain(SEQUENCE);
  expect((await council.officer.made('/api/roles', next)).conflicts.opened.map(({ rule }: any) => rule.id)).not.toContain(SEQUENCE);
  expect((await withdraw(adoption)).body.conflicts).toMatchObject({ opened: 2, cleared: 0 });
  expect(periods(await found(SEQUENCE, id))).toEqual(['2016-01-01/2017-06-30']);
});

describe('another version', () => {
  let deciders: Deciders;
  let mo: Client;
  beforeAll(async () => {
    deciders = await Deciders.open(register);
    mo = deciders.mo.client;
  });

  test('finds what it says, leaves as they were the decisions that it does not touch, and says of the others what the council adopted', async () => {
    const gss = deciders.town.gss;
    const at = (rule: string, more = '') => mo.read(`/api/conflicts?authority=${gss}&rule=${rule}${more}`).then(({ items }) => items);
    const given = { authority: gss, version: 2, from: '2026-11-10' };
    // One that both versions give, one that ended before that day, and universal inspection, which the second alone gives.
    const both = await deciders.overlap();
    const ended = await deciders.overlap();
    await deciders.ending(ended.body, '2020-12-31');
    const universal = (await deciders.town.body(deciders.mo)).id;
    for (const kind of ['lender', 'food-hygiene']) await mo.made('/api/roles', { authority: gss, mutual: universal, kind, period: { from: '2014-04-01', to: null } });
    for (const one of await at(BARE)) await decided(deciders.mo, one.id, { disposition: 'mitigate' });
    expect((await at(BARE)).map(({ state }: any) => state)).toEqual(['decided', 'decided']);
    const ahead = await mo.made(`/api/rules/${BARE}/preview`, given);
    expect(ahead).toMatchObject({ opened: 1, changed: 0, cleared: 0, people: 0, decisionsStale: 1, byMutual: [{ mutual: universal, opened: 1 }] });
    const made = await mo.made('/api/rule-adoptions', { ...given, rule: BARE, reason: 'The inspectorate asked for it' });
    expect(made).toMatchObject({ ruleVersion: 2, parameters: { months: 12 }, conflicts: { opened: ahead.opened, changed: ahead.changed, cleared: ahead.cleared } });
    const after: any[] = await at(BARE);
    expect(Object.fromEntries(after.map(({ mutual, state, rule, periods: days }) => [mutual, [state, rule.version, days[0].from]]))).toEqual({ [both.body]: ['stale', 2, '2016-01-01'], [ended.body]: ['decided', 1, '2016-01-01'], [universal]: ['open', 2, '2026-11-10'] });
    expect(after.find(({ mutual }) => mutual === universal).rule.title).toContain('in whatever way');
    const stale = after.find(({ state }) => state === 'stale');
    expect([stale.stale, stale.changed[0]]).toEqual([['facts', 'rule'], 'The council adopted for this rule, from 10 November 2026: version 2, how long a test speaks for: 12 months.']);
    for (const state of ['open', 'decided', 'stale']) expect((await at(BARE, `&state=${state}`)).map(({ id }: any) => id), state).toEqual(after.filter((one) => one.state === state).map(({ id }) => id));
    const [decision] = (await mo.read(`/api/conflicts/${stale.id}/decisions`)).items;
    expect([decision.rule.version, decision.changed[0]]).toEqual([1, stale.changed[0]]);
    expect((await mo.post(`/api/rule-adoptions/${made.id}/withdraw`, { reason: 'Not now' }, version(1))).body.conflicts).toEqual({ opened: 0, changed: 0, cleared: 1 });
    expect((await at(BARE)).map(({ state }: any) => state).sort()).toEqual(['decided', 'decided', 'withdrawn']);
  });

  test('of another figure, what was decided stays decided where nothing that it saw is other', async () => {
    const { gss } = deciders.town;
    const { id: mutual } = await deciders.town.body(deciders.mo);
    const role = (kind: string, from: string, to: string | null) => mo.made('/api/roles', { authority: gss, mutual, kind, period: { from, to } });
    await role('set-up-support', '2013-01-01', '2015-06-30');
    const opened = (await role('commissioner', '2016-04-01', null)).conflicts.opened;
    const { id } = opened.find(({ rule }: any) => rule.id === SEQUENCE);
    await decided(deciders.mo, id);
    const [shorter, longer] = [{ parameters: { window: 18 } }, { parameters: { window: 30 } }].map((one) => ({ authority: gss, from: '2010-01-01', ...one }));
    expect([await mo.made(`/api/rules/${SEQUENCE}/preview`, shorter), await mo.made(`/api/rules/${SEQUENCE}/preview`, longer)].map((one: any) => [one.changed, one.decisionsStale])).toEqual([[1, 0], [1, 1]]);
    await mo.made('/api/rule-adoptions', { ...shorter, rule: SEQUENCE, reason: 'x' });
    expect((await mo.read(`/api/conflicts/${id}`)).state).toBe('decided');
    await mo.made('/api/rule-adoptions', { ...longer, rule: SEQUENCE, reason: 'x' });
    const told = await mo.read(`/api/conflicts/${id}`);
    expect([told.state, told.stale, told.changed.slice(0, 2)]).toEqual(['stale', ['periods'], [expect.stringContaining('18 months'), expect.stringContaining('30 months')]]);
  });
});

test('a rule about people is adopted like the others: whom it finds is counted, and nobody else learns of whom', async () => {
  const member = await declarer(register, council, 'Gift Taker');
  const { id } = await filed(council, member, 'gift-or-hospitality', { outcome: 'accepted', what: 'Lunch', from: { mutual: spunOut, name: 'Spun Out' }, on: '2026-11-01', valuePence: 3000 });
  await council.officer.made(`/api/declarations/${id}/accept`, {}, version(1));
  const given = { authority: council.gss, parameters: { threshold: 3000, window: 6 }, from: '2026-01-01' };
  const ahead = await council.officer.made('/api/rules/gift-from-mutual/preview', given);
  expect(ahead).toMatchObject({ opened: 1, changed: 0, cleared: 0, people: 1, byMutual: [{ mutual: spunOut, opened: 1 }] });
  expect((await council.officer.made('/api/rule-adoptions', { ...given, rule: 'gift-from-mutual', reason: 'x' })).conflicts).toEqual({ opened: 1, changed: 0, cleared: 0 });
  const its = (await council.officer.read(`/api/conflicts?authority=${council.gss}&rule=gift-from-mutual`)).items;
  expect(its.map(periods)).toEqual([['2026-11-01/2027-04-30']]);
  const file = await council.officer.read(`/api/conflicts/${its[0].id}`);
  expect([file.records.length > 0, file.facts.length > 0]).toEqual([true, true]);
  const lga = await register.person('lga-auditor', council.gss);
  const fired = async (who: Client) => (await who.read(`/api/rules/gift-from-mutual/statistics?authority=${council.gss}`)).fired;
  expect([await fired(lga), await fired(council.officer), await fired(member.client)]).toEqual([0, 1, 1]);
  expect((await rebuild()).mended).toBe(0);
});

test('is refused where it is wrong, or was there already, and names the field', async () => {
  const keeper = council.officer;
  const refused = async (more: object) => { const reply = await keeper.post('/api/rule-adoptions', body(more)); return [reply.status, ...pathsOf(reply).sort()]; };
  const wrong: [object, unknown[]][] = [
    [{ parameters: { hope: 1 } }, [422, 'parameters.hope']],
    [{ parameters: { window: 121 } }, [422, 'parameters.window']],
    [{ parameters: { window: -1 }, version: 3, from: '1999-12-31' }, [422, 'from', 'parameters.window', 'version']],
    [{ parameters: {} }, [422, 'version']],
    [{ from: '3000-01-01' }, [422, 'from']],
    [{ reason: ' \n ' }, [422, 'reason']],
    [{ rule: 'no-rule' }, [404, 'rule']],
    [{ authority: other.gss }, [404, 'authority']],
  ];
  for (const [more, faults] of wrong) expect(await refused(more), JSON.stringify(more)).toEqual(faults);
  for (const more of [{ parameters: { window: 1.5 } }, { parameters: { window: '12' } }, { parameters: { '<script>': 1 } }, { parameters: [12] }, { more: 1 }, { reason: 'x'.repeat(4001) }, { version: 0 }]) expect((await keeper.post('/api/rule-adoptions', body(more))).status, JSON.stringify(more)).toBe(422);
  const once = body({ from: '2024-02-29', reason: '<script>alert(1)</script>' });
  const both = await Promise.all([keeper.post('/api/rule-adoptions', once), keeper.post('/api/rule-adoptions', once)]);
  expect(both.map(codeOf).sort()).toEqual(['201 ', '409 is-adopted']);
  const { id } = both.find(({ status }) => status === 201)!.body;
  expect([await keeper.post(`/api/rule-adoptions/${id}/withdraw`, { reason: 'x' }), await withdraw(id, 7, keeper), await withdraw(id, 1, other.officer), await withdraw('nothing', 1, keeper)].map(({ status }) => status)).toEqual([428, 412, 404, 404]);
  const [reviewer, lga] = [await register.person('reviewer', council.gss), await register.person('lga-auditor', council.gss)];
  expect([await reviewer.post('/api/rule-adoptions', once), await reviewer.post(`/api/rules/${SEQUENCE}/preview`, { authority: council.gss, version: 1, from: '2026-01-01' }), await withdraw(id, 1, reviewer), await keeper.post('/api/rules/nothing/preview', { authority: council.gss, version: 1, from: '2026-01-01' })].map(({ status }) => status)).toEqual([403, 403, 403, 404]);
  const listed = async (who: Client, more = '') => (await who.read(`/api/rule-adoptions?authority=${council.gss}${more}`)).items;
  expect([(await listed(reviewer)).at(-1).reason, (await listed(lga)).at(-1).reason, (await listed(lga)).at(-1).account, await listed(other.officer)]).toEqual(['<script>alert(1)</script>', null, null, []]);
  expect((await listed(keeper, `&rule=${SEQUENCE}&state=adopted&asAt=2024-03-01`)).map((one: any) => one.id)).toEqual([id]);
  expect(JSON.stringify((await keeper.read(`/api/ledger/${council.gss}/entries?limit=500&from=20`)).items)).not.toContain('alert(1)');
});

test('the catalogue tells, for a council and a day, what it applies, and how each rule fared there', async () => {
  const keeper = council.officer;
  const rule = (query: string, who = keeper) => who.get(`/api/rules/${SEQUENCE}?${query}`);
  const of = `authority=${council.gss}`;
  const figure = ({ body: told }: any) => [told.parameters[0].value, told.adoptedFrom];
  expect([figure(await rule('')), figure(await rule(of)), figure(await rule(`${of}&asAt=2024-02-28`)), figure(await rule(`${of}&knownAt=2026-11-02T09:00:01Z`))]).toEqual([[24, null], [12, '2024-02-29'], [24, null], [24, null]]);
  expect((await rule(of, other.officer)).status).toBe(404);
  expect((await other.officer.read(`/api/rules?${of}`)).items).toEqual([]);
  const items: any[] = (await keeper.read(`/api/rules?${of}&limit=500`)).items;
  expect(items.find(({ id }) => id === SEQUENCE)).toMatchObject({ version: 1, adoptedFrom: '2024-02-29', parameters: [{ name: 'window', value: 12, least: 0, most: 120 }] });
  const versions = (await keeper.read(`/api/rules/${BARE}/versions?${of}`)).items;
  expect(versions.map((one: any) => [one.version, one.inForce, one.adopted.map(({ from, state, parameters }: any) => [from, state, parameters.months])])).toEqual([[1, true, []], [2, false, []]]);
  const statistics: any[] = (await keeper.read(`/api/rule-statistics?${of}&limit=500`)).items;
  const conflicts: any[] = (await keeper.read(`/api/conflicts?${of}&limit=500`)).items;
  for (const one of statistics) {
    const its = conflicts.filter((conflict) => conflict.rule.id === one.rule);
    const states = ['open', 'stale', 'withdrawn'].map((state) => its.filter((conflict) => conflict.state === state).length);
    expect([one.fired, one.live, one.undecided, one.stale, one.withdrawn], one.rule).toEqual([its.length, its.filter(({ live }) => live).length, ...states]);
  }
  const csv = await keeper.get(`/api/rule-statistics?${of}&format=csv`);
  expect([csv.headers['content-type'], String(csv.body).split('\r\n')[0]]).toEqual(['text/csv; charset=utf-8', expect.stringMatching(/^\uFEFFrule,title,fired,live/)]);
  expect(await keeper.read(`/api/rules/${SEQUENCE}/statistics?${of}`)).toEqual(statistics.find(({ rule: id }) => id === SEQUENCE));
  expect([(await other.officer.get(`/api/rules/${SEQUENCE}/statistics?${of}`)).status, (await other.officer.read(`/api/rule-statistics?${of}`)).items]).toEqual([404, []]);
});

test('a test of a safeguard speaks for as long as was adopted on its day; everybody sees it too, of the roles that they see', async () => {
  const { id } = await council.body('Tested');
  await council.role(id, 'commissioner', '2014-04-01');
  await council.role(id, 'licensing', '2016-01-01');
  await council.role(id, 'lender', '2015-01-01', null, { publication: { public: false, reason: 'negotiation' } });
  const safeguard = await council.officer.made('/api/safeguards', { authority: council.gss, mutual: id, kind: 'neighbour-inspects', description: 'x', period: { from: '2025-01-01', to: null }, testEveryMonths: 12 });
  const reviewer = await register.person('reviewer', council.gss);
  for (const on of ['2025-06-01', '2026-06-02']) await reviewer.made(`/api/safeguards/${safeguard.id}/verifications`, { on, outcome: 'operating', evidence: 'x' });
  expect(periods(await found(BARE, id))).toEqual(['2016-01-01/2025-05-31', '2027-06-03/']);
  const before = register.clock.now().toISOString();
  const made = await adopt({ rule: BARE, parameters: { months: 3 }, from: '2026-01-01' });
  const seen = await found(BARE, id);
  expect([periods(seen), seen.explanation]).toEqual([['2016-01-01/2025-05-31', '2026-09-03/'], expect.stringContaining('in the 12 months (from 1 January 2026: 3 months) before')]);
  expect((await rebuild()).mended).toBe(0);
  await verify(register.store, []);
  // Shown to everybody after its days, and for the withheld role derived again from the others, at each instant by the rules of then.
  register.clock.set('2026-12-15T10:00:00.000Z');
  const shown = async (more = '') => (await register.nobody.read(`/api/public/conflicts?mutual=${id}&rule=${BARE}${more}`)).items[0];
  expect([periods(await shown()), (await shown()).explanation.includes('3 months')]).toEqual([periods(seen), true]);
  expect([periods(await shown(`&knownAt=${before}`)), (await shown(`&knownAt=${before}`)).explanation.includes('3 months')]).toEqual([['2016-01-01/2025-05-31', '2027-06-03/'], false]);
  expect(JSON.stringify(await shown())).not.toMatch(/financier|enough here/);
  expect((await withdraw(made.id, 1, await register.enter(clerk))).body.conflicts).toMatchObject({ changed: 1 });
  expect(periods(await shown())).toEqual(['2016-01-01/2025-05-31', '2027-06-03/']);
});
