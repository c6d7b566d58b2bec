/** Bodies towards which some council has a public role, and what one council shows of its dealings with them. */
import { sql, type SQL } from 'drizzle-orm';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { amongTexts } from '../../../db/dialect.ts';
import { once } from '../../../db/statement.ts';
import { findAuthority } from '../../../db/stores/authorities.ts';
import { findMutual, type MutualRow } from '../../../db/stores/mutuals.ts';
import type { Reader } from '../../../db/store.ts';
import { authorities, mutuals, roles } from '../../../db/tables/index.ts';
import { absent, notFound } from '../../domain/problem.ts';
import { PublicMutual, PublicMutualFile } from '../../domain/publication/replies.ts';
import { Id, listOf, oneOf, optional, strict, text } from '../../domain/schema.ts';
import { IDENTIFIER_SCHEMES, keys, LEGAL_FORMS } from '../../domain/vocabulary.ts';
import { languageOf, type Routes } from '../context.ts';
import { sendList } from '../csv.ts';
import { mutualColumns, named, numbered } from '../mutuals.ts';
import { allOf, asKnown, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf, type Clocks } from '../paging.ts';
import { PROBLEMS } from '../problems.ts';
import { Replies } from '../replies.ts';
import { grownTo } from '../replays.ts';
import { everybodys, type Lens } from '../sight.ts';
import { publicFile, publicMutual } from './mutual-file.ts';
import { publicRole, publicRoleThen } from './role-replies.ts';

const filters = { authority: optional(Id), name: optional(text(200)), legalForm: optional(oneOf(keys(LEGAL_FORMS))), scheme: optional(oneOf(keys(IDENTIFIER_SCHEMES))), number: optional(text(40)) };

/** Of a body m. */
const isPublic = (lens: Lens, clocks: Clocks, authority?: string): SQL =>
  sql`exists (select 1 from ${roles} r where ${allOf(sql`r.mutual = m.id`, authority !== undefined && sql`r.authority = ${authority}`, publicRole(lens, clocks))})`;

/** Whether everybody sees that there is such a body: some council has a public role towards it. */
export const isPublicBody = async (reader: Reader, lens: Lens, id: string): Promise<boolean> =>
  (await reader.first(once<{ id: string }>(sql`select m.id from ${mutuals} m where m.id = ${id} and m.superseded_at is null and ${isPublic(lens, { asAt: undefined, knownAt: undefined })}`))) !== undefined;

/** Codes of the councils with a public role towards each. */
async function councilsOf(reader: Reader, lens: Lens, clocks: Clocks, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reader.all(
    once<{ mutual: string; gss: string }>(sql`select distinct r.mutual, coalesce(a.gss, a.id) as gss from ${roles} r join ${authorities} a on a.id = r.authority and a.superseded_at is null
      where ${allOf(amongTexts(sql`r.mutual`, JSON.stringify(ids)), publicRoleThen(lens, clocks))} order by 1, 2`),
  );
  return new Map([...Map.groupBy(rows, ({ mutual }) => mutual)].map(([mutual, all]) => [mutual, all.map(({ gss }) => gss)]));
}

const MOST_BYTES = 16 * 1024 * 1024;

const sendFile = (reply: FastifyReply, file: Buffer): never => reply.type('application/json; charset=utf-8').send(file) as never;

export const publicMutualRoutes: Routes = async (app) => {
  const { store } = app.service;
  const replies = new Replies(MOST_BYTES);

  app.get('/mutuals', { schema: { querystring: listQuery(filters), response: { 200: listOf(PublicMutual), ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request, reply) => {
    const { authority, name, legalForm, scheme, number, format } = request.query;
    const page = await pageOf(request, request.query);
    const lens = everybodys(request);
    const of = authority === undefined ? undefined : ((await findAuthority(store, authority))?.id ?? 'none');
    const where = allOf(asKnown(sql`m`, page), isPublic(lens, page, of), named(name), legalForm && sql`m.legal_form = ${legalForm}`, numbered(scheme, number), keyset([sql`m.name`, sql`m.id`], page.after));
    const rows = await store.all(once<MutualRow>(sql`select ${mutualColumns} from ${mutuals} m where ${where} order by m.name, m.id limit ${page.limit + 1}`));
    const councils = await councilsOf(store, lens, page, rows.map(({ id }) => id));
    return sendList(reply, await listed(request, page, rows, (row) => [row.name, row.id], (row) => publicMutual(row, councils.get(row.id) ?? [])), format, 'bodies');
  });

  app.get(
    '/mutuals/:id',
    { schema: { params: strict({ id: Id }), querystring: Type.Object({ authority: optional(Id), ...ClockQuery.properties }, { additionalProperties: false }), response: { 200: PublicMutualFile, ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } },
    async (request, reply) => {
      const { authority: ref, ...query } = request.query;
      const clocks = await clocksOf(request, query);
      const lens = everybodys(request);
      const [language, version] = [languageOf(request), store.version()];
      const made = async () => Buffer.from(JSON.stringify(await store.snapshot((reader) => fileOf(reader, request.params.id, ref, clocks, lens, language))));
      // Anybody can ask, and again and again: what nobody has changed is made once. A file as at another day is asked for once.
      if (clocks.asAt !== undefined || clocks.knownAt !== undefined) return sendFile(reply, await made());
      const asked = JSON.stringify([request.params.id, ref, language, lens.today]);
      return sendFile(reply, replies.untouched(asked, version) ?? (await replies.get(asked, version, await grownTo(store), made)));
    },
  );

  async function fileOf(reader: Reader, id: string, ref: string | undefined, clocks: Clocks, lens: Lens, language: ReturnType<typeof languageOf>) {
    const found = await findMutual(reader, id);
    const row = found && (await reader.first(once<MutualRow>(sql`select ${mutualColumns} from ${mutuals} m where ${allOf(sql`m.id = ${found.id}`, asKnown(sql`m`, clocks), isPublic(lens, clocks))}`)));
    if (!row) throw notFound('body');
    const shown = publicMutual(row, (await councilsOf(reader, lens, clocks, [row.id])).get(row.id) ?? []);
    if (ref === undefined) return shown;
    const authority = await findAuthority(reader, ref);
    if (!authority) throw absent('authority', 'authority');
    return { ...shown, ...(await publicFile(reader, language, row, authority, clocks, lens)) };
  }
};
