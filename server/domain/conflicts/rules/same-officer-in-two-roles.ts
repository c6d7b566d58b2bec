import { shared } from '../shapes/shared.ts';
import type { Rule } from '../rule.ts';
import { HC_112, PLANNING_REG_10, REGULATORS_CODE } from '../sources.ts';

export const sameOfficerInTwoRoles: Rule = {
  id: 'same-officer-in-two-roles',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'One accountable officer in two roles',
    cy: 'Un swyddog atebol mewn dwy rôl',
  },
  why: {
    en: 'One person answers for both sides: nobody is left to whom the other side could turn.',
    cy: 'Un person sy’n ateb dros y ddwy ochr: nid oes neb ar ôl i’r ochr arall droi ato.',
  },
  says: {
    en: '{subject} answered for two roles of {authority} towards {body} at once ({families}): {periods}.',
    cy: 'Yr oedd {subject} yn atebol am ddwy rôl {authority} tuag at {body} ar yr un pryd ({families}): {periods}.',
  },
  sources: [HC_112, PLANNING_REG_10, REGULATORS_CODE],
  guidance: 'organising.two-officers',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  about: 'officer',
  parameters: {},
  ...shared('officer', 4),
};
