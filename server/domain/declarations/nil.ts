/** A filing in which there is nothing to look at one by one: that there is nothing to declare, or that nothing has changed. */
import type { Kind } from './kind.ts';

/** A wish to withhold declares nothing either, and is none. */
export function isNil(kind: Kind, answers: unknown): boolean {
  if (kind.effect !== 'none') return kind.declares(answers as never).length === 0;
  return typeof answers === 'object' && answers !== null && 'none' in answers && answers.none === true;
}
