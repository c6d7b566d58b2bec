/** What the roles that are released give, and no others: for dossiers in which a role is withheld, findings are derived again from those that are not. */
import { sql, type SQL } from 'drizzle-orm';
import type { Presence } from '../../server/domain/conflicts/presence.ts';
import { subjectOf } from '../../server/domain/conflicts/derive.ts';
import { replay, type ReplayedVersion, type ReviewsKnown, type RoleKnown } from '../../server/domain/publication/replay.ts';
import { reviewsOf } from '../../server/domain/reviews/reviews.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { elementNumber, elementsOf, elementText } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { conflicts, responsibilities, roles, units } from '../tables/index.ts';
import { unknownStartThen, type FindingSource } from './conflicts.ts';
import { released, releasedNow } from './published.ts';
import { reviewRows } from './review-facts.ts';
import { rulebooksKnown } from './rule-adoptions.ts';
import { visibleRole } from './roles.ts';

export interface DossierKey {
  readonly authority: string;
  readonly mutual: string;
}

/** Dossiers with a role that is withheld today, also one that was withdrawn: while it stood it had a part in what was found. */
const withWithheld = statement<DossierKey>(() => sql`select distinct r.authority, r.mutual from ${roles} r where r.superseded_at is null and not ${released(sql`r`, at('today'))} order by r.authority, r.mutual`);
export const dossiersWithWithheld = (reader: Reader, today: string): Promise<DossierKey[]> => reader.all(withWithheld, { today });

interface Known {
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}
interface RoleVersion extends Known {
  id: string;
  family: Family;
  kind: string;
  validFrom: string;
  validTo: string;
  state: string;
  ofContractedService: number;
  unit: string | null;
  parent: string | null;
  grandparent: string | null;
  committee: string | null;
}
interface OfficerVersion extends Known {
  role: string;
  person: string;
  validFrom: string;
  validTo: string;
  state: string;
}

const inDossier = sql`r.authority = ${at('authority')} and r.mutual = ${at('mutual')}`;
const isReleased = sql`exists (select 1 from ${roles} n where n.id = r.id and n.superseded_at is null and ${released(sql`n`, at('today'))})`;
const roleVersions = statement<RoleVersion>(
  () => sql`select r.id, r.family, r.kind, r.valid_from as "validFrom", r.valid_to as "validTo", r.state, r.of_contracted_service as "ofContractedService", r.unit, u.parent, p.parent as grandparent, r.committee, r.recorded_at as "recordedAt", r.superseded_at as "supersededAt"
            from ${roles} r left join ${units} u on u.id = r.unit and u.superseded_at is null left join ${units} p on p.id = u.parent and p.superseded_at is null where ${inDossier} and ${isReleased}`,
);
const officerVersions = statement<OfficerVersion>(
  () => sql`select x.role, x.person, x.valid_from as "validFrom", x.valid_to as "validTo", x.state, x.recorded_at as "recordedAt", x.superseded_at as "supersededAt"
            from ${responsibilities} x join ${roles} r on r.id = x.role and r.superseded_at is null where ${inDossier} and x.capacity = 'accountable-officer' and ${released(sql`r`, at('today'))}`,
);

const standsAt = ({ recordedAt, supersededAt }: Known, instant: string): boolean => recordedAt <= instant && (supersededAt === null || supersededAt > instant);

