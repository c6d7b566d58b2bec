/** The week of those who keep the register, as its page shows it. */
import { mergersInto } from '../../db/stores/accounts.ts';
import { gatherWeek } from '../actions/week.ts';
import { civilDate } from '../clock.ts';
import { permitAt } from '../domain/access/permit.ts';
import { Digest, sectionsOf, sundayOf } from '../domain/reviews/digest.ts';
import { Id, strict } from '../domain/schema.ts';
import { actorOf, authorityNamed, languageOf, type Routes } from './context.ts';
import { personalSeen, personalSight } from './personal-sight.ts';
import { PROBLEMS } from './problems.ts';

export const digestRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  app.get('/digest', { schema: { querystring: strict({ authority: Id }), response: { 200: Digest, ...PROBLEMS }, tags: ['reviews'] }, config: { permission: 'conflict.prepare' } }, async (request) => {
    const actor = actorOf(request);
    const authority = await authorityNamed(request, request.query.authority, 'authority');
    permitAt(actor, 'conflict.prepare', authority, 'authority');
    const today = civilDate(clock.now());
    const week = sundayOf(today);
    return store.snapshot(async (reader) => {
      const { facts, assignedTo } = await gatherWeek(reader, authority.id, { week, today, seen: personalSeen(personalSight(actor)) });
      const own = [actor.account, ...(await mergersInto(reader, actor.account)).map(({ account }) => account)];
      return { week, sections: sectionsOf({ ...facts, assigned: assignedTo(own) }, languageOf(request)) };
    });
  });
};
