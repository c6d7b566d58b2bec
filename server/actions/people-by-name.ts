/** People of an authority as files name them: by name, whatever titles stand around it. */
import { ownersOf, type Owner } from '../../db/stores/obligations.ts';
import { permitOfOperator, type AuthorityRef } from '../domain/access/permit.ts';
import type { Office } from '../domain/people/person.ts';
import { invalid } from '../domain/problem.ts';
import { bareName, nameKey } from '../domain/sources/reading/names.ts';
import { recordPerson } from './record-person.ts';
import type { Unit } from './unit-of-work.ts';

export type Directory = Map<string, Owner[]>;

export async function directoryOf({ tx }: Pick<Unit, 'tx'>, authority: string): Promise<Directory> {
  const found: Directory = new Map();
  for (const owner of await ownersOf(tx, authority)) {
    if (owner.name === null) continue;
    const key = nameKey(owner.name);
    found.set(key, [...(found.get(key) ?? []), owner]);
  }
  return found;
}

/** The one of that name, or nobody; that two have it is for people to sort out. */
export function onlyOne(directory: Directory, column: string, name: string): Owner | undefined {
  const [one, other] = directory.get(nameKey(name)) ?? [];
  if (one && other) throw invalid(column, `more than one person of the register is called “${bareName(name)}”; correct the name of one of them, so that they can be told apart`);
  return one;
}

export async function record(unit: Unit, authority: AuthorityRef, directory: Directory, name: string, offices: Office[]): Promise<Owner> {
  const { id } = await recordPerson(unit, permitOfOperator('person.record', authority), { authority: authority.id, name: bareName(name), offices });
  const owner: Owner = { person: id, name: bareName(name), offices, filings: [] };
  directory.set(nameKey(name), [owner]);
  return owner;
}
