/** Somebody asked to one file sees that file, whatever role they act in, and nothing else of the council whose file it is. */
import { permit, sightOf, type Actor } from './permit.ts';
import type { Action } from './permissions.ts';

export const isInvitedTo = (actor: Actor, conflict: string): boolean => actor.invitations.some((invitation) => invitation.conflict === conflict);

/** Ids of the authorities in whose registers the actor may look at this one file: as permit() says, and where they were asked to it. */
export function sightOfFile(actor: Actor, action: Action, conflict: string): readonly string[] {
  if (!isInvitedTo(actor, conflict)) return permit(actor, action).sight;
  return [...sightOf(actor, action), ...actor.invitations.filter((invitation) => invitation.conflict === conflict).map(({ authority }) => authority)];
}
