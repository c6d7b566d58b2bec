/** An act of enforcing, of a regulator or of whoever manages a contract: what was done or not done, by whom, and whether they were connected with the body. */
import { Type, type Static } from 'typebox';
import { TIES } from '../access/connected.ts';
import { Evidence } from '../roles/role.ts';
import { CivilDate, Gss, Id, line, Note, nullable, oneOf, optional, strict } from '../schema.ts';
import { keys } from '../vocabulary.ts';
import { ACT_KINDS, STATED_TIES } from './kinds.ts';
import { ACT_STATES } from './states.ts';

const kind = oneOf(keys(ACT_KINDS));
const tie = oneOf(keys(STATED_TIES));
const role = optional(nullable(Id));

const details = {
  /** Left out, they are those of the role; null says that there was none. */
  unit: optional(nullable(Id)),
  committee: optional(nullable(Id)),
  person: optional(nullable(Id)),
  outcome: optional(nullable(line(120))),
  description: optional(nullable(Note)),
  evidence: optional(Type.Array(Evidence, { maxItems: 100 })),
};

export const NewAct = strict({ authority: Id, mutual: Id, role, kind, on: CivilDate, tie, ...details });
export type NewAct = Static<typeof NewAct>;

export const CorrectAct = strict({ role, kind: optional(kind), on: optional(CivilDate), tie: optional(tie), ...details, reason: Note });
export type CorrectAct = Static<typeof CorrectAct>;

export const WithdrawAct = strict({ reason: Note });
export type WithdrawAct = Static<typeof WithdrawAct>;

const Named = nullable(Type.Object({ id: Id, name: nullable(Type.String()) }));

export const Act = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  mutual: Id,
  role: nullable(Id),
  kind,
  of: oneOf(['regulator', 'contractor']),
  on: CivilDate,
  unit: Named,
  committee: Named,
  person: Named,
  tie,
  /** `found` is what the register itself knows of that day, for those who may read connections: null where it is not told, or nobody is named. */
  connected: Type.Object({ stated: tie, found: nullable(Type.Array(oneOf(keys(TIES)))) }),
  outcome: nullable(Type.String()),
  description: nullable(Type.String()),
  evidence: Type.Array(Evidence),
  state: oneOf(keys(ACT_STATES)),
  reason: nullable(Type.String()),
  recordedAt: Type.String(),
});
export type Act = Static<typeof Act>;

/** With each version as it was written, the first one first. */
export const ActHistory = Type.Object({ ...Act.properties, history: Type.Array(Type.Omit(Act, ['connected'])) });
export type ActHistory = Static<typeof ActHistory>;
