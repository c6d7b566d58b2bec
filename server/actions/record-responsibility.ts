import { isPersonOf, lineOf, responsibilitiesOf, type ResponsibilityRow, type RoleRow } from '../../db/stores/roles.ts';
import type { Reader } from '../../db/store.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { absent, Checks } from '../domain/problem.ts';
import type { NewResponsibility, Responsibility } from '../domain/roles/role.ts';
import { checkPeriod, checkWithin } from '../domain/time/checks.ts';
import { fromColumns, toColumns, toSpan } from '../domain/time/period.ts';
import { roleToChange } from './change-role.ts';
import { cut } from './cutting.ts';
import { apply, plan, type Derivation } from './derivation.ts';
import { seen } from './role-rows.ts';
import type { Unit } from './unit-of-work.ts';

type Held = Omit<ResponsibilityRow, 'recordedAt' | 'supersededAt'>;

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
  const whole = fromColumns(role);
  const days = toColumns({ from: period.from ?? whole.from, to: period.to ?? whole.to });
  const row = { id: unit.newId(), version: 1, authority: authority.id, role: role.id, person, capacity, ...days, state: 'recorded' };
  const { derivation, cuts } = capacity === 'accountable-officer' ? await handedOver(unit, authority.id, role, row) : { derivation: undefined, cuts: [] };
  const recordedAt = await unit.record(authority.log, 'responsibility.recorded', row.id, { responsibilities: [row, ...cuts] });
  if (derivation) await apply(unit.tx, authority.id, role.mutual, derivation, recordedAt, unit.newId);
  return { id: row.id, version: 1, authority: authority.gss, person, role: role.id, capacity, period: fromColumns(row), state: 'recorded', recordedAt };
}

/** A role has one accountable officer on a day: whoever had those days hands them over. */
async function handedOver(unit: Unit, authority: string, role: RoleRow, row: Held) {
  const before = (await responsibilitiesOf(unit.tx, role.id)).filter((held) => held.capacity === 'accountable-officer');
  const yields = before.filter((held) => held.validFrom <= row.validTo && held.validTo >= row.validFrom);
  const cuts = yields.flatMap(({ recordedAt: _known, supersededAt: _until, ...held }) => cut(held, toSpan(fromColumns(row)), unit.newId).rows);
  const after = [...before.filter((held) => !yields.includes(held)), ...cuts.filter((held) => held.state === 'recorded'), row];
  return { derivation: await planOfficers(unit.tx, authority, role, before, after), cuts };
}

type Answering = Parameters<typeof seen>[2];

/** What it changes that others than before answer for a role, or on other days. */
export async function planOfficers(reader: Reader, authority: string, role: RoleRow, before: Answering, after: Answering): Promise<Derivation> {
  const line = role.unit === null ? [] : ((await lineOf(reader, authority, role.unit)) ?? []);
  return plan(reader, authority, role.mutual, { id: role.id, before: seen(role, line, before), after: seen(role, line, after) });
}
