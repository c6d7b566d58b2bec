import { sql } from 'drizzle-orm';
import { at, statement } from '../statement.ts';
import type { Reader, Store, Tx } from '../store.ts';
import { idempotency } from '../tables/index.ts';

export type KeptReply = typeof idempotency.$inferSelect;

const DAY_MS = 24 * 60 * 60 * 1000;
const since = (now: Date): string => new Date(now.getTime() - DAY_MS).toISOString();

const get = statement<Pick<KeptReply, 'body' | 'status' | 'reply'>>(
  () => sql`select body, status, reply from ${idempotency} where account = ${at('account')} and target = ${at('target')} and key = ${at('key')} and at > ${at('since')}`,
);
const forget = statement(() => sql`delete from ${idempotency} where at <= ${at('since')}`);

export const findReply = (reader: Reader, asked: Pick<KeptReply, 'account' | 'target' | 'key'>, now: Date) => reader.first(get, { ...asked, since: since(now) });
export const keepReply = (tx: Tx, kept: KeptReply): Promise<void> => tx.insert(idempotency, kept);

/** A reply holds names and addresses of people, sealed everywhere else: not a day longer than it may be asked for. */
export const forgetReplies = async (tx: Tx, now: Date): Promise<void> => void (await tx.run(forget, { since: since(now) }));
export const sweepReplies = (store: Store, now: Date): Promise<void> => store.transaction([], (tx) => forgetReplies(tx, now));
