/** An account is one human being with memberships: in which authority, as what, until when. */
import { Type, type Static } from 'typebox';
import { CivilDate, Gss, Id, line, Name, nullable, oneOf, optional, PeriodSchema, strict, text, UNFIT_IN_LINE } from '../schema.ts';

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

export const Email = Type.String({ minLength: 3, maxLength: 254, pattern: `^[^\\s@${UNFIT_IN_LINE}]+@[^\\s@${UNFIT_IN_LINE}]+$` });
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

/** `invite` gives a link to set a password with, instead of a password that an administrator would know. */
export const NewAccount = strict({ email: Email, name: Name, password: optional(Password), memberships: Type.Array(NewMembership, { maxItems: 100 }), invite: optional(Type.Boolean()) });
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

export const ACCOUNT_STATES = ['active', 'suspended', 'merged'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

const account = {
  id: Id,
  version: Type.Integer(),
  email: nullable(Type.String()),
  name: nullable(Type.String()),
  memberships: Type.Array(Membership),
  state: oneOf(ACCOUNT_STATES),
  signsInWith: oneOf(['password', 'link', 'nothing-yet']),
  bouncedAt: nullable(Type.String()),
  recordedAt: Type.String(),
};
export const Account = Type.Object(account);
export type Account = Static<typeof Account>;

/** `link` is given only where no mail can be sent, for the administrator to pass on. */
const invitation = { expiresAt: Type.String(), link: nullable(Type.String()) };
export const AddedAccount = Type.Object({ ...account, invitation: optional(Type.Object(invitation)) });
export type AddedAccount = Static<typeof AddedAccount>;
export const Invitation = Type.Object({ sentTo: Type.String(), ...invitation });
export type Invitation = Static<typeof Invitation>;

const Reason = text(2000);
export const Because = strict({ reason: Reason });
export const CorrectAccount = strict({ name: optional(Name), email: optional(Email), reason: Reason });
export type CorrectAccount = Static<typeof CorrectAccount>;
/** `from` is the account that goes. */
export const MergeAccount = strict({ from: Id, reason: Reason });
export type MergeAccount = Static<typeof MergeAccount>;
/** Roles held in `from` go to `to`, where they begin on the day `on`; `person` is who they are there. */
export const TransferAccount = strict({ from: Id, to: Id, on: CivilDate, person: optional(nullable(Id)), reason: Reason });
export type TransferAccount = Static<typeof TransferAccount>;
export const Transferred = Type.Object({ ended: Type.Array(Membership), begun: Type.Array(Membership) });
export type Transferred = Static<typeof Transferred>;
/** `to` is the last day, null where it is left open. */
export const ChangeMembership = strict({ to: nullable(CivilDate), agreement: optional(nullable(line(500))), reason: Reason });
export type ChangeMembership = Static<typeof ChangeMembership>;

/** Somebody of outside who may look into a register, as its keepers see them. */
export const AuditorLine = Type.Object({ membership: Membership, name: nullable(Type.String()), email: nullable(Type.String()) });

type Standing = Pick<Membership, 'role' | 'state' | 'period'>;

export const isInForce = ({ state, period }: Omit<Standing, 'role'>, today: string): boolean => state === 'in-force' && (period.from ?? '') <= today && today <= (period.to ?? '9999');

/** A link by mail does for those who only declare; whoever does more sets a password first. */
export function signsInWith(hasPassword: boolean, memberships: readonly Standing[], today: string): Account['signsInWith'] {
  if (hasPassword) return 'password';
  const held = memberships.filter((one) => isInForce(one, today));
  return held.length > 0 && held.every(({ role }) => (DECLARING_ROLES as readonly MembershipRole[]).includes(role)) ? 'link' : 'nothing-yet';
}

export const isAuditor = (role: MembershipRole): boolean => (AUDITOR_ROLES as readonly MembershipRole[]).includes(role);

export const SignIn = strict({ email: line(254, 0), password: Type.String({ maxLength: 256 }), code: optional(Type.String({ maxLength: 20 })) });
export type SignIn = Static<typeof SignIn>;

const Invited = Type.Object({ id: Id, authority: Gss, authorityName: Type.String(), conflict: Id });
/** Of which parishes somebody keeps the register of interests, as the principal authority's monitoring officer (Localism Act 2011 s.29(4)): in the hat of that membership. */
const Parish = Type.Object({ membership: Id, authority: Gss, authorityName: Type.String() });
export const ActorReply = Type.Object({ account: Id, name: nullable(Type.String()), memberships: Type.Array(Membership), parishes: Type.Array(Parish), invitations: Type.Array(Invited) });
export const SessionReply = Type.Object({ token: Type.String(), expiresAt: Type.String(), actor: ActorReply });
