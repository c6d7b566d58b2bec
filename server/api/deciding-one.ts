/** The file of one concern, to whoever would decide it: the check is made anew in each unit of work, for whose turn it is can change between two. */
import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { findAuthority } from '../../db/stores/authorities.ts';
import { conflictRows } from '../../db/stores/conflicts.ts';
import { candidatesOf, findConcern, type Concern } from '../../db/stores/deciders.ts';
import { decide, type Looked } from '../actions/decide.ts';
import type { Found } from '../actions/deciding-facts.ts';
import type { Unit } from '../actions/unit-of-work.ts';
import { civilDate } from '../clock.ts';
import { permitToDecide, standingsOf, type PermitToDecide } from '../domain/access/deciding.ts';
import { sightOfFile } from '../domain/access/one-file.ts';
import type { Actor, AuthorityRef } from '../domain/access/permit.ts';
import { notFound } from '../domain/problem.ts';
import { stillThere } from '../domain/authorities/ended.ts';
import type { NewDecision } from '../domain/reviews/decision.ts';
import { sightOfOne } from './conflict-seen.ts';
import { actorOf } from './context.ts';
import { fileSeen } from './file-seen.ts';
import { seesConflict } from './personal-sight.ts';

export interface ToDecide {
  readonly actor: Actor;
  readonly concern: Concern;
  readonly authority: AuthorityRef;
}

/** As it is in this unit of work, with the permit of whoever may decide it; to whom the file is nothing it does not exist. */
export async function mayDecideNow(unit: Unit, { actor, concern, authority }: ToDecide, first?: string): Promise<PermitToDecide> {
  stillThere(authority, unit.today);
  const candidates = await candidatesOf(unit.tx, concern, unit.today);
  // Whose turn it is to be the second: as if the first were not there.
  return permitToDecide(actor, authority, concern.id, standingsOf(candidates.filter(({ account }) => account === null || account !== first)));
}

export async function foundNow(unit: Pick<Unit, 'tx'>, { concern }: Pick<ToDecide, 'concern'>): Promise<Found> {
  const [row] = await conflictRows(unit.tx, sql`c.id = ${concern.id} and f.superseded_at is null`, sql`c.id`, 1, undefined);
  if (row?.factsHash === undefined || row.factsHash === null) throw notFound('overlap');
  return { ...row, factsHash: row.factsHash };
}

export async function lookedAt(unit: Unit, of: ToDecide): Promise<Looked> {
  const found = await foundNow(unit, of);
  return { found, file: await fileSeen(unit.tx, found, unit.today) };
}

/** Decides one, as whoever asks; returns the id of the decision. */
export const decideOne = async (unit: Unit, of: ToDecide, given: NewDecision): Promise<string> => decide(unit, await mayDecideNow(unit, of), given, await lookedAt(unit, of));

/** `what` is what there is not, to whom it is nothing. */
export async function fileToDecide(request: FastifyRequest, id: string | undefined, what: string): Promise<ToDecide> {
  const { store, clock } = request.server.service;
  const actor = actorOf(request);
  const concern = id === undefined ? undefined : await findConcern(store, id);
  const authority = concern && (await findAuthority(store, concern.authority));
  if (!concern || !authority) throw notFound(what);
  const near = sightOfFile(actor, 'personal.read', concern.id).includes(authority.id);
  if (!near || !(await seesConflict(store, await sightOfOne(store, actor, concern.id, civilDate(clock.now())), concern.id))) throw notFound(what).notPermitted(authority.id);
  return { actor, concern, authority };
}
