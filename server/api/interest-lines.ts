/**
 * Interests as somebody may see them. An interest is read as it was known then (`i`), and shown by what stands now (`n`): what is withheld or taken back
 * today was never there, whatever day or instant is asked about. Everybody else than the register's keepers and the person sees those of councillors
 * and co-opted members, under kinds that are published; and of what is withheld that there is something, by nothing that would tell what it is.
 */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { isPublishedInterest, publicBody, WITHHELD } from '../../db/stores/published-interests.ts';
import type { Reader } from '../../db/store.ts';
import { authorities, declarations, interests, people, sealed } from '../../db/tables/index.ts';
import { sha256 } from '../crypto.ts';
import type { Entry } from '../domain/declarations/answers.ts';
import type { Claim } from '../domain/declarations/filing.ts';
import type { Nation } from '../domain/vocabulary.ts';
import { allOf, asKnown, asTrue, keyset, type Page } from './paging.ts';

export interface InterestLine {
  readonly id: string;
  readonly version: number;
  readonly authority: string;
  readonly gss: string;
  readonly nation: Nation;
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
  readonly receivedOn: string;
  readonly recordedAt: string;
}

/** What was replaced is part of the past: it is seen where a day is asked about, or the past itself. */
function stands({ asAt }: Page, withPast: boolean): SQL {
  const known = asAt === undefined && !withPast ? sql`i.state in ('registered', 'ended')` : sql`i.state in ('registered', 'ended', 'superseded')`;
  return sql`${known} and n.state in ('registered', 'ended', 'superseded')${withPast ? sql` and (n.state <> 'superseded' or ${WITHHELD} = 0)` : sql``}`;
}

/** Since when something withheld holds would help to find out what it is: to everybody else it begins on the day on which it was received. */
const holds = ({ asAt }: Page): SQL | undefined => (asAt === undefined ? undefined : sql`(case when ${WITHHELD} = 1 then d.received_on else i.valid_from end) <= ${asAt} and i.valid_to >= ${asAt}`);

export interface Looking {
  readonly today: string;
  /** Authorities whose interests are seen as published, or all of them; and in which bodies and headings are told. */
  readonly over: readonly string[] | 'all';
  readonly bodiesOf: readonly string[] | 'public';
  readonly tellsCategory: boolean;
  /** Seen whole: all interests of these authorities and of these persons. */
  readonly keeping: readonly string[];
  readonly own: readonly string[];
  /** Also what was replaced since, but for what might say what is withheld now. */
  readonly withPast?: boolean;
  /** Only what is not withheld, or only what is; without this, both. */
  readonly withheld?: 'none' | 'only';
}

export interface Asked {
  readonly authority?: string | undefined;
  readonly person?: string | undefined;
  readonly body?: string | undefined;
  readonly category?: string | undefined;
  readonly state?: string | undefined;
  /** Of what these authorities keep: what is withheld and was to be looked at again by then. */
  readonly reviewBy?: string | undefined;
}

export async function interestLines(reader: Reader, looking: Looking, page: Page, asked: Asked): Promise<InterestLine[]> {
  const { today, over, bodiesOf, keeping, own, tellsCategory } = looking;
  const whole = sql`(${amongTexts(sql`i.authority`, JSON.stringify(keeping))} or ${amongTexts(sql`i.person`, JSON.stringify(own))})`;
  const published = allOf(over !== 'all' && amongTexts(sql`i.authority`, JSON.stringify(over)), isPublishedInterest(today), stands(page, looking.withPast ?? false), holds(page));
  // A filter must not find what the reply does not tell.
  const bodyTold = bodiesOf === 'public' ? sql`${publicBody(today)} = 1` : amongTexts(sql`i.authority`, JSON.stringify(bodiesOf));
  const where = allOf(
    asKnown(sql`i`, page),
    sql`((${allOf(whole, asTrue(sql`i`, page), page.asAt !== undefined && sql`i.state in ('registered', 'ended', 'superseded')`)}) or (${published}))`,
    asked.authority && sql`i.authority = ${asked.authority}`,
    asked.person && sql`i.person = ${asked.person}`,
    asked.body && sql`i.mutual = ${asked.body} and (${whole} or (${WITHHELD} = 0 and ${bodyTold}))`,
    asked.category && sql`i.heading = ${asked.category}`,
    asked.category && !tellsCategory && sql`(${whole} or ${WITHHELD} = 0)`,
    asked.state && sql`i.state = ${asked.state}`,
    looking.withheld && sql`${WITHHELD} = ${looking.withheld === 'only' ? 1 : 0}`,
    asked.reviewBy && sql`(${amongTexts(sql`i.authority`, JSON.stringify(keeping))} and n.sensitive = 'agreed' and n.review_on <= ${asked.reviewBy})`,
    keyset([sql`i.id`], page.after),
  );
  return reader.all(
    once<InterestLine>(sql`select i.id, i.version, i.authority, coalesce(a.gss, a.id) as gss, a.nation, i.person, m.value as name, i.declaration, i.heading, e.value as entry, i.mutual, ${publicBody(today)} as "mutualIsPublic",
      i.valid_from as "validFrom", i.valid_to as "validTo", i.state, n.sensitive as claim, ${WITHHELD} as withheld, case when n.state in ('registered', 'ended') then n.publish_address else 0 end as "publishAddress", w.value as reason, n.review_on as "reviewOn", d.received_on as "receivedOn", i.recorded_at as "recordedAt"
      from ${interests} i join ${interests} n on n.id = i.id and n.superseded_at is null join ${declarations} d on d.id = i.declaration and d.superseded_at is null
      join ${people} p on p.id = i.person and p.superseded_at is null join ${authorities} a on a.id = i.authority and a.superseded_at is null
      left join ${sealed} m on m.commitment = p.name left join ${sealed} e on e.commitment = i.entry left join ${sealed} w on w.commitment = n.reason
      where ${where} order by i.id limit ${page.limit + 1}`),
  );
}

/**
 * Everybody else's id of what is withheld. Its own was given in the order of the headings, beside those of the same filing: a row between the land and
 * the directorships is a security.
 */
export const withheldId = (id: string): string => `w${sha256(id).slice(0, 32)}`;

/** Null where it was emptied after its time. */
export const entryIn = ({ entry }: Pick<InterestLine, 'entry'>): Entry | null => (entry === null ? null : (JSON.parse(entry) as Entry));
