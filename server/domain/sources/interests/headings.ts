/** Under which heading of the register an entry of another register belongs, and how its text becomes an entry there. */
import type { Entry } from '../../declarations/answers.ts';
import { SCOTLAND, subjectOf, WALES } from '../../declarations/headings/index.ts';
import type { Nation } from '../../vocabulary.ts';

/** In this order: “Unremunerated interests” is not employment, and “Licences to occupy land” are no land. */
const BY_WORDS: readonly (readonly [pattern: RegExp, heading: string])[] = [
  [/unpaid directorship/i, 'directorships'],
  [/^other$|unremunerated|unpaid|voluntary|miscellaneous|membership|\bsociet|\bbodies\b|\bbody\b|charit|trustee|other (registrable )?interests?|non-(registrable|pecuniary)/i, 'public-bodies'],
  [/employ|earning|remunerat|profession|\btrade\b|vocation|occupation|ad hoc payment/i, 'employment'],
  [/directorship/i, 'directorships'],
  [/appoint|outside bod|nominat/i, 'appointments'],
  [/sponsor|donation|loan|election expense|financial support/i, 'sponsorship'],
  [/contract|controlled transaction/i, 'contracts'],
  [/tenanc/i, 'corporate-tenancies'],
  [/licen[cs]e/i, 'licences'],
  [/\bland\b|propert|heritable|house/i, 'land'],
  [/securit|share|stock/i, 'securities'],
  [/gift|hospitality|benefit|visit/i, 'gifts'],
];

/** A question about others than the member: nothing that this register asks, and no business of the public's here. */
const OF_OTHERS = /family|relative|lobby/i;

export function headingFor(category: string): string | undefined {
  if (OF_OTHERS.test(category)) return undefined;
  return BY_WORDS.find(([pattern]) => pattern.test(category))?.[1];
}

/** The heading of that subject by which councillors of the nation declare; where there are several, the first of them. */
export function headingOfNation(nation: string, subject: string): string {
  const own: Readonly<Partial<Record<Nation, typeof WALES>>> = { Wales: WALES, Scotland: SCOTLAND };
  return own[nation as Nation]?.find(({ id }) => subjectOf(id) === subject)?.id ?? subject;
}

const OF_BODIES = new Set(['directorships', 'appointments', 'public-bodies', 'securities']);
const SINCE = new Set(['directorships', 'appointments', 'public-bodies', 'employment']);
/** The longest name of a body that a form takes. */
const LONGEST_NAME = 300;

export const WITHHELD_REASON = 'Withheld under section 32 in the register that was taken over';

function said(subject: string, text: string): Entry {
  // Where somebody lives may stand in it: as an address it is withheld until the person says what may be shown.
  if (subject === 'land' || subject === 'licences') return { address: text };
  if (OF_BODIES.has(subject) && text.length <= LONGEST_NAME) return { body: { name: text } };
  return subject === 'securities' || !OF_BODIES.has(subject) ? { what: text } : { post: text };
}

export interface Said {
  readonly heading: string;
  readonly text: string;
  readonly from: string | null;
  readonly until: string | null;
  /** Kept only where a file holds one category, to tell later what it takes the place of. */
  readonly category?: string;
}

/** Text of another register is nobody's answer to our questions: it stands in the one field that it most likely answers. */
export function entryFrom({ heading, text, from, until, category }: Said): Entry {
  const subject = subjectOf(heading);
  const day = from === null ? {} : SINCE.has(subject) ? { since: from } : subject === 'gifts' || subject === 'sponsorship' ? { on: from } : {};
  return { ...said(subject, text), ...day, ...(until !== null && { until }), ...(category !== undefined && { category }) };
}

/** That there is something, and nothing of what. It stays withheld when the person fills in the form. */
export const withheldEntry = (): Entry => ({ sensitive: { reason: WITHHELD_REASON } });
