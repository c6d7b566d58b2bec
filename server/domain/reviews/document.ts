/** A document of the council's own, named in a file: what it is and where it is kept. The document itself is not; its fingerprint shows later that it is the same. */
import { Type, type Static } from 'typebox';
import { CivilDate, Id, line, nullable, optional, strict, UNFIT_IN_LINE } from '../schema.ts';

/** Not of Evidence, whose form is frozen with every role. */
const url = Type.String({ maxLength: 2000, pattern: `^https?://[^\\s${UNFIT_IN_LINE}]+$` });

export const NewDocument = strict({
  title: line(500),
  url: optional(nullable(url)),
  date: optional(nullable(CivilDate)),
  reference: optional(nullable(line(500))),
  /** SHA-256 of its bytes in hex, computed where the document is: it is not sent. */
  sha256: optional(nullable(Type.String({ pattern: '^[0-9a-f]{64}$' }))),
});
export type NewDocument = Static<typeof NewDocument>;

const said = nullable(Type.String());
export const DocumentSaid = Type.Object({ title: said, url: said, date: said, reference: said, sha256: said });
export type DocumentSaid = Static<typeof DocumentSaid>;

export const Document = Type.Object({ id: Id, version: Type.Integer(), conflict: Id, ...DocumentSaid.properties, account: Id, name: said, recordedAt: Type.String() });
export type Document = Static<typeof Document>;

const clean = (text: string | null | undefined): string | null => (text ?? '').trim() || null;

/** As it is sealed: one order of names, so that the very same is found to be so. */
export const sealedDocument = ({ title, url: address, date, reference, sha256 }: NewDocument): string => JSON.stringify({ title: title.trim(), url: address ?? null, date: date ?? null, reference: clean(reference), sha256: sha256 ?? null });

const NOTHING: DocumentSaid = { title: null, url: null, date: null, reference: null, sha256: null };
/** Nothing of what was emptied. */
export const documentOf = (text: string | null): DocumentSaid => (text === null ? NOTHING : { ...NOTHING, ...(JSON.parse(text) as DocumentSaid) });
