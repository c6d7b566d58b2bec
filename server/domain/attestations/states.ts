/** What becomes of having been asked whether a role, or that one is not played, is still true: a table, and nothing moves but along it. */
import { conflict } from '../problem.ts';
import type { Words } from '../words.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export const ATTESTATION_STATES = {
  asked: words('asked; no answer yet', 'gofynnwyd; dim ateb eto'),
  'still-true': words('still true', 'yn dal yn wir'),
  changed: words('said to have changed', 'dywedwyd ei fod wedi newid'),
} as const satisfies Record<string, Words>;
export type AttestationState = keyof typeof ATTESTATION_STATES;

export const ATTESTATION_MOVES = ['remind', 'confirm', 'change'] as const;
export type AttestationMove = (typeof ATTESTATION_MOVES)[number];

/** An answer may be changed later; none goes back to being asked. */
const TABLE: Readonly<Record<AttestationState, Readonly<Partial<Record<AttestationMove, AttestationState>>>>> = {
  asked: { remind: 'asked', confirm: 'still-true', change: 'changed' },
  'still-true': { change: 'changed' },
  changed: { confirm: 'still-true' },
};

/** The state that it is in then. */
export function movedAttestation(from: AttestationState, move: AttestationMove): AttestationState {
  const to = TABLE[from][move];
  if (!to) throw conflict('answered-already', `This was answered already: ${ATTESTATION_STATES[from].en}. Nothing was saved; look at it again, and change the answer only if it is wrong.`);
  return to;
}
