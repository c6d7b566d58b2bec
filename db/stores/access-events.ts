/** Access events: what is counted together is one row; whole hours are counted, and after their time whole hours go. */
import { sql } from 'drizzle-orm';
import { amongTexts, elementNumber, elementsOf, elementText } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader, Tx } from '../store.ts';
import { accessEvents, accessHours } from '../tables/index.ts';

export type AccessRow = typeof accessEvents.$inferSelect;
export type HourRow = typeof accessHours.$inferSelect;

const TEXTS = ['id', 'hour', 'at', 'kind', 'account', 'authority', 'address', 'detail'] as const;

/** However many rows, one statement: the lock that it stands behind is soon free again. */
const put = statement(
  () => sql`insert into ${accessEvents} (${sql.join(TEXTS.map((name) => sql.identifier(name)), sql`, `)}, count)
            select ${sql.join(TEXTS.map(elementText), sql`, `)}, ${elementNumber('count')} from ${elementsOf(at('rows'))} where true
            on conflict (id) do update set count = ${accessEvents}.count + excluded.count`,
);
export const putAccessEvents = async (tx: Tx, rows: readonly AccessRow[]): Promise<void> => void (await tx.run(put, { rows: JSON.stringify(rows) }));

const among = statement<{ id: string }>(() => sql`select id from ${accessEvents} where ${amongTexts(accessEvents.id, at('ids'))}`);
export const knownAmong = async (reader: Reader, ids: readonly string[]): Promise<Set<string>> => new Set(ids.length === 0 ? [] : (await reader.all(among, { ids: JSON.stringify(ids) })).map(({ id }) => id));

const outside = statement<{ n: number }>(() => sql`select cast(count(*) as integer) as n from ${accessEvents} where hour = ${at('hour')} and address <> ${at('others')} and not (${amongTexts(accessEvents.kind, at('but'))})`);
/** Rows of an hour that anybody on the network could have caused. */
export const countOutside = async (reader: Reader, hour: string, but: readonly string[], others: string): Promise<number> => (await reader.first(outside, { hour, but: JSON.stringify(but), others }))?.n ?? 0;

const last = statement<{ hour: string | null }>(() => sql`select max(hour) as hour from ${accessHours}`);
export const lastCountedHour = async (reader: Reader): Promise<string | undefined> => (await reader.first(last))?.hour ?? undefined;

const due = statement<{ hour: string }>(() => sql`select distinct hour from ${accessEvents} where hour > ${at('after')} and hour <= ${at('upTo')} order by hour`);
/** Hours with events that nobody counted yet. */
export const hoursToCount = async (reader: Reader, upTo: string): Promise<string[]> => (await reader.all(due, { after: (await lastCountedHour(reader)) ?? '', upTo })).map(({ hour }) => hour);

const ofHour = statement<AccessRow>(() => sql`select ${columns(accessEvents)} from ${accessEvents} where hour = ${at('hour')} order by id`);
export const accessEventsOf = (reader: Reader, hour: string): Promise<AccessRow[]> => reader.all(ofHour, { hour });

const current = statement<HourRow>(() => sql`select ${columns(accessHours)} from ${accessHours} where superseded_at is null order by hour`);
export const countedHours = (reader: Reader): Promise<HourRow[]> => reader.all(current);

const kept = statement<HourRow>(() => sql`select ${columns(accessHours)} from ${accessHours} where superseded_at is null and version = 1 and hour < ${at('before')} order by hour limit ${at('limit')}`);
export const hoursToForget = (reader: Reader, before: string, limit: number): Promise<HourRow[]> => reader.all(kept, { before, limit });

const forget = statement(() => sql`delete from ${accessEvents} where ${amongTexts(accessEvents.hour, at('hours'))}`);
export const forgetHours = async (tx: Tx, hours: readonly string[]): Promise<void> => void (await tx.run(forget, { hours: JSON.stringify(hours) }));

const stray = statement<{ hour: string }>(() => sql`select min(e.hour) as hour from ${accessEvents} e where e.hour <= (select max(hour) from ${accessHours}) and not exists (select 1 from ${accessHours} h where h.hour = e.hour)`);
/** An hour before the last that was counted has no events unless it was counted. */
export const uncountedHour = async (reader: Reader): Promise<string | undefined> => (await reader.first(stray))?.hour ?? undefined;
