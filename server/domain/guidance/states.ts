/** What becomes of what is published, adopted, added and shared: one table each, and nothing moves but along it. */
import { conflict } from '../problem.ts';

export const MOVES = ['withdraw', 'end'] as const;
export type Move = (typeof MOVES)[number];

export const MACHINES = {
  edition: { published: { withdraw: 'withdrawn' }, withdrawn: {} },
  adoption: { adopted: { withdraw: 'withdrawn' }, withdrawn: {} },
  addition: { added: { end: 'ended' }, ended: {} },
  precedent: { shared: { withdraw: 'withdrawn' }, withdrawn: {} },
} as const satisfies Record<string, Readonly<Record<string, Readonly<Partial<Record<Move, string>>>>>>;
export type Machine = keyof typeof MACHINES;
export type StateOf<M extends Machine> = keyof (typeof MACHINES)[M] & string;

export const statesOf = <M extends Machine>(machine: M): readonly StateOf<M>[] => Object.keys(MACHINES[machine]) as StateOf<M>[];

/** The state that it is in then. */
export function moved<M extends Machine>(machine: M, from: string, move: Move): StateOf<M> {
  const table: Readonly<Record<string, Readonly<Partial<Record<Move, string>>>>> = MACHINES[machine];
  const to = table[from]?.[move];
  if (to === undefined) throw conflict(`is-${from}`, `This is ${from} already; nothing more can be done with it.`);
  return to as StateOf<M>;
}
