/** An adoption as it is told. */
import type { AdoptionRow } from '../../db/stores/rule-adoptions.ts';
import type { RuleAdoption } from '../domain/conflicts/adoption.ts';
import type { Values } from '../domain/conflicts/rule.ts';

/** Of one that was withdrawn the words are why it was; why it was adopted are those of the version before. */
export function toldAdoption(row: Omit<AdoptionRow, 'authority'>, withReasons: boolean): RuleAdoption {
  const { id, version, gss, rule, ruleVersion, state, adoptedAt, recordedAt } = row;
  const withdrawn = state === 'withdrawn';
  return {
    ...{ id, version, authority: gss, rule, ruleVersion, state, adoptedAt, recordedAt },
    parameters: { ...(JSON.parse(row.parameters) as Values) },
    from: row.adoptedFrom,
    reason: withReasons ? (withdrawn ? row.ownReason : row.told) : null,
    withdrawnBecause: withReasons && withdrawn ? row.told : null,
    account: withReasons ? row.account : null,
  };
}
