/** Who publishes an edition in whose name: the installation's administrator in that of the Local Government Association, a keeper in their council's. */
import { includes, permit, type Actor, type AuthorityRef, type Permit } from '../access/permit.ts';
import { absent, Refused } from '../problem.ts';

declare const inItsName: unique symbol;
export type PermitToPublish = Permit<'guidance.publish'> & { readonly publisher: AuthorityRef | null; readonly [inItsName]: true };

export function permitToPublish(actor: Actor, publisher: AuthorityRef | null): PermitToPublish {
  const allowed = permit(actor, 'guidance.publish');
  const held = actor.memberships.filter(({ authority }) => authority === (publisher?.id ?? null));
  if (publisher !== null && held.length === 0) throw absent('publisher', 'authority').notPermitted(publisher.id);
  if (!held.some((one) => includes(one, 'guidance.publish'))) {
    const whose = publisher === null ? 'Only an administrator of the installation publishes as the Local Government Association. Name your council as the publisher.' : 'Your roles do not include this (guidance.publish). Ask the monitoring officer.';
    throw new Refused(403, 'forbidden', whose).notPermitted(publisher?.id);
  }
  return { ...allowed, publisher } as PermitToPublish;
}
