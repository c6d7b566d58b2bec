/** A concern from anybody, by the API or by the plain form: counted by address, and written without a name. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { raiseConcern, UNNAMED } from '../../actions/raise-concern.ts';
import { doing } from '../../actions/unit-of-work.ts';
import type { ConcernRaised, NewConcern } from '../../domain/reviews/concern.ts';
import { Refused } from '../../domain/problem.ts';
import type { Language } from '../../domain/words.ts';
import { authorityNamed } from '../context.ts';
import { addressOf, Tally } from '../rate-limits.ts';

const HOUR_MS = 3_600_000;
/** Of one address; a whole office may share it. */
const MOST_AN_HOUR = 20;

/** One count for both ways in, of each service that runs: each concern stays in an append-only log, so they are counted by the hour. */
const tallies = new WeakMap<FastifyInstance['service'], Tally>();

function tallyOf({ service }: FastifyInstance): Tally {
  const known = tallies.get(service) ?? new Tally(service.clock, Math.min(service.config.signInsPerAddress, MOST_AN_HOUR), HOUR_MS);
  tallies.set(service, known);
  return known;
}

export async function raisedByAnybody(request: FastifyRequest, reply: FastifyReply, given: NewConcern, language: Language): Promise<ConcernRaised> {
  const { store, clock } = request.server.service;
  const [tally, address] = [tallyOf(request.server), addressOf(request)];
  try {
    tally.check(address, reply);
  } catch {
    throw new Refused(429, 'too-many', 'Several concerns came from this network within the hour. Wait a while, or write to the council’s monitoring officer.');
  }
  // Before the work, so that many at once are counted as well.
  tally.add(address);
  const authority = await authorityNamed(request, given.authority, 'authority');
  // Bodies as everybody sees them: naming one that is not public must not tell that it is there.
  return doing({ store, clock }, { account: UNNAMED, language, logs: [authority.log] }, (unit) => raiseConcern(unit, authority, { sight: [], ofInstallation: false }, given));
}
