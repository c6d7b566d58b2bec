import { changeAddress, findCredentials, type AccountRow } from '../../db/stores/accounts.ts';
import { addressOf } from '../../db/stores/memberships.ts';
import { endSessionsOf } from '../../db/stores/sessions.ts';
import { forgetLinks } from '../../db/stores/sign-in-links.ts';
import type { Actor, Permit } from '../domain/access/permit.ts';
import type { CorrectAccount } from '../domain/accounts/account.ts';
import { conflict, invalid } from '../domain/problem.ts';
import { tell, tellAt } from './access-mail.ts';
import { accountInReach, administering, gone, reachOf, sameVersion } from './administering.ts';
import type { Unit } from './unit-of-work.ts';

/**
 * Name and address. Where the address was wrong, somebody else may have had the mail: no link that went there works any more, and whoever is signed
 * in, but for the administrator who does this to themselves, is not. Both addresses are told.
 */
export async function correctAccount(unit: Unit, _permit: Permit<'account.change'>, administrator: Actor, account: string, version: number, given: CorrectAccount): Promise<void> {
  await administering(unit, administrator, async () => {
    const found = await accountInReach(unit, reachOf(administrator, 'account.change'), account);
    sameVersion(found, version);
    if (found.state === 'merged') throw gone(found.state);
    const [email, name] = [given.email?.trim().toLowerCase() ?? found.address, given.name ?? found.called];
    if (email === found.address && name === found.called) throw invalid(given.email === undefined ? 'name' : 'email', 'Nothing would change; give a name or an address that differs');
    const before = await addressOf(unit.tx, account);
    const moved = email !== null && email !== found.address ? await moveTo(unit, found, email) : undefined;
    const row = { id: account, version: version + 1, email: moved ?? found.email, name: name !== null && name !== found.called ? await unit.sealed(name) : found.name, reason: await unit.sealed(given.reason) };
    const at = await unit.record('instance', 'account.corrected', account, { accounts: [row] });
    if (moved !== undefined) {
      await endSessionsOf(unit.tx, account, at, 'address', account === administrator.account ? administrator.session : undefined);
      await forgetLinks(unit.tx, account);
      if (before) await tellAt(unit, before, 'corrected');
    }
    await tell(unit, account, 'corrected');
  });
}

/** Returns the commitment of the new address. That it is taken is noted as a refusal, so that nobody tries addresses unseen. */
async function moveTo(unit: Unit, { id, address }: AccountRow, email: string): Promise<string> {
  const holder = await findCredentials(unit.tx, email);
  if (holder && holder.account !== id) throw conflict('duplicate', 'This address is that of another account. If both are of one human being, merge them.', [{ path: 'email', message: 'this address is that of another account' }]).notPermitted();
  if (address !== null) await changeAddress(unit.tx, address, email, holder !== undefined);
  return unit.sealed(email);
}
