/** What an edition says as a whole, what it may leave out, what a council follows on a day, and who is named in a text. */
import { describe, expect, test } from 'vitest';
import { CITED } from '../../server/domain/guidance/citing.ts';
import type { EditionContent } from '../../server/domain/guidance/edition.ts';
import { checkContent, differences, meant, paragraphIn, paragraphsOf, saysOtherwise, SHIPPED, standsFor, type Guidance } from '../../server/domain/guidance/editions.ts';
import { followedOn } from '../../server/domain/guidance/following.ts';
import { namedIn, withoutNames } from '../../server/domain/guidance/names.ts';
import { Checks, type Refused } from '../../server/domain/problem.ts';

type Given = EditionContent['paragraphs'][number];
const paragraph = (id: string, more: Partial<Given> = {}): Given => ({
  id,
  phase: id.split('.')[0] as Given['phase'],
  title: { en: `Title of ${id}` },
  advice: { en: 'Do this.' },
  safeguards: [{ title: { en: 'A safeguard' }, test: { en: 'Look.' } }],
  modelWording: { en: 'The council [does] this.' },
  sources: [{ title: 'A code', provision: 'para 1', basis: 'good-practice' }],
  ...more,
});
const edition = (paragraphs: Given[], gone: string[] = [], publishedOn = '2026-01-01') => ({ publishedOn, content: { paragraphs, gone } });
const faults = (content: EditionContent, basis: Guidance = SHIPPED): string[] => {
  const checks = new Checks();
  checkContent(checks, content, basis, CITED);
  try {
    checks.done();
    return [];
  } catch (error) {
    return (error as Refused).fields.map(({ path }) => path);
  }
};
const [TWO_UNITS, MANY] = ['organising.two-units', 'organising.many-roles'];

