/**
 * Whether the text of an interest names a body. Whole names only: a supplier called Portfolio is not found in "portfolio holder", nor a co-operative in
 * the name of a political party. What is found is proposed to people, and linked by nobody else.
 */
import type { InterestRecord } from '../interests/record.ts';
import type { Entry } from '../source.ts';

const LEGAL_FORM = /(?: (?:limited|ltd|plc|llp|lp|cic|cio|inc|community interest company|cyfyngedig|cyf|ccc))+$/;

/** Capitals, punctuation, "and" and "&", and the spellings of co-operative do not matter. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[’'`.]/g, '')
    .replaceAll(/\bco[- ]?op(erative)?(s?)\b/g, 'cooperative$2')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without its legal form and a leading article. */
export const plainName = (name: string): string => plainText(name).replace(LEGAL_FORM, '').replace(/^the /, '');

/** Words that describe and do not name: a "supplier" made of them alone ("Not applicable", "NOT AWARDED TO SUPPLIER", "Various suppliers") is none. */
const COMMON = new Set(
  (
    'a an the of and or for to at in on by with no not none n na nil any all applicable awarded award supplier suppliers provider providers contractor contractors contract contracts various multiple several other others unknown see above below ' +
    'attached notice list tbc tba be confirmed advised withheld redacted individual individuals private sole trader self employed person persons company companies firm group limited council borough county city district town parish member members ' +
    'councillor director directors chair manager consultant consultants officer services service solutions management trust association society club party labour conservative cooperative school schools college university church nhs'
  ).split(' '),
);

/** A single word is a name only where it stands beside its legal form; a number or a code is none at all. */
function isName(words: readonly string[]): boolean {
  return !words.every((word) => COMMON.has(word) || /^\d/.test(word)) && words.join('').length > 3;
}

const FORMS = new Set(['limited', 'ltd', 'plc', 'llp', 'cic', 'cio', 'cyf', 'ccc']);

interface Known<T> {
  readonly words: readonly string[];
  readonly of: T;
}

export interface Found<T> {
  readonly name: string;
  readonly of: T;
}

/** Looks for many names at once: each word of a text is a way into the names that begin with it. */
export function namesOf<T>(given: readonly { readonly name: string; readonly of: T }[]): (text: string) => Found<T>[] {
  const byFirst = new Map<string, Known<T>[]>();
  for (const { name, of } of given) {
    const words = plainName(name).split(' ').filter(Boolean);
    const [first] = words;
    if (first === undefined || !isName(words)) continue;
    const others = byFirst.get(first) ?? [];
    others.push({ words, of });
    byFirst.set(first, others);
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.words.length - a.words.length);

  return (text) => {
    const words = plainText(text).split(' ');
    const found: Found<T>[] = [];
    for (let at = 0; at < words.length; ) {
      let longest = 0;
      for (const known of byFirst.get(words[at] as string) ?? []) {
        const size = known.words.length;
        if (size < longest || !known.words.every((word, i) => words[at + i] === word)) continue;
        const next = words[at + size];
        // "Co-operative Party" is a party, whatever society is called so.
        if (next === 'party' || (size === 1 && !FORMS.has(next ?? ''))) continue;
        longest = size;
        found.push({ name: known.words.join(' '), of: known.of });
      }
      at += Math.max(longest, 1);
    }
    return found;
  };
}

export interface BodyNamed {
  readonly line: number;
  readonly member: string;
  /** Id of the body. */
  readonly mutual: string;
  /** As the register calls it. */
  readonly body: string;
}

/** Bodies of the register that an interest names: for people to look at. */
export function bodiesNamed(entries: readonly Entry<InterestRecord>[], bodies: readonly { readonly id: string; readonly name: string }[]): BodyNamed[] {
  const look = namesOf(bodies.map(({ id, name }) => ({ name, of: { id, name } })));
  return entries.flatMap(({ line, value }) => {
    if (value.says !== 'declared') return [];
    const found = new Map(look(value.text).map(({ of }) => [of.id, of.name]));
    return [...found].map(([mutual, body]) => ({ line, member: value.member, mutual, body }));
  });
}
