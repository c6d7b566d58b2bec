import { marked } from '../shapes/marked.ts';
import type { Rule } from '../rule.ts';
import { CHALLENGE, DRAPER, NAO_2015 } from '../sources.ts';

export const challengeAssessedByProvider: Rule = {
  id: 'challenge-assessed-by-provider',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: { en: 'A challenge assessed by the service that it challenges', cy: 'Her a asesir gan y gwasanaeth y mae’n ei herio' },
  why: {
    en: 'A team that runs the service would lose it, and its jobs, if the expression of interest succeeded. The duty to consider it is the council’s, and somebody else of the council can do it.',
    cy: 'Byddai tîm sy’n rhedeg y gwasanaeth yn ei golli, a’i swyddi, pe bai’r datganiad o ddiddordeb yn llwyddo. Dyletswydd y cyngor yw ei ystyried, a gall rhywun arall yn y cyngor wneud hynny.',
  },
  says: {
    en: '{subject} of {authority} assessed the expression of interest of {body} in the service that it ran itself: {periods}.',
    cy: 'Bu {subject} yn {authority} yn asesu datganiad o ddiddordeb {body} yn y gwasanaeth yr oedd yn ei redeg ei hun: {periods}.',
  },
  sources: [CHALLENGE, DRAPER, NAO_2015],
  guidance: 'setting-up.challenge-apart',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  about: 'unit',
  parameters: {},
  ...marked('challenge-assessor', [{ kind: 'current-provider', severity: 4 }], 'unit'),
};
