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
    en: '{authority} bought from {body} within 24 months after helping to set it up: {periods}. Others may ask whether the terms were written for it.',
    cy: 'Prynodd {authority} gan {body} o fewn 24 mis ar ôl helpu i’w sefydlu: {periods}. Gall eraill ofyn a luniwyd y telerau ar ei gyfer.',
  },
  sources: [HC_112, PA_16, PCR_24],
  guidance: 'contracting.publish-the-support',
  kind: 'biased-ground-rules',
  proposedClass: 'potential',
  severity: 4,
  about: 'family',
  parameters: { window: WINDOW },
  ...sequence('incubator', 'contractor', 4),
  examples: {
    flags: [
      {
        title: { en: 'The second begins within 24 months', cy: 'Mae’r ail yn dechrau o fewn 24 mis' },
        roles: [
          { family: 'incubator', from: '2013-01-01', to: '2015-06-30' },
          { family: 'contractor', from: '2016-04-01' },
        ],
        periods: ['2016-04-01/2017-06-30'],
        severity: 4,
      },
      {
        title: { en: 'Support that outlasts go-live', cy: 'Cymorth sy’n parhau wedi’r cychwyn' },
        roles: [
          { family: 'incubator', from: '2013-01-01', to: '2015-06-30' },
          { family: 'contractor', from: '2014-04-01' },
        ],
        periods: ['2015-07-01/2017-06-30'],
        severity: 4,
      },
    ],
    silent: [
      {
        title: { en: 'The second begins a day too late', cy: 'Mae’r ail yn dechrau ddiwrnod yn rhy hwyr' },
        roles: [
          { family: 'incubator', from: '2013-01-01', to: '2015-06-30' },
          { family: 'contractor', from: '2017-07-01' },
        ],
        periods: [],
      },
      {
        title: { en: 'The first never ended', cy: 'Ni ddaeth y cyntaf i ben' },
        roles: [
          { family: 'incubator', from: '2013-01-01' },
          { family: 'contractor', from: '2016-04-01' },
        ],
        periods: [],
      },
    ],
  },
};
