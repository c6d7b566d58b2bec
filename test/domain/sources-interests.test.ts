import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decoded, tableOf } from '../../server/command-line/file.ts';
import { councillors } from '../../server/domain/sources/councillors.ts';
import { seatsIn } from '../../server/domain/sources/councillors/roll.ts';
import { SOURCES, tableWith } from '../../server/domain/sources/index.ts';
import { interests } from '../../server/domain/sources/interests.ts';
import { entryFrom, headingFor, headingOfNation } from '../../server/domain/sources/interests/headings.ts';
import { timelinessOf } from '../../server/domain/sources/interests/parliament.ts';
import { isOwnName, isTableHeading, saysNoChange, saysNone, saysWithheld } from '../../server/domain/sources/interests/scraped.ts';
import { withoutEntities } from '../../server/domain/sources/reading/entities.ts';
import { bareName, nameKey } from '../../server/domain/sources/reading/names.ts';
import { isPublishedDataHere, publishedData } from '../support/published-data.ts';

const read = (...lines: string[]) => interests.read(tableOf(lines.join('\n')).rows);
const COUNCIL = 'gss,council,moderngov_uid,member,category,text,kind,scraped';
const row = (member: string, category: string, text: string, kind = 'declared', id = member): string => `E06000999,anytown,${id},${member},${category},"${text}",${kind},2026-02-17`;

