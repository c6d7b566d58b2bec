/** A change of the register as an entry of a feed says it. */
import { publicRegister as cy } from '../../../client/text/cy/public-register.ts';
import { longDate } from '../../../client/text/dates.ts';
import { publicRegister as en } from '../../../client/text/en/public-register.ts';
import type { ChangeShown } from '../register/data/changes.ts';
import { roleKind } from '../../domain/roles/kinds.ts';
import type { Language } from '../../domain/words.ts';
import { categoryOf } from './categories.ts';
import { fieldsTold, valueText } from './entry-text.ts';

const TEXT = { en, cy };

const WORDS = {
  en: {
    nameless: 'Name not shown',
    addressWithheld: 'An address is withheld.',
    count: (n: number) => `${n} interests were withdrawn.`,
    fields: (names: string) => `Corrected: ${names}.`,
    from: (day: string) => `From ${day}.`,
    to: (day: string) => `To ${day}.`,
  },
  cy: {
    nameless: 'Ni ddangosir yr enw',
    addressWithheld: 'Mae cyfeiriad wedi’i gadw’n ôl.',
    count: (n: number) => `Tynnwyd ${n} o fuddiannau yn ôl.`,
    fields: (names: string) => `Cywirwyd: ${names}.`,
    from: (day: string) => `O ${day}.`,
    to: (day: string) => `Hyd ${day}.`,
  },
} as const;

const whose = ({ noun, name, mutualName }: ChangeShown, language: Language): string => (noun === 'role' ? (mutualName ?? '') : (name ?? WORDS[language].nameless));

const kindOf = ({ heading, kind }: ChangeShown, language: Language): string | undefined => (heading === null ? (kind === null ? undefined : (roleKind(kind)?.title[language] ?? kind)) : (categoryOf(heading)?.title[language] ?? heading));

/** "Marigold Ashcombe: Interest registered, Employment". */
export const titleOf = (change: ChangeShown, language: Language): string => `${whose(change, language)}: ${[TEXT[language].whatChanged[change.what], kindOf(change, language)].filter(Boolean).join(', ')}`;

function periodOf({ period }: ChangeShown, language: Language): string[] {
  const t = WORDS[language];
  return [...(period?.from ? [t.from(longDate(period.from, language))] : []), ...(period?.to ? [t.to(longDate(period.to, language))] : [])];
}

/** Sentences, one a line: text and never markup. */
export function contentOf(change: ChangeShown, language: Language): string {
  const t = WORDS[language];
  const { heading, entry, addressWithheld, count, fields } = change;
  const told = heading === null ? [] : fieldsTold(heading, entry).map((one) => `${one.field.label[language]}: ${valueText(one, language)}`);
  const corrected = fields.flatMap((name) => categoryOf(heading ?? '')?.fields.find((field) => field.name === name)?.label[language] ?? []);
  return [
    `${titleOf(change, language)}.`,
    ...told,
    ...periodOf(change, language),
    ...(addressWithheld ? [t.addressWithheld] : []),
    ...(count > 1 ? [t.count(count)] : []),
    ...(corrected.length > 0 ? [t.fields(corrected.join(', '))] : []),
  ].join('\n');
}
