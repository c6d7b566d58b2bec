import { BODY, type Heading } from '../../heading.ts';
import { welshInterest } from '../../sources.ts';

export const walesTenancies: Heading = {
  id: 'wales-tenancies',
  subject: 'corporate-tenancies',
  register: 'other',
  title: { en: 'Tenancies of the council', cy: 'Tenantiaethau’r cyngor' },
  asks: { en: 'Does your firm, a company that pays you as a director, or a body named under Securities rent anything from the council?', cy: 'A yw eich ffyrm, cwmni sy’n eich talu fel cyfarwyddwr, neu gorff a enwir o dan Warannau yn rhentu unrhyw beth gan y cyngor?' },
  test: {
    en: 'Any land where the landlord is your authority and the tenant is a firm in which you are a partner, a company of which you are a remunerated director, or a body of the description specified in sub-paragraph (iv).',
    cy: 'Unrhyw dir y mae eich awdurdod yn landlord arno ac y mae ffyrm yr ydych yn bartner ynddi, cwmni yr ydych yn gyfarwyddwr arno ac yn derbyn tâl, neu gorff o’r math a ddisgrifir yn is-baragraff (iv) yn denant arno.',
  },
  holders: ['self'],
  fields: [{ ...BODY, label: { en: 'The tenant', cy: 'Y tenant' } }, { name: 'what', kind: 'line', label: { en: 'What is rented', cy: 'Beth a rentir' }, required: true, publish: 'always' }],
  scenarios: [
    { says: { en: 'The company that employs me as a paid director rents a council unit.', cy: 'Mae’r cwmni sy’n fy nghyflogi’n gyfarwyddwr â thâl yn rhentu uned gan y cyngor.' }, declare: true, because: { en: 'The tenant is a company of which you are a remunerated director.', cy: 'Mae’r tenant yn gwmni yr ydych yn gyfarwyddwr arno ac yn derbyn tâl.' } },
    { says: { en: 'I rent my own flat from the council.', cy: 'Rwy’n rhentu fy fflat fy hun gan y cyngor.' }, declare: false, because: { en: 'That is your own tenancy; it goes under Land.', cy: 'Eich tenantiaeth eich hun yw honno; mae’n mynd o dan Dir.' } },
  ],
  sources: [welshInterest('(vii)')],
  reach: 'tenancy-of-authority',
};
