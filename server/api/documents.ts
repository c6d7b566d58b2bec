/** Documents that a file names: for those who prepare it. */
import { sql } from 'drizzle-orm';
import { fileNoteRows, type FileNoteRow } from '../../db/stores/file-notes.ts';
import { recordDocument } from '../actions/record-document.ts';
import { Document, documentOf, NewDocument } from '../domain/reviews/document.ts';
import { Id, listOf, strict } from '../domain/schema.ts';
import { answer, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { byThen } from './file-notes.ts';
import { fileToPrepare } from './one-file.ts';
import { allOf, asKnown, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';

const n = sql`n`;
const told = ({ id, version, conflict, text, account, name, recordedAt }: FileNoteRow): Document => ({ id, version, conflict, ...documentOf(text), account, name, recordedAt });

export const documentRoutes: Routes = async (app) => {
  const of = { params: strict({ id: Id }), tags: ['reviews'] };
  const config = { permission: 'anybody' as const };

  app.post('/conflicts/:id/documents', { schema: { ...of, body: NewDocument, response: { 201: Document, ...PROBLEMS } }, config }, async (request, reply) => {
    const { allowed } = await fileToPrepare(request, request.params.id);
    return answer(request, reply, 201, [allowed.authority.log], (unit) => recordDocument(unit, allowed, request.body));
  });

  app.get('/conflicts/:id/documents', { schema: { ...of, querystring: listQuery({}), response: { 200: listOf(Document), ...PROBLEMS } }, config }, async (request, reply) => {
    const { concern } = await fileToPrepare(request, request.params.id);
    const page = await pageOf(request, request.query);
    const rows = await fileNoteRows(app.service.store, allOf(sql`n.conflict = ${concern.id} and n.kind = 'document'`, asKnown(n, page), byThen(n, page), keyset([sql`n.id`], page.after)), page.limit + 1);
    return sendList(reply, await listed(request, page, rows, (row) => [row.id], told), request.query.format, 'documents');
  });
};
