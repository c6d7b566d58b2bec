import type { Kind } from '../kind.ts';
import { scottishCategory, SCOTTISH_CHANGES } from '../sources.ts';
import { giftOrHospitality } from './gift-or-hospitality.ts';

export const scotlandGiftOrHospitality: Kind = {
  ...giftOrHospitality,
  version: 3,
  validFrom: '2021-12-07',
  nations: ['Scotland'],
  lead: {
    en: 'What you accepted beyond the little that the code allows. What you refused may be declared too.',
    cy: 'Yr hyn a dderbyniwyd gennych y tu hwnt i’r ychydig y mae’r cod yn ei ganiatáu. Gellir datgan hefyd yr hyn a wrthodwyd gennych.',
  },
  deadline: { clock: 'receipt', months: 1, basis: 'statute', source: SCOTTISH_CHANGES },
  sources: [SCOTTISH_CHANGES, scottishCategory('seven')],
};
