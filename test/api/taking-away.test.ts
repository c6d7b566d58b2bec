/** What leaves the service: CSV that no spreadsheet runs, Welsh for those who ask for it, and a description of itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PERSONAL_RULES } from '../../server/domain/conflicts/personal/rules/index.ts';
import { RULES } from '../../server/domain/conflicts/rules/index.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let conflict: any;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  const body = await council.body('Brightwater');
  await council.role(body.id, 'commissioner', '2014-04-01');
  conflict = (await council.role(body.id, 'licensing', '2016-01-01', null, { evidence: [{ title: '=1+1, "quoted"' }] })).conflicts.opened[0];
});
afterAll(() => register.close());

/** RFC 4180, read as a spreadsheet reads it. */
function cells(text: string): string[][] {
  const rows: string[][] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break;
    if (rows.length === 0 || (rows.at(-1) as string[]).at(-1) === '\r\n') rows.push([]);
    const row = rows.at(-1) as string[];
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') row.push('\r\n');
  }
  return rows.map((row) => row.slice(0, -1));
}

describe('a list as CSV', () => {
  const csv = (url: string) => council.officer.get(`/api/${url}${url.includes('?') ? '&' : '?'}format=csv`);

  test('is for download, in UTF-8 that Excel knows, with a row for each item and a name for each column', async () => {
    for (const list of ['roles', 'mutuals', 'conflicts', 'units', 'people', 'authorities', 'rules', 'role-kinds', 'guidance', `matrix?authority=${council.gss}`, `mutuals?authority=${council.gss}`]) {
      const reply = await csv(list);
      expect([reply.status, reply.headers['content-type']], list).toEqual([200, 'text/csv; charset=utf-8']);
      expect(reply.headers['content-disposition'], list).toMatch(/^attachment; filename="[a-z-]+\.csv"$/);
      expect(reply.body.startsWith('\ufeff'), list).toBe(true);
      const items = (await council.officer.read(`/api/${list}`)).items;
      const rows = cells(reply.body.slice(1));
      if (items.length === 0) continue;
      expect(rows, list).toHaveLength(items.length + 1);
      expect(new Set(rows.map((row) => row.length)).size, list).toBe(1);
    }
  });

  test('never begins a cell with what a spreadsheet would run, and loses nothing of the name', async () => {
    const names = ['=cmd|\' /C calc\'!A0', '+1+1', '-2+3', '@SUM(1)', '＝1+1', 'a,b', 'say "no"', 'x;=1+1', '=1+1"', ' =1'];
    for (const name of names) await council.officer.made('/api/units', { authority: council.gss, name, kind: 'team' });
    const { body } = await csv('units');
    const [header, ...rows] = cells(body.slice(1));
    const column = header?.indexOf('name') ?? -1;
    const shown = rows.map((row) => row[column] as string);
    expect(shown.map((name) => name.replace(/^'/, '')).sort()).toEqual(names.toSorted());
    for (const name of shown) expect(name).not.toMatch(/^[=+\-@＝]/);
    for (const line of body.slice(1).split('\r\n')) expect(line).not.toMatch(/(?:^|,)[=+\-@]/);
    expect(body).toContain('"x;=1+1"');
  });

  test('keeps filters, clocks and the limit, and says where it goes on', async () => {
    const reply = await csv('roles?family=contractor&limit=1&asAt=2015-01-01');
    expect(cells(reply.body.slice(1))).toHaveLength(2);
    expect(reply.body).toContain('commissioner');
    expect((await csv('roles?family=contractor&asAt=2013-01-01')).body.trim()).toBe('\ufeff'.trim());
    const first = await csv('units?limit=3');
    const next = await csv(`units?limit=3&cursor=${String(first.headers['x-next-cursor'])}`);
    expect(cells(next.body.slice(1)).slice(1)).toEqual(cells((await csv('units?limit=6')).body.slice(1)).slice(4));
    expect((await csv('roles?limit=501')).status).toBe(400);
  });
});

describe('the language', () => {
  const told = async (header?: string) => (await council.officer.get(`/api/conflicts/${conflict.id}`, header === undefined ? {} : { 'accept-language': header })).body.rule.title;
  const rule = RULES.find(({ id }) => id === 'contractor-and-regulator');

  test('is Welsh for those who prefer it, and English for everybody else', async () => {
    for (const header of ['cy', 'CY', 'cy-GB', 'cy, en', 'cy-GB,cy;q=0.9,en-GB;q=0.8,en;q=0.7', 'en;q=0.5, cy', 'fr, cy;q=0.4', ' cy']) expect(await told(header), header).toBe(rule?.title.cy);
    for (const header of [undefined, 'en', 'en-GB,en;q=0.9,cy;q=0.8', 'cy;q=0', 'cy;q=0, en', 'fr', '*', 'cymru', '', 'cy;q=0.1, en;q=0.9', 'x'.repeat(5000)]) expect(await told(header), header).toBe(rule?.title.en);
  });

  test('reaches sentences, what would clear an overlap, vocabularies and kinds of role', async () => {
    const welsh = { 'accept-language': 'cy' };
    const [en, cy] = [await council.officer.read(`/api/conflicts/${conflict.id}`), (await council.officer.get(`/api/conflicts/${conflict.id}`, welsh)).body];
    expect(cy.explanation).toContain('1 Ionawr 2016');
    expect(en.explanation).toContain('1 January 2016');
    expect(cy.clears.map((clear: any) => clear.if)).not.toEqual(en.clears.map((clear: any) => clear.if));
    expect((await council.officer.get('/api/vocabularies', welsh)).body.nation[1]).toEqual({ value: 'Wales', title: 'Cymru' });
    expect((await council.officer.get('/api/role-kinds', welsh)).body.items[0].title).not.toBe((await council.officer.read('/api/role-kinds')).items[0].title);
    expect((await council.officer.get(`/api/mutuals/${conflict.mutual}?authority=${council.gss}`, welsh)).body.conflicts[0].rule.title).toBe((await told('cy')));
    expect((await council.officer.get('/api/rules')).headers['vary']).toContain('accept-language');
  });
});

describe('catalogues', () => {
  test('give the closed vocabularies with their titles', async () => {
    const vocabularies = await council.officer.read('/api/vocabularies');
    const values = (name: string) => vocabularies[name].map((term: any) => term.value).join(' ');
    expect(values('authorityKind')).toBe('county district unitary metropolitan london-borough combined parish other');
    expect(values('nation')).toBe('England Wales Scotland Northern-Ireland');
    expect(values('family')).toBe('incubator contractor regulator owner financier landlord adviser scrutiny other');
    expect(values('legalForm')).toBe('co-operative-society community-benefit-society community-interest-company company-limited-by-guarantee company-limited-by-shares llp cio charity employee-ownership-trust unincorporated other');
    expect(values('identifierScheme')).toBe('companies-house fca-mutuals charity-england-wales charity-scotland charity-ni coops-uk');
    expect(values('conflictKind')).toBe('biased-ground-rules impaired-objectivity unequal-access');
  });

  test('give kinds of role and rules as the contract names them', async () => {
    expect((await council.officer.read('/api/role-kinds')).items.find((one: any) => one.kind === 'food-hygiene')).toMatchObject({ family: 'regulator', title: 'food hygiene', description: expect.any(String), universal: true, functionOf: expect.not.arrayContaining(['county']) });
    const { items } = await council.officer.read('/api/rules');
    expect(items.map((one: any) => one.id)).toEqual([...RULES, ...PERSONAL_RULES].map(({ id }) => id));
    for (const one of items) expect(one).toMatchObject({ version: expect.any(Number), title: expect.any(String), why: expect.any(String), sources: expect.any(Array), proposedClass: expect.any(String), kind: expect.any(String), severity: expect.any(Number), parameters: expect.any(Array), validFrom: expect.any(String), validTo: null });
    expect(items.find((one: any) => one.id === 'incubated-then-contracted').parameters).toMatchObject([{ name: 'window', value: 24, unit: 'months' }]);
    expect((await council.officer.read('/api/rules?asAt=2000-01-01')).items).toEqual([]);
    expect((await council.officer.read('/api/rules/role-stack')).examples.flags.length).toBeGreaterThan(0);
    expect((await council.officer.get('/api/rules/no-rule')).status).toBe(404);
  });
});

describe('the service itself', () => {
  test('says that it is well, on which engine', async () => {
    expect(await register.nobody.read('/api/health')).toMatchObject({ status: 'ok', engine: register.store.engine, version: expect.any(String) });
  });

  test('describes every route in OpenAPI 3.1, with problems as they are sent', async () => {
    const { openapi, paths } = await register.nobody.read('/api/openapi.json');
    expect(openapi).toBe('3.1.0');
    for (const path of ['/api/sessions', '/api/roles', '/api/roles/{id}/end', '/api/roles/what-if', '/api/mutuals/{id}/dossiers', '/api/conflicts/{id}', '/api/ledger/{log}/proofs/consistency']) expect(paths, path).toHaveProperty([path]);
    expect(Object.keys(paths['/api/roles'].post.responses)).toEqual(expect.arrayContaining(['201', '4XX']));
  });

  test('sends no page, script or frame of another where its own cookie could be used', async () => {
    const { headers } = await register.nobody.get('/api/health');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-security-policy': expect.stringContaining("frame-ancestors 'none'") });
  });
});
