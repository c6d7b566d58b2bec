import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findConcern } from '../../db/stores/deciders.ts';
import { findFileInvitation } from '../../db/stores/file-invitations.ts';
import { accounts, authorities, fileInvitations, sealed } from '../../db/tables/index.ts';
import { endFileInvitation } from '../actions/end-file-invitation.ts';
import { inviteToFile } from '../actions/invite-to-file.ts';
import { FileInvitation, NewFileInvitation } from '../domain/access/file-invitation.ts';
import { permit, permitAt, sightOf, type PermitAt } from '../domain/access/permit.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, optional, strict } from '../domain/schema.ts';
import { fromColumns } from '../domain/time/period.ts';
import { actorOf, answer, ifMatch, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, asTrue, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

const byId = strict({ id: Id });

/** A file of the authority, for its keepers; to those who do not see every file there it does not exist. */
async function permitHere(request: FastifyRequest, authority: string | undefined, what: string): Promise<PermitAt<'conflict.decide'>> {
  const actor = actorOf(request);
  const found = authority === undefined ? undefined : await findAuthority(request.server.service.store, authority);
  if (!found) throw notFound(what);
  if (!sightOf(actor, 'personal.read').includes(found.id)) throw notFound(what).notPermitted(found.id);
  return permitAt(actor, 'conflict.decide', found);
}

interface Line extends Omit<FileInvitation, 'authority' | 'period'> {
  readonly gss: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export const fileInvitationRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.post('/conflicts/:id/file-invitations', { schema: { params: byId, body: NewFileInvitation, response: { 201: FileInvitation, ...PROBLEMS }, tags: ['conflicts'] }, config: { permission: 'conflict.decide' } }, async (request, reply) => {
    const concern = await findConcern(store, request.params.id);
    const allowed = await permitHere(request, concern?.authority, 'overlap');
    if (!concern) throw notFound('overlap');
    return answer(request, reply, 201, [allowed.authority.log], (unit) => inviteToFile(unit, allowed, concern, request.body));
  });

  app.post('/file-invitations/:id/end', { schema: { params: byId, body: strict({}), response: { 200: FileInvitation, ...PROBLEMS }, tags: ['conflicts'] }, config: { permission: 'conflict.decide' } }, async (request, reply) => {
    const { id } = request.params;
    const allowed = await permitHere(request, (await findFileInvitation(store, id))?.authority, 'invitation');
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => endFileInvitation(unit, allowed, id, version));
  });

  app.get(
    '/file-invitations',
    { schema: { querystring: listQuery({ authority: optional(Id), conflict: optional(Id) }), response: { 200: listOf(FileInvitation), ...PROBLEMS }, tags: ['conflicts'] }, config: { permission: 'conflict.decide' } },
    async (request, reply) => {
      const { authority, conflict, format } = request.query;
      const sight = await authorityFilter(request, permit(actorOf(request), 'conflict.decide').sight, authority);
      const page = await pageOf(request, request.query);
      const i = sql`i`;
      const rows = await store.all(
        once<Line>(sql`select i.id, i.version, coalesce(x.gss, x.id) as gss, i.conflict, i.account, n.value as name, w.value as reason, i.valid_from as "validFrom", i.valid_to as "validTo", i.state, i.recorded_at as "recordedAt"
          from ${fileInvitations} i join ${authorities} x on x.id = i.authority and x.superseded_at is null left join ${accounts} a on a.id = i.account and a.superseded_at is null
          left join ${sealed} n on n.commitment = a.name left join ${sealed} w on w.commitment = i.reason
          where ${allOf(amongTexts(sql`i.authority`, JSON.stringify(sight)), asKnown(i, page), asTrue(i, page), conflict && sql`i.conflict = ${conflict}`, keyset([sql`i.id`], page.after))} order by i.id limit ${page.limit + 1}`),
      );
      const list = await listed(request, page, rows, (row) => [row.id], ({ gss, validFrom, validTo, ...row }) => ({ ...row, authority: gss, period: fromColumns({ validFrom, validTo }) }));
      return sendList(reply, list, format, 'file-invitations');
    },
  );
};
