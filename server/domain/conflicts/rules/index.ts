/** Every rule, in the order of their ids. A new rule is one file here and one line below. */
import type { Versions } from '../adopted.ts';
import type { Rule } from '../rule.ts';
import { challengeAssessedByProvider } from './challenge-assessed-by-provider.ts';
import { challengeAssessedByProviderOfficer } from './challenge-assessed-by-provider-officer.ts';
import { contractedThenRegulated } from './contracted-then-regulated.ts';
import { contractorAndFinancier } from './contractor-and-financier.ts';
import { contractorAndOwner } from './contractor-and-owner.ts';
import { contractorAndRegulator } from './contractor-and-regulator.ts';
import { eiaWithoutSeparation } from './eia-without-separation.ts';
import { enforcingWhatItIncubated } from './enforcing-what-it-incubated.ts';
import { incubatedThenContracted } from './incubated-then-contracted.ts';
import { incubatedThenRegulated } from './incubated-then-regulated.ts';
import { incubatorAndContractor } from './incubator-and-contractor.ts';
import { incubatorAndRegulator } from './incubator-and-regulator.ts';
import { planningDecidedByLandOfficer } from './planning-decided-by-land-officer.ts';
import { planningDecidedByLandholder } from './planning-decided-by-landholder.ts';
import { providedThenRegulated } from './provided-then-regulated.ts';
import { regulatorAndOwner } from './regulator-and-owner.ts';
import { regulatorWithoutSafeguard } from './regulator-without-safeguard.ts';
import { regulatorWithoutSafeguard2 } from './regulator-without-safeguard-2.ts';
import { roleStack } from './role-stack.ts';
import { sameCommitteeInTwoRoles } from './same-committee-in-two-roles.ts';
import { sameLineManager } from './same-line-manager.ts';
import { sameOfficerInTwoRoles } from './same-officer-in-two-roles.ts';
import { sameUnitInTwoRoles } from './same-unit-in-two-roles.ts';
import { staleReview } from './stale-review.ts';

export const RULES: readonly Rule[] = [
  challengeAssessedByProvider,
  challengeAssessedByProviderOfficer,
  contractedThenRegulated,
  contractorAndFinancier,
  contractorAndOwner,
  contractorAndRegulator,
  eiaWithoutSeparation,
  enforcingWhatItIncubated,
  incubatedThenContracted,
  incubatedThenRegulated,
  incubatorAndContractor,
  incubatorAndRegulator,
  planningDecidedByLandOfficer,
  planningDecidedByLandholder,
  providedThenRegulated,
  regulatorAndOwner,
  regulatorWithoutSafeguard,
  roleStack,
  sameCommitteeInTwoRoles,
  sameLineManager,
  sameOfficerInTwoRoles,
  sameUnitInTwoRoles,
  staleReview,
];

/** What a council may adopt instead. A version keeps the id, what it is about, its kind and the class that it proposes: else it is another rule. */
export const FURTHER_VERSIONS: readonly Rule[] = [regulatorWithoutSafeguard2];

const byId = new Map(RULES.map((rule) => [rule.id, [rule, ...FURTHER_VERSIONS.filter(({ id }) => id === rule.id)] as const satisfies Versions<Rule>]));

/** The first is what applies until a council adopts another. */
export const versionsOf = (id: string): Versions<Rule> | undefined => byId.get(id);

/** In the version asked for, as far as the catalogue still holds it. */
export const ruleOf = (id: string, version?: number): Rule | undefined => {
  const versions = byId.get(id);
  return versions?.find((rule) => rule.version === version) ?? versions?.[0];
};
