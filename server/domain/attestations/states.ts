/** What becomes of having been asked whether a role, or that one is not played, is still true: a table, and nothing moves but along it. */
import type { Machine } from '../machine.ts';
import { conflict } from '../problem.ts';
import type { Words } from '../words.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export const ATTESTATION_STATES = {
  asked: words('asked; no answer yet', 'gofynnwyd; dim ateb eto'),
  'still-true': words('still true', 'yn dal yn wir'),
  changed: words('said to have changed', 'dywedwyd ei fod wedi newid'),
} as const satisfies Record<string, Words>;
export type AttestationState = keyof typeof ATTESTATION_STATES;

/** An answer may be changed later; none goes back to being asked. */
export const ATTESTATION: Machine<AttestationState, 'remind' | 'confirm' | 'change'> = {
  begins: ['asked'],
  table: {
    asked: { remind: 'asked', confirm: 'still-true', change: 'changed' },
    'still-true': { change: 'changed' },
    changed: { confirm: 'still-true' },
  },
  refused: (from) => conflict('answered-already', `This was answered already: ${ATTESTATION_STATES[from].en}. Nothing was saved; look at it again, and change the answer only if it is wrong.`),
};
