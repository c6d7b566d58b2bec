/**
 * A body looks at its notice and replies, from a mail and without an account. Looking is a POST, for scanners of mail follow every address that they find.
 * What is shown is what everybody may see, for a mailbox can be somebody else's.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findMutual } from '../../db/stores/mutuals.ts';
import { sealedText } from '../../db/stores/body-notices.ts';
import { openNotice, replyOf, replyToNotice, type OpenNotice } from '../actions/reply-to-notice.ts';
import { doing } from '../actions/unit-of-work.ts';
import { moved } from '../domain/machine.ts';
import { LookNotice, NoticeShown, ReplyTaken, ReplyToNotice } from '../domain/notices/notice.ts';
import { mailToOf } from '../domain/post/mail-to.ts';
import { NOTICE } from '../domain/notices/states.ts';
import { notFound } from '../domain/problem.ts';
import { languageOf, type Routes } from './context.ts';
import { PROBLEMS } from './problems.ts';
import { aboutBody } from './public/about-body.ts';
import { Tally } from './rate-limits.ts';
import { everybodys } from './sight.ts';
import { countingWrongTokens } from './wrong-tokens.ts';

const HOUR_MS = 60 * 60_000;
/** Each version of a reply stays in an append-only log. */
const MOST_AN_HOUR = 20;

export const bodyReplyRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const counted = countingWrongTokens(app.service);
  const replies = new Tally(clock, MOST_AN_HOUR, HOUR_MS);
  const open = { permission: 'nobody' as const };
  const tags = ['notices'];

  const opened = (request: FastifyRequest, reply: FastifyReply, token: string): Promise<OpenNotice> => counted(request, reply, () => openNotice(store, token, clock.now()));

  app.post('/body-notices/look', { schema: { body: LookNotice, response: { 200: NoticeShown, ...PROBLEMS }, tags }, config: open }, async (request, reply) => {
    const { authority, notice, expiresAt } = await opened(request, reply, request.body.token);
    const language = languageOf(request);
    const lens = everybodys(request);
    return store.snapshot(async (reader) => {
      const mutual = await findMutual(reader, notice.mutual);
      if (!mutual) throw notFound('body');
      return {
        authority: authority.gss,
        authorityName: authority.name,
        mutualName: mutual.name,
        state: notice.state,
        dueOn: notice.dueOn,
        expiresAt,
        text: await sealedText(reader, notice.text),
        ofOverlap: notice.conflict !== null,
        ...(await aboutBody(reader, lens, { authority, mutual, conflict: notice.conflict }, language)),
        reply: await replyOf(reader, notice),
        language: mailToOf(await sealedText(reader, notice.email))?.language ?? language,
      };
    });
  });

  app.post('/body-notices/reply', { schema: { body: ReplyToNotice, response: { 200: ReplyTaken, ...PROBLEMS }, tags }, config: open }, async (request, reply) => {
    const { authority, notice } = await opened(request, reply, request.body.token);
    const state = moved(NOTICE, notice.state, 'reply');
    replies.check(notice.id, reply);
    replies.add(notice.id);
    const taken = await doing({ store, clock }, { account: 'link', language: languageOf(request), logs: [authority.log] }, (unit) => replyToNotice(unit, request.body, clock.now()));
    return { state, reply: taken };
  });
};
