/** Holds on what would be destroyed: for the keepers alone, for that there is one says something of the person. */
import { sql } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findLegalHold, type LegalHoldRow } from '../../db/stores/legal-holds.ts';
import { authorities, legalHolds, people, sealed } from '../../db/tables/index.ts';
import { liftHold } from '../actions/lift-hold.ts';
import { holdReply, placeHold } from '../actions/place-hold.ts';
import { permit, permitAt, sightOf } from '../domain/access/permit.ts';
import { HOLD_STATES, LegalHold, LiftHold, NewLegalHold } from '../domain/declarations/retention.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, nullable, oneOf, optional, strict } from '../domain/schema.ts';
import { actorOf, answer, authorityNamed, ifMatch, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, asTrue, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

type Line = Omit<LegalHoldRow, 'supersededAt'> & { gss: string; name: string | null; told: string | null };

const config = { permission: 'hold.place' as const };

export const legalHoldRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.post('/legal-holds', { schema: { body: NewLegalHold, response: { 201: LegalHold, ...PROBLEMS }, tags: ['retention'] }, config }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'hold.place', authority, 'authority');
    return answer(request, reply, 201, [authority.log], (unit) => placeHold(unit, allowed, request.body));
  });

  app.post('/legal-holds/:id/lift', { schema: { params: strict({ id: Id }), body: nullable(LiftHold), response: { 200: LegalHold, ...PROBLEMS }, tags: ['retention'] }, config }, async (request, reply) => {
    const { id } = request.params;
    const actor = actorOf(request);
    const found = await findLegalHold(store, id);
    const authority = found && (await findAuthority(store, found.authority));
    if (!authority) throw notFound('hold');
    if (!sightOf(actor, 'hold.place').includes(authority.id)) throw notFound('hold').notPermitted(authority.id);
    const allowed = permitAt(actor, 'hold.place', authority);
    const version = ifMatch(request);
    return answer(request, reply, 200, [authority.log], (unit) => liftHold(unit, allowed, id, version, request.body?.reason));
  });

  app.get('/legal-holds', { schema: { querystring: listQuery({ authority: optional(Id), person: optional(Id), state: optional(oneOf(HOLD_STATES)) }), response: { 200: listOf(LegalHold), ...PROBLEMS }, tags: ['retention'] }, config }, async (request, reply) => {
    const { authority, person, state, format } = request.query;
    const sight = await authorityFilter(request, permit(actorOf(request), 'hold.place').sight, authority);
    const page = await pageOf(request, request.query);
    const h = sql`h`;
    const rows = await store.all(
      once<Line>(sql`select h.id, h.version, h.authority, coalesce(a.gss, a.id) as gss, h.person, n.value as name, h.reason, s.value as told, h.valid_from as "validFrom", h.valid_to as "validTo", h.state, h.recorded_at as "recordedAt"
        from ${legalHolds} h join ${authorities} a on a.id = h.authority and a.superseded_at is null left join ${people} p on p.id = h.person and p.superseded_at is null
        left join ${sealed} n on n.commitment = p.name left join ${sealed} s on s.commitment = h.reason
        where ${allOf(amongTexts(sql`h.authority`, JSON.stringify(sight)), asKnown(h, page), asTrue(h, page), person && sql`h.person = ${person}`, state && sql`h.state = ${state}`, keyset([sql`h.id`], page.after))} order by h.id limit ${page.limit + 1}`),
    );
    const item = ({ gss, name, told, recordedAt, ...row }: Line): LegalHold => holdReply(row, gss, { name, reason: told, recordedAt });
    return sendList(reply, await listed(request, page, rows, ({ id }) => [id], item), format, 'legal-holds');
  });
};
