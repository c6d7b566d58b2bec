/** Every paragraph, in the order of the phases. A new one is one file in `paragraphs/` and one line below. */
import type { Paragraph } from './guidance.ts';
import { contractingPublishTheSupport } from './paragraphs/contracting-publish-the-support.ts';
import { enforcingSeparateHands } from './paragraphs/enforcing-separate-hands.ts';
import { financingLenderApart } from './paragraphs/financing-lender-apart.ts';
import { organisingDeclareInTime } from './paragraphs/organising-declare-in-time.ts';
import { organisingLineManagement } from './paragraphs/organising-line-management.ts';
import { organisingLookAgain } from './paragraphs/organising-look-again.ts';
import { organisingManyRoles } from './paragraphs/organising-many-roles.ts';
import { organisingStepAside } from './paragraphs/organising-step-aside.ts';
import { organisingTwoCommittees } from './paragraphs/organising-two-committees.ts';
import { organisingTwoOfficers } from './paragraphs/organising-two-officers.ts';
import { organisingTwoUnits } from './paragraphs/organising-two-units.ts';
import { owningShareholderApart } from './paragraphs/owning-shareholder-apart.ts';
import { regulatingIndependentEyes } from './paragraphs/regulating-independent-eyes.ts';
import { regulatingOwnLand } from './paragraphs/regulating-own-land.ts';
import { regulatingPromoterApart } from './paragraphs/regulating-promoter-apart.ts';
import { settingUpChallengeApart } from './paragraphs/setting-up-challenge-apart.ts';
import { settingUpSayWhyAndEndIt } from './paragraphs/setting-up-say-why-and-end-it.ts';
import { settingUpWhoInspectsAfterwards } from './paragraphs/setting-up-who-inspects-afterwards.ts';
import { supportingEqualInformation } from './paragraphs/supporting-equal-information.ts';

export const GUIDANCE: readonly Paragraph[] = [
  settingUpSayWhyAndEndIt,
  settingUpChallengeApart,
  settingUpWhoInspectsAfterwards,
  supportingEqualInformation,
  contractingPublishTheSupport,
  enforcingSeparateHands,
  regulatingIndependentEyes,
  regulatingOwnLand,
  regulatingPromoterApart,
  owningShareholderApart,
  financingLenderApart,
  organisingTwoUnits,
  organisingTwoCommittees,
  organisingTwoOfficers,
  organisingLineManagement,
  organisingManyRoles,
  organisingLookAgain,
  organisingStepAside,
  organisingDeclareInTime,
];

const byId = new Map(GUIDANCE.map((paragraph) => [paragraph.id, paragraph]));

export const paragraphOf = (id: string): Paragraph | undefined => byId.get(id);
