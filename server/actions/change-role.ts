/** Ending, correcting and withdrawing a role: the next version, with the reason; what was known before stays. */
import { findMutual } from '../../db/stores/mutuals.ts';
import { findRole, lineOf, responsibilitiesOf, statementsOver, type ResponsibilityRow, type RoleRow } from '../../db/stores/roles.ts';
import type { Reader } from '../../db/store.ts';
import type { AuthorityRef, PermitAt } from '../domain/access/permit.ts';
import { moved } from '../domain/machine.ts';
import { Checks, notFound } from '../domain/problem.ts';
import type { CorrectRole, EndRole, Evidence, RoleReply } from '../domain/roles/role.ts';
import type { EventName } from '../domain/ledger/events.ts';
import type { Warning } from '../domain/mutuals/mutual.ts';
import { ROLE, YIELDING } from '../domain/roles/states.ts';
import { checkDate } from '../domain/time/checks.ts';
import { fromColumns } from '../domain/time/period.ts';
import type { Family } from '../domain/vocabulary.ts';
import { standingNow } from './attested.ts';
import { apply, plan, type RoleChange } from './derivation.ts';
import { accountable, cutStatements } from './record-role.ts';
import { checkRole, roleReply, roleRow, seen, type RoleFacts, type WritableRole } from './role-rows.ts';
import { toldChanges } from './told-changes.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

type Responsibility = Omit<ResponsibilityRow, 'recordedAt' | 'supersededAt'>;

/** The next version of a role and of who answers for it. */
export interface Changed {
  readonly row: WritableRole;
  readonly line: readonly string[];
  /** All that stand after the change, and among them those to write. */
  readonly responsible: readonly Responsibility[];
  readonly written: readonly Responsibility[];
  readonly warnings: readonly Warning[];
}

export async function roleToChange(reader: Reader, authority: AuthorityRef, id: string, version?: number): Promise<RoleRow> {
  const role = await findRole(reader, id);
  if (!role || role.authority !== authority.id) throw notFound('role');
  if (version !== undefined && role.version !== version) throw changedMeanwhile();
  moved(ROLE, role.state, 'correct');
  return role;
}

export const factsOf = (role: RoleRow): RoleFacts => ({
  kind: role.kind,
  period: fromColumns(role),
  unit: role.unit,
  committee: role.committee,
  legalBasis: role.legalBasis,
  evidence: JSON.parse(role.evidence) as Evidence[],
  publication: { public: role.public === 1, until: role.withheldUntil, reason: role.withheldReason },
  ofContractedService: role.ofContractedService === 1,
});

/** Who answers for a role answers within its days: a responsibility that covered the old period to its end covers the new one to its end. */
function refit(responsible: readonly ResponsibilityRow[], before: RoleRow, after: WritableRole): Pick<Changed, 'responsible' | 'written'> {
  const all: Responsibility[] = [];
  const written: Responsibility[] = [];
  for (const { recordedAt: _known, supersededAt: _until, ...held } of responsible) {
    const from = held.validFrom <= before.validFrom || held.validFrom < after.validFrom ? after.validFrom : held.validFrom;
    const to = held.validTo >= before.validTo || held.validTo > after.validTo ? after.validTo : held.validTo;
    if (from === held.validFrom && to === held.validTo && after.state === 'recorded') {
      all.push(held);
      continue;
    }
    const gone = after.state === 'withdrawn' || from > to;
    const next = { ...held, version: held.version + 1, state: moved(YIELDING, held.state, gone ? 'withdraw' : 'yield'), ...(!gone && { validFrom: from, validTo: to }) };
    written.push(next);
    if (!gone) all.push(next);
  }
  return { responsible: all, written };
}

export async function ended(reader: Reader, authority: AuthorityRef, role: RoleRow, { on, reason }: EndRole): Promise<Changed> {
  const checks = new Checks();
  if (checkDate(checks, 'on', on)) {
    if (on < role.validFrom) checks.refuse('on', `the role began on ${role.validFrom}; its last day cannot be ${on}. If it was recorded in error, withdraw it`);
    else if (authority.period.from !== null && on < authority.period.from) checks.refuse('on', `${authority.name} began on ${authority.period.from}; ${on} is before that`);
    else if (on > role.validTo) checks.refuse('on', `the role ends on ${role.validTo} already; to move its end later, correct it`);
  }
  checks.done();
  const { recordedAt: _known, supersededAt: _until, ...rest } = role;
  const row = { ...rest, version: role.version + 1, validTo: on, reason };
  return { row, line: await line(reader, authority, role.unit), ...refit(await responsibilitiesOf(reader, role.id), role, row), warnings: [] };
}

