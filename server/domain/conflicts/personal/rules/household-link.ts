import { intersect, merge } from '../../../time/period.ts';
import { DISPENSED, HOUSEHOLD_ENDS, SOMEBODY_ELSE } from '../levers.ts';
import type { PersonalRule } from '../rule.ts';
import { MODEL_CODE_PARTICIPATION, PARTICIPATION, PARTNERS } from '../sources.ts';
import { barredOf, daysOf, dispensedIn, handsIn, partnersIn, relativesIn } from '../ties.ts';
import { atOnce, foundOver, inEachBody } from '../together.ts';

export const householdLink: PersonalRule = {
  id: 'household-link',
  version: 2,
  validFrom: '2012-07-01',
  validTo: null,
  title: { en: 'A partner or relative in a body that one deals with', cy: 'Partner neu berthynas mewn corff y mae rhywun yn ymdrin ag ef' },
  why: {
    en: 'A partner’s interest is the member’s own in law where they are aware of it. Of other relatives the law says nothing and the code does: a fair-minded observer would ask.',
    cy: 'Buddiant yr aelod ei hun yw buddiant partner yn ôl y gyfraith os yw’n ymwybodol ohono. Am berthnasau eraill nid yw’r gyfraith yn dweud dim, ond mae’r cod: byddai sylwedydd teg yn gofyn.',
  },
  says: {
    en: 'The partner or a relative of {subject} had an interest in {body} while {subject} acted for {authority} towards it ({families}): {periods}.',
    cy: 'Yr oedd gan bartner neu berthynas {subject} fuddiant yn {body} tra oedd {subject} yn gweithredu dros {authority} tuag ato ({families}): {periods}.',
  },
  sources: [PARTNERS, PARTICIPATION, MODEL_CODE_PARTICIPATION],
  guidance: 'organising.step-aside',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  parameters: {},
  look: (facts) =>
    inEachBody(facts, (mutual) => {
      const [partner, relative, hands, dispensed] = [partnersIn(facts, mutual), relativesIn(facts, mutual), handsIn(facts, mutual), dispensedIn(facts, mutual)];
      // A partner’s interest bars as one’s own does (s.30(3)), and so is lifted as that is; a relative’s is a matter of the code.
      const barred = intersect(daysOf(partner), barredOf(hands, dispensed));
      return foundOver(mutual, merge([...barred, ...atOnce(relative, hands)]), barred.length > 0 ? 4 : 3, { partner, relative, hands }).map((one) => ({ ...one, read: { ...one.read, dispensed } }));
    }),
  levers: [SOMEBODY_ELSE, HOUSEHOLD_ENDS, DISPENSED],
  examples: {
    flags: [
      {
        title: { en: 'A partner’s interest, declared, and a seat on the committee that buys', cy: 'Buddiant partner, wedi’i ddatgan, a sedd ar y pwyllgor sy’n prynu' },
        facts: [{ what: 'interest', heading: 'employment', holder: 'partner', from: '2024-01-01' }, { what: 'office', kind: 'member', on: 'cabinet', from: '2023-05-09' }, { what: 'role', family: 'contractor', committee: 'cabinet', from: '2022-04-01', to: '2026-03-31' }],
        periods: ['2024-01-01/2026-03-31'],
        severity: 4,
      },
      {
        title: { en: 'A relative’s interest weighs less', cy: 'Mae buddiant perthynas yn pwyso llai' },
        facts: [{ what: 'connection', kind: 'relative-interest', from: '2024-01-01' }, { what: 'role', family: 'regulator', from: '2022-04-01', answers: 'inspector' }],
        periods: ['2024-01-01/'],
        severity: 3,
      },
    ],
    silent: [
      {
        title: { en: 'A standing dispensation for the committee, of a partner’s interest', cy: 'Goddefeb sefydlog ar gyfer y pwyllgor, o fuddiant partner' },
        facts: [{ what: 'interest', heading: 'employment', holder: 'partner', from: '2024-01-01' }, { what: 'office', kind: 'member', on: 'cabinet', from: '2023-05-09' }, { what: 'role', family: 'contractor', committee: 'cabinet', from: '2022-04-01', to: '2026-03-31' }, { what: 'ruling', kind: 'standing-dispensation', from: '2024-01-01', to: '2027-12-31' }],
        periods: [],
      },
      {
        title: { en: 'The relative’s interest began on the day after', cy: 'Dechreuodd buddiant y perthynas y diwrnod wedyn' },
        facts: [{ what: 'connection', kind: 'relative-interest', from: '2026-04-01' }, { what: 'role', family: 'contractor', from: '2022-04-01', to: '2026-03-31', answers: 'contract-manager' }],
        periods: [],
      },
    ],
  },
};
