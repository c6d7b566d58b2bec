/** To whom the digest of a week went: no facts, and forgotten after a while. */
import { sql } from 'drizzle-orm';
import { at, statement } from '../statement.ts';
import type { Reader, Store, Tx } from '../store.ts';
import { weeklyDigests } from '../tables/index.ts';

const sent = statement<{ account: string }>(() => sql`select account from ${weeklyDigests} where authority = ${at('authority')} and week = ${at('week')}`);
export const digestsSent = async (reader: Reader, authority: string, week: string): Promise<Set<string>> => new Set((await reader.all(sent, { authority, week })).map(({ account }) => account));

const claim = statement(() => sql`insert into ${weeklyDigests} (authority, account, week, at) values (${at('authority')}, ${at('account')}, ${at('week')}, ${at('at')}) on conflict do nothing`);
/** Whether it is for this process to send: of two that try at once, one writes the row. */
export const claimDigest = async (tx: Tx, row: typeof weeklyDigests.$inferSelect): Promise<boolean> => (await tx.run(claim, { ...row })) === 1;

const forget = statement(() => sql`delete from ${weeklyDigests} where at < ${at('before')}`);
const KEPT_MS = 60 * 24 * 3_600_000;
export const sweepDigests = (store: Store, now: Date): Promise<void> => store.transaction([], async (tx) => void (await tx.run(forget, { before: new Date(now.getTime() - KEPT_MS).toISOString() })));
