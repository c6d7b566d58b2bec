import { sql } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { amongTexts, elementsOf, elementText } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findLog } from '../../db/stores/ledger.ts';
import { findMutual, isSeenBy, type MutualRow } from '../../db/stores/mutuals.ts';
import { mutuals, roles, roleStatements } from '../../db/tables/index.ts';
import { addMutual } from '../actions/add-mutual.ts';
import { recordDossier } from '../actions/record-dossier.ts';
import { civilDate } from '../clock.ts';
import { permit, permitAt, permitAtOrAnywhere, type AuthorityRef, type Eyes } from '../domain/access/permit.ts';
import { Dossier, NewDossier } from '../domain/mutuals/dossier.ts';
import { BodyLine, MutualFile } from '../domain/mutuals/file.ts';
import { Mutual, NewMutual } from '../domain/mutuals/mutual.ts';
import { normalNumber } from '../domain/mutuals/identifiers.ts';
import { absent, notFound } from '../domain/problem.ts';
import { familyIsFunctionOf } from '../domain/roles/kinds.ts';
import { Id, listOf, oneOf, optional, strict, text } from '../domain/schema.ts';
import { FAMILIES, IDENTIFIER_SCHEMES, keys, LEGAL_FORMS, type Family } from '../domain/vocabulary.ts';
import { contains } from './authorities.ts';
import { bodiesThrough, bodyLine, coverageOf, dealtWith, factsOf, stageOf } from './bodies.ts';
import { actorOf, answer, authorityNamed, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, badQuery, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf, type Clocks } from './paging.ts';
import { fileOf, mutualReply } from './mutual-file.ts';
import { PROBLEMS } from './problems.ts';
import { Replies } from './replies.ts';
import { eyesThrough, lensOf, liesOver, type Lens } from './sight.ts';

export const mutualColumns = sql`m.id, m.version, m.name, m.legal_form as "legalForm", m.other_names as "otherNames", m.identifiers, m.added_by as "addedBy", m.recorded_at as "recordedAt"`;

/** A body in a list: with what one council knows of it, where one is asked about. */
const MutualLine = Type.Object({ ...Mutual.properties, ...Type.Partial(Type.Omit(BodyLine, ['id', 'name', 'legalForm'])).properties });

const KNOWN = oneOf(['held', 'not-held', 'unknown'] as const);
const filters = {
  authority: optional(Id),
  name: optional(text(200)),
  legalForm: optional(oneOf(keys(LEGAL_FORMS))),
  scheme: optional(oneOf(keys(IDENTIFIER_SCHEMES))),
  number: optional(text(40)),
  family: optional(oneOf(keys(FAMILIES))),
  state: optional(KNOWN),
};

/** Of replies remembered: those of eight bodies with five thousand roles each, or of ten thousand as they usually are. */
const MOST_BYTES = 64 * 1024 * 1024;

