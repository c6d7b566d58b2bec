import { mitigate, refer, remedy, since, tolerate, transfer, type Case } from './case.ts';

const BODY = { name: 'Cornerstone Lane Homes Limited', scheme: 'companies-house', number: '99020102' } as const;

export const HOUSING_DEVELOPER: Case = {
  id: 'T2',
  source: 'A council owned a housing developer alone, lent it more than it could repay, put its own land in, bought homes from it and, through the same members and officers, gave it planning permission. A link between households was alleged.',
  units: [
    { key: 'growth', name: 'Growth and Homes', kind: 'department' },
    { key: 'homes-planning', name: 'Homes and Planning Committee', kind: 'committee' },
  ],
  people: [
    { key: 'sandiford', name: 'Ignatius Sandiford', offices: [{ title: 'Head of Growth', kind: 'officer', unit: 'growth', period: since('2018-01-08') }] },
    { key: 'rushbeck', name: 'Delphine Rushbeck', offices: [{ title: 'Councillor for Quarry ward', kind: 'member', period: since('2025-05-05') }, { title: 'Member of the Homes and Planning Committee', kind: 'member', unit: 'homes-planning', period: since('2025-05-19') }] },
    { key: 'arkle', name: 'Peregrine Arkle', offices: [{ title: 'Councillor for Weir ward', kind: 'member', period: since('2025-05-05') }, { title: 'Chair of the Homes and Planning Committee', kind: 'member', unit: 'homes-planning', period: since('2025-05-19') }] },
  ],
  identity: { name: BODY.name, legalForm: 'company-limited-by-shares', identifiers: [{ scheme: BODY.scheme, number: BODY.number }] },
  file: { stage: 'live', origin: 'council-company', controlModel: 'council-owned', notes: 'Builds homes on small plots of the council.' },
  roles: [
    { kind: 'shareholder', from: '2018-04-01' },
    { kind: 'lender', from: '2018-06-01' },
    { kind: 'land-manager', from: '2018-04-01', committee: 'homes-planning', officer: 'sandiford', unit: 'growth' },
    { kind: 'customer', from: '2020-04-01', committee: 'homes-planning' },
    { kind: 'planning', from: '2019-01-07', committee: 'homes-planning', officer: 'sandiford' },
  ],
  connections: [
    { person: 'holt-ashby', kind: 'post-in-body', period: since('2021-04-01') },
    { person: 'rushbeck', kind: 'post-in-body', period: since('2025-06-02') },
    { person: 'arkle', kind: 'relative-interest', period: since('2025-06-02') },
  ],
  members: [{ person: 'rushbeck', registered: {} }, { person: 'arkle', registered: {} }],
  ends: {
    'planning-decided-by-landholder': remedy(
      'From today a new Planning Committee, without the land in its terms of reference, decides every application upon land of the council. The permissions of the last six weeks go to counsel.',
      'Applications on the council’s own land are decided by another committee than the one that manages the land.',
      { ends: 4, begins: { kind: 'planning', committee: 'planning' } }, { class: 'actual' },
    ),
    'planning-decided-by-land-officer': remedy('The report goes from the Head of Growth to the Head of Legal and Governance, who manages no land.', 'The officer who manages the land no longer reports on applications about it.', {}, { class: 'actual' }),
    'same-committee-in-two-roles': remedy('With planning in another committee, this one only buys.', 'One committee now buys and another decides on planning.'),
    'nominee-and-decider': mitigate(
      'She stays on the board until a successor is named, and leaves the room for every matter of the company.',
      'The councillor on the board takes no part in what the council decides about the company.',
      { kind: 'recusal', owner: 'sandiford', description: 'Councillor Rushbeck declares and leaves for each item about the company. The clerk minutes when she left and came back.', tested: 'All three meetings since May: she left for each item, and the minutes say when.' },
      { class: 'actual' },
    ),
    'interest-in-body-of-responsibility': transfer('What the committee does about the company’s land it does without her, as it does the rest.', 'The councillor on the board takes no part in what is done about the company’s land.'),
    'implied-interest-unregistered': remedy('She registers the company’s contract with the council, and it stands there for as long as she is a director.', 'The councillor has registered the company’s contract with the council.'),
    'statutory-officer-on-board': remedy('The Chief Executive resigns as a director at the end of the week.', 'The Chief Executive has left the board.', { leaves: 0 }),
    'regulator-without-safeguard': mitigate(
      'A planning officer of a neighbouring borough writes the reports on the company’s applications.',
      'Another borough’s officer reports on the company’s applications.',
      { kind: 'neighbour-inspects', owner: 'sandiford', description: 'Under an agreement a senior planner of another borough writes the report on each application of the company, and says so in it.', tested: 'Both reports of this autumn were written by the other borough’s planner; the agreement is on the file.' },
    ),
    'contractor-and-financier': refer('s114', 'What is owed is more than the company can repay from what the council still buys. The Chief Finance Officer considers the duty to report.', 'The Chief Finance Officer looks at the company’s debts.'),
    'contractor-and-owner': tolerate('The homes are bought at the valuation of the district valuer.', 'The council buys the company’s homes at an outside valuation.'),
    'contractor-and-regulator': transfer('From now on planning is decided apart from what is bought.', 'Planning and purchase are decided apart.'),
    'regulator-and-owner': transfer('From now on planning is decided apart from the shareholding.', 'Planning is decided apart from the shareholding.'),
    'household-link': remedy('The chair hands over the chair for each item about the company, since a relative leads its sales, and a substitute sits.', 'The chair takes no part in matters of the company.'),
    'role-stack': tolerate('Five roles remain while the company is wound down over two years: to end one before the others would cost residents their homes. Scrutiny and the external auditor see each step.', 'The council will wind the company down over two years and keeps its roles until then.', { class: 'actual' }),
  },
  later: [],
  decisive: { role: 2, gone: ['interest-in-body-of-responsibility', 'planning-decided-by-landholder', 'planning-decided-by-land-officer'] },
};