describe('a council’s register as it was scraped', () => {
  test('keeps declared, none and withheld apart, and of what is withheld no text', () => {
    const { records, counts, rejected } = read(COUNCIL, row('Ann Elm', 'employment', 'Welder, Elm &amp;amp; Oak Ltd'), row('Ann Elm', 'securities', 'None.', 'none'), row('Bea Oak', 'land', 'PLANTED at 1 Secret Street', 'sensitive'), row('Bea Oak', 'land', '[details withheld under section 32 Localism Act 2011]'));
    expect(rejected).toEqual([]);
    expect(counts).toEqual({ declared: 2, none: 1, sensitive: 1, headingsRefused: 0, members: 2, membersWithSensitive: 1 });
    expect(records.map(({ line, value: { says, heading, text } }) => [line, says, heading, text])).toEqual([[2, 'declared', 'employment', 'Welder, Elm & Oak Ltd'], [3, 'none', 'securities', ''], [4, 'sensitive', 'land', ''], [5, 'sensitive', 'land', '']]);
    expect(JSON.stringify(records)).not.toContain('PLANTED');
  });

  test('refuses what a program took for an answer, with line, column and reason, and counts it as the file does', () => {
    const { records, counts, rejected } = read(COUNCIL, row('Ann Elm', 'employment', 'Name of Employe'), row('Ann Elm', 'contracts', 'Description of Contract'), row('Ann Elm', 'memberships', 'Cllr Ann Mary Elm'), row('Ann Elm', 'employment', 'Ann Elm'), row('Ann Elm', 'gifts', '–'), row('Ann Elm', 'star signs', 'Leo'), row('Ann Elm', 'employment', 'Baker', 'perhaps'), 'X1,a,1,Ann Elm,employment,Baker,declared,2026-02-30');
    expect(rejected.map(({ line, column }) => [line, column])).toEqual([[2, 'text'], [3, 'text'], [4, 'text'], [6, 'text'], [7, 'category'], [8, 'kind'], [9, 'gss'], [9, 'scraped']]);
    expect(rejected.map(({ reason }) => reason).join('\n')).toMatch(/“Name of Employe” is a heading of the form[\s\S]*own name[\s\S]*says nothing[\s\S]*“star signs” is no heading/);
    expect([counts?.['declared'], counts?.['headingsRefused'], records.map(({ value }) => value.text)]).toEqual([7, 2, ['Ann Elm']]);
  });

  test.each(['Name of Employer', 'Name of employe', 'Description of Contract', 'Name and address of employer', 'Nature of Business', 'Job Title', 'Employer', 'Employer:', 'Position held', 'Date of receipt of gift', 'Description of employment, office, trade, profession or vocation', 'Employment, office, trade, profession or vocation', 'Contract details', 'Details of any gift or hospitality received'])('a heading of the form: %s', (text) => {
    expect(isTableHeading(text)).toBe(true);
  });

  test.each(['Director', 'Consultant', 'Member', 'Self Employed', 'Retired', 'Office Manager', 'Contracts manager', 'Employment', 'Land', 'Councillor', 'Director of a company in Elmbridge', 'Name of Employer: Elm Foods', 'Gift of flowers from a resident', 'Landlord', 'Town Council', 'Company director', 'Trade union member', 'Position of trust at Oak House', 'Details Hair Salon', 'Business Manager, Oak Centre', 'Part-time self employed position'])('an answer: %s', (text) => {
    expect(isTableHeading(text, 'employment')).toBe(false);
  });

  test('knows the member’s own name with titles and middle names, and a business called after it', () => {
    expect(['Cllr. Ann Elm', 'Ann Mary Elm', 'Mary Ann Elm', 'ANN ELM OBE'].map((text) => isOwnName('Councillor Ann Elm', text))).toEqual([true, true, true, true]);
    expect(['Ann Elm Photography', 'Elm', 'Bob Elm', 'Friends of the Ann Elm'].map((text) => isOwnName('Ann Elm', text))).toEqual([false, false, false, false]);
  });

  test('reads "none" and "withheld" in people’s own words', () => {
    expect(['None.', 'N/A', 'NA', 'Not applicable.', 'nil', 'No', 'Dim'].map(saysNone)).toEqual(Array(7).fill(true));
    expect(['None at present', 'I have no interests to declare', 'Nil return', 'No disclosable pecuniary interests', 'Nothing to report', 'Dim i’w ddatgan'].filter((text) => !saysNone(text))).toEqual([]);
    // It speaks of what was registered before, which may have been much.
    expect(['No change', 'There are no changes since May 2024'].map((text) => [saysNone(text), saysNoChange(text)])).toEqual([[false, true], [false, true]]);
    expect(['Nothing but Trouble Ltd', 'No interest to declare except Elm Ltd', 'No Change Given Theatre'].map((text) => [saysNone(text), saysNoChange(text)])).toEqual(Array(3).fill([false, false]));
    expect(['No. 12 Elm Street', 'None but Elm Ltd', 'North Elm'].map(saysNone)).toEqual([false, false, false]);
    expect(['Sensitive interest', 'Withheld under s.32', 'Skills for sensitive teeth'].map(saysWithheld)).toEqual([true, true, false]);
  });

  test('puts an address where it is withheld until the person says otherwise, and a nation’s entries under its own headings', () => {
    expect(entryFrom({ heading: 'land', text: '1 Elm Street', from: null, until: null })).toEqual({ address: '1 Elm Street' });
    expect(entryFrom({ heading: 'directorships', text: 'Elm Ltd', from: '2020-01-01', until: null })).toEqual({ body: { name: 'Elm Ltd' }, since: '2020-01-01' });
    expect(entryFrom({ heading: headingOfNation('Wales', 'licences'), text: 'Plot 3', from: null, until: null })).toEqual({ address: 'Plot 3' });
    expect(['England', 'Wales', 'Scotland'].map((nation) => headingOfNation(nation, 'land'))).toEqual(['land', 'wales-land', 'scotland-property']);
    expect(['Unremunerated interests', 'Licences to occupy land', 'Corporate tenancies', 'Family members employed'].map(headingFor)).toEqual(['public-bodies', 'licences', 'corporate-tenancies', undefined]);
  });
});

