/** What every body is called, for looking it up in a text. */
import { sql } from 'drizzle-orm';
import { statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { mutuals } from '../tables/index.ts';

const named = statement<{ id: string; name: string; otherNames: string }>(() => sql`select id, name, other_names as "otherNames" from ${mutuals} where ${mutuals.supersededAt} is null order by id`);

/** Each name once, the others as well: bodies are known by what they were called. */
export async function namesOfMutuals(reader: Reader): Promise<{ id: string; name: string }[]> {
  const rows = await reader.all(named);
  return rows.flatMap(({ id, name, otherNames }) => [name, ...(JSON.parse(otherNames) as { name: string }[]).map((other) => other.name)].map((one) => ({ id, name: one })));
}
