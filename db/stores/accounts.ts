import { sql } from 'drizzle-orm';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { accounts, authorities, credentials, memberships, sealed } from '../tables/index.ts';

const byEmail = statement<{ account: string; password: string | null }>(() => sql`select account, password from ${credentials} where ${credentials.email} = ${at('email')}`);
export const findCredentials = (reader: Reader, email: string) => reader.first(byEmail, { email: email.trim().toLowerCase() });

const nameOf = statement<{ name: string | null }>(() => sql`select s.value as name from ${accounts} a left join ${sealed} s on s.commitment = a.name where a.id = ${at('account')} and a.superseded_at is null`);
export const accountName = async (reader: Reader, account: string): Promise<string | null> => (await reader.first(nameOf, { account }))?.name ?? null;

const anyAccount = statement<{ one: number }>(() => sql`select 1 as one from ${accounts} limit 1`);
export const hasAccounts = async (reader: Reader): Promise<boolean> => (await reader.first(anyAccount)) !== undefined;

const offered = statement<{ email: string; name: string | null; role: string; authority: string | null }>(
  () => sql`select c.email, s.value as name, m.role, x.name as authority from ${credentials} c
            join ${accounts} a on a.id = c.account and a.superseded_at is null left join ${sealed} s on s.commitment = a.name
            join ${memberships} m on m.account = c.account and m.superseded_at is null and m.state = 'in-force' left join ${authorities} x on x.id = m.authority and x.superseded_at is null
            where c.password is null order by a.recorded_at, c.email, m.id`,
);
/** Accounts that a demo offers on its sign-in page: a row for each membership. */
export const accountsWithoutPassword = (reader: Reader) => reader.all(offered);
