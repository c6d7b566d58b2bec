/**
 * The result of a permission check, as a type: an action demands `Permit<'role.record'>`, and only `permit` makes one. Forgetting the check does
 * not compile.
 */
import type { MembershipRole } from '../accounts/account.ts';
import { notFound, Refused } from '../problem.ts';
import type { Period } from '../time/period.ts';
import type { AuthorityKind } from '../vocabulary.ts';
import { allows, isOfOneAuthority, type Action } from './permissions.ts';
import { isOfParishes } from './principal.ts';

export interface HeldMembership {
  readonly id: string;
  readonly version: number;
  /** Id of the authority; null for the installation as a whole. */
  readonly authority: string | null;
  readonly gss: string | null;
  readonly role: MembershipRole;
  readonly person: string | null;
  readonly from: string;
  readonly to: string;
  /** Nobody gave it: it follows from being the monitoring officer of the principal authority, under whose id it goes. See `principal.ts`. */
  readonly asPrincipal?: true;
}

/** Somebody asked to decide one file of a council to which they do not belong: they see that file and nothing else of it. */
export interface HeldInvitation {
  readonly id: string;
  readonly authority: string;
  readonly conflict: string;
}

/** A human being who is signed in, with the memberships that are in force today; looked up for each request, so that revoking is immediate. */
export interface Actor {
  readonly account: string;
  readonly session: string;
  readonly name: string | null;
  /** Those that count for this request: of all that are held, the one whose hat is on; without a hat, each. */
  readonly memberships: readonly HeldMembership[];
  readonly hats: readonly HeldMembership[];
  readonly invitations: readonly HeldInvitation[];
}

/** The actor in one of their hats alone; undefined where it is not theirs, or no longer. */
export function wearing(actor: Actor, hat: string): Actor | undefined {
  const memberships = actor.hats.filter(({ id }) => id === hat);
  return memberships.length === 0 ? undefined : { ...actor, memberships };
}

export interface AuthorityRef {
  readonly id: string;
  readonly gss: string;
  /** The GSS code at its birth: the name of its log. */
  readonly log: string;
  readonly name: string;
  readonly kind: AuthorityKind;
  readonly period: Period;
}

/** Whose bodies somebody sees, where no public number makes them everybody's. */
export interface Eyes {
  /** Ids of authorities. */
  readonly sight: readonly string[];
  /** Also the bodies that no council added. */
  readonly ofInstallation: boolean;
}

declare const checked: unique symbol;

export interface Permit<A extends Action = Action> {
  readonly action: A;
  readonly account: string;
  /** Ids of the authorities in which the actor may do this: every query is confined to them. */
  readonly sight: readonly string[];
  /** For bodies, whose identity councils share: of whoever acts, whichever authority the permit is for. */
  readonly eyes: Eyes;
  readonly [checked]: true;
}

/** A permit for one authority's register. */
export type PermitAt<A extends Action = Action> = Permit<A> & { readonly authority: AuthorityRef };

/** Whether a membership includes an action. */
export const includes = ({ role, asPrincipal }: HeldMembership, action: Action): boolean => allows(action, role) && (asPrincipal !== true || isOfParishes(action));

/** Ids of the authorities in which the actor may do something; none where they may nowhere. */
export const sightOf = (actor: Actor, action: Action): string[] => [...new Set(actor.memberships.filter((held) => held.authority !== null && includes(held, action)).map((held) => held.authority as string))];

const eyesOf = (actor: Actor): Eyes => ({ sight: sightOf(actor, 'mutual.read'), ofInstallation: actor.memberships.some((held) => held.authority === null && includes(held, 'mutual.read')) });

export function permit<A extends Action>(actor: Actor, action: A): Permit<A> {
  if (!actor.memberships.some((held) => includes(held, action))) throw forbidden(action);
  return { action, account: actor.account, sight: sightOf(actor, action), eyes: eyesOf(actor) } as unknown as Permit<A>;
}

/**
 * For one authority. Somebody with nothing to do with it learns nothing, not even that it keeps such records: 404 with the field. A colleague
 * without the right is told so: 403.
 */
export function permitAt<A extends Action>(actor: Actor, action: A, authority: AuthorityRef, path?: string): PermitAt<A> {
  const here = actor.memberships.filter((held) => held.authority === authority.id);
  if (!isOfOneAuthority(action)) throw new Error(`${action} is not of one authority`);
  if (here.length === 0) throw stranger(path, authority.id);
  if (!here.some((held) => includes(held, action))) throw forbidden(action, authority.id);
  return { action, account: actor.account, sight: [authority.id], eyes: eyesOf(actor), authority } as unknown as PermitAt<A>;
}

const stranger = (path: string | undefined, authority: string | undefined): Refused => {
  const refused = path ? new Refused(404, 'not-found', 'There is no such authority, or it is not yours to see.', [{ path, message: 'There is no such authority, or it is not yours to see' }]) : notFound('record');
  return refused.notPermitted(authority);
};

const forbidden = (action: Action, authority?: string): Refused => new Refused(403, 'forbidden', `Your roles do not include this (${action}). Ask the monitoring officer.`).notPermitted(authority);

/** For the command line and the demo, which act for the installation itself: whoever runs them owns the file. */
export function permitOfOperator<A extends Action>(action: A, authority: AuthorityRef): PermitAt<A>;
export function permitOfOperator<A extends Action>(action: A): Permit<A>;
export function permitOfOperator<A extends Action>(action: A, authority?: AuthorityRef): Permit<A> {
  const sight = authority ? [authority.id] : [];
  return { action, account: 'operator', sight, eyes: { sight, ofInstallation: true }, ...(authority && { authority }) } as unknown as Permit<A>;
}

/** For actions that are of the installation, or of one authority by its own administrator: an instance administrator may do them anywhere. */
export function permitAtOrAnywhere(actor: Actor, action: Action, authority: AuthorityRef | undefined, path: string): void {
  if (actor.memberships.some((held) => held.authority === null && includes(held, action))) return;
  const here = actor.memberships.filter((held) => authority !== undefined && held.authority === authority.id);
  if (here.length === 0) throw stranger(path, authority?.id);
  if (!here.some((held) => includes(held, action))) throw forbidden(action, authority?.id);
}
