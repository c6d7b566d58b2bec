/** That somebody who answers for a role was asked whether it, or that one is not played, is still true; and what they said. */
import { Type, type Static } from 'typebox';
import { Gss, Id, line, nullable, oneOf, optional, PeriodSchema, strict, text } from '../schema.ts';
import { FAMILIES, keys } from '../vocabulary.ts';
import { TOLD_STATES } from './standing.ts';

const family = oneOf(keys(FAMILIES));
const kind = oneOf(['role', 'statement'] as const);

/** What is asked about, in the same form for whoever looks. */
const subject = {
  kind,
  /** Of a role: its kind in words. */
  title: nullable(Type.String()),
  family,
  mutual: Id,
  mutualName: Type.String(),
  unitName: nullable(Type.String()),
  period: PeriodSchema,
  askedOn: Type.String(),
  /** The last day on which an answer is in time. */
  dueOn: Type.String(),
};

export const Attestation = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  ...subject,
  /** The role or the statement. */
  subject: Id,
  /** Who is asked; null where the keepers are. */
  person: nullable(Id),
  personName: nullable(Type.String()),
  /** To how many addresses mail went. */
  mailboxes: Type.Integer(),
  state: oneOf(TOLD_STATES),
  /** What is true instead, as it was written. */
  text: nullable(Type.String()),
  answeredOn: nullable(Type.String()),
  /** Who answered: an account, or `link`. */
  answeredBy: nullable(Type.String()),
  /** Of the role or the statement. */
  unconfirmedSince: nullable(Type.String()),
  recordedAt: Type.String(),
});
export type Attestation = Static<typeof Attestation>;

const MOST_AT_ONCE = 500;
const said = { id: Id, stillTrue: Type.Boolean(), text: optional(text(2000)) };

/** Each with the version that was shown. */
export const GiveAttestations = strict({ answers: Type.Array(strict({ ...said, version: Type.Integer({ minimum: 1 }) }), { minItems: 1, maxItems: MOST_AT_ONCE }) });
export type GiveAttestations = Static<typeof GiveAttestations>;

const token = line(100, 0);
export const LookAttestations = strict({ token });
export const AnswerAttestations = strict({ token, answers: Type.Array(strict(said), { minItems: 1, maxItems: MOST_AT_ONCE }) });
export type AnswerAttestations = Static<typeof AnswerAttestations>;

/** What a link shows: as much as everybody may see, for a mailbox can be somebody else's. */
export const OpenAttestations = Type.Object({
  name: nullable(Type.String()),
  authority: Gss,
  authorityName: Type.String(),
  dueOn: nullable(Type.String()),
  expiresAt: Type.String(),
  language: oneOf(['en', 'cy'] as const),
  items: Type.Array(Type.Object({ id: Id, ...subject })),
  /** How many are asked beside these that are not public: they are answered after signing in. */
  withheld: Type.Integer(),
});
export type OpenAttestations = Static<typeof OpenAttestations>;

/** `left`: how many of those that the link shows are still to be answered. */
export const AnsweredByLink = Type.Object({ answered: Type.Integer(), left: Type.Integer() });
export type AnsweredByLink = Static<typeof AnsweredByLink>;
