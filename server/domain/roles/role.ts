/** A role: an authority acting in a kind towards a body, for a period, through a unit and committee, with an accountable officer, on a legal basis, with evidence. */
import { Type, type Static } from 'typebox';
import { CivilDate, Gss, Id, line, nullable, oneOf, optional, PeriodSchema, strict, text, UNFIT_IN_LINE } from '../schema.ts';
import { CAPACITIES, FAMILIES, keys } from '../vocabulary.ts';
import { Warning } from '../mutuals/mutual.ts';
import { ConflictChanges } from '../conflicts/conflict.ts';

const Reason = text(2000);

export const Evidence = strict({
  title: line(500),
  url: optional(Type.String({ maxLength: 2000, pattern: `^https?://[^\\s${UNFIT_IN_LINE}]+$` })),
  date: optional(CivilDate),
  reference: optional(line(500)),
});
export type Evidence = Static<typeof Evidence>;

/** Withheld until a day, with the reason (for planned awards: LGA 1972 Schedule 12A until the notice). */
export const Publication = strict({ public: Type.Boolean(), until: optional(nullable(CivilDate)), reason: optional(nullable(Reason)) });
export type Publication = Static<typeof Publication>;

const kind = Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60, description: 'A kind of GET /api/role-kinds' });

const details = {
  unit: optional(nullable(Id)),
  committee: optional(nullable(Id)),
  accountableOfficer: optional(nullable(Id)),
  legalBasis: optional(nullable(text(1000))),
  evidence: optional(Type.Array(Evidence, { maxItems: 100 })),
  publication: optional(Publication),
  /** Whether what is inspected is the service that the authority buys: then universal regulation counts in full. */
  ofContractedService: optional(Type.Boolean()),
};

export const NewRole = strict({ authority: Id, mutual: Id, kind, period: PeriodSchema, ...details });
export type NewRole = Static<typeof NewRole>;

export const EndRole = strict({ on: CivilDate, reason: Reason });
export type EndRole = Static<typeof EndRole>;

export const CorrectRole = strict({ kind: optional(kind), period: optional(PeriodSchema), ...details, reason: Reason });
export type CorrectRole = Static<typeof CorrectRole>;

export const WithdrawRole = strict({ reason: Reason });
export type WithdrawRole = Static<typeof WithdrawRole>;

/** A planned role, the planned end of one, or another officer or unit for one: the reply says what would open, change and clear. */
export const WhatIf = Type.Union([
  NewRole,
  strict({ end: strict({ role: Id, on: CivilDate }) }),
  strict({ correct: strict({ role: Id, kind: optional(kind), period: optional(PeriodSchema), ...details }) }),
  strict({ withdraw: strict({ role: Id }) }),
]);
export type WhatIf = Static<typeof WhatIf>;

/**
 * When somebody who answers for it last said that it is true; and since when nobody has, though asked, or somebody said that it has changed. Told
 * on both clocks; not of the versions of a history.
 */
const told = { confirmed: optional(nullable(Type.Object({ on: CivilDate }))), unconfirmedSince: optional(nullable(CivilDate)) };

export const Role = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  mutual: Id,
  kind: Type.String(),
  family: oneOf(keys(FAMILIES)),
  period: PeriodSchema,
  state: oneOf(['recorded', 'withdrawn']),
  unit: nullable(Id),
  committee: nullable(Id),
  accountableOfficer: nullable(Id),
  legalBasis: nullable(Type.String()),
  evidence: Type.Array(Evidence),
  publication: Type.Object({ public: Type.Boolean(), until: nullable(Type.String()), reason: nullable(Type.String()) }),
  ofContractedService: Type.Boolean(),
  /** Why this version was written: the reason for an end, a correction or a withdrawal. */
  reason: nullable(Type.String()),
  recordedAt: Type.String(),
  ...told,
});
export type Role = Static<typeof Role>;

export const RoleReply = Type.Object({
  role: Role,
  conflicts: ConflictChanges,
  /** Statements "we do not play this role" that the role cut, as they now stand. */
  statementsCut: Type.Array(Type.Object({ id: Id, from: nullable(Type.String()), to: nullable(Type.String()), left: Type.Array(PeriodSchema) })),
  warnings: Type.Array(Warning),
});
export type RoleReply = Static<typeof RoleReply>;

/** "We do not play this role", for a family and a period. */
export const NewRoleStatement = strict({ authority: Id, mutual: Id, family: oneOf(keys(FAMILIES)), held: Type.Literal(false), period: PeriodSchema });
export type NewRoleStatement = Static<typeof NewRoleStatement>;

export const RoleStatement = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  mutual: Id,
  family: oneOf(keys(FAMILIES)),
  held: Type.Literal(false),
  period: PeriodSchema,
  state: oneOf(['recorded', 'withdrawn']),
  recordedAt: Type.String(),
  ...told,
});
export type RoleStatement = Static<typeof RoleStatement>;

/** Who answers for a role, and as what. `accountableOfficer` on a role is short for the capacity accountable-officer over the role's whole period. */
export const NewResponsibility = strict({ person: Id, role: Id, capacity: oneOf(keys(CAPACITIES)), period: PeriodSchema });
export type NewResponsibility = Static<typeof NewResponsibility>;

/** The last day on which they answer for it. */
export const EndResponsibility = strict({ on: CivilDate });
export type EndResponsibility = Static<typeof EndResponsibility>;

export const Responsibility = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  person: Id,
  role: Id,
  capacity: oneOf(keys(CAPACITIES)),
  period: PeriodSchema,
  state: oneOf(['recorded', 'withdrawn']),
  recordedAt: Type.String(),
});
export type Responsibility = Static<typeof Responsibility>;

export const RoleKindReply = Type.Object({
  kind: Type.String(),
  family: oneOf(keys(FAMILIES)),
  title: Type.String(),
  description: Type.String(),
  universal: Type.Boolean(),
  functionOf: nullable(Type.Array(Type.String())),
});
