import { mitigate, noConflict, remedy, since, tolerate, type Case } from './case.ts';

const INSPECTED = {
  kind: 'neighbour-inspects', owner: 'lovelace-orme',
  description: 'The housing officers of a neighbouring borough inspect a sample of thirty homes twice a year without notice, and report to both scrutiny committees.',
  tested: 'The report of the neighbour on thirty homes, its date, and the answer of the society to each finding.',
} as const;

export const HOUSING_MUTUAL: Case = {
  id: 'T10',
  source: 'A council founded a housing mutual of tenants and employees and gave it all its homes. Afterwards it enforced the conditions of those homes, named somebody to its representative body, scrutinised it in public when it failed, and asked for seats upon its board.',
  units: [
    { key: 'housing-standards', name: 'Housing Standards Team', kind: 'team' },
    { key: 'housing-strategy', name: 'Housing Strategy Team', kind: 'team' },
    { key: 'housing-committee', name: 'Housing and Licensing Committee', kind: 'committee' },
    { key: 'communities-scrutiny', name: 'Communities Scrutiny Committee', kind: 'committee' },
  ],
  people: [
    { key: 'lovelace-orme', name: 'Hester Lovelace-Orme', offices: [{ title: 'Housing Standards Manager', kind: 'officer', unit: 'housing-standards', period: since('2017-05-02') }] },
    { key: 'tremlett', name: 'Ambrosine Tremlett', offices: [{ title: 'Councillor for Lock ward', kind: 'member', period: since('2025-05-05') }, { title: 'Member of the Housing and Licensing Committee', kind: 'member', unit: 'housing-committee', period: since('2025-05-19') }] },
  ],
  identity: { name: 'Casebrook Homes in Common', legalForm: 'community-benefit-society', identifiers: [{ scheme: 'fca-mutuals', number: '990210' }] },
  file: { stage: 'live', origin: 'stock-transfer', controlModel: 'tenant-employee', notes: 'All homes of the council were transferred on 1 April 2025.' },
  roles: [
    { kind: 'set-up-support', from: '2023-04-03', to: '2025-03-31', unit: 'housing-strategy' },
    { kind: 'current-provider', from: '1974-04-01', to: '2025-03-31' },
    { kind: 'board-nominator', from: '2025-04-01' },
    { kind: 'housing-standards', from: '2025-04-01', unit: 'housing-standards', committee: 'housing-committee', officer: 'lovelace-orme' },
    { kind: 'scrutiny', from: '2025-04-01', committee: 'communities-scrutiny' },
  ],
  connections: [{ person: 'tremlett', kind: 'post-in-body', period: since('2025-06-02') }],
  members: [{ person: 'tremlett', registered: { appointments: [{ body: { name: 'Casebrook Homes in Common', scheme: 'fca-mutuals', number: '990210' }, post: 'Member of the representative body, named by the council' }] } }],
  ends: {
    'regulator-without-safeguard': mitigate('The law leaves the council no choice but to enforce. A neighbour’s eyes show that it does so as it would upon anybody.', 'A neighbouring borough inspects a sample of the society’s homes.', INSPECTED),
    'provided-then-regulated': mitigate('The same sample covers the two years after the transfer, in which our officers judge what their colleagues left.', 'A neighbouring borough inspects a sample of the homes that the council used to run.', INSPECTED),
    'incubated-then-regulated': noConflict('None of those who worked upon the transfer is in Housing Standards, and the last of them left in 2025.', 'Nobody who helped to set the society up inspects its homes.', 'The list of the transfer team was put beside that of the inspectors; both are on the file.'),
    'nominee-and-decider': remedy('Councillor Tremlett leaves the Housing and Licensing Committee’s items about the society to a substitute, and the next nominee will be of no committee that enforces.', 'The council’s nominee takes no part in enforcing upon the society.', { leaves: 0 }, { class: 'actual' }),
    'regulator-and-owner': tolerate('One seat of thirty on the representative body gives no control, and the rules of the society fix it.', 'The council names one of thirty members of the society’s representative body.'),
    'role-stack': tolerate('Nominator, enforcer and scrutiny are three different sets of people; the map of roles goes to scrutiny each year.', 'Three roles are held by three different sets of people.'),
  },
  later: [],
  decisive: { role: 3, gone: ['regulator-without-safeguard', 'provided-then-regulated', 'incubated-then-regulated', 'nominee-and-decider', 'regulator-and-owner', 'role-stack'] },
};
