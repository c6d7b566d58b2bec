/** What becomes of the record of an act: a table, and nothing moves but along it. */
import type { Machine } from '../machine.ts';
import { conflict } from '../problem.ts';
import type { Words } from '../words.ts';

export const ACT_STATES = {
  recorded: { en: 'recorded', cy: 'wedi’i gofnodi' },
  withdrawn: { en: 'withdrawn as recorded in error', cy: 'wedi’i dynnu’n ôl am ei fod wedi’i gofnodi drwy gamgymeriad' },
} as const satisfies Record<string, Words>;
export type ActState = keyof typeof ACT_STATES;

export type ActMove = 'correct' | 'withdraw';

export const ACT: Machine<ActState, ActMove> = {
  begins: ['recorded'],
  table: {
    recorded: { correct: 'recorded', withdraw: 'withdrawn' },
    withdrawn: {},
  },
  refused: () => conflict('withdrawn', 'This act was withdrawn as recorded in error. Record a new one instead.'),
};
