/** Correcting an act, or withdrawing it as recorded in error: the next version, with the reason. */
import { findAct, type ActRow, type ActWords } from '../../db/stores/acts.ts';
import { isOwnAndDecides } from '../../db/stores/deciders.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { CorrectAct, NewAct, WithdrawAct } from '../domain/acts/act.ts';
import type { StatedTie } from '../domain/acts/kinds.ts';
import { ACT, type ActMove } from '../domain/acts/states.ts';
import { moved } from '../domain/machine.ts';
import { invalid, notFound, Refused } from '../domain/problem.ts';
import type { Evidence } from '../domain/roles/role.ts';
import { checkAct, notTwice, wordsOf, type ActGiven } from './act-rows.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

type Allowed = PermitAt<'act.record'>;

/** What was found of somebody rests on their acts: those to whom such matters go do not lift their own. */
async function toChange(unit: Unit, { authority, account }: Allowed, id: string, version: number, move: ActMove): Promise<{ row: Omit<ActRow, 'told'>; told: ActWords }> {
  const found = await findAct(unit.tx, id);
  if (found?.authority !== authority.id) throw notFound('act');
  if (found.person !== null && (await isOwnAndDecides(unit.tx, account, found.person, unit.today))) throw new Refused(403, 'own-act', 'Ask the other keeper; you may not change the record of what you did yourself.').notPermitted(authority.id);
  if (found.version !== version) throw changedMeanwhile();
  const { told, ...row } = found;
  return { row: { ...row, version: row.version + 1, state: moved(ACT, row.state, move) }, told };
}

/** As it was given, or left as it is: another role brings its own unit, committee and person where they are not named. */
function givenOf(row: Omit<ActRow, 'told'>, { reason: _why, ...given }: CorrectAct): ActGiven {
  const { role, unit, committee, person } = row;
  const as = given.role !== undefined && given.role !== null && given.role !== role ? {} : { unit, committee, person };
  return { role, kind: row.kind as NewAct['kind'], on: row.doneOn, tie: row.tie as StatedTie, evidence: JSON.parse(row.evidence) as Evidence[], ...as, ...given };
}

export async function correctAct(unit: Unit, allowed: Allowed, id: string, version: number, given: CorrectAct): Promise<void> {
  const { row, told } = await toChange(unit, allowed, id, version, 'correct');
  if (given.reason.trim() === '') throw invalid('reason', 'reason is empty: say why it is corrected');
  if (Object.keys(given).length === 1) throw invalid('reason', 'say also what changes: the kind, the day, who acted, the outcome or the evidence');
  const checked = await checkAct(unit.tx, allowed.authority, row.mutual, givenOf(row, given), unit.today);
  const words = await wordsOf(unit, given, { ...row, told });
  const next = { ...row, ...checked, ...words.sealed, reason: await unit.sealed(given.reason) };
  await notTwice(unit.tx, next, words.told);
  await unit.record(allowed.authority.log, 'act.corrected', id, { acts: [next] });
}

export async function withdrawAct(unit: Unit, allowed: Allowed, id: string, version: number, { reason }: WithdrawAct): Promise<void> {
  const { row } = await toChange(unit, allowed, id, version, 'withdraw');
  if (reason.trim() === '') throw invalid('reason', 'reason is empty: say why it is withdrawn');
  await unit.record(allowed.authority.log, 'act.withdrawn', id, { acts: [{ ...row, reason: await unit.sealed(reason) }] });
}
