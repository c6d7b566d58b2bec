/**
 * Interests as somebody may see them. An interest is read as it was known then (`i`), and shown by what stands now (`n`): what is withheld or taken back
 * today was never there, whatever day or instant is asked about. Everybody else than the register's keepers and the person sees those of councillors
 * and co-opted members, under kinds that are published; and of what is withheld that there is something, by nothing that would tell what it is.
 */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { hasPublicOffice, released } from '../../db/stores/published.ts';
import type { Reader } from '../../db/store.ts';
import { authorities, declarations, interests, people, roles, sealed } from '../../db/tables/index.ts';
import type { Entry } from '../domain/declarations/answers.ts';
import type { Claim } from '../domain/declarations/filing.ts';
import { KINDS } from '../domain/declarations/kinds/index.ts';
import { allOf, asKnown, asTrue, keyset, type Page } from './paging.ts';

export interface InterestLine {
  readonly id: string;
  readonly version: number;
  readonly authority: string;
  readonly gss: string;
  readonly person: string;
  readonly name: string | null;
  readonly declaration: string;
  readonly heading: string;
  readonly entry: string | null;
  readonly mutual: string | null;
  /** Everybody may see that the body is in the register. */
  readonly mutualIsPublic: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly state: string;
  readonly claim: Claim;
  readonly reviewOn: string | null;
  readonly withheld: number;
  readonly publishAddress: number;
  readonly reason: string | null;
  readonly recordedAt: string;
}

const PUBLISHED = KINDS.filter(({ published }) => published);
const isOfficers = ({ whose }: (typeof KINDS)[number]): boolean => whose.includes('officer');
const among = (kinds: readonly (typeof KINDS)[number][]): SQL => sql`d.kind in (${sql.join([...new Set(kinds.map(({ id }) => id))].map((id) => sql`${id}`), sql`, `)})`;

/** Where officers declare on the same form, those who were in a public office on the day of filing: an officer's gift stays with the monitoring officer. */
const isPublished = (today: string): SQL =>
  sql`((${among(PUBLISHED.filter((kind) => !isOfficers(kind)))} and ${hasPublicOffice(sql`p.offices`, sql`${today}`)}) or (${among(PUBLISHED.filter(isOfficers))} and ${hasPublicOffice(sql`p.offices`, sql`${today}`, sql`d.received_on`)}))`;

/** Claimed or agreed; and what was registered before under a heading of which something is withheld now, for it may say the same. */
const WITHHELD = sql`(case when n.sensitive in ('claimed', 'agreed') or (n.state = 'superseded' and exists (select 1 from ${interests} s where s.authority = n.authority and s.person = n.person and s.heading = n.heading
  and s.superseded_at is null and s.state in ('registered', 'ended') and s.sensitive in ('claimed', 'agreed'))) then 1 else 0 end)`;

/** What was replaced is part of the past: it is seen where a day is asked about. */
const stands = ({ asAt }: Page): SQL => (asAt === undefined ? sql`i.state in ('registered', 'ended') and n.state in ('registered', 'ended', 'superseded')` : sql`i.state in ('registered', 'ended', 'superseded') and n.state in ('registered', 'ended', 'superseded')`);

/** Since when something withheld holds would help to find out what it is: to everybody else it begins on the day on which it was received. */
const holds = ({ asAt }: Page): SQL | undefined => (asAt === undefined ? undefined : sql`(case when ${WITHHELD} = 1 then d.received_on else i.valid_from end) <= ${asAt} and i.valid_to >= ${asAt}`);

const PUBLIC_BODY = (today: string): SQL => sql`(case when exists (select 1 from ${roles} r where r.mutual = i.mutual and r.superseded_at is null and r.state = 'recorded' and ${released(sql`r`, sql`${today}`)}) then 1 else 0 end)`;

export interface Looking {
  readonly today: string;
  /** Authorities whose interests are seen as published, or all of them; and in which bodies and headings are told. */
  readonly over: readonly string[] | 'all';
  readonly bodiesOf: readonly string[] | 'public';
  readonly tellsCategory: boolean;
  /** Seen whole: all interests of these authorities and of these persons. */
  readonly keeping: readonly string[];
  readonly own: readonly string[];
}

export interface Asked {
  readonly authority?: string | undefined;
  readonly person?: string | undefined;
  readonly body?: string | undefined;
  readonly category?: string | undefined;
  readonly state?: string | undefined;
}

export async function interestLines(reader: Reader, looking: Looking, page: Page, asked: Asked): Promise<InterestLine[]> {
  const { today, over, bodiesOf, keeping, own, tellsCategory } = looking;
  const whole = sql`(${amongTexts(sql`i.authority`, JSON.stringify(keeping))} or ${amongTexts(sql`i.person`, JSON.stringify(own))})`;
  const published = allOf(over !== 'all' && amongTexts(sql`i.authority`, JSON.stringify(over)), isPublished(today), stands(page), holds(page));
  // A filter must not find what the reply does not tell.
  const bodyTold = bodiesOf === 'public' ? sql`${PUBLIC_BODY(today)} = 1` : amongTexts(sql`i.authority`, JSON.stringify(bodiesOf));
  const where = allOf(
    asKnown(sql`i`, page),
    sql`((${allOf(whole, asTrue(sql`i`, page), page.asAt !== undefined && sql`i.state in ('registered', 'ended', 'superseded')`)}) or (${published}))`,
    asked.authority && sql`i.authority = ${asked.authority}`,
    asked.person && sql`i.person = ${asked.person}`,
    asked.body && sql`i.mutual = ${asked.body} and (${whole} or (${WITHHELD} = 0 and ${bodyTold}))`,
    asked.category && sql`i.heading = ${asked.category}`,
    asked.category && !tellsCategory && sql`(${whole} or ${WITHHELD} = 0)`,
    asked.state && sql`i.state = ${asked.state}`,
    keyset([sql`i.id`], page.after),
  );
  return reader.all(
    once<InterestLine>(sql`select i.id, i.version, i.authority, coalesce(a.gss, a.id) as gss, i.person, m.value as name, i.declaration, i.heading, e.value as entry, i.mutual, ${PUBLIC_BODY(today)} as "mutualIsPublic",
      i.valid_from as "validFrom", i.valid_to as "validTo", i.state, n.sensitive as claim, ${WITHHELD} as withheld, case when n.state in ('registered', 'ended') then n.publish_address else 0 end as "publishAddress", w.value as reason, n.review_on as "reviewOn", i.recorded_at as "recordedAt"
      from ${interests} i join ${interests} n on n.id = i.id and n.superseded_at is null join ${declarations} d on d.id = i.declaration and d.superseded_at is null
      join ${people} p on p.id = i.person and p.superseded_at is null join ${authorities} a on a.id = i.authority and a.superseded_at is null
      left join ${sealed} m on m.commitment = p.name left join ${sealed} e on e.commitment = i.entry left join ${sealed} w on w.commitment = n.reason
      where ${where} order by i.id limit ${page.limit + 1}`),
  );
}

/** Null where it was emptied after its time. */
export const entryIn = ({ entry }: Pick<InterestLine, 'entry'>): Entry | null => (entry === null ? null : (JSON.parse(entry) as Entry));
