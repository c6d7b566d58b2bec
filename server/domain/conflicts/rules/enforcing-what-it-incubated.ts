import { addMonths, LAST_DAY } from '../../time/civil.ts';
import { merge, type Span } from '../../time/period.ts';
import { ALL } from '../presence.ts';
import { spansOf } from '../rule.ts';
import { WINDOW } from '../shapes/sequence.ts';
import type { Rule } from '../rule.ts';
import { HC_112, PA_81 } from '../sources.ts';

export const enforcingWhatItIncubated: Rule = {
  id: 'enforcing-what-it-incubated',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Enforces a contract with a body that it set up',
    cy: 'Gorfodi contract â chorff a sefydlodd',
  },
  why: {
    en: 'For as long as the contract runs, the council must hold to its terms a body that it wanted to exist. The committee named this in particular: entering and enforcing contracts.',
    cy: 'Cyhyd ag y pery’r contract, rhaid i’r cyngor ddal corff yr oedd am iddo fodoli at ei delerau. Enwodd y pwyllgor hyn yn benodol: ymrwymo i gontractau a’u gorfodi.',
  },
  says: {
    en: '{authority} must enforce a contract with {body}, which it had helped to set up: {periods}. Lenience would be hard to tell from loyalty.',
    cy: 'Rhaid i {authority} orfodi contract â {body}, yr oedd wedi helpu i’w sefydlu: {periods}. Byddai’n anodd gwahaniaethu rhwng goddefgarwch a theyrngarwch.',
  },
  sources: [HC_112, PA_81],
  guidance: 'enforcing.separate-hands',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 2,
  about: 'family',
  parameters: { window: WINDOW },
  look: (parts, { window = WINDOW.value } = {}) => {
    const all = parts.get(ALL);
    const [set, bought] = [spansOf(all, 'incubator'), spansOf(all, 'contractor')];
    const found: Span[] = [];
    for (const [began, e] of set) {
      if (e >= LAST_DAY) continue;
      const limit = addMonths(e, window);
      for (const [s, t] of bought) if (s >= began && s <= limit && t > e) found.push([Math.max(s, e + 1), t]);
    }
    return found.length > 0 ? { periods: merge(found), severity: 2, families: ['incubator', 'contractor'], read: { incubator: set, contractor: bought } } : undefined;
  },
  levers: () => [{ family: 'contractor' }],
  examples: {
    flags: [
      {
        title: { en: 'A contract that began during set-up, until it ends', cy: 'Contract a ddechreuodd yn ystod y sefydlu, nes iddo ddod i ben' },
        roles: [
          { family: 'incubator', from: '2013-01-01', to: '2015-06-30' },
          { family: 'contractor', from: '2014-04-01', to: '2024-03-31' },
        ],
        periods: ['2015-07-01/2024-03-31'],
        severity: 2,
      },
    ],
    silent: [
      {
        title: { en: 'A contract older than the support', cy: 'Contract hŷn na’r cymorth' },
        roles: [
          { family: 'incubator', from: '2013-01-01', to: '2015-06-30' },
          { family: 'contractor', from: '2010-04-01', to: '2024-03-31' },
        ],
        periods: [],
      },
    ],
  },
};