export const mutualRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const replies = new Replies(MOST_BYTES);

  app.post('/mutuals', { schema: { body: NewMutual, response: { 201: Mutual, ...PROBLEMS }, tags: ['mutuals'] }, config: { permission: 'mutual.add' } }, async (request, reply) => {
    const { authority: ref, ...given } = request.body;
    const allowed = permit(actorOf(request), 'mutual.add');
    const authority = ref === undefined ? undefined : await authorityNamed(request, ref, 'authority');
    if (authority) permitAtOrAnywhere(actorOf(request), 'mutual.add', authority, 'authority');
    return answer(request, reply, 201, ['instance'], (unit) => addMutual(unit, allowed, given, authority?.id));
  });

  app.post('/mutuals/:id/dossiers', { schema: { params: strict({ id: Id }), body: NewDossier, response: { 201: Dossier, ...PROBLEMS }, tags: ['mutuals'] }, config: { permission: 'dossier.record' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'dossier.record', authority, 'authority');
    return answer(request, reply, 201, [authority.log], (unit) => recordDossier(unit, allowed, request.params.id, request.body));
  });

  app.get('/mutuals', { schema: { querystring: listQuery(filters), response: { 200: listOf(MutualLine), ...PROBLEMS }, tags: ['mutuals'] }, config: { permission: 'mutual.read' } }, async (request, reply) => {
    const { authority, name, legalForm, scheme, number, family, state, format } = request.query;
    const { eyes } = permit(actorOf(request), 'mutual.read');
    if (state !== undefined && family === undefined) throw badQuery('state', 'state goes with family: it says how that kind of role stands');
    if (family !== undefined && authority === undefined) throw badQuery('family', 'family goes with authority: what is known of it is one council’s');
    const page = await pageOf(request, request.query);
    const day = page.day;
    const council = authority === undefined ? undefined : await visibleAuthority(request, authority);
    if (council === null) return sendList(reply, { items: [], next: null }, format, 'bodies');
    const lens = lensOf(request, registersOf(request));
    const veil = council && liesOver(lens, council.id) ? lens : undefined;
    const seen = isSeenBy({ ...eyesThrough(lens, eyes), today: civilDate(clock.now()) });
    const which = veil && council ? await idsThrough(veil, council, family, state ?? 'held', eyes, page, day) : council ? dealtWith(council.id, page) : seen;
    const m = sql`m`;
    const rows = await store.all(
      once<MutualRow & { stage: string | null }>(sql`select ${mutualColumns}, ${council ? stageOf(council.id, page, veil) : sql`null`} as stage from ${mutuals} m
        where ${allOf(asKnown(m, page), which, named(name), legalForm && sql`m.legal_form = ${legalForm}`, numbered(scheme, number), council && !veil && family && inState(council, family, state ?? 'held', day, page), keyset([sql`m.name`, sql`m.id`], page.after))}
        order by m.name, m.id limit ${page.limit + 1}`),
    );
    const facts = council && (await factsOf(store, council.id, rows.map((row) => row.id), page, day, veil));
    const list = await listed(request, page, rows, (row) => [row.name, row.id], (row) => ({
      ...(facts && bodyLine(facts, { id: row.id, name: row.name, legalForm: row.legalForm, stage: row.stage }, council, day)),
      ...mutualReply(row),
    }));
    return sendList(reply, list, format, 'bodies');
  });

  app.get(
    '/mutuals/:id',
    { schema: { params: strict({ id: Id }), querystring: Type.Object({ authority: optional(Id), ...ClockQuery.properties }, { additionalProperties: false }), response: { 200: MutualFile, ...PROBLEMS }, tags: ['mutuals'] }, config: { permission: 'mutual.read' } },
    async (request, reply) => {
      const { eyes } = permit(actorOf(request), 'mutual.read');
      const { authority: ref, ...query } = request.query;
      const today = civilDate(clock.now());
      const version = store.version();
      const registers = registersOf(request);
      const lens = lensOf(request, registers);
      const asked = JSON.stringify([eyes, registers, lens?.over, languageOf(request), today, request.params.id, ref]);
      // A file as at another day is asked for once: remembering it would only push out what is asked for often.
      const remembered = query.asAt === undefined && query.knownAt === undefined;
      const known = remembered && replies.untouched(asked, version);
      if (known) return sendFile(reply, known);
      const clocks = await clocksOf(request, query);
      const now = await findMutual(store, request.params.id, { ...eyesThrough(lens, eyes), today });
      const mutual = now && clocks.knownAt !== undefined ? await store.first(once<MutualRow>(sql`select ${mutualColumns} from ${mutuals} m where m.id = ${now.id} and ${asKnown(sql`m`, clocks)}`)) : now;
      if (!mutual) throw notFound('body');
      if (ref === undefined) return mutualReply(mutual);
      const authority = await visibleAuthority(request, ref);
      if (!authority) throw absent('authority', 'authority');
      const made = async () => Buffer.from(JSON.stringify(await store.snapshot((reader) => fileOf(reader, languageOf(request), mutual, authority, clocks, clocks.asAt ?? today, liesOver(lens, authority.id) ? lens : undefined))));
      if (!remembered) return sendFile(reply, await made());
      const [own, instance] = [await findLog(store, authority.log), await findLog(store, 'instance')];
      // A reply is what the two logs say: while neither has grown, it is the same to the letter.
      return sendFile(reply, await replies.get(asked, version, `${own?.size} ${instance?.size}`, made));
    },
  );

  /** An authority whose register the actor may read; to others it is as if it kept none. */
  async function visibleAuthority(request: FastifyRequest, ref: string): Promise<AuthorityRef | null> {
    const found = await findAuthority(store, ref);
    return found && registersOf(request).includes(found.id) ? found : null;
  }

  /** Of a council's bodies, those that are seen through the lens, and of which a kind of role is seen to stand so. */
  async function idsThrough(lens: Lens, council: AuthorityRef, family: Family | undefined, state: 'held' | 'not-held' | 'unknown', eyes: Eyes, page: Clocks, day: string) {
    const ids = (await bodiesThrough(store, council.id, page, lens, eyes)).map(({ id }) => id);
    const facts = family && (await factsOf(store, council.id, ids, page, day, lens));
    const stands = (id: string) => !facts || coverageOf(facts, id, council, day).families.some((one) => one.family === family && one.state === state);
    return amongTexts(sql`m.id`, JSON.stringify(ids.filter(stands)));
  }
};

function registersOf(request: FastifyRequest): readonly string[] {
  const actor = actorOf(request);
  return actor.memberships.some((held) => held.authority !== null) ? permit(actor, 'register.read').sight : [];
}

/** Bytes as they are: the reply of a large dossier is neither put together nor encoded twice. */
const sendFile = (reply: FastifyReply, file: Buffer): never => reply.type('application/json; charset=utf-8').send(file) as never;

export const numbered = (scheme: string | undefined, number: string | undefined) =>
  number === undefined && scheme === undefined
    ? undefined
    : sql`exists (select 1 from mutual_identifiers i where i.mutual = m.id ${scheme ? sql`and i.scheme = ${scheme}` : sql``} ${number === undefined ? sql`` : sql`and i.number in (${sql.join(keys(IDENTIFIER_SCHEMES).map((one) => sql`${normalNumber(one, number)}`), sql`, `)})`})`;

/** By any name that it has or had. */
export const named = (typed: string | undefined) =>
  typed === undefined ? undefined : sql`(${contains(sql`m.name`, typed)} or exists (select 1 from ${elementsOf(sql`m.other_names`)} where ${contains(elementText('name'), typed)}))`;

function inState({ id: authority, kind }: AuthorityRef, family: Family, state: 'held' | 'not-held' | 'unknown', day: string, clocks: Clocks) {
  const on = (table: typeof roles | typeof roleStatements) =>
    sql`exists (select 1 from ${table} y where y.authority = ${authority} and y.mutual = m.id and y.family = ${family} and y.state = 'recorded' and ${asKnown(sql`y`, clocks)} and y.valid_from <= ${day} and y.valid_to >= ${day})`;
  if (state === 'held') return on(roles);
  if (state === 'not-held') return on(roleStatements);
  return familyIsFunctionOf(family, kind) ? sql`not ${on(roles)} and not ${on(roleStatements)}` : sql`1 = 0`;
}

