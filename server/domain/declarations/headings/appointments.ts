import { BODY, SINCE, type Heading } from '../heading.ts';
import { MODEL_CODE_TABLE_2 } from '../sources.ts';

export const appointments: Heading = {
  id: 'appointments',
  register: 'other',
  title: { en: 'Bodies to which the council appointed you', cy: 'Cyrff y penododd y cyngor chi iddynt' },
  asks: { en: 'Are you a member of a body, or help to run it, because the council nominated or appointed you?', cy: 'A ydych chi’n aelod o gorff, neu’n helpu i’w redeg, am fod y cyngor wedi eich enwebu neu eich penodi?' },
  test: { en: 'Any body of which you are a member or are in a position of general control or management, and to which you are nominated or appointed by your authority.', cy: 'Unrhyw gorff yr ydych yn aelod ohono neu mewn sefyllfa o reolaeth gyffredinol ynddo, ac y cawsoch eich enwebu neu eich penodi iddo gan eich awdurdod.' },
  holders: ['self'],
  fields: [BODY, { name: 'post', kind: 'line', label: { en: 'As what', cy: 'Fel beth' }, required: true, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'The council put me on the board of the leisure trust.', cy: 'Rhoddodd y cyngor fi ar fwrdd yr ymddiriedolaeth hamdden.' }, declare: true, because: { en: 'Nominated or appointed by your authority.', cy: 'Enwebwyd neu benodwyd gan eich awdurdod.' } },
    { says: { en: 'The council appointed me to its own planning committee.', cy: 'Penododd y cyngor fi i’w bwyllgor cynllunio ei hun.' }, declare: false, because: { en: 'A committee of the council is no other body.', cy: 'Nid corff arall yw pwyllgor y cyngor.' } },
  ],
  sources: [MODEL_CODE_TABLE_2],
  reach: 'everywhere',
};
