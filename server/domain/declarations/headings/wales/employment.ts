import { SINCE, type Heading } from '../../heading.ts';
import { welshInterest } from '../../sources.ts';

export const walesEmployment: Heading = {
  id: 'wales-employment',
  subject: 'employment',
  register: 'other',
  title: { en: 'Employment or business', cy: 'Cyflogaeth neu fusnes' },
  asks: { en: 'Do you have a job, or carry on a business?', cy: 'A oes gennych swydd, neu a ydych yn rhedeg busnes?' },
  test: { en: 'Any employment or business carried on by you.', cy: 'Unrhyw gyflogaeth yr ydych yn ymgymryd â hi neu fusnes yr ydych yn ei redeg.' },
  holders: ['self'],
  fields: [{ name: 'what', kind: 'line', label: { en: 'Job or business', cy: 'Swydd neu fusnes' }, required: true, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'I keep a small farm beside being a councillor.', cy: 'Rwy’n cadw fferm fach ochr yn ochr â bod yn gynghorydd.' }, declare: true, because: { en: 'A business carried on by you, however small.', cy: 'Busnes yr ydych yn ei redeg, waeth pa mor fach.' } },
    { says: { en: 'My husband works for the health board.', cy: 'Mae fy ngŵr yn gweithio i’r bwrdd iechyd.' }, declare: false, because: { en: 'Only your own interests are registered in Wales. Where a matter affects his work, disclose that at the meeting.', cy: 'Dim ond eich buddiannau eich hun a gofrestrir yng Nghymru. Lle mae mater yn effeithio ar ei waith ef, datgelwch hynny yn y cyfarfod.' } },
  ],
  sources: [welshInterest('(i)')],
  reach: 'everywhere',
};
