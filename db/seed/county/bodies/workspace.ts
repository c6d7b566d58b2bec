import { decision, paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** Hardly anything is known yet, and one thing that was thought to be known was another body’s. */
export const WORKSPACE: StoryBody = {
  told: '2024-09-16',
  addedBy: 'district',
  identity: { name: 'Makers’ Workspace Wexmere', legalForm: 'company-limited-by-guarantee' },
  files: [{ by: 'district', stage: 'incubation', origin: 'start-up', controlModel: 'user-led', notes: 'Has no number yet: it is to become a co-operative society.' }],
  roles: [
    { by: 'district', kind: 'set-up-support', from: '2024-02-01', unit: 'regeneration', committee: 'cabinet', legalBasis: 'Localism Act 2011 s.1', evidence: [decision('Support for a makers’ co-operative', '2024-01-22', 'CAB/2024/004')] },
    {
      by: 'district', kind: 'customer', from: '2024-06-01', unit: 'regeneration', committee: 'cabinet', evidence: [paper('Spending over £500, second quarter of 2024', '2024-07-31')],
      then: [{ told: '2024-11-18', withdraw: { reason: 'The payment was to a supplier with a similar name. Nothing has been bought from this body.' } }],
    },
  ],
};
