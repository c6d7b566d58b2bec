/** Interests that the text of the law implies, for the keepers and for the person: a prompt once for each body, until it is registered or ruled upon. */
import { sql, type SQL } from 'drizzle-orm';
import { Type, type Static } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { implyingRows, type ImplyingRows, type PersonRow, type PlaceRow } from '../../db/stores/implied.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import type { ConnectionKind } from '../domain/access/connected.ts';
import { personsOf } from '../domain/access/own.ts';
import { sightOf } from '../domain/access/permit.ts';
import type { Entry } from '../domain/declarations/answers.ts';
import { headingOf } from '../domain/declarations/headings/index.ts';
import { dutyDays, IMPLIED_HEADINGS, impliedInterests, type HeldConnection, type HeldInterest } from '../domain/declarations/implied.ts';
import { PLACES } from '../domain/declarations/place-in-body.ts';
import { RULING_KINDS, rules, type RulingKind } from '../domain/declarations/ruling.ts';
import type { Office } from '../domain/people/person.ts';
import { Gss, Id, listOf, nullable, oneOf, optional, PeriodSchema } from '../domain/schema.ts';
import { toDay } from '../domain/time/civil.ts';
import { covers, fromColumns, toPeriod, toSpan, type Span } from '../domain/time/period.ts';
import { keys } from '../domain/vocabulary.ts';
import type { Language } from '../domain/words.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { asKnown, listQuery, pageOf, sliced } from './paging.ts';
import { PROBLEMS } from './problems.ts';

const Ruled = Type.Object({ id: Id, kind: oneOf(keys(RULING_KINDS)), until: nullable(Type.String()) });
const ImpliedInterest = Type.Object({
  authority: Gss,
  person: Id,
  name: nullable(Type.String()),
  mutual: Id,
  body: Type.String(),
  heading: oneOf(IMPLIED_HEADINGS),
  headingTitle: Type.String(),
  because: Type.Array(Type.Object({ what: oneOf(keys(PLACES)), from: oneOf(['connection', 'interest'] as const), id: Id })),
  roles: Type.Array(Id),
  period: PeriodSchema,
  registered: Type.Boolean(),
  ruling: nullable(Ruled),
  /** Whether to ask about it now: it holds, is not registered, and nobody ruled upon it. */
  prompt: Type.Boolean(),
});
type ImpliedInterest = Static<typeof ImpliedInterest>;

const spanOf = (row: { validFrom: string; validTo: string }): Span => toSpan(fromColumns(row));

/** What was destroyed says no more what they were in the body. */
function heldInterest({ entry, id, mutual, what, ...row }: PlaceRow): HeldInterest[] {
  if (entry === null) return [];
  const said = JSON.parse(entry) as Entry;
  const { post = said['what'] } = said;
  return [{ id, mutual, heading: what, holder: said.holder ?? 'self', post: typeof post === 'string' ? post : null, span: spanOf(row) }];
}

function ofPerson({ authority, gss, person, name, offices }: PersonRow, known: ImplyingRows, day: string, language: Language): ImpliedInterest[] {
  const places = known.places.filter((place) => place.authority === authority && place.person === person);
  const roles = known.roles.filter((role) => role.authority === authority);
  const inOffice = dutyDays(JSON.parse(offices) as Office[]);
  const found = impliedInterests({
    connections: places.flatMap((row): HeldConnection[] => (row.from === 'connection' ? [{ id: row.id, mutual: row.mutual, kind: row.what as ConnectionKind, span: spanOf(row) }] : [])),
    interests: places.flatMap((row) => (row.from === 'interest' ? heldInterest(row) : [])),
    roles: roles.map((row) => ({ id: row.id, mutual: row.mutual, family: row.family, span: spanOf(row) })),
    ...(inOffice && { inOffice }),
  });
  const bodies = new Map(roles.map((role) => [role.mutual, role.body]));
  const rulings = known.rulings.filter((ruling) => ruling.authority === authority).map((row) => ({ ...row, period: fromColumns(row) }));
  return found.flatMap(({ mutual, heading, because, roles: through, spans, unregistered }) =>
    spans.map((span) => {
      const isNow = covers([span], toDay(day));
      const on = isNow ? toDay(day) : span[1];
      const registered = !covers(unregistered, on);
      const ruling = rulings.find((one) => rules(one, { person, mutual }) && covers([toSpan(one.period)], on));
      const told = ruling ? { id: ruling.id, kind: ruling.kind as RulingKind, until: ruling.period.to } : null;
      return { authority: gss, person, name, mutual, body: bodies.get(mutual) ?? '', heading, headingTitle: headingOf(heading)?.title[language] ?? heading, because: [...because], roles: [...through], period: toPeriod(span), registered, ruling: told, prompt: isNow && !registered && told === null };
    }),
  );
}

export const impliedInterestRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/implied-interests', { schema: { querystring: listQuery({ authority: optional(Id), person: optional(Id) }), response: { 200: listOf(ImpliedInterest), ...PROBLEMS }, tags: ['interests'] }, config: { permission: 'anybody' } }, async (request, reply) => {
    const { authority, person, format } = request.query;
    const actor = actorOf(request);
    const page = await pageOf(request, request.query);
    const here = authority && ((await findAuthority(store, authority))?.id ?? 'none');
    const [keeping, own] = [JSON.stringify(sightOf(actor, 'declaration.review')), JSON.stringify(personsOf(actor.memberships))];
    const which = (ofAuthority: SQL, ofPerson: SQL): SQL =>
      sql`(${amongTexts(ofAuthority, keeping)} or ${amongTexts(ofPerson, own)})${here ? sql` and ${ofAuthority} = ${here}` : sql``}${person ? sql` and ${ofPerson} = ${person}` : sql``}`;
    const known = await implyingRows(store, (row) => asKnown(row, page), which);
    const day = page.asAt === undefined ? undefined : toDay(page.asAt);
    const items = known.people.flatMap((one) => ofPerson(one, known, page.day, languageOf(request))).filter(({ period }) => day === undefined || covers([toSpan(period)], day));
    return sendList(reply, await sliced(request, page, items), format, 'implied-interests');
  });
};
