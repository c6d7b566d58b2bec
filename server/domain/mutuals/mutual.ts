/** The identity of a body: names over time, legal form, public identifiers. Shared; what a council thinks of it is that council's dossier. */
import { Type, type Static } from 'typebox';
import { Id, line, Name, oneOf, optional, PeriodSchema, strict } from '../schema.ts';
import { IDENTIFIER_SCHEMES, keys, LEGAL_FORMS } from '../vocabulary.ts';

const scheme = oneOf(keys(IDENTIFIER_SCHEMES));
const legalForm = oneOf(keys(LEGAL_FORMS));

export const OtherName = strict({ name: Name, period: optional(PeriodSchema) });
export const Identifier = strict({ scheme, number: line(40), period: optional(PeriodSchema) });
export type Identifier = Static<typeof Identifier>;

export const NewMutual = strict({
  name: Name,
  legalForm,
  otherNames: optional(Type.Array(OtherName, { maxItems: 50 })),
  identifiers: optional(Type.Array(Identifier, { maxItems: 20 })),
  /** The council that adds it, for whoever acts for several. */
  authority: optional(Id),
});
export type NewMutual = Static<typeof NewMutual>;

/** A number that does not look like one of its scheme is kept and warned about: registers have changed their forms before. */
export const Warning = Type.Object({ path: Type.String(), message: Type.String() });
export type Warning = Static<typeof Warning>;

export const Mutual = Type.Object({
  id: Id,
  version: Type.Integer(),
  name: Type.String(),
  legalForm,
  otherNames: Type.Array(OtherName),
  identifiers: Type.Array(Identifier),
  recordedAt: Type.String(),
  warnings: optional(Type.Array(Warning)),
});
export type Mutual = Static<typeof Mutual>;
