import { findPerson } from '../../db/stores/people.ts';
import { unsealedText } from '../../db/stores/withheld-details.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { CorrectPerson, Office, Person } from '../domain/people/person.ts';
import { notFound } from '../domain/problem.ts';
import { checkOffices } from './record-person.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** An office that ends, a new term, another name or address for mail: the next version of the person, and what was known before stays. */
export async function correctPerson(unit: Unit, { authority }: PermitAt<'person.record'>, id: string, version: number, given: CorrectPerson): Promise<Person> {
  const found = await findPerson(unit.tx, id);
  if (found?.authority !== authority.id) throw notFound('person');
  if (found.version !== version) throw changedMeanwhile();
  if (given.offices) await checkOffices(unit, authority, given.offices);
  const kept = async (commitment: string | null, said: string | null | undefined): Promise<string | null> => (said === undefined ? commitment : said === null ? null : unit.sealed(said));
  const row = {
    id,
    version: version + 1,
    authority: authority.id,
    name: given.name === undefined ? found.name : await unit.sealed(given.name),
    offices: given.offices ? JSON.stringify(given.offices) : found.offices,
    email: await kept(found.email, given.email),
  };
  const recordedAt = await unit.record(authority.log, 'person.corrected', id, { people: [row] });
  const told = (commitment: string | null) => (commitment === null ? null : unsealedText(unit.tx, commitment));
  return { id, version: row.version, authority: authority.gss, name: await told(row.name), offices: JSON.parse(row.offices) as Office[], email: await told(row.email), recordedAt };
}
