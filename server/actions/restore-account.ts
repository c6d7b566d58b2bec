import { openSuspension, suspendedBy } from '../../db/stores/accounts.ts';
import { membershipsOf } from '../../db/stores/memberships.ts';
import { allows } from '../domain/access/permissions.ts';
import type { Actor, Permit } from '../domain/access/permit.ts';
import type { MembershipRole } from '../domain/accounts/account.ts';
import { ACCOUNT } from '../domain/accounts/states.ts';
import { moved } from '../domain/machine.ts';
import { tell } from './access-mail.ts';
import { accountInReach, administering, isWithin, notYoursAlone, reachOf, sameVersion, type Reach } from './administering.ts';
import type { Unit } from './unit-of-work.ts';

/** Whether whoever suspended it is an administrator of these councils, and of nothing more. */
async function wasSuspendedWithin({ tx }: Pick<Unit, 'tx'>, reach: Reach, account: string): Promise<boolean> {
  if (reach === 'everywhere') return true;
  const by = await suspendedBy(tx, account);
  const administers = (by === undefined ? [] : await membershipsOf(tx, by)).filter(({ role }) => allows('account.change', role as MembershipRole));
  return administers.some(({ authority }) => isWithin(reach, authority)) && administers.every(({ authority }) => authority !== null);
}

/** Sessions stay ended: whoever comes back signs in anew. */
export async function restoreAccount(unit: Unit, _permit: Permit<'account.change'>, administrator: Actor, account: string, version: number, reason: string): Promise<void> {
  await administering(unit, administrator, async () => {
    const reach = reachOf(administrator, 'account.change');
    const found = await accountInReach(unit, reach, account);
    sameVersion(found, version);
    moved(ACCOUNT, found.state, 'restore');
    const open = await openSuspension(unit.tx, account);
    if (!open) throw ACCOUNT.refused('active', 'restore');
    if (!(await wasSuspendedWithin(unit, reach, account))) throw notYoursAlone('This account was not suspended by an administrator of your council. Ask the administrator of the installation to restore it.');
    const { id, version: before } = open;
    await unit.record('instance', 'account.restored', account, { suspensions: [{ id, version: before + 1, account, state: 'lifted', reason: await unit.sealed(reason) }] });
    await tell(unit, account, 'restored');
  });
}
