/** Findings about people among others, told with what would clear them; and of one of them, the records that it rests on. */
import { sql } from 'drizzle-orm';
import { Type, type Static } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { tellable, type ConflictRow } from '../../db/stores/conflicts.ts';
import type { Reader } from '../../db/store.ts';
import { rulebookOfAuthority, rulebooks } from '../../db/stores/rule-adoptions.ts';
import { personFacts } from '../actions/derive-people.ts';
import { caseId } from '../actions/told-changes.ts';
import { CONNECTION_KINDS } from '../domain/access/connected.ts';
import { ACT_KINDS } from '../domain/acts/kinds.ts';
import { subjectOf } from '../domain/conflicts/derive.ts';
import type { Conflict } from '../domain/conflicts/conflict.ts';
import { isPersonal } from '../domain/conflicts/personal/derive.ts';
import type { PersonFacts } from '../domain/conflicts/personal/facts.ts';
import type { PersonalFound, Rest } from '../domain/conflicts/personal/rule.ts';
import { tellPersonal } from '../domain/conflicts/personal/tell.ts';
import { personalRuleIn } from '../domain/conflicts/rulebook.ts';
import type { Telling } from '../domain/conflicts/tell.ts';
import { headingOf } from '../domain/declarations/headings/index.ts';
import { kindAt } from '../domain/declarations/kinds/index.ts';
import { Id, nullable, oneOf, PeriodSchema } from '../domain/schema.ts';
import { toDate } from '../domain/time/civil.ts';
import { toPeriod, type Period } from '../domain/time/period.ts';
import { CAPACITIES } from '../domain/vocabulary.ts';
import type { Language } from '../domain/words.ts';
import { toldThrough } from './findings-seen.ts';
import { allOf, asKnown, type Clocks } from './paging.ts';
import type { PersonalSight } from './personal-sight.ts';
import { roleLines, roleThrough } from './role-replies.ts';
import type { Lens } from './sight.ts';

const personOf = ({ scope }: ConflictRow): string => subjectOf(scope) ?? '';
const keyOf = (row: ConflictRow): string => `${row.authority} ${personOf(row)}`;

/** What the rules read of everybody whom these findings are about, by authority and person. */
async function factsOfAll(reader: Reader, rows: readonly ConflictRow[], knownAt: string | undefined): Promise<Map<string, PersonFacts>> {
  const found = new Map<string, PersonFacts>();
  for (const [authority, about] of Map.groupBy(rows.filter(({ scope }) => isPersonal(scope)), (row) => row.authority)) {
    for (const [person, facts] of await personFacts(reader, { authority, persons: [...new Set(about.map(personOf))], knownAt })) found.set(`${authority} ${person}`, facts);
  }
  return found;
}

interface Looking extends Telling {
  readonly lens: Lens | undefined;
  readonly sight: PersonalSight;
  readonly knownAt: string | undefined;
}

/** How each of these findings is told. */
export async function tellingOf(reader: Reader, rows: readonly ConflictRow[], given: Omit<Looking, 'rulebook'>): Promise<(row: ConflictRow) => Conflict> {
  const { lens, sight, knownAt } = given;
  const looking: Looking = { ...given, rulebook: await rulebooks(reader, rows.map(({ authority }) => authority), knownAt) };
  // Of the past nothing is to be cleared.
  const facts = knownAt === undefined ? await factsOfAll(reader, rows, undefined) : undefined;
  const others = toldThrough(lens, looking);
  return (row) => (isPersonal(row.scope) ? tellPersonal({ ...tellable(row, caseId(row.authority, row.scope)), mutual: row.mutual === '' ? null : { id: row.mutual, name: row.mutualName ?? '' }, facts: facts?.get(keyOf(row)), toKeepers: sight.keeping.includes(row.authority) }, looking) : others(row));
}

/** A record that a finding about somebody rests on, beside roles: offices have no id. */
export const Record = Type.Object({ what: oneOf(['connection', 'interest', 'responsibility', 'office', 'declaration', 'act']), id: nullable(Id), title: Type.String(), period: nullable(PeriodSchema), on: nullable(Type.String()) });
export type Record = Static<typeof Record>;

/** What one finding about somebody rests on, as it was known. */
export async function restsOf(reader: Reader, row: ConflictRow, clocks: Clocks, day: string, language: Language) {
  const facts = (await factsOfAll(reader, [row], clocks.knownAt)).get(keyOf(row));
  const rulebook = await rulebookOfAuthority(reader, row.authority, clocks.knownAt);
  const found = facts && personalRuleIn(rulebook, row.rule)?.look(facts).find(({ mutual }) => (mutual ?? '') === row.mutual);
  if (!facts || !found || row.periods === '[]') return { roles: [], records: [] };
  const ids = found.rests.filter(({ what }) => what === 'role').map(({ id }) => id);
  const roles = await roleLines(reader, allOf(sql`r.authority = ${row.authority}`, amongTexts(sql`r.id`, JSON.stringify(ids)), asKnown(sql`r`, clocks)), sql`r.valid_from, r.id`, ids.length + 1, clocks, day);
  return { roles: roles.map(roleThrough(undefined)), records: recordsOf(facts, found, language) };
}

const recordsOf = (facts: PersonFacts, { rests }: PersonalFound, language: Language): Record[] => rests.flatMap((rest) => recordOf(facts, rest, language) ?? []);

function recordOf(facts: PersonFacts, { what, id }: Rest, language: Language): Record | undefined {
  const record = (title: string, period: Period | null, on: string | null = null): Record | undefined => (what === 'role' ? undefined : { what, id: what === 'office' ? null : id, title, period, on });
  const named = <T extends { readonly id: string }>(all: readonly T[]): T | undefined => all.find((one) => one.id === id);
  if (what === 'office') {
    const office = facts.offices[Number(id)];
    return office && record(office.title, office.period);
  }
  const [connection, interest, held, filed] = [named(facts.connections), named(facts.interests), named(facts.responsibilities), named(facts.filings)];
  if (connection) return record(CONNECTION_KINDS[connection.kind][language], toPeriod(connection.span));
  if (interest) return record(headingOf(interest.heading)?.title[language] ?? interest.heading, toPeriod(interest.span), interest.on);
  const act = named(facts.acts);
  if (act) return record(ACT_KINDS[act.kind].title[language], null, toDate(act.span[0]));
  if (held) return record(CAPACITIES[held.capacity][language], toPeriod(held.span));
  return filed && record(kindAt(filed.kind, filed.kindVersion)?.title[language] ?? filed.kind, null, filed.receivedOn);
}
