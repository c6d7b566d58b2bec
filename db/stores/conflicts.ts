/** Findings as rows to be told: with the names and, for what would clear them, the presence that their rule reads. */
import { sql, type SQL } from 'drizzle-orm';
import type { Tellable } from '../../server/domain/conflicts/tell.ts';
import type { Decided } from '../../server/domain/reviews/decided.ts';
import type { ByFamily, Parts } from '../../server/domain/conflicts/presence.ts';
import { UNKNOWN_START } from '../../server/domain/time/civil.ts';
import { fromColumns, toSpan, type Spans } from '../../server/domain/time/period.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { elementsOf, elementText, packed } from '../dialect.ts';
import { once } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, conflicts, findings, mutuals, people, presence, roles, sealed, units } from '../tables/index.ts';
import { safeguardsColumn } from './safeguards.ts';
import { decidedColumn, decidedFrom, decidedJoin, type DecidedRow } from './decisions.ts';

export interface ConflictRow {
  id: string;
  rule: string;
  scope: string;
  authority: string;
  gss: string;
  authorityName: string;
  authorityFrom: string;
  authorityTo: string;
  /** Empty where a finding is about somebody and no body. */
  mutual: string;
  mutualName: string | null;
  subjectName: string | null;
  version: number;
  ruleVersion: number;
  periods: string;
  severity: number;
  families: string;
  recordedAt: string;
  parts: string | null;
  /** Of the past, whose presence is not kept: whether a role of these families had no known start then. */
  unknownStart: number;
  /** The finding as it is kept: where it is derived again for those who see a part of the facts, what it is derived from may be none. */
  kept: string | null;
  /** Null where a part of the facts alone is seen: what was decided was decided on all of them. */
  factsHash: string | null;
  /** The decision that stands on it. */
  decision: string | null;
  /** The safeguards that were arranged for it, where it is decided. */
  safeguards: string | null;
}

/** Whether a period of the finding holds on the day: it is text in a column, so that no second table has to agree with it. Nothing holds after the last day of the authority. */
export const holdsOn = (day: string): SQL => sql`(exists (select 1 from ${elementsOf(sql`f.periods`)} where ${elementText('from')} <= ${day} and ${elementText('to')} >= ${day})
  and not exists (select 1 from ${authorities} over where over.id = c.authority and over.superseded_at is null and over.valid_to < ${day}))`;

/** What is found about the interests of a person: for a few, and in no list, count or file of anybody else. */
export const ABOUT_A_PERSON = sql`c.scope like 'person:%'`;
export const ABOUT_NO_PERSON = sql`c.scope not like 'person:%'`;

const quoted = (column: SQL): SQL => sql`'"' || ${column} || '"'`;
const partsNow = sql`(select ${packed(sql`'[' || ${quoted(sql`p.part`)} || ',' || ${quoted(sql`p.family`)} || ',' || p.spans || ']'`)} from ${presence} p where p.authority = c.authority and p.mutual = c.mutual and p.scope = c.scope)`;

/** Whether, at that instant, a role of the finding's families had no known start; `but` may name r, to leave some out. */
export const unknownStartThen = (knownAt: string, but: SQL = sql``): SQL => sql`case when exists (select 1 from ${roles} r where r.authority = c.authority and r.mutual = c.mutual and r.valid_from = ${UNKNOWN_START} and r.state = 'recorded'
  and f.families like '%"' || r.family || '"%' and r.recorded_at <= ${knownAt} and (r.superseded_at is null or r.superseded_at > ${knownAt}) ${but}) then 1 else 0 end`;

/** Where findings come from, as c (what makes each one and the same) and f (its versions). */
export interface FindingSource {
  readonly from: SQL;
  readonly parts: SQL;
  readonly unknownStart: (knownAt: string) => SQL;
  /** When the finding was first recorded. */
  readonly first: SQL;
  /** The id under which it is kept and decided, and the hash of its facts. */
  readonly kept: SQL;
  readonly hash: SQL;
}

