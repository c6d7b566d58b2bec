import type { FastifyRequest } from 'fastify';
import { changeMembership } from '../actions/change-membership.ts';
import { revokeMembership } from '../actions/revoke-membership.ts';
import { allows } from '../domain/access/permissions.ts';
import { permit, type Permit } from '../domain/access/permit.ts';
import { Because, ChangeMembership, Membership } from '../domain/accounts/account.ts';
import { Id, strict } from '../domain/schema.ts';
import { actorOf, answer, ifMatch, type Routes } from './context.ts';
import { PROBLEMS } from './problems.ts';

const params = strict({ id: Id });

/** Administrators end any role within their reach, and who keeps a register an auditor's access to it; which of them it is, depends on the membership. */
function allowed(request: FastifyRequest): Permit<'account.change' | 'auditor.read'> {
  const actor = actorOf(request);
  return actor.memberships.some(({ role }) => allows('account.change', role)) ? permit(actor, 'account.change') : permit(actor, 'auditor.read');
}

export const membershipRoutes: Routes = async (app) => {
  app.post('/memberships/:id/revoke', { schema: { params, body: Because, response: { 200: Membership, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.change' } }, async (request, reply) => {
    const [may, version] = [allowed(request), ifMatch(request)];
    return answer(request, reply, 200, ['instance'], (unit) => revokeMembership(unit, may, actorOf(request), request.params.id, version, request.body.reason));
  });

  app.post('/memberships/:id/change', { schema: { params, body: ChangeMembership, response: { 200: Membership, ...PROBLEMS }, tags: ['accounts'] }, config: { permission: 'account.change' } }, async (request, reply) => {
    const [may, version] = [allowed(request), ifMatch(request)];
    return answer(request, reply, 200, ['instance'], (unit) => changeMembership(unit, may, actorOf(request), request.params.id, version, request.body));
  });
};
