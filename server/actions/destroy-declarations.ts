import { settingsOf } from '../../db/stores/authority-settings.ts';
import { dropDrafts } from '../../db/stores/drafts.ts';
import { commitmentsInFiles, commitmentsOf, declarationsKept, interestsKept, isNamedElsewhere, keptOf, namesEver } from '../../db/stores/retention.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { writeNote } from '../domain/declarations/interest-note.ts';
import { destroyOn, leftOn, type Destroy, type Destroyed } from '../domain/declarations/retention.ts';
import { FILING, INTEREST } from '../domain/declarations/states.ts';
import { moved } from '../domain/machine.ts';
import { absent, Checks } from '../domain/problem.ts';
import { notOfThemselves } from './place-hold.ts';
import type { Unit } from './unit-of-work.ts';

type Allowed = PermitAt<'hold.place'>;

/** Those whose time has come and on whom no hold stands; whoever is not due refuses the whole request. */
async function due(unit: Unit, allowed: Allowed, people: readonly string[]): Promise<{ due: string[]; held: string[] }> {
  const { authority } = allowed;
  const { keepYears } = await settingsOf(unit.tx, authority.id);
  const checks = new Checks();
  const found: { due: string[]; held: string[] } = { due: [], held: [] };
  for (const [index, person] of people.entries()) {
    const path = `people.${index}`;
    const kept = await keptOf(unit.tx, authority.id, person);
    if (!kept) throw absent(path, 'person');
    await notOfThemselves(unit, allowed, person);
    const left = leftOn(kept.offices, unit.today);
    if (left === null) checks.refuse(path, `${kept.name ?? person} has not left, as far as the register knows; record the last day of each office first`);
    else if (destroyOn(left, keepYears) > unit.today) checks.refuse(path, `${kept.name ?? person} left on ${left}; what was declared is kept until ${destroyOn(left, keepYears)}`);
    else found[kept.held ? 'held' : 'due'].push(person);
  }
  checks.done();
  return found;
}

/** Every value that was ever sealed goes; the facts that named it, their commitments, dates and counts stay, and so does each entry of the log. */
async function destroy(unit: Unit, { authority }: Allowed, person: string, reason: string): Promise<Destroyed['destroyed']> {
  const [filings, held] = [await declarationsKept(unit.tx, authority.id, person), await interestsKept(unit.tx, authority.id, person)];
  if (filings.length + held.length === 0) return { declarations: 0, interests: 0 };
  const gone = [...(await commitmentsOf(unit.tx, authority.id, person)), ...(await commitmentsInFiles(unit.tx, authority.id, person))];
  const names = (await isNamedElsewhere(unit.tx, authority.id, person, unit.today)) ? [] : await namesEver(unit.tx, authority.id, person);
  const [why, note] = [await unit.sealed(reason), await unit.sealed(writeNote({ reason }))];
  const declarations = filings.map((row) => ({ ...row, version: row.version + 1, state: moved(FILING, row.state, 'destroy'), reason: why }));
  // In which body it was says much of what it was.
  const interests = held.map((row) => ({ ...row, version: row.version + 1, state: moved(INTEREST, row.state, 'destroy'), mutual: null, reviewOn: null, reason: note }));
  await unit.destroy([...gone, ...names]);
  await dropDrafts(unit.tx, authority.id, person);
  await unit.record(authority.log, 'declaration.destroyed', person, { declarations, interests });
  return { declarations: declarations.length, interests: interests.length };
}

/** The period of retention is over (UK GDPR art. 5(1)(e)). What is in a backup, or was read, printed or copied before, this does not reach. */
export async function destroyDeclarations(unit: Unit, allowed: Allowed, { people, reason }: Omit<Destroy, 'authority'>): Promise<Destroyed> {
  const found = await due(unit, allowed, people);
  let [declarations, interests] = [0, 0];
  for (const person of found.due) {
    const done = await destroy(unit, allowed, person, reason);
    declarations += done.declarations;
    interests += done.interests;
  }
  return { destroyed: { declarations, interests }, held: found.held };
}
