import { sql } from 'drizzle-orm';
import { at, statement } from '../../db/statement.ts';
import { refusalOf } from '../../db/store.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { isPersonOf } from '../../db/stores/roles.ts';
import { accounts, credentials, memberships } from '../../db/tables/index.ts';
import type { Actor, Permit } from '../domain/access/permit.ts';
import { permitAtOrAnywhere } from '../domain/access/permit.ts';
import type { Account, Membership, NewAccount, NewMembership } from '../domain/accounts/account.ts';
import { absent, Checks, conflict, invalid, notFound } from '../domain/problem.ts';
import { checkPeriod } from '../domain/time/checks.ts';
import { toColumns } from '../domain/time/period.ts';
import type { Unit } from './unit-of-work.ts';

type MembershipRow = Omit<typeof memberships.$inferSelect, 'recordedAt' | 'supersededAt'>;
interface Held {
  readonly row: MembershipRow;
  readonly reply: Membership;
}

const OF_THE_INSTALLATION = new Set(['instance-administrator']);

async function membership(unit: Unit, administrator: Actor | 'operator', account: string, given: NewMembership, path: string): Promise<Held> {
  const { role, person = null, agreement = null, period = { from: unit.today, to: null } } = given;
  const checks = new Checks();
  checkPeriod(checks, `${path}period`, period);
  checks.done();
  const ref = given.authority ?? null;
  if (OF_THE_INSTALLATION.has(role) !== (ref === null)) throw invalid(`${path}authority`, ref === null ? `A ${role} needs an authority` : `A ${role} belongs to no authority`);
  const authority = ref === null ? undefined : await findAuthority(unit.tx, ref);
  if (ref !== null && !authority) throw absent(`${path}authority`, 'authority');
  if (administrator !== 'operator') permitAtOrAnywhere(administrator, 'account.add', authority, `${path}authority`);
  if (person !== null && !(authority && (await isPersonOf(unit.tx, authority.id, person)))) throw absent(`${path}person`, 'person');
  const id = unit.newId();
  return {
    row: { id, version: 1, account, authority: authority?.id ?? null, role, person, ...toColumns(period), state: 'in-force', agreement, reason: null },
    reply: { id, version: 1, account, authority: authority?.gss ?? null, role, person, period, state: 'in-force', agreement },
  };
}

/** `password` is the argon2id hash, made before the transaction: it takes as long as a thousand writes. */
export async function addAccount(unit: Unit, _permit: Permit<'account.add'>, administrator: Actor | 'operator', given: NewAccount, password: string | null): Promise<Account> {
  const id = unit.newId();
  const email = given.email.trim().toLowerCase();
  const held: Held[] = [];
  for (const [i, one] of given.memberships.entries()) held.push(await membership(unit, administrator, id, one, `memberships.${i}.`));
  try {
    await unit.tx.insert(credentials, { email, account: id, password, language: unit.language, bouncedAt: null });
  } catch (error) {
    if (refusalOf(error) === 'unique') throw conflict('duplicate', 'An account with this address exists already. Add a membership to it instead.', [{ path: 'email', message: 'an account with this address exists already' }]);
    throw error;
  }
  const row = { id, version: 1, email: await unit.sealed(email), name: await unit.sealed(given.name) };
  const recordedAt = await unit.record('instance', 'account.added', id, { accounts: [row], memberships: held.map((one) => one.row) });
  return { id, version: 1, email, name: given.name, memberships: held.map((one) => one.reply), state: 'active', signsInWith: password === null ? 'nothing-yet' : 'password', bouncedAt: null, recordedAt };
}

const exists = statement<{ id: string }>(() => sql`select id from ${accounts} where ${accounts.id} = ${at('id')} and ${accounts.supersededAt} is null`);

export async function addMembership(unit: Unit, _permit: Permit<'account.add'>, administrator: Actor, account: string, given: NewMembership): Promise<Membership> {
  if (!(await unit.tx.first(exists, { id: account }))) throw notFound('account');
  const { row, reply } = await membership(unit, administrator, account, given, '');
  await unit.record('instance', 'membership.added', row.id, { memberships: [row] });
  return reply;
}

