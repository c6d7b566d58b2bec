import { mitigate, since, tolerate, type Case } from './case.ts';

export const POWER_COMPANY: Case = {
  id: 'T8',
  source: 'A council owned a power company, funded it in tranches, guaranteed its purchases and was its customer. What was known about it was known to a group of shareholders’ representatives that met in confidence.',
  units: [{ key: 'sustainability', name: 'Sustainable City Team', kind: 'team' }],
  people: [{ key: 'winterbourne', name: 'Josepha Winterbourne', offices: [{ title: 'Energy Manager', kind: 'officer', unit: 'sustainability', period: since('2014-10-06') }] }],
  identity: { name: 'Casebrook Community Power Limited', legalForm: 'company-limited-by-shares', identifiers: [{ scheme: 'companies-house', number: '99020108' }] },
  file: { stage: 'live', origin: 'council-company', controlModel: 'council-owned', notes: 'Heat networks and a supply licence.' },
  roles: [
    { kind: 'shareholder', from: '2019-04-01' },
    { kind: 'lender', from: '2019-04-01' },
    { kind: 'guarantor', from: '2020-11-02' },
    { kind: 'customer', from: '2021-04-01', unit: 'sustainability', officer: 'winterbourne' },
  ],
  raised: { capacity: 'public', text: 'The shareholder group publishes neither its members nor its dates, and next month it decides on another six million.' },
  ends: {
    'contractor-and-financier': mitigate(
      'Each further tranche is decided by the whole cabinet on the report of an adviser who is paid by nobody of the company.',
      'Each further loan is decided in cabinet on outside advice.',
      { kind: 'independent-assessor', owner: 'winterbourne', description: 'An adviser from outside reports on each tranche to the cabinet, with a part that is published.', tested: 'The report on the tranche of September, with the adviser’s statement of interests and the published part.' },
    ),
    'contractor-and-owner': tolerate('Heat for its own buildings can be bought from nobody else on that network.', 'The council buys heat from the only network there is.'),
    'role-stack': tolerate('The shareholder group becomes a committee that meets in public where it can.', 'Decisions as owner are now taken by a committee that publishes its agenda.'),
  },
  later: ['R21'],
  decisive: { role: 3, gone: ['contractor-and-financier', 'contractor-and-owner', 'role-stack'] },
};
