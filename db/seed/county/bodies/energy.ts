import { decision, paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** Owner, lender, guarantor and customer at once; wound up in 2021. What was is kept; nothing of it is live. */
export const ENERGY: StoryBody = {
  told: '2024-03-18',
  addedBy: 'county',
  identity: { name: 'Bright Fen Energy Co-operative', legalForm: 'co-operative-society', identifiers: [{ scheme: 'fca-mutuals', number: '990104' }] },
  files: [{ by: 'county', stage: 'exit', origin: 'council-company', controlModel: 'council-owned', notes: 'Sold power to 11,000 homes and lost money from its second year. Wound up on 31 March 2021; the public interest report of 2022 was accepted in full.' }],
  roles: [
    { by: 'county', kind: 'set-up-support', from: '2014-09-01', to: '2015-12-31', unit: 'energy', committee: 'cabinet', legalBasis: 'Localism Act 2011 s.1', evidence: [decision('Business case for a local energy supplier', '2014-09-01', 'CAB/2014/055')] },
    { by: 'county', kind: 'shareholder', from: '2015-06-01', to: '2021-03-31', unit: 'energy', committee: 'investment', legalBasis: 'Local Government and Housing Act 1989 Part V', evidence: [decision('Subscription for 51 per cent of the shares', '2015-05-18', 'INV/2015/002')] },
    { by: 'county', kind: 'lender', from: '2015-06-01', to: '2021-03-31', unit: 'treasury', committee: 'investment', officer: 'oakenfield', legalBasis: 'Local Government Act 2003 s.12', evidence: [decision('First loan, £4 million', '2015-05-18', 'INV/2015/003'), decision('Further loan, £2.5 million', '2018-11-05', 'INV/2018/014')] },
    { by: 'county', kind: 'guarantor', from: '2017-04-01', to: '2021-01-31', unit: 'treasury', committee: 'investment', officer: 'oakenfield', evidence: [paper('Parent guarantee to the wholesale supplier', '2017-03-27')] },
    { by: 'county', kind: 'customer', from: '2016-04-01', to: '2021-03-31', unit: 'estates', legalBasis: 'Public Contracts Regulations 2015', evidence: [decision('Power for county offices and schools', '2016-02-29', 'CAB/2016/012')] },
    { by: 'county', kind: 'trading-standards', from: '2016-04-01', to: '2021-03-31', unit: 'trading-standards', committee: 'regulatory-committee', legalBasis: 'Consumer Rights Act 2015 Sch 5', evidence: [paper('Complaints about switching handled with the regulator', '2019-10-08')] },
  ],
  notHeld: [{ by: 'county', families: ['incubator', 'contractor', 'regulator', 'owner', 'financier', 'landlord', 'adviser', 'scrutiny', 'other'], period: { from: '2021-04-01', to: null } }],
};
