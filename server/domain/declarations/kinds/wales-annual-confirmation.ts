import type { Kind } from '../kind.ts';
import { WELSH_CHANGES } from '../sources.ts';
import { annualConfirmation } from './annual-confirmation.ts';
import { TRUTH_WALES } from './words.ts';

/** The model code asks for no yearly look; a council may. */
export const walesAnnualConfirmation: Kind = {
  ...annualConfirmation,
  version: 2,
  validFrom: '2016-04-01',
  nations: ['Wales'],
  whose: ['member', 'co-opted'],
  truth: TRUTH_WALES,
  deadline: { clock: 'each-year', days: 28, basis: 'local-code', source: WELSH_CHANGES },
  sources: [WELSH_CHANGES],
};
