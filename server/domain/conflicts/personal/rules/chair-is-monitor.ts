import { COMPANY_REVIEW, NAO_2015, PA_81 } from '../../sources.ts';
import { POST_ENDS, SOMEBODY_ELSE } from '../levers.ts';
import type { PersonalRule } from '../rule.ts';
import { handsIn, postsIn } from '../ties.ts';
import { atOnce, foundOver, inEachBody } from '../together.ts';

export const chairIsMonitor: PersonalRule = {
  id: 'chair-is-monitor',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  title: { en: 'In a post of the body, and monitoring its contract', cy: 'Mewn swydd yn y corff, ac yn monitro ei gontract' },
  why: {
    en: 'Whoever manages or monitors the contract measures their own performance when they are also of the body.',
    cy: 'Mae’r sawl sy’n rheoli neu’n monitro’r contract yn mesur ei berfformiad ei hun os yw hefyd o’r corff.',
  },
  says: {
    en: '{subject} held a post in {body} and managed or monitored its contract for {authority}: {periods}.',
    cy: 'Yr oedd {subject} yn dal swydd yn {body} ac yn rheoli neu’n monitro ei gontract dros {authority}: {periods}.',
  },
  sources: [PA_81, COMPANY_REVIEW, NAO_2015],
  guidance: 'enforcing.separate-hands',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 5,
  parameters: {},
  look: (facts) =>
    inEachBody(facts, (mutual) => {
      const [post, monitors] = [postsIn(facts, mutual), handsIn(facts, mutual).filter(({ does }) => does === 'monitors')];
      return foundOver(mutual, atOnce(post, monitors), 5, { post, monitors });
    }),
  levers: [SOMEBODY_ELSE, POST_ENDS],
  examples: {
    flags: [
      {
        title: { en: 'The chair manages the contract', cy: 'Y cadeirydd sy’n rheoli’r contract' },
        facts: [{ what: 'connection', kind: 'post-in-body', from: '2019-01-01' }, { what: 'role', family: 'contractor', from: '2020-04-01', to: '2023-03-31', answers: 'contract-manager' }],
        periods: ['2020-04-01/2023-03-31'],
        severity: 5,
      },
      {
        title: { en: 'An employee of it answers for the monitoring', cy: 'Gweithiwr iddo sy’n atebol am y monitro' },
        facts: [{ what: 'interest', heading: 'outside-work', from: '2021-01-01' }, { what: 'role', family: 'contractor', kind: 'performance-monitor', from: '2020-04-01', answers: 'accountable-officer' }],
        periods: ['2021-01-01/'],
      },
    ],
    silent: [
      {
        title: { en: 'The post ended on the day before', cy: 'Daeth y swydd i ben y diwrnod cynt' },
        facts: [{ what: 'connection', kind: 'post-in-body', from: '2019-01-01', to: '2020-03-31' }, { what: 'role', family: 'contractor', from: '2020-04-01', answers: 'performance-monitor' }],
        periods: [],
      },
    ],
  },
};
