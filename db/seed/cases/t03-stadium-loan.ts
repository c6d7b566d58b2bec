import { since, type Case } from './case.ts';

export const STADIUM_LOAN: Case = {
  id: 'T3',
  source: 'A council lent to a sports club for a stand that was not built. The leader negotiated, mostly without a minute; two officers under delegated powers paid out more than the cabinet had approved; no business case came first.',
  units: [{ key: 'regeneration', name: 'Regeneration Team', kind: 'team' }],
  people: [{ key: 'oxley-brand', name: 'Rufus Oxley-Brand', offices: [{ title: 'Head of Regeneration', kind: 'officer', unit: 'regeneration', period: since('2016-09-05') }] }],
  identity: { name: 'Casebrook Wanderers Supporters Society', legalForm: 'community-benefit-society', identifiers: [{ scheme: 'fca-mutuals', number: '990203' }] },
  file: { stage: 'live', origin: 'start-up', controlModel: 'community-owned', notes: 'Owns the football club; tenant of the ground.' },
  roles: [
    { kind: 'lender', from: '2024-09-02', unit: 'regeneration', officer: 'oxley-brand' },
    { kind: 'landlord', from: '2009-08-01' },
  ],
  raised: { capacity: 'officer', inConfidence: true, text: 'The leader met the society’s chair four times about the loan, alone and without a note. What was paid out in March is more than the cabinet approved, and I have never seen a business case.' },
  ends: {},
  later: ['R19', 'R21', 'R22'],
  decisive: { gone: [] },
};
