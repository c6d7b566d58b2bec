import { BODY, SINCE, type Heading } from '../../heading.ts';
import { welshInterest } from '../../sources.ts';

export const walesCompaniesAndCharities: Heading = {
  id: 'wales-companies-and-charities',
  subject: 'public-bodies',
  register: 'other',
  title: { en: 'Companies, societies and charities', cy: 'Cwmnïau, cymdeithasau ac elusennau' },
  asks: { en: 'Are you a member of a company, a registered society or a charity, or do you help to run one?', cy: 'A ydych yn aelod o gwmni, cymdeithas gofrestredig neu elusen, neu’n helpu i redeg un?' },
  test: {
    en: 'Any company, registered society, charity, or body directed to charitable purposes, of which you are a member or in which you hold a position of general control or management.',
    cy: 'Unrhyw gwmni, cymdeithas gofrestredig, elusen, neu gorff a gyfeirir at ddibenion elusennol, yr ydych yn aelod ohono neu mewn safle rheolaeth neu reoli cyffredinol ynddo.',
  },
  holders: ['self'],
  fields: [BODY, { name: 'post', kind: 'line', label: { en: 'As what', cy: 'Fel beth' }, required: false, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'I am an ordinary member of a co-operative.', cy: 'Rwy’n aelod cyffredin o fenter gydweithredol.' }, declare: true, because: { en: 'Membership of a registered society is enough here; in England it would not be.', cy: 'Mae aelodaeth o gymdeithas gofrestredig yn ddigon yma; yn Lloegr ni fyddai.' } },
    { says: { en: 'I give money to a charity each month.', cy: 'Rwy’n rhoi arian i elusen bob mis.' }, declare: false, because: { en: 'A gift makes nobody a member.', cy: 'Nid yw rhodd yn gwneud neb yn aelod.' } },
  ],
  sources: [welshInterest('(ix)(bb)')],
  reach: 'everywhere',
};
