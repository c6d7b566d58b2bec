import { Type } from 'typebox';
import { findAuthority } from '../../db/stores/authorities.ts';
import { settingsOf } from '../../db/stores/authority-settings.ts';
import { candidatesOf, findConcern, tiesOfAccount } from '../../db/stores/deciders.ts';
import { proposerOf } from '../../db/stores/decisions.ts';
import { civilDate } from '../clock.ts';
import { TIES } from '../domain/access/connected.ts';
import { mayDecide, needsAnother, standingsOf, STEPS, type Standing } from '../domain/access/deciding.ts';
import { isInvitedTo, sightOfFile } from '../domain/access/one-file.ts';
import { sightOf } from '../domain/access/permit.ts';
import { endedBefore } from '../domain/authorities/ended.ts';
import { notFound } from '../domain/problem.ts';
import { Id, nullable, oneOf, strict } from '../domain/schema.ts';
import { keys } from '../domain/vocabulary.ts';
import { sightOfOne } from './conflict-seen.ts';
import { actorOf, type Routes } from './context.ts';
import { seesConflict } from './personal-sight.ts';
import { PROBLEMS } from './problems.ts';

const Ties = Type.Array(oneOf(keys(TIES)));
/** `ties` is empty where it is not for the reader, or known to another council alone; `connected` says whether there are any, and is null where that is not for the reader. `linked` is false where it is not known which person they are. */
const StandingReply = Type.Object({ step: oneOf(keys(STEPS)), account: nullable(Id), name: nullable(Type.String()), ties: Ties, connected: nullable(Type.Boolean()), linked: Type.Boolean(), mayDecide: Type.Boolean() });
/** `mayPrepare`, `mayDecide` and `ties` are of whoever asks. `endedOn` is the last day of an authority that is no more, and decides nothing. From severity `apartFrom` on, whoever recommended does not decide. */
const Deciding = Type.Object({ endedOn: nullable(Type.String()), apartFrom: Type.Integer(), mayPrepare: Type.Boolean(), mayDecide: Type.Boolean(), ties: Ties, needsAnother: Type.Boolean(), standings: Type.Array(StandingReply) });

export const decidingRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  // Of names and of how people are connected, so not for those who see no personal detail. Of today alone: nobody decides as at another day.
  app.get('/conflicts/:id/deciding', { schema: { params: strict({ id: Id }), querystring: strict({}), response: { 200: Deciding, ...PROBLEMS }, tags: ['conflicts'] }, config: { permission: 'personal.read' } }, async (request) => {
    const actor = actorOf(request);
    const { id } = request.params;
    const sight = sightOfFile(actor, 'personal.read', id);
    const today = civilDate(clock.now());
    return store.snapshot(async (reader) => {
      const concern = await findConcern(reader, id);
      if (!concern) throw notFound('overlap');
      if (!(await seesConflict(reader, await sightOfOne(reader, actor, id, today), id))) throw notFound('overlap').notPermitted(concern.authority);
      if (!sight.includes(concern.authority)) throw notFound('overlap').notPermitted(concern.authority);
      const candidates = await candidatesOf(reader, concern, today);
      const standings = standingsOf(candidates);
      const first = await proposerOf(reader, id);
      const seesTies = sightOf(actor, 'connection.read').includes(concern.authority);
      const seesWhether = seesTies || isInvitedTo(actor, id);
      const told = ({ step, account, name, ties, tiesKnownHere, linked, mayDecide: may }: Standing) => {
        const own = account === actor.account;
        return { step, account, name, ties: own ? [...ties] : seesTies ? [...tiesKnownHere] : [], connected: own || seesWhether ? ties.length > 0 : null, linked, mayDecide: may };
      };
      const authority = await findAuthority(reader, concern.authority);
      const endedOn = authority ? endedBefore(authority, today) : null;
      return {
        endedOn,
        apartFrom: (await settingsOf(reader, concern.authority)).apartFrom,
        mayPrepare: isInvitedTo(actor, id) || sightOf(actor, 'conflict.prepare').includes(concern.authority),
        mayDecide: endedOn === null && mayDecide(actor, standings),
        ties: await tiesOfAccount(reader, concern, today, actor.account),
        needsAnother: endedOn === null && needsAnother(first === undefined ? standings : standingsOf(candidates.filter(({ account }) => account !== first))),
        standings: standings.map((one) => ({ ...told(one), mayDecide: endedOn === null && one.mayDecide })),
      };
    });
  });
};
