import { concurrent } from '../shapes/concurrent.ts';
import type { Rule } from '../rule.ts';
import { HC_112, REGULATORS_CODE } from '../sources.ts';

export const incubatorAndRegulator: Rule = {
  id: 'incubator-and-regulator',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Helps to set it up while inspecting or licensing it',
    cy: 'Helpu i’w sefydlu wrth ei arolygu neu ei drwyddedu',
  },
  why: {
    en: 'An inspector whose own council needs the body to succeed is asked to find fault with the council’s own work.',
    cy: 'Gofynnir i arolygydd y mae ei gyngor ei hun am i’r corff lwyddo ganfod bai ar waith y cyngor ei hun.',
  },
  says: {
    en: '{authority} helped to set up or supported {body} and inspected or licensed it at the same time: {periods}. It judged its own work.',
    cy: 'Bu {authority} yn helpu i sefydlu neu’n cefnogi {body} ac yn ei arolygu neu’n ei drwyddedu ar yr un pryd: {periods}. Barnodd ei waith ei hun.',
  },
  sources: [HC_112, REGULATORS_CODE],
  guidance: 'regulating.independent-eyes',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 3,
  about: 'family',
  parameters: {},
  ...concurrent('incubator', 'regulator', 3),
};
