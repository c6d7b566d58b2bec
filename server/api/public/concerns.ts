/** Anybody may raise a concern: no session is asked for and none is looked at. */
import { ConcernRaised, NewConcern } from '../../domain/reviews/concern.ts';
import { languageOf, type Routes } from '../context.ts';
import { PROBLEMS } from '../problems.ts';
import { raisedByAnybody } from './raising.ts';

export const publicConcernRoutes: Routes = async (app) => {
  app.post('/concerns', { schema: { body: NewConcern, response: { 201: ConcernRaised, ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request, reply) => {
    const made = await raisedByAnybody(request, reply, request.body, languageOf(request));
    reply.status(201);
    return made;
  });
};
