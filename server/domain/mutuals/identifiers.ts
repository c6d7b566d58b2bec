/** Public numbers of bodies: brought to one form so that `30644R`, `30644 r` and `IP30644R` meet, and checked for shape only. */
import type { IdentifierScheme } from '../vocabulary.ts';

const SHAPES: Record<IdentifierScheme, { pattern: RegExp; looksLike: string }> = {
  'companies-house': { pattern: /^(\d{8}|[A-Z]{2}\d{6}|[A-Z]{2}\d{5}[A-Z]|R\d{7})$/, looksLike: '8 characters, such as 09235545 or SC123456' },
  'fca-mutuals': { pattern: /^\d{1,6}(R|CBS)?$/, looksLike: 'up to 6 digits, older ones with an R, such as 30644R' },
  'charity-england-wales': { pattern: /^\d{6,7}(-\d{1,4})?$/, looksLike: '6 or 7 digits' },
  'charity-scotland': { pattern: /^SC0\d{5}$/, looksLike: 'SC0 and five digits' },
  'charity-ni': { pattern: /^NIC1\d{5}$/, looksLike: 'NIC1 and five digits' },
  'coops-uk': { pattern: /^R\d{6}$/, looksLike: 'R and six digits' },
};

/** The one form in which a number is compared and kept. */
export function normalNumber(scheme: IdentifierScheme, number: string): string {
  const compact = number.replaceAll(/[\s.]/g, '').toUpperCase();
  if (scheme === 'companies-house') return /^\d{1,7}$/.test(compact) ? compact.padStart(8, '0') : compact;
  // The public register drops the prefixes that paper and Companies House put before a society's number.
  if (scheme === 'fca-mutuals') return compact.replace(/^(IP|RS|SP|NP)(?=\d)/, '').replace(/^0+(?=\d)/, '');
  return compact;
}

/** Why a number looks wrong, or nothing. A warning, never a refusal. */
export function doubt(scheme: IdentifierScheme, normal: string): string | undefined {
  const { pattern, looksLike } = SHAPES[scheme];
  return pattern.test(normal) ? undefined : `${normal} does not look like a number of this register (${looksLike}); it was kept as written`;
}
