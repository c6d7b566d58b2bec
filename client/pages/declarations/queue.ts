/** Filings in the order in which somebody should look at them. */
import type { DeclarationLine } from '../../../server/domain/declarations/filing.ts';

export type Urgency = 'now' | 'soon' | 'waiting' | 'settled';

/** What waits and came late, or has waited for two weeks, comes first: nothing else here is anybody's to do at once. */
export function urgencyOf({ state, late, receivedOn }: DeclarationLine, today: string): Urgency {
  if (state === 'submitted') return late || (receivedOn !== null && waited(receivedOn, today) > 14) ? 'now' : 'soon';
  return state === 'returned' ? 'waiting' : 'settled';
}

const waited = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const ORDER: readonly Urgency[] = ['now', 'soon', 'waiting', 'settled'];

export const byUrgency = (lines: readonly DeclarationLine[], today: string): DeclarationLine[] =>
  lines.toSorted((a, b) => ORDER.indexOf(urgencyOf(a, today)) - ORDER.indexOf(urgencyOf(b, today)) || compare(a, b, urgencyOf(a, today) === 'settled' ? -1 : 1));

/** What waits, oldest first; what is settled, newest first. */
const compare = (a: DeclarationLine, b: DeclarationLine, way: number): number => ((a.number ?? 0) - (b.number ?? 0)) * way;

/** What only confirms: a yearly confirmation, an officer's nil return. */
export const isNilReturn = ({ kind, state }: DeclarationLine, kinds: readonly { readonly kind: string; readonly effect: string }[]): boolean => state === 'submitted' && kinds.some((form) => form.kind === kind && form.effect === 'confirms');
