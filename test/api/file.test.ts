/** The work around a file: who works on it, what is noted, what is asked of the people concerned and what they answer, and all of it in order. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { version } from '../support/filing.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
let town: Town;
let other: Council;
let officer: Human;
let deputy: Human;
let reviewer: Human;
let inspector: Human;
let colleague: Human;
let auditor: Client;
let stranger: Client;
/** Of the council and the body, and about the officer who answers for both roles. */
let file: string;
let aboutInspector: string;

beforeAll(async () => {
  register = await openRegister();
  town = await Town.open(register);
  other = await register.council('E06000911');
  officer = await town.human('Olwen', ['monitoring-officer']);
  deputy = await town.human('Dafydd', ['deputy-monitoring-officer']);
  reviewer = await town.human('Rhian', ['reviewer']);
  inspector = await town.human('Ina Spector', ['officer']);
  colleague = await town.human('Colin', ['member']);
  auditor = await register.person('external-auditor', town.gss);
  stranger = other.officer;
  const body = await town.body(officer);
  const opened = await town.concerns(officer, body.id, { accountableOfficer: inspector.person });
  const idOf = (scope: string) => opened.find((one) => (scope === 'body' ? one.subject === null : one.subject?.kind === scope)).id;
  file = idOf('body');
  aboutInspector = idOf('officer');
});
afterAll(() => register.close());

const assign = (who: Client, account: string | null, at: number, id = file) => who.post(`/api/conflicts/${id}/assign`, { account }, version(at));
const whats = (list: { items: { what: string }[] }): string[] => list.items.map(({ what }) => what);
const fileOf = (who: Client, id = file, query = '') => who.read(`/api/conflicts/${id}/file?limit=500${query}`);
const nowhere = '0199a3b4-0000-7000-8000-000000000000';

