import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { declarer, drafted, filed, register as answers, verb } from '../support/filing.ts';
import { isPublishedDataHere, publishedData } from '../support/published-data.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';

const folder = mkdtempSync(join(tmpdir(), 'register-interests-'));
const file = (name: string, ...lines: string[]): string => {
  writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(lines.join('\n')) : lines.join('\n'));
  return join(folder, name);
};
const real = test.skipIf(!isPublishedDataHere);

const GSS = 'E06000931';
const HEADER = 'gss,council,moderngov_uid,member,category,text,kind,scraped';
const row = (id: number, member: string, category: string, text: string, kind = 'declared', gss = GSS): string => `${gss},anytown,${id},${member},${category},"${text}",${kind},2026-02-17`;
const OLD = [
  HEADER,
  row(1, 'County Councillor Mrs Ada Elm', 'employment', 'Teacher, <script>alert(1)</script> &amp;amp; Elm School'),
  row(1, 'County Councillor Mrs Ada Elm', 'memberships', 'Trustee of Brightwater Leisure'),
  row(1, 'County Councillor Mrs Ada Elm', 'memberships', 'Trustee of Brightwater Leisure'),
  row(1, 'County Councillor Mrs Ada Elm', 'securities', 'None.', 'none'),
  row(1, 'County Councillor Mrs Ada Elm', 'gifts and hospitality', 'Tea from the mayor'),
  row(2, 'Ben Oak', 'land', 'PLANTED: 7 Hidden Lane', 'sensitive'),
  row(2, 'Ben Oak', 'land', 'PLANTED2 Shown Street'),
  row(2, 'Ben Oak', 'employment', 'Name of Employe'),
];

let register: Register;
let council: Council;
let body: any;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council(GSS);
  body = await council.body('Brightwater Leisure Ltd');
});
afterAll(() => register.close());

const person = async (name: string): Promise<any> => (await council.officer.read(`/api/people?authority=${GSS}`)).items.find((one: any) => one.name === name);
const held = async (who: string, client = council.officer): Promise<any[]> => (await client.read(`/api/interests?authority=${GSS}&person=${who}&limit=500`)).items;
const standing = async (who: string): Promise<string[]> => (await held(who)).filter(({ state }) => state === 'registered').map(({ category }) => category).toSorted();
const filings = async (who: string): Promise<any[]> => (await council.officer.read(`/api/declarations?authority=${GSS}&person=${who}`)).items;

