import { findUnit } from '../../db/stores/people.ts';
import type { AuthorityRef, PermitAt } from '../domain/access/permit.ts';
import type { NewPerson, Office, Person } from '../domain/people/person.ts';
import { absent, Checks } from '../domain/problem.ts';
import { checkPeriod, checkWithin } from '../domain/time/checks.ts';
import type { Unit } from './unit-of-work.ts';

/** Days within the authority's own, and units that are its own. */
export async function checkOffices({ tx }: Pick<Unit, 'tx'>, authority: AuthorityRef, offices: readonly Office[]): Promise<void> {
  const checks = new Checks();
  for (const [i, office] of offices.entries()) {
    const path = `offices.${i}.period`;
    if (checkPeriod(checks, path, office.period)) checkWithin(checks, path, office.period, authority.period, authority.name);
  }
  checks.done();
  for (const [i, office] of offices.entries()) {
    if (office.unit && (await findUnit(tx, office.unit))?.authority !== authority.id) throw absent(`offices.${i}.unit`, 'unit');
  }
}

export async function recordPerson(unit: Unit, { authority }: PermitAt<'person.record'>, given: NewPerson): Promise<Person> {
  const { name, offices = [], email = null } = given;
  await checkOffices(unit, authority, offices);
  const id = unit.newId();
  const row = { id, version: 1, authority: authority.id, name: await unit.sealed(name), offices: JSON.stringify(offices), email: email === null ? null : await unit.sealed(email) };
  const recordedAt = await unit.record(authority.log, 'person.recorded', id, { people: [row] });
  return { id, version: 1, authority: authority.gss, name, offices, email, recordedAt };
}
