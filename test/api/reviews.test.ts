/** The queue: what waits and why, in which order, grouped and counted, and always the same as every other list says. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../support/filing.ts';
import { openRegister, type Client, type Register } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
let town: Town;
let other: Town;
let officer: Human;
let deputy: Human;
let reviewer: Human;
let stranger: Human;
let bodies: string[];
let asOutsider: number[];

/** Nobody stays signed in for days. */
async function later(to: string): Promise<void> {
  register.clock.set(to);
  [officer, deputy, reviewer, stranger] = (await Promise.all([officer, deputy, reviewer, stranger].map(async (who) => ({ ...who, client: await register.enter(who.account) })))) as [Human, Human, Human, Human];
}

beforeAll(async () => {
  register = await openRegister();
  [town, other] = [await Town.open(register), await Town.open(register)];
  officer = await town.human('Olwen', ['monitoring-officer']);
  deputy = await town.human('Dafydd', ['deputy-monitoring-officer']);
  reviewer = await town.human('Rhian', ['reviewer']);
  stranger = await other.human('Sioned', ['monitoring-officer']);
  // Before the days go by, for the administrator does not stay signed in either.
  asOutsider = [];
  for (const role of ['member', 'system-administrator', 'external-auditor', 'lga-auditor']) asOutsider.push((await (await register.person(role, town.gss)).get('/api/reviews')).status);
  bodies = [];
  const unit = (await officer.client.made('/api/units', { authority: town.gss, name: 'Leisure', kind: 'team' })).id;
  const inspector = await town.person('Ina Spector');
  for (const [i, more] of [{}, { unit }, { accountableOfficer: inspector }, {}].entries()) {
    await later(`2026-11-0${i + 2}T10:00:00.000Z`);
    const { id } = await town.body(officer);
    bodies.push(id);
    await town.concerns(officer, id, more);
  }
  const lender = { authority: town.gss, mutual: bodies[3] as string, kind: 'lender', period: { from: '2015-01-01', to: '2020-03-31' } };
  await officer.client.made('/api/roles', lender);
  // What follows from the roles of a councillor and declarations is in the list as well.
  await town.connect(officer, bodies[0] as string, 'own-interest');
  const theirs = await other.body(stranger);
  await other.concerns(stranger, theirs.id);
});
afterAll(() => register.close());

const queue = (who: Client, query = ''): Promise<any> => who.read(`/api/reviews?authority=${town.gss}&limit=500${query}`);
const conflicts = async (who: Client, query = ''): Promise<any[]> => (await who.read(`/api/conflicts?authority=${town.gss}&limit=500${query}`)).items;
const ids = (items: { id: string }[]): string[] => items.map(({ id }) => id).sort();
const decide = (who: Client, id: string, more: object = {}) => who.post(`/api/conflicts/${id}/decisions`, { disposition: 'transfer', class: 'potential', reason: 'internal', publicReason: 'public', observer: 'would not', ...more });
const baseline = (who: Client, given: string[], more: object = {}) => who.post('/api/reviews/baseline', { authority: town.gss, ids: given, disposition: 'tolerate', class: 'potential', reason: 'imported', publicReason: 'Looked at together on taking over the register.', ...more });

