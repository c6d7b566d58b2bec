import { mitigate, remedy, since, tolerate, transfer, type Case } from './case.ts';

export const ENERGY_COMPANY: Case = {
  id: 'T1',
  source: 'A council owned an energy supplier, lent to it, lent more when it was known to fail, and guaranteed for it. Councillors without knowledge of the trade sat on its board and among those who voted the loans.',
  units: [
    { key: 'commercial', name: 'Commercial Services', kind: 'department' },
    { key: 'energy-projects', name: 'Energy Projects Team', kind: 'team', parent: 'commercial' },
    { key: 'energy-buying', name: 'Energy Purchasing Team', kind: 'team', parent: 'commercial' },
    { key: 'loans-panel', name: 'Loans and Guarantees Panel', kind: 'committee' },
  ],
  people: [
    { key: 'vale', name: 'Lucasta Vale', offices: [{ title: 'Head of Commercial Services', kind: 'officer', unit: 'commercial', period: since('2019-04-01') }] },
    { key: 'hollin', name: 'Barnabas Hollin', offices: [{ title: 'Councillor for Millpond ward', kind: 'member', period: since('2025-05-05') }, { title: 'Member of the Loans and Guarantees Panel', kind: 'member', unit: 'loans-panel', period: since('2025-05-19') }] },
  ],
  identity: { name: 'Hearthlight Supply Limited', legalForm: 'company-limited-by-shares', identifiers: [{ scheme: 'companies-house', number: '99020101' }] },
  file: { stage: 'live', origin: 'council-company', controlModel: 'council-owned', notes: 'Supplies gas and power to homes. Losses in each of its first four years.' },
  roles: [
    { kind: 'shareholder', from: '2019-07-01' },
    { kind: 'lender', from: '2020-01-06', committee: 'loans-panel', legalBasis: 'Local Government Act 2003 s.12' },
    { kind: 'guarantor', from: '2021-10-01', committee: 'loans-panel' },
    { kind: 'customer', from: '2020-04-01', unit: 'energy-buying', officer: 'vale' },
    { kind: 'secondment', from: '2019-07-01', unit: 'energy-projects' },
  ],
  connections: [{ person: 'hollin', kind: 'post-in-body', period: since('2025-06-02') }],
  members: [{ person: 'hollin', registered: {} }],
  ends: {
    'nominee-and-decider': remedy(
      'Councillor Hollin gives up the directorship. An independent director with ten years in supply takes the place, and nobody of the panel is on the board.',
      'The councillor who sat on the board and on the panel that lends to it has left the board.',
      { leaves: 0 }, { class: 'actual' },
    ),
    'implied-interest-unregistered': remedy('He registers the company’s contract with the council for the months in which he was a director; the register shows from when to when.', 'The councillor has registered the company’s contract with the council.'),
    'contractor-and-financier': mitigate(
      'The loans are watched by Treasury on figures of its own, and no price of a purchase is known to it.',
      'The company’s loans are watched by officers who do not buy from it.',
      { kind: 'separate-teams', owner: 'vale', description: 'Treasury alone decides upon and watches the loans. Energy Purchasing buys at published prices and is told nothing of the accounts.', tested: 'The last four purchases and the last two loan reports were read side by side: no name is on both.' },
    ),
    'contractor-and-owner': tolerate('The council needs power from somebody and bought by a framework; to sell the company now would destroy what it is worth.', 'The council owns the company and buys power from it at prices of a national framework.'),
    'incubator-and-contractor': tolerate('The last two secondments end with the year and are paid for by the company.', 'Two officers work for the company until the end of the year; it pays for them.'),
    'role-stack': mitigate(
      'A shareholder board with two outside members sees all roles on one page each quarter and reports to scrutiny in public where it can.',
      'All roles towards the company come before one board each quarter.',
      { kind: 'external-review', owner: 'vale', description: 'Quarterly map of all roles, read by two members from outside the council, with what they said and what was done.', tested: 'Both papers of this year have the map, and the minutes answer each point of the outside members.' },
    ),
    'same-line-manager': transfer('Until the secondments end the Chief Finance Officer signs what the Energy Purchasing Team buys from the company.', 'Purchases from the company are signed outside the service that supports it.'),
  },
  later: [],
  decisive: { connection: 0, gone: ['nominee-and-decider', 'implied-interest-unregistered'] },
};

