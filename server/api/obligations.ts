/** Who owes which declaration, until when, and whether it came: for queues, calendars and the people themselves. */
import type { FastifyRequest } from 'fastify';
import { currentAuthority, findAuthority } from '../../db/stores/authorities.ts';
import { yearlyAsked } from '../../db/stores/authority-settings.ts';
import { chasedSteps, type ChasedStep } from '../../db/stores/chasings.ts';
import { ownersAsKnown, ownersOf, type Owner } from '../../db/stores/obligations.ts';
import { chaseByHand } from '../actions/chase-by-hand.ts';
import { civilDate } from '../clock.ts';
import { personsOf } from '../domain/access/own.ts';
import { permitAt, type AuthorityRef } from '../domain/access/permit.ts';
import type { Deadline } from '../domain/declarations/deadline.ts';
import { OBLIGATION_STATES, obligationsOf, stateOf, type Obligation } from '../domain/declarations/obligations.ts';
import { ChaseByHand, ChasedByHand, ObligationLine } from '../domain/declarations/owed.ts';
import { CivilDate, Id, listOf, oneOf, optional } from '../domain/schema.ts';
import { isCivilDate, LAST_DATE, UNKNOWN_START } from '../domain/time/civil.ts';
import type { Nation } from '../domain/vocabulary.ts';
import { actorOf, answer, authorityNamed, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { chasingSight, filingSight } from './declarations-seen.ts';
import { badQuery, listQuery, pageOf, sliced, type Page } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

const filters = { authority: optional(Id), person: optional(Id), kind: optional(Id), state: optional(oneOf(OBLIGATION_STATES)), from: optional(CivilDate), to: optional(CivilDate) };

function checkDays(days: Readonly<Record<'from' | 'to', string | undefined>>): void {
  for (const [name, day] of Object.entries(days)) {
    if (day !== undefined && (!isCivilDate(day) || day > LAST_DATE)) throw badQuery(name, `${name} is not a day of the calendar: write YYYY-MM-DD, at most ${LAST_DATE}`);
  }
  if (days.from !== undefined && days.to !== undefined && days.from > days.to) throw badQuery('to', `to (${days.to}) is before from (${days.from})`);
}

/** What fell due from a day and until another; where no last day can be told, it is owed all the same and due before any day that is asked about. */
const isWithin = ({ dueOn }: Obligation, from: string | undefined, to: string | undefined): boolean => (from === undefined || (dueOn !== null && dueOn >= from)) && (to === undefined || dueOn === null || dueOn <= to);

const LAST = '9999';
const byDay = (a: ObligationLine, b: ObligationLine): number => {
  const key = ({ dueOn, person, kind, beganOn }: ObligationLine): string => `${dueOn ?? LAST} ${person} ${kind} ${beganOn ?? ''}`;
  return key(a) < key(b) ? -1 : 1;
};

export const obligationRoutes: Routes = async (app) => {
  const { store } = app.service;

  /** What is owed to one authority by those whom the reader sees, on the day and at the instant that is asked about. */
  async function owedTo(request: FastifyRequest, authority: AuthorityRef, seen: (person: string) => boolean, page: Page, until: string): Promise<{ line: ObligationLine; obligation: Obligation }[]> {
    const { knownAt, asAt, day } = page;
    const language = languageOf(request);
    const [nation, yearly] = [(await currentAuthority(store, authority.id))?.nation as Nation, await yearlyAsked(store, authority.id, (instant) => civilDate(new Date(instant)), knownAt)];
    const owners = knownAt === undefined ? await ownersOf(store, authority.id) : await ownersAsKnown(store, authority.id, knownAt);
    const isKnown = ({ recordedAt }: ChasedStep): boolean => (knownAt === undefined || recordedAt <= knownAt) && (asAt === undefined || civilDate(new Date(recordedAt)) <= asAt);
    const steps = Map.groupBy((await chasedSteps(store, authority.id)).filter(isKnown), ({ person, kind, beganOn }) => `${person} ${kind} ${beganOn}`);
    const lineOf = ({ person, name }: Owner, owed: Obligation): ObligationLine => {
      const { kind, office, beganOn, dueOn, met } = owed;
      const { clock, basis } = kind.deadline as Deadline;
      const chased = (steps.get(`${person} ${kind.id} ${beganOn ?? UNKNOWN_START}`) ?? []).map(({ step, recordedAt, mailboxes }) => ({ step: step as ObligationLine['chased'][number]['step'], at: recordedAt, mailboxes }));
      return { authority: authority.gss, person, name, kind: kind.id, kindTitle: kind.title[language], clock, basis, beganOn, dueOn, state: stateOf(owed, day), declaration: met?.id ?? null, office: { title: office.title, kind: office.kind }, chased };
    };
    return owners
      .filter(({ person }) => seen(person))
      .flatMap((owner) => {
        const filings = owner.filings.filter(({ receivedOn }) => asAt === undefined || receivedOn <= asAt);
        return obligationsOf({ nation, authorityKind: authority.kind, offices: owner.offices, filings, ...yearly }, day, until).map((obligation) => ({ line: lineOf(owner, obligation), obligation }));
      });
  }

  app.get('/obligations', { schema: { querystring: listQuery(filters), response: { 200: listOf(ObligationLine), ...PROBLEMS }, tags: ['obligations'] }, config: { permission: 'anybody' } }, async (request, reply) => {
    const { authority, person, kind, state, from, to, format } = request.query;
    checkDays({ from, to });
    const page = await pageOf(request, request.query);
    const { memberships } = actorOf(request);
    // Whoever drafts for somebody has to know what is due from them.
    const { delegated } = filingSight(actorOf(request));
    const [reading, own] = [chasingSight(actorOf(request)), new Set([...personsOf(memberships), ...delegated])];
    const theirs = memberships.flatMap((held) => (held.authority !== null && held.person !== null && own.has(held.person) ? [held.authority] : []));
    const lines: ObligationLine[] = [];
    for (const id of await authorityFilter(request, [...new Set([...reading, ...theirs])], authority)) {
      const found = await findAuthority(store, id);
      if (!found) continue;
      const seen = (one: string): boolean => (person === undefined || one === person) && (reading.includes(id) || own.has(one));
      const owed = await owedTo(request, found, seen, page, to !== undefined && to > page.day ? to : page.day);
      lines.push(...owed.filter(({ line, obligation }) => (kind === undefined || line.kind === kind) && (state === undefined || line.state === state) && isWithin(obligation, from, to)).map(({ line }) => line));
    }
    return sendList(reply, await sliced(request, page, lines.sort(byDay)), format, 'obligations');
  });

  app.post('/obligations/chase', { schema: { body: ChaseByHand, response: { 200: ChasedByHand, ...PROBLEMS }, tags: ['obligations'] }, config: { permission: 'declaration.chase' } }, async (request, reply) => {
    const { person, kind } = request.body;
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'declaration.chase', authority, 'authority');
    return answer(request, reply, 200, [authority.log], async (unit) => {
      const { unreachable, ...counted } = await chaseByHand(unit, allowed, { ...(person !== undefined && { person }), ...(kind !== undefined && { kind }) });
      return { ...counted, unreachable: [...unreachable] };
    });
  });
};
