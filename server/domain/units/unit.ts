/** A part of an authority: a department, team, committee, or somebody outside it. The authority itself is not a unit. */
import { Type, type Static } from 'typebox';
import { Gss, Id, Name, nullable, oneOf, optional, PeriodSchema, strict } from '../schema.ts';
import { keys, UNIT_KINDS } from '../vocabulary.ts';

const kind = oneOf(keys(UNIT_KINDS));

export const NewUnit = strict({ authority: Id, name: Name, kind, parent: optional(nullable(Id)), period: optional(PeriodSchema) });
export type NewUnit = Static<typeof NewUnit>;

export const Unit = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  name: Type.String(),
  kind,
  parent: nullable(Id),
  period: PeriodSchema,
  recordedAt: Type.String(),
});
export type Unit = Static<typeof Unit>;
