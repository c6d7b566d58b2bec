/** Notices to bodies: a keeper sends one, reminds, settles the reply, or takes it back. Read by those who prepare files. */
import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findNotice, noticeRows } from '../../db/stores/body-notices.ts';
import { findConcern } from '../../db/stores/deciders.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { noticeReply, noticeTold } from '../actions/notice-rows.ts';
import { remindBody } from '../actions/remind-body.ts';
import { sendBodyNotice } from '../actions/send-body-notice.ts';
import { settleBodyReply } from '../actions/settle-body-reply.ts';
import { withdrawBodyNotice } from '../actions/withdraw-body-notice.ts';
import type { Unit } from '../actions/unit-of-work.ts';
import { permit, permitAt, sightOf, type PermitAt } from '../domain/access/permit.ts';
import { NewNotice, Notice, SettleNotice, WithdrawNotice } from '../domain/notices/notice.ts';
import { NOTICE_STATES } from '../domain/notices/states.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, NOTHING, oneOf, optional, strict } from '../domain/schema.ts';
import { keys } from '../domain/vocabulary.ts';
import { actorOf, answer, authorityNamed, ifMatch, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, keyset, knownBy, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { isPublishable } from './public/about-body.ts';
import { authorityFilter, everybodys } from './sight.ts';

const byId = strict({ id: Id });
const tags = ['notices'];
const b = sql`b`;
const send = { permission: 'body-notice.send' } as const;

export const bodyNoticeRoutes: Routes = async (app) => {
  const { store } = app.service;

  /** As it stands after the verb, in the same unit. */
  const told = (unit: Unit, id: string) => noticeTold(unit.tx, id, unit.language, unit.today);

  app.post('/body-notices', { schema: { body: NewNotice, response: { 201: Notice, ...PROBLEMS }, tags }, config: send }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'body-notice.send', authority, 'authority');
    const lens = everybodys(request);
    return answer(request, reply, 201, [authority.log], async (unit) => {
      const id = await sendBodyNotice(unit, allowed, request.body, async (conflict) => {
        const found = await findConcern(unit.tx, conflict);
        return found !== undefined && isPublishable(unit.tx, lens, found, conflict);
      });
      return told(unit, id);
    });
  });

  app.get(
    '/body-notices',
    { schema: { querystring: listQuery({ authority: optional(Id), mutual: optional(Id), conflict: optional(Id), state: optional(oneOf(keys(NOTICE_STATES))) }), response: { 200: listOf(Notice), ...PROBLEMS }, tags }, config: { permission: 'conflict.prepare' } },
    async (request, reply) => {
      const { authority, mutual, conflict, state, format } = request.query;
      const sight = await authorityFilter(request, permit(actorOf(request), 'conflict.prepare').sight, authority);
      const page = await pageOf(request, request.query);
      const body = mutual && ((await findMutual(store, mutual))?.id ?? 'none');
      const where = allOf(amongTexts(sql`b.authority`, JSON.stringify(sight)), asKnown(b, knownBy(page)), body && sql`b.mutual = ${body}`, conflict && sql`b.conflict = ${conflict}`, state && sql`b.state = ${state}`, keyset([sql`b.id`], page.after));
      const rows = await noticeRows(store, where, page.limit + 1);
      return sendList(reply, await listed(request, page, rows, (row) => [row.id], noticeReply(languageOf(request), page.day)), format, 'notices');
    },
  );

  app.post('/body-notices/:id/remind', { schema: { params: byId, body: NOTHING, response: { 200: Notice, ...PROBLEMS }, tags }, config: send }, async (request, reply) => {
    const [allowed, version] = [await permitHere(request, request.params.id), ifMatch(request)];
    return answer(request, reply, 200, [allowed.authority.log], async (unit) => {
      await remindBody(unit, allowed, request.params.id, version);
      return told(unit, request.params.id);
    });
  });

  app.post('/body-notices/:id/settle', { schema: { params: byId, body: SettleNotice, response: { 200: Notice, ...PROBLEMS }, tags }, config: send }, async (request, reply) => {
    const [allowed, version] = [await permitHere(request, request.params.id), ifMatch(request)];
    return answer(request, reply, 200, [allowed.authority.log], async (unit) => {
      await settleBodyReply(unit, allowed, request.params.id, version, request.body);
      return told(unit, request.params.id);
    });
  });

  app.post('/body-notices/:id/withdraw', { schema: { params: byId, body: WithdrawNotice, response: { 200: Notice, ...PROBLEMS }, tags }, config: send }, async (request, reply) => {
    const [allowed, version] = [await permitHere(request, request.params.id), ifMatch(request)];
    return answer(request, reply, 200, [allowed.authority.log], async (unit) => {
      await withdrawBodyNotice(unit, allowed, request.params.id, version, request.body);
      return told(unit, request.params.id);
    });
  });

  /** To whoever may not read them there is none; to a colleague who may, but does not send, that it is not theirs to do. */
  async function permitHere(request: FastifyRequest, id: string): Promise<PermitAt<'body-notice.send'>> {
    const found = await findNotice(store, id);
    const authority = found && (await findAuthority(store, found.authority));
    if (!authority) throw notFound('notice');
    if (!sightOf(actorOf(request), 'conflict.prepare').includes(authority.id)) throw notFound('notice').notPermitted(authority.id);
    return permitAt(actorOf(request), 'body-notice.send', authority);
  }
};
