import { intersect, merge } from '../../../time/period.ts';
import { COMPANY_REVIEW, NAO_2015, PA_81 } from '../../sources.ts';
import { DISPENSED, INTEREST_ENDS, POST_ENDS, SOMEBODY_ELSE } from '../levers.ts';
import type { PersonalRule } from '../rule.ts';
import { MODEL_CODE_PARTICIPATION } from '../sources.ts';
import { barredOf, boardOf, daysOf, dispensedIn, handsIn, ownInterestsIn, workFor, type Hand } from '../ties.ts';
import { foundOver, inEachBody } from '../together.ts';

/** To sit on the board and decide or monitor has rules of its own, which say more. */
const does = (hands: readonly Hand[], ...which: readonly Hand['does'][]): Hand[] => hands.filter((hand) => which.includes(hand.does));

export const interestInBodyOfResponsibility: PersonalRule = {
  id: 'interest-in-body-of-responsibility',
  version: 2,
  validFrom: '2012-07-01',
  validTo: null,
  title: { en: 'An interest in a body that one deals with for the council', cy: 'Buddiant mewn corff y mae rhywun yn ymdrin ag ef dros y cyngor' },
  why: {
    en: 'Whoever has something to gain or lose in a body cannot be seen to act for the council alone when they answer for what the council does towards it. A dispensation can let a member take part in a committee; it covers neither who acts alone nor an officer.',
    cy: 'Ni ellir gweld rhywun â rhywbeth i’w ennill neu ei golli mewn corff yn gweithredu dros y cyngor yn unig wrth ateb dros yr hyn a wna’r cyngor tuag ato. Gall goddefeb adael i aelod gymryd rhan mewn pwyllgor; nid yw’n cwmpasu’r sawl sy’n gweithredu ar ei ben ei hun na swyddog.',
  },
  says: {
    en: '{subject} had an interest or a post in {body} while acting for {authority} towards it ({families}): {periods}.',
    cy: 'Yr oedd gan {subject} fuddiant neu swydd yn {body} wrth weithredu dros {authority} tuag ato ({families}): {periods}.',
  },
  sources: [MODEL_CODE_PARTICIPATION, PA_81, NAO_2015, COMPANY_REVIEW],
  guidance: 'organising.step-aside',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  parameters: {},
  look: (facts) =>
    inEachBody(facts, (mutual) => {
      const [interest, board, work, hands] = [ownInterestsIn(facts, mutual), boardOf(facts, mutual), workFor(facts, mutual), handsIn(facts, mutual)];
      const dispensed = dispensedIn(facts, mutual);
      const barred = (some: readonly Hand[]) => barredOf(some, dispensed);
      const [answers, deciding] = [does(hands, 'answers'), does(hands, 'answers', 'decides-alone', 'decides-in-committee')];
      const periods = merge([...intersect(daysOf(interest), barred(hands)), ...intersect(daysOf(work), barred(deciding)), ...intersect(daysOf(board), barred(answers))].toSorted((a, b) => a[0] - b[0]));
      return foundOver(mutual, periods, 4, { interest, board, work, hands }).map((one) => ({ ...one, read: { ...one.read, dispensed } }));
    }),
  levers: [SOMEBODY_ELSE, INTEREST_ENDS, POST_ENDS, DISPENSED],
  examples: {
    flags: [
      {
        title: { en: 'A share in the body whose contract they answer for', cy: 'Cyfran yn y corff y maent yn ateb dros ei gontract' },
        facts: [{ what: 'connection', kind: 'own-interest', from: '2018-01-01', to: '2021-12-31' }, { what: 'role', family: 'contractor', from: '2020-04-01', answers: 'accountable-officer' }],
        periods: ['2020-04-01/2021-12-31'],
        severity: 4,
      },
      {
        title: { en: 'Shares declared by somebody on the committee that scrutinises it', cy: 'Cyfranddaliadau a ddatganwyd gan rywun ar y pwyllgor sy’n craffu arno' },
        facts: [{ what: 'interest', heading: 'securities', from: '2023-05-09' }, { what: 'office', kind: 'member', on: 'scrutiny', from: '2023-05-09', to: '2027-05-10' }, { what: 'role', family: 'scrutiny', committee: 'scrutiny', from: '2024-01-01' }],
        periods: ['2024-01-01/2027-05-10'],
      },
      {
        title: { en: 'A dispensation for the committee ends', cy: 'Mae goddefeb ar gyfer y pwyllgor yn dod i ben' },
        facts: [{ what: 'interest', heading: 'securities', from: '2023-05-09' }, { what: 'office', kind: 'member', on: 'cabinet', from: '2023-05-09', to: '2027-05-10' }, { what: 'role', family: 'contractor', committee: 'cabinet', from: '2024-01-01' }, { what: 'ruling', kind: 'standing-dispensation', from: '2024-01-01', to: '2025-12-31' }],
        periods: ['2026-01-01/2027-05-10'],
      },
      {
        title: { en: 'An officer of the committee cannot be given one', cy: 'Ni ellir rhoi un i swyddog y pwyllgor' },
        facts: [{ what: 'interest', heading: 'securities', from: '2023-05-09' }, { what: 'office', kind: 'officer', on: 'cabinet', from: '2023-05-09', to: '2027-05-10' }, { what: 'role', family: 'contractor', committee: 'cabinet', from: '2024-01-01' }, { what: 'ruling', kind: 'standing-dispensation', from: '2024-01-01', to: '2025-12-31' }],
        periods: ['2024-01-01/2027-05-10'],
      },
      {
        title: { en: 'A dispensation does not cover who decides alone', cy: 'Nid yw goddefeb yn cwmpasu’r sawl sy’n penderfynu ar ei ben ei hun' },
        facts: [{ what: 'connection', kind: 'own-interest', from: '2024-01-01' }, { what: 'role', family: 'financier', from: '2023-01-01', to: '2025-12-31', answers: 'decision-maker' }, { what: 'ruling', kind: 'standing-dispensation', from: '2024-01-01', to: '2027-12-31' }],
        periods: ['2024-01-01/2025-12-31'],
      },
    ],
    silent: [
      {
        title: { en: 'A standing dispensation for the whole of the seat', cy: 'Goddefeb sefydlog ar gyfer y sedd gyfan' },
        facts: [{ what: 'interest', heading: 'securities', from: '2023-05-09' }, { what: 'office', kind: 'member', on: 'cabinet', from: '2023-05-09', to: '2027-05-10' }, { what: 'role', family: 'contractor', committee: 'cabinet', from: '2024-01-01' }, { what: 'ruling', kind: 'standing-dispensation', from: '2023-06-01', to: '2027-05-31' }],
        periods: [],
      },
      {
        title: { en: 'It ended on the day before they began to answer', cy: 'Daeth i ben y diwrnod cyn iddynt ddechrau ateb' },
        facts: [{ what: 'connection', kind: 'own-interest', from: '2018-01-01', to: '2020-03-31' }, { what: 'role', family: 'contractor', from: '2020-04-01', answers: 'accountable-officer' }],
        periods: [],
      },
      {
        title: { en: 'Somebody else answers for it', cy: 'Rhywun arall sy’n ateb drosto' },
        facts: [{ what: 'connection', kind: 'own-interest', from: '2018-01-01' }, { what: 'role', family: 'contractor', from: '2020-04-01' }],
        periods: [],
      },
      {
        title: { en: 'On the board and deciding: another rule says it', cy: 'Ar y bwrdd ac yn penderfynu: rheol arall sy’n ei ddweud' },
        facts: [{ what: 'connection', kind: 'post-in-body', from: '2018-01-01' }, { what: 'role', family: 'contractor', from: '2020-04-01', answers: 'decision-maker' }],
        periods: [],
      },
    ],
  },
};
