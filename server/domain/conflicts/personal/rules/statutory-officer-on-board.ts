import { CIPFA_COMPANIES, COMPANY_REVIEW } from '../../sources.ts';
import { POST_ENDS, STATUTORY_OFFICE_ENDS } from '../levers.ts';
import type { PersonalRule } from '../rule.ts';
import { boardOf, officesOf } from '../ties.ts';
import { atOnce, foundOver, inEachBody } from '../together.ts';

export const statutoryOfficerOnBoard: PersonalRule = {
  id: 'statutory-officer-on-board',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  title: { en: 'A statutory officer on the board of a body', cy: 'Swyddog statudol ar fwrdd corff' },
  why: {
    en: 'The head of paid service, the monitoring officer and the chief finance officer must be able to warn the council about the body, at whatever cost to it. A director owes the body the opposite.',
    cy: 'Rhaid i bennaeth y gwasanaeth cyflogedig, y swyddog monitro a’r prif swyddog cyllid allu rhybuddio’r cyngor am y corff, beth bynnag fo’r gost iddo. Mae cyfarwyddwr yn ddyledus i’r corff am y gwrthwyneb.',
  },
  says: {
    en: '{subject} held a statutory office of {authority} and a place on the board of {body}: {periods}.',
    cy: 'Yr oedd {subject} yn dal swydd statudol yn {authority} a lle ar fwrdd {body}: {periods}.',
  },
  sources: [COMPANY_REVIEW, CIPFA_COMPANIES],
  guidance: 'owning.shareholder-apart',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  parameters: {},
  look: (facts) =>
    inEachBody(facts, (mutual) => {
      const [board, office] = [boardOf(facts, mutual), officesOf(facts, ({ statutory }) => statutory !== undefined)];
      return foundOver(mutual, atOnce(board, office), 4, { board, office });
    }),
  levers: [POST_ENDS, STATUTORY_OFFICE_ENDS],
  examples: {
    flags: [
      {
        title: { en: 'The chief finance officer is a director', cy: 'Mae’r prif swyddog cyllid yn gyfarwyddwr' },
        facts: [{ what: 'office', kind: 'officer', statutory: 'chief-finance-officer', from: '2020-01-01', to: '2024-12-31' }, { what: 'connection', kind: 'post-in-body', from: '2022-01-01' }],
        periods: ['2022-01-01/2024-12-31'],
        severity: 4,
      },
    ],
    silent: [
      {
        title: { en: 'A director since the day after the office ended', cy: 'Cyfarwyddwr ers y diwrnod wedi i’r swydd ddod i ben' },
        facts: [{ what: 'office', kind: 'officer', statutory: 'chief-finance-officer', from: '2020-01-01', to: '2024-12-31' }, { what: 'connection', kind: 'post-in-body', from: '2025-01-01' }],
        periods: [],
      },
      {
        title: { en: 'An officer who holds none of the three offices', cy: 'Swyddog nad yw’n dal yr un o’r tair swydd' },
        facts: [{ what: 'office', kind: 'officer', from: '2020-01-01' }, { what: 'connection', kind: 'post-in-body', from: '2022-01-01' }],
        periods: [],
      },
    ],
  },
};
