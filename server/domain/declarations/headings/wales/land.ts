import type { Heading } from '../../heading.ts';
import { welshInterest } from '../../sources.ts';

export const walesLand: Heading = {
  id: 'wales-land',
  subject: 'land',
  register: 'other',
  title: { en: 'Land', cy: 'Tir' },
  asks: { en: 'Do you own or rent land or a building in the council’s area? Your home counts.', cy: 'A ydych yn berchen ar dir neu adeilad yn ardal y cyngor, neu’n ei rentu? Mae eich cartref yn cyfrif.' },
  test: {
    en: 'Any land in which you have a beneficial interest and which is in the area of your authority.',
    cy: 'Unrhyw dir y mae gennych fuddiant llesiannol ynddo ac sydd yn ardal eich awdurdod.',
  },
  holders: ['self'],
  fields: [{ name: 'what', kind: 'line', label: { en: 'What it is', cy: 'Beth ydyw' }, required: true, publish: 'always' }, { name: 'address', kind: 'address', label: { en: 'Address', cy: 'Cyfeiriad' }, required: true, publish: 'address' }, { name: 'home', kind: 'yes-no', label: { en: 'Is it where you live?', cy: 'Ai dyma lle rydych yn byw?' }, required: true, publish: 'never' }],
  scenarios: [
    { says: { en: 'I own half of the house that we live in.', cy: 'Rwy’n berchen ar hanner y tŷ yr ydym yn byw ynddo.' }, declare: true, because: { en: 'A beneficial interest, in whole or in part. Its address is not published unless you ask for it.', cy: 'Buddiant llesiannol, yn gyfan neu’n rhannol. Ni chyhoeddir y cyfeiriad oni bai eich bod yn gofyn.' } },
    { says: { en: 'My parents own a farm here and I own nothing of it.', cy: 'Mae fy rhieni yn berchen ar fferm yma ac nid wyf yn berchen ar ddim ohoni.' }, declare: false, because: { en: 'You have no beneficial interest in it.', cy: 'Nid oes gennych fuddiant llesiannol ynddi.' } },
  ],
  sources: [welshInterest('(vi)')],
  reach: 'area',
};
