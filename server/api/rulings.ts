/** Rulings on interests that the text of the law implies: with their reasons for the keepers, without for the people whom they cover. */
import { sql } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { findRuling, type RulingRow } from '../../db/stores/rulings.ts';
import { authorities, rulings, sealed } from '../../db/tables/index.ts';
import { endRuling } from '../actions/end-ruling.ts';
import { makeRuling, rulingReply } from '../actions/make-ruling.ts';
import { personsOf } from '../domain/access/own.ts';
import { permitAt, sightOf } from '../domain/access/permit.ts';
import { EndRuling, NewRuling, Ruling } from '../domain/declarations/ruling.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, optional, strict } from '../domain/schema.ts';
import { actorOf, answer, authorityNamed, ifMatch, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, asTrue, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';

type Line = Omit<RulingRow, 'reason' | 'supersededAt'> & { gss: string; told: string | null };

export const rulingRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.post('/rulings', { schema: { body: NewRuling, response: { 201: Ruling, ...PROBLEMS }, tags: ['rulings'] }, config: { permission: 'ruling.make' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'ruling.make', authority, 'authority');
    return answer(request, reply, 201, [authority.log], (unit) => makeRuling(unit, allowed, request.body));
  });

  app.post('/rulings/:id/end', { schema: { params: strict({ id: Id }), body: EndRuling, response: { 200: Ruling, ...PROBLEMS }, tags: ['rulings'] }, config: { permission: 'ruling.make' } }, async (request, reply) => {
    const { id } = request.params;
    const actor = actorOf(request);
    const found = await findRuling(store, id);
    const authority = found && (await findAuthority(store, found.authority));
    if (!authority) throw notFound('ruling');
    const isCovered = found.person === null || personsOf(actor.memberships).includes(found.person);
    const isSeen = sightOf(actor, 'ruling.make').includes(authority.id) || (isCovered && sightOf(actor, 'declaration.draft').includes(authority.id));
    if (!isSeen) throw notFound('ruling').notPermitted(authority.id);
    const allowed = permitAt(actor, 'ruling.make', authority);
    const version = ifMatch(request);
    return answer(request, reply, 200, [authority.log], (unit) => endRuling(unit, allowed, id, version, request.body.on));
  });

  app.get('/rulings', { schema: { querystring: listQuery({ authority: optional(Id), person: optional(Id), mutual: optional(Id) }), response: { 200: listOf(Ruling), ...PROBLEMS }, tags: ['rulings'] }, config: { permission: 'anybody' } }, async (request, reply) => {
    const { authority, person, mutual, format } = request.query;
    const { memberships } = actorOf(request);
    const page = await pageOf(request, request.query);
    const here = authority && ((await findAuthority(store, authority))?.id ?? 'none');
    const body = mutual && ((await findMutual(store, mutual))?.id ?? 'none');
    const keeping = sightOf(actorOf(request), 'ruling.make');
    const homes = memberships.flatMap((held) => (personsOf([held]).length > 0 ? (held.authority ?? []) : []));
    const r = sql`r`;
    const covered = sql`(${amongTexts(sql`r.person`, JSON.stringify(personsOf(memberships)))} or (r.person is null and ${amongTexts(sql`r.authority`, JSON.stringify(homes))}))`;
    const rows = await store.all(
      once<Line>(sql`select r.id, r.version, r.authority, coalesce(a.gss, a.id) as gss, r.person, r.mutual, r.kind, s.value as told, r.valid_from as "validFrom", r.valid_to as "validTo", r.state, r.recorded_at as "recordedAt"
        from ${rulings} r join ${authorities} a on a.id = r.authority and a.superseded_at is null left join ${sealed} s on s.commitment = r.reason
        where ${allOf(sql`(${amongTexts(sql`r.authority`, JSON.stringify(keeping))} or ${covered})`, asKnown(r, page), asTrue(r, page), here && sql`r.authority = ${here}`, person && sql`r.person = ${person}`, body && sql`r.mutual = ${body}`, keyset([sql`r.id`], page.after))}
        order by r.id limit ${page.limit + 1}`),
    );
    const item = ({ gss, told, recordedAt, ...row }: Line): Ruling => rulingReply({ ...row, reason: '' }, gss, keeping.includes(row.authority) ? told : null, recordedAt);
    return sendList(reply, await listed(request, page, rows, ({ id }) => [id], item), format, 'rulings');
  });
};
