import { BODY, SINCE, type Heading } from '../../heading.ts';
import { welshInterestUnread } from '../../sources.ts';

export const walesOpinion: Heading = {
  id: 'wales-opinion',
  subject: 'public-bodies',
  register: 'other',
  title: { en: 'Parties, campaigns and bodies that influence opinion', cy: 'Pleidiau, ymgyrchoedd a chyrff sy’n dylanwadu ar farn' },
  asks: { en: 'Are you a member of a body that seeks to influence public opinion or policy, or do you help to run one? A political party is one.', cy: 'A ydych yn aelod o gorff sy’n ceisio dylanwadu ar farn y cyhoedd neu ar bolisi, neu’n helpu i redeg un? Mae plaid wleidyddol yn un.' },
  test: {
    en: 'Any body whose principal purposes include the influence of public opinion or policy, of which you are a member or in which you hold a position of general control or management.',
    cy: 'Unrhyw gorff y mae ei brif ddibenion yn cynnwys dylanwadu ar farn y cyhoedd neu ar bolisi, yr ydych yn aelod ohono neu mewn safle rheolaeth neu reoli cyffredinol ynddo.',
  },
  holders: ['self'],
  fields: [BODY, { name: 'post', kind: 'line', label: { en: 'As what', cy: 'Fel beth' }, required: false, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'I belong to a political party.', cy: 'Rwy’n perthyn i blaid wleidyddol.' }, declare: true, because: { en: 'Its principal purposes include the influence of policy.', cy: 'Mae dylanwadu ar bolisi yn un o’i phrif ddibenion.' } },
    { says: { en: 'I signed a petition against the bypass.', cy: 'Llofnodais ddeiseb yn erbyn y ffordd osgoi.' }, declare: false, because: { en: 'A signature is no membership of a body.', cy: 'Nid yw llofnod yn aelodaeth o gorff.' } },
  ],
  sources: [welshInterestUnread('(ix)(cc)')],
  reach: 'everywhere',
};
