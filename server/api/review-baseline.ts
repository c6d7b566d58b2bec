/** Triage of many at once. Each is decided as one alone would be, with its own check of who may, and what is refused is told beside it. */
import type { FastifyRequest } from 'fastify';
import { sql } from 'drizzle-orm';
import { conflictRows } from '../../db/stores/conflicts.ts';
import { findConcern } from '../../db/stores/deciders.ts';
import { arrangedIn } from '../../db/stores/review-queue.ts';
import type { Unit } from '../actions/unit-of-work.ts';
import { permitAt, type Actor, type AuthorityRef } from '../domain/access/permit.ts';
import { conflict, notFound, Refused } from '../domain/problem.ts';
import { Baseline, BaselineReply, checkBaseline, TOGETHER_UP_TO } from '../domain/reviews/baseline.ts';
import { standingOn } from '../domain/reviews/standing.ts';
import { toDay } from '../domain/time/civil.ts';
import { actorOf, answer, authorityNamed, type Routes } from './context.ts';
import { decideOne } from './deciding-one.ts';
import { personalSeen, personalSight } from './personal-sight.ts';
import { PROBLEMS } from './problems.ts';

/** Those for which a safeguard is in force: to mitigate many says of each that there is one. */
async function safeguardedIn({ tx, today }: Unit, { id }: AuthorityRef): Promise<ReadonlySet<string>> {
  const arranged = await arrangedIn(tx, [id], undefined);
  return new Set(arranged.flatMap(({ conflicts, lasting, months, state }) => (['planned', 'expired', 'ended'].includes(standingOn(toDay(today), lasting, months, state)) ? [] : conflicts)));
}

async function decideAmongMany(unit: Unit, actor: Actor, authority: AuthorityRef, safeguarded: ReadonlySet<string>, id: string, { seenAt, ...given }: Omit<Baseline, 'authority' | 'ids'>): Promise<void> {
  const concern = await findConcern(unit.tx, id);
  const [row] = concern?.authority === authority.id ? await conflictRows(unit.tx, sql`c.id = ${id} and f.superseded_at is null and ${personalSeen(personalSight(actor))}`, sql`c.id`, 1, undefined) : [];
  if (!concern || !row) throw notFound('overlap');
  if (row.severity > TOGETHER_UP_TO) throw conflict('too-severe', `Its severity is ${row.severity}: from ${TOGETHER_UP_TO + 1} on each is looked at by itself.`);
  // What was decided once is looked at again one by one: what changed since is its own.
  if (row.decision !== null) throw conflict('is-decided', 'This was decided already: look at it by itself.');
  if (seenAt !== undefined && row.recordedAt > seenAt) throw conflict('facts-changed', 'What it rests on changed after the list was shown: look at it again.');
  if (given.disposition === 'mitigate' && !safeguarded.has(id)) throw conflict('no-safeguard', 'To mitigate takes a safeguard for this overlap, and there is none in force: arrange one first.');
  await decideOne(unit, { actor, concern, authority }, given);
}

export const reviewBaselineRoutes: Routes = async (app) => {
  app.post('/reviews/baseline', { schema: { body: Baseline, response: { 200: BaselineReply, ...PROBLEMS }, tags: ['reviews'] }, config: { permission: 'conflict.decide' } }, async (request, reply) => {
    const { authority: ref, ids, ...given } = request.body;
    const authority = await authorityNamed(request, ref, 'authority');
    permitAt(actorOf(request), 'conflict.decide', authority, 'authority');
    return answer(request, reply, 200, [authority.log], (unit) => decideAll(unit, request, authority, ids, given));
  });

  async function decideAll(unit: Unit, request: FastifyRequest, authority: AuthorityRef, ids: readonly string[], given: Omit<Baseline, 'authority' | 'ids'>): Promise<BaselineReply> {
    checkBaseline({ ...given, authority: authority.id, ids: [] }, unit.today);
    const told: BaselineReply = { decided: [], refused: [] };
    const safeguarded = given.disposition === 'mitigate' ? await safeguardedIn(unit, authority) : new Set<string>();
    for (const id of new Set(ids)) {
      try {
        await decideAmongMany(unit, actorOf(request), authority, safeguarded, id, given);
        told.decided.push(id);
      } catch (error) {
        // A refusal comes before anything of this one was written; whatever else goes wrong takes all of them back.
        if (!(error instanceof Refused)) throw error;
        told.refused.push({ id, why: error.code, detail: error.message });
      }
    }
    return told;
  }
};
