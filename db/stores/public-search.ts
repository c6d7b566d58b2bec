/** Which councils publish anything; and councils, public figures and bodies by a part of their name. */
import { sql, type SQL } from 'drizzle-orm';
import { fold, folded } from '../dialect.ts';
import { once } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, logs, mutuals, people, roles, sealed } from '../tables/index.ts';
import { hasPublicOffice, released } from './published.ts';

export interface CouncilFound {
  readonly gss: string;
  readonly name: string;
  readonly kind: string;
  readonly nation: string;
}

export interface PersonFound {
  readonly id: string;
  readonly name: string | null;
  readonly gss: string;
  readonly council: string;
}

/** Once for each council with a public role towards it. */
export type BodyFound = PersonFound;

/** Wildcards in what people type mean themselves. */
const contains = (column: SQL, typed: string): SQL => sql`${folded(column)} like ${`%${fold(typed).replaceAll(/[\\%_]/g, (one) => `\\${one}`)}%`} escape '\\'`;

const hasRole = (today: string): SQL => sql`r.superseded_at is null and r.state = 'recorded' and ${released(sql`r`, sql`${today}`)}`;
const publishes = (today: string): SQL => sql`(exists (select 1 from ${roles} r where r.authority = a.id and ${hasRole(today)}) or exists (select 1 from ${people} p where p.authority = a.id and p.superseded_at is null and ${hasPublicOffice(sql`p.offices`, sql`${today}`)}))`;

export function councilsPublishing(reader: Reader, today: string, typed?: string): Promise<CouncilFound[]> {
  const named = typed === undefined ? sql`` : sql` and ${contains(sql`a.name`, typed)}`;
  return reader.all(once<CouncilFound>(sql`select coalesce(a.gss, a.id) as gss, a.name, a.kind, a.nation from ${authorities} a where a.superseded_at is null and exists (select 1 from ${logs} l where l.authority = a.id) and ${publishes(today)}${named} order by a.name, a.id`));
}

export const figuresNamed = (reader: Reader, today: string, typed: string, limit: number): Promise<PersonFound[]> =>
  reader.all(
    once<PersonFound>(sql`select p.id, s.value as name, coalesce(a.gss, a.id) as gss, a.name as council from ${people} p join ${sealed} s on s.commitment = p.name join ${authorities} a on a.id = p.authority and a.superseded_at is null
      where p.superseded_at is null and ${hasPublicOffice(sql`p.offices`, sql`${today}`)} and ${contains(sql`s.value`, typed)} order by s.value, p.id limit ${limit}`),
  );

export const bodiesNamed = (reader: Reader, today: string, typed: string, limit: number): Promise<BodyFound[]> =>
  reader.all(
    once<BodyFound>(sql`select m.id, m.name, coalesce(a.gss, a.id) as gss, a.name as council from ${mutuals} m join ${authorities} a on a.superseded_at is null and exists (select 1 from ${roles} r where r.mutual = m.id and r.authority = a.id and ${hasRole(today)})
      where m.superseded_at is null and ${contains(sql`m.name`, typed)} order by m.name, a.name, m.id limit ${limit}`),
  );
