import { sql } from 'drizzle-orm';
import { Type } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { ABOUT_A_PERSON, ABOUT_NO_PERSON, conflictRows, findingVersions, spansOf, type FindingVersion } from '../../db/stores/conflicts.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { civilDate } from '../clock.ts';
import { sightOfFile } from '../domain/access/one-file.ts';
import { permit } from '../domain/access/permit.ts';
import { Conflict } from '../domain/conflicts/conflict.ts';
import { isPersonal } from '../domain/conflicts/personal/derive.ts';
import { classOf } from '../domain/conflicts/personal/rule.ts';
import { personalRuleOf } from '../domain/conflicts/personal/rules/index.ts';
import { ruleOf } from '../domain/conflicts/rules/index.ts';
import { notFound } from '../domain/problem.ts';
import { Role } from '../domain/roles/role.ts';
import { Id, listOf, nullable, oneOf, optional, PeriodSchema, strict } from '../domain/schema.ts';
import { CONFLICT_STATES, keys } from '../domain/vocabulary.ts';
import { toPeriod } from '../domain/time/period.ts';
import { clearsWith, factsOf, handsOf } from './conflict-facts.ts';
import { conflictFilters, conflictsAsked } from './conflict-filters.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { findingsSeen, isConflict, SEEN_ORDER, seenKey, versionsSeen } from './findings-seen.ts';
import { allOf, asKnown, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf, type Clocks } from './paging.ts';
import { personalSeen, personalSight } from './personal-sight.ts';
import { Record, restsOf, tellingOf } from './personal-told.ts';
import { PROBLEMS } from './problems.ts';
import { roleThrough } from './role-replies.ts';
import { authorityFilter, lensOf, liesOver, rolesSeen } from './sight.ts';

const filters = { ...conflictFilters, person: optional(Id), scope: optional(oneOf(['institutional', 'personal'] as const)), state: optional(oneOf(keys(CONFLICT_STATES))) };

const Version = Type.Object({ version: Type.Integer(), periods: Type.Array(PeriodSchema), severity: Type.Integer(), class: Type.String(), state: Type.String(), ruleVersion: Type.Integer(), recordedAt: Type.String(), supersededAt: nullable(Type.String()) });
const Named = Type.Array(Type.Object({ id: Id, name: nullable(Type.String()) }));
/** `records` are those that a finding about a person rests on beside roles. With the names of units and people in its facts: somebody who was asked to decide this one file cannot look them up elsewhere. */
const ConflictFile = Type.Object({ ...Conflict.properties, facts: Type.Array(Role), records: Type.Array(Record), history: Type.Array(Version), mutualName: nullable(Type.String()), units: Named, persons: Named });

export const conflictRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  app.get('/conflicts', { schema: { querystring: listQuery(filters), response: { 200: listOf(Conflict), ...PROBLEMS }, tags: ['conflicts'] }, config: { permission: 'register.read' } }, async (request, reply) => {
    const { authority, mutual, person, scope, state, format } = request.query;
    const sight = await authorityFilter(request, permit(actorOf(request), 'register.read').sight, authority);
    const [lens, personal] = [lensOf(request, sight), personalSight(actorOf(request))];
    const page = await pageOf(request, request.query);
    const body = mutual && ((await findMutual(store, mutual))?.id ?? 'none');
    const where = allOf(
      amongTexts(sql`c.authority`, JSON.stringify(sight)),
      conflictsAsked(request.query, body, page),
      personalSeen(personal),
      person && sql`c.subject = ${person} and (c.scope like 'officer:%' or ${ABOUT_A_PERSON})`,
      scope === undefined ? undefined : scope === 'personal' ? ABOUT_A_PERSON : ABOUT_NO_PERSON,
      state === undefined ? undefined : state === 'withdrawn' ? sql`f.periods = '[]'` : state === 'open' ? sql`f.periods <> '[]'` : sql`1 = 0`,
      keyset(lens ? SEEN_ORDER : [sql`c.id`], page.after),
    );
    const knownAt = request.query.knownAt === undefined ? undefined : page.knownAt;
    const rows = lens ? await findingsSeen(store, lens, { authorities: sight, mutuals: body ? [body] : undefined, where: () => where, limit: page.limit + 1, knownAt, after: page.after }) : await conflictRows(store, where, sql`c.id`, page.limit + 1, knownAt);
    const list = await listed(request, page, rows, lens ? seenKey : (row) => [row.id], await tellingOf(store, rows, { lens, sight: personal, language: languageOf(request), day: page.day, knownAt }));
    return sendList(reply, list, format, 'conflicts');
  });

  app.get('/conflicts/:id', { schema: { params: strict({ id: Id }), querystring: ClockQuery, response: { 200: ConflictFile, ...PROBLEMS }, tags: ['conflicts'] }, config: { permission: 'register.read' } }, async (request) => {
    const actor = actorOf(request);
    const sight = sightOfFile(actor, 'register.read', request.params.id);
    // Whoever was asked to decide a file sees it whole.
    const asked = actor.invitations.filter(({ conflict }) => conflict === request.params.id).map(({ authority }) => authority);
    const lens = lensOf(request, sight.filter((authority) => !asked.includes(authority)));
    const clocks = await clocksOf(request, request.query);
    const day = clocks.asAt ?? civilDate(clock.now());
    const personal = personalSight(actor);
    const where = allOf(await isConflict(store, lens, request.params.id), personalSeen(personal), amongTexts(sql`c.authority`, JSON.stringify(sight)), asKnown(sql`f`, clocks));
    const [row] = lens ? await findingsSeen(store, lens, { authorities: sight, where: () => where, limit: 1, knownAt: clocks.knownAt }) : await conflictRows(store, where, sql`c.id`, 1, clocks.knownAt);
    if (!row) throw notFound('overlap');
    const language = languageOf(request);
    const conflict = (await tellingOf(store, [row], { lens, sight: personal, language, day, knownAt: clocks.knownAt }))(row);
    const rests = isPersonal(row.scope) ? await restsOf(store, row, clocks, day, language) : undefined;
    const facts = rests?.roles ?? (await factsOf(store, row, rolesSeen(lens, sql`r`, clocks), clocks, day)).map(roleThrough(lens));
    const known = clocks.knownAt === undefined ? undefined : sql`f.recorded_at <= ${clocks.knownAt}`;
    const versions = lens ? await versionsSeen(store, lens, row, known) : await findingVersions(store, allOf(sql`c.id = ${row.id}`, known));
    const named = await handsOf(store, facts, liesOver(lens, row.authority));
    return { ...conflict, ...named, clears: clearsWith(conflict.clears, facts, day), facts, records: rests?.records ?? [], history: history(versions, row.rule, clocks), mutualName: row.mutualName };
  });
};

function classOfRule(id: string, severity: number): string {
  const personal = personalRuleOf(id);
  return personal ? classOf(personal, severity) : (ruleOf(id)?.proposedClass ?? 'potential');
}

function history(versions: readonly FindingVersion[], rule: string, { knownAt }: Clocks) {
  const supersededBy = (at: string | null) => (at !== null && knownAt !== undefined && at > knownAt ? null : at);
  return versions.map(({ periods, supersededAt, ...row }) => ({ ...row, supersededAt: supersededBy(supersededAt), periods: spansOf(periods).map(toPeriod), class: classOfRule(rule, row.severity), state: periods === '[]' ? 'withdrawn' : 'open' }));
}
