import { Type } from 'typebox';
import { strict } from '../../schema.ts';
import type { Kind } from '../kind.ts';
import { MODEL_CODE_CHANGES } from '../sources.ts';
import { TRUTH_ENGLAND } from './words.ts';

export const annualConfirmation: Kind = {
  id: 'annual-confirmation',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  nations: ['England'],
  whose: ['member', 'co-opted'],
  title: { en: 'Yearly confirmation', cy: 'Cadarnhad blynyddol' },
  lead: { en: 'Look at what is registered. If nothing has changed, say so: that is an act of yours, and is recorded as one.', cy: 'Edrychwch ar yr hyn a gofrestrwyd. Os nad oes dim wedi newid, dywedwch hynny: gweithred gennych chi yw honno, ac fe’i cofnodir felly.' },
  truth: TRUTH_ENGLAND,
  answers: strict({ nothingHasChanged: Type.Literal(true) }),
  deadline: { clock: 'each-year', days: 28, basis: 'local-code', source: MODEL_CODE_CHANGES },
  published: true,
  check: () => [],
  declares: () => [],
  effect: 'confirms',
  sources: [MODEL_CODE_CHANGES],
  examples: { accepted: [{ nothingHasChanged: true }], refused: [{ answers: { nothingHasChanged: false }, path: 'answers.nothingHasChanged' }] },
};
