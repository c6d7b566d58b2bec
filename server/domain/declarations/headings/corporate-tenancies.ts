import { BODY, type Heading } from '../heading.ts';
import { DPI_REGULATIONS } from '../sources.ts';

export const corporateTenancies: Heading = {
  id: 'corporate-tenancies',
  register: 'disclosable',
  title: { en: 'Corporate tenancies', cy: 'Tenantiaethau corfforaethol' },
  asks: { en: 'Does a firm or body that you or your partner own or direct rent anything from the council?', cy: 'A yw ffyrm neu gorff yr ydych chi neu eich partner yn berchen arno neu’n ei gyfarwyddo yn rhentu unrhyw beth gan y cyngor?' },
  test: { en: 'Any tenancy where (to the member’s knowledge) the landlord is the authority and the tenant is a body in which the relevant person has a beneficial interest.', cy: 'Unrhyw denantiaeth lle (hyd y gŵyr yr aelod) yr awdurdod yw’r landlord a’r tenant yn gorff y mae gan y person perthnasol fuddiant llesiannol ynddo.' },
  holders: ['self', 'partner'],
  fields: [{ ...BODY, label: { en: 'The tenant', cy: 'Y tenant' } }, { name: 'what', kind: 'line', label: { en: 'What is rented', cy: 'Beth a rentir' }, required: true, publish: 'always' }],
  scenarios: [
    { says: { en: 'I am on the committee of the co-operative that rents a council workshop.', cy: 'Rwyf ar bwyllgor y fenter gydweithredol sy’n rhentu gweithdy gan y cyngor.' }, declare: true, because: { en: 'A member of a society’s committee is a director in this law.', cy: 'Mae aelod o bwyllgor cymdeithas yn gyfarwyddwr yn y gyfraith hon.' } },
    { says: { en: 'I rent my own home from the council.', cy: 'Rwy’n rhentu fy nghartref gan y cyngor.' }, declare: false, because: { en: 'That is not a body’s tenancy; it goes under Land.', cy: 'Nid tenantiaeth corff yw honno; mae’n mynd o dan Dir.' } },
  ],
  sources: [DPI_REGULATIONS],
  reach: 'tenancy-of-authority',
};
