/**
 * Interests as rows of a file. An id says when it was made, and the rows of one filing stand in the order of its headings: so what is withheld has another
 * id, no day, and its place after all others.
 */
import { sha256 } from '../../crypto.ts';
import type { InterestShown } from '../register/data/interests.ts';

export interface InterestRow extends Omit<InterestShown, 'version' | 'receivedOn' | 'recordedAt'> {
  readonly receivedOn: string | null;
  readonly recordedAt: string | null;
}

/** Of an id that nobody can guess: it stays the same, and tells nothing. */
export const anotherId = (id: string): string => `w${sha256(id).slice(0, 32)}`;

export function interestRows(interests: readonly InterestShown[]): InterestRow[] {
  const withheld = interests.filter((one) => one.withheld !== null).map((one) => ({ ...one, id: anotherId(one.id), receivedOn: null, recordedAt: null }));
  return [...interests.filter((one) => one.withheld === null), ...withheld.toSorted((a, b) => (a.id < b.id ? -1 : 1))];
}
