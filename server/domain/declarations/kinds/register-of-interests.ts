import { HEADINGS } from '../headings/index.ts';
import type { Kind } from '../kind.ts';
import { MODEL_CODE_TABLE_2, DPI_REGULATIONS, TAKING_OFFICE } from '../sources.ts';
import { noneUnder, registerForm } from './forms.ts';
import { TRUTH_ENGLAND } from './words.ts';

const nothing = noneUnder(HEADINGS);

export const registerOfInterests: Kind = {
  ...registerForm(HEADINGS),
  id: 'register-of-interests',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  nations: ['England'],
  whose: ['member', 'co-opted'],
  title: { en: 'Register of interests on taking office', cy: 'Cofrestr buddiannau wrth gymryd swydd' },
  lead: {
    en: 'Answer every heading: what you have, or that you have none. Include what your spouse, civil partner, or somebody you live with as such has, where you are aware of it. Nobody will see whose it is.',
    cy: 'Atebwch bob pennawd: yr hyn sydd gennych, neu nad oes gennych ddim. Cynhwyswch yr hyn sydd gan eich priod, partner sifil, neu rywun yr ydych yn byw gydag ef felly, lle gwyddoch amdano. Ni fydd neb yn gweld pwy biau beth.',
  },
  truth: TRUTH_ENGLAND,
  deadline: { clock: 'taking-office', days: 28, basis: 'statute', source: TAKING_OFFICE },
  sources: [TAKING_OFFICE, DPI_REGULATIONS, MODEL_CODE_TABLE_2],
  examples: {
    accepted: [
      { tookOfficeOn: '2023-05-09', headings: nothing },
      { tookOfficeOn: '2023-05-09', headings: { ...nothing, employment: { entries: [{ what: 'Plumber', holder: 'self' }] }, land: { entries: [{ what: 'Home', address: '1 Example Street', home: true }] } } },
    ],
    refused: [
      { answers: { tookOfficeOn: '2999-01-01', headings: nothing }, path: 'answers.tookOfficeOn' },
      { answers: { tookOfficeOn: '2023-05-09', headings: { ...nothing, employment: { entries: [{ what: 'Plumber', since: '2999-01-01' }] } } }, path: 'answers.headings.employment.entries.0.since' },
    ],
  },
};
