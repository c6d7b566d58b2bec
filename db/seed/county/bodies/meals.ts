import { decision, paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** Everybody who cooks is inspected: universal regulation stays in the background. */
export const MEALS: StoryBody = {
  told: '2024-04-08',
  addedBy: 'county',
  identity: { name: 'Good Plate School Meals Co-operative', legalForm: 'co-operative-society', identifiers: [{ scheme: 'fca-mutuals', number: '990106' }] },
  files: [
    { by: 'county', stage: 'live', origin: 'start-up', controlModel: 'multi-stakeholder', notes: 'Cooks for 64 schools. Members are its cooks and the schools.' },
    { by: 'district', stage: 'live', origin: 'start-up', controlModel: 'multi-stakeholder', notes: null },
  ],
  roles: [
    { by: 'county', kind: 'commissioner', from: '2018-09-01', to: '2027-08-31', unit: 'school-meals', committee: 'children-committee', legalBasis: 'Education Act 1996 s.512', evidence: [decision('School catering framework, lot 1', '2018-05-14', 'CYP/2018/020')] },
    { by: 'county', kind: 'trading-standards', from: '2018-09-01', unit: 'trading-standards', committee: 'regulatory-committee', legalBasis: 'Food Safety Act 1990 (composition and labelling)', evidence: [paper('Allergen labelling visit', '2023-11-21')] },
    { by: 'district', kind: 'food-hygiene', from: '2018-09-01', unit: 'food-safety', committee: 'licensing-committee', officer: 'larkmoor', legalBasis: 'Food Safety Act 1990; assimilated Regulation 2017/625', evidence: [paper('Rating 5, central kitchen', '2025-03-04')] },
    { by: 'district', kind: 'customer', from: '2022-04-01', unit: 'facilities', legalBasis: 'Contract procedure rules, below threshold', evidence: [paper('Catering at the civic offices', '2022-03-21')] },
  ],
  notHeld: [
    { by: 'county', families: ['incubator', 'owner', 'financier'], period: { from: null, to: null } },
    { by: 'district', families: ['incubator', 'owner', 'financier', 'landlord'], period: { from: null, to: null } },
  ],
};