/** Each released role as it came to be known: a step for each change of it, or of who answers for it. */
async function stepsOf(reader: Reader, key: DossierKey, today: string): Promise<RoleKnown[]> {
  const given = { ...key, today };
  const officers = Map.groupBy(await reader.all(officerVersions, given), ({ role }) => role);
  const steps = [...Map.groupBy(await reader.all(roleVersions, given), ({ id }) => id)].flatMap(([role, versions]) => {
    const held = officers.get(role) ?? [];
    return [...new Set([...versions, ...held].map(({ recordedAt }) => recordedAt))].map((instant): RoleKnown => {
      const row = versions.find((version) => standsAt(version, instant));
      const answering = held.filter((one) => one.state === 'recorded' && standsAt(one, instant));
      return { at: instant, role, as: row?.state === 'recorded' ? visibleRole(row, [row.unit, row.parent, row.grandparent], answering) : null };
    });
  });
  return steps.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

async function reviewsKnown(reader: Reader, key: DossierKey, civilOf: (instant: string) => string): Promise<ReviewsKnown | undefined> {
  const rows = await reviewRows(reader, key);
  const at = [...rows.safeguards, ...rows.verifications, ...rows.decisions].map(({ recordedAt }) => recordedAt);
  return at.length === 0 ? undefined : { at, as: (instant) => reviewsOf(rows, civilOf, instant) };
}

/** As columns of `c` and `f`; what makes a finding one and the same is also its id here. */
export interface Replayed {
  readonly findings: readonly (DossierKey & Readonly<Record<'id' | 'rule' | 'scope' | 'parts' | 'first', string>> & { readonly subject: string | null })[];
  readonly versions: readonly (Omit<ReplayedVersion, 'families'> & { readonly conflict: string; readonly families: string })[];
}

/** `civilOf` gives the civil day of an instant. */
export async function replayDossier(reader: Reader, key: DossierKey, today: string, civilOf: (instant: string) => string): Promise<Replayed> {
  const { findings, presence } = replay(await stepsOf(reader, key, today), await reviewsKnown(reader, key, civilOf), await rulebooksKnown(reader, key.authority));
  const idOf = ({ rule, scope }: { rule: string; scope: string }) => [key.authority, key.mutual, scope, rule].join(' ');
  return {
    findings: findings.map(({ rule, scope, versions }) => ({ id: idOf({ rule, scope }), rule, ...key, scope, subject: subjectOf(scope), parts: partsText(presence, scope), first: versions[0]?.recordedAt ?? '' })),
    versions: findings.flatMap((finding) => finding.versions.map(({ families, ...version }) => ({ ...version, conflict: idOf(finding), families: JSON.stringify(families) }))),
  };
}

function partsText(presence: Presence, scope: string): string {
  const cells = [...(presence.get(scope) ?? [])].flatMap(([part, families]) => Object.entries(families).map(([family, spans]) => JSON.stringify([part, family, spans])));
  return cells.join(',');
}

const named = (names: Readonly<Record<string, string>>): SQL => sql.join(Object.entries(names).map(([name, column]) => sql`${elementText(name)} as ${sql.identifier(column)}`), sql`, `);
const counted = (names: Readonly<Record<string, string>>): SQL => sql.join(Object.entries(names).map(([name, column]) => sql`${elementNumber(name)} as ${sql.identifier(column)}`), sql`, `);

/** Of which versions: those that stood at an instant, those that stand now, or every one. */
export type Of = { readonly knownAt: string | undefined } | 'every-version';

const wanted = (of: Of) => (version: Known) => of === 'every-version' || (of.knownAt === undefined ? version.supersededAt === null : standsAt(version, of.knownAt));

/** Findings that were derived again, as a source of rows like the stored ones. Set down once, or SQLite would read all the text again for each finding. */
export function replayedSource(all: readonly Replayed[], today: string, of: Of): FindingSource {
  const versions = all.flatMap((one) => one.versions.filter(wanted(of)));
  const used = new Set(versions.map(({ conflict }) => conflict));
  const findings = all.flatMap((one) => one.findings.filter(({ id }) => used.has(id)));
  const [identities, told] = [JSON.stringify(findings), JSON.stringify(versions)];
  return {
    from: sql`(with replayed as materialized (select ${named({ id: 'id', rule: 'rule', authority: 'authority', mutual: 'mutual', scope: 'scope', subject: 'subject', parts: 'parts', first: 'first_at' })} from ${elementsOf(sql`${identities}`)}) select * from replayed) c
      join (with versions as materialized (select ${named({ conflict: 'conflict', periods: 'periods', families: 'families', recordedAt: 'recorded_at', supersededAt: 'superseded_at' })}, ${counted({ version: 'version', ruleVersion: 'rule_version', severity: 'severity' })} from ${elementsOf(sql`${told}`)}) select * from versions) f on f.conflict = c.id`,
    parts: sql`c.parts`,
    unknownStart: (knownAt) => unknownStartThen(knownAt, sql`and ${releasedNow(sql`r`, today)}`),
    first: sql`c.first_at`,
    kept: sql`(select k.id from ${conflicts} k where k.authority = c.authority and k.mutual = c.mutual and k.scope = c.scope and k.rule = c.rule)`,
    hash: sql`cast(null as text)`,
  };
}