export const STORED: FindingSource = {
  from: sql`${conflicts} c join ${findings} f on f.conflict = c.id`,
  parts: partsNow,
  unknownStart: unknownStartThen,
  first: sql`(select min(v.recorded_at) from ${findings} v where v.conflict = c.id)`,
  kept: sql`c.id`,
  hash: sql`f.facts_hash`,
};

/** `where` and `order` may name c (conflict), f (finding), a (authority), m (body), d (the decision that stands on it). */
export function conflictRows(reader: Reader, where: SQL, order: SQL, limit: number, knownAt: string | undefined, source = STORED): Promise<ConflictRow[]> {
  return reader.all(
    once<ConflictRow>(sql`
      select c.id, c.rule, c.scope, c.authority, coalesce(a.gss, a.id) as gss, a.name as "authorityName", a.valid_from as "authorityFrom", a.valid_to as "authorityTo", c.mutual, m.name as "mutualName", coalesce(u.name, s.value) as "subjectName",
             f.version, f.rule_version as "ruleVersion", f.periods, f.severity, f.families, f.recorded_at as "recordedAt", ${knownAt === undefined ? source.parts : sql`null`} as parts, ${knownAt === undefined ? sql`0` : source.unknownStart(knownAt)} as "unknownStart",
             ${source.kept} as kept, ${source.hash} as "factsHash", ${decidedColumn} as decision, ${safeguardsColumn(source.kept, knownAt)} as safeguards
      from ${source.from}
      join ${authorities} a on a.id = c.authority and a.superseded_at is null
      left join ${mutuals} m on m.id = c.mutual and m.superseded_at is null
      left join ${units} u on u.id = c.subject and u.superseded_at is null
      left join ${people} x on x.id = c.subject and x.superseded_at is null left join ${sealed} s on s.commitment = x.name
      ${decidedJoin(source.kept, knownAt)}
      where ${where} order by ${order} limit ${limit}`),
  );
}

export interface FindingVersion {
  version: number;
  ruleVersion: number;
  periods: string;
  severity: number;
  /** Null where a part of the facts alone is seen. */
  factsHash: string | null;
  recordedAt: string;
  supersededAt: string | null;
}

/** All versions of one finding, oldest first. */
export const findingVersions = (reader: Reader, where: SQL, source = STORED): Promise<FindingVersion[]> =>
  reader.all(once<FindingVersion>(sql`select f.version, f.rule_version as "ruleVersion", f.periods, f.severity, ${source.hash} as "factsHash", f.recorded_at as "recordedAt", f.superseded_at as "supersededAt" from ${source.from} where ${where} order by f.version`));

function partsFrom(text: string): Parts {
  const parts = new Map<string, ByFamily>();
  for (const [part, family, spans] of JSON.parse(`[${text}]`) as [string, Family, Spans][]) {
    const families = parts.get(part) ?? {};
    parts.set(part, families);
    families[family] = spans;
  }
  return parts;
}

export const spansOf = (periods: string): Spans => (JSON.parse(periods) as { from: string; to: string }[]).map(toSpan);

export function tellable(row: ConflictRow, caseId: string): Tellable {
  return {
    id: row.id,
    version: row.version,
    rule: row.rule,
    ruleVersion: row.ruleVersion,
    scope: row.scope,
    subjectName: row.subjectName,
    unknownStart: row.unknownStart === 1,
    authority: { id: row.authority, gss: row.gss, name: row.authorityName, ...fromColumns({ validFrom: row.authorityFrom, validTo: row.authorityTo }) },
    mutual: { id: row.mutual, name: row.mutualName ?? '' },
    spans: spansOf(row.periods),
    severity: row.severity,
    families: JSON.parse(row.families) as Family[],
    parts: row.parts === null ? undefined : partsFrom(row.parts),
    recordedAt: row.recordedAt,
    caseId,
    factsHash: row.factsHash,
    decided: decidedOf(decidedFrom(row.decision)),
  };
}

/** As the judgement reads it. */
export const decidedOf = (row: DecidedRow | undefined): Decided | undefined => row && { ...row, spans: spansOf(row.periods) };
