/** JSON bodies, strictly: UTF-8 that is UTF-8, Unicode that has a UTF-8 form, each member once, no deeper and no wider than any form of ours needs. */
import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from '../domain/problem.ts';

/** The deepest body of ours has five levels. */
const DEEPEST = 32;
/** A megabyte of empty objects costs a second to find fault with, and the sender nothing. */
const MOST_VALUES = 20_000;

const malformed = (detail: string): Refused => new Refused(400, 'malformed', detail);

/** Counts what stands outside strings, before parsing: a body 20,000 deep costs whoever walks it later. Returns the number of members written. */
function measured(text: string): number {
  let [depth, commas, members] = [0, 0, 0];
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inText) {
      if (code === 92) i++;
      else if (code === 34) inText = false;
    } else if (code === 34) inText = true;
    else if (code === 44) commas++;
    else if (code === 58) members++;
    else if (code === 123 || code === 91) {
      if (++depth > DEEPEST) throw malformed(`The body is nested more than ${DEEPEST} levels deep.`);
    } else if (code === 125 || code === 93) depth--;
  }
  if (commas > MOST_VALUES) throw malformed(`The body has more than ${MOST_VALUES} values.`);
  return members;
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value);
  return inner.reduce((sum: number, one) => sum + membersOf(one), Array.isArray(value) ? 0 : inner.length);
}

/** `"__proto__"` as a member would become one of the object itself when copied. */
const POISON = /"(?:__proto__|constructor)"\s*:/;

export function parseJson(body: Buffer): unknown {
  if (body.length === 0) throw malformed('The body is empty; send JSON.');
  if (!isUtf8(body)) throw malformed('The body is not valid UTF-8.');
  const text = body.toString('utf8');
  const members = measured(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('The body is not valid JSON.');
  }
  if (POISON.test(text)) throw malformed('The body has a member that is not allowed.');
  // Whoever looked at it on the way may have taken the first, and this parser takes the last (RFC 8259 §4).
  if (membersOf(value) !== members) throw malformed('The body names a member twice.');
  // An escaped lone surrogate has no UTF-8 form, so it could be neither hashed nor stored the same everywhere.
  if (/\\u[dD][89a-fA-F]/.test(text) && /\\ud[89a-f]/.test(JSON.stringify(value))) throw malformed('The body has text that is not valid Unicode.');
  return value;
}

/** Only JSON that says it is JSON and no more: what is packed, or in other letters, would be read differently by whoever looks at it on the way. */
function plainly({ headers }: FastifyRequest): void {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) throw new Refused(415, 'wrong-type', 'Send application/json in UTF-8.');
  const coding = headers['content-encoding'];
  if (coding !== undefined && coding !== 'identity') throw new Refused(415, 'wrong-type', 'Send the body as it is, without Content-Encoding.');
}

export function useJsonParser(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    // Signing out and the like send a type but nothing else.
    if ((body as Buffer).length === 0 && request.method === 'DELETE') return done(null, undefined);
    try {
      plainly(request);
      done(null, parseJson(body as Buffer));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
}
