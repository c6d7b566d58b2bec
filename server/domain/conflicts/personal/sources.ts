/** The law and guidance that rules about people cite. What was checked against the source and what was not is in docs/law.md. */
import type { Source } from '../rule.ts';

export const PARTICIPATION: Source = {
  title: 'Localism Act 2011',
  provision: 's.31(4) and (8) (no part in the discussion, vote or decision of a matter in which one has a disclosable pecuniary interest), where they take part in it',
  basis: 'statute',
  url: 'https://www.legislation.gov.uk/ukpga/2011/20/section/31',
  from: '2012-07-01',
  to: null,
};

export const PARTNERS: Source = {
  title: 'Localism Act 2011',
  provision: 's.30(3) (the interest of a spouse, civil partner or somebody lived with as such is the member’s own, where the member is aware of it); of other relatives the law says nothing',
  basis: 'statute',
  url: 'https://www.legislation.gov.uk/ukpga/2011/20/section/30',
  from: '2012-07-01',
  to: null,
};

export const MONITORING_OFFICER: Source = {
  title: 'Local Government and Housing Act 1989',
  provision: 's.5(7) (a deputy acts where the monitoring officer is unable to)',
  basis: 'statute',
  url: 'https://www.legislation.gov.uk/ukpga/1989/42/section/5',
  from: '1990-01-16',
  to: null,
};

export const PAID_OFFICE: Source = {
  title: 'Local Government Act 1972',
  provision: 's.116 (no appointment to paid office by the authority while a member of it and for twelve months afterwards); wording to be confirmed',
  basis: 'statute',
  url: 'https://www.legislation.gov.uk/ukpga/1972/70/section/116',
  from: '1974-04-01',
  to: null,
};

export const MODEL_CODE_PARTICIPATION: Source = {
  title: 'Local Government Association Model Councillor Code of Conduct 2020',
  provision: 'Appendix B (what to do at a meeting where a matter relates to, or affects, an interest of one’s own, a relative or a close associate)',
  basis: 'local-code',
  from: '2020-12-23',
  to: null,
};

export const STANDARDS_REPORT: Source = {
  title: 'Committee on Standards in Public Life, Local Government Ethical Standards',
  provision: 'gifts of one source counted together over a year (£100): a recommendation, which a council can adopt',
  basis: 'good-practice',
  from: '2019-01-30',
  to: null,
};
