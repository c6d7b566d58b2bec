/** Every rule, in the order of their ids. A new rule is one file here and one line below. */
import type { Rule } from '../rule.ts';
import { contractedThenRegulated } from './contracted-then-regulated.ts';
import { contractorAndFinancier } from './contractor-and-financier.ts';
import { contractorAndOwner } from './contractor-and-owner.ts';
import { contractorAndRegulator } from './contractor-and-regulator.ts';
import { enforcingWhatItIncubated } from './enforcing-what-it-incubated.ts';
import { incubatedThenContracted } from './incubated-then-contracted.ts';
import { incubatedThenRegulated } from './incubated-then-regulated.ts';
import { incubatorAndContractor } from './incubator-and-contractor.ts';
import { incubatorAndRegulator } from './incubator-and-regulator.ts';
import { regulatorAndOwner } from './regulator-and-owner.ts';
import { regulatorWithoutSafeguard } from './regulator-without-safeguard.ts';
import { roleStack } from './role-stack.ts';
import { sameCommitteeInTwoRoles } from './same-committee-in-two-roles.ts';
import { sameLineManager } from './same-line-manager.ts';
import { sameOfficerInTwoRoles } from './same-officer-in-two-roles.ts';
import { sameUnitInTwoRoles } from './same-unit-in-two-roles.ts';
import { staleReview } from './stale-review.ts';

export const RULES: readonly Rule[] = [
  contractedThenRegulated,
  contractorAndFinancier,
  contractorAndOwner,
  contractorAndRegulator,
  enforcingWhatItIncubated,
  incubatedThenContracted,
  incubatedThenRegulated,
  incubatorAndContractor,
  incubatorAndRegulator,
  regulatorAndOwner,
  regulatorWithoutSafeguard,
  roleStack,
  sameCommitteeInTwoRoles,
  sameLineManager,
  sameOfficerInTwoRoles,
  sameUnitInTwoRoles,
  staleReview,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

export const ruleOf = (id: string): Rule | undefined => byId.get(id);
