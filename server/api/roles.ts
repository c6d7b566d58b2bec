import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { releasedRoles } from '../../db/stores/published.ts';
import { findResponsibility, findRole } from '../../db/stores/roles.ts';
import { correctRole, endRole, roleToChange, withdrawRole } from '../actions/change-role.ts';
import { endResponsibility } from '../actions/end-responsibility.ts';
import { recordResponsibility } from '../actions/record-responsibility.ts';
import { recordRole } from '../actions/record-role.ts';
import { stateRoleNotHeld } from '../actions/state-role-not-held.ts';
import { whatIfChanged, whatIfRecorded } from '../actions/what-if.ts';
import { civilDate } from '../clock.ts';
import { permit, permitAt, type PermitAt } from '../domain/access/permit.ts';
import type { Action } from '../domain/access/permissions.ts';
import { ConflictChanges } from '../domain/conflicts/conflict.ts';
import { absent, notFound } from '../domain/problem.ts';
import { CorrectRole, EndResponsibility, EndRole, NewResponsibility, NewRole, NewRoleStatement, Responsibility, Role, RoleReply, RoleStatement, WhatIf, WithdrawRole } from '../domain/roles/role.ts';
import { Id, listOf, oneOf, optional, strict } from '../domain/schema.ts';
import { CAPACITIES, FAMILIES, keys } from '../domain/vocabulary.ts';
import { actorOf, answer, authorityNamed, ifMatch, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, asTrue, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf, sliced } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { responsibility, responsibilityLines, roleLines, roleStatement, roleThrough, statementLines } from './role-replies.ts';
import { authorityFilter, lensOf, liesOver, rolesSeen } from './sight.ts';
import { statementsThrough } from './statements-seen.ts';

const byId = strict({ id: Id });
const family = oneOf(keys(FAMILIES));
const state = oneOf(['recorded', 'withdrawn'] as const);

/** A role that exists, for whoever may do this in its authority; to everybody else it does not exist. */
async function permitForRole<A extends Action>(request: FastifyRequest, action: A, id: string, missing = notFound('role')): Promise<PermitAt<A>> {
  const { store } = request.server.service;
  const found = await findRole(store, id);
  const authority = found && (await findAuthority(store, found.authority));
  if (!authority || !actorOf(request).memberships.some((held) => held.authority === authority.id) || !(await isRoleSeen(request, authority.id, id))) throw missing;
  return permitAt(actorOf(request), action, authority);
}

async function isRoleSeen(request: FastifyRequest, authority: string, id: string): Promise<boolean> {
  const lens = lensOf(request, [authority]);
  return !lens || (await releasedRoles(request.server.service.store, [id], lens.today)).has(id);
}

/** A filter that names a body by id or number; one that is not there matches nothing. */
const mutualFilter = async (request: FastifyRequest, ref: string | undefined): Promise<string | undefined> => ref && ((await findMutual(request.server.service.store, ref))?.id ?? 'none');

/** More than a register holds: a bound on memory. */
const MOST_STATEMENTS = 50_000;

