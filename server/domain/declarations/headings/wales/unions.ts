import { BODY, SINCE, type Heading } from '../../heading.ts';
import { welshInterestUnread } from '../../sources.ts';

export const walesUnions: Heading = {
  id: 'wales-unions',
  subject: 'public-bodies',
  register: 'other',
  title: { en: 'Trade unions and professional associations', cy: 'Undebau llafur a chymdeithasau proffesiynol' },
  asks: { en: 'Are you a member of a trade union or a professional association, or do you help to run one?', cy: 'A ydych yn aelod o undeb llafur neu gymdeithas broffesiynol, neu’n helpu i redeg un?' },
  test: {
    en: 'Any trade union or professional association of which you are a member or in which you hold a position of general control or management.',
    cy: 'Unrhyw undeb llafur neu gymdeithas broffesiynol yr ydych yn aelod ohono neu ohoni neu mewn safle rheolaeth neu reoli cyffredinol ynddo neu ynddi.',
  },
  holders: ['self'],
  fields: [BODY, { name: 'post', kind: 'line', label: { en: 'As what', cy: 'Fel beth' }, required: false, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'I am still in the teachers’ union since my working days.', cy: 'Rwy’n dal yn undeb yr athrawon ers fy nyddiau gwaith.' }, declare: true, because: { en: 'Membership counts, whether or not you work.', cy: 'Mae aelodaeth yn cyfrif, p’un a ydych yn gweithio ai peidio.' } },
    { says: { en: 'I left my union two years ago.', cy: 'Gadewais fy undeb ddwy flynedd yn ôl.' }, declare: false, because: { en: 'Only memberships that last are registered.', cy: 'Dim ond aelodaeth sy’n parhau a gofrestrir.' } },
  ],
  sources: [welshInterestUnread('(ix)(dd)')],
  reach: 'everywhere',
};
