import { sql } from 'drizzle-orm';
import { amongTexts } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { people, sealed, units } from '../tables/index.ts';

interface NameRow {
  id: string;
  name: string | null;
}

const unitNames = statement<NameRow>(() => sql`select id, name from ${units} where ${amongTexts(units.id, at('ids'))} and ${units.supersededAt} is null`);
const personNames = statement<NameRow>(() => sql`select p.id, s.value as name from ${people} p left join ${sealed} s on s.commitment = p.name where ${amongTexts(sql`p.id`, at('ids'))} and p.superseded_at is null`);

/** Names of units and people, by id; a name that was redacted is null. */
export async function namesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const given = { ids: JSON.stringify([...new Set(ids)]) };
  const rows = [...(await reader.all(unitNames, given)), ...(await reader.all(personNames, given))];
  return new Map(rows.map((row) => [row.id, row.name]));
}

const current = statement<typeof people.$inferSelect>(() => sql`select ${columns(people)} from ${people} where ${people.id} = ${at('id')} and ${people.supersededAt} is null`);
export const findPerson = (reader: Reader, id: string): Promise<typeof people.$inferSelect | undefined> => reader.first(current, { id });

const unit = statement<{ id: string; name: string; kind: string; authority: string }>(() => sql`select id, name, kind, authority from ${units} where ${units.id} = ${at('id')} and ${units.supersededAt} is null`);
export const findUnit = (reader: Reader, id: string) => reader.first(unit, { id });

const unitsNamed = statement<{ id: string }>(() => sql`select id from ${units} where ${units.authority} = ${at('authority')} and ${units.name} = ${at('name')} and ${units.supersededAt} is null`);
export const findUnitsNamed = (reader: Reader, authority: string, name: string): Promise<{ id: string }[]> => reader.all(unitsNamed, { authority, name });

const peopleNamed = statement<{ id: string }>(() => sql`select p.id from ${people} p join ${sealed} s on s.commitment = p.name where p.authority = ${at('authority')} and s.value = ${at('name')} and p.superseded_at is null`);
export const findPeopleNamed = (reader: Reader, authority: string, name: string): Promise<{ id: string }[]> => reader.all(peopleNamed, { authority, name });
