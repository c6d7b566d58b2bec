import { BODY, type Heading } from '../../heading.ts';
import { SCOTTISH_NOTICE, scottishCategory } from '../../sources.ts';

export const scotlandCloseFamily: Heading = {
  id: 'scotland-close-family',
  subject: 'close-family',
  register: 'other',
  title: { en: 'Close family members', cy: 'Aelodau agos o’r teulu' },
  asks: { en: 'Does a close family member have dealings with the council, or are they likely to?', cy: 'A oes gan aelod agos o’ch teulu drafodion â’r cyngor, neu a yw’n debygol o’u cael?' },
  test: {
    en: 'The interests of any close family member who has transactions with the council or is likely to have transactions or do business with it. Which member of the family it is, is not published.',
    cy: 'Buddiannau unrhyw aelod agos o’r teulu sydd â thrafodion â’r cyngor neu sy’n debygol o gael trafodion neu wneud busnes ag ef. Ni chyhoeddir pa aelod o’r teulu ydyw.',
  },
  holders: ['self'],
  fields: [{ name: 'what', kind: 'line', label: { en: 'What the dealings are', cy: 'Beth yw’r trafodion' }, required: true, publish: 'always' }, { ...BODY, required: false }, { name: 'who', kind: 'line', label: { en: 'Which member of your family it is', cy: 'Pa aelod o’ch teulu ydyw' }, hint: { en: 'Only the council’s officer reads this.', cy: 'Dim ond swyddog y cyngor sy’n darllen hyn.' }, required: true, publish: 'never' }],
  scenarios: [
    { says: { en: 'My brother’s firm has bid for the roads contract.', cy: 'Mae ffyrm fy mrawd wedi cynnig am gontract y ffyrdd.' }, declare: true, because: { en: 'A close family member who is likely to do business with the council.', cy: 'Aelod agos o’r teulu sy’n debygol o wneud busnes â’r cyngor.' } },
    { says: { en: 'My daughter works for a bank that does not deal with the council.', cy: 'Mae fy merch yn gweithio i fanc nad yw’n delio â’r cyngor.' }, declare: false, because: { en: 'There are no transactions with the council, and none likely.', cy: 'Nid oes trafodion â’r cyngor, ac nid oes rhai’n debygol.' } },
  ],
  sources: [SCOTTISH_NOTICE, scottishCategory('nine')],
  reach: 'everywhere',
};
