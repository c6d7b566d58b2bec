import { describe, expect, test } from 'vitest';
import { tableOf } from '../../server/command-line/file.ts';
import { awardsIn, supplierMatches } from '../../server/domain/sources/matching/awards.ts';
import { interests } from '../../server/domain/sources/interests.ts';
import { bodiesNamed, namesOf } from '../../server/domain/sources/matching/names.ts';

const look = (...names: string[]) => {
  const found = namesOf(names.map((name) => ({ name, of: name })));
  return (text: string): string[] => found(text).map(({ of }) => of);
};

describe('a name in a text', () => {
  test('is found whole, whatever its capitals, punctuation, "and" and legal form', () => {
    const find = look('ELM & OAK (HOLDINGS) LIMITED', 'The Alder Centre', 'Anytown County Council');
    expect(find('Director, Elm and Oak Holdings Ltd')).toEqual(['ELM & OAK (HOLDINGS) LIMITED']);
    expect(find('volunteer at the alder centre, weekends')).toEqual(['The Alder Centre']);
    expect(find('Teacher - Anytown County Council (Schools)')).toEqual(['Anytown County Council']);
    expect([find('Anytown County Councillor'), find('Elm and Oak'), find('Alder'), find('')]).toEqual([[], [], [], []]);
  });

  test('is never a common word, a note or a number', () => {
    const find = look('Portfolio', 'Portfolio Ltd', 'Not Applicable', 'NOT AWARDED TO SUPPLIER', 'Various suppliers', '0100165', 'N/A', 'The Council', 'Director');
    for (const text of ['Portfolio holder for Housing', 'Not applicable', 'not awarded to supplier', 'Various suppliers', '0100165', 'Director of the council']) expect([text, find(text)]).toEqual([text, []]);
    expect(find('Shares in Portfolio Ltd').length).toBeGreaterThan(0);
  });

  test('is not that of a party, and the longer of two that begin alike', () => {
    const find = look('Co-operative', 'The Elm Co-operative Society', 'Labour and Co-operative', 'Elm Co-operative', 'Elm Group', 'Elm Group Services North');
    expect([find('Co-operative Party'), find('Labour and Co-operative Party'), find('Elm Cooperative Party')]).toEqual([[], [], []]);
    expect(find('Member of Elm Co-op Society')).toEqual(['The Elm Co-operative Society']);
    expect(find('Elm Group Services North Ltd')).toEqual(['Elm Group Services North']);
  });
});

test('awarded suppliers are matched once a member and category, and whether by their own council', () => {
  const awards = awardsIn(tableOf(['gss,status,awarded_supplier', 'E06000998,awarded,"Elm &amp;amp; Oak Ltd,Ash, Fir and Sons,Alder Works Limited"', 'E06000999,awarded,Anytown County Council', 'E06000999,closed,Birch Builders Ltd', 'E06000999,awarded,'].join('\n')).rows);
  const { records } = interests.read(tableOf(['gss,member,category,text,kind', 'E06000999,A Elm,employment,Anytown County Council,declared', 'E06000999,A Elm,employment,Clerk at Anytown County Council,declared', 'E06000999,B Oak,gifts,Lunch with Elm and Oak,declared', 'E06000999,B Oak,gifts,Dinner from Birch Builders,declared', 'E06000999,B Oak,land,Alder Works,sensitive'].join('\n')).rows);
  expect(supplierMatches(records, awards)).toEqual([
    { authority: 'E06000999', member: 'A Elm', category: 'employment', supplier: 'anytown county council', sameCouncil: true, line: 2 },
    { authority: 'E06000999', member: 'B Oak', category: 'gifts', supplier: 'elm and oak', sameCouncil: false, line: 4 },
  ]);
  expect(bodiesNamed(records, [{ id: 'm1', name: 'Elm & Oak CIC' }, { id: 'm1', name: 'Elm and Oak' }, { id: 'm2', name: 'Alder Works' }])).toEqual([{ line: 4, member: 'B Oak', mutual: 'm1', body: 'Elm and Oak' }]);
});
