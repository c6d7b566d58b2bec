/** Bodies made from the schema of a route: the least that it takes, and one place in it filled with something of one's own. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** A way into a schema: names, 0 for the first of a list, and `#1` for the second of several kinds. */
export type Way = readonly (string | 0)[];

export function waysTo(schema: Schema, wanted: (schema: Schema) => boolean, way: Way = []): Way[] {
  return [
    ...(wanted(schema) ? [way] : []),
    ...(schema.anyOf ?? []).flatMap((one, i) => waysTo(one, wanted, [...way, `#${i}`])),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => waysTo(one, wanted, [...way, name])),
    ...(schema.items ? waysTo(schema.items, wanted, [...way, 0]) : []),
  ];
}

/** Text that people or programs choose, and not from a list. */
export const isText = ({ type, enum: values, const: only }: Schema): boolean => type === 'string' && values === undefined && only === undefined;

export type Known = (name: string) => unknown;

function plain(schema: Schema, name: string, known: Known): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const given = known(name);
  if (given !== undefined && (schema.type === 'string' || schema.type === undefined)) return given;
  if (schema.type === 'string') return schema.pattern?.startsWith('^[0-9]{4}-') ? '2026-11-02' : 'x'.repeat(Math.max(schema.minLength ?? 1, 1));
  if (schema.type === 'boolean') return false;
  if (schema.type === 'null') return null;
  return schema.minimum ?? 1;
}

/** The least that a schema takes; with a way, the value stands at its end. */
export function sampleOf(schema: Schema, known: Known, way?: Way, value?: unknown, name = ''): unknown {
  if (way?.length === 0) return value;
  const [next, ...rest] = way ?? [];
  const onward = next === undefined ? undefined : rest;
  if (schema.anyOf) {
    const chosen = typeof next === 'string' && next.startsWith('#') ? schema.anyOf[Number(next.slice(1))] : (schema.anyOf.find(({ type }) => type === 'null') ?? schema.anyOf[0]);
    return sampleOf(chosen ?? {}, known, onward, value, name);
  }
  if (schema.properties) {
    const wanted = Object.entries(schema.properties).filter(([property]) => schema.required?.includes(property) || property === next);
    return Object.fromEntries(wanted.map(([property, one]) => [property, sampleOf(one, known, property === next ? onward : undefined, value, property)]));
  }
  if (schema.items) return next === 0 || (schema.minItems ?? 0) > 0 ? [sampleOf(schema.items, known, next === 0 ? onward : undefined, value, name)] : [];
  return plain(schema, name, known);
}

/** What stands at the end of the way in a record that came back; undefined where it has no such place. */
export function foundAt(record: unknown, way: Way): unknown {
  const [next, ...rest] = way;
  if (next === undefined) return record;
  if (typeof next === 'string' && next.startsWith('#')) return foundAt(record, rest);
  return typeof record === 'object' && record !== null ? foundAt((record as Record<string | number, unknown>)[next], rest) : undefined;
}
