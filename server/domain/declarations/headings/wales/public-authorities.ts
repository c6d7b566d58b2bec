import { BODY, SINCE, type Heading } from '../../heading.ts';
import { welshInterest } from '../../sources.ts';

export const walesPublicAuthorities: Heading = {
  id: 'wales-public-authorities',
  subject: 'public-bodies',
  register: 'other',
  title: { en: 'Public authorities', cy: 'Awdurdodau cyhoeddus' },
  asks: { en: 'Are you a member of a public authority, or of a body with functions of a public nature, or do you help to run one?', cy: 'A ydych yn aelod o awdurdod cyhoeddus, neu o gorff sy’n arfer swyddogaethau o natur gyhoeddus, neu’n helpu i redeg un?' },
  test: {
    en: 'Any public authority or body exercising functions of a public nature of which you are a member or in which you hold a position of general control or management.',
    cy: 'Unrhyw awdurdod cyhoeddus neu gorff sy’n arfer swyddogaethau o natur gyhoeddus, yr ydych yn aelod ohono neu mewn safle rheolaeth neu reoli cyffredinol ynddo.',
  },
  holders: ['self'],
  fields: [BODY, { name: 'post', kind: 'line', label: { en: 'As what', cy: 'Fel beth' }, required: false, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'I sit on a community council as well.', cy: 'Rwyf hefyd yn eistedd ar gyngor cymuned.' }, declare: true, because: { en: 'It is a public authority.', cy: 'Mae’n awdurdod cyhoeddus.' } },
    { says: { en: 'I am a patient of the health board.', cy: 'Rwy’n glaf i’r bwrdd iechyd.' }, declare: false, because: { en: 'You are neither its member nor in control of it.', cy: 'Nid ydych yn aelod ohono nac yn ei reoli.' } },
  ],
  sources: [welshInterest('(ix)(aa)')],
  reach: 'everywhere',
};
