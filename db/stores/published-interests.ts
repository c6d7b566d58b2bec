/**
 * Which interests everybody sees, as conditions of queries: `i` is an interest as it was known, `n` as it stands now, `d` the filing that declared it and
 * `p` its person, both as they stand. What is withheld or taken back today was never there, whatever day or instant is asked about.
 */
import { sql, type SQL } from 'drizzle-orm';
import { KINDS } from '../../server/domain/declarations/kinds/index.ts';
import { once } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authoritySettings, declarations, interests, people, roles, sealed } from '../tables/index.ts';
import { hasPublicOffice, released } from './published.ts';

const PUBLISHED = KINDS.filter(({ published }) => published);
const isOfficers = ({ whose }: (typeof KINDS)[number]): boolean => whose.includes('officer');
const among = (kinds: readonly (typeof KINDS)[number][]): SQL => sql`d.kind in (${sql.join([...new Set(kinds.map(({ id }) => id))].map((id) => sql`${id}`), sql`, `)})`;

/** Of those who have left, only where their council goes on publishing: with the office the reason to publish is gone (UK GDPR art. 5(1)(e)). */
const isKept = (today: string): SQL =>
  sql`(${hasPublicOffice(sql`p.offices`, sql`${today}`, today)} or exists (select 1 from ${authoritySettings} k where k.authority = p.authority and k.superseded_at is null and k.unpublish_leavers = 0))`;

/** Where officers declare on the same form, those who were in a public office on the day of filing: an officer's gift stays with the monitoring officer. */
export const isPublishedInterest = (today: string): SQL =>
  sql`((${among(PUBLISHED.filter((kind) => !isOfficers(kind)))} and ${hasPublicOffice(sql`p.offices`, sql`${today}`)}) or (${among(PUBLISHED.filter(isOfficers))} and ${hasPublicOffice(sql`p.offices`, sql`${today}`, sql`d.received_on`)})) and ${isKept(today)}`;

/**
 * Claimed or agreed; and what was registered before under a heading of which something is withheld now, for it may say the same. That the withheld one
 * was itself replaced since makes nobody safer: what stood before it stays unsaid. (Ids grow in the order in which interests were entered.)
 */
export const WITHHELD = sql`(case when n.sensitive in ('claimed', 'agreed') or (n.state in ('superseded', 'rectified', 'retracted') and exists (select 1 from ${interests} s where s.authority = n.authority and s.person = n.person and s.heading = n.heading
  and s.superseded_at is null and (s.state in ('registered', 'ended') or (s.state = 'superseded' and s.id > n.id)) and s.sensitive in ('claimed', 'agreed'))) then 1 else 0 end)`;

/** Everybody may see that the body is in the register. */
export const publicBody = (today: string): SQL => sql`(case when exists (select 1 from ${roles} r where r.mutual = i.mutual and r.superseded_at is null and r.state = 'recorded' and ${released(sql`r`, sql`${today}`)}) then 1 else 0 end)`;

/** One version of an interest, with the state before it. */
export interface InterestVersion {
  readonly id: string;
  readonly version: number;
  readonly person: string;
  readonly name: string | null;
  readonly declaration: string;
  readonly heading: string;
  readonly entry: string | null;
  readonly mutual: string | null;
  readonly mutualIsPublic: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly state: string;
  readonly before: string | null;
  /** As it stands now. */
  readonly stands: string;
  readonly withheld: number;
  readonly publishAddress: number;
  readonly recordedAt: string;
}

export interface VersionsAsked {
  readonly today: string;
  readonly authority: string;
  readonly person?: string | undefined;
  readonly body?: string | undefined;
  /** Instants, both inclusive. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Every version in which an interest began, ended, was replaced, corrected or taken back; what was destroyed is not told of any more. */
export function interestVersions(reader: Reader, { today, authority, person, body, since, until }: VersionsAsked): Promise<InterestVersion[]> {
  const before = sql`(select b.state from ${interests} b where b.id = i.id and b.version = i.version - 1)`;
  const conditions = [
    sql`i.authority = ${authority} and n.state <> 'destroyed' and coalesce(${before}, '') <> i.state and ${isPublishedInterest(today)}`,
    person !== undefined && sql`i.person = ${person}`,
    body !== undefined && sql`i.mutual = ${body} and ${publicBody(today)} = 1 and ${WITHHELD} = 0`,
    since !== undefined && sql`i.recorded_at >= ${since}`,
    until !== undefined && sql`i.recorded_at <= ${until}`,
  ].filter((one) => one !== false);
  return reader.all(
    once<InterestVersion>(sql`select i.id, i.version, i.person, m.value as name, i.declaration, i.heading, e.value as entry, i.mutual, ${publicBody(today)} as "mutualIsPublic", i.valid_from as "validFrom", i.valid_to as "validTo",
      i.state, ${before} as before, n.state as stands, ${WITHHELD} as withheld, case when n.state in ('registered', 'ended') then n.publish_address else 0 end as "publishAddress", i.recorded_at as "recordedAt"
      from ${interests} i join ${interests} n on n.id = i.id and n.superseded_at is null join ${declarations} d on d.id = i.declaration and d.superseded_at is null
      join ${people} p on p.id = i.person and p.superseded_at is null left join ${sealed} m on m.commitment = p.name left join ${sealed} e on e.commitment = i.entry
      where ${sql.join(conditions, sql` and `)} order by i.recorded_at desc, i.id`),
  );
}

/** A heading under which somebody declared something once, whatever became of it; hidden where not even that may be told. */
export interface DeclaredOnce {
  readonly person: string;
  readonly heading: string;
  readonly hidden: number;
}

export interface OnceAsked {
  readonly authority: string;
  readonly person?: string | undefined;
  readonly day: string;
  readonly knownAt: string | undefined;
}

/** Of filings that had come in by the day, as far as was known. What was taken back, destroyed or withheld tells no heading. */
export function declaredOnce(reader: Reader, { authority, person, day, knownAt }: OnceAsked): Promise<DeclaredOnce[]> {
  const of = sql`i.authority = ${authority}${person === undefined ? sql`` : sql` and i.person = ${person}`}${knownAt === undefined ? sql`` : sql` and i.recorded_at <= ${knownAt}`}`;
  return reader.all(
    once<DeclaredOnce>(sql`select i.person, i.heading, max(case when n.state in ('retracted', 'destroyed') or ${WITHHELD} = 1 then 1 else 0 end) as hidden
      from ${interests} i join ${interests} n on n.id = i.id and n.superseded_at is null join ${declarations} d on d.id = i.declaration and d.superseded_at is null
      where i.version = 1 and ${of} and ${among(PUBLISHED)} and d.received_on <= ${day} group by i.person, i.heading`),
  );
}

/** Those of a council of whom nothing is published any more, since they left. */
export const gonePeople = async (reader: Reader, today: string, authority: string): Promise<Set<string>> =>
  new Set((await reader.all(once<{ id: string }>(sql`select p.id from ${people} p where p.authority = ${authority} and p.superseded_at is null and ${hasPublicOffice(sql`p.offices`, sql`${today}`)} and not ${isKept(today)}`))).map(({ id }) => id));
