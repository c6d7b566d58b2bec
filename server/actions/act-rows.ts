/** What recording and correcting an act have in common: what it refers to, checked, and its row. */
import { sameAct, type ActFact, type ActRow, type ActWords } from '../../db/stores/acts.ts';
import { findUnit } from '../../db/stores/people.ts';
import { findRole, isPersonOf, lineOf, responsibilitiesOf, type RoleRow } from '../../db/stores/roles.ts';
import type { Reader } from '../../db/store.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import type { NewAct } from '../domain/acts/act.ts';
import { ACT_KINDS } from '../domain/acts/kinds.ts';
import { absent, Checks, conflict } from '../domain/problem.ts';
import { checkDate } from '../domain/time/checks.ts';
import type { Unit } from './unit-of-work.ts';

export type ActGiven = Omit<NewAct, 'authority' | 'mutual' | keyof ActWords>;

/** All of an act but who keeps it and what is said of it, as it is to be written. */
export type CheckedAct = Pick<ActFact, 'role' | 'kind' | 'doneOn' | 'unit' | 'committee' | 'person' | 'tie' | 'evidence'>;

export async function checkAct(reader: Reader, authority: AuthorityRef, mutual: string, given: ActGiven, today: string): Promise<CheckedAct> {
  const checks = new Checks();
  const { kind, on } = given;
  if (checkDate(checks, 'on', on)) {
    if (on > today) checks.refuse('on', `${on} is still to come; record what was done once it was done`);
    else if (authority.period.from !== null && on < authority.period.from) checks.refuse('on', `${authority.name} began on ${authority.period.from}; ${on} is before that`);
    else if (authority.period.to !== null && on > authority.period.to) checks.refuse('on', `${authority.name} ended on ${authority.period.to}; ${on} is after that`);
  }
  for (const [i, item] of (given.evidence ?? []).entries()) if (item.date) checkDate(checks, `evidence.${i}.date`, item.date);
  const role = given.role ? await findRole(reader, given.role) : undefined;
  if (given.role && (role?.authority !== authority.id || role.mutual !== mutual)) throw absent('role', 'role towards this body');
  if (role) checkRole(checks, role, kind, on);
  checks.done();

  const { unit = role?.unit ?? null, committee = role?.committee ?? null, person = role ? await answersFor(reader, role.id, on) : null } = given;
  if (unit !== null && !(await lineOf(reader, authority.id, unit))) throw absent('unit', 'unit');
  if (committee !== null) {
    const found = await findUnit(reader, committee);
    if (found?.authority !== authority.id) throw absent('committee', 'committee');
    if (found.kind !== 'committee' && found.kind !== 'sub-committee') checks.refuse('committee', `${found.name} is a ${found.kind}, not a committee; name it as the unit instead`);
  }
  if (person !== null && !(await isPersonOf(reader, authority.id, person))) throw absent('person', 'person');
  checks.done();
  return { role: role?.id ?? null, kind, doneOn: on, unit, committee, person, tie: given.tie, evidence: JSON.stringify(given.evidence ?? []) };
}

function checkRole(checks: Checks, { family, state, validFrom, validTo }: RoleRow, kind: NewAct['kind'], on: string): void {
  const { of, title } = ACT_KINDS[kind];
  if (state !== 'recorded') checks.refuse('role', 'this role was withdrawn as recorded in error; name the one that was played');
  else if (family !== of) checks.refuse('role', `${title.en} is an act of a ${of}, and this role is that of a ${family}; name the role in which it was done, or another kind of act`);
  else if (on < validFrom || on > validTo) checks.refuse('on', `the role was not held on ${on}; name the one that was, or none`);
}

/** Whoever answered for the role on that day. */
async function answersFor(reader: Reader, role: string, on: string): Promise<string | null> {
  const held = (await responsibilitiesOf(reader, role)).filter(({ validFrom, validTo }) => validFrom <= on && on <= validTo);
  return (held.find(({ capacity }) => capacity === 'accountable-officer') ?? held[0])?.person ?? null;
}

const NOTHING_SAID = { outcome: null, description: null, told: { outcome: null, description: null } };

/** What is said of an act may name people: each under its commitment, which stays that of the version before where the words do. */
export async function wordsOf(unit: Pick<Unit, 'sealed'>, given: Partial<ActWords>, before: Pick<ActRow, keyof ActWords | 'told'> = NOTHING_SAID): Promise<{ told: ActWords; sealed: ActWords }> {
  const word = async (name: keyof ActWords): Promise<[told: string | null, sealed: string | null]> => {
    const words = given[name] === undefined ? before.told[name] : given[name]?.trim() || null;
    if (words === before.told[name] && (words !== null || given[name] === undefined)) return [words, before[name]];
    return [words, words === null ? null : await unit.sealed(words)];
  };
  const [outcome, description] = [await word('outcome'), await word('description')];
  return { told: { outcome: outcome[0], description: description[0] }, sealed: { outcome: outcome[1], description: description[1] } };
}

export async function notTwice(reader: Reader, row: ActFact, told: ActWords): Promise<void> {
  if (await sameAct(reader, row, told)) throw conflict('duplicate', 'The very same act is recorded already. Where there were two, say in the outcome or the description what tells them apart.', [{ path: 'on', message: 'the very same act is recorded on this day already' }]);
}
