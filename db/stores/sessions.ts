import { sql, type SQL } from 'drizzle-orm';
import type { Actor, HeldMembership } from '../../server/domain/access/permit.ts';
import { KEEPING_PARISHES } from '../../server/domain/access/principal.ts';
import type { MembershipRole } from '../../server/domain/accounts/account.ts';
import { amongTexts } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader, Tx } from '../store.ts';
import { authorities, fileInvitations, memberships, mergers, sessions, suspensions } from '../tables/index.ts';

interface HeldRow {
  /** `membership`, `parish` where one of the principal authority reaches into the parish, `invitation`, or null where the account has none of them. */
  what: 'membership' | 'parish' | 'invitation' | null;
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

/** Neither suspended nor become one with another account. */
export const notKeptOut = (account: SQL): SQL => sql`not exists (select 1 from ${suspensions} x where x.account = ${account} and x.superseded_at is null and x.state = 'suspended')
  and not exists (select 1 from ${mergers} x where x.account = ${account} and x.superseded_at is null)`;

/** Somebody is asked to a file as the monitoring officer of another council, and no longer than they are that. */
export const isOfficerElsewhere = (invitation: SQL): SQL => sql`exists (select 1 from ${memberships} o where o.account = ${invitation}.account and o.role = 'monitoring-officer' and o.authority <> ${invitation}.authority
  and o.superseded_at is null and o.state = 'in-force' and o.valid_from <= ${at('today')} and o.valid_to >= ${at('today')})`;

const goesOn = sql`s.ended_at is null and s.expires_at > ${at('now')} and s.idle_at > ${at('now')} and ${notKeptOut(sql`s.account`)}`;
const isLive = sql`s.id = ${at('session')} and s.account = ${at('account')} and ${goesOn}`;

/** A parish, as it stands, names its principal authority by the code. */
export const isParishOf = (parish: SQL, principal: SQL): SQL => sql`${parish}.principal = ${principal}.gss and ${parish}.kind = 'parish' and ${parish}.superseded_at is null`;

/** One query for a session and what its account may do today: who is suspended has none. */
const bySession = statement<HeldRow>(
  () => sql`select case when m.id is null then null else 'membership' end as what, m.id, m.version, m.authority, coalesce(a.gss, a.id) as gss, m.role, m.person, m.valid_from as "from", m.valid_to as "to", null as conflict
            from ${sessions} s
            left join ${memberships} m on m.account = s.account and m.superseded_at is null and m.state = 'in-force' and m.valid_from <= ${at('today')} and m.valid_to >= ${at('today')}
            left join ${authorities} a on a.id = m.authority and a.superseded_at is null
            where ${isLive}
            union all
            select 'parish', m.id, m.version, c.id, coalesce(c.gss, c.id), m.role, null, m.valid_from, m.valid_to, null
            from ${sessions} s join ${memberships} m on m.account = s.account and m.superseded_at is null and m.state = 'in-force' and m.valid_from <= ${at('today')} and m.valid_to >= ${at('today')} and ${amongTexts(sql`m.role`, at('keeping'))}
            join ${authorities} p on p.id = m.authority and p.superseded_at is null join ${authorities} c on ${isParishOf(sql`c`, sql`p`)} and c.valid_from <= ${at('today')} and c.valid_to >= ${at('today')}
            where ${isLive}
            union all
            select 'invitation', i.id, i.version, i.authority, null, null, null, i.valid_from, i.valid_to, i.conflict
            from ${sessions} s join ${fileInvitations} i on i.account = s.account and i.superseded_at is null and i.state = 'recorded' and i.valid_from <= ${at('today')} and i.valid_to >= ${at('today')}
            where ${isLive} and ${isOfficerElsewhere(sql`i`)}`,
);

export async function findActor(reader: Reader, session: string, account: string, now: string, today: string): Promise<Actor | undefined> {
  const rows = await reader.all(bySession, { session, account, now, today, keeping: JSON.stringify(KEEPING_PARISHES) });
  if (rows.length === 0) return undefined;
  const hats = rows.flatMap(({ what, conflict: _conflict, ...held }): HeldMembership[] => (what === 'membership' ? [held] : what === 'parish' ? [{ ...held, asPrincipal: true }] : []));
  const invitations = rows.flatMap(({ what, id, authority, conflict }) => (what === 'invitation' && authority !== null && conflict !== null ? [{ id, authority, conflict }] : []));
  return { account, session, name: null, memberships: hats, hats, invitations };
}

export type SessionRow = typeof sessions.$inferSelect;
export type EndedWhy = 'signed-out' | 'replaced' | 'reuse' | 'password' | 'keys' | 'address' | 'suspended' | 'merged';

const sweep = statement(() => sql`delete from ${sessions} where expires_at < ${at('before')}`);

export async function beginSession(tx: Tx, row: Omit<SessionRow, 'endedAt' | 'endedWhy' | 'rotatedAt' | 'generation'>): Promise<void> {
  await tx.run(sweep, { before: row.createdAt });
  await tx.insert(sessions, { ...row, endedAt: null, endedWhy: null, rotatedAt: null, generation: 0 });
}

const rotate = statement(
  () => sql`update ${sessions} as s set generation = s.generation + 1, rotated_at = ${at('now')}, idle_at = case when s.expires_at < ${at('idleAt')} then s.expires_at else ${at('idleAt')} end
            where s.id = ${at('id')} and s.generation = ${at('generation')} and ${goesOn}`,
);
/** Of two that present the same generation at once, one gets true. */
export const rotateSession = async (tx: Tx, given: { id: string; generation: number; now: string; idleAt: string }): Promise<boolean> => (await tx.run(rotate, given)) === 1;

const whole = sql`s.id, s.account, s.created_at as "createdAt", s.expires_at as "expiresAt", s.ended_at as "endedAt", s.ended_why as "endedWhy", s.generation, s.rotated_at as "rotatedAt", s.idle_at as "idleAt", s.how, s.device, s.address`;

const live = statement<SessionRow>(() => sql`select ${whole} from ${sessions} s where s.id = ${at('id')} and ${goesOn}`);
/** Undefined where it ended, for whatever reason. */
export const liveSession = (reader: Reader, id: string, now: string) => reader.first(live, { id, now });

const ofAccount = statement<SessionRow>(() => sql`select ${whole} from ${sessions} s where s.account = ${at('account')} and ${goesOn} order by coalesce(s.rotated_at, s.created_at) desc, s.id`);
export const liveSessions = (reader: Reader, account: string, now: string) => reader.all(ofAccount, { account, now });

const end = statement(() => sql`update ${sessions} set ended_at = ${at('now')}, ended_why = ${at('why')} where id = ${at('id')} and ended_at is null`);
export const endSession = async (tx: Tx, id: string, now: string, why: EndedWhy): Promise<void> => void (await tx.run(end, { id, now, why }));

const endAll = statement(() => sql`update ${sessions} set ended_at = ${at('now')}, ended_why = ${at('why')} where account = ${at('account')} and id <> ${at('but')} and ended_at is null`);
/** Every session of an account, but for the one that asks for it. */
export const endSessionsOf = async (tx: Tx, account: string, now: string, why: EndedWhy, but = ''): Promise<void> => void (await tx.run(endAll, { account, now, why, but }));

const endEvery = statement(() => sql`update ${sessions} set ended_at = ${at('now')}, ended_why = ${at('why')} where ended_at is null and expires_at > ${at('now')}`);
/** Returns how many there were. */
export const endEverySession = (tx: Tx, now: string, why: EndedWhy): Promise<number> => tx.run(endEvery, { now, why });

const agreed = statement<{ id: string; agreement: string }>(() => sql`select id, agreement from ${memberships} where account = ${at('account')} and superseded_at is null and agreement is not null`);
/** What was agreed about memberships of an account, by id. */
export const agreementsOf = async (reader: Reader, account: string): Promise<Map<string, string>> => new Map((await reader.all(agreed, { account })).map(({ id, agreement }) => [id, agreement]));
