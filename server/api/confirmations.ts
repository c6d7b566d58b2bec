/**
 * Confirming from one mail, without an account. A GET uses no link, for scanners of mail follow every address that they find; the page sends the
 * token on a press. What is shown is what everybody may see, for a mailbox can be somebody else's.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { registeredOf } from '../../db/stores/interests.ts';
import { mailboxesOf } from '../../db/stores/withheld-details.ts';
import { confirm, openConfirmation, type OpenConfirmation } from '../actions/confirm.ts';
import { doing } from '../actions/unit-of-work.ts';
import { civilDate } from '../clock.ts';
import { confirmingAnswers } from '../domain/declarations/chasing.ts';
import { Confirm, Confirmation, LookConfirmation } from '../domain/declarations/confirming.ts';
import { Submitted } from '../domain/declarations/filing.ts';
import { headingOf } from '../domain/declarations/headings/index.ts';
import { shownEntry } from '../domain/declarations/shown.ts';
import { fromColumns } from '../domain/time/period.ts';
import { filedAnswers } from './answers-check.ts';
import { languageOf, type Routes } from './context.ts';
import { entryIn, interestLines } from './interest-lines.ts';
import { PROBLEMS } from './problems.ts';
import { countingWrongTokens } from './wrong-tokens.ts';

const WHOLE = 500;

export const confirmationRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const counted = countingWrongTokens(app.service);
  const open = { permission: 'nobody' as const };

  const opened = (request: FastifyRequest, reply: FastifyReply, token: string, now: Date): Promise<OpenConfirmation> => counted(request, reply, () => openConfirmation(store, token, now));

  async function interestsOf({ authority, owner }: OpenConfirmation, request: FastifyRequest, today: string): Promise<Pick<Confirmation, 'interests' | 'withheld' | 'addressesWithheld'>> {
    const language = languageOf(request);
    const page = { asAt: undefined, knownAt: undefined, day: today, limit: WHOLE, after: undefined, filters: '' };
    const lines = await interestLines(store, { today, over: [authority.id], bodiesOf: [], tellsCategory: true, keeping: [], own: [] }, page, { authority: authority.id, person: owner.person, state: 'registered' });
    const shown = lines.flatMap((line) => {
      const entry = entryIn(line);
      return line.withheld === 1 || entry === null || line.validTo < today ? [] : [{ line, ...shownEntry(line.heading, entry, line.publishAddress === 1) }];
    });
    const interests = shown.map(({ line, entry }) => ({ category: line.heading, title: headingOf(line.heading)?.title[language] ?? line.heading, entry, period: fromColumns(line) }));
    const all = (await registeredOf(store, authority.id, owner.person)).filter(({ validTo }) => validTo >= today);
    return { interests, withheld: Math.max(0, all.length - interests.length), addressesWithheld: shown.filter(({ addressWithheld }) => addressWithheld).length };
  }

  app.post('/confirmations/look', { schema: { body: LookConfirmation, response: { 200: Confirmation, ...PROBLEMS }, tags: ['declarations'] }, config: open }, async (request, reply) => {
    const now = clock.now();
    const today = civilDate(now);
    const found = await opened(request, reply, request.body.token, now);
    const { authority, owner, kind, dueOn, createdAt, expiresAt, changedAt } = found;
    const language = languageOf(request);
    const [mailbox] = await mailboxesOf(store, authority.id, owner.person, today);
    return {
      name: owner.name,
      authority: authority.gss,
      authorityName: authority.name,
      kind: kind.id,
      asking: kind.published ? ('yearly' as const) : ('nil-return' as const),
      kindTitle: kind.title[language],
      lead: kind.lead[language],
      ...(await interestsOf(found, request, today)),
      truth: kind.truth[language],
      dueOn,
      expiresAt,
      changedOn: changedAt > createdAt ? civilDate(new Date(changedAt)) : null,
      seen: changedAt,
      language: mailbox?.language ?? language,
    };
  });

  app.post('/confirmations', { schema: { body: Confirm, response: { 201: Submitted, ...PROBLEMS }, tags: ['declarations'] }, config: open }, async (request, reply) => {
    const { token, seen } = request.body;
    const now = clock.now();
    const { authority, kind } = await opened(request, reply, token, now);
    const filed = filedAnswers(request, kind, confirmingAnswers(kind), civilDate(now), authority);
    const made = await doing({ store, clock }, { account: 'link', language: languageOf(request), logs: [authority.log] }, (unit) => confirm(unit, token, { filed, seen, now }));
    reply.status(201);
    return made;
  });
};
