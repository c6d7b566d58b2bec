/** Links by which somebody without an account confirms their register, once: no facts, and only the hash of a token is kept. */
import { sql } from 'drizzle-orm';
import { at, columns, statement } from '../statement.ts';
import type { Reader, Store, Tx } from '../store.ts';
import { declarationLinks, interests, people, sealed } from '../tables/index.ts';

export type DeclarationLinkRow = typeof declarationLinks.$inferSelect;

export const putDeclarationLink = (tx: Tx, row: DeclarationLinkRow): Promise<void> => tx.insert(declarationLinks, row);

const byHash = statement<DeclarationLinkRow>(() => sql`select ${columns(declarationLinks)} from ${declarationLinks} where ${declarationLinks.hash} = ${at('hash')}`);
export const findDeclarationLink = (reader: Reader, hash: string): Promise<DeclarationLinkRow | undefined> => reader.first(byHash, { hash });

const use = statement(() => sql`update ${declarationLinks} set used_at = ${at('at')} where hash = ${at('hash')} and used_at is null and expires_at > ${at('at')}`);
/** Whether it was still good: of two that use it at once, one does. */
export const useDeclarationLink = async (tx: Tx, hash: string, at: string): Promise<boolean> => (await tx.run(use, { hash, at })) === 1;

const changed = statement<{ at: string | null }>(() => sql`select max(i.recorded_at) as at from ${interests} i where i.authority = ${at('authority')} and i.person = ${at('person')}`);
/** When the register of a person changed last; undefined where it never held anything. */
export const lastChangeOf = async (reader: Reader, authority: string, person: string): Promise<string | undefined> => (await reader.first(changed, { authority, person }))?.at ?? undefined;

const misdirected = statement<{ n: number | string }>(
  () => sql`select count(*) as n from ${people} v join ${people} b on b.id = v.id and b.version = v.version - 1 join ${sealed} o on o.commitment = b.email left join ${sealed} w on w.commitment = v.email
    where v.id = ${at('person')} and v.recorded_at > ${at('since')} and coalesce(w.value, '') <> coalesce(o.value, '')`,
);
/** Whether the person's own address for mail was another when a mail went out: what was sent to a wrong one is in the hands of somebody else. */
export const wasMisdirected = async (reader: Reader, person: string, since: string): Promise<boolean> => Number((await reader.first(misdirected, { person, since }))?.n ?? 0) > 0;

const forget = statement(() => sql`delete from ${declarationLinks} where expires_at <= ${at('before')}`);
const KEPT_MS = 30 * 24 * 3_600_000;
export const sweepDeclarationLinks = (store: Store, now: Date): Promise<void> => store.transaction([], async (tx) => void (await tx.run(forget, { before: new Date(now.getTime() - KEPT_MS).toISOString() })));
