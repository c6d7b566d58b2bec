/** What councils agree to show each other of their decisions, without names; and whether what was arranged was found to operate. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findConcern } from '../../db/stores/deciders.ts';
import { decisionRows, findDecision } from '../../db/stores/decisions.ts';
import { arrangedFor, findPrecedent, namesOnFile, sharedOf, sharedRows, type SharedRow } from '../../db/stores/shared-precedents.ts';
import { sql } from 'drizzle-orm';
import { ownPrecedent, sharePrecedent } from '../actions/share-precedent.ts';
import { withdrawPrecedent } from '../actions/withdraw-precedent.ts';
import { civilDate } from '../clock.ts';
import { permitAt, sightOf } from '../domain/access/permit.ts';
import { isAbout } from '../domain/access/preparing.ts';
import { citedBy } from '../domain/guidance/citing.ts';
import { withoutNames } from '../domain/guidance/names.ts';
import { OwnPrecedent, readsShared, SharedPrecedent, SharedSafeguards, SharePrecedent, Sharing, WithdrawPrecedent } from '../domain/guidance/precedent.ts';
import { notFound, Refused } from '../domain/problem.ts';
import { Id, listOf, optional, strict } from '../domain/schema.ts';
import { actorOf, answer, ifMatch, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { sightOfOne } from './conflict-seen.ts';
import { listQuery, pageOf, sliced } from './paging.ts';
import { seesConflict } from './personal-sight.ts';
import { PROBLEMS } from './problems.ts';

/** Of so few councils the kind, or the nation, would name one of them. */
const FEW = 3;
const unlessFew = (told: string, alike: number): string | null => (alike < FEW ? null : told);

