/** Lists: keyset paging, both clocks, and a cursor that holds the sort key, the filters and the clocks as resolved for the first page. */
import { sql, type SQL } from 'drizzle-orm';
import { Type, type TProperties } from 'typebox';
import type { FastifyRequest } from 'fastify';
import { sha256 } from '../crypto.ts';
import { Refused } from '../domain/problem.ts';
import { optional } from '../domain/schema.ts';
import { isCivilDate, LAST_DATE } from '../domain/time/civil.ts';

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

const badQuery = (path: string, message: string): Refused => new Refused(400, 'invalid-query', message, [{ path, message }]);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The clock of the log may run milliseconds ahead of the computer's, for it never stands still within a log. */
const LEAD_MS = 60_000;

export function clocksOf(request: FastifyRequest, query: { asAt?: string; knownAt?: string }): Clocks {
  const { asAt, knownAt } = query;
  if (asAt !== undefined && (!isCivilDate(asAt) || asAt > LAST_DATE)) throw badQuery('asAt', `asAt is not a day of the calendar: write YYYY-MM-DD, at most ${LAST_DATE}`);
  if (knownAt === undefined) return { asAt, knownAt: undefined };
  const instant = INSTANT.test(knownAt) ? new Date(knownAt) : new Date(Number.NaN);
  if (Number.isNaN(instant.getTime()) || !isCivilDate(knownAt.slice(0, 10))) throw badQuery('knownAt', 'knownAt is not an instant: write it in UTC, such as 2026-03-01T00:00:00Z');
  if (instant.getTime() > request.server.service.clock.now().getTime() + LEAD_MS) throw badQuery('knownAt', 'knownAt is in the future: nobody knows yet what will be known then');
  return { asAt, knownAt: instant.toISOString() };
}

/** What was known at the instant; without one, what is known now. */
export const asKnown = (row: SQL, { knownAt }: Pick<Clocks, 'knownAt'>): SQL =>
  knownAt === undefined ? sql`${row}.superseded_at is null` : sql`${row}.recorded_at <= ${knownAt} and (${row}.superseded_at is null or ${row}.superseded_at > ${knownAt})`;

/** What was true on the day; without one, records of every period. */
export const asTrue = (row: SQL, { asAt }: Pick<Clocks, 'asAt'>): SQL | undefined => (asAt === undefined ? undefined : sql`${row}.valid_from <= ${asAt} and ${row}.valid_to >= ${asAt}`);

export interface Page extends Clocks {
  readonly limit: number;
  /** The sort key of the last row of the page before. */
  readonly after: readonly (string | number)[] | undefined;
  readonly filters: string;
}

export function pageOf(request: FastifyRequest, query: ListQuery): Page {
  const { limit = 50, cursor, format: _format, ...rest } = query;
  const filters = sha256(JSON.stringify([request.routeOptions.url, Object.entries(rest).sort()])).slice(0, 16);
  if (cursor === undefined) return { ...clocksOf(request, rest), limit, after: undefined, filters };
  const held = decoded(cursor);
  if (held?.filters !== filters) throw badQuery('cursor', 'cursor is malformed or belongs to another list or other filters; start again without it');
  return { asAt: held.asAt ?? undefined, knownAt: held.knownAt, limit, after: held.after, filters };
}

interface Held {
  after: (string | number)[];
  filters: string;
  asAt: string | null;
  knownAt: string;
}

function decoded(cursor: string): Held | undefined {
  try {
    const held = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Partial<Held>;
    const sound = Array.isArray(held.after) && held.after.every((part) => typeof part === 'string' || typeof part === 'number') && typeof held.filters === 'string' && typeof held.knownAt === 'string' && INSTANT.test(held.knownAt) && (held.asAt === null || typeof held.asAt === 'string');
    return sound ? (held as Held) : undefined;
  } catch {
    return undefined;
  }
}

/** Rows after the page before, in the order of the keys. */
export function keyset(keys: readonly SQL[], after: Page['after']): SQL | undefined {
  if (!after) return undefined;
  if (after.length !== keys.length) throw badQuery('cursor', 'cursor belongs to another list');
  return sql`(${sql.join([...keys], sql`, `)}) > (${sql.join(after.map((value) => sql`${value}`), sql`, `)})`;
}

export const allOf = (...conditions: readonly (SQL | undefined | '')[]): SQL => {
  const given = conditions.filter((condition): condition is SQL => Boolean(condition));
  return given.length > 0 ? sql.join(given, sql` and `) : sql`1 = 1`;
};

/** The reply: one row more than asked for was read, to know whether there is a next page. */
export function listed<Row, Item>(request: FastifyRequest, page: Page, rows: readonly Row[], key: (row: Row) => (string | number)[], item: (row: Row) => Item): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const held: Held | undefined = rows.length > page.limit && last !== undefined ? { after: key(last), filters: page.filters, asAt: page.asAt ?? null, knownAt: page.knownAt ?? request.server.service.clock.now().toISOString() } : undefined;
  return { items: shown.map(item), next: held ? Buffer.from(JSON.stringify(held)).toString('base64url') : null };
}
