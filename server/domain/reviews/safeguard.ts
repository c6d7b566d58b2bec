/** A safeguard as it is arranged, changed, ended, tested and told. */
import { Type, type Static } from 'typebox';
import { CivilDate, Gss, Id, nullable, oneOf, optional, PeriodSchema, strict, text } from '../schema.ts';
import { keys } from '../vocabulary.ts';
import { OUTCOMES, SAFEGUARD_KINDS, STANDINGS } from './safeguards.ts';

const Conflicts = Type.Array(Id, { maxItems: 100, uniqueItems: true });
const Months = Type.Integer({ minimum: 1, maximum: 60 });
const Description = text(4000);
const Reason = text(2000);

export const NewSafeguard = strict({ authority: Id, mutual: Id, conflicts: optional(Conflicts), kind: oneOf(keys(SAFEGUARD_KINDS)), description: Description, owner: optional(nullable(Id)), period: PeriodSchema, testEveryMonths: Months });
export type NewSafeguard = Static<typeof NewSafeguard>;

export const ChangeSafeguard = strict({ description: optional(Description), owner: optional(nullable(Id)), testEveryMonths: optional(Months), conflicts: optional(Conflicts), reason: Reason });
export type ChangeSafeguard = Static<typeof ChangeSafeguard>;

/** `on` is its last day. */
export const EndSafeguard = strict({ on: CivilDate, reason: Reason });
export type EndSafeguard = Static<typeof EndSafeguard>;

export const NewVerification = strict({ on: CivilDate, outcome: oneOf(keys(OUTCOMES)), evidence: text(8000) });
export type NewVerification = Static<typeof NewVerification>;

export const Safeguard = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  mutual: Id,
  conflicts: Type.Array(Id),
  kind: oneOf(keys(SAFEGUARD_KINDS)),
  /** Null where it was destroyed. */
  description: nullable(Type.String()),
  /** Why it was last changed or ended. */
  reason: nullable(Type.String()),
  owner: nullable(Id),
  ownerName: nullable(Type.String()),
  period: PeriodSchema,
  testEveryMonths: Type.Integer(),
  lastTest: nullable(Type.Object({ on: Type.String(), outcome: oneOf(keys(OUTCOMES)) })),
  /** The last day on which a test is in time; null where it is over by then. */
  testDueOn: nullable(Type.String()),
  state: oneOf(keys(STANDINGS)),
  recordedAt: Type.String(),
});
export type Safeguard = Static<typeof Safeguard>;

export const Verification = Type.Object({
  id: Id,
  version: Type.Integer(),
  safeguard: Id,
  on: Type.String(),
  outcome: oneOf(keys(OUTCOMES)),
  evidence: nullable(Type.String()),
  account: Type.String(),
  /** Of whoever looked. */
  name: nullable(Type.String()),
  recordedAt: Type.String(),
});
export type Verification = Static<typeof Verification>;

/** What a safeguard is in words and why it was last changed are sealed as one text. No text that people send can hold what stands between them. */
const BETWEEN = '\u001e';

export const sealedWords = (description: string, reason: string | null): string => (reason === null ? description : `${description}${BETWEEN}${reason}`);

export function wordsOf(sealed: string | null): { description: string | null; reason: string | null } {
  const [description = null, reason = null] = sealed?.split(BETWEEN) ?? [];
  return { description, reason };
}
