import { BODY, SINCE, type Heading } from '../../heading.ts';
import { WELSH_NOT_PREJUDICIAL, welshInterest } from '../../sources.ts';

export const walesAppointments: Heading = {
  id: 'wales-appointments',
  subject: 'appointments',
  register: 'other',
  title: { en: 'Bodies to which the council elected, appointed or nominated you', cy: 'Cyrff yr etholodd, y penododd neu yr enwebodd y cyngor chi iddynt' },
  asks: { en: 'Has the council elected, appointed or nominated you to any body?', cy: 'A yw’r cyngor wedi eich ethol, eich penodi neu eich enwebu i unrhyw gorff?' },
  test: {
    en: 'Any body to which you have been elected, appointed or nominated by your authority.',
    cy: 'Unrhyw gorff yr ydych wedi eich ethol, eich penodi neu eich enwebu gan eich awdurdod i fod arno.',
  },
  holders: ['self'],
  fields: [BODY, { name: 'post', kind: 'line', label: { en: 'As what', cy: 'Fel beth' }, required: true, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'The council appointed me to the leisure trust. It is a personal interest: is it prejudicial as well?', cy: 'Penododd y cyngor fi i’r ymddiriedolaeth hamdden. Mae’n fuddiant personol: a yw’n rhagfarnu hefyd?' }, declare: true, because: { en: 'Register it. Business of a body to which the authority appointed you is not to be regarded as prejudicial, unless an approval, consent, licence, permission or registration is to be decided.', cy: 'Cofrestrwch ef. Ni ddylid ystyried bod busnes corff y penododd yr awdurdod chi iddo yn rhagfarnu, oni bai bod cymeradwyaeth, cydsyniad, trwydded, caniatâd neu gofrestriad i’w benderfynu.' } },
    { says: { en: 'A charity asked me itself to be a trustee.', cy: 'Gofynnodd elusen ei hun i mi fod yn ymddiriedolwr.' }, declare: false, because: { en: 'Not under this heading: your authority did not appoint you. It goes under companies, societies and charities, and may be prejudicial.', cy: 'Nid o dan y pennawd hwn: ni phenododd eich awdurdod chi. Mae’n mynd o dan gwmnïau, cymdeithasau ac elusennau, a gall ragfarnu.' } },
  ],
  sources: [welshInterest('(viii)'), WELSH_NOT_PREJUDICIAL],
  reach: 'everywhere',
};
