import { concurrent } from '../shapes/concurrent.ts';
import type { Rule } from '../rule.ts';
import { HC_112, PA_16, PA_81 } from '../sources.ts';

export const incubatorAndContractor: Rule = {
  id: 'incubator-and-contractor',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Helps to set it up while buying from it',
    cy: 'Helpu i’w sefydlu wrth brynu ganddo',
  },
  why: {
    en: 'A council that builds a body up and buys from it at the same time writes the terms for a bidder it wants to succeed, and tells that bidder what its rivals cannot know.',
    cy: 'Mae cyngor sy’n meithrin corff ac yn prynu ganddo yr un pryd yn llunio’r telerau ar gyfer cynigydd y mae am iddo lwyddo, ac yn dweud wrtho’r hyn na all ei gystadleuwyr ei wybod.',
  },
  says: {
    en: '{authority} helped to set up or supported {body} and bought from it at the same time: {periods}. Whoever shaped the body also decided what it was paid for.',
    cy: 'Bu {authority} yn helpu i sefydlu neu’n cefnogi {body} ac yn prynu ganddo ar yr un pryd: {periods}. Yr un a luniodd y corff a benderfynodd hefyd am beth y telid iddo.',
  },
  sources: [HC_112, PA_16, PA_81],
  guidance: 'contracting.publish-the-support',
  kind: 'biased-ground-rules',
  proposedClass: 'potential',
  severity: 4,
  about: 'family',
  parameters: {},
  ...concurrent('incubator', 'contractor', 4),
};
