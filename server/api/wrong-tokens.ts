/** Links of mails, which open one thing without an account. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { Clock } from '../clock.ts';
import { Refused } from '../domain/problem.ts';
import { addressOf, Tally } from './rate-limits.ts';

const MINUTE_MS = 60_000;

/** Whoever tries tokens one after the other is stopped; who opens their own link is not counted. */
export function countingWrongTokens({ clock, config }: { clock: Clock; config: Pick<Config, 'signInsPerAddress'> }) {
  const wrong = new Tally(clock, config.signInsPerAddress, MINUTE_MS);
  return async <Opened>(request: FastifyRequest, reply: FastifyReply, open: () => Promise<Opened>): Promise<Opened> => {
    const address = addressOf(request);
    wrong.check(address, reply);
    return open().catch((error: unknown) => {
      if (error instanceof Refused && error.code === 'link-spent') wrong.add(address);
      throw error;
    });
  };
}
