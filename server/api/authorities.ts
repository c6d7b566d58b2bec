import { sql } from 'drizzle-orm';
import { fold, folded } from '../../db/dialect.ts';
import { columns, once } from '../../db/statement.ts';
import { findAuthority, type AuthorityRow } from '../../db/stores/authorities.ts';
import { authorities } from '../../db/tables/index.ts';
import { addAuthority } from '../actions/add-authority.ts';
import { permit } from '../domain/access/permit.ts';
import { Authority, NewAuthority } from '../domain/authorities/authority.ts';
import { REFERENCE_AUTHORITIES } from '../domain/authorities/reference.ts';
import { notFound } from '../domain/problem.ts';
import { Gss, Id, listOf, nullable, oneOf, optional, PeriodSchema, strict, text } from '../domain/schema.ts';
import { fromColumns } from '../domain/time/period.ts';
import { AUTHORITY_KINDS, keys, NATIONS, type AuthorityKind, type Nation } from '../domain/vocabulary.ts';
import { Type } from 'typebox';
import { actorOf, answer, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, asTrue, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';

export const authorityReply = (row: AuthorityRow): Authority => ({
  id: row.id,
  version: row.version,
  gss: row.gss,
  name: row.name,
  kind: row.kind as AuthorityKind,
  nation: row.nation as Nation,
  period: fromColumns(row),
  replacedBy: JSON.parse(row.replacedBy) as string[],
  principal: row.principal,
  recordedAt: row.recordedAt,
});

const filters = { gss: optional(Gss), name: optional(text(200)), kind: optional(oneOf(keys(AUTHORITY_KINDS))), nation: optional(oneOf(keys(NATIONS))), principal: optional(Gss) };

const Reference = Type.Object({ gss: nullable(Type.String()), name: Type.String(), kind: Type.String(), nation: Type.String(), period: PeriodSchema, replacedBy: Type.Array(Type.String()) });

/** Wildcards in what people type mean themselves. */
export const contains = (column: ReturnType<typeof sql>, typed: string | undefined) =>
  typed === undefined ? undefined : sql`${folded(column)} like ${`%${fold(typed).replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`} escape '\\'`;

export const authorityRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.post('/authorities', { schema: { body: NewAuthority, response: { 201: Authority, ...PROBLEMS }, tags: ['authorities'] }, config: { permission: 'authority.add' } }, async (request, reply) => {
    const allowed = permit(actorOf(request), 'authority.add');
    return answer(request, reply, 201, ['instance'], (unit) => addAuthority(unit, allowed, request.body));
  });

  app.get('/authorities', { schema: { querystring: listQuery(filters), response: { 200: listOf(Authority), ...PROBLEMS }, tags: ['authorities'] }, config: { permission: 'authority.read' } }, async (request, reply) => {
    permit(actorOf(request), 'authority.read');
    const { gss, name, kind, nation, principal, format } = request.query;
    const page = await pageOf(request, request.query);
    const a = sql`${authorities}`;
    const rows = await store.all(
      once<AuthorityRow>(sql`select ${columns(authorities)} from ${authorities}
        where ${allOf(asKnown(a, page), asTrue(a, page), gss && sql`gss = ${gss}`, contains(sql`name`, name), kind && sql`kind = ${kind}`, nation && sql`nation = ${nation}`, principal && sql`principal = ${principal}`, keyset([sql`name`, sql`id`], page.after))}
        order by name, id limit ${page.limit + 1}`),
    );
    return sendList(reply, await listed(request, page, rows, (row) => [row.name, row.id], authorityReply), format, 'authorities');
  });

  app.get('/authorities/:id', { schema: { params: strict({ id: Id }), querystring: ClockQuery, response: { 200: Authority, ...PROBLEMS }, tags: ['authorities'] }, config: { permission: 'authority.read' } }, async (request) => {
    permit(actorOf(request), 'authority.read');
    const clocks = await clocksOf(request, request.query);
    const found = await findAuthority(store, request.params.id);
    const a = sql`${authorities}`;
    const row = found && (await store.first(once<AuthorityRow>(sql`select ${columns(authorities)} from ${authorities} where ${allOf(sql`id = ${found.id}`, asKnown(a, clocks), asTrue(a, clocks))}`)));
    if (!row) throw notFound('authority');
    return authorityReply(row);
  });

  app.get(
    '/reference/authorities',
    { schema: { querystring: Type.Object({ name: optional(text(200)), limit: optional(Type.Integer({ minimum: 1, maximum: 500 })) }, { additionalProperties: false }), response: { 200: listOf(Reference), ...PROBLEMS }, tags: ['catalogues'] }, config: { permission: 'catalogue.read' } },
    async (request) => {
      permit(actorOf(request), 'catalogue.read');
      const { name = '', limit = 50 } = request.query;
      const found = REFERENCE_AUTHORITIES.filter((one) => fold(one.name).includes(fold(name)));
      return { items: found.slice(0, limit).map((one) => ({ ...one, replacedBy: [...one.replacedBy] })), next: null };
    },
  );
};
