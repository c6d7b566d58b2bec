import { remedy, since, type Case } from './case.ts';

export const LIBRARY_CHALLENGE: Case = {
  id: 'T9',
  source: 'A council that ran a service, and was deciding how to cut it, also assessed the expression of interest of a leisure society in running it instead, and did not treat it as one. The decision was quashed.',
  units: [
    { key: 'libraries', name: 'Libraries and Information Service', kind: 'department' },
    { key: 'challenge-panel', name: 'Community Challenge Panel', kind: 'team' },
  ],
  people: [
    { key: 'quennell', name: 'Evadne Quennell', offices: [{ title: 'Head of Libraries', kind: 'officer', unit: 'libraries', period: since('2013-01-07') }] },
    { key: 'strand', name: 'Malachi Strand', offices: [{ title: 'Procurement Manager', kind: 'officer', unit: 'challenge-panel', period: since('2018-03-05') }] },
  ],
  identity: { name: 'Open Shelf Leisure Society', legalForm: 'community-benefit-society', identifiers: [{ scheme: 'fca-mutuals', number: '990209' }] },
  file: { stage: 'idea', origin: 'right-to-challenge', notes: 'Wants to run all branch libraries.' },
  roles: [
    { kind: 'current-provider', from: '1998-04-01', unit: 'libraries', officer: 'quennell' },
    { kind: 'challenge-assessor', from: '2025-05-06', unit: 'libraries', officer: 'quennell', legalBasis: 'Localism Act 2011 ss.81–86' },
  ],
  ends: {
    'challenge-assessed-by-provider': remedy(
      'A panel from outside the service assesses the expression of interest anew, from what was received in May. Libraries answers its questions in writing, with a copy to the society.',
      'The society’s proposal is assessed anew by people who do not run the service.',
      { ends: 1, begins: { kind: 'challenge-assessor', unit: 'challenge-panel', officer: 'strand', legalBasis: 'Localism Act 2011 ss.81–86' } },
      { class: 'actual' },
    ),
    'challenge-assessed-by-provider-officer': remedy('The Procurement Manager answers for the assessment from today.', 'Another officer now answers for the assessment.', {}, { class: 'actual' }),
  },
  later: [],
  decisive: { role: 0, gone: ['challenge-assessed-by-provider', 'challenge-assessed-by-provider-officer'] },
};
