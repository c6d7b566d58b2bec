/** The log of chasing: who was reminded of what, when, and to how many addresses. */
import { sql } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { authorities, chasings, people, sealed } from '../../db/tables/index.ts';
import { personsOf } from '../domain/access/own.ts';
import { KINDS } from '../domain/declarations/kinds/index.ts';
import { ChasingLine } from '../domain/declarations/owed.ts';
import { Id, listOf, optional } from '../domain/schema.ts';
import { OPEN_END, UNKNOWN_START } from '../domain/time/civil.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { chasingSight } from './declarations-seen.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

type Row = Omit<ChasingLine, 'authority' | 'kindTitle' | 'beganOn' | 'dueOn'> & { gss: string; beganOn: string; dueOn: string };

export const chasingRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/chasings', { schema: { querystring: listQuery({ authority: optional(Id), person: optional(Id) }), response: { 200: listOf(ChasingLine), ...PROBLEMS }, tags: ['obligations'] }, config: { permission: 'anybody' } }, async (request, reply) => {
    const { authority, person, format } = request.query;
    const actor = actorOf(request);
    const [page, language] = [await pageOf(request, request.query), languageOf(request)];
    const [reading, own] = [JSON.stringify(chasingSight(actor)), JSON.stringify(personsOf(actor.memberships))];
    const here = await authorityFilter(request, actor.memberships.flatMap((held) => held.authority ?? []), authority);
    const c = sql`c`;
    const rows = await store.all(
      once<Row>(sql`select c.id, coalesce(a.gss, a.id) as gss, c.person, s.value as name, c.kind, c.began_on as "beganOn", c.due_on as "dueOn", c.step, c.mailboxes, c.recorded_at as "recordedAt"
        from ${chasings} c join ${authorities} a on a.id = c.authority and a.superseded_at is null join ${people} p on p.id = c.person and p.superseded_at is null left join ${sealed} s on s.commitment = p.name
        where ${allOf(amongTexts(sql`c.authority`, JSON.stringify([...here])), sql`(${amongTexts(sql`c.authority`, reading)} or ${amongTexts(sql`c.person`, own)})`, asKnown(c, page), page.asAt !== undefined && sql`c.began_on <= ${page.asAt}`, person && sql`c.person = ${person}`, keyset([sql`c.recorded_at`, sql`c.id`], page.after))}
        order by c.recorded_at, c.id limit ${page.limit + 1}`),
    );
    const titleOf = (kind: string): string => KINDS.find(({ id }) => id === kind)?.title[language] ?? kind;
    const item = ({ gss, beganOn, dueOn, ...row }: Row): ChasingLine => ({ ...row, authority: gss, kindTitle: titleOf(row.kind), beganOn: beganOn === UNKNOWN_START ? null : beganOn, dueOn: dueOn === OPEN_END ? null : dueOn });
    return sendList(reply, await listed(request, page, rows, ({ recordedAt, id }) => [recordedAt, id], item), format, 'chasings');
  });
};
