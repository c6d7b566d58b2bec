/** The file of one concern as somebody supposes changes in it: its facts as they stand, by the rules of the council, and what of the effect is theirs to see. */
import { findMutual } from '../../db/stores/mutuals.ts';
import { rulebookOfAuthority } from '../../db/stores/rule-adoptions.ts';
import { ruleOfConcern, withheldPairs } from '../../db/stores/supposed-roles.ts';
import type { Reader } from '../../db/store.ts';
import { situationOf, type Standing } from '../actions/situation.ts';
import { sightOf } from '../domain/access/permit.ts';
import { counterfactuals, sameSlot, type Searched, type Slot } from '../domain/conflicts/counterfactuals.ts';
import { subjectOf } from '../domain/conflicts/derive.ts';
import { isPersonal } from '../domain/conflicts/personal/derive.ts';
import type { Rulebook } from '../domain/conflicts/rulebook.ts';
import { recordOf, type Supposed } from '../domain/conflicts/supposed.ts';
import type { Day } from '../domain/time/civil.ts';
import type { WorkedOn } from './one-file.ts';
import { personalSight } from './personal-sight.ts';

export interface Looked extends Standing {
  readonly file: WorkedOn;
  readonly target: Slot;
  readonly mutual: { readonly id: string; readonly name: string };
  readonly rulebook: Rulebook;
  readonly toKeepers: boolean;
  readonly seen: (slot: Slot) => boolean;
  readonly search: (day: Day) => Searched;
  readonly sees: (day: Day) => (change: Supposed, person: string | undefined) => boolean;
}

export async function lookedInto(reader: Reader, file: WorkedOn, more: readonly string[] = []): Promise<Looked> {
  const { concern, authority, actor } = file;
  const standing = await situationOf(reader, concern, more);
  const rulebook = await rulebookOfAuthority(reader, authority.id);
  const target = { rule: await ruleOfConcern(reader, concern.id), scope: concern.scope, mutual: concern.mutual };
  const sight = personalSight(actor);
  const of = (list: readonly string[]): boolean => list.includes(authority.id);
  // Somebody of another council who was asked to this file sees this file.
  const isOurs = sightOf(actor, 'personal.read').includes(authority.id);
  const withheld = await withheldPairs(reader, authority.id, [...standing.situation.people.keys()]);
  const seesPerson = (person: string, mutual: string): boolean => isOurs && (of(sight.keeping) || sight.own.includes(person) || (of(sight.reading) && !withheld.has(`${person} ${mutual}`)));
  const seen = (slot: Slot): boolean => sameSlot(slot, target) || (isOurs && (!isPersonal(slot.scope) || seesPerson(subjectOf(slot.scope) ?? '', slot.mutual)));
  const search = (day: Day): Searched => counterfactuals(standing.situation, { target, day, seen }, rulebook);
  const name = concern.mutual === '' ? '' : ((await findMutual(reader, concern.mutual))?.name ?? '');
  const sees = (day: Day) => {
    let own: ReadonlySet<string> | undefined;
    // The records that this file rests on are those of everybody who works on it.
    const isOfFile = (change: Supposed): boolean => (own ??= new Set(search(day).candidates.map(recordOf))).has(recordOf(change));
    return (change: Supposed, person: string | undefined): boolean => (isOurs && (person === undefined || seesPerson(person, concern.mutual))) || isOfFile(change);
  };
  return { ...standing, file, target, mutual: { id: concern.mutual, name }, rulebook, toKeepers: of(sight.keeping), seen, search, sees };
}
