/** Links that go out by mail. The token is in the mail alone: here lies its hash, so that whoever reads the database cannot sign in with it. */
import { sql } from 'drizzle-orm';
import { hash, randomBytes } from 'node:crypto';
import { DECLARING_ROLES } from '../../server/domain/accounts/account.ts';
import type { LinkPurpose } from '../../server/domain/post/template.ts';
import { amongTexts } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader, Tx } from '../store.ts';
import { accounts, credentials, fileInvitations, memberships, outbox, sealed, signInLinks } from '../tables/index.ts';
import { notKeptOut } from './sessions.ts';

/** 32 random bytes cannot be guessed, so a bare hash does: there is nothing to stretch. */
const hashOf = (token: string): string => hash('sha256', token, 'hex');

const sweep = statement(() => sql`delete from ${signInLinks} where expires_at <= ${at('now')}`);
const forgetOpen = statement(() => sql`delete from ${signInLinks} where account = ${at('account')} and used_at is null`);
const forgetEarlier = statement(() => sql`delete from ${signInLinks} where account = ${at('account')} and purpose = ${at('purpose')} and used_at is null`);

/**
 * Returns the token. Unused links of the same purpose that set a password work no longer: the newest mail is the one that counts. Those to sign in
 * with do, for their minutes: else anybody who asks for one in somebody's name would undo the one that they wait for.
 */
export async function makeLink(tx: Tx, { account, purpose, minutes, now }: { account: string; purpose: LinkPurpose; minutes: number; now: Date }): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.run(sweep, { now: now.toISOString() });
  if (purpose !== 'sign-in') await tx.run(forgetEarlier, { account, purpose });
  await tx.insert(signInLinks, { hash: hashOf(token), account, purpose, createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + minutes * 60_000).toISOString(), usedAt: null });
  return token;
}

const use = statement(() => sql`update ${signInLinks} set used_at = ${at('now')} where hash = ${at('hash')} and used_at is null and expires_at > ${at('now')}`);

/** False where it was used before, or at the same moment by somebody else. */
export const useLink = async (tx: Tx, token: string, now: Date): Promise<boolean> => (await tx.run(use, { hash: hashOf(token), now: now.toISOString() })) === 1;

/** Where a password was changed, links that are still on their way must not change it back. */
export const forgetLinks = async (tx: Tx, account: string): Promise<void> => void (await tx.run(forgetOpen, { account }));

const DECLARING = JSON.stringify(DECLARING_ROLES);

/** 1 for an account all of whose roles today are those of people who only declare; one that decides a file, even another council's, does more. */
const onlyDeclares = (account: ReturnType<typeof sql>) => {
  const held = sql`select 1 from ${memberships} m where m.account = ${account} and m.superseded_at is null and m.state = 'in-force' and m.valid_from <= ${at('today')} and m.valid_to >= ${at('today')}`;
  const invited = sql`select 1 from ${fileInvitations} i where i.account = ${account} and i.superseded_at is null and i.state = 'recorded' and i.valid_from <= ${at('today')} and i.valid_to >= ${at('today')}`;
  return sql`case when exists (${held}) and not exists (${held} and not (${amongTexts(sql`m.role`, at('declaring'))})) and not exists (${invited}) then 1 else 0 end`;
};

const byEmail = statement<{ account: string; onlyDeclares: number }>(
  () => sql`select c.account, ${onlyDeclares(sql`c.account`)} as "onlyDeclares" from ${credentials} c where c.email = ${at('email')} and ${notKeptOut(sql`c.account`)}`,
);

/**
 * What a link asked for at the sign-in page is for: those who only declare sign in with it, everybody else sets a new password. Undefined where
 * nobody who may sign in has the address. `today` is the civil date.
 */
export async function linkPurposeFor(reader: Reader, email: string, today: string): Promise<{ account: string; purpose: 'sign-in' | 'password' } | undefined> {
  const found = await reader.first(byEmail, { email: email.trim().toLowerCase(), today, declaring: DECLARING });
  return found && { account: found.account, purpose: found.onlyDeclares === 1 ? 'sign-in' : 'password' };
}

export interface OpenLink {
  readonly account: string;
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly name: string | null;
  readonly onlyDeclares: number;
}

const open = statement<OpenLink>(
  () => sql`select l.account, l.purpose, min(c.email) as email, max(s.value) as name, max(${onlyDeclares(sql`l.account`)}) as "onlyDeclares"
            from ${signInLinks} l join ${credentials} c on c.account = l.account
            join ${accounts} a on a.id = l.account and a.superseded_at is null left join ${sealed} s on s.commitment = a.name
            where l.hash = ${at('hash')} and l.used_at is null and l.expires_at > ${at('now')} and ${notKeptOut(sql`l.account`)}
            group by l.account, l.purpose`,
);

/** A link that can still be used; looking does not use it. One to sign in with is worth nothing once its account does more than declare. */
export async function openLink(reader: Reader, token: string, now: Date, today: string): Promise<OpenLink | undefined> {
  const found = await reader.first(open, { hash: hashOf(token), now: now.toISOString(), today, declaring: DECLARING });
  return found && (found.purpose !== 'sign-in' || found.onlyDeclares === 1) ? found : undefined;
}

export const passwordNeeded = ({ purpose, onlyDeclares }: OpenLink): boolean => purpose === 'password' || (purpose === 'invitation' && onlyDeclares === 0);

const asked = statement<{ createdAt: string }>(() => sql`select created_at as "createdAt" from ${outbox} where recipient = ${at('to')} and template = 'link-asked' and created_at > ${at('since')} order by created_at desc limit ${at('most')}`);
/** Whether so many mails with a link were asked for an address since then, and one of them after `pause`; whether or not anybody has the address. */
export async function askedTooOften(reader: Reader, to: string, { since, most, pause }: { since: string; most: number; pause: string }): Promise<boolean> {
  const [newest, ...more] = await reader.all(asked, { to, since, most });
  return newest !== undefined && more.length + 1 >= most && newest.createdAt > pause;
}
