/** The body sees what is and will be published about it, and replies; the reply stands beside that, and nowhere once it is withheld. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { openLinks } from '../../db/tables/index.ts';
import { verify } from '../../server/verify/verify.ts';
import { pathsOf, verb } from '../support/filing.ts';
import { openPostOffice, type PostOffice } from '../support/post-office.ts';
import { rowsOf, senderFor } from '../support/post.ts';
import { Council, openRegister, type Client, type Register, type Reply } from '../support/register.ts';

const REPLY = 'We run our own kitchen.\n\n<script>alert(1)</script> =1+1';
const PROPOSED = 'The neighbouring council inspects from May';

let register: Register;
let office: PostOffice;
let council: Council;
let keeper: string;
let reviewer: Client;
let member: Client;
let body: string;
/** Open, and not published yet. */
let overlap: any;

beforeAll(async () => {
  [register, office] = await Promise.all([openRegister({ signInsPerAddress: 6 }), openPostOffice()]);
  const { authority, person: add } = await register.council('E06000901', { name: 'Wexmere' });
  const { id: person } = await add('Moira');
  keeper = (await register.admin.made('/api/accounts', { email: 'keeper@register.test', name: 'Moira', memberships: [{ authority: authority.gss, role: 'monitoring-officer', person }] })).id;
  council = new Council(authority, await register.enter(keeper));
  [reviewer, member] = [await register.person('reviewer', council.gss), await register.person('member', council.gss)];
  body = (await council.body('Brightwater Leisure')).id;
  const unit = await council.unit('Leisure client');
  await council.role(body, 'commissioner', '2014-04-01', null, { unit: unit.id });
  overlap = (await council.role(body, 'licensing', '2016-01-01')).conflicts.opened.find((one: any) => one.rule.id === 'contractor-and-regulator');
  await council.officer.made('/api/role-statements', { authority: council.gss, mutual: body, family: 'owner', held: false, period: { from: null, to: null } });
  // Nobody outside may learn of it, nor of what it overlaps with.
  await council.role(body, 'lender', '2018-01-01', null, { publication: { public: false, reason: 'LGA 1972 Schedule 12A' } });
});
afterAll(() => Promise.all([register.close(), office.close()]));

