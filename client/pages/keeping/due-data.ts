/** What is owed, in the order in which it falls due. */
import type { ObligationState } from '../../../server/domain/declarations/obligations.ts';

export interface Obligation {
  readonly person: string;
  readonly name: string | null;
  readonly kind: string;
  readonly kindTitle: string;
  readonly basis: 'statute' | 'local-code';
  readonly beganOn: string | null;
  readonly dueOn: string | null;
  readonly state: ObligationState;
  readonly declaration: string | null;
  readonly office: { readonly title: string; readonly kind: string };
  readonly chased: readonly { readonly step: Step; readonly at: string; readonly mailboxes: number }[];
}

export type Step = 'asked' | 'first' | 'second' | 'last' | 'late' | 'escalated' | 'by-hand';

export interface Chasing {
  readonly id: string;
  readonly person: string;
  readonly name: string | null;
  readonly kindTitle: string;
  readonly dueOn: string;
  readonly step: Step;
  readonly mailboxes: number;
  readonly recordedAt: string;
}

export const OPEN_STATES: readonly ObligationState[] = ['to-come', 'due', 'overdue', 'carried-over', 'withdrawn'];
export const openOnly = (owed: readonly Obligation[]): Obligation[] => owed.filter(({ state }) => OPEN_STATES.includes(state));

/** By last day, the longest overdue first; what has no last day comes at the end. Within a day by name. */
export function byDay(owed: readonly Obligation[]): [string | null, Obligation[]][] {
  const days = new Map<string | null, Obligation[]>();
  for (const one of owed) days.set(one.dueOn, [...(days.get(one.dueOn) ?? []), one]);
  const key = (day: string | null): string => day ?? '9999-99-99';
  return [...days].toSorted(([a], [b]) => (key(a) < key(b) ? -1 : 1)).map(([day, lines]) => [day, lines.toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))]);
}