describe('Parliament’s kind', () => {
  const COMMONS = '\uFEFFUpdated_1,Category,ID,Summary,Registered,Member,MNIS ID,AroseOn,Updated_2,EndDate';
  test('tells late from in time on the day: the 28th day after it arose is in time', () => {
    expect([timelinessOf('2025-01-01', '2025-01-29'), timelinessOf('2025-01-01', '2025-01-30'), timelinessOf('2025-01-10', '2025-01-01'), timelinessOf(null, '2025-01-01'), timelinessOf('2025-01-01', null)]).toEqual(['onTime', 'late', 'onTime', 'cannotTell', 'cannotTell']);
  });

  test('reads each category by the names of its columns, refuses what stands twice, and leaves dates that are none', () => {
    const { records, counts, rejected, unread } = read(COMMONS, ',Miscellaneous,1,"Chair, of\nElm Trust",2025-02-01,Dr A Elm MP,9,2025-01-01,,2025-03-01', ',Miscellaneous,1,Again,2025-02-01,Dr A Elm MP,9,,,', ',Shareholdings,2,Oak plc,2025-02-01,B Oak,8,2025-13-01,,', ',Visits outside the UK,3,Paris,,B Oak,8,2025-02-01,,2025-01-01');
    expect(counts).toEqual({ late: 1, onTime: 0, cannotTell: 3, ended: 2, members: 2 });
    expect([records.length, records[0]?.value.text, records[0]?.value.until, unread]).toEqual([1, 'Chair, of Elm Trust', '2025-03-01', []]);
    expect(rejected.map(({ line, column }) => [line, column])).toEqual([[4, 'ID'], [5, 'AroseOn'], [6, 'EndDate']]);
    expect(interests.read(tableOf('ID,Summary,Registered,Category,MNIS ID,Member,ShareholdingThreshold,RegistrableDate\n1,Elm plc,2025-03-01,Shareholdings,1,A Elm,x,2025-01-01').rows).counts).toMatchObject({ late: 1 });
  });

  test('takes an entry of the devolved chambers as ended when the member’s later register has it no more', () => {
    const { records, counts } = read('chamber,person_id,person,category,entry_id,text,date_registered,date_received,first_register,last_register', 'senedd,1,A Elm AS,Directorships,a,Elm Cyf,,,2024-01-01,2024-06-01', 'senedd,1,A Elm AS,Directorships,b,Oak Cyf,,,2024-01-01,2025-06-01', 'senedd,2,B Oak,Directorships,c,None.,,,2024-01-01,2024-06-01');
    expect([counts, records.map(({ value }) => [value.until, value.says])]).toEqual([{ late: 0, onTime: 0, cannotTell: 3, ended: 1, members: 2 }, [['2024-06-01', 'declared'], [null, 'declared'], [null, 'none']]]);
  });
});