export const roleRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const today = () => civilDate(clock.now());

  app.post('/roles', { schema: { body: NewRole, response: { 201: RoleReply, ...PROBLEMS }, tags: ['roles'] }, config: { permission: 'role.record' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'role.record', authority, 'authority');
    return answer(request, reply, 201, [authority.log], (unit) => recordRole(unit, allowed, request.body));
  });

  app.post('/roles/what-if', { schema: { body: WhatIf, response: { 200: ConflictChanges, ...PROBLEMS }, tags: ['roles'] }, config: { permission: 'role.record' } }, async (request) => {
    const asked = request.body;
    const telling = { language: languageOf(request), day: today() };
    if ('mutual' in asked) {
      const authority = await authorityNamed(request, asked.authority, 'authority');
      const { eyes } = permitAt(actorOf(request), 'role.record', authority, 'authority');
      return whatIfRecorded(store, authority, eyes, asked, telling);
    }
    const [id, path] = 'end' in asked ? [asked.end.role, 'end.role'] : 'correct' in asked ? [asked.correct.role, 'correct.role'] : [asked.withdraw.role, 'withdraw.role'];
    const { authority } = await permitForRole(request, 'role.record', id, absent(path, 'role'));
    const current = await roleToChange(store, authority, id);
    if ('end' in asked) return whatIfChanged(store, authority, current, { end: { on: asked.end.on } }, telling);
    if ('withdraw' in asked) return whatIfChanged(store, authority, current, { withdraw: true }, telling);
    const { role: _role, ...facts } = asked.correct;
    return whatIfChanged(store, authority, current, { correct: facts }, telling);
  });

  app.post('/roles/:id/end', { schema: { params: byId, body: EndRole, response: { 200: RoleReply, ...PROBLEMS }, tags: ['roles'] }, config: { permission: 'role.record' } }, async (request, reply) => {
    const allowed = await permitForRole(request, 'role.record', request.params.id);
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => endRole(unit, allowed, request.params.id, version, request.body));
  });

  app.post('/roles/:id/correct', { schema: { params: byId, body: CorrectRole, response: { 200: RoleReply, ...PROBLEMS }, tags: ['roles'] }, config: { permission: 'role.record' } }, async (request, reply) => {
    const allowed = await permitForRole(request, 'role.record', request.params.id);
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => correctRole(unit, allowed, request.params.id, version, request.body));
  });

  app.post('/roles/:id/withdraw', { schema: { params: byId, body: WithdrawRole, response: { 200: RoleReply, ...PROBLEMS }, tags: ['roles'] }, config: { permission: 'role.record' } }, async (request, reply) => {
    const allowed = await permitForRole(request, 'role.record', request.params.id);
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => withdrawRole(unit, allowed, request.params.id, version, request.body));
  });

  app.get(
    '/roles',
    {
      schema: {
        querystring: listQuery({ authority: optional(Id), mutual: optional(Id), kind: optional(Id), family: optional(family), unit: optional(Id), committee: optional(Id), accountableOfficer: optional(Id), state: optional(state) }),
        response: { 200: listOf(Role), ...PROBLEMS },
        tags: ['roles'],
      },
      config: { permission: 'register.read' },
    },
    async (request, reply) => {
      const { authority, mutual, kind, family: ofFamily, unit, committee, accountableOfficer, state: inState, format } = request.query;
      const sight = await authorityFilter(request, permit(actorOf(request), 'register.read').sight, authority);
      const lens = lensOf(request, sight);
      const page = await pageOf(request, request.query);
      const body = await mutualFilter(request, mutual);
      const r = sql`r`;
      const where = allOf(
        sight.length === 1 ? sql`r.authority = ${sight[0]}` : amongTexts(sql`r.authority`, JSON.stringify(sight)),
        asKnown(r, page),
        asTrue(r, page),
        page.asAt !== undefined ? sql`r.state = 'recorded'` : undefined,
        body && sql`r.mutual = ${body}`,
        kind && sql`r.kind = ${kind}`,
        ofFamily && sql`r.family = ${ofFamily}`,
        unit && sql`r.unit = ${unit}`,
        committee && sql`r.committee = ${committee}`,
        accountableOfficer && sql`exists (select 1 from responsibilities o where o.role = r.id and o.person = ${accountableOfficer} and o.capacity = 'accountable-officer' and o.state = 'recorded' and ${asKnown(sql`o`, page)})`,
        inState && sql`r.state = ${inState}`,
        rolesSeen(lens, r, page),
        keyset([sql`r.id`], page.after),
      );
      const rows = await roleLines(store, where, sql`r.id`, page.limit + 1, page, page.day);
      return sendList(reply, await listed(request, page, rows, (row) => [row.id], roleThrough(lens)), format, 'roles');
    },
  );

  app.get('/roles/:id', { schema: { params: byId, querystring: ClockQuery, response: { 200: Role, ...PROBLEMS }, tags: ['roles'] }, config: { permission: 'register.read' } }, async (request) => {
    const { sight } = await permitForRole(request, 'register.read', request.params.id);
    const clocks = await clocksOf(request, request.query);
    const [row] = await roleLines(store, allOf(sql`r.id = ${request.params.id}`, asKnown(sql`r`, clocks), asTrue(sql`r`, clocks), clocks.asAt !== undefined && sql`r.state = 'recorded'`), sql`r.id`, 1, clocks, clocks.asAt ?? today());
    if (!row) throw notFound('role');
    return roleThrough(lensOf(request, sight))(row);
  });

  app.get('/roles/:id/history', { schema: { params: byId, querystring: listQuery({}), response: { 200: listOf(Role), ...PROBLEMS }, tags: ['roles'] }, config: { permission: 'register.read' } }, async (request, reply) => {
    const { sight } = await permitForRole(request, 'register.read', request.params.id);
    const page = await pageOf(request, request.query);
    const where = allOf(sql`r.id = ${request.params.id}`, page.knownAt && sql`r.recorded_at <= ${page.knownAt}`, asTrue(sql`r`, page), keyset([sql`r.version`], page.after, 'number'));
    const rows = await roleLines(store, where, sql`r.version`, page.limit + 1, 'as-written', page.day);
    return sendList(reply, await listed(request, page, rows, (row) => [row.version], roleThrough(lensOf(request, sight))), request.query.format, 'role-history');
  });

  app.post('/role-statements', { schema: { body: NewRoleStatement, response: { 201: RoleStatement, ...PROBLEMS }, tags: ['roles'] }, config: { permission: 'role-statement.record' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'role-statement.record', authority, 'authority');
    return answer(request, reply, 201, [authority.log], (unit) => stateRoleNotHeld(unit, allowed, request.body));
  });

  app.get(
    '/role-statements',
    { schema: { querystring: listQuery({ authority: optional(Id), mutual: optional(Id), family: optional(family), state: optional(state) }), response: { 200: listOf(RoleStatement), ...PROBLEMS }, tags: ['roles'] }, config: { permission: 'register.read' } },
    async (request, reply) => {
      const { authority, mutual, family: ofFamily, state: inState, format } = request.query;
      const { sight: all, eyes } = permit(actorOf(request), 'register.read');
      const sight = await authorityFilter(request, all, authority);
      const lens = lensOf(request, sight);
      const page = await pageOf(request, request.query);
      const body = await mutualFilter(request, mutual);
      const t = sql`t`;
      const where = (of: readonly string[]) => allOf(amongTexts(sql`t.authority`, JSON.stringify(of)), asKnown(t, page), asTrue(t, page), page.asAt !== undefined ? sql`t.state = 'recorded'` : undefined, body && sql`t.mutual = ${body}`, ofFamily && sql`t.family = ${ofFamily}`, inState && sql`t.state = ${inState}`);
      if (lens) {
        const [open, seen] = [sight.filter((one) => !liesOver(lens, one)), await statementsThrough(store, lens, eyes, { authorities: sight.filter((one) => liesOver(lens, one)), mutuals: body ? [body] : undefined }, page)];
        const whole = await statementLines(store, where(open), sql`t.id`, MOST_STATEMENTS, page, page.day);
        const asked = seen.filter((one) => inState !== 'withdrawn' && (ofFamily === undefined || one.family === ofFamily));
        return sendList(reply, await sliced(request, page, [...whole.map(roleStatement), ...asked].sort((a, b) => (a.id < b.id ? -1 : 1))), format, 'role-statements');
      }
      const rows = await statementLines(store, allOf(where(sight), keyset([sql`t.id`], page.after)), sql`t.id`, page.limit + 1, page, page.day);
      return sendList(reply, await listed(request, page, rows, (row) => [row.id], roleStatement), format, 'role-statements');
    },
  );

  app.post('/responsibilities', { schema: { body: NewResponsibility, response: { 201: Responsibility, ...PROBLEMS }, tags: ['roles'] }, config: { permission: 'responsibility.record' } }, async (request, reply) => {
    const allowed = await permitForRole(request, 'responsibility.record', request.body.role, absent('role', 'role'));
    return answer(request, reply, 201, [allowed.authority.log], (unit) => recordResponsibility(unit, allowed, request.body));
  });

  app.post('/responsibilities/:id/end', { schema: { params: byId, body: EndResponsibility, response: { 200: Responsibility, ...PROBLEMS }, tags: ['roles'] }, config: { permission: 'responsibility.record' } }, async (request, reply) => {
    const { id } = request.params;
    const missing = notFound('responsibility');
    const held = await findResponsibility(store, id);
    if (!held) throw missing;
    const allowed = await permitForRole(request, 'responsibility.record', held.role, missing);
    const version = ifMatch(request);
    return answer(request, reply, 200, [allowed.authority.log], (unit) => endResponsibility(unit, allowed, id, version, request.body));
  });

  app.get(
    '/responsibilities',
    { schema: { querystring: listQuery({ authority: optional(Id), role: optional(Id), person: optional(Id), capacity: optional(oneOf(keys(CAPACITIES))), state: optional(state) }), response: { 200: listOf(Responsibility), ...PROBLEMS }, tags: ['roles'] }, config: { permission: 'register.read' } },
    async (request, reply) => {
      const { authority, role: ofRole, person, capacity, state: inState, format } = request.query;
      const sight = await authorityFilter(request, permit(actorOf(request), 'register.read').sight, authority);
      const lens = lensOf(request, sight);
      const page = await pageOf(request, request.query);
      const x = sql`x`;
      const where = allOf(amongTexts(sql`x.authority`, JSON.stringify(sight)), asKnown(x, page), asTrue(x, page), page.asAt !== undefined ? sql`x.state = 'recorded'` : undefined, inState && sql`x.state = ${inState}`, ofRole && sql`x.role = ${ofRole}`, person && sql`x.person = ${person}`, capacity && sql`x.capacity = ${capacity}`, rolesSeen(lens, sql`r`, 'standing'), keyset([sql`x.id`], page.after));
      const rows = await responsibilityLines(store, where, sql`x.id`, page.limit + 1);
      return sendList(reply, await listed(request, page, rows, (row) => [row.id], responsibility), format, 'responsibilities');
    },
  );
};
