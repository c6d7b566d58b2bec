/** Forms as the register describes them: fields, headings, and lists that a form holds beside its headings and that are asked for like one. */
import { getAll } from '../../api/client.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring } from '../../text/declaring.ts';
import type { Entry } from '../../../server/domain/declarations/answers.ts';
import type { FieldKind } from '../../../server/domain/declarations/heading.ts';
import { plainFields } from './typed-entry.ts';

export interface HeadingField {
  readonly name: string;
  /** `hidden`: an id that nobody types. */
  readonly kind: FieldKind | 'choice' | 'confirm' | 'hidden';
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  readonly publish: string;
  readonly choices?: readonly string[];
}

export interface HeadingForm {
  readonly id: string;
  readonly register: string;
  readonly title: string;
  readonly asks: string;
  readonly test: string;
  readonly holders: readonly string[];
  readonly fields: readonly HeadingField[];
  readonly scenarios: readonly { readonly says: string; readonly declare: boolean; readonly because: string }[];
  /** What ties an entry to one council; `everywhere` nothing does. */
  readonly reach: string;
  /** What else an entry may say: that it is sensitive, with which councils it is registrable. */
  readonly more: readonly string[];
  /** Of a list that is no heading: the field of the answers in which it stands. */
  readonly list?: true;
}

export interface PartSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, PartSchema>>;
  readonly required?: readonly string[];
  readonly items?: PartSchema;
  readonly anyOf?: readonly PartSchema[];
}

export interface KindForm {
  readonly kind: string;
  readonly version: number;
  readonly title: string;
  readonly nation: string;
  readonly lead: string;
  readonly truth: string;
  readonly whose: readonly string[];
  readonly effect: string;
  readonly published: boolean;
  readonly schema: PartSchema;
  readonly deadline: { readonly clock: string; readonly clockTitle: string; /** "28 days", "one month". */ readonly term: string; readonly basis: 'statute' | 'local-code' } | null;
  readonly headings: readonly HeadingForm[];
}

export type HeadingAnswer = { readonly none: true } | { readonly entries: readonly Entry[] };

/** A draft may hold anything; each form reads of it what it asks for. */
export interface Answers {
  readonly headings?: Readonly<Record<string, HeadingAnswer>>;
  readonly [field: string]: unknown;
}

const entrySchema = ({ schema }: Pick<KindForm, 'schema'>, heading: string): PartSchema | undefined =>
  schema.properties?.['headings']?.properties?.[heading]?.anyOf?.map(({ properties }) => properties?.['entries']?.items).find((items) => items !== undefined);

const isList = ({ type, items }: PartSchema): boolean => type === 'array' && items?.properties !== undefined;

/** A list is asked for as a heading is: whether there is anything, and then one entry after another. */
function listsOf({ schema }: Pick<KindForm, 'schema'>): HeadingForm[] {
  const lists = Object.entries(schema.properties ?? {}).filter(([, part]) => isList(part));
  return lists.map(([id, { items = {} }]) => {
    const { title = id, asks = id } = declaring().lists[id] ?? {};
    return { id, register: 'list', title, asks, test: '', holders: [], fields: plainFields(items), scenarios: [], reach: 'everywhere', more: [], list: true };
  });
}

export const kindsOf = async (authority: string, signal: AbortSignal, asAt?: string): Promise<KindForm[]> =>
  (await getAll<KindForm>('/api/declaration-kinds', { authority, asAt }, signal)).map((form) => ({
    ...form,
    headings: [...form.headings.map((heading) => ({ ...heading, more: Object.keys(entrySchema(form, heading.id)?.properties ?? {}) })), ...listsOf(form)],
  }));

/** A list of something else than records has no page. */
export const isOnScreen = ({ schema }: KindForm): boolean => Object.values(schema.properties ?? {}).every((part) => part.type !== 'array' || isList(part));

/** Headings that need not all be answered: a change speaks of what has changed. */
export const isPartial = ({ schema }: Pick<KindForm, 'schema'>): boolean => {
  const asked = schema.properties?.['headings'];
  return asked !== undefined && (asked.required ?? []).length === 0;
};

/** Nothing is asked but that there is nothing. */
export const isNil = ({ schema }: Pick<KindForm, 'schema'>): boolean => Object.values(schema.properties ?? {}).every((part) => part.const === true);

/** What stands under each heading, lists among them. */
export function headingAnswers({ headings }: Pick<KindForm, 'headings'>, answers: Answers): Record<string, HeadingAnswer> {
  const listed = headings.flatMap(({ id, list }): [string, HeadingAnswer][] => {
    const entries = list && Array.isArray(answers[id]) ? (answers[id] as readonly Entry[]) : undefined;
    if (entries === undefined) return [];
    return entries.length > 0 ? [[id, { entries }]] : answers['none'] === true ? [[id, { none: true }]] : [];
  });
  return { ...answers.headings, ...Object.fromEntries(listed) };
}

/** Back from headings to what the form's schema asks for. */
export function asAnswers(form: Pick<KindForm, 'headings' | 'schema'>, plain: object, given: Readonly<Record<string, HeadingAnswer>>): Answers {
  const lists = form.headings.filter(({ list }) => list);
  const others = Object.fromEntries(Object.entries(given).filter(([id]) => !lists.some((list) => list.id === id)));
  const listed = lists.map(({ id }) => {
    const answer = given[id];
    return answer && 'entries' in answer ? { [id]: answer.entries } : { [id]: [], ...(answer && { none: true }) };
  });
  return Object.assign({}, plain, ...listed, form.schema.properties?.['headings'] ? { headings: others } : {});
}

/** What says what has changed of a whole register: its clock differs from nation to nation. */
export const isChange = (form: Pick<KindForm, 'effect' | 'schema'>): boolean => form.effect === 'replaces' && isPartial(form);

/** How long there is for it, as its clock counts. */
export const within = ({ deadline }: KindForm): string => (deadline ? declaring().withinTerm(deadline.term, deadline.clockTitle, deadline.basis === 'statute' ? t().byStatute : t().byCode) : '');

/** What an older register held stands under no form. */
export const kindTitle = (kinds: readonly Pick<KindForm, 'kind' | 'title'>[], kind: string): string => kinds.find((one) => one.kind === kind)?.title ?? (kind === 'carried-over' ? declaring().carriedOverTitle : kind);
