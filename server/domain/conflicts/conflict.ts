/** A conflict as it is told: a computed overlap until a named person has decided. */
import { Type, type Static } from 'typebox';
import { REVIEWED } from '../reviews/decided.ts';
import { Gss, Id, nullable, oneOf, optional, PeriodSchema } from '../schema.ts';
import { CONFLICT_CLASSES, CONFLICT_KINDS, CONFLICT_STATES, FAMILIES, keys } from '../vocabulary.ts';

const BASES = ['statute', 'regulation', 'statutory-guidance', 'local-code', 'case-law', 'good-practice'] as const;

export const SourceReply = Type.Object({ title: Type.String(), provision: Type.String(), basis: oneOf(BASES), url: optional(Type.String()), from: Type.String(), to: nullable(Type.String()) });

/** `on`: the first day on which it no longer holds by what is recorded. `if`: the change, in words, and in `change` for programs. */
export const ClearsReply = Type.Object({
  on: optional(Type.String()),
  if: optional(Type.String()),
  change: optional(Type.Array(Type.Object({ family: oneOf(keys(FAMILIES)), roles: Type.Array(Id) }))),
});

export const Conflict = Type.Object({
  id: nullable(Id),
  version: Type.Integer(),
  key: Type.String(),
  rule: Type.Object({ id: Type.String(), version: Type.Integer(), title: Type.String() }),
  scope: oneOf(['institutional', 'personal']),
  authority: Gss,
  /** Null where it is about somebody and no body. */
  mutual: nullable(Id),
  people: Type.Array(Id),
  /** The unit, committee, officer or line that it is about, where the rule is about one. */
  subject: nullable(Type.Object({ kind: Type.String(), id: Id, name: Type.String() })),
  /** One case for each authority and body: a stack contains its pairs as lines. */
  case: Id,
  class: oneOf(keys(CONFLICT_CLASSES)),
  classBy: oneOf(['rule', 'decision']),
  kind: oneOf(keys(CONFLICT_KINDS)),
  severity: Type.Integer({ minimum: 1, maximum: 5 }),
  /** Universal regulation that is not of the contracted service: shown folded. */
  folded: Type.Boolean(),
  families: Type.Array(oneOf(keys(FAMILIES))),
  periods: Type.Array(PeriodSchema),
  live: Type.Boolean(),
  state: oneOf(keys(CONFLICT_STATES)),
  ...REVIEWED,
  explanation: Type.String(),
  sources: Type.Array(SourceReply),
  guidance: Type.String(),
  clears: Type.Array(ClearsReply),
  recordedAt: Type.String(),
});
export type Conflict = Static<typeof Conflict>;

export const ConflictChanges = Type.Object({ opened: Type.Array(Conflict), changed: Type.Array(Conflict), cleared: Type.Array(Conflict) });
export type ConflictChanges = Static<typeof ConflictChanges>;
