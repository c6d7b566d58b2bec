import { findAccount, mergersInto, moveAddresses, type AccountRow } from '../../db/stores/accounts.ts';
import { addressOf, askedBy, membershipsOf, type MembershipRow } from '../../db/stores/memberships.ts';
import { endSessionsOf } from '../../db/stores/sessions.ts';
import { forgetLinks } from '../../db/stores/sign-in-links.ts';
import type { Actor, Permit } from '../domain/access/permit.ts';
import type { MergeAccount } from '../domain/accounts/account.ts';
import { absent, conflict, notFound } from '../domain/problem.ts';
import { tellAt } from './access-mail.ts';
import { administering, gone, sameVersion } from './administering.ts';
import { checkBeside, isAlike, nextVersion, revoked, type WritableMembership } from './membership-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** Two accounts of one human being. What `from` held is held by the account that stays; both addresses lead to it, with the one password. */
export async function mergeAccounts(unit: Unit, _permit: Permit<'account.merge'>, administrator: Actor, kept: string, version: number, given: MergeAccount): Promise<void> {
  await administering(unit, administrator, async () => {
    const into = await findAccount(unit.tx, kept);
    if (!into) throw notFound('account');
    sameVersion(into, version);
    const from = await findAccount(unit.tx, given.from);
    if (!from) throw absent('from', 'account');
    await check(unit, into, from);
    const reason = await unit.sealed(given.reason);
    const addresses = [await addressOf(unit.tx, from.id), await addressOf(unit.tx, into.id)];
    // Those that became one with `from` before are now one with what it becomes, so that each address is known to be of the account it leads to.
    const before = (await mergersInto(unit.tx, from.id)).map(({ recordedAt: _known, supersededAt: _until, ...row }) => ({ ...row, version: row.version + 1, into: into.id }));
    const memberships = moved(await membershipsOf(unit.tx, from.id), await membershipsOf(unit.tx, into.id), into.id, unit.today, reason);
    const at = await unit.record('instance', 'account.merged', from.id, { mergers: [{ id: unit.newId(), version: 1, account: from.id, into: into.id, reason }, ...before], memberships });
    await moveAddresses(unit.tx, from.id, into.id);
    await endSessionsOf(unit.tx, from.id, at, 'merged');
    // Also of the account that stays: whoever was handed a link to it could now come in with the roles of both.
    for (const account of [from.id, into.id]) await forgetLinks(unit.tx, account);
    for (const address of addresses) if (address) await tellAt(unit, address, 'merged', { kept: into.address });
  });
}

async function check({ tx, today }: Pick<Unit, 'tx' | 'today'>, into: AccountRow, from: AccountRow): Promise<void> {
  if (into.id === from.id) throw conflict('same-account', 'Both are the same account. Name the other one, which goes, as from.', [{ path: 'from', message: 'this is the account itself' }]);
  if (into.state !== 'active') throw gone(into.state);
  if (from.state !== 'active') throw gone(from.state, 'from');
  // That somebody is asked to decide a file stands in the log of the council that asks, by the name of the account.
  if ((await askedBy(tx, from.id, today)).length > 0) throw conflict('file-open', 'The account that would go is asked to decide a file. Keep that account and merge the other into it, or wait until the file is decided.', [{ path: 'from', message: 'this account is asked to decide a file' }]);
}

/** All of them, also what is over. What the account that stays holds itself, on every one of those days, it is not given twice. */
function moved(rows: readonly MembershipRow[], held: readonly WritableMembership[], account: string, today: string, reason: string): WritableMembership[] {
  return rows.map((row) => {
    const going = nextVersion(row, { account });
    if (row.state !== 'in-force') return going;
    const standing = held.filter(({ state }) => state === 'in-force');
    const twice = standing.some((other) => isAlike(going, other) && other.validFrom <= going.validFrom && other.validTo >= going.validTo);
    if (twice) return { ...revoked(row, today, reason), account };
    // Two agreements of an external auditor do not become one by merging.
    checkBeside(going, standing.filter((other) => !isAlike(going, other)), 'from');
    return going;
  });
}
