import { rulebookOfAuthority, type AdoptionFact } from '../../db/stores/rule-adoptions.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { stillThere } from '../domain/authorities/ended.ts';
import { checkedAdoption, isAdopted, type NewAdoption, type RuleAdopted } from '../domain/conflicts/adoption.ts';
import { conflict, invalid } from '../domain/problem.ts';
import { toldAdoption } from './adoption-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** The register is derived anew by it in the same transaction: nobody ever sees findings of one version beside the rules of another. */
export async function adoptRule(unit: Unit, { authority, account }: PermitAt<'rule.adopt'>, given: NewAdoption): Promise<RuleAdopted> {
  stillThere(authority, unit.today);
  const rulebook = await rulebookOfAuthority(unit.tx, authority.id);
  const wanted = checkedAdoption(rulebook, given.rule, given);
  const reason = given.reason.trim();
  if (reason === '') throw invalid('reason', 'say why: blanks alone tell nobody anything');
  if (isAdopted(rulebook, given.rule, wanted)) throw conflict('is-adopted', 'This is adopted from that day already.', [{ path: 'from', message: 'this is adopted from that day already' }]);
  const row: AdoptionFact = {
    id: unit.newId(),
    version: 1,
    authority: authority.id,
    rule: given.rule,
    ruleVersion: wanted.version,
    parameters: JSON.stringify(wanted.values),
    adoptedFrom: wanted.from,
    reason: await unit.sealed(reason),
    account,
    state: 'adopted',
  };
  const at = await unit.record(authority.log, 'rule.adopted', row.id, { rule_adoptions: [row] });
  return { ...toldAdoption({ ...row, gss: authority.gss, told: reason, ownReason: null, adoptedAt: at, recordedAt: at }, true), conflicts: await unit.rederived(authority.id) };
}
