/** The queue: what waits to be looked at, in order of what matters most, grouped by body, with counts over everything that the filters leave. */
import { sql, type SQL } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { mergersInto } from '../../db/stores/accounts.ts';
import { accountNames } from '../../db/stores/assignments.ts';
import { settingsOf } from '../../db/stores/authority-settings.ts';
import { ABOUT_A_PERSON, ABOUT_NO_PERSON, conflictRows } from '../../db/stores/conflicts.ts';
import { authoritiesOf } from '../../db/stores/memberships.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { bodyNames, standingsIn } from '../../db/stores/review-queue.ts';
import type { Reader } from '../../db/store.ts';
import { civilDate } from '../clock.ts';
import { permit } from '../domain/access/permit.ts';
import { PERSONAL_RULES } from '../domain/conflicts/personal/rules/index.ts';
import { RULES } from '../domain/conflicts/rules/index.ts';
import { ASKED_STATES, countsOf, goesTogether, GROUPINGS, groupsOf, isAsked, placeOf, Queue, queued, SORTS, waitingOf, WHY, type Grouping, type QueueLine, type Standing, type Waiting } from '../domain/reviews/queue.ts';
import { Id, oneOf, optional, strict } from '../domain/schema.ts';
import { conflictFilters, conflictsAsked } from './conflict-filters.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, badQuery, listed, listQuery, pageOf, reviewDayOf, type Page } from './paging.ts';
import { personalSeen, personalSight } from './personal-sight.ts';
import { tellingOf } from './personal-told.ts';
import { PROBLEMS } from './problems.ts';
import { testsDue } from './reviews-due.ts';
import { authorityFilter } from './sight.ts';

const filters = {
  ...conflictFilters,
  person: optional(Id),
  scope: optional(oneOf(['institutional', 'personal'] as const)),
  /** An account, `me` or `nobody`. */
  assigned: optional(Id),
  watched: optional(oneOf(['true'] as const)),
  state: optional(oneOf(ASKED_STATES)),
  why: optional(oneOf(WHY)),
  sort: optional(oneOf(SORTS)),
  /** Only what one decision can do for many. */
  together: optional(oneOf(['true'] as const)),
  by: optional(oneOf(GROUPINGS)),
};

const Filters = strict(filters);
type Filters = Static<typeof Filters>;

const g = sql`g`;

