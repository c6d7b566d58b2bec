/** How files and feeds are answered: for any site, kept for a minute, and not sent again to whoever has them. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sha256 } from '../../crypto.ts';

export const FROM_ANYWHERE = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'content-disposition, etag, link', 'cross-origin-resource-policy': 'cross-origin' };

/** So long what was withheld a moment ago may still lie in a cache on the way. */
const KEPT_SECONDS = 60;

export interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
  /** The name under which it is saved; without one it is read where it is. */
  readonly saveAs?: string;
  readonly links?: readonly string[];
}

/** The tag follows from the content alone, so that a register that stands still is not sent twice, whoever asks and whichever process answers. */
export function send(request: FastifyRequest, reply: FastifyReply, { type, body, saveAs, links = [] }: Answer): never {
  const etag = `"${sha256(body).slice(0, 32)}"`;
  void reply.headers(FROM_ANYWHERE).header('cache-control', `public, max-age=${KEPT_SECONDS}`).header('etag', etag).header('vary', 'accept-language');
  if (links.length > 0) void reply.header('link', links.join(', '));
  // Wherever it is put, it says that it is none of a real council.
  const name = request.server.service.config.demo ? `demo-${saveAs}` : saveAs;
  if (saveAs !== undefined) void reply.header('content-disposition', `attachment; filename="${name}"`);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  // It has been answered; what a schema says of the reply is for who reads about it.
  return (known.includes(etag) || known.includes('*') ? reply.status(304).send() : reply.type(type).send(body)) as never;
}
