import type { Heading } from '../../heading.ts';
import { welshInterest } from '../../sources.ts';

export const walesPayments: Heading = {
  id: 'wales-payments',
  subject: 'sponsorship',
  register: 'other',
  title: { en: 'Payments for your election or expenses', cy: 'Taliadau at eich ethol neu’ch treuliau' },
  asks: { en: 'Has anybody but the council paid towards your election, or towards your expenses as a councillor?', cy: 'A oes unrhyw un heblaw’r cyngor wedi talu tuag at eich ethol, neu tuag at eich treuliau fel cynghorydd?' },
  test: {
    en: 'Any person, other than your authority, who has made a payment to you in respect of your election or any expenses incurred by you in carrying out your duties as a member.',
    cy: 'Unrhyw berson, ac eithrio eich awdurdod, sydd wedi rhoi taliad i chi mewn cysylltiad â’ch ethol neu mewn cysylltiad ag unrhyw dreuliau a dynnwyd gennych wrth i chi gyflawni eich dyletswyddau fel aelod.',
  },
  holders: ['self'],
  fields: [{ name: 'from', kind: 'line', label: { en: 'Who paid', cy: 'Pwy a dalodd' }, required: true, publish: 'always' }, { name: 'what', kind: 'line', label: { en: 'What for', cy: 'At beth' }, required: true, publish: 'always' }, { name: 'on', kind: 'date', label: { en: 'When', cy: 'Pryd' }, required: false, publish: 'always' }],
  scenarios: [
    { says: { en: 'My union paid for my leaflets.', cy: 'Talodd fy undeb am fy nhaflenni.' }, declare: true, because: { en: 'A payment in respect of your election, whoever made it.', cy: 'Taliad mewn cysylltiad â’ch ethol, pwy bynnag a’i rhoddodd.' } },
    { says: { en: 'The council pays my salary and travel.', cy: 'Mae’r cyngor yn talu fy nghyflog a’m teithio.' }, declare: false, because: { en: 'Payments by the authority itself are left out.', cy: 'Nid yw taliadau gan yr awdurdod ei hun yn cyfrif.' } },
  ],
  sources: [welshInterest('(iii)')],
  reach: 'everywhere',
};