describe('register import interests', () => {
  test('takes a register over as carried over: withheld stays withheld, none stays none, and nobody is asked for a receipt', async () => {
    const path = file('old.csv', ...OLD);
    const dry = await run(register.url, 'import', 'interests', path, '--dry-run', '--json');
    expect([dry.last.counts.carriedOver, dry.last.saved, await person('Ada Elm')]).toEqual([2, false, undefined]);
    expect((await run(register.url, 'import', 'interests', path, '--strict', '--json')).last).toMatchObject({ accepted: 0, saved: false });

    const { code, out, last } = await run(register.url, 'import', 'interests', path, '--json');
    expect([code, last.rows, last.accepted, last.rejected]).toEqual([1, 8, 7, [{ line: 9, column: 'text', reason: '“Name of Employe” is a heading of the form, and no answer' }]]);
    expect(last.counts).toMatchObject({ declared: 6, none: 1, sensitive: 1, members: 2, membersWithSensitive: 1, headingsRefused: 1, carriedOver: 2, peopleRecorded: 2, interestsEntered: 5, proposed: 2 });
    expect(last.proposed[0]).toEqual({ line: 3, member: 'County Councillor Mrs Ada Elm', mutual: body.id, body: 'Brightwater Leisure Ltd' });
    expect(out).not.toContain('PLANTED');

    const ada = await person('Ada Elm');
    expect(ada.offices).toEqual([{ title: 'Councillor', kind: 'member', period: { from: null, to: null } }]);
    const [filing] = await filings(ada.id);
    expect(filing).toMatchObject({ kind: 'carried-over', state: 'carried-over', number: null, late: false, dueOn: null });
    const whole = await council.officer.read(`/api/declarations/${filing.id}`);
    expect(whole.answers).toMatchObject({ readOn: '2026-02-17', headings: { securities: { none: true }, employment: { entries: [{ what: 'Teacher, <script>alert(1)</script> & Elm School' }] } } });
    expect((await held(ada.id)).map(({ category, mutual, period }) => [category, mutual, period.from]).toSorted()).toEqual([['employment', null, null], ['gifts', null, null], ['public-bodies', null, null]]);
    const { items } = await council.officer.read(`/api/obligations?authority=${GSS}&person=${ada.id}&kind=register-of-interests`);
    expect(items.map(({ state, dueOn }: any) => [state, dueOn])).toEqual([['carried-over', null]]);
  });

  test('shows nobody else what was withheld, or where somebody lives', async () => {
    const ben = await person('Ben Oak');
    expect((await held(ben.id)).map(({ claim, entry }) => [claim, 'address' in entry]).toSorted()).toEqual([['agreed', false], ['no', true]]);
    const stranger = await register.person('member', GSS);
    const seen = await held(ben.id, stranger);
    expect(seen.map(({ sensitive, addressWithheld }) => [sensitive, addressWithheld]).toSorted()).toEqual([[false, true], [true, false]]);
    expect(JSON.stringify([seen, await register.nobody.get(`/api/public/interests?authority=${GSS}`)])).not.toContain('PLANTED');
    expect((await register.nobody.get(`/api/public/interests?authority=${GSS}`)).body.items).toHaveLength(5);
  });

  test('read again it changes nothing; a newer file takes the place of what nobody has confirmed', async () => {
    const before = (await council.officer.read(`/api/ledger/${GSS}/head`)).size;
    expect((await run(register.url, 'import', 'interests', file('again.csv', ...OLD.map((line) => line.replace('2026-02-17', '2026-03-01'))), '--json')).last.counts).toMatchObject({ unchanged: 2, interestsEntered: 0 });
    expect((await council.officer.read(`/api/ledger/${GSS}/head`)).size).toBe(before);
    const newer = file('newer.csv.gz', ...OLD.slice(0, 2), ...OLD.slice(4, 6), row(1, 'Ada Elm', 'contracts', 'Elm Ltd'));
    expect((await run(register.url, 'import', 'interests', newer, '--json')).last.counts).toMatchObject({ replaced: 1, interestsEntered: 1 });
    const ada = await person('Ada Elm');
    expect(await standing(ada.id)).toEqual(['contracts', 'employment', 'gifts']);
    expect((await filings(ada.id)).map(({ version, state }) => [version, state])).toEqual([[2, 'carried-over']]);
  });

  test('the person’s own filing supersedes it under its headings, and a later file does not bring it back', async () => {
    const { id: adasId } = await person('Ada Elm');
    const ada = await declarer(register, council, 'Ada Elm', { person: adasId });
    const prefill = await ada.client.read(`/api/declarations/prefill?authority=${GSS}&person=${adasId}&kind=register-of-interests`);
    expect(prefill.answers.headings.contracts.entries).toEqual([{ what: 'Elm Ltd' }]);
    // Years after she took office; but the older register held something, since nobody knows when.
    const { version: known } = await person('Ada Elm');
    expect((await verb(council.officer, 'people', adasId, 'correct', { offices: [{ title: 'Councillor', kind: 'member', period: { from: '2023-05-09', to: null } }] }, known)).status).toBe(200);
    const { id: own } = await filed(council, ada, 'register-of-interests', answers({ employment: [{ what: 'Head teacher' }] }, '2023-05-09'));
    expect((await filings(adasId)).find(({ id }) => id === own)).toMatchObject({ late: false, dueOn: null });
    const findings = (await council.officer.read(`/api/conflicts?authority=${GSS}&person=${adasId}&scope=personal`)).items;
    expect(findings.filter(({ state }: any) => state === 'open')).toEqual([]);
    expect(await standing(adasId)).toEqual(['employment', 'gifts']);
    const { items } = await council.officer.read(`/api/obligations?authority=${GSS}&person=${adasId}&kind=register-of-interests`);
    expect(items[0].state).toBe('met');

    const { counts } = (await run(register.url, 'import', 'interests', file('late.csv', ...OLD.slice(0, 6)), '--json')).last;
    expect(counts).toMatchObject({ unchanged: 1, interestsEntered: 0 });
    expect(await standing(adasId)).toEqual(['employment', 'gifts']);
    expect((await run(register.url, 'import', 'interests', file('only.csv', ...OLD.slice(0, 2)), '--json')).last.counts).toMatchObject({ filedSince: 1 });
  });

  test('no form of that kind is offered, or drafted', async () => {
    const cy = await declarer(register, council, 'Cy Ash');
    await expect(drafted(council, cy, 'carried-over', { headings: {} })).rejects.toThrow('422');
    expect((await cy.client.read(`/api/declaration-kinds?authority=${GSS}&limit=500`)).items.map(({ kind }: any) => kind)).not.toContain('carried-over');
    const [filing] = await filings((await person('Ben Oak')).id);
    expect((await council.officer.post(`/api/declarations/${filing.id}/accept`, {}, { 'if-match': `"${filing.version}"` })).status).toBe(409);
  });

  test('refuses what it cannot place, and says what to do', async () => {
    await council.person('Dee Fir');
    await council.person('Cllr Dee Fir');
    const path = file('bad.csv', HEADER, row(1, 'Dee Fir', 'employment', 'Baker'), row(2, 'Ed Yew', 'employment', 'Baker'), row(3, 'Cllr Ed Yew', 'employment', 'Cook'), row(4, 'Flo Ash', 'employment', 'Smith', 'declared', 'E06000777'));
    const { code, last } = await run(register.url, 'import', 'interests', path, '--json');
    expect([code, last.accepted, last.rejected.map(({ line, column }: any) => [line, column])]).toEqual([1, 0, [[2, 'member'], [3, 'member'], [4, 'member'], [5, 'gss']]]);
    expect(last.rejected.map(({ reason }: any) => reason).join('\n')).toMatch(/more than one person[\s\S]*called so \(2, 3\)[\s\S]*register import authorities FILE/);
    expect((await run(register.url, 'import', 'interests', path, '--authority', 'E06000777')).code).toBe(2);
    expect((await run(register.url, 'import', 'roles', path, '--contracts', 'x')).err).toContain('--contracts means nothing to roles');
    expect((await run(register.url, 'import', 'interests', path, '--contracts', path)).err).toContain('no columns gss and awarded_supplier');
  });

  test('a file of no council is only counted, until somebody says whose it is', async () => {
    const path = file('commons.csv', 'ID,Summary,Registered,Category,MNIS ID,Member,AroseOn,EndDate', '1,Chair of Elm Trust,2026-01-29,Miscellaneous,9,Dr Gil Elm MP,2026-01-01,', '2,Clerk of Oak Trust,2026-01-30,Miscellaneous,9,Dr Gil Elm MP,2026-01-01,2026-06-30');
    const counted = await run(register.url, 'import', 'interests', path, '--json');
    expect([counted.code, counted.last.saved, counted.last.accepted, counted.last.counts, counted.err.includes('--authority')]).toEqual([0, false, 2, { late: 1, onTime: 1, cannotTell: 0, ended: 1, members: 1, proposed: 0, unreadColumns: 0 }, true]);
    expect((await run(register.url, 'import', 'interests', path, '--authority', GSS, '--json')).last).toMatchObject({ saved: true, counts: { carriedOver: 1, interestsEntered: 2 } });
    const shares = file('shares.csv', 'ID,Summary,Registered,Category,MNIS ID,Member,ShareholdingThreshold,RegistrableDate', '7,Elm plc,2026-01-29,Shareholdings,9,Gil Elm,x,2026-01-01');
    expect((await run(register.url, 'import', 'interests', shares, '--authority', GSS, '--json')).last.counts).toMatchObject({ replaced: 1, interestsEntered: 1 });
    expect((await run(register.url, 'import', 'interests', path, '--authority', GSS, '--json')).last.counts).toMatchObject({ unchanged: 1, interestsEntered: 0 });
    const gil = await person('Gil Elm');
    expect((await held(gil.id)).map(({ category, state, period }) => [category, state, period]).toSorted()).toEqual([['public-bodies', 'ended', { from: '2026-01-01', to: '2026-06-30' }], ['public-bodies', 'registered', { from: '2026-01-01', to: null }], ['securities', 'registered', { from: '2026-01-01', to: null }]]);
  });
});

