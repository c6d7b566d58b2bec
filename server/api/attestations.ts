/** Whether roles, and statements that one is not played, are still true: who was asked, and what they said. */
import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { findAttestation } from '../../db/stores/attestations.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { checkGiven, giveAttestations, type ToGive } from '../actions/give-attestations.ts';
import { civilDate } from '../clock.ts';
import { ownRecord, personsOf } from '../domain/access/own.ts';
import { permit, permitAt, sightOf } from '../domain/access/permit.ts';
import { Attestation, GiveAttestations } from '../domain/attestations/attestation.ts';
import { TOLD_STATES } from '../domain/attestations/standing.ts';
import { absent } from '../domain/problem.ts';
import { Id, listOf, oneOf, optional } from '../domain/schema.ts';
import { attestationLines } from './attestation-lines.ts';
import { actorOf, answer, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, listQuery, pageOf, sliced } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

const filters = { authority: optional(Id), mutual: optional(Id), person: optional(Id), state: optional(oneOf(TOLD_STATES)) };

export const attestationRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  app.get('/attestations', { schema: { querystring: listQuery(filters), response: { 200: listOf(Attestation), ...PROBLEMS }, tags: ['attestations'] }, config: { permission: 'register.read' } }, async (request, reply) => {
    const { authority, mutual, person, state, format } = request.query;
    const actor = actorOf(request);
    const sight = await authorityFilter(request, permit(actor, 'register.read').sight, authority);
    const page = await pageOf(request, request.query);
    const body = mutual && ((await findMutual(store, mutual))?.id ?? 'none');
    const keeping = sightOf(actor, 'role.record');
    const own = personsOf(actor.memberships);
    const where = allOf(
      amongTexts(sql`a.authority`, JSON.stringify(sight)),
      sql`(${amongTexts(sql`a.authority`, JSON.stringify(keeping))} or ${amongTexts(sql`a.person`, JSON.stringify(own))})`,
      body && sql`a.mutual = ${body}`,
      person && sql`a.person = ${person}`,
    );
    const lines = await store.snapshot((reader) => attestationLines(reader, where, page, page.day, languageOf(request)));
    return sendList(reply, await sliced(request, page, lines.filter((line) => state === undefined || line.state === state)), format, 'attestations');
  });

  app.post('/attestations', { schema: { body: GiveAttestations, response: { 200: listOf(Attestation), ...PROBLEMS }, tags: ['attestations'] }, config: { permission: 'register.read' } }, async (request, reply) => {
    const { answers } = request.body;
    const gives = await Promise.all(answers.map(async (given, at): Promise<ToGive> => ({ allowed: await allowedFor(request, given.id, at), at, given })));
    checkGiven(answers);
    const logs = [...new Set(gives.map(({ allowed }) => allowed.authority.log))];
    return answer(request, reply, 200, logs, async (unit) => {
      await giveAttestations(unit, gives);
      const ids = JSON.stringify(answers.map(({ id }) => id));
      return { items: await attestationLines(unit.tx, amongTexts(sql`a.id`, ids), { asAt: undefined, knownAt: undefined }, civilDate(clock.now()), languageOf(request)), next: null };
    });
  });

  /** Their own, or of the register that they keep; to everybody else it is not there. */
  async function allowedFor(request: FastifyRequest, id: string, at: number): Promise<ToGive['allowed']> {
    const actor = actorOf(request);
    const path = `answers.${at}.id`;
    const found = await findAttestation(store, id);
    const authority = found && (await findAuthority(store, found.authority));
    if (!authority) throw absent(path, 'line');
    const own = found.person === null || !sightOf(actor, 'register.read').includes(authority.id) ? undefined : ownRecord(actor, authority, found.person);
    if (!own && !sightOf(actor, 'role.record').includes(authority.id)) throw absent(path, 'line').notPermitted(authority.id);
    return own ?? permitAt(actor, 'role.record', authority);
  }
};
