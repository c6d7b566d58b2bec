import { sql } from 'drizzle-orm';
import { NOT_THEMSELVES } from '../../server/domain/access/own.ts';
import type { Language } from '../../server/domain/words.ts';
import { amongTexts } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { credentials, memberships, people, sealed, withheldDetails } from '../tables/index.ts';

export type WithheldDetailRow = typeof withheldDetails.$inferSelect;

const current = statement<WithheldDetailRow>(() => sql`select ${columns(withheldDetails)} from ${withheldDetails} where ${withheldDetails.id} = ${at('id')} and ${withheldDetails.supersededAt} is null`);
export const findWithheldDetail = (reader: Reader, id: string): Promise<WithheldDetailRow | undefined> => reader.first(current, { id });

const value = statement<{ value: string | null }>(() => sql`select value from ${sealed} where ${sealed.commitment} = ${at('commitment')}`);
/** Null where it was emptied. */
export const unsealedText = async (reader: Reader, commitment: string): Promise<string | null> => (await reader.first(value, { commitment }))?.value ?? null;

const mailboxes = statement<{ account: string; email: string; language: Language }>(
  () => sql`select distinct c.account, c.email, c.language from ${memberships} m join ${credentials} c on c.account = m.account
            where m.authority = ${at('authority')} and m.person = ${at('person')} and m.superseded_at is null and m.state = 'in-force' and m.valid_from <= ${at('today')} and m.valid_to >= ${at('today')} and not (${amongTexts(sql`m.role`, at('others'))}) order by c.email`,
);
const ownAddress = statement<{ email: string }>(
  () => sql`select s.value as email from ${people} p join ${sealed} s on s.commitment = p.email where p.id = ${at('person')} and p.authority = ${at('authority')} and p.superseded_at is null and s.value is not null`,
);

export interface Mailbox {
  /** Null where mail goes to a person who has no account. */
  readonly account: string | null;
  readonly email: string;
  readonly language: Language;
}

/** Where a person of an authority reads mail, in the language in which they last used the register; without an account, the address on their record. */
export async function mailboxesOf(reader: Reader, authority: string, person: string, today: string): Promise<Mailbox[]> {
  const held: Mailbox[] = await reader.all(mailboxes, { authority, person, today, others: JSON.stringify(NOT_THEMSELVES) });
  if (held.length > 0) return held;
  return (await reader.all(ownAddress, { authority, person })).map(({ email }) => ({ account: null, email, language: 'en' }));
}
