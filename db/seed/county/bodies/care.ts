import { decision, paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** Employees left the council with its home care service; the council bought, lent and looked after safeguarding. */
export const CARE: StoryBody = {
  told: '2024-03-18',
  addedBy: 'county',
  identity: { name: 'Fenmarch Care Together', legalForm: 'co-operative-society', identifiers: [{ scheme: 'fca-mutuals', number: '990102' }, { scheme: 'coops-uk', number: 'R990102' }] },
  files: [{ by: 'county', stage: 'live', origin: 'spin-out', controlModel: 'employee-owned', notes: 'Home care and day opportunities. Every employee holds one share; the board has a majority of employees.' }],
  roles: [
    { by: 'county', kind: 'set-up-adviser', from: '2013-09-02', to: '2015-03-31', unit: 'adult-commissioning', committee: 'adults-committee', officer: 'thistlecombe', legalBasis: 'Localism Act 2011 s.1', evidence: [decision('Outline business case for an employee-owned care service', '2013-09-02', 'ADH/2013/021')] },
    { by: 'county', kind: 'set-up-grant', from: '2014-04-01', to: '2015-03-31', unit: 'adult-commissioning', committee: 'adults-committee', legalBasis: 'Localism Act 2011 s.1', evidence: [decision('Set-up grant of £180,000', '2014-03-24', 'ADH/2014/009')] },
    { by: 'county', kind: 'secondment', from: '2015-04-01', to: '2016-03-31', unit: 'adult-commissioning', evidence: [paper('Secondment of the interim operations director', '2015-03-20')] },
    { by: 'county', kind: 'commissioner', from: '2015-04-01', to: '2018-03-31', unit: 'homecare', committee: 'adults-committee', officer: 'thistlecombe', legalBasis: 'Public Contracts Regulations 2015 reg 77 (reserved to mutuals, three years)', evidence: [decision('Reserved contract for home care', '2015-03-09', 'ADH/2015/006')] },
    { by: 'county', kind: 'commissioner', from: '2018-04-01', to: '2028-03-31', unit: 'homecare', committee: 'adults-committee', officer: 'thistlecombe', legalBasis: 'Care Act 2014 s.5; Public Contracts Regulations 2015 reg 74', evidence: [decision('Award of home care, two lots', '2018-02-05', 'ADH/2018/002')] },
    {
      by: 'county', kind: 'safeguarding-adults', from: '2015-04-01', unit: 'care-quality', committee: 'regulatory-committee', officer: 'thistlecombe', ofContractedService: true, legalBasis: 'Care Act 2014 s.42',
      evidence: [paper('Safeguarding enquiries protocol', '2015-04-01')],
      then: [{ told: '2026-09-14', correct: { officer: 'larkhope', reason: 'The Principal Social Worker has always answered for enquiries; the head of commissioning was entered by mistake.' } }],
    },
    {
      by: 'county', kind: 'lender', from: '2019-07-01', to: '2026-06-30', unit: 'treasury', committee: 'investment', officer: 'oakenfield', legalBasis: 'Local Government Act 2003 s.12', evidence: [decision('Working capital loan of £600,000', '2019-06-17', 'INV/2019/005')],
      then: [{ told: '2025-02-10', correct: { period: { from: '2019-07-01', to: '2024-06-28' }, reason: 'The loan was repaid early, on 28 June 2024: bank record seen.' } }],
    },
  ],
  notHeld: [{ by: 'county', families: ['incubator'], period: { from: '2016-04-01', to: null } }, { by: 'county', families: ['owner', 'landlord'], period: { from: '2015-04-01', to: null } }],
};
