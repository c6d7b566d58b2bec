/**
 * What the public is told of each noun. These are forms of their own and not those of the register with fields left out: what they do not name
 * cannot be told, and none of them has a field that would say that something is withheld.
 */
import { Type, type Static } from 'typebox';
import { Authority } from '../authorities/authority.ts';
import { Conflict } from '../conflicts/conflict.ts';
import { CoverageReply } from '../mutuals/file.ts';
import { Mutual } from '../mutuals/mutual.ts';
import { PublishedReply } from '../notices/notice.ts';
import { Office } from '../people/person.ts';
import { DecidedReply } from '../reviews/decided.ts';
import { Evidence, Role, RoleStatement } from '../roles/role.ts';
import { Gss, Id, nullable, oneOf, optional, PeriodSchema } from '../schema.ts';
import { FAMILIES, keys } from '../vocabulary.ts';

export const PublicAuthority = Type.Omit(Authority, ['version']);

export const PublicRole = Type.Object({
  ...Type.Pick(Role, ['id', 'version', 'authority', 'mutual', 'kind', 'family', 'period', 'unit', 'committee', 'legalBasis', 'ofContractedService', 'recordedAt', 'confirmed', 'unconfirmedSince']).properties,
  evidence: Type.Array(Evidence),
  mutualName: Type.String(),
  unitName: nullable(Type.String()),
  committeeName: nullable(Type.String()),
  /** Only where they are a councillor or a co-opted member today: officers are not named. */
  accountableOfficer: nullable(Id),
});
export type PublicRole = Static<typeof PublicRole>;

/** "We do not play this role", of the days up to today; `to: null` where it still holds. */
const PublicStatement = Type.Object({ family: oneOf(keys(FAMILIES)), held: Type.Literal(false), period: PeriodSchema, ...Type.Pick(RoleStatement, ['confirmed', 'unconfirmedSince']).properties });

export const PublicConflict = Type.Object({
  ...Type.Omit(Conflict, ['id', 'version', 'people', 'decision', 'changed']).properties,
  decision: nullable(Type.Omit(DecidedReply, ['id', 'reviewOn'])),
  /** Of one that is decided: that a safeguard is arranged, and the day on which it was last tested. */
  safeguard: nullable(Type.Object({ lastTested: nullable(Type.String()) })),
  /** What the body says of it, where the council publishes that. */
  reply: nullable(PublishedReply),
  id: Id,
  mutual: Id,
  mutualName: Type.String(),
  /** "not yet reviewed", in the language asked for. */
  stateTitle: Type.String(),
});
export type PublicConflict = Static<typeof PublicConflict>;

export const PublicConflictFile = Type.Object({ ...PublicConflict.properties, facts: Type.Array(PublicRole) });

export const PublicMutual = Type.Object({
  ...Type.Pick(Mutual, ['id', 'name', 'legalForm', 'otherNames', 'identifiers', 'recordedAt']).properties,
  /** GSS codes of the councils that have a public role towards it. */
  authorities: Type.Array(Type.String()),
});
export type PublicMutual = Static<typeof PublicMutual>;

export const PublicMutualFile = Type.Object({
  ...PublicMutual.properties,
  authority: optional(Gss),
  roles: optional(Type.Array(PublicRole)),
  statements: optional(Type.Array(PublicStatement)),
  coverage: optional(CoverageReply),
  conflicts: optional(Type.Array(PublicConflict)),
  /** What the body says of all that, where the council publishes it. */
  reply: optional(nullable(PublishedReply)),
});
export type PublicMutualFile = Static<typeof PublicMutualFile>;

export const PublicPerson = Type.Object({
  id: Id,
  authority: Gss,
  name: nullable(Type.String()),
  offices: Type.Array(Type.Object(Type.Pick(Office, ['title', 'kind', 'unit', 'period', 'hasVote']).properties)),
  recordedAt: Type.String(),
});
export type PublicPerson = Static<typeof PublicPerson>;

/** Of an interest that is withheld: that there is one, and under which law. Nothing else of it is told, not even its heading. */
export const PublicInterest = Type.Object({
  id: Id,
  authority: Gss,
  person: Id,
  name: nullable(Type.String()),
  category: nullable(Type.String()),
  entry: nullable(Type.Unknown()),
  /** That an address is left out (s.32A). */
  addressWithheld: Type.Boolean(),
  mutual: nullable(Id),
  period: PeriodSchema,
  state: oneOf(['registered', 'ended', 'superseded'] as const),
  withheld: nullable(Type.String()),
  recordedAt: Type.String(),
});
export type PublicInterest = Static<typeof PublicInterest>;
