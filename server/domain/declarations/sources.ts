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

/** Wales: the model code is an order, and its provisions on interests bind whether or not a council adopts its own (Local Government Act 2000 s.51). */
const welshCode = (provision: string): Source => ({ title: 'The Local Authorities (Model Code of Conduct) (Wales) Order 2008 (SI 2008/788 (W.82)), as amended', provision, basis: 'regulation', url: 'https://www.legislation.gov.uk/wsi/2008/788/schedule', from: '2016-04-01', to: null });
/** A category of personal interests. */
export const welshInterest = (item: string): Source => welshCode(`Schedule, paragraph 10(2)(a)${item}`);
/** Of which the wording was not read in the text. */
export const welshInterestUnread = (item: string): Source => welshCode(`Schedule, paragraph 10(2)(a)${item} (wording to be confirmed)`);
export const WELSH_REGISTRATION = welshCode('Schedule, paragraph 15(1), (4) and (5)');
export const WELSH_CHANGES = welshCode('Schedule, paragraph 15(2), (3) and (6)');
export const WELSH_SENSITIVE = welshCode('Schedule, paragraph 16');
export const WELSH_GIFTS = welshCode('Schedule, paragraph 17');
/** The exception for approvals, consents, licences, permissions and registrations was not read in the text. */
export const WELSH_NOT_PREJUDICIAL = welshCode('Schedule, paragraph 12(2)(a) and (3) (paragraph 12(3) to be confirmed)');
/** The heading of the Act under which the order is made and the register is kept. */
export const WELSH_REGISTER: Source = { title: 'Local Government Act 2000', provision: 'Part III, s.81', basis: 'statute', url: 'https://www.legislation.gov.uk/ukpga/2000/22/section/81', from: '2001-07-28', to: null };

/** Scotland: the regulations say that each category is answered and until when; what a category is, the councillors' code says. */
export const SCOTTISH_NOTICE: Source = { title: 'The Ethical Standards in Public Life etc. (Scotland) Act 2000 (Register of Interests) Regulations 2003 (SSI 2003/135), as amended by SSI 2021/438', provision: 'reg 4', basis: 'regulation', url: 'https://www.legislation.gov.uk/ssi/2021/438/made', from: '2021-12-07', to: null };
export const SCOTTISH_CHANGES: Source = { ...SCOTTISH_NOTICE, provision: 'reg 5 (wording to be confirmed)' };
const scottishCode = (provision: string): Source => ({ title: 'Councillors’ Code of Conduct (Scotland) 2021', provision: `${provision} (wording to be confirmed)`, basis: 'regulation', url: 'https://www.gov.scot/publications/councillors-code-conduct-2021/', from: '2021-12-07', to: null });
export const scottishCategory = (category: string): Source => scottishCode(`section 4, category ${category}`);
export const SCOTTISH_REVIEW = scottishCode('section 4, review at least once a year');
