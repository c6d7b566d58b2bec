import { CARE } from './bodies/care.ts';
import { HOMES } from './bodies/homes.ts';
import { CASE_REVIEWS } from '../cases/telling.ts';
import { DESMOND, MOIRA } from './declarations/hands.ts';
import type { StoryReview } from './story.ts';

const SEFTON = 'reviewer@fenmarch.example';

/** What was decided and arranged, and what those who looked saw. The county’s care is in good hands but for a review that is overdue; in the district a safeguard failed. */
export const REVIEWS: readonly StoryReview[] = [
  {
    told: '2024-10-07T11:00', by: DESMOND, at: 'county', arrange: 'care apart', body: CARE.identity.name, for: ['contractor-and-regulator'], kind: 'separate-teams', owner: 'larkhope', period: { from: '2024-10-07', to: null }, testEveryMonths: 12,
    description: 'Safeguarding enquiries about the co-operative are led by the Principal Social Worker alone. Nobody who manages the home care contract is given, signs or sees a case.',
  },
  { told: '2024-11-12T15:20', by: SEFTON, at: 'county', test: 'care apart', on: '2024-11-12', outcome: 'operating', evidence: 'Last five enquiries read with their access records: none was opened by anybody of commissioning.' },
  { told: '2024-11-18T09:40', by: SEFTON, at: 'county', recommend: 'contractor-and-regulator', body: CARE.identity.name, disposition: 'mitigate', reason: 'The law gives the council both roles. What can be shown is that enquiries are decided apart from the contract.' },
  {
    told: '2024-11-20T10:15', by: DESMOND, at: 'county', decide: 'contractor-and-regulator', body: CARE.identity.name,
    decision: {
      disposition: 'mitigate', reviewOn: '2026-10-30',
      reason: 'The duty to enquire (Care Act 2014 s.42) cannot be given away, and the contract runs to 2028. Separate hands, tested every year, keep the two apart.',
      publicReason: 'The council has to make safeguarding enquiries and also buys home care. Enquiries are led by an officer with no part in the contract, and this is tested every year.',
      observer: 'Knowing that nobody of commissioning sees an enquiry, and that this is tested, they would see no real possibility of bias.',
    },
  },
  { told: '2025-11-10T14:00', by: SEFTON, at: 'county', test: 'care apart', on: '2025-11-10', outcome: 'operating', evidence: 'Seven enquiries of the year, with who opened each: the protocol was kept.' },
  { told: '2026-09-21T10:30', by: SEFTON, at: 'county', test: 'care apart', on: '2026-09-18', outcome: 'operating', evidence: 'Four enquiries since November read on 18 September, with who opened each: the protocol was kept.' },
  {
    told: '2025-02-03T11:30', by: MOIRA, at: 'district', arrange: 'homes sampled', body: HOMES.identity.name, for: ['regulator-and-owner'], kind: 'neighbour-inspects', owner: 'pennyfold', period: { from: '2025-02-03', to: null }, testEveryMonths: 6,
    description: 'A neighbouring council inspects ten homes of the society each half-year without notice, and its gradings are set beside our own.',
  },
  { told: '2025-06-16T16:00', by: SEFTON, at: 'district', test: 'homes sampled', on: '2025-06-16', outcome: 'not-operating', evidence: 'No inspection by the neighbour has taken place: its officer left in April and nobody was told.' },
  ...CASE_REVIEWS,
];
