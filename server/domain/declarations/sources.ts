/** Where headings, kinds and deadlines come from. */
import type { Source } from '../conflicts/rule.ts';

export const DPI_REGULATIONS: Source = { title: 'The Relevant Authorities (Disclosable Pecuniary Interests) Regulations 2012 (SI 2012/1464)', provision: 'reg 2 and Schedule', basis: 'regulation', url: 'https://www.legislation.gov.uk/uksi/2012/1464/schedule/made', from: '2012-07-01', to: null };

export const TAKING_OFFICE: Source = { title: 'Localism Act 2011', provision: 's.30', basis: 'statute', url: 'https://www.legislation.gov.uk/ukpga/2011/20/section/30', from: '2012-07-01', to: null };
export const AT_A_MEETING: Source = { title: 'Localism Act 2011', provision: 's.31(3) and (7)', basis: 'statute', url: 'https://www.legislation.gov.uk/ukpga/2011/20/section/31', from: '2012-07-01', to: null };
export const SENSITIVE: Source = { title: 'Localism Act 2011', provision: 's.32', basis: 'statute', url: 'https://www.legislation.gov.uk/ukpga/2011/20/section/32', from: '2012-07-01', to: null };
/** The commencement and number of the section could not be confirmed, so that the safe reading holds for everyone: withheld unless asked for. */
export const HOME_ADDRESSES: Source = { title: 'English Devolution and Community Empowerment Act 2026', provision: 'inserting Localism Act 2011 s.32A (number and commencement to be confirmed)', basis: 'statute', from: '2026-01-01', to: null };
export const MODEL_CODE_TABLE_2: Source = { title: 'Local Government Association Model Councillor Code of Conduct 2020', provision: 'Appendix B, Table 2', basis: 'local-code', from: '2020-12-23', to: null };
export const MODEL_CODE_GIFTS: Source = { title: 'Local Government Association Model Councillor Code of Conduct 2020', provision: 'paragraph 10', basis: 'local-code', from: '2020-12-23', to: null };
export const MODEL_CODE_CHANGES: Source = { title: 'Local Government Association Model Councillor Code of Conduct 2020', provision: 'Appendix B', basis: 'local-code', from: '2020-12-23', to: null };
export const OFFICERS: Source = { title: 'Local Government Act 1972', provision: 's.117', basis: 'statute', url: 'https://www.legislation.gov.uk/ukpga/1972/70/section/117', from: '1974-04-01', to: null };
export const RELATED_PARTIES: Source = { title: 'CIPFA/LASAAC Code of Practice on Local Authority Accounting, adopting IAS 24', provision: 'section 3.9', basis: 'good-practice', from: '2010-04-01', to: null };
