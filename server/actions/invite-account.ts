import { credentialsOf } from '../../db/stores/accounts.ts';
import { addressOf } from '../../db/stores/memberships.ts';
import { makeLink } from '../../db/stores/sign-in-links.ts';
import type { Actor, Permit } from '../domain/access/permit.ts';
import type { Invitation } from '../domain/accounts/account.ts';
import { conflict, Refused } from '../domain/problem.ts';
import { invitation } from '../domain/post/templates/invitation.ts';
import { accountInReach, administering, gone, reachOf } from './administering.ts';
import type { Unit } from './unit-of-work.ts';

export interface Inviting {
  readonly now: Date;
  /** The address of the register, where the link is to be given to the administrator; undefined where mail goes out. */
  readonly register: string | undefined;
}

const MINUTES = invitation.link?.minutes ?? 0;
export const invitationEnd = (now: Date): string => new Date(now.getTime() + MINUTES * 60_000).toISOString();

/**
 * A link to begin an account with, or to come back to it: by mail, where its token is made only when it is sent. Where no mail goes out the
 * administrator passes it on, and so could use it; of an account that has a password already it would be a way to become somebody else, so
 * there it is only the installation's to give. No fact is written, so there is no entry: who made a link is an access event.
 */
export async function inviteAccount({ tx, today, post }: Pick<Unit, 'tx' | 'today' | 'post'>, _permit: Permit<'account.add'>, administrator: Actor, account: string, { now, register }: Inviting): Promise<Invitation> {
  return administering({ tx, today }, administrator, async () => {
    const reach = reachOf(administrator, 'account.add');
    const { state, called } = await accountInReach({ tx, today }, reach, account);
    if (state !== 'active') throw gone(state);
    const to = await addressOf(tx, account);
    if (!to) throw conflict('no-address', 'This account has no address. Correct it first.');
    const expiresAt = invitationEnd(now);
    if (register === undefined) {
      await post({ template: invitation.id, to: to.email, language: to.language, data: { name: called ?? '' } });
      return { sentTo: to.email, expiresAt, link: null };
    }
    if (reach !== 'everywhere' && (await credentialsOf(tx, account)).some(({ password }) => password !== null)) {
      throw new Refused(403, 'has-password', 'This account has a password already, and no mail goes out from here. Ask the administrator of the installation for a new link.').notPermitted();
    }
    return { sentTo: to.email, expiresAt, link: `${register}/link#${await makeLink(tx, { account, purpose: 'invitation', minutes: MINUTES, now })}` };
  });
}
