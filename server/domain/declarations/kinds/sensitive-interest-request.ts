import type { Static } from 'typebox';
import { Id, line, optional, strict, text } from '../../schema.ts';
import type { Kind } from '../kind.ts';
import { SENSITIVE } from '../sources.ts';
import { TRUTH } from './words.ts';

const Answers = strict({ interest: optional(Id), about: line(300), reason: text(2000) });
type Answers = Static<typeof Answers>;

export const sensitiveInterestRequest: Kind = {
  id: 'sensitive-interest-request',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  nations: ['England'],
  whose: ['member', 'co-opted'],
  title: { en: 'Request to withhold a sensitive interest', cy: 'Cais i atal buddiant sensitif' },
  lead: {
    en: 'Where disclosure could lead to you, or somebody connected with you, being subjected to violence or intimidation. If the monitoring officer agrees, the public copy says only that an interest is withheld.',
    cy: 'Lle gallai datgelu arwain at drais neu fygythiad tuag atoch chi neu rywun sy’n gysylltiedig â chi. Os yw’r swyddog monitro’n cytuno, dywed y copi cyhoeddus yn unig fod buddiant wedi’i atal.',
  },
  truth: TRUTH,
  answers: Answers,
  deadline: null,
  published: false,
  check: () => [],
  declares: (_answers: Answers) => [],
  effect: 'none',
  sources: [SENSITIVE],
  examples: { accepted: [{ about: 'My home', reason: 'A court has ordered a former partner to stay away.' }], refused: [{ answers: { about: 'My home' }, path: 'answers.reason' }] },
};
