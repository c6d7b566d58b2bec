/** Tables of a council as CSV, on both clocks, each with what its columns mean. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Reader } from '../../../db/store.ts';
import type { Routes } from '../../api/context.ts';
import { ClockQuery, clocksOf, type Clocks } from '../../api/paging.ts';
import { PROBLEMS } from '../../api/problems.ts';
import { everybodys, type Lens } from '../../api/sight.ts';
import { Id, strict } from '../../domain/schema.ts';
import { interestsOf } from '../register/data/interests.ts';
import { councilPage, originOf } from './addresses.ts';
import { councilNamed, rolesOf } from './council.ts';
import { interestRows } from './interest-rows.ts';
import { isOfNow, kept } from './kept.ts';
import { send } from './replying.ts';
import { csvOf, metadataOf, type CsvTable } from './table.ts';
import { interestsTable, rolesTable } from './tables.ts';

interface Source<Row> {
  readonly table: (origin: string, code: string) => CsvTable<Row>;
  readonly rows: (reader: Reader, lens: Lens, authority: string, clocks: Clocks) => Promise<readonly Row[]>;
}

async function table<Row>(request: FastifyRequest, reply: FastifyReply, gss: string, query: { asAt?: string; knownAt?: string }, { table: describe, rows }: Source<Row>): Promise<never> {
  const { store } = request.server.service;
  const [council, clocks, origin] = [await councilNamed(request, gss), await clocksOf(request, query), originOf(request)];
  const columns = describe(origin, council.code);
  const make = async () => csvOf(columns, await store.snapshot((reader) => rows(reader, everybodys(request), council.id, clocks)));
  const metadata = `<${councilPage(origin, council.code)}/${columns.file}-metadata.json>; rel="describedby"; type="application/csvm+json"`;
  return send(request, reply, { type: 'text/csv; charset=utf-8; header=present', body: isOfNow(clocks) ? await kept(request, make) : await make(), saveAs: `${council.code}-${columns.file}`, links: [metadata] });
}

export const csvFileRoutes: Routes = async (app) => {
  const params = strict({ gss: Id });
  const config = { permission: 'nobody' } as const;
  const file = { params, querystring: ClockQuery, response: { 200: Type.String(), ...PROBLEMS }, tags: ['public'] };
  const about = { params, querystring: strict({}), response: { 200: Type.String(), ...PROBLEMS }, tags: ['public'] };

  async function described<Row>(request: FastifyRequest, reply: FastifyReply, gss: string, describe: Source<Row>['table']): Promise<never> {
    const [council, origin] = [await councilNamed(request, gss), originOf(request)];
    return send(request, reply, { type: 'application/csvm+json; charset=utf-8', body: JSON.stringify(metadataOf(describe(origin, council.code), { council: council.name, page: councilPage(origin, council.code), demo: app.service.config.demo }), null, 2) });
  }

  const interests = { table: interestsTable, rows: async (reader: Reader, lens: Lens, id: string, clocks: Clocks) => interestRows(await interestsOf(reader, lens, { id }, clocks)) };
  const roles = { table: rolesTable, rows: (reader: Reader, lens: Lens, authority: string, clocks: Clocks) => rolesOf(reader, lens, { authority }, clocks) };
  app.get('/:gss/interests.csv', { schema: file, config }, (request, reply) => table(request, reply, request.params.gss, request.query, interests));
  app.get('/:gss/roles.csv', { schema: file, config }, (request, reply) => table(request, reply, request.params.gss, request.query, roles));
  app.get('/:gss/interests.csv-metadata.json', { schema: about, config }, (request, reply) => described(request, reply, request.params.gss, interestsTable));
  app.get('/:gss/roles.csv-metadata.json', { schema: about, config }, (request, reply) => described(request, reply, request.params.gss, rolesTable));
};
