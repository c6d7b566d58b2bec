/** One council's own view of a body: in its own log, seen by nobody else unless published. */
import { Type, type Static } from 'typebox';
import { Gss, Id, Note, nullable, oneOf, optional, strict } from '../schema.ts';
import { CONTROL_MODELS, keys, ORIGINS, STAGES } from '../vocabulary.ts';

const view = {
  stage: optional(nullable(oneOf(keys(STAGES)))),
  origin: optional(nullable(oneOf(keys(ORIGINS)))),
  controlModel: optional(nullable(oneOf(keys(CONTROL_MODELS)))),
  notes: optional(nullable(Note)),
};

export const NewDossier = strict({ authority: Id, ...view });
export type NewDossier = Static<typeof NewDossier>;

export const Dossier = Type.Object({ id: Id, version: Type.Integer(), authority: Gss, mutual: Id, ...view, recordedAt: Type.String() });
export type Dossier = Static<typeof Dossier>;
