/** What is typed into an entry, and the entry that it makes: fields are text, entries have numbers, days and bodies. */
import type { Fault } from '../../components/problem.ts';
import { today } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring } from '../../text/declaring.ts';
import type { Entry } from '../../../server/domain/declarations/answers.ts';
import type { HeadingField, HeadingForm, PartSchema } from './forms.ts';

export type TypedEntry = Readonly<Record<string, string>>;

const pounds = (pence: number): string => (pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2));

interface NamedBody {
  readonly name: string;
  readonly mutual?: string;
  readonly number?: string;
  readonly scheme?: string;
}

function typedValue({ name, kind }: HeadingField, value: unknown): TypedEntry {
  if (value === undefined || value === null) return {};
  if (kind === 'body') {
    const body = value as NamedBody;
    return { [name]: body.name, ...(body.mutual && { [`${name}.mutual`]: body.mutual, [`${name}.linked`]: body.name }), ...(body.number && { [`${name}.number`]: body.number }), ...(body.scheme && { [`${name}.scheme`]: body.scheme }) };
  }
  if (kind === 'pence') return { [name]: pounds(value as number) };
  if (kind === 'yes-no') return { [name]: value === true ? 'yes' : 'no' };
  return { [name]: String(value) };
}

export const typedFields = (fields: readonly HeadingField[], values: Readonly<Record<string, unknown>>): TypedEntry => Object.assign({}, ...fields.map((field) => typedValue(field, values[field.name])));

export function typedOf({ fields }: HeadingForm, entry: Entry): TypedEntry {
  const within = entry['within'];
  return { ...typedFields(fields, entry), ...(Array.isArray(within) && { within: within.join(' ') }), ...(entry.holder && { holder: entry.holder }), ...(entry.sensitive && { sensitive: 'yes', 'sensitive.reason': entry.sensitive.reason }), ...(entry.publishAddress && { publishAddress: 'yes' }) };
}

const MONEY = /^\d{1,10}(\.\d{1,2})?$/;

function valueOf({ name, kind }: HeadingField, typed: TypedEntry): unknown {
  const given = typed[name]?.trim() ?? '';
  if (kind === 'confirm') return true;
  if (given === '') return undefined;
  if (kind === 'body') {
    const [mutual, number, scheme] = ['mutual', 'number', 'scheme'].map((part) => typed[`${name}.${part}`]?.trim());
    return { name: given, ...(mutual && { mutual }), ...(number && { number }), ...(number && scheme && { scheme }) };
  }
  if (kind === 'pence') return Math.round(Number(given.replaceAll(/[£,\s]/g, '')) * 100);
  if (kind === 'percent') return Number(given.replace('%', ''));
  if (kind === 'yes-no') return given === 'yes';
  return given;
}

export const valuesOf = (fields: readonly HeadingField[], typed: TypedEntry): Record<string, unknown> =>
  Object.fromEntries(fields.flatMap((field) => {
    const value = valueOf(field, typed);
    return value === undefined ? [] : [[field.name, value]];
  }));

/** Only what the heading asks for: an entry with a field too many would be refused. */
export function entryOf({ fields, holders, more }: HeadingForm, typed: TypedEntry): Entry {
  const reason = typed['sensitive.reason']?.trim() ?? '';
  const within = councilsIn(typed);
  return {
    ...valuesOf(fields, typed),
    ...(more.includes('within') && within.length > 0 && { within }),
    ...(holders.length > 1 && { holder: typed['holder'] === 'partner' ? ('partner' as const) : ('self' as const) }),
    ...(typed['sensitive'] === 'yes' && { sensitive: { reason } }),
    ...(fields.some(({ publish }) => publish === 'address') && { publishAddress: typed['publishAddress'] === 'yes' }),
  };
}

/** With which councils it was said to be registrable. */
export const councilsIn = ({ within = '' }: TypedEntry): string[] => within.split(' ').filter(Boolean);

