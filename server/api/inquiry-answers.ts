/**
 * Answering from a mail, without an account. A GET uses no link, for scanners of mail follow every address that they find; the page sends the token
 * on a press. What is shown is what everybody may see, for a mailbox can be somebody else's.
 */
import { sql } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inquiryRows } from '../../db/stores/inquiries.ts';
import { answerInquiry, openInquiry, type OpenInquiry } from '../actions/answer-inquiry.ts';
import { doing } from '../actions/unit-of-work.ts';
import { civilDate } from '../clock.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { AnswerInquiry, AnswerTaken, Asked, LookInquiry } from '../domain/inquiries/answer.ts';
import { isFunctionOf, ROLE_KINDS, roleKind } from '../domain/roles/kinds.ts';
import { fromColumns } from '../domain/time/period.ts';
import { FAMILIES, keys } from '../domain/vocabulary.ts';
import type { Language } from '../domain/words.ts';
import { languageOf, type Routes } from './context.ts';
import { askers } from './inquiry-lines.ts';
import { allOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { publicRoleThen } from './public/role-replies.ts';
import { roleLines } from './role-replies.ts';
import { everybodys } from './sight.ts';
import { countingWrongTokens } from './wrong-tokens.ts';

const MOST_ROLES = 100;

/** What the council has no such function for in law is not asked about: a district has no trading standards. */
const choices = ({ kind: council }: AuthorityRef, language: Language): Asked['families'] =>
  keys(FAMILIES).map((family) => ({
    family,
    title: FAMILIES[family][language],
    kinds: ROLE_KINDS.filter((one) => one.family === family && isFunctionOf(one, council)).map(({ kind, title, description }) => ({ kind, title: title[language], description: language === 'en' ? description : '' })),
  })).filter(({ kinds }) => kinds.length > 0);

export const inquiryAnswerRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const counted = countingWrongTokens(app.service);
  const open = { permission: 'nobody' as const };

  const opened = (request: FastifyRequest, reply: FastifyReply, token: string, now: Date): Promise<OpenInquiry> => counted(request, reply, () => openInquiry(store, token, now));

  app.post('/inquiries/look', { schema: { body: LookInquiry, response: { 200: Asked, ...PROBLEMS }, tags: ['inquiries'] }, config: open }, async (request, reply) => {
    const now = clock.now();
    const language = languageOf(request);
    const { authority, inquiry } = await opened(request, reply, request.body.token, now);
    const [row] = await inquiryRows(store, sql`q.id = ${inquiry.id} and q.superseded_at is null`, 1);
    if (!row) throw new Error(`the question ${inquiry.id} is gone`);
    const clocks = { asAt: undefined, knownAt: undefined };
    const lines = await roleLines(store, allOf(publicRoleThen(everybodys(request), clocks), sql`r.authority = ${authority.id}`, sql`r.mutual = ${inquiry.mutual}`), sql`r.valid_from, r.id`, MOST_ROLES, clocks, civilDate(now));
    return {
      authority: authority.gss,
      authorityName: authority.name,
      body: row.mutualName ?? '',
      name: row.person === null ? row.name : row.personName,
      askedBy: (await askers(store, [row]))(row)?.name ?? null,
      dueOn: row.dueOn,
      roles: lines.map((line) => ({ kind: line.kind, family: line.family, title: roleKind(line.kind)?.title[language] ?? line.kind, period: fromColumns(line) })),
      families: choices(authority, language),
    };
  });

  app.post('/inquiries/answer', { schema: { body: AnswerInquiry, response: { 201: AnswerTaken, ...PROBLEMS }, tags: ['inquiries'] }, config: open }, async (request, reply) => {
    const { token, ...given } = request.body;
    const now = clock.now();
    const { authority } = await opened(request, reply, token, now);
    const taken = await doing({ store, clock }, { account: 'link', language: languageOf(request), logs: [authority.log] }, (unit) => answerInquiry(unit, token, given, now));
    reply.status(201);
    return taken;
  });
};
