import { sql } from 'drizzle-orm';
import { roleKind } from '../../server/domain/roles/kinds.ts';
import { markOf } from '../../server/domain/conflicts/marks.ts';
import type { VisibleRole } from '../../server/domain/conflicts/presence.ts';
import { toDay } from '../../server/domain/time/civil.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { amongTexts } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { people, responsibilities, roles, roleStatements, units } from '../tables/index.ts';

export type RoleRow = typeof roles.$inferSelect;
export type StatementRow = typeof roleStatements.$inferSelect;
export type ResponsibilityRow = typeof responsibilities.$inferSelect;

const currentRole = statement<RoleRow>(() => sql`select ${columns(roles)} from ${roles} where ${roles.id} = ${at('id')} and ${roles.supersededAt} is null`);
export const findRole = (reader: Reader, id: string): Promise<RoleRow | undefined> => reader.first(currentRole, { id });

const currentStatement = statement<StatementRow>(() => sql`select ${columns(roleStatements)} from ${roleStatements} where ${roleStatements.id} = ${at('id')} and ${roleStatements.supersededAt} is null`);
export const findStatement = (reader: Reader, id: string): Promise<StatementRow | undefined> => reader.first(currentStatement, { id });

const currentStatements = statement<StatementRow>(
  () => sql`select ${columns(roleStatements)} from ${roleStatements} where ${roleStatements.authority} = ${at('authority')} and ${roleStatements.mutual} = ${at('mutual')}
            and ${roleStatements.family} = ${at('family')} and ${roleStatements.supersededAt} is null and ${roleStatements.state} = 'recorded'
            and ${roleStatements.validFrom} <= ${at('to')} and ${roleStatements.validTo} >= ${at('from')}`,
);
/** Statements of the family that hold on some day of the period. */
export const statementsOver = async (reader: Reader, authority: string, mutual: string, family: Family, from: string, to: string): Promise<StatementRow[]> =>
  (await reader.all(currentStatements, { authority, mutual, family, from, to })).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));

const firstRole = statement<RoleRow>(
  () => sql`select ${columns(roles)} from ${roles} where ${roles.authority} = ${at('authority')} and ${roles.mutual} = ${at('mutual')} and ${roles.family} = ${at('family')}
            and ${roles.supersededAt} is null and ${roles.state} = 'recorded' and ${roles.validFrom} <= ${at('to')} and ${roles.validTo} >= ${at('from')} order by ${roles.validFrom} limit 1`,
);
export const roleOver = (reader: Reader, authority: string, mutual: string, family: Family, from: string, to: string): Promise<RoleRow | undefined> =>
  reader.first(firstRole, { authority, mutual, family, from, to });

const ofRole = statement<ResponsibilityRow>(
  () => sql`select ${columns(responsibilities)} from ${responsibilities} where ${responsibilities.role} = ${at('role')} and ${responsibilities.supersededAt} is null and ${responsibilities.state} = 'recorded' order by ${responsibilities.id}`,
);
export const responsibilitiesOf = (reader: Reader, role: string): Promise<ResponsibilityRow[]> => reader.all(ofRole, { role });

const currentResponsibility = statement<ResponsibilityRow>(() => sql`select ${columns(responsibilities)} from ${responsibilities} where ${responsibilities.id} = ${at('id')} and ${responsibilities.supersededAt} is null`);
export const findResponsibility = (reader: Reader, id: string): Promise<ResponsibilityRow | undefined> => reader.first(currentResponsibility, { id });

interface VisibleRow {
  id: string;
  family: Family;
  kind: string;
  validFrom: string;
  validTo: string;
  ofContractedService: number;
  unit: string | null;
  parent: string | null;
  grandparent: string | null;
  committee: string | null;
}

const visible = (where: ReturnType<typeof sql>) => sql`
  select r.id, r.family, r.kind, r.valid_from as "validFrom", r.valid_to as "validTo", r.of_contracted_service as "ofContractedService", r.unit, u.parent, p.parent as grandparent, r.committee
  from ${roles} r left join ${units} u on u.id = r.unit and u.superseded_at is null left join ${units} p on p.id = u.parent and p.superseded_at is null
  where r.authority = ${at('authority')} and r.mutual = ${at('mutual')} and r.superseded_at is null and r.state = 'recorded' ${where}`;
