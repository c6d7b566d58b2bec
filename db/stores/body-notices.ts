/** Notices to bodies, and the replies that are published. */
import { sql, type SQL } from 'drizzle-orm';
import type { NoticeState } from '../../server/domain/notices/states.ts';
import { amongTexts } from '../dialect.ts';
import { at, columns, once, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, bodyNotices, mutuals, sealed } from '../tables/index.ts';

type Row = typeof bodyNotices.$inferSelect;
/** As it is written; the rest is the ledger's. */
export type NoticeFact = Omit<Row, 'recordedAt' | 'supersededAt' | 'state'> & { readonly state: NoticeState };

const factOf = ({ recordedAt: _known, supersededAt: _until, ...row }: Row): NoticeFact => row as NoticeFact;

const current = statement<Row>(() => sql`select ${columns(bodyNotices)} from ${bodyNotices} where ${bodyNotices.id} = ${at('id')} and ${bodyNotices.supersededAt} is null`);
export async function findNotice(reader: Reader, id: string): Promise<NoticeFact | undefined> {
  const row = await reader.first(current, { id });
  return row && factOf(row);
}

const underWay = statement<{ id: string }>(
  () => sql`select id from ${bodyNotices} where authority = ${at('authority')} and mutual = ${at('mutual')} and coalesce(conflict, '') = ${at('conflict')} and state in ('sent', 'replied') and superseded_at is null`,
);
/** One about the same, which waits for the body or for a keeper. */
export const noticeUnderWay = async (reader: Reader, { authority, mutual, conflict }: Pick<Row, 'authority' | 'mutual' | 'conflict'>): Promise<string | undefined> => (await reader.first(underWay, { authority, mutual, conflict: conflict ?? '' }))?.id;

const told = statement<{ value: string | null }>(() => sql`select value from ${sealed} where commitment = ${at('commitment')}`);
export const sealedText = async (reader: Reader, commitment: string | null): Promise<string | null> => (commitment === null ? null : ((await reader.first(told, { commitment }))?.value ?? null));

const value = (commitment: SQL): SQL => sql`(select s.value from ${sealed} s where s.commitment = ${commitment})`;

export interface NoticeRow {
  id: string;
  version: number;
  gss: string;
  mutual: string;
  mutualName: string | null;
  conflict: string | null;
  email: string | null;
  text: string | null;
  reply: string | null;
  repliedBy: string | null;
  reason: string | null;
  sentOn: string;
  dueOn: string;
  repliedOn: string | null;
  state: NoticeState;
  recordedAt: string;
}

/** `where` and `order` may name b (the notice). */
export const noticeRows = (reader: Reader, where: SQL, limit: number): Promise<NoticeRow[]> =>
  reader.all(
    once<NoticeRow>(sql`select b.id, b.version, coalesce(a.gss, a.id) as gss, b.mutual, m.name as "mutualName", b.conflict, ${value(sql`b.email`)} as email, ${value(sql`b.text`)} as text, ${value(sql`b.reply`)} as reply, ${value(sql`b.replied_by`)} as "repliedBy",
        ${value(sql`b.reason`)} as reason, b.sent_on as "sentOn", b.due_on as "dueOn", b.replied_on as "repliedOn", b.state, b.recorded_at as "recordedAt"
      from ${bodyNotices} b join ${authorities} a on a.id = b.authority and a.superseded_at is null left join ${mutuals} m on m.id = b.mutual and m.superseded_at is null
      where ${where} order by b.id limit ${limit}`),
  );

export const noticeNamed = (id: string): SQL => sql`b.id = ${id} and b.superseded_at is null`;

/** Of b, any version: that the reply is published today, and was then. What is withheld today is withheld on both clocks. */
const publishedThen = sql`b.state = 'published' and b.recorded_at <= ${at('knownAt')} and (b.superseded_at is null or b.superseded_at > ${at('knownAt')})
  and exists (select 1 from ${bodyNotices} w where w.id = b.id and w.superseded_at is null and w.state = 'published')`;

interface ReplyRow {
  conflict: string | null;
  mutual: string;
  text: string;
  by: string | null;
  on: string;
}
export type Published = Omit<ReplyRow, 'conflict' | 'mutual'>;

const beside = sql`select b.conflict, b.mutual, t.value as text, n.value as "by", b.replied_on as "on" from ${bodyNotices} b join ${sealed} t on t.commitment = b.reply and t.value is not null left join ${sealed} n on n.commitment = b.replied_by`;
const ofConflicts = statement<ReplyRow>(() => sql`${beside} where ${amongTexts(sql`b.conflict`, at('conflicts'))} and ${publishedThen} order by b.replied_on, b.recorded_at`);
const ofBody = statement<ReplyRow>(() => sql`${beside} where b.authority = ${at('authority')} and b.mutual = ${at('mutual')} and b.conflict is null and ${publishedThen} order by b.replied_on desc, b.recorded_at desc limit 1`);
const ofBodies = statement<ReplyRow>(() => sql`${beside} where b.authority = ${at('authority')} and b.conflict is null and ${publishedThen} order by b.replied_on, b.recorded_at`);

const plain = ({ text, by, on }: ReplyRow): Published => ({ text, by, on });
const NOW = '9999';

/** By overlap, as it is kept: of several the latest. */
export async function repliesToOverlaps(reader: Reader, conflicts: readonly string[], knownAt = NOW): Promise<Map<string, Published>> {
  const rows = conflicts.length === 0 ? [] : await reader.all(ofConflicts, { conflicts: JSON.stringify(conflicts), knownAt });
  return new Map(rows.map((row) => [row.conflict ?? '', plain(row)]));
}

/** To all that one council says of a body. */
export async function replyOfBody(reader: Reader, authority: string, mutual: string, knownAt = NOW): Promise<Published | null> {
  const row = await reader.first(ofBody, { authority, mutual, knownAt });
  return row ? plain(row) : null;
}

/** The same of every body, as it stands now. */
export const repliesOfBodies = async (reader: Reader, authority: string): Promise<Map<string, Published>> =>
  new Map((await reader.all(ofBodies, { authority, knownAt: NOW })).map((row) => [row.mutual, plain(row)]));
