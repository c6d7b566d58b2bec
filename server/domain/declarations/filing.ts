/** The path of a filing: draft, submitted with a receipt, accepted or returned with a question; and the ways in which it ends. */
import { Type, type Static } from 'typebox';
import type { Json } from '../ledger/canonical.ts';
import { CivilDate, Gss, Id, nullable, oneOf, optional, strict, text } from '../schema.ts';
import type { Kind } from './kind.ts';

export const FILING_STATES = ['draft', 'submitted', 'returned', 'accepted', 'rectified', 'retracted', 'carried-over', 'destroyed'] as const;
export type FilingState = (typeof FILING_STATES)[number];

/** Answers are checked against the kind when it is submitted: a draft may be half-finished, and nothing typed is lost. */
const Answers = Type.Unknown({ description: 'As the kind asks: GET /api/declaration-kinds' });

export const NewDeclaration = Type.Object({ authority: Id, person: Id, kind: Id, answers: Answers, attested: optional(Type.Boolean({ description: 'A paper form that the person signed, entered by the clerk or the monitoring officer' })) }, { additionalProperties: false });
export type NewDeclaration = Static<typeof NewDeclaration>;

export const ChangeDraft = Type.Object({ answers: Answers }, { additionalProperties: false });
export const Return = strict({ question: text(2000) });
export const Rectify = Type.Object({ answers: Answers, reason: text(2000) }, { additionalProperties: false });
export const Retract = strict({ reason: text(2000) });
/** `on` is its last day. */
export const EndInterest = strict({ on: CivilDate, reason: optional(text(2000)) });
export type EndInterest = Static<typeof EndInterest>;
/** Whether the monitoring officer too considers it sensitive, and the day to look at that again. */
export const WithholdInterest = strict({ agreed: Type.Boolean(), reviewOn: optional(nullable(CivilDate)) });
export type WithholdInterest = Static<typeof WithholdInterest>;

declare const checked: unique symbol;
/** Answers that the schema of their kind and its own check let through: without having been checked nothing is filed. */
export interface FiledAnswers {
  readonly kind: Kind;
  readonly answers: Json;
  readonly [checked]: true;
}

export const Declaration = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  person: Id,
  kind: Id,
  kindVersion: Type.Integer(),
  number: nullable(Type.Integer()),
  answers: Type.Unknown(),
  state: oneOf(FILING_STATES),
  attested: Type.Boolean(),
  dueOn: nullable(Type.String()),
  /** Statute and code are told apart. */
  dueBy: nullable(oneOf(['statute', 'local-code'] as const)),
  receivedOn: nullable(Type.String()),
  late: Type.Boolean(),
  reason: nullable(Type.String()),
  recordedAt: Type.String(),
});
export type Declaration = Static<typeof Declaration>;

/** What lists and verbs tell of it: what was answered is read one at a time, and lies in no kept reply. */
export const DeclarationLine = Type.Omit(Declaration, ['answers', 'reason']);
export type DeclarationLine = Static<typeof DeclarationLine>;

export const Prefilled = Type.Object({ kind: Id, version: Type.Integer(), answers: Type.Unknown() });

/** What anybody who holds it can check later: that this filing stood in the log then (RFC 9162 §2.1.3). */
export const Receipt = Type.Object({ number: Type.Integer(), at: Type.String(), log: Type.String(), index: Type.Integer(), leaf: Type.String(), size: Type.Integer(), root: Type.String(), path: Type.Array(Type.String()) });
export type Receipt = Static<typeof Receipt>;

export const Submitted = Type.Object({ receipt: Receipt });

/** `no`; `claimed` by the person, and withheld from then on; `agreed` or `refused` by the monitoring officer. */
export const CLAIMS = ['no', 'claimed', 'agreed', 'refused'] as const;
export type Claim = (typeof CLAIMS)[number];
export const INTEREST_STATES = ['registered', 'ended', 'superseded', 'rectified', 'retracted', 'destroyed'] as const;
export type InterestState = (typeof INTEREST_STATES)[number];

export const Interest = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  person: Id,
  declaration: Id,
  category: Type.String(),
  entry: nullable(Type.Unknown()),
  mutual: nullable(Id),
  period: Type.Object({ from: nullable(Type.String()), to: nullable(Type.String()) }),
  state: oneOf(INTEREST_STATES),
  sensitive: Type.Boolean(),
  /** That there is an address which the entry leaves out. */
  addressWithheld: Type.Boolean(),
  /** For the keepers and the person alone; to everybody else null. */
  claim: nullable(oneOf(CLAIMS)),
  reason: nullable(Type.String()),
  reviewOn: nullable(Type.String()),
  recordedAt: Type.String(),
});
export type Interest = Static<typeof Interest>;
