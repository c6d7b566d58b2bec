import { oneOf } from '../../schema.ts';
import { HEADINGS } from '../headings/index.ts';
import type { Kind } from '../kind.ts';
import { AT_A_MEETING, MODEL_CODE_CHANGES } from '../sources.ts';
import { changeForm } from './forms.ts';
import { TRUTH_ENGLAND } from './words.ts';

/** Nothing in ss.30 and 31 asks for an update in mid-term; the adopted code does. */
export const changeOfInterests1: Kind = {
  ...changeForm(HEADINGS),
  id: 'change-of-interests',
  version: 1,
  validFrom: '2012-07-01',
  validTo: '2026-11-21',
  nations: ['England'],
  whose: ['member', 'co-opted'],
  title: { en: 'Change to the register of interests', cy: 'Newid i’r gofrestr buddiannau' },
  lead: { en: 'Answer only the headings that have changed. What you enter takes the place of what is registered there.', cy: 'Atebwch y penawdau sydd wedi newid yn unig. Bydd yr hyn a nodwch yn cymryd lle’r hyn a gofrestrwyd yno.' },
  truth: TRUTH_ENGLAND,
  deadline: { clock: 'change', days: 28, basis: 'local-code', source: MODEL_CODE_CHANGES },
  sources: [MODEL_CODE_CHANGES],
  examples: {
    accepted: [{ changedOn: '2026-05-01', headings: { securities: { none: true } } }, { changedOn: '2026-05-01', headings: { directorships: { entries: [{ body: { name: 'Alder Carr Woodland Co-operative', scheme: 'fca-mutuals', number: '990109' }, post: 'Committee member' }] } } }],
    refused: [{ answers: { changedOn: '2026-05-01', headings: {} }, path: 'answers.headings' }, { answers: { changedOn: '2026-02-30', headings: { securities: { none: true } } }, path: 'answers.changedOn' }],
  },
};

/** What the clock is counted from: a change, by the code; a disclosure or awareness, by statute. */
const AS = { change: 2, 'disclosed-at-a-meeting': 3, 'became-aware': 4 } as const;
type Because = keyof typeof AS;

const example = (because: Because) => ({ because, changedOn: '2026-05-01', headings: { contracts: { entries: [{ body: { name: 'Wexmere Active Leisure Trust' }, what: 'Pools' }] } } });

/** A change of mid-term, or one's first word to the monitoring officer of what was disclosed at a meeting (s.31(3)) or met in deciding alone (s.31(7)). */
export const changeOfInterests: Kind = {
  ...changeOfInterests1,
  ...changeForm(HEADINGS, { because: oneOf(['change', 'disclosed-at-a-meeting', 'became-aware'] as const) }),
  version: AS.change,
  validFrom: '2026-11-22',
  validTo: null,
  lead: {
    en: 'Answer only the headings that have changed. What you enter takes the place of what is registered there. Say why you notify: an interest that you disclosed at a meeting, or that you became aware of when deciding alone, must by statute be notified within 28 days beginning with that day; any other change by the code.',
    cy: 'Atebwch y penawdau sydd wedi newid yn unig. Bydd yr hyn a nodwch yn cymryd lle’r hyn a gofrestrwyd yno. Dywedwch pam yr ydych yn hysbysu: rhaid, yn ôl statud, hysbysu buddiant a ddatgelwyd gennych mewn cyfarfod, neu y daethoch yn ymwybodol ohono wrth benderfynu ar eich pen eich hun, o fewn 28 diwrnod gan ddechrau â’r diwrnod hwnnw; unrhyw newid arall yn ôl y cod.',
  },
  filedAs: ({ because }: { readonly because: Because }) => AS[because],
  sources: [MODEL_CODE_CHANGES, AT_A_MEETING],
  examples: {
    accepted: [example('change'), example('disclosed-at-a-meeting'), example('became-aware')],
    refused: [
      { answers: { changedOn: '2026-05-01', headings: { securities: { none: true } } }, path: 'answers.because' },
      { answers: { ...example('change'), because: 'whim' }, path: 'answers.because' },
      { answers: { ...example('became-aware'), changedOn: '2999-05-01' }, path: 'answers.changedOn' },
    ],
  },
};

/** The same form, as it is filed after a disclosure at a meeting. */
export const disclosedAtMeeting: Kind = { ...changeOfInterests, version: AS['disclosed-at-a-meeting'], nations: [], deadline: { clock: 'disclosure-at-a-meeting', days: 28, basis: 'statute', source: AT_A_MEETING } };
/** The same form, as it is filed after becoming aware of an interest in what one was to decide alone. */
export const becameAware: Kind = { ...changeOfInterests, version: AS['became-aware'], nations: [], deadline: { clock: 'becoming-aware', days: 28, basis: 'statute', source: AT_A_MEETING } };
