import { sql } from 'drizzle-orm';
import { findAuthority } from '../../../db/stores/authorities.ts';
import { findMutual } from '../../../db/stores/mutuals.ts';
import { notFound } from '../../domain/problem.ts';
import { PublicRole } from '../../domain/publication/replies.ts';
import { Id, listOf, oneOf, optional, strict } from '../../domain/schema.ts';
import { FAMILIES, keys } from '../../domain/vocabulary.ts';
import type { Routes } from '../context.ts';
import { sendList } from '../csv.ts';
import { allOf, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf } from '../paging.ts';
import { PROBLEMS } from '../problems.ts';
import { roleLines } from '../role-replies.ts';
import { everybodys } from '../sight.ts';
import { publicRoles, publicRoleThen } from './role-replies.ts';

const filters = { authority: optional(Id), mutual: optional(Id), kind: optional(Id), family: optional(oneOf(keys(FAMILIES))), unit: optional(Id), committee: optional(Id) };

export const publicRoleRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/roles', { schema: { querystring: listQuery(filters), response: { 200: listOf(PublicRole), ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request, reply) => {
    const { authority, mutual, kind, family, unit, committee, format } = request.query;
    const page = await pageOf(request, request.query);
    const lens = everybodys(request);
    const where = allOf(
      publicRoleThen(lens, page),
      authority && sql`r.authority = ${(await findAuthority(store, authority))?.id ?? 'none'}`,
      mutual && sql`r.mutual = ${(await findMutual(store, mutual))?.id ?? 'none'}`,
      kind && sql`r.kind = ${kind}`,
      family && sql`r.family = ${family}`,
      unit && sql`r.unit = ${unit}`,
      committee && sql`r.committee = ${committee}`,
      keyset([sql`r.id`], page.after),
    );
    const lines = await roleLines(store, where, sql`r.id`, page.limit + 1, page, page.day);
    const list = await listed(request, page, await publicRoles(store, lines, lens), ({ id }) => [id], (row) => row);
    return sendList(reply, list, format, 'roles');
  });

  app.get('/roles/:id', { schema: { params: strict({ id: Id }), querystring: ClockQuery, response: { 200: PublicRole, ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request) => {
    const clocks = await clocksOf(request, request.query);
    const lens = everybodys(request);
    const lines = await roleLines(store, allOf(sql`r.id = ${request.params.id}`, publicRoleThen(lens, clocks)), sql`r.id`, 1, clocks, clocks.asAt ?? lens.today);
    const [found] = await publicRoles(store, lines, lens);
    if (!found) throw notFound('role');
    return found;
  });
};
