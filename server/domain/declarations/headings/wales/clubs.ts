import { BODY, SINCE, type Heading } from '../../heading.ts';
import { welshInterestUnread } from '../../sources.ts';

export const walesClubs: Heading = {
  id: 'wales-clubs',
  subject: 'public-bodies',
  register: 'other',
  title: { en: 'Private clubs, societies and associations', cy: 'Clybiau, cymdeithasau a chymdeithasfeydd preifat' },
  asks: { en: 'Are you a member of a private club, society or association that operates in the council’s area, or do you help to run one?', cy: 'A ydych yn aelod o glwb, cymdeithas neu gymdeithasfa breifat sy’n gweithredu yn ardal y cyngor, neu’n helpu i redeg un?' },
  test: {
    en: 'Any private club, society or association operating within your authority’s area of which you are a member or in which you hold a position of general control or management.',
    cy: 'Unrhyw glwb preifat, cymdeithas breifat neu gymdeithasfa breifat sy’n gweithredu yn ardal eich awdurdod, yr ydych yn aelod ohono neu ohoni neu mewn safle rheolaeth neu reoli cyffredinol ynddo neu ynddi.',
  },
  holders: ['self'],
  fields: [BODY, { name: 'post', kind: 'line', label: { en: 'As what', cy: 'Fel beth' }, required: false, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'I play for the rugby club in the town.', cy: 'Rwy’n chwarae i’r clwb rygbi yn y dref.' }, declare: true, because: { en: 'A private club within the area; in England it would not be registered.', cy: 'Clwb preifat o fewn yr ardal; yn Lloegr ni fyddai’n cael ei gofrestru.' } },
    { says: { en: 'I belong to a sailing club in another county.', cy: 'Rwy’n perthyn i glwb hwylio mewn sir arall.' }, declare: false, because: { en: 'It does not operate within your authority’s area.', cy: 'Nid yw’n gweithredu yn ardal eich awdurdod.' } },
  ],
  sources: [welshInterestUnread('(ix)(ee)')],
  reach: 'everywhere',
};
