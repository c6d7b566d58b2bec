/** What becomes of the record of an act: a table, and nothing moves but along it. */
import { conflict } from '../problem.ts';
import type { Words } from '../words.ts';

export const ACT_STATES = {
  recorded: { en: 'recorded', cy: 'wedi’i gofnodi' },
  withdrawn: { en: 'withdrawn as recorded in error', cy: 'wedi’i dynnu’n ôl am ei fod wedi’i gofnodi drwy gamgymeriad' },
} as const satisfies Record<string, Words>;
export type ActState = keyof typeof ACT_STATES;

export const ACT_MOVES = ['correct', 'withdraw'] as const;
export type ActMove = (typeof ACT_MOVES)[number];

const TABLE: Readonly<Record<ActState, Readonly<Partial<Record<ActMove, ActState>>>>> = {
  recorded: { correct: 'recorded', withdraw: 'withdrawn' },
  withdrawn: {},
};

/** The state that it is in then. */
export function actMoved(from: ActState, move: ActMove): ActState {
  const to = TABLE[from][move];
  if (!to) throw conflict('withdrawn', 'This act was withdrawn as recorded in error. Record a new one instead.');
  return to;
}
