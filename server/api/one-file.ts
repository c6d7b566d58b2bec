/** The file of one concern, to whoever may look into it or work on it; to everybody else there is none. */
import type { FastifyRequest } from 'fastify';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findConcern, type Concern } from '../../db/stores/deciders.ts';
import { civilDate } from '../clock.ts';
import { isInvitedTo } from '../domain/access/one-file.ts';
import { permitToPrepare, type PermitToPrepare } from '../domain/access/preparing.ts';
import { sightOf, type Actor, type AuthorityRef } from '../domain/access/permit.ts';
import { notFound } from '../domain/problem.ts';
import { actorOf } from './context.ts';
import { decidesIt, sightOfOne } from './conflict-seen.ts';
import { seesConflict } from './personal-sight.ts';

export interface OneFile {
  readonly actor: Actor;
  readonly concern: Concern;
  readonly authority: AuthorityRef;
  /** Whether the finding itself is theirs to see, by its own id. */
  readonly seen: boolean;
  /** Whether it has come to them for a decision, in the role in which they act. */
  readonly decides: boolean;
}

export async function fileNamed(request: FastifyRequest, id: string): Promise<OneFile> {
  const { store, clock } = request.server.service;
  const today = civilDate(clock.now());
  const actor = actorOf(request);
  const concern = await findConcern(store, id);
  const authority = concern && (await findAuthority(store, concern.authority));
  if (!authority) throw notFound('overlap');
  const isNear = isInvitedTo(actor, id) || sightOf(actor, 'personal.read').includes(authority.id);
  return { actor, concern, authority, seen: isNear && (await seesConflict(store, await sightOfOne(store, actor, id, today), id)), decides: isNear && (await decidesIt(store, actor, id, today)) };
}

export interface WorkedOn extends OneFile {
  readonly allowed: PermitToPrepare;
}

export async function fileToPrepare(request: FastifyRequest, id: string): Promise<WorkedOn> {
  const file = await fileNamed(request, id);
  if (!file.seen) throw notFound('overlap').notPermitted(file.authority.id);
  return { ...file, allowed: permitToPrepare(file.actor, file.authority, file.concern, file.decides) };
}
