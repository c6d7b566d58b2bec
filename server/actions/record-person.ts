import { findUnit } from '../../db/stores/people.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { NewPerson, Person } from '../domain/people/person.ts';
import { absent, Checks } from '../domain/problem.ts';
import { checkPeriod, checkWithin } from '../domain/time/checks.ts';
import type { Unit } from './unit-of-work.ts';

export async function recordPerson(unit: Unit, { authority }: PermitAt<'person.record'>, given: NewPerson): Promise<Person> {
  const { name, offices = [] } = given;
  const checks = new Checks();
  for (const [i, office] of offices.entries()) {
    const path = `offices.${i}.period`;
    if (checkPeriod(checks, path, office.period)) checkWithin(checks, path, office.period, authority.period, authority.name);
  }
  checks.done();
  for (const [i, office] of offices.entries()) {
    if (office.unit && (await findUnit(unit.tx, office.unit))?.authority !== authority.id) throw absent(`offices.${i}.unit`, 'unit');
  }
  const id = unit.newId();
  const row = { id, version: 1, authority: authority.id, name: await unit.sealed(name), offices: JSON.stringify(offices) };
  const recordedAt = await unit.record(authority.log, 'person.recorded', id, { people: [row] });
  return { id, version: 1, authority: authority.gss, name, offices, recordedAt };
}
