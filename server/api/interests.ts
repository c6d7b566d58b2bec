import type { FastifyRequest } from 'fastify';
import { currentAuthority, findAuthority } from '../../db/stores/authorities.ts';
import { officesOf } from '../../db/stores/declarations.ts';
import { findInterest, registeredOf, type InterestFact } from '../../db/stores/interests.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { endInterest, type ChangedInterest } from '../actions/end-interest.ts';
import { withholdInterest } from '../actions/withhold-interest.ts';
import { civilDate } from '../clock.ts';
import { ownRecord, personsOf } from '../domain/access/own.ts';
import { permit, permitAt, sightOf, type AuthorityRef } from '../domain/access/permit.ts';
import type { Entry } from '../domain/declarations/answers.ts';
import { EndInterest, Interest, INTEREST_STATES, Prefilled, WithholdInterest, type Claim } from '../domain/declarations/filing.ts';
import { readNote } from '../domain/declarations/interest-note.ts';
import { kindOn, noKind } from '../domain/declarations/kinds/index.ts';
import { prefilled } from '../domain/declarations/prefill.ts';
import { shownEntry } from '../domain/declarations/shown.ts';
import { absent, invalid, notFound, Refused } from '../domain/problem.ts';
import { CivilDate, Id, listOf, oneOf, optional, strict } from '../domain/schema.ts';
import { isCivilDate } from '../domain/time/civil.ts';
import { fromColumns } from '../domain/time/period.ts';
import type { Nation } from '../domain/vocabulary.ts';
import { actorOf, answer, authorityNamed, ifMatch, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { filingSight, mayDraft } from './declarations-seen.ts';
import { entryIn, interestLines, type InterestLine } from './interest-lines.ts';
import { badQuery, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter, lensOf, liesOver, type Lens } from './sight.ts';

const byId = strict({ id: Id });
export const interestFilters = { authority: optional(Id), person: optional(Id), body: optional(Id), category: optional(Id) };

const base = ({ id, version, gss, person, declaration, heading, state, recordedAt }: InterestLine) => ({ id, version, authority: gss, person, declaration, category: heading, state: state as Interest['state'], recordedAt });
const NOT_TOLD = { claim: null, reason: null, reviewOn: null };

/** To the register's keepers and the person: everything. */
function wholeInterest(line: InterestLine): Interest {
  const { reason = null, reviewOn: noted = null } = readNote(line.reason);
  return { ...base(line), entry: entryIn(line), mutual: line.mutual, period: fromColumns(line), sensitive: line.claim === 'claimed' || line.claim === 'agreed', addressWithheld: false, claim: line.claim, reason, reviewOn: line.reviewOn ?? noted };
}

function seenInterest(line: InterestLine, lens: Lens | undefined): Interest {
  const entry = entryIn(line);
  if (line.withheld === 1) return { ...base(line), entry: null, mutual: null, period: { from: null, to: null }, sensitive: true, addressWithheld: false, ...NOT_TOLD };
  if (entry === null || liesOver(lens, line.authority)) return { ...base(line), entry: null, mutual: null, period: fromColumns(line), sensitive: false, addressWithheld: false, ...NOT_TOLD };
  return { ...base(line), ...shownEntry(line.heading, entry, line.publishAddress === 1), mutual: line.mutual, period: fromColumns(line), sensitive: false, ...NOT_TOLD };
}

/** What a verb replies may be kept for an Idempotency-Key: it says where the interest stands, and nothing of what it is. */
const changed = ({ row, recordedAt }: ChangedInterest, { gss }: AuthorityRef): Interest => ({
  id: row.id,
  version: row.version,
  authority: gss,
  person: row.person,
  declaration: row.declaration,
  category: row.heading,
  entry: null,
  mutual: null,
  period: fromColumns(row),
  state: row.state as Interest['state'],
  sensitive: row.sensitive === 'claimed' || row.sensitive === 'agreed',
  addressWithheld: false,
  claim: row.sensitive as Claim,
  reason: null,
  reviewOn: null,
  recordedAt,
});

export const interestRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const today = () => civilDate(clock.now());

  app.get(
    '/interests',
    { schema: { querystring: listQuery({ ...interestFilters, state: optional(oneOf(INTEREST_STATES)), reviewBy: optional(CivilDate) }), response: { 200: listOf(Interest), ...PROBLEMS }, tags: ['interests'] }, config: { permission: 'register.read' } },
    async (request, reply) => {
      const { authority, person, body, category, state, reviewBy, format } = request.query;
      if (reviewBy !== undefined && !isCivilDate(reviewBy)) throw badQuery('reviewBy', 'reviewBy is not a day of the calendar: write YYYY-MM-DD');
      const actor = actorOf(request);
      const sight = await authorityFilter(request, permit(actor, 'register.read').sight, authority);
      const lens = lensOf(request, sight);
      const page = await pageOf(request, request.query);
      const mutual = body && ((await findMutual(store, body))?.id ?? 'none');
      const [keeping, own] = [sightOf(actor, 'declaration.review').filter((one) => sight.includes(one)), personsOf(actor.memberships)];
      const here = authority === undefined ? undefined : (sight[0] ?? 'none');
      const rows = await interestLines(store, { today: today(), over: sight, bodiesOf: sight.filter((one) => !liesOver(lens, one)), tellsCategory: true, keeping, own }, page, { authority: here, person, body: mutual, category, state, reviewBy });
      const isWhole = (line: InterestLine): boolean => keeping.includes(line.authority) || own.includes(line.person);
      return sendList(reply, await listed(request, page, rows, ({ id }) => [id], (line) => (isWhole(line) ? wholeInterest(line) : seenInterest(line, lens))), format, 'interests');
    },
  );

  app.get('/declarations/prefill', { schema: { querystring: strict({ authority: Id, person: Id, kind: Id }), response: { 200: Prefilled, ...PROBLEMS }, tags: ['declarations'] }, config: { permission: 'declaration.draft' } }, async (request) => {
    const { person, kind: asked } = request.query;
    const actor = actorOf(request);
    const authority = await authorityNamed(request, request.query.authority, 'authority');
    if (!sightOf(actor, 'declaration.review').includes(authority.id)) mayDraft(actor, authority, person, false, 'authority');
    if ((await officesOf(store, authority.id, person)) === undefined) throw absent('person', 'person');
    const nation = (await currentAuthority(store, authority.id))?.nation as Nation;
    const kind = kindOn(asked, nation, today());
    if (!kind) throw invalid('kind', noKind(asked, nation, authority.name));
    const registered = (await registeredOf(store, authority.id, person)).flatMap(({ heading, told }) => (told === null ? [] : [{ heading, entry: JSON.parse(told) as Entry }]));
    return { kind: kind.id, version: kind.version, answers: prefilled(kind, registered) };
  });

  /** Whoever cannot see an interest is not told that there is one. */
  async function found(request: FastifyRequest): Promise<{ row: InterestFact; authority: AuthorityRef }> {
    const actor = actorOf(request);
    const row = await findInterest(store, (request.params as { id: string }).id);
    const authority = row && (await findAuthority(store, row.authority));
    if (!authority) throw notFound('interest');
    const { own, delegated, reading } = filingSight(actor);
    if (![...own, ...delegated].includes(row.person) && !reading.includes(authority.id)) throw notFound('interest').notPermitted(authority.id);
    return { row, authority };
  }

  app.post('/interests/:id/end', { schema: { params: byId, body: EndInterest, response: { 200: Interest, ...PROBLEMS }, tags: ['interests'] }, config: { permission: 'declaration.submit' } }, async (request, reply) => {
    const actor = actorOf(request);
    const { row, authority } = await found(request);
    if (!ownRecord(actor, authority, row.person)) throw new Refused(403, 'not-yours', 'Only the person whose interest it is says that it ended.').notPermitted(authority.id);
    const allowed = permitAt(actor, 'declaration.submit', authority);
    const version = ifMatch(request);
    return answer(request, reply, 200, [authority.log], async (unit) => changed(await endInterest(unit, allowed, row.id, version, request.body), authority));
  });

  app.post('/interests/:id/withhold', { schema: { params: byId, body: WithholdInterest, response: { 200: Interest, ...PROBLEMS }, tags: ['interests'] }, config: { permission: 'declaration.review' } }, async (request, reply) => {
    const { row, authority } = await found(request);
    const allowed = permitAt(actorOf(request), 'declaration.review', authority);
    const version = ifMatch(request);
    return answer(request, reply, 200, [authority.log], async (unit) => changed(await withholdInterest(unit, allowed, row.id, version, request.body), authority));
  });
};
