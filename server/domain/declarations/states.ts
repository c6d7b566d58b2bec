/** What becomes of a filing, and of an interest that one registered: tables, and nothing moves but along them. */
import { whence, type Machine } from '../machine.ts';
import { conflict } from '../problem.ts';
import type { FilingState, InterestState } from './filing.ts';

export type FilingMove = 'submit' | 'accept' | 'return' | 'rectify' | 'retract' | 'take-over' | 'destroy';

/** What came back with a question and was opened again is a draft beside the filing, which stays returned until it is filed again. */
export const FILING: Machine<FilingState, FilingMove> = {
  begins: ['draft', 'submitted', 'carried-over'],
  table: {
    draft: { submit: 'submitted' },
    submitted: { accept: 'accepted', return: 'returned', rectify: 'rectified', retract: 'retracted', destroy: 'destroyed' },
    returned: { submit: 'submitted', rectify: 'rectified', retract: 'retracted', destroy: 'destroyed' },
    accepted: { rectify: 'rectified', retract: 'retracted', destroy: 'destroyed' },
    rectified: { rectify: 'rectified', retract: 'retracted', destroy: 'destroyed' },
    'carried-over': { 'take-over': 'carried-over', destroy: 'destroyed' },
    retracted: { destroy: 'destroyed' },
    destroyed: {},
  },
  refused: (from, move) => conflict(`is-${from}`, `This filing is ${from}; that can be done only where it is ${whence(FILING, move).join(' or ')}.`),
};

export type InterestMove = 'end' | 'withhold' | 'replace' | 'rectify' | 'retract' | 'destroy';

/** One that is filed late, for days that a later filing spoke of, is replaced from the beginning. */
export const INTEREST: Machine<InterestState, InterestMove> = {
  begins: ['registered', 'superseded'],
  table: {
    registered: { end: 'ended', withhold: 'registered', replace: 'superseded', rectify: 'rectified', retract: 'retracted', destroy: 'destroyed' },
    ended: { withhold: 'ended', rectify: 'rectified', retract: 'retracted', destroy: 'destroyed' },
    superseded: { withhold: 'superseded', rectify: 'rectified', retract: 'retracted', destroy: 'destroyed' },
    rectified: { destroy: 'destroyed' },
    retracted: { destroy: 'destroyed' },
    destroyed: {},
  },
  refused: (from, move) => conflict(`is-${from}`, `This interest is ${from}; only one that is ${whence(INTEREST, move).join(' or ')} can be changed so.`),
};
