import { mitigate, remedy, since, tolerate, transfer, type Case } from './case.ts';

export const WORKS_COMPANY: Case = {
  id: 'T7',
  source: 'Officers of a council were directors of its companies, and the same service lent them staff, gave them work and measured it. The client side had too few people to object.',
  units: [
    { key: 'works', name: 'Streets and Works', kind: 'department' },
    { key: 'works-support', name: 'Works Company Liaison', kind: 'team', parent: 'works' },
    { key: 'works-client', name: 'Street Works Client Team', kind: 'team', parent: 'works' },
  ],
  people: [{ key: 'garrow', name: 'Thaddeus Garrow', offices: [{ title: 'Head of Streets and Works', kind: 'officer', unit: 'works', period: since('2015-06-01') }] }],
  identity: { name: 'Casebrook Direct Works Limited', legalForm: 'company-limited-by-shares', identifiers: [{ scheme: 'companies-house', number: '99020107' }] },
  file: { stage: 'live', origin: 'council-company', controlModel: 'council-owned', notes: 'Mends roads and council homes.' },
  roles: [
    { kind: 'shareholder', from: '2018-04-01' },
    { kind: 'secondment', from: '2018-04-01', unit: 'works-support' },
    { kind: 'contract-manager', from: '2018-04-01', unit: 'works-client', officer: 'garrow' },
  ],
  connections: [{ person: 'tallis', kind: 'post-in-body', period: since('2019-09-02') }],
  ends: {
    'statutory-officer-on-board': remedy('The Chief Finance Officer leaves the board; an outside accountant takes the place.', 'The Chief Finance Officer has left the company’s board.', { leaves: 0 }, { class: 'actual' }),
    'same-line-manager': mitigate(
      'The client team moves to Housing on 1 April. Until then nobody of Streets and Works signs a payment.',
      'Payments to the company are signed outside the service that lends it staff.',
      { kind: 'separate-teams', owner: 'garrow', description: 'Payments to the company are certified by Housing, which has no staff in it.', tested: 'Ten payments of October: each was certified by Housing.' },
    ),
    'incubator-and-contractor': transfer('The company employs its own staff from the new year.', 'The company will employ its own staff from the new year.'),
    'contractor-and-owner': tolerate('A controlled company works for the council without a tender; the price is compared with three others every year.', 'The council’s own company works for it at prices that are compared every year.'),
    'role-stack': tolerate('Three roles, of which one ends with the new year.', 'One of three roles ends with the new year.'),
  },
  later: [],
  decisive: { role: 1, gone: ['incubator-and-contractor', 'same-line-manager', 'role-stack'] },
};
