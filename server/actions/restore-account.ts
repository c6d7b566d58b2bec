import { openSuspension } from '../../db/stores/accounts.ts';
import type { Actor, Permit } from '../domain/access/permit.ts';
import { conflict } from '../domain/problem.ts';
import { tell } from './access-mail.ts';
import { accountInReach, administering, gone, reachOf, sameVersion } from './administering.ts';
import type { Unit } from './unit-of-work.ts';

/** Sessions stay ended: whoever comes back signs in anew. */
export async function restoreAccount(unit: Unit, _permit: Permit<'account.change'>, administrator: Actor, account: string, version: number, reason: string): Promise<void> {
  await administering(unit, administrator, async () => {
    const found = await accountInReach(unit, reachOf(administrator, 'account.change'), account);
    sameVersion(found, version);
    if (found.state === 'merged') throw gone(found.state);
    const open = await openSuspension(unit.tx, account);
    if (!open) throw conflict('account-active', 'This account is not suspended.');
    const { id, version: before } = open;
    await unit.record('instance', 'account.restored', account, { suspensions: [{ id, version: before + 1, account, state: 'lifted', reason: await unit.sealed(reason) }] });
    await tell(unit, account, 'restored');
  });
}