export async function corrected(reader: Reader, authority: AuthorityRef, role: RoleRow, given: Omit<CorrectRole, 'reason'>, reason: string | null, newId: () => string, today?: string): Promise<Changed> {
  const facts = { ...factsOf(role), ...given };
  const { kind, line: unitLine, warnings } = await checkRole(reader, authority, facts, given.publication === undefined ? undefined : today);
  const row = roleRow({ id: role.id, version: role.version + 1, authority: role.authority, mutual: role.mutual, state: 'recorded', reason }, kind.family, facts);
  const current = await responsibilitiesOf(reader, role.id);
  const named = current.filter((held) => held.capacity === 'accountable-officer');
  // Naming whoever answers already changes nothing: they must not come to have answered since the role began.
  if (given.accountableOfficer === undefined || named.at(-1)?.person === given.accountableOfficer) return { row, line: unitLine, ...refit(current, role, row), warnings };
  const { responsible, written } = refit(current.filter((held) => held.capacity !== 'accountable-officer'), role, row);
  const withdrawn = named.map(({ recordedAt: _known, supersededAt: _until, ...held }) => ({ ...held, version: held.version + 1, state: moved(YIELDING, held.state, 'withdraw') }));
  const instead = given.accountableOfficer === null ? [] : [accountable(newId(), authority.id, role.id, given.accountableOfficer, row)];
  return { row, line: unitLine, responsible: [...responsible, ...instead], written: [...written, ...withdrawn, ...instead], warnings };
}

export async function withdrawn(reader: Reader, authority: AuthorityRef, role: RoleRow, reason: string | null): Promise<Changed> {
  const { recordedAt: _known, supersededAt: _until, ...rest } = role;
  const row = { ...rest, version: role.version + 1, state: moved(ROLE, role.state, 'withdraw'), reason };
  return { row, line: await line(reader, authority, role.unit), ...refit(await responsibilitiesOf(reader, role.id), role, row), warnings: [] };
}

const line = async (reader: Reader, authority: AuthorityRef, unit: string | null): Promise<readonly string[]> => (unit === null ? [] : ((await lineOf(reader, authority.id, unit)) ?? [unit]));

const officers = (responsible: readonly Responsibility[]) => responsible.filter((held) => held.capacity === 'accountable-officer');

/** Whoever answers for the role today; of one that is over on its last day, of one to come on its first. */
const officerOn = (today: string, { validFrom, validTo }: WritableRole, responsible: readonly Responsibility[]): string | null => {
  const day = validTo < today ? validTo : validFrom > today ? validFrom : today;
  return officers(responsible).find((held) => held.validFrom <= day && held.validTo >= day)?.person ?? null;
};

/** The change as the rules see it. */
export async function seenChange(reader: Reader, authority: AuthorityRef, role: RoleRow, changed: Changed): Promise<RoleChange> {
  const before = seen(role, await line(reader, authority, role.unit), officers(await responsibilitiesOf(reader, role.id)));
  return { id: role.id, before, ...(changed.row.state === 'recorded' && { after: seen(changed.row, changed.line, officers(changed.responsible)) }) };
}

type Change = { readonly event: EventName & `role.${string}`; readonly reason: string; readonly next: (role: RoleRow, sealedReason: string) => Promise<Changed> };

async function change(unit: Unit, { authority }: PermitAt<'role.record'>, id: string, version: number, { event, reason, next }: Change): Promise<RoleReply> {
  const role = await roleToChange(unit.tx, authority, id, version);
  // Free text about why may name people: the fact keeps a commitment.
  const changed = await next(role, await unit.sealed(reason));
  const { row } = changed;
  const derivation = await plan(unit.tx, authority.id, role.mutual, await seenChange(unit.tx, authority, role, changed));
  const grown = row.state === 'recorded' && (row.validFrom < role.validFrom || row.validTo > role.validTo || row.family !== role.family);
  const cut = cutStatements(grown ? await statementsOver(unit.tx, authority.id, role.mutual, row.family as Family, row.validFrom, row.validTo) : [], fromColumns(row), unit.newId);
  const recordedAt = await unit.record(authority.log, event, id, { roles: [row], responsibilities: changed.written, role_statements: cut.rows });
  const ids = await apply(unit.tx, authority.id, role.mutual, derivation, recordedAt, unit.newId);
  const mutual = await findMutual(unit.tx, role.mutual);
  return {
    role: roleReply(row, authority.gss, officerOn(unit.today, row, changed.responsible), reason, recordedAt, await standingNow(unit.tx, row, unit.today)),
    conflicts: await toldChanges(unit.tx, { authority, mutual: { id: role.mutual, name: mutual?.name ?? '' } }, derivation, ids, { language: unit.language, day: unit.today }, recordedAt),
    statementsCut: cut.told,
    warnings: [...changed.warnings],
  };
}

export const endRole = (unit: Unit, permit: PermitAt<'role.record'>, id: string, version: number, given: EndRole): Promise<RoleReply> =>
  change(unit, permit, id, version, { event: 'role.ended', reason: given.reason, next: (role, reason) => ended(unit.tx, permit.authority, role, { on: given.on, reason }) });

export function correctRole(unit: Unit, permit: PermitAt<'role.record'>, id: string, version: number, given: CorrectRole): Promise<RoleReply> {
  const { reason: why, ...facts } = given;
  return change(unit, permit, id, version, { event: 'role.corrected', reason: why, next: (role, reason) => corrected(unit.tx, permit.authority, role, facts, reason, unit.newId, unit.today) });
}

export const withdrawRole = (unit: Unit, permit: PermitAt<'role.record'>, id: string, version: number, given: { reason: string }): Promise<RoleReply> =>
  change(unit, permit, id, version, { event: 'role.withdrawn', reason: given.reason, next: (role, reason) => withdrawn(unit.tx, permit.authority, role, reason) });

