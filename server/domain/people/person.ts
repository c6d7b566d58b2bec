/** A person as one authority knows them: a record of that authority alone. A human being with several councils is an account with memberships. */
import { Type, type Static } from 'typebox';
import { Gss, Id, Name, nullable, oneOf, optional, PeriodSchema, strict } from '../schema.ts';
import { Email } from '../accounts/account.ts';
import { keys, OFFICE_KINDS } from '../vocabulary.ts';

/** The three whom the law names (LGHA 1989 ss.4 and 5; LGA 1972 s.151): the first decides where monitoring officer and deputy are connected with the matter. */
export const STATUTORY_OFFICES = ['head-of-paid-service', 'monitoring-officer', 'chief-finance-officer'] as const;

/** `hasVote` matters for a co-opted member: without a vote there is no statutory duty to register (Localism Act 2011 s.27(4)). */
export const Office = strict({
  title: Name,
  kind: oneOf(keys(OFFICE_KINDS)),
  unit: optional(nullable(Id)),
  period: PeriodSchema,
  hasVote: optional(Type.Boolean()),
  statutory: optional(oneOf(STATUTORY_OFFICES)),
});
export type Office = Static<typeof Office>;

const Offices = Type.Array(Office, { maxItems: 50 });

/** `email` is where mail for somebody without an account goes; it is never published. */
export const NewPerson = strict({ authority: Id, name: Name, offices: optional(Offices), email: optional(nullable(Email)) });
export type NewPerson = Static<typeof NewPerson>;

/** What is left out stays; offices are given whole, with those that ended. */
export const CorrectPerson = strict({ name: optional(Name), offices: optional(Offices), email: optional(nullable(Email)) });
export type CorrectPerson = Static<typeof CorrectPerson>;

export const Person = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  name: nullable(Type.String()),
  /** Titles can name people ("Councillor for Mere"): null where the reader sees no names. */
  offices: Type.Array(Type.Object({ ...Office.properties, title: nullable(Type.String()) })),
  /** For those who record people; to everybody else null. */
  email: nullable(Type.String()),
  recordedAt: Type.String(),
});
export type Person = Static<typeof Person>;
