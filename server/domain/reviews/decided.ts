/** What a decision makes of the finding that it stands on: its state and class wherever it is told, and what changed since. */
import { Type, type Static } from 'typebox';
import { Id, nullable, oneOf } from '../schema.ts';
import { CONFLICT_CLASSES, keys, type ConflictClass, type ConflictState } from '../vocabulary.ts';
import type { Language } from '../words.ts';
import { DISPOSITIONS, type DispositionId } from './disposition.ts';
import { STALE_BECAUSE, type StaleBecause } from './stale-because.ts';
import { changedSince, staleBecause, type Seen, type Standing } from './staleness.ts';

/** The decision that stands. */
export interface Decided extends Seen {
  readonly id: string;
  readonly disposition: DispositionId;
  readonly class: ConflictClass;
  readonly publicReason: string | null;
  /** When it was made. */
  readonly at: string;
}

export const DecidedReply = Type.Object({
  id: Id,
  disposition: oneOf(keys(DISPOSITIONS)),
  class: oneOf(keys(CONFLICT_CLASSES)),
  publicReason: nullable(Type.String()),
  decidedAt: Type.String(),
  reviewOn: nullable(Type.String()),
});

/** Of a conflict, as far as a decision has a part in it. `stale` says why it is to be looked at again, and `changed` what changed since, in sentences. */
export const REVIEWED = { decision: nullable(DecidedReply), stale: Type.Array(oneOf(keys(STALE_BECAUSE))), changed: Type.Array(Type.String()) };

export interface Reviewed {
  readonly state: ConflictState;
  readonly class: ConflictClass;
  readonly classBy: 'rule' | 'decision';
  readonly decision: Static<typeof DecidedReply> | null;
  readonly stale: StaleBecause[];
  readonly changed: string[];
}

interface Looking {
  readonly language: Language;
  readonly day: string;
}

export function reviewed(now: Standing, proposed: ConflictClass, decided: Decided | undefined, { language, day }: Looking): Reviewed {
  const withdrawn = now.spans.length === 0;
  if (!decided) return { state: withdrawn ? 'withdrawn' : 'open', class: proposed, classBy: 'rule', decision: null, stale: [], changed: [] };
  const { id, disposition, publicReason, at: decidedAt, reviewOn } = decided;
  const stale = staleBecause(decided, now, day);
  // What it saw is not told to whoever sees a part of the facts.
  const changed = now.factsHash === null ? [] : changedSince(decided, now, day, language);
  return { state: withdrawn ? 'withdrawn' : stale.length > 0 ? 'stale' : 'decided', class: decided.class, classBy: 'decision', decision: { id, disposition, class: decided.class, publicReason, decidedAt, reviewOn }, stale, changed };
}
