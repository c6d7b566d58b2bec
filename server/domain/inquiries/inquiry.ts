/** A question to the officer who knows what the council does with a body: sent by mail, answered without an account, and taken into the register by a keeper. */
import { Type, type Static } from 'typebox';
import { Email } from '../accounts/account.ts';
import { NewRole } from '../roles/role.ts';
import { CivilDate, Gss, Id, line, Name, Note, nullable, oneOf, optional, PeriodSchema, strict } from '../schema.ts';
import { FAMILIES, keys } from '../vocabulary.ts';
import { Answer } from './answer.ts';
import { INQUIRY_STATES } from './states.ts';

/** The link lives as long: a later day for the answer would outlive it. */
export const LINK_DAYS = 30;
export const DUE_DAYS = 14;

/** To an address, or to a person of the authority, wherever they read their mail. */
export const NewInquiry = strict({ authority: Id, mutual: Id, email: optional(Email), name: optional(Name), person: optional(Id), dueOn: optional(CivilDate), language: optional(oneOf(['en', 'cy'] as const)) });
export type NewInquiry = Static<typeof NewInquiry>;

export const BecauseOf = strict({ reason: Note });
export type BecauseOf = Static<typeof BecauseOf>;

const { authority: _authority, mutual: _mutual, ...role } = NewRole.properties;

/** What is recorded because of an answer; empty where nothing follows from it, and then with a reason. */
export const AcceptInquiry = strict({
  roles: Type.Array(strict(role), { maxItems: 20 }),
  statements: Type.Array(strict({ family: oneOf(keys(FAMILIES)), period: PeriodSchema }), { maxItems: 9 }),
  reason: optional(Note),
});
export type AcceptInquiry = Static<typeof AcceptInquiry>;

export const Recorded = Type.Object({ roles: Type.Array(Id), statements: Type.Array(Id) });
export type Recorded = Static<typeof Recorded>;

/** To those who prepare files, and to nobody else. */
export const Inquiry = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  mutual: Id,
  mutualName: nullable(Type.String()),
  /** Null where a person was named: where they read mail is told to nobody. */
  email: nullable(line(254)),
  name: nullable(Type.String()),
  person: nullable(Id),
  /** Who asked. */
  by: nullable(Type.Object({ account: Id, name: nullable(Type.String()) })),
  askedOn: Type.String(),
  dueOn: Type.String(),
  /** No answer, and the day for it is over. */
  overdue: Type.Boolean(),
  answeredOn: nullable(Type.String()),
  answer: nullable(Answer),
  reason: nullable(Type.String()),
  recorded: Recorded,
  state: oneOf(keys(INQUIRY_STATES)),
  recordedAt: Type.String(),
});
export type Inquiry = Static<typeof Inquiry>;
