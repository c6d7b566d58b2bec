import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { declarationLinks } from '../../db/tables/index.ts';
import { chaseAll } from '../../server/actions/chase.ts';
import { hashing, sha256 } from '../../server/crypto.ts';
import { rootFromInclusion } from '../../server/domain/ledger/tree.ts';
import { filed, register as answers } from '../support/filing.ts';
import { openPostOffice, type PostOffice } from '../support/post-office.ts';
import { senderFor } from '../support/post.ts';
import { Council, openRegister, type Register, type Reply } from '../support/register.ts';

const HIDDEN = { address: '17 Hidden Lane', sensitive: 'Hush Refuge', reason: 'Hidden reason' };
const ENTRIES = {
  employment: [{ what: 'Teacher', body: { name: 'Ambleford School' } }, { what: 'Clerk', body: { name: 'Quill and Co' }, holder: 'partner' }],
  land: [{ what: 'Home', address: HIDDEN.address, home: true }],
  securities: [{ body: { name: HIDDEN.sensitive }, sensitive: { reason: HIDDEN.reason } }],
};
const NAMES = ['full', 'nothing', 'changed', 'left', 'anew', 'expired', 'guess', 'cymraes', 'misaddressed'] as const;
const addressOf = (name: string) => `${name}@x.test`;

let register: Register;
let office: PostOffice;
let council: Council;
const people: Record<string, string> = {};
let keeperAccount = '';

/** Nobody here has an account: their registers came on paper the day before the council asks everybody. */
beforeAll(async () => {
  [register, office] = await Promise.all([openRegister({ signInsPerAddress: 12 }), openPostOffice()]);
  const authority = await register.admin.made('/api/authorities', { gss: 'E07000001', name: 'Wexmere', kind: 'district', nation: 'England', period: { from: '1974-04-01', to: null } });
  keeperAccount = (await register.admin.made('/api/accounts', { email: 'keeper@register.test', name: 'Keeper', memberships: [{ role: 'monitoring-officer', authority: authority.gss }] })).id;
  council = new Council(authority, await register.enter(keeperAccount));
  await council.officer.made('/api/settings', { authority: council.gss, yearlyRequestOn: '11-03' }, { 'if-match': '"0"' });
  for (const name of [...NAMES, 'officer']) {
    const offices = [{ title: 'Holder', kind: name === 'officer' ? 'officer' : 'member', period: { from: '2023-05-09', to: null } }];
    const person = (await council.officer.made('/api/people', { authority: council.gss, name, email: addressOf(name), offices })).id as string;
    people[name] = person;
    const who = { client: council.officer, person };
    if (name === 'officer') await filed(council, who, 'officer-interest-in-contract', { body: { name: 'Brother and Sons' }, contract: 'Home care', interest: 'Half of it is mine', learntOn: '2026-10-01', state: 'made' }, { attested: true });
    else await filed(council, who, 'register-of-interests', answers(name === 'full' ? ENTRIES : name === 'changed' ? { employment: [{ what: 'Teacher' }] } : {}, '2023-05-09'), { attested: true });
  }
  // Of those who have an account, the mail is in the language in which they last signed in.
  const { id } = await register.admin.made('/api/accounts', { email: 'cymraes@x.test', name: 'cymraes', memberships: [{ authority: authority.gss, role: 'member', person: people['cymraes'] }] });
  await register.enter(id);
  await register.nobody.made('/api/sessions', { email: 'cymraes@x.test', password: 'long enough' }, { 'accept-language': 'cy' });
  register.clock.set('2026-11-03T09:00:00.000Z');
  await chaseAll(register);
  await send();
  council = new Council(authority, await register.enter(keeperAccount));
});
afterAll(() => Promise.all([register.close(), office.close()]));

