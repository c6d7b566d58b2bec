/** The rules by which one council is looked at: those of the catalogue, as it adopted them. */
import { applied, appliedToPeople, type Adopted } from './adopted.ts';
import type { AdoptionState } from './adoption-states.ts';
import type { PersonalRule } from './personal/rule.ts';
import { personalRuleOf, PERSONAL_RULES, versionsOfPersonal } from './personal/rules/index.ts';
import { ruleOf, RULES, versionsOf } from './rules/index.ts';
import type { Rule } from './rule.ts';

export interface Adoption extends Adopted {
  readonly id: string;
  readonly rule: string;
  readonly state: AdoptionState;
  /** When it was recorded, and when it was withdrawn: both instants are the same where it stands. */
  readonly adoptedAt: string;
  readonly recordedAt: string;
}

export interface Rulebook {
  readonly rules: readonly Rule[];
  readonly personal: readonly PersonalRule[];
  /** In the order in which they were recorded; those that were withdrawn are among them, and apply to nothing. */
  readonly adoptions: readonly Adoption[];
}

export const CATALOGUE: Rulebook = { rules: RULES, personal: PERSONAL_RULES, adoptions: [] };

/** The same list where nothing in it is other than in the catalogue. */
const kept = <R>(list: readonly R[], next: readonly R[]): readonly R[] => (next.every((one, i) => one === list[i]) ? list : next);

export function rulebookOf(adoptions: readonly Adoption[]): Rulebook {
  if (adoptions.length === 0) return CATALOGUE;
  const standing = Map.groupBy(adoptions.filter(({ state }) => state === 'adopted'), ({ rule }) => rule);
  return {
    adoptions,
    rules: kept(RULES, RULES.map((rule) => applied(versionsOf(rule.id) ?? [rule], standing.get(rule.id) ?? []))),
    personal: kept(PERSONAL_RULES, PERSONAL_RULES.map((rule) => appliedToPeople(versionsOfPersonal(rule.id) ?? [rule], standing.get(rule.id) ?? []))),
  };
}

export const ruleIn = ({ rules }: Pick<Rulebook, 'rules'>, id: string): Rule | undefined => (rules === RULES ? ruleOf(id) : rules.find((rule) => rule.id === id));
export const personalRuleIn = ({ personal }: Pick<Rulebook, 'personal'>, id: string): PersonalRule | undefined => (personal === PERSONAL_RULES ? personalRuleOf(id) : personal.find((rule) => rule.id === id));
export const anyRuleIn = (rulebook: Rulebook, id: string): Rule | PersonalRule | undefined => ruleIn(rulebook, id) ?? personalRuleIn(rulebook, id);

/** Those of one rule. */
export const adoptionsIn = ({ adoptions }: Pick<Rulebook, 'adoptions'>, rule: string): readonly Adoption[] => (adoptions.length === 0 ? adoptions : adoptions.filter((one) => one.rule === rule));
