import type { Kind } from '../kind.ts';
import { WELSH_GIFTS } from '../sources.ts';
import { giftOrHospitality } from './gift-or-hospitality.ts';

export const walesGiftOrHospitality: Kind = {
  ...giftOrHospitality,
  version: 2,
  validFrom: '2016-04-01',
  nations: ['Wales'],
  lead: {
    en: 'Any gift, hospitality, material benefit or advantage above the value that the council has resolved. What you refused, and less than that, may be declared too.',
    cy: 'Unrhyw rodd, lletygarwch, budd materol neu fantais uwchlaw’r gwerth y mae’r cyngor wedi’i bennu drwy benderfyniad. Gellir datgan hefyd yr hyn a wrthodwyd gennych, a llai na hynny.',
  },
  deadline: { clock: 'receipt', days: 28, basis: 'local-code', source: WELSH_GIFTS },
  sources: [WELSH_GIFTS],
};
