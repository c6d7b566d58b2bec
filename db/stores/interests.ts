import { sql } from 'drizzle-orm';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { declarations, interests, sealed } from '../tables/index.ts';

export type InterestRow = typeof interests.$inferSelect;
/** As it is written; the rest is the ledger's. */
export type InterestFact = Omit<InterestRow, 'recordedAt' | 'supersededAt'>;
/** With its entry as JSON; null where it was emptied. */
export type ToldInterest = InterestRow & { readonly told: string | null };

export const factOf = ({ recordedAt: _known, supersededAt: _until, ...fact }: InterestRow): InterestFact => fact;

const told = sql`${columns(interests)}, (select s.value from ${sealed} s where s.commitment = ${interests.entry}) as told`;

const current = statement<InterestRow>(() => sql`select ${columns(interests)} from ${interests} where ${interests.id} = ${at('id')} and ${interests.supersededAt} is null`);
export const findInterest = (reader: Reader, id: string): Promise<InterestRow | undefined> => reader.first(current, { id });

const ofDeclaration = statement<ToldInterest>(
  () => sql`select ${told} from ${interests} where ${interests.authority} = ${at('authority')} and ${interests.person} = ${at('person')} and ${interests.declaration} = ${at('declaration')} and ${interests.supersededAt} is null
            and ${interests.state} in ('registered', 'ended', 'superseded') order by ${interests.id}`,
);
/** What a filing declared and was not taken back since. */
export async function interestsOfFiling(reader: Reader, { authority, person, declaration }: Pick<InterestRow, 'authority' | 'person' | 'declaration'>): Promise<(InterestFact & { told: string | null })[]> {
  const rows = await reader.all(ofDeclaration, { authority, person, declaration });
  return rows.map(({ told: entry, ...row }) => ({ ...factOf(row), told: entry }));
}

const registered = statement<ToldInterest & { number: number }>(
  () => sql`select ${told}, (select d.number from ${declarations} d where d.id = ${interests.declaration} and d.superseded_at is null) as number
            from ${interests} where ${interests.authority} = ${at('authority')} and ${interests.person} = ${at('person')} and ${interests.supersededAt} is null and ${interests.state} = 'registered' order by ${interests.id}`,
);
/** What stands in the register of a person now, with the number of the filing that declared it. */
export const registeredOf = (reader: Reader, authority: string, person: string): Promise<(ToldInterest & { number: number })[]> => reader.all(registered, { authority, person });
