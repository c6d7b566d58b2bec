/** What recording and correcting a role have in common: its references checked, and its rows and its form for the rules. */
import { findUnit } from '../../db/stores/people.ts';
import { isPersonOf, lineOf, visibleRole, type RoleRow } from '../../db/stores/roles.ts';
import type { Reader } from '../../db/store.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { NEVER_ASKED, type Standing } from '../domain/attestations/standing.ts';
import type { VisibleRole } from '../domain/conflicts/presence.ts';
import type { Warning } from '../domain/mutuals/mutual.ts';
import { absent, Checks, Refused } from '../domain/problem.ts';
import { isFunctionOf, roleKind, type RoleKind } from '../domain/roles/kinds.ts';
import type { Evidence, NewRole, Role } from '../domain/roles/role.ts';
import { checkDate, checkPeriod, checkWithin } from '../domain/time/checks.ts';
import { fromColumns, toColumns } from '../domain/time/period.ts';
import { AUTHORITY_KINDS, type Family } from '../domain/vocabulary.ts';

/** What of a role can be given: the same when recording, correcting and asking what-if. */
export type RoleFacts = Omit<NewRole, 'authority' | 'mutual'>;

export type WritableRole = Omit<RoleRow, 'recordedAt' | 'supersededAt'>;

export interface CheckedRole {
  readonly kind: RoleKind;
  readonly line: readonly string[];
  readonly warnings: readonly Warning[];
}

/** `today` where something is recorded: then a day of publication that has passed is worth a word. */
export async function checkRole(reader: Reader, authority: AuthorityRef, facts: RoleFacts, today?: string): Promise<CheckedRole> {
  const checks = new Checks();
  const kind = roleKind(facts.kind);
  if (!kind) checks.refuse('kind', `${facts.kind} is not a kind of role; GET /api/role-kinds lists them`);
  if (checkPeriod(checks, 'period', facts.period)) checkWithin(checks, 'period', facts.period, authority.period, authority.name);
  for (const [i, item] of (facts.evidence ?? []).entries()) if (item.date) checkDate(checks, `evidence.${i}.date`, item.date);
  if (facts.publication?.until) checkDate(checks, 'publication.until', facts.publication.until);
  checks.done();
  if (!kind) throw new Refused(422, 'invalid', 'unknown kind');

  const line = facts.unit ? await lineOf(reader, authority.id, facts.unit) : [];
  if (!line) throw absent('unit', 'unit');
  if (facts.committee) {
    const committee = await findUnit(reader, facts.committee);
    if (committee?.authority !== authority.id) throw absent('committee', 'committee');
    checkCommittee(checks, committee.kind, committee.name);
  }
  checks.done();
  if (facts.accountableOfficer && !(await isPersonOf(reader, authority.id, facts.accountableOfficer))) throw absent('accountableOfficer', 'person');
  return { kind, line, warnings: [...(isFunctionOf(kind, authority.kind) ? [] : [notAFunction(kind, authority)]), ...releasedAlready(facts, today)] };
}

function checkCommittee(checks: Checks, kind: string, name: string): void {
  if (kind !== 'committee' && kind !== 'sub-committee') checks.refuse('committee', `${name} is a ${kind}, not a committee; name it as the unit instead`);
}

/** A warning, for functions are delegated between councils (LGA 1972 s.101). */
const notAFunction = (kind: RoleKind, authority: AuthorityRef): Warning => ({
  path: 'kind',
  message: `${kind.title.en} is not usually a function of a ${AUTHORITY_KINDS[authority.kind].en}; if it was delegated, say so in the legal basis`,
});

/** Lawful, for history is recorded late; but whoever means to withhold must learn that nothing is. */
const releasedAlready = ({ publication }: RoleFacts, today: string | undefined): Warning[] =>
  publication && !publication.public && publication.until && today !== undefined && publication.until <= today ? [{ path: 'publication.until', message: `everybody may see the role since ${publication.until}; to withhold it, give a day that is still to come, or none` }] : [];

export function roleRow(base: { id: string; version: number; authority: string; mutual: string; state: 'recorded' | 'withdrawn'; reason: string | null }, family: Family, facts: RoleFacts): WritableRole {
  return {
    ...base,
    kind: facts.kind,
    family,
    ...toColumns(facts.period),
    unit: facts.unit ?? null,
    committee: facts.committee ?? null,
    legalBasis: facts.legalBasis ?? null,
    evidence: JSON.stringify(facts.evidence ?? []),
    public: (facts.publication?.public ?? true) ? 1 : 0,
    withheldUntil: facts.publication?.until ?? null,
    withheldReason: facts.publication?.reason ?? null,
    ofContractedService: facts.ofContractedService ? 1 : 0,
  };
}

/** A responsibility that spans the whole role is cut with it, so the rules see each officer within the role's own days. */
export function seen(row: WritableRole, line: readonly string[], officers: readonly { person: string; validFrom: string; validTo: string }[]): VisibleRole {
  return visibleRole({ ...row, family: row.family as Family }, line, officers);
}

export function roleReply(row: WritableRole, gss: string, officer: string | null, reason: string | null, recordedAt: string, standing: Standing = NEVER_ASKED): Role {
  return {
    id: row.id,
    version: row.version,
    authority: gss,
    mutual: row.mutual,
    kind: row.kind,
    family: row.family as Family,
    period: fromColumns(row),
    state: row.state as Role['state'],
    unit: row.unit,
    committee: row.committee,
    accountableOfficer: officer,
    legalBasis: row.legalBasis,
    evidence: JSON.parse(row.evidence) as Evidence[],
    publication: { public: row.public === 1, until: row.withheldUntil, reason: row.withheldReason },
    ofContractedService: row.ofContractedService === 1,
    reason,
    recordedAt,
    ...standing,
  };
}
