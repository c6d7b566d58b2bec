/** Guidance grows: editions that are published, adopted from a day and added to; and what councils show each other of their decisions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, decided, Deciders } from '../support/decisions.ts';
import { pathsOf, version } from '../support/filing.ts';
import { openRegister, type Client, type Register } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
let deciders: Deciders;
let town: Town;
let mo: Human;
let other: Town;
let theirs: Human;
let lga: Client;
beforeAll(async () => {
  register = await openRegister();
  deciders = await Deciders.open(register);
  ({ town, mo } = deciders);
  other = await Town.open(register);
  theirs = await other.human('Olwen', ['monitoring-officer']);
  lga = await register.person('lga-auditor', other.gss);
}, 60_000);
afterAll(() => register.close());

const [TWO_UNITS, SEPARATE, INDEPENDENT] = ['organising.two-units', 'enforcing.separate-hands', 'regulating.independent-eyes'];
const paragraph = (id: string, more: object = {}) => ({
  id,
  phase: id.split('.')[0],
  title: { en: `Title of ${id}`, cy: `Teitl ${id}` },
  advice: { en: 'Do this.', cy: 'Gwnewch hyn.' },
  safeguards: [{ title: { en: 'A safeguard', cy: 'Mesur' }, test: { en: 'Look.', cy: 'Edrychwch.' } }],
  modelWording: { en: 'The council [does] this.', cy: 'Mae’r cyngor [yn gwneud] hyn.' },
  sources: [{ title: 'A code', provision: 'para 1', basis: 'good-practice', url: 'https://example.org/code' }],
  ...more,
});
const edition = (paragraphs: object[], more: object = {}) => ({ title: 'Second edition', content: { paragraphs, gone: [] }, ...more });
const publish = (who: Client, paragraphs: object[], more: object = {}) => who.post('/api/guidance-editions', edition(paragraphs, more));
const adopt = (who: Client, gss: string, id: string | null, from: string) => who.post('/api/guidance-adoptions', { authority: gss, edition: id, from, reason: 'Agreed by the committee' });
const guidance = async (who: Client, gss: string, query = ''): Promise<any[]> => (await who.read(`/api/guidance?authority=${gss}&limit=100${query}`)).items;
const one = (items: any[], id: string) => items.find((item) => item.id === id);

describe('an edition', () => {
  test('is published in the name of the Local Government Association by an administrator, and of a council by its keeper', async () => {
    const made = await register.admin.made('/api/guidance-editions', edition([paragraph(INDEPENDENT)], { contact: 'guidance@lga.example' }));
    expect(made).toMatchObject({ version: 1, title: 'Second edition', publisher: null, publisherName: null, basis: null, publishedOn: '2026-11-02', contact: 'guidance@lga.example', state: 'published', changes: 1 });
    const own = (await publish(mo.client, [paragraph('owning.report-yearly')], { publisher: town.gss, basis: made.id })).body;
    expect(own).toMatchObject({ publisher: town.gss, publisherName: `Town ${town.gss}`, basis: made.id });
    const tries: [Client, object, string][] = [
      [mo.client, {}, '403 forbidden'],
      [mo.client, { publisher: other.gss }, '404 not-found'],
      [register.admin, { publisher: town.gss }, '404 not-found'],
      [deciders.reviewer.client, { publisher: town.gss }, '403 forbidden'],
      [mo.client, { publisher: 'E06000000' }, '404 not-found'],
    ];
    for (const [who, more, code] of tries) expect(codeOf(await publish(who, [paragraph(INDEPENDENT)], more)), JSON.stringify(more)).toBe(code);

    const whole = await theirs.client.read(`/api/guidance-editions/${own.id}`);
    expect(one(whole.paragraphs, 'owning.report-yearly')).toMatchObject({ title: { en: 'Title of owning.report-yearly' }, sources: [{ from: '2026-11-02', to: null }] });
    expect(one(whole.paragraphs, INDEPENDENT).advice).toEqual({ en: 'Do this.', cy: 'Gwnewch hyn.' });
    expect(whole.differences).toEqual([{ id: 'owning.report-yearly', title: 'Title of owning.report-yearly', change: 'added', parts: [], replacedBy: null }]);
    const shipped = await theirs.client.read('/api/guidance-editions/shipped');
    expect([shipped.paragraphs.length, shipped.differences]).toEqual([(await theirs.client.read('/api/guidance?limit=100')).items.length, []]);
    expect((await theirs.client.read(`/api/guidance-editions?publisher=${town.gss}`)).items).toEqual([own]);
    expect((await theirs.client.read('/api/guidance-editions?asAt=2026-11-01')).items).toEqual([]);
  });

  test('says everything that it lacks, and is refused whole', async () => {
    const bad = (content: object, more: object = {}) => register.admin.post('/api/guidance-editions', { title: 'x', content, ...more });
    const none = { paragraphs: [], gone: [] };
    const tries: [Promise<any>, string[]][] = [
      [bad(none), ['content']],
      [bad({ paragraphs: [], gone: [TWO_UNITS] }), ['content.gone.0']],
      [bad({ paragraphs: [paragraph(TWO_UNITS), paragraph(TWO_UNITS)], gone: [] }, { title: ' ', publishedOn: '2027-01-01' }), ['title', 'publishedOn', 'content.paragraphs.1.id']],
      [bad({ paragraphs: [paragraph(TWO_UNITS, { safeguards: [] })], gone: [] }), ['content.paragraphs.0.safeguards']],
      [bad({ paragraphs: [paragraph(TWO_UNITS, { sources: [{ title: 'x', provision: 'x', basis: 'law', url: 'javascript:alert(1)' }] })], gone: [] }), ['content.paragraphs.0.sources.0.basis', 'content.paragraphs.0.sources.0.url']],
      [bad({ paragraphs: [paragraph('Two Units')], gone: [] }), ['content.paragraphs.0.id', 'content.paragraphs.0.phase']],
    ];
    for (const [reply, paths] of tries) expect([(await reply).status, pathsOf(await reply).toSorted()]).toEqual([422, paths.toSorted()]);
    expect(codeOf(await bad({ paragraphs: [paragraph(TWO_UNITS)], gone: [] }, { basis: 'nothing' }))).toBe('404 not-found');
  });

  test('is withdrawn by who published it, with a reason, once; it stays with those who follow it, and nobody adopts it any more', async () => {
    const { body: made } = await publish(theirs.client, [paragraph(SEPARATE)], { publisher: other.gss });
    await adopt(theirs.client, other.gss, made.id, '2026-11-02');
    const known = register.clock.now().toISOString();
    const withdraw = (who: Client, headers?: Record<string, string>, reason = 'A mistake in it') => who.post(`/api/guidance-editions/${made.id}/withdraw`, { reason }, headers);
    const said = [await withdraw(mo.client, version(1)), await withdraw(theirs.client), await withdraw(theirs.client, version(7)), await withdraw(theirs.client, version(1), ' '), await withdraw(theirs.client, version(1)), await withdraw(theirs.client, version(2))];
    expect(said.map(codeOf)).toEqual(['404 not-found', '428 if-match-missing', '412 changed-meanwhile', '422 invalid', '200 ', '409 is-withdrawn']);
    expect(said[4]?.body).toMatchObject({ version: 2, state: 'withdrawn', withdrawnBecause: 'A mistake in it' });
    expect(one(await guidance(theirs.client, other.gss), SEPARATE)).toMatchObject({ title: `Title of ${SEPARATE}`, edition: { id: made.id, withdrawn: true } });
    expect(one(await guidance(theirs.client, other.gss, `&knownAt=${known}`), SEPARATE)).toMatchObject({ edition: { id: made.id, withdrawn: false } });
    expect(codeOf(await adopt(mo.client, town.gss, made.id, '2026-11-02'))).toBe('409 is-withdrawn');
    expect(codeOf(await publish(mo.client, [paragraph(SEPARATE)], { publisher: town.gss, basis: made.id }))).toBe('409 is-withdrawn');
  });
});

describe('a council', () => {
  test('sees what an edition would change over its register, follows it from a day, and reads of each day what it followed then', async () => {
    const { id: overlap } = await deciders.overlap();
    await deciders.overlap();
    const rules = (await mo.client.read('/api/rules?limit=200')).items;
    const file = await deciders.file(overlap);
    const cited = rules.find((rule: any) => rule.id === file.rule.id).guidance;
    const { body: made } = await publish(register.admin, [paragraph('regulating.eyes-elsewhere', { replaces: [cited], title: { en: 'Eyes from elsewhere' } })], { content: { paragraphs: [paragraph('regulating.eyes-elsewhere', { replaces: [cited], title: { en: 'Eyes from elsewhere' } })], gone: [cited] } });
    await mo.client.made('/api/safeguards', { authority: town.gss, mutual: file.mutual, conflicts: [overlap], kind: 'separate-teams', description: 'Apart', period: { from: '2026-01-01', to: null }, testEveryMonths: 12 });
    await decided(mo, overlap);

    const changes = await mo.client.read(`/api/guidance-editions/${made.id}/changes?authority=${town.gss}`);
    expect(changes).toMatchObject({ followed: null, paragraphs: [{ id: 'regulating.eyes-elsewhere', change: 'added' }, { id: cited, change: 'gone', replacedBy: 'regulating.eyes-elsewhere' }] });
    expect(changes.rules.map((rule: any) => rule.id).toSorted()).toEqual(rules.filter((rule: any) => rule.guidance === cited).map((rule: any) => rule.id).toSorted());
    // The same as the list of live overlaps gives for those rules.
    const live = (await mo.client.read(`/api/conflicts?authority=${town.gss}&live=true&limit=500`)).items.filter((item: any) => changes.rules.some((rule: any) => rule.id === item.rule.id));
    expect(live.length).toBeGreaterThan(1);
    expect(changes.conflicts).toMatchObject({ count: live.length, decided: 1, proposed: 0, open: live.length - 1, safeguards: 1 });
    for (const by of ['byMutual', 'byRule']) expect(changes.conflicts[by].reduce((all: number, { count }: any) => all + count, 0), by).toBe(live.length);
    for (const [who, status] of [[theirs.client, 404], [deciders.member.client, 403], [deciders.reviewer.client, 200]] as const) expect((await who.get(`/api/guidance-editions/${made.id}/changes?authority=${town.gss}`)).status).toBe(status);

    expect(codeOf(await adopt(deciders.reviewer.client, town.gss, made.id, '2026-12-01'))).toBe('403 forbidden');
    expect(pathsOf(await adopt(mo.client, town.gss, made.id, '2026-11-01'))).toEqual(['from']);
    expect(pathsOf(await adopt(mo.client, town.gss, made.id, '2026-02-30'))).toEqual(['from']);
    expect(pathsOf(await adopt(mo.client, town.gss, null, '2026-12-01'))).toEqual(['edition']);
    const before = (await register.nobody.read(`/api/ledger/${town.gss}/head`)).at;
    const adopted = (await adopt(mo.client, town.gss, made.id, '2026-12-01')).body;
    expect(adopted).toMatchObject({ version: 1, edition: made.id, editionTitle: 'Second edition', from: '2026-12-01', reason: 'Agreed by the committee', state: 'adopted' });
    expect([codeOf(await adopt(mo.client, town.gss, null, '2026-12-01')), pathsOf(await adopt(mo.client, town.gss, made.id, '2026-12-24'))]).toEqual(['409 duplicate', ['edition']]);

    const titleOf = async (query: string) => (await guidance(mo.client, town.gss, query)).find((item: any) => item.id === cited || item.standsFor.includes(cited));
    expect(await titleOf('')).toMatchObject({ id: cited, edition: null, additions: [] });
    expect(await titleOf('&asAt=2026-12-01')).toMatchObject({ id: 'regulating.eyes-elsewhere', standsFor: [cited], untranslated: false, edition: { id: made.id, title: 'Second edition', publisher: null, from: '2026-12-01', withdrawn: false } });
    expect(await titleOf(`&asAt=2026-12-01&knownAt=${before}`)).toMatchObject({ id: cited });
    const welsh = (await mo.client.get(`/api/guidance?authority=${town.gss}&asAt=2026-12-01&limit=100`, { 'accept-language': 'cy' })).body.items;
    expect(one(welsh, 'regulating.eyes-elsewhere')).toMatchObject({ title: 'Eyes from elsewhere', advice: 'Gwnewch hyn.', untranslated: true });
    // Everybody reads what a council goes by; of another's register nobody else is told anything.
    expect((await register.nobody.read(`/api/public/guidance?authority=${town.gss}&asAt=2026-12-01&limit=100`)).items).toEqual(await guidance(mo.client, town.gss, '&asAt=2026-12-01'));
    const shown = async (query: string): Promise<string> => (await register.nobody.get(`/register/${town.gss}/guidance${query}`)).body as string;
    for (const part of ['“Second edition”', 'the Local Government Association', 'Eyes from elsewhere', 'Do this.', `id="${cited}"`]) expect(await shown('?asAt=2026-12-01'), part).toContain(part);
    expect(await shown('?asAt=2026-12-01&lang=cy')).toContain('Gwnewch hyn.');
    expect(await shown('')).not.toContain('Eyes from elsewhere');
    expect(await guidance(theirs.client, town.gss)).toEqual([]);
    expect((await theirs.client.read(`/api/guidance-adoptions?authority=${town.gss}`)).items).toEqual([]);
    expect((await lga.read(`/api/guidance-adoptions?authority=${other.gss}`)).items.map((item: any) => item.reason)).toEqual([null]);

    const withdraw = (who: Client, at: number) => who.post(`/api/guidance-adoptions/${adopted.id}/withdraw`, { reason: 'Too soon' }, version(at));
    expect([codeOf(await withdraw(theirs.client, 1)), codeOf(await withdraw(mo.client, 4)), codeOf(await withdraw(mo.client, 1)), codeOf(await withdraw(mo.client, 2))]).toEqual(['404 not-found', '412 changed-meanwhile', '200 ', '409 is-withdrawn']);
    expect(await titleOf('&asAt=2026-12-01')).toMatchObject({ id: cited, edition: null });
  });

  test('adds words of its own for days, and ends them; hostile ones are words like others', async () => {
    const add = (who: Client, more: object = {}) => who.post('/api/guidance-additions', { authority: town.gss, paragraph: TWO_UNITS, text: 'Ask <script>alert(1)</script> first', period: { from: '2026-06-01', to: null }, ...more });
    const tries = [await add(theirs.client), await add(deciders.reviewer.client), await add(mo.client, { text: ' ' }), await add(mo.client, { period: { from: '2026-06-02', to: '2026-06-01' } }), await add(mo.client, { paragraph: 'owning.nothing' }), await add(mo.client, { period: { from: '1900-01-01', to: null } })];
    expect(tries.map((reply) => [reply.status, pathsOf(reply)])).toEqual([[404, ['authority']], [403, []], [422, ['text']], [422, ['period.to']], [404, ['paragraph']], [422, ['period.from']]]);
    const made = (await add(mo.client)).body;
    expect(made).toMatchObject({ version: 1, paragraph: TWO_UNITS, text: 'Ask <script>alert(1)</script> first', state: 'added' });
    const shown = async (query = '') => one(await guidance(mo.client, town.gss, query), TWO_UNITS).additions.map((item: any) => item.id);
    expect([await shown(), await shown('&asAt=2026-05-31')]).toEqual([[made.id], []]);
    const end = (on: string, at = 1) => mo.client.post(`/api/guidance-additions/${made.id}/end`, { on }, version(at));
    expect([pathsOf(await end('2026-05-31')), codeOf(await theirs.client.post(`/api/guidance-additions/${made.id}/end`, { on: '2026-11-01' }, version(1)))]).toEqual([['on'], '404 not-found']);
    const known = (await register.nobody.read(`/api/ledger/${town.gss}/head`)).at;
    expect((await end('2026-11-01')).body).toMatchObject({ version: 2, state: 'ended', period: { to: '2026-11-01' } });
    expect(codeOf(await end('2026-11-01', 2))).toBe('409 is-ended');
    expect([await shown(), await shown('&asAt=2026-11-01'), await shown(`&knownAt=${known}`)]).toEqual([[], [made.id], [made.id]]);
    const entry = (await mo.client.read(`/api/ledger/${town.gss}/entries?from=0&limit=500`)).items.find((item: any) => item.event === 'guidance.added');
    expect(JSON.stringify(entry)).not.toContain('script');
  });
});

describe('a decision that is shared', () => {
  const share = (who: Client, id: string, text: string, more: object = {}) => who.post(`/api/decisions/${id}/share`, { text, ...more });
  const seen = async (who: Client = theirs.client, query = '') => (await who.read(`/api/shared-precedents?limit=100${query}`)).items;

  test('names nobody, is seen by those who work on such files anywhere with nothing that leads back, and is gone at once', async () => {
    const { id: overlap, body } = await deciders.overlap();
    const { mutualName } = await deciders.file(overlap);
    const number = (await mo.client.read(`/api/mutuals/${body}?authority=${town.gss}`)).identifiers[0].number;
    const guard = await mo.client.made('/api/safeguards', { authority: town.gss, mutual: body, conflicts: [overlap], kind: 'independent-assessor', owner: await town.person('Eurwen Gwaunydd'), description: 'Seen from outside', period: { from: '2026-01-01', to: null }, testEveryMonths: 12 });
    const made = await decided(mo, overlap, { publicReason: `${mutualName} is inspected by Eurwen Gwaunydd for Town ${town.gss}.` });
    expect(await mo.client.read(`/api/decisions/${made.id}/share`)).toEqual({ text: '[the body] is inspected by [a person] for [the council].', shared: null });
    const named = await share(mo.client, made.id, `Moira and gwaunydd of ${town.gss} looked at no. ${number}; others did not.`);
    expect([named.status, pathsOf(named)]).toEqual([422, ['text']]);
    for (const word of ['Moira', 'gwaunydd', town.gss, number]) expect(named.body.detail).toContain(`“${word}”`);
    expect(named.body.detail).not.toContain('others');
    for (const [who, code] of [[theirs.client, '404 not-found'], [deciders.reviewer.client, '403 forbidden'], [lga, '404 not-found']] as const) expect(codeOf(await share(who, made.id, 'An assessor from outside looks at it.'))).toBe(code);

    expect((await share(mo.client, made.id, `Town ${other.gss} inspects it now.`)).body.detail).toContain(`“Town ${other.gss}”`);

    // Of two presses at once one counts.
    const text = 'An assessor from outside inspects [the body] every year.';
    const both = await Promise.all([share(mo.client, made.id, text, { contact: 'precedents@town.example' }), share(mo.client, made.id, text, { contact: 'precedents@town.example' })]);
    expect(both.map(codeOf).toSorted()).toEqual(['201 ', '409 duplicate']);
    const shared = both.find(({ status }) => status === 201)?.body;
    expect(shared).toMatchObject({ version: 1, decision: made.id, rule: 'contractor-and-regulator', text, contact: 'precedents@town.example', state: 'shared' });

    await deciders.reviewer.client.made(`/api/safeguards/${guard.id}/verifications`, { on: '2026-10-01', outcome: 'not-operating', evidence: 'x' });
    await deciders.reviewer.client.made(`/api/safeguards/${guard.id}/verifications`, { on: '2026-10-20', outcome: 'operating', evidence: 'x' });
    // Of fewer than three such councils the kind, or the nation, would tell which.
    expect((await seen()).map(({ authorityKind, nation }: any) => [authorityKind, nation])).toEqual([[null, null]]);
    await register.council('E10000991', { kind: 'county' });
    expect((await seen()).map(({ authorityKind, nation }: any) => [authorityKind, nation])).toEqual([[null, 'England']]);
    await Town.open(register);
    const [item, ...more] = await seen();
    expect(more).toEqual([]);
    expect(item).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/), rule: 'contractor-and-regulator', disposition: 'remedy', class: made.class, severity: 4, authorityKind: 'unitary', nation: 'England', year: '2026', text, safeguards: [{ kind: 'independent-assessor', tested: 'operating' }], contact: 'precedents@town.example' });
    for (const secret of [shared.id, made.id, overlap, body, town.id, town.gss, mutualName, mo.account]) expect(JSON.stringify(item)).not.toContain(secret);
    for (const [who, status] of [[lga, 200], [deciders.reviewer.client, 200], [deciders.member.client, 403], [register.admin, 403]] as const) expect((await who.get('/api/shared-precedents')).status).toBe(status);
    expect((await theirs.client.read('/api/shared-precedents/safeguards')).items).toEqual([{ paragraph: expect.any(String), kind: 'independent-assessor', arranged: 1, operating: 1 }]);
    expect([await seen(lga, '&rule=contractor-and-owner'), (await seen(lga, '&rule=contractor-and-regulator')).length]).toEqual([[], 1]);

    // Beside the files of others, and not beside those of the council itself.
    const [mine] = await other.concerns(theirs, (await other.body(theirs)).id).then((all) => all.filter((found: any) => found.rule.id === 'contractor-and-regulator'));
    expect((await theirs.client.read(`/api/conflicts/${mine.id}/precedents`))).toEqual({ items: [], next: null, elsewhere: [item] });
    const { id: again } = await deciders.overlap();
    expect(await mo.client.read(`/api/conflicts/${again}/precedents`)).toMatchObject({ elsewhere: [], items: expect.arrayContaining([expect.objectContaining({ conflict: overlap })]) });

    const known = register.clock.now().toISOString();
    const withdraw = (who: Client, at?: number) => who.post(`/api/shared-precedents/${shared.id}/withdraw`, { reason: 'It can be told whose it is' }, at === undefined ? undefined : version(at));
    expect([codeOf(await withdraw(theirs.client, 1)), codeOf(await withdraw(mo.client)), codeOf(await withdraw(mo.client, 1)), codeOf(await withdraw(mo.client, 2))]).toEqual(['404 not-found', '428 if-match-missing', '200 ', '409 is-withdrawn']);
    expect([await seen(), await seen(theirs.client, `&knownAt=${known}`)]).toEqual([[], []]);

    // Shared anew in other words; and gone with the decision.
    expect((await share(mo.client, made.id, 'Somebody from outside inspects it.')).status).toBe(201);
    expect((await seen()).map((line: any) => line.text)).toEqual(['Somebody from outside inspects it.']);
    await mo.client.made(`/api/decisions/${made.id}/withdraw`, { reason: 'Wrong' }, version(made.version));
    expect(await seen()).toEqual([]);
    expect(codeOf(await share(mo.client, made.id, 'Once more.'))).toBe('409 is-withdrawn');
  });
});
