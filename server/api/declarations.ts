/** Declarations on their way: written, filed with a receipt, and read again. What the monitoring officer does with them is in declaration-reviews. */
import { sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { declarationAsKnown, filedAt, findDeclaration, type DeclarationRow } from '../../db/stores/declarations.ts';
import { findDraft, type DraftRow } from '../../db/stores/drafts.ts';
import { unsealedText } from '../../db/stores/withheld-details.ts';
import { authorities, declarations, drafts } from '../../db/tables/index.ts';
import { discardDraft, notDiscarded } from '../actions/discard-draft.ts';
import { draftDeclaration, writeDraft } from '../actions/draft-declaration.ts';
import { alreadyFiled, submitDeclaration } from '../actions/submit-declaration.ts';
import { doing } from '../actions/unit-of-work.ts';
import { civilDate } from '../clock.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { ChangeDraft, Declaration, DeclarationLine, FILING_STATES, NewDeclaration, Receipt, Submitted } from '../domain/declarations/filing.ts';
import { kindAt } from '../domain/declarations/kinds/index.ts';
import { conflict, notFound } from '../domain/problem.ts';
import { Id, listOf, NOTHING, oneOf, optional, strict } from '../domain/schema.ts';
import { filedAnswers } from './answers-check.ts';
import { actorOf, answer, authorityNamed, ifMatch, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { draftReply, lineOf, lineOfDraft, receiptOf } from './declaration-replies.ts';
import { mayDraft, mayFile, seesAnswers, seesDraft, seesFiling, wholeSight, type FilingSight } from './declarations-seen.ts';
import { allOf, asKnown, ClockQuery, clocksOf, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';

const byId = strict({ id: Id });
const filters = { authority: optional(Id), person: optional(Id), kind: optional(Id), state: optional(oneOf(FILING_STATES)) };

type Line = Pick<DeclarationRow, 'id' | 'version' | 'person' | 'kind' | 'kindVersion' | 'state' | 'attested' | 'dueOn' | 'recordedAt'> & { gss: string; number: number | null; receivedOn: string | null; answers: string | null };

interface Found {
  readonly sight: FilingSight;
  readonly authority: AuthorityRef;
  readonly draft: DraftRow | undefined;
  readonly filed: DeclarationRow | undefined;
}

export const declarationRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const today = () => civilDate(clock.now());

  /** As far as the actor sees it; whoever sees neither is told that there is none. */
  async function found(request: FastifyRequest, knownAt?: string): Promise<Found> {
    const { id } = request.params as { id: string };
    const sight = await wholeSight(store, actorOf(request));
    const [draft, filed] = [knownAt === undefined ? await findDraft(store, id) : undefined, knownAt === undefined ? await findDeclaration(store, id) : await declarationAsKnown(store, id, knownAt)];
    const authority = await findAuthority(store, (draft ?? filed)?.authority ?? 'none');
    if (!authority) throw notFound('declaration');
    const seen = { sight, authority, draft: draft && seesDraft(sight, draft) ? draft : undefined, filed: filed && seesFiling(sight, filed) ? filed : undefined };
    if (!seen.draft && !seen.filed) throw notFound('declaration').notPermitted(authority.id);
    return seen;
  }

  async function told({ sight, authority, draft, filed }: Found): Promise<Declaration> {
    const isOpen = draft && (!filed || filed.state === 'returned');
    const readable = filed && seesAnswers(sight, filed);
    const question = readable && filed.reason !== null ? await unsealedText(store, filed.reason) : null;
    if (isOpen) return draftReply(draft, authority.gss, today(), filed && { row: filed, question });
    if (!filed) throw notFound('declaration');
    const answers = readable ? await unsealedText(store, filed.answers) : null;
    return { ...lineOf(filed, authority.gss, today()), answers: answers === null ? null : JSON.parse(answers), reason: question };
  }

  app.post('/declarations', { schema: { body: NewDeclaration, response: { 201: Declaration, ...PROBLEMS }, tags: ['declarations'] }, config: { permission: 'anybody' } }, async (request, reply) => {
    const { person, attested = false } = request.body;
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = mayDraft(actorOf(request), authority, person, attested, 'authority');
    return answer(request, reply, 201, [], async (unit) => draftReply(await draftDeclaration(unit, allowed, request.body, clock.now()), authority.gss, unit.today));
  });

  app.patch('/declarations/:id', { schema: { params: byId, body: ChangeDraft, response: { 200: Declaration, ...PROBLEMS }, tags: ['declarations'] }, config: { permission: 'anybody' } }, async (request) => {
    const actor = actorOf(request);
    const { sight, authority, draft, filed } = await found(request);
    const { person, attested } = (draft ?? filed) as DraftRow | DeclarationRow;
    const { own, delegated, entering } = sight;
    // Whoever entered a form goes on entering it, and what came back may be answered on paper too; its person and their delegates write it themselves.
    const isEntered = attested === 1 && ![...own, ...delegated].includes(person) && entering.includes(authority.id);
    const allowed = mayDraft(actor, authority, person, isEntered);
    const version = ifMatch(request);
    const written = await doing({ store, clock }, { account: actor.account, language: languageOf(request), logs: [] }, (unit) => writeDraft(unit, allowed, { draft, filed }, version, request.body.answers, clock.now()));
    return told({ sight, authority, draft: written, filed });
  });

  app.post('/declarations/:id/submit', { schema: { params: byId, response: { 201: Submitted, ...PROBLEMS }, body: NOTHING, tags: ['declarations'] }, config: { permission: 'anybody' } }, async (request, reply) => {
    const { id } = request.params;
    const draft = await findDraft(store, id);
    const authority = await findAuthority(store, (draft ?? (await findDeclaration(store, id)))?.authority ?? 'none');
    if (!authority) throw notFound('declaration');
    const sight = await wholeSight(store, actorOf(request));
    // Sent a second time with the same key, it gets its first reply; else whoever may see the filing is told that it was made.
    if (!draft) {
      return answer(request, reply, 201, [authority.log], async (unit) => {
        const filed = await findDeclaration(unit.tx, id);
        throw filed && seesFiling(sight, filed) ? alreadyFiled() : notFound('declaration').notPermitted(authority.id);
      });
    }
    if (!seesDraft(sight, draft)) throw notFound('declaration').notPermitted(authority.id);
    const { allowed, attested } = mayFile(actorOf(request), authority, draft);
    const version = request.headers['if-match'] === undefined ? draft.version : ifMatch(request);
    const kind = kindAt(draft.kind, draft.kindVersion);
    if (!kind) throw conflict('unknown-kind', `There is no form ${draft.kind} ${draft.kindVersion} any more; begin a new one.`);
    const filed = filedAnswers(request, kind, JSON.parse(draft.answers), today(), authority);
    return answer(request, reply, 201, [authority.log], (unit) => submitDeclaration(unit, allowed, id, { version, filed, attested }));
  });

  app.get('/declarations', { schema: { querystring: listQuery(filters), response: { 200: listOf(DeclarationLine), ...PROBLEMS }, tags: ['declarations'] }, config: { permission: 'anybody' } }, async (request, reply) => {
    const { authority, person, kind, state, format } = request.query;
    const page = await pageOf(request, request.query);
    const sight = await wholeSight(store, actorOf(request));
    const here = authority && ((await findAuthority(store, authority))?.id ?? 'none');
    const involved = (row: ReturnType<typeof sql>) => amongTexts(sql`${row}.person`, JSON.stringify([...sight.own, ...sight.delegated]));
    const [d, w] = [sql`d`, sql`w`];
    const fromPaper = sql`(d.attested = 1 and ${amongTexts(sql`d.authority`, JSON.stringify(sight.entering))} and ${amongTexts(sql`d.id`, JSON.stringify(sight.entered))})`;
    const filed = allOf(sql`(${amongTexts(sql`d.authority`, JSON.stringify(sight.reading))} or ${involved(d)} or ${fromPaper})`, asKnown(d, page), page.asAt !== undefined && sql`d.received_on <= ${page.asAt}`, here && sql`d.authority = ${here}`, person && sql`d.person = ${person}`);
    const draftedFromPaper = sql`(w.attested = 1 and w.account = ${sight.account} and ${amongTexts(sql`w.authority`, JSON.stringify(sight.entering))})`;
    // A draft is of now: what somebody was once writing is not known.
    const isNow = page.asAt === undefined && request.query.knownAt === undefined;
    const drafted = allOf(isNow ? sql`(${involved(w)} or ${draftedFromPaper})` : sql`1 = 0`, sql`not exists (select 1 from ${declarations} o where o.id = w.id)`, here && sql`w.authority = ${here}`, person && sql`w.person = ${person}`);
    const rows = await store.all(
      once<Line>(sql`select f.* from (
        select d.id, d.version, coalesce(a.gss, a.id) as gss, d.person, d.kind, d.kind_version as "kindVersion", d.number, d.state, d.attested, d.due_on as "dueOn", d.received_on as "receivedOn", d.recorded_at as "recordedAt", null as answers
          from ${declarations} d join ${authorities} a on a.id = d.authority and a.superseded_at is null where ${filed}
        union all
        select w.id, w.version, coalesce(a.gss, a.id), w.person, w.kind, w.kind_version, null, 'draft', w.attested, null, null, w.updated_at, w.answers
          from ${drafts} w join ${authorities} a on a.id = w.authority and a.superseded_at is null where ${drafted}) f
        where ${allOf(kind && sql`f.kind = ${kind}`, state && sql`f.state = ${state}`, keyset([sql`f.id`], page.after))} order by f.id limit ${page.limit + 1}`),
    );
    const item = ({ gss, answers, ...row }: Line) => (answers === null ? lineOf(row, gss, page.day) : lineOfDraft({ ...row, answers, updatedAt: row.recordedAt }, gss, page.day));
    return sendList(reply, await listed(request, page, rows, ({ id }) => [id], item), format, 'declarations');
  });

  app.get('/declarations/:id', { schema: { params: byId, querystring: ClockQuery, response: { 200: Declaration, ...PROBLEMS }, tags: ['declarations'] }, config: { permission: 'anybody' } }, async (request) => {
    const { asAt, knownAt } = await clocksOf(request, request.query);
    const seen = await found(request, knownAt);
    if (asAt !== undefined && (seen.filed?.receivedOn ?? '9999') > asAt) throw notFound('declaration');
    return told(asAt === undefined ? seen : { ...seen, draft: undefined });
  });

  app.delete('/declarations/:id', { schema: { params: byId, response: { 204: Type.Null(), ...PROBLEMS }, tags: ['declarations'] }, config: { permission: 'anybody' } }, async (request, reply) => {
    const { id } = request.params;
    const { draft } = await found(request);
    // Whoever looks at what was filed is not told that it is being written anew, and throws nothing of that away.
    if (!draft) throw notDiscarded();
    const version = ifMatch(request);
    return answer(request, reply, 204, [], (unit) => discardDraft(unit, id, version));
  });

  app.get('/declarations/:id/receipt', { schema: { params: byId, response: { 200: Receipt, ...PROBLEMS }, tags: ['declarations'] }, config: { permission: 'anybody' } }, async (request) => {
    const { authority, filed } = await found(request);
    const at = filed && (await filedAt(store, filed.id));
    const receipt = filed && at !== undefined ? await receiptOf(store, authority.log, filed.number, at) : undefined;
    if (!receipt) throw notFound('receipt');
    return receipt;
  });
};
