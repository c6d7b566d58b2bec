/** The logs: heads and proofs for everybody, entries for those who may read the register concerned. */
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { allLogs, consistencyPath, entries, findLog, inclusionPath, leafOf, type LogRow } from '../../db/stores/ledger.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { civilDate } from '../clock.ts';
import { hashing } from '../crypto.ts';
import { permit, permitAt, sightOf } from '../domain/access/permit.ts';
import { ConsistencyProof, EntryList, Head, InclusionProof, LogLine } from '../domain/ledger/entry.ts';
import { rootOf } from '../domain/ledger/tree.ts';
import { notFound, Refused } from '../domain/problem.ts';
import { listOf, oneOf, optional, strict } from '../domain/schema.ts';
import { actorOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { entriesThrough, type LogReader } from './entries-through.ts';
import { pageOf, sliced } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { eyesThrough, lensOf } from './sight.ts';

const ofLog = strict({ log: Type.String({ maxLength: 40, pattern: '^[A-Za-z0-9-]+$' }) });
const Index = Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 });

const head = (row: LogRow) => ({ log: row.log, size: row.size, root: rootOf(hashing, JSON.parse(row.peaks) as string[]), at: row.at });

const outOf = (path: string, message: string): Refused => new Refused(400, 'invalid-query', message, [{ path, message }]);

export const ledgerRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  async function logNamed(name: string): Promise<LogRow> {
    const row = await findLog(store, name);
    if (!row) throw notFound('log');
    return row;
  }

  /** Whoever may not read a register does not learn from its log what it holds; that it exists, its size and its root are public. */
  async function readerOf(request: FastifyRequest, row: LogRow): Promise<LogReader> {
    const actor = actorOf(request);
    const today = civilDate(clock.now());
    if (row.authority === null) {
      const { eyes } = permit(actor, 'instance-ledger.read');
      return { may: () => false, looking: { ...eyesThrough(lensOf(request, sightOf(actor, 'register.read')), eyes), today } };
    }
    const authority = await findAuthority(store, row.authority);
    if (!authority) throw notFound('log');
    const { eyes, sight } = permitAt(actor, 'ledger.read', authority);
    const lens = lensOf(request, sight);
    return { may: (action) => sightOf(actor, action).includes(authority.id), looking: { ...eyesThrough(lens, eyes), today }, through: lens && { lens, authority } };
  }

  const Paged = strict({ limit: optional(Type.Integer({ minimum: 1, maximum: 500 })), cursor: optional(Type.String({ maxLength: 4000 })) });
  app.get('/ledger', { schema: { querystring: Paged, response: { 200: listOf(LogLine), ...PROBLEMS }, tags: ['ledger'] }, config: { permission: 'nobody' } }, async (request) => {
    // There is one for each authority: whoever looks for theirs should find it on the first page.
    const page = await pageOf(request, { limit: 500, ...request.query });
    return sliced(request, page, (await allLogs(store)).map((row) => ({ ...head(row), title: row.title })));
  });

  app.get('/ledger/:log/head', { schema: { params: ofLog, response: { 200: Head, ...PROBLEMS }, tags: ['ledger'] }, config: { permission: 'nobody' } }, async (request) => head(await logNamed(request.params.log)));

  app.get(
    '/ledger/:log/entries',
    { schema: { params: ofLog, querystring: strict({ from: optional(Index), limit: optional(Type.Integer({ minimum: 1, maximum: 500 })), format: optional(oneOf(['json', 'csv'] as const)) }), response: { 200: EntryList, ...PROBLEMS }, tags: ['ledger'] }, config: { permission: 'ledger.read' } },
    async (request, reply) => {
      const row = await logNamed(request.params.log);
      const reads = await readerOf(request, row);
      const { from = 0, format, limit = format === undefined ? 50 : row.size } = request.query;
      const found = await entries(store, row.log, from, limit);
      const end = from + found.length;
      const shown = await entriesThrough(store, reads, found);
      const items = shown.map(({ log: _log, data, ...entry }) => ({ ...entry, data: format === 'csv' || typeof data !== 'string' ? data : (JSON.parse(data) as unknown) }));
      return sendList(reply, { items, next: found.length === limit && end < row.size ? String(end) : null }, format, `record-${row.log}`);
    },
  );

  app.get(
    '/ledger/:log/proofs/inclusion',
    { schema: { params: ofLog, querystring: strict({ index: Index, size: optional(Index) }), response: { 200: InclusionProof, ...PROBLEMS }, tags: ['ledger'] }, config: { permission: 'nobody' } },
    async (request) => {
      const row = await logNamed(request.params.log);
      const { index, size = row.size } = request.query;
      if (size > row.size) throw outOf('size', `the log has ${row.size} entries`);
      if (index >= size) throw outOf('index', `index is from 0 to ${size - 1}`);
      return { index, size, leaf: (await leafOf(store, row.log, index)) as string, path: await inclusionPath(store, hashing, row.log, index, size) };
    },
  );

  app.get(
    '/ledger/:log/proofs/consistency',
    { schema: { params: ofLog, querystring: strict({ first: Index, second: optional(Index) }), response: { 200: ConsistencyProof, ...PROBLEMS }, tags: ['ledger'] }, config: { permission: 'nobody' } },
    async (request) => {
      const row = await logNamed(request.params.log);
      const { first, second = row.size } = request.query;
      if (second > row.size) throw outOf('second', `the log has ${row.size} entries`);
      if (first > second) throw outOf('first', `first is at most second (${second})`);
      return { first, second, path: await consistencyPath(store, hashing, row.log, first, second) };
    },
  );
};
