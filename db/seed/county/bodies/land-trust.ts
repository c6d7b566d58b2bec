import { decision, paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** The council gives the land, lends the money, holds a share and decides the planning application. */
export const LAND_TRUST: StoryBody = {
  told: '2024-05-20',
  addedBy: 'district',
  identity: { name: 'Wexmere Community Land Trust', legalForm: 'community-benefit-society', identifiers: [{ scheme: 'fca-mutuals', number: '990111' }] },
  files: [{ by: 'district', stage: 'live', origin: 'start-up', controlModel: 'community-owned', notes: '22 homes at Mill Drove; 18 more planned at Brickyard Corner.' }],
  roles: [
    { by: 'district', kind: 'set-up-support', from: '2017-03-01', to: '2019-09-30', unit: 'regeneration', committee: 'cabinet', officer: 'pennyfold', legalBasis: 'Localism Act 2011 s.1', evidence: [decision('Enabling programme for community-led homes', '2017-02-20', 'CAB/2017/009')] },
    { by: 'district', kind: 'planning', from: '2018-05-01', to: '2018-11-30', unit: 'development-management', committee: 'planning-committee', officer: 'brightholme', legalBasis: 'Town and Country Planning Act 1990 s.70', evidence: [decision('22 homes at Mill Drove', '2018-11-20', 'PLN/2018/0307')] },
    { by: 'district', kind: 'asset-transferor', from: '2019-09-02', to: '2019-09-30', unit: 'property', committee: 'cabinet', legalBasis: 'Local Government Act 1972 s.123', evidence: [paper('Transfer of Mill Drove at less than best consideration', '2019-09-02')] },
    { by: 'district', kind: 'shareholder', from: '2019-10-01', committee: 'shareholder', legalBasis: 'Localism Act 2011 s.1', evidence: [paper('Community shares, £20,000', '2019-10-01')] },
    { by: 'district', kind: 'lender', from: '2020-01-15', to: '2045-01-14', unit: 'finance', committee: 'shareholder', legalBasis: 'Local Government Act 2003 s.12', evidence: [decision('Loan of £1.4 million over 25 years', '2019-12-16', 'CAB/2019/071')] },
    { by: 'district', kind: 'housing-standards', from: '2021-06-01', unit: 'private-housing', committee: 'communities-committee', officer: 'pennyfold', legalBasis: 'Housing Act 2004 Part 1', evidence: [paper('First lettings', '2021-06-01')] },
    { by: 'district', kind: 'planning', from: '2026-06-01', to: '2027-02-28', told: '2026-06-15', unit: 'development-management', committee: 'planning-committee', officer: 'brightholme', legalBasis: 'Town and Country Planning Act 1990 s.70', evidence: [paper('Application for Brickyard Corner received', '2026-06-01')] },
  ],
  notHeld: [{ by: 'district', families: ['incubator'], period: { from: '2019-10-01', to: null } }],
};
