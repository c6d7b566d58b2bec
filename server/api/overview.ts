/** What needs me, and the whole council at a glance. */
import { sql } from 'drizzle-orm';
import { Type } from 'typebox';
import type { Reader } from '../../db/store.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { civilDate } from '../clock.ts';
import { permit, permitAt, type Eyes } from '../domain/access/permit.ts';
import { BodyLine, HomeReply } from '../domain/mutuals/file.ts';
import { Id, listOf } from '../domain/schema.ts';
import { addDays } from '../domain/time/civil.ts';
import { bodiesOf, bodiesThrough, bodyLine, factsOf, type BodyRow, type Facts } from './bodies.ts';
import { actorOf, authorityNamed, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, clocksOf, ClockQuery, listQuery, pageOf, sliced, type Clocks } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { roleLines, roleThrough } from './role-replies.ts';
import { lensOf, rolesSeen, type Lens } from './sight.ts';

const ENDING_SOON_DAYS = 90;
const SHOWN = 10;

type Line = Awaited<ReturnType<typeof bodyLine>>;
const severity = (line: Line): number => line.overlap?.severity ?? 0;
const unknownCore = (line: Line): number => line.families.filter(({ family, state }) => state === 'unknown' && ['incubator', 'contractor', 'regulator'].includes(family)).length;
const byUrgency = (a: Line, b: Line): number => severity(b) - severity(a) || (b.overlap?.lines ?? 0) - (a.overlap?.lines ?? 0) || a.name.localeCompare(b.name);

async function dealings(reader: Reader, authority: string, clocks: Clocks, day: string, lens: Lens | undefined, eyes: Eyes): Promise<readonly [BodyRow[], Facts]> {
  const bodies = lens ? await bodiesThrough(reader, authority, clocks, lens, eyes) : await bodiesOf(reader, authority, clocks);
  return [bodies, await factsOf(reader, authority, bodies.map((body) => body.id), clocks, day, lens)];
}

export const overviewRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  app.get('/matrix', { schema: { querystring: listQuery({ authority: Id }), response: { 200: listOf(BodyLine), ...PROBLEMS }, tags: ['overview'] }, config: { permission: 'register.read' } }, async (request, reply) => {
    const { sight, eyes } = permit(actorOf(request), 'register.read');
    const page = await pageOf(request, request.query);
    const authority = await findAuthority(store, request.query.authority);
    if (!authority || !sight.includes(authority.id)) return sendList(reply, { items: [], next: null }, request.query.format, 'matrix');
    const day = page.day;
    const [bodies, facts] = await store.snapshot((reader) => dealings(reader, authority.id, page, day, lensOf(request, [authority.id]), eyes));
    const items = bodies.map((body) => bodyLine(facts, body, authority, day)).sort(byUrgency);
    return sendList(reply, await sliced(request, page, items), request.query.format, 'matrix');
  });

  app.get(
    '/home',
    { schema: { querystring: Type.Object({ authority: Id, ...ClockQuery.properties }, { additionalProperties: false }), response: { 200: HomeReply, ...PROBLEMS }, tags: ['overview'] }, config: { permission: 'register.read' } },
    async (request) => {
      const authority = await authorityNamed(request, request.query.authority, 'authority');
      const { eyes } = permitAt(actorOf(request), 'register.read', authority, 'authority');
      const lens = lensOf(request, [authority.id]);
      const clocks = await clocksOf(request, request.query);
      const day = clocks.asAt ?? civilDate(clock.now());
      const [bodies, facts] = await store.snapshot((reader) => dealings(reader, authority.id, clocks, day, lens, eyes));
      const lines = bodies.map((body) => bodyLine(facts, body, authority, day)).sort(byUrgency);
      const soon = addDays(day, ENDING_SOON_DAYS);
      const ending = await roleLines(store, allOf(sql`r.authority = ${authority.id}`, asKnown(sql`r`, clocks), sql`r.state = 'recorded' and r.valid_to >= ${day} and r.valid_to <= ${soon}`, rolesSeen(lens, sql`r`, clocks)), sql`r.valid_to, r.id`, SHOWN, clocks, day);
      const names = new Map(bodies.map((body) => [body.id, body.name]));
      const count = (from: number, to: number) => lines.filter((line) => severity(line) >= from && severity(line) <= to).length;
      return {
        authority: authority.gss,
        cases: { actNow: count(4, 5), soon: count(2, 3), note: count(1, 1) },
        bodies: lines.length,
        unknown: lines.filter((line) => !line.complete).length,
        urgent: lines.filter((line) => severity(line) > 1).slice(0, SHOWN),
        unstated: lines.filter((line) => !line.complete).sort((a, b) => unknownCore(b) - unknownCore(a)).slice(0, SHOWN),
        endingSoon: ending.map((line) => ({ ...roleThrough(lens)(line), mutualName: names.get(line.mutual) ?? '' })),
      };
    },
  );
};
