import type { Heading } from '../heading.ts';
import { DPI_REGULATIONS } from '../sources.ts';

export const sponsorship: Heading = {
  id: 'sponsorship',
  register: 'disclosable',
  title: { en: 'Sponsorship', cy: 'Nawdd' },
  asks: { en: 'In the last 12 months, has anybody but the council paid towards your expenses as a councillor or your election?', cy: 'Yn ystod y 12 mis diwethaf, a oes unrhyw un heblaw’r cyngor wedi talu tuag at eich treuliau fel cynghorydd neu eich etholiad?' },
  test: {
    en: 'Any payment or provision of any other financial benefit, other than from the authority, made or provided within the relevant period (12 months ending with the day of this notification) in respect of expenses incurred in carrying out duties as a member, or towards election expenses; including any payment from a trade union.',
    cy: 'Unrhyw daliad neu fantais ariannol arall, heblaw gan yr awdurdod, a wnaed o fewn y cyfnod perthnasol (12 mis yn diweddu ar ddiwrnod yr hysbysiad hwn) tuag at dreuliau wrth gyflawni dyletswyddau aelod, neu dreuliau etholiad; gan gynnwys taliad gan undeb llafur.',
  },
  holders: ['self'],
  fields: [
    { name: 'from', kind: 'line', label: { en: 'Who paid', cy: 'Pwy a dalodd' }, required: true, publish: 'always' },
    { name: 'what', kind: 'line', label: { en: 'What for', cy: 'At beth' }, required: true, publish: 'always' },
    { name: 'on', kind: 'date', label: { en: 'When', cy: 'Pryd' }, required: false, publish: 'always' },
  ],
  scenarios: [
    { says: { en: 'My party’s local branch paid for my leaflets in April.', cy: 'Talodd cangen leol fy mhlaid am fy nhaflenni ym mis Ebrill.' }, declare: true, because: { en: 'Money towards election expenses within twelve months counts, also from a party or a union.', cy: 'Mae arian tuag at dreuliau etholiad o fewn deuddeng mis yn cyfrif, hefyd gan blaid neu undeb.' } },
    { says: { en: 'The council pays my allowance and my travel.', cy: 'Mae’r cyngor yn talu fy lwfans a’m teithio.' }, declare: false, because: { en: 'Payments from the council itself are left out.', cy: 'Nid yw taliadau gan y cyngor ei hun yn cyfrif.' } },
  ],
  sources: [DPI_REGULATIONS],
  reach: 'everywhere',
};
