/** What the monitoring officer does with a filing. Replies tell where it stands, and nothing of what it says: they may be kept for an Idempotency-Key. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findDeclaration, type DeclarationRow } from '../../db/stores/declarations.ts';
import { acceptNil } from '../actions/accept-nil.ts';
import { acceptDeclaration, type Reviewed } from '../actions/accept-declaration.ts';
import { rectifyDeclaration } from '../actions/rectify-declaration.ts';
import { retractDeclaration } from '../actions/retract-declaration.ts';
import { returnDeclaration } from '../actions/return-declaration.ts';
import type { Unit } from '../actions/unit-of-work.ts';
import { civilDate } from '../clock.ts';
import { permitAt, type PermitAt } from '../domain/access/permit.ts';
import { DeclarationLine, Rectify, Retract, Return } from '../domain/declarations/filing.ts';
import { kindAt } from '../domain/declarations/kinds/index.ts';
import { conflict, notFound } from '../domain/problem.ts';
import { Id, NOTHING, strict } from '../domain/schema.ts';
import { filedAnswers } from './answers-check.ts';
import { actorOf, answer, authorityNamed, ifMatch, type Routes } from './context.ts';
import { lineOf } from './declaration-replies.ts';
import { filingSight, seesFiling } from './declarations-seen.ts';
import { PROBLEMS } from './problems.ts';

const byId = strict({ id: Id });
const config = { permission: 'declaration.review' as const };

const MOST_AT_ONCE = 200;
const AcceptNil = strict({ authority: Id, ids: Type.Array(strict({ id: Id, version: Type.Integer({ minimum: 1, maximum: 1e9 }) }), { minItems: 1, maxItems: MOST_AT_ONCE }) });
const AcceptedNil = Type.Object({ accepted: Type.Array(Id), refused: Type.Array(Type.Object({ id: Id, why: Type.String() })) });

type Allowed = PermitAt<'declaration.review'>;

export const declarationReviewRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  async function mayReview(request: FastifyRequest): Promise<{ allowed: Allowed; row: DeclarationRow; version: number }> {
    const actor = actorOf(request);
    const row = await findDeclaration(store, (request.params as { id: string }).id);
    const authority = row && (await findAuthority(store, row.authority));
    if (!authority) throw notFound('declaration');
    if (!seesFiling(filingSight(actor), row)) throw notFound('declaration').notPermitted(authority.id);
    return { allowed: permitAt(actor, 'declaration.review', authority), row, version: ifMatch(request) };
  }

  const reviewed = (request: FastifyRequest, reply: FastifyReply, { authority }: Allowed, work: (unit: Unit) => Promise<Reviewed>): Promise<DeclarationLine> =>
    answer(request, reply, 200, [authority.log], async (unit) => {
      const { row, recordedAt } = await work(unit);
      return lineOf({ ...row, recordedAt }, authority.gss, unit.today);
    });

  app.post('/declarations/:id/accept', { schema: { params: byId, body: NOTHING, response: { 200: DeclarationLine, ...PROBLEMS }, tags: ['declarations'] }, config }, async (request, reply) => {
    const { allowed, version } = await mayReview(request);
    return reviewed(request, reply, allowed, (unit) => acceptDeclaration(unit, allowed, request.params.id, version));
  });

  app.post('/declarations/accept-nil', { schema: { body: AcceptNil, response: { 200: AcceptedNil, ...PROBLEMS }, tags: ['declarations'] }, config }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'declaration.review', authority, 'authority');
    return answer(request, reply, 200, [authority.log], (unit) => acceptNil(unit, allowed, request.body.ids));
  });

  app.post('/declarations/:id/return', { schema: { params: byId, body: Return, response: { 200: DeclarationLine, ...PROBLEMS }, tags: ['declarations'] }, config }, async (request, reply) => {
    const { allowed, version } = await mayReview(request);
    return reviewed(request, reply, allowed, (unit) => returnDeclaration(unit, allowed, request.params.id, version, request.body.question));
  });

  app.post('/declarations/:id/rectify', { schema: { params: byId, body: Rectify, response: { 200: DeclarationLine, ...PROBLEMS }, tags: ['declarations'] }, config }, async (request, reply) => {
    const { allowed, row, version } = await mayReview(request);
    const { answers, reason } = request.body;
    const kind = kindAt(row.kind, row.kindVersion);
    if (!kind) throw conflict('unknown-kind', `There is no form ${row.kind} ${row.kindVersion} any more.`);
    const filed = filedAnswers(request, kind, answers, civilDate(clock.now()), allowed.authority);
    return reviewed(request, reply, allowed, (unit) => rectifyDeclaration(unit, allowed, request.params.id, version, filed, reason));
  });

  app.post('/declarations/:id/retract', { schema: { params: byId, body: Retract, response: { 200: DeclarationLine, ...PROBLEMS }, tags: ['declarations'] }, config }, async (request, reply) => {
    const { allowed, version } = await mayReview(request);
    return reviewed(request, reply, allowed, (unit) => retractDeclaration(unit, allowed, request.params.id, version, request.body.reason));
  });
};
