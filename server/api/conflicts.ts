import { sql } from 'drizzle-orm';
import { Type } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { conflictRows, holdsOn, spansOf, tellable, type ConflictRow } from '../../db/stores/conflicts.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { findings } from '../../db/tables/index.ts';
import { caseId } from '../actions/told-changes.ts';
import { civilDate } from '../clock.ts';
import { permit } from '../domain/access/permit.ts';
import { Conflict } from '../domain/conflicts/conflict.ts';
import { RULES, ruleOf } from '../domain/conflicts/rules/index.ts';
import { subjectOf } from '../domain/conflicts/derive.ts';
import { tell, type Telling } from '../domain/conflicts/tell.ts';
import { notFound } from '../domain/problem.ts';
import { Role } from '../domain/roles/role.ts';
import { Id, listOf, nullable, oneOf, optional, PeriodSchema, strict } from '../domain/schema.ts';
import { CONFLICT_CLASSES, CONFLICT_KINDS, CONFLICT_STATES, keys } from '../domain/vocabulary.ts';
import { toPeriod } from '../domain/time/period.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf, type Clocks } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { role, roleLines } from './role-replies.ts';
import { authorityFilter } from './sight.ts';

const filters = {
  authority: optional(Id),
  mutual: optional(Id),
  person: optional(Id),
  rule: optional(Id),
  scope: optional(oneOf(['institutional', 'personal'] as const)),
  class: optional(oneOf(keys(CONFLICT_CLASSES))),
  kind: optional(oneOf(keys(CONFLICT_KINDS))),
  state: optional(oneOf(keys(CONFLICT_STATES))),
  live: optional(Type.Boolean()),
  minSeverity: optional(Type.Integer({ minimum: 1, maximum: 5 })),
};

const Version = Type.Object({ version: Type.Integer(), periods: Type.Array(PeriodSchema), severity: Type.Integer(), class: Type.String(), state: Type.String(), ruleVersion: Type.Integer(), recordedAt: Type.String(), supersededAt: nullable(Type.String()) });
const ConflictFile = Type.Object({ ...Conflict.properties, facts: Type.Array(Role), history: Type.Array(Version), mutualName: Type.String() });

/** More than any file that people keep: a bound on memory. */
const MOST_FACTS = 10_000;

export const told = (row: ConflictRow, telling: Telling) => tell(tellable(row, caseId(row.authority, row.mutual)), telling);

/** Properties of a rule and not of its findings: the filter becomes a list of rules. */
const rulesWith = (wanted: { class?: string; kind?: string }): string =>
  JSON.stringify(RULES.filter((rule) => (wanted.class === undefined || rule.proposedClass === wanted.class) && (wanted.kind === undefined || rule.kind === wanted.kind)).map((rule) => rule.id));

