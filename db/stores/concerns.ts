/** What somebody raised, as those who triage see it. */
import { sql, type SQL } from 'drizzle-orm';
import type { ConcernState, RaisedAs } from '../../server/domain/reviews/concern.ts';
import { at, columns, once, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, concerns, mutuals, sealed } from '../tables/index.ts';

export type ConcernFact = typeof concerns.$inferSelect;

const current = statement<ConcernFact>(() => sql`select ${columns(concerns)} from ${concerns} where ${concerns.id} = ${at('id')} and ${concerns.supersededAt} is null`);
export const findRaised = (reader: Reader, id: string): Promise<ConcernFact | undefined> => reader.first(current, { id });

export interface ConcernRow {
  id: string;
  version: number;
  authority: string;
  gss: string;
  log: string;
  mutual: string | null;
  mutualName: string | null;
  raisedOn: string;
  capacity: RaisedAs;
  inConfidence: number;
  text: string | null;
  contact: string | null;
  reason: string | null;
  state: ConcernState;
  conflict: string | null;
  /** When it was raised, and when this version was written. */
  raisedAt: string;
  recordedAt: string;
}

/** `where` may name k (the concern). */
export const concernRows = (reader: Reader, where: SQL, limit: number): Promise<ConcernRow[]> =>
  reader.all(
    once<ConcernRow>(sql`select k.id, k.version, k.authority, coalesce(a.gss, a.id) as gss, l.log, k.mutual, m.name as "mutualName", k.raised_on as "raisedOn", k.capacity, k.in_confidence as "inConfidence",
        t.value as text, w.value as contact, r.value as reason, k.state, k.conflict, (select f.recorded_at from ${concerns} f where f.id = k.id and f.version = 1) as "raisedAt", k.recorded_at as "recordedAt"
      from ${concerns} k join ${authorities} a on a.id = k.authority and a.superseded_at is null join logs l on l.authority = k.authority
      left join ${mutuals} m on m.id = k.mutual and m.superseded_at is null left join ${sealed} t on t.commitment = k.text left join ${sealed} w on w.commitment = k.contact left join ${sealed} r on r.commitment = k.reason
      where ${where} order by k.id limit ${limit}`),
  );
