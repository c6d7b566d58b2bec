import { shared } from '../shapes/shared.ts';
import type { Rule } from '../rule.ts';
import { HC_112, PLANNING_REG_10 } from '../sources.ts';

export const sameUnitInTwoRoles: Rule = {
  id: 'same-unit-in-two-roles',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'One unit in two roles',
    cy: 'Un uned mewn dwy rôl',
  },
  why: {
    en: 'People who sit together, share a budget and have one manager cannot be expected to check each other.',
    cy: 'Ni ellir disgwyl i bobl sy’n eistedd gyda’i gilydd, yn rhannu cyllideb ac o dan un rheolwr wirio ei gilydd.',
  },
  says: {
    en: '{subject} of {authority} held two roles towards {body} at once ({families}): {periods}.',
    cy: 'Yr oedd gan {subject} yn {authority} ddwy rôl tuag at {body} ar yr un pryd ({families}): {periods}.',
  },
  sources: [HC_112, PLANNING_REG_10],
  guidance: 'organising.two-units',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  about: 'unit',
  parameters: {},
  ...shared('line', 4),
};
