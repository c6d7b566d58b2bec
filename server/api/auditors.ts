import { sql } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { accounts, authorities, memberships, sealed } from '../../db/tables/index.ts';
import { permit } from '../domain/access/permit.ts';
import { AUDITOR_ROLES, AuditorLine } from '../domain/accounts/account.ts';
import { Id, listOf, optional } from '../domain/schema.ts';
import { heldColumns, heldReply, trueMembership } from './account-replies.ts';
import { actorOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

type Row = Parameters<typeof heldReply>[0] & { name: string | null; email: string | null };

/** Who of outside may look, or could, into the registers that one keeps. */
export const auditorRoutes: Routes = async (app) => {
  app.get('/auditors', { schema: { querystring: listQuery({ authority: optional(Id) }), response: { 200: listOf(AuditorLine), ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'auditor.read' } }, async (request, reply) => {
    const { authority, format } = request.query;
    const sight = await authorityFilter(request, permit(actorOf(request), 'auditor.read').sight, authority);
    const page = await pageOf(request, request.query);
    const rows = await app.service.store.all(
      once<Row>(sql`select ${heldColumns}, n.value as name, e.value as email from ${memberships} m left join ${authorities} x on x.id = m.authority and x.superseded_at is null
        join ${accounts} a on a.id = m.account and a.superseded_at is null left join ${sealed} n on n.commitment = a.name left join ${sealed} e on e.commitment = a.email
        where ${allOf(amongTexts(sql`m.authority`, JSON.stringify(sight)), amongTexts(sql`m.role`, JSON.stringify(AUDITOR_ROLES)), asKnown(sql`m`, page), trueMembership(page), keyset([sql`m.id`], page.after))} order by m.id limit ${page.limit + 1}`),
    );
    return sendList(reply, await listed(request, page, rows, (row) => [row.id], ({ name, email, ...row }) => ({ membership: heldReply(row), name, email })), format, 'auditors');
  });
};