const send = (): Promise<void> => senderFor(register.store, register.clock, office.url).sender.pass();
const askedBy = (name: string) => office.arrived.findLast(({ to, mail }) => to === addressOf(name) && mail.text?.includes('/confirm'))?.mail;
const tokenOf = (name: string): string => /http:\/\/register\.test\/confirm(?:\?lang=cy)?#(\S+)/.exec(askedBy(name)?.text ?? '')?.[1] ?? 'no link came';
const look = (token: string, headers = {}): Promise<Reply> => register.nobody.post('/api/confirmations/look', { token }, headers);
const press = (token: string, more: object = {}): Promise<Reply> => register.nobody.post('/api/confirmations', { token, ...more });
const code = ({ status, body }: Reply): string => `${status} ${body.code}`;
const filings = async (name: string): Promise<any[]> => (await council.officer.read(`/api/declarations?authority=${council.gss}&person=${people[name]}&limit=500`)).items;

describe('a mail that asks whether the register still holds', () => {
  test('lets somebody without an account confirm it, once, with a receipt that can be checked', async () => {
    const token = tokenOf('full');
    const { status, body } = await look(token);
    expect([status, body]).toMatchObject([200, { name: 'full', authority: council.gss, authorityName: 'Wexmere', kind: 'annual-confirmation', kindTitle: 'Yearly confirmation', withheld: 1, addressesWithheld: 1, changedOn: null, language: 'en', dueOn: '2026-11-30' }]);
    expect(body.interests.map(({ title, entry }: any) => [title, entry.what])).toEqual([['Employment, office, trade, profession or vocation', 'Teacher'], ['Employment, office, trade, profession or vocation', 'Clerk'], ['Land', 'Home']]);
    for (const hidden of [...Object.values(HIDDEN), 'holder', 'partner"']) expect(JSON.stringify(body.interests)).not.toContain(hidden);
    expect((await look(token, { 'accept-language': 'cy' })).body.kindTitle).toBe('Cadarnhad blynyddol');
    // Only hashes lie in the database, and looking used none.
    const links = await register.store.all(once<{ hash: string; used: string | null }>(sql`select hash, used_at as used from ${declarationLinks}`));
    expect([links.length, links.every(({ used }) => used === null), links.some(({ hash }) => hash === sha256(token))]).toEqual([10, true, true]);

    const both = await Promise.all([press(token, { seen: body.seen }), press(token, { seen: body.seen })]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 404]);
    const { number, index, size, leaf, path, root } = (both.find((one) => one.status === 201) as Reply).body.receipt;
    expect(rootFromInclusion(hashing, index, size, leaf, path)).toBe(root);
    expect([code(await look(token)), code(await press(token))]).toEqual(['404 link-spent', '404 link-spent']);
    const filing = (await filings('full')).find(({ kind }) => kind === 'annual-confirmation');
    expect(filing).toMatchObject({ number, state: 'submitted', attested: false, receivedOn: '2026-11-03', late: false });
    const entry = (await council.officer.read(`/api/ledger/${council.gss}/entries?from=${index}&limit=1`)).items[0];
    expect([entry.actor, entry.event, entry.subject, entry.leaf]).toEqual(['link', 'declaration.submitted', filing.id, leaf]);
    expect((await council.officer.read(`/api/obligations?person=${people['full']}&kind=annual-confirmation`)).items).toMatchObject([{ state: 'met', declaration: filing.id, chased: [{ step: 'asked', mailboxes: 1 }] }]);
    expect((await council.officer.post(`/api/declarations/${filing.id}/accept`, {}, { 'if-match': `"${filing.version}"` })).status).toBe(200);
    await send();
    expect(office.arrived.filter(({ to, mail }) => to === addressOf('full') && mail.subject?.includes(`no. ${number}`)).length).toBeGreaterThan(0);
    for (const { mail } of office.arrived) for (const said of ['Ambleford School', ...Object.values(HIDDEN)]) expect(`${mail.subject} ${mail.text}`).not.toContain(said);
  });

  test('works alike for an officer’s yearly nil return, and shows nothing that is the monitoring officer’s alone', async () => {
    const { body } = await look(tokenOf('officer'));
    expect(body).toMatchObject({ kind: 'annual-nil-return', asking: 'nil-return', interests: [], withheld: 1 });
    expect((await press(tokenOf('officer'))).status).toBe(201);
    expect((await filings('officer')).map(({ kind }) => kind)).toContain('annual-nil-return');
  });

  test('says of whom nothing is registered that there is nothing, and takes that as an answer', async () => {
    expect((await look(tokenOf('nothing'))).body).toMatchObject({ interests: [], withheld: 0 });
    expect((await press(tokenOf('nothing'))).status).toBe(201);
  });
});

