import { adoptionRow, findAdoption } from '../../db/stores/rule-adoptions.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { RuleAdopted } from '../domain/conflicts/adoption.ts';
import { RULE_ADOPTION } from '../domain/conflicts/adoption-states.ts';
import { moved } from '../domain/machine.ts';
import { invalid, notFound } from '../domain/problem.ts';
import { toldAdoption } from './adoption-rows.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** As if it had never been adopted; that it was stays in the record. */
export async function withdrawAdoption(unit: Unit, { authority }: PermitAt<'rule.adopt'>, id: string, version: number, given: { reason: string }): Promise<RuleAdopted> {
  const found = await findAdoption(unit.tx, id);
  if (found?.authority !== authority.id) throw notFound('adoption');
  if (found.version !== version) throw changedMeanwhile();
  const reason = given.reason.trim();
  if (reason === '') throw invalid('reason', 'say why: blanks alone tell nobody anything');
  await unit.record(authority.log, 'rule.adoption-withdrawn', id, { rule_adoptions: [{ ...found, version: version + 1, state: moved(RULE_ADOPTION, found.state, 'withdraw'), reason: await unit.sealed(reason) }] });
  const conflicts = await unit.rederived(authority.id);
  const row = await adoptionRow(unit.tx, id);
  if (!row) throw notFound('adoption');
  return { ...toldAdoption(row, true), conflicts };
}
