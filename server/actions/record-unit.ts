import { findUnit } from '../../db/stores/people.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { absent, Checks } from '../domain/problem.ts';
import { checkPeriod, checkWithin } from '../domain/time/checks.ts';
import { toColumns } from '../domain/time/period.ts';
import type { NewUnit, Unit as UnitRecord } from '../domain/units/unit.ts';
import type { Unit } from './unit-of-work.ts';

export async function recordUnit(unit: Unit, { authority }: PermitAt<'unit.record'>, given: NewUnit): Promise<UnitRecord> {
  const { name, kind, parent = null, period = authority.period } = given;
  const checks = new Checks();
  if (checkPeriod(checks, 'period', period)) checkWithin(checks, 'period', period, authority.period, authority.name);
  checks.done();
  if (parent !== null && (await findUnit(unit.tx, parent))?.authority !== authority.id) throw absent('parent', 'unit');
  const id = unit.newId();
  const recordedAt = await unit.record(authority.log, 'unit.recorded', id, { units: [{ id, version: 1, authority: authority.id, name, kind, parent, ...toColumns(period) }] });
  return { id, version: 1, authority: authority.gss, name, kind, parent, period, recordedAt };
}
