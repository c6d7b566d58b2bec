/** Bodies as one council sees them, many at once: what is known of each family on a day, and its case. For lists, the matrix and the home page. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import type { Reader } from '../../db/store.ts';
import { ABOUT_NO_PERSON, holdsOn } from '../../db/stores/conflicts.ts';
import { isSeenBy } from '../../db/stores/mutuals.ts';
import type { ShownStatement } from '../../db/stores/published-statements.ts';
import { conflicts, dossiers, findings, mutuals, roles, roleStatements } from '../../db/tables/index.ts';
import { caseId } from '../actions/told-changes.ts';
import { together, type Standing } from '../domain/attestations/standing.ts';
import type { AuthorityRef, Eyes } from '../domain/access/permit.ts';
import { coverage } from '../domain/roles/coverage.ts';
import { toDay, UNKNOWN_START } from '../domain/time/civil.ts';
import { merge, type Span, type Spans } from '../domain/time/period.ts';
import { FAMILIES, keys, type Family } from '../domain/vocabulary.ts';
import { attested } from './attested.ts';
import { findingsSeen } from './findings-seen.ts';
import { allOf, asKnown, type Clocks } from './paging.ts';
import { eyesThrough, rolesSeen, type Lens } from './sight.ts';
import { statementsSeen } from './statements-seen.ts';

/** More than one council's overlaps of a day: a bound on memory. */
const MOST_LINES = 100_000;

interface DayRow extends Partial<Standing> {
  id: string;
  mutual: string;
  family: Family;
  validFrom: string;
  validTo: string;
}
interface CaseRow {
  mutual: string;
  severity: number;
  families: string;
}

type ByBody<T> = Map<string, T[]>;

/** Which bodies a council deals with: a file, a role or a statement of its own, or it added them. Through a lens, of roles and statements what is seen, and no file: that one is kept may be of a tender. */
export function dealtWith(authority: string, clocks: Clocks, lens?: Lens, stated: readonly ShownStatement[] = []) {
  const role = sql`exists (select 1 from ${roles} r where ${allOf(sql`r.authority = ${authority} and r.mutual = m.id`, asKnown(sql`r`, clocks), sql`r.state = 'recorded'`, rolesSeen(lens, sql`r`, clocks))})`;
  if (lens) return sql`(${role} or ${amongTexts(sql`m.id`, JSON.stringify(stated.map(({ mutual }) => mutual)))})`;
  return sql`(m.added_by = ${authority} or ${role} or exists (select 1 from ${dossiers} d where d.authority = ${authority} and d.mutual = m.id and ${asKnown(sql`d`, clocks)})
  or exists (select 1 from ${roleStatements} t where t.authority = ${authority} and t.mutual = m.id and ${asKnown(sql`t`, clocks)} and t.state = 'recorded'))`;
}

export interface Facts {
  readonly roles: ByBody<DayRow>;
  readonly statements: ByBody<DayRow>;
  readonly cases: ByBody<CaseRow>;
}

/** Everything that the lines of these bodies need, in three queries however many they are; through a lens, what is seen of it. */
export async function factsOf(reader: Reader, authority: string, ids: readonly string[], clocks: Clocks, day: string, lens?: Lens): Promise<Facts> {
  const among = JSON.stringify(ids);
  const days = async (table: typeof roles | typeof roleStatements, seen?: SQL) =>
    attested(reader, await reader.all(
      once<DayRow>(sql`select x.id, x.mutual, x.family, x.valid_from as "validFrom", x.valid_to as "validTo" from ${table} x
        where ${allOf(sql`x.authority = ${authority}`, amongTexts(sql`x.mutual`, among), asKnown(sql`x`, clocks), sql`x.state = 'recorded'`, seen)}`),
    ), clocks, day);
  const held = await days(roles, rolesSeen(lens, sql`x`, clocks));
  const stated = lens ? await statementsSeen(reader, lens, { authorities: [authority], mutuals: ids }, clocks) : await days(roleStatements);
  // What is found about people is no part of what is told of a body.
  const here = allOf(sql`c.authority = ${authority}`, ABOUT_NO_PERSON, amongTexts(sql`c.mutual`, among), asKnown(sql`f`, clocks), holdsOn(day));
  const lines = lens
    ? await findingsSeen(reader, lens, { authorities: [authority], mutuals: ids, where: () => here, limit: MOST_LINES, knownAt: clocks.knownAt })
    : await reader.all(once<CaseRow>(sql`select c.mutual, f.severity, f.families from ${conflicts} c join ${findings} f on f.conflict = c.id where ${here}`));
  const byBody = <T extends { mutual: string }>(rows: readonly T[]): ByBody<T> => Map.groupBy(rows, (row) => row.mutual);
  return { roles: byBody(held), statements: byBody(stated), cases: byBody(lines) };
}

