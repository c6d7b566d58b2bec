/** Feeds and files of the public register: what everybody may see, in the forms that programs read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OneAtATime } from '../../server/public/files/one-at-a-time.ts';
import { change, declarer, filed, register as answers, verb, type Declarer } from '../support/filing.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';
import { opened } from '../support/taken-away.ts';

const HOSTILE = '<script>alert(1)</script> & "]]>" \'';
const FORMULA = '=HYPERLINK("http://evil.test","x")';

let register: Register;
let council: Council;
let other: Council;
let ada: Declarer;
let bo: Declarer;
let body: any;
let filing: string;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000951', { name: `Anytown & ${HOSTILE}` });
  other = await register.council('E06000952');
  body = await council.body(`Riverside ${HOSTILE}`, { identifiers: [{ scheme: 'fca-mutuals', number: '30644R' }] });
  await council.role(body.id, 'commissioner', '2014-04-01', null, { legalBasis: FORMULA });
  await council.role(body.id, 'licensing', '2016-01-01');
  await council.role(body.id, 'lender', '2015-01-01', null, { publication: { public: false, reason: 'not yet' } });
  ada = await declarer(register, council, `Ada ${HOSTILE}`);
  bo = await declarer(register, council, 'Bo Bartholomew Finch');
  ({ id: filing } = await filed(council, ada, 'register-of-interests', answers({
    employment: [{ what: FORMULA, since: '2020-01-01' }, { what: 'Spy', since: '2019-05-05', sensitive: { reason: 'danger' } }],
    land: [{ what: `Field ${HOSTILE}`, address: 'Long Acre', home: false, publishAddress: true }, { what: 'Home', address: '9 Hidden Lane', home: true }],
    directorships: [{ body: { name: 'Riverside', scheme: 'fca-mutuals', number: '30644R' }, post: 'Director' }],
  })));
  await filed(council, bo, 'gift-or-hospitality', { outcome: 'refused', what: '+44 dinners', from: { name: 'A bidder' }, on: '2026-10-20', valuePence: 1234_56 });
});
afterAll(() => register.close());

const at = (path: string): string => `/register/${council.gss}/${path}`;
const raw = (url: string, headers: Record<string, string> = {}) => {
  register.clock.tick();
  return register.app.inject({ method: 'GET', url, headers });
};
const text = async (url: string): Promise<string> => {
  const reply = await raw(url);
  if (reply.statusCode !== 200) throw new Error(`${url} gave ${reply.statusCode}: ${reply.body}`);
  return reply.body;
};
const json = async (url: string): Promise<any> => JSON.parse(await text(url));

/** RFC 4180, as any reader does it. */
function rowsOf(csv: string): Record<string, string>[] {
  const cells = [...csv.replace(/^\uFEFF/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const lines: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    lines.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') lines.push([]);
  }
  const [header = [], ...rows] = lines.slice(0, -1);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

/** Whether every tag is closed by its like, and no sign stands where XML has none. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, self] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<(\/?)([\w:]+)(?:\s[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!self) open.push(name!);
  }
  return open.length === 0 && !/[<>]/.test(xml.replace(/^<\?xml[^>]*\?>/, '').replaceAll(/<\/?[\w:]+(?:\s[\w:]+="[^"<]*")*\s*\/?>/g, '')) && !/&(?!(amp|lt|gt|quot|#39);)/.test(xml);
}

describe('a feed', () => {
  test('tells of changes in both forms alike, newest first, with ids that stay', async () => {
    const [atom, feed] = [await text(at('feed.atom')), await json(at('feed.json'))];
    expect(wellFormed(atom), atom).toBe(true);
    expect(wellFormed('<a><b></a>')).toBe(false);
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', home_page_url: `http://register.test${at('changes')}`, feed_url: `http://register.test${at('feed.json')}`, language: 'en-GB' });
    expect(feed.items.length).toBe(7);
    const times = feed.items.map((one: any) => one.date_published);
    expect(times).toEqual(times.toSorted().toReversed());
    expect([...atom.matchAll(/<entry>\s*<id>(urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})<\/id>/g)].map(([, id]) => id)).toEqual(feed.items.map((one: any) => one.id));
    expect(new Set(feed.items.map((one: any) => one.id)).size).toBe(7);
    expect(feed.items.map((one: any) => one.title)).toContain(`Ada ${HOSTILE}: Interest registered, Employment, office, trade, profession or vocation`);
    expect(feed.items.find((one: any) => one.title.includes('Gifts')).content_text).toContain('Worth: £1\u2009234.56');
    expect(atom).toContain('<link rel="self" type="application/atom+xml" href="http://register.test/register/E06000951/feed.atom"/>');
    for (const hidden of ['Spy', 'Hidden Lane', 'danger', 'lends']) expect(atom + JSON.stringify(feed)).not.toContain(hidden);
    expect((await json(at('feed.json?lang=cy'))).items.map((one: any) => one.title).join()).toContain('Cyflogaeth');
  });

  test('is of one person or of one body where it is asked for so, and of nobody who is not public', async () => {
    const [person, of] = [await json(at(`people/${ada.person}/feed.json`)), await json(at(`bodies/${body.id}/feed.json`))];
    expect([person.items.length, of.items.length]).toEqual([4, 3]);
    expect(person.title).toContain('Ada');
    expect(of.items.every((one: any) => one.url.endsWith(`/bodies/${body.id}`) || one.url.endsWith(`/people/${ada.person}`))).toBe(true);
    expect(wellFormed(await text(at(`bodies/fca-mutuals:30644R/feed.atom`)))).toBe(true);
    const { id: officer } = await council.person('Officer Only');
    for (const path of [`people/${officer}/feed.atom`, 'people/nobody/feed.json', `bodies/${ada.person}/feed.atom`, 'bodies/x/feed.json']) expect((await raw(at(path))).statusCode, path).toBe(404);
    expect((await raw(`/register/${other.gss}/people/${ada.person}/feed.json`)).statusCode).toBe(404);
    expect((await raw('/register/E06999999/feed.atom')).statusCode).toBe(404);
    expect((await json(`/register/${other.gss}/feed.json`)).items).toEqual([]);
    for (const query of ['?page=0', '?page=x', '?lang=fr', '?what=1']) expect((await raw(at(`feed.json${query}`))).statusCode, query).toBe(400);
    expect((await json(at('feed.json?page=2'))).items).toEqual([]);
  });

  test('is not sent again to whoever has it, and is another once something changed', async () => {
    const first = await raw(at('feed.atom'));
    expect(first.headers).toMatchObject({ 'content-type': 'application/atom+xml; charset=utf-8', 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' });
    const tag = first.headers.etag as string;
    const again = await raw(at('feed.atom'), { 'if-none-match': `"other", W/${tag}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag]);
    await filed(council, bo, 'gift-or-hospitality', { outcome: 'accepted', what: 'A lamp', from: { name: 'A bidder' }, on: '2026-10-21', valuePence: 5000 });
    expect((await raw(at('feed.atom'), { 'if-none-match': tag })).statusCode).toBe(200);
  });

  test('keeps no detail of what is withheld later', async () => {
    await filed(council, bo, 'change-of-interests', change({ securities: { entries: [{ body: { name: 'Quiet Holdings' } }] } }));
    const path = at(`people/${bo.person}/feed.json`);
    expect(await text(path)).toContain('Quiet Holdings');
    const { items } = await council.officer.read(`/api/interests?person=${bo.person}&category=securities`);
    await filed(council, bo, 'sensitive-interest-request', { interest: items[0].id, about: 'My shares', reason: 'a threat' });
    const { status, body: told } = await verb(council.officer, 'interests', items[0].id, 'withhold', { agreed: true, reviewOn: '2027-11-01' }, items[0].version + 1);
    expect(status, JSON.stringify(told)).toBe(200);
    expect(await text(path)).not.toContain('Quiet Holdings');
  });
});

describe('a table', () => {
  test('has a row for each interest in force, with nothing that a spreadsheet would run', async () => {
    const reply = await raw(at('interests.csv'));
    expect(reply.headers).toMatchObject({ 'content-disposition': 'attachment; filename="E06000951-interests.csv"', link: '<http://register.test/register/E06000951/interests.csv-metadata.json>; rel="describedby"; type="application/csvm+json"' });
    const rows = rowsOf(reply.body).filter(({ person }) => person === ada.person);
    expect(rows.map(({ category, withheld, address_withheld: hidden }) => [category, withheld, hidden])).toEqual([['employment', '', 'false'], ['land', '', 'false'], ['land', '', 'true'], ['directorships', '', 'false'], ['', 'Localism Act 2011 s.32', 'false']]);
    // Neither its place nor a day nor its id tells when, and so under which heading, it was filed.
    expect(rows[4]).toMatchObject({ id: expect.stringMatching(/^w[0-9a-f]{32}$/), received_on: '', recorded_at: '', summary: '', valid_from: '' });
    expect(rows[0]).toMatchObject({ summary: `'${FORMULA} – 1 January 2020`, valid_from: '2020-01-01', category_title: 'Employment, office, trade, profession or vocation', page: `http://register.test${at(`people/${ada.person}`)}` });
    expect(JSON.parse(rows[1]!['entry']!)).toEqual({ what: `Field ${HOSTILE}`, address: 'Long Acre' });
    expect(rows[3]).toMatchObject({ body: body.id, body_name: 'Riverside', body_number: '30644R', body_number_scheme: 'fca-mutuals' });
    for (const hidden of ['Spy', 'Hidden Lane', '2019-05-05']) expect(reply.body).not.toContain(hidden);
    expect(rowsOf(await text(at('interests.csv?asAt=2020-06-01'))).map(({ category }) => category)).toEqual(['employment']);
    expect(rowsOf(await text(at('interests.csv?knownAt=2026-11-02T09:00:00Z')))).toEqual([]);
    expect((await raw(at('interests.csv?asAt=2026-02-30'))).statusCode).toBe(400);
  });

  test('has a row for each public role, on both clocks', async () => {
    const rows = rowsOf(await text(at('roles.csv')));
    expect(rows.map(({ kind, legal_basis: basis, body_name: name }) => [kind, basis, name])).toEqual([['commissioner', `'${FORMULA}`, `Riverside ${HOSTILE}`], ['licensing', '', `Riverside ${HOSTILE}`]]);
    expect(rowsOf(await text(at('roles.csv?asAt=2015-06-01'))).map(({ kind }) => kind)).toEqual(['commissioner']);
    expect(rowsOf(await text(`/register/${other.gss}/roles.csv`))).toEqual([]);
    expect(await text(`/register/${other.gss}/roles.csv`)).toContain('kind_title');
  });

  test('is described as CSV on the Web describes one: each column of it, in both languages', async () => {
    for (const name of ['interests', 'roles']) {
      const about = await json(at(`${name}.csv-metadata.json`));
      const [header = ''] = (await text(at(`${name}.csv`))).replace(/^\uFEFF/, '').split('\r\n');
      expect(about).toMatchObject({ '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }], url: `${name}.csv`, 'dc:publisher': `Anytown & ${HOSTILE}`, tableSchema: { primaryKey: ['id'] } });
      expect(about.tableSchema.columns.map((column: any) => column.name)).toEqual(header.split(','));
      expect(about.tableSchema.columns.filter(({ name: column, titles }: any) => titles.en[0] !== column || titles.en.length !== 2 || titles.cy.length !== 1)).toEqual([]);
      const required = about.tableSchema.columns.filter((column: any) => column.required).map((column: any) => column.name);
      expect(rowsOf(await text(at(`${name}.csv`))).filter((row) => required.some((column: string) => row[column] === ''))).toEqual([]);
    }
  });
});

describe('the whole register', () => {
  test('is one SQLite file with its references whole, the same bytes for the same content', async () => {
    const [first, second] = await Promise.all([raw(at('register.sqlite')), raw(at('register.sqlite'))]);
    expect(first.headers).toMatchObject({ 'content-type': 'application/vnd.sqlite3', 'content-disposition': 'attachment; filename="E06000951-register.sqlite"' });
    expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
    const { tables, broken, schema } = opened(first.rawPayload);
    expect(broken).toEqual([]);
    expect(Object.keys(tables)).toEqual(['authority', 'bodies', 'body_identifiers', 'body_replies', 'changes', 'conflict_periods', 'conflicts', 'interest_history', 'interests', 'offices', 'people', 'readme', 'roles']);
    expect(tables['authority']).toMatchObject([{ gss: council.gss, name: `Anytown & ${HOSTILE}` }]);
    expect(tables['roles']!.map(({ kind }) => kind).toSorted()).toEqual(['commissioner', 'licensing']);
    expect(tables['people']!.map(({ name }) => name).toSorted()).toEqual([`Ada ${HOSTILE}`, 'Bo Bartholomew Finch']);
    expect(tables['interests']!.filter(({ person }) => person === ada.person).map(({ category }) => category)).toEqual(['employment', 'land', 'land', 'directorships', null]);
    expect(tables['changes']!.length).toBeGreaterThan(7);
    expect(schema).toMatch(/create index "interests_person"/i);
    for (const hidden of ['Spy', 'Hidden Lane', 'danger', 'Quiet Holdings', 'lender', '2015-01-01']) expect(first.rawPayload.includes(hidden), hidden).toBe(false);
    expect(first.rawPayload.includes('Long Acre')).toBe(true);
    register.clock.tick(24 * 3_600_000);
    expect((await raw(at('register.sqlite'))).rawPayload.equals(first.rawPayload)).toBe(false);
    register.clock.tick(-24 * 3_600_000);
    // Made anew, for something else was asked about in between: still the same.
    await register.person('member', other.gss);
    expect((await raw(at('register.sqlite'))).rawPayload.equals(first.rawPayload)).toBe(true);
    expect((await raw('/register/E06999999/register.sqlite')).statusCode).toBe(404);
  });

  test('is made one at a time, once for all who ask for the same, and not for more than a few', async () => {
    const making = new OneAtATime<number>(2);
    let [under, most, made] = [0, 0, 0];
    const work = async (): Promise<number> => {
      most = Math.max(most, ++under);
      await new Promise((done) => setImmediate(done));
      under--;
      return ++made;
    };
    const failing = making.do('a', () => Promise.reject(new Error('no')));
    const [first, second, same] = [making.do('b', work), making.do('c', work), making.do('b', work)];
    expect(() => making.do('d', work)).toThrow('Too many files');
    await expect(failing).rejects.toThrow('no');
    expect(await Promise.all([first, second, same])).toEqual([1, 2, 1]);
    expect([most, made, await making.do('b', work)]).toEqual([1, 2, 3]);
  });

  test('is one page that stands alone, in either language, and on another day', async () => {
    const reply = await raw(at('export.html'));
    expect(reply.headers['content-disposition']).toBe('attachment; filename="E06000951-register-of-interests.html"');
    expect(reply.body).toContain('Ada &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;]]&gt;&quot; &#39;');
    expect(reply.body).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    for (const said of ['Long Acre', '1 interest is withheld (Localism Act 2011 s.32)', 'An address is withheld', 'Field &lt;script&gt;', 'commissions services from it']) expect(reply.body).toContain(said);
    for (const hidden of ['Spy', 'Hidden Lane', 'danger', 'Quiet Holdings']) expect(reply.body).not.toContain(hidden);
    expect(await text(at('export.html?lang=cy'))).toMatch(/<html lang="cy">.*Cyflogaeth/s);
    expect(await text(at('export.html?asAt=2015-06-01'))).not.toContain('licensing');
    const { body: empty } = await raw(`/register/${other.gss}/export.html`);
    expect(empty).toContain('Council E06000952');
  });
});

describe('the interface shaped like Parliament’s', () => {
  const v1 = '/api/public/parliament/v1';

  test('pages through interests with links, total and the shape of theirs', async () => {
    const all = await json(`${v1}/Interests?authority=${council.gss}`);
    expect(all).toMatchObject({ skip: 0, take: 20, totalResults: 8 });
    const page = await json(`${v1}/Interests?authority=${council.gss}&Skip=2&Take=3`);
    expect(page.items).toEqual(all.items.slice(2, 5));
    expect(page.links.map(({ rel, href }: any) => [rel, new URL(href).searchParams.get('Skip')])).toEqual([['self', '2'], ['page.previous', '0'], ['page.next', '5']]);
    expect((await json(`${v1}/Interests?Take=100`)).take).toBe(20);
    const gift = all.items.find((one: any) => one.summary?.includes('dinners'));
    expect(Object.keys(gift).toSorted()).toEqual(['category', 'fields', 'id', 'links', 'member', 'parentInterestId', 'publishedDate', 'rectified', 'rectifiedDetails', 'registrationDate', 'summary', 'updatedDates']);
    expect(gift).toMatchObject({ summary: 'refused – +44 dinners – A bidder – 20 October 2026 – £1\u2009234.56', registrationDate: '2026-11-02', publishedDate: '2026-11-02', updatedDates: [], rectified: false, category: { id: 'gifts', number: '11', type: 'gifts' }, member: { id: bo.person, nameDisplayAs: 'Bo Bartholomew Finch', nameListAs: 'Finch, Bo Bartholomew' } });
    expect(gift.fields.find((field: any) => field.name === 'valuePence')).toEqual({ name: 'valuePence', description: 'Worth', type: 'Decimal', typeInfo: { currencyCode: 'GBP' }, value: '1234.56' });
    expect(await json(`${v1}/Interests/${gift.id}`)).toEqual(gift);
  });

  test('is filtered by member, heading and day, and finds nothing by what it does not tell', async () => {
    const count = async (query: string): Promise<number> => (await json(`${v1}/Interests?${query}`)).totalResults;
    expect([await count(`MemberId=${ada.person}`), await count('CategoryId=employment'), await count('CategoryId=securities'), await count('RegisteredFrom=2026-11-03'), await count('RegisteredTo=2026-11-02&CategoryId=land'), await count(`RegisteredTo=2026-11-02&MemberId=${ada.person}`), await count('authority=E06000952')]).toEqual([5, 1, 0, 0, 2, 4, 0]);
    const withheld = (await json(`${v1}/Interests?MemberId=${ada.person}`)).items.at(-1);
    expect(withheld).toMatchObject({ id: expect.stringMatching(/^w[0-9a-f]{32}$/), summary: 'Withheld (Localism Act 2011 s.32)', category: null, fields: [], registrationDate: null, publishedDate: null, updatedDates: [] });
    const own = (await council.officer.read(`/api/interests?person=${ada.person}&limit=500`)).items.find((one: any) => one.entry.what === 'Spy');
    for (const id of [withheld.id, own.id]) expect((await raw(`${v1}/Interests/${id}`)).statusCode, id).toBe(404);
    for (const query of ['Skip=-1', 'Take=0', 'RegisteredFrom=2026-02-30', 'RegisteredTo=soon', 'Expand=true']) expect((await raw(`${v1}/Interests?${query}`)).statusCode, query).toBe(400);
    for (const path of ['Interests/nothing', 'Categories/nothing', 'Members']) expect((await raw(`${v1}/${path}`)).statusCode, path).toBe(404);
  });

  test('knows its categories and registers', async () => {
    const { items, totalResults } = await json(`${v1}/Categories`);
    expect([totalResults, items[3]]).toMatchObject([11, { id: 'land', number: '4', name: 'Land', parentCategoryIds: [] }]);
    expect(await json(`${v1}/Categories/land`)).toEqual(items[3]);
    expect((await json(`${v1}/Registers`)).items).toMatchObject([{ id: council.gss, publishedDate: '2026-11-02', name: `Anytown & ${HOSTILE}` }]);
  });

  test('says that an interest was put right, and when, and not why', async () => {
    const { items: [before] } = await council.officer.read(`/api/declarations?person=${ada.person}`);
    const right = answers({ land: [{ what: 'Field at last', address: 'Long Acre', home: false, publishAddress: true }] });
    expect((await verb(council.officer, 'declarations', filing, 'rectify', { answers: right, reason: 'a muddle of addresses' }, before.version)).status).toBe(200);
    const { items } = await json(`${v1}/Interests?MemberId=${ada.person}`);
    expect(items).toMatchObject([{ rectified: true, rectifiedDetails: 'Put in place on 2 November 2026 of what had been filed wrongly.' }]);
    expect(JSON.stringify(items)).not.toContain('muddle');
  });
});

describe('what other sites embed', () => {
  const embed = (query: string): Promise<any> => json(`/api/public/embed?${query}`);

  test('is a person, a body or the whole register, in words', async () => {
    const whole = await embed(`council=${council.gss}`);
    expect([whole.people.length, whole.bodies.length, whole.page, whole.asOf]).toEqual([2, 1, `http://register.test/register/${council.gss}`, '2 November 2026']);
    const { people: [person], bodies } = await embed(`council=${council.gss}&person=${ada.person}`);
    expect([person.name, bodies, person.interests[0].category]).toEqual([`Ada ${HOSTILE}`, null, 'Land']);
    const { bodies: [one], people } = await embed(`council=${council.gss}&body=fca-mutuals:30644R&lang=cy`);
    expect([people, one.roles.map(({ label }: any) => label)]).toEqual([null, ['comisiynu gwasanaethau ganddo', 'trwyddedu']]);
    expect((await raw(`/api/public/embed?council=${council.gss}`)).headers['access-control-allow-origin']).toBe('*');
  });

  test('is nothing that is not public, and both at once is said to be a mistake', async () => {
    for (const query of ['council=E06999999', `council=${council.gss}&person=nobody`, `council=${other.gss}&body=${body.id}`, `council=${other.gss}&person=${ada.person}`]) expect((await raw(`/api/public/embed?${query}`)).statusCode, query).toBe(404);
    for (const query of ['', `council=${council.gss}&person=${ada.person}&body=${body.id}`, 'council=%3Cscript%3E']) expect((await raw(`/api/public/embed?${query}`)).statusCode, query).toBe(400);
  });
});
