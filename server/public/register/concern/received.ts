/** What a plain form sends (application/x-www-form-urlencoded), read as strictly as JSON is: each field once, and none that is not asked for. */
import { isUtf8 } from 'node:buffer';
import { Refused } from '../../../domain/problem.ts';
import { FIELDS, type Field, type Typed } from './form.ts';

/** 4,000 characters of four bytes each, every byte written as three signs, and the other fields. */
export const MOST_FORM_BYTES = 64 * 1024;

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

export function typedIn(body: Buffer): Typed {
  if (!isUtf8(body)) throw new Refused(400, 'malformed', 'The body is not valid UTF-8.');
  const typed: Partial<Record<Field, string>> = {};
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    if (!isField(name) || typed[name] !== undefined) throw new Refused(400, 'malformed', 'The body is not what the form sends.');
    // A browser ends lines as mail does.
    const text = value.replaceAll('\r\n', '\n').trim();
    if (text !== '') typed[name] = text;
  }
  return typed;
}
