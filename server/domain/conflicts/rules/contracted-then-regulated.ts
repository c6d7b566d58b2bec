import { sequence, WINDOW } from '../shapes/sequence.ts';
import type { Rule } from '../rule.ts';
import { HC_112, REGULATORS_CODE } from '../sources.ts';

export const contractedThenRegulated: Rule = {
  id: 'contracted-then-regulated',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Bought from it, then inspected or licensed it',
    cy: 'Prynu ganddo, yna ei arolygu neu ei drwyddedu',
  },
  why: {
    en: 'A council that chose and paid a supplier is soon asked to find fault with what it had accepted.',
    cy: 'Gofynnir yn fuan i gyngor a ddewisodd ac a dalodd gyflenwr ganfod bai ar yr hyn a dderbyniodd.',
  },
  says: {
    en: '{authority} inspected or licensed {body} within {window} after buying from it: {periods}. It may have had to find fault with what it had accepted.',
    cy: 'Bu {authority} yn arolygu neu’n trwyddedu {body} o fewn {window} ar ôl prynu ganddo: {periods}. Efallai y bu’n rhaid iddo ganfod bai ar yr hyn a dderbyniodd.',
  },
  sources: [HC_112, REGULATORS_CODE],
  guidance: 'regulating.independent-eyes',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 2,
  about: 'family',
  parameters: { window: WINDOW },
  ...sequence('contractor', 'regulator', 2),
};
