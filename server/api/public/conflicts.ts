import { sql } from 'drizzle-orm';
import { findAuthority } from '../../../db/stores/authorities.ts';
import { findMutual } from '../../../db/stores/mutuals.ts';
import { rulebooks } from '../../../db/stores/rule-adoptions.ts';
import { notFound } from '../../domain/problem.ts';
import { conflictKeyOf } from '../../domain/publication/conflict-id.ts';
import { PublicConflict, PublicConflictFile } from '../../domain/publication/replies.ts';
import { Id, listOf, strict } from '../../domain/schema.ts';
import { clearsWith, factsOf } from '../conflict-facts.ts';
import { conflictFilters, conflictsAsked } from '../conflict-filters.ts';
import { languageOf, type Routes } from '../context.ts';
import { sendList } from '../csv.ts';
import { findingsSeen, isConflict, SEEN_ORDER, seenKey } from '../findings-seen.ts';
import { allOf, asKnown, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf, reviewDayOf } from '../paging.ts';
import { PROBLEMS } from '../problems.ts';
import { everybodys, rolesSeen } from '../sight.ts';
import { publicConflict, repliesBeside, standing } from './conflict-replies.ts';
import { publicRoles } from './role-replies.ts';

export const publicConflictRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/conflicts', { schema: { querystring: listQuery(conflictFilters), response: { 200: listOf(PublicConflict), ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request, reply) => {
    const { authority, mutual, format } = request.query;
    const page = await pageOf(request, request.query);
    const lens = everybodys(request);
    const of = authority === undefined ? undefined : ((await findAuthority(store, authority))?.id ?? 'none');
    const body = mutual === undefined ? undefined : ((await findMutual(store, mutual))?.id ?? 'none');
    const shown = await standing(store, lens);
    const rows = await findingsSeen(store, lens, {
      authorities: of === undefined ? undefined : [of],
      mutuals: body === undefined ? undefined : [body],
      where: (source) => allOf(of && sql`c.authority = ${of}`, shown(source), conflictsAsked(request.query, body, page), keyset(SEEN_ORDER, page.after)),
      limit: page.limit + 1,
      after: page.after,
      knownAt: request.query.knownAt === undefined ? undefined : page.knownAt,
    });
    const knownAt = request.query.knownAt === undefined ? undefined : page.knownAt;
    const [replies, rulebook] = [await repliesBeside(store, rows, { knownAt }), await rulebooks(store, rows.map((row) => row.authority), knownAt)];
    return sendList(reply, await listed(request, page, rows, seenKey, publicConflict({ language: languageOf(request), day: page.day, rulebook, reviewDay: reviewDayOf({ asAt: page.asAt, knownAt: request.query.knownAt === undefined ? undefined : page.knownAt }, page.day) }, replies)), format, 'conflicts');
  });

  app.get('/conflicts/:id', { schema: { params: strict({ id: Id }), querystring: ClockQuery, response: { 200: PublicConflictFile, ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request) => {
    const { id } = request.params;
    const clocks = await clocksOf(request, request.query);
    const lens = everybodys(request);
    const day = clocks.asAt ?? lens.today;
    const key = conflictKeyOf(id);
    // Only by the id that everybody is given: its own would tell when it was made to whoever has it.
    if (!key) throw notFound('overlap');
    const [which, shown] = [await isConflict(store, lens, id), await standing(store, lens)];
    const [row] = await findingsSeen(store, lens, { authorities: [key.authority], mutuals: [key.mutual], where: (source) => allOf(which, shown(source), asKnown(sql`f`, clocks)), limit: 1, knownAt: clocks.knownAt });
    if (!row) throw notFound('overlap');
    const facts = await publicRoles(store, await factsOf(store, row, rolesSeen(lens, sql`r`, clocks), clocks, day), lens);
    const told = publicConflict({ language: languageOf(request), day, reviewDay: reviewDayOf(clocks, day), rulebook: await rulebooks(store, [row.authority], clocks.knownAt) }, await repliesBeside(store, [row], clocks))(row);
    return { ...told, clears: clearsWith(told.clears, facts, day), facts };
  });
};
