import { decision, paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** A parish gave the wood away, kept a seat, and pays for the fences; the district has only ever decided one application. */
export const WOODLAND: StoryBody = {
  told: '2024-05-13',
  addedBy: 'parish',
  identity: { name: 'Alder Carr Woodland Co-operative', legalForm: 'co-operative-society', identifiers: [{ scheme: 'fca-mutuals', number: '990109' }] },
  files: [
    { by: 'parish', stage: 'live', origin: 'start-up', controlModel: 'community-owned', notes: '31 acres of wet woodland, coppiced by its members.' },
    { by: 'district', stage: 'live', origin: 'start-up', controlModel: 'community-owned', notes: null },
  ],
  roles: [
    { by: 'parish', kind: 'asset-transferor', from: '2019-05-01', to: '2019-05-31', committee: 'council', officer: 'osmoor', legalBasis: 'Local Government Act 1972 s.127', evidence: [decision('Lease of the wood for 99 years', '2019-04-09', 'QPC/2019/31')] },
    { by: 'parish', kind: 'landlord', from: '2019-05-01', committee: 'council', officer: 'osmoor', legalBasis: 'Local Government Act 1972 s.127' },
    { by: 'parish', kind: 'member-of-body', from: '2019-05-01', committee: 'council', evidence: [paper('One share, one vote', '2019-05-01')] },
    { by: 'parish', kind: 'grant-funder', from: null, committee: 'open-spaces', legalBasis: 'Open Spaces Act 1906 s.10', evidence: [paper('Yearly grant for fencing; the first year is not recorded', '2024-04-02')] },
    { by: 'district', kind: 'planning', from: '2022-02-01', to: '2022-06-30', unit: 'development-management', committee: 'planning-committee', officer: 'brightholme', legalBasis: 'Town and Country Planning Act 1990 s.70', evidence: [decision('Timber store and track', '2022-06-14', 'PLN/2022/0119')] },
  ],
  notHeld: [{ by: 'parish', families: ['incubator'], period: { from: '2019-06-01', to: null } }, { by: 'parish', families: ['contractor'], period: { from: null, to: null } }],
};
