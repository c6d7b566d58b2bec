/** Who is named in a text that is to name nobody: a body, a council, or people of one file. */

/** Whom the names belong to, and what stands in their place. */
export const PLACES = {
  body: { en: '[the body]', cy: '[y corff]' },
  council: { en: '[the council]', cy: '[y cyngor]' },
  person: { en: '[a person]', cy: '[person]' },
  other: { en: '[another council or body]', cy: '[cyngor neu gorff arall]' },
} as const;
export type Named = keyof typeof PLACES;

export type Names = Readonly<Record<Named, readonly string[]>>;

/** Words of names that name nobody by themselves: kinds of council and body, what they deal in, what people are called by office. */
const GENERIC = new Set(
  `a an and at by for in of on the to with council councils county district borough city town parish metropolitan london combined authority unitary royal community communities co operative cooperative co-operative
  mutual mutuals society societies trust trusts limited ltd plc llp cic cio company association group union club partnership services service enterprise enterprises foundation charity charitable fund body
  leisure sport sports culture housing home homes care health energy power transport bus buses food farm school schools education learning library libraries museum arts theatre hall halls centre market street streets
  land trading works water waste recycling repair repairs park parks garden gardens green social public local north south east west upper lower great little new old village villages people person member members
  bank credit building work workers tenant tenants young youth children adult adults county-wide wide england wales scotland northern ireland
  mr mrs ms miss mx dr sir dame lord lady councillor cllr alderman officer reverend rev professor prof
  cyngor sir bwrdeistref dinas tref cymuned cymdeithas cydfuddiannol gydweithredol cydweithredol ymddiriedolaeth cyfyngedig cwmni corff gofal tai hamdden addysg y yr a ac o i`.split(/\s+/),
);

/** Names of people that are also words which nobody can do without: they are taken for names where they are written as such. */
const ALSO_WORDS = new Set('will may mark grant bill price hope rose lane hill wood field church bank banks park black white brown green young long short day may best good rich case law page power rule power sharp small wise frank grace faith joy dean king noble marsh moor ford lake banks ray art pat bob rob drew miles'.split(' '));

/** Words that stand in names and are left out of their initials. */
const SMALL = new Set('a an and at by for in of on the to y yr ac o i r'.split(' '));
const ENDINGS = new Set('limited ltd plc llp cic cio cyfyngedig'.split(' '));
/** What such letters mean to every council. */
const EVERYBODYS = new Set('cic cio llp plc nhs lga eia foi vat sla kpi ceo cfo dpa ico nao nda opa usa gdp'.split(' '));

/** Marks, and what is not seen at all, such as a soft hyphen. */
const MARKS = /[\p{M}\p{Cf}]/gu;
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };
const foldedName = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .toLowerCase()
    .replaceAll(/[øłđðþßæœı]/gu, (letter) => LETTERS[letter] ?? letter);

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/gu;
const wordsOf = (text: string): string[] => text.match(WORD) ?? [];
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Words that name somebody by themselves. */
function telling(name: string): string[] {
  return wordsOf(name).filter((word) => word.length > 1 && !GENERIC.has(foldedName(word)));
}

/** What stands in a name's place may be typed in either language, and names nobody. */
const placed = /\[(the body|y corff|the council|y cyngor|a person|person|another council or body|cyngor neu gorff arall)\]/giu;

