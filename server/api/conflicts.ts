import { sql } from 'drizzle-orm';
import { Type } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { ABOUT_A_PERSON, ABOUT_NO_PERSON, conflictRows, findingVersions, STORED, type FindingSource } from '../../db/stores/conflicts.ts';
import { isInState, timesDecided } from '../../db/stores/decisions.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { permit } from '../domain/access/permit.ts';
import { Conflict } from '../domain/conflicts/conflict.ts';
import { isPersonal } from '../domain/conflicts/personal/derive.ts';
import { Role } from '../domain/roles/role.ts';
import { Id, listOf, nullable, oneOf, optional, strict } from '../domain/schema.ts';
import { CONFLICT_STATES, keys } from '../domain/vocabulary.ts';
import { clearsWith, factsOf, handsOf } from './conflict-facts.ts';
import { conflictFilters, conflictsAsked } from './conflict-filters.ts';
import { historyOf, VersionReply } from './conflict-history.ts';
import { conflictSeen } from './conflict-seen.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { findingsSeen, SEEN_ORDER, seenKey, versionsSeen } from './findings-seen.ts';
import { allOf, ClockQuery, keyset, listed, listQuery, pageOf, reviewDayOf } from './paging.ts';
import { personalSeen, personalSight } from './personal-sight.ts';
import { Record, restsOf, tellingOf } from './personal-told.ts';
import { PROBLEMS } from './problems.ts';
import { roleThrough } from './role-replies.ts';
import { authorityFilter, lensOf, liesOver, rolesSeen } from './sight.ts';

const filters = { ...conflictFilters, person: optional(Id), scope: optional(oneOf(['institutional', 'personal'] as const)), state: optional(oneOf(keys(CONFLICT_STATES))) };

const Named = Type.Array(Type.Object({ id: Id, name: nullable(Type.String()) }));
/** `factsHash` is what a decision sends back, so that nobody decides on facts that changed meanwhile. `records` are those that a finding about a person rests on beside roles. With the names of units and people in its facts: somebody who was asked to decide this one file cannot look them up elsewhere. */
const ConflictFile = Type.Object({ ...Conflict.properties, facts: Type.Array(Role), records: Type.Array(Record), history: Type.Array(VersionReply), mutualName: nullable(Type.String()), units: Named, persons: Named, factsHash: nullable(Type.String()) });

export const conflictRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/conflicts', { schema: { querystring: listQuery(filters), response: { 200: listOf(Conflict), ...PROBLEMS }, tags: ['conflicts'] }, config: { permission: 'register.read' } }, async (request, reply) => {
    const { authority, mutual, person, scope, state, format } = request.query;
    const sight = await authorityFilter(request, permit(actorOf(request), 'register.read').sight, authority);
    const [lens, personal] = [lensOf(request, sight), personalSight(actorOf(request))];
    const page = await pageOf(request, request.query);
    const body = mutual && ((await findMutual(store, mutual))?.id ?? 'none');
    const knownAt = request.query.knownAt === undefined ? undefined : page.knownAt;
    const reviewDay = reviewDayOf({ asAt: page.asAt, knownAt }, page.day);
    const where = (source: FindingSource) =>
      allOf(
        amongTexts(sql`c.authority`, JSON.stringify(sight)),
        conflictsAsked(request.query, body, page),
        personalSeen(personal),
        person && sql`c.subject = ${person} and (c.scope like 'officer:%' or ${ABOUT_A_PERSON})`,
        scope === undefined ? undefined : scope === 'personal' ? ABOUT_A_PERSON : ABOUT_NO_PERSON,
        state && isInState(state, source.hash, reviewDay),
        keyset(lens ? SEEN_ORDER : [sql`c.id`], page.after),
      );
    const rows = lens ? await findingsSeen(store, lens, { authorities: sight, mutuals: body ? [body] : undefined, where, limit: page.limit + 1, knownAt, after: page.after }) : await conflictRows(store, where(STORED), sql`c.id`, page.limit + 1, knownAt);
    const list = await listed(request, page, rows, lens ? seenKey : (row) => [row.id], await tellingOf(store, rows, { lens, sight: personal, language: languageOf(request), day: page.day, knownAt, reviewDay }));
    return sendList(reply, list, format, 'conflicts');
  });

  app.get('/conflicts/:id', { schema: { params: strict({ id: Id }), querystring: ClockQuery, response: { 200: ConflictFile, ...PROBLEMS }, tags: ['conflicts'] }, config: { permission: 'register.read' } }, async (request) => {
    const { row, conflict, lens, clocks, day } = await conflictSeen(request, request.params.id, request.query);
    const language = languageOf(request);
    const rests = isPersonal(row.scope) ? await restsOf(store, row, clocks, day, language) : undefined;
    const facts = rests?.roles ?? (await factsOf(store, row, rolesSeen(lens, sql`r`, clocks), clocks, day)).map(roleThrough(lens));
    const known = clocks.knownAt === undefined ? undefined : sql`f.recorded_at <= ${clocks.knownAt}`;
    const versions = lens ? await versionsSeen(store, lens, row, known) : await findingVersions(store, allOf(sql`c.id = ${row.id}`, known));
    const named = await handsOf(store, facts, liesOver(lens, row.authority));
    const decided = row.kept === null ? [] : await timesDecided(store, row.kept, clocks.knownAt);
    return { ...conflict, ...named, clears: clearsWith(conflict.clears, facts, day), facts, records: rests?.records ?? [], history: historyOf(versions, row.rule, decided, clocks), mutualName: row.mutualName, factsHash: liesOver(lens, row.authority) ? null : row.factsHash };
  });
};
