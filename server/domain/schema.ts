/** The pieces that every schema is made of. One source: Fastify validates with them, OpenAPI prints them, types come from them. */
import { Type, type Static, type TSchema } from 'typebox';

const described = (description: string) => ({ description });

/** Opaque, lower-case UUIDv7 (RFC 9562 §5.7). Where a reference is taken, a GSS code or `scheme:number` may stand instead. */
export const Id = Type.String({ minLength: 1, maxLength: 80, pattern: '^[A-Za-z0-9:_.-]+$', ...described('Opaque id') });
export const Gss = Type.String({ pattern: '^[A-Z][0-9]{8}$', ...described('GSS code, checked for form only') });

/** A civil date in Europe/London. Whether the day exists is checked where it is used, so that the answer can name the field. */
export const CivilDate = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', ...described('YYYY-MM-DD') });

export const PeriodSchema = Type.Object(
  { from: Type.Union([CivilDate, Type.Null()]), to: Type.Union([CivilDate, Type.Null()]) },
  { additionalProperties: false, ...described('First to last day, both inclusive; to: null is open, from: null is not known') },
);

/**
 * Control characters and marks that turn the direction of writing: they make a name look like another name (CVE-2021-42574, "Trojan
 * Source") and break exports. Tab and line feed belong in a paragraph, not in a name.
 */
const TURNING = '\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff';
export const UNFIT_IN_LINE = `\\u0000-\\u001f${TURNING}`;

/** Text that people wrote, of several lines where it must be. */
export const text = (maxLength: number, minLength = 1) => Type.String({ minLength, maxLength, pattern: `^[^\\u0000-\\u0008\\u000b-\\u001f${TURNING}]*$` });
export const line = (maxLength: number, minLength = 1) => Type.String({ minLength, maxLength, pattern: `^[^${UNFIT_IN_LINE}]*$` });

export const Name = line(200);
export const Note = text(4000);

export const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] });

export const strict = <T extends Record<string, TSchema>>(properties: T) => Type.Object(properties, { additionalProperties: false });
export const optional = Type.Optional;
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** A verb that needs nothing said beside it: an empty object, or no body at all. */
export const NOTHING = nullable(strict({}));

export const listOf = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item), next: nullable(Type.String()) });

/** RFC 9457 problem details, with our `code` for programs and `fields` for forms. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: Type.String(),
  fields: optional(Type.Array(Type.Object({ path: Type.String(), message: Type.String() }))),
});
export type Problem = Static<typeof Problem>;
