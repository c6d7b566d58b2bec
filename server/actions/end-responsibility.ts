import { findResponsibility, responsibilitiesOf } from '../../db/stores/roles.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { moved } from '../domain/machine.ts';
import { Checks, notFound } from '../domain/problem.ts';
import type { EndResponsibility, Responsibility } from '../domain/roles/role.ts';
import { YIELDING } from '../domain/roles/states.ts';
import { checkDate } from '../domain/time/checks.ts';
import { fromColumns } from '../domain/time/period.ts';
import { roleToChange } from './change-role.ts';
import { apply } from './derivation.ts';
import { planOfficers } from './record-responsibility.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** The next version, with another last day; who answers for the role after it is not said, and nobody is put there. */
export async function endResponsibility(unit: Unit, { authority }: PermitAt<'responsibility.record'>, id: string, version: number, { on }: EndResponsibility): Promise<Responsibility> {
  const found = await findResponsibility(unit.tx, id);
  if (found?.authority !== authority.id) throw notFound('responsibility');
  if (found.version !== version) throw changedMeanwhile();
  const { recordedAt: _known, supersededAt: _until, ...held } = found;
  const state = moved(YIELDING, held.state, 'yield');
  const role = await roleToChange(unit.tx, authority, held.role);
  const checks = new Checks();
  if (checkDate(checks, 'on', on)) {
    if (on < held.validFrom) checks.refuse('on', `they answer for it from ${held.validFrom}; the last day cannot be ${on}`);
    else if (on > held.validTo) checks.refuse('on', `they answer for it until ${held.validTo} only; to go on after that, record it anew from the day after`);
  }
  checks.done();
  const row = { ...held, version: version + 1, validTo: on, state };
  const standing = await responsibilitiesOf(unit.tx, role.id);
  const officers = (one: { capacity: string }) => one.capacity === 'accountable-officer';
  const [before, after] = [standing.filter(officers), standing.map((one) => (one.id === id ? row : one)).filter(officers)];
  const derivation = officers(row) ? await planOfficers(unit.tx, authority.id, role, before, after) : undefined;
  const recordedAt = await unit.record(authority.log, 'responsibility.recorded', id, { responsibilities: [row] });
  if (derivation) await apply(unit.tx, authority.id, role.mutual, derivation, recordedAt, unit.newId);
  return { id, version: row.version, authority: authority.gss, person: row.person, role: role.id, capacity: row.capacity as Responsibility['capacity'], period: fromColumns(row), state, recordedAt };
}