describe('a file', () => {
  test('is given to somebody who may prepare it, handed over and laid back; each time leaves an entry', async () => {
    expect(await officer.client.read(`/api/conflicts/${file}/assignment`)).toMatchObject({ version: 0, account: null, watchers: [], watched: false });
    expect((await officer.client.post(`/api/conflicts/${file}/assign`, { account: reviewer.account })).status).toBe(428);
    const first = await assign(officer.client, reviewer.account, 0);
    expect(first).toMatchObject({ status: 200, body: { conflict: file, version: 1, account: reviewer.account, name: 'Rhian' } });
    expect((await assign(deputy.client, deputy.account, 0)).status).toBe(412);
    expect((await assign(deputy.client, deputy.account, 1)).body).toMatchObject({ version: 2, name: 'Dafydd' });
    for (const nobody of [colleague.account, nowhere, (await stranger.read('/api/sessions/current')).actor.account]) {
      const refused = await assign(officer.client, nobody, 2);
      expect([refused.status, refused.body.fields?.[0].path]).toEqual([422, 'account']);
    }
    expect((await officer.client.read(`/api/conflicts/${file}/preparers`)).items.map(({ name }: { name: string }) => name)).toEqual(['Dafydd', 'Olwen', 'Rhian']);
    const handed = (await fileOf(officer.client, file, '&what=assignment')).items;
    expect(handed.map(({ who, assigned }: any) => [who.name, assigned.name])).toEqual([['Olwen', 'Rhian'], ['Dafydd', 'Dafydd']]);
  });

  test('is given to one of two who give it away at once', async () => {
    const at = (await officer.client.read(`/api/conflicts/${aboutInspector}/assignment`)).version;
    const both = await Promise.all([assign(officer.client, officer.account, at, aboutInspector), assign(deputy.client, deputy.account, at, aboutInspector)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('is watched by whoever wants to, several at once, which is nobody’s news', async () => {
    const watch = (who: Human, on: boolean) => who.client.post(`/api/conflicts/${file}/watch`, { on });
    const replies = await Promise.all([watch(officer, true), watch(reviewer, true), watch(officer, true)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const now = await officer.client.read(`/api/conflicts/${file}/assignment`);
    expect(now.watchers.map(({ name }: { name: string }) => name).sort()).toEqual(['Olwen', 'Rhian']);
    expect((await watch(officer, false)).body).toMatchObject({ watched: false, account: deputy.account });
    expect((await fileOf(officer.client, file, '&what=assignment')).items).toHaveLength(2);
  });

  test('has notes for those who work on it and for nobody else', async () => {
    const made = await reviewer.client.made(`/api/conflicts/${file}/notes`, { text: ' planted note <script>\nsecond line ' });
    expect(made).toMatchObject({ text: 'planted note <script>\nsecond line', name: 'Rhian', conflict: file });
    expect((await reviewer.client.post(`/api/conflicts/${file}/notes`, { text: 'planted note <script>\nsecond line' })).body.code).toBe('duplicate');
    for (const text of ['', '   ', 'x'.repeat(4001), 'turn\u202Eed']) expect([400, 422], text.slice(0, 5)).toContain((await reviewer.client.post(`/api/conflicts/${file}/notes`, { text })).status);
    expect((await officer.client.read(`/api/conflicts/${file}/notes`)).items).toEqual([made]);
    expect((await officer.client.read(`/api/conflicts/${file}/notes?knownAt=2026-11-01T00:00:00Z`)).items).toEqual([]);
    for (const [who, status] of [[colleague.client, 403], [inspector.client, 403], [auditor, 403], [stranger, 404], [register.nobody, 401]] as const) {
      expect((await who.get(`/api/conflicts/${file}/notes`)).status).toBe(status);
      expect((await who.post(`/api/conflicts/${file}/notes`, { text: 'mine' })).status).toBe(status);
    }
  });

  test('asks the people concerned, by mail that says nothing, and they answer in whatever role they act', async () => {
    expect((await officer.client.read(`/api/conflicts/${file}/concerned`)).items).toEqual([{ person: inspector.person, name: 'Ina Spector', why: 'answers-for' }]);
    expect((await officer.client.read(`/api/conflicts/${aboutInspector}/concerned`)).items).toEqual([{ person: inspector.person, name: 'Ina Spector', why: 'about' }]);
    for (const person of [colleague.person, nowhere]) {
      const refused = await officer.client.post(`/api/conflicts/${file}/questions`, { person, text: 'planted question' });
      expect([refused.status, refused.body.fields?.[0].path]).toEqual([404, 'person']);
    }
    const question = await officer.client.made(`/api/conflicts/${file}/questions`, { person: inspector.person, text: 'planted question' });
    expect(question).toMatchObject({ person: { name: 'Ina Spector' }, state: 'waiting', answers: [] });
    const mail = await register.store.all(once<{ recipient: string; data: string }>(sql`select recipient, data from outbox where template = 'file-question'`));
    expect(mail).toEqual([{ recipient: inspector.email, data: JSON.stringify({ authority: `Town ${town.gss}` }) }]);

    expect((await inspector.client.read('/api/questions')).items).toEqual([expect.objectContaining({ id: question.id, text: 'planted question', authority: town.gss, state: 'waiting', name: 'Olwen' })]);
    for (const who of [colleague.client, officer.client, stranger]) {
      expect((await who.read('/api/questions')).items).toEqual([]);
      expect((await who.read(`/api/questions?person=${inspector.person}`)).items).toEqual([]);
      expect((await who.post(`/api/questions/${question.id}/answer`, { text: 'not mine' })).status).toBe(404);
    }
    const hat = (await register.admin.made(`/api/accounts/${inspector.account}/memberships`, { authority: other.gss, role: 'member' })).id;
    const elsewhere = { 'acting-as': hat };
    const answered = await inspector.client.made(`/api/questions/${question.id}/answer`, { text: 'planted answer' }, elsewhere);
    expect(answered).toMatchObject({ question: question.id, name: 'Ina Spector', text: 'planted answer' });
    const twice = await Promise.all(['and more', 'and more'].map((text) => inspector.client.post(`/api/questions/${question.id}/answer`, { text })));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [told] = (await officer.client.read(`/api/conflicts/${file}/questions`)).items;
    expect([told.state, told.answers.map(({ text }: { text: string }) => text)]).toEqual(['answered', ['planted answer', 'and more']]);
    expect((await inspector.client.read('/api/questions?waiting=true')).items).toEqual([]);
    expect((await inspector.client.read('/api/questions?waiting=false')).items).toHaveLength(1);
  });

  test('has everything in order, page by page, and as it was known', async () => {
    const whole = await fileOf(reviewer.client);
    expect(whats(whole)).toEqual(['finding', 'assignment', 'assignment', 'note', 'question', 'answer', 'answer']);
    expect(whole.items.map(({ at }: { at: string }) => at)).toEqual([...whole.items.map(({ at }: { at: string }) => at)].sort());
    const pages = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: any = await reviewer.client.read(`/api/conflicts/${file}/file?limit=3${next && `&cursor=${next}`}`);
      pages.push(...page.items);
      next = page.next;
    }
    expect(pages).toEqual(whole.items);
    const then = whole.items[3].at;
    expect(whats(await fileOf(reviewer.client, file, `&knownAt=${then}`))).toEqual(['finding', 'assignment', 'assignment', 'note']);
    expect((await fileOf(reviewer.client, file, '&asAt=2026-11-01')).items).toEqual([]);
  });

  test('shows each reader what is theirs: an auditor no notes, a colleague the finding, who was asked their own questions too', async () => {
    expect(whats(await fileOf(auditor))).toEqual(['finding']);
    expect(whats(await fileOf(colleague.client))).toEqual(['finding']);
    expect(whats(await fileOf(inspector.client))).toEqual(['finding', 'question', 'answer', 'answer']);
    for (const id of [file, nowhere]) expect((await stranger.get(`/api/conflicts/${id}/file`)).body).toEqual((await stranger.get(`/api/conflicts/${nowhere}/file`)).body);
    expect((await stranger.get(`/api/conflicts/${file}/file`)).status).toBe(404);
  });

  test('has what was recommended, decided and arranged, with the reasons for those who read them', async () => {
    const recommended = await reviewer.client.made(`/api/conflicts/${file}/recommendations`, { disposition: 'transfer', reason: 'planted recommendation' });
    const conflict = await officer.client.read(`/api/conflicts/${file}`);
    const safeguard = await officer.client.made('/api/safeguards', { authority: town.gss, mutual: conflict.mutual, conflicts: [file], kind: 'separate-teams', description: 'planted safeguard', period: { from: '2026-10-01', to: null }, testEveryMonths: 12 });
    await deputy.client.made(`/api/safeguards/${safeguard.id}/verifications`, { on: '2026-10-15', outcome: 'operating', evidence: 'planted evidence' });
    const decision = await officer.client.made(`/api/conflicts/${file}/decisions`, { disposition: 'mitigate', class: 'potential', reason: 'planted reason', publicReason: 'What everybody reads.', observer: 'planted observer', reviewOn: '2027-05-01' });
    const whole = (await fileOf(reviewer.client)).items.slice(7);
    expect(whole.map(({ what, who }: any) => [what, who?.name ?? null])).toEqual([['recommendation', 'Rhian'], ['safeguard', 'Olwen'], ['verification', 'Dafydd'], ['decision', 'Olwen']]);
    expect(whole[0]).toMatchObject({ id: recommended.id, reason: 'planted recommendation', disposition: 'transfer' });
    expect(whole[1]).toMatchObject({ id: safeguard.id, description: 'planted safeguard', kind: 'separate-teams', period: { from: '2026-10-01', to: null } });
    expect(whole[2]).toMatchObject({ safeguard: safeguard.id, on: '2026-10-15', outcome: 'operating', evidence: 'planted evidence' });
    expect(whole[3]).toMatchObject({ id: decision.id, state: 'made', reason: 'planted reason', publicReason: 'What everybody reads.', reviewOn: '2027-05-01', second: null, legalAdvice: false });
    expect(whats(await fileOf(auditor))).toEqual(['finding', 'recommendation', 'safeguard', 'verification', 'decision']);
    const seen = (await fileOf(colleague.client)).items;
    expect(whats({ items: seen })).toEqual(['finding', 'decision']);
    expect(seen[1]).toMatchObject({ publicReason: 'What everybody reads.', disposition: 'mitigate' });
    expect(JSON.stringify(seen)).not.toContain('planted');
    await officer.client.made(`/api/decisions/${decision.id}/withdraw`, { reason: 'planted withdrawal' }, version(1));
    const told = (await fileOf(deputy.client)).items.at(-1);
    expect(told).toMatchObject({ what: 'decision', state: 'withdrawn', version: 2, who: { name: 'Olwen' }, reason: 'planted withdrawal' });
  });

  test('about the interests of somebody else shows who was asked their own questions and nothing beside them', async () => {
    const { id: mutual } = await town.body(officer);
    const { id: cabinet } = await officer.client.made('/api/units', { authority: town.gss, name: 'Cabinet', kind: 'committee' });
    await officer.client.made(`/api/people/${colleague.person}/correct`, { offices: [{ title: 'Councillor', kind: 'member', unit: cabinet, period: { from: '2023-05-09', to: null } }] }, version(1));
    await officer.client.made('/api/roles', { authority: town.gss, mutual, kind: 'commissioner', period: { from: '2022-04-01', to: null }, committee: cabinet, accountableOfficer: inspector.person });
    await town.connect(colleague, mutual);
    const about = (await officer.client.read(`/api/conflicts?authority=${town.gss}&scope=personal&person=${colleague.person}&mutual=${mutual}`)).items.find(({ rule }: any) => rule.id === 'nominee-and-decider');
    await officer.client.made(`/api/conflicts/${about.id}/notes`, { text: 'planted about Colin' });
    await officer.client.made(`/api/conflicts/${about.id}/questions`, { person: colleague.person, text: 'planted for Colin' });
    expect((await inspector.client.get(`/api/conflicts/${about.id}/file`)).status).toBe(404);
    await officer.client.made(`/api/conflicts/${about.id}/questions`, { person: inspector.person, text: 'planted for Ina' });
    expect((await inspector.client.get(`/api/conflicts/${about.id}`)).status).toBe(404);
    expect((await fileOf(inspector.client, about.id)).items).toEqual([expect.objectContaining({ what: 'question', text: 'planted for Ina' })]);
    expect((await fileOf(colleague.client, about.id)).items.map(({ what, text }: any) => text ?? what)).toEqual(['finding', 'planted for Colin']);
    expect((await inspector.client.get(`/api/conflicts/${about.id}/notes`)).status).toBe(404);
  });

  test('is worked on by the monitoring officer of another council, where they were asked to it, and it stands among what is theirs', async () => {
    const { id: guest } = await register.admin.made('/api/accounts', { email: 'guest@register.test', name: 'Gwen Guest', memberships: [{ authority: other.gss, role: 'monitoring-officer' }] });
    const asked = await register.enter(guest);
    const { mutual } = await officer.client.read(`/api/conflicts/${file}`);
    for (const who of [officer, deputy]) await town.connect(who, mutual, 'own-interest');
    const at = (await officer.client.read(`/api/conflicts/${file}/assignment`)).version;
    expect((await assign(officer.client, guest, at)).status).toBe(422);
    expect((await asked.get(`/api/conflicts/${file}/file`)).status).toBe(404);
    await officer.client.made(`/api/conflicts/${file}/file-invitations`, { email: 'guest@register.test', until: '2026-12-31', reason: 'nobody here is free' });
    expect((await assign(officer.client, guest, at)).body).toMatchObject({ account: guest, name: 'Gwen Guest' });
    expect((await asked.read('/api/reviews?assigned=me&state=any')).items.map(({ id }: any) => id)).toEqual([file]);
    expect((await asked.read('/api/reviews?state=any')).items).toEqual([]);
    expect(whats(await fileOf(asked))).toEqual(whats(await fileOf(officer.client)));
    expect((await asked.made(`/api/conflicts/${file}/notes`, { text: 'planted by a guest' })).name).toBe('Gwen Guest');
    expect((await asked.get(`/api/conflicts/${aboutInspector}/notes`)).status).toBe(404);
  });

  test('that is about somebody who works on files is none of theirs to work on', async () => {
    await town.also(inspector, 'reviewer', { person: inspector.person });
    expect((await inspector.client.post(`/api/conflicts/${aboutInspector}/notes`, { text: 'about me' })).body.code).toBe('connected');
    expect((await inspector.client.get(`/api/conflicts/${aboutInspector}/notes`)).status).toBe(403);
    await officer.client.made(`/api/conflicts/${aboutInspector}/notes`, { text: 'about her' });
    expect(whats(await fileOf(inspector.client, aboutInspector))).toEqual(['finding']);
    const at = (await officer.client.read(`/api/conflicts/${aboutInspector}/assignment`)).version;
    expect((await assign(officer.client, inspector.account, at, aboutInspector)).status).toBe(422);
    expect((await inspector.client.get(`/api/conflicts/${file}/notes`)).status).toBe(200);
  });

  test('leaves none of its words in the log, to those who read it, nor with the public', async () => {
    const log = await officer.client.read(`/api/ledger/${town.gss}/entries?limit=500`);
    const asked = [log, await auditor.read(`/api/ledger/${town.gss}/entries?limit=500`), await register.nobody.read(`/api/public/conflicts?authority=${town.gss}`), await register.nobody.get(`/register/${town.gss}`)];
    for (const reply of asked) expect(JSON.stringify(reply)).not.toMatch(/planted|and more|about her/);
    expect(log.items.filter(({ event }: { event: string }) => event === 'file.noted')).toHaveLength(9);
    const hidden = (await auditor.read(`/api/ledger/${town.gss}/entries?limit=500`)).items;
    expect(hidden.map(({ event }: { event: string }) => event)).not.toContain('file.noted');
    expect(hidden).toHaveLength(log.items.length);
  });
});
