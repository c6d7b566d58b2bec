/** The cases as the story of the demo tells them: all recorded at one sitting, then what the members filed, and what somebody raised. */
import { register } from '../county/declarations/forms.ts';
import type { StoryBody, StoryDeed, StoryReview } from '../county/story.ts';
import { KEEPER } from './council.ts';
import { CASES } from './index.ts';
import type { Case } from './case.ts';

/** As the ledger calls whoever raises something without an account. */
const UNNAMED = 'unnamed';
const ELECTED = '2025-05-05';

/** Whoever opens the file reads which case it is told after. */
const notesOf = ({ id, source, file: { notes } }: Case): string => `${notes ?? ''} Practice case ${id}, fictional, told after a public one: ${source}`.trim();

const bodyOf = (one: Case): StoryBody => ({
  told: '2025-05-12',
  addedBy: 'training',
  identity: one.identity,
  files: [{ by: 'training', ...one.file, notes: notesOf(one) }],
  roles: one.roles.map((role) => ({ by: 'training', ...role })),
  connections: (one.connections ?? []).map((connection) => ({ by: 'training', ...connection })),
});

export const CASE_BODIES: readonly StoryBody[] = CASES.map(bodyOf);

export const CASE_DEEDS: readonly StoryDeed[] = CASES.flatMap(({ id, members = [] }) =>
  members.flatMap(({ person, registered }): StoryDeed[] => {
    const file = `register of ${person} in ${id}`;
    return [
      { told: '2025-05-19T10:00', by: KEEPER, at: 'training', file, person, kind: 'register-of-interests', onPaper: true, answers: register(ELECTED, registered) },
      { told: '2025-05-19T11:00', by: KEEPER, at: 'training', accept: file },
    ];
  }),
);

export const CASE_REVIEWS: readonly StoryReview[] = CASES.flatMap(({ identity, raised }): StoryReview[] => (raised ? [{ told: '2026-10-05T16:00', by: UNNAMED, at: 'training', raise: raised, body: identity.name }] : []));
