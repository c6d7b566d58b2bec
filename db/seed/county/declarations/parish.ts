import { WOODLAND } from '../bodies/woodland.ts';
import type { StoryDeed } from '../story.ts';
import { address, bodyOf, register } from './forms.ts';
import { MOIRA, WINIFRED } from './hands.ts';

/** Quillby: its clerk enters what is signed, and the monitoring officer of the district keeps its register (Localism Act 2011 s.29(4)). */
export const IN_THE_PARISH: readonly StoryDeed[] = [
  {
    told: '2024-03-08', by: 'operator', at: 'parish', person: 'hallowby',
    carryOver: [{ heading: 'employment', text: 'Blacksmith' }, { heading: 'land', text: 'The Forge, Quillby (a fictional address)' }, { heading: 'public-bodies', text: 'Quillby Bell Ringers' }],
  },
  {
    told: '2025-05-15T09:30', by: WINIFRED, at: 'parish', file: 'register of Reedmarsh', person: 'reedmarsh', kind: 'register-of-interests', onPaper: true,
    answers: register('2025-05-05', {
      employment: [{ what: 'Basket maker' }],
      land: [{ what: 'Home', address: address('Osier Cottage, Quillby'), home: true }],
      'corporate-tenancies': [{ body: bodyOf(WOODLAND), what: 'Alder Carr, 31 acres, let for 99 years' }],
      directorships: [{ body: bodyOf(WOODLAND), post: 'Committee member', since: '2021-03-20' }],
    }),
  },
  { told: '2025-05-21T10:10', by: MOIRA, at: 'parish', accept: 'register of Reedmarsh' },
  {
    told: '2025-05-27T15:30', by: MOIRA, at: 'parish',
    rule: {
      person: 'reedmarsh', body: WOODLAND.identity.name, kind: 'standing-dispensation', period: { from: '2025-05-28', to: '2029-05-06' },
      reason: 'Of four parish councillors two are members of the co-operative. Without the chair the council could not decide about the wood at all. She may speak and vote on it, and says each time that she is on its committee.',
    },
  },
  { told: '2025-06-05T10:30', by: WINIFRED, at: 'parish', remind: 'stowbeck' },
];
