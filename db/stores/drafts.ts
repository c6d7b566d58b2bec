/** What people are still writing: no facts. A draft is changed in place, and goes when it is filed or has lain for a year. */
import { sql } from 'drizzle-orm';
import { at, columns, statement } from '../statement.ts';
import type { Reader, Store, Tx } from '../store.ts';
import { drafts } from '../tables/index.ts';

export type DraftRow = typeof drafts.$inferSelect;

const byId = statement<DraftRow>(() => sql`select ${columns(drafts)} from ${drafts} where ${drafts.id} = ${at('id')}`);
export const findDraft = (reader: Reader, id: string): Promise<DraftRow | undefined> => reader.first(byId, { id });

export const putDraft = (tx: Tx, row: DraftRow): Promise<void> => tx.insert(drafts, row);

const open = statement<{ id: string }>(() => sql`select id from ${drafts} where authority = ${at('authority')} and person = ${at('person')} and kind = ${at('kind')} order by id limit 1`);
/** Id of one that is being written already. */
export const openDraft = async (reader: Reader, of: { authority: string; person: string; kind: string }): Promise<string | undefined> => (await reader.first(open, of))?.id;

const change = statement(() => sql`update ${drafts} set version = version + 1, answers = ${at('answers')}, updated_at = ${at('at')} where id = ${at('id')} and version = ${at('version')}`);
/** Whether it was still the version that was read. */
export const changeDraft = async (tx: Tx, draft: { id: string; version: number; answers: string; at: string }): Promise<boolean> => (await tx.run(change, draft)) === 1;

const take = statement(() => sql`delete from ${drafts} where id = ${at('id')} and version = ${at('version')}`);
/** Whoever files it takes it away, in the version that was checked. */
export const takeDraft = async (tx: Tx, id: string, version: number): Promise<boolean> => (await tx.run(take, { id, version })) === 1;

const drop = statement(() => sql`delete from ${drafts} where authority = ${at('authority')} and person = ${at('person')}`);
/** What was still being written for somebody of whom everything is destroyed. */
export const dropDrafts = async (tx: Tx, authority: string, person: string): Promise<void> => void (await tx.run(drop, { authority, person }));

const KEPT_MS = 365 * 24 * 3_600_000;
const forget = statement(() => sql`delete from ${drafts} where updated_at <= ${at('before')}`);
export const sweepDrafts = (store: Store, now: Date): Promise<void> => store.transaction([], async (tx) => void (await tx.run(forget, { before: new Date(now.getTime() - KEPT_MS).toISOString() })));
