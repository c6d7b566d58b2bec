/** One change of the public register. What is null is not told, or not of this noun. */
import type { Period } from '../time/period.ts';
import type { Family } from '../vocabulary.ts';

/**
 * Of interests: ended by the declarer; replaced by a later filing; corrected or removed where a filing was put right; withdrawn by the publisher.
 * Of roles: recorded, ended, corrected, or withdrawn as recorded in error.
 */
export const CHANGES = ['registered', 'ended', 'replaced', 'corrected', 'removed', 'withdrawn', 'role-recorded', 'role-ended', 'role-corrected', 'role-withdrawn'] as const;

export interface Change {
  /** Stable: the record, and the version that made the change. */
  readonly id: string;
  /** UTC instant of the second clock. */
  readonly at: string;
  readonly what: (typeof CHANGES)[number];
  readonly noun: 'interest' | 'role';
  readonly record: string;
  readonly person: string | null;
  readonly name: string | null;
  readonly heading: string | null;
  readonly entry: Readonly<Record<string, unknown>> | null;
  readonly addressWithheld: boolean;
  /** Names of the fields that a correction changed, and not what they said before: often that is what should never have been public. */
  readonly fields: readonly string[];
  /** How many were taken back at once. */
  readonly count: number;
  readonly mutual: string | null;
  readonly family: Family | null;
  readonly kind: string | null;
  readonly period: Period | null;
}

export const OF_NOTHING = { person: null, name: null, heading: null, entry: null, addressWithheld: false, fields: [], count: 1, mutual: null, family: null, kind: null, period: null } as const;
