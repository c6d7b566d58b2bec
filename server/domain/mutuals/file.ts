/** What one council sees of a body in one reply, and the shorter forms for lists. */
import { Type, type Static } from 'typebox';
import { Conflict } from '../conflicts/conflict.ts';
import { Gss, Id, nullable, oneOf, optional } from '../schema.ts';
import { Responsibility, Role, RoleStatement } from '../roles/role.ts';
import { FAMILIES, keys } from '../vocabulary.ts';
import { Dossier } from './dossier.ts';
import { Mutual } from './mutual.ts';

const family = oneOf(keys(FAMILIES));
const KNOWN = ['held', 'not-held', 'not-ours', 'unknown'] as const;

/** There where what is recorded holds on the day, and nobody has confirmed it since. */
const unconfirmedSince = optional(Type.String());

export const CoverageReply = Type.Object({
  families: Type.Array(Type.Object({ family, state: oneOf(KNOWN), unconfirmedSince })),
  /** False while one of the three core families is unknown, or nobody confirms that it is not played: then nobody can say that there is no conflict. */
  complete: Type.Boolean(),
});

/** The units and people that the file names, so that a page needs no second request. */
const Named = Type.Object({ id: Id, name: nullable(Type.String()) });

export const MutualFile = Type.Object({
  ...Mutual.properties,
  authority: optional(Gss),
  dossier: optional(nullable(Dossier)),
  roles: optional(Type.Array(Role)),
  statements: optional(Type.Array(RoleStatement)),
  responsibilities: optional(Type.Array(Responsibility)),
  coverage: optional(CoverageReply),
  /** All current conflicts of the case, whatever their periods; `withdrawn` ones included. */
  conflicts: optional(Type.Array(Conflict)),
  units: optional(Type.Array(Named)),
  people: optional(Type.Array(Named)),
});
export type MutualFile = Static<typeof MutualFile>;

/** One line of the list of bodies and of the matrix: `families` in the fixed order. */
export const BodyLine = Type.Object({
  id: Id,
  name: Type.String(),
  legalForm: Type.String(),
  stage: nullable(Type.String()),
  families: Type.Array(Type.Object({ family, state: oneOf(KNOWN), since: nullable(Type.String()), unconfirmedSince })),
  complete: Type.Boolean(),
  /** Of the case, on the day: the highest severity, the number of overlaps that hold (folded ones apart), and the families that they join. */
  overlap: nullable(Type.Object({ severity: Type.Integer(), lines: Type.Integer(), folded: Type.Integer(), families: Type.Array(family), case: Id })),
});
export type BodyLine = Static<typeof BodyLine>;

export const HomeReply = Type.Object({
  authority: Gss,
  /** Counts of cases (one for each body), never of lines. */
  cases: Type.Object({ actNow: Type.Integer(), soon: Type.Integer(), note: Type.Integer() }),
  bodies: Type.Integer(),
  unknown: Type.Integer(),
  urgent: Type.Array(BodyLine),
  unstated: Type.Array(BodyLine),
  endingSoon: Type.Array(Type.Object({ ...Role.properties, mutualName: Type.String() })),
});
export type HomeReply = Static<typeof HomeReply>;