test('is in Welsh, and leads to a page in Welsh, where its reader uses the register in Welsh', async () => {
  const mail = askedBy('cymraes');
  expect(mail?.subject).toBe('A yw eich cofrestr buddiannau’n dal yn gywir? Wexmere');
  expect(mail?.text).toContain('http://register.test/confirm?lang=cy#');
  expect((await look(tokenOf('cymraes'))).body.language).toBe('cy');
});

describe('what happened since the mail', () => {
  test('is told, and nobody confirms what they were not shown', async () => {
    const token = tokenOf('changed');
    const { seen } = (await look(token)).body;
    await filed(council, { client: council.officer, person: people['changed'] as string }, 'appointment-to-body', { body: { name: 'Leisure Trust' }, post: 'Trustee', since: '2026-10-30', appointedBy: 'the-council' }, { attested: true });
    expect([code(await press(token)), code(await press(token, { seen }))]).toEqual(['409 changed-since', '409 changed-since']);
    const { body } = await look(token);
    expect([body.changedOn, body.interests.map(({ entry }: any) => entry.what ?? entry.post)]).toEqual(['2026-11-03', ['Teacher', 'Trustee']]);
    expect((await press(token, { seen: body.seen })).status).toBe(201);
  });

  test('can be that nothing is owed any more: filed in another way, or no longer in office', async () => {
    await filed(council, { client: council.officer, person: people['anew'] as string }, 'register-of-interests', answers({}, '2023-05-09'), { attested: true });
    await council.officer.made(`/api/people/${people['left']}/correct`, { offices: [{ title: 'Holder', kind: 'member', period: { from: '2023-05-09', to: '2026-11-02' } }] }, { 'if-match': '"1"' });
    for (const name of ['anew', 'left']) expect([code(await look(tokenOf(name))), code(await press(tokenOf(name)))], name).toEqual(['409 not-owed', '409 not-owed']);
    expect((await filings('left')).map(({ kind }) => kind)).toEqual(['register-of-interests']);
  });

  test('can be that the mail went to an address that was not theirs: whoever has it can neither look nor confirm', async () => {
    const [person, token] = [people['misaddressed'], tokenOf('misaddressed')];
    const corrected = (given: object, version: number) => council.officer.made(`/api/people/${person}/correct`, given, { 'if-match': `"${version}"` });
    // Said again, it is the same address.
    await corrected({ email: addressOf('misaddressed'), name: 'Misaddressed' }, 1);
    expect((await look(token)).status).toBe(200);
    await corrected({ email: 'their-own@x.test' }, 2);
    expect([code(await look(token)), code(await press(token))]).toEqual(['404 link-spent', '404 link-spent']);
    expect((await filings('misaddressed')).map(({ kind }) => kind)).toEqual(['register-of-interests']);
  });

  test('can be that thirty days are over', async () => {
    const token = tokenOf('expired');
    expect((await look(token)).body.expiresAt.slice(0, 10)).toBe('2026-12-03');
    const now = register.clock.now();
    register.clock.set('2026-12-03T08:59:00.000Z');
    expect((await look(token)).status).toBe(200);
    register.clock.set('2026-12-03T09:00:30.000Z');
    expect([code(await look(token)), code(await press(token))]).toEqual(['404 link-spent', '404 link-spent']);
    register.clock.set(now.toISOString());
  });
});

test('whoever guesses is stopped, and what is no token is no token', async () => {
  for (const token of ['', 'x', "' or 1=1 --", sha256(tokenOf('guess'))]) expect(code(await look(token))).toBe('404 link-spent');
  for (const body of [{}, { token: 1 }, { token: 'x'.repeat(101) }, { token: 'x', more: 1 }, { token: tokenOf('guess'), answers: {} }]) expect([400, 422]).toContain((await register.nobody.post('/api/confirmations', body)).status);
  const codes: number[] = [];
  for (let i = 0; i < 15; i++) codes.push((await look(`guess ${i}`)).status);
  expect([codes.includes(429), codes.at(-1)]).toEqual([true, 429]);
  expect((await filings('guess')).map(({ kind }) => kind)).toEqual(['register-of-interests']);
});
