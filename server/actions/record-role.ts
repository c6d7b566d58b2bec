import { findMutual } from '../../db/stores/mutuals.ts';
import { statementsOver, type ResponsibilityRow, type StatementRow } from '../../db/stores/roles.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { absent } from '../domain/problem.ts';
import type { NewRole, RoleReply } from '../domain/roles/role.ts';
import { fromColumns, toPeriod, toSpan, type Period } from '../domain/time/period.ts';
import { cut } from './cutting.ts';
import { apply, plan } from './derivation.ts';
import { checkRole, roleReply, roleRow, seen } from './role-rows.ts';
import { toldChanges } from './told-changes.ts';
import type { Unit } from './unit-of-work.ts';

export async function recordRole(unit: Unit, { authority, eyes }: PermitAt<'role.record'>, given: NewRole): Promise<RoleReply> {
  const mutual = await findMutual(unit.tx, given.mutual, { ...eyes, today: unit.today });
  if (!mutual) throw absent('mutual', 'body');
  const { kind, line, warnings } = await checkRole(unit.tx, authority, given, unit.today);

  const id = unit.newId();
  const row = roleRow({ id, version: 1, authority: authority.id, mutual: mutual.id, state: 'recorded', reason: null }, kind.family, given);
  const officer = given.accountableOfficer ?? null;
  const responsible = officer === null ? [] : [accountable(unit.newId(), authority.id, id, officer, row)];
  const cut = cutStatements(await statementsOver(unit.tx, authority.id, mutual.id, kind.family, row.validFrom, row.validTo), given.period, unit.newId);

  const derivation = await plan(unit.tx, authority.id, mutual.id, { after: seen(row, line, responsible) });
  const recordedAt = await unit.record(authority.log, 'role.recorded', id, { roles: [row], responsibilities: responsible, role_statements: cut.rows });
  const ids = await apply(unit.tx, authority.id, mutual.id, derivation, recordedAt, unit.newId);
  return {
    role: roleReply(row, authority.gss, officer, null, recordedAt),
    conflicts: await toldChanges(unit.tx, { authority, mutual }, derivation, ids, { language: unit.language, day: unit.today }, recordedAt),
    statementsCut: cut.told,
    warnings: [...warnings],
  };
}

type Responsibility = Omit<ResponsibilityRow, 'recordedAt' | 'supersededAt'>;

export function accountable(id: string, authority: string, role: string, person: string, { validFrom, validTo }: { validFrom: string; validTo: string }): Responsibility {
  return { id, version: 1, authority, role, person, capacity: 'accountable-officer', validFrom, validTo, state: 'recorded' };
}

/** "We do not play this role" yields to a role: what is left of it stands, in two where the role lies within. */
export function cutStatements(over: readonly StatementRow[], period: Period, newId: () => string) {
  const rows: Omit<StatementRow, 'recordedAt' | 'supersededAt'>[] = [];
  const told: RoleReply['statementsCut'] = [];
  for (const { recordedAt: _known, supersededAt: _until, ...statement } of over) {
    const { rows: pieces, left } = cut(statement, toSpan(period), newId);
    rows.push(...pieces);
    told.push({ id: statement.id, ...fromColumns(statement), left: left.map(toPeriod) });
  }
  return { rows, told };
}
