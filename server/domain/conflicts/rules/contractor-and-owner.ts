import { concurrent } from '../shapes/concurrent.ts';
import type { Rule } from '../rule.ts';
import { CIPFA_COMPANIES, COMPANY_REVIEW, NAO_2015 } from '../sources.ts';

export const contractorAndOwner: Rule = {
  id: 'contractor-and-owner',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Buys from a body that it owns or sits on',
    cy: 'Prynu gan gorff y mae’n berchen arno neu’n aelod ohono',
  },
  why: {
    en: 'An owner gains when the contract is generous; those who watch the contract answer to the same council.',
    cy: 'Mae perchennog ar ei ennill pan fydd y contract yn hael; mae’r rhai sy’n gwylio’r contract yn atebol i’r un cyngor.',
  },
  says: {
    en: '{authority} bought from {body} while it owned it, was a member or named people to its board: {periods}. It sat on both sides of the contract.',
    cy: 'Bu {authority} yn prynu gan {body} tra oedd yn berchen arno, yn aelod neu’n enwebu pobl i’w fwrdd: {periods}. Eisteddodd ar ddwy ochr y contract.',
  },
  sources: [CIPFA_COMPANIES, COMPANY_REVIEW, NAO_2015],
  guidance: 'owning.shareholder-apart',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 3,
  about: 'family',
  parameters: {},
  ...concurrent('contractor', 'owner', 3),
};