interface Hit {
  readonly kind: Named;
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly word: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Words in a row, each as it must be. */
interface Run {
  readonly kind: Named;
  readonly parts: readonly string[];
  readonly fits: (token: Token) => boolean;
}

const isShort = (folded: string): boolean => SMALL.has(folded);
const isEmpty = (parts: readonly string[]): boolean => parts.every((part) => GENERIC.has(part));
const withoutEnding = (parts: readonly string[]): readonly string[] => (ENDINGS.has(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts);

/** By which a name of three words or more is called for short. */
function initialsOf(parts: readonly string[]): string[] {
  const all = [parts, parts.filter((part) => !isShort(part)), withoutEnding(parts), withoutEnding(parts).filter((part) => !isShort(part))];
  return [...new Set(all.map((some) => some.map((part) => part[0] ?? '').join('')))].filter((letters) => letters.length > 2 && !EVERYBODYS.has(letters));
}

/** The longest first. A name that is made of words of every day is one where it is written as a name. */
function runsOf(names: Names): Run[] {
  const runs = (Object.entries(names) as [Named, readonly string[]][]).flatMap(([kind, list]): Run[] =>
    list.flatMap((name) => {
      const parts = wordsOf(name).map(foldedName);
      const asName = ({ word, folded }: Token): boolean => isShort(folded) || isCapital(word);
      const wholes = [parts, withoutEnding(parts)].filter((some) => some.length > 1).map((some) => ({ kind, parts: some, fits: isEmpty(some) || kind === 'other' ? asName : () => true }));
      const dotted = kind === 'other' ? [] : initialsOf(parts).map((letters) => ({ kind, parts: [...letters], fits: ({ word }: Token) => isCapital(word) }));
      return [...wholes.filter((one) => kind !== 'other' || !isEmpty(one.parts)), ...dotted];
    }),
  );
  return runs.toSorted((a, b) => b.parts.length - a.parts.length);
}

/** So long that it is found also inside a word, as in an address of the web. */
const LONG = 7;
const PLURALS = ['s', 'es'];

/** Where names stand, one after another; a whole name is one place, however many words it has. */
function hits(text: string, names: Names): Hit[] {
  const blank = text.replaceAll(placed, (found) => ' '.repeat(found.length));
  const tokens = [...blank.matchAll(WORD)].map((found): Token => ({ word: found[0], folded: foldedName(found[0]), start: found.index, end: found.index + found[0].length }));
  const taken = new Map<number, Hit>();
  for (const { kind, parts, fits } of runsOf(names)) {
    for (let i = 0; i + parts.length <= tokens.length; i++) {
      if (tokens[i]?.folded !== parts[0]) continue;
      const run = tokens.slice(i, i + parts.length);
      if (!run.every((token, n) => token.folded === parts[n] && fits(token) && !taken.has(i + n))) continue;
      const hit = { kind, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
      for (let n = 0; n < parts.length; n++) taken.set(i + n, hit);
    }
  }
  for (const [kind, list] of Object.entries(names) as [Named, readonly string[]][]) {
    if (kind === 'other') continue;
    const single = new Set(list.flatMap(telling).map(foldedName));
    const long = [...single].filter((word) => word.length >= LONG);
    const short = new Set(list.flatMap((name) => initialsOf(wordsOf(name).map(foldedName))));
    const named = (folded: string): boolean => single.has(folded) || PLURALS.some((ending) => folded.endsWith(ending) && folded.length > ending.length + 3 && !ALSO_WORDS.has(folded.slice(0, -ending.length)) && single.has(folded.slice(0, -ending.length))) || long.some((word) => folded.includes(word));
    for (const [i, { word, folded, start, end }] of tokens.entries()) {
      if (taken.has(i)) continue;
      // Two letters, or a word of every day: only where it is written as a name.
      const isNamed = named(folded) && !((folded.length < 3 || ALSO_WORDS.has(folded)) && !isCapital(word));
      if (isNamed || (short.has(folded) && word === word.toUpperCase())) taken.set(i, { kind, start, end });
    }
  }
  return [...new Set(taken.values())].toSorted((a, b) => a.start - b.start);
}

/** The words of these names that occur in it, each once and as they are written there. */
export const namedIn = (text: string, names: Names): string[] => [...new Set(hits(text, names).map(({ start, end }) => text.slice(start, end)))];

/** The same without them. Names of one kind that stand together leave one place. */
export function withoutNames(text: string, names: Names, language: 'en' | 'cy'): string {
  let [out, at] = ['', 0];
  let last: Hit | undefined;
  for (const hit of hits(text, names)) {
    const between = text.slice(at, hit.start);
    const together = last?.kind === hit.kind && /^[\s-]*$/u.test(between);
    // An article before a name would stand before the place for it a second time.
    if (!together) out += `${language === 'en' && hit.kind !== 'person' ? between.replace(/\b[Tt]he\s+$/u, '') : between}${PLACES[hit.kind][language]}`;
    [at, last] = [hit.end, hit];
  }
  return out + text.slice(at);
}
