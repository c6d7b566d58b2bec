import { findMutual } from '../../db/stores/mutuals.ts';
import { roleOver } from '../../db/stores/roles.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { NEVER_ASKED } from '../domain/attestations/standing.ts';
import { absent, Checks, conflict } from '../domain/problem.ts';
import type { NewRoleStatement, RoleStatement } from '../domain/roles/role.ts';
import { checkPeriod, checkWithin } from '../domain/time/checks.ts';
import { periodInWords } from '../domain/conflicts/explain.ts';
import { fromColumns, toColumns } from '../domain/time/period.ts';
import type { Unit } from './unit-of-work.ts';

/** "We do not play this role." It cannot stand against a recorded one: the role would have to be ended or withdrawn first. */
export async function stateRoleNotHeld(unit: Unit, { authority, eyes }: PermitAt<'role-statement.record'>, given: NewRoleStatement): Promise<RoleStatement> {
  const { period } = given;
  const family = given.family;
  const checks = new Checks();
  // A statement may stay open where the authority ended: it holds until the authority's last day.
  if (checkPeriod(checks, 'period', period)) checkWithin(checks, 'period', { ...period, to: period.to ?? authority.period.to }, authority.period, authority.name);
  checks.done();
  const mutual = await findMutual(unit.tx, given.mutual, { ...eyes, today: unit.today });
  if (!mutual) throw absent('mutual', 'body');
  const days = toColumns(period);
  const held = await roleOver(unit.tx, authority.id, mutual.id, family, days.validFrom, days.validTo);
  if (held) {
    throw conflict('role-held', `A role of this kind is recorded, ${periodInWords(fromColumns(held), 'en')} (${held.kind}, ${held.id}). State the days without it, or end or withdraw the role first.`, [{ path: 'period', message: `the role ${held.id} (${held.kind}) lies on some of these days` }]);
  }
  const id = unit.newId();
  const row = { id, version: 1, authority: authority.id, mutual: mutual.id, family, ...days, state: 'recorded' };
  const recordedAt = await unit.record(authority.log, 'role-statement.recorded', id, { role_statements: [row] });
  return { id, version: 1, authority: authority.gss, mutual: mutual.id, family, held: false, period, state: 'recorded', recordedAt, ...NEVER_ASKED };
}
