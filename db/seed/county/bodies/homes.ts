import { decision, paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** Founder, nominator, scrutineer and enforcer of a landlord that belongs to its tenants and employees. */
export const HOMES: StoryBody = {
  told: '2024-03-25',
  addedBy: 'district',
  identity: { name: 'Wexmere Homes Together', legalForm: 'community-benefit-society', identifiers: [{ scheme: 'fca-mutuals', number: '990103' }] },
  files: [{ by: 'district', stage: 'live', origin: 'stock-transfer', controlModel: 'tenant-employee', notes: '3,900 homes moved to it on 26 March 2012 after a ballot. Tenants and employees elect its representative body.' }],
  roles: [
    { by: 'district', kind: 'set-up-support', from: '2010-06-07', to: '2012-03-31', unit: 'housing-service', committee: 'cabinet', officer: 'pennyfold', legalBasis: 'Housing Act 1985 s.32', evidence: [decision('Decision to consult on transfer', '2010-06-07', 'CAB/2010/042')] },
    { by: 'district', kind: 'asset-transferor', from: '2012-03-26', to: '2012-03-26', unit: 'property', legalBasis: 'Housing Act 1985 s.32', evidence: [paper('Transfer agreement and consent', '2012-03-26')] },
    { by: 'district', kind: 'housing-standards', from: '2012-03-26', unit: 'inspections-desk', committee: 'communities-committee', officer: 'pennyfold', legalBasis: 'Housing Act 2004 Part 1', evidence: [paper('Enforcement policy applied from transfer', '2012-03-26')] },
    { by: 'district', kind: 'board-nominator', from: '2012-03-26', to: '2018-09-30', committee: 'cabinet', legalBasis: 'Rules of the society, first edition', evidence: [paper('One councillor on the representative body', '2012-03-26')] },
    { by: 'district', kind: 'scrutiny', from: '2012-03-26', committee: 'scrutiny', legalBasis: 'Local Government Act 2000 s.9F', evidence: [decision('Annual report of the landlord heard', '2022-12-12', 'OSC/2022/037')] },
    { by: 'district', kind: 'commissioner', from: '2016-04-01', to: '2024-03-31', unit: 'homelessness', committee: 'communities-committee', officer: 'pennyfold', legalBasis: 'Housing Act 1996 Part 7', evidence: [decision('Tenancy sustainment service', '2016-02-15', 'CAB/2016/011')] },
    {
      by: 'district', kind: 'board-nominator', from: '2023-04-01', committee: 'cabinet', legalBasis: 'Rules of the society, third edition, rule 22', told: '2024-04-15',
      evidence: [decision('Council asks for two seats again after damp complaints', '2022-12-19', 'CAB/2022/061')],
    },
  ],
  notHeld: [{ by: 'district', families: ['incubator'], period: { from: '2012-04-01', to: null } }, { by: 'district', families: ['contractor'], period: { from: '2024-04-01', to: null }, told: '2024-04-15' }, { by: 'district', families: ['financier'], period: { from: '2012-03-26', to: null } }],
};
