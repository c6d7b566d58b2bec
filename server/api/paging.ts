/** Lists: keyset paging, both clocks, and a cursor that holds the sort key, the filters and the clocks as resolved for the first page. */
import { sql, type SQL } from 'drizzle-orm';
import { Type, type TProperties } from 'typebox';
import type { FastifyRequest } from 'fastify';
import { lastRecorded } from '../../db/stores/ledger.ts';
import { beginningOf, civilDate } from '../clock.ts';
import { sha256 } from '../crypto.ts';
import { Refused } from '../domain/problem.ts';
import { optional } from '../domain/schema.ts';
import { addDays, isCivilDate, LAST_DATE } from '../domain/time/civil.ts';

const clocks = {
  asAt: optional(Type.String({ maxLength: 10, description: 'Only what was true on that day (YYYY-MM-DD); without it, records of every period' })),
  knownAt: optional(Type.String({ maxLength: 40, description: 'As the register knew it at that instant (UTC); without it, now' })),
};

export const ClockQuery = Type.Object(clocks, { additionalProperties: false });

export const listQuery = <T extends TProperties>(filters: T) =>
  Type.Object(
    {
      ...filters,
      ...clocks,
      limit: optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
      cursor: optional(Type.String({ maxLength: 4000 })),
      format: optional(Type.Unsafe<'json' | 'csv'>({ type: 'string', enum: ['json', 'csv'] })),
    },
    { additionalProperties: false },
  );
export interface ListQuery {
  asAt?: string;
  knownAt?: string;
  limit?: number;
  cursor?: string;
  format?: 'json' | 'csv';
}

export interface Clocks {
  readonly asAt: string | undefined;
  readonly knownAt: string | undefined;
}

export const badQuery = (path: string, message: string): Refused => new Refused(400, 'invalid-query', message, [{ path, message }]);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The latest instant that anybody can ask about: a log never stands still, so after many writes at once it runs ahead of the computer's clock. */
async function latest(request: FastifyRequest): Promise<string> {
  const { store, clock } = request.server.service;
  const [now, recorded] = [clock.now().toISOString(), await lastRecorded(store)];
  return recorded > now ? recorded : now;
}

export async function clocksOf(request: FastifyRequest, query: { asAt?: string | undefined; knownAt?: string | undefined }): Promise<Clocks> {
  const { asAt, knownAt } = query;
  if (asAt !== undefined && (!isCivilDate(asAt) || asAt > LAST_DATE)) throw badQuery('asAt', `asAt is not a day of the calendar: write YYYY-MM-DD, at most ${LAST_DATE}`);
  if (knownAt === undefined) return { asAt, knownAt: undefined };
  const instant = INSTANT.test(knownAt) ? new Date(knownAt) : new Date(Number.NaN);
  if (Number.isNaN(instant.getTime()) || !isCivilDate(knownAt.slice(0, 10))) throw badQuery('knownAt', 'knownAt is not an instant: write it in UTC, such as 2026-03-01T00:00:00Z');
  const known = instant.toISOString();
  if (instant > request.server.service.clock.now() && known > (await latest(request))) throw badQuery('knownAt', 'knownAt is in the future: nobody knows yet what will be known then');
  return { asAt, knownAt: known };
}

/** The day that decides whether a decision was to be looked at again: the as-at date, else that of the instant asked about, else the day of the list. */
export const reviewDayOf = ({ asAt, knownAt }: Clocks, day: string): string => asAt ?? (knownAt === undefined ? day : civilDate(new Date(knownAt)));

/** What people asked and said has no period: as at a day it is as it stood at its end. */
export function knownBy({ asAt, knownAt }: Clocks): Clocks {
  const end = asAt === undefined ? undefined : new Date(Date.parse(beginningOf(addDays(asAt, 1))) - 1).toISOString();
  return { asAt, knownAt: end === undefined || (knownAt !== undefined && knownAt < end) ? knownAt : end };
}

/** What was known at the instant; without one, what is known now. */
export const asKnown = (row: SQL, { knownAt }: Pick<Clocks, 'knownAt'>): SQL =>
  knownAt === undefined ? sql`${row}.superseded_at is null` : sql`${row}.recorded_at <= ${knownAt} and (${row}.superseded_at is null or ${row}.superseded_at > ${knownAt})`;

