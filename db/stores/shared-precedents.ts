/** Decisions that councils show to each other, and who must not be named in them. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { accounts, acts, authorities, conflicts, connections, decisions, fileNotes, mutuals, people, recommendations, responsibilities, roles, safeguards, sealed, sharedPrecedents, verifications } from '../tables/index.ts';
import type { Names } from '../../server/domain/guidance/names.ts';

type Row = typeof sharedPrecedents.$inferSelect;
/** As it is written; the rest is the ledger's. */
export interface OwnRow extends Row {
  /** The words and the contact themselves. */
  readonly told: string | null;
  readonly toldContact: string | null;
}

const mine = sql`${columns(sharedPrecedents)}, (select s.value from ${sealed} s where s.commitment = ${sharedPrecedents.text}) as told, (select s.value from ${sealed} s where s.commitment = ${sharedPrecedents.contact}) as "toldContact"`;
const one = statement<OwnRow>(() => sql`select ${mine} from ${sharedPrecedents} where ${sharedPrecedents.id} = ${at('id')} and ${sharedPrecedents.supersededAt} is null`);
export const findPrecedent = (reader: Reader, id: string): Promise<OwnRow | undefined> => reader.first(one, { id });

const ofDecision = statement<OwnRow>(() => sql`select ${mine} from ${sharedPrecedents} where ${sharedPrecedents.decision} = ${at('decision')} and ${sharedPrecedents.supersededAt} is null and ${sharedPrecedents.state} = 'shared'`);
/** What is shown of a decision now. */
export const sharedOf = (reader: Reader, decision: string): Promise<OwnRow | undefined> => reader.first(ofDecision, { decision });

export interface SharedRow {
  readonly id: string;
  readonly authority: string;
  readonly rule: string;
  readonly disposition: string;
  readonly class: string;
  readonly severity: number;
  readonly kind: string;
  readonly nation: string;
  /** How many councils there are of that nation, and of its kind there. */
  readonly ofNation: number;
  readonly ofKind: number;
  readonly decidedAt: string;
  readonly told: string | null;
  readonly contact: string | null;
  readonly conflict: string;
  readonly mutual: string;
}

const alike = (condition: SQL): SQL => sql`(select cast(count(*) as integer) from ${authorities} y where y.superseded_at is null and y.nation = a.nation and ${condition})`;

const shared = statement<SharedRow>(
  () => sql`select p.id, p.authority, p.rule, d.disposition, d.class, d.severity, a.kind, a.nation, ${alike(sql`1 = 1`)} as "ofNation", ${alike(sql`y.kind = a.kind`)} as "ofKind", (select min(v.recorded_at) from ${decisions} v where v.id = d.id and v.state = 'made') as "decidedAt", t.value as told, k.value as contact, d.conflict, c.mutual
            from ${sharedPrecedents} p join ${decisions} d on d.id = p.decision and d.superseded_at is null and d.state = 'made' join ${conflicts} c on c.id = d.conflict join ${authorities} a on a.id = p.authority and a.superseded_at is null
              left join ${sealed} t on t.commitment = p.text left join ${sealed} k on k.commitment = p.contact
            where p.superseded_at is null and p.state = 'shared' and (p.rule = ${at('rule')} or ${at('rule')} = '')`,
);
/** Those that stand, of decisions that stand; of one rule, or of all. */
export const sharedRows = (reader: Reader, rule = ''): Promise<SharedRow[]> => reader.all(shared, { rule });

export interface ArrangedRow {
  readonly id: string;
  readonly kind: string;
  readonly conflicts: string;
  /** The outcome of its last test. */
  readonly outcome: string | null;
}

