/** Every error as a problem document (RFC 9457), without internals: what happened, which field, what to do. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../domain/schema.ts';
import { Refused, type FieldProblem } from '../domain/problem.ts';
import { noteRefusal } from './refusals.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Malformed request',
  401: 'Not signed in',
  403: 'Not permitted',
  404: 'Not found',
  409: 'Against the rules of the register',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Wrong type of content',
  422: 'Some fields need attention',
  428: 'Version missing',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'Not available',
};

/** The replies that any route may give beside its own, for the schemas. */
export const PROBLEMS = { '4xx': Problem, '5xx': Problem } as const;

export function problem(status: number, code: string, detail: string, fields: readonly FieldProblem[] = []): Problem {
  return { type: 'about:blank', title: TITLES[status] ?? 'Request refused', status, detail, code, ...(fields.length > 0 && { fields: [...fields] }) };
}

export interface AjvProblem {
  instancePath?: string;
  keyword?: string;
  params?: Record<string, unknown>;
  message?: string;
}

function sentence({ keyword, params = {}, message = 'is not valid' }: AjvProblem): string {
  if (keyword === 'required') return 'is required';
  if (keyword === 'additionalProperties') return 'is not a field of this request';
  if (keyword === 'enum') return `must be one of: ${(params['allowedValues'] as unknown[]).join(', ')}`;
  if (keyword === 'pattern') return 'has characters or a form that cannot be accepted (control characters, text-direction overrides, or the wrong shape)';
  return message;
}

/** A `anyOf` of null and something else says three things of one mistake: only the most telling is kept. */
export function fieldsOf(problems: readonly AjvProblem[]): FieldProblem[] {
  const fields = new Map<string, string>();
  for (const one of problems) {
    if (fields.size >= 50) break;
    const base = (one.instancePath ?? '').slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
    const name = one.params?.['missingProperty'] ?? one.params?.['additionalProperty'];
    const path = [base, typeof name === 'string' ? name.slice(0, 100) : ''].filter(Boolean).join('.');
    if (one.keyword === 'anyOf' && fields.has(path)) continue;
    if (!fields.has(path)) fields.set(path, sentence(one));
  }
  return [...fields].map(([path, message]) => ({ path: path || 'body', message: `${path || 'The body'} ${message}` }));
}

function told(error: FastifyError | Refused, request: FastifyRequest): Problem {
  if (error instanceof Refused) return problem(error.status, error.code, error.message, error.fields);
  if (error.validation) {
    const fields = fieldsOf(error.validation);
    const detail = fields.length === 1 ? (fields[0] as FieldProblem).message : `${fields.length} fields need attention; nothing was saved.`;
    // A body that is JSON but wrong in a field is 422; a query that cannot be read is 400; an id that cannot be one names nothing.
    if (error.validationContext === 'body') return problem(422, 'invalid', detail, fields);
    if (error.validationContext === 'params') return problem(404, 'not-found', 'There is no such record, or it is not yours to see.');
    return problem(400, 'invalid-query', detail, fields);
  }
  const status = error.statusCode ?? 500;
  if (status === 413) return problem(413, 'too-large', 'The request is larger than this service takes.');
  if (status === 415) return problem(415, 'wrong-type', 'Send application/json.');
  if (status === 429) return problem(429, 'too-many', 'Too many requests; wait a moment and try again.');
  if (status >= 400 && status < 500) return problem(status, 'malformed', 'The request could not be read; nothing was saved.');
  request.log.error({ err: error, req: request }, 'request failed');
  return problem(500, 'internal', 'Something went wrong here; nothing was saved. Try again, and tell your administrator if it happens again.');
}

export function onError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const body = told(error, request);
  noteRefusal(error, body.code, request);
  void reply.status(body.status).type('application/problem+json; charset=utf-8').serializer(JSON.stringify).send(body);
}
