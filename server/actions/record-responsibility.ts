import { isPersonOf, lineOf, responsibilitiesOf } from '../../db/stores/roles.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { absent, Checks } from '../domain/problem.ts';
import type { NewResponsibility, Responsibility } from '../domain/roles/role.ts';
import { checkPeriod, checkWithin } from '../domain/time/checks.ts';
import { fromColumns, toColumns } from '../domain/time/period.ts';
import { roleToChange } from './change-role.ts';
import { apply, plan } from './derivation.ts';
import { seen } from './role-rows.ts';
import type { Unit } from './unit-of-work.ts';

export async function recordResponsibility(unit: Unit, { authority }: PermitAt<'responsibility.record'>, given: NewResponsibility): Promise<Responsibility> {
  const { person, capacity, period } = given;
  const role = await roleToChange(unit.tx, authority, given.role);
  const checks = new Checks();
  if (checkPeriod(checks, 'period', period)) {
    const whole = fromColumns(role);
    checkWithin(checks, 'period', { ...period, to: period.to ?? whole.to }, whole, 'the role');
  }
  checks.done();
  if (!(await isPersonOf(unit.tx, authority.id, person))) throw absent('person', 'person');
  const days = toColumns(period);
  const row = { id: unit.newId(), version: 1, authority: authority.id, role: role.id, person, capacity, ...days, validTo: days.validTo > role.validTo ? role.validTo : days.validTo, state: 'recorded' };
  const before = (await responsibilitiesOf(unit.tx, role.id)).filter((held) => held.capacity === 'accountable-officer');
  const line = role.unit === null ? [] : ((await lineOf(unit.tx, authority.id, role.unit)) ?? []);
  const derivation =
    capacity === 'accountable-officer' ? await plan(unit.tx, authority.id, role.mutual, { id: role.id, before: seen(role, line, before), after: seen(role, line, [...before, row]) }) : undefined;
  const recordedAt = await unit.record(authority.log, 'responsibility.recorded', row.id, { responsibilities: [row] });
  if (derivation) await apply(unit.tx, authority.id, role.mutual, derivation, recordedAt, unit.newId);
  return { id: row.id, version: 1, authority: authority.gss, person, role: role.id, capacity, period: fromColumns(row), recordedAt };
}
