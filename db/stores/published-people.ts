/** Councillors and co-opted members with their offices and filings, as they were known at an instant; public figures by what stands now. */
import { sql } from 'drizzle-orm';
import type { FiledLine } from '../../server/domain/declarations/obligations.ts';
import type { Office } from '../../server/domain/people/person.ts';
import { jsonArray, packed } from '../dialect.ts';
import { once } from '../statement.ts';
import type { Reader } from '../store.ts';
import { declarations, people, sealed } from '../tables/index.ts';
import { hasPublicOffice } from './published.ts';

export interface PublicFigure {
  readonly id: string;
  readonly name: string | null;
  readonly offices: readonly Office[];
  /** As they stand now: what was taken back since was never there. */
  readonly filings: readonly FiledLine[];
  readonly recordedAt: string;
}

export interface FiguresAsked {
  readonly today: string;
  readonly authority: string;
  readonly person?: string | undefined;
  readonly asAt?: string | undefined;
  readonly knownAt?: string | undefined;
}

interface Row extends Omit<PublicFigure, 'offices' | 'filings'> {
  readonly offices: string;
  readonly filings: string;
}

/** When what everybody reads of a version p of a person was recorded: that an address for mail was noted, or another came, moves nothing here. */
export const toldSince = sql`(select max(v.recorded_at) from ${people} v where v.id = p.id and v.recorded_at <= p.recorded_at
  and not exists (select 1 from ${people} b where b.id = v.id and b.version = v.version - 1 and b.name = v.name and b.offices = v.offices))`;

/** As they are called today, whatever instant is asked about: what a correction of a name replaced is kept in the record, and not published. */
export const nameToday = sql`(select n.name from ${people} n where n.id = p.id and n.superseded_at is null)`;

export async function publicFiguresOf(reader: Reader, { today, authority, person, asAt, knownAt }: FiguresAsked): Promise<PublicFigure[]> {
  const known = knownAt === undefined ? sql`p.superseded_at is null` : sql`p.recorded_at <= ${knownAt} and (p.superseded_at is null or p.superseded_at > ${knownAt}) and exists (select 1 from ${people} n where n.id = p.id and n.superseded_at is null and ${hasPublicOffice(sql`n.offices`, sql`${today}`)})`;
  const wereKnown = knownAt === undefined ? sql`` : sql` and exists (select 1 from ${declarations} f where f.id = d.id and f.version = 1 and f.recorded_at <= ${knownAt})`;
  const rows = await reader.all(
    once<Row>(sql`select p.id, s.value as name, p.offices, ${toldSince} as "recordedAt",
      (select ${packed(jsonArray(sql`d.id`, sql`d.kind`, sql`d.state`, sql`d.received_on`))} from ${declarations} d where d.authority = p.authority and d.person = p.id and d.superseded_at is null${wereKnown}) as filings
      from ${people} p left join ${sealed} s on s.commitment = ${nameToday}
      where p.authority = ${authority} and ${known} and ${hasPublicOffice(sql`p.offices`, sql`${today}`, asAt)}${person === undefined ? sql`` : sql` and p.id = ${person}`} order by s.value, p.id`),
  );
  return rows.map(({ offices, filings, ...row }) => ({ ...row, offices: JSON.parse(offices) as Office[], filings: (JSON.parse(`[${filings}]`) as [string, string, string, string][]).map(([id, kind, state, receivedOn]) => ({ id, kind, state, receivedOn })) }));
}
