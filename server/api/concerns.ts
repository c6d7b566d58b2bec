/** Concerns that somebody raised: signed in here, by anybody under /public. Read by those who triage, and by nobody else. */
import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { accountNames } from '../../db/stores/assignments.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { concernRows, findRaised, type ConcernRow } from '../../db/stores/concerns.ts';
import { actorsAt } from '../../db/stores/ledger-actors.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { raiseConcern, UNNAMED } from '../actions/raise-concern.ts';
import { triageConcern } from '../actions/triage-concern.ts';
import { doing } from '../actions/unit-of-work.ts';
import { permit, permitAt, sightOf, type PermitAt } from '../domain/access/permit.ts';
import { notFound } from '../domain/problem.ts';
import { Concern, CONCERN_STATES, ConcernRaised, endingOf, NewConcern, referenceOf, TriageConcern } from '../domain/reviews/concern.ts';
import { Id, line, listOf, oneOf, optional, strict } from '../domain/schema.ts';
import { actorOf, answer, authorityNamed, ifMatch, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, keyset, knownBy, listed, listQuery, pageOf } from './paging.ts';
import { personalSight, seesConflict } from './personal-sight.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

const byId = strict({ id: Id });
const k = sql`k`;

export const concernRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  app.post('/concerns', { schema: { body: NewConcern, response: { 201: ConcernRaised, ...PROBLEMS }, tags: ['concerns'] }, config: { permission: 'register.read' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const { eyes } = permitAt(actorOf(request), 'register.read', authority, 'authority');
    if (request.body.inConfidence !== true) return answer(request, reply, 201, [authority.log], (unit) => raiseConcern(unit, authority, eyes, request.body));
    // Not through answer(): what it keeps of a request names the account that sent it.
    const made = await doing({ store, clock }, { account: UNNAMED, language: languageOf(request), logs: [authority.log] }, (unit) => raiseConcern(unit, authority, eyes, request.body));
    reply.status(201);
    return made;
  });

  app.get(
    '/concerns',
    {
      schema: { querystring: listQuery({ authority: optional(Id), mutual: optional(Id), conflict: optional(Id), state: optional(oneOf(CONCERN_STATES)), reference: optional(line(20)) }), response: { 200: listOf(Concern), ...PROBLEMS }, tags: ['concerns'] },
      config: { permission: 'concern.triage' },
    },
    async (request, reply) => {
      const { authority, mutual, conflict, state, reference, format } = request.query;
      const sight = await authorityFilter(request, permit(actorOf(request), 'concern.triage').sight, authority);
      const page = await pageOf(request, request.query);
      const body = mutual && ((await findMutual(store, mutual))?.id ?? 'none');
      const where = allOf(
        amongTexts(sql`k.authority`, JSON.stringify(sight)),
        asKnown(k, knownBy(page)),
        body && sql`k.mutual = ${body}`,
        conflict && sql`k.conflict = ${conflict}`,
        state && sql`k.state = ${state}`,
        reference === undefined ? undefined : sql`k.id like ${`%${endingOf(reference) ?? '-'}`}`,
        keyset([sql`k.id`], page.after),
      );
      const rows = await concernRows(store, where, page.limit + 1);
      const told = await tellingOf(rows);
      return sendList(reply, await listed(request, page, rows, (row) => [row.id], told), format, 'concerns');
    },
  );

  app.post('/concerns/:id/triage', { schema: { params: byId, body: TriageConcern, response: { 200: Concern, ...PROBLEMS }, tags: ['concerns'] }, config: { permission: 'concern.triage' } }, async (request, reply) => {
    const { id } = request.params;
    const allowed = await permitHere(request, id);
    const version = ifMatch(request);
    const sight = personalSight(actorOf(request));
    return answer(request, reply, 200, [allowed.authority.log], async (unit) => {
      await triageConcern(unit, allowed, id, version, request.body, (conflict) => seesConflict(unit.tx, sight, conflict));
      const rows = await concernRows(unit.tx, sql`k.id = ${id} and k.superseded_at is null`, 1);
      return (await tellingOf(rows))(rows[0] as ConcernRow);
    });
  });

  /** To a colleague without the right it does not exist either: that there is one is already something. */
  async function permitHere(request: FastifyRequest, id: string): Promise<PermitAt<'concern.triage'>> {
    const actor = actorOf(request);
    const found = await findRaised(store, id);
    const authority = found && (await findAuthority(store, found.authority));
    if (!authority) throw notFound('concern');
    if (!sightOf(actor, 'concern.triage').includes(authority.id)) throw notFound('concern').notPermitted(authority.id);
    return permitAt(actor, 'concern.triage', authority);
  }

  /** Who raised it, with an account and not in confidence, the log says. */
  async function tellingOf(rows: readonly ConcernRow[]): Promise<(row: ConcernRow) => Concern> {
    const actors = new Map<string, string | undefined>();
    for (const [log, here] of Map.groupBy(rows, (row) => row.log)) for (const [at, actor] of await actorsAt(store, log, here.map(({ raisedAt }) => raisedAt))) actors.set(`${log} ${at}`, actor);
    const names = await accountNames(store, [...actors.values()].filter((actor) => actor !== undefined));
    return ({ gss, log, raisedAt, inConfidence, ...row }) => {
      const actor = inConfidence === 1 ? undefined : actors.get(`${log} ${raisedAt}`);
      const by = actor !== undefined && names.has(actor) ? { account: actor, name: names.get(actor) ?? null } : null;
      return { ...row, authority: gss, reference: referenceOf(row.id), inConfidence: inConfidence === 1, by };
    };
  }
};