const notice = (more: object = {}) => ({ authority: council.gss, mutual: body, email: 'chair@brightwater.test', ...more });
const send = (more: object = {}, who: Client = council.officer): Promise<Reply> => who.post('/api/body-notices', notice(more));
const act = (id: string, name: string, given: unknown, at?: number, who: Client = council.officer): Promise<Reply> => verb(who, 'body-notices', id, name, given, at);
const code = ({ status, body: said }: Reply): string => `${status} ${said.code}`;
async function mailed(to = 'chair@brightwater.test'): Promise<{ text: string; token: string }> {
  await senderFor(register.store, register.clock, office.url).sender.pass();
  const text = office.arrived.findLast((one) => one.to === to)?.mail.text ?? '';
  return { text, token: /about-you(?:\?lang=cy)?#(\S+)/.exec(text)?.[1] ?? 'no link came' };
}
const look = (token: string, headers = {}): Promise<Reply> => register.nobody.post('/api/body-notices/look', { token }, headers);
const reply = (token: string, text = REPLY, name = 'The board'): Promise<Reply> => register.nobody.post('/api/body-notices/reply', { token, text, name });
/** What everybody reads: the overlap, the body, its page, and the file to take away. */
async function everywhere(query = ''): Promise<string> {
  const file = await register.nobody.get(`/register/${council.gss}/bodies/${body}${query && `?${query.slice(1)}`}`);
  return [JSON.stringify(await register.nobody.read(`/api/public/conflicts?mutual=${body}${query}`)), JSON.stringify(await register.nobody.read(`/api/public/mutuals/${body}?authority=${council.gss}${query}`)), String(file.body)].join('\n');
}

describe('a notice', () => {
  test('names each field that is wrong, and goes only about what everybody will read of this body', async () => {
    const personal = (await council.conflicts(body)).find((one) => one.rule.id === 'contractor-and-financier');
    const other = (await council.body('Other body')).id;
    const [elsewhere, wrong] = [await register.council('E06000902'), { email: 'no address', dueOn: 'soon', text: 'x'.repeat(4001) }];
    expect(pathsOf(await send(wrong)).sort()).toEqual(['dueOn', 'email', 'text']);
    for (const dueOn of ['2026-02-30', '2026-11-01', '2027-01-02']) expect([dueOn, pathsOf(await send({ dueOn }))]).toEqual([dueOn, ['dueOn']]);
    expect([await send({ conflict: overlap.id, mutual: other }), await send({ conflict: 'none' }), await send({ mutual: 'none' }), await send({ authority: elsewhere.gss })].map(code)).toEqual(Array.from({ length: 4 }, () => '404 not-found'));
    // It rests on a role that is withheld.
    expect(code(await send({ conflict: personal.id }))).toBe('409 not-published');
    expect([await send({}, reviewer), await send({}, member), await register.nobody.post('/api/body-notices', notice())].map(({ status }) => status)).toEqual([403, 403, 401]);
    expect(await elsewhere.officer.read('/api/body-notices')).toEqual({ items: [], next: null });
  });

  test('about an officer goes to nobody', async () => {
    const person = (await council.person('Rhian Officer')).id;
    const both = (await council.body('In one hand')).id;
    await council.role(both, 'commissioner', '2014-04-01', null, { accountableOfficer: person });
    await council.role(both, 'licensing', '2016-01-01', null, { accountableOfficer: person });
    const about = (await council.conflicts(both)).find((one) => one.subject?.kind === 'officer');
    expect(code(await send({ mutual: both, conflict: about.id }))).toBe('409 personal');
  });

  test('is mailed with a link that shows what is published today and what will be, with its day, and nothing that is withheld', async () => {
    const sent = await council.officer.made('/api/body-notices', notice({ conflict: overlap.id, text: PROPOSED }));
    expect(sent).toMatchObject({ version: 1, authority: council.gss, mutual: body, mutualName: 'Brightwater Leisure', conflict: overlap.id, email: 'chair@brightwater.test', text: PROPOSED, reply: null, state: 'sent', sentOn: '2026-11-02', dueOn: '2026-11-16', overdue: false });
    expect(code(await send({ conflict: overlap.id }))).toBe('409 under-way');
    const { text, token } = await mailed();
    expect(text).toContain('16 November 2026');
    for (const secret of ['Brightwater', PROPOSED, 'licens']) expect(text).not.toContain(secret);
    const { body: shown } = await look(token);
    expect(shown).toMatchObject({ authority: council.gss, authorityName: 'Wexmere', mutualName: 'Brightwater Leisure', state: 'sent', text: PROPOSED, ofOverlap: true, overlaps: [], reply: null, language: 'en' });
    expect(shown.roles.map(({ unit, period }: any) => [unit, period])).toEqual([['Leisure client', { from: '2014-04-01', to: null }], [null, { from: '2016-01-01', to: null }]]);
    expect(shown.statements).toEqual([{ title: expect.any(String), period: { from: null, to: null } }]);
    // 28 days, the first of them counted, end on the 29th of November.
    expect(shown.coming.map(({ on, about }: any) => [on, about])).toContainEqual(['2026-11-30', true]);
    expect(shown.coming.filter(({ about }: any) => about)).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toMatch(/lend|financ/i);
    expect((await look(token, { 'accept-language': 'cy' })).body.coming[0].title).not.toBe(shown.coming[0].title);
    expect((await register.store.all(once<{ hash: string; usedAt: string | null }>(sql`select hash, used_at as "usedAt" from ${openLinks}`))).every(({ hash, usedAt }) => hash !== token && usedAt === null)).toBe(true);
    // Nothing can be settled that has not come.
    expect([await act(sent.id, 'settle', { publish: true }, 1), await act(sent.id, 'settle', { publish: true }), await act(sent.id, 'remind', {}, 7), await act(sent.id, 'remind', {}, 1, reviewer)].map(({ status }) => status)).toEqual([409, 428, 412, 403]);
  });

  test('is replied to by the body, anew until it is settled, and the same words write nothing', async () => {
    const { token } = await mailed();
    expect([pathsOf(await reply(token, ' ', ' ')), pathsOf(await reply(token, 'x'.repeat(4001)))]).toEqual([['text', 'name'], ['text']]);
    expect((await reply(token, 'A first thought')).body).toEqual({ state: 'replied', reply: { text: 'A first thought', by: 'The board', on: '2026-11-02' } });
    // Of two presses at once one counts.
    const twice = await Promise.all([reply(token), reply(token)]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    const [row] = (await reviewer.read(`/api/body-notices?mutual=${body}`)).items;
    expect(row).toMatchObject({ version: 3, state: 'replied', reply: REPLY, repliedBy: 'The board', repliedOn: '2026-11-02' });
    expect((await look(token)).body.reply).toEqual({ text: REPLY, by: 'The board', on: '2026-11-02' });
    const told = (await rowsOf(register.store)).filter(({ template }) => template === 'body-replied');
    expect(told.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toMatch(/kitchen|Brightwater/);
    expect(await everywhere()).not.toContain('kitchen');
  });

  test('has its reply published beside the overlap, on the page as in the API, and withheld again on both clocks', async () => {
    const [{ id }] = (await council.officer.read(`/api/body-notices?mutual=${body}`)).items;
    expect(pathsOf(await act(id, 'settle', { publish: false }, 3))).toEqual(['reason']);
    const before = register.clock.now().toISOString();
    expect((await act(id, 'settle', { publish: true }, 3)).body).toMatchObject({ version: 4, state: 'published' });
    // Beside an overlap that is not published yet it would tell of it.
    expect(await everywhere()).not.toContain('kitchen');
    await council.officer.made(`/api/conflicts/${overlap.id}/decisions`, { disposition: 'mitigate', reason: 'r', publicReason: 'A neighbour inspects', observer: 'o', class: 'potential' });
    const shown = (await register.nobody.read(`/api/public/conflicts?mutual=${body}`)).items;
    expect(shown.map((one: any) => [one.rule.id, one.reply])).toEqual([['contractor-and-regulator', { text: REPLY, by: 'The board', on: '2026-11-02' }]]);
    const page = String((await register.nobody.get(`/register/${council.gss}/bodies/${body}`)).body);
    expect(page).toContain('We run our own kitchen.');
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toContain('<script>alert');
    expect(String((await register.nobody.get(`/api/public/conflicts?mutual=${body}&format=csv`)).body)).toContain('kitchen');
    expect((await look((await mailed()).token)).body).toMatchObject({ state: 'published', overlaps: [{ about: true, decided: true, publicReason: 'A neighbour inspects' }] });
    const published = register.clock.now().toISOString();
    const items = async (who: Client) => (await who.read(`/api/conflicts/${overlap.id}/file?what=body-reply`)).items;
    expect((await items(reviewer)).map(({ state, who }: any) => [state, who?.name === undefined])).toEqual([['sent', false], ['replied', true], ['replied', true], ['published', false]]);
    expect((await items(member)).map(({ state, text, who }: any) => [state, text, who])).toEqual([['published', REPLY, null]]);
    register.clock.tick(60_000);
    const withheld = await act(id, 'settle', { publish: false, reason: 'It names people' }, 4);
    expect(withheld.body).toMatchObject({ version: 5, state: 'withheld', reason: 'It names people' });
    for (const query of ['', `&knownAt=${published}`, '&asAt=2026-11-02']) expect(await everywhere(query), query).not.toContain('kitchen');
    expect((await register.nobody.read(`/api/public/conflicts?mutual=${body}`)).items[0].reply).toBeNull();
    expect(await items(member)).toEqual([]);
    // Settled, it is neither replaced nor taken back.
    expect([code(await reply((await mailed()).token)), code(await act(id, 'withdraw', { reason: 'x' }, 5))]).toEqual(['409 is-withheld', '409 is-withheld']);
    expect((await act(id, 'settle', { publish: true }, 5)).body.state).toBe('published');
    expect(await everywhere()).toContain('kitchen');
    // What was not published yet then is not told of then.
    expect(await everywhere(`&knownAt=${before}`)).not.toContain('kitchen');
    expect(await everywhere(`&knownAt=${published}`)).toContain('kitchen');
  });

  test('about all that is said of the body stands beside the body, and never tells of dealings that are withheld', async () => {
    const secret = (await council.body('Secret body', { identifiers: [{ scheme: 'fca-mutuals', number: '4711' }] })).id;
    await council.role(secret, 'commissioner', '2020-01-01', null, { publication: { public: false, reason: 'LGA 1972 Schedule 12A' } });
    // To the mailbox that the link reached no more is said than to everybody: of such a body nothing.
    const nowhere = (await council.body('Body of no number')).id;
    await council.role(nowhere, 'commissioner', '2020-01-01', null, { publication: { public: false, reason: 'LGA 1972 Schedule 12A' } });
    await council.officer.made('/api/role-statements', { authority: council.gss, mutual: nowhere, family: 'owner', held: false, period: { from: null, to: null } });
    const unshown = await council.officer.made('/api/body-notices', notice({ mutual: nowhere }));
    expect((await look((await mailed()).token)).body).toMatchObject({ roles: [], statements: [], overlaps: [], coming: [] });
    await act(unshown.id, 'withdraw', { reason: 'Nothing to show' }, 1);
    const other = await register.council('E06000903');
    await other.role(secret, 'lender', '2020-01-01');
    for (const [mutual, words] of [[body, 'Words about all'], [secret, 'Words in secret']] as const) {
      const { id } = await council.officer.made('/api/body-notices', notice({ mutual, language: 'cy' }));
      const { text, token } = await mailed();
      expect(text).toContain('/about-you?lang=cy#');
      expect((await reply(token, words)).status).toBe(200);
      await act(id, 'settle', { publish: true }, 2);
    }
    expect((await register.nobody.read(`/api/public/mutuals/${body}?authority=${council.gss}`)).reply).toMatchObject({ text: 'Words about all', by: 'The board' });
    expect(String((await register.nobody.get(`/register/${council.gss}/bodies/${body}`)).body)).toContain('Words about all');
    const hidden = await register.nobody.read(`/api/public/mutuals/${secret}?authority=${council.gss}`);
    expect(hidden).toMatchObject({ roles: [], reply: null });
    expect(JSON.stringify(hidden)).not.toContain('Words in secret');
  });

  test('that was taken back, or whose time is over, opens nothing; who guesses is stopped', async () => {
    const { id } = await council.officer.made('/api/body-notices', notice({ dueOn: '2026-11-05' }));
    const { token } = await mailed();
    register.clock.set('2026-11-10T10:00:00.000Z');
    council = new Council(council.authority, await register.enter(keeper));
    expect((await council.officer.read('/api/body-notices?state=sent')).items).toMatchObject([{ id, overdue: true }]);
    // A day that is over asks for nothing.
    expect((await act(id, 'remind', {}, 1)).body).toMatchObject({ version: 2, state: 'sent', dueOn: '2026-11-24', overdue: false });
    // As at an earlier day it stands as it stood at the end of it.
    const then = async (day: string) => (await council.officer.read(`/api/body-notices?asAt=${day}`)).items.filter((one: any) => one.id === id).map((one: any) => [one.version, one.dueOn]);
    expect([await then('2026-11-01'), await then('2026-11-02'), await then('2026-11-10')]).toEqual([[], [[1, '2026-11-05']], [[2, '2026-11-24']]]);
    const again = await mailed();
    expect([again.token === token, (await look(again.token)).status, (await look(token)).status]).toEqual([false, 200, 200]);
    expect(pathsOf(await act(id, 'withdraw', { reason: ' ' }, 2))).toEqual(['reason']);
    expect((await act(id, 'withdraw', { reason: 'Wrong address' }, 2)).body).toMatchObject({ state: 'withdrawn', reason: 'Wrong address' });
    expect([code(await look(token)), code(await reply(again.token))]).toEqual(['404 link-spent', '404 link-spent']);
    for (let i = 0; i < 6; i++) await look(`guess ${i}`);
    expect(code(await look('one more'))).toMatch(/^429/);
    expect((await verify(register.store, [])).entries).toBeGreaterThan(20);
  });
});
