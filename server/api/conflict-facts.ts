/** The roles that a finding rests on: computed when read, for a file of thousands must not write thousands of ids per change. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import type { ConflictRow } from '../../db/stores/conflicts.ts';
import { namesOf } from '../../db/stores/people.ts';
import type { Reader } from '../../db/store.ts';
import { subjectOf } from '../domain/conflicts/derive.ts';
import { ruleOf } from '../domain/conflicts/rules/index.ts';
import type { Conflict } from '../domain/conflicts/conflict.ts';
import { allOf, asKnown, type Clocks } from './paging.ts';
import { roleLines, type RoleLine } from './role-replies.ts';

/** More than any file that people keep: a bound on memory. */
const MOST_FACTS = 10_000;

/** `seen` is a condition on r: of the roles, those that whoever asks may see. */
export function factsOf(reader: Reader, row: ConflictRow, seen: SQL | undefined, clocks: Clocks, day: string): Promise<RoleLine[]> {
  const where = allOf(sql`r.authority = ${row.authority}`, sql`r.mutual = ${row.mutual}`, asKnown(sql`r`, clocks), sql`r.state = 'recorded'`, amongTexts(sql`r.family`, row.families), inScope(row, clocks), seen);
  return roleLines(reader, where, sql`r.valid_from, r.id`, MOST_FACTS, clocks, day);
}

function inScope({ scope, rule }: ConflictRow, clocks: Clocks): SQL | undefined {
  const subject = subjectOf(scope);
  if (subject === null) return undefined;
  const about = ruleOf(rule)?.about;
  if (about === 'unit') return sql`r.unit = ${subject}`;
  if (about === 'committee') return sql`r.committee = ${subject}`;
  if (about === 'officer') return sql`exists (select 1 from responsibilities o where o.role = r.id and o.person = ${subject} and o.capacity = 'accountable-officer' and o.state = 'recorded' and ${asKnown(sql`o`, clocks)})`;
  return sql`exists (select 1 from units u left join units p on p.id = u.parent and p.superseded_at is null where u.id = r.unit and u.superseded_at is null and (u.id = ${subject} or u.parent = ${subject} or p.parent = ${subject}))`;
}

interface Fact {
  readonly id: string;
  readonly family: string;
  readonly period: { readonly to: string | null };
}

/** What would clear it, with the roles that each change is about: those that have not begun yet keep it up as much as those of today. */
export function clearsWith(clears: Conflict['clears'], facts: readonly Fact[], day: string): Conflict['clears'] {
  const standing = facts.filter(({ period }) => (period.to ?? '9999') >= day);
  return clears.map((one) => ({ ...one, ...(one.change && { change: one.change.map(({ family }) => ({ family, roles: standing.filter((fact) => fact.family === family).map((fact) => fact.id) })) }) }));
}

interface Hands {
  readonly unit: string | null;
  readonly committee: string | null;
  readonly accountableOfficer: string | null;
}

/** Whose hands the roles are in, by name; people without, for whoever sees no names. */
export async function handsOf(reader: Reader, facts: readonly Hands[], nameless: boolean): Promise<{ units: { id: string; name: string | null }[]; persons: { id: string; name: string | null }[] }> {
  const among = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
  const [units, persons] = [among(facts.flatMap(({ unit, committee }) => [unit, committee])), among(facts.map(({ accountableOfficer }) => accountableOfficer))];
  const named = await namesOf(reader, [...units, ...persons]);
  const told = (ids: readonly string[], hidden: boolean) => ids.map((id) => ({ id, name: hidden ? null : (named.get(id) ?? null) }));
  return { units: told(units, false), persons: told(persons, nameless) };
}
