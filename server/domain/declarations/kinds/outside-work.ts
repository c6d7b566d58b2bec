import type { Static } from 'typebox';
import { CivilDate, line, optional, strict, text } from '../../schema.ts';
import { NamedBody } from '../answers.ts';
import { checkDay } from '../checks.ts';
import type { Kind } from '../kind.ts';
import { OFFICERS } from '../sources.ts';
import { TRUTH } from './words.ts';

const Answers = strict({ what: line(500), body: optional(NamedBody), since: CivilDate, hoursAWeek: optional(line(40)), more: optional(text(2000)) });
type Answers = Static<typeof Answers>;

export const outsideWork: Kind = {
  id: 'outside-work',
  version: 1,
  validFrom: '1974-04-01',
  validTo: null,
  nations: ['England', 'Wales'],
  whose: ['officer'],
  title: { en: 'Officer’s outside work', cy: 'Gwaith allanol swyddog' },
  lead: { en: 'Work that you do beside your post, paid or not.', cy: 'Gwaith a wnewch ochr yn ochr â’ch swydd, â thâl neu heb dâl.' },
  truth: TRUTH,
  answers: Answers,
  deadline: null,
  published: false,
  check: (answers: Answers, today) => checkDay('answers.since', answers.since, today),
  declares: (answers: Answers) => [{ heading: 'outside-work', entry: { ...answers } }],
  effect: 'adds',
  sources: [OFFICERS],
  examples: { accepted: [{ what: 'Bookkeeper for a charity', since: '2025-01-01' }], refused: [{ answers: { what: 'x', since: '2025-13-01' }, path: 'answers.since' }] },
};
