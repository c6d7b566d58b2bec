/** Who works on a file, and who watches it. */
import { Type } from 'typebox';
import { findAssignment, whoMayPrepare } from '../../db/stores/assignments.ts';
import { assignFile, assignmentReply } from '../actions/assign-file.ts';
import { watchFile } from '../actions/watch-file.ts';
import { civilDate } from '../clock.ts';
import { personOf } from '../domain/access/preparing.ts';
import { Assign, Assignment, Watch } from '../domain/reviews/assignment.ts';
import { Id, listOf, nullable, strict } from '../domain/schema.ts';
import { answer, ifMatch, type Routes } from './context.ts';
import { fileToPrepare } from './one-file.ts';
import { PROBLEMS } from './problems.ts';

const byId = strict({ id: Id });
const Preparer = Type.Object({ account: Id, name: nullable(Type.String()) });

export const assignmentRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const of = { params: byId, tags: ['reviews'] };
  /** Somebody asked to this one file has no role here: whether they may is checked of the file. */
  const config = { permission: 'anybody' as const };

  app.get('/conflicts/:id/assignment', { schema: { ...of, querystring: strict({}), response: { 200: Assignment, ...PROBLEMS } }, config }, async (request) => {
    const { concern, actor } = await fileToPrepare(request, request.params.id);
    return assignmentReply(store, concern.id, await findAssignment(store, concern.id), actor.account);
  });

  app.get('/conflicts/:id/preparers', { schema: { ...of, querystring: strict({}), response: { 200: listOf(Preparer), ...PROBLEMS } }, config }, async (request) => {
    const { concern, authority } = await fileToPrepare(request, request.params.id);
    return { items: await whoMayPrepare(store, { authority: authority.id, conflict: concern.id, about: personOf(concern), today: civilDate(clock.now()) }), next: null };
  });

  app.post('/conflicts/:id/assign', { schema: { ...of, body: Assign, response: { 200: Assignment, ...PROBLEMS } }, config }, async (request, reply) => {
    const { concern, allowed } = await fileToPrepare(request, request.params.id);
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => assignFile(unit, allowed, concern, version, request.body.account));
  });

  app.post('/conflicts/:id/watch', { schema: { ...of, body: Watch, response: { 200: Assignment, ...PROBLEMS } }, config }, async (request, reply) => {
    const { allowed } = await fileToPrepare(request, request.params.id);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => watchFile(unit, allowed, request.body.on));
  });
};
