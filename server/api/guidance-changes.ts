/** What adopting an edition would change over a council's register, before anybody adopts it. */
import { sql } from 'drizzle-orm';
import { Type } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { holdsOn } from '../../db/stores/conflicts.ts';
import { findEdition } from '../../db/stores/guidance.ts';
import { arrangedFor } from '../../db/stores/shared-precedents.ts';
import { conflicts, decisions, findings, mutuals } from '../../db/tables/index.ts';
import { followedBy, guidanceOf } from '../actions/guidance-rows.ts';
import { permit, permitAt } from '../domain/access/permit.ts';
import { CITING } from '../domain/guidance/citing.ts';
import { meant, saysOtherwise, type Guidance } from '../domain/guidance/editions.ts';
import { notFound } from '../domain/problem.ts';
import { Id, nullable, optional, strict } from '../domain/schema.ts';
import type { Language } from '../domain/words.ts';
import { actorOf, authorityNamed, languageOf, type Routes } from './context.ts';
import { Change, changesIn } from './guidance-editions.ts';
import { allOf, clocksOf } from './paging.ts';
import { personalSeen, personalSight } from './personal-sight.ts';
import { PROBLEMS } from './problems.ts';
import { civilDate } from '../clock.ts';

const Counted = Type.Object({
  count: Type.Integer(),
  /** Of them: nobody has decided, a decision waits for a second person, and those that are decided. */
  open: Type.Integer(),
  proposed: Type.Integer(),
  decided: Type.Integer(),
  /** Arranged for any of them. */
  safeguards: Type.Integer(),
  byMutual: Type.Array(Type.Object({ mutual: Id, name: nullable(Type.String()), count: Type.Integer() })),
  byRule: Type.Array(Type.Object({ rule: Type.String(), title: Type.String(), count: Type.Integer() })),
});
const Changes = Type.Object({
  /** What the council follows that day; null for what the register ships with. */
  followed: nullable(Type.Object({ id: Id, title: Type.String() })),
  paragraphs: Type.Array(Change),
  rules: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), paragraph: Type.String() })),
  conflicts: Counted,
});

interface Line {
  readonly id: string;
  readonly rule: string;
  readonly mutual: string;
  readonly name: string | null;
  readonly decided: number;
  readonly proposed: number;
}

const changedRules = (from: Guidance, to: Guidance, language: Language) =>
  CITING.filter(({ guidance }) => saysOtherwise(from, to, guidance)).map(({ id, title, guidance }) => ({ id, title: title[language], paragraph: meant(to, guidance)?.id ?? guidance }));

const tally = (lines: readonly Line[], by: (line: Line) => string) => [...Map.groupBy(lines, by)].map(([key, of]) => ({ key, first: of[0] as Line, count: of.length })).toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));

export const guidanceChangeRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const isIn = (state: string) => sql`case when exists (select 1 from ${decisions} n where n.conflict = c.id and n.state = ${state} and n.superseded_at is null) then 1 else 0 end`;

  app.get(
    '/guidance-editions/:id/changes',
    { schema: { params: strict({ id: Id }), querystring: Type.Object({ authority: optional(Id), asAt: optional(Type.String({ maxLength: 10 })) }, { additionalProperties: false }), response: { 200: Changes, ...PROBLEMS }, tags: ['guidance'] }, config: { permission: 'catalogue.read' } },
    async (request) => {
      const actor = actorOf(request);
      permit(actor, 'catalogue.read');
      const { authority: named } = request.query;
      const { asAt } = await clocksOf(request, request.query);
      const [day, language] = [asAt ?? civilDate(clock.now()), languageOf(request)];
      const authority = named === undefined ? undefined : permitAt(actor, 'decision.read', await authorityNamed(request, named, 'authority'), 'authority').authority;
      const edition = await findEdition(store, request.params.id);
      if (!edition) throw notFound('edition of guidance');
      const followed = authority && (await followedBy(store, authority.id, day));
      const [from, to] = [followed?.guidance ?? (await guidanceOf(store, edition.basis)), await guidanceOf(store, edition.id)];
      const rules = changedRules(from, to, language);
      const where = allOf(sql`c.authority = ${authority?.id ?? ''}`, amongTexts(sql`c.rule`, JSON.stringify(rules.map(({ id }) => id))), holdsOn(day), personalSeen(personalSight(actor)));
      const lines = authority
        ? await store.all(
            once<Line>(sql`select c.id, c.rule, c.mutual, m.name, ${isIn('made')} as decided, ${isIn('proposed')} as proposed
              from ${conflicts} c join ${findings} f on f.conflict = c.id and f.superseded_at is null left join ${mutuals} m on m.id = c.mutual and m.superseded_at is null where ${where} order by c.id`),
          )
        : [];
      const titles = new Map(rules.map(({ id, title }) => [id, title]));
      return {
        followed: followed?.edition ? { id: followed.edition.id, title: followed.edition.title } : null,
        paragraphs: changesIn(from, to, language),
        rules,
        conflicts: {
          count: lines.length,
          open: lines.filter(({ decided, proposed }) => decided === 0 && proposed === 0).length,
          proposed: lines.filter(({ decided, proposed }) => decided === 0 && proposed === 1).length,
          decided: lines.filter(({ decided }) => decided === 1).length,
          safeguards: (await arrangedFor(store, lines.map(({ id }) => id))).length,
          byMutual: tally(lines.filter(({ mutual }) => mutual !== ''), ({ mutual }) => mutual).map(({ key, first, count }) => ({ mutual: key, name: first.name, count })),
          byRule: tally(lines, ({ rule }) => rule).map(({ key, count }) => ({ rule: key, title: titles.get(key) ?? key, count })),
        },
      };
    },
  );
};
