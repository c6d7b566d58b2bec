import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const TEXT = join(import.meta.dirname, '..', '..', 'client', 'text');

type Said = string | ((...given: readonly unknown[]) => unknown) | readonly Said[] | { readonly [key: string]: Said };

/** What is the same in both languages, and why. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^\P{L}*$/u, 'without a letter'],
  [/^(GSS|API|CSV|JSON|HTML|Atom|RSS|URL|OpenAPI|SQLite|ID)$/, 'an abbreviation'],
  [/^(Cymraeg|English)$/, 'a language says its own name'],
  [/^Porter v Magill /, 'the name of a case'],
];
/** Words that are the same word in Welsh, by the place where they stand. */
const LOAN_WORDS: Readonly<Record<string, string>> = {
  'access.access.places.post': 'Post',
  'access.post.heading': 'Post',
  'keeping.retention.person': 'Person',
  'vocabulary.vocabulary.familyShort.landlord': 'Landlord',
};

/** Arguments that sentences are made of: names, numbers, lists, records; whichever it takes. */
const record = (value: unknown): unknown => new Proxy({}, { get: (_none, key) => (key === Symbol.toPrimitive ? () => String(value) : value) });
const GIVEN: readonly (readonly unknown[])[] = [['Aa', 'Bb', 'Cc', 'Dd', 'Ee'], [2, 2, 2, 2], [1, 1, 1, 1], [2, 'Bb', 'Cc'], ['Aa', 2, 2], [['Aa', 'Bb'], ['Cc']], [record('Aa')], [record(2)]];

function asSaid(make: (...given: readonly unknown[]) => unknown): string[] {
  return GIVEN.map((given) => {
    try {
      const said = make(...given);
      return typeof said === 'string' && !/undefined|null/.test(said) ? said : '';
    } catch {
      return '';
    }
  });
}

const keysOf = (said: Said): string[] => (typeof said === 'object' ? Object.keys(said) : []);
const at = (said: Said, key: string): Said => (said as Readonly<Record<string, Said>>)[key] as Said;

/** What one of them lacks, and what says the same in both. */
function compare(en: Said, cy: Said, path: string): string[] {
  if (typeof en === 'string') return en === cy && !SAME.some(([same]) => same.test(en)) && LOAN_WORDS[path] !== en ? [`${path}: “${en}” is not translated`] : [];
  if (typeof en === 'function') {
    const [english, welsh] = [asSaid(en), typeof cy === 'function' ? asSaid(cy) : []];
    const same = english.find((said, i) => said !== '' && said === welsh[i] && /\p{Ll}{3}/u.test(said.replaceAll(/Aa|Bb|Cc|Dd|Ee/g, '')));
    return same === undefined || LOAN_WORDS[path] === same ? [] : [`${path}: “${same}” is not translated`];
  }
  const [ours, theirs] = [keysOf(en), keysOf(cy)];
  const missing = [...ours.filter((key) => !theirs.includes(key)).map((key) => `${path}.${key} has no Welsh`), ...theirs.filter((key) => !ours.includes(key)).map((key) => `${path}.${key} has no English`)];
  return [...missing, ...ours.filter((key) => theirs.includes(key)).flatMap((key) => compare(at(en, key), at(cy, key), `${path}.${key}`))];
}

const areas = readdirSync(join(TEXT, 'en')).map((file) => basename(file, '.ts'));
const load = async (language: string, area: string): Promise<Said> => ({ ...((await import(join(TEXT, language, `${area}.ts`))) as Record<string, Said>) });

describe('the Welsh of the interface', () => {
  test('has every area that English has', () => {
    expect(readdirSync(join(TEXT, 'cy')).map((file) => basename(file, '.ts'))).toEqual(areas);
  });

  test.for(areas)('of %s says everything that English says, in words of its own', async (area) => {
    expect(compare(await load('en', area), await load('cy', area), area)).toEqual([]);
  });

  test('would be found lacking', () => {
    const say = (n: unknown) => `${String(n)} things`;
    expect(compare({ a: 'Land', b: ['one', 'two'], c: say, gone: 'x' }, { a: 'Land', b: ['un', 'two'], c: say, more: 'y' }, 't')).toEqual(['t.gone has no Welsh', 't.more has no English', 't.a: “Land” is not translated', 't.b.1: “two” is not translated', 't.c: “Aa things” is not translated']);
  });
});
