/** Every rule about people, in the order of their ids. A new rule is one file here and one line below. */
import type { Versions } from '../../adopted.ts';
import type { PersonalRule } from '../rule.ts';
import { chairIsMonitor } from './chair-is-monitor.ts';
import { enforcedWhileConnected } from './enforced-while-connected.ts';
import { giftFromMutual } from './gift-from-mutual.ts';
import { householdLink } from './household-link.ts';
import { impliedInterestUnregistered } from './implied-interest-unregistered.ts';
import { interestInBodyOfResponsibility } from './interest-in-body-of-responsibility.ts';
import { lateOrMissingDeclaration } from './late-or-missing-declaration.ts';
import { monitoringOfficerSelfReview } from './monitoring-officer-self-review.ts';
import { nomineeAndDecider } from './nominee-and-decider.ts';
import { officerContractInterest } from './officer-contract-interest.ts';
import { revolvingDoor } from './revolving-door.ts';
import { statutoryOfficerOnBoard } from './statutory-officer-on-board.ts';

export const PERSONAL_RULES: readonly PersonalRule[] = [
  chairIsMonitor,
  enforcedWhileConnected,
  giftFromMutual,
  householdLink,
  impliedInterestUnregistered,
  interestInBodyOfResponsibility,
  lateOrMissingDeclaration,
  monitoringOfficerSelfReview,
  nomineeAndDecider,
  officerContractInterest,
  revolvingDoor,
  statutoryOfficerOnBoard,
];

const byId = new Map(PERSONAL_RULES.map((rule) => [rule.id, rule]));

export const personalRuleOf = (id: string): PersonalRule | undefined => byId.get(id);

/** None has another version yet. */
export function versionsOfPersonal(id: string): Versions<PersonalRule> | undefined {
  const rule = byId.get(id);
  return rule && [rule];
}
