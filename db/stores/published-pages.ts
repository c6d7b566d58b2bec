/** What stands in the registers of interests, page by page and counted, for those who read it through an interface with pages. What is withheld comes last: among the others of its filing its place would tell its heading. */
import { sql, type SQL } from 'drizzle-orm';
import type { Nation } from '../../server/domain/vocabulary.ts';
import { jsonArray, packed } from '../dialect.ts';
import { once } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, declarations, interests, people, sealed } from '../tables/index.ts';
import { isPublishedInterest, WITHHELD } from './published-interests.ts';

export interface StandingInterest {
  readonly id: string;
  readonly gss: string;
  readonly council: string;
  readonly nation: Nation;
  readonly person: string;
  readonly name: string | null;
  readonly heading: string;
  readonly entry: string | null;
  readonly withheld: number;
  readonly publishAddress: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly receivedOn: string;
  readonly firstAt: string;
  /** JSON texts with commas between: the instants at which its state became another. */
  readonly changedAt: string;
  /** When it took the place of what had been filed wrongly. */
  readonly rectifiedAt: string | null;
}

export interface PageAsked {
  readonly today: string;
  readonly id?: string | undefined;
  readonly authority?: string | undefined;
  readonly person?: string | undefined;
  readonly heading?: string | undefined;
  /** Days of receipt, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const FROM = sql`from ${interests} i join ${interests} n on n.id = i.id and n.superseded_at is null join ${declarations} d on d.id = i.declaration and d.superseded_at is null
  join ${people} p on p.id = i.person and p.superseded_at is null`;

function conditions({ today, id, authority, person, heading, from, to }: PageAsked): SQL {
  const given = [
    sql`i.superseded_at is null and i.state in ('registered', 'ended') and ${isPublishedInterest(today)}`,
    // A filter must not find what the reply does not tell; and an id says when it was made.
    (id !== undefined || heading !== undefined || from !== undefined || to !== undefined) && sql`${WITHHELD} = 0`,
    id !== undefined && sql`i.id = ${id}`,
    authority !== undefined && sql`i.authority = ${authority}`,
    person !== undefined && sql`i.person = ${person}`,
    heading !== undefined && sql`i.heading = ${heading}`,
    from !== undefined && sql`d.received_on >= ${from}`,
    to !== undefined && sql`d.received_on <= ${to}`,
  ];
  return sql.join(given.filter((one) => one !== false), sql` and `);
}

/** A change of what is told of it; that something was withheld for a while is none. */
const CHANGES = sql`(select ${packed(jsonArray(sql`v.recorded_at`))} from ${interests} v where v.id = i.id and exists (select 1 from ${interests} b where b.id = v.id and b.version = v.version - 1 and b.state <> v.state))`;
const FIRST = sql`(select min(v.recorded_at) from ${interests} v where v.id = i.id)`;
const RECTIFIED = sql`(select max(o.recorded_at) from ${interests} o where o.authority = i.authority and o.person = i.person and o.heading = i.heading and o.state = 'rectified' and o.recorded_at = ${FIRST})`;

export async function standingInterests(reader: Reader, asked: PageAsked, { skip, take }: { skip: number; take: number }): Promise<{ total: number; rows: StandingInterest[] }> {
  const where = conditions(asked);
  const counted = await reader.first(once<{ total: number | string }>(sql`select count(*) as total ${FROM} where ${where}`));
  const rows = await reader.all(
    once<StandingInterest>(sql`select i.id, coalesce(a.gss, a.id) as gss, a.name as council, a.nation, i.person, m.value as name, i.heading, e.value as entry, ${WITHHELD} as withheld, i.publish_address as "publishAddress",
      i.valid_from as "validFrom", i.valid_to as "validTo", d.received_on as "receivedOn", ${FIRST} as "firstAt", ${CHANGES} as "changedAt", ${RECTIFIED} as "rectifiedAt"
      ${FROM} join ${authorities} a on a.id = i.authority and a.superseded_at is null left join ${sealed} m on m.commitment = p.name left join ${sealed} e on e.commitment = i.entry
      where ${where} order by ${WITHHELD}, d.received_on desc, i.id desc limit ${take} offset ${skip}`),
  );
  return { total: Number(counted?.total ?? 0), rows };
}

/** When each council last recorded anything of what is published, which is when its register was last brought out. */
export interface PublishedRegister {
  readonly id: string;
  readonly gss: string;
  readonly name: string;
  readonly lastAt: string;
}

export const publishedRegisters = (reader: Reader, today: string, authority: string | undefined): Promise<PublishedRegister[]> =>
  reader.all(
    once<PublishedRegister>(sql`select a.id, coalesce(a.gss, a.id) as gss, a.name, coalesce(max(case when ${WITHHELD} = 0 then i.recorded_at end), max(d.received_on)) as "lastAt" ${FROM} join ${authorities} a on a.id = i.authority and a.superseded_at is null
      where ${conditions({ today, authority })} group by a.id, a.gss, a.name order by a.name, a.id`),
  );
