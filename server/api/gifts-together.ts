/** A word of warning, to whom it is about and to the keepers: gifts of one source that come to much together. */
import { sql } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { settingsOf } from '../../db/stores/authority-settings.ts';
import { interests, sealed } from '../../db/tables/index.ts';
import type { Entry } from '../domain/declarations/answers.ts';
import { GIFT_HEADINGS, giftsTogether, GiftsTogether } from '../domain/declarations/gifts-together.ts';
import { absent } from '../domain/problem.ts';
import { Id, listOf, optional, strict } from '../domain/schema.ts';
import { actorOf, authorityNamed, type Routes } from './context.ts';
import { filingSight } from './declarations-seen.ts';
import { allOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';

type Line = { person: string; mutual: string | null; told: string };

export const giftsTogetherRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/declarations/gifts-together', { schema: { querystring: strict({ authority: Id, person: optional(Id) }), response: { 200: listOf(GiftsTogether), ...PROBLEMS }, tags: ['declarations'] }, config: { permission: 'anybody' } }, async (request) => {
    const { person } = request.query;
    const authority = await authorityNamed(request, request.query.authority, 'authority');
    const { own, delegated, reviewing } = filingSight(actorOf(request));
    const [mine, keeps] = [[...own, ...delegated], reviewing.includes(authority.id)];
    if (person !== undefined && !keeps && !mine.includes(person)) throw absent('person', 'person');
    const { giftsTogether: limit } = await settingsOf(store, authority.id);
    if (limit === 0) return { items: [], next: null };
    const rows = await store.all(
      once<Line>(sql`select i.person, i.mutual, e.value as told from ${interests} i join ${sealed} e on e.commitment = i.entry
        where ${allOf(sql`i.authority = ${authority.id} and i.superseded_at is null and i.state in ('registered', 'ended') and e.value is not null`, amongTexts(sql`i.heading`, JSON.stringify(GIFT_HEADINGS)), person && sql`i.person = ${person}`, !keeps && amongTexts(sql`i.person`, JSON.stringify(mine)))} order by i.id`),
    );
    return { items: giftsTogether(rows.map(({ told, ...row }) => ({ ...row, entry: JSON.parse(told) as Entry })), limit), next: null };
  });
};