const arranged = statement<ArrangedRow>(
  () => sql`select g.id, g.kind, g.conflicts, (select v.outcome from ${verifications} v where v.safeguard = g.id and v.superseded_at is null order by v.tested_on desc, v.recorded_at desc, v.id desc limit 1) as outcome
            from ${safeguards} g where g.superseded_at is null and exists (select 1 from ${conflicts} c where ${amongTexts(sql`c.id`, at('conflicts'))} and g.authority = c.authority and g.mutual = c.mutual and ${amongTexts(sql`c.id`, sql`g.conflicts`)}) order by g.id`,
);
/** The safeguards that were arranged for any of these overlaps. */
export const arrangedFor = (reader: Reader, of: readonly string[]): Promise<ArrangedRow[]> => (of.length === 0 ? Promise.resolve([]) : reader.all(arranged, { conflicts: JSON.stringify(of) }));

const bodies = statement<{ name: string; otherNames: string; identifiers: string }>(() => sql`select name, other_names as "otherNames", identifiers from ${mutuals} where id = ${at('mutual')}`);
const councils = statement<{ name: string; gss: string | null }>(() => sql`select name, gss from ${authorities} where id = ${at('authority')}`);
const concerned = statement<{ name: string | null }>(
  () => sql`select distinct s.value as name from ${people} p join ${sealed} s on s.commitment = p.name where p.authority = ${at('authority')} and (
      exists (select 1 from ${conflicts} c where c.id = ${at('conflict')} and c.subject = p.id)
      or exists (select 1 from ${responsibilities} r join ${roles} o on o.id = r.role where r.person = p.id and o.authority = ${at('authority')} and o.mutual = ${at('mutual')})
      or exists (select 1 from ${connections} k where k.person = p.id and k.authority = ${at('authority')} and k.mutual = ${at('mutual')})
      or exists (select 1 from ${safeguards} g where g.owner = p.id and g.authority = ${at('authority')} and g.mutual = ${at('mutual')})
      or exists (select 1 from ${acts} b where b.person = p.id and b.authority = ${at('authority')} and b.mutual = ${at('mutual')})
      or exists (select 1 from ${fileNotes} n where n.person = p.id and n.conflict = ${at('conflict')}))
    union select s.value from ${accounts} x join ${sealed} s on s.commitment = x.name where
      exists (select 1 from ${decisions} d where d.conflict = ${at('conflict')} and (d.account = x.id or d.second = x.id))
      or exists (select 1 from ${recommendations} d where d.conflict = ${at('conflict')} and d.account = x.id)
      or exists (select 1 from ${safeguards} g join ${verifications} v on v.safeguard = g.id where v.account = x.id and g.authority = ${at('authority')} and g.mutual = ${at('mutual')})
      or exists (select 1 from ${fileNotes} n where n.account = x.id and n.conflict = ${at('conflict')})`,
);
const others = statement<{ name: string }>(
  () => sql`select name from ${authorities} where id <> ${at('authority')} and superseded_at is null
    union select m.name from ${mutuals} m where m.superseded_at is null and m.id <> ${at('mutual')} and m.id in (select r.mutual from ${roles} r where r.authority = ${at('authority')} and r.superseded_at is null)`,
);
/** Of one file: what the body and the council are and were called, and everybody who is on it; and the whole names of who else could tell whose it is. */
export async function namesOnFile(reader: Reader, { authority, mutual, conflict }: { readonly authority: string; readonly mutual: string; readonly conflict: string }): Promise<Names> {
  const [called, council, persons] = [await reader.all(bodies, { mutual }), await reader.all(councils, { authority }), await reader.all(concerned, { authority, mutual, conflict })];
  const body = called.flatMap(({ name, otherNames, identifiers }) => [name, ...(JSON.parse(otherNames) as { name: string }[]).map((other) => other.name), ...(JSON.parse(identifiers) as { number: string }[]).map(({ number }) => number)]);
  return { body, council: council.flatMap(({ name, gss }) => (gss === null ? [name] : [name, gss])), person: persons.flatMap(({ name }) => name ?? []), other: (await reader.all(others, { authority, mutual })).map(({ name }) => name) };
}
