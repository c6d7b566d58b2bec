import { decision, paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** An expression of interest that the council itself helped to write; then it bought, and its own officer answers for allegations too. */
export const YOUTH: StoryBody = {
  told: '2024-06-03',
  addedBy: 'county',
  identity: { name: 'Fenmarch Youth Collective', legalForm: 'community-interest-company', identifiers: [{ scheme: 'companies-house', number: '99000112' }] },
  files: [{ by: 'county', stage: 'live', origin: 'right-to-challenge', controlModel: 'employee-controlled', notes: 'Eleven youth centres. The expression of interest came from the council’s own youth workers.' }],
  roles: [
    {
      by: 'county', kind: 'set-up-support', from: '2023-01-09', unit: 'youth-innovation', committee: 'children-committee', officer: 'saltergate', legalBasis: 'Localism Act 2011 s.81', evidence: [decision('Expression of interest accepted; support agreed', '2023-01-09', 'CYP/2023/002')],
      then: [{ told: '2026-01-12', end: { on: '2025-12-31', reason: 'The support agreement came to its end and was not renewed.' } }],
    },
    { by: 'county', kind: 'commissioner', from: '2024-04-01', to: '2027-03-31', unit: 'youth-contracts', committee: 'children-committee', officer: 'saltergate', legalBasis: 'Education Act 1996 s.507B; Public Contracts Regulations 2015 reg 77', evidence: [decision('Reserved contract for youth work, three years', '2024-02-12', 'CYP/2024/007')] },
    { by: 'county', kind: 'safeguarding-children', from: '2024-04-01', unit: 'allegations', committee: 'regulatory-committee', officer: 'saltergate', ofContractedService: true, legalBasis: 'Children Act 2004 s.11', evidence: [paper('Designated officer arrangements', '2024-04-01')] },
    { by: 'county', kind: 'performance-monitor', from: '2025-01-06', to: '2027-03-31', told: '2025-01-13', unit: 'youth-innovation', legalBasis: 'Contract, schedule 4', evidence: [paper('Quarterly outcomes dashboard', '2025-01-06')] },
  ],
  connections: [{ by: 'county', person: 'saltergate', kind: 'relative-interest', period: { from: '2026-02-02', to: null }, note: 'A close relative works in one of the centres since February.', told: '2026-03-02' }],
  acts: [
    { by: 'county', person: 'saltergate', told: '2025-07-14', kind: 'default', on: '2025-06-30', tie: 'none', outcome: 'nothing was withheld', description: 'Two centres opened fewer evenings than the contract asks for. A plan was agreed; they were made up by August.' },
    { by: 'county', person: 'saltergate', told: '2026-06-15', kind: 'waiver', on: '2026-05-18', tie: 'not-known', outcome: 'a deduction of £4,200 for the spring term', description: 'Waived because two youth workers were ill. Nobody outside the service has seen it.' },
  ],
  notHeld: [{ by: 'county', families: ['owner'], period: { from: '2023-01-09', to: null } }, { by: 'county', families: ['incubator'], period: { from: '2026-01-01', to: null }, told: '2026-01-12' }],
};
