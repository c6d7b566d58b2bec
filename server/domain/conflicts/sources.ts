/** The law and guidance that rules cite, each once. What was checked against the source and what was not is in docs/law.md. */
import type { Source } from './rule.ts';

export const HC_112: Source = {
  title: 'Communities and Local Government Committee, Mutual and co-operative approaches to delivering local services (HC 112)',
  provision: 'para 48',
  basis: 'good-practice',
  from: '2012-12-06',
  to: null,
};

export const PA_16: Source = {
  title: 'Procurement Act 2023',
  provision: 's.16 (preliminary market engagement, including building capacity among suppliers), where a covered procurement is in view',
  basis: 'statute',
  url: 'https://www.legislation.gov.uk/ukpga/2023/54/section/16',
  from: '2025-02-24',
  to: null,
};

export const PA_81: Source = {
  title: 'Procurement Act 2023',
  provision: 'ss.81–82 (identify, keep under review and mitigate conflicts of interest), where the contract is a covered procurement; it lasts until the contract ends (s.1)',
  basis: 'statute',
  url: 'https://www.legislation.gov.uk/ukpga/2023/54/section/81',
  from: '2025-02-24',
  to: null,
};

export const PCR_24: Source = {
  title: 'Public Contracts Regulations 2015',
  provision: 'reg 24 (conflicts of interest), for procurements begun before 24 February 2025',
  basis: 'regulation',
  url: 'https://www.legislation.gov.uk/uksi/2015/102/regulation/24',
  from: '2015-02-26',
  to: null,
};

export const REGULATORS_CODE: Source = {
  title: 'Regulators’ Code 2014',
  provision: 'para 2.3 (an impartial route of appeal; the officers who took a decision do not consider the appeal)',
  basis: 'statutory-guidance',
  from: '2014-04-06',
  to: null,
};

export const COMPANY_REVIEW: Source = {
  title: 'Local Partnerships, Local Authority Company Review Guidance',
  provision: 'keeping the roles of owner, customer, lender and overseer apart',
  basis: 'good-practice',
  from: '2021-01-01',
  to: null,
};

export const CIPFA_COMPANIES: Source = {
  title: 'CIPFA, Local authority owned companies: a good practice guide',
  provision: 'shareholder, client and scrutiny functions kept separate',
  basis: 'good-practice',
  from: '2022-01-01',
  to: null,
};

export const NAO_2015: Source = {
  title: 'National Audit Office, Conflicts of interest (HC 907)',
  provision: 'splitting commissioner and provider raises the risk; perception counts',
  basis: 'good-practice',
  from: '2015-01-27',
  to: null,
};

export const NAO_2024: Source = {
  title: 'National Audit Office, Managing conflicts of interest',
  provision: 'of 35 bodies of central government, one could show that it checked whether mitigations were carried out',
  basis: 'good-practice',
  from: '2024-11-01',
  to: null,
};

export const PLANNING_REG_10: Source = {
  title: 'Town and Country Planning General Regulations 1992 (SI 1992/1492)',
  provision: 'reg 10, as the model: the committee or officer that manages the land does not decide the application',
  basis: 'regulation',
  url: 'https://www.legislation.gov.uk/uksi/1992/1492/regulation/10',
  from: '1992-07-17',
  to: null,
};

export const PLANNING_OWN_LAND: Source = {
  title: 'Town and Country Planning General Regulations 1992 (SI 1992/1492)',
  provision: 'reg 10 (where the council applies for development by itself, alone or jointly: not decided by a committee, sub-committee or officer with responsibility for managing the land); for the application of another on council land, as the model',
  basis: 'regulation',
  url: 'https://www.legislation.gov.uk/uksi/1992/1492/regulation/10',
  from: '1992-07-17',
  to: null,
};

export const EIA_64: Source = {
  title: 'Town and Country Planning (Environmental Impact Assessment) Regulations 2017 (SI 2017/571)',
  provision: 'reg 64(2) (who brings a proposal forward and also determines it arranges for a functional separation of the two)',
  basis: 'regulation',
  url: 'https://www.legislation.gov.uk/uksi/2017/571/regulation/64',
  from: '2017-05-16',
  to: null,
};

export const EIA_CASE: Source = {
  title: 'R (London Historic Parks and Gardens Trust) v Minister of State for Housing [2020] EWHC 2580 (Admin)',
  provision: 'what reg 64(2) asks of an authority that promotes what it determines',
  basis: 'case-law',
  from: '2020-10-02',
  to: null,
};

export const CHALLENGE: Source = {
  title: 'Localism Act 2011',
  provision: 'ss.81–86, in particular s.83 (an expression of interest is accepted, or rejected on a prescribed ground)',
  basis: 'statute',
  url: 'https://www.legislation.gov.uk/ukpga/2011/20/part/5/chapter/2',
  from: '2012-06-27',
  to: null,
};

export const DRAPER: Source = {
  title: 'Draper v Lincolnshire County Council [2014] EWHC 2388 (Admin)',
  provision: 'a council that was cutting its own service rejected a society’s proposal to run it without considering it as an expression of interest; the decision was quashed. It says nothing of who must assess one',
  basis: 'case-law',
  from: '2014-07-17',
  to: null,
};

export const HSE_4: Source = {
  title: 'Health and Safety (Enforcing Authority) Regulations 1998 (SI 1998/494)',
  provision: 'reg 4, as an example: premises of the council are inspected by the Health and Safety Executive, and after a transfer many are for the council’s own officers',
  basis: 'regulation',
  url: 'https://www.legislation.gov.uk/uksi/1998/494/regulation/4',
  from: '1998-04-01',
  to: null,
};
