/** That the monitoring officer of another council is asked to decide one file: to whom it goes is said in `deciding.ts`. */
import { Type, type Static } from 'typebox';
import { Email } from '../accounts/account.ts';
import type { Machine } from '../machine.ts';
import { conflict } from '../problem.ts';
import { CivilDate, Gss, Id, nullable, oneOf, PeriodSchema, strict, text } from '../schema.ts';

/** Half a year: who has not decided by then is asked again, or somebody else is. */
export const MOST_DAYS = 180;

export const FILE_INVITATION: Machine<'recorded' | 'ended', 'end'> = {
  begins: ['recorded'],
  table: { recorded: { end: 'ended' }, ended: {} },
  refused: () => conflict('over', 'This invitation is over already.'),
};

/** `until` is the last day on which they see the file. */
export const NewFileInvitation = strict({ email: Email, until: CivilDate, reason: text(2000) });
export type NewFileInvitation = Static<typeof NewFileInvitation>;

export const FileInvitation = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  conflict: Id,
  account: Id,
  name: nullable(Type.String()),
  period: PeriodSchema,
  reason: nullable(Type.String()),
  state: oneOf(['recorded', 'ended']),
  recordedAt: Type.String(),
});
export type FileInvitation = Static<typeof FileInvitation>;