describe('editions', () => {
  const first = edition([paragraph(TWO_UNITS, { advice: { en: 'Part the units.', cy: 'Gwahanwch yr unedau.' } }), paragraph('owning.report-yearly')]);
  const second = edition([paragraph('organising.two-desks', { replaces: [TWO_UNITS] })], [TWO_UNITS, 'owning.report-yearly']);

  test('stand one on another: what is other takes its place, what is new stands among its phase, what is gone is gone', () => {
    const one = paragraphsOf([first]);
    expect(one.paragraphs).toHaveLength(SHIPPED.paragraphs.length + 1);
    expect(one.paragraphs.map(({ id }) => id).indexOf(TWO_UNITS)).toBe(SHIPPED.paragraphs.map(({ id }) => id).indexOf(TWO_UNITS) + 1);
    expect(one.paragraphs.filter(({ phase }) => phase === 'owning').map(({ id }) => id).at(-1)).toBe('owning.report-yearly');
    const two = paragraphsOf([first, second]);
    expect(two.paragraphs.map(({ id }) => id)).not.toContain(TWO_UNITS);
    expect(meant(two, TWO_UNITS)?.id).toBe('organising.two-desks');
    expect(standsFor(two, 'organising.two-desks')).toEqual([TWO_UNITS]);
    // And on: what came in its place is replaced itself, and then the first comes back.
    const three = paragraphsOf([first, second, edition([paragraph('organising.two-rooms', { replaces: ['organising.two-desks'] })], ['organising.two-desks'])]);
    expect([meant(three, TWO_UNITS)?.id, standsFor(three, 'organising.two-rooms').toSorted()]).toEqual(['organising.two-rooms', ['organising.two-desks', TWO_UNITS]]);
    const four = paragraphsOf([first, second, edition([paragraph(TWO_UNITS, { replaces: ['organising.two-desks'] })], ['organising.two-desks'])]);
    expect([meant(four, TWO_UNITS)?.id, meant(four, 'organising.two-desks')?.id, meant(four, 'nothing.at-all')]).toEqual([TWO_UNITS, TWO_UNITS, undefined]);
  });

  test('differ in what was added, what is gone, and which parts of what changed', () => {
    const [one, two] = [paragraphsOf([first]), paragraphsOf([first, second])];
    expect(differences(SHIPPED, one).map(({ id, change, parts }) => [id, change, parts])).toEqual([['owning.report-yearly', 'added', []], [TWO_UNITS, 'changed', ['title', 'advice', 'safeguards', 'modelWording', 'sources']]]);
    expect(differences(one, two).map(({ id, change, replacedBy }) => [id, change, replacedBy])).toEqual([['organising.two-desks', 'added', null], ['owning.report-yearly', 'gone', null], [TWO_UNITS, 'gone', 'organising.two-desks']]);
    expect(differences(SHIPPED, SHIPPED)).toEqual([]);
    const said = SHIPPED.paragraphs.find(({ id }) => id === TWO_UNITS)!;
    const onlyTitle = paragraphsOf([edition([{ ...(said as unknown as Given), title: { en: 'Other', cy: 'Arall' } }])]);
    expect(differences(SHIPPED, onlyTitle)).toMatchObject([{ change: 'changed', parts: ['title'] }]);
    expect([saysOtherwise(SHIPPED, onlyTitle, TWO_UNITS), saysOtherwise(SHIPPED, onlyTitle, MANY), saysOtherwise(one, two, TWO_UNITS)]).toEqual([true, false, true]);
  });

  test('without Welsh are read in English, and say so', () => {
    const [wholly, partly] = [SHIPPED.paragraphs[0]!, paragraphsOf([first]).paragraphs.find(({ id }) => id === TWO_UNITS)!];
    expect([paragraphIn(wholly, 'cy').untranslated, paragraphIn(partly, 'en').untranslated]).toEqual([false, false]);
    expect(paragraphIn(partly, 'cy')).toMatchObject({ untranslated: true, advice: 'Gwahanwch yr unedau.', title: `Title of ${TWO_UNITS}` });
  });

  test.each<[string, EditionContent, string[]]>([
    ['nothing wrong', first.content, []],
    ['the same twice', { paragraphs: [paragraph('owning.a'), paragraph('owning.a')], gone: [] }, ['content.paragraphs.1.id']],
    ['an id of another phase', { paragraphs: [paragraph('owning.a', { phase: 'financing' })], gone: [] }, ['content.paragraphs.0.id']],
    ['blanks for words', { paragraphs: [paragraph('owning.a', { advice: { en: ' ' }, safeguards: [{ title: { en: '\t' }, test: { en: 'x' } }] })], gone: [] }, ['content.paragraphs.0.advice.en', 'content.paragraphs.0.safeguards.0.title.en']],
    ['a source that ends before it begins', { paragraphs: [paragraph('owning.a', { sources: [{ title: 'x', provision: 'x', basis: 'statute', from: '2020-02-02', to: '2020-02-01' }] })], gone: [] }, ['content.paragraphs.0.sources.0.to']],
    ['a cited one gone with nothing in its place', { paragraphs: [], gone: [TWO_UNITS] }, ['content.gone.0']],
    ['one gone that was never there', { paragraphs: [], gone: ['owning.nothing'] }, ['content.gone.0']],
    ['one gone that stays', { paragraphs: [paragraph(TWO_UNITS)], gone: [TWO_UNITS] }, ['content.gone.0']],
    ['in the place of one that stays', { paragraphs: [paragraph('owning.a', { replaces: [TWO_UNITS] })], gone: [] }, ['content.paragraphs.0.replaces']],
    ['two in the place of one', { paragraphs: [paragraph('owning.a', { replaces: [TWO_UNITS] }), paragraph('owning.b', { replaces: [TWO_UNITS] })], gone: [TWO_UNITS] }, ['content.paragraphs.1.replaces']],
  ])('%s', (_what, content, paths) => expect(faults(content)).toEqual(paths));

  test('keep what rules cite through what came in its place', () => {
    const desks = paragraphsOf([first, second]);
    expect(faults({ paragraphs: [], gone: ['organising.two-desks'] }, desks)).toEqual(['content.gone.0']);
    expect(faults({ paragraphs: [paragraph('organising.x', { replaces: ['organising.two-desks'] })], gone: ['organising.two-desks'] }, desks)).toEqual([]);
  });
});