/** What was true on the day; without one, records of every period. */
export const asTrue = (row: SQL, { asAt }: Pick<Clocks, 'asAt'>): SQL | undefined => (asAt === undefined ? undefined : sql`${row}.valid_from <= ${asAt} and ${row}.valid_to >= ${asAt}`);

export interface Page extends Clocks {
  /** The day that decides what is live: the as-at date, else the day on which the first page was asked for. */
  readonly day: string;
  readonly limit: number;
  /** The sort key of the last row of the page before. */
  readonly after: readonly (string | number)[] | undefined;
  readonly filters: string;
}

/** A list taken away as a file is the whole list; `next` tells where even that was not all. */
const WHOLE = 50_000;

export async function pageOf(request: FastifyRequest, query: ListQuery): Promise<Page> {
  const { format, limit = format === undefined ? 50 : WHOLE, cursor, ...rest } = query;
  const filters = sha256(JSON.stringify([request.routeOptions.url, Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))])).slice(0, 16);
  const today = civilDate(request.server.service.clock.now());
  if (cursor === undefined) {
    const clocks = await clocksOf(request, rest);
    return { ...clocks, day: clocks.asAt ?? today, limit, after: undefined, filters };
  }
  const held = decoded(cursor);
  if (held?.filters !== filters) throw badQuery('cursor', 'cursor is malformed or belongs to another list or other filters; start again without it');
  return { ...(await clocksOf(request, { asAt: held.asAt ?? undefined, knownAt: held.knownAt })), day: held.day, limit, after: held.after, filters };
}

interface Held {
  after: (string | number)[];
  filters: string;
  asAt: string | null;
  knownAt: string;
  day: string;
}

const isKeyPart = (part: unknown): boolean => (typeof part === 'string' && !part.includes('\0')) || Number.isSafeInteger(part);

function decoded(cursor: string): Held | undefined {
  try {
    const held = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Partial<Held>;
    const sound = Array.isArray(held.after) && held.after.every(isKeyPart) && typeof held.filters === 'string' && typeof held.knownAt === 'string' && (held.asAt === null || typeof held.asAt === 'string') && typeof held.day === 'string' && isCivilDate(held.day);
    return sound ? (held as Held) : undefined;
  } catch {
    return undefined;
  }
}

/** Rows after the page before, in the order of the keys, which are text unless said otherwise: PostgreSQL compares no text with a number. */
export function keyset(keys: readonly SQL[], after: Page['after'], type: 'string' | 'number' = 'string'): SQL | undefined {
  if (!after) return undefined;
  if (after.length !== keys.length || after.some((value) => typeof value !== type || (typeof value === 'number' && Math.abs(value) > 2 ** 31 - 1))) throw badQuery('cursor', 'cursor belongs to another list');
  return sql`(${sql.join([...keys], sql`, `)}) > (${sql.join(after.map((value) => sql`${value}`), sql`, `)})`;
}

export const allOf = (...conditions: readonly (SQL | undefined | '' | false)[]): SQL => {
  const given = conditions.filter((condition): condition is SQL => Boolean(condition));
  return given.length > 0 ? sql.join(given, sql` and `) : sql`1 = 1`;
};

/** The reply: one row more than asked for was read, to know whether there is a next page. */
export async function listed<Row, Item>(request: FastifyRequest, page: Page, rows: readonly Row[], key: (row: Row) => (string | number)[], item: (row: Row) => Item): Promise<{ items: Item[]; next: string | null }> {
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  if (rows.length <= page.limit || last === undefined) return { items: shown.map(item), next: null };
  const held: Held = { after: key(last), filters: page.filters, asAt: page.asAt ?? null, knownAt: page.knownAt ?? (await latest(request)), day: page.day };
  return { items: shown.map(item), next: Buffer.from(JSON.stringify(held)).toString('base64url') };
}

/** A page of a list that is made in one go: its key is the place in it, for with both clocks held its order cannot change. */
export function sliced<Item>(request: FastifyRequest, page: Page, all: readonly Item[]): Promise<{ items: Item[]; next: string | null }> {
  const [from = 0] = page.after ?? [];
  if (typeof from !== 'number' || from < 0 || (page.after?.length ?? 1) !== 1) throw badQuery('cursor', 'cursor belongs to another list');
  const rows = all.slice(from, from + page.limit + 1);
  return listed(request, page, rows, () => [from + page.limit], (row) => row);
}
