/** Authorities are public, always: that a council keeps a register says nothing of what is in it. */
import { sql } from 'drizzle-orm';
import { columns, once } from '../../../db/statement.ts';
import { findAuthority, type AuthorityRow } from '../../../db/stores/authorities.ts';
import { authorities } from '../../../db/tables/index.ts';
import { notFound } from '../../domain/problem.ts';
import { PublicAuthority } from '../../domain/publication/replies.ts';
import { Gss, Id, listOf, oneOf, optional, strict, text } from '../../domain/schema.ts';
import { AUTHORITY_KINDS, keys, NATIONS } from '../../domain/vocabulary.ts';
import { authorityReply, contains } from '../authorities.ts';
import type { Routes } from '../context.ts';
import { sendList } from '../csv.ts';
import { allOf, asKnown, asTrue, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf } from '../paging.ts';
import { PROBLEMS } from '../problems.ts';

const filters = { gss: optional(Gss), name: optional(text(200)), kind: optional(oneOf(keys(AUTHORITY_KINDS))), nation: optional(oneOf(keys(NATIONS))) };

const publicAuthority = (row: AuthorityRow) => {
  const { version: _version, ...told } = authorityReply(row);
  return told;
};

export const publicAuthorityRoutes: Routes = async (app) => {
  const { store } = app.service;
  const a = sql`${authorities}`;

  app.get('/authorities', { schema: { querystring: listQuery(filters), response: { 200: listOf(PublicAuthority), ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request, reply) => {
    const { gss, name, kind, nation, format } = request.query;
    const page = await pageOf(request, request.query);
    const where = allOf(asKnown(a, page), asTrue(a, page), gss && sql`gss = ${gss}`, contains(sql`name`, name), kind && sql`kind = ${kind}`, nation && sql`nation = ${nation}`, keyset([sql`name`, sql`id`], page.after));
    const rows = await store.all(once<AuthorityRow>(sql`select ${columns(authorities)} from ${authorities} where ${where} order by name, id limit ${page.limit + 1}`));
    return sendList(reply, await listed(request, page, rows, (row) => [row.name, row.id], publicAuthority), format, 'authorities');
  });

  app.get('/authorities/:id', { schema: { params: strict({ id: Id }), querystring: ClockQuery, response: { 200: PublicAuthority, ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request) => {
    const clocks = await clocksOf(request, request.query);
    const found = await findAuthority(store, request.params.id);
    const row = found && (await store.first(once<AuthorityRow>(sql`select ${columns(authorities)} from ${authorities} where ${allOf(sql`id = ${found.id}`, asKnown(a, clocks), asTrue(a, clocks))}`)));
    if (!row) throw notFound('authority');
    return publicAuthority(row);
  });
};
