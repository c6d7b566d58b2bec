import { sequence, WINDOW } from '../shapes/sequence.ts';
import type { Rule } from '../rule.ts';
import { HC_112, PA_16, PCR_24 } from '../sources.ts';

export const incubatedThenContracted: Rule = {
  id: 'incubated-then-contracted',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Helped to set it up, then bought from it',
    cy: 'Helpu i’w sefydlu, yna prynu ganddo',
  },
  why: {
    en: 'The one who built the body knows what it needs; when the council buys from it soon after, rivals ask whether the terms were written for it.',
    cy: 'Mae’r sawl a feithrinodd y corff yn gwybod beth sydd ei angen arno; pan fydd y cyngor yn prynu ganddo’n fuan wedyn, bydd cystadleuwyr yn gofyn a luniwyd y telerau ar ei gyfer.',
  },
  says: {
    en: '{authority} bought from {body} within {window} after helping to set it up: {periods}. Others may ask whether the terms were written for it.',
    cy: 'Prynodd {authority} gan {body} o fewn {window} ar ôl helpu i’w sefydlu: {periods}. Gall eraill ofyn a luniwyd y telerau ar ei gyfer.',
  },
  sources: [HC_112, PA_16, PCR_24],
  guidance: 'contracting.publish-the-support',
  kind: 'biased-ground-rules',
  proposedClass: 'potential',
  severity: 4,
  about: 'family',
  parameters: { window: WINDOW },
  ...sequence('incubator', 'contractor', 4),
};
