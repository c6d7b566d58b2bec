/** What a council adds to a paragraph of guidance for itself. */
import { sql } from 'drizzle-orm';
import { additionRows, findAddition } from '../../db/stores/guidance.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { amongTexts } from '../../db/dialect.ts';
import { addToGuidance } from '../actions/add-to-guidance.ts';
import { endGuidanceAddition } from '../actions/end-guidance-addition.ts';
import { additionReply } from '../actions/guidance-rows.ts';
import { permit, permitAt } from '../domain/access/permit.ts';
import { Addition, EndAddition, NewAddition } from '../domain/guidance/following.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, optional, strict } from '../domain/schema.ts';
import { actorOf, answer, authorityNamed, ifMatch, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, asTrue, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

export const guidanceAdditionRoutes: Routes = async (app) => {
  const { store } = app.service;
  const tags = ['guidance'];
  const config = { permission: 'guidance.adopt' as const };

  app.post('/guidance-additions', { schema: { body: NewAddition, response: { 201: Addition, ...PROBLEMS }, tags }, config }, async (request, reply) => {
    const allowed = permitAt(actorOf(request), 'guidance.adopt', await authorityNamed(request, request.body.authority, 'authority'), 'authority');
    return answer(request, reply, 201, [allowed.authority.log], (unit) => addToGuidance(unit, allowed, request.body));
  });

  app.post('/guidance-additions/:id/end', { schema: { params: strict({ id: Id }), body: EndAddition, response: { 200: Addition, ...PROBLEMS }, tags }, config }, async (request, reply) => {
    const { id } = request.params;
    const found = await findAddition(store, id);
    const authority = found && (await findAuthority(store, found.authority));
    if (!authority) throw notFound('record');
    const allowed = permitAt(actorOf(request), 'guidance.adopt', authority);
    const version = ifMatch(request);
    return answer(request, reply, 200, [authority.log], (unit) => endGuidanceAddition(unit, allowed, id, version, request.body));
  });

  // Everybody reads them beside the paragraph, so whoever sees the register sees the words.
  app.get('/guidance-additions', { schema: { querystring: listQuery({ authority: optional(Id), paragraph: optional(Id) }), response: { 200: listOf(Addition), ...PROBLEMS }, tags }, config: { permission: 'register.read' } }, async (request, reply) => {
    const { authority, paragraph, format } = request.query;
    const sight = await authorityFilter(request, permit(actorOf(request), 'register.read').sight, authority);
    const page = await pageOf(request, request.query);
    const x = sql`x`;
    const where = allOf(amongTexts(sql`x.authority`, JSON.stringify(sight)), asKnown(x, page), asTrue(x, page), paragraph && sql`x.paragraph = ${paragraph}`, keyset([sql`x.id`], page.after));
    return sendList(reply, await listed(request, page, await additionRows(store, where, page.limit + 1), ({ id }) => [id], additionReply), format, 'guidance-additions');
  });
};
