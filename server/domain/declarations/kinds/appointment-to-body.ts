import type { Static } from 'typebox';
import { CivilDate, line, oneOf, strict } from '../../schema.ts';
import { NamedBody } from '../answers.ts';
import { checkDay } from '../checks.ts';
import type { Kind } from '../kind.ts';
import { MODEL_CODE_TABLE_2 } from '../sources.ts';
import { TRUTH } from './words.ts';

const Answers = strict({ body: NamedBody, post: line(200), since: CivilDate, appointedBy: oneOf(['the-council', 'the-body', 'others'] as const) });
export type Appointment = Static<typeof Answers>;

export const appointmentToBody: Kind = {
  id: 'appointment-to-body',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  nations: ['England'],
  whose: ['member', 'co-opted', 'officer'],
  title: { en: 'Appointment to a body’s board', cy: 'Penodiad i fwrdd corff' },
  lead: { en: 'That you joined the board of a body, whoever appointed you.', cy: 'Eich bod wedi ymuno â bwrdd corff, pwy bynnag a’ch penododd.' },
  truth: TRUTH,
  answers: Answers,
  deadline: { clock: 'change', days: 28, basis: 'local-code', source: MODEL_CODE_TABLE_2 },
  published: true,
  check: (answers: Appointment, today) => checkDay('answers.since', answers.since, today),
  declares: ({ appointedBy, ...entry }: Appointment) => [{ heading: appointedBy === 'the-council' ? 'appointments' : 'directorships', entry }],
  effect: 'adds',
  sources: [MODEL_CODE_TABLE_2],
  examples: {
    accepted: [{ body: { name: 'Wexmere Active Leisure Trust' }, post: 'Director', since: '2026-04-01', appointedBy: 'the-council' }],
    refused: [{ answers: { body: { name: 'x' }, post: 'Director', since: '2999-04-01', appointedBy: 'others' }, path: 'answers.since' }],
  },
};
