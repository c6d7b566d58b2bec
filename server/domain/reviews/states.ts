/** What becomes of a decision: a table, and nothing moves but along it. */
import { conflict } from '../problem.ts';
import type { Words } from '../words.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export const DECISION_STATES = {
  proposed: words('proposed; a second person has to agree', 'wedi’i gynnig; rhaid i ail berson gytuno'),
  made: words('made', 'wedi’i wneud'),
  withdrawn: words('withdrawn', 'wedi’i dynnu’n ôl'),
  superseded: words('replaced by a later decision', 'wedi’i ddisodli gan benderfyniad diweddarach'),
} as const satisfies Record<string, Words>;
export type DecisionState = keyof typeof DECISION_STATES;

export const MOVES = ['agree', 'refuse', 'withdraw', 'replace'] as const;
export type Move = (typeof MOVES)[number];

const TABLE: Readonly<Record<DecisionState, Readonly<Partial<Record<Move, DecisionState>>>>> = {
  proposed: { agree: 'made', refuse: 'withdrawn', withdraw: 'withdrawn' },
  made: { withdraw: 'withdrawn', replace: 'superseded' },
  withdrawn: {},
  superseded: {},
};

/** The state that it is in then. */
export function moved(from: DecisionState, move: Move): DecisionState {
  const to = TABLE[from][move];
  if (!to) throw conflict(`is-${from}`, `This decision is ${from === 'superseded' ? 'replaced by a later one' : from}; that cannot be done with it.`);
  return to;
}
