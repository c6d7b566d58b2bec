import { mitigate, since, type Case } from './case.ts';

const BODY = { name: 'Tanners Row Housing Charity', scheme: 'charity-england-wales', number: '9902111' } as const;

export const CHARITY_DIRECTOR: Case = {
  id: 'T11',
  source: 'A councillor was a director of a housing charity, had registered it, and nevertheless spoke and voted on what concerned it. He was convicted: to have registered is not to have stepped aside.',
  units: [{ key: 'community-grants', name: 'Community Grants Committee', kind: 'committee' }],
  people: [{ key: 'dallimore', name: 'Cuthbert Dallimore', offices: [{ title: 'Councillor for Tannery ward', kind: 'member', period: since('2025-05-05') }, { title: 'Member of the Community Grants Committee', kind: 'member', unit: 'community-grants', period: since('2025-05-19') }] }],
  identity: { name: BODY.name, legalForm: 'charity', identifiers: [{ scheme: BODY.scheme, number: BODY.number }] },
  file: { stage: 'live', origin: 'start-up', controlModel: 'charity', notes: 'Twenty-two almshouses.' },
  roles: [{ kind: 'grant-funder', from: '2021-04-01', committee: 'community-grants' }],
  members: [{ person: 'dallimore', registered: { directorships: [{ body: BODY, post: 'Trustee and director' }] } }],
  ends: {
    'nominee-and-decider': mitigate(
      'He keeps his place in the charity, which is his right, and takes no part in its grants. The clerk has the list of its items before each agenda is sent out.',
      'A councillor who is a director of the charity takes no part in what the council decides about it.',
      { kind: 'recusal', owner: 'lanyard', description: 'For each item about the charity Councillor Dallimore declares, leaves the room and does not vote; the minutes say when he left and came back.', tested: 'The minutes of the two meetings since the summer: declared, left, did not vote.' },
      { class: 'actual' },
    ),
  },
  later: ['R01'],
  decisive: { role: 0, gone: ['nominee-and-decider'] },
};
