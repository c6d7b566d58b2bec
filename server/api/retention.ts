/** What has been kept its time after somebody left, and its destruction. */
import { Type } from 'typebox';
import { settingsOf } from '../../db/stores/authority-settings.ts';
import { keptIn } from '../../db/stores/retention.ts';
import { destroyDeclarations } from '../actions/destroy-declarations.ts';
import { civilDate } from '../clock.ts';
import { permitAt } from '../domain/access/permit.ts';
import { Destroy, Destroyed, destroyOn, Kept, leftOn } from '../domain/declarations/retention.ts';
import { Id, listOf, oneOf, optional, strict } from '../domain/schema.ts';
import { isCivilDate, LAST_DATE } from '../domain/time/civil.ts';
import { actorOf, answer, authorityNamed, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { badQuery, pageOf, sliced } from './paging.ts';
import { PROBLEMS } from './problems.ts';

const query = strict({
  authority: Id,
  on: optional(Type.String({ maxLength: 10, description: 'Looks ahead: what will have been kept its time on that day (YYYY-MM-DD); without it, today' })),
  limit: optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
  cursor: optional(Type.String({ maxLength: 4000 })),
  format: optional(oneOf(['json', 'csv'] as const)),
});

export const retentionRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  app.get('/retention', { schema: { querystring: query, response: { 200: listOf(Kept), ...PROBLEMS }, tags: ['retention'] }, config: { permission: 'hold.place' } }, async (request, reply) => {
    const { format } = request.query;
    const authority = await authorityNamed(request, request.query.authority, 'authority');
    permitAt(actorOf(request), 'hold.place', authority, 'authority');
    const today = civilDate(clock.now());
    const { on = today } = request.query;
    if (!isCivilDate(on) || on > LAST_DATE) throw badQuery('on', `on is not a day of the calendar: write YYYY-MM-DD, at most ${LAST_DATE}`);
    const { keepYears } = await settingsOf(store, authority.id);
    const items = (await keptIn(store, authority.id)).flatMap(({ offices, ...kept }): Kept[] => {
      const left = leftOn(offices, today);
      if (left === null || kept.declarations + kept.interests === 0) return [];
      const due = destroyOn(left, keepYears);
      return due <= on ? [{ ...kept, leftOn: left, destroyOn: due }] : [];
    });
    items.sort((a, b) => (a.destroyOn + a.person < b.destroyOn + b.person ? -1 : 1));
    return sendList(reply, await sliced(request, await pageOf(request, request.query), items), format, 'retention');
  });

  app.post('/retention', { schema: { body: Destroy, response: { 200: Destroyed, ...PROBLEMS }, tags: ['retention'] }, config: { permission: 'hold.place' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'hold.place', authority, 'authority');
    return answer(request, reply, 200, [authority.log], (unit) => destroyDeclarations(unit, allowed, request.body));
  });
};
