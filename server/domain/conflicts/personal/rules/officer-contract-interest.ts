import { OFFICERS } from '../../../declarations/sources.ts';
import { LAST_DAY } from '../../../time/civil.ts';
import { intersect, merge, subtract, type Span } from '../../../time/period.ts';
import { INTEREST_ENDS, NOTICE_GIVEN, POST_ENDS } from '../levers.ts';
import type { PersonalRule } from '../rule.ts';
import { daysOf, officesOf, pecuniaryIn, rolesTowards } from '../ties.ts';
import { foundOver, inEachBody } from '../together.ts';

export const officerContractInterest: PersonalRule = {
  id: 'officer-contract-interest',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  title: { en: 'An officer’s interest in a contract, without written notice', cy: 'Buddiant swyddog mewn contract, heb rybudd ysgrifenedig' },
  why: {
    en: 'An officer who learns that the council has made, or is to make, a contract in which they have a pecuniary interest, direct or indirect, gives written notice as soon as practicable. No number of days is set: it is missing from the first.',
    cy: 'Mae swyddog sy’n dysgu bod y cyngor wedi gwneud, neu ar fin gwneud, contract y mae ganddo fuddiant ariannol ynddo, uniongyrchol neu anuniongyrchol, yn rhoi rhybudd ysgrifenedig cyn gynted ag y bo’n ymarferol. Ni osodir nifer o ddyddiau: mae ar goll o’r cyntaf.',
  },
  says: {
    en: 'No written notice by {subject}, an officer of {authority}, of an interest in its contract with {body} is recorded: {periods}.',
    cy: 'Nid oes rhybudd ysgrifenedig gan {subject}, swyddog i {authority}, o fuddiant yn ei gontract â {body} wedi’i gofnodi: {periods}.',
  },
  sources: [OFFICERS],
  guidance: 'organising.declare-in-time',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 5,
  parameters: {},
  look: (facts) =>
    inEachBody(facts, (mutual) => {
      if (facts.nation !== 'England' && facts.nation !== 'Wales') return [];
      const [interest, contract, officer] = [pecuniaryIn(facts, mutual), rolesTowards(facts, mutual, 'contractor'), officesOf(facts, ({ kind }) => kind === 'officer')];
      const notices = facts.interests.filter((one) => one.mutual === mutual && one.heading === 'officer-contracts').map(({ span: [from] }): Span => [from, LAST_DAY]);
      const noticed = merge(notices.toSorted((a, b) => a[0] - b[0]));
      const together = intersect(intersect(daysOf(interest), daysOf(contract)), daysOf(officer));
      const found = foundOver(mutual, subtract(together, noticed), 5, { interest, contract, officer });
      return found.map((one) => ({ ...one, read: { ...one.read, noticed } }));
    }),
  levers: [NOTICE_GIVEN, INTEREST_ENDS, POST_ENDS],
  examples: {
    flags: [
      {
        title: { en: 'An interest in a supplier, and notice only later', cy: 'Buddiant mewn cyflenwr, a rhybudd yn ddiweddarach yn unig' },
        facts: [{ what: 'office', kind: 'officer', from: '2018-01-01' }, { what: 'connection', kind: 'partner-interest', from: '2021-01-01' }, { what: 'role', family: 'contractor', from: '2022-04-01' }, { what: 'interest', heading: 'officer-contracts', from: '2023-01-01' }],
        periods: ['2022-04-01/2022-12-31'],
        severity: 5,
      },
    ],
    silent: [
      {
        title: { en: 'Notice on the day on which the contract began', cy: 'Rhybudd ar y diwrnod y dechreuodd y contract' },
        facts: [{ what: 'office', kind: 'officer', from: '2018-01-01' }, { what: 'connection', kind: 'own-interest', from: '2021-01-01' }, { what: 'role', family: 'contractor', from: '2022-04-01' }, { what: 'interest', heading: 'officer-contracts', from: '2022-04-01', to: '2022-12-31' }],
        periods: [],
      },
      {
        title: { en: 'The council buys nothing from it', cy: 'Nid yw’r cyngor yn prynu dim ganddo' },
        facts: [{ what: 'office', kind: 'officer', from: '2018-01-01' }, { what: 'connection', kind: 'own-interest', from: '2021-01-01' }, { what: 'role', family: 'regulator', from: '2022-04-01' }],
        periods: [],
      },
      {
        title: { en: 'A councillor: the register of interests asks them', cy: 'Cynghorydd: y gofrestr buddiannau sy’n gofyn iddynt' },
        facts: [{ what: 'office', kind: 'member', from: '2018-01-01' }, { what: 'connection', kind: 'own-interest', from: '2021-01-01' }, { what: 'role', family: 'contractor', from: '2022-04-01' }],
        periods: [],
      },
    ],
  },
};
