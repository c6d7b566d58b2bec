/** Connections of people with bodies, as they stand. */
import { sql } from 'drizzle-orm';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { connections, sealed } from '../tables/index.ts';

type Row = typeof connections.$inferSelect;
export interface ConnectionRow extends Omit<Row, 'supersededAt'> {
  /** The note itself; null where there is none, or no longer. */
  readonly told: string | null;
}

const current = statement<Row & { told: string | null }>(
  () => sql`select ${columns(connections)}, (select s.value from ${sealed} s where s.commitment = ${connections.note}) as told from ${connections} where ${connections.id} = ${at('id')} and ${connections.supersededAt} is null`,
);
export async function findConnection(reader: Reader, id: string): Promise<ConnectionRow | undefined> {
  const row = await reader.first(current, { id });
  if (!row) return undefined;
  const { supersededAt: _until, ...held } = row;
  return held;
}

const over = statement<{ id: string }>(
  () => sql`select id from ${connections} where ${connections.authority} = ${at('authority')} and ${connections.person} = ${at('person')} and ${connections.mutual} = ${at('mutual')} and ${connections.kind} = ${at('kind')}
            and ${connections.supersededAt} is null and ${connections.state} = 'recorded' and ${connections.validFrom} <= ${at('to')} and ${connections.validTo} >= ${at('from')} limit 1`,
);
/** Whether the same is recorded for some day of the period already. */
export async function isConnectedOver(reader: Reader, { authority, person, mutual, kind, validFrom: from, validTo: to }: Pick<Row, 'authority' | 'person' | 'mutual' | 'kind' | 'validFrom' | 'validTo'>): Promise<boolean> {
  return (await reader.first(over, { authority, person, mutual, kind, from, to })) !== undefined;
}
