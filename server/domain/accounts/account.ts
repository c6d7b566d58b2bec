/** An account is one human being with memberships: in which authority, as what, until when. */
import { Type, type Static } from 'typebox';
import { Gss, Id, line, Name, nullable, oneOf, optional, PeriodSchema, strict, UNFIT_IN_LINE } from '../schema.ts';

export const MEMBERSHIP_ROLES = [
  'instance-administrator',
  'system-administrator',
  'monitoring-officer',
  'deputy-monitoring-officer',
  'reviewer',
  'democratic-services',
  'parish-clerk',
  'member',
  'officer',
  'delegate',
  'external-auditor',
  'lga-auditor',
] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

const Email = Type.String({ minLength: 3, maxLength: 254, pattern: `^[^\\s@${UNFIT_IN_LINE}]+@[^\\s@${UNFIT_IN_LINE}]+$` });
/** Length over composition (NIST SP 800-63B-4 §3.1.1.2). The first one, which an administrator passes on, may be shorter than the one that its owner chooses. */
const Password = Type.String({ minLength: 8, maxLength: 256 });
export const ChosenPassword = Type.String({ minLength: 12, maxLength: 256 });

/** Those whose access is somebody's agreement and has an end date. */
export const AUDITOR_ROLES = ['external-auditor', 'lga-auditor'] as const satisfies readonly MembershipRole[];
/** Those who only declare, a few times a year: a link by mail serves them better than a password. */
export const DECLARING_ROLES = ['member', 'officer', 'delegate'] as const satisfies readonly MembershipRole[];

/** `agreement` is, for auditors, what was agreed and with whom. Without a period a membership begins today; an auditor's then ends after three months. */
export const NewMembership = strict({ authority: optional(nullable(Id)), role: oneOf(MEMBERSHIP_ROLES), person: optional(nullable(Id)), period: optional(PeriodSchema), agreement: optional(nullable(line(500))) });
export type NewMembership = Static<typeof NewMembership>;

export const NewAccount = strict({ email: Email, name: Name, password: optional(Password), memberships: Type.Array(NewMembership, { maxItems: 100 }) });
export type NewAccount = Static<typeof NewAccount>;

export const Membership = Type.Object({
  id: Id,
  version: Type.Integer(),
  account: Id,
  authority: nullable(Gss),
  role: oneOf(MEMBERSHIP_ROLES),
  person: nullable(Id),
  period: PeriodSchema,
  state: oneOf(['in-force', 'revoked']),
  agreement: nullable(Type.String()),
});
export type Membership = Static<typeof Membership>;

export const Account = Type.Object({ id: Id, version: Type.Integer(), email: nullable(Type.String()), name: nullable(Type.String()), memberships: Type.Array(Membership), state: oneOf(['active', 'suspended', 'merged']), signsInWith: oneOf(['password', 'link', 'nothing-yet']), bouncedAt: nullable(Type.String()), recordedAt: Type.String() });
export type Account = Static<typeof Account>;

export const SignIn = strict({ email: line(254, 0), password: Type.String({ maxLength: 256 }), code: optional(Type.String({ maxLength: 20 })) });
export type SignIn = Static<typeof SignIn>;

const Invited = Type.Object({ id: Id, authority: Gss, authorityName: Type.String(), conflict: Id });
export const ActorReply = Type.Object({ account: Id, name: nullable(Type.String()), memberships: Type.Array(Membership), invitations: Type.Array(Invited) });
export const SessionReply = Type.Object({ token: Type.String(), expiresAt: Type.String(), actor: ActorReply });
