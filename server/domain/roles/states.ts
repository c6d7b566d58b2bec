/** What becomes of the record of a role, of who answers for it, and of a statement that none is played: tables, and nothing moves but along them. */
import type { Machine } from '../machine.ts';
import { conflict } from '../problem.ts';

export type RecordState = 'recorded' | 'withdrawn';

export const ROLE: Machine<RecordState, 'correct' | 'end' | 'withdraw'> = {
  begins: ['recorded'],
  table: { recorded: { correct: 'recorded', end: 'recorded', withdraw: 'withdrawn' }, withdrawn: {} },
  refused: () => conflict('withdrawn', 'This role was withdrawn as recorded in error. Record a new one instead.'),
};

/** A statement, or somebody's answering for a role, yields the days that another record takes; where none is left it is withdrawn. */
export const YIELDING: Machine<RecordState, 'yield' | 'withdraw'> = {
  begins: ['recorded'],
  table: { recorded: { yield: 'recorded', withdraw: 'withdrawn' }, withdrawn: {} },
  refused: () => conflict('withdrawn', 'This was withdrawn already. Record it anew instead.'),
};
