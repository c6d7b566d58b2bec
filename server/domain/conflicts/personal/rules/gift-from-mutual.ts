import { GIFT_THRESHOLD } from '../../../declarations/kinds/gift-or-hospitality.ts';
import { MODEL_CODE_GIFTS, OFFICERS } from '../../../declarations/sources.ts';
import { addMonths, toDay, type Day } from '../../../time/civil.ts';
import { covers, merge, type Span } from '../../../time/period.ts';
import type { Severity, Values } from '../../rule.ts';
import type { DeclaredInterest, PersonFacts } from '../facts.ts';
import { SOMEBODY_ELSE } from '../levers.ts';
import type { PersonalFound, PersonalRule } from '../rule.ts';
import { STANDARDS_REPORT } from '../sources.ts';
import { daysOf, handsIn, officesOf, rolesTowards, type Tied } from '../ties.ts';
import { foundOver, inEachBody } from '../together.ts';

const MONTHS = 12;

interface Gift {
  readonly id: string;
  readonly day: Day;
  readonly pence: number;
}

const giftOf = ({ id, on, span, valuePence }: DeclaredInterest): Gift => ({ id, day: on === null ? span[0] : toDay(on), pence: valuePence ?? 0 });
const weight = ({ day }: Gift, months: number): Span => [day, addMonths(day, months) - 1];

/** Those that count: alone, or together with those of the twelve months before. */
function counting(gifts: readonly Gift[], threshold: number, together: number): Gift[] {
  const withinAYear = (last: Gift) => gifts.filter((gift) => gift.day <= last.day && addMonths(gift.day, MONTHS) > last.day);
  return gifts.filter((gift) => gift.pence >= threshold || (together > 0 && withinAYear(gift).reduce((sum, { pence }) => sum + pence, 0) >= together));
}

function look(facts: PersonFacts, mutual: string, { window = MONTHS, threshold = GIFT_THRESHOLD }: Values): PersonalFound[] {
  const gifts = facts.interests.filter((one) => one.mutual === mutual && one.heading === 'gifts' && one.outcome !== 'refused').map(giftOf);
  if (gifts.length === 0) return [];
  const roles = rolesTowards(facts, mutual);
  // A role that begins within the window was in view when the gift came: a planned award is what makes gifts dangerous.
  const weighs = counting(gifts, threshold, facts.giftsTogether).flatMap((gift): Tied[] => {
    const [from, to] = weight(gift, window);
    if (to < from) return [];
    const dealt = daysOf(roles).filter((span) => span[0] <= to && span[1] >= from);
    return dealt.length === 0 ? [] : [{ span: [from, Math.min(to, dealt.at(-1)?.[1] ?? to)], rests: [{ what: 'interest', id: gift.id }] }];
  });
  const officer = daysOf(officesOf(facts, ({ kind }) => kind === 'officer'));
  const severity: Severity = weighs.some(({ span }) => covers(officer, span[0])) ? 4 : 3;
  const found = foundOver(mutual, merge(daysOf(weighs)), severity, { gifts: weighs, roles, hands: handsIn(facts, mutual) });
  return found.map((one) => ({ ...one, read: { roles: daysOf(roles), officer, gifts: gifts.map(({ day, pence }) => [day, pence]), together: facts.giftsTogether } }));
}