export const reviewRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/reviews', { schema: { querystring: listQuery(filters), response: { 200: Queue, ...PROBLEMS }, tags: ['reviews'] }, config: { permission: 'conflict.prepare' } }, async (request, reply) => {
    const { state = 'waiting', why, sort = 'severity', together, by = 'mutual', format } = request.query;
    const page = await pageOf(request, request.query);
    const after = placeIn(page);
    const knownAt = request.query.knownAt === undefined ? undefined : page.knownAt;
    const reviewDay = reviewDayOf({ asAt: page.asAt, knownAt }, page.day);
    return store.snapshot(async (reader) => {
      const own = await ownAccounts(reader, request);
      const standings = await standingsIn(reader, await conditionOf(request, reader, page, own), reviewDay, knownAt);
      const all = await waitingIn(reader, standings, reviewDay, knownAt);
      const asked = all.filter((one) => isAsked(one, state, why) && (together === undefined || goesTogether(one)));
      const waiting = queued(asked, sort, after).slice(0, page.limit + 1);
      const lines = await linesOf(request, reader, waiting.slice(0, page.limit), page, knownAt, own);
      const list = await listed(request, page, waiting, (one) => [placeOf(one, sort)], ({ id }) => lines.get(id) as QueueLine);
      return sendList(reply, { ...list, groups: await groupLines(request, reader, asked, by), counts: countsOf(all, asked, own, reviewDay) }, format, 'reviews');
    });
  });

  /** As `GET /api/conflicts` is filtered, and by who works on it. */
  async function conditionOf(request: FastifyRequest, reader: Reader, page: Page, own: readonly string[]): Promise<SQL> {
    const { authority, mutual, person, scope, assigned, watched, ...rest } = request.query as Filters;
    const actor = actorOf(request);
    const sight = await authorityFilter(request, permit(actor, 'conflict.prepare').sight, authority);
    // A file of another council, to which they were asked, is in no list of theirs, and is nevertheless what was given to them.
    const asked = authority === undefined && assigned === 'me' ? actor.invitations.map(({ conflict }) => conflict) : [];
    const body = mutual && ((await findMutual(reader, mutual))?.id ?? 'none');
    return allOf(
      sql`(${amongTexts(sql`c.authority`, JSON.stringify(sight))} or ${amongTexts(sql`c.id`, JSON.stringify(asked))})`,
      conflictsAsked(rest, body, page),
      personalSeen(personalSight(actor)),
      person && sql`c.subject = ${person} and (c.scope like 'officer:%' or ${ABOUT_A_PERSON})`,
      scope === undefined ? undefined : scope === 'personal' ? ABOUT_A_PERSON : ABOUT_NO_PERSON,
      assigned === undefined ? undefined : assigned === 'nobody' ? sql`${g}.account is null` : amongTexts(sql`${g}.account`, JSON.stringify(assigned === 'me' ? own : [assigned])),
      watched === undefined ? undefined : sql`(${sql.join(own.map((account) => sql`${g}.watchers like ${`%"${account}"%`}`), sql` or `)})`,
    );
  }

  async function linesOf(request: FastifyRequest, reader: Reader, waiting: readonly Waiting[], page: Page, knownAt: string | undefined, own: readonly string[]): Promise<Map<string, QueueLine>> {
    const known = knownAt === undefined ? sql`f.superseded_at is null` : sql`f.recorded_at <= ${knownAt} and (f.superseded_at is null or f.superseded_at > ${knownAt})`;
    const rows = await conflictRows(reader, allOf(amongTexts(sql`c.id`, JSON.stringify(waiting.map(({ id }) => id))), known), sql`c.id`, waiting.length, knownAt);
    const reviewDay = reviewDayOf({ asAt: page.asAt, knownAt }, page.day);
    const telling = await tellingOf(reader, rows, { lens: undefined, sight: personalSight(actorOf(request)), language: languageOf(request), day: page.day, knownAt, reviewDay });
    const names = await accountNames(reader, waiting.flatMap(({ account }) => account ?? []));
    const by = new Map(rows.map((row) => [row.id, row]));
    return new Map(
      waiting.flatMap(({ id, account, watchers, assignmentVersion, since, changedOn, dueOn, reviewOn, why }) => {
        const row = by.get(id);
        if (!row) return [];
        const assigned = account === null ? null : { account, name: names.get(account) ?? null };
        return [[id, { ...telling(row), body: row.mutualName, assigned, assignmentVersion, watched: watchers.some((one) => own.includes(one)), since, changedOn, dueOn, reviewOn, why: [...why] }] as const];
      }),
    );
  }
};

/** Whoever is one human being with two accounts that became one works on what either was given. */
const ownAccounts = async (reader: Reader, request: FastifyRequest): Promise<string[]> => {
  const { account } = actorOf(request);
  return [account, ...(await mergersInto(reader, account)).map((merger) => merger.account)];
};

function placeIn({ after }: Page): string | undefined {
  if (after === undefined) return undefined;
  const [place] = after;
  if (after.length !== 1 || typeof place !== 'string') throw badQuery('cursor', 'cursor belongs to another list');
  return place;
}

async function waitingIn(reader: Reader, standings: readonly Standing[], day: string, knownAt: string | undefined): Promise<Waiting[]> {
  const authorities = [...new Set(standings.map(({ authority }) => authority))];
  const days = new Map<string, number>();
  for (const authority of authorities) days.set(authority, (await settingsOf(reader, authority, knownAt)).publishAfterDays);
  const tests = await testsDue(reader, authorities, day, knownAt);
  const around = { day, civil: (instant: string) => civilDate(new Date(instant)), publishAfterDays: (authority: string) => days.get(authority) ?? 0, tests: (conflict: string) => tests.get(conflict) };
  return standings.map((one) => waitingOf(one, around));
}

async function groupLines(request: FastifyRequest, reader: Reader, asked: readonly Waiting[], by: Grouping): Promise<Static<typeof Queue>['groups']> {
  const groups = groupsOf(asked, by);
  const councils = await authoritiesOf(reader, groups.map(({ authority }) => authority));
  const names = by === 'rule' ? new Map([...RULES, ...PERSONAL_RULES].map(({ id, title }) => [id, title[languageOf(request)]])) : await bodyNames(reader, groups.map(({ of }) => of));
  return groups.map(({ authority, of, count, worst }) => ({ authority: councils.get(authority)?.gss ?? authority, mutual: by === 'rule' || of === '' ? null : of, rule: by === 'rule' ? of : null, name: names.get(of) ?? null, count, worst }));
}
