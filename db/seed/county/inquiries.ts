import type { Answer } from '../../../server/domain/inquiries/answer.ts';
import { LAND_TRUST } from './bodies/land-trust.ts';
import { WORKSPACE } from './bodies/workspace.ts';
import { MOIRA } from './declarations/hands.ts';
import type { CouncilKey, Telling } from './story.ts';

/** What a service was asked of a body, and what it answered; nobody has taken it into the register yet. */
export type StoryInquiry = Telling & { readonly by: string; readonly at: CouncilKey } & (
    | { readonly ask: string; readonly body: string; readonly name: string; readonly email: string }
    | { readonly answer: string; readonly says: Answer }
  );

const ASKED = 'who buys of the land trust';

export const INQUIRIES: readonly StoryInquiry[] = [
  { told: '2026-10-12T10:05', by: MOIRA, at: 'district', ask: ASKED, body: LAND_TRUST.identity.name, name: 'Homelessness Prevention Team', email: 'homelessness@wexmere.fenmarch.example' },
  {
    told: '2026-10-14T16:40', by: 'link', at: 'district', answer: ASKED,
    says: {
      does: 'something', plays: [{ kind: 'customer', from: '2023-04-03', to: null, unit: 'Homelessness Prevention Team' }], doesNot: ['landlord'],
      who: 'I book two flats at Mill Drove by the week for families in temporary accommodation. The Head of Housing approves the spending each quarter.',
      else: 'One of our placement officers rents a flat of the trust herself. She does not book them.',
    },
  },
  { told: '2026-10-26T09:20', by: MOIRA, at: 'district', ask: 'who enables the workspace', body: WORKSPACE.identity.name, name: 'Regeneration and Enabling Team', email: 'regeneration@wexmere.fenmarch.example' },
];
