import type { Static } from 'typebox';
import { CivilDate, line, oneOf, optional, strict, text } from '../../schema.ts';
import { NamedBody } from '../answers.ts';
import { checkDay } from '../checks.ts';
import type { Kind } from '../kind.ts';
import { OFFICERS } from '../sources.ts';
import { TRUTH } from './words.ts';

const Answers = strict({ body: NamedBody, contract: line(500), interest: text(2000), learntOn: CivilDate, state: oneOf(['made', 'proposed'] as const), reference: optional(line(200)) });
type Answers = Static<typeof Answers>;

/** "As soon as practicable" is no number of days, so none is counted: the day of learning and the day of notice are both kept. */
export const officerInterestInContract: Kind = {
  id: 'officer-interest-in-contract',
  version: 1,
  validFrom: '1974-04-01',
  validTo: null,
  nations: ['England', 'Wales'],
  whose: ['officer'],
  title: { en: 'Officer’s notice of an interest in a contract', cy: 'Hysbysiad swyddog o fuddiant mewn contract' },
  lead: { en: 'Written notice, as soon as practicable, that a contract in which you have a direct or indirect pecuniary interest has been, or is proposed to be, made by the council.', cy: 'Hysbysiad ysgrifenedig, cyn gynted ag y bo’n ymarferol, bod contract y mae gennych fuddiant ariannol ynddo, uniongyrchol neu anuniongyrchol, wedi’i wneud neu i’w wneud gan y cyngor.' },
  truth: TRUTH,
  answers: Answers,
  deadline: null,
  published: false,
  check: (answers: Answers, today) => checkDay('answers.learntOn', answers.learntOn, today),
  declares: (answers: Answers) => [{ heading: 'officer-contracts', entry: { ...answers } }],
  effect: 'adds',
  sources: [OFFICERS],
  examples: {
    accepted: [{ body: { name: 'Brightwater Care' }, contract: 'Home care, north', interest: 'My brother and I own half of it.', learntOn: '2026-05-01', state: 'proposed' }],
    refused: [{ answers: { body: { name: 'x' }, contract: 'x', interest: 'x', learntOn: '2999-05-01', state: 'made' }, path: 'answers.learntOn' }],
  },
};
