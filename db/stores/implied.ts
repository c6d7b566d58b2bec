/** What implied interests are told from: of people of some authorities their places in bodies, and the roles of the authority towards these. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts, folded } from '../dialect.ts';
import { once } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, connections, interests, mutuals, people, roles, rulings, sealed } from '../tables/index.ts';

/** How a row is known: which of its versions is meant. */
export type Known = (row: SQL) => SQL;

export interface PersonRow {
  readonly authority: string;
  readonly gss: string;
  readonly person: string;
  readonly name: string | null;
  readonly offices: string;
}

export interface PlaceRow {
  readonly authority: string;
  readonly person: string;
  readonly id: string;
  readonly mutual: string;
  /** Of a connection its kind; of an interest its heading. */
  readonly what: string;
  readonly from: 'connection' | 'interest';
  /** Of an interest, the entry as JSON; null where it was destroyed. */
  readonly entry: string | null;
  readonly validFrom: string;
  readonly validTo: string;
}

export interface RoleRow {
  readonly authority: string;
  readonly id: string;
  readonly mutual: string;
  readonly body: string;
  readonly family: 'contractor' | 'landlord';
  readonly validFrom: string;
  readonly validTo: string;
}

export interface ImplyingRows {
  readonly people: PersonRow[];
  readonly places: PlaceRow[];
  readonly roles: RoleRow[];
  readonly rulings: { id: string; authority: string; person: string | null; mutual: string | null; kind: string; validFrom: string; validTo: string }[];
}

/** SI 2012/1464 is the law of England. `which` is a condition on authority and person. */
export async function implyingRows(reader: Reader, known: Known, which: (authority: SQL, person: SQL) => SQL): Promise<ImplyingRows> {
  const [k, i, r, p] = [sql`k`, sql`i`, sql`r`, sql`p`];
  const towards = (row: SQL): SQL => sql`exists (select 1 from ${roles} r where r.authority = ${row}.authority and r.mutual = ${row}.mutual and ${known(r)} and r.state = 'recorded' and r.family in ('contractor', 'landlord'))`;
  const english = (row: SQL): SQL => sql`exists (select 1 from ${authorities} n where n.id = ${row}.authority and n.superseded_at is null and n.nation = 'England')`;
  const places = await reader.all(
    once<PlaceRow>(sql`select k.authority, k.person, k.id, k.mutual, k.kind as what, 'connection' as "from", null as entry, k.valid_from as "validFrom", k.valid_to as "validTo" from ${connections} k
        where ${which(sql`k.authority`, sql`k.person`)} and ${known(k)} and k.state = 'recorded' and k.kind = 'post-in-body' and ${towards(k)} and ${english(k)}
      union all select i.authority, i.person, i.id, i.mutual, i.heading, 'interest', s.value, i.valid_from, i.valid_to from ${interests} i left join ${sealed} s on s.commitment = i.entry
        where ${which(sql`i.authority`, sql`i.person`)} and ${known(i)} and i.state in ('registered', 'ended', 'superseded') and i.mutual is not null and ${towards(i)} and ${english(i)} order by 3`),
  );
  const ids = (values: readonly string[]): string => JSON.stringify([...new Set(values)]);
  if (places.length === 0) return { people: [], places, roles: [], rulings: [] };
  const here = (row: SQL): SQL => amongTexts(sql`${row}.authority`, ids(places.map(({ authority }) => authority)));
  return {
    places,
    people: await reader.all(
      once<PersonRow>(sql`select p.authority, coalesce(a.gss, a.id) as gss, p.id as person, s.value as name, p.offices from ${people} p join ${authorities} a on a.id = p.authority and a.superseded_at is null left join ${sealed} s on s.commitment = p.name
        where ${amongTexts(sql`p.id`, ids(places.map(({ person }) => person)))} and ${known(p)} order by coalesce(a.gss, a.id), ${folded(sql`s.value`)}, p.id`),
    ),
    roles: await reader.all(
      once<RoleRow>(sql`select r.authority, r.id, r.mutual, m.name as body, r.family, r.valid_from as "validFrom", r.valid_to as "validTo" from ${roles} r join ${mutuals} m on m.id = r.mutual and m.superseded_at is null
        where ${here(r)} and ${amongTexts(sql`r.mutual`, ids(places.map(({ mutual }) => mutual)))} and ${known(r)} and r.state = 'recorded' and r.family in ('contractor', 'landlord') order by r.id`),
    ),
    rulings: await reader.all(
      once<ImplyingRows['rulings'][number]>(sql`select u.id, u.authority, u.person, u.mutual, u.kind, u.valid_from as "validFrom", u.valid_to as "validTo" from ${rulings} u where ${here(sql`u`)} and ${known(sql`u`)} order by u.id`),
    ),
  };
}
