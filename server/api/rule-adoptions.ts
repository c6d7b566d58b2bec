/** What a council adopts of the rules: asked beforehand, adopted, withdrawn, listed. */
import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { adoptionRows, findAdoption } from '../../db/stores/rule-adoptions.ts';
import { adoptRule } from '../actions/adopt-rule.ts';
import { toldAdoption } from '../actions/adoption-rows.ts';
import { previewAdoption } from '../actions/preview-adoption.ts';
import { withdrawAdoption } from '../actions/withdraw-adoption.ts';
import { civilDate } from '../clock.ts';
import { permit, permitAt, sightOf, type AuthorityRef } from '../domain/access/permit.ts';
import { ADOPTION_STATES } from '../domain/conflicts/adoption-states.ts';
import { anyVersionsOf, NewAdoption, NewPreview, PreviewReply, RuleAdopted, RuleAdoption, WithdrawAdoption } from '../domain/conflicts/adoption.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, oneOf, optional, strict } from '../domain/schema.ts';
import { keys } from '../domain/vocabulary.ts';
import { actorOf, answer, authorityNamed, ifMatch, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

export const ruleAdoptionRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const byId = strict({ id: Id });
  const tags = ['rules'];
  const config = { permission: 'rule.adopt' as const };

  app.post('/rules/:id/preview', { schema: { params: byId, body: NewPreview, response: { 200: PreviewReply, ...PROBLEMS }, tags }, config }, async (request) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'rule.adopt', authority, 'authority');
    if (!anyVersionsOf(request.params.id)) throw notFound('rule');
    return store.snapshot((reader) => previewAdoption(reader, allowed, request.params.id, request.body, civilDate(clock.now())));
  });

  app.post('/rule-adoptions', { schema: { body: NewAdoption, response: { 201: RuleAdopted, ...PROBLEMS }, tags }, config }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'rule.adopt', authority, 'authority');
    return answer(request, reply, 201, [authority.log], (unit) => adoptRule(unit, allowed, request.body));
  });

  /** In whose register it stands; whoever does not read that register is not told that there is one. */
  async function adoptedBy(request: FastifyRequest, id: string): Promise<AuthorityRef> {
    const found = await findAdoption(store, id);
    const authority = found && (await findAuthority(store, found.authority));
    if (!authority) throw notFound('adoption');
    if (!sightOf(actorOf(request), 'register.read').includes(authority.id)) throw notFound('adoption').notPermitted(authority.id);
    return authority;
  }

  app.post('/rule-adoptions/:id/withdraw', { schema: { params: byId, body: WithdrawAdoption, response: { 200: RuleAdopted, ...PROBLEMS }, tags }, config }, async (request, reply) => {
    const allowed = permitAt(actorOf(request), 'rule.adopt', await adoptedBy(request, request.params.id));
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => withdrawAdoption(unit, allowed, request.params.id, version, request.body));
  });

  const filters = { authority: optional(Id), rule: optional(Id), state: optional(oneOf(keys(ADOPTION_STATES))) };
  app.get('/rule-adoptions', { schema: { querystring: listQuery(filters), response: { 200: listOf(RuleAdoption), ...PROBLEMS }, tags }, config: { permission: 'register.read' } }, async (request, reply) => {
    const { authority, rule, state, format } = request.query;
    const actor = actorOf(request);
    const sight = await authorityFilter(request, permit(actor, 'register.read').sight, authority);
    const page = await pageOf(request, request.query);
    const where = allOf(amongTexts(sql`r.authority`, JSON.stringify(sight)), asKnown(sql`r`, page), page.asAt !== undefined && sql`r.adopted_from <= ${page.asAt}`, rule && sql`r.rule = ${rule}`, state && sql`r.state = ${state}`, keyset([sql`r.id`], page.after));
    const withReasons = sightOf(actor, 'decision.read');
    const list = await listed(request, page, await adoptionRows(store, where, page.limit + 1), (row) => [row.id], (row) => toldAdoption(row, withReasons.includes(row.authority)));
    return sendList(reply, list, format, 'rule-adoptions');
  });
};
