import type { Actor, Permit } from '../domain/access/permit.ts';
import type { Membership } from '../domain/accounts/account.ts';
import { tellOfRoles } from './access-mail.ts';
import { administering } from './administering.ts';
import { membershipReplies, revoked } from './membership-rows.ts';
import { membershipToEnd } from './membership-in-reach.ts';
import type { Unit } from './unit-of-work.ts';

/** At once: what an account may do is looked up for each request, so the next one is refused. */
export async function revokeMembership(unit: Unit, _permit: Permit<'account.change' | 'auditor.read'>, actor: Actor, id: string, version: number, reason: string): Promise<Membership> {
  return administering(unit, actor, async () => {
    const { held } = await membershipToEnd(unit, actor, id, version);
    const row = revoked(held, unit.today, await unit.sealed(reason));
    await unit.record('instance', 'membership.revoked', id, { memberships: [row] });
    await tellOfRoles(unit, 'revoked', [row]);
    const [reply] = await membershipReplies(unit.tx, [row]);
    return reply as Membership;
  });
}
