/** Acts of enforcing: as they stand, each version as it was written, and whether the very same was recorded before. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../dialect.ts';
import { at, columns, once, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { acts, authorities, findings, interests, people, sealed, units } from '../tables/index.ts';

type Row = typeof acts.$inferSelect;
/** As it is written; the rest is the ledger's. */
export type ActFact = Omit<Row, 'recordedAt' | 'supersededAt'>;

const said = (commitment: SQL): SQL => sql`(select s.value from ${sealed} s where s.commitment = ${commitment})`;

/** The words themselves; null where there are none, or no longer. */
export interface ActWords {
  readonly outcome: string | null;
  readonly description: string | null;
}

export interface ActRow extends ActFact {
  readonly told: ActWords;
}

const current = statement<Row & { toldOutcome: string | null; toldDescription: string | null }>(() => sql`select ${columns(acts)}, ${said(sql`${acts.outcome}`)} as "toldOutcome", ${said(sql`${acts.description}`)} as "toldDescription" from ${acts} where ${acts.id} = ${at('id')} and ${acts.supersededAt} is null`);
export async function findAct(reader: Reader, id: string): Promise<ActRow | undefined> {
  const row = await reader.first(current, { id });
  if (!row) return undefined;
  const { recordedAt: _known, supersededAt: _until, toldOutcome: outcome, toldDescription: description, ...held } = row;
  return { ...held, told: { outcome, description } };
}

export interface ActLine {
  readonly id: string;
  readonly version: number;
  readonly authority: string;
  readonly gss: string;
  readonly mutual: string;
  readonly role: string | null;
  readonly kind: string;
  readonly on: string;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly committee: string | null;
  readonly committeeName: string | null;
  readonly person: string | null;
  readonly personName: string | null;
  readonly tie: string;
  readonly outcome: string | null;
  readonly description: string | null;
  readonly evidence: string;
  readonly state: string;
  readonly reason: string | null;
  readonly recordedAt: string;
}

const unitName = (id: SQL): SQL => sql`(select u.name from ${units} u where u.id = ${id} and u.superseded_at is null)`;

/** `where` may name b (the act). Names are as they are now. */
export const actLines = (reader: Reader, where: SQL, order: SQL, limit: number): Promise<ActLine[]> =>
  reader.all(
    once<ActLine>(sql`select b.id, b.version, b.authority, coalesce(a.gss, a.id) as gss, b.mutual, b.role, b.kind, b.done_on as "on", b.unit, ${unitName(sql`b.unit`)} as "unitName", b.committee, ${unitName(sql`b.committee`)} as "committeeName",
        b.person, (select s.value from ${people} p join ${sealed} s on s.commitment = p.name where p.id = b.person and p.superseded_at is null) as "personName", b.tie, ${said(sql`b.outcome`)} as outcome, ${said(sql`b.description`)} as description, b.evidence, b.state, ${said(sql`b.reason`)} as reason, b.recorded_at as "recordedAt"
      from ${acts} b join ${authorities} a on a.id = b.authority and a.superseded_at is null where ${where} order by ${order} limit ${limit}`),
  );

const alike = statement<ActWords & { id: string }>(
  () => sql`select b.id, ${said(sql`b.outcome`)} as outcome, ${said(sql`b.description`)} as description from ${acts} b where b.authority = ${at('authority')} and b.mutual = ${at('mutual')} and b.kind = ${at('kind')} and b.done_on = ${at('doneOn')} and b.role is not distinct from ${at('role')}
            and b.unit is not distinct from ${at('unit')} and b.committee is not distinct from ${at('committee')} and b.person is not distinct from ${at('person')} and b.evidence = ${at('evidence')} and b.superseded_at is null and b.state = 'recorded'`,
);
/** Another one that says the very same. */
export async function sameAct(reader: Reader, { id, authority, mutual, kind, doneOn, role, unit, committee, person, evidence }: ActFact, told: ActWords): Promise<boolean> {
  const found = await reader.all(alike, { authority, mutual, kind, doneOn, role, unit, committee, person, evidence });
  return found.some((one) => one.id !== id && one.outcome === told.outcome && one.description === told.description);
}

const families = statement<{ families: string }>(() => sql`select distinct families from ${findings} where conflict = ${at('conflict')}`);
/** Kinds of role that a finding ever joined. */
export const familiesEver = async (reader: Reader, conflict: string): Promise<Set<string>> => new Set((await reader.all(families, { conflict })).flatMap((row) => JSON.parse(row.families) as string[]));

const withheld = statement<{ person: string; mutual: string }>(
  () => sql`select distinct i.person, i.mutual from ${interests} i where ${amongTexts(sql`i.person`, at('persons'))} and i.mutual is not null and i.superseded_at is null and i.sensitive in ('claimed', 'agreed')`,
);
/** `person mutual` of those who have an interest there that is withheld (Localism Act 2011 s.32): that there is one would be its detail. */
export const withheldTies = async (reader: Reader, persons: readonly string[]): Promise<Set<string>> => new Set((await reader.all(withheld, { persons: JSON.stringify(persons) })).map(({ person, mutual }) => `${person} ${mutual}`));
