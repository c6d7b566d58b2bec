/** What was recommended and decided: of one file, and of a whole council. */
import { sql, type SQL } from 'drizzle-orm';
import { Type } from 'typebox';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { decidedAt, decisionRows, isStale, recommendationRows } from '../../db/stores/decisions.ts';
import { rulebooks } from '../../db/stores/rule-adoptions.ts';
import { recommend } from '../actions/recommend.ts';
import { beginningOf, civilDate } from '../clock.ts';
import { permit } from '../domain/access/permit.ts';
import { Refused } from '../domain/problem.ts';
import { Decision, NewRecommendation, Recommendation } from '../domain/reviews/decision.ts';
import { DISPOSITIONS } from '../domain/reviews/disposition.ts';
import { DECISION_STATES } from '../domain/reviews/states.ts';
import { CivilDate, Id, listOf, nullable, oneOf, optional, strict } from '../domain/schema.ts';
import { addDays, isCivilDate } from '../domain/time/civil.ts';
import { CONFLICT_CLASSES, keys } from '../domain/vocabulary.ts';
import { factsOf } from './conflict-facts.ts';
import { conflictSeen, seesReasons, type ConflictSeen } from './conflict-seen.ts';
import { actorOf, answer, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { foundNow } from './deciding-one.ts';
import { decisionReply, publicPart } from './decision-replies.ts';
import { factSeen } from './file-seen.ts';
import { sharedElsewhere } from './shared-precedents.ts';
import { readsShared, SharedPrecedent } from '../domain/guidance/precedent.ts';
import { fileToPrepare } from './one-file.ts';
import { allOf, asKnown, badQuery, keyset, knownBy, listed, listQuery, pageOf, reviewDayOf, sliced, type Page } from './paging.ts';
import { personalSeen, personalSight } from './personal-sight.ts';
import { restsOf } from './personal-told.ts';
import { PROBLEMS } from './problems.ts';
import { role } from './role-replies.ts';
import { authorityFilter } from './sight.ts';
import { isPersonal } from '../domain/conflicts/personal/derive.ts';

const byId = strict({ id: Id });
const d = sql`d`;
/** More than anybody decides one matter: a bound on memory. */
const MOST = 1000;

/** As at a day it is what was there by its end. */
const byThen = (instant: SQL, { asAt }: Pick<Page, 'asAt'>): SQL | undefined => (asAt === undefined ? undefined : sql`${instant} < ${beginningOf(addDays(asAt, 1))}`);

function day(path: string, given: string | undefined): string | undefined {
  if (given !== undefined && !isCivilDate(given)) throw badQuery(path, `${path} is not a day of the calendar: write YYYY-MM-DD`);
  return given;
}

const Precedent = Type.Object({ conflict: Id, rule: Type.String(), body: nullable(Type.String()), disposition: oneOf(keys(DISPOSITIONS)), class: oneOf(keys(CONFLICT_CLASSES)), publicReason: nullable(Type.String()), decidedOn: Type.String() });

const filters = {
  authority: optional(Id),
  conflict: optional(Id),
  rule: optional(Id),
  disposition: optional(oneOf(keys(DISPOSITIONS))),
  state: optional(oneOf(keys(DECISION_STATES))),
  stale: optional(Type.Boolean()),
  from: optional(CivilDate),
  to: optional(CivilDate),
  reviewBy: optional(CivilDate),
};

export const decisionReadRoutes: Routes = async (app) => {
  const { store } = app.service;
  const tags = ['reviews'];
  const config = { permission: 'register.read' as const };

  app.post('/conflicts/:id/recommendations', { schema: { params: byId, body: NewRecommendation, response: { 201: Recommendation, ...PROBLEMS }, tags }, config: { permission: 'conflict.prepare' } }, async (request, reply) => {
    const { allowed, ...file } = await fileToPrepare(request, request.params.id);
    return answer(request, reply, 201, [allowed.authority.log], async (unit) => recommend(unit, allowed, request.body, await foundNow(unit, file)));
  });

  app.get('/conflicts/:id/recommendations', { schema: { params: byId, querystring: listQuery({}), response: { 200: listOf(Recommendation), ...PROBLEMS }, tags }, config }, async (request, reply) => {
    const seen = await reasonsOf(request, request.params.id);
    const page = await pageOf(request, request.query);
    const rows = await recommendationRows(store, allOf(sql`r.conflict = ${seen.row.id}`, asKnown(sql`r`, page), byThen(sql`r.recorded_at`, page), keyset([sql`r.id`], page.after)), page.limit + 1);
    return sendList(reply, await listed(request, page, rows, (row) => [row.id], (row) => row), request.query.format, 'recommendations');
  });

  // Whoever does not read the reasons reads of the decision that stands what everybody does.
  app.get('/conflicts/:id/decisions', { schema: { params: byId, querystring: listQuery({}), response: { 200: listOf(Decision), ...PROBLEMS }, tags }, config }, async (request, reply) => {
    const page = await pageOf(request, request.query);
    const seen = await conflictSeen(request, request.params.id, request.query);
    const items = (await seesReasons(request, seen)) ? await decisionsOf(request, seen) : publicPart(seen.conflict);
    return sendList(reply, await sliced(request, page, items), request.query.format, 'decisions');
  });

  app.get('/conflicts/:id/precedents', { schema: { params: byId, querystring: listQuery({}), response: { 200: Type.Object({ ...listOf(Precedent).properties, elsewhere: optional(Type.Array(SharedPrecedent)) }), ...PROBLEMS }, tags }, config: { permission: 'decision.read' } }, async (request, reply) => {
    const page = await pageOf(request, request.query);
    const { row, actor } = await conflictSeen(request, request.params.id, {});
    // Somebody asked to one file sees that file, and no other.
    if (!permit(actor, 'decision.read').sight.includes(row.authority)) throw notTheirs(row.authority);
    const where = allOf(sql`d.authority = ${row.authority} and d.rule = ${row.rule} and d.conflict <> ${row.id} and d.state = 'made'`, asKnown(d, knownBy(page)), personalSeen(personalSight(actor)));
    const rows = await decisionRows(store, where, sql`d.recorded_at desc, d.id desc`, MOST, { knownAt: page.knownAt, facts: false });
    const told = rows.map((one) => ({ conflict: one.conflict, rule: one.rule, body: one.mutualName, disposition: one.disposition, class: one.class, publicReason: one.publicReason, decidedOn: civilDate(new Date(one.recordedAt)) }));
    const elsewhere = readsShared(actor) ? await sharedElsewhere(app, row.rule, row.authority) : [];
    return sendList(reply, { ...(await sliced(request, page, told)), elsewhere }, request.query.format, 'precedents');
  });

  app.get('/decisions', { schema: { querystring: listQuery(filters), response: { 200: listOf(Decision), ...PROBLEMS }, tags }, config: { permission: 'decision.read' } }, async (request, reply) => {
    const { authority, conflict, rule, disposition, state, stale, format } = request.query;
    const actor = actorOf(request);
    const sight = await authorityFilter(request, permit(actor, 'decision.read').sight, authority);
    const page = await pageOf(request, request.query);
    const knownAt = request.query.knownAt === undefined ? undefined : page.knownAt;
    const [from, to, reviewBy] = [day('from', request.query.from), day('to', request.query.to), day('reviewBy', request.query.reviewBy)];
    if (from !== undefined && to !== undefined && from > to) throw badQuery('to', `the last day (${to}) is before the first (${from})`);
    const reviewDay = reviewDayOf({ asAt: page.asAt, knownAt }, page.day);
    const isMadeAndStale = sql`(d.state = 'made' and ${isStale(sql`f.facts_hash`, reviewDay)})`;
    const where = allOf(
      amongTexts(sql`d.authority`, JSON.stringify(sight)),
      personalSeen(personalSight(actor)),
      asKnown(d, page),
      byThen(decidedAt, page),
      conflict && sql`d.conflict = ${conflict}`,
      rule && sql`d.rule = ${rule}`,
      disposition && sql`d.disposition = ${disposition}`,
      state && sql`d.state = ${state}`,
      stale === undefined ? undefined : stale ? isMadeAndStale : sql`not ${isMadeAndStale}`,
      from && sql`${decidedAt} >= ${beginningOf(from)}`,
      to && sql`${decidedAt} < ${beginningOf(addDays(to, 1))}`,
      reviewBy && sql`d.review_on <= ${reviewBy}`,
      keyset([sql`d.id`], page.after),
    );
    const rows = await decisionRows(store, where, sql`d.id`, page.limit + 1, { knownAt, facts: false });
    const telling = { language: languageOf(request), day: reviewDay, rulebook: await rulebooks(store, rows.map((row) => row.authority), knownAt) };
    return sendList(reply, await listed(request, page, rows, (row) => [row.id], (row) => decisionReply(row, telling)), format, 'decisions');
  });

  const notTheirs = (authority: string): Refused => new Refused(403, 'forbidden', 'Your roles do not include this (decision.read). Ask the monitoring officer.').notPermitted(authority);

  async function reasonsOf(request: FastifyRequest, id: string): Promise<ConflictSeen> {
    const seen = await conflictSeen(request, id, {});
    if (!(await seesReasons(request, seen))) throw notTheirs(seen.row.authority);
    return seen;
  }

  async function decisionsOf(request: FastifyRequest, { row, clocks, day: today }: ConflictSeen): Promise<Decision[]> {
    const language = languageOf(request);
    const rows = await decisionRows(store, allOf(sql`d.conflict = ${row.id}`, asKnown(d, knownBy(clocks))), sql`d.id`, MOST, { knownAt: clocks.knownAt, facts: true });
    const facts = isPersonal(row.scope) ? (await restsOf(store, row, clocks, today, language)).roles : (await factsOf(store, row, undefined, clocks, today)).map(role);
    const telling = { language, day: reviewDayOf(clocks, today), rulebook: await rulebooks(store, [row.authority], clocks.knownAt), facts: facts.map(factSeen) };
    return rows.map((one) => decisionReply(one, telling));
  }
};
