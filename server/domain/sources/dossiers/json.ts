/** Looking into parsed JSON of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Trimmed text, or nothing where there is none. Numbers are not taken for text. */
export function textAt(object: Json, field: string): string {
  const value = object[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** As text, also where it was written as a number: a rating of 3. */
export const wordAt = (object: Json, field: string): string => (typeof object[field] === 'number' ? String(object[field]) : textAt(object, field));

export function listAt(object: Json, field: string): readonly unknown[] {
  const value = object[field];
  return Array.isArray(value) ? value : [];
}

export const textsAt = (object: Json, field: string): readonly string[] => listAt(object, field).filter((item) => typeof item === 'string');
