/** Councillors and co-opted members, with those offices. Nobody else is named, and of a councillor who was an officer only the one office is told. */
import { sql } from 'drizzle-orm';
import { once } from '../../../db/statement.ts';
import { findAuthority } from '../../../db/stores/authorities.ts';
import { nameToday, toldSince } from '../../../db/stores/published-people.ts';
import { hasPublicOffice } from '../../../db/stores/published.ts';
import { authorities, people, sealed } from '../../../db/tables/index.ts';
import type { Office } from '../../domain/people/person.ts';
import { notFound } from '../../domain/problem.ts';
import { isPublicOffice } from '../../domain/publication/publication.ts';
import { PublicPerson } from '../../domain/publication/replies.ts';
import { Id, listOf, optional, strict, text } from '../../domain/schema.ts';
import { contains } from '../authorities.ts';
import type { Routes } from '../context.ts';
import { sendList } from '../csv.ts';
import { allOf, asKnown, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf, type Clocks } from '../paging.ts';
import { PROBLEMS } from '../problems.ts';
import { everybodys, type Lens } from '../sight.ts';

interface Row {
  id: string;
  gss: string;
  name: string | null;
  offices: string;
  recordedAt: string;
}

const columns = sql`p.id, coalesce(a.gss, a.id) as gss, s.value as name, p.offices, ${toldSince} as "recordedAt"
  from ${people} p join ${authorities} a on a.id = p.authority and a.superseded_at is null left join ${sealed} s on s.commitment = ${nameToday}`;

/** As known then, and a public figure as they stand now. */
const isPublic = ({ today }: Lens, clocks: Clocks) =>
  allOf(
    asKnown(sql`p`, clocks),
    hasPublicOffice(sql`p.offices`, sql`${today}`, clocks.asAt),
    clocks.knownAt !== undefined && sql`exists (select 1 from ${people} n where n.id = p.id and n.superseded_at is null and ${hasPublicOffice(sql`n.offices`, sql`${today}`)})`,
  );

const publicPerson =
  ({ today }: Lens, { asAt }: Clocks) =>
  ({ gss, offices, ...row }: Row) => {
    const shown = (JSON.parse(offices) as Office[]).filter((office) => isPublicOffice(office, today) && (asAt === undefined || ((office.period.from ?? '') <= asAt && (office.period.to ?? '9999') >= asAt)));
    return { ...row, authority: gss, offices: shown.map(({ title, kind, unit, period, hasVote }) => ({ title, kind, period, ...(unit !== undefined && { unit }), ...(hasVote !== undefined && { hasVote }) })) };
  };

export const publicPeopleRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/people', { schema: { querystring: listQuery({ authority: optional(Id), name: optional(text(200)) }), response: { 200: listOf(PublicPerson), ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request, reply) => {
    const { authority, name, format } = request.query;
    const page = await pageOf(request, request.query);
    const lens = everybodys(request);
    const of = authority && sql`p.authority = ${(await findAuthority(store, authority))?.id ?? 'none'}`;
    const rows = await store.all(once<Row>(sql`select ${columns} where ${allOf(isPublic(lens, page), of, contains(sql`s.value`, name), keyset([sql`p.id`], page.after))} order by p.id limit ${page.limit + 1}`));
    return sendList(reply, await listed(request, page, rows, ({ id }) => [id], publicPerson(lens, page)), format, 'people');
  });

  app.get('/people/:id', { schema: { params: strict({ id: Id }), querystring: ClockQuery, response: { 200: PublicPerson, ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request) => {
    const clocks = await clocksOf(request, request.query);
    const lens = everybodys(request);
    const row = await store.first(once<Row>(sql`select ${columns} where ${allOf(sql`p.id = ${request.params.id}`, isPublic(lens, clocks))}`));
    if (!row) throw notFound('person');
    return publicPerson(lens, clocks)(row);
  });
};
