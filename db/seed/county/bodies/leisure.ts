import { decision, paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** The ordinary spin-out: set up by the council, housed by it, paid by it, and inspected by it. */
export const LEISURE: StoryBody = {
  told: '2024-03-11',
  addedBy: 'district',
  identity: {
    name: 'Wexmere Active Leisure Trust',
    legalForm: 'community-benefit-society',
    otherNames: [{ name: 'Wexmere Leisure Transition Company', period: { from: '2010-01-11', to: '2011-03-31' } }],
    identifiers: [{ scheme: 'fca-mutuals', number: '990101' }],
  },
  files: [{ by: 'district', stage: 'live', origin: 'spin-out', controlModel: 'multi-stakeholder', notes: 'Runs two pools, a sports hall and the athletics track. About 140 employees moved to it in 2011.' }],
  roles: [
    {
      by: 'district', kind: 'set-up-support', from: '2010-01-11', to: '2012-06-30', unit: 'leisure-service', committee: 'cabinet', officer: 'merrowdale',
      legalBasis: 'Local Government Act 2000 s.2; from 2012 Localism Act 2011 s.1',
      evidence: [decision('Options for the leisure service: decision to set up a trust', '2010-01-11', 'CAB/2010/004'), paper('Close of the transition project, final report', '2012-06-29')],
    },
    {
      by: 'district', kind: 'commissioner', from: '2011-04-01', to: '2021-03-31', unit: 'leisure-contracts', committee: 'communities-committee', officer: 'merrowdale',
      legalBasis: 'Local Government (Miscellaneous Provisions) Act 1976 s.19', evidence: [decision('Award of the first leisure management agreement', '2011-02-28', 'CAB/2011/017')],
    },
    {
      by: 'district', kind: 'commissioner', from: '2021-04-01', to: '2031-03-31', unit: 'leisure-contracts', committee: 'communities-committee', officer: 'merrowdale',
      legalBasis: 'Public Contracts Regulations 2015 reg 74', evidence: [decision('Award of the second leisure management agreement', '2021-01-18', 'CAB/2021/003')],
      then: [{ told: '2025-06-09', alsoAnswers: { person: 'quillmere', capacity: 'decision-maker', period: { from: '2021-04-01', to: '2023-05-09' } } }],
    },
    { by: 'district', kind: 'landlord', from: '2011-04-01', unit: 'property', legalBasis: 'Local Government Act 1972 s.123', evidence: [paper('Lease of Saltmarsh Pool and Mill Lane Sports Hall, 25 years', '2011-04-01')] },
    { by: 'district', kind: 'licensing', from: '2011-05-01', unit: 'licensing', committee: 'licensing-committee', officer: 'dunmarrow', legalBasis: 'Licensing Act 2003 s.3', evidence: [decision('Premises licence for the sports hall', '2011-05-01', 'LIC/2011/0088')] },
    {
      by: 'district', kind: 'health-safety', from: '2011-04-01', unit: 'food-safety', committee: 'communities-committee', officer: 'larkmoor', ofContractedService: true,
      legalBasis: 'Health and Safety (Enforcing Authority) Regulations 1998', evidence: [paper('Pool safety inspection programme', '2023-09-12')],
    },
    { by: 'district', kind: 'grant-funder', from: '2020-06-01', to: '2021-12-31', unit: 'finance', legalBasis: 'Localism Act 2011 s.1', evidence: [decision('Emergency support while pools were closed', '2020-05-26', 'CAB/2020/031')] },
    {
      by: 'district', kind: 'board-nominator', from: '2011-04-01', committee: 'cabinet', legalBasis: 'Rules of the society, rule 31', evidence: [paper('Two council nominees to the board', '2011-03-14')],
      then: [{ told: '2024-05-20', end: { on: '2023-05-31', reason: 'The council gave up its two seats after the annual meeting of 2023; the clerk had not told the register.' } }],
    },
  ],
  connections: [
    { by: 'district', person: 'fenwright', kind: 'partner-interest', period: { from: '2022-03-01', to: null }, told: '2024-06-03' },
    { by: 'district', person: 'quillmere', kind: 'post-in-body', period: { from: '2019-05-20', to: '2023-05-31' }, note: 'One of the council’s two nominees to the board.', told: '2024-05-20' },
  ],
  acts: [
    { by: 'district', person: 'larkmoor', told: '2024-05-20', kind: 'inspection', on: '2023-09-12', tie: 'none', outcome: 'in order; two faults put right on the day', evidence: [paper('Report of the pool safety inspection', '2023-09-12')] },
    { by: 'district', person: 'merrowdale', told: '2025-02-03', kind: 'variation', on: '2025-01-20', tie: 'none', outcome: 'opening hours of the athletics track; no change of price' },
  ],
  notHeld: [{ by: 'district', families: ['incubator'], period: { from: '2012-07-01', to: null } }, { by: 'district', families: ['owner', 'adviser'], period: { from: '2023-06-01', to: null }, told: '2024-05-20' }],
};
