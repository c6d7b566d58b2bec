/**
 * Detail about a person that every public copy leaves out: of an interest whose disclosure could lead to violence or intimidation (Localism Act
 * 2011 s.32), or a home address (s.32A, inserted by the English Devolution and Community Empowerment Act 2026; withheld for everyone, whatever the
 * date of commencement). It is opened by an act, with a purpose, which the person concerned sees.
 */
import { Type, type Static } from 'typebox';
import { CivilDate, Gss, Id, Note, nullable, oneOf, optional, PeriodSchema, strict, text } from '../schema.ts';
import { keys } from '../vocabulary.ts';
import type { Words } from '../words.ts';

export const WITHHELD_KINDS = {
  'sensitive-interest': { en: 'detail of a sensitive interest (Localism Act 2011 s.32)', cy: 'manylion buddiant sensitif (Deddf Lleoliaeth 2011 a.32)' },
  'home-address': { en: 'home address (Localism Act 2011 s.32A)', cy: 'cyfeiriad cartref (Deddf Lleoliaeth 2011 a.32A)' },
} as const satisfies Record<string, Words>;

export const NewWithheldDetail = strict({ authority: Id, person: Id, kind: oneOf(keys(WITHHELD_KINDS)), detail: Note, reason: text(2000), reviewOn: optional(nullable(CivilDate)), period: optional(PeriodSchema) });
export type NewWithheldDetail = Static<typeof NewWithheldDetail>;

export const EndWithheldDetail = strict({ on: CivilDate });

/** That there is one, and never what it says. */
export const WithheldDetail = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  person: Id,
  kind: oneOf(keys(WITHHELD_KINDS)),
  reviewOn: nullable(Type.String()),
  period: PeriodSchema,
  recordedAt: Type.String(),
});
export type WithheldDetail = Static<typeof WithheldDetail>;

export const NewReading = strict({ purpose: text(500) });
export type NewReading = Static<typeof NewReading>;

/** What a reading shows to whoever opened it: once, and kept nowhere. */
export const Opened = Type.Object({ reading: Id, at: Type.String(), kind: oneOf(keys(WITHHELD_KINDS)), detail: nullable(Type.String()), reason: nullable(Type.String()) });
export type Opened = Static<typeof Opened>;

/** Who opened it, when and what for: for the register's keepers and the person concerned. */
export const Reading = Type.Object({ id: Id, authority: Gss, detail: Id, person: Id, kind: oneOf(keys(WITHHELD_KINDS)), reader: nullable(Type.String()), purpose: nullable(Type.String()), at: Type.String() });
export type Reading = Static<typeof Reading>;
