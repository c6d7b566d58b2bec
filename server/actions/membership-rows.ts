/** Memberships as they are given, checked and told. */
import { findAuthority } from '../../db/stores/authorities.ts';
import { isPersonOf } from '../../db/stores/roles.ts';
import { authoritiesOf, type MembershipRow } from '../../db/stores/memberships.ts';
import type { Reader } from '../../db/store.ts';
import { permitAtOrAnywhere, type AuthorityRef } from '../domain/access/permit.ts';
import { isAuditor, type Membership, type MembershipRole, type NewMembership } from '../domain/accounts/account.ts';
import { MEMBERSHIP } from '../domain/accounts/states.ts';
import { moved } from '../domain/machine.ts';
import { absent, Checks, conflict, invalid } from '../domain/problem.ts';
import { checkPeriod } from '../domain/time/checks.ts';
import { addMonths, toDate, toDay } from '../domain/time/civil.ts';
import { fromColumns, toColumns, type Period } from '../domain/time/period.ts';
import { reachOf, refuseTakenPerson, type Administrator } from './administering.ts';
import type { Unit } from './unit-of-work.ts';

export type WritableMembership = Omit<MembershipRow, 'recordedAt' | 'supersededAt'>;

const OF_THE_INSTALLATION = new Set<string>(['instance-administrator'] satisfies MembershipRole[]);
const AUDITOR_MONTHS = 3;

/** The next version, with what changes. */
export function nextVersion({ recordedAt: _known, supersededAt: _until, ...row }: MembershipRow, change: Partial<WritableMembership>): WritableMembership {
  return { ...row, ...change, version: row.version + 1 };
}

/** Taken away today: what has begun ends today, what has not never begins. */
export const revoked = (row: MembershipRow, today: string, reason: string): WritableMembership =>
  nextVersion(row, { state: moved(MEMBERSHIP, row.state, 'revoke'), reason, validTo: row.validFrom <= today && row.validTo > today ? today : row.validTo });

export const membershipReply = (row: WritableMembership, gss: string | null): Membership => ({
  id: row.id,
  version: row.version,
  account: row.account,
  authority: gss,
  role: row.role as MembershipRole,
  person: row.person,
  period: fromColumns(row),
  state: row.state as Membership['state'],
  agreement: row.agreement,
});

export async function membershipReplies(reader: Reader, rows: readonly WritableMembership[]): Promise<Membership[]> {
  const known = await authoritiesOf(reader, rows.map(({ authority }) => authority));
  return rows.map((row) => membershipReply(row, row.authority === null ? null : (known.get(row.authority)?.gss ?? row.authority)));
}

const overlap = (a: WritableMembership, b: WritableMembership): boolean => a.validFrom <= b.validTo && b.validFrom <= a.validTo;
export const isAlike = (a: WritableMembership, b: WritableMembership): boolean => a.authority === b.authority && a.role === b.role && a.person === b.person && overlap(a, b);

/** Beside what the account holds already: nothing twice, and the external auditor of one authority is not that of another. */
export function checkBeside(row: WritableMembership, others: readonly WritableMembership[], field: string): void {
  const standing = others.filter(({ id, state }) => state === 'in-force' && id !== row.id);
  if (standing.some((other) => isAlike(row, other))) throw conflict('duplicate', 'The account holds this role there already on some of these days. Change the end of that one instead.', [{ path: field, message: 'the account holds this role there already on some of these days' }]);
  if (row.role === 'external-auditor' && standing.some((other) => other.role === row.role && other.authority !== row.authority && overlap(row, other))) {
    throw conflict('one-authority', 'The account is the external auditor of another authority on some of these days, and an external auditor has one. End that first, or use another account.', [{ path: field, message: 'an external auditor has one authority' }]);
  }
}

/** By calendar: an auditor who comes on 30 November leaves on the last day of February. */
const untilLater = (today: string): string => toDate(addMonths(toDay(today), AUDITOR_MONTHS));

export interface Given {
  readonly row: WritableMembership;
  readonly authority: AuthorityRef | undefined;
}

function periodOf(role: MembershipRole, period: Period | undefined, today: string, path: string): Period {
  const given = period ?? { from: today, to: isAuditor(role) ? untilLater(today) : null };
  const checks = new Checks();
  checkPeriod(checks, `${path}period`, given);
  if (isAuditor(role) && given.to === null) checks.refuse(`${path}period`, 'An auditor’s access has a last day: give period.to, or leave the period out, and it ends after three months');
  checks.done();
  return given;
}

export async function givenMembership({ tx, today, newId }: Pick<Unit, 'tx' | 'today' | 'newId'>, administrator: Administrator, account: string, given: NewMembership, others: readonly WritableMembership[], path: string): Promise<Given> {
  const { role, person = null, agreement = null } = given;
  const period = periodOf(role, given.period, today, path);
  const ref = given.authority ?? null;
  if (OF_THE_INSTALLATION.has(role) !== (ref === null)) throw invalid(`${path}authority`, ref === null ? `A ${role} needs an authority` : `A ${role} belongs to no authority`);
  const authority = ref === null ? undefined : await findAuthority(tx, ref);
  if (ref !== null && !authority) throw absent(`${path}authority`, 'authority');
  if (administrator !== 'operator') permitAtOrAnywhere(administrator, 'account.add', authority, `${path}authority`);
  if (person !== null && !(authority && (await isPersonOf(tx, authority.id, person)))) throw absent(`${path}person`, 'person');
  if (agreement !== null && !isAuditor(role)) throw invalid(`${path}agreement`, 'An agreement is for the role of an auditor; leave it out');
  const row = { id: newId(), version: 1, account, authority: authority?.id ?? null, role, person, ...toColumns(period), state: 'in-force', agreement, reason: null };
  await refuseTakenPerson({ tx }, reachOf(administrator, 'account.add'), row, `${path}person`);
  checkBeside(row, others, `${path}role`);
  return { row, authority };
}
