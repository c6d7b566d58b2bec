/** Safeguards: for those who read the council's decisions, for whoever answers for one, and for whom was asked to a file for which one was arranged. */
import { sql, type SQL } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { findSafeguard, testsOf, type SafeguardRow } from '../../db/stores/safeguards.ts';
import { authorities, people, safeguards, sealed } from '../../db/tables/index.ts';
import { arrangeSafeguard } from '../actions/arrange-safeguard.ts';
import { changeSafeguard } from '../actions/change-safeguard.ts';
import { endSafeguard } from '../actions/end-safeguard.ts';
import { safeguardReply } from '../actions/safeguard-rows.ts';
import { verifySafeguard } from '../actions/verify-safeguard.ts';
import { personsOf } from '../domain/access/own.ts';
import { permitAt, sightOf, type Actor, type AuthorityRef } from '../domain/access/permit.ts';
import { notFound } from '../domain/problem.ts';
import { ChangeSafeguard, EndSafeguard, NewSafeguard, NewVerification, Safeguard, Verification } from '../domain/reviews/safeguard.ts';
import { STANDINGS, type Outcome } from '../domain/reviews/safeguards.ts';
import { Id, listOf, oneOf, optional, strict } from '../domain/schema.ts';
import { keys } from '../domain/vocabulary.ts';
import { actorOf, answer, authorityNamed, ifMatch, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, asTrue, ClockQuery, clocksOf, listQuery, pageOf, sliced } from './paging.ts';
import { PROBLEMS } from './problems.ts';

const byId = strict({ id: Id });
const tags = ['safeguards'];

/** Whether it was arranged for this overlap. */
const names = (conflict: string): SQL => amongTexts(sql`${conflict}`, sql`g.conflicts`);

type Line = SafeguardRow & { gss: string; ownerName: string | null; recordedAt: string };

/** Which safeguards somebody sees, and of each the overlaps that are theirs to know of. Whoever was asked to a file sees those of that file, where they look at it. */
function sightOfSafeguards(actor: Actor, file?: string) {
  const whole = sightOf(actor, 'decision.read');
  const own = personsOf(actor.memberships);
  const asked = actor.invitations.flatMap(({ conflict }) => (file === undefined || conflict === file ? conflict : []));
  const isAsked = asked.length === 0 ? sql`1 = 0` : sql.join(asked.map(names), sql` or `);
  return {
    where: sql`(${amongTexts(sql`g.authority`, JSON.stringify(whole))} or ${amongTexts(sql`g.owner`, JSON.stringify(own))} or ${isAsked})`,
    sees: ({ authority, owner, conflicts }: Pick<SafeguardRow, 'authority' | 'owner' | 'conflicts'>): boolean => whole.includes(authority) || (owner !== null && own.includes(owner)) || (JSON.parse(conflicts) as string[]).some((id) => asked.includes(id)),
    through: (authority: string, told: Safeguard): Safeguard => (whole.includes(authority) ? told : { ...told, conflicts: told.conflicts.filter((id) => asked.includes(id)) }),
  };
}

