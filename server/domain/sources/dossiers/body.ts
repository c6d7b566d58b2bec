/** A body as a dossier describes it: its form in free words, its names as payments and grants spell them, and the numbers hidden in both. */
import { normalNumber } from '../../mutuals/identifiers.ts';
import type { IdentifierScheme, LegalForm } from '../../vocabulary.ts';

export interface BodyNumber {
  readonly scheme: IdentifierScheme;
  readonly number: string;
}

/** In order: the first that fits. "Registered society" alone does not say whether co-operative or community benefit, so it stays `other`. */
const FORMS: readonly (readonly [pattern: RegExp, form: LegalForm])[] = [
  [/\bin formation\b|unincorporated/i, 'unincorporated'],
  [/community interest company|\bCIC\b/i, 'community-interest-company'],
  [/employee[- ]ownership trust|\bEOT\b/i, 'employee-ownership-trust'],
  [/charitable incorporated organi[sz]ation|\bCIO\b/i, 'cio'],
  [/community benefit society|benefit of the community|\b\d+CBS\b|\bCBS\b/i, 'community-benefit-society'],
  [/co-?operative society|workers['’]? (registered society|co-?op)|bona fide co-?operative/i, 'co-operative-society'],
  [/limited by guarantee/i, 'company-limited-by-guarantee'],
  [/limited by shares|public limited company|\bplc\b/i, 'company-limited-by-shares'],
  [/limited liability partnership|\bLLP\b/i, 'llp'],
  [/registered society|industrial and provident/i, 'other'],
  [/charit(y|able)/i, 'charity'],
];

export const legalFormOf = (form: string): LegalForm => FORMS.find(([pattern]) => pattern.test(form))?.[1] ?? 'other';

/** Each pattern's first group is the number. Order matters only for reading: no number fits two of them. */
const NUMBERS: readonly (readonly [pattern: RegExp, scheme: IdentifierScheme])[] = [
  [/\b(\d{1,6}R)\b/g, 'fca-mutuals'],
  [/\b(\d{1,6}CBS)\b/g, 'fca-mutuals'],
  [/\b(R\d{6})\b/g, 'coops-uk'],
  // Companies House lists registered societies too, under numbers of its own that begin with RS, IP or SP.
  [/\b((?:RS|IP|SP|NP|SC|NI|OC|CE)\d{6})\b/g, 'companies-house'],
  [/\b(?:company|companies house)\D{0,20}(\d{8})\b/gi, 'companies-house'],
  [/\bcharity\D{0,20}(\d{6,7})\b/gi, 'charity-england-wales'],
];

function distinct(numbers: readonly BodyNumber[]): BodyNumber[] {
  const seen = new Map(numbers.map(({ scheme, number }) => [`${scheme}:${normalNumber(scheme, number)}`, { scheme, number: normalNumber(scheme, number) }]));
  return [...seen.values()];
}

/** From the free words about the form, and from the list of numbers that grants were paid under (360Giving: companies and societies). */
export function numbersIn(form: string, listed: readonly string[]): BodyNumber[] {
  const written = NUMBERS.flatMap(([pattern, scheme]) => [...form.matchAll(pattern)].map((match) => ({ scheme, number: match[1] ?? '' })));
  const bare = listed.flatMap((number): BodyNumber[] => {
    const compact = number.replaceAll(/\s/g, '').toUpperCase();
    if (/^(\d{8}|[A-Z]{2}\d{6})$/.test(compact)) return [{ scheme: 'companies-house', number: compact }];
    return /^\d{1,6}(R|CBS)$/.test(compact) ? [{ scheme: 'fca-mutuals', number: compact }] : [];
  });
  return distinct([...written, ...bare]);
}

/** "X Limited (trading as Y)" is known by three names: as written, X Limited, and Y. */
export function namesIn(name: string, others: readonly string[]): string[] {
  const trading = /^(.+?)\s*\((?:trading as|t\/a|formerly)\s+(.+?)\)$/i.exec(name);
  const all = [...(trading ? [trading[1] ?? '', trading[2] ?? ''] : []), ...others].map((other) => other.trim());
  return [...new Set(all)].filter((other) => other !== '' && other !== name);
}
