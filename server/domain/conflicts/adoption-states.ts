/** What becomes of an adoption: a table, and nothing moves but along it. Another one, for a later day or for the same, takes its place without touching it. */
import type { Machine } from '../machine.ts';
import { conflict } from '../problem.ts';
import type { Words } from '../words.ts';

export const ADOPTION_STATES = {
  adopted: { en: 'adopted', cy: 'mabwysiadwyd' },
  withdrawn: { en: 'withdrawn', cy: 'tynnwyd yn ôl' },
} as const satisfies Record<string, Words>;
export type AdoptionState = keyof typeof ADOPTION_STATES;

export const RULE_ADOPTION: Machine<AdoptionState, 'withdraw'> = {
  begins: ['adopted'],
  table: {
    adopted: { withdraw: 'withdrawn' },
    withdrawn: {},
  },
  refused: (from) => conflict(`is-${from}`, 'This adoption was withdrawn already. Adopt the version or the value again instead.'),
};
