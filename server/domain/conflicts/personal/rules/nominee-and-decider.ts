import { intersect } from '../../../time/period.ts';
import { COMPANY_REVIEW, PA_81 } from '../../sources.ts';
import { DPI_REGULATIONS } from '../../../declarations/sources.ts';
import { DISPENSED, POST_ENDS, SOMEBODY_ELSE } from '../levers.ts';
import type { PersonalRule } from '../rule.ts';
import { PARTICIPATION } from '../sources.ts';
import { barredOf, boardOf, daysOf, dispensedIn, handsIn } from '../ties.ts';
import { foundOver, inEachBody } from '../together.ts';

export const nomineeAndDecider: PersonalRule = {
  id: 'nominee-and-decider',
  version: 2,
  validFrom: '2012-07-01',
  validTo: null,
  title: { en: 'On the board of a body, and among those who decide about it', cy: 'Ar fwrdd corff, ac ymhlith y rhai sy’n penderfynu amdano' },
  why: {
    en: 'A director owes the body their loyalty, also where the council named them. On the text of the regulations the body’s contract is then their own disclosable interest, whether or not they are paid. A dispensation can lift the bar in a committee; it cannot for somebody who decides alone.',
    cy: 'Mae cyfarwyddwr yn ddyledus i’r corff am ei deyrngarwch, hefyd os y cyngor a’i henwodd. Yn ôl testun y rheoliadau mae contract y corff wedyn yn fuddiant datgeladwy iddo ei hun, â thâl neu heb dâl. Gall goddefeb godi’r gwaharddiad mewn pwyllgor; ni all wneud hynny i rywun sy’n penderfynu ar ei ben ei hun.',
  },
  says: {
    en: '{subject} was on the board of {body} and among those who decide for {authority} about it ({families}): {periods}.',
    cy: 'Yr oedd {subject} ar fwrdd {body} ac ymhlith y rhai sy’n penderfynu amdano dros {authority} ({families}): {periods}.',
  },
  sources: [PARTICIPATION, DPI_REGULATIONS, PA_81, COMPANY_REVIEW],
  guidance: 'organising.step-aside',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 5,
  parameters: {},
  look: (facts) =>
    inEachBody(facts, (mutual) => {
      const [board, hands] = [boardOf(facts, mutual), handsIn(facts, mutual)];
      const [alone, committee] = [hands.filter(({ does }) => does === 'decides-alone'), hands.filter(({ does }) => does === 'decides-in-committee')];
      const dispensed = dispensedIn(facts, mutual);
      const found = foundOver(mutual, intersect(daysOf(board), barredOf([...alone, ...committee], dispensed)), 5, { board, alone, committee });
      return found.map((one) => ({ ...one, read: { ...one.read, dispensed } }));
    }),
  levers: [SOMEBODY_ELSE, POST_ENDS, DISPENSED],
  examples: {
    flags: [
      {
        title: { en: 'A councillor on the board sits on the committee that awards', cy: 'Mae cynghorydd ar y bwrdd yn eistedd ar y pwyllgor sy’n dyfarnu' },
        facts: [{ what: 'connection', kind: 'post-in-body', from: '2023-05-20' }, { what: 'office', kind: 'member', on: 'cabinet', from: '2023-05-09', to: '2027-05-10' }, { what: 'role', family: 'contractor', committee: 'cabinet', from: '2022-04-01' }],
        periods: ['2023-05-20/2027-05-10'],
        severity: 5,
      },
      {
        title: { en: 'A dispensation does not cover who decides alone', cy: 'Nid yw goddefeb yn cwmpasu’r sawl sy’n penderfynu ar ei ben ei hun' },
        facts: [{ what: 'interest', heading: 'appointments', post: 'Trustee', from: '2024-01-01' }, { what: 'role', family: 'financier', from: '2023-01-01', to: '2025-12-31', answers: 'decision-maker' }, { what: 'ruling', kind: 'standing-dispensation', from: '2024-01-01', to: '2027-12-31' }],
        periods: ['2024-01-01/2025-12-31'],
      },
      {
        title: { en: 'No dispensation is an officer’s, in a committee either', cy: 'Nid oes goddefeb i swyddog, mewn pwyllgor chwaith' },
        facts: [{ what: 'connection', kind: 'post-in-body', from: '2024-06-01' }, { what: 'office', kind: 'officer', on: 'cabinet', from: '2023-05-09', to: '2027-05-10' }, { what: 'role', family: 'contractor', committee: 'cabinet', from: '2022-04-01' }, { what: 'ruling', kind: 'standing-dispensation', from: '2024-06-01', to: '2028-05-31' }],
        periods: ['2024-06-01/2027-05-10'],
      },
    ],
    silent: [
      {
        title: { en: 'The committee was left on the day before', cy: 'Gadawyd y pwyllgor y diwrnod cynt' },
        facts: [{ what: 'connection', kind: 'post-in-body', from: '2024-06-01' }, { what: 'office', kind: 'member', on: 'cabinet', from: '2023-05-09', to: '2024-05-31' }, { what: 'role', family: 'contractor', committee: 'cabinet', from: '2022-04-01' }],
        periods: [],
      },
      {
        title: { en: 'A standing dispensation for the committee', cy: 'Goddefeb sefydlog ar gyfer y pwyllgor' },
        facts: [{ what: 'connection', kind: 'post-in-body', from: '2024-06-01' }, { what: 'office', kind: 'member', on: 'cabinet', from: '2023-05-09', to: '2027-05-10' }, { what: 'role', family: 'contractor', committee: 'cabinet', from: '2022-04-01' }, { what: 'ruling', kind: 'standing-dispensation', from: '2024-06-01', to: '2028-05-31' }],
        periods: [],
      },
      {
        title: { en: 'An employee of the body, on no board', cy: 'Gweithiwr i’r corff, ar ddim bwrdd' },
        facts: [{ what: 'interest', heading: 'employment', post: 'Lifeguard', from: '2024-06-01' }, { what: 'office', kind: 'member', on: 'cabinet', from: '2023-05-09' }, { what: 'role', family: 'contractor', committee: 'cabinet', from: '2022-04-01' }],
        periods: [],
      },
    ],
  },
};
