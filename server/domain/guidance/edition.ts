/** An edition of guidance as it is published and told: what it changes in the edition, or in what the register ships with, on which it is based. */
import { Type, type Static } from 'typebox';
import { SourceReply } from '../conflicts/conflict.ts';
import { CivilDate, Gss, Id, line, nullable, oneOf, optional, strict, text, UNFIT_IN_LINE } from '../schema.ts';
import { keys } from '../vocabulary.ts';
import { PHASES } from './guidance.ts';
import { statesOf } from '../machine.ts';
import { EDITION } from './states.ts';

/** In both languages, or in English until somebody has translated it. */
const said = (most: number) => strict({ en: text(most), cy: optional(nullable(text(most, 0))) });
const saidInLine = (most: number) => strict({ en: line(most), cy: optional(nullable(line(most, 0))) });

/** `phase.name` */
const ParagraphId = Type.String({ maxLength: 80, pattern: '^[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$' });

const Source = strict({
  title: line(300),
  provision: line(300),
  basis: SourceReply.properties.basis,
  url: optional(Type.String({ maxLength: 2000, pattern: `^https?://[^\\s${UNFIT_IN_LINE}]+$` })),
  /** Since when it says this; without it, since the edition was published. */
  from: optional(CivilDate),
  to: optional(nullable(CivilDate)),
});

export const EditionParagraph = strict({
  id: ParagraphId,
  phase: oneOf(keys(PHASES)),
  title: saidInLine(200),
  advice: said(8000),
  safeguards: Type.Array(strict({ title: saidInLine(300), test: said(2000) }), { minItems: 1, maxItems: 12 }),
  modelWording: said(8000),
  sources: Type.Array(Source, { minItems: 1, maxItems: 20 }),
  /** Ids of those in whose place it comes: what cites them cites this one from then on. */
  replaces: optional(Type.Array(ParagraphId, { maxItems: 20, uniqueItems: true })),
});
export type EditionParagraph = Static<typeof EditionParagraph>;

/** Paragraphs that are new or other than in the basis, and the ids of those that are gone. */
export const EditionContent = strict({ paragraphs: Type.Array(EditionParagraph, { maxItems: 60 }), gone: Type.Array(ParagraphId, { maxItems: 60, uniqueItems: true }) });
export type EditionContent = Static<typeof EditionContent>;

/** Without `publisher` it is the Local Government Association's; without `basis` it changes what the register ships with. */
export const NewEdition = strict({ title: line(200), publisher: optional(nullable(Id)), basis: optional(nullable(Id)), publishedOn: optional(CivilDate), content: EditionContent, contact: optional(nullable(line(300))) });
export type NewEdition = Static<typeof NewEdition>;

export const WithdrawEdition = strict({ reason: text(2000) });

export const Edition = Type.Object({
  id: Id,
  version: Type.Integer(),
  title: Type.String(),
  /** Null for the Local Government Association. */
  publisher: nullable(Gss),
  publisherName: nullable(Type.String()),
  basis: nullable(Id),
  publishedOn: Type.String(),
  contact: nullable(Type.String()),
  state: oneOf(statesOf(EDITION)),
  withdrawnBecause: nullable(Type.String()),
  /** How many paragraphs are new or other than in its basis, and how many are gone. */
  changes: Type.Integer(),
  recordedAt: Type.String(),
});
export type Edition = Static<typeof Edition>;
