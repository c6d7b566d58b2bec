/** Acts of enforcing: recorded by those who keep the register, read by those who read its decisions. */
import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { actLines, findAct } from '../../db/stores/acts.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import type { Reader } from '../../db/store.ts';
import { correctAct, withdrawAct } from '../actions/change-act.ts';
import { recordAct } from '../actions/record-act.ts';
import { permit, permitAt, sightOf, type Actor, type PermitAt } from '../domain/access/permit.ts';
import { Act, ActHistory, CorrectAct, NewAct, WithdrawAct } from '../domain/acts/act.ts';
import { ACT_KINDS } from '../domain/acts/kinds.ts';
import { notFound } from '../domain/problem.ts';
import { CivilDate, Id, listOf, oneOf, optional, strict } from '../domain/schema.ts';
import { isCivilDate } from '../domain/time/civil.ts';
import { keys } from '../domain/vocabulary.ts';
import { actsTold, actWritten } from './act-replies.ts';
import { actorOf, answer, authorityNamed, ifMatch, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, badQuery, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

const byId = strict({ id: Id });
const tags = ['acts'];
const b = sql`b`;
const MOST_VERSIONS = 1000;

async function told(reader: Reader, actor: Actor, id: string): Promise<Act> {
  const lines = await actLines(reader, sql`b.id = ${id} and b.superseded_at is null`, sql`b.id`, 1);
  const [line] = lines;
  if (!line) throw notFound('act');
  return (await actsTold(reader, actor, lines))(line);
}

const checkDay = (path: string, day: string | undefined): void => {
  if (day !== undefined && !isCivilDate(day)) throw badQuery(path, `${path} is not a day of the calendar: write YYYY-MM-DD`);
};

export const actRoutes: Routes = async (app) => {
  const { store } = app.service;

  /** Whoever does not read acts there is not told that there is one. */
  async function seen(request: FastifyRequest, id: string) {
    const found = await findAct(store, id);
    const authority = found && (await findAuthority(store, found.authority));
    if (!authority) throw notFound('act');
    if (!sightOf(actorOf(request), 'decision.read').includes(authority.id)) throw notFound('act').notPermitted(authority.id);
    return authority;
  }
  const permitToChange = async (request: FastifyRequest, id: string): Promise<PermitAt<'act.record'>> => permitAt(actorOf(request), 'act.record', await seen(request, id));

  app.post('/acts', { schema: { body: NewAct, response: { 201: Act, ...PROBLEMS }, tags }, config: { permission: 'act.record' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'act.record', authority, 'authority');
    return answer(request, reply, 201, [authority.log], async (unit) => told(unit.tx, actorOf(request), await recordAct(unit, allowed, request.body)));
  });

  app.post('/acts/:id/correct', { schema: { params: byId, body: CorrectAct, response: { 200: Act, ...PROBLEMS }, tags }, config: { permission: 'act.record' } }, async (request, reply) => {
    const allowed = await permitToChange(request, request.params.id);
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], async (unit) => {
      await correctAct(unit, allowed, request.params.id, version, request.body);
      return told(unit.tx, actorOf(request), request.params.id);
    });
  });

  app.post('/acts/:id/withdraw', { schema: { params: byId, body: WithdrawAct, response: { 200: Act, ...PROBLEMS }, tags }, config: { permission: 'act.record' } }, async (request, reply) => {
    const allowed = await permitToChange(request, request.params.id);
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], async (unit) => {
      await withdrawAct(unit, allowed, request.params.id, version, request.body);
      return told(unit.tx, actorOf(request), request.params.id);
    });
  });

  app.get('/acts/:id', { schema: { params: byId, querystring: ClockQuery, response: { 200: ActHistory, ...PROBLEMS }, tags }, config: { permission: 'decision.read' } }, async (request) => {
    const { id } = request.params;
    await seen(request, id);
    const { asAt, knownAt } = await clocksOf(request, request.query);
    return store.snapshot(async (reader) => {
      const versions = await actLines(reader, allOf(sql`b.id = ${id}`, knownAt !== undefined && sql`b.recorded_at <= ${knownAt}`, asAt !== undefined && sql`b.done_on <= ${asAt}`), sql`b.version`, MOST_VERSIONS);
      const last = versions.at(-1);
      if (!last) throw notFound('act');
      return { ...(await actsTold(reader, actorOf(request), [last], knownAt))(last), history: versions.map(actWritten) };
    });
  });

  app.get(
    '/acts',
    {
      schema: {
        querystring: listQuery({ authority: optional(Id), mutual: optional(Id), role: optional(Id), person: optional(Id), kind: optional(oneOf(keys(ACT_KINDS))), from: optional(CivilDate), to: optional(CivilDate) }),
        response: { 200: listOf(Act), ...PROBLEMS },
        tags,
      },
      config: { permission: 'decision.read' },
    },
    async (request, reply) => {
      const { authority, mutual, role, person, kind, from, to, format } = request.query;
      checkDay('from', from);
      checkDay('to', to);
      const actor = actorOf(request);
      const sight = await authorityFilter(request, permit(actor, 'decision.read').sight, authority);
      const page = await pageOf(request, request.query);
      const body = mutual && ((await findMutual(store, mutual))?.id ?? 'none');
      return store.snapshot(async (reader) => {
        // What was done stays done: as at a day is what had been done by its end.
        const where = allOf(
          amongTexts(sql`b.authority`, JSON.stringify(sight)),
          asKnown(b, page),
          page.asAt !== undefined && sql`b.done_on <= ${page.asAt} and b.state = 'recorded'`,
          body && sql`b.mutual = ${body}`,
          role && sql`b.role = ${role}`,
          person && sql`b.person = ${person}`,
          kind && sql`b.kind = ${kind}`,
          from && sql`b.done_on >= ${from}`,
          to && sql`b.done_on <= ${to}`,
          keyset([sql`b.done_on`, sql`b.id`], page.after),
        );
        const rows = await actLines(reader, where, sql`b.done_on, b.id`, page.limit + 1);
        const telling = await actsTold(reader, actor, rows, request.query.knownAt === undefined ? undefined : page.knownAt);
        return sendList(reply, await listed(request, page, rows, (row) => [row.on, row.id], telling), format, 'acts');
      });
    },
  );
};