/** As others see them. An id of ours would tell when it was shared, and with the head of a log whose it is; so would any order but that of chance. */
async function asShared(app: FastifyInstance, rows: readonly SharedRow[]): Promise<SharedPrecedent[]> {
  const arranged = await arrangedFor(app.service.store, rows.map(({ conflict }) => conflict));
  const safeguardsOf = (conflict: string) =>
    arranged
      .filter(({ conflicts }) => (JSON.parse(conflicts) as string[]).includes(conflict))
      .map(({ kind, outcome }) => ({ kind: kind as SharedPrecedent['safeguards'][number]['kind'], tested: (outcome ?? 'never') as SharedPrecedent['safeguards'][number]['tested'] }))
      .toSorted((a, b) => (`${a.kind} ${a.tested}` < `${b.kind} ${b.tested}` ? -1 : 1));
  return rows
    .map(({ id, rule, disposition, class: concluded, severity, kind, nation, ofKind, ofNation, decidedAt, told, contact, conflict }) => ({
      ...{ id: app.fingerprint(`shared precedent ${id}`).slice(0, 32), rule, severity, nation: unlessFew(nation, ofNation), text: told, contact },
      disposition: disposition as SharedPrecedent['disposition'],
      class: concluded as SharedPrecedent['class'],
      authorityKind: unlessFew(kind, ofKind),
      year: civilDate(new Date(decidedAt)).slice(0, 4),
      safeguards: safeguardsOf(conflict),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of the same rule, from other councils. */
export const sharedElsewhere = async (app: FastifyInstance, rule: string, but: string): Promise<SharedPrecedent[]> => asShared(app, (await sharedRows(app.service.store, rule)).filter(({ authority }) => authority !== but));

function toRead(request: FastifyRequest): void {
  if (!readsShared(actorOf(request))) throw new Refused(403, 'forbidden', 'What councils share is for those who keep a register or prepare its files, and for the Local Government Association’s auditors.').notPermitted();
}

export const sharedPrecedentRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const tags = ['guidance'];
  const byId = strict({ id: Id });
  const config = { permission: 'precedent.share' as const };

  /** A decision in a file that they see, which is not about themselves. */
  async function toShare(request: FastifyRequest, id: string) {
    const actor = actorOf(request);
    const decision = await findDecision(store, id);
    const concern = decision && (await findConcern(store, decision.conflict));
    const authority = concern && (await findAuthority(store, concern.authority));
    if (!authority) throw notFound('decision');
    // Who sees no more of the council than everybody is not told which decisions there are.
    if (!sightOf(actor, 'personal.read').includes(authority.id) || !(await seesConflict(store, await sightOfOne(store, actor, concern.id, civilDate(clock.now())), concern.id))) throw notFound('decision').notPermitted(authority.id);
    const allowed = permitAt(actor, 'precedent.share', authority);
    if (isAbout(actor, concern)) throw new Refused(403, 'connected', 'This file is about you. Your deputy, or the monitoring officer, decides whether others see it.').notPermitted(authority.id);
    return { allowed, concern };
  }

  app.get('/decisions/:id/share', { schema: { params: byId, response: { 200: Sharing, ...PROBLEMS }, tags }, config }, async (request) => {
    const { id } = request.params;
    const { concern } = await toShare(request, id);
    const [row] = await decisionRows(store, sql`d.id = ${id} and d.superseded_at is null`, sql`d.id`, 1, { facts: false });
    const names = await namesOnFile(store, { authority: concern.authority, mutual: concern.mutual, conflict: concern.id });
    const shared = await sharedOf(store, id);
    return { text: withoutNames(row?.publicReason ?? '', names, languageOf(request)), shared: shared ? ownPrecedent(shared) : null };
  });

  app.post('/decisions/:id/share', { schema: { params: byId, body: SharePrecedent, response: { 201: OwnPrecedent, ...PROBLEMS }, tags }, config }, async (request, reply) => {
    const { allowed, concern } = await toShare(request, request.params.id);
    return answer(request, reply, 201, [allowed.authority.log], (unit) => sharePrecedent(unit, allowed, concern, request.params.id, request.body));
  });

  app.post('/shared-precedents/:id/withdraw', { schema: { params: byId, body: WithdrawPrecedent, response: { 200: OwnPrecedent, ...PROBLEMS }, tags }, config }, async (request, reply) => {
    const { id } = request.params;
    const found = await findPrecedent(store, id);
    if (!found) throw notFound('decision');
    const { allowed } = await toShare(request, found.decision);
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => withdrawPrecedent(unit, allowed, id, version, request.body.reason));
  });

  // What is shown no longer is shown to nobody, whichever instant they ask about: the clocks of lists choose nothing here.
  app.get('/shared-precedents', { schema: { querystring: listQuery({ rule: optional(Id) }), response: { 200: listOf(SharedPrecedent), ...PROBLEMS }, tags }, config: { permission: 'anybody' } }, async (request, reply) => {
    toRead(request);
    const page = await pageOf(request, request.query);
    return sendList(reply, await sliced(request, page, await asShared(app, await sharedRows(store, request.query.rule))), request.query.format, 'shared-precedents');
  });

  app.get('/shared-precedents/safeguards', { schema: { querystring: listQuery({}), response: { 200: listOf(SharedSafeguards), ...PROBLEMS }, tags }, config: { permission: 'anybody' } }, async (request, reply) => {
    toRead(request);
    const page = await pageOf(request, request.query);
    const rows = await sharedRows(store);
    const arranged = await arrangedFor(store, rows.map(({ conflict }) => conflict));
    const paragraphOf = new Map(rows.map(({ conflict, rule }) => [conflict, citedBy(rule)]));
    // Each once under each paragraph, however many shared decisions rest on it.
    const counted = Map.groupBy(
      arranged.flatMap((one) => [...new Set((JSON.parse(one.conflicts) as string[]).flatMap((id) => paragraphOf.get(id) ?? []))].map((paragraph) => ({ paragraph, ...one }))),
      ({ paragraph, kind }) => `${paragraph} ${kind}`,
    );
    const items = [...counted.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, of]) => ({ paragraph: of[0]?.paragraph ?? '', kind: of[0]?.kind as SharedPrecedent['safeguards'][number]['kind'], arranged: of.length, operating: of.filter(({ outcome }) => outcome === 'operating').length }));
    return sendList(reply, await sliced(request, page, items), request.query.format, 'shared-safeguards');
  });
};
