/** Many people at once, as after an election. */
import { Type, type Static } from 'typebox';
import { Email } from '../accounts/account.ts';
import { CivilDate, Id, line, Name, nullable, oneOf, optional, strict } from '../schema.ts';
import { Person } from './person.ts';

export const MOST_AT_ONCE = 200;

const NewOfficeHolder = strict({
  name: Name,
  /** Where mail for somebody without an account goes; it is never published. */
  email: optional(nullable(Email)),
  title: line(200),
  kind: optional(oneOf(['member', 'co-opted'] as const)),
  hasVote: optional(Type.Boolean()),
  from: CivilDate,
  to: optional(nullable(CivilDate)),
});
export type NewOfficeHolder = Static<typeof NewOfficeHolder>;

export const Intake = strict({ authority: Id, people: Type.Array(NewOfficeHolder, { minItems: 1, maxItems: MOST_AT_ONCE }) });

/** `known` hold the office already, and nothing was written of them. */
export const TakenIn = Type.Object({ items: Type.Array(Person), known: Type.Array(Type.Object({ name: Type.String(), person: Id })) });
export type TakenIn = Static<typeof TakenIn>;

/** Names are compared as people read them: neither letter case nor spaces make another person. */
export const sameName = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
