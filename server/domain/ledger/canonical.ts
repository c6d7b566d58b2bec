/** RFC 8785 JSON Canonicalization Scheme. Keys in UTF-16 order, numbers as ECMAScript writes them: which is what JavaScript already does. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('RFC 8785 has no such number');
    // A lone surrogate has no UTF-8 form, so two readers would hash two texts (RFC 8785 §3.2.2.2).
    if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('not well-formed Unicode');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`;
  const object = value as { readonly [key: string]: Json | undefined };
  const members: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonical(member)}`);
  }
  return `{${members.join(',')}}`;
}
