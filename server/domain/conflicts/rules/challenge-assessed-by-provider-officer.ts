import { marked } from '../shapes/marked.ts';
import type { Rule } from '../rule.ts';
import { CHALLENGE, DRAPER, NAO_2015 } from '../sources.ts';

export const challengeAssessedByProviderOfficer: Rule = {
  id: 'challenge-assessed-by-provider-officer',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: { en: 'A challenge assessed by the manager of the service', cy: 'Her a asesir gan reolwr y gwasanaeth' },
  why: {
    en: 'Another unit assesses it, and the same officer answers for both. Their own post may depend on the answer.',
    cy: 'Mae uned arall yn ei asesu, a’r un swyddog yn atebol am y ddau. Gall eu swydd eu hunain ddibynnu ar yr ateb.',
  },
  says: {
    en: '{subject} answered for {authority} both for the assessment of the expression of interest of {body} and for the service that it wants to run: {periods}.',
    cy: 'Yr oedd {subject} yn atebol dros {authority} am asesu datganiad o ddiddordeb {body} ac am y gwasanaeth y mae am ei redeg: {periods}.',
  },
  sources: [CHALLENGE, DRAPER, NAO_2015],
  guidance: 'setting-up.challenge-apart',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  about: 'officer',
  parameters: {},
  ...marked('challenge-assessor', [{ kind: 'current-provider', severity: 4 }], 'officer'),
};
