/** What somebody owes the register, and what was done about it, as the API tells it. */
import { Type, type Static } from 'typebox';
import { Gss, Id, nullable, oneOf, optional, strict } from '../schema.ts';
import { OFFICE_KINDS, keys } from '../vocabulary.ts';
import { CHASED } from './chasing.ts';
import { CLOCKS } from './deadline.ts';
import { OBLIGATION_STATES } from './obligations.ts';

const day = Type.String();

export const ObligationLine = Type.Object({
  authority: Gss,
  person: Id,
  name: nullable(Type.String()),
  kind: Id,
  kindTitle: Type.String(),
  clock: oneOf(keys(CLOCKS)),
  /** Statute and code are told apart. */
  basis: oneOf(['statute', 'local-code'] as const),
  beganOn: nullable(day),
  dueOn: nullable(day),
  state: oneOf(OBLIGATION_STATES),
  /** The filing that met it. */
  declaration: nullable(Id),
  office: Type.Object({ title: Type.String(), kind: oneOf(keys(OFFICE_KINDS)) }),
  chased: Type.Array(Type.Object({ step: oneOf(CHASED), at: Type.String(), mailboxes: Type.Integer() })),
});
export type ObligationLine = Static<typeof ObligationLine>;

export const ChaseByHand = strict({ authority: Id, person: optional(Id), kind: optional(Id) });
export const ChasedByHand = Type.Object({ chased: Type.Integer(), mailboxes: Type.Integer(), unreachable: Type.Array(Type.Object({ person: Id, name: nullable(Type.String()) })) });

export const ChasingLine = Type.Object({
  id: Id,
  authority: Gss,
  person: Id,
  name: nullable(Type.String()),
  kind: Id,
  kindTitle: Type.String(),
  beganOn: nullable(day),
  dueOn: nullable(day),
  step: oneOf(CHASED),
  /** To so many addresses; with none, somebody must be asked in person. */
  mailboxes: Type.Integer(),
  recordedAt: Type.String(),
});
export type ChasingLine = Static<typeof ChasingLine>;
