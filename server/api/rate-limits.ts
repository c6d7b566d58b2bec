/** How much one client may ask for in a while. */
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../domain/problem.ts';

type Limit = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** An address as a limit counts it: whoever has an IPv6 network has 2^64 of them. Never a header, which the sender chooses. */
export const addressOf = (request: FastifyRequest): string => normalizeIP(request.ip);

export async function useRateLimits(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, { global: false });
}

export function limited(app: FastifyInstance, max: number, milliseconds: number, of: (request: FastifyRequest) => string): Limit {
  const count = app.createRateLimit({ max, timeWindow: milliseconds, keyGenerator: of });
  return async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    void reply.header('retry-after', counted.ttlInSeconds);
    throw new Refused(429, 'too-many', 'Too many requests; wait a moment and try again.');
  };
}
