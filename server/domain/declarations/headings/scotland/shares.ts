import { BODY, type Heading } from '../../heading.ts';
import { SCOTTISH_NOTICE, scottishCategory } from '../../sources.ts';

export const scotlandShares: Heading = {
  id: 'scotland-shares',
  subject: 'securities',
  register: 'other',
  title: { en: 'Interest in shares and securities', cy: 'Buddiant mewn cyfranddaliadau a gwarannau' },
  asks: { en: 'Do you own, or have an interest in, more than 1% of a company or other body, or shares in one that are worth more than £25,000?', cy: 'A ydych yn berchen ar fwy nag 1% o gwmni neu gorff arall, neu ar gyfranddaliadau mewn un sy’n werth mwy na £25,000, neu a oes gennych fuddiant ynddynt?' },
  test: {
    en: 'An interest in shares which may be significant to, of relevance to, or bear upon, the work and operation of the council: more than 1% of the issued share capital of the company or other body; or, in any one company or body, shares and securities whose market value at the relevant date is greater than £25,000. Their value is not registered.',
    cy: 'Buddiant mewn cyfranddaliadau a all fod yn arwyddocaol neu’n berthnasol i waith y cyngor, neu’n effeithio arno: mwy nag 1% o gyfalaf cyfrannau dyroddedig y cwmni neu’r corff arall; neu, mewn unrhyw un cwmni neu gorff, gyfranddaliadau a gwarannau y mae eu gwerth marchnadol ar y dyddiad perthnasol yn fwy na £25,000. Ni chofrestrir eu gwerth.',
  },
  holders: ['self'],
  fields: [BODY, { name: 'what', kind: 'line', label: { en: 'Kind of shares or securities', cy: 'Math o gyfranddaliadau neu warannau' }, required: false, publish: 'always' }],
  scenarios: [
    { says: { en: 'I hold a twentieth of the community wind farm’s shares.', cy: 'Mae gennyf ugeinfed ran o gyfranddaliadau’r fferm wynt gymunedol.' }, declare: true, because: { en: 'More than 1% of the issued share capital.', cy: 'Mwy nag 1% o’r cyfalaf cyfrannau dyroddedig.' } },
    { says: { en: 'I have shares in a bank that are worth £4,000 today.', cy: 'Mae gennyf gyfranddaliadau mewn banc sy’n werth £4,000 heddiw.' }, declare: false, because: { en: 'Below £25,000 at market value and far below 1%.', cy: 'O dan £25,000 yn ôl gwerth y farchnad ac ymhell o dan 1%.' } },
  ],
  sources: [SCOTTISH_NOTICE, scottishCategory('six')],
  reach: 'everywhere',
};
