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
  examples: {
    flags: [
      {
        title: { en: 'Both at once', cy: 'Y ddau ar yr un pryd' },
        roles: [
          { family: 'contractor', from: '2012-04-01', to: '2016-03-31' },
          { family: 'owner', from: '2014-04-01' },
        ],
        periods: ['2014-04-01/2016-03-31'],
        severity: 3,
      },
    ],
    silent: [
      {
        title: { en: 'One ends on the day before the other begins', cy: 'Daw’r naill i ben y diwrnod cyn i’r llall ddechrau' },
        roles: [
          { family: 'contractor', from: '2012-04-01', to: '2014-03-31' },
          { family: 'owner', from: '2014-04-01' },
        ],
        periods: [],
      },
    ],
  },
};
