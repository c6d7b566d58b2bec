import type { Kind } from '../kind.ts';
import { SCOTTISH_REVIEW } from '../sources.ts';
import { annualConfirmation } from './annual-confirmation.ts';
import { TRUTH_SCOTLAND } from './words.ts';

export const scotlandAnnualConfirmation: Kind = {
  ...annualConfirmation,
  version: 3,
  validFrom: '2021-12-07',
  nations: ['Scotland'],
  whose: ['member'],
  truth: TRUTH_SCOTLAND,
  deadline: { clock: 'each-year', months: 1, basis: 'local-code', source: SCOTTISH_REVIEW },
  sources: [SCOTTISH_REVIEW],
};
