import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { REFERENCE_AUTHORITIES } from '../../server/domain/authorities/reference.ts';
import { authorities } from '../../server/domain/sources/authorities.ts';
import { dossiers } from '../../server/domain/sources/dossiers.ts';
import { documentThatBegins, SOURCES, tableWith } from '../../server/domain/sources/index.ts';
import { roles } from '../../server/domain/sources/roles.ts';
import type { Row } from '../../server/domain/sources/source.ts';
import { publishedData } from '../support/published-data.ts';

/** Files as their publishers give them, for whoever has them (CONTRIBUTING.md). */
const data = publishedData;

const rowsOf = (csv: string): Row[] => {
  let header: string[] = [];
  return parse(csv, { info: true, relax_column_count: true, columns: (names: string[]) => (header = names) }).map((item) => {
    const { record, info } = item as { record: Record<string, string>; info: { lines: number } };
    return { line: info.lines, cells: Object.fromEntries(header.map((name) => [name, record[name] ?? ''])) };
  });
};

describe('the catalogue of sources', () => {
  test('finds a source by its id, by its header, or by how its text begins', () => {
    expect(SOURCES.map(({ id }) => id)).toEqual(['authorities', 'dossiers', 'roles', 'interests', 'councillors']);
    expect(tableWith(['gss-code', 'x', 'official-name', 'local-authority-code'])).toBe(authorities);
    expect(tableWith(['\uFEFFKind', 'Authority', 'MUTUAL'])).toBe(roles);
    expect(tableWith(['name', 'age'])).toBeUndefined();
    expect(documentThatBegins('\uFEFF[{"id":"A","gss":"E00000001","body":"B","roles":[')).toBe(dossiers);
    expect(documentThatBegins('{"grants":[]}')).toBeUndefined();
  });
});

describe('authorities', () => {
  const header = 'nation,gss-code,official-name,end-date,start-date,local-authority-type,replaced-by,local-authority-code,lat';
  const read = (...lines: string[]) => authorities.read(rowsOf([header, ...lines].join('\n')));

  test('reads a row by the names of its columns, wherever they stand', () => {
    expect(read('Wales,W06000099,"Sir Enghraifft, Cyngor",,1996-04-01,WPA,,SEN,1')).toEqual({
      records: [{ line: 2, value: { gss: 'W06000099', name: 'Sir Enghraifft, Cyngor', kind: 'unitary', nation: 'Wales', period: { from: '1996-04-01', to: null } } }],
      rejected: [],
      rows: 1,
      unread: [],
    });
  });

  test('writes successors as GSS codes, also those further down the file', () => {
    const { records } = read('England,E10000099,Old County,2021-03-31,1974-04-01,CTY,"EAS,WES",OLD,', 'England,E06000091,East,,2021-04-01,UA,,EAS,', 'England,E06000092,West,,2021-04-01,UA,,WES,');
    expect(records[0]?.value).toMatchObject({ kind: 'county', period: { from: '1974-04-01', to: '2021-03-31' }, replacedBy: ['E06000091', 'E06000092'] });
  });

  test('keeps an authority that the list has without a GSS code', () => {
    expect(read('Northern Ireland,,Old District,2015-03-31,,NID,,NIR-A,').records.map(({ value }) => value.gss)).toEqual([null]);
  });

  test('does not take the days on which the source began its records for the first days of councils', () => {
    expect(read('England,E08000099,Anytown,,2005-06-18,MD,,ANY,').records[0]?.value.period).toEqual({ from: null, to: null });
  });

  test.each([
    ['England,E1,Short,,,UA,,SHO,', 'gss-code', 'is not a GSS code'],
    ['Freedonia,E06000093,Freedonia,,,UA,,FRE,', 'nation', '“Freedonia”'],
    ['England,E06000093,Odd,,,XX,,ODD,', 'local-authority-type', '“XX”'],
    ['England,E06000093,Never,2023-02-31,,UA,,NEV,', 'end-date', 'does not exist'],
    ['England,E06000093,Reversed,2010-01-01,2011-01-01,UA,,REV,', 'end-date', 'before it starts'],
    ['England,E06000093,Orphan,2010-01-01,,UA,ZZZ,ORP,', 'replaced-by', '“ZZZ”'],
    ['England,E06000093,,,,UA,,NIL,', 'official-name', 'no name'],
  ])('refuses %s at %s', (line, column, reason) => {
    const { records, rejected } = read(line);
    expect(records).toEqual([]);
    expect(rejected).toEqual([{ line: 2, column, reason: expect.stringContaining(reason) }]);
  });

  test.skipIf(!existsSync(data))('reads the published file whole (skipped where the data is absent)', () => {
    const { records, rejected, rows, unread } = authorities.read(rowsOf(readFileSync(join(data, '01_authorities/uk_local_authorities_current.csv'), 'utf8')));
    expect([rows, records.length, rejected.length, unread]).toEqual([470, 470, 0, []]);
    expect(records.filter(({ value }) => value.period.to === null)).toHaveLength(397);
    expect(records.filter(({ value }) => value.replacedBy)).toHaveLength(48);
    const shipped = REFERENCE_AUTHORITIES.map((entry) => ({ ...entry, replacedBy: [...entry.replacedBy] }));
    const key = ({ gss, name }: { gss: string | null; name: string }) => `${gss} ${name}`;
    const inOrder = (a: Parameters<typeof key>[0], b: Parameters<typeof key>[0]) => (key(a) < key(b) ? -1 : 1);
    expect(records.map(({ value }) => ({ ...value, replacedBy: value.replacedBy ?? [] })).sort(inOrder)).toEqual(shipped.sort(inOrder));
  });
});

