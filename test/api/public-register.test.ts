/** The public register as pages: what it says, what it leaves out, and that it asks nobody who they are. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change, declarer, filed, register as answers, verb, version, type Declarer } from '../support/filing.ts';
import { Council, openRegister, type Register, type Reply } from '../support/register.ts';

const HOSTILE = '<script>alert("1")</script> & \'Sons\'';
const SECRETS = { address: '9 Secret Lane', partner: 'Perpetua', reason: 'Refuge for Rosalind', sensitive: 'Hazelmere House', why: 'mistyped by the clerk', wrong: 'Wrongly Written Ltd' };
const LATER = '2026-12-10T09:00:00.000Z';

let register: Register;
let council: Council;
let quiet: Council;
let body: any;
let committee: any;
let [hidden, planned] = ['', ''];
const who: Record<string, Declarer> = {};
let filings: Record<string, string>;
let hiddenInterest: string;

/** Markup without its tags, as it is read. */
const said = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ');
const load = (path: string, headers?: Record<string, string>): Promise<Reply<string>> => register.nobody.get(`/register${path}`, headers);
const page = async (path: string): Promise<string> => {
  const { status, body: html } = await load(path);
  expect(status, path).toBe(200);
  return said(html);
};
const person = (name: string, query = '', of = council) => page(`/${of.gss}/people/${who[name]?.person}${query}`);
const left = (of: Council, { person: id }: Declarer) => of.officer.post(`/api/people/${id}/correct`, { offices: [{ title: 'Councillor', kind: 'member', period: { from: '2023-05-09', to: '2026-11-01' } }] }, version(1));

beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901', { name: 'Larkmoor <b>Borough</b>' });
  quiet = await register.council('E06000902', { name: 'Quietmere Council' });
  committee = await council.unit('Executive', undefined, 'committee');
  hidden = (await council.unit('Hidden Working Party', undefined, 'committee')).id;
  body = await council.body(`Leisure ${HOSTILE}`, { identifiers: [{ scheme: 'fca-mutuals', number: '30644R' }] });
  planned = (await council.body('Nightjar Spin-out')).id;
  await council.role(body.id, 'commissioner', '2014-04-01', null, { committee: committee.id, evidence: [{ title: 'Decision', url: 'https://example.org/a?b=1&c=2' }] });
  await council.role(body.id, 'licensing', '2016-01-01', null, { committee: committee.id });
  await council.role(planned, 'commissioner', '2016-01-01', null, { publication: { public: false, reason: 'x' } });
  for (const [of, names] of [[council, ['Ada', 'Ben', 'Cy', 'Dee', 'Fay', 'Hal']], [quiet, ['Una', 'Vic']]] as const) for (const name of names) who[name] = await declarer(register, of, `${name} ${HOSTILE}`, { office: { title: `Councillor ${HOSTILE}` } });
  who['Ivy'] = await declarer(register, council, 'Ivy');
  who['Gil'] = await declarer(register, council, 'Gil', { office: { kind: 'co-opted', hasVote: false } });
  who['Eve'] = await declarer(register, council, 'Eve', { office: { period: { from: '2026-11-20', to: null } } });
  who['Olive'] = await declarer(register, council, 'Olive Officer', { role: 'officer', office: { kind: 'officer' } });
  await council.role(body.id, 'lender', '2018-01-01', null, { accountableOfficer: who['Ada']?.person });
  const { Ada, Ben, Cy, Fay, Hal, Ivy, Una } = who;
  const linked = { name: `Leisure ${HOSTILE}`, mutual: body.id };
  const ada = await filed(council, Ada!, 'register-of-interests', answers({
    employment: [{ what: 'Baker', body: { name: 'Mill' }, since: '2020-01-01', holder: 'partner' }],
    land: [{ what: 'Orchard', address: SECRETS.address, home: true }, { what: SECRETS.sensitive, address: 'x', home: false, sensitive: { reason: SECRETS.reason } }],
    directorships: [{ body: linked, post: HOSTILE, since: '2019-01-01' }],
  }));
  hiddenInterest = (await council.officer.read(`/api/interests?person=${Ada!.person}`)).items.find(({ claim }: { claim: string }) => claim === 'claimed').id;
  await filed(council, Ada!, 'gift-or-hospitality', { outcome: 'refused', what: 'A weekend', from: { name: 'A bidder' }, on: '2026-10-20', valuePence: 80_050, why: SECRETS.why });
  await filed(council, Ivy, 'gift-or-hospitality', { outcome: 'refused', what: 'A hamper', from: { name: 'A caterer' }, on: '2026-10-20', valuePence: 6_000 });
  // On another day everybody signs in again.
  const accounts = new Map((await register.admin.read('/api/accounts?limit=500')).items.map(({ email, id }: { email: string; id: string }) => [email, id]));
  const again = (email: string) => register.enter(accounts.get(email) as string);
  register.clock.set('2026-11-03T09:00:00.000Z');
  council = new Council(council.authority, await again('person1@register.test'));
  quiet = new Council(quiet.authority, await again('person2@register.test'));
  for (const one of Object.values(who)) Object.assign(one, { client: await again(one.email) });
  await filed(council, Ada!, 'change-of-interests', change({ employment: { entries: [{ what: 'Miller', since: '2026-11-03' }] } }, '2026-11-03'));
  await filed(council, Ben!, 'register-of-interests', answers({}));
  const cy = await filed(council, Cy!, 'register-of-interests', answers({ employment: [{ what: SECRETS.wrong }], sponsorship: [{ from: 'A union', what: 'Leaflets', on: '2026-05-20' }] }));
  await verb(council.officer, 'declarations', cy.id, 'rectify', { answers: answers({ employment: [{ what: 'Plumber' }], sponsorship: [{ from: 'A union', what: 'Leaflets', on: '2026-05-20' }] }), reason: SECRETS.why }, 1);
  for (const one of [Fay, Hal]) filings = { ...filings, [one!.person]: (await filed(council, one!, 'register-of-interests', answers({ employment: [{ what: 'Sailor' }] }))).id };
  await verb(council.officer, 'declarations', filings[Hal!.person] as string, 'retract', { reason: SECRETS.why }, 1);
  await left(council, Fay!);
  await filed(quiet, Una!, 'register-of-interests', answers({ employment: [{ what: 'Lamplighter' }] }));
  await left(quiet, Una!);
  await quiet.officer.made('/api/settings', { authority: quiet.gss, namesNotFiled: true, unpublishLeavers: false }, version(0));
  filings = { ...filings, ada: ada.id };
  register.clock.set(LATER);
}, 120_000);
afterAll(() => register.close());

