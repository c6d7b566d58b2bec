import { BODY, type Heading } from '../heading.ts';
import { DPI_REGULATIONS } from '../sources.ts';

export const securities: Heading = {
  id: 'securities',
  register: 'disclosable',
  title: { en: 'Securities', cy: 'Gwarannau' },
  asks: { en: 'Do you, or your partner, hold shares worth more than £25,000, or more than one hundredth, of a body with a place of business or land in the area?', cy: 'A oes gennych chi, neu eich partner, gyfranddaliadau gwerth mwy na £25,000, neu fwy na chanfed ran, o gorff sydd â lle busnes neu dir yn yr ardal?' },
  test: {
    en: 'Any beneficial interest in securities of a body where that body (to the member’s knowledge) has a place of business or land in the area, and either the total nominal value of the securities exceeds £25,000 or one hundredth of the total issued share capital; or, where there is more than one class, the nominal value of the shares of any one class exceeds one hundredth of the issued share capital of that class. Deposits with a building society are no securities.',
    cy: 'Unrhyw fuddiant llesiannol mewn gwarannau corff sydd (hyd y gŵyr yr aelod) â lle busnes neu dir yn yr ardal, a naill ai cyfanswm y gwerth enwol yn fwy na £25,000 neu ganfed ran o’r cyfalaf cyfranddaliadau; neu, lle mae mwy nag un dosbarth, gwerth cyfranddaliadau unrhyw ddosbarth yn fwy na chanfed ran o’r dosbarth hwnnw. Nid yw adneuon cymdeithas adeiladu yn warannau.',
  },
  holders: ['self', 'partner'],
  fields: [BODY, { name: 'what', kind: 'line', label: { en: 'Kind of shares or securities', cy: 'Math o gyfranddaliadau neu warannau' }, required: false, publish: 'always' }],
  scenarios: [
    { says: { en: 'I own half of a small company with a shop in the town.', cy: 'Rwy’n berchen ar hanner cwmni bach â siop yn y dref.' }, declare: true, because: { en: 'More than one hundredth of the share capital.', cy: 'Mwy na chanfed ran o’r cyfalaf.' } },
    { says: { en: 'I have £3,000 of shares in a national bank with a branch here.', cy: 'Mae gennyf £3,000 o gyfranddaliadau mewn banc cenedlaethol â changen yma.' }, declare: false, because: { en: 'Below £25,000 and far below one hundredth.', cy: 'O dan £25,000 ac ymhell o dan ganfed ran.' } },
  ],
  sources: [DPI_REGULATIONS],
  reach: 'everywhere',
};
