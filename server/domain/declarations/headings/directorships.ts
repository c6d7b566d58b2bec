import { BODY, SINCE, type Heading } from '../heading.ts';
import { MODEL_CODE_TABLE_2 } from '../sources.ts';

export const directorships: Heading = {
  id: 'directorships',
  register: 'other',
  title: { en: 'Unpaid directorships', cy: 'Cyfarwyddiaethau di-dâl' },
  asks: { en: 'Are you an unpaid director, or on the committee of a society?', cy: 'A ydych chi’n gyfarwyddwr di-dâl, neu ar bwyllgor cymdeithas?' },
  test: { en: 'Any unpaid directorship.', cy: 'Unrhyw gyfarwyddiaeth ddi-dâl.' },
  holders: ['self'],
  fields: [BODY, { name: 'post', kind: 'line', label: { en: 'Your post', cy: 'Eich swydd' }, required: true, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'I sit on the board of a community benefit society, unpaid.', cy: 'Rwy’n eistedd ar fwrdd cymdeithas budd cymunedol, yn ddi-dâl.' }, declare: true, because: { en: 'An unpaid directorship. If the society has a contract with the council it is a contract to be disclosed as well.', cy: 'Cyfarwyddiaeth ddi-dâl. Os oes gan y gymdeithas gontract â’r cyngor, rhaid datgelu hwnnw hefyd.' } },
    { says: { en: 'I am an ordinary member of a co-operative shop.', cy: 'Rwy’n aelod cyffredin o siop gydweithredol.' }, declare: false, because: { en: 'A member is no director. See securities for shares, and contracts where it sells to the council.', cy: 'Nid yw aelod yn gyfarwyddwr. Gweler gwarannau ar gyfer cyfranddaliadau, a chontractau lle mae’n gwerthu i’r cyngor.' } },
  ],
  sources: [MODEL_CODE_TABLE_2],
  reach: 'everywhere',
};
