import { sql } from 'drizzle-orm';
import type { Actor, HeldMembership } from '../../server/domain/access/permit.ts';
import type { MembershipRole } from '../../server/domain/accounts/account.ts';
import { at, statement } from '../statement.ts';
import type { Reader, Tx } from '../store.ts';
import { accounts, authorities, credentials, memberships, sealed, sessions } from '../tables/index.ts';

interface HeldRow {
  id: string | null;
  version: number;
  authority: string | null;
  gss: string | null;
  role: MembershipRole;
  person: string | null;
  from: string;
  to: string;
}

/** One query for a session and what its account may do today. */
const bySession = statement<HeldRow>(
  () => sql`select m.id, m.version, m.authority, coalesce(a.gss, a.id) as gss, m.role, m.person, m.valid_from as "from", m.valid_to as "to"
            from ${sessions} s
            left join ${memberships} m on m.account = s.account and m.superseded_at is null and m.valid_from <= ${at('today')} and m.valid_to >= ${at('today')}
            left join ${authorities} a on a.id = m.authority and a.superseded_at is null
            where s.id = ${at('session')} and s.account = ${at('account')} and s.ended_at is null and s.expires_at > ${at('now')}`,
);

export async function findActor(reader: Reader, session: string, account: string, now: string, today: string): Promise<Actor | undefined> {
  const rows = await reader.all(bySession, { session, account, now, today });
  if (rows.length === 0) return undefined;
  return { account, session, name: null, memberships: rows.filter((row): row is HeldRow & HeldMembership => row.id !== null) };
}

const byEmail = statement<{ account: string; password: string | null }>(() => sql`select account, password from ${credentials} where ${credentials.email} = ${at('email')}`);
export const findCredentials = (reader: Reader, email: string) => reader.first(byEmail, { email: email.trim().toLowerCase() });

const nameOf = statement<{ name: string | null }>(() => sql`select s.value as name from ${accounts} a left join ${sealed} s on s.commitment = a.name where a.id = ${at('account')} and a.superseded_at is null`);
export const accountName = async (reader: Reader, account: string): Promise<string | null> => (await reader.first(nameOf, { account }))?.name ?? null;

const end = statement(() => sql`update ${sessions} set ended_at = ${at('at')} where id = ${at('id')} and ended_at is null`);
const sweep = statement(() => sql`delete from ${sessions} where expires_at < ${at('before')}`);

export async function beginSession(tx: Tx, row: { id: string; account: string; createdAt: string; expiresAt: string }): Promise<void> {
  await tx.run(sweep, { before: row.createdAt });
  await tx.insert(sessions, { ...row, endedAt: null });
}
export const endSession = async (tx: Tx, id: string, now: string): Promise<void> => void (await tx.run(end, { id, at: now }));

const anyAccount = statement<{ one: number }>(() => sql`select 1 as one from ${accounts} limit 1`);
export const hasAccounts = async (reader: Reader): Promise<boolean> => (await reader.first(anyAccount)) !== undefined;

const offered = statement<{ email: string; name: string | null; role: string; authority: string | null }>(
  () => sql`select c.email, s.value as name, m.role, x.name as authority from ${credentials} c
            join ${accounts} a on a.id = c.account and a.superseded_at is null left join ${sealed} s on s.commitment = a.name
            join ${memberships} m on m.account = c.account and m.superseded_at is null left join ${authorities} x on x.id = m.authority and x.superseded_at is null
            where c.password is null order by a.recorded_at, c.email, m.id`,
);
/** Accounts that a demo offers on its sign-in page: a row for each membership. */
export const accountsWithoutPassword = (reader: Reader) => reader.all(offered);
