/** From an overlap to a decision: who decides, what it demands, what it is bound to, and when it is stale. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, decide, decided, Deciders, OBSERVER } from '../support/decisions.ts';
import { pathsOf, version } from '../support/filing.ts';
import { openRegister, type Client, type Register, type Reply } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
let town: Town;
let mo: Human;
let deputy: Human;
let reviewer: Human;
let head: Human;
let member: Human;
let overlap: Deciders['overlap'];
let file: Deciders['file'];
let ending: Deciders['ending'];
beforeAll(async () => {
  register = await openRegister();
  const deciders = await Deciders.open(register);
  ({ town, mo, deputy, reviewer, head, member, file } = deciders);
  overlap = (more) => deciders.overlap(more);
  ending = (body, on, kind) => deciders.ending(body, on, kind);
}, 60_000);
afterAll(() => register.close());

describe('a decision', () => {
  test('keeps what it saw, and makes the overlap decided wherever it is told', async () => {
    const { id, body } = await overlap();
    const before = await file(id);
    expect(before).toMatchObject({ state: 'open', classBy: 'rule', decision: null, stale: [], changed: [] });
    const made = await decided(mo, id, { class: 'actual', reviewOn: '2027-11-02', seen: before.factsHash, legalAdvice: true, steps: 'The licences move by May' });
    expect(made).toMatchObject({
      version: 1, disposition: 'remedy', class: 'actual', reason: 'internal words', publicReason: 'public words', observer: OBSERVER, steps: 'The licences move by May', legalAdvice: true, referredTo: null, reviewOn: '2027-11-02', account: mo.account, name: 'Moira',
      second: null, state: 'made', rule: { id: 'contractor-and-regulator', version: before.rule.version }, factsHash: before.factsHash, periods: before.periods, severity: 4, stale: false, changed: [],
      facts: { explanation: { en: before.explanation }, proposedClass: 'potential', body: before.mutualName, sources: before.sources },
    });
    expect(made.facts.facts.map((one: any) => one.kind).sort()).toEqual(['commissioner', 'licensing']);
    expect(made.facts.explanation.cy).not.toBe(made.facts.explanation.en);
    const stands = { state: 'decided', class: 'actual', classBy: 'decision', stale: [], decision: { id: made.id, disposition: 'remedy', class: 'actual', publicReason: 'public words', decidedAt: made.recordedAt, reviewOn: '2027-11-02' } };
    expect(await file(id)).toMatchObject({ ...stands, history: [{ state: 'decided', class: 'actual' }] });
    const inFile = async (list: Promise<any>) => (await list).find((one: any) => one.id === id);
    expect(await inFile(mo.client.read(`/api/mutuals/${body}?authority=${town.gss}`).then(({ conflicts }) => conflicts))).toMatchObject(stands);
    for (const [query, found] of [['state=decided', true], ['state=open', false], ['state=stale', false], ['class=actual', true], ['class=potential', false]] as const) {
      expect(Boolean(await inFile(mo.client.read(`/api/conflicts?mutual=${body}&${query}`).then(({ items }) => items))), query).toBe(found);
    }
    // What was known before it was decided is told as it was.
    expect(await file(id, `?knownAt=${before.recordedAt}`)).toMatchObject({ state: 'open', class: 'potential', classBy: 'rule', decision: null, history: [{ state: 'open', class: 'potential' }] });
    const { leaf } = (await mo.client.read(`/api/ledger/${town.gss}/entries?from=0&limit=500`)).items.find((entry: any) => entry.event === 'decision.made' && entry.subject === made.id);
    expect(leaf).toMatch(/^[0-9a-f]{64}$/);
  });

  test('says everything that it lacks, field by field, and is refused whole', async () => {
    const { id } = await overlap();
    const tries: [object, string, string[]][] = [
      [{ reason: ' ', publicReason: '', observer: null }, '422 invalid', ['publicReason']],
      [{ reason: ' ', publicReason: ' ', observer: null }, '422 invalid', ['reason', 'publicReason']],
      [{ class: 'actual', observer: null }, '422 invalid', ['observer']],
      [{ referredTo: 'police' }, '422 invalid', ['referredTo']],
      [{ disposition: 'tolerate', class: 'perceived', steps: 'x' }, '422 invalid', ['class']],
      [{ reviewOn: '2026-13-01' }, '422 invalid', ['reviewOn']],
      [{ reviewOn: '2026-11-02' }, '422 invalid', ['reviewOn']],
      [{ reason: 'x'.repeat(4001) }, '422 invalid', ['reason']],
      [{ reason: 'x\u202ey' }, '422 invalid', ['reason']],
      [{ disposition: 'ignore' }, '422 invalid', ['disposition']],
      [{ account: deputy.account }, '422 invalid', ['account']],
      [{ replaces: id }, '409 changed-meanwhile', ['replaces']],
      [{ seen: 'f'.repeat(64) }, '409 facts-changed', ['seen']],
    ];
    for (const [more, code, paths] of tries) {
      const reply = await decide(mo, id, more);
      expect([codeOf(reply), pathsOf(reply)], JSON.stringify(more)).toEqual([code, paths]);
    }
    expect((await mo.client.read(`/api/conflicts/${id}/decisions`)).items).toEqual([]);
    const made = await decided(mo, id, { disposition: 'no-conflict', class: 'perceived', steps: '<script>alert(1)</script>', publicReason: 'There is none' });
    expect(made).toMatchObject({ class: 'perceived', steps: '<script>alert(1)</script>' });
  });

  test('takes what the contract with outsiders names, and no more', async () => {
    const { id } = await overlap();
    const reply = await mo.client.post(`/api/conflicts/${id}/decisions`, { disposition: 'mitigate', reason: 'Two teams', publicReason: 'Two teams do it' });
    expect([reply.status, reply.body]).toMatchObject([201, { disposition: 'mitigate', class: 'potential', state: 'made' }]);
  });

  test('is not overwritten by the second of two at once, and is replaced only by name', async () => {
    const { id } = await overlap();
    const both = await Promise.all([decide(mo, id), decide(deputy, id)]);
    expect(both.map(codeOf).sort()).toEqual(['201 ', '409 is-decided']);
    const first = both.find(({ status }) => status === 201)!.body;
    const second = await decided(deputy, id, { disposition: 'transfer', replaces: first.id });
    expect(codeOf(await decide(mo, id, { replaces: first.id }))).toBe('409 changed-meanwhile');
    const { items } = await mo.client.read(`/api/conflicts/${id}/decisions`);
    expect(items.map((one: any) => [one.id, one.version, one.state, one.disposition])).toEqual([[first.id, 2, 'superseded', 'remedy'], [second.id, 1, 'made', 'transfer']]);
    expect((await file(id)).decision.id).toBe(second.id);
    for (const [verb, body] of [['withdraw', { reason: 'x' }], ['second', { agree: true }]] as const) {
      expect(codeOf(await deputy.client.post(`/api/decisions/${first.id}/${verb}`, body, version(2))), verb).toMatch(/409 is-superseded|403 same-person/);
    }
  });

  test('on facts that changed while the page was open is refused, and says what changed', async () => {
    const { id, body } = await overlap();
    const { factsHash } = await file(id);
    await ending(body, '2027-03-31');
    const refused = await decide(mo, id, { seen: factsHash });
    expect([codeOf(refused), pathsOf(refused)]).toEqual(['409 facts-changed', ['seen']]);
    expect(refused.body.detail).toContain('It was decided for: since 1 January 2016. It is now: 1 January 2016 to 31 March 2027.');
    await decided(mo, id, { seen: (await file(id)).factsHash });
  });

  test('is stale once the facts change, says what changed, is not rewritten, and is decided anew', async () => {
    const { id, body } = await overlap();
    const first = await decided(mo, id);
    const stamp = (await file(id)).factsHash;
    // Evidence is no change of what the rule read.
    const { items } = await mo.client.read(`/api/roles?mutual=${body}`);
    const bought = items.find((one: any) => one.kind === 'commissioner');
    await mo.client.made(`/api/roles/${bought.id}/correct`, { legalBasis: 'Care Act 2014 s.5', reason: 'Found' }, version(bought.version));
    expect(await file(id)).toMatchObject({ state: 'decided', factsHash: stamp });
    const { conflicts } = await ending(body, '2027-03-31');
    // Also in the reply to the change itself.
    expect(conflicts.changed.find((one: any) => one.id === id)).toMatchObject({ state: 'stale', stale: ['facts'], classBy: 'decision' });
    const stale = await file(id);
    expect(stale).toMatchObject({ state: 'stale', stale: ['facts'], classBy: 'decision', decision: { id: first.id }, changed: ['It was decided for: since 1 January 2016. It is now: 1 January 2016 to 31 March 2027.'] });
    expect(stale.history.map((one: any) => one.state)).toEqual(['decided', 'stale']);
    const [told] = (await mo.client.read(`/api/conflicts/${id}/decisions`)).items;
    expect(told).toMatchObject({ id: first.id, version: 1, factsHash: stamp, periods: [{ from: '2016-01-01', to: null }], stale: true, staleBecause: ['facts'] });
    expect(told.changed[1]).toMatch(/^Changed since: .*since 1 January 2016.* is now .*to 31 March 2027/);
    for (const [query, count] of [['state=stale', 1], ['state=decided', 0], ['state=open', 0]] as const) expect((await mo.client.read(`/api/conflicts?mutual=${body}&rule=contractor-and-regulator&${query}`)).items, query).toHaveLength(count);
    // What was known then is told as it was then.
    expect(await file(id, `?knownAt=${first.recordedAt}`)).toMatchObject({ state: 'decided', stale: [] });
    const second = await decided(deputy, id, { reason: 'The licences moved' });
    expect(await file(id)).toMatchObject({ state: 'decided', decision: { id: second.id } });
    await mo.client.made(`/api/roles/${bought.id}/withdraw`, { reason: 'Recorded in error' }, version(bought.version + 1));
    expect(await file(id)).toMatchObject({ state: 'withdrawn', periods: [], decision: { id: second.id } });
    expect(codeOf(await decide(mo, id))).toBe('409 is-withdrawn');
    expect(codeOf(await mo.client.post(`/api/conflicts/${id}/recommendations`, { disposition: 'remedy', reason: 'x' }))).toBe('409 is-withdrawn');
  });
});

describe('two people', () => {
  const tolerated = async (): Promise<{ id: string; body: string; proposed: any }> => {
    const { id, body } = await overlap();
    return { id, body, proposed: await decided(mo, id, { disposition: 'tolerate' }) };
  };
  const second = (who: { client: Client }, decision: string, at: number | undefined, more: object = { agree: true }): Promise<Reply> => who.client.post(`/api/decisions/${decision}/second`, more, at === undefined ? {} : version(at));

  test('tolerate what is grave: the second is another, who may decide as well, and until then nothing is decided', async () => {
    const { id, proposed } = await tolerated();
    expect(proposed).toMatchObject({ state: 'proposed', second: null, decidedAt: null });
    expect(await file(id)).toMatchObject({ state: 'open', decision: null });
    expect(codeOf(await decide(deputy, id))).toBe('409 is-proposed');
    const tries: [Promise<Reply>, string][] = [
      [second(mo, proposed.id, 1), '403 same-person'],
      [second(reviewer, proposed.id, 1), '403 not-your-turn'],
      [second(head, proposed.id, 1), '403 not-your-turn'],
      [second(deputy, proposed.id, undefined), '428 if-match-missing'],
      [second(deputy, proposed.id, 2), '412 changed-meanwhile'],
      [second(deputy, proposed.id, 1, { agree: false }), '422 invalid'],
      [second(deputy, '0199a3b4-0000-7000-8000-000000000000', 1), '404 not-found'],
    ];
    for (const [reply, code] of tries) expect(codeOf(await reply)).toBe(code);
    const { body } = await second(deputy, proposed.id, 1);
    expect(body).toMatchObject({ id: proposed.id, version: 2, state: 'made', account: mo.account, second: deputy.account, secondName: 'Tobias', decidedAt: body.recordedAt });
    expect(await file(id)).toMatchObject({ state: 'decided', decision: { disposition: 'tolerate', decidedAt: body.recordedAt } });
    expect(codeOf(await second(deputy, proposed.id, 2))).toBe('409 is-made');
  });

  test('where the second does not agree it is withdrawn, with both reasons kept', async () => {
    const { id, proposed } = await tolerated();
    const { body } = await second(deputy, proposed.id, 1, { agree: false, reason: 'It can be remedied' });
    expect(body).toMatchObject({ state: 'withdrawn', reason: 'internal words', withdrawnBecause: 'It can be remedied', second: deputy.account, decidedAt: null });
    expect(await file(id)).toMatchObject({ state: 'open', decision: null });
    await decided(deputy, id);
  });

  test('agree on the same facts, and replace together what stood before', async () => {
    const { id, body, proposed } = await tolerated();
    await ending(body, '2027-03-31');
    const refused = await second(deputy, proposed.id, 1);
    expect([codeOf(refused), refused.body.detail]).toEqual(['409 facts-changed', expect.stringContaining('It is now: 1 January 2016 to 31 March 2027')]);
    await mo.client.made(`/api/decisions/${proposed.id}/withdraw`, { reason: 'Facts' }, version(1));
    const stands = await decided(mo, id, { reviewOn: '2027-01-01' });
    const again = await decided(deputy, id, { disposition: 'tolerate', replaces: stands.id });
    expect((await file(id)).decision.id).toBe(stands.id);
    expect((await second(mo, again.id, 1)).status).toBe(200);
    const { items } = await mo.client.read(`/api/conflicts/${id}/decisions`);
    expect(items.map((one: any) => [one.id, one.state])).toEqual([[proposed.id, 'withdrawn'], [stands.id, 'superseded'], [again.id, 'made']]);
  });

  test('where one of them is the only keeper, the head of paid service is the second', async () => {
    const small = await Town.open(register);
    const alone = await small.human('Desmond', ['monitoring-officer']);
    const chief = await small.human('Ada', ['officer'], { offices: [{ title: 'Clerk', kind: 'officer', statutory: 'head-of-paid-service', period: { from: '2020-01-01', to: null } }] });
    const [{ id }] = (await small.concerns(alone, (await small.body(alone)).id)).filter((one) => one.severity === 4) as [any];
    const proposed = await decided(alone, id, { disposition: 'tolerate' });
    expect(codeOf(await decide(chief, id))).toBe('403 not-your-turn');
    expect((await second(chief, proposed.id, 1)).body).toMatchObject({ state: 'made', secondName: 'Ada' });
  });

  test('recommend and decide: from severity 3 on whoever recommended last does not decide', async () => {
    const { id, all } = await overlap();
    const url = `/api/conflicts/${id}/recommendations`;
    expect(codeOf(await member.client.post(url, { disposition: 'remedy', reason: 'x' }))).toBe('403 forbidden');
    expect(pathsOf(await reviewer.client.post(url, { disposition: 'remedy', reason: ' ' }))).toEqual(['reason']);
    const own = await mo.client.made(url, { disposition: 'remedy', reason: 'internal advice' });
    expect(own).toMatchObject({ version: 1, conflict: id, disposition: 'remedy', reason: 'internal advice', account: mo.account, name: 'Moira' });
    expect(codeOf(await decide(mo, id))).toBe('403 own-recommendation');
    await reviewer.client.made(url, { disposition: 'transfer', reason: 'Somebody else can inspect' });
    expect((await reviewer.client.read(url)).items.map((one: any) => one.name)).toEqual(['Moira', 'Rhian']);
    expect(codeOf(await member.client.get(url))).toBe('403 forbidden');
    const made = await decided(mo, id);
    // What was decided since is another matter.
    await deputy.client.made(url, { disposition: 'tolerate', reason: 'x' });
    expect(codeOf(await decide(deputy, id, { replaces: made.id }))).toBe('403 own-recommendation');
    // Of little weight the same person may do both.
    const light = (await mo.client.read('/api/conflicts?limit=500')).items.find((one: any) => one.severity <= 2) ?? all.find((one) => one.severity <= 2);
    if (light) {
      await mo.client.made(`/api/conflicts/${light.id}/recommendations`, { disposition: 'tolerate', reason: 'x' });
      await decided(mo, light.id, { disposition: 'tolerate' });
    }
  });
});

describe('who decides', () => {
  test('is who is free and whose turn it is; nobody else, and to strangers there is no such file', async () => {
    const { id, body } = await overlap();
    const other = await Town.open(register);
    const stranger = await other.human('Stranger', ['monitoring-officer']);
    for (const [who, code] of [[reviewer, '403 not-your-turn'], [head, '403 not-your-turn'], [member, '403 not-your-turn'], [stranger, '404 not-found'], [{ client: register.nobody }, '401 not-signed-in']] as const) expect(codeOf(await decide(who, id))).toBe(code);
    await town.connect(mo, body);
    await town.connect(deputy, body, 'own-interest');
    expect([codeOf(await decide(mo, id)), codeOf(await decide(deputy, id))]).toEqual(['403 connected', '403 connected']);
    const made = await decided(head, id);
    expect((await head.client.read(`/api/conflicts/${id}/decisions`)).items[0]).toMatchObject({ id: made.id, reason: 'internal words' });
    for (const verb of ['withdraw', 'second']) expect(codeOf(await stranger.client.post(`/api/decisions/${made.id}/${verb}`, verb === 'second' ? { agree: true } : { reason: 'x' }, version(1)))).toBe('404 not-found');
    expect(codeOf(await mo.client.post(`/api/decisions/${made.id}/withdraw`, { reason: 'x' }, version(1)))).toBe('403 connected');
  });

  test('is the head of paid service, who sees of what is found about people that alone', async () => {
    const small = await Town.open(register);
    const office = (more: object) => ({ offices: [{ title: 'x', period: { from: '2023-05-09', to: null }, ...more }] });
    const alone = await small.human('Desmond', ['monitoring-officer'], office({ kind: 'co-opted', hasVote: true }));
    const chief = await small.human('Ada', ['officer'], office({ kind: 'officer', statutory: 'head-of-paid-service' }));
    await small.human('Colin', ['member'], office({ kind: 'member' }));
    const { items } = await alone.client.read('/api/conflicts?scope=personal');
    const [own, others] = [items.find((one: any) => one.people[0] === alone.person), items.find((one: any) => one.people[0] !== alone.person)];
    expect(codeOf(await decide(alone, own.id))).toBe('403 connected');
    expect((await chief.client.read(`/api/conflicts/${own.id}/deciding`)).mayDecide).toBe(true);
    expect((await chief.client.read(`/api/conflicts/${own.id}`)).people).toEqual([alone.person]);
    const made = await decided(chief, own.id);
    expect((await chief.client.read(`/api/conflicts/${own.id}/decisions`)).items).toMatchObject([{ id: made.id, reason: 'internal words' }]);
    expect((await alone.client.read(`/api/conflicts/${own.id}/decisions`)).items).toMatchObject([{ id: made.id, reason: null }]);
    expect([codeOf(await decide(chief, others.id)), codeOf(await chief.client.get(`/api/conflicts/${others.id}`))]).toEqual(['404 not-found', '404 not-found']);
  });

  test('can be the monitoring officer of another council, who is asked to the file and reads no precedent', async () => {
    const small = await Town.open(register);
    const alone = await small.human('Desmond', ['monitoring-officer']);
    const body = await small.body(alone);
    const [{ id }] = (await small.concerns(alone, body.id)).filter((one) => one.severity === 4) as [any];
    await small.connect(alone, body.id);
    await alone.client.made(`/api/conflicts/${id}/file-invitations`, { email: mo.email, until: '2026-12-31', reason: 'All of us sit on its board' });
    const made = await decided(mo, id);
    expect((await mo.client.read(`/api/conflicts/${id}/decisions`)).items).toMatchObject([{ id: made.id, reason: 'internal words' }]);
    expect(codeOf(await mo.client.get(`/api/conflicts/${id}/precedents`))).toBe('403 forbidden');
    expect((await mo.client.read(`/api/decisions?authority=${small.gss}`)).items).toEqual([]);
    expect((await alone.client.read(`/api/conflicts/${id}`)).decision.id).toBe(made.id);
  });
});

test('a decision that is withdrawn opens the overlap again, and stays on record with both reasons', async () => {
  const { id } = await overlap();
  const made = await decided(mo, id);
  const url = `/api/decisions/${made.id}/withdraw`;
  expect([codeOf(await mo.client.post(url, { reason: 'x' })), codeOf(await mo.client.post(url, { reason: 'x' }, version(7))), codeOf(await mo.client.post(url, { reason: '  ' }, version(1))), codeOf(await reviewer.client.post(url, { reason: 'x' }, version(1)))]).toEqual(['428 if-match-missing', '412 changed-meanwhile', '422 invalid', '403 not-your-turn']);
  const both = await Promise.all([deputy.client.post(url, { reason: 'New advice' }, version(1)), mo.client.post(url, { reason: 'New advice' }, version(1))]);
  expect(both.map(codeOf).sort()).toEqual(['200 ', '412 changed-meanwhile']);
  expect(await file(id)).toMatchObject({ state: 'open', classBy: 'rule', class: 'potential', decision: null });
  expect((await mo.client.read(`/api/conflicts/${id}/decisions`)).items).toMatchObject([{ id: made.id, version: 2, state: 'withdrawn', reason: 'internal words', withdrawnBecause: 'New advice', decidedAt: made.recordedAt, stale: false }]);
  expect(await file(id, `?knownAt=${made.recordedAt}`)).toMatchObject({ state: 'decided', decision: { id: made.id } });
  expect(codeOf(await mo.client.post(url, { reason: 'again' }, version(2)))).toBe('409 is-withdrawn');
});
