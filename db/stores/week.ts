/** What waits in the register of one authority, for the digest of those who keep it. */
import { sql, type SQL } from 'drizzle-orm';
import { lasting } from '../../server/domain/reviews/reviews.ts';
import type { Lasting } from '../../server/domain/reviews/standing.ts';
import type { Standing } from '../../server/domain/reviews/queue.ts';
import type { SafeguardState } from '../../server/domain/reviews/safeguards.ts';
import { amongTexts } from '../dialect.ts';
import { at, once, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { attestations, bodyNotices, concerns, conflicts, fileNotes, inquiries, mutuals, people, roles, roleStatements, safeguards, sealed, verifications } from '../tables/index.ts';
import { knownThen } from './decisions.ts';
import { standingsIn } from './review-queue.ts';

/** A condition on c: what whoever looks may see of what is found about people. */
export type Seen = SQL | undefined;

const unless = (seen: Seen): SQL => seen ?? sql`1 = 1`;

/** How each overlap stands on a day, as it is known now or was at an instant. */
export const standingsOf = (reader: Reader, authority: string, seen: Seen, day: string, knownAt?: string): Promise<Standing[]> =>
  standingsIn(reader, sql`c.authority = ${authority} and ${knownThen(sql`f`, knownAt)} and ${unless(seen)}`, day, knownAt);

export interface Brief {
  readonly id: string;
  readonly rule: string;
  readonly scope: string;
  readonly body: string | null;
}
const briefs = statement<Brief>(() => sql`select c.id, c.rule, c.scope, m.name as body from ${conflicts} c left join ${mutuals} m on m.id = c.mutual and m.superseded_at is null where ${amongTexts(sql`c.id`, at('ids'))}`);
export const briefsOf = async (reader: Reader, ids: readonly string[]): Promise<Map<string, Brief>> => new Map((ids.length === 0 ? [] : await reader.all(briefs, { ids: JSON.stringify(ids) })).map((row) => [row.id, row]));

const bodyOf = (mutual: SQL): SQL => sql`(select m.name from ${mutuals} m where m.id = ${mutual} and m.superseded_at is null)`;

interface ArrangedRow {
  id: string;
  mutual: string;
  body: string | null;
  conflicts: string;
  kind: string;
  from: string;
  to: string;
  months: number;
  state: SafeguardState;
}
const arranged = statement<ArrangedRow>(
  () => sql`select g.id, g.mutual, ${bodyOf(sql`g.mutual`)} as body, g.conflicts, g.kind, g.valid_from as "from", g.valid_to as "to", g.test_every_months as months, g.state from ${safeguards} g where g.authority = ${at('authority')} and g.superseded_at is null and g.state <> 'ended' order by g.id`,
);
const tested = statement<{ safeguard: string; on: string; outcome: string }>(
  () => sql`select v.safeguard, v.tested_on as "on", v.outcome from ${verifications} v where v.authority = ${at('authority')} and v.superseded_at is null order by v.tested_on, v.recorded_at, v.id`,
);
export interface SafeguardWaiting extends Omit<ArrangedRow, 'conflicts' | 'from' | 'to'> {
  readonly conflicts: readonly string[];
  readonly lasting: Lasting;
}
export async function safeguardsOf(reader: Reader, authority: string): Promise<SafeguardWaiting[]> {
  const tests = Map.groupBy(await reader.all(tested, { authority }), ({ safeguard }) => safeguard);
  return (await reader.all(arranged, { authority })).map(({ conflicts: ids, from, to, ...row }) => ({ ...row, conflicts: JSON.parse(ids) as string[], lasting: lasting({ from, to, tests: (tests.get(row.id) ?? []).map(({ on, outcome }) => ({ on, operates: outcome === 'operating' })) }) }));
}

/** Questions to people that nobody has answered. */
export const questionsWaiting = (reader: Reader, authority: string, seen: Seen) =>
  reader.all(
    once<{ conflict: string; body: string | null; name: string | null; at: string }>(sql`select n.conflict, ${bodyOf(sql`c.mutual`)} as body, s.value as name, n.recorded_at as at
      from ${fileNotes} n join ${conflicts} c on c.id = n.conflict left join ${people} p on p.id = n.person and p.superseded_at is null left join ${sealed} s on s.commitment = p.name
      where n.authority = ${authority} and n.kind = 'question' and n.superseded_at is null and not exists (select 1 from ${fileNotes} y where y.answers = n.id and y.superseded_at is null) and ${unless(seen)} order by n.id`),
  );

const inquired = statement<{ body: string | null; state: string; on: string; at: string }>(
  () => sql`select ${bodyOf(sql`q.mutual`)} as body, q.state, q.due_on as "on", q.recorded_at as at from ${inquiries} q where q.authority = ${at('authority')} and q.superseded_at is null and q.state in ('sent', 'answered') order by q.id`,
);
export const inquiriesWaiting = (reader: Reader, authority: string) => reader.all(inquired, { authority });

export interface AskedOf {
  readonly id: string;
  readonly body: string | null;
  readonly on: string;
  /** The role or the statement, as it is now. */
  readonly subject: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly subjectState: string;
}
/** Whether it still waits is for the judgement to say. */
const attested = statement<AskedOf>(
  () => sql`select t.id, ${bodyOf(sql`t.mutual`)} as body, t.due_on as "on", t.subject, r.valid_from as "validFrom", r.valid_to as "validTo", r.state as "subjectState" from ${attestations} t
      join (select id, valid_from, valid_to, state from ${roles} where authority = ${at('authority')} and superseded_at is null union all select id, valid_from, valid_to, state from ${roleStatements} where authority = ${at('authority')} and superseded_at is null) r on r.id = t.subject
      where t.authority = ${at('authority')} and t.superseded_at is null and t.state in ('asked', 'changed') order by t.id`,
);
export const attestationsAsked = (reader: Reader, authority: string): Promise<AskedOf[]> => reader.all(attested, { authority });

const noticed = statement<{ body: string | null; mutual: string; conflict: string | null; state: string; on: string }>(
  () => sql`select ${bodyOf(sql`b.mutual`)} as body, b.mutual, b.conflict, b.state, coalesce(b.replied_on, b.due_on) as "on" from ${bodyNotices} b where b.authority = ${at('authority')} and b.superseded_at is null and b.state in ('sent', 'replied') order by b.id`,
);
export const noticesWaiting = (reader: Reader, authority: string) => reader.all(noticed, { authority });

const unread = statement<{ id: string; on: string }>(() => sql`select k.id, k.raised_on as "on" from ${concerns} k where k.authority = ${at('authority')} and k.superseded_at is null and k.state = 'received' order by k.id`);
export const concernsUnread = (reader: Reader, authority: string) => reader.all(unread, { authority });
