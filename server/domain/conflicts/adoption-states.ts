/** What becomes of an adoption: a table, and nothing moves but along it. Another one, for a later day or for the same, takes its place without touching it. */
import { conflict } from '../problem.ts';
import type { Words } from '../words.ts';

export const ADOPTION_STATES = {
  adopted: { en: 'adopted', cy: 'mabwysiadwyd' },
  withdrawn: { en: 'withdrawn', cy: 'tynnwyd yn ôl' },
} as const satisfies Record<string, Words>;
export type AdoptionState = keyof typeof ADOPTION_STATES;

export const ADOPTION_MOVES = ['withdraw'] as const;
export type AdoptionMove = (typeof ADOPTION_MOVES)[number];

const TABLE: Readonly<Record<AdoptionState, Readonly<Partial<Record<AdoptionMove, AdoptionState>>>>> = {
  adopted: { withdraw: 'withdrawn' },
  withdrawn: {},
};

/** The state that it is in then. */
export function adoptionMoved(from: AdoptionState, move: AdoptionMove): AdoptionState {
  const to = TABLE[from][move];
  if (!to) throw conflict(`is-${from}`, 'This adoption was withdrawn already. Adopt the version or the value again instead.');
  return to;
}
