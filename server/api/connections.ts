import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findConnection } from '../../db/stores/connections.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { authorities, connections, sealed } from '../../db/tables/index.ts';
import { endConnection, withdrawConnection } from '../actions/change-connection.ts';
import { connectionReply, recordConnection, type ConnectionFacts, type MayRecord } from '../actions/record-connection.ts';
import { personsOf } from '../domain/access/own.ts';
import { permitAt, sightOf, type Actor, type AuthorityRef } from '../domain/access/permit.ts';
import { Connection, EndConnection, NewConnection, WithdrawConnection } from '../domain/people/connection.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, optional, strict } from '../domain/schema.ts';
import { actorOf, answer, authorityNamed, ifMatch, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, asTrue, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';

const byId = strict({ id: Id });

/** About oneself for those who declare, about anybody for the keepers. That the person is one of the authority is checked where it is recorded. */
const mayRecord = (actor: Actor, authority: AuthorityRef, person: string, path?: string): MayRecord =>
  personsOf(actor.memberships).includes(person) ? permitAt(actor, 'own-connection.record', authority, path) : permitAt(actor, 'connection.record', authority, path);

interface Line extends ConnectionFacts {
  readonly authority: string;
  readonly gss: string;
  readonly told: string | null;
  readonly recordedAt: string;
}

export const connectionRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.post('/connections', { schema: { body: NewConnection, response: { 201: Connection, ...PROBLEMS }, tags: ['connections'] }, config: { permission: 'own-connection.record' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = mayRecord(actorOf(request), authority, request.body.person, 'authority');
    return answer(request, reply, 201, [authority.log], (unit) => recordConnection(unit, allowed, request.body));
  });

  /** Whoever cannot see a connection is not told that there is one. */
  async function permitToChange(request: FastifyRequest, id: string): Promise<MayRecord> {
    const actor = actorOf(request);
    const found = await findConnection(store, id);
    const authority = found && (await findAuthority(store, found.authority));
    if (!authority) throw notFound('connection');
    const isSeen = sightOf(actor, 'connection.read').includes(authority.id) || personsOf(actor.memberships).includes(found.person);
    if (!isSeen) throw notFound('connection').notPermitted(authority.id);
    return mayRecord(actor, authority, found.person);
  }

  app.post('/connections/:id/end', { schema: { params: byId, body: EndConnection, response: { 200: Connection, ...PROBLEMS }, tags: ['connections'] }, config: { permission: 'own-connection.record' } }, async (request, reply) => {
    const allowed = await permitToChange(request, request.params.id);
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => endConnection(unit, allowed, request.params.id, version, request.body));
  });

  app.post('/connections/:id/withdraw', { schema: { params: byId, body: WithdrawConnection, response: { 200: Connection, ...PROBLEMS }, tags: ['connections'] }, config: { permission: 'own-connection.record' } }, async (request, reply) => {
    const allowed = await permitToChange(request, request.params.id);
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => withdrawConnection(unit, allowed, request.params.id, version, request.body));
  });

  app.get(
    '/connections',
    { schema: { querystring: listQuery({ authority: optional(Id), person: optional(Id), mutual: optional(Id) }), response: { 200: listOf(Connection), ...PROBLEMS }, tags: ['connections'] }, config: { permission: 'anybody' } },
    async (request, reply) => {
      const { authority, person, mutual, format } = request.query;
      const actor = actorOf(request);
      const own = personsOf(actor.memberships);
      const keeping = sightOf(actor, 'connection.record');
      const page = await pageOf(request, request.query);
      const here = authority && ((await findAuthority(store, authority))?.id ?? 'none');
      const body = mutual && ((await findMutual(store, mutual))?.id ?? 'none');
      const k = sql`k`;
      const rows = await store.all(
        once<Line>(sql`select k.id, k.version, k.authority, coalesce(a.gss, a.id) as gss, k.person, k.mutual, k.kind, k.valid_from as "validFrom", k.valid_to as "validTo", k.state, s.value as told, k.recorded_at as "recordedAt"
          from ${connections} k join ${authorities} a on a.id = k.authority and a.superseded_at is null left join ${sealed} s on s.commitment = k.note
          where ${allOf(
            sql`(${amongTexts(sql`k.authority`, JSON.stringify(sightOf(actor, 'connection.read')))} or ${amongTexts(sql`k.person`, JSON.stringify(own))})`,
            asKnown(k, page),
            asTrue(k, page),
            page.asAt !== undefined ? sql`k.state = 'recorded'` : undefined,
            here && sql`k.authority = ${here}`,
            person && sql`k.person = ${person}`,
            body && sql`k.mutual = ${body}`,
            keyset([sql`k.id`], page.after),
          )} order by k.id limit ${page.limit + 1}`),
      );
      const seesNote = (row: Line): boolean => keeping.includes(row.authority) || own.includes(row.person);
      return sendList(reply, await listed(request, page, rows, (row) => [row.id], (row) => connectionReply(row, row.gss, seesNote(row) ? row.told : null, row.recordedAt)), format, 'connections');
    },
  );
};
