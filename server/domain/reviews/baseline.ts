/** Many overlaps decided together with one reason, on taking over a large register: what is looked at more closely is not among them. */
import { Type, type Static } from 'typebox';
import { Checks } from '../problem.ts';
import { CivilDate, Id, Note, nullable, oneOf, optional, strict, text } from '../schema.ts';
import { CONFLICT_CLASSES, keys } from '../vocabulary.ts';
import { checkDecision } from './decision.ts';
import { DISPOSITIONS, type DispositionId } from './disposition.ts';

/** From here on each is looked at by itself. */
export const TOGETHER_UP_TO = 3;
export const MOST_TOGETHER = 500;
const INSTANT = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$';

/** To refer says to whom, and why this one. */
const together = keys(DISPOSITIONS).filter((id): id is Exclude<DispositionId, 'refer'> => id !== 'refer');

export const Baseline = strict({
  authority: Id,
  ids: Type.Array(Id, { minItems: 1, maxItems: MOST_TOGETHER }),
  disposition: oneOf(together),
  class: optional(oneOf(keys(CONFLICT_CLASSES))),
  reason: Note,
  publicReason: text(2000),
  reviewOn: optional(nullable(CivilDate)),
  /** When the latest of what the list showed was recorded: what was found anew since is not decided unseen. */
  seenAt: optional(Type.String({ pattern: INSTANT })),
});
export type Baseline = Static<typeof Baseline>;

/** `why` is the code of what a decision on it alone would have been refused with. */
export const BaselineReply = Type.Object({ decided: Type.Array(Id), refused: Type.Array(Type.Object({ id: Id, why: Type.String(), detail: Type.String() })) });
export type BaselineReply = Static<typeof BaselineReply>;

/** What is wrong with all of them is told once. */
export function checkBaseline({ ids: _ids, authority: _authority, seenAt: _seenAt, ...given }: Baseline, today: string): void {
  const checks = new Checks();
  // More than a possibility takes the answer to what an observer would think of this very matter.
  if (given.class !== undefined && given.class !== 'potential') checks.refuse('class', 'only "potential" is concluded of many together: decide what is more, or perceived, one by one');
  checks.done();
  checkDecision(given, { proposedClass: 'potential', today });
}
