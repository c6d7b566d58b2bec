import { Type, type Static } from 'typebox';
import { line, nullable, optional, strict } from '../../schema.ts';
import { NamedBody } from '../answers.ts';
import type { Kind } from '../kind.ts';
import { RELATED_PARTIES } from '../sources.ts';
import { TRUTH } from './words.ts';

const Transaction = strict({ body: NamedBody, relation: line(300), amountPence: optional(nullable(Type.Integer({ minimum: 0, maximum: 1e12, description: 'pence' }))) });
const Answers = strict({ yearEnding: Type.String({ pattern: '^[0-9]{4}-03-31$', description: 'the last day of the financial year' }), transactions: Type.Array(Transaction, { maxItems: 100 }), none: optional(Type.Literal(true)) });
type Answers = Static<typeof Answers>;

export const relatedPartyReturn: Kind = {
  id: 'related-party-return',
  version: 1,
  validFrom: '2010-04-01',
  validTo: null,
  nations: ['England', 'Wales', 'Scotland', 'Northern-Ireland'],
  whose: ['member', 'co-opted', 'officer'],
  title: { en: 'Related-party return for the accounts', cy: 'Dychweliad partïon cysylltiedig ar gyfer y cyfrifon' },
  lead: { en: 'Dealings in the year between the council and you, your close family, or bodies that you or they control or influence.', cy: 'Trafodion yn y flwyddyn rhwng y cyngor a chi, eich teulu agos, neu gyrff yr ydych chi neu hwythau yn eu rheoli neu’n dylanwadu arnynt.' },
  truth: TRUTH,
  answers: Answers,
  deadline: null,
  published: false,
  check: ({ transactions, none, yearEnding }: Answers, today) => [
    ...(transactions.length === 0 && none !== true ? [{ path: 'answers.none', message: 'is needed where there are no transactions: silence is not "none"' }] : []),
    ...(transactions.length > 0 && none === true ? [{ path: 'answers.none', message: 'contradicts the transactions that are given' }] : []),
    ...(yearEnding > today ? [{ path: 'answers.yearEnding', message: 'is not over yet' }] : []),
  ],
  declares: () => [],
  effect: 'none',
  sources: [RELATED_PARTIES],
  examples: { accepted: [{ yearEnding: '2026-03-31', transactions: [], none: true }], refused: [{ answers: { yearEnding: '2026-03-31', transactions: [] }, path: 'answers.none' }] },
};
