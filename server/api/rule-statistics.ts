/** How often each rule fired, and what became of it: of exactly those findings that whoever asks sees in the list of conflicts. */
import type { FastifyRequest } from 'fastify';
import { sql } from 'drizzle-orm';
import { Type, type Static } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { firstDecided, ruleFigures, type FirstDecided, type RuleFigures } from '../../db/stores/rule-statistics.ts';
import { civilDate } from '../clock.ts';
import { permit } from '../domain/access/permit.ts';
import { anyVersionsOf } from '../domain/conflicts/adoption.ts';
import { median } from '../domain/conflicts/rule-figures.ts';
import { CATALOGUE } from '../domain/conflicts/rulebook.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, nullable, optional, strict } from '../domain/schema.ts';
import { toDay } from '../domain/time/civil.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { sourcesSeen } from './findings-seen.ts';
import { allOf, asKnown, clocksOf, listQuery, pageOf, reviewDayOf, sliced, type Clocks } from './paging.ts';
import { personalSeen, personalSight } from './personal-sight.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter, lensOf } from './sight.ts';

const NAMES = ['fired', 'live', 'undecided', 'stale', 'remedied', 'mitigated', 'transferred', 'accepted', 'referred', 'dismissed', 'withdrawn'] as const;
const FIGURES = Object.fromEntries(NAMES.map((name) => [name, Type.Integer()])) as Record<(typeof NAMES)[number], ReturnType<typeof Type.Integer>>;

/** `undecided`, `stale` and `withdrawn` are states. The figures of decisions are of those that stand, `accepted` being tolerated, and `dismissed` no conflict. */
const Statistics = Type.Object({ rule: Id, title: Type.String(), ...FIGURES, medianDaysToDecide: nullable(Type.Number()) });
type Statistics = Static<typeof Statistics>;

const daysBetween = ({ found, decided }: FirstDecided): number => toDay(civilDate(new Date(decided))) - toDay(civilDate(new Date(found)));

async function statisticsOf(request: FastifyRequest, sight: readonly string[], { asAt, knownAt }: Clocks): Promise<Statistics[]> {
  const { store, clock } = request.server.service;
  const day = asAt ?? civilDate(clock.now());
  const looking = { day, reviewDay: reviewDayOf({ asAt, knownAt }, day), knownAt };
  const seen = allOf(amongTexts(sql`c.authority`, JSON.stringify(sight)), asKnown(sql`f`, { knownAt }), personalSeen(personalSight(actorOf(request))));
  return store.snapshot(async (reader) => {
    const [figures, times]: [RuleFigures[], FirstDecided[]] = [[], []];
    for (const { source, where } of await sourcesSeen(reader, lensOf(request, sight), { authorities: sight })) {
      figures.push(...(await ruleFigures(reader, source, sql`${where} and ${seen}`, looking)));
      times.push(...(await firstDecided(reader, source, sql`${where} and ${seen}`, looking)));
    }
    const language = languageOf(request);
    return [...CATALOGUE.rules, ...CATALOGUE.personal].map(({ id, title }) => {
      const its = figures.filter(({ rule }) => rule === id);
      const sums = Object.fromEntries(NAMES.map((name) => [name, its.reduce((sum, one) => sum + one[name], 0)])) as Record<(typeof NAMES)[number], number>;
      return { rule: id, title: title[language], ...sums, medianDaysToDecide: median(times.filter(({ rule }) => rule === id).map(daysBetween)) };
    });
  });
}

export const ruleStatisticRoutes: Routes = async (app) => {
  const tags = ['rules'];
  const config = { permission: 'register.read' as const };
  const sightOver = (request: FastifyRequest, authority: string | undefined): Promise<readonly string[]> => authorityFilter(request, permit(actorOf(request), 'register.read').sight, authority);

  app.get('/rule-statistics', { schema: { querystring: listQuery({ authority: optional(Id) }), response: { 200: listOf(Statistics), ...PROBLEMS }, tags }, config }, async (request, reply) => {
    const sight = await sightOver(request, request.query.authority);
    const page = await pageOf(request, request.query);
    const knownAt = request.query.knownAt === undefined ? undefined : page.knownAt;
    const items = sight.length === 0 ? [] : await statisticsOf(request, sight, { asAt: page.asAt, knownAt });
    return sendList(reply, await sliced(request, page, items), request.query.format, 'rule-statistics');
  });

  const OneQuery = strict({ authority: optional(Id), asAt: optional(Type.String({ maxLength: 10 })), knownAt: optional(Type.String({ maxLength: 40 })) });
  app.get('/rules/:id/statistics', { schema: { params: strict({ id: Id }), querystring: OneQuery, response: { 200: Statistics, ...PROBLEMS }, tags }, config }, async (request) => {
    const sight = await sightOver(request, request.query.authority);
    const clocks = await clocksOf(request, request.query);
    if (!anyVersionsOf(request.params.id)) throw notFound('rule');
    if (request.query.authority !== undefined && sight.length === 0) throw notFound('authority').notPermitted();
    const found = (await statisticsOf(request, sight, clocks)).find(({ rule }) => rule === request.params.id);
    if (!found) throw notFound('rule');
    return found;
  });
};
