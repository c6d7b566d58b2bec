/** A state machine is a table: in which states a record begins, and which move leads from each to which. Nothing moves but along it. */
import type { Refused } from './problem.ts';

export interface Machine<State extends string = string, Move extends string = string> {
  readonly begins: readonly State[];
  readonly table: Readonly<Record<State, Readonly<Partial<Record<Move, State>>>>>;
  /** What whoever tried it anyway is told. */
  refused(from: State, move: Move): Refused;
}

/** The state that it is in then. `from` is as it was stored. */
export function moved<State extends string, Move extends string>(machine: Machine<State, Move>, from: string, move: NoInfer<Move>): State {
  const to = machine.table[from as State][move];
  if (!to) throw machine.refused(from as State, move);
  return to;
}

export const statesOf = <State extends string>({ table }: { readonly table: Readonly<Record<State, object>> }): readonly State[] => Object.keys(table) as State[];
export const movesOf = <Move extends string>({ table }: Machine<string, Move>): readonly Move[] => [...new Set(Object.values(table).flatMap((moves) => Object.keys(moves) as Move[]))];

/** From which states the move leads anywhere. */
export const whence = <State extends string, Move extends string>(machine: Machine<State, Move>, move: NoInfer<Move>): readonly State[] => statesOf(machine).filter((state) => machine.table[state][move] !== undefined);
