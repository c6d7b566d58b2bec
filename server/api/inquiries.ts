/** Questions to the officers who know: sent, followed up and taken into the register by keepers; read by those who prepare files. */
import { Type } from 'typebox';
import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findInquiry, INQUIRY_KEYS, inquiryRows, type InquiryRow } from '../../db/stores/inquiries.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import type { Reader } from '../../db/store.ts';
import { acceptInquiry, type MayAccept } from '../actions/accept-inquiry.ts';
import { endInquiry } from '../actions/end-inquiry.ts';
import type { MaySend } from '../actions/inquiring.ts';
import { remindInquiry } from '../actions/remind-inquiry.ts';
import { sendInquiry } from '../actions/send-inquiry.ts';
import { tryAcceptance } from '../actions/try-acceptance.ts';
import { civilDate } from '../clock.ts';
import { permit, permitAt, sightOf } from '../domain/access/permit.ts';
import { ConflictChanges } from '../domain/conflicts/conflict.ts';
import { AcceptInquiry, BecauseOf, Inquiry, NewInquiry } from '../domain/inquiries/inquiry.ts';
import { INQUIRY_STATES } from '../domain/inquiries/states.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, NOTHING, oneOf, optional, strict } from '../domain/schema.ts';
import { keys } from '../domain/vocabulary.ts';
import { actorOf, answer, authorityNamed, ifMatch, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { tellingInquiries } from './inquiry-lines.ts';
import { allOf, asKnown, ClockQuery, clocksOf, keyset, knownBy, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

const byId = strict({ id: Id });
const q = sql`q`;

export const inquiryRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const today = () => civilDate(clock.now());
  const change = { response: { 200: Inquiry, ...PROBLEMS }, tags: ['inquiries'], params: byId };

  async function told(reader: Reader, id: string, asker?: string): Promise<Inquiry> {
    const rows = await inquiryRows(reader, sql`q.id = ${id} and q.superseded_at is null`, 1);
    return (await tellingInquiries(reader, rows, today(), asker))(rows[0] as InquiryRow);
  }

  /** To a colleague who does not prepare files it does not exist either. */
  async function here(request: FastifyRequest, id: string) {
    const actor = actorOf(request);
    const found = await findInquiry(store, id);
    const authority = found && (await findAuthority(store, found.authority));
    if (!authority) throw notFound('question');
    if (!sightOf(actor, 'conflict.prepare').includes(authority.id)) throw notFound('question').notPermitted(authority.id);
    return { actor, authority };
  }

  async function permitHere(request: FastifyRequest, id: string): Promise<MaySend> {
    const { actor, authority } = await here(request, id);
    return permitAt(actor, 'inquiry.send', authority);
  }

  async function permitAccepting(request: FastifyRequest, id: string): Promise<MayAccept> {
    const { actor, authority } = await here(request, id);
    return { send: permitAt(actor, 'inquiry.send', authority), role: permitAt(actor, 'role.record', authority), statement: permitAt(actor, 'role-statement.record', authority) };
  }

  app.post('/inquiries', { schema: { body: NewInquiry, response: { 201: Inquiry, ...PROBLEMS }, tags: ['inquiries'] }, config: { permission: 'inquiry.send' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'inquiry.send', authority, 'authority');
    return answer(request, reply, 201, [authority.log], async (unit) => told(unit.tx, await sendInquiry(unit, allowed, request.body), allowed.account));
  });

  app.get(
    '/inquiries',
    {
      schema: { querystring: listQuery({ authority: optional(Id), mutual: optional(Id), state: optional(oneOf(keys(INQUIRY_STATES))) }), response: { 200: listOf(Inquiry), ...PROBLEMS }, tags: ['inquiries'] },
      config: { permission: 'conflict.prepare' },
    },
    async (request, reply) => {
      const { authority, mutual, state, format } = request.query;
      const sight = await authorityFilter(request, permit(actorOf(request), 'conflict.prepare').sight, authority);
      const page = await pageOf(request, request.query);
      const body = mutual && ((await findMutual(store, mutual))?.id ?? 'none');
      const where = allOf(amongTexts(sql`q.authority`, JSON.stringify(sight)), asKnown(q, knownBy(page)), body && sql`q.mutual = ${body}`, state && sql`q.state = ${state}`, keyset(INQUIRY_KEYS, page.after));
      const rows = await inquiryRows(store, where, page.limit + 1);
      const line = await tellingInquiries(store, rows, page.day);
      return sendList(reply, await listed(request, page, rows, ({ rank, dueOn, id }) => [rank, dueOn, id], line), format, 'inquiries');
    },
  );

  app.get('/inquiries/:id', { schema: { params: byId, querystring: ClockQuery, response: { 200: Inquiry, ...PROBLEMS }, tags: ['inquiries'] }, config: { permission: 'conflict.prepare' } }, async (request) => {
    const { id } = request.params;
    permit(actorOf(request), 'conflict.prepare');
    await here(request, id);
    const clocks = await clocksOf(request, request.query);
    const [row] = await inquiryRows(store, allOf(sql`q.id = ${id}`, asKnown(q, knownBy(clocks))), 1);
    if (!row) throw notFound('question');
    return (await tellingInquiries(store, [row], clocks.asAt ?? today()))(row);
  });

  app.post('/inquiries/:id/remind', { schema: { ...change, body: NOTHING }, config: { permission: 'inquiry.send' } }, async (request, reply) => {
    const { id } = request.params;
    const allowed = await permitHere(request, id);
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], async (unit) => {
      await remindInquiry(unit, allowed, id, version);
      return told(unit.tx, id);
    });
  });

  for (const move of ['withdraw', 'decline'] as const) {
    app.post(`/inquiries/:id/${move}`, { schema: { ...change, body: BecauseOf }, config: { permission: 'inquiry.send' } }, async (request, reply) => {
      const { id } = request.params;
      const allowed = await permitHere(request, id);
      const version = ifMatch(request);
      return answer(request, reply, 200, [allowed.authority.log], async (unit) => {
        await endInquiry(unit, allowed, id, version, move, request.body.reason);
        return told(unit.tx, id);
      });
    });
  }

  app.post('/inquiries/:id/accept', { schema: { params: byId, body: AcceptInquiry, response: { 200: Type.Object({ inquiry: Inquiry, conflicts: ConflictChanges }), ...PROBLEMS }, tags: ['inquiries'] }, config: { permission: 'inquiry.send' } }, async (request, reply) => {
    const { id } = request.params;
    const may = await permitAccepting(request, id);
    const version = ifMatch(request);
    return answer(request, reply, 200, [may.send.authority.log], async (unit) => {
      const { conflicts } = await acceptInquiry(unit, may, id, version, request.body);
      return { inquiry: await told(unit.tx, id), conflicts };
    });
  });

  app.post('/inquiries/:id/what-if', { schema: { params: byId, body: AcceptInquiry, response: { 200: ConflictChanges, ...PROBLEMS }, tags: ['inquiries'] }, config: { permission: 'inquiry.send' } }, async (request) => {
    const { id } = request.params;
    const may = await permitAccepting(request, id);
    return tryAcceptance({ store, clock }, { account: actorOf(request).account, language: languageOf(request), logs: [may.send.authority.log] }, may, id, ifMatch(request), request.body);
  });
};
