import { shared } from '../shapes/shared.ts';
import type { Rule } from '../rule.ts';
import { HC_112, PLANNING_REG_10 } from '../sources.ts';

export const sameCommitteeInTwoRoles: Rule = {
  id: 'same-committee-in-two-roles',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'One committee in two roles',
    cy: 'Un pwyllgor mewn dwy rôl',
  },
  why: {
    en: 'A committee that supported a body, or pays it, is asked to decide against it.',
    cy: 'Gofynnir i bwyllgor a gefnogodd gorff, neu sy’n ei dalu, benderfynu yn ei erbyn.',
  },
  says: {
    en: '{subject} of {authority} decided in two roles towards {body} at once ({families}): {periods}.',
    cy: 'Bu {subject} yn {authority} yn penderfynu mewn dwy rôl tuag at {body} ar yr un pryd ({families}): {periods}.',
  },
  sources: [HC_112, PLANNING_REG_10],
  guidance: 'organising.two-committees',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 3,
  about: 'committee',
  parameters: {},
  ...shared('committee', 3),
};
