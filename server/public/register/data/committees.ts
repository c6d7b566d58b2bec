/** Committees of a council as far as everybody may know of them: those that a released role names, and those on which a public office is held. */
import { unitsById, type UnitNamed } from '../../../../db/stores/published-roles.ts';
import type { Reader } from '../../../../db/store.ts';
import type { PublicRole } from '../../../domain/publication/replies.ts';
import type { PersonShown } from './people.ts';

const COMMITTEES = ['committee', 'sub-committee'];

export async function committeesOf(reader: Reader, roles: readonly PublicRole[], people: readonly PersonShown[]): Promise<UnitNamed[]> {
  const named = [...roles.flatMap(({ committee }) => committee ?? []), ...people.flatMap(({ offices }) => offices.flatMap(({ unit }) => unit ?? []))];
  return (await unitsById(reader, [...new Set(named)])).filter(({ kind }) => COMMITTEES.includes(kind));
}