describe('a page', () => {
  test('needs nobody, sets nothing, may be kept a minute, and is known by what it says', async () => {
    for (const path of ['', '?q=ada', `/${council.gss}`, `/${council.gss}/people`, `/${council.gss}/people/${who['Ada']?.person}`, `/${council.gss}/bodies`, `/${council.gss}/bodies/${body.id}`, `/${council.gss}/committees/${committee.id}`, `/${council.gss}/changes`, `/${council.gss}/guidance`]) {
      const { status, body: html, headers } = await load(path);
      expect([status, headers['content-type'], headers['cache-control'], headers['set-cookie']], path).toEqual([200, 'text/html; charset=utf-8', 'public, max-age=60', undefined]);
      expect(html.match(/<h1/g)?.length, path).toBe(1);
      for (const part of ['<main id="main"', 'href="#main"', '<html lang="en"', '<title>']) expect(html, path).toContain(part);
      expect(html, path).not.toMatch(/<script|style=|onclick|javascript:|href=""|<td[^>]*>undefined|\[object|null</);
      expect((await load(path, { 'if-none-match': headers['etag'] as string })).status, path).toBe(304);
    }
  });

  test('escapes what people typed, wherever it stands', async () => {
    for (const path of [`/${council.gss}`, `/${council.gss}/guidance`, `/${council.gss}/people`, `/${council.gss}/people/${who['Ada']?.person}`, `/${council.gss}/bodies/${body.id}`, `?q=${encodeURIComponent('"><script>x</script>')}`]) {
      const { body: html } = await load(path);
      expect(html, path).toContain('&lt;');
      expect(html, path).not.toMatch(/<script>|<b>Borough/);
    }
    expect(said((await load(`/${council.gss}/people/${who['Ada']?.person}`)).body)).toContain(`Post ${HOSTILE}`);
  });

  test('speaks Welsh where that is asked for, and goes on doing so', async () => {
    const { body: html } = await load(`/${council.gss}/people?lang=cy`, { 'accept-language': 'en' });
    expect(html).toContain('<html lang="cy"');
    const links = [...html.slice(html.indexOf('<main')).matchAll(/href="(\/register\/E[^"]*)"/g)].map(([, href]) => href);
    expect([links.length > 5, links.filter((href) => !href?.includes('lang=cy'))]).toEqual([true, []]);
    expect((await load(`/${council.gss}/people`, { 'accept-language': 'cy' })).body).toContain('<html lang="cy"');
    expect((await load(`/${council.gss}/people?lang=en`, { 'accept-language': 'cy' })).body).toContain('<html lang="en"');
  });

  test('says in words what cannot be shown, with its status and without repeating anything harmful', async () => {
    const cases: [string, number][] = [['/nix', 404], ['/E06000999', 404], [`/${council.gss}/people/nix`, 404], [`/${council.gss}/people/${who['Olive']?.person}`, 404], [`/${quiet.gss}/people/${who['Ada']?.person}`, 404], [`/${council.gss}/bodies/%00`, 404], [`/${council.gss}/nix/nix`, 404], [`/${council.gss}?asAt=2026-02-30`, 400], [`/${council.gss}?knownAt=2999-01-01`, 400], [`/${council.gss}?knownAt=<script>`, 400], [`/${council.gss}/changes?since=x`, 400]];
    for (const [path, status] of cases) {
      const reply = await load(path);
      expect([reply.status, reply.headers['content-type'], reply.headers['cache-control']], path).toEqual([status, 'text/html; charset=utf-8', 'no-store']);
      expect(reply.body, path).toMatch(/<h1 class="govuk-heading-l">[^<]+<\/h1>/);
      expect(reply.body, path).not.toContain('<script>');
    }
    for (const path of [`/${council.gss}?utm=1&page=x&asAt=`, '?q=%00', `?q=${'x'.repeat(4000)}`, '?q=%25_', `/${council.gss}/people?page=9999`]) expect((await load(path)).status, path).toBe(200);
  });

  test('of a council or body that has another address leads to the one that is kept', async () => {
    const moved = async (path: string) => { const { status, headers } = await load(path); return [status, headers['location']]; };
    expect(await moved(`/${council.authority.id}/people?lang=cy`)).toEqual([301, `/register/${council.gss}/people?lang=cy`]);
    expect(await moved(`/${council.gss}/bodies/fca-mutuals:30644R`)).toEqual([301, `/register/${council.gss}/bodies/${body.id}`]);
  });
});

describe('how somebody stands', () => {
  test('is told of those who filed, and of the others only how many', async () => {
    const people = await page(`/${council.gss}/people`);
    const rows = (await load(`/${council.gss}/people`)).body.split('<tr').map((row) => said(`<tr${row}`).trim());
    for (const [name, state] of [['Ada', ' last filing 3 November 2026 4 + 1 withheld'], ['Ben', ' last filing 3 November 2026 none declared'], ['Ivy', ' last filing 2 November 2026 1'], ['Hal', 'Withdrawn none published'], ['Gil', 'No register asked for none published'], ['Fay', 'Left office none published']] as const) expect(rows.find((row) => row.startsWith(`${name} `)), name).toContain(state);
    for (const name of ['Dee', 'Eve', 'Olive']) expect(people).not.toContain(name);
    expect(people).toContain('3 people have not filed what is due. This council does not publish their names.');
    expect(await person('Dee')).toMatch(/Not said This council does not publish who has not filed, and.*No interest is published here\. That is not a statement that there is none\./);
    expect(await page(`/${council.gss}`)).toMatch(/Nothing filed yet 1 In date 3 Overdue 2 Withdrawn 1/);
  });

  test('names nobody by saying of all the others that they are in date', async () => {
    // Ivy owes her whole register, and declared a gift; Ben and Ada owe nothing.
    const told = (html: string) => said(/<p class="public__standing">(.*?)<\/p>/s.exec(html)?.[1] ?? '').trim().replace(/on \d+ \w+ \d{4}/, 'on that day');
    const [ada, ben, ivy] = await Promise.all(['Ada', 'Ben', 'Ivy'].map(async (name) => told((await load(`/${council.gss}/people/${who[name]?.person}`)).body)));
    expect(ivy).toMatch(/^Not said Something was last filed on that day\. This council does not publish who has not filed/);
    expect([ada, ben]).toEqual([ivy, ivy]);
    const all = await Promise.all(['people', 'export.html', 'people?lang=cy', 'people?asAt=2026-11-02'].map(async (path) => said((await load(`/${council.gss}/${path}`)).body)));
    for (const text of all) expect(text).not.toMatch(/In date|Overdue|Cyfredol|Hwyr|Register of interests received/);
    const file = (await register.app.inject({ method: 'GET', url: `/register/${council.gss}/register.sqlite` })).rawPayload.toString('latin1');
    expect(['not-said', 'in-date', 'overdue', 'nothing-filed'].map((state) => file.includes(state))).toEqual([true, false, false, false]);
  });

  test('is told by name where the council so decides', async () => {
    expect(await page(`/${quiet.gss}/people`)).toMatch(/Vic .* Overdue/);
    expect(await person('Vic', '', quiet)).toContain('Nothing has been filed. It was due by 5 June 2023. That says nothing about what interests there are.');
  });

  test('is never "clean": what was declared is said with its day, and that the rest is not known', async () => {
    expect(await person('Ben')).toMatch(/On 3 November 2026 it was declared that there is no interest under: Employment.*Land.*Nobody has checked that nothing else exists/);
    expect(await person('Hal')).toContain('What was filed was taken back, and nothing has been filed in its place.');
    expect(await person('Hal')).not.toMatch(/it was declared that there is no|Sailor/);
  });

  test('is told as it was on the day that is asked about', async () => {
    expect(await person('Ben', '?asAt=2026-11-02')).toContain('Not said');
    expect(await person('Fay', '?asAt=2026-10-01')).not.toContain('Left office');
    expect(await page(`/${quiet.gss}/people?asAt=2023-05-20`)).toMatch(/Vic .* Nothing filed yet/);
  });
});

describe('what somebody declared', () => {
  test('is of its day where it happened on one, and is not told as if it went on', async () => {
    const { items } = await register.nobody.read(`/api/public/interests?authority=${council.gss}&person=${who['Cy']?.person}&category=sponsorship`);
    expect(items.map(({ state, period }: any) => [state, period.from])).toEqual([['registered', '2026-05-20']]);
    const all = [await person('Cy'), await person('Cy', '?lang=cy'), await page(`/${council.gss}/export.html`), JSON.stringify(await register.nobody.read(`/api/public/embed?council=${council.gss}&person=${who['Cy']?.person}`))];
    for (const text of all) {
      expect(text).toMatch(/Leaflets.*20 (May|Mai) 2026/);
      expect(text).not.toMatch(/20 (May|Mai) 2026 (to|hyd)/);
    }
  });

  test('stands under its heading with its days, without whose it is, and an address is said to be withheld', async () => {
    const ada = await person('Ada');
    expect(ada).toMatch(/Disclosable pecuniary interests .*Employment, office.*Job, office, trade or profession Miller.*Land .*What it is Orchard An address is withheld \(Localism Act 2011 s\.32A\)/);
    expect(ada).toMatch(/Unpaid directorships .*Name of the body Leisure/);
    expect(ada).toMatch(/Gifts and hospitality.*What A weekend Outcome refused From A bidder When 20 October 2026 Worth £800\.50/);
    expect(ada).toMatch(/Earlier interests.*Baker.*1 January 2020 to 2 November 2026.*replaced by a later declaration/);
    expect(ada).toMatch(/Roles they answer for.*Leisure/);
    expect((await load(`/${council.gss}/people/${who['Ada']?.person}`)).body).toContain(`href="/register/${council.gss}/bodies/${body.id}"`);
  });

  test('and is withheld is counted, under no heading, and no heading is called empty beside it', async () => {
    const ada = await person('Ada');
    expect(ada).toContain('1 interest is withheld (Localism Act 2011 s.32)');
    expect(ada).toContain('Because something is withheld, that does not mean that nothing was declared under them.');
    expect(ada).not.toMatch(/it was declared that there is no|Securities/);
    expect(await page(`/${council.gss}`)).toContain('1 interest withheld (Localism Act 2011 s.32)');
    expect(await page(`/${council.gss}/changes?since=2026-01-01`)).not.toMatch(/withheld/i);
  });

  test('and was put right says which fields changed, and not what they said', async () => {
    const cy = await person('Cy');
    expect(cy).toMatch(/Interest corrected Employment, office, trade, profession or vocation: Plumber Corrected: Job, office, trade or profession\./);
    expect(cy).toMatch(/Interest registered Sponsorship/);
    expect(cy.match(/Interest corrected/g)).toHaveLength(1);
    expect(cy).not.toContain(SECRETS.wrong);
  });

  test('is not published after leaving, unless the council keeps doing so; on pages and in the API', async () => {
    expect(await person('Fay')).toMatch(/Left office on 1 November 2026\. This council does not go on publishing/);
    expect(await person('Una', '', quiet)).toContain('Lamplighter');
    for (const path of [`/${council.gss}/changes?since=2026-01-01`, `/${council.gss}/people/${who['Fay']?.person}?asAt=2026-10-30`, `/${council.gss}/people/${who['Fay']?.person}?knownAt=2026-11-03`]) expect(await page(path), path).not.toContain('Sailor');
    const open = async (of: string) => (await register.nobody.read(`/api/public/interests?person=${who[of]?.person}`)).items.length;
    expect([await open('Fay'), await open('Una')]).toEqual([0, 1]);
  });
});

describe('both clocks', () => {
  test('show what was true, and what was known', async () => {
    expect(await person('Ada', '?asAt=2021-01-01')).toMatch(/This shows what was true on 1 January 2021\..*Baker/);
    expect(await person('Ada', '?asAt=2021-01-01')).not.toMatch(/Miller|A weekend|Orchard/);
    expect(await person('Ada', '?knownAt=2026-11-02')).toMatch(/what the register knew on 2 November 2026\..*Baker/);
    expect(await person('Ada', '?knownAt=2026-11-02')).not.toContain('Miller');
    const early = await page(`/${council.gss}/bodies/${body.id}?asAt=2015-01-01`);
    expect(early).toContain('Commissions services from it');
    expect(early).not.toContain('Licensing');
  });

  test('are kept by every link, and lead back to today', async () => {
    const { body: html } = await load(`/${council.gss}/people?asAt=2026-11-05&knownAt=2026-11-04`);
    expect(html).toContain(`href="/register/${council.gss}/bodies?asAt=2026-11-05&amp;knownAt=2026-11-04"`);
    expect(html).toMatch(new RegExp(`href="/register/${council.gss}/people">Back to today`));
  });

  test('are bounds of what changed', async () => {
    const changed = (query: string) => page(`/${council.gss}/changes?${query}`);
    expect(await changed('since=2026-11-03')).toMatch(/Miller/);
    expect(await changed('since=2026-11-03')).not.toMatch(/Orchard|Role recorded/);
    expect(await changed('since=2026-01-01&knownAt=2026-11-02')).toMatch(/Orchard.*Role recorded/);
    expect(await changed('since=2026-01-01&knownAt=2026-11-02')).not.toMatch(/Miller/);
    expect(await changed('since=2026-11-04')).toContain('Nothing in the public register has changed since then.');
    expect(await changed('since=2026-01-01')).toMatch(/Interests withdrawn Hal .* 1 entry taken out of the register by the council\./);
  });
});

describe('a body and a committee', () => {
  test('show roles, overlaps that stood long enough, what is not known, and who has an interest', async () => {
    const shown = await page(`/${council.gss}/bodies/${body.id}`);
    expect(shown).toMatch(/Buys from it while inspecting or licensing it.*holds now, not yet reviewed/);
    expect(shown).toContain('It is not yet known whether the council helped to set it up / supports it.');
    expect(shown).toMatch(/Interests of councillors in it.*Ada .*Unpaid directorships/);
    const sits = await page(`/${council.gss}/committees/${committee.id}`);
    expect(sits).toMatch(/Executive.*No public office on it is recorded\..*Leisure .*Commissions services from it/);
  });

  test('of which nothing is public are not there, nor is anything that would name them', async () => {
    for (const path of [`/${council.gss}/committees/${hidden}`, `/${council.gss}/bodies/${planned}`]) expect((await load(path)).status, path).toBe(404);
    for (const path of ['?q=nightjar', `/${council.gss}`, `/${council.gss}/bodies`, `/${council.gss}/changes?since=2020-01-01`]) expect((await page(path)).replace('“nightjar”', ''), path).not.toMatch(/Nightjar Spin|Hidden Working/);
  });
});

describe('nothing that is withheld', () => {
  test('stands in its place in a list, which would tell its heading, nor under the id that it was given there', async () => {
    const all: any[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const one: any = await register.nobody.read(`/api/public/interests?person=${who['Ada']?.person}&limit=1${next && `&cursor=${next}`}`);
      expect(next && Buffer.from(next, 'base64url').toString()).not.toContain(hiddenInterest);
      [next] = [one.next, all.push(...one.items)];
    }
    expect(all.map(({ category }) => category)).toEqual(['land', 'directorships', 'gifts', 'employment', null]);
    expect(all.at(-1).id).toMatch(/^w[0-9a-f]{32}$/);
    expect((await register.nobody.get('/api/public/interests?cursor=eyJhZnRlciI6WyIyIiwieCJdfQ')).status).toBe(400);
  });

  test('stands on any page, in either language, on whichever clock', async () => {
    const paths = ['', `/${council.gss}`, `/${council.gss}/people`, `/${council.gss}/bodies`, `/${council.gss}/bodies/${body.id}`, `/${council.gss}/committees/${committee.id}`, `/${council.gss}/changes?since=2020-01-01`, ...Object.values(who).map((one) => `/${council.gss}/people/${one.person}`), ...Object.values(SECRETS).map((secret) => `?q=${encodeURIComponent(secret)}`)];
    const told: string[] = [];
    for (const path of paths) for (const query of ['', 'asAt=2026-11-05', 'knownAt=2026-11-02', 'lang=cy']) {
      const { body: html } = await load(`${path}${query === '' ? '' : `${path.includes('?') ? '&' : '?'}${query}`}`);
      told.push(path.startsWith('?q=') ? html.replaceAll(/<title>.*?<\/title>|<h1.*?<\/h1>|value="[^"]*"|“[^”]*”|href="[^"]*"/g, '') : html);
    }
    expect(told.length).toBeGreaterThan(70);
    for (const secret of [...Object.values(SECRETS), 'partner', 'phone']) expect(told.filter((html) => html.replaceAll(/spouse, civil partner|partner sifil/g, '').includes(secret)), secret).toEqual([]);
    expect(told.some((html) => html.includes('Orchard'))).toBe(true);
  });
});
