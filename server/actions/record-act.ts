import { findMutual } from '../../db/stores/mutuals.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { NewAct } from '../domain/acts/act.ts';
import { absent } from '../domain/problem.ts';
import { checkAct, notTwice, wordsOf } from './act-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** Returns its id. */
export async function recordAct(unit: Unit, { authority, eyes }: PermitAt<'act.record'>, given: NewAct): Promise<string> {
  const mutual = await findMutual(unit.tx, given.mutual, { ...eyes, today: unit.today });
  if (!mutual) throw absent('mutual', 'body');
  const checked = await checkAct(unit.tx, authority, mutual.id, given, unit.today);
  const { told, sealed } = await wordsOf(unit, given);
  const row = { ...checked, id: unit.newId(), version: 1, authority: authority.id, mutual: mutual.id, ...sealed, state: 'recorded', reason: null };
  await notTwice(unit.tx, row, told);
  await unit.record(authority.log, 'act.recorded', row.id, { acts: [row] });
  return row.id;
}
