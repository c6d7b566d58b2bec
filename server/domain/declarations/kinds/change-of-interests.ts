import type { Static } from 'typebox';
import { CivilDate, type strict } from '../../schema.ts';
import { entriesOf, someUnder, type UnderHeadings } from '../answers.ts';
import { checkDay, checkEntries } from '../checks.ts';
import { HEADINGS } from '../headings/index.ts';
import type { Kind } from '../kind.ts';
import { MODEL_CODE_CHANGES } from '../sources.ts';
import { TRUTH_ENGLAND } from './words.ts';

const Changed = { changedOn: CivilDate };
type Answers = UnderHeadings & Static<ReturnType<typeof strict<typeof Changed>>>;

/** Nothing in ss.30 and 31 asks for an update in mid-term; the adopted code does. */
export const changeOfInterests: Kind = {
  id: 'change-of-interests',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  nations: ['England'],
  whose: ['member', 'co-opted'],
  title: { en: 'Change to the register of interests', cy: 'Newid i’r gofrestr buddiannau' },
  lead: { en: 'Answer only the headings that have changed. What you enter takes the place of what is registered there.', cy: 'Atebwch y penawdau sydd wedi newid yn unig. Bydd yr hyn a nodwch yn cymryd lle’r hyn a gofrestrwyd yno.' },
  truth: TRUTH_ENGLAND,
  answers: someUnder(HEADINGS, Changed),
  deadline: { clock: 'change', days: 28, basis: 'local-code', source: MODEL_CODE_CHANGES },
  published: true,
  check: (answers: Answers, today) => [
    ...checkDay('answers.changedOn', answers.changedOn, today),
    ...(Object.keys(answers.headings).length === 0 ? [{ path: 'answers.headings', message: 'answers no heading; choose what has changed' }] : []),
    ...checkEntries(answers, today),
  ],
  declares: (answers: Answers) => entriesOf(answers),
  effect: 'replaces',
  sources: [MODEL_CODE_CHANGES],
  examples: {
    accepted: [{ changedOn: '2026-05-01', headings: { securities: { none: true } } }, { changedOn: '2026-05-01', headings: { directorships: { entries: [{ body: { name: 'Alder Carr Woodland Co-operative', scheme: 'fca-mutuals', number: '990109' }, post: 'Committee member' }] } } }],
    refused: [{ answers: { changedOn: '2026-05-01', headings: {} }, path: 'answers.headings' }, { answers: { changedOn: '2026-02-30', headings: { securities: { none: true } } }, path: 'answers.changedOn' }],
  },
};
