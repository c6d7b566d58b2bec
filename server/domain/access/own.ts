/** What is said of oneself: no role is needed to see it but that of being the person, in the register that says it. */
import { AUDITOR_ROLES, type MembershipRole } from '../accounts/account.ts';
import type { Actor, AuthorityRef, HeldMembership } from './permit.ts';

/** Roles whose memberships do not say who somebody is. A delegate's names the person for whom they draft, who is somebody else; and an auditor is shown nothing that is withheld, about whomever. */
export const NOT_THEMSELVES: readonly MembershipRole[] = ['delegate', ...AUDITOR_ROLES];

const isThemselves = ({ authority, person, role }: HeldMembership): boolean => authority !== null && person !== null && !NOT_THEMSELVES.includes(role);

/** Ids of the persons that an actor is in these memberships. */
export const personsOf = (memberships: readonly HeldMembership[]): string[] => memberships.flatMap((held) => (isThemselves(held) && held.person !== null ? [held.person] : []));

declare const own: unique symbol;

/** That a record is about whoever acts, as a type, beside `Permit`. */
export interface OwnRecord {
  readonly account: string;
  readonly authority: AuthorityRef;
  readonly person: string;
  readonly [own]: true;
}

export function ownRecord({ account, memberships }: Actor, authority: AuthorityRef, person: string): OwnRecord | undefined {
  const isTheirs = memberships.some((held) => isThemselves(held) && held.authority === authority.id && held.person === person);
  return isTheirs ? ({ account, authority, person } as OwnRecord) : undefined;
}
