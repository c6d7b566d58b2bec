/** Who opened what is withheld: for the keepers of a register, and for each person what was opened about themselves. */
import { sql } from 'drizzle-orm';
import { Type } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { accounts, authorities, readings, sealed, withheldDetails } from '../../db/tables/index.ts';
import { personsOf } from '../domain/access/own.ts';
import { permit } from '../domain/access/permit.ts';
import { Reading } from '../domain/people/withheld-detail.ts';
import { Id, listOf, optional } from '../domain/schema.ts';
import { newestFirst } from './access-events.ts';
import { actorOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

/** `own`: those about the person that one is oneself, in every register in which one is one, whichever role one acts in. */
const { asAt: _none, ...query } = listQuery({ authority: optional(Id), person: optional(Id), detail: optional(Id), own: optional(Type.Boolean()) }).properties;
const ReadingQuery = Type.Object(query, { additionalProperties: false });

type Row = Omit<Reading, 'authority'> & { gss: string };

export const readingRoutes: Routes = async (app) => {
  app.get('/readings', { schema: { querystring: ReadingQuery, response: { 200: listOf(Reading), ...PROBLEMS }, tags: ['withheld details'] }, config: { permission: 'anybody' } }, async (request, reply) => {
    const { authority, person, detail, own = false, format } = request.query;
    const actor = actorOf(request);
    const sight = own ? actor.hats.flatMap((held) => held.authority ?? []) : permit(actor, 'withheld-detail.read').sight;
    const page = await pageOf(request, request.query);
    const asked = await authorityFilter(request, sight, authority);
    const rows = await app.service.store.all(
      once<Row>(sql`select r.id, coalesce(a.gss, a.id) as gss, r.detail, r.person, w.kind, n.value as reader, p.value as purpose, r.recorded_at as at
        from ${readings} r join ${authorities} a on a.id = r.authority and a.superseded_at is null join ${withheldDetails} w on w.id = r.detail and w.version = 1
        left join ${accounts} c on c.id = r.account and c.superseded_at is null left join ${sealed} n on n.commitment = c.name left join ${sealed} p on p.commitment = r.purpose
        where ${allOf(amongTexts(sql`r.authority`, JSON.stringify(asked)), own && amongTexts(sql`r.person`, JSON.stringify(personsOf(actor.hats))), person && sql`r.person = ${person}`, detail && sql`r.detail = ${detail}`, asKnown(sql`r`, page), newestFirst([sql`r.recorded_at`, sql`r.id`], page.after))}
        order by r.recorded_at desc, r.id desc limit ${page.limit + 1}`),
    );
    const list = await listed(request, page, rows, (row) => [row.at, row.id], ({ gss, ...row }) => ({ ...row, authority: gss }));
    return sendList(reply, list, format, 'readings');
  });
};
