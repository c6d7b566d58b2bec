/** What becomes of a decision: a table, and nothing moves but along it. */
import type { Machine } from '../machine.ts';
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

export const DECISION: Machine<DecisionState, 'agree' | 'refuse' | 'withdraw' | 'replace'> = {
  begins: ['proposed', 'made'],
  table: {
    proposed: { agree: 'made', refuse: 'withdrawn', withdraw: 'withdrawn' },
    made: { withdraw: 'withdrawn', replace: 'superseded' },
    withdrawn: {},
    superseded: {},
  },
  refused: (from) => conflict(`is-${from}`, `This decision is ${from === 'superseded' ? 'replaced by a later one' : from}; that cannot be done with it.`),
};
