/** JSON bodies, strictly: UTF-8 that is UTF-8, Unicode that has a UTF-8 form, depth that no form of ours needs exceeded by none. */
import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { Refused } from '../domain/problem.ts';

/** The deepest body of ours has five levels. */
const DEEPEST = 32;

const malformed = (detail: string): Refused => new Refused(400, 'malformed', detail);

/** Counts brackets outside strings, before parsing: a body 20,000 deep costs whoever walks it later. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inText) {
      if (code === 92) i++;
      else if (code === 34) inText = false;
    } else if (code === 34) inText = true;
    else if (code === 123 || code === 91) {
      if (++depth > DEEPEST) return true;
    } else if (code === 125 || code === 93) depth--;
  }
  return false;
}

/** `"__proto__"` as a member would become one of the object itself when copied. */
const POISON = /"(?:__proto__|constructor)"\s*:/;

export function parseJson(body: Buffer): unknown {
  if (body.length === 0) throw malformed('The body is empty; send JSON.');
  if (!isUtf8(body)) throw malformed('The body is not valid UTF-8.');
  const text = body.toString('utf8');
  if (tooDeep(text)) throw malformed(`The body is nested more than ${DEEPEST} levels deep.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('The body is not valid JSON.');
  }
  if (POISON.test(text)) throw malformed('The body has a member that is not allowed.');
  // An escaped lone surrogate has no UTF-8 form, so it could be neither hashed nor stored the same everywhere.
  if (/\\u[dD][89a-fA-F]/.test(text) && /\\ud[89a-f]/.test(JSON.stringify(value))) throw malformed('The body has text that is not valid Unicode.');
  return value;
}

export function useJsonParser(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    // Signing out and the like send a type but nothing else.
    if ((body as Buffer).length === 0 && request.method === 'DELETE') return done(null, undefined);
    try {
      done(null, parseJson(body as Buffer));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
}
