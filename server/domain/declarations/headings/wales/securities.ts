import { BODY, type Heading } from '../../heading.ts';
import { welshInterest } from '../../sources.ts';

export const walesSecurities: Heading = {
  id: 'wales-securities',
  subject: 'securities',
  register: 'other',
  title: { en: 'Securities', cy: 'Gwarannau' },
  asks: { en: 'Do you hold shares worth more than £25,000, or more than one hundredth, of a company or other corporate body with a place of business or land in the area?', cy: 'A oes gennych gyfranddaliadau gwerth mwy na £25,000, neu fwy na chanfed ran, o gwmni neu gorff corfforaethol arall sydd â lle busnes neu dir yn yr ardal?' },
  test: {
    en: 'Any corporate body which has a place of business or land in your authority’s area, and in which you have a beneficial interest in a class of securities of that body that exceeds the nominal value of £25,000 or one hundredth of the total issued share capital of that body.',
    cy: 'Unrhyw gorff corfforaethol y mae ganddo le busnes neu dir yn ardal eich awdurdod, ac y mae gennych chi fuddiant llesiannol mewn dosbarth o warannau sydd gan y corff hwnnw ac sy’n werth mwy na’r gwerth enwol o £25,000 neu un ganfed ran o gyfanswm cyfalaf cyfrannau dyroddedig y corff hwnnw.',
  },
  holders: ['self'],
  fields: [BODY, { name: 'what', kind: 'line', label: { en: 'Kind of shares or securities', cy: 'Math o gyfranddaliadau neu warannau' }, required: false, publish: 'always' }],
  scenarios: [
    { says: { en: 'I own a third of the company that runs the village shop.', cy: 'Rwy’n berchen ar draean y cwmni sy’n rhedeg siop y pentref.' }, declare: true, because: { en: 'More than one hundredth of its share capital.', cy: 'Mwy na chanfed ran o’i gyfalaf cyfrannau.' } },
    { says: { en: 'I have a £500 share in the community pub, as four hundred others have.', cy: 'Mae gennyf gyfran £500 yn y dafarn gymunedol, fel pedwar cant o bobl eraill.' }, declare: false, because: { en: 'Below £25,000 and below one hundredth; your membership goes under companies, societies and charities.', cy: 'O dan £25,000 ac o dan ganfed ran; mae eich aelodaeth yn mynd o dan gwmnïau, cymdeithasau ac elusennau.' } },
  ],
  sources: [welshInterest('(iv)')],
  reach: 'everywhere',
};
