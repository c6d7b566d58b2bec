import { sql, type SQL } from 'drizzle-orm';
import type { AccountState } from '../../server/domain/accounts/account.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader, Tx } from '../store.ts';
import { accounts, authorities, credentials, ledgerEntries, memberships, mergers, sealed, suspensions } from '../tables/index.ts';

const byEmail = statement<{ account: string; password: string | null }>(() => sql`select account, password from ${credentials} where ${credentials.email} = ${at('email')}`);
export const findCredentials = (reader: Reader, email: string) => reader.first(byEmail, { email: email.trim().toLowerCase() });

const ofAccount = statement<{ email: string; password: string | null }>(() => sql`select email, password from ${credentials} where ${credentials.account} = ${at('account')} order by email`);
/** Several where two accounts of one human being became one. */
export const credentialsOf = (reader: Reader, account: string) => reader.all(ofAccount, { account });

const change = statement(() => sql`update ${credentials} set password = ${at('password')} where account = ${at('account')}`);
/** For every address of the account: it is one human being, with one password. */
export const setPassword = async (tx: Tx, account: string, password: string): Promise<void> => void (await tx.run(change, { account, password }));

const speak = statement(() => sql`update ${credentials} set language = ${at('language')} where account = ${at('account')} and language <> ${at('language')}`);
export const rememberLanguage = async (tx: Tx, account: string, language: string): Promise<void> => void (await tx.run(speak, { account, language }));

const bounce = statement(() => sql`update ${credentials} set bounced_at = ${at('at')} where email = ${at('email')}`);
const arrive = statement(() => sql`update ${credentials} set bounced_at = null where email = ${at('email')} and bounced_at is not null`);
/** That mail to the address was refused for good; null once some arrived again. */
export const noteBounce = async (tx: Tx, email: string, when: string | null): Promise<void> => void (await (when === null ? tx.run(arrive, { email }) : tx.run(bounce, { email, at: when })));

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

/** Of an account, as a column: merged comes before suspended, for it stays so. */
export const stateOf = (known: { account: SQL; merger: (m: SQL) => SQL; suspension: (x: SQL) => SQL }): SQL => sql`case
  when exists (select 1 from ${mergers} g where g.account = ${known.account} and ${known.merger(sql`g`)}) then 'merged'
  when exists (select 1 from ${suspensions} x where x.account = ${known.account} and x.state = 'suspended' and ${known.suspension(sql`x`)}) then 'suspended' else 'active' end`;

const now = (row: SQL): SQL => sql`${row}.superseded_at is null`;

export interface AccountRow {
  readonly id: string;
  readonly version: number;
  /** Commitments. */
  readonly email: string;
  readonly name: string;
  /** What they stand for; null where it was redacted. */
  readonly address: string | null;
  readonly called: string | null;
  readonly state: AccountState;
}

const account = statement<AccountRow>(
  () => sql`select a.id, a.version, a.email, a.name, e.value as address, n.value as called, ${stateOf({ account: sql`a.id`, merger: now, suspension: now })} as state
            from ${accounts} a left join ${sealed} e on e.commitment = a.email left join ${sealed} n on n.commitment = a.name where a.id = ${at('id')} and a.superseded_at is null`,
);
export const findAccount = (reader: Reader, id: string): Promise<AccountRow | undefined> => reader.first(account, { id });

export type SuspensionRow = typeof suspensions.$inferSelect;
const suspension = statement<SuspensionRow>(() => sql`select ${columns(suspensions)} from ${suspensions} where account = ${at('account')} and superseded_at is null and state = 'suspended'`);
export const openSuspension = (reader: Reader, of: string): Promise<SuspensionRow | undefined> => reader.first(suspension, { account: of });

const suspender = statement<{ actor: string }>(() => sql`select e.actor from ${ledgerEntries} e where e.log = 'instance' and e.event = 'account.suspended' and e.subject = ${at('account')} order by e.position desc limit 1`);
/** The account that suspended it, last. */
export const suspendedBy = async (reader: Reader, account: string): Promise<string | undefined> => (await reader.first(suspender, { account }))?.actor;

export type MergerRow = typeof mergers.$inferSelect;
const mergersOf = statement<MergerRow>(() => sql`select ${columns(mergers)} from ${mergers} where into_account = ${at('account')} and superseded_at is null order by id`);
/** The accounts that became one with this one. */
export const mergersInto = (reader: Reader, into: string): Promise<MergerRow[]> => reader.all(mergersOf, { account: into });

const move = statement(() => sql`update ${credentials} set account = ${at('into')}, password = (select min(k.password) from ${credentials} k where k.account = ${at('into')}) where account = ${at('from')}`);
/** One human being, one password: that of the account that stays, and none where it has none. */
export const moveAddresses = async (tx: Tx, from: string, into: string): Promise<void> => void (await tx.run(move, { from, into }));

const rename = statement(() => sql`update ${credentials} set email = ${at('to')}, bounced_at = null where email = ${at('from')}`);
const give = statement(() => sql`delete from ${credentials} where email = ${at('from')}`);
/** The address that an account signs in with; `own` where it has the new one already, from an account that became one with it. */
export const changeAddress = async (tx: Tx, from: string, to: string, own: boolean): Promise<void> => void (await tx.run(own ? give : rename, own ? { from } : { from, to }));
