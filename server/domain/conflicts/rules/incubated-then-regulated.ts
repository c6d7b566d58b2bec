import { sequence, WINDOW } from '../shapes/sequence.ts';
import type { Rule } from '../rule.ts';
import { HC_112, REGULATORS_CODE } from '../sources.ts';

export const incubatedThenRegulated: Rule = {
  id: 'incubated-then-regulated',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Helped to set it up, then inspected or licensed it',
    cy: 'Helpu i’w sefydlu, yna ei arolygu neu ei drwyddedu',
  },
  why: {
    en: 'Those who recommended the body are soon asked whether it is safe and lawful: admitting a fault is admitting a mistake.',
    cy: 'Gofynnir yn fuan i’r rhai a argymhellodd y corff a yw’n ddiogel ac yn gyfreithlon: mae cyfaddef bai yn gyfaddef camgymeriad.',
  },
  says: {
    en: '{authority} inspected or licensed {body} within {window} after helping to set it up: {periods}. It was asked to judge what it had recommended.',
    cy: 'Bu {authority} yn arolygu neu’n trwyddedu {body} o fewn {window} ar ôl helpu i’w sefydlu: {periods}. Gofynnwyd iddo farnu’r hyn yr oedd wedi’i argymell.',
  },
  sources: [HC_112, REGULATORS_CODE],
  guidance: 'regulating.independent-eyes',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 2,
  about: 'family',
  parameters: { window: WINDOW },
  ...sequence('incubator', 'regulator', 2),
};
