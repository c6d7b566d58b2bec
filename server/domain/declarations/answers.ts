/** Answers under headings: every heading answered, with entries or expressly with none. Silence is never "none". */
import { Type, type Static, type TProperties, type TSchema } from 'typebox';
import { CivilDate, Id, line, oneOf, optional, strict, text } from '../schema.ts';
import { IDENTIFIER_SCHEMES, keys } from '../vocabulary.ts';
import type { Field, FieldKind, Heading, Holder } from './heading.ts';

/** A body as people name it; `mutual` where it was found in the register, a number where it is known. */
export const NamedBody = strict({ name: line(300), mutual: optional(Id), scheme: optional(oneOf(keys(IDENTIFIER_SCHEMES))), number: optional(line(40)) });
export type NamedBody = Static<typeof NamedBody>;

const VALUES: Readonly<Record<FieldKind, () => TSchema>> = {
  line: () => line(500),
  text: () => text(4000),
  address: () => line(500),
  date: () => CivilDate,
  body: () => NamedBody,
  pence: () => Type.Integer({ minimum: 0, maximum: 1e12, description: 'pence' }),
  percent: () => Type.Number({ minimum: 0, maximum: 100 }),
  'yes-no': () => Type.Boolean(),
};

export const fieldsOf = (fields: readonly Field[]): TProperties => Object.fromEntries(fields.map(({ name, kind, required }) => [name, required ? VALUES[kind]() : optional(VALUES[kind]())]));

/** Localism Act 2011 s.32: with the reason, which is for the monitoring officer alone. */
const Sensitive = strict({ reason: text(2000) });

/** Of what is registrable only where it lies: the councils, by id or code, of somebody who sits on several. It is never published, and goes into no copy. */
const Within = Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true });

const entryOf = ({ holders, fields, reach }: Heading): TSchema =>
  strict({
    ...fieldsOf(fields),
    ...(reach !== 'everywhere' && { within: optional(Within) }),
    ...(holders.length > 1 && { holder: optional(oneOf(holders)) }),
    sensitive: optional(Sensitive),
    ...(fields.some(({ publish }) => publish === 'address') && { publishAddress: optional(Type.Boolean()) }),
  });

/** Names of all that an entry under a heading can say. */
export const entryFields = (heading: Heading): string[] => Object.keys((entryOf(heading) as { properties?: object }).properties ?? {});

const answerTo = (heading: Heading): TSchema => Type.Union([strict({ none: Type.Literal(true) }), strict({ entries: Type.Array(entryOf(heading), { minItems: 1, maxItems: 100 }) })]);

/** Every heading is answered. */
export const answersUnder = (headings: readonly Heading[], more: TProperties = {}): TSchema => strict({ headings: strict(Object.fromEntries(headings.map((heading) => [heading.id, answerTo(heading)]))), ...more });
/** Only those that somebody speaks of. */
export const someUnder = (headings: readonly Heading[], more: TProperties = {}): TSchema => strict({ headings: strict(Object.fromEntries(headings.map((heading) => [heading.id, optional(answerTo(heading))]))), ...more });

/** One line that was declared. `holder` is never published. */
export interface Entry {
  readonly holder?: Holder;
  readonly sensitive?: { readonly reason: string };
  readonly publishAddress?: boolean;
  readonly within?: readonly string[];
  readonly [field: string]: unknown;
}

export type Answer = { readonly none: true } | { readonly entries: readonly Entry[] };
export interface UnderHeadings {
  readonly headings: Readonly<Record<string, Answer>>;
}

/** Every entry with the heading that it stands under. */
export const entriesOf = ({ headings }: UnderHeadings): { heading: string; entry: Entry }[] =>
  Object.entries(headings).flatMap(([heading, answer]) => ('none' in answer ? [] : answer.entries.map((entry) => ({ heading, entry }))));
