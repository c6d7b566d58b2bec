import { Type, type Static } from 'typebox';
import { CivilDate, line, oneOf, optional, strict } from '../../schema.ts';
import { NamedBody } from '../answers.ts';
import { checkDay } from '../checks.ts';
import type { Kind } from '../kind.ts';
import { MODEL_CODE_GIFTS } from '../sources.ts';
import { TRUTH } from './words.ts';

const Answers = strict({
  outcome: oneOf(['accepted', 'refused'] as const),
  what: line(500),
  from: NamedBody,
  on: CivilDate,
  valuePence: Type.Integer({ minimum: 0, maximum: 1e12, description: 'pence, as near as you can tell' }),
  why: optional(line(500)),
});
type Answers = Static<typeof Answers>;

/** £50, in pence. */
export const GIFT_THRESHOLD = 50_00;

export const giftOrHospitality: Kind = {
  id: 'gift-or-hospitality',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  nations: ['England'],
  whose: ['member', 'co-opted', 'officer'],
  title: { en: 'Gift or hospitality', cy: 'Rhodd neu letygarwch' },
  lead: { en: 'What you accepted that is worth £50 or more, and what you refused that was significant. Less may be declared too.', cy: 'Yr hyn a dderbyniwyd gennych gwerth £50 neu fwy, a’r hyn sylweddol a wrthodwyd. Gellir datgan llai hefyd.' },
  truth: TRUTH,
  answers: Answers,
  deadline: { clock: 'receipt', days: 28, basis: 'local-code', source: MODEL_CODE_GIFTS },
  published: true,
  check: (answers: Answers, today) => checkDay('answers.on', answers.on, today),
  declares: ({ from, ...entry }: Answers) => [{ heading: 'gifts', entry: { ...entry, body: from } }],
  effect: 'adds',
  sources: [MODEL_CODE_GIFTS],
  examples: {
    accepted: [{ outcome: 'accepted', what: 'Two tickets', from: { name: 'Wexmere Active Leisure Trust' }, on: '2026-06-01', valuePence: 6000 }, { outcome: 'refused', what: 'A weekend away', from: { name: 'A bidder' }, on: '2026-06-01', valuePence: 80_000 }],
    refused: [{ answers: { outcome: 'accepted', what: 'Tickets', from: { name: 'x' }, on: '2999-06-01', valuePence: 6000 }, path: 'answers.on' }],
  },
};
