/** The week of those who keep the register: each thing that waits is one link, and Sunday's mail says how much, once, and neither who nor what. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendDigests, sendDueDigests, weekDue } from '../../server/actions/send-digests.ts';
import { version } from '../support/filing.ts';
import { rowsOf } from '../support/post.ts';
import { openRegister, type Register } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
let town: Town;
let empty: Town;
let officer: Human;
let deputy: Human;
let reviewer: Human;
let everybody: Human[];
let ids: Record<'stale' | 'reviewed' | 'given', string>;
let body: string;

/** Nobody stays signed in for days. */
async function later(to: string): Promise<void> {
  register.clock.set(to);
  for (const who of everybody) Object.assign(who, { client: await register.enter(who.account) });
}
const week = async (who: Human, language = 'en') => (await who.client.get(`/api/digest?authority=${town.gss}`, { 'accept-language': language })).body;
const sections = async (who: Human): Promise<Record<string, any>> => Object.fromEntries((await week(who)).sections.map((one: any) => [one.id, one]));
const mails = async () => (await rowsOf(register.store)).filter(({ template }) => template === 'weekly-digest');
const decide = (id: string, more: object = {}) => officer.client.made(`/api/conflicts/${id}/decisions`, { disposition: 'mitigate', reason: 'r', publicReason: 'p', observer: 'o', class: 'potential', ...more });

/** The roles are recorded on Thursday 18 March 2027, ten days before the clocks go forward. */
beforeAll(async () => {
  register = await openRegister();
  [town, empty] = [await Town.open(register), await Town.open(register)];
  officer = await town.human('Olwen', ['monitoring-officer']);
  deputy = await town.human('Dafydd', ['deputy-monitoring-officer']);
  reviewer = await town.human('Rhian', ['reviewer']);
  everybody = [officer, deputy, reviewer, await empty.human('Sioned', ['monitoring-officer']), await town.human('Mair', ['member'])];
  await later('2027-03-18T09:00:00.000Z');
  const bodies = [await town.body(officer), await town.body(officer), await town.body(officer)];
  body = bodies[0].id;
  const found = [];
  for (const one of bodies) found.push((await town.concerns(officer, one.id)).find((overlap) => overlap.rule.id === 'contractor-and-regulator').id);
  ids = { stale: found[0], reviewed: found[1], given: found[2] };
}, 60_000);
afterAll(() => register.close());