function spansByFamily(rows: readonly DayRow[] = []): Partial<Record<Family, Spans>> {
  const spans: Partial<Record<Family, Span[]>> = {};
  for (const row of rows) (spans[row.family] ??= []).push([toDay(row.validFrom), toDay(row.validTo)]);
  return Object.fromEntries(Object.entries(spans).map(([family, list]) => [family, merge(list)]));
}

/** Since when nobody confirms a family: the rows of one that hold on the day are all of roles, or all of statements. */
function unconfirmedIn(rows: readonly DayRow[], day: string): Partial<Record<Family, string>> {
  const live = rows.filter(({ validFrom, validTo }) => validFrom <= day && day <= validTo);
  if (live.every(({ unconfirmedSince }) => !unconfirmedSince)) return {};
  return Object.fromEntries([...Map.groupBy(live, ({ family }) => family)].flatMap(([family, all]) => {
    const { unconfirmedSince } = together(all.map(({ confirmed = null, unconfirmedSince: since = null }) => ({ confirmed, unconfirmedSince: since })));
    return unconfirmedSince === null ? [] : [[family, unconfirmedSince]];
  }));
}

export const coverageOf = (facts: Facts, mutual: string, authority: AuthorityRef, day: string) => coverage(spansByFamily(facts.roles.get(mutual)), spansByFamily(facts.statements.get(mutual)), authority.kind, toDay(day), unconfirmedIn([...(facts.roles.get(mutual) ?? []), ...(facts.statements.get(mutual) ?? [])], day));

export function bodyLine(facts: Facts, body: { id: string; name: string; legalForm: string; stage: string | null }, authority: AuthorityRef, day: string) {
  const { families, complete } = coverageOf(facts, body.id, authority, day);
  const held = facts.roles.get(body.id) ?? [];
  const since = (family: Family): string | null => {
    const starts = held.filter((row) => row.family === family && row.validFrom <= day && row.validTo >= day).map((row) => row.validFrom);
    const first = starts.sort()[0];
    return first === undefined || first === UNKNOWN_START ? null : first;
  };
  return {
    ...body,
    families: families.map((one) => ({ ...one, since: one.state === 'held' ? since(one.family) : null })),
    complete,
    overlap: overlapOf(facts.cases.get(body.id) ?? [], new Set(families.filter(({ state }) => state === 'held').map(({ family }) => family)), authority, body.id),
  };
}

/** One case for each authority and body: its highest severity, and the families that its lines join on the day. */
function overlapOf(lines: readonly CaseRow[], held: ReadonlySet<Family>, authority: AuthorityRef, mutual: string) {
  if (lines.length === 0) return null;
  const joined = new Set(lines.flatMap((line) => joinedBy(JSON.parse(line.families) as Family[], held)));
  return {
    severity: Math.max(...lines.map((line) => line.severity)),
    lines: lines.filter((line) => line.severity > 1).length,
    folded: lines.filter((line) => line.severity === 1).length,
    families: keys(FAMILIES).filter((family) => joined.has(family)),
    case: caseId(authority.id, mutual),
  };
}

/** A stack names every family that it ever had, of which some are over; a sequence is of one that is over and one that is not. */
function joinedBy(families: readonly Family[], held: ReadonlySet<Family>): readonly Family[] {
  const now = families.filter((family) => held.has(family));
  return now.length > 1 ? now : families;
}

/** The council's own view, which no lens shows. */
export const stageOf = (authority: string, clocks: Clocks, lens: Lens | undefined) => lens ? sql`cast(null as text)` : sql`(select d.stage from ${dossiers} d where d.authority = ${authority} and d.mutual = m.id and ${asKnown(sql`d`, clocks)} limit 1)`;

export interface BodyRow {
  id: string;
  name: string;
  legalForm: string;
  stage: string | null;
}

export const bodiesOf = (reader: Reader, authority: string, clocks: Clocks): Promise<BodyRow[]> => bodyRows(reader, stageOf(authority, clocks, undefined), clocks, dealtWith(authority, clocks));

/** Bodies that are seen through the lens, by those whose eyes these are. */
export async function bodiesThrough(reader: Reader, authority: string, clocks: Clocks, lens: Lens, eyes: Eyes): Promise<BodyRow[]> {
  const stated = await statementsSeen(reader, lens, { authorities: [authority] }, clocks);
  return bodyRows(reader, stageOf(authority, clocks, lens), clocks, sql`${dealtWith(authority, clocks, lens, stated)} and ${isSeenBy({ ...eyesThrough(lens, eyes), today: lens.today })}`);
}

const bodyRows = (reader: Reader, stage: SQL, clocks: Clocks, which: SQL): Promise<BodyRow[]> =>
  reader.all(once<BodyRow>(sql`select m.id, m.name, m.legal_form as "legalForm", ${stage} as stage from ${mutuals} m where ${asKnown(sql`m`, clocks)} and ${which} order by m.name, m.id`));