describe('lists of councillors', () => {
  const list = (text: string, asAt?: string) => councillors.read(tableOf(text).rows, asAt);
  test('of several days become terms: a gap is two, the first day is not known', () => {
    const days = ['2020-05-01,x,Councillor A Elm,Red,East,1', '2020-05-01,x,B Oak,Red,East,2', '2021-05-01,x,B Oak,Blue,West,2', '2022-05-01,x,A Elm,Red,East,1', '2022-05-01,x,B Oak,Blue,West,2', '2022-05-01,x,B Oak,Blue,West,2', '2022-05-99,x,C Ash,Red,East,3'];
    const { records, counts, rejected, extra } = list(['snapshot_date,commit,name,party,ward,moderngov_uid', ...days].join('\n'), '2021-12-31');
    expect(records.map(({ value }) => [value.member, value.terms])).toEqual([['A Elm', [{ from: null, to: '2020-05-01' }, { from: '2022-05-01', to: null }]], ['B Oak', [{ from: null, to: null }]]]);
    expect([counts, extra]).toEqual([{ snapshots: 3, people: 2, changedWard: 1, changedParty: 1, inEverySnapshot: 1, inOffice: 1 }, { rowsPerSnapshot: { '2020-05-01': 2, '2021-05-01': 1, '2022-05-01': 2 } }]);
    expect(rejected.map(({ line, column }) => [line, column])).toEqual([[7, 'moderngov_uid'], [8, 'snapshot_date']]);
  });

  test('of terms are counted as they were written, and an end before the start is refused', () => {
    const terms = ['a.test,1,A Elm,East,Red,,08/06/2001,unspecified', 'a.test,1,A Elm,East,Red,,,', 'a.test,2,B Oak,East,Red,,08/06/2012,07/06/2012', 'b.test,1,C Ash,East,Red,,31/02/2012,', 'b.test,2,D Fir,East,Red,,unspecified,01/01/2030'];
    const { records, counts, rejected } = list(['source_council,councillor_id,name,ward,party,key_posts,term_start_raw,term_end_raw', ...terms].join('\n'), '2016-02-12');
    expect([counts, records.map(({ value }) => value.terms[0])]).toEqual([{ people: 4, councils: 2, terms: 5, startBlank: 1, startUnspecified: 1, endUnspecified: 3, endBeforeStart: 1, inOffice: 1 }, [{ from: '2001-06-08', to: null }, { from: null, to: null }, { from: null, to: '2030-01-01' }]]);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[4, 'ends on 2012-06-07, before it starts on 2012-06-08'], [5, '“31/02/2012” is a day that does not exist']]);
  });

  test('with committees in one cell keep a name with brackets whole, and a post apart', () => {
    expect(seatsIn('Full Council; Licensing Committee(Vice-Chair); Town Board (Pride in Place);')).toEqual([{ name: 'Full Council', post: 'Member' }, { name: 'Licensing Committee', post: 'Vice-Chair' }, { name: 'Town Board (Pride in Place)', post: 'Member' }]);
  });
});

test('names lose titles and honours, and entities encoded twice their codes', () => {
  expect(['County Councillor Mr Chris Elm', 'Cllr. Dr. A. Elm OBE, JP', 'The Worshipful the Mayor, Councillor Ann Elm', 'Dean Major', 'Siân Elm MS'].map(bareName)).toEqual(['Chris Elm', 'A. Elm', 'Ann Elm', 'Dean Major', 'Siân Elm']);
  expect(nameKey("Councillor Siân O’Elm")).toBe(nameKey("Sian O'Elm"));
  expect(['B&amp;amp;E &amp;#39;Boys&#x27;', 'A & B; C', '&#0;&#x110000;'].map(withoutEntities)).toEqual(["B&E 'Boys'", 'A & B; C', '  ']);
  expect([tableWith(COUNCIL.split(','))?.id, SOURCES.length]).toEqual(['interests', 5]);
});

describe('published files', () => {
  const real = test.skipIf(!isPublishedDataHere);
  const rows = (...path: string[]) => tableOf(decoded(readFileSync(join(publishedData, ...path)))).rows;

  real('of the Commons: late, in time and what nobody can tell', () => {
    expect(interests.read(rows('11_legislature_registers', '2025-08-04', 'category_8.csv'))).toMatchObject({ rows: 974, rejected: [], counts: { late: 206, onTime: 267, cannotTell: 501, ended: 227 } });
  });

  real('of councillors: people, terms, and who was in office', () => {
    expect(councillors.read(rows('05_trafford', 'councillors_snapshots_2020-2025.csv'), '2022-01-01')).toMatchObject({ rows: 1004, counts: { snapshots: 16, people: 100, changedWard: 24, changedParty: 4, inEverySnapshot: 28, inOffice: 63 }, extra: { rowsPerSnapshot: { '2020-05-01': 60, '2025-09-02': 62 } } });
    expect(councillors.read(rows('09_councillors_2016', 'councillor_terms.csv'), '2016-02-12')).toMatchObject({ rows: 692, counts: { people: 438, startBlank: 36, endUnspecified: 245, endBeforeStart: 1, inOffice: 400 } });
  });
});
