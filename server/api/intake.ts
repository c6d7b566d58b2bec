/** Whom an election brought, all at once. */
import { intakePeople } from '../actions/intake-people.ts';
import { permitAt } from '../domain/access/permit.ts';
import { Intake, TakenIn } from '../domain/people/intake.ts';
import { actorOf, answer, authorityNamed, type Routes } from './context.ts';
import { PROBLEMS } from './problems.ts';

export const intakeRoutes: Routes = async (app) => {
  app.post('/people/intake', { schema: { body: Intake, response: { 201: TakenIn, ...PROBLEMS }, tags: ['people'] }, config: { permission: 'person.record' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'person.record', authority, 'authority');
    return answer(request, reply, 201, [authority.log], (unit) => intakePeople(unit, allowed, request.body.people));
  });
};
