import { sql } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { elementsOf, elementText } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import type { Reader } from '../../db/store.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { conflictRows, holdsOn } from '../../db/stores/conflicts.ts';
import { findLog } from '../../db/stores/ledger.ts';
import { findMutual, isSeenBy, type DossierRow, type MutualRow } from '../../db/stores/mutuals.ts';
import { namesOf } from '../../db/stores/people.ts';
import { dossiers, mutuals, roles, roleStatements, sealed } from '../../db/tables/index.ts';
import { addMutual } from '../actions/add-mutual.ts';
import { recordDossier } from '../actions/record-dossier.ts';
import { civilDate } from '../clock.ts';
import { permit, permitAt, permitAtOrAnywhere, type AuthorityRef } from '../domain/access/permit.ts';
import { Dossier, NewDossier } from '../domain/mutuals/dossier.ts';
import { BodyLine, MutualFile } from '../domain/mutuals/file.ts';
import { Mutual, NewMutual, type Identifier } from '../domain/mutuals/mutual.ts';
import { normalNumber } from '../domain/mutuals/identifiers.ts';
import { absent, notFound } from '../domain/problem.ts';
import { familyIsFunctionOf } from '../domain/roles/kinds.ts';
import { Id, listOf, oneOf, optional, strict, text } from '../domain/schema.ts';
import { FAMILIES, IDENTIFIER_SCHEMES, keys, LEGAL_FORMS, type Family, type LegalForm } from '../domain/vocabulary.ts';
import { contains } from './authorities.ts';
import { bodyLine, coverageOf, dealtWith, factsOf, stageOf } from './bodies.ts';
import { told } from './conflicts.ts';
import { actorOf, answer, authorityNamed, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, asTrue, badQuery, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf, type Clocks } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { responsibility, responsibilityLines, role, roleLines, roleStatement, statementLines } from './role-replies.ts';
import { Replies } from './replies.ts';

const mutualReply = (row: MutualRow): Mutual => ({
  id: row.id,
  version: row.version,
  name: row.name,
  legalForm: row.legalForm as LegalForm,
  otherNames: JSON.parse(row.otherNames) as Mutual['otherNames'],
  identifiers: JSON.parse(row.identifiers) as Identifier[],
  recordedAt: row.recordedAt,
});

