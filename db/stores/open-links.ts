/** Links by which somebody without an account answers one thing: no facts, and only the hash of a token is kept. */
import { sql } from 'drizzle-orm';
import { at, columns, statement } from '../statement.ts';
import type { Reader, Store, Tx } from '../store.ts';
import { openLinks } from '../tables/index.ts';

export type OpenLinkRow = typeof openLinks.$inferSelect;

export const putOpenLink = (tx: Tx, row: OpenLinkRow): Promise<void> => tx.insert(openLinks, row);

const byHash = statement<OpenLinkRow>(() => sql`select ${columns(openLinks)} from ${openLinks} where ${openLinks.hash} = ${at('hash')} and ${openLinks.kind} = ${at('kind')}`);
export const findOpenLink = (reader: Reader, kind: string, hash: string): Promise<OpenLinkRow | undefined> => reader.first(byHash, { kind, hash });

const use = statement(() => sql`update ${openLinks} set used_at = ${at('at')} where hash = ${at('hash')} and used_at is null and expires_at > ${at('at')}`);
/** Whether it was still good: of two that use it at once, one does. */
export const useOpenLink = async (tx: Tx, hash: string, at: string): Promise<boolean> => (await tx.run(use, { hash, at })) === 1;

const spend = statement(() => sql`update ${openLinks} set used_at = ${at('at')} where kind = ${at('kind')} and subject = ${at('subject')} and used_at is null`);
/** All links to one subject end: what they ask for was taken back, or came in another way. */
export const spendOpenLinks = (tx: Tx, kind: string, subject: string, at: string): Promise<number> => tx.run(spend, { kind, subject, at });

const forget = statement(() => sql`delete from ${openLinks} where expires_at <= ${at('before')}`);
const KEPT_MS = 30 * 24 * 3_600_000;
export const sweepOpenLinks = (store: Store, now: Date): Promise<void> => store.transaction([], async (tx) => void (await tx.run(forget, { before: new Date(now.getTime() - KEPT_MS).toISOString() })));
