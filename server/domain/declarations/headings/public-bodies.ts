import { BODY, SINCE, type Heading } from '../heading.ts';
import { MODEL_CODE_TABLE_2 } from '../sources.ts';

export const publicBodies: Heading = {
  id: 'public-bodies',
  register: 'other',
  title: { en: 'Public bodies, charities, campaigns, parties and unions', cy: 'Cyrff cyhoeddus, elusennau, ymgyrchoedd, pleidiau ac undebau' },
  asks: { en: 'Are you a member of, or help to run, a public body, a charity, or a body that seeks to influence opinion or policy (a party or a union too)?', cy: 'A ydych chi’n aelod o gorff cyhoeddus, elusen, neu gorff sy’n ceisio dylanwadu ar farn neu bolisi (plaid neu undeb hefyd), neu’n helpu i’w redeg?' },
  test: {
    en: 'Any body (i) exercising functions of a public nature, (ii) directed to charitable purposes, or (iii) one of whose principal purposes includes the influence of public opinion or policy (including any political party or trade union), of which you are a member or in a position of general control or management.',
    cy: 'Unrhyw gorff (i) sy’n arfer swyddogaethau cyhoeddus, (ii) at ddibenion elusennol, neu (iii) y mae dylanwadu ar farn neu bolisi cyhoeddus yn un o’i brif ddibenion (gan gynnwys plaid wleidyddol neu undeb llafur), yr ydych yn aelod ohono neu mewn sefyllfa o reolaeth gyffredinol ynddo.',
  },
  holders: ['self'],
  fields: [BODY, { name: 'post', kind: 'line', label: { en: 'As what', cy: 'Fel beth' }, required: false, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'I belong to a political party.', cy: 'Rwy’n perthyn i blaid wleidyddol.' }, declare: true, because: { en: 'A party’s principal purpose is to influence policy.', cy: 'Prif ddiben plaid yw dylanwadu ar bolisi.' } },
    { says: { en: 'I also sit on a parish council.', cy: 'Rwyf hefyd yn eistedd ar gyngor plwyf.' }, declare: true, because: { en: 'It exercises functions of a public nature, unless your council’s code says otherwise.', cy: 'Mae’n arfer swyddogaethau cyhoeddus, oni bai bod cod eich cyngor yn dweud fel arall.' } },
    { says: { en: 'I play cricket for a club.', cy: 'Rwy’n chwarae criced i glwb.' }, declare: false, because: { en: 'Neither public nor charitable, and no campaign; a club that is a charity would be.', cy: 'Nid yw’n gyhoeddus nac yn elusennol, nac yn ymgyrch; byddai clwb sy’n elusen.' } },
  ],
  sources: [MODEL_CODE_TABLE_2],
  reach: 'everywhere',
};
