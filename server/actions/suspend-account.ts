import { endSessionsOf } from '../../db/stores/sessions.ts';
import { forgetLinks } from '../../db/stores/sign-in-links.ts';
import type { Actor, Permit } from '../domain/access/permit.ts';
import { ACCOUNT } from '../domain/accounts/states.ts';
import { moved } from '../domain/machine.ts';
import { tell } from './access-mail.ts';
import { accountInReach, administering, reachOf, sameVersion } from './administering.ts';
import type { Unit } from './unit-of-work.ts';

/** At once: what is signed in now is signed out in the same transaction, and no link that is on its way opens anything. */
export async function suspendAccount(unit: Unit, _permit: Permit<'account.change'>, administrator: Actor, account: string, version: number, reason: string): Promise<void> {
  await administering(unit, administrator, async () => {
    const found = await accountInReach(unit, reachOf(administrator, 'account.change'), account);
    sameVersion(found, version);
    const row = { id: unit.newId(), version: 1, account, state: moved(ACCOUNT, found.state, 'suspend'), reason: await unit.sealed(reason) };
    const at = await unit.record('instance', 'account.suspended', account, { suspensions: [row] });
    await endSessionsOf(unit.tx, account, at, 'suspended');
    await forgetLinks(unit.tx, account);
    await tell(unit, account, 'suspended');
  });
}