describe('dossiers', () => {
  const body = { id: 'X', gss: 'E06000099', body: 'Anytown Leisure', form: 'community interest company' };
  const one = (more: object) => dossiers.read([{ ...body, ...more }]);
  const rolesOf = (more: object) => one(more).records[0]?.value.roles ?? [];

  test('a/b is two roles with the same dates and evidence', () => {
    const [first, second] = rolesOf({ roles: [{ role: 'incubator/owner', start: '2015-10-01', end: null, evidence: 'minutes', url: 'https://example.org/1' }] });
    expect([first?.kind, second?.kind]).toEqual(['set-up-support', 'shareholder']);
    expect(first?.period).toEqual({ from: '2015-10-01', to: null });
    expect(second).toEqual({ ...first, kind: 'shareholder' });
  });

  test('a month is widened to its first or its last day, and what was written is kept', () => {
    const [role] = rolesOf({ roles: [{ role: 'contractor', start: '2014-04', end: '2016-02' }] });
    expect(role?.period).toEqual({ from: '2014-04-01', to: '2016-02-29' });
    expect(role?.evidence.map(({ title }) => title)).toEqual(['The start is given as 2014-04; taken as 2014-04-01, the first day of it', 'The end is given as 2016-02; taken as 2016-02-29, the last day of it']);
  });

  test('a start that is not known stays unknown beside an end that is', () => {
    expect(rolesOf({ roles: [{ role: 'funder', start: null, end: '2016-04' }] })[0]).toMatchObject({ kind: 'grant-funder', period: { from: null, to: '2016-04-30' } });
  });

  test('a role without dates takes the first to the last payment of its kind', () => {
    const money = { grants: { first: '2012-05-03', last: '2015-03-20' }, payments: { n: 3, total: 12.5, first: '2010-12-20', last: '2020-04-23' } };
    const found = rolesOf({ ...money, roles: [{ role: 'funder' }, { role: 'contractor' }] });
    expect(found.map(({ kind, period }) => [kind, period.from, period.to])).toEqual([
      ['grant-funder', '2012-05-03', '2015-03-20'],
      ['commissioner', '2010-12-20', '2020-04-23'],
    ]);
    expect(found[1]?.evidence).toEqual([{ title: 'Dated by 3 payments, 12.50 in all: first 2010-12-20, last 2020-04-23', reference: 'payments' }]);
  });

  test('a role that nothing dates is refused alone; the rest of the file is read', () => {
    const { records, rejected, rows } = one({ grants: { n: 6 }, roles: [{ role: 'funder' }, { role: 'landlord', start: '2020-01-01' }, { role: 'contractor' }] });
    expect(records[0]?.value.roles.map(({ kind }) => kind)).toEqual(['landlord']);
    expect(rejected).toEqual([
      { line: 1, column: 'roles[0].start', reason: 'has no dates, and grants does not say when the first and the last was paid' },
      { line: 1, column: 'roles[2].start', reason: 'has no dates, and the file has no payments of its kind to take them from' },
    ]);
    expect(rows).toBe(3);
  });

  test('a rated premises is inspected from its first rating on', () => {
    const fhrs = [
      { fhrs_id: '2', name: 'Café', rating: 5, date: '2014-12-09' },
      { fhrs_id: '1', name: 'Pool', rating: '3', date: '2011-02-01' },
    ];
    expect(rolesOf({ roles: [{ role: 'regulator', fhrs }] })).toEqual([
      {
        kind: 'food-hygiene',
        period: { from: '2011-02-01', to: null },
        evidence: [
          { title: 'Food hygiene rating 5: Café', date: '2014-12-09', reference: 'FHRS 2' },
          { title: 'Food hygiene rating 3: Pool', date: '2011-02-01', reference: 'FHRS 1' },
        ],
      },
    ]);
  });

  test('a regulator is one role for each function that the evidence names, and licensing where it names none', () => {
    const kinds = (evidence: string) => rolesOf({ roles: [{ role: 'regulator', start: '2015-01-01', evidence }] }).map(({ kind }) => kind);
    expect(kinds('food authority and licensing authority')).toEqual(['food-hygiene', 'licensing']);
    expect(kinds('regulates it')).toEqual(['licensing']);
  });

  test('finds numbers and names in free words', () => {
    const { value } = dossiers.read({
      ...body,
      body: 'A C United Limited (trading as AC United)',
      form: 'company 09999999 (2014), then registered society 7999CBS / RS007999 (R019999)',
      grants: { numbers: ['09999999', 'RS007999'], names: ['AC United', 'A.C. United Ltd'] },
      roles: [],
    }).records[0] ?? { value: undefined };
    expect(value?.body).toMatchObject({ legalForm: 'community-benefit-society', otherNames: ['A C United Limited', 'AC United', 'A.C. United Ltd'] });
    expect(value?.body.identifiers.map(({ scheme, number }) => `${scheme}:${number}`)).toEqual(['fca-mutuals:7999CBS', 'coops-uk:R019999', 'companies-house:RS007999', 'companies-house:09999999']);
  });

  test.each([
    ['community interest company, wholly owned', 'community-interest-company'],
    ['company limited by guarantee, charity', 'company-limited-by-guarantee'],
    ['registered society 29999R', 'other'],
    ['workers’ registered society 29999R', 'co-operative-society'],
    ['society in formation', 'unincorporated'],
    ['registered charity', 'charity'],
    ['', 'other'],
  ])('takes “%s” for %s', (form, legalForm) => {
    expect(one({ form, roles: [] }).records[0]?.value.body.legalForm).toBe(legalForm);
  });

  test.each([
    [{ roles: [{ role: 'wizard', start: '2020-01-01' }] }, 'roles[0].role', 'not a kind of role'],
    [{ roles: [{ role: 'owner', start: '2023-02-31' }] }, 'roles[0].start', 'does not exist'],
    [{ roles: [{ role: 'owner', start: '2023-13' }] }, 'roles[0].start', 'is not a date'],
    [{ roles: [{ role: 'owner', start: 2023 }] }, 'roles[0].start', 'is not text'],
    [{ roles: [{ role: 'owner', start: '2023-02-01', end: '2022-01' }] }, 'roles[0].end', 'before it starts'],
    [{ roles: [{ role: 'owner', start: '2023-02-01', url: 'javascript:alert(1)' }] }, 'roles[0].url', 'http'],
    [{ roles: [{ role: 'owner', start: '2023-02-01', evidence: 'a\u202Eb' }] }, 'roles[0].evidence', 'direction'],
    [{ roles: [7] }, 'roles[0]', 'is not an object'],
    [{ gss: 'Anytown', roles: [] }, 'gss', 'is not a GSS code'],
    [{ body: 'x'.repeat(201), roles: [] }, 'body', 'longer than 200'],
  ])('refuses %j', (more, column, reason) => {
    const { rejected } = one(more);
    expect(rejected).toEqual([{ line: 1, column, reason: expect.stringContaining(reason) }]);
  });

  test('refuses what is no list of files', () => {
    expect(dossiers.read('text').rejected).toHaveLength(1);
    expect(dossiers.read([null]).rejected).toEqual([{ line: 1, reason: 'is not an object' }]);
  });

  test.skipIf(!existsSync(data))('reads the published dossiers with the roles that they expect (skipped where the data is absent)', () => {
    const { records, rejected } = dossiers.read(JSON.parse(readFileSync(join(data, '12_dossiers/public.json'), 'utf8')));
    const live = (reference: string, day: string) =>
      new Set(records.find(({ value }) => value.reference === reference)?.value.roles.filter(({ period }) => (period.from ?? '') <= day && day <= (period.to ?? '9999')).map(({ kind }) => kind));
    expect(live('A', '2024-12-18')).toEqual(new Set(['set-up-support', 'shareholder', 'commissioner', 'landlord', 'food-hygiene', 'licensing']));
    expect(live('A0', '2014-12-31')).toEqual(new Set(['commissioner', 'grant-funder', 'food-hygiene']));
    expect(live('A0', '2015-10-02')).not.toContain('commissioner');
    expect(live('E', '2015-02-18')).toEqual(new Set(['grant-funder', 'commissioner', 'food-hygiene']));
    expect(records.find(({ value }) => value.reference === 'D')?.value.body.identifiers).toContainEqual({ scheme: 'coops-uk', number: 'R014820' });
    expect(rejected).toEqual([{ line: 6, column: 'roles[0].start', reason: expect.stringContaining('grants does not say') }]);
  });
});

