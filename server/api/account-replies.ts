/** Accounts as an administrator sees them, on both clocks: those with a role within their sight, and of each no role beyond it. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { stateOf } from '../../db/stores/accounts.ts';
import type { Reader } from '../../db/store.ts';
import { accounts, authorities, credentials, memberships, sealed } from '../../db/tables/index.ts';
import { allows } from '../domain/access/permissions.ts';
import { permit, type Actor } from '../domain/access/permit.ts';
import { signsInWith, type Account, type AccountState, type Membership, type MembershipRole } from '../domain/accounts/account.ts';
import { fromColumns } from '../domain/time/period.ts';
import { allOf, asKnown, asTrue, type Clocks } from './paging.ts';

/** Ids of authorities, or everything. */
export type Sight = readonly string[] | 'everything';

export function sightOfAccounts(actor: Actor): Sight {
  const { sight } = permit(actor, 'account.read');
  return actor.memberships.some((held) => held.authority === null && allows('account.read', held.role)) ? 'everything' : sight;
}

interface Row {
  id: string;
  version: number;
  email: string | null;
  name: string | null;
  recordedAt: string;
  state: AccountState;
  hasPassword: number;
  bouncedAt: string | null;
}

interface HeldRow {
  id: string;
  version: number;
  account: string;
  authority: string | null;
  role: MembershipRole;
  person: string | null;
  validFrom: string;
  validTo: string;
  state: Membership['state'];
  agreement: string | null;
}

export interface Asked {
  readonly sight: Sight;
  readonly clocks: Clocks;
  /** The day that decides what is in force. */
  readonly day: string;
  /** Today, whatever day is asked about. */
  readonly today: string;
  readonly role?: MembershipRole | undefined;
  /** An id. */
  readonly authority?: string | undefined;
  readonly state?: AccountState | undefined;
  /** More conditions, on `a` (the account) and `n` (its name). */
  readonly where: SQL | undefined;
  readonly limit: number;
}

/** One that was taken away before it began was true on no day. */
const began = sql`(m.state = 'in-force' or m.valid_from <= substr(m.recorded_at, 1, 10))`;

export const heldColumns = sql`m.id, m.version, m.account, coalesce(x.gss, x.id) as authority, m.role, m.person, m.state, m.agreement, m.valid_from as "validFrom", m.valid_to as "validTo"`;
export const heldReply = ({ id, version, account, authority, role, person, state, agreement, validFrom, validTo }: HeldRow): Membership => ({ id, version, account, authority, role, person, period: fromColumns({ validFrom, validTo }), state, agreement });
export const trueMembership = (clocks: Clocks): SQL | undefined => (clocks.asAt === undefined ? undefined : sql`${asTrue(sql`m`, clocks)} and ${began}`);

export async function accountReplies(reader: Reader, { sight, clocks, day, today, role, authority, state, where, limit }: Asked): Promise<Account[]> {
  const mine = sight === 'everything' ? undefined : amongTexts(sql`m.authority`, JSON.stringify(sight));
  const shown = allOf(asKnown(sql`m`, clocks), trueMembership(clocks), mine);
  const here = mine && sql`exists (select 1 from ${memberships} m where m.account = a.id and m.superseded_at is null and ${mine})`;
  // Where every role here has ended, who looks after it here has no more to do with how the account is reached.
  const reached = mine ? sql`exists (select 1 from ${memberships} m where m.account = a.id and m.superseded_at is null and ${mine} and m.state = 'in-force' and m.valid_to >= ${today})` : sql`1 = 1`;
  const holds = (role !== undefined || authority !== undefined) && sql`exists (select 1 from ${memberships} m where m.account = a.id and ${allOf(shown, role && sql`m.role = ${role}`, authority !== undefined && sql`m.authority = ${authority}`)})`;
  const known = (row: SQL): SQL => asKnown(row, clocks);
  const standing = stateOf({ account: sql`a.id`, merger: known, suspension: known });
  const rows = await reader.all(
    once<Row>(sql`select a.id, a.version, case when ${reached} then e.value end as email, n.value as name, a.recorded_at as "recordedAt", ${standing} as state,
        case when exists (select 1 from ${credentials} c where c.account = a.id and c.password is not null) then 1 else 0 end as "hasPassword",
        (select c.bounced_at from ${credentials} c where c.account = a.id and c.email = e.value and ${reached}) as "bouncedAt"
      from ${accounts} a left join ${sealed} e on e.commitment = a.email left join ${sealed} n on n.commitment = a.name
      where ${allOf(asKnown(sql`a`, clocks), here, holds, state && sql`${standing} = ${state}`, where)} order by a.id limit ${limit}`),
  );
  const held = rows.length === 0 ? [] : await reader.all(once<HeldRow>(sql`select ${heldColumns} from ${memberships} m left join ${authorities} x on x.id = m.authority and x.superseded_at is null where ${allOf(shown, amongTexts(sql`m.account`, JSON.stringify(rows.map(({ id }) => id))))} order by m.id`));
  const byAccount = Map.groupBy(held.map(heldReply), (one) => one.account);
  return rows.map(({ hasPassword, ...row }) => {
    const theirs = byAccount.get(row.id) ?? [];
    return { ...row, memberships: theirs, signsInWith: signsInWith(hasPassword === 1, theirs, day) };
  });
}

/** One account, as it is now; undefined where it is not theirs to see. */
export async function accountReply(reader: Reader, sight: Sight, id: string, today: string, clocks: Clocks = { asAt: undefined, knownAt: undefined }): Promise<Account | undefined> {
  const [found] = await accountReplies(reader, { sight, clocks, day: clocks.asAt ?? today, today, where: sql`a.id = ${id}`, limit: 1 });
  return found;
}
