import { concurrent } from '../shapes/concurrent.ts';
import type { Rule } from '../rule.ts';
import { CIPFA_COMPANIES, COMPANY_REVIEW, HC_112 } from '../sources.ts';

export const contractorAndFinancier: Rule = {
  id: 'contractor-and-financier',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Buys from it while funding it or lending to it',
    cy: 'Prynu ganddo wrth ei ariannu neu fenthyca iddo',
  },
  why: {
    en: 'A lender wants the borrower to earn; a buyer wants to pay less. A grant beside a contract can also hide what the service costs.',
    cy: 'Mae benthyciwr am i’r sawl sy’n benthyca ennill; mae prynwr am dalu llai. Gall grant ochr yn ochr â chontract hefyd guddio cost y gwasanaeth.',
  },
  says: {
    en: '{authority} bought from {body} and funded it or lent to it at the same time: {periods}. Money went to the same body from two hands with two aims.',
    cy: 'Bu {authority} yn prynu gan {body} ac yn ei ariannu neu’n benthyca iddo ar yr un pryd: {periods}. Aeth arian i’r un corff o ddwy law â dau nod.',
  },
  sources: [HC_112, CIPFA_COMPANIES, COMPANY_REVIEW],
  guidance: 'financing.lender-apart',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 3,
  about: 'family',
  parameters: {},
  ...concurrent('contractor', 'financier', 3),
};
