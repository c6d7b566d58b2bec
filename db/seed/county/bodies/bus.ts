import { decision, paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** Bought from until last year, licensed since before anybody wrote it down. */
export const BUS: StoryBody = {
  told: '2024-04-15',
  addedBy: 'county',
  identity: { name: 'Fenside Community Bus Society', legalForm: 'community-benefit-society', otherNames: [{ name: 'Fenside Dial-a-Ride', period: { from: null, to: '2012-03-31' } }], identifiers: [{ scheme: 'fca-mutuals', number: '30990R' }, { scheme: 'charity-england-wales', number: '9990107' }] },
  files: [
    { by: 'county', stage: 'live', origin: 'start-up', controlModel: 'user-led', notes: 'Nine minibuses and 60 volunteer drivers.' },
    { by: 'district', stage: 'live', origin: 'start-up', controlModel: 'user-led', notes: 'The first licence is not in the files: they begin with the move of 1998.' },
  ],
  roles: [
    { by: 'county', kind: 'grant-funder', from: '2010-04-01', to: '2022-03-31', unit: 'passenger-transport', officer: 'candlemoor', legalBasis: 'Transport Act 1985 s.106', evidence: [paper('Rural transport grant letters', '2010-04-01')] },
    {
      by: 'county', kind: 'commissioner', from: '2012-04-01', to: '2027-03-31', unit: 'passenger-transport', officer: 'candlemoor', legalBasis: 'Transport Act 1985 s.63', evidence: [decision('Four rural routes', '2012-02-20', 'CAB/2012/010')],
      then: [{ told: '2025-09-08', end: { on: '2025-08-31', reason: 'The society handed back its routes; a grant takes their place.' } }],
    },
    { by: 'county', kind: 'grant-funder', from: '2025-09-01', to: '2027-01-31', told: '2025-09-08', unit: 'passenger-transport', officer: 'candlemoor', legalBasis: 'Transport Act 1985 s.106', evidence: [decision('Transition grant for rural passengers', '2025-07-28', 'CAB/2025/044')] },
    { by: 'district', kind: 'licensing', from: null, unit: 'licensing', committee: 'licensing-committee', officer: 'dunmarrow', legalBasis: 'Local Government (Miscellaneous Provisions) Act 1976 Part II', evidence: [paper('Private hire operator licence, renewed', '2023-02-14')] },
    { by: 'district', kind: 'customer', from: '2009-05-01', to: '2025-12-31', unit: 'facilities', legalBasis: 'Localism Act 2011 s.1', evidence: [paper('Shopmobility and day trips agreement', '2009-04-20')] },
  ],
  connections: [{ by: 'county', person: 'candlemoor', kind: 'post-in-body', period: { from: '2026-03-02', to: null }, note: 'Asked to keep the books for its volunteers; on its committee since March, unpaid.', told: '2026-03-16' }],
  notHeld: [
    { by: 'county', families: ['incubator', 'owner'], period: { from: null, to: null } },
    { by: 'county', families: ['contractor'], period: { from: '2025-09-01', to: null }, told: '2025-09-08' },
    { by: 'district', families: ['contractor'], period: { from: '2026-01-01', to: null }, told: '2026-01-12' },
    { by: 'district', families: ['owner', 'financier', 'landlord'], period: { from: null, to: null } },
  ],
};
