/** What every act of administering accounts keeps to: how far the administrator's arm reaches, and that somebody is left who can administer. */
import { findAccount, type AccountRow } from '../../db/stores/accounts.ts';
import { askedBy, canAnybodyAdminister, heldNow, isNamedBeyond, membershipsOf } from '../../db/stores/memberships.ts';
import type { Action } from '../domain/access/permissions.ts';
import { allows } from '../domain/access/permissions.ts';
import { NOT_THEMSELVES } from '../domain/access/own.ts';
import { sightOf, type Actor } from '../domain/access/permit.ts';
import type { MembershipRole } from '../domain/accounts/account.ts';
import { conflict, notFound, Refused } from '../domain/problem.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** The command line and the demo act for the installation itself. */
export type Administrator = Actor | 'operator';

/** Ids of the authorities in which somebody may do this, or everywhere. */
export type Reach = 'everywhere' | readonly string[];

export const reachOf = (administrator: Administrator, action: Action): Reach =>
  administrator === 'operator' || administrator.memberships.some((held) => held.authority === null && allows(action, held.role)) ? 'everywhere' : sightOf(administrator, action);

export const isWithin = (reach: Reach, authority: string | null): boolean => reach === 'everywhere' || (authority !== null && reach.includes(authority));

/** An account that the administrator sees: anybody else's is as if there were none. */
export async function accountSeen({ tx }: Pick<Unit, 'tx'>, reach: Reach, id: string): Promise<AccountRow> {
  const found = await findAccount(tx, id);
  const seen = found && (reach === 'everywhere' || (await membershipsOf(tx, id)).some(({ authority }) => isWithin(reach, authority)));
  if (seen) return found;
  throw reach === 'everywhere' ? notFound('account') : notFound('account').notPermitted();
}

/** Whoever gives roles at a council takes none: with one more they could keep its register, and a role that ends is not theirs to prolong. */
export function refuseOwn(administrator: Administrator, reach: Reach, account: string): void {
  if (administrator === 'operator' || reach === 'everywhere' || account !== administrator.account) return;
  throw new Refused(403, 'own-account', 'You cannot give yourself a role, take one to another council, or prolong one. Ask another administrator of the council, or that of the installation.').notPermitted();
}

interface Naming {
  readonly account: string;
  readonly authority: string | null;
  readonly role: string;
  readonly person: string | null;
}

/**
 * Who is a person of the register opens what is withheld about that person. So nobody at the council makes an account pass for somebody who has
 * had one, or about whom anything is withheld. Which of the two it is, is not said. Whoever drafts for a person is not that person.
 */
export async function refuseTakenPerson({ tx }: Pick<Unit, 'tx'>, reach: Reach, { account, authority, role, person }: Naming, path: string): Promise<void> {
  if (reach === 'everywhere' || authority === null || person === null || NOT_THEMSELVES.includes(role as MembershipRole)) return;
  if (!(await isNamedBeyond(tx, authority, person, account, NOT_THEMSELVES))) return;
  const message = 'this person has an account already, or details that are withheld';
  throw new Refused(403, 'person-taken', 'This person has an account already, or details that are withheld. Ask the administrator of the installation to name them for this account.', [{ path, message }]).notPermitted(authority);
}

export const notYoursAlone = (detail: string): Refused => new Refused(403, 'not-yours-alone', detail).notPermitted();

/**
 * An account that is the administrator's to change as a whole. One that ever acted elsewhere is not: who can change the address of a monitoring
 * officer of another council, or invite them anew, can become them, and of a former one pass for whoever decided then. Why not is not said further,
 * for what they held there is nobody's business here.
 */
export async function accountInReach({ tx, today }: Pick<Unit, 'tx' | 'today'>, reach: Reach, id: string): Promise<AccountRow> {
  const found = await accountSeen({ tx }, reach, id);
  const elsewhere = async (): Promise<boolean> =>
    (await membershipsOf(tx, id)).some(({ authority }) => !isWithin(reach, authority)) || (await askedBy(tx, id, today)).some((authority) => !isWithin(reach, authority));
  if (reach !== 'everywhere' && (await elsewhere())) {
    throw notYoursAlone('This account is not yours alone to change. You can end the roles that it holds at your council; for anything else ask the administrator of the installation.');
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