export const giftFromMutual: PersonalRule = {
  id: 'gift-from-mutual',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  title: { en: 'A gift from a body that the council deals with', cy: 'Rhodd gan gorff y mae’r cyngor yn ymdrin ag ef' },
  why: {
    en: 'A gift from somebody with whom the council has, or is about to have, business is asked about, however small the favour was meant. An officer may take no reward beyond their pay.',
    cy: 'Gofynnir am rodd gan rywun y mae gan y cyngor, neu y bydd ganddo’n fuan, fusnes ag ef, waeth pa mor fach y bwriadwyd y ffafr. Ni chaiff swyddog dderbyn dim y tu hwnt i’w dâl.',
  },
  says: {
    en: '{subject} accepted a gift or hospitality from {body}, with which {authority} had dealings: {periods}.',
    cy: 'Derbyniodd {subject} rodd neu letygarwch gan {body}, yr oedd {authority} yn ymdrin ag ef: {periods}.',
  },
  sources: [MODEL_CODE_GIFTS, OFFICERS, STANDARDS_REPORT],
  guidance: 'organising.step-aside',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 3,
  parameters: {
    window: { title: { en: 'How long a gift weighs', cy: 'Am ba hyd y mae rhodd yn pwyso' }, value: MONTHS, unit: 'months', why: { en: 'Our parameter: no law says how long a gift weighs. Twelve months is the time over which gifts of one source are counted together.', cy: 'Ein paramedr ni: nid oes cyfraith yn dweud am ba hyd y mae rhodd yn pwyso. Deuddeg mis yw’r cyfnod y cyfrifir rhoddion o un ffynhonnell gyda’i gilydd drosto.' } },
    threshold: { title: { en: 'From which value a gift counts alone', cy: 'O ba werth y mae rhodd yn cyfrif ar ei phen ei hun' }, value: GIFT_THRESHOLD, unit: 'pence', why: { en: 'The figure of the model code. Smaller gifts count together where the council has decided so.', cy: 'Ffigur y cod enghreifftiol. Mae rhoddion llai yn cyfrif gyda’i gilydd lle mae’r cyngor wedi penderfynu hynny.' } },
  },
  look: (facts, values = {}) => inEachBody(facts, (mutual) => look(facts, mutual, values)),
  levers: [SOMEBODY_ELSE],
  examples: {
    flags: [
      {
        title: { en: 'Tickets worth £50 from a supplier', cy: 'Tocynnau gwerth £50 gan gyflenwr' },
        facts: [{ what: 'gift', on: '2025-06-01', pence: 5000 }, { what: 'office', kind: 'member', from: '2023-05-09' }, { what: 'role', family: 'contractor', from: '2024-04-01' }],
        periods: ['2025-06-01/2026-05-31'],
        severity: 3,
      },
      {
        title: { en: 'From somebody who is given a contract within the year, to an officer', cy: 'Gan rywun sy’n cael contract o fewn y flwyddyn, i swyddog' },
        facts: [{ what: 'gift', on: '2025-06-01', pence: 20_000 }, { what: 'office', kind: 'officer', from: '2020-01-01' }, { what: 'role', family: 'contractor', from: '2026-05-31' }],
        periods: ['2025-06-01/2026-05-31'],
        severity: 4,
      },
      {
        title: { en: 'Small gifts that come to £100 within a year, where the council counts them together', cy: 'Rhoddion bach sy’n dod i £100 o fewn blwyddyn, lle mae’r cyngor yn eu cyfrif gyda’i gilydd' },
        facts: [{ what: 'setting', giftsTogether: 10_000 }, { what: 'gift', on: '2025-01-10', pence: 4000 }, { what: 'gift', on: '2025-06-10', pence: 3000 }, { what: 'gift', on: '2026-01-09', pence: 3000 }, { what: 'role', family: 'landlord', from: '2020-01-01' }],
        periods: ['2026-01-09/2027-01-08'],
      },
    ],
    silent: [
      { title: { en: 'Worth a penny less', cy: 'Ceiniog yn llai o werth' }, facts: [{ what: 'gift', on: '2025-06-01', pence: 4999 }, { what: 'role', family: 'contractor', from: '2024-04-01' }], periods: [] },
      { title: { en: 'Refused', cy: 'Wedi’i gwrthod' }, facts: [{ what: 'gift', on: '2025-06-01', pence: 90_000, outcome: 'refused' }, { what: 'role', family: 'contractor', from: '2024-04-01' }], periods: [] },
      { title: { en: 'The dealings begin on the day after the year', cy: 'Mae’r ymdrin yn dechrau y diwrnod wedi’r flwyddyn' }, facts: [{ what: 'gift', on: '2025-06-01', pence: 9000 }, { what: 'role', family: 'contractor', from: '2026-06-01' }], periods: [] },
      {
        title: { en: 'Small gifts a year apart', cy: 'Rhoddion bach flwyddyn ar wahân' },
        facts: [{ what: 'setting', giftsTogether: 10_000 }, { what: 'gift', on: '2025-01-10', pence: 4000 }, { what: 'gift', on: '2025-06-10', pence: 3000 }, { what: 'gift', on: '2026-01-10', pence: 3000 }, { what: 'role', family: 'landlord', from: '2020-01-01' }],
        periods: [],
      },
    ],
  },
};