const visibleInDossier = statement<VisibleRow>(() => visible(sql``));
const visibleOfFamilies = statement<VisibleRow>(() => visible(sql`and ${amongTexts(sql`r.family`, at('families'))}`));

const officers = statement<{ role: string; person: string; validFrom: string; validTo: string }>(
  () => sql`select x.role, x.person, x.valid_from as "validFrom", x.valid_to as "validTo" from ${responsibilities} x join ${roles} r on r.id = x.role and r.superseded_at is null
            where r.authority = ${at('authority')} and r.mutual = ${at('mutual')} and x.superseded_at is null and x.state = 'recorded' and x.capacity = 'accountable-officer'`,
);

/** Universal regulation of a service that the authority does not buy: every premises has it. */
const isBackground = (kind: string, ofContractedService: boolean): boolean => (roleKind(kind)?.universal ?? false) && !ofContractedService;

/** What the rules can see of every recorded role of a dossier, or of some families of it. */
export async function visibleRoles(reader: Reader, authority: string, mutual: string, families?: readonly Family[]): Promise<Map<string, VisibleRole>> {
  const rows = families ? await reader.all(visibleOfFamilies, { authority, mutual, families: JSON.stringify(families) }) : await reader.all(visibleInDossier, { authority, mutual });
  const held = Map.groupBy(await reader.all(officers, { authority, mutual }), (row) => row.role);
  return new Map(rows.map((row) => [row.id, visibleRole(row, [row.unit, row.parent, row.grandparent], held.get(row.id) ?? [])]));
}

interface OfficerPeriod {
  readonly person: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export function visibleRole(row: Pick<VisibleRow, 'family' | 'kind' | 'validFrom' | 'validTo' | 'ofContractedService' | 'committee'>, line: readonly (string | null)[], held: readonly OfficerPeriod[]): VisibleRole {
  return {
    family: row.family,
    span: [toDay(row.validFrom), toDay(row.validTo)],
    background: isBackground(row.kind, row.ofContractedService === 1),
    line: line.filter((id) => id !== null),
    committee: row.committee,
    mark: markOf(row.kind),
    officers: held.map(({ person, validFrom, validTo }) => ({ person, span: [toDay(validFrom), toDay(validTo)] })),
  };
}

const unitLine = statement<{ id: string; authority: string; parent: string | null; grandparent: string | null }>(
  () => sql`select u.id, u.authority, u.parent, p.parent as grandparent from ${units} u left join ${units} p on p.id = u.parent and p.superseded_at is null where u.id = ${at('id')} and u.superseded_at is null`,
);
/** A unit of the authority, its parent and its parent's parent. */
export async function lineOf(reader: Reader, authority: string, id: string): Promise<string[] | undefined> {
  const row = await reader.first(unitLine, { id });
  return row?.authority === authority ? [row.id, row.parent, row.grandparent].filter((unit) => unit !== null) : undefined;
}

const personHere = statement<{ id: string }>(() => sql`select id from ${people} where ${people.id} = ${at('id')} and ${people.authority} = ${at('authority')} and ${people.supersededAt} is null`);
export const isPersonOf = async (reader: Reader, authority: string, id: string): Promise<boolean> => (await reader.first(personHere, { id, authority })) !== undefined;

const alike = statement<{ id: string }>(
  () => sql`select id from ${roles} where ${roles.authority} = ${at('authority')} and ${roles.mutual} = ${at('mutual')} and ${roles.kind} = ${at('kind')} and ${roles.validFrom} = ${at('validFrom')} and ${roles.validTo} = ${at('validTo')}
            and ${roles.unit} is not distinct from ${at('unit')} and ${roles.evidence} = ${at('evidence')} and ${roles.supersededAt} is null and ${roles.state} = 'recorded' limit 1`,
);
/** Whether this very role is recorded already: same kind, days, unit and evidence. */
export async function sameRole(reader: Reader, role: { authority: string; mutual: string; kind: string; validFrom: string; validTo: string; unit: string | null; evidence: string }): Promise<boolean> {
  const { authority, mutual, kind, validFrom, validTo, unit, evidence } = role;
  return (await reader.first(alike, { authority, mutual, kind, validFrom, validTo, unit, evidence })) !== undefined;
}
