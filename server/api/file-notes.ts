/** Private notes on a file, questions to the people concerned, and what they answer. */
import { sql, type SQL } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { answersTo, concernedBy, fileNoteRows, findQuestion, type FileNoteRow } from '../../db/stores/file-notes.ts';
import { answerInFile } from '../actions/answer-in-file.ts';
import { askInFile } from '../actions/ask-in-file.ts';
import { noteInFile } from '../actions/note-in-file.ts';
import { beginningOf } from '../clock.ts';
import { ownRecord, personsOf } from '../domain/access/own.ts';
import { notFound } from '../domain/problem.ts';
import { Answer, Concerned, FileNote, NewAnswer, NewNote, NewQuestion, OwnQuestion, Question } from '../domain/reviews/file-note.ts';
import { Id, listOf, optional, strict } from '../domain/schema.ts';
import { addDays } from '../domain/time/civil.ts';
import { actorOf, answer, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { fileToPrepare } from './one-file.ts';
import { allOf, asKnown, keyset, listed, listQuery, pageOf, type Page } from './paging.ts';
import { PROBLEMS } from './problems.ts';

const byId = strict({ id: Id });
const n = sql`n`;

const noteReply = ({ id, version, conflict, text, account, name, recordedAt }: FileNoteRow): FileNote => ({ id, version, conflict, text, account, name, recordedAt });

function questionReply(row: FileNoteRow, answers: readonly FileNoteRow[] = []): Question {
  return { ...noteReply(row), person: { id: row.person ?? '', name: row.personName }, state: answers.length > 0 ? 'answered' : 'waiting', answers: answers.map((one) => ({ ...noteReply(one), question: row.id })) };
}

/** What people write has no period: as at a day it is what stood there by its end. */
export const byThen = (row: SQL, { asAt }: Pick<Page, 'asAt'>): SQL | undefined => (asAt === undefined ? undefined : sql`${row}.recorded_at < ${beginningOf(addDays(asAt, 1))}`);
const isKind = (kind: string, page: Page): SQL => allOf(sql`n.kind = ${kind}`, asKnown(n, page), byThen(n, page), keyset([sql`n.id`], page.after));
const answeredBy = (page: Page): SQL => allOf(asKnown(n, page), byThen(n, page));

const answered = (page: Page): SQL => sql`exists (select 1 from file_notes y where y.answers = n.id and ${allOf(asKnown(sql`y`, page), byThen(sql`y`, page))})`;

export const fileNoteRoutes: Routes = async (app) => {
  const { store } = app.service;
  const of = { params: byId, tags: ['reviews'] };
  const config = { permission: 'anybody' as const };

  app.post('/conflicts/:id/notes', { schema: { ...of, body: NewNote, response: { 201: FileNote, ...PROBLEMS } }, config }, async (request, reply) => {
    const { allowed } = await fileToPrepare(request, request.params.id);
    return answer(request, reply, 201, [allowed.authority.log], (unit) => noteInFile(unit, allowed, request.body.text));
  });

  app.get('/conflicts/:id/notes', { schema: { ...of, querystring: listQuery({}), response: { 200: listOf(FileNote), ...PROBLEMS } }, config }, async (request, reply) => {
    const { concern } = await fileToPrepare(request, request.params.id);
    const page = await pageOf(request, request.query);
    const rows = await fileNoteRows(store, sql`n.conflict = ${concern.id} and ${isKind('note', page)}`, page.limit + 1);
    return sendList(reply, await listed(request, page, rows, (row) => [row.id], noteReply), request.query.format, 'notes');
  });

  app.get('/conflicts/:id/concerned', { schema: { ...of, querystring: strict({}), response: { 200: listOf(Concerned), ...PROBLEMS } }, config }, async (request) => {
    const { concern } = await fileToPrepare(request, request.params.id);
    return { items: await concernedBy(store, concern), next: null };
  });

  app.post('/conflicts/:id/questions', { schema: { ...of, body: NewQuestion, response: { 201: Question, ...PROBLEMS } }, config }, async (request, reply) => {
    const { concern, allowed } = await fileToPrepare(request, request.params.id);
    return answer(request, reply, 201, [allowed.authority.log], (unit) => askInFile(unit, allowed, concern, request.body));
  });

  app.get('/conflicts/:id/questions', { schema: { ...of, querystring: listQuery({}), response: { 200: listOf(Question), ...PROBLEMS } }, config }, async (request, reply) => {
    const { concern } = await fileToPrepare(request, request.params.id);
    const page = await pageOf(request, request.query);
    const [rows, answers] = await questions(sql`n.conflict = ${concern.id} and ${isKind('question', page)}`, page);
    return sendList(reply, await listed(request, page, rows, (row) => [row.id], (row) => questionReply(row, answers.get(row.id))), request.query.format, 'questions');
  });

  async function questions(where: SQL, page: Page) {
    const rows = await fileNoteRows(store, where, page.limit + 1);
    return [rows, await answersTo(store, rows.map(({ id }) => id), answeredBy(page))] as const;
  }

  // Of oneself, in whatever role one acts: whoever is asked as an officer may be wearing the hat of a councillor elsewhere.
  app.get(
    '/questions',
    { schema: { querystring: listQuery({ authority: optional(Id), person: optional(Id), waiting: optional(Type.Boolean()) }), response: { 200: listOf(OwnQuestion), ...PROBLEMS }, tags: ['reviews'] }, config },
    async (request, reply) => {
      const { authority, person, waiting, format } = request.query;
      const own = personsOf(actorOf(request).hats);
      const page = await pageOf(request, request.query);
      const here = authority && ((await findAuthority(store, authority))?.id ?? 'none');
      const where = allOf(
        isKind('question', page),
        amongTexts(sql`n.person`, JSON.stringify(own)),
        here && sql`n.authority = ${here}`,
        person && sql`n.person = ${person}`,
        waiting === undefined ? undefined : waiting ? sql`not ${answered(page)}` : answered(page),
      );
      const [rows, answers] = await questions(where, page);
      const told = (row: FileNoteRow) => ({ ...questionReply(row, answers.get(row.id)), authority: row.gss, authorityName: row.authorityName, body: row.body });
      return sendList(reply, await listed(request, page, rows, (row) => [row.id], told), format, 'questions');
    },
  );

  app.post('/questions/:id/answer', { schema: { ...of, body: NewAnswer, response: { 201: Answer, ...PROBLEMS } }, config }, async (request, reply) => {
    const { own, question } = await asked(request, request.params.id);
    return answer(request, reply, 201, [own.authority.log], (unit) => answerInFile(unit, own, question, request.body.text));
  });

  /** Theirs to answer; to everybody else there is no such question. */
  async function asked(request: FastifyRequest, id: string) {
    const actor = actorOf(request);
    const question = await findQuestion(store, id);
    const authority = question && (await findAuthority(store, question.authority));
    if (!authority) throw notFound('question');
    const own = ownRecord({ ...actor, memberships: actor.hats }, authority, question.person);
    if (!own) throw notFound('question').notPermitted(authority.id);
    return { own, question };
  }
};
