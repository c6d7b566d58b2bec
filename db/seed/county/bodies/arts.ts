import { decision, paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** A festival that the council helped to begin, bought and licensed; the next award is not yet public. */
export const ARTS: StoryBody = {
  told: '2024-04-22',
  addedBy: 'district',
  identity: { name: 'Tithe Barn Arts CIC', legalForm: 'community-interest-company', identifiers: [{ scheme: 'companies-house', number: '99000108' }] },
  files: [{ by: 'district', stage: 'tender', origin: 'start-up', controlModel: 'community-owned', notes: 'Runs the barn and, in most years, the river festival.' }],
  roles: [
    { by: 'district', kind: 'set-up-grant', from: '2021-04-01', to: '2022-03-31', unit: 'arts', committee: 'cabinet', officer: 'merrowdale', legalBasis: 'Local Government Act 1972 s.145', evidence: [decision('Grant to open the barn', '2021-03-15', 'CAB/2021/014')] },
    { by: 'district', kind: 'licensing', from: '2022-04-15', unit: 'licensing', committee: 'licensing-committee', officer: 'dunmarrow', legalBasis: 'Licensing Act 2003 s.3', evidence: [decision('Premises licence with conditions on noise', '2022-04-12', 'LIC/2022/0041')] },
    { by: 'district', kind: 'commissioner', from: '2022-05-01', to: '2023-04-30', unit: 'arts', officer: 'merrowdale', legalBasis: 'Local Government Act 1972 s.145', evidence: [paper('River festival 2022', '2022-04-25')] },
    { by: 'district', kind: 'commissioner', from: '2025-05-01', to: '2026-12-31', unit: 'arts', officer: 'merrowdale', told: '2025-04-14', legalBasis: 'Local Government Act 1972 s.145', evidence: [decision('River festival 2025 and 2026', '2025-03-10', 'DEC/2025/018')] },
    {
      by: 'district', kind: 'commissioner', from: '2027-04-01', to: '2030-03-31', unit: 'arts', officer: 'merrowdale', told: '2026-10-12', legalBasis: 'Procurement Act 2023 Part 6 (below threshold)',
      publication: { public: false, until: '2027-02-26', reason: 'Planned award, until the notice: Local Government Act 1972 Schedule 12A paragraph 3' },
      evidence: [paper('Evaluation of bids for three festivals (exempt report)', '2026-10-05')],
    },
  ],
  connections: [{ by: 'district', person: 'tallowfield', kind: 'post-in-body', period: { from: '2024-09-01', to: null }, note: 'Director, unpaid, since the annual meeting of 2024.', told: '2024-09-09' }],
  notHeld: [{ by: 'district', families: ['incubator'], period: { from: '2022-04-01', to: null } }, { by: 'district', families: ['owner'], period: { from: null, to: null } }],
};
