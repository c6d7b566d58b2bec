/**
 * Answering from a mail, without an account. A GET uses no link, for scanners of mail follow every address that they find; the page sends the token
 * on a press. What is shown is what everybody may see, for a mailbox can be somebody else's.
 */
import { sql } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { namesOf } from '../../db/stores/people.ts';
import { mailboxesOf } from '../../db/stores/withheld-details.ts';
import type { Reader } from '../../db/store.ts';
import { checkGiven } from '../actions/give-attestations.ts';
import { answerByLink, openAsked, type OpenAsked } from '../actions/open-attestations.ts';
import { doing } from '../actions/unit-of-work.ts';
import { civilDate } from '../clock.ts';
import { AnswerAttestations, AnsweredByLink, LookAttestations, OpenAttestations } from '../domain/attestations/attestation.ts';
import { attestationLines, publicLines } from './attestation-lines.ts';
import { languageOf, type Routes } from './context.ts';
import { PROBLEMS } from './problems.ts';
import { countingWrongTokens } from './wrong-tokens.ts';

const NOW = { asAt: undefined, knownAt: undefined };

export const openAttestationRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const counted = countingWrongTokens(app.service);
  const open = { permission: 'nobody' as const };

  const opened = (request: FastifyRequest, reply: FastifyReply, token: string, now: Date): Promise<OpenAsked> => counted(request, reply, () => openAsked(store, token, now));

  app.post('/attestations/look', { schema: { body: LookAttestations, response: { 200: OpenAttestations, ...PROBLEMS }, tags: ['attestations'] }, config: open }, async (request, reply) => {
    const now = clock.now();
    const today = civilDate(now);
    const { linked, ids, expiresAt } = await opened(request, reply, request.body.token, now);
    const { authority, person } = linked;
    const shown = await publicLines(store, authority.id, ids, today);
    const lines = await attestationLines(store, amongTexts(sql`a.id`, JSON.stringify(shown)), NOW, today, languageOf(request));
    const [mailbox] = await mailboxesOf(store, authority.id, person, today);
    return {
      name: (await namesOf(store, [person])).get(person) ?? null,
      authority: authority.gss,
      authorityName: authority.name,
      dueOn: lines.map(({ dueOn }) => dueOn).sort()[0] ?? null,
      expiresAt,
      language: mailbox?.language ?? languageOf(request),
      // Of the days to come nothing is said, as everywhere that everybody sees.
      items: lines.map(({ id, kind, title, family, mutual, mutualName, unitName, period: { from, to }, askedOn, dueOn }) => ({ id, kind, title, family, mutual, mutualName, unitName, period: { from, to: kind === 'statement' ? null : to }, askedOn, dueOn })),
      withheld: ids.length - shown.length,
    };
  });

  app.post('/attestations/answer', { schema: { body: AnswerAttestations, response: { 200: AnsweredByLink, ...PROBLEMS }, tags: ['attestations'] }, config: open }, async (request, reply) => {
    const { token, answers } = request.body;
    const now = clock.now();
    const { linked } = await opened(request, reply, token, now);
    checkGiven(answers);
    const shownOf = (reader: Reader, { ids }: OpenAsked): Promise<string[]> => publicLines(reader, linked.authority.id, ids, civilDate(now));
    return doing({ store, clock }, { account: 'link', language: languageOf(request), logs: [linked.authority.log] }, (unit) => answerByLink(unit, token, { answers, now, shownOf }));
  });
};
