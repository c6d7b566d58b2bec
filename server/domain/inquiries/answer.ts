/** The three questions to a service, and what it says: what it does for, with or to the body; who answers for it; and what else should be known. */
import { Type, type Static } from 'typebox';
import { Checks } from '../problem.ts';
import { roleKind } from '../roles/kinds.ts';
import { CivilDate, Gss, Id, line, Note, nullable, oneOf, optional, PeriodSchema, strict } from '../schema.ts';
import { checkPeriod } from '../time/checks.ts';
import { FAMILIES, keys } from '../vocabulary.ts';

/** `nothing` is of the service that was asked: of the whole council it says nothing. */
const DOES = ['something', 'nothing', 'not-known'] as const;

const family = oneOf(keys(FAMILIES));

export const Play = strict({ kind: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 }), from: nullable(CivilDate), to: nullable(CivilDate), unit: optional(line(200)) });
export type Play = Static<typeof Play>;

const answers = {
  does: oneOf(DOES),
  plays: Type.Array(Play, { maxItems: 20 }),
  /** Kinds of role that the council does not play, as far as the service knows. */
  doesNot: Type.Array(family, { maxItems: 9, uniqueItems: true }),
  /** Who answers for it, and who decides. */
  who: optional(Note),
  /** What else should be known: whether anybody who does the work is connected with the body. */
  else: optional(Note),
};

export const Answer = strict(answers);
export type Answer = Static<typeof Answer>;

const Token = Type.String({ minLength: 1, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' });
export const LookInquiry = strict({ token: Token });
export const AnswerInquiry = strict({ token: Token, ...answers });

/** What whoever holds the link is shown: nothing that is not everybody's, for a mailbox can be somebody else's. */
export const Asked = Type.Object({
  authority: Gss,
  authorityName: Type.String(),
  body: Type.String(),
  /** Who is asked, as the mail was addressed, and who asks. */
  name: nullable(Type.String()),
  askedBy: nullable(Type.String()),
  dueOn: Type.String(),
  roles: Type.Array(Type.Object({ kind: Type.String(), family, title: Type.String(), period: PeriodSchema })),
  /** What there is to choose from: of the kinds that the council has in law. */
  families: Type.Array(Type.Object({ family, title: Type.String(), kinds: Type.Array(Type.Object({ kind: Type.String(), title: Type.String(), description: Type.String() })) })),
});
export type Asked = Static<typeof Asked>;

export const AnswerTaken = Type.Object({ id: Id, answeredOn: Type.String() });
export type AnswerTaken = Static<typeof AnswerTaken>;

/** Without what says nothing: spaces, and words left empty. */
export function checkedAnswer({ does, plays, doesNot, who = '', else: more = '' }: Answer): Answer {
  const checks = new Checks();
  if (does === 'something' && plays.length === 0) checks.refuse('plays', 'plays is empty: say what your service does, or that it does nothing');
  if (does !== 'something' && plays.length > 0) checks.refuse('does', `does is ${does}, and plays says what is done: leave one of them out`);
  if (does === 'not-known' && who.trim() === '' && more.trim() === '' && doesNot.length === 0) checks.refuse('who', 'who is empty: if you do not know, say who might');
  for (const [i, { kind, from, to }] of plays.entries()) {
    const found = roleKind(kind);
    if (!found) checks.refuse(`plays.${i}.kind`, `${kind} is not a kind of role`);
    checkPeriod(checks, `plays.${i}`, { from, to });
    if (found && doesNot.includes(found.family) && to === null) checks.refuse('doesNot', `doesNot says that the council has no role of the family ${found.family}, and plays says that it has: leave one of them out`);
  }
  checks.done();
  const trimmed = plays.map(({ unit = '', ...play }) => ({ ...play, ...(unit.trim() && { unit: unit.trim() }) }));
  return { does, plays: trimmed, doesNot: [...doesNot], ...(who.trim() && { who: who.trim() }), ...(more.trim() && { else: more.trim() }) };
}