test('what a council follows on a day is what it adopted last before it, as far as that stands', () => {
  const adopted = (adoptedFrom: string, recordedAt: string, state = 'adopted') => ({ adoptedFrom, recordedAt, state });
  const [early, late, gone] = [adopted('2026-01-01', '2026-03-01'), adopted('2026-06-01', '2026-02-01'), adopted('2026-07-01', '2026-02-02', 'withdrawn')];
  const on = (day: string) => followedOn([late, gone, early], day);
  expect([on('2025-12-31'), on('2026-01-01'), on('2026-05-31'), on('2026-06-01'), on('2030-01-01')]).toEqual([undefined, early, early, late, late]);
});

describe('a text that names nobody', () => {
  const names = { body: ['Fenmarch Leisure Trust', 'Splash Ltd', '30644R'], council: ['Wexmere District Council', 'E06000901'], person: ['Moira Tallowfield', 'Will Price', 'Siân O’Dea', 'Bo Ng', 'Søren Kjær'], other: ['Eastmere City Council', 'Growing Together Ltd'] };
  const plain = { body: ['The Community Transport Association'], council: ['City Council'], person: [], other: [] };

  test.each<[string, string[]]>([
    ['The council bought from a leisure trust and will inspect it at that price.', []],
    ['[the body] and [a person] of [the council]; [y corff], [y cyngor], [person].', []],
    ['the FENMARCH LEISURE TRUST', ['FENMARCH LEISURE TRUST']],
    ['Fenmarch’s pool, run by Splash (30644R)', ['Fenmarch', 'Splash', '30644R']],
    ['tallowfield and SIAN agreed', ['tallowfield', 'SIAN']],
    ['Will Price signed; Price is away, ng is a sound and Ng is not', ['Will Price', 'Price', 'Ng']],
    ['E06000901 is Wexmere', ['E06000901', 'Wexmere']],
    ['Moira-Tallowfield; Moira\nTallowfield', ['Moira-Tallowfield', 'Moira\nTallowfield']],
    ['Fen\u00admarch and Siá\u0301n; soren kjaer; the Tallowfields', ['Fen\u00admarch', 'Siá\u0301n', 'soren kjaer', 'Tallowfields']],
    ['FLT, F.L.T. and WDC; a flt is none, and CIC is everybody’s', ['FLT', 'F.L.T', 'WDC']],
    ['see www.fenmarchpool.example or mail tallowfield2@x.example', ['fenmarchpool', 'tallowfield2']],
    ['Moved to Eastmere City Council, beside Growing Together; we are growing together in Eastmere', ['Eastmere City Council', 'Growing Together']],
  ])('%s', (text, found) => expect(namedIn(text, names)).toEqual(found));

  test('finds a name that is made of words of every day where it is written as a name', () => {
    expect(namedIn('The Community Transport Association of the City Council', plain)).toEqual(['The Community Transport Association', 'City Council']);
    expect(namedIn('A community transport association helps the city council with community transport.', plain)).toEqual([]);
  });

  test('is made by putting places where names stood, in either language, and then names nobody', () => {
    const text = 'The Fenmarch Leisure Trust is run by Moira Tallowfield of Wexmere District Council, whom Will Price knows. Wexmere’s pool.';
    expect(withoutNames(text, names, 'en')).toBe('[the body] is run by [a person] of [the council], whom [a person] knows. [the council]’s pool.');
    for (const language of ['en', 'cy'] as const) expect(namedIn(withoutNames(text, names, language), names)).toEqual([]);
    expect(withoutNames('Fenmarch Fenmarch Splash', names, 'cy')).toBe('[y corff]');
    expect(withoutNames('', names, 'en')).toBe('');
  });
});
