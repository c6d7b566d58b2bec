/** What every act of administering accounts keeps to: how far the administrator's arm reaches, and that somebody is left who can administer. */
import { findAccount, type AccountRow } from '../../db/stores/accounts.ts';
import { askedBy, canAnybodyAdminister, heldNow, membershipsOf, type MembershipRow } from '../../db/stores/memberships.ts';
import type { Action } from '../domain/access/permissions.ts';
import { allows } from '../domain/access/permissions.ts';
import { sightOf, type Actor } from '../domain/access/permit.ts';
import { conflict, notFound, Refused } from '../domain/problem.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** The command line and the demo act for the installation itself. */
export type Administrator = Actor | 'operator';

/** Ids of the authorities in which somebody may do this, or everywhere. */
export type Reach = 'everywhere' | readonly string[];

export const reachOf = (administrator: Administrator, action: Action): Reach =>
  administrator === 'operator' || administrator.memberships.some((held) => held.authority === null && allows(action, held.role)) ? 'everywhere' : sightOf(administrator, action);

export const isWithin = (reach: Reach, authority: string | null): boolean => reach === 'everywhere' || (authority !== null && reach.includes(authority));

const isYetToEnd = ({ state, validTo }: MembershipRow, today: string): boolean => state === 'in-force' && validTo >= today;

/** An account that the administrator sees: anybody else's is as if there were none. */
export async function accountSeen({ tx }: Pick<Unit, 'tx'>, reach: Reach, id: string): Promise<AccountRow> {
  const found = await findAccount(tx, id);
  const seen = found && (reach === 'everywhere' || (await membershipsOf(tx, id)).some(({ authority }) => isWithin(reach, authority)));
  if (seen) return found;
  throw reach === 'everywhere' ? notFound('account') : notFound('account').notPermitted();
}

/**
 * An account that is the administrator's to change as a whole. One that also acts elsewhere is not: who can change the address of a monitoring
 * officer of another council, or invite them anew, can become them. Why not is not said further, for what they hold there is nobody's business here.
 */
export async function accountInReach({ tx, today }: Pick<Unit, 'tx' | 'today'>, reach: Reach, id: string): Promise<AccountRow> {
  const found = await accountSeen({ tx }, reach, id);
  const elsewhere = async (): Promise<boolean> =>
    (await membershipsOf(tx, id)).some((held) => isYetToEnd(held, today) && !isWithin(reach, held.authority)) || (await askedBy(tx, id, today)).some((authority) => !isWithin(reach, authority));
  if (reach !== 'everywhere' && (await elsewhere())) {
    throw new Refused(403, 'not-yours-alone', 'This account is not yours alone to change. You can end the roles that it holds at your council; for anything else ask the administrator of the installation.').notPermitted();
  }
  return found;
}

export function sameVersion(row: { readonly version: number }, version: number): void {
  if (row.version !== version) throw changedMeanwhile();
}

export const gone = (state: AccountRow['state'], path?: string): Refused =>
  state === 'merged'
    ? conflict('account-merged', 'This account became one with another. Use the account that it became.', path ? [{ path, message: 'this account became one with another' }] : [])
    : conflict('account-suspended', 'This account is suspended. Restore it first.', path ? [{ path, message: 'this account is suspended' }] : []);

/**
 * Both are asked inside the unit of work, which waits for the log of the installation. Whether anybody can still administer, after the change was
 * made: of two administrators who take each other's role away at the same moment the second is refused. Whether the administrator still is one,
 * before it: a request is let in when its first bytes arrive, and its body can take its time.
 */
export async function administering<T>({ tx, today }: Pick<Unit, 'tx' | 'today'>, administrator: Administrator, work: () => Promise<T>): Promise<T> {
  const held = administrator === 'operator' ? undefined : await heldNow(tx, administrator.account, today);
  const done = await work();
  if (administrator === 'operator' || !held) return done;
  if (!(await canAnybodyAdminister(tx, today))) {
    throw conflict('last-administrator', 'After this nobody could administer the installation any more. Give somebody else who can sign in the role of instance administrator first, without a last day.');
  }
  if (!administrator.memberships.every(({ id }) => held.has(id))) throw new Refused(403, 'forbidden', 'Your own roles changed while you were doing this. Nothing was saved.').notPermitted();
  return done;
}