describe('the queue', () => {
  test('has everything that nobody decided, the most severe first, with why and when it falls due', async () => {
    const all = await queue(reviewer.client);
    expect(ids(all.items)).toEqual(ids(await conflicts(reviewer.client, '&state=open')));
    expect(all.items.map(({ severity }: any) => severity)).toEqual(all.items.map(({ severity }: any) => severity).sort((a: number, b: number) => b - a));
    const [one] = all.items;
    expect(one).toMatchObject({ since: '2026-11-02', dueOn: '2026-11-30', reviewOn: null, why: ['new'], assigned: null, assignmentVersion: 0, watched: false, state: 'open' });
    expect(typeof one.body).toBe('string');
    expect(all.items.some(({ why }: any) => why.includes('changed'))).toBe(true);
    expect(all.next).toBeNull();
  });

  test('is put in order by age, deadline, newness and change, and walked page by page in each', async () => {
    for (const sort of ['severity', 'age', 'deadline', 'newness', 'change']) {
      const whole = (await queue(officer.client, `&sort=${sort}`)).items.map(({ id }: any) => id);
      const walked: string[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const page: any = await officer.client.read(`/api/reviews?authority=${town.gss}&limit=3&sort=${sort}${next && `&cursor=${next}`}`);
        walked.push(...page.items.map(({ id }: any) => id));
        expect(page.counts.listed).toBe(whole.length);
        next = page.next;
      }
      expect(walked).toEqual(whole);
    }
    const of = async (sort: string, key: string) => (await queue(officer.client, `&sort=${sort}`)).items.map((one: any) => one[key] ?? '9999');
    expect(await of('age', 'since')).toEqual((await of('age', 'since')).sort());
    expect(await of('newness', 'since')).toEqual((await of('newness', 'since')).sort().reverse());
    expect(await of('change', 'changedOn')).toEqual((await of('change', 'changedOn')).sort().reverse());
    expect(await of('deadline', 'dueOn')).toEqual((await of('deadline', 'dueOn')).sort());
    expect((await officer.client.get(`/api/reviews?sort=age&cursor=${(await officer.client.read('/api/reviews?limit=1')).next}`)).status).toBe(400);
  });

  test('shows whom a file is given to, and to each what is theirs', async () => {
    const [first, second] = (await queue(officer.client)).items;
    await officer.client.made(`/api/conflicts/${first.id}/assign`, { account: reviewer.account }, version(0));
    await officer.client.made(`/api/conflicts/${second.id}/watch`, { on: true });
    const mine = await queue(reviewer.client, '&assigned=me');
    expect(ids(mine.items)).toEqual([first.id]);
    expect(mine.items[0]).toMatchObject({ assigned: { account: reviewer.account, name: 'Rhian' }, assignmentVersion: 1 });
    expect(ids((await queue(officer.client, `&assigned=${reviewer.account}`)).items)).toEqual([first.id]);
    expect((await queue(officer.client, '&assigned=me')).items).toEqual([]);
    expect(ids((await queue(officer.client, '&watched=true')).items)).toEqual([second.id]);
    const all = await queue(reviewer.client);
    expect(all.counts).toMatchObject({ mine: 1, watched: 0, nobodys: all.items.length - 1, listed: all.items.length });
    expect((await queue(officer.client, '&assigned=nobody')).items).toHaveLength(all.items.length - 1);
  });

  test('is of those who prepare files, and of their own council', async () => {
    expect(asOutsider).toEqual([403, 403, 403, 403]);
    expect((await stranger.client.read(`/api/reviews?authority=${town.gss}`)).items).toEqual([]);
    expect((await stranger.client.read(`/api/reviews?authority=${town.gss}`)).groups).toEqual([]);
    expect((await register.nobody.get('/api/reviews')).status).toBe(401);
    for (const wrong of ['state=nothing', 'sort=alphabet', 'minSeverity=9', 'assigned=%00', 'watched=false', 'who=me']) expect((await officer.client.get(`/api/reviews?${wrong}`)).status, wrong).toBe(400);
  });

  test('empties as files are decided, fills where facts change or a review falls due, and says which', async () => {
    const [one] = (await queue(officer.client, `&mutual=${bodies[1]}&scope=institutional`)).items;
    expect((await decide(officer.client, one.id, { reviewOn: '2026-12-24' })).status).toBe(201);
    expect(ids((await queue(officer.client)).items)).not.toContain(one.id);
    const [decided] = (await queue(officer.client, '&state=decided')).items;
    expect(decided).toMatchObject({ id: one.id, why: [], dueOn: '2026-12-24', reviewOn: '2026-12-24', state: 'decided' });
    await later('2026-12-25T00:30:00.000Z');
    const [due] = (await queue(officer.client)).items.filter(({ id }: any) => id === one.id);
    expect(due).toMatchObject({ state: 'stale', why: ['review-due'] });
    await officer.client.made('/api/roles', { authority: town.gss, mutual: bodies[1], kind: 'commissioner', period: { from: '2008-01-01', to: '2017-01-01' } });
    await officer.client.made('/api/roles', { authority: town.gss, mutual: bodies[1], kind: 'licensing', period: { from: '2009-01-01', to: '2017-01-01' } });
    const [stale] = (await queue(officer.client)).items.filter(({ id }: any) => id === one.id);
    expect(stale).toMatchObject({ state: 'stale', why: ['stale', 'review-due'], changedOn: '2026-12-25' });
  });

  test('fills where a safeguard was not tested in time, failed or is over, and says by when', async () => {
    const mutual = bodies[2] as string;
    const [one] = (await queue(officer.client, `&mutual=${mutual}&scope=institutional`)).items;
    const arranged = (from: string, to: string | null) => officer.client.made('/api/safeguards', { authority: town.gss, mutual, conflicts: [one.id], kind: 'separate-teams', description: 'apart', period: { from, to }, testEveryMonths: 1 });
    const line = async () => (await queue(officer.client, `&mutual=${mutual}&state=any`)).items.find(({ id }: any) => id === one.id);
    const safeguard = await arranged('2026-12-20', null);
    expect(await line()).toMatchObject({ dueOn: '2026-12-02', why: one.why });
    expect((await decide(officer.client, one.id, { disposition: 'mitigate' })).status).toBe(201);
    expect(await line()).toMatchObject({ state: 'decided', dueOn: '2027-01-20', why: [] });
    await deputy.client.made(`/api/safeguards/${safeguard.id}/verifications`, { on: '2026-12-22', outcome: 'not-operating', evidence: 'seen' });
    expect(await line()).toMatchObject({ state: 'decided', why: ['safeguard-due'] });
    await deputy.client.made(`/api/safeguards/${safeguard.id}/verifications`, { on: '2026-12-23', outcome: 'operating', evidence: 'seen' });
    expect(await line()).toMatchObject({ dueOn: '2027-01-23', why: [] });
    await later('2027-01-23T23:59:00.000Z');
    expect((await line()).why).toEqual([]);
    await later('2027-01-24T00:00:30.000Z');
    expect((await line()).why).toContain('safeguard-due');
  });

  test('goes together by rule, with how many of each, and says how many were decided today', async () => {
    const all = (await queue(officer.client)).items;
    const slight = all.filter(({ severity, state }: any) => severity <= 3 && state === 'open');
    const { items, groups, counts } = await queue(officer.client, '&together=true&by=rule');
    expect([ids(items), counts.together, counts.listed]).toEqual([ids(slight), slight.length, slight.length]);
    expect(new Set(groups.map(({ rule, mutual }: any) => `${rule} ${mutual}`))).toEqual(new Set(slight.map(({ rule }: any) => `${rule.id} null`)));
    for (const group of groups) expect(group).toMatchObject({ count: slight.filter(({ rule }: any) => rule.id === group.rule).length, name: slight.find(({ rule }: any) => rule.id === group.rule).rule.title });
    for (const wrong of ['together=false', 'by=alphabet']) expect((await officer.client.get(`/api/reviews?${wrong}`)).status, wrong).toBe(400);

    // What was found anew after the list was shown is not decided with the rest, and nothing is where nothing changed.
    const shown = items.map(({ recordedAt }: any) => recordedAt).sort();
    const [last] = items.filter(({ recordedAt }: any) => recordedAt === shown.at(-1));
    const { body } = await baseline(officer.client, [last.id], { seenAt: '2020-01-01T00:00:00.000Z' });
    expect(body).toMatchObject({ decided: [], refused: [{ id: last.id, why: 'facts-changed' }] });
    expect((await baseline(officer.client, [last.id], { disposition: 'mitigate' })).body).toMatchObject({ decided: [], refused: [{ id: last.id, why: 'no-safeguard' }] });
    expect((await baseline(officer.client, [last.id], { seenAt: 'yesterday' })).body.fields[0].path).toBe('seenAt');
    expect((await baseline(officer.client, [last.id], { seenAt: shown.at(-1), reviewOn: '2027-06-30' })).body.decided).toEqual([last.id]);
    const after = await queue(officer.client);
    expect([after.counts.decidedToday, ids(after.items)]).toEqual([1, ids(all.filter(({ id }: any) => id !== last.id))]);
  });

  test('has the reminder of a review from the day after it on, and not from the decision', async () => {
    const { id: mutual } = await town.body(officer);
    const [{ id }] = await town.concerns(officer, mutual);
    expect((await decide(officer.client, id, { reviewOn: '2027-01-31' })).status).toBe(201);
    const reminder = async (query: string) => (await queue(officer.client, `&mutual=${mutual}${query}`)).items.filter(({ rule }: any) => rule.id === 'stale-review');
    expect(await reminder('&state=open')).toMatchObject([{ why: [], dueOn: null }]);
    expect(await reminder('')).toEqual([]);
    await later('2027-01-31T23:59:00.000Z');
    expect(await reminder('')).toEqual([]);
    await later('2027-02-01T00:00:30.000Z');
    expect(await reminder('')).toMatchObject([{ why: ['new'], severity: 3 }]);
  });

  test('of a register that was taken over is triaged together, up to severity 3, once and no more', async () => {
    const all = (await queue(officer.client, '&scope=institutional&state=any')).items;
    const few = all.filter(({ severity }: any) => severity > 3).map(({ id }: any) => id);
    const open = (await queue(deputy.client, '&scope=institutional&state=open')).items.filter(({ severity }: any) => severity <= 3).map(({ id }: any) => id);
    const before = (await queue(officer.client, '&state=decided')).items.map(({ id }: any) => id);
    expect([few.length > 0, open.length > 0]).toEqual([true, true]);
    const theirs = (await stranger.client.read('/api/reviews?limit=1')).items[0].id;
    const given = [...few, ...open, open[0], theirs, 'nothing'];
    const key = { 'idempotency-key': 'import' };
    const done = await deputy.client.made('/api/reviews/baseline', { authority: town.gss, ids: given, disposition: 'tolerate', reason: 'imported', publicReason: 'Looked at together on taking over the register.', reviewOn: '2027-09-30' }, key);
    expect(done.decided.toSorted()).toEqual(open.toSorted());
    expect(done.refused.filter(({ id }: any) => few.includes(id)).every(({ why }: any) => why === 'too-severe')).toBe(true);
    expect(done.refused.filter(({ id }: any) => [theirs, 'nothing'].includes(id)).map(({ why }: any) => why)).toEqual(['not-found', 'not-found']);
    expect(ids((await queue(officer.client, '&state=decided&scope=institutional')).items)).toEqual([...open, ...before].toSorted());
    expect((await deputy.client.made('/api/reviews/baseline', { authority: town.gss, ids: given, disposition: 'tolerate', reason: 'imported', publicReason: 'Looked at together on taking over the register.', reviewOn: '2027-09-30' }, key)).decided).toEqual(done.decided);
    const again = (await baseline(deputy.client, open)).body;
    expect([again.decided, new Set(again.refused.map(({ why }: any) => why))]).toEqual([[], new Set(['is-decided'])]);
    const events = (await officer.client.read(`/api/ledger/${town.gss}/entries?limit=500`)).items.filter(({ event }: any) => event === 'decision.made');
    // And four that were decided before.
    expect(events).toHaveLength(open.length + 4);
  });

  test('is triaged together only with what says enough of all of them, by who may, of their own council', async () => {
    const [id] = (await queue(officer.client)).items.map((one: any) => one.id);
    const tries: [object, string][] = [[{ reason: ' ' }, 'reason'], [{ publicReason: ' ' }, 'publicReason'], [{ class: 'actual' }, 'class'], [{ class: 'perceived' }, 'class'], [{ reviewOn: '2020-01-01' }, 'reviewOn'], [{ reviewOn: '2027-02-30' }, 'reviewOn'], [{ disposition: 'refer' }, 'disposition'], [{ ids: [] }, 'ids'], [{ ids: Array.from({ length: 501 }, () => id) }, 'ids']];
    for (const [more, path] of tries) {
      const { status, body } = await baseline(deputy.client, [id], more);
      expect([[400, 422].includes(status), body.fields?.[0].path], path).toEqual([true, path]);
    }
    expect((await baseline(reviewer.client, [id])).status).toBe(403);
    expect((await baseline(stranger.client, [id])).body.fields[0].path).toBe('authority');
    expect((await baseline(stranger.client, [id], { authority: other.gss })).body).toMatchObject({ decided: [], refused: [{ id, why: 'not-found' }] });
  });

  test('counts the same as the list of overlaps, under every filter, and the same as the overview', async () => {
    const rules = [...new Set((await conflicts(officer.client)).map(({ rule }) => rule.id))];
    const filters = ['', '&scope=institutional', '&scope=personal', '&live=true', '&live=false', '&class=potential', '&class=actual', '&kind=impaired-objectivity', '&kind=biased-ground-rules', ...[1, 2, 3, 4, 5].map((n) => `&minSeverity=${n}`), ...bodies.map((id) => `&mutual=${id}`), ...rules.map((id) => `&rule=${id}`), '&asAt=2018-01-01', '&knownAt=2026-11-03T12:00:00Z', '&live=true&minSeverity=3&scope=institutional'];
    let counted = 0;
    for (const [i, filter] of filters.entries()) {
      const { counts, groups } = await queue(officer.client, `${filter}&state=any`);
      for (const state of ['open', 'decided', 'stale', 'withdrawn']) {
        const listed = await conflicts(officer.client, `${filter}&state=${state}`);
        expect([filter, state, counts[state]]).toEqual([filter, state, listed.length]);
        if (i % 5 === 0) expect(ids((await queue(officer.client, `${filter}&state=${state}`)).items)).toEqual(ids(listed));
        counted += listed.length;
      }
      expect(counts.listed).toBe(counts.open + counts.decided + counts.stale);
      expect(groups.reduce((sum: number, group: any) => sum + group.count, 0)).toBe(counts.listed);
    }
    expect(counted).toBeGreaterThan(50);
    const { cases } = await officer.client.read(`/api/home?authority=${town.gss}`);
    const { groups } = await queue(officer.client, '&live=true&scope=institutional&state=any');
    const band = (from: number, to: number) => groups.filter(({ worst }: any) => worst >= from && worst <= to).length;
    expect({ actNow: band(4, 5), soon: band(2, 3), note: band(1, 1) }).toEqual(cases);
    expect(groups.map(({ worst }: any) => worst)).toEqual(groups.map(({ worst }: any) => worst).sort((a: number, b: number) => b - a));
  });
});
