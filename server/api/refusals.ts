/** A refusal that was told is also noted: whose, where they tried it and by which route. Never an address of a page, a query or a body, which hold what people typed. */
import type { FastifyRequest } from 'fastify';
import type { AccessKind } from '../domain/access/events.ts';
import { Refused } from '../domain/problem.ts';
import { addressOf } from './rate-limits.ts';

const KINDS: Readonly<Record<string, AccessKind>> = { 'not-signed-in': 'not-signed-in', 'too-many': 'too-many' };

export const routeOf = ({ method, routeOptions }: FastifyRequest): string => `${method} ${routeOptions.url ?? ''}`.trim();

export function noteRefusal(error: unknown, code: string, request: FastifyRequest): void {
  const refusal = error instanceof Refused ? error.refusal : undefined;
  const kind = refusal ? 'not-permitted' : KINDS[code];
  if (!kind) return;
  request.server.service.access.note({ kind, account: request.signedIn?.account ?? null, authority: refusal?.authority ?? null, address: addressOf(request), detail: routeOf(request) });
}