describe('the week', () => {
  test('of a council where nothing waits has no section, and is for those who prepare files of that council', async () => {
    expect(await week(officer)).toEqual({ week: '2027-03-14', sections: [] });
    expect((await week(reviewer)).sections).toEqual([]);
    const outside = [await everybody[3]!.client.get(`/api/digest?authority=${town.gss}`), await everybody[4]!.client.get(`/api/digest?authority=${town.gss}`), await register.nobody.get(`/api/digest?authority=${town.gss}`), await officer.client.get('/api/digest'), await officer.client.get(`/api/digest?authority=${town.gss}&week=2027-02-28`)];
    expect(outside.map(({ status }) => status)).toEqual([404, 403, 401, 400, 400]);
  });

  test('says what fell due, what changed, what is due a test and what waits, each by one path', async () => {
    await decide(ids.reviewed, { reviewOn: '2027-03-23' });
    await decide(ids.stale);
    await officer.client.made('/api/safeguards', { authority: town.gss, mutual: body, conflicts: [ids.stale], kind: 'neighbour-inspects', description: 'x', period: { from: '2025-01-01', to: null }, testEveryMonths: 12 });
    await officer.client.made(`/api/conflicts/${ids.given}/assign`, { account: deputy.account }, version(0));
    await register.nobody.made('/api/public/concerns', { authority: town.gss, text: 'They share an office', capacity: 'public' });
    await officer.client.made('/api/body-notices', { authority: town.gss, mutual: body, email: 'body@register.test', dueOn: '2027-03-26' });
    await later('2027-03-24T09:00:00.000Z');
    const role = (await officer.client.read(`/api/roles?authority=${town.gss}&mutual=${body}`)).items.find((one: any) => one.kind === 'commissioner');
    await officer.client.made(`/api/roles/${role.id}/end`, { on: '2027-03-31', reason: 'Tendered' }, version(1));
    await later('2027-03-28T05:00:00.000Z');
    const told = await sections(officer);
    expect(Object.entries(told).map(([id, { count }]) => [id, count])).toEqual([['fell-due', 1], ['tests', 1], ['answers', 1], ['stale', 1], ['concerns', 1]]);
    expect(told['fell-due'].lines).toEqual([{ text: expect.stringContaining('its review was due'), path: `/conflicts/${ids.reviewed}`, on: '2027-03-23' }]);
    expect(told['tests'].lines).toEqual([{ text: expect.stringContaining('not tested in time'), path: `/conflicts/${ids.stale}`, on: '2026-01-01' }]);
    expect(told['answers'].lines).toMatchObject([{ path: `/bodies/${body}#says`, on: '2027-03-26' }]);
    expect(told['stale'].lines).toMatchObject([{ path: `/conflicts/${ids.stale}`, on: '2027-03-24' }]);
    expect(told['concerns'].lines).toMatchObject([{ text: expect.stringMatching(/^C-/), on: '2027-03-18' }]);
    // What was given to one of them is in the week of nobody else.
    expect((await sections(deputy))['assigned'].lines).toMatchObject([{ path: `/conflicts/${ids.given}` }]);
    const [english, welsh] = [await week(officer), await week(officer, 'cy')];
    expect(welsh.sections.map(({ title, lines }: any) => [title, lines[0].text])).not.toEqual(english.sections.map(({ title, lines }: any) => [title, lines[0].text]));
  });

  test('is mailed on Sunday from seven by the clocks of London, once, though two processes try', async () => {
    // The clocks went forward at one: six in the morning is five in UTC.
    expect([await sendDueDigests(register), await mails()]).toEqual([[], []]);
    await later('2027-03-28T06:00:00.000Z');
    expect((await sendDigests(register, { dryRun: true })).map(({ authority, mails: n, nothing }) => [authority.gss, n, nothing])).toContainEqual([town.gss, 2, 0]);
    expect(await mails()).toEqual([]);
    const both = await Promise.all([sendDueDigests(register), sendDueDigests(register)]);
    expect(both.flat().reduce((sum, one) => sum + one.mails, 0)).toBe(2);
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual([officer.email, deputy.email].sort());
    const data = sent.map((row) => JSON.parse(row.data));
    expect(data.find((one) => 'assigned' in one)).toEqual({ authority: `Town ${town.gss}`, week: '2027-03-28', 'fell-due': 1, tests: 1, answers: 1, stale: 1, concerns: 1, assigned: 1 });
    expect(JSON.stringify(data)).not.toMatch(/Olwen|Body \d|office/);
    expect(await sendDueDigests(register)).toEqual([]);
  });

  test('that followed does not tell again what changed before it, and nothing goes out after Tuesday or where the council wants none', async () => {
    await later('2027-03-30T22:00:00.000Z');
    expect((await sections(officer))['stale'].count).toBe(1);
    await later('2027-03-31T09:00:00.000Z');
    expect([await sendDueDigests(register), (await mails()).length]).toEqual([[], 2]);
    await later('2027-04-04T09:00:00.000Z');
    const told = await sections(officer);
    expect([told['stale'], told['fell-due']]).toEqual([undefined, undefined]);
    expect(told['tests'].count).toBe(1);
    await officer.client.made('/api/settings', { authority: town.gss, weeklyDigest: false }, version(0));
    expect([await sendDueDigests(register).then((all) => all.some(({ authority }) => authority.gss === town.gss)), (await mails()).length]).toEqual([false, 2]);
    await officer.client.made('/api/settings', { authority: town.gss, weeklyDigest: true }, version(1));
    // Where nothing ran on Sunday, on Monday.
    await later('2027-04-05T06:30:00.000Z');
    expect((await sendDueDigests(register)).map(({ authority, mails: n }) => [authority.gss, n])).toEqual([[town.gss, 2]]);
  });

  test('tells of what nobody decided in the council’s days', async () => {
    await later('2027-04-16T09:00:00.000Z');
    // 28 days from 18 March end on 14 April: it is public on the 15th.
    expect((await sections(officer))['fell-due'].lines.filter(({ path }: any) => path === `/conflicts/${ids.given}`)).toMatchObject([{ text: expect.stringContaining('the days for deciding it are over'), on: '2027-04-15' }]);
  });

  test('in which the clocks go back is mailed from seven as well', async () => {
    await later('2027-10-31T06:59:00.000Z');
    expect(await sendDueDigests(register)).toEqual([]);
    await later('2027-10-31T07:00:00.000Z');
    expect((await sendDueDigests(register)).map(({ authority }) => authority.gss)).toContain(town.gss);
    const due = (instant: string) => weekDue(new Date(instant));
    expect(['2026-03-29T05:59:59Z', '2026-03-29T06:00:00Z', '2026-10-25T06:59:59Z', '2026-10-25T07:00:00Z', '2026-03-29T23:30:00Z', '2026-03-28T23:30:00Z'].map(due)).toEqual([undefined, '2026-03-29', undefined, '2026-10-25', undefined, undefined]);
  });
});
