/** Editions of guidance: published for every council, and what each would change. */
import { sql } from 'drizzle-orm';
import { Type } from 'typebox';
import { editionRows, findEdition, contentOf } from '../../db/stores/guidance.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { editionReply, guidanceOf } from '../actions/guidance-rows.ts';
import { publishGuidance } from '../actions/publish-guidance.ts';
import { withdrawGuidance } from '../actions/withdraw-guidance.ts';
import { permit } from '../domain/access/permit.ts';
import { Edition, EditionContent, EditionParagraph, NewEdition, WithdrawEdition } from '../domain/guidance/edition.ts';
import { differences, PARTS, SHIPPED, type Difference, type Guidance, type Said } from '../domain/guidance/editions.ts';
import { permitToPublish } from '../domain/guidance/publishing.ts';
import { EDITION } from '../domain/guidance/states.ts';
import { statesOf } from '../domain/machine.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, nullable, oneOf, optional, strict } from '../domain/schema.ts';
import type { Language } from '../domain/words.ts';
import { actorOf, answer, authorityNamed, ifMatch, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';

export const Change = Type.Object({ id: Type.String(), title: Type.String(), change: oneOf(['added', 'changed', 'gone']), parts: Type.Array(oneOf(PARTS)), replacedBy: nullable(Type.String()) });

const inOne = ({ en, cy }: Said, language: Language): string => (language === 'cy' ? (cy ?? en) : en);
export const changesIn = (from: Guidance, to: Guidance, language: Language) => differences(from, to).map(({ title, parts, ...one }: Difference) => ({ ...one, title: inOne(title, language), parts: [...parts] }));

/** Whole, in both languages, and in what it differs from its basis. */
const Whole = Type.Object({ ...Edition.properties, id: nullable(Id), paragraphs: Type.Array(EditionParagraph), differences: Type.Array(Change), content: EditionContent });

const paragraphsOf = ({ paragraphs }: Guidance) => paragraphs.map(({ safeguards, sources, ...one }) => ({ ...one, safeguards: [...safeguards], sources: sources.map((source) => ({ ...source })) }));

/** What the register ships with, by the name under which it can be asked for like an edition. */
const OWN = 'shipped';

export const guidanceEditionRoutes: Routes = async (app) => {
  const { store } = app.service;
  const tags = ['guidance'];
  const byId = strict({ id: Id });
  const publishing = { permission: 'guidance.publish' as const };
  const reading = { permission: 'catalogue.read' as const };

  app.post('/guidance-editions', { schema: { body: NewEdition, response: { 201: Edition, ...PROBLEMS }, tags }, config: publishing }, async (request, reply) => {
    const { publisher } = request.body;
    const allowed = permitToPublish(actorOf(request), publisher ? await authorityNamed(request, publisher, 'publisher') : null);
    return answer(request, reply, 201, ['instance'], (unit) => publishGuidance(unit, allowed, request.body));
  });

  app.post('/guidance-editions/:id/withdraw', { schema: { params: byId, body: WithdrawEdition, response: { 200: Edition, ...PROBLEMS }, tags }, config: publishing }, async (request, reply) => {
    const { id } = request.params;
    const found = await findEdition(store, id);
    if (!found) throw notFound('edition of guidance');
    const publisher = found.publisher === null ? null : await findAuthority(store, found.publisher);
    const allowed = permitToPublish(actorOf(request), publisher ?? null);
    const version = ifMatch(request);
    return answer(request, reply, 200, ['instance'], (unit) => withdrawGuidance(unit, allowed, id, version, request.body.reason));
  });

  app.get('/guidance-editions', { schema: { querystring: listQuery({ publisher: optional(Id), state: optional(oneOf(statesOf(EDITION))) }), response: { 200: listOf(Edition), ...PROBLEMS }, tags }, config: reading }, async (request, reply) => {
    permit(actorOf(request), 'catalogue.read');
    const { publisher, state, format } = request.query;
    const page = await pageOf(request, request.query);
    const whose = publisher && ((await findAuthority(store, publisher))?.id ?? 'none');
    const e = sql`e`;
    const where = allOf(asKnown(e, page), page.asAt && sql`e.published_on <= ${page.asAt}`, whose && sql`e.publisher = ${whose}`, state && sql`e.state = ${state}`, keyset([sql`e.id`], page.after));
    return sendList(reply, await listed(request, page, await editionRows(store, where, page.limit + 1), ({ id }) => [id], editionReply), format, 'guidance-editions');
  });

  app.get('/guidance-editions/:id', { schema: { params: byId, querystring: ClockQuery, response: { 200: Whole, ...PROBLEMS }, tags }, config: reading }, async (request) => {
    permit(actorOf(request), 'catalogue.read');
    const { id } = request.params;
    const clocks = await clocksOf(request, request.query);
    const language = languageOf(request);
    if (id === OWN) {
      const none = { id: null, version: 1, title: '', publisher: null, publisherName: null, basis: null, publishedOn: '', contact: null, state: 'published' as const, withdrawnBecause: null, changes: 0, recordedAt: '' };
      return { ...none, paragraphs: paragraphsOf(SHIPPED), differences: [], content: { paragraphs: [], gone: [] } };
    }
    const [row] = await editionRows(store, allOf(sql`e.id = ${id}`, asKnown(sql`e`, clocks), clocks.asAt && sql`e.published_on <= ${clocks.asAt}`), 1);
    if (!row) throw notFound('edition of guidance');
    const [before, after] = [await guidanceOf(store, row.basis), await guidanceOf(store, id)];
    const { paragraphs, gone } = contentOf(row);
    return { ...editionReply(row), paragraphs: paragraphsOf(after), differences: changesIn(before, after, language), content: { paragraphs, gone } };
  });
};
