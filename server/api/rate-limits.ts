/** How much one client may ask for in a while. */
import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { Refused } from '../domain/problem.ts';

const ADDRESSES = new Map<string, string>();

/** An address as a limit counts it: whoever has an IPv6 network has 2^64 of them. Never a header, which the sender chooses. */
export function addressOf(request: FastifyRequest): string {
  const known = ADDRESSES.get(request.ip);
  if (known !== undefined) return known;
  const counted = normalizeIP(request.ip);
  if (ADDRESSES.size >= 1000) ADDRESSES.clear();
  ADDRESSES.set(request.ip, counted);
  return counted;
}

type Limit = (request: FastifyRequest, reply: FastifyReply) => void;

/**
 * So many requests of one client in a while. All windows begin and end together, so that nothing is kept of who came before; with the computer's own
 * clock, for this is about the computer. The plugin's counting costs as much as half an empty reply, and this is done for each request.
 */
export function limited(most: number, milliseconds: number, of: (request: FastifyRequest) => string): Limit {
  const counted = new Map<string, number>();
  let ends = 0;
  return (request, reply) => {
    const now = performance.now();
    if (now >= ends) {
      counted.clear();
      ends = now + milliseconds;
    }
    const name = of(request);
    const count = (counted.get(name) ?? 0) + 1;
    counted.set(name, count);
    if (count <= most) return;
    void reply.header('retry-after', Math.ceil((ends - now) / 1000));
    throw new Refused(429, 'too-many', 'Too many requests; wait a moment and try again.');
  };
}

const MOST_COUNTED = 20_000;

/**
 * Counts what went wrong, and nothing that went well: a whole council may sign in behind one address. Each name has a window of its own, which
 * begins with its first count. Bounded: where there are too many names, those whose window began first are forgotten.
 */
export class Tally {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #windowMs: number;
  readonly #counted = new Map<string, { count: number; readonly ends: number }>();

  constructor(clock: Clock, most: number, windowMs: number) {
    this.#clock = clock;
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Refuses where the name has used up its window. */
  check(name: string, reply: FastifyReply): void {
    const now = this.#clock.now().getTime();
    const known = this.#of(name, now);
    if (!known || known.count < this.#most) return;
    void reply.header('retry-after', Math.ceil((known.ends - now) / 1000));
    throw new Refused(429, 'too-many', 'Too many attempts; wait a while and try again, or ask for a link by mail.');
  }

  add(name: string): void {
    const now = this.#clock.now().getTime();
    const known = this.#of(name, now);
    if (known) known.count++;
    else {
      const [oldest] = this.#counted.size >= MOST_COUNTED ? this.#counted.keys() : [];
      if (oldest !== undefined) this.#counted.delete(oldest);
      this.#counted.set(name, { count: 1, ends: now + this.#windowMs });
    }
  }

  takeBack(name: string): void {
    const known = this.#counted.get(name);
    if (known && known.count > 0) known.count--;
  }

  #of(name: string, now: number): { count: number; readonly ends: number } | undefined {
    const known = this.#counted.get(name);
    if (!known || known.ends > now) return known;
    this.#counted.delete(name);
    return undefined;
  }
}

/** How many of one name are under way at the same moment. */
export class AtOnce {
  readonly #most: number;
  readonly #under = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  enter(name: string, reply: FastifyReply): void {
    const under = this.#under.get(name) ?? 0;
    if (under >= this.#most) {
      void reply.header('retry-after', 1);
      throw new Refused(429, 'too-many', 'Too many attempts at once; wait a moment and try again.');
    }
    this.#under.set(name, under + 1);
  }

  leave(name: string): void {
    const under = (this.#under.get(name) ?? 1) - 1;
    if (under > 0) this.#under.set(name, under);
    else this.#under.delete(name);
  }
}
