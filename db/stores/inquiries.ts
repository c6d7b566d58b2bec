/** What a service was asked, and what it answered. */
import { sql, type SQL } from 'drizzle-orm';
import type { InquiryState } from '../../server/domain/inquiries/states.ts';
import { at, columns, once, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, inquiries, mutuals, sealed } from '../tables/index.ts';

export type InquiryFact = typeof inquiries.$inferSelect;

const current = statement<InquiryFact>(() => sql`select ${columns(inquiries)} from ${inquiries} where ${inquiries.id} = ${at('id')} and ${inquiries.supersededAt} is null`);
export const findInquiry = (reader: Reader, id: string): Promise<InquiryFact | undefined> => reader.first(current, { id });

const answered = statement<{ at: string | null }>(() => sql`select min(recorded_at) as at from ${inquiries} where ${inquiries.id} = ${at('id')} and ${inquiries.answer} is not null`);
/** Of one that was answered. */
export const whenAnswered = async (reader: Reader, id: string): Promise<string> => (await reader.first(answered, { id }))?.at ?? '';

const waiting = statement<{ email: string | null; askedOn: string }>(
  () => sql`select s.value as email, q.asked_on as "askedOn" from ${inquiries} q join ${sealed} s on s.commitment = q.email
            where q.authority = ${at('authority')} and q.mutual = ${at('mutual')} and q.state = 'sent' and q.superseded_at is null`,
);
/** Where the same was asked already, and no answer has come. */
export const waitingOf = (reader: Reader, authority: string, mutual: string) => reader.all(waiting, { authority, mutual });

export interface InquiryRow {
  id: string;
  version: number;
  authority: string;
  gss: string;
  log: string;
  mutual: string;
  mutualName: string | null;
  email: string | null;
  name: string | null;
  person: string | null;
  personName: string | null;
  askedOn: string;
  dueOn: string;
  answer: string | null;
  reason: string | null;
  recorded: string;
  state: InquiryState;
  /** What waits for a keeper comes first, then what waits for an answer. */
  rank: string;
  askedAt: string;
  answeredAt: string | null;
  recordedAt: string;
}

export const RANK: SQL = sql`case q.state when 'answered' then '0' when 'sent' then '1' else '2' end`;
const order = [RANK, sql`q.due_on`, sql`q.id`] as const;
export const INQUIRY_KEYS: readonly SQL[] = order;

/** `where` may name q (the question). */
export const inquiryRows = (reader: Reader, where: SQL, limit: number): Promise<InquiryRow[]> =>
  reader.all(
    once<InquiryRow>(sql`select q.id, q.version, q.authority, coalesce(a.gss, a.id) as gss, l.log, q.mutual, m.name as "mutualName", e.value as email, n.value as name, q.person, pn.value as "personName",
        q.asked_on as "askedOn", q.due_on as "dueOn", w.value as answer, r.value as reason, q.recorded, q.state, ${RANK} as rank,
        (select f.recorded_at from ${inquiries} f where f.id = q.id and f.version = 1) as "askedAt",
        (select min(f.recorded_at) from ${inquiries} f where f.id = q.id and f.version <= q.version and f.answer is not null) as "answeredAt", q.recorded_at as "recordedAt"
      from ${inquiries} q join ${authorities} a on a.id = q.authority and a.superseded_at is null join logs l on l.authority = q.authority
      left join ${mutuals} m on m.id = q.mutual and m.superseded_at is null left join people p on p.id = q.person and p.superseded_at is null left join ${sealed} pn on pn.commitment = p.name
      left join ${sealed} e on e.commitment = q.email left join ${sealed} n on n.commitment = q.name left join ${sealed} w on w.commitment = q.answer left join ${sealed} r on r.commitment = q.reason
      where ${where} order by ${sql.join([...order], sql`, `)} limit ${limit}`),
  );
