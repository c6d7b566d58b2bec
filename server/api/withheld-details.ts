/** Detail that the public copy leaves out: that there is some, by list; what it says, by a reading alone. */
import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findWithheldDetail } from '../../db/stores/withheld-details.ts';
import { authorities, withheldDetails } from '../../db/tables/index.ts';
import { endWithheldDetail } from '../actions/end-withheld-detail.ts';
import { readWithheldDetail } from '../actions/read-withheld-detail.ts';
import { recordWithheldDetail } from '../actions/record-withheld-detail.ts';
import { doing } from '../actions/unit-of-work.ts';
import { ownRecord, personsOf } from '../domain/access/own.ts';
import { permit, permitAt, sightOf, type AuthorityRef } from '../domain/access/permit.ts';
import { EndWithheldDetail, NewReading, NewWithheldDetail, Opened, WithheldDetail } from '../domain/people/withheld-detail.ts';
import { notFound, Refused } from '../domain/problem.ts';
import { Id, listOf, optional, strict } from '../domain/schema.ts';
import { fromColumns } from '../domain/time/period.ts';
import { actorOf, answer, authorityNamed, ifMatch, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, asTrue, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

type Row = { id: string; version: number; gss: string; person: string; kind: WithheldDetail['kind']; reviewOn: string | null; validFrom: string; validTo: string; recordedAt: string };

const ofOne = strict({ id: Id });

export const withheldDetailRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  /** In whose register it stands, and about whom. */
  async function found(request: FastifyRequest): Promise<{ authority: AuthorityRef; person: string }> {
    const detail = await findWithheldDetail(store, (request.params as { id: string }).id);
    const authority = detail && (await findAuthority(store, detail.authority));
    if (!authority) throw notFound('record');
    return { authority, person: detail.person };
  }

  app.post('/withheld-details', { schema: { body: NewWithheldDetail, response: { 201: WithheldDetail, ...PROBLEMS }, tags: ['withheld details'] }, config: { permission: 'withheld-detail.record' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'withheld-detail.record', authority, 'authority');
    return answer(request, reply, 201, [authority.log], (unit) => recordWithheldDetail(unit, allowed, request.body));
  });

  app.get(
    '/withheld-details',
    { schema: { querystring: listQuery({ authority: optional(Id), person: optional(Id) }), response: { 200: listOf(WithheldDetail), ...PROBLEMS }, tags: ['withheld details'] }, config: { permission: 'anybody' } },
    async (request, reply) => {
      const { authority, person, format } = request.query;
      const actor = actorOf(request);
      const own = personsOf(actor.memberships);
      const kept = own.length === 0 ? permit(actor, 'withheld-detail.read').sight : sightOf(actor, 'withheld-detail.read');
      const page = await pageOf(request, request.query);
      const asked = await authorityFilter(request, [...kept, ...actor.memberships.flatMap((held) => held.authority ?? [])], authority);
      const rows = await store.all(
        once<Row>(sql`select w.id, w.version, coalesce(a.gss, a.id) as gss, w.person, w.kind, w.review_on as "reviewOn", w.valid_from as "validFrom", w.valid_to as "validTo", w.recorded_at as "recordedAt"
          from ${withheldDetails} w join ${authorities} a on a.id = w.authority and a.superseded_at is null
          where (${amongTexts(sql`w.authority`, JSON.stringify(kept))} or ${amongTexts(sql`w.person`, JSON.stringify(own))})
            and ${allOf(amongTexts(sql`w.authority`, JSON.stringify(asked)), person && sql`w.person = ${person}`, asKnown(sql`w`, page), asTrue(sql`w`, page), keyset([sql`w.id`], page.after))} order by w.id limit ${page.limit + 1}`),
      );
      const list = await listed(request, page, rows, (row) => [row.id], ({ gss, validFrom, validTo, ...row }) => ({ ...row, authority: gss, period: fromColumns({ validFrom, validTo }) }));
      return sendList(reply, list, format, 'withheld-details');
    },
  );

  app.post(
    '/withheld-details/:id/end',
    { schema: { params: ofOne, body: EndWithheldDetail, response: { 200: WithheldDetail, ...PROBLEMS }, tags: ['withheld details'] }, config: { permission: 'withheld-detail.record' } },
    async (request, reply) => {
      const { authority } = await found(request);
      const allowed = permitAt(actorOf(request), 'withheld-detail.record', authority);
      const version = ifMatch(request);
      return answer(request, reply, 200, [authority.log], (unit) => endWithheldDetail(unit, allowed, request.params.id, version, request.body.on));
    },
  );

  app.post(
    '/withheld-details/:id/readings',
    { schema: { params: ofOne, body: NewReading, response: { 201: Opened, ...PROBLEMS }, tags: ['withheld details'] }, config: { permission: 'anybody' } },
    async (request, reply) => {
      const actor = actorOf(request);
      const { authority, person } = await found(request);
      const allowed = ownRecord(actor, authority, person) ?? permitAt(actor, 'withheld-detail.read', authority);
      // A kept reply would be what is withheld, lying about unsealed for a day.
      if (request.headers['idempotency-key'] !== undefined) throw new Refused(400, 'idempotency-key', 'What a reading shows is kept nowhere, so it cannot be given again for the same Idempotency-Key. Send the request without one; sent twice, it is two readings.');
      const opened = await doing({ store, clock }, { account: actor.account, language: languageOf(request), logs: [authority.log] }, (unit) => readWithheldDetail(unit, allowed, request.params.id, request.body.purpose));
      reply.status(201);
      return opened;
    },
  );
};
