import { decision, paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** The team that buys the service also hands out the new grant; nobody has yet said whether anybody inspects it. */
export const LIBRARIES: StoryBody = {
  told: '2024-04-08',
  addedBy: 'county',
  identity: { name: 'Fenmarch Libraries and Learning Society', legalForm: 'community-benefit-society', identifiers: [{ scheme: 'fca-mutuals', number: '990105' }] },
  files: [{ by: 'county', stage: 'live', origin: 'spin-out', controlModel: 'multi-stakeholder', notes: 'Twenty-one libraries. Members, employees and the county each elect directors.' }],
  roles: [
    { by: 'county', kind: 'set-up-support', from: '2015-01-05', to: '2016-10-31', unit: 'libraries', committee: 'cabinet', officer: 'harkwell', legalBasis: 'Localism Act 2011 s.1', evidence: [decision('A society for libraries', '2015-01-05', 'CAB/2015/001')] },
    { by: 'county', kind: 'commissioner', from: '2016-08-01', to: '2026-07-31', unit: 'libraries', committee: 'cabinet', officer: 'harkwell', legalBasis: 'Public Libraries and Museums Act 1964 s.7', evidence: [decision('Ten-year library agreement', '2016-06-13', 'CAB/2016/040')] },
    {
      by: 'county', kind: 'commissioner', from: '2026-08-01', to: '2031-07-31', unit: 'libraries', committee: 'cabinet', officer: 'harkwell', legalBasis: 'Procurement Act 2023 s.33 (reserved to mutuals, five years)', told: '2026-07-06',
      evidence: [decision('Reserved award of the library agreement', '2026-06-22', 'CAB/2026/029')],
      then: [{ told: '2026-08-10', alsoAnswers: { person: 'harkwell', capacity: 'contract-manager', period: { from: '2026-08-01', to: '2031-07-31' } } }],
    },
    { by: 'county', kind: 'member-of-body', from: '2016-08-01', committee: 'cabinet', legalBasis: 'Rules of the society, rule 8', evidence: [paper('County membership, one share', '2016-08-01')] },
    { by: 'county', kind: 'landlord', from: '2016-08-01', unit: 'estates', evidence: [paper('Leases of library buildings', '2016-08-01')] },
    { by: 'county', kind: 'support-services', from: '2016-08-01', to: '2019-07-31', unit: 'corporate', evidence: [paper('Payroll and IT agreement', '2016-07-18')] },
    { by: 'county', kind: 'set-up-grant', from: '2025-05-01', to: '2027-04-30', unit: 'libraries', committee: 'cabinet', officer: 'harkwell', told: '2025-05-12', legalBasis: 'Localism Act 2011 s.1', evidence: [decision('Grant to set up maker spaces in four libraries', '2025-04-28', 'CAB/2025/019')] },
  ],
  connections: [{ by: 'county', person: 'harkwell', kind: 'post-in-body', period: { from: '2016-08-01', to: null }, note: 'One of the directors whom the county elects, unpaid.', told: '2025-06-16' }],
  notHeld: [{ by: 'county', families: ['financier'], period: { from: '2016-08-01', to: null } }],
};
