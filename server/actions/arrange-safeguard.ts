import { findMutual } from '../../db/stores/mutuals.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { stillThere } from '../domain/authorities/ended.ts';
import { absent, Checks } from '../domain/problem.ts';
import type { NewSafeguard, Safeguard } from '../domain/reviews/safeguard.ts';
import { checkPeriod, checkWithin } from '../domain/time/checks.ts';
import { toColumns } from '../domain/time/period.ts';
import { checkNamed, checkWords, toldSafeguard } from './safeguard-rows.ts';
import type { Unit } from './unit-of-work.ts';

export async function arrangeSafeguard(unit: Unit, { authority, eyes }: PermitAt<'safeguard.arrange'>, given: NewSafeguard): Promise<Safeguard> {
  stillThere(authority, unit.today);
  const { kind, description, owner = null, conflicts = [], period, testEveryMonths } = given;
  const checks = new Checks();
  if (checkPeriod(checks, 'period', period)) checkWithin(checks, 'period', period, authority.period, authority.name);
  checkWords(checks, { description });
  checks.done();
  const mutual = await findMutual(unit.tx, given.mutual, { ...eyes, today: unit.today });
  if (!mutual) throw absent('mutual', 'body');
  await checkNamed(unit.tx, authority, mutual.id, { owner, conflicts });
  const row = { id: unit.newId(), version: 1, authority: authority.id, mutual: mutual.id, conflicts: JSON.stringify(conflicts), kind, description: await unit.sealed(description), owner, ...toColumns(period), testEveryMonths, state: 'arranged' };
  return toldSafeguard(unit, authority, row, description, await unit.record(authority.log, 'safeguard.arranged', row.id, { safeguards: [row] }));
}
