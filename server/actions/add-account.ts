import { findCredentials, findAccount } from '../../db/stores/accounts.ts';
import { membershipsOf } from '../../db/stores/memberships.ts';
import { credentials } from '../../db/tables/index.ts';
import type { Permit } from '../domain/access/permit.ts';
import type { Membership, NewAccount, NewMembership } from '../domain/accounts/account.ts';
import { conflict, invalid } from '../domain/problem.ts';
import { tellKeepers, tellOfRoles } from './access-mail.ts';
import { accountSeen, administering, gone, isWithin, reachOf, refuseOwn, type Administrator } from './administering.ts';
import { givenMembership, membershipReply, type Given, type WritableMembership } from './membership-rows.ts';
import type { Unit } from './unit-of-work.ts';

async function givenAll(unit: Unit, administrator: Administrator, account: string, given: readonly NewMembership[], held: readonly WritableMembership[]): Promise<Given[]> {
  const all: Given[] = [];
  for (const [i, one] of given.entries()) all.push(await givenMembership(unit, administrator, account, one, [...held, ...all.map(({ row }) => row)], `memberships.${i}.`));
  return all;
}

export interface Added {
  readonly id: string;
  /** Somebody whom another council knew already was given roles here; nothing else of the account was touched. */
  readonly existed: boolean;
}

/** `password` is the argon2id hash, made before the transaction: it takes as long as a thousand writes. */
export async function addAccount(unit: Unit, _permit: Permit<'account.add'>, administrator: Administrator, given: NewAccount, password: string | null): Promise<Added> {
  const email = given.email.trim().toLowerCase();
  if (reachOf(administrator, 'account.add') !== 'everywhere' && given.memberships.length === 0) throw invalid('memberships', 'Give at least one role at your council: an account without one would be nobody’s to see');
  return administering(unit, administrator, async () => {
    const known = await findCredentials(unit.tx, email);
    return known ? addToKnown(unit, administrator, known.account, given) : addNew(unit, administrator, { ...given, email }, password);
  });
}

async function addNew(unit: Unit, administrator: Administrator, { email, name, memberships, invite = false }: NewAccount, password: string | null): Promise<Added> {
  const id = unit.newId();
  const held = (await givenAll(unit, administrator, id, memberships, [])).map(({ row }) => row);
  await unit.tx.insert(credentials, { email, account: id, password, language: unit.language, bouncedAt: null });
  await unit.record('instance', 'account.added', id, { accounts: [{ id, version: 1, email: await unit.sealed(email), name: await unit.sealed(name), reason: null }], memberships: held });
  if (administrator === 'operator') return { id, existed: false };
  if (!invite) await tellOfRoles(unit, 'given', held);
  await tellKeepers(unit, name, held);
  return { id, existed: false };
}

/**
 * The address has an account already, and a human being has one. Whoever sees it is told. An administrator of one council who does not see it gives
 * their roles to it and gets an answer like that for a new one: a refusal would tell for free who works with other councils, while this leaves an
 * entry, and a mail to the person, each time. The name stays theirs, and so does the way in which they sign in: a password given here is not taken,
 * or an administrator of one council could sign in as somebody of another.
 */
async function addToKnown(unit: Unit, administrator: Administrator, account: string, { memberships }: NewAccount): Promise<Added> {
  const held = await membershipsOf(unit.tx, account);
  const reach = reachOf(administrator, 'account.add');
  refuseOwn(administrator, reach, account);
  if (reach === 'everywhere' || held.some(({ authority }) => isWithin(reach, authority))) {
    throw conflict('duplicate', 'An account with this address exists already. Add a membership to it instead.', [{ path: 'email', message: 'an account with this address exists already' }]);
  }
  const given = (await givenAll(unit, administrator, account, memberships, held)).map(({ row }) => row);
  for (const row of given) await unit.record('instance', 'membership.added', row.id, { memberships: [row] });
  await tellOfRoles(unit, 'given', given);
  await tellKeepers(unit, (await findAccount(unit.tx, account))?.called ?? null, given);
  return { id: account, existed: true };
}

export async function addMembership(unit: Unit, _permit: Permit<'account.add'>, administrator: Administrator, account: string, given: NewMembership): Promise<Membership> {
  return administering(unit, administrator, async () => {
    const reach = reachOf(administrator, 'account.add');
    const { state, called } = await accountSeen(unit, reach, account);
    if (state === 'merged') throw gone(state);
    refuseOwn(administrator, reach, account);
    const { row, authority } = await givenMembership(unit, administrator, account, given, await membershipsOf(unit.tx, account), '');
    await unit.record('instance', 'membership.added', row.id, { memberships: [row] });
    await tellOfRoles(unit, 'given', [row]);
    await tellKeepers(unit, called, [row]);
    return membershipReply(row, authority?.gss ?? null);
  });
}
