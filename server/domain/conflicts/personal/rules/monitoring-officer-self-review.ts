import { NAO_2015 } from '../../sources.ts';
import { HOUSEHOLD_ENDS, INTEREST_ENDS, POST_ENDS, STATUTORY_OFFICE_ENDS } from '../levers.ts';
import { intersect } from '../../../time/period.ts';
import type { PersonalRule } from '../rule.ts';
import { MONITORING_OFFICER } from '../sources.ts';
import { daysOf, officesOf, ownInterestsIn, partnersIn, postsIn, relativesIn, rolesTowards } from '../ties.ts';
import { atOnce, foundOver, inEachBody } from '../together.ts';

export const monitoringOfficerSelfReview: PersonalRule = {
  id: 'monitoring-officer-self-review',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  title: { en: 'The monitoring officer is connected with a body of the register', cy: 'Mae’r swyddog monitro’n gysylltiedig â chorff yn y gofrestr' },
  why: {
    en: 'Declarations, dispensations and overlaps about this body come before somebody who has a part in it. They may prepare such a matter; the deputy, or another council’s monitoring officer, decides it, and the register lets nobody decide their own.',
    cy: 'Daw datganiadau, goddefebau a gorgyffyrddiadau am y corff hwn gerbron rhywun sydd â rhan ynddo. Cânt baratoi mater o’r fath; y dirprwy, neu swyddog monitro cyngor arall, sy’n ei benderfynu, ac nid yw’r gofrestr yn gadael i neb benderfynu ei fater ei hun.',
  },
  says: {
    en: '{subject}, the monitoring officer, was connected with {body}, towards which {authority} had a role ({families}): {periods}.',
    cy: 'Yr oedd {subject}, y swyddog monitro, yn gysylltiedig â {body}, yr oedd gan {authority} rôl tuag ato ({families}): {periods}.',
  },
  sources: [MONITORING_OFFICER, NAO_2015],
  guidance: 'organising.step-aside',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  parameters: {},
  look: (facts) =>
    inEachBody(facts, (mutual) => {
      const office = officesOf(facts, ({ statutory }) => statutory === 'monitoring-officer');
      const ties = [...postsIn(facts, mutual), ...ownInterestsIn(facts, mutual), ...partnersIn(facts, mutual), ...relativesIn(facts, mutual)];
      const roles = rolesTowards(facts, mutual);
      return foundOver(mutual, intersect(atOnce(ties, office), daysOf(roles)), 4, { ties, office, roles });
    }),
  levers: [POST_ENDS, INTEREST_ENDS, HOUSEHOLD_ENDS, STATUTORY_OFFICE_ENDS],
  examples: {
    flags: [
      {
        title: { en: 'A relative’s interest in a body that the council buys from', cy: 'Buddiant perthynas mewn corff y mae’r cyngor yn prynu ganddo' },
        facts: [{ what: 'office', kind: 'officer', statutory: 'monitoring-officer', from: '2020-01-01', to: '2025-06-30' }, { what: 'connection', kind: 'relative-interest', from: '2019-01-01' }, { what: 'role', family: 'contractor', from: '2021-04-01' }],
        periods: ['2021-04-01/2025-06-30'],
        severity: 4,
      },
    ],
    silent: [
      {
        title: { en: 'The office ended on the day before the role began', cy: 'Daeth y swydd i ben y diwrnod cyn i’r rôl ddechrau' },
        facts: [{ what: 'office', kind: 'officer', statutory: 'monitoring-officer', from: '2020-01-01', to: '2021-03-31' }, { what: 'connection', kind: 'own-interest', from: '2019-01-01' }, { what: 'role', family: 'contractor', from: '2021-04-01' }],
        periods: [],
      },
      {
        title: { en: 'Another statutory officer', cy: 'Swyddog statudol arall' },
        facts: [{ what: 'office', kind: 'officer', statutory: 'head-of-paid-service', from: '2020-01-01' }, { what: 'connection', kind: 'own-interest', from: '2019-01-01' }, { what: 'role', family: 'contractor', from: '2021-04-01' }],
        periods: [],
      },
    ],
  },
};
