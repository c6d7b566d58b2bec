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
/** Length over composition (NIST SP 800-63B §5.1.1). */
const Password = Type.String({ minLength: 8, maxLength: 256 });

export const NewMembership = strict({ authority: optional(nullable(Id)), role: oneOf(MEMBERSHIP_ROLES), person: optional(nullable(Id)), period: optional(PeriodSchema) });
export type NewMembership = Static<typeof NewMembership>;

export const NewAccount = strict({ email: Email, name: Name, password: optional(Password), memberships: Type.Array(NewMembership, { maxItems: 100 }) });
export type NewAccount = Static<typeof NewAccount>;

export const Membership = Type.Object({ id: Id, version: Type.Integer(), account: Id, authority: nullable(Gss), role: oneOf(MEMBERSHIP_ROLES), person: nullable(Id), period: PeriodSchema });
export type Membership = Static<typeof Membership>;

export const Account = Type.Object({ id: Id, version: Type.Integer(), email: nullable(Type.String()), name: nullable(Type.String()), memberships: Type.Array(Membership), recordedAt: Type.String() });
export type Account = Static<typeof Account>;

export const SignIn = strict({ email: line(254, 0), password: Type.String({ maxLength: 256 }), code: optional(Type.String({ maxLength: 20 })) });
export type SignIn = Static<typeof SignIn>;

export const ActorReply = Type.Object({ account: Id, name: nullable(Type.String()), memberships: Type.Array(Membership) });
export const SessionReply = Type.Object({ token: Type.String(), expiresAt: Type.String(), actor: ActorReply });
