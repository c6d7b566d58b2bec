/** What obligations are told from: of each person of an authority, offices and filings, packed as the rows that they are. */
import { sql, type SQL } from 'drizzle-orm';
import type { FiledLine } from '../../server/domain/declarations/obligations.ts';
import type { Office } from '../../server/domain/people/person.ts';
import { jsonArray, packed } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { declarations, people, sealed } from '../tables/index.ts';

export interface Owner {
  readonly person: string;
  /** Null where the name was destroyed. */
  readonly name: string | null;
  readonly offices: readonly Office[];
  readonly filings: readonly FiledLine[];
}

interface Row {
  person: string;
  name: string | null;
  offices: string;
  filings: string;
}

const columns = (stands: (row: SQL) => SQL): SQL => sql`p.id as person, s.value as name, p.offices,
  (select ${packed(jsonArray(sql`d.id`, sql`d.kind`, sql`d.state`, sql`d.received_on`))} from ${declarations} d where d.authority = p.authority and d.person = p.id and ${stands(sql`d`)}) as filings
  from ${people} p left join ${sealed} s on s.commitment = p.name where ${stands(sql`p`)}`;

const now = (row: SQL): SQL => sql`${row}.superseded_at is null`;
const known = (row: SQL): SQL => sql`${row}.recorded_at <= ${at('knownAt')} and (${row}.superseded_at is null or ${row}.superseded_at > ${at('knownAt')})`;

const ofAuthority = statement<Row>(() => sql`select ${columns(now)} and p.authority = ${at('authority')} order by p.id`);
const ofPerson = statement<Row>(() => sql`select ${columns(now)} and p.authority = ${at('authority')} and p.id = ${at('person')}`);
const asKnown = statement<Row>(() => sql`select ${columns(known)} and p.authority = ${at('authority')} order by p.id`);

const owner = ({ person, name, offices, filings }: Row): Owner => ({
  person,
  name,
  offices: JSON.parse(offices) as Office[],
  filings: (JSON.parse(`[${filings}]`) as [string, string, string, string][]).map(([id, kind, state, receivedOn]) => ({ id, kind, state, receivedOn })),
});

/** Everybody of an authority, or one of them. */
export async function ownersOf(reader: Reader, authority: string, person?: string): Promise<Owner[]> {
  const rows = person === undefined ? await reader.all(ofAuthority, { authority }) : await reader.all(ofPerson, { authority, person });
  return rows.map(owner);
}

/** Everybody of an authority, as the register knew it at an instant. */
export const ownersAsKnown = async (reader: Reader, authority: string, knownAt: string): Promise<Owner[]> => (await reader.all(asKnown, { authority, knownAt })).map(owner);
