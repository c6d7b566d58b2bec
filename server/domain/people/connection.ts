/** That a person is connected with a body. What it says about deciding is `access/connected.ts`. */
import { Type, type Static } from 'typebox';
import { CONNECTION_KINDS } from '../access/connected.ts';
import type { Machine } from '../machine.ts';
import { conflict } from '../problem.ts';
import { CivilDate, Gss, Id, Note, nullable, oneOf, optional, PeriodSchema, strict, text } from '../schema.ts';
import { keys } from '../vocabulary.ts';

/** `note` is for the register's keepers and the person alone; a partner's or relative's name does not belong in it. */
export const NewConnection = strict({ authority: Id, person: Id, mutual: Id, kind: oneOf(keys(CONNECTION_KINDS)), period: PeriodSchema, note: optional(nullable(Note)) });
export type NewConnection = Static<typeof NewConnection>;

/** `on` is the last day. */
export const EndConnection = strict({ on: CivilDate });
export type EndConnection = Static<typeof EndConnection>;

export const WithdrawConnection = strict({ reason: text(2000) });
export type WithdrawConnection = Static<typeof WithdrawConnection>;

export const CONNECTION: Machine<'recorded' | 'withdrawn', 'end' | 'withdraw'> = {
  begins: ['recorded'],
  table: { recorded: { end: 'recorded', withdraw: 'withdrawn' }, withdrawn: {} },
  refused: () => conflict('withdrawn', 'This connection was withdrawn as recorded in error. Record a new one instead.'),
};

export const Connection = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  person: Id,
  mutual: Id,
  kind: oneOf(keys(CONNECTION_KINDS)),
  period: PeriodSchema,
  note: nullable(Type.String()),
  state: oneOf(['recorded', 'withdrawn']),
  recordedAt: Type.String(),
});
export type Connection = Static<typeof Connection>;