const mutualColumns = sql`m.id, m.version, m.name, m.legal_form as "legalForm", m.other_names as "otherNames", m.identifiers, m.added_by as "addedBy", m.recorded_at as "recordedAt"`;

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
    const m = sql`m`;
    const rows = await store.all(
      once<MutualRow & { stage: string | null }>(sql`select ${mutualColumns}, ${council ? stageOf(council.id, page) : sql`null`} as stage from ${mutuals} m
        where ${allOf(asKnown(m, page), council ? dealtWith(council.id, page) : isSeenBy({ ...eyes, today: civilDate(clock.now()) }), named(name), legalForm && sql`m.legal_form = ${legalForm}`, numbered(scheme, number), council && family && inState(council, family, state ?? 'held', day, page), keyset([sql`m.name`, sql`m.id`], page.after))}
        order by m.name, m.id limit ${page.limit + 1}`),
    );
    const facts = council && (await factsOf(store, council.id, rows.map((row) => row.id), page, day));
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
      const asked = JSON.stringify([eyes, registersOf(request), languageOf(request), today, request.params.id, ref]);
      // A file as at another day is asked for once: remembering it would only push out what is asked for often.
      const remembered = query.asAt === undefined && query.knownAt === undefined;
      const known = remembered && replies.untouched(asked, version);
      if (known) return sendFile(reply, known);
      const clocks = await clocksOf(request, query);
      const now = await findMutual(store, request.params.id, { ...eyes, today });
      const mutual = now && clocks.knownAt !== undefined ? await store.first(once<MutualRow>(sql`select ${mutualColumns} from ${mutuals} m where m.id = ${now.id} and ${asKnown(sql`m`, clocks)}`)) : now;
      if (!mutual) throw notFound('body');
      if (ref === undefined) return mutualReply(mutual);
      const authority = await visibleAuthority(request, ref);
      if (!authority) throw absent('authority', 'authority');
      const made = async () => Buffer.from(JSON.stringify(await store.snapshot((reader) => fileOf(reader, request, mutual, authority, clocks, clocks.asAt ?? today))));
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

  async function fileOf(reader: Reader, request: FastifyRequest, mutual: MutualRow, authority: AuthorityRef, clocks: Clocks, day: string): Promise<MutualFile> {
    const here = (row: ReturnType<typeof sql>) => sql`${row}.authority = ${authority.id} and ${row}.mutual = ${mutual.id}`;
    const truth = (row: ReturnType<typeof sql>) => (clocks.asAt === undefined ? undefined : sql`${row}.valid_from <= ${day} and ${row}.valid_to >= ${day} and ${row}.state = 'recorded'`);
    const [r, t, f] = [sql`r`, sql`t`, sql`f`];
    const roleList = (await roleLines(reader, allOf(here(r), asKnown(r, clocks), truth(r)), sql`r.valid_from, r.id`, 10_000, clocks, day)).map(role);
    const statements = (await statementLines(reader, allOf(here(t), asKnown(t, clocks), truth(t)), sql`t.valid_from, t.id`, 10_000)).map(roleStatement);
    const responsible = (await responsibilityLines(reader, allOf(sql`r.authority = ${authority.id} and r.mutual = ${mutual.id} and x.state = 'recorded'`, asKnown(sql`x`, clocks), asTrue(sql`x`, clocks)), sql`x.valid_from, x.id`, 10_000)).map(responsibility);
    const conflicts = await conflictRows(reader, allOf(here(sql`c`), asKnown(f, clocks), clocks.asAt === undefined ? undefined : holdsOn(day)), sql`f.severity desc, c.id`, 10_000, clocks.knownAt);
    const telling = { language: languageOf(request), day };
    const named = await namesOf(reader, [...roleList.flatMap(({ unit, committee }) => [unit, committee]), ...responsible.map(({ person }) => person)].filter((id) => id !== null));
    const people = new Set(responsible.map(({ person }) => person));
    const list = [...named].map(([id, name]) => ({ id, name }));
    return {
      ...mutualReply(mutual),
      authority: authority.gss,
      dossier: await dossierOf(reader, authority, mutual.id, clocks),
      roles: roleList,
      statements,
      responsibilities: responsible,
      coverage: plain(coverageOf(await factsOf(reader, authority.id, [mutual.id], clocks, day), mutual.id, authority, day)),
      conflicts: conflicts.map((row) => told(row, telling)),
      units: list.filter(({ id }) => !people.has(id)),
      people: list.filter(({ id }) => people.has(id)),
    };
  }

  async function dossierOf(reader: Reader, authority: AuthorityRef, mutual: string, clocks: Clocks): Promise<Dossier | null> {
    const row = await reader.first(
      once<DossierRow & { told: string | null }>(sql`select d.id, d.version, d.stage, d.origin, d.control_model as "controlModel", s.value as told, d.recorded_at as "recordedAt" from ${dossiers} d left join ${sealed} s on s.commitment = d.notes
        where d.authority = ${authority.id} and d.mutual = ${mutual} and ${asKnown(sql`d`, clocks)}`),
    );
    if (!row) return null;
    const { id, version, stage, origin, controlModel, told: notes, recordedAt } = row;
    return { id, version, authority: authority.gss, mutual, stage, origin, controlModel, notes, recordedAt } as Dossier;
  }
};

function registersOf(request: FastifyRequest): readonly string[] {
  const actor = actorOf(request);
  return actor.memberships.some((held) => held.authority !== null) ? permit(actor, 'register.read').sight : [];
}

/** Bytes as they are: the reply of a large dossier is neither put together nor encoded twice. */
const sendFile = (reply: FastifyReply, file: Buffer): never => reply.type('application/json; charset=utf-8').send(file) as never;

const plain = ({ families, complete }: ReturnType<typeof coverageOf>) => ({ families: families.map((one) => ({ ...one })), complete });

const numbered = (scheme: string | undefined, number: string | undefined) =>
  number === undefined && scheme === undefined
    ? undefined
    : sql`exists (select 1 from mutual_identifiers i where i.mutual = m.id ${scheme ? sql`and i.scheme = ${scheme}` : sql``} ${number === undefined ? sql`` : sql`and i.number in (${sql.join(keys(IDENTIFIER_SCHEMES).map((one) => sql`${normalNumber(one, number)}`), sql`, `)})`})`;

/** By any name that it has or had. */
const named = (typed: string | undefined) =>
  typed === undefined ? undefined : sql`(${contains(sql`m.name`, typed)} or exists (select 1 from ${elementsOf(sql`m.other_names`)} where ${contains(elementText('name'), typed)}))`;

function inState({ id: authority, kind }: AuthorityRef, family: Family, state: 'held' | 'not-held' | 'unknown', day: string, clocks: Clocks) {
  const on = (table: typeof roles | typeof roleStatements) =>
    sql`exists (select 1 from ${table} y where y.authority = ${authority} and y.mutual = m.id and y.family = ${family} and y.state = 'recorded' and ${asKnown(sql`y`, clocks)} and y.valid_from <= ${day} and y.valid_to >= ${day})`;
  if (state === 'held') return on(roles);
  if (state === 'not-held') return on(roleStatements);
  return familyIsFunctionOf(family, kind) ? sql`not ${on(roles)} and not ${on(roleStatements)}` : sql`1 = 0`;
}

