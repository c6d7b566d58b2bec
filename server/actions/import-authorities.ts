import { currentAuthority, findAuthority, findListedWithoutCode } from '../../db/stores/authorities.ts';
import { permitOfOperator } from '../domain/access/permit.ts';
import type { ListedAuthority } from '../domain/authorities/authority.ts';
import type { Entry, Rejection } from '../domain/sources/source.ts';
import { addAuthority } from './add-authority.ts';
import { correctAuthority } from './correct-authority.ts';
import { importing, type Imported, type Importing, type Saved } from './importing.ts';
import type { Unit } from './unit-of-work.ts';

/** Adds what is new and corrects what differs, so that next year's list can be read over this year's. */
async function save(unit: Unit, given: ListedAuthority): Promise<Saved> {
  const permit = permitOfOperator('authority.add');
  const state = given.period.to === null || given.period.to >= unit.today ? 'current' : 'abolished';
  const known = given.gss === null ? await findListedWithoutCode(unit.tx, given.name) : await findAuthority(unit.tx, given.gss);
  const row = known && (await currentAuthority(unit.tx, known.id));
  if (!row) {
    await addAuthority(unit, permit, given);
    return { [state]: 1, added: 1 };
  }
  return (await correctAuthority(unit, permit, row, given)) ? { [state]: 1, corrected: 1 } : { [state]: 1, unchanged: 1 };
}

export const importAuthorities = (how: Importing, entries: readonly Entry<ListedAuthority>[], refused: readonly Rejection[]): Promise<Imported> => importing(how, entries, refused, () => ['instance'], save);
