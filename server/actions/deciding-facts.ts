/** What every verb about a decision asks before it writes: that the overlap is still there, and still what was looked at. */
import { decidedOf, spansOf, type ConflictRow } from '../../db/stores/conflicts.ts';
import { decidedFrom } from '../../db/stores/decisions.ts';
import { conflict, type Refused } from '../domain/problem.ts';
import { changedSince, staleBecause, type Seen, type Standing } from '../domain/reviews/staleness.ts';
import type { Unit } from './unit-of-work.ts';

/** A finding in the register of those who decide it, who see all of its facts. */
export interface Found extends ConflictRow {
  readonly factsHash: string;
}

export const standingOf = ({ ruleVersion, factsHash, periods, severity }: Pick<Found, 'ruleVersion' | 'factsHash' | 'periods' | 'severity'>): Standing => ({ ruleVersion, factsHash, spans: spansOf(periods), severity });

export function stillGiven({ periods }: Pick<ConflictRow, 'periods'>): void {
  if (periods === '[]') throw conflict('is-withdrawn', 'The recorded facts no longer give this overlap: there is nothing to decide. Its history is kept.');
}

/** `path` is the field that named what was seen. */
export function factsChanged(seen: Seen | undefined, now: Standing, { today, language }: Pick<Unit, 'today' | 'language'>, path?: string): Refused {
  const cy = language === 'cy';
  const changed = seen ? changedSince(seen, now, today, language) : [cy ? 'Mae’r hyn y mae’r rheol yn ei ddarllen wedi’i gofnodi’n wahanol ers hynny.' : 'What the rule reads is recorded differently since.'];
  const said = cy ? `Newidiodd y ffeithiau ers i chi edrych: ${changed.join(' ')} Ni chadwyd dim; edrychwch ar y ffeil fel y mae yn awr.` : `The facts changed since you looked: ${changed.join(' ')} Nothing was saved; look at the file as it is now.`;
  return conflict('facts-changed', said, path === undefined ? [] : [{ path, message: changed.join(' ') }]);
}

/** Whether the decision that stands on it still rests on what is found. */
export function isUpToDate(found: Found, today: string): boolean {
  const decided = decidedOf(decidedFrom(found.decision));
  return decided !== undefined && staleBecause(decided, standingOf(found), today).length === 0;
}
