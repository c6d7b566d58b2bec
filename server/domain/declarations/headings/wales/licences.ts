import type { Heading } from '../../heading.ts';
import { welshInterestUnread } from '../../sources.ts';

export const walesLicences: Heading = {
  id: 'wales-licences',
  subject: 'licences',
  register: 'other',
  title: { en: 'Licences to occupy land', cy: 'Trwyddedau i feddiannu tir' },
  asks: { en: 'Do you have permission to use land in the area for 28 days or longer (an allotment, a pitch, grazing)?', cy: 'A oes gennych ganiatâd i ddefnyddio tir yn yr ardal am 28 o ddiwrnodau neu fwy (rhandir, llain, pori)?' },
  test: {
    en: 'Any land in your authority’s area in which you have a licence (alone or jointly with others) to occupy for 28 days or longer.',
    cy: 'Unrhyw dir yn ardal eich awdurdod y mae gennych drwydded (ar eich pen eich hun neu ar y cyd ag eraill) i’w feddiannu am 28 o ddiwrnodau neu fwy.',
  },
  holders: ['self'],
  fields: [{ name: 'what', kind: 'line', label: { en: 'What it is', cy: 'Beth ydyw' }, required: true, publish: 'always' }, { name: 'address', kind: 'address', label: { en: 'Where', cy: 'Ble' }, required: true, publish: 'address' }],
  scenarios: [
    { says: { en: 'I keep a stall in the market hall, by the month.', cy: 'Rwy’n cadw stondin yn neuadd y farchnad, fesul mis.' }, declare: true, because: { en: 'A licence to occupy land for 28 days or longer.', cy: 'Trwydded i feddiannu tir am 28 o ddiwrnodau neu fwy.' } },
    { says: { en: 'I hired the hall for a fortnight.', cy: 'Llogais y neuadd am bythefnos.' }, declare: false, because: { en: 'It was for less than 28 days.', cy: 'Roedd am lai na 28 o ddiwrnodau.' } },
  ],
  sources: [welshInterestUnread('(x)')],
  reach: 'area',
};
