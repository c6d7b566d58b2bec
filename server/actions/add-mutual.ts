import { refusalOf } from '../../db/store.ts';
import { findMutual, whoHas } from '../../db/stores/mutuals.ts';
import { mutualIdentifiers } from '../../db/tables/index.ts';
import type { Permit } from '../domain/access/permit.ts';
import { doubt, normalNumber } from '../domain/mutuals/identifiers.ts';
import type { Identifier, Mutual, NewMutual, Warning } from '../domain/mutuals/mutual.ts';
import { Checks, conflict, type Refused } from '../domain/problem.ts';
import { checkPeriod } from '../domain/time/checks.ts';
import type { Unit } from './unit-of-work.ts';

/** The identity of a body is shared by all councils: in the instance log. `authority` is the council that adds it, where there is one. */
export async function addMutual(unit: Unit, permit: Permit<'mutual.add'>, given: Omit<NewMutual, 'authority'>, authority: string | null = permit.sight[0] ?? null): Promise<Mutual> {
  const { name, legalForm, otherNames = [], identifiers: numbers = [] } = given;
  const checks = new Checks();
  const warnings: Warning[] = [];
  for (const [i, other] of otherNames.entries()) if (other.period) checkPeriod(checks, `otherNames.${i}.period`, other.period);
  const identifiers = numbers.map(({ scheme, number, ...rest }, i): Identifier => {
    const normal = normalNumber(scheme, number);
    const why = doubt(scheme, normal);
    if (why) warnings.push({ path: `identifiers.${i}.number`, message: why });
    if (rest.period) checkPeriod(checks, `identifiers.${i}.period`, rest.period);
    return { scheme, number: normal, ...rest };
  });
  for (const [i, { scheme, number }] of identifiers.entries()) {
    if (identifiers.slice(0, i).some((earlier) => earlier.scheme === scheme && earlier.number === number)) checks.refuse(`identifiers.${i}.number`, `${number} stands here twice`);
  }
  checks.done();

  const id = unit.newId();
  for (const [i, { scheme, number }] of identifiers.entries()) {
    const other = await whoHas(unit.tx, scheme, number);
    if (other) throw await taken(unit, other, i, number);
    try {
      await unit.tx.insert(mutualIdentifiers, { scheme, number, mutual: id });
    } catch (error) {
      // Two councils adding the same body at once: the index is the judge.
      if (refusalOf(error) === 'unique') throw conflict('duplicate', `Another body has the number ${number}.`, [{ path: `identifiers.${i}.number`, message: `another body has ${number}` }]);
      throw error;
    }
  }
  const row = { id, version: 1, name, legalForm, otherNames: JSON.stringify(otherNames), identifiers: JSON.stringify(identifiers), addedBy: authority };
  const recordedAt = await unit.record('instance', 'mutual.added', id, { mutuals: [row] });
  return { id, version: 1, name, legalForm, otherNames, identifiers, recordedAt, ...(warnings.length > 0 && { warnings }) };
}

async function taken(unit: Unit, mutual: string, i: number, number: string): Promise<Refused> {
  const other = await findMutual(unit.tx, mutual);
  return conflict('duplicate', `${other?.name ?? 'Another body'} (${mutual}) has the number ${number}. Use that record, or correct the number.`, [
    { path: `identifiers.${i}.number`, message: `${other?.name ?? 'another body'} (${mutual}) has ${number}` },
  ]);
}