describe('roles', () => {
  const read = (csv: string) => roles.read(rowsOf(csv));

  test('reads the least that a row can be', () => {
    expect(read('authority,mutual,kind\nE06000099,fca-mutuals:30644R,commissioner').records).toEqual([
      { line: 2, value: { authority: 'E06000099', mutual: 'fca-mutuals:30644R', kind: 'commissioner', period: { from: null, to: null }, unit: null, committee: null, accountableOfficer: null, legalBasis: null, evidence: [] } },
    ]);
  });

  test('reads every column, however its header is written, behind a byte order mark and quoted newlines', () => {
    const csv = '\uFEFFKind,AUTHORITY,mutual,From,to,Unit,committee,accountable officer,Legal_Basis,of contracted service,Evidence title,evidence-url,evidenceDate,evidenceReference,Public,withheldUntil,withheldReason\nfood hygiene,E06000099,"Anytown\nLeisure",2020-01-01,2021-01-01,Team,Cabinet,J Doe,Food Safety Act 1990,yes,Report,https://example.org/r,2020-02-01,p 3,no,2022-01-01,tender';
    expect(read(csv).records[0]?.value).toEqual({
      authority: 'E06000099',
      mutual: 'Anytown\nLeisure',
      kind: 'food-hygiene',
      period: { from: '2020-01-01', to: '2021-01-01' },
      unit: 'Team',
      committee: 'Cabinet',
      accountableOfficer: 'J Doe',
      legalBasis: 'Food Safety Act 1990',
      ofContractedService: true,
      evidence: [{ title: 'Report', url: 'https://example.org/r', date: '2020-02-01', reference: 'p 3' }],
      publication: { public: false, until: '2022-01-01', reason: 'tender' },
    });
    expect(read(csv).unread).toEqual([]);
  });

  test('names every bad cell of a row, and takes the rows beside it', () => {
    const { records, rejected, rows } = read('authority,mutual,Kind,From,To\n,Body,contractor,2023-02-31,03/04/2024\nE06000099,Body,lender,2024-01-01,\nE06000099,Body,lender,2024-01-01,2023-01-01');
    expect(records.map(({ line }) => line)).toEqual([3]);
    expect(rejected).toEqual([
      { line: 2, column: 'authority', reason: 'is empty' },
      { line: 2, column: 'Kind', reason: '“contractor” is not a kind of role; perhaps commissioner is meant' },
      { line: 2, column: 'From', reason: '2023-02-31 is a day that does not exist' },
      { line: 2, column: 'To', reason: '“03/04/2024” is not a date; write it as year-month-day, such as 2024-04-01' },
      { line: 4, column: 'To', reason: '2023-01-01 is before the start, 2024-01-01' },
    ]);
    expect(rows).toBe(3);
  });

  test.each([
    ['public,withheldUntil', 'yes,2024-01-01', 'public'],
    ['public', 'maybe', 'public'],
    ['evidenceUrl', 'https://example.org', 'evidenceTitle'],
    ['evidenceTitle,evidenceUrl', 'x,ftp://example.org', 'evidenceUrl'],
    ['unit', 'a\u0007b', 'unit'],
    ['legalBasis', 'x'.repeat(1001), 'legalBasis'],
    ['from', '3000-01-01', 'from'],
  ])('refuses %s = %s', (header, cells, column) => {
    expect(read(`authority,mutual,kind,${header}\nE06000099,Body,lender,${cells}`).rejected).toEqual([{ line: 2, column, reason: expect.any(String) }]);
  });

  test('a reason never repeats a megabyte of what was written', () => {
    const { rejected } = read(`authority,mutual,kind\nE06000099,Body,${'x'.repeat(1_000_000)}`);
    expect(rejected.every(({ reason }) => reason.length < 200)).toBe(true);
  });

  test('says which columns it does not know', () => {
    expect(read('authority,mutual,kind,colour\nE06000099,Body,lender,red').unread).toEqual(['colour']);
  });
});