export const safeguardRoutes: Routes = async (app) => {
  const { store } = app.service;

  /** In whose register it stands; whoever does not see it is not told that there is one. */
  async function seen(request: FastifyRequest): Promise<AuthorityRef> {
    const found = await findSafeguard(store, (request.params as { id: string }).id);
    const authority = found && (await findAuthority(store, found.authority));
    if (!authority) throw notFound('safeguard');
    if (!sightOfSafeguards(actorOf(request)).sees(found)) throw notFound('safeguard').notPermitted(authority.id);
    return authority;
  }

  app.post('/safeguards', { schema: { body: NewSafeguard, response: { 201: Safeguard, ...PROBLEMS }, tags }, config: { permission: 'safeguard.arrange' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'safeguard.arrange', authority, 'authority');
    return answer(request, reply, 201, [authority.log], (unit) => arrangeSafeguard(unit, allowed, request.body));
  });

  app.post('/safeguards/:id/change', { schema: { params: byId, body: ChangeSafeguard, response: { 200: Safeguard, ...PROBLEMS }, tags }, config: { permission: 'safeguard.arrange' } }, async (request, reply) => {
    const allowed = permitAt(actorOf(request), 'safeguard.arrange', await seen(request));
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => changeSafeguard(unit, allowed, request.params.id, version, request.body));
  });

  app.post('/safeguards/:id/end', { schema: { params: byId, body: EndSafeguard, response: { 200: Safeguard, ...PROBLEMS }, tags }, config: { permission: 'safeguard.arrange' } }, async (request, reply) => {
    const allowed = permitAt(actorOf(request), 'safeguard.arrange', await seen(request));
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => endSafeguard(unit, allowed, request.params.id, version, request.body));
  });

  app.post('/safeguards/:id/verifications', { schema: { params: byId, body: NewVerification, response: { 201: Verification, ...PROBLEMS }, tags }, config: { permission: 'safeguard.verify' } }, async (request, reply) => {
    const allowed = permitAt(actorOf(request), 'safeguard.verify', await seen(request));
    return answer(request, reply, 201, [allowed.authority.log], (unit) => verifySafeguard(unit, allowed, request.params.id, request.body));
  });

  app.get('/safeguards/:id/verifications', { schema: { params: byId, querystring: ClockQuery, response: { 200: listOf(Verification), ...PROBLEMS }, tags }, config: { permission: 'anybody' } }, async (request) => {
    await seen(request);
    const { asAt, knownAt } = await clocksOf(request, request.query);
    const tests = await testsOf(store, [request.params.id], knownAt);
    return { items: tests.filter(({ on }) => asAt === undefined || on === asAt).map(({ outcome, ...test }) => ({ ...test, outcome: outcome as Outcome })), next: null };
  });

  app.get(
    '/safeguards',
    { schema: { querystring: listQuery({ authority: optional(Id), mutual: optional(Id), conflict: optional(Id), state: optional(oneOf(keys(STANDINGS))) }), response: { 200: listOf(Safeguard), ...PROBLEMS }, tags }, config: { permission: 'anybody' } },
    async (request, reply) => {
      const { authority, mutual, conflict, state, format } = request.query;
      const sight = sightOfSafeguards(actorOf(request), conflict ?? '');
      const page = await pageOf(request, request.query);
      const here = authority && ((await findAuthority(store, authority))?.id ?? 'none');
      const body = mutual && ((await findMutual(store, mutual))?.id ?? 'none');
      const g = sql`g`;
      const rows = await store.all(
        once<Line>(sql`select g.id, g.version, g.authority, g.mutual, g.conflicts, g.kind, g.description, g.owner, g.valid_from as "validFrom", g.valid_to as "validTo", g.test_every_months as "testEveryMonths", g.state, g.recorded_at as "recordedAt",
            s.value as told, coalesce(a.gss, a.id) as gss, n.value as "ownerName"
          from ${safeguards} g join ${authorities} a on a.id = g.authority and a.superseded_at is null left join ${sealed} s on s.commitment = g.description
          left join ${people} p on p.id = g.owner and p.superseded_at is null left join ${sealed} n on n.commitment = p.name
          where ${allOf(sight.where, asKnown(g, page), asTrue(g, page), here && sql`g.authority = ${here}`, body && sql`g.mutual = ${body}`, conflict && names(conflict))} order by g.id`),
      );
      const tests = Map.groupBy(await testsOf(store, rows.map(({ id }) => id), page.knownAt), ({ safeguard }) => safeguard);
      const told = rows.map((row) => sight.through(row.authority, safeguardReply(row, row.recordedAt, { gss: row.gss, ownerName: row.ownerName, tests: tests.get(row.id) ?? [], day: page.day })));
      return sendList(reply, await sliced(request, page, told.filter((one) => state === undefined || one.state === state)), format, 'safeguards');
    },
  );
};