const BESIDE = new Set(['holder', 'publishAddress', 'within']);
/** Something was begun here: what only says whose it is has begun nothing. */
export const isBegun = (typed: TypedEntry): boolean => Object.entries(typed).some(([name, value]) => !BESIDE.has(name) && value.trim() !== '');

function faultOf({ name, kind, label, required }: HeadingField, typed: TypedEntry, day: string): string | undefined {
  const given = typed[name]?.trim() ?? '';
  const isChosen = kind === 'choice' || kind === 'yes-no';
  if (given === '') return required && kind !== 'confirm' ? (isChosen ? t().chooseOne(label) : t().missing(label)) : undefined;
  if (kind === 'pence' && !MONEY.test(given.replaceAll(/[£,\s]/g, ''))) return t().notMoney(label);
  if (kind === 'percent' && !(Number(given.replace('%', '')) >= 0 && Number(given.replace('%', '')) <= 100)) return t().notPercent(label);
  if (kind === 'date' && name !== 'until' && given > day) return t().future(label);
  return undefined;
}

/** `idOf` gives the control of a field. */
export function fieldFaults(fields: readonly HeadingField[], typed: TypedEntry, day: string, idOf: (name: string) => string): Fault[] {
  return fields.flatMap((field) => {
    const message = faultOf(field, typed, day);
    return message === undefined ? [] : [{ id: idOf(field.name), message }];
  });
}

export function entryFaults(heading: HeadingForm, typed: TypedEntry, day: string, idOf: (name: string) => string): Fault[] {
  const unsaid = typed['sensitive'] === 'yes' && !typed['sensitive.reason']?.trim();
  return [...fieldFaults(heading.fields, typed, day, idOf), ...(unsaid ? [{ id: idOf('sensitive.reason'), message: t().sensitiveMissing }] : [])];
}

/** Days on which a year ends: `^[0-9]{4}-03-31$`. */
const YEAR_END = /^\^\[0-9\]\{4\}-(\d\d-\d\d)\$$/;

const withoutNull = (part: PartSchema): PartSchema => part.anyOf?.find(({ type }) => type !== 'null') ?? part;

function kindOf({ type, const: only, enum: choices, pattern = '', maxLength = 0, properties }: PartSchema, name: string): HeadingField['kind'] {
  if (only === true) return 'confirm';
  // The id of a registered interest; what somebody says of an interest is longer.
  if (name === 'interest' && maxLength < 100) return 'hidden';
  if (choices || YEAR_END.test(pattern)) return 'choice';
  if (properties?.['name']) return 'body';
  if (name.endsWith('Pence')) return 'pence';
  if (type === 'boolean') return 'yes-no';
  if (pattern === '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') return 'date';
  return maxLength > 500 ? 'text' : 'line';
}

const YEARS_BACK = 3;

/** The last of such days that have passed, newest first. */
function yearEnds(pattern: string, today: string): string[] {
  const [, day = ''] = YEAR_END.exec(pattern) ?? [];
  const year = Number(today.slice(0, 4)) - (today.slice(5) < day ? 1 : 0);
  return Array.from({ length: YEARS_BACK }, (_none, back) => `${year - back}-${day}`);
}

/** Fields of a form that stand under no heading, as its schema has them. */
export function plainFields({ properties = {}, required = [] }: PartSchema, day = today(new Date())): HeadingField[] {
  const hasList = Object.values(properties).some(({ type }) => type === 'array');
  return Object.entries(properties)
    .filter(([name, { type }]) => name !== 'headings' && type !== 'array' && !(hasList && name === 'none'))
    .map(([name, whole]) => {
      const part = withoutNull(whole);
      const choices = part.enum ?? (YEAR_END.test(part.pattern ?? '') ? yearEnds(part.pattern ?? '', day) : undefined);
      return { name, kind: kindOf(part, name), label: t().fields[name] ?? declaring().fields[name] ?? name, hint: t().fieldHints[name] ?? declaring().fieldHints[name] ?? null, required: required.includes(name), publish: 'always', ...(choices && { choices }) };
    });
}