export const conflictRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  app.get('/conflicts', { schema: { querystring: listQuery(filters), response: { 200: listOf(Conflict), ...PROBLEMS }, tags: ['conflicts'] }, config: { permission: 'register.read' } }, async (request, reply) => {
    const { authority, mutual, person, rule, scope, class: ofClass, kind, state, live, minSeverity, format } = request.query;
    const sight = await authorityFilter(request, permit(actorOf(request), 'register.read').sight, authority);
    const page = await pageOf(request, request.query);
    const body = mutual && ((await findMutual(store, mutual))?.id ?? 'none');
    const day = page.day;
    const where = allOf(
      amongTexts(sql`c.authority`, JSON.stringify(sight)),
      asKnown(sql`f`, page),
      page.asAt !== undefined ? holdsOn(page.asAt) : undefined,
      body && sql`c.mutual = ${body}`,
      person && sql`c.subject = ${person} and c.scope like 'officer:%'`,
      rule && sql`c.rule = ${rule}`,
      // Findings about people's own interests come with declarations; what there is today is institutional.
      scope === 'personal' ? sql`1 = 0` : undefined,
      ofClass === undefined && kind === undefined ? undefined : amongTexts(sql`c.rule`, rulesWith({ ...(ofClass && { class: ofClass }), ...(kind && { kind }) })),
      state === undefined ? undefined : state === 'withdrawn' ? sql`f.periods = '[]'` : state === 'open' ? sql`f.periods <> '[]'` : sql`1 = 0`,
      live === undefined ? undefined : live ? holdsOn(day) : sql`not ${holdsOn(day)}`,
      minSeverity === undefined ? undefined : sql`f.severity >= ${minSeverity}`,
      keyset([sql`c.id`], page.after),
    );
    const rows = await conflictRows(store, where, sql`c.id`, page.limit + 1, request.query.knownAt === undefined ? undefined : page.knownAt);
    const telling = { language: languageOf(request), day };
    return sendList(reply, await listed(request, page, rows, (row) => [row.id], (row) => told(row, telling)), format, 'conflicts');
  });

  app.get('/conflicts/:id', { schema: { params: strict({ id: Id }), querystring: ClockQuery, response: { 200: ConflictFile, ...PROBLEMS }, tags: ['conflicts'] }, config: { permission: 'register.read' } }, async (request) => {
    const { sight } = permit(actorOf(request), 'register.read');
    const clocks = await clocksOf(request, request.query);
    const day = clocks.asAt ?? civilDate(clock.now());
    const [row] = await conflictRows(store, allOf(sql`c.id = ${request.params.id}`, amongTexts(sql`c.authority`, JSON.stringify(sight)), asKnown(sql`f`, clocks)), sql`c.id`, 1, clocks.knownAt);
    if (!row) throw notFound('overlap');
    const conflict = told(row, { language: languageOf(request), day });
    const facts = await factsOf(row, clocks, day);
    // Roles that have not begun yet keep it up as much as those of today.
    const standing = facts.filter(({ period }) => (period.to ?? '9999') >= day);
    return {
      ...conflict,
      clears: conflict.clears.map((one) => ({ ...one, ...(one.change && { change: one.change.map(({ family }) => ({ family, roles: standing.filter((fact) => fact.family === family).map((fact) => fact.id) })) }) })),
      facts,
      history: await history(row.id, row.rule, clocks),
      mutualName: row.mutualName,
    };
  });

  /** The roles that the finding rests on: computed when read, for a file of thousands must not write thousands of ids per change. */
  async function factsOf(row: ConflictRow, clocks: Clocks, day: string) {
    const subject = subjectOf(row.scope);
    const about = ruleOf(row.rule)?.about;
    const inScope =
      subject === null
        ? undefined
        : about === 'unit'
          ? sql`r.unit = ${subject}`
          : about === 'committee'
            ? sql`r.committee = ${subject}`
            : about === 'officer'
              ? sql`exists (select 1 from responsibilities o where o.role = r.id and o.person = ${subject} and o.capacity = 'accountable-officer' and o.state = 'recorded' and ${asKnown(sql`o`, clocks)})`
              : sql`exists (select 1 from units u left join units p on p.id = u.parent and p.superseded_at is null where u.id = r.unit and u.superseded_at is null and (u.id = ${subject} or u.parent = ${subject} or p.parent = ${subject}))`;
    const where = allOf(sql`r.authority = ${row.authority}`, sql`r.mutual = ${row.mutual}`, asKnown(sql`r`, clocks), sql`r.state = 'recorded'`, amongTexts(sql`r.family`, row.families), inScope);
    return (await roleLines(store, where, sql`r.valid_from, r.id`, MOST_FACTS, clocks, day)).map(role);
  }

  async function history(id: string, rule: string, { knownAt }: Clocks) {
    interface Row {
      version: number;
      ruleVersion: number;
      periods: string;
      severity: number;
      recordedAt: string;
      supersededAt: string | null;
    }
    const rows = await store.all(
      once<Row>(sql`select version, rule_version as "ruleVersion", periods, severity, recorded_at as "recordedAt", superseded_at as "supersededAt" from ${findings} where ${allOf(sql`conflict = ${id}`, knownAt && sql`recorded_at <= ${knownAt}`)} order by version`),
    );
    const supersededBy = (at: string | null) => (at !== null && knownAt !== undefined && at > knownAt ? null : at);
    return rows.map(({ periods, supersededAt, ...row }) => ({ ...row, supersededAt: supersededBy(supersededAt), periods: spansOf(periods).map(toPeriod), class: ruleOf(rule)?.proposedClass ?? 'potential', state: periods === '[]' ? 'withdrawn' : 'open' }));
  }
};

