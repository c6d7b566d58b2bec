import { Type, type Static } from 'typebox';
import { CivilDate } from '../../schema.ts';
import { answersUnder, entriesOf, type UnderHeadings } from '../answers.ts';
import { checkDay, checkEntries } from '../checks.ts';
import { HEADINGS } from '../headings/index.ts';
import type { Kind } from '../kind.ts';
import { MODEL_CODE_TABLE_2, DPI_REGULATIONS, TAKING_OFFICE } from '../sources.ts';
import { TRUTH_ENGLAND } from './words.ts';

const TookOffice = Type.Object({ tookOfficeOn: CivilDate });
type Answers = UnderHeadings & Static<typeof TookOffice>;

const none = { none: true } as const;
const nothing = Object.fromEntries(HEADINGS.map(({ id }) => [id, none]));

export const registerOfInterests: Kind = {
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
  answers: answersUnder(HEADINGS, TookOffice.properties),
  deadline: { clock: 'taking-office', days: 28, basis: 'statute', source: TAKING_OFFICE },
  published: true,
  check: (answers: Answers, today) => [...checkDay('answers.tookOfficeOn', answers.tookOfficeOn, today), ...checkEntries(answers, today)],
  declares: (answers: Answers) => entriesOf(answers),
  effect: 'replaces',
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
