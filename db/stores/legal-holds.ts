import { sql } from 'drizzle-orm';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { legalHolds, sealed } from '../tables/index.ts';

export type LegalHoldRow = typeof legalHolds.$inferSelect;
/** As it is written; the rest is the ledger's. */
export type LegalHoldFact = Omit<LegalHoldRow, 'recordedAt' | 'supersededAt'>;

const current = statement<LegalHoldRow>(() => sql`select ${columns(legalHolds)} from ${legalHolds} where ${legalHolds.id} = ${at('id')} and ${legalHolds.supersededAt} is null`);
export const findLegalHold = (reader: Reader, id: string): Promise<LegalHoldRow | undefined> => reader.first(current, { id });

const standing = statement<{ reason: string | null }>(
  () => sql`select s.value as reason from ${legalHolds} h left join ${sealed} s on s.commitment = h.reason where h.authority = ${at('authority')} and h.person = ${at('person')} and h.superseded_at is null and h.state = 'placed'`,
);
/** The reasons of those that stand: each matter has its own, and all of them must be lifted. */
export const holdsOn = (reader: Reader, authority: string, person: string): Promise<{ reason: string | null }[]> => reader.all(standing, { authority, person });
