/** One finding, as whoever asks sees it: whole, through a lens, or as somebody who was asked to decide it. */
import type { FastifyRequest } from 'fastify';
import { sql } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { conflictRows, type ConflictRow } from '../../db/stores/conflicts.ts';
import { candidatesOf, findConcern } from '../../db/stores/deciders.ts';
import type { Reader } from '../../db/store.ts';
import { civilDate } from '../clock.ts';
import { mayDecide, standingsOf } from '../domain/access/deciding.ts';
import { isInvitedTo, sightOfFile } from '../domain/access/one-file.ts';
import { sightOf, type Actor } from '../domain/access/permit.ts';
import { isAbout } from '../domain/access/preparing.ts';
import type { Conflict } from '../domain/conflicts/conflict.ts';
import { isPersonal } from '../domain/conflicts/personal/derive.ts';
import { notFound } from '../domain/problem.ts';
import { actorOf, languageOf } from './context.ts';
import { findingsSeen, isConflict } from './findings-seen.ts';
import { allOf, asKnown, clocksOf, reviewDayOf, type Clocks } from './paging.ts';
import { personalSeen, personalSight, seesConflict, type PersonalSight } from './personal-sight.ts';
import { tellingOf } from './personal-told.ts';
import { lensOf, liesOver, type Lens } from './sight.ts';

export async function decidesIt(reader: Reader, actor: Actor, id: string, today: string): Promise<boolean> {
  const concern = await findConcern(reader, id);
  return concern !== undefined && (isInvitedTo(actor, id) || sightOf(actor, 'personal.read').includes(concern.authority)) && mayDecide(actor, standingsOf(await candidatesOf(reader, concern, today)));
}

/** Where what is found about somebody has come to the head of paid service, who sees no other such finding, it is theirs to see. */
export async function sightOfOne(reader: Reader, actor: Actor, id: string, today: string): Promise<PersonalSight> {
  const sight = personalSight(actor);
  const concern = await findConcern(reader, id);
  if (!concern || !isPersonal(concern.scope) || (await seesConflict(reader, sight, id)) || !(await decidesIt(reader, actor, id, today))) return sight;
  return { ...sight, asked: [...sight.asked, id] };
}

export interface ConflictSeen {
  readonly actor: Actor;
  readonly row: ConflictRow;
  readonly conflict: Conflict;
  readonly lens: Lens | undefined;
  readonly clocks: Clocks;
  readonly day: string;
}

export async function conflictSeen(request: FastifyRequest, id: string, query: { asAt?: string | undefined; knownAt?: string | undefined }): Promise<ConflictSeen> {
  const { store, clock } = request.server.service;
  const actor = actorOf(request);
  const sight = sightOfFile(actor, 'register.read', id);
  // Whoever was asked to decide a file sees it whole.
  const asked = actor.invitations.filter(({ conflict }) => conflict === id).map(({ authority }) => authority);
  const lens = lensOf(request, sight.filter((authority) => !asked.includes(authority)));
  const clocks = await clocksOf(request, query);
  const today = civilDate(clock.now());
  const day = clocks.asAt ?? today;
  const personal = await sightOfOne(store, actor, id, today);
  const where = allOf(await isConflict(store, lens, id), personalSeen(personal), amongTexts(sql`c.authority`, JSON.stringify(sight)), asKnown(sql`f`, clocks));
  const [row] = lens ? await findingsSeen(store, lens, { authorities: sight, where: () => where, limit: 1, knownAt: clocks.knownAt }) : await conflictRows(store, where, sql`c.id`, 1, clocks.knownAt);
  if (!row) throw notFound('overlap');
  const telling = await tellingOf(store, [row], { lens, sight: personal, language: languageOf(request), day, knownAt: clocks.knownAt, reviewDay: reviewDayOf(clocks, day) });
  return { actor, row, conflict: telling(row), lens, clocks, day };
}

/** Whether the reasons of decisions are theirs to read: of a file that is about oneself they are not. */
export async function seesReasons(request: FastifyRequest, { actor, row, lens }: ConflictSeen): Promise<boolean> {
  const { store, clock } = request.server.service;
  if (liesOver(lens, row.authority) || isAbout(actor, row)) return false;
  return isInvitedTo(actor, row.id) || sightOf(actor, 'decision.read').includes(row.authority) || decidesIt(store, actor, row.id, civilDate(clock.now()));
}
