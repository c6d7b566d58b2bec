/** What is decided, as it is read: by everybody, by those who see a part, by those whom it is about; found again, and proved. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { verify } from '../../server/verify/verify.ts';
import { codeOf, decided, Deciders, OBSERVER } from '../support/decisions.ts';
import { version } from '../support/filing.ts';
import { openRegister, type Register } from '../support/register.ts';
import type { Town, Human } from '../support/town.ts';

let register: Register;
let town: Town;
let mo: Human;
let deputy: Human;
let reviewer: Human;
let head: Human;
let member: Human;
let deciders: Deciders;
let overlap: Deciders['overlap'];
let file: Deciders['file'];
let ending: Deciders['ending'];
beforeAll(async () => {
  register = await openRegister();
  deciders = await Deciders.open(register);
  ({ town, mo, deputy, reviewer, head, member, file } = deciders);
  overlap = (more) => deciders.overlap(more);
  ending = (body, on, kind) => deciders.ending(body, on, kind);
}, 60_000);
afterAll(() => register.close());

describe('what is decided', () => {
  test('is public at once with its disposition, class and public reason, and with nothing else', async () => {
    const { id, body, all } = await overlap({ accountableOfficer: reviewer.person });
    const shown = async (): Promise<any[]> => (await register.nobody.read(`/api/public/conflicts?mutual=${body}`)).items;
    expect(await shown()).toEqual([]);
    const { decidedAt } = await decided(mo, id, { disposition: 'refer', referredTo: 'police', legalAdvice: true, reviewOn: '2027-01-01' });
    const [one, ...none] = await shown();
    expect(none).toEqual([]);
    expect(one).toMatchObject({ rule: { id: 'contractor-and-regulator' }, state: 'decided', stateTitle: 'decided', class: 'potential', classBy: 'decision', stale: [] });
    expect(one.decision).toEqual({ disposition: 'refer', class: 'potential', publicReason: 'public words', decidedAt });
    const whole = JSON.stringify([one, await register.nobody.read(`/api/public/conflicts/${one.id}`), await register.nobody.read(`/api/public/mutuals/${body}?authority=${town.gss}`)]);
    expect(whole).toContain('public words');
    for (const secret of ['internal words', OBSERVER, 'police', mo.account, 'Moira', 'factsHash']) expect(whole, secret).not.toContain(secret);
    // One officer is not said to be the one, also where it is decided.
    const officers = all.find((other) => other.scope === 'institutional' && other.subject?.kind === 'officer');
    await decided(mo, officers.id);
    const officer = (await shown()).find((other) => other.rule.id === officers.rule.id);
    expect(officer).toMatchObject({ subject: null, state: 'decided' });
    for (const name of ['Rhian', reviewer.person]) expect(JSON.stringify(await shown()), name).not.toContain(name);
    await ending(body, '2027-03-31');
    expect((await shown()).find((other) => other.id === one.id)).toMatchObject({ state: 'stale', stateTitle: 'decided, and to be looked at again', stale: ['facts'] });
    expect((await shown())[0]).not.toHaveProperty('changed');
  });

  test('is told of what everybody sees alone, where a role is withheld', async () => {
    const { id, body } = await overlap();
    await mo.client.made('/api/roles', { authority: town.gss, mutual: body, kind: 'grant-funder', period: { from: '2017-01-01', to: null }, publication: { public: false, reason: 'LGA 1972 Schedule 12A' } });
    await mo.client.made('/api/roles', { authority: town.gss, mutual: body, kind: 'planning', period: { from: '2010-01-01', to: null }, publication: { public: false, reason: 'LGA 1972 Schedule 12A' } });
    const withheld = (await mo.client.read(`/api/conflicts?mutual=${body}&limit=100`)).items.find((one: any) => one.rule.id === 'contractor-and-financier');
    await decided(mo, id, { publicReason: 'of the open one' });
    await decided(mo, withheld.id, { publicReason: 'of the hidden one' });
    const lga = await register.person('lga-auditor', town.gss);
    for (const [who, base] of [[register.nobody, '/api/public'], [lga, '/api']] as const) {
      const { items } = await who.read(`${base}/conflicts?mutual=${body}`);
      expect(items.map((one: any) => [one.rule.id, one.state, one.decision?.publicReason]), base).toContainEqual(['contractor-and-regulator', 'decided', 'of the open one']);
      expect(JSON.stringify(items)).not.toMatch(/hidden one|contractor-and-financier|internal/);
    }
    const [seen] = (await lga.read(`/api/conflicts?mutual=${body}&state=decided`)).items;
    expect((await lga.read(`/api/conflicts/${seen.id}/decisions`)).items).toMatchObject([{ disposition: 'remedy', publicReason: 'of the open one', reason: null, observer: null, facts: null, account: null, periods: null, factsHash: null }]);
    expect((await lga.read(`/api/conflicts/${seen.id}`)).factsHash).toBeNull();
    for (const verb of ['precedents', 'recommendations']) expect(codeOf(await lga.get(`/api/conflicts/${seen.id}/${verb}`))).toBe('403 forbidden');
    expect(codeOf(await lga.get('/api/decisions'))).toBe('403 forbidden');
    expect(seen.periods).toEqual([{ from: '2016-01-01', to: null }]);
    // That a withheld role ends is no reason for them to hear that something changed.
    await ending(body, '2015-06-30', 'planning');
    expect([(await file(id)).stale, (await lga.read(`/api/conflicts/${seen.id}`)).state, (await register.nobody.read(`/api/public/conflicts/${seen.id}`)).state]).toEqual([['facts'], 'decided', 'decided']);
    await ending(body, '2027-03-31');
    expect([(await lga.read(`/api/conflicts/${seen.id}`)).state, (await lga.read(`/api/conflicts?mutual=${body}&state=stale`)).items.length]).toEqual(['stale', 1]);
  });

  test('is public of nobody’s own interests, and internally read by whom it is not about', async () => {
    const [own] = (await mo.client.read(`/api/conflicts?scope=personal&person=${member.person}`)).items;
    expect([own.class, own.mutual, own.explanation]).toEqual(['actual', null, expect.stringContaining('A possible breach')]);
    const made = await decided(mo, own.id, { publicReason: 'of a person', class: 'potential' });
    expect(made.facts).toMatchObject({ body: null, proposedClass: 'actual', names: [{ id: member.person, name: 'Councillor' }] });
    expect(made.facts.records.map(({ what, title }: any) => [what, title.en])).toContainEqual(['office', 'Councillor']);
    expect(made.facts.explanation.en).not.toContain('A possible breach');
    expect(await file(own.id)).toMatchObject({ state: 'decided', scope: 'personal', classBy: 'decision' });
    expect(JSON.stringify((await register.nobody.read('/api/public/conflicts?limit=500')).items)).not.toContain('of a person');
    expect((await member.client.read(`/api/conflicts/${own.id}/decisions`)).items).toMatchObject([{ id: made.id, publicReason: 'of a person', reason: null, facts: null, account: null }]);
    expect(codeOf(await head.client.get(`/api/conflicts/${own.id}/decisions`))).toBe('404 not-found');
    expect(codeOf(await member.client.post(`/api/conflicts/${own.id}/recommendations`, { disposition: 'remedy', reason: 'x' }))).toBe('403 connected');
  });

  test('is found again: by state, day, review and staleness, and as a precedent of the same rule', async () => {
    const [one, two] = [await overlap(), await overlap()];
    const first = await decided(mo, one.id, { reviewOn: '2027-05-01', publicReason: 'as before' });
    await decided(deputy, two.id);
    await ending(two.body, '2027-03-31');
    const found = async (query: string): Promise<string[]> => (await mo.client.read(`/api/decisions?authority=${town.gss}&limit=500&${query}`)).items.map((decision: any) => decision.conflict);
    for (const [query, first_, second_] of [['', true, true], ['state=made', true, true], ['state=withdrawn', false, false], ['stale=true', false, true], ['stale=false', true, false], ['from=2026-11-02&to=2026-11-02', true, true], ['from=2026-11-03', false, false], ['to=2026-11-01', false, false], ['reviewBy=2027-05-01', true, false], ['reviewBy=2027-04-30', false, false], [`conflict=${two.id}`, false, true], ['disposition=tolerate', false, false]] as const) {
      const all = await found(query);
      expect([all.includes(one.id), all.includes(two.id)], query).toEqual([first_, second_]);
    }
    for (const query of ['from=2026-12-01&to=2026-11-01', 'from=2026-02-30', 'state=nonsense', 'stale=perhaps']) expect((await mo.client.get(`/api/decisions?${query}`)).status, query).toBe(400);
    const page = await mo.client.read('/api/decisions?limit=1');
    expect((await mo.client.read(`/api/decisions?limit=1&cursor=${page.next}`)).items[0].id).not.toBe(page.items[0].id);
    const { items } = await reviewer.client.read(`/api/conflicts/${two.id}/precedents?limit=200`);
    expect(items.map(({ conflict }: any) => conflict)).not.toContain(two.id);
    expect(items.find(({ conflict }: any) => conflict === one.id)).toEqual({ conflict: one.id, rule: 'contractor-and-regulator', body: expect.stringContaining('Body'), disposition: 'remedy', class: 'potential', publicReason: 'as before', decidedOn: '2026-11-02' });
    expect(new Set(items.map(({ rule }: any) => rule))).toEqual(new Set(['contractor-and-regulator']));
    // The same conditions, written as a query and as the judgement, find the same.
    const every = (await mo.client.read('/api/decisions?limit=500')).items;
    expect((await mo.client.read('/api/decisions?limit=500&stale=true')).items.map(({ id }: any) => id)).toEqual(every.filter(({ stale }: any) => stale).map(({ id }: any) => id));
    const conflicts = (await mo.client.read('/api/conflicts?limit=500')).items;
    for (const state of ['open', 'decided', 'stale', 'withdrawn']) expect((await mo.client.read(`/api/conflicts?limit=500&state=${state}`)).items.map(({ id }: any) => id), state).toEqual(conflicts.filter((conflict: any) => conflict.state === state).map(({ id }: any) => id));
    expect(first.id).toBeTruthy();
  });

  test('is proved by the log, and the record agrees with it', async () => {
    expect((await verify(register.store, [])).warnings).toEqual([]);
    const { items } = await mo.client.read(`/api/ledger/${town.gss}/entries?limit=500`);
    expect(JSON.stringify(items)).not.toMatch(/internal words|public words|fair-minded|They would not/);
  });
});

// From here on the findings are not those of the rules as they are.
test('is stale where the rule became another, which rewrites nothing', async () => {
  const { id } = await overlap();
  const made = await decided(mo, id);
  // As a rebuild leaves it after a rule was changed.
  const now = register.clock.now().toISOString();
  await register.store.transaction([town.gss], async (tx) => {
    await tx.run(once(sql`update findings set superseded_at = ${now} where conflict = ${id} and superseded_at is null`));
    await tx.run(once(sql`insert into findings (conflict, version, rule_version, periods, severity, families, facts_hash, recorded_at, superseded_at) select conflict, version + 1, rule_version + 1, periods, severity, families, facts_hash || '2', superseded_at, null from findings where conflict = ${id}`));
  });
  expect(await file(id)).toMatchObject({ state: 'stale', stale: ['facts', 'rule'], class: made.class, changed: [expect.stringContaining('it was decided under version 1')] });
  expect((await mo.client.read(`/api/conflicts/${id}/decisions`)).items[0]).toMatchObject({ rule: { version: 1 }, version: 1, stale: true });
});

// The clock goes on by months, so nobody else is signed in any more.
test('is stale the day after its review, at midnight in summer time as well, and on the day asked about', async () => {
  const { id } = await overlap();
  const made = await decided(mo, id, { reviewOn: '2027-06-30' });
  await register.nobody.made('/api/public/concerns', { authority: town.gss, text: 'They share an office', capacity: 'public' });
  expect(await file(id, '?asAt=2027-06-30')).toMatchObject({ state: 'decided' });
  expect(await file(id, '?asAt=2027-07-01')).toMatchObject({ state: 'stale', stale: ['review-due'], changed: ['It was to be looked at again by 30 June 2027.'] });
  expect((await mo.client.read(`/api/conflicts?asAt=2027-07-01&state=stale&limit=500`)).items.map((one: any) => one.id)).toContain(id);
  expect((await mo.client.read(`/api/conflicts?state=stale&limit=500`)).items.map((one: any) => one.id)).not.toContain(id);
  const states: string[] = [];
  for (const instant of ['2027-06-30T22:59:00.000Z', '2027-06-30T23:00:00.000Z']) {
    register.clock.set(instant);
    mo = deciders.mo = { ...mo, client: await register.enter(mo.account) };
    states.push((await file(id)).state);
    states.push((await mo.client.read(`/api/decisions?conflict=${id}&stale=true`)).items.length);
  }
  expect(states).toEqual(['decided', 0, 'stale', 1]);
  expect(await file(id, '?knownAt=2027-06-30T22:58:00Z')).toMatchObject({ state: 'decided' });

  // What was withdrawn, or taken up, since stands as at a day before as it stood at its end.
  const stateIn = async (path: string) => (await mo.client.read(path)).items.map((one: any) => one.state);
  const then = async (day: string) => [await stateIn(`/api/conflicts/${id}/decisions?asAt=${day}`), await stateIn(`/api/concerns?authority=${town.gss}&asAt=${day}`)];
  const [concern] = (await mo.client.read(`/api/concerns?authority=${town.gss}`)).items;
  await mo.client.made(`/api/decisions/${made.id}/withdraw`, { reason: 'A mistake' }, version(made.version));
  await mo.client.made(`/api/concerns/${concern.id}/triage`, { state: 'closed', reason: 'Looked at' }, version(1));
  expect([await then('2026-11-01'), await then('2027-06-30'), await then('2027-07-01')]).toEqual([[[], []], [['made'], ['received']], [['withdrawn'], ['closed']]]);
});
