/** An entry as a person reads it: a line to name it by, and its fields one by one. */
import { common, vocabulary } from '../../text/common.ts';
import { longDate, number } from '../../text/dates.ts';
import { session } from '../../controllers/session.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import type { NamedBody } from '../../../server/domain/declarations/answers.ts';
import type { HeadingField, HeadingForm } from './forms.ts';

type Values = Readonly<Record<string, unknown>>;

/** A number says in which register it is one, where that is known. */
function bodyShown({ name, scheme, number: no }: Partial<NamedBody>): string {
  if (name === undefined || !no) return name ?? '';
  return `${name} (${scheme === undefined ? declaring().bodyNumbered(no) : `${vocabulary().identifierScheme[scheme]} ${no}`})`;
}

export function shownValue({ kind }: Pick<HeadingField, 'kind'>, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') return bodyShown(value);
  if (typeof value === 'boolean') return value ? common().yes : common().no;
  if (kind === 'pence') return `£${number(Math.floor(Number(value) / 100))}${Number(value) % 100 === 0 ? '' : `.${String(Number(value) % 100).padStart(2, '0')}`}`;
  if (kind === 'percent') return `${String(value)}%`;
  if (kind === 'date') return longDate(String(value), language());
  if (kind === 'hidden') return '';
  return kind === 'choice' ? choiceName(String(value)) : String(value);
}

/** Some choices are days. */
export const choiceName = (value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? longDate(value, language()) : (t().choices[value] ?? declaring().choices[value] ?? value));

export const shownFields = (fields: readonly HeadingField[], values: Values): [string, string][] =>
  fields.flatMap((field): [string, string][] => {
    const shown = shownValue(field, values[field.name]);
    return shown === '' ? [] : [[field.label, shown]];
  });

/** What it is called in links and lists. */
export const entryName = ({ fields }: Pick<HeadingForm, 'fields'>, values: Values): string => fields.flatMap((field) => (field.kind === 'yes-no' || field.kind === 'address' ? [] : (shownValue(field, values[field.name]) || []))).slice(0, 2).join(', ');

/** What is said beside the fields: whose, whether withheld. */
export function entryNotes({ fields, holders }: Pick<HeadingForm, 'fields' | 'holders'>, { holder, sensitive, publishAddress, within, ...values }: Values): string[] {
  // Of councils that are not the reader's no name is at hand, and none is needed.
  const councils = (Array.isArray(within) ? within : []).map(String).filter((council) => session.councils.has(council)).map((council) => session.nameOf(council));
  const addressed = fields.some(({ name, publish }) => publish === 'address' && values[name] !== undefined);
  return [
    holders.length > 1 && typeof holder === 'string' ? (t().holdersShort[holder] ?? '') : '',
    addressed ? (publishAddress === true ? t().addressShown : t().addressHidden) : '',
    councils.length > 0 ? declaring().withinShown(common().all(councils)) : '',
    sensitive ? t().claims.claimed : '',
  ].filter(Boolean);
}

/** Of entries that no heading of the forms at hand describes: gifts, outside work. */
export const plainName = (entry: unknown): string => {
  const { body, what, post, about } = (entry ?? {}) as Values;
  return [what, about, post, typeof body === 'object' && body !== null && 'name' in body ? body.name : undefined].filter((part): part is string => typeof part === 'string').join(', ');
};
