import { sql } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { accounts, authorities, memberships, sealed } from '../../db/tables/index.ts';
import { addAccount, addMembership } from '../actions/add-account.ts';
import { permit } from '../domain/access/permit.ts';
import { Account, Membership, NewAccount, NewMembership, type MembershipRole } from '../domain/accounts/account.ts';
import { listOf, strict, Id } from '../domain/schema.ts';
import { fromColumns } from '../domain/time/period.ts';
import { hashPassword } from '../password.ts';
import { actorOf, answer, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, asTrue, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';

interface Row {
  id: string;
  version: number;
  email: string | null;
  name: string | null;
  recordedAt: string;
  memberships: string;
}

type HeldRow = { id: string; version: number; authority: string | null; role: MembershipRole; person: string | null; validFrom: string; validTo: string; state: 'in-force' | 'revoked'; agreement: string | null };

export const accountRoutes: Routes = async (app) => {
  app.post('/accounts', { schema: { body: NewAccount, response: { 201: Account, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.add' } }, async (request, reply) => {
    const actor = actorOf(request);
    const allowed = permit(actor, 'account.add');
    const { password } = request.body;
    const hash = password === undefined ? null : await hashPassword(password);
    return answer(request, reply, 201, ['instance'], (unit) => addAccount(unit, allowed, actor, request.body, hash));
  });

  app.post(
    '/accounts/:id/memberships',
    { schema: { params: strict({ id: Id }), body: NewMembership, response: { 201: Membership, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.add' } },
    async (request, reply) => {
      const actor = actorOf(request);
      const allowed = permit(actor, 'account.add');
      return answer(request, reply, 201, ['instance'], (unit) => addMembership(unit, allowed, actor, request.params.id, request.body));
    },
  );

  app.get('/accounts', { schema: { querystring: listQuery({}), response: { 200: listOf(Account), ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.read' } }, async (request, reply) => {
    const actor = actorOf(request);
    const { sight } = permit(actor, 'account.read');
    const everywhere = actor.memberships.some((held) => held.role === 'instance-administrator');
    const page = await pageOf(request, request.query);
    const mine = everywhere ? undefined : amongTexts(sql`m.authority`, JSON.stringify(sight));
    const here = mine && sql`exists (select 1 from ${memberships} m where m.account = a.id and m.superseded_at is null and ${mine})`;
    const held = sql`select m.id, m.version, m.account, coalesce(x.gss, x.id) as authority, m.role, m.person, m.state, m.agreement, m.valid_from as "validFrom", m.valid_to as "validTo" from ${memberships} m left join ${authorities} x on x.id = m.authority and x.superseded_at is null`;
    const rows = await app.service.store.all(
      once<Row>(sql`select a.id, a.version, e.value as email, n.value as name, a.recorded_at as "recordedAt" from ${accounts} a left join ${sealed} e on e.commitment = a.email left join ${sealed} n on n.commitment = a.name
        where ${allOf(asKnown(sql`a`, page), here, keyset([sql`a.id`], page.after))} order by a.id limit ${page.limit + 1}`),
    );
    const all = rows.length === 0 ? [] : await app.service.store.all(once<HeldRow & { account: string }>(sql`${held} where ${allOf(asKnown(sql`m`, page), asTrue(sql`m`, page), mine, amongTexts(sql`m.account`, JSON.stringify(rows.map((row) => row.id))))} order by m.id`));
    const byAccount = Map.groupBy(all, (one) => one.account);
    const list = await listed(request, page, rows, (row) => [row.id], ({ id, version, email, name, recordedAt }) => ({
      id,
      version,
      email,
      name,
      recordedAt,
      state: 'active' as const,
      signsInWith: 'password' as const,
      bouncedAt: null,
      memberships: (byAccount.get(id) ?? []).map(({ validFrom, validTo, ...one }) => ({ ...one, period: fromColumns({ validFrom, validTo }) })),
    }));
    return sendList(reply, list, request.query.format, 'accounts');
  });
};
