/** What mail went out and what came back: where it stands, never what it says. */
import { sql } from 'drizzle-orm';
import { Type } from 'typebox';
import { once } from '../../db/statement.ts';
import { retryMail } from '../../db/stores/outbox.ts';
import { outbox } from '../../db/tables/index.ts';
import { permit } from '../domain/access/permit.ts';
import { templateOf } from '../domain/post/index.ts';
import { MAIL_STATES, MailLine, withoutAddress } from '../domain/post/line.ts';
import { notFound, Refused } from '../domain/problem.ts';
import { Id, listOf, oneOf, optional, strict } from '../domain/schema.ts';
import { actorOf, type Routes } from './context.ts';
import { allOf, badQuery, listed, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';

const columns = sql`id, template, recipient as "to", state, attempts, created_at as "createdAt", due_at as "dueAt", settled_at as "settledAt", answer`;

/** Of a template that is no more, nobody can say. */
const shown = (line: MailLine): MailLine => (templateOf(line.template)?.ofRegister === false ? line : withoutAddress(line));

const Paged = strict({ state: optional(oneOf(MAIL_STATES)), limit: optional(Type.Integer({ minimum: 1, maximum: 500 })), cursor: optional(Type.String({ maxLength: 4000 })) });

export const postRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  app.get('/post', { schema: { querystring: Paged, response: { 200: listOf(MailLine), ...PROBLEMS }, tags: ['post'] }, config: { permission: 'post.read' } }, async (request) => {
    permit(actorOf(request), 'post.read');
    const { state } = request.query;
    const page = await pageOf(request, request.query);
    const [before] = page.after ?? [];
    if (page.after && (page.after.length !== 1 || typeof before !== 'string')) throw badQuery('cursor', 'cursor belongs to another list');
    // The newest first: ids grow with time.
    const rows = await store.all(once<MailLine>(sql`select ${columns} from ${outbox} where ${allOf(state && sql`state = ${state}`, page.after && sql`id < ${before}`)} order by id desc limit ${page.limit + 1}`));
    return listed(request, page, rows, ({ id }) => [id], shown);
  });

  app.post('/post/:id/retry', { schema: { params: strict({ id: Id }), body: strict({}), response: { 200: MailLine, ...PROBLEMS }, tags: ['post'] }, config: { permission: 'post.read' } }, async (request) => {
    permit(actorOf(request), 'post.read');
    const { id } = request.params;
    await retryMail(store, id, clock.now());
    const line = await store.first(once<MailLine>(sql`select ${columns} from ${outbox} where id = ${id}`));
    if (!line) throw notFound('mail');
    if (line.state === 'sent' || line.state === 'dropped') throw new Refused(409, 'settled', line.state === 'sent' ? 'This mail has gone; what it said is not kept.' : 'This mail had nobody to go to, or came too late; what it said is not kept.');
    return shown(line);
  });
};
