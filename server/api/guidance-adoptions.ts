/** Which edition of the guidance each council follows, from which day. */
import { sql } from 'drizzle-orm';
import { adoptionRows, findAdoption, type AdoptionLine } from '../../db/stores/guidance.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { amongTexts } from '../../db/dialect.ts';
import { adoptGuidance } from '../actions/adopt-guidance.ts';
import { adoptionReply } from '../actions/guidance-rows.ts';
import { withdrawGuidanceAdoption } from '../actions/withdraw-guidance-adoption.ts';
import { permit, permitAt, sightOf } from '../domain/access/permit.ts';
import { Adoption, NewAdoption, WithdrawAdoption } from '../domain/guidance/following.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, optional, strict } from '../domain/schema.ts';
import { actorOf, answer, authorityNamed, ifMatch, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

export const guidanceAdoptionRoutes: Routes = async (app) => {
  const { store } = app.service;
  const tags = ['guidance'];
  const config = { permission: 'guidance.adopt' as const };

  app.post('/guidance-adoptions', { schema: { body: NewAdoption, response: { 201: Adoption, ...PROBLEMS }, tags }, config }, async (request, reply) => {
    const allowed = permitAt(actorOf(request), 'guidance.adopt', await authorityNamed(request, request.body.authority, 'authority'), 'authority');
    return answer(request, reply, 201, [allowed.authority.log], (unit) => adoptGuidance(unit, allowed, request.body));
  });

  app.post('/guidance-adoptions/:id/withdraw', { schema: { params: strict({ id: Id }), body: WithdrawAdoption, response: { 200: Adoption, ...PROBLEMS }, tags }, config }, async (request, reply) => {
    const { id } = request.params;
    const found = await findAdoption(store, id);
    const authority = found && (await findAuthority(store, found.authority));
    if (!authority) throw notFound('record');
    const allowed = permitAt(actorOf(request), 'guidance.adopt', authority);
    const version = ifMatch(request);
    return answer(request, reply, 200, [authority.log], (unit) => withdrawGuidanceAdoption(unit, allowed, id, version, request.body.reason));
  });

  app.get('/guidance-adoptions', { schema: { querystring: listQuery({ authority: optional(Id) }), response: { 200: listOf(Adoption), ...PROBLEMS }, tags }, config: { permission: 'register.read' } }, async (request, reply) => {
    const actor = actorOf(request);
    const sight = await authorityFilter(request, permit(actor, 'register.read').sight, request.query.authority);
    const page = await pageOf(request, request.query);
    const reading = sightOf(actor, 'personal.read');
    const where = allOf(amongTexts(sql`n.authority`, JSON.stringify(sight)), asKnown(sql`n`, page), page.asAt && sql`n.adopted_from <= ${page.asAt}`, keyset([sql`n.id`], page.after));
    const item = (row: AdoptionLine): Adoption => adoptionReply(row, reading.includes(row.authority) ? row.told : null);
    return sendList(reply, await listed(request, page, await adoptionRows(store, where, page.limit + 1), ({ id }) => [id], item), request.query.format, 'guidance-adoptions');
  });
};
