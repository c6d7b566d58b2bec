import { sql } from 'drizzle-orm';
import type { Actor, HeldMembership } from '../../server/domain/access/permit.ts';
import type { MembershipRole } from '../../server/domain/accounts/account.ts';
import { at, statement } from '../statement.ts';
import type { Reader, Tx } from '../store.ts';
import { authorities, fileInvitations, memberships, sessions, suspensions } from '../tables/index.ts';

interface HeldRow {
  /** `membership`, `invitation`, or null where the account has neither. */
  what: 'membership' | 'invitation' | null;
  id: string;
  version: number;
  authority: string | null;
  gss: string | null;
  role: MembershipRole;
  person: string | null;
  from: string;
  to: string;
  conflict: string | null;
}

const isLive = sql`s.id = ${at('session')} and s.account = ${at('account')} and s.ended_at is null and s.expires_at > ${at('now')} and s.idle_at > ${at('now')}
  and not exists (select 1 from ${suspensions} x where x.account = s.account and x.superseded_at is null and x.state = 'suspended')`;

/** One query for a session and what its account may do today: who is suspended has none. */
const bySession = statement<HeldRow>(
  () => sql`select case when m.id is null then null else 'membership' end as what, m.id, m.version, m.authority, coalesce(a.gss, a.id) as gss, m.role, m.person, m.valid_from as "from", m.valid_to as "to", null as conflict
            from ${sessions} s
            left join ${memberships} m on m.account = s.account and m.superseded_at is null and m.state = 'in-force' and m.valid_from <= ${at('today')} and m.valid_to >= ${at('today')}
            left join ${authorities} a on a.id = m.authority and a.superseded_at is null
            where ${isLive}
            union all
            select 'invitation', i.id, i.version, i.authority, null, null, null, i.valid_from, i.valid_to, i.conflict
            from ${sessions} s join ${fileInvitations} i on i.account = s.account and i.superseded_at is null and i.state = 'recorded' and i.valid_from <= ${at('today')} and i.valid_to >= ${at('today')}
            where ${isLive}`,
);

export async function findActor(reader: Reader, session: string, account: string, now: string, today: string): Promise<Actor | undefined> {
  const rows = await reader.all(bySession, { session, account, now, today });
  if (rows.length === 0) return undefined;
  const hats = rows.flatMap(({ what, conflict: _conflict, ...held }): HeldMembership[] => (what === 'membership' ? [held] : []));
  const invitations = rows.flatMap(({ what, id, authority, conflict }) => (what === 'invitation' && authority !== null && conflict !== null ? [{ id, authority, conflict }] : []));
  return { account, session, name: null, memberships: hats, hats, invitations };
}

const end = statement(() => sql`update ${sessions} set ended_at = ${at('at')} where id = ${at('id')} and ended_at is null`);
const sweep = statement(() => sql`delete from ${sessions} where expires_at < ${at('before')}`);

export async function beginSession(tx: Tx, row: Omit<typeof sessions.$inferSelect, 'endedAt' | 'endedWhy' | 'rotatedAt' | 'generation'>): Promise<void> {
  await tx.run(sweep, { before: row.createdAt });
  await tx.insert(sessions, { ...row, endedAt: null, endedWhy: null, rotatedAt: null, generation: 0 });
}
export const endSession = async (tx: Tx, id: string, now: string): Promise<void> => void (await tx.run(end, { id, at: now }));
