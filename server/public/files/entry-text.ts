/** What an interest says, field by field, as a person reads it; and in one line. */
import { common as commonCy } from '../../../client/text/cy/common.ts';
import { publicRegister as cy } from '../../../client/text/cy/public-register.ts';
import { longDate, number } from '../../../client/text/dates.ts';
import { common as commonEn } from '../../../client/text/en/common.ts';
import { publicRegister as en } from '../../../client/text/en/public-register.ts';
import type { Language } from '../../domain/words.ts';
import { categoryOf, type PublicField } from './categories.ts';

type Entry = Readonly<Record<string, unknown>>;

export interface BodyNamed {
  readonly name: string;
  readonly scheme?: string;
  readonly number?: string;
}

export interface ToldField {
  readonly field: PublicField;
  readonly value: unknown;
}

const TEXT = { en: { ...en, ...commonEn }, cy: { ...cy, ...commonCy } };

export const isBody = (value: unknown): value is BodyNamed => typeof value === 'object' && value !== null && 'name' in value;

export const pounds = (pence: number): string => `£${number(Math.floor(pence / 100))}${pence % 100 === 0 ? '' : `.${String(pence % 100).padStart(2, '0')}`}`;

/** Those of its category that it has, in the order of the form. */
export const fieldsTold = (category: string, entry: Entry | null): ToldField[] =>
  (categoryOf(category)?.fields ?? []).flatMap((field) => (entry?.[field.name] === undefined || entry[field.name] === null ? [] : [{ field, value: entry[field.name] }]));

export function valueText({ field: { kind }, value }: ToldField, language: Language): string {
  if (isBody(value)) return [value.name, value.number].filter(Boolean).join(', ');
  if (typeof value === 'boolean') return value ? TEXT[language].yes : TEXT[language].no;
  if (kind === 'pence') return pounds(Number(value));
  if (kind === 'percent') return `${String(value)}%`;
  if (kind === 'date') return longDate(String(value), language);
  return kind === 'outcome' ? (TEXT[language].giftOutcome[String(value)] ?? String(value)) : String(value);
}

/** A line to know it by. Where it lives in the published fields is not part of it: an address is read where it is asked for. */
export const summaryOf = (category: string, entry: Entry | null, language: Language): string =>
  fieldsTold(category, entry)
    .filter(({ field: { kind } }) => kind !== 'address' && kind !== 'yes-no')
    .map((told) => valueText(told, language))
    .join(' – ');

/** The body that is named in it, if one is. */
export const bodyIn = (entry: Entry | null): BodyNamed | null => Object.values(entry ?? {}).find(isBody) ?? null;
