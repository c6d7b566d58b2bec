/** Who holds which role where, and whether somebody is left who can administer. */
import { sql } from 'drizzle-orm';
import { KEEPING_PARISHES } from '../../server/domain/access/principal.ts';
import { OPEN_END } from '../../server/domain/time/civil.ts';
import type { Language } from '../../server/domain/words.ts';
import { amongTexts } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { accounts, authorities, credentials, fileInvitations, memberships, mergers, sealed, suspensions, withheldDetails } from '../tables/index.ts';
import { isParishOf } from './sessions.ts';
import { setting } from './settings.ts';

export type MembershipRow = typeof memberships.$inferSelect;

const ofAccount = statement<MembershipRow>(() => sql`select ${columns(memberships)} from ${memberships} where ${memberships.account} = ${at('account')} and ${memberships.supersededAt} is null order by ${memberships.id}`);
/** Every one that the account was given, also those that ended or were taken away. */
export const membershipsOf = (reader: Reader, account: string): Promise<MembershipRow[]> => reader.all(ofAccount, { account });

const byId = statement<MembershipRow>(() => sql`select ${columns(memberships)} from ${memberships} where ${memberships.id} = ${at('id')} and ${memberships.supersededAt} is null`);
export const findMembership = (reader: Reader, id: string): Promise<MembershipRow | undefined> => reader.first(byId, { id });

const beyond = statement<{ one: number }>(
  () => sql`select 1 as one where exists (select 1 from ${memberships} m where m.authority = ${at('authority')} and m.person = ${at('person')} and m.account <> ${at('account')} and m.superseded_at is null and not (${amongTexts(sql`m.role`, at('others'))}))
            or exists (select 1 from ${withheldDetails} d where d.authority = ${at('authority')} and d.person = ${at('person')})`,
);
/** Whether a person is or was that of another account in a role that is not one of `others`, or has or had anything withheld. */
export const isNamedBeyond = async (reader: Reader, authority: string, person: string, account: string, others: readonly string[]): Promise<boolean> =>
  (await reader.first(beyond, { authority, person, account, others: JSON.stringify(others) })) !== undefined;

const inForce = sql`m.superseded_at is null and m.state = 'in-force' and m.valid_from <= ${at('today')} and m.valid_to >= ${at('today')}`;
const notSuspended = sql`not exists (select 1 from ${suspensions} x where x.account = m.account and x.superseded_at is null and x.state = 'suspended')`;

const stillHeld = statement<{ id: string }>(() => sql`select m.id from ${memberships} m where m.account = ${at('account')} and ${inForce} and ${notSuspended}`);
/** Ids of the memberships that an account may act with at this moment. */
export const heldNow = async (reader: Reader, account: string, today: string): Promise<ReadonlySet<string>> => new Set((await reader.all(stillHeld, { account, today })).map(({ id }) => id));

/** One with an end date does not count: on the day after it nobody would be left. */
const administrator = statement<{ one: number }>(
  () => sql`select 1 as one from ${memberships} m where m.role = 'instance-administrator' and ${inForce} and m.valid_to = ${OPEN_END} and ${notSuspended}
            and not exists (select 1 from ${mergers} g where g.account = m.account and g.superseded_at is null)
            and exists (select 1 from ${credentials} c where c.account = m.account and (c.password is not null or ${at('demo')} = 1)) limit 1`,
);
/** Whether somebody can sign in and administer the installation, today and on the days to come. */
export async function canAnybodyAdminister(reader: Reader, today: string): Promise<boolean> {
  const demo = (await setting(reader, 'kind')) === 'demo' ? 1 : 0;
  return (await reader.first(administrator, { today, demo })) !== undefined;
}

const openInvitations = statement<{ authority: string }>(
  () => sql`select i.authority from ${fileInvitations} i where i.account = ${at('account')} and i.superseded_at is null and i.state = 'recorded' and i.valid_to >= ${at('today')}`,
);
/** Ids of the authorities that ask the account to decide a file of theirs, now or later. */
export const askedBy = async (reader: Reader, account: string, today: string): Promise<string[]> => (await reader.all(openInvitations, { account, today })).map(({ authority }) => authority);

export interface Address {
  readonly email: string;
  readonly language: Language;
}

const primary = sql`join ${accounts} a on a.id = c.account and a.superseded_at is null join ${sealed} s on s.commitment = a.email and s.value = c.email`;

const address = statement<Address>(() => sql`select c.email, c.language from ${credentials} c ${primary} where c.account = ${at('account')}`);
/** Where mail to an account goes: its own address, and not that of an account that became one with it. */
export const addressOf = (reader: Reader, account: string): Promise<Address | undefined> => reader.first(address, { account });

const keepers = statement<Address>(
  () => sql`select distinct c.email, c.language from ${memberships} m join ${credentials} c on c.account = m.account ${primary} where m.authority = ${at('authority')} and ${amongTexts(sql`m.role`, at('roles'))} and ${inForce} and ${notSuspended} order by c.email`,
);
/** The same of everybody who holds one of these roles in an authority today. */
export const addressesOf = (reader: Reader, authority: string, roles: readonly string[], today: string): Promise<Address[]> => reader.all(keepers, { authority, roles: JSON.stringify(roles), today });

const registerKeepers = statement<Address>(
  () => sql`select distinct c.email, c.language from ${memberships} m join ${credentials} c on c.account = m.account ${primary}
            where ${amongTexts(sql`m.role`, at('roles'))} and ${inForce} and ${notSuspended} and (m.authority = ${at('authority')} or exists (
              select 1 from ${authorities} parish join ${authorities} principal on principal.id = m.authority and principal.superseded_at is null and ${isParishOf(sql`parish`, sql`principal`)} where parish.id = ${at('authority')})) order by c.email`,
);
/** Of those who keep the register of interests: of a parish also its principal authority's (Localism Act 2011 s.29(4)). */
export const registerKeepersOf = (reader: Reader, authority: string, today: string): Promise<Address[]> => reader.all(registerKeepers, { authority, roles: JSON.stringify(KEEPING_PARISHES), today });

const gss = statement<{ id: string; gss: string; name: string }>(() => sql`select a.id, coalesce(a.gss, a.id) as gss, a.name from ${authorities} a where ${amongTexts(sql`a.id`, at('ids'))} and a.superseded_at is null`);
/** Code and name of authorities, by id. */
export async function authoritiesOf(reader: Reader, ids: readonly (string | null)[]): Promise<Map<string, { gss: string; name: string }>> {
  const rows = await reader.all(gss, { ids: JSON.stringify([...new Set(ids.filter((id) => id !== null))]) });
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}
