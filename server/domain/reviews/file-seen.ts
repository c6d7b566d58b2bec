/** The file as a decision saw it. A form of its own: what is kept of it for years must stay readable when roles are told in another way. */
import { Type, type Static } from 'typebox';
import { SourceReply } from '../conflicts/conflict.ts';
import { Evidence } from '../roles/role.ts';
import { Id, nullable, optional, PeriodSchema } from '../schema.ts';

const Words = Type.Object({ en: Type.String(), cy: Type.String() });

export const FactSeen = Type.Object({
  id: Id,
  kind: Type.String(),
  family: Type.String(),
  period: PeriodSchema,
  unit: nullable(Id),
  committee: nullable(Id),
  accountableOfficer: nullable(Id),
  legalBasis: nullable(Type.String()),
  evidence: Type.Array(Evidence),
});

/** Beside roles, what a finding about somebody rests on. */
const RecordSeen = Type.Object({ what: Type.String(), id: nullable(Id), title: Words, period: nullable(PeriodSchema), on: nullable(Type.String()) });

export const FileSeen = Type.Object({
  title: Words,
  /** Not kept of what was decided before it was. */
  why: optional(Words),
  explanation: Words,
  sources: Type.Array(SourceReply),
  proposedClass: Type.String(),
  body: nullable(Type.String()),
  facts: Type.Array(FactSeen),
  records: Type.Array(RecordSeen),
  /** By id, as they were called then. */
  names: Type.Array(Type.Object({ id: Id, name: nullable(Type.String()) })),
});
export type FileSeen = Static<typeof FileSeen>;