describe('register import councillors', () => {
  const TERMS = 'source_council,councillor_id,name,ward,party,key_posts,term_start_raw,term_end_raw';
  test('gives people terms of office, and takes the place of what was not known', async () => {
    const path = file('terms.csv', TERMS, 'a.test,1,Councillor Ben Oak,East,Red,,05/05/2022,unspecified', 'a.test,2,Hal Yew,West,Red,,06/05/2010,07/05/2015', 'a.test,2,Hal Yew,West,Red,,02/05/2019,', 'b.test,2,Ida Fir,West,Red,,02/05/2019,');
    expect((await run(register.url, 'import', 'councillors', path, '--authority', GSS)).err).toContain('say with --council which of them');
    const { last } = await run(register.url, 'import', 'councillors', path, '--authority', GSS, '--council', 'a.test', '--as-at', '2020-01-01', '--json');
    expect(last.counts).toMatchObject({ people: 3, terms: 4, inOffice: 2, recorded: 1, corrected: 1 });
    expect((await person('Ben Oak')).offices.map(({ title, period }: any) => [title, period])).toEqual([['Councillor for East', { from: '2022-05-05', to: null }]]);
    expect((await person('Hal Yew')).offices.map(({ period }: any) => period)).toEqual([{ from: '2010-05-06', to: '2015-05-07' }, { from: '2019-05-02', to: null }]);
    expect((await run(register.url, 'import', 'councillors', path, '--authority', GSS, '--council', 'a.test', '--json')).last.counts).toMatchObject({ unchanged: 2 });
  });

  test('puts people on committees that the register has under the very same name', async () => {
    const unit = await council.unit('Licensing Committee', undefined, 'committee');
    const path = file('roll.csv', 'gss,council,moderngov_uid,name,ward,party,roles_and_outside_bodies', `${GSS},anytown,1,Ben Oak,East,Red,Licensing Committee(Chair); Leisure Board`);
    expect((await run(register.url, 'import', 'councillors', path, '--json')).last.counts).toMatchObject({ people: 1, bodies: 2, seats: 1, bodiesNotInRegister: 1, corrected: 1 });
    expect((await person('Ben Oak')).offices.map(({ title, unit: of }: any) => [title, of ?? null])).toEqual([['Councillor for East', null], ['Chair', unit.id]]);
    expect((await run(register.url, 'verify')).code).toBe(0);
  });
});

describe('published registers', () => {
  real('of three councils: what is declared, none and withheld, and the suppliers that members are tied to', async () => {
    const at = (name: string): string => join(publishedData, '07_lancashire', name);
    const { last } = await run(register.url, 'import', 'interests', at('interests.csv'), '--contracts', at('contracts_finder.csv'), '--dry-run', '--json');
    expect(last).toMatchObject({ rows: 647, counts: { declared: 556, none: 84, sensitive: 7, members: 132, membersWithSensitive: 4, headingsRefused: 0, matchesSameCouncil: 4, matchesOtherCouncil: 10 } });
    expect(last.rejected.every(({ reason }: any) => reason.includes('own name'))).toBe(true);
    expect(new Set(last.matches.map(({ supplier }: any) => supplier))).toEqual(new Set(['lancashire county council', 'chorley group', 'eric wright civil engineering']));
  });
});
