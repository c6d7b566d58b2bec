import { mitigate, refer, since, tolerate, type Case } from './case.ts';

export const TOWN_CENTRE: Case = {
  id: 'T5',
  source: 'A small council borrowed many times its yearly budget to lend it to companies of its own that rebuilt the town centre, bought from them, and shaped the place around them. Nobody had the capacity to watch a debt of that size.',
  units: [{ key: 'town-centre', name: 'Town Centre Team', kind: 'team' }],
  people: [{ key: 'mordaunt', name: 'Cosmo Mordaunt', offices: [{ title: 'Director of Place', kind: 'officer', period: since('2017-04-03') }] }],
  identity: { name: 'Bridgegate Quarter LLP', legalForm: 'llp', identifiers: [{ scheme: 'companies-house', number: 'OC990205' }] },
  file: { stage: 'live', origin: 'council-company', controlModel: 'council-owned', notes: 'Towers, a hotel and a car park.' },
  roles: [
    { kind: 'shareholder', from: '2018-04-01' },
    { kind: 'lender', from: '2018-10-01' },
    { kind: 'commissioner', from: '2020-04-01', unit: 'town-centre', officer: 'mordaunt' },
  ],
  ends: {
    'contractor-and-financier': refer('s114', 'What the partnership owes is beyond what the council can bear if it fails. The Chief Finance Officer considers the duty to report.', 'The Chief Finance Officer looks at what the partnership owes.'),
    'contractor-and-owner': mitigate(
      'The client side moves to Housing, and a shareholder committee is advised from outside.',
      'Owner and customer of the partnership are kept apart.',
      { kind: 'independent-assessor', owner: 'mordaunt', description: 'An adviser from outside the council reads each business plan for the shareholder committee and has no part in what is bought.', tested: 'The report upon this year’s plan, the adviser’s statement of interests, and the committee’s answer.' },
    ),
    'role-stack': tolerate('All three roles last until the debt is restructured; external audit reads the map of roles each half-year.', 'The council keeps three roles until the debt is restructured.'),
  },
  later: [],
  decisive: { role: 2, gone: ['contractor-and-financier', 'contractor-and-owner', 'role-stack'] },
};
