/**
 * A log as seen through a lens. Every entry is there, with its place, its instant, its event and its leaf, so that whoever may not see what is personal
 * or withheld can still check that nothing was taken out. Who did it, what it is about and what was written stand only where all of it is seen anyway.
 */
import { releasedRoles } from '../../db/stores/published.ts';
import { recordsShown, type StatementRecord } from '../../db/stores/published-statements.ts';
import type { Reader } from '../../db/store.ts';
import type { FactTable } from '../../db/tables/index.ts';
import type { AuthorityRef, Eyes } from '../domain/access/permit.ts';
import type { Lens } from './sight.ts';
import { bodiesSeen } from './statements-seen.ts';

type Row = Readonly<Record<string, unknown>>;
type Data = Readonly<Partial<Record<FactTable, readonly Row[]>>>;

const textOf = (row: Row, column: string): string => String(row[column]);

const recordOf = (row: Row): StatementRecord => ({ authority: textOf(row, 'authority'), mutual: textOf(row, 'mutual'), family: textOf(row, 'family'), validFrom: textOf(row, 'valid_from'), validTo: textOf(row, 'valid_to') });

interface Seen {
  readonly roles: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly statement: (record: StatementRecord) => boolean;
}

/** Of each table, whether a row of it is seen; rows of a table that is not named here never are. */
const SEEN: { readonly [T in FactTable]?: (row: Row, seen: Seen) => boolean } = {
  units: () => true,
  authority_settings: () => true,
  // Why it was once withheld is no part of what is released.
  roles: (row, { roles }) => roles.has(textOf(row, 'id')) && row['withheld_reason'] === null,
  responsibilities: (row, { roles }) => roles.has(textOf(row, 'role')),
  role_statements: (row, { bodies, statement }) => bodies.has(textOf(row, 'mutual')) && statement(recordOf(row)),
};

const isSeen = (data: Data, seen: Seen): boolean => (Object.entries(data) as [FactTable, readonly Row[]][]).every(([table, rows]) => rows.every((row) => SEEN[table]?.(row, seen) ?? false));

export interface ShownEntry {
  readonly actor: string | null;
  readonly subject: string | null;
  readonly data: unknown;
}

async function seenIn(reader: Reader, lens: Lens, authority: AuthorityRef, eyes: Eyes, all: readonly Data[]): Promise<Seen> {
  const roles = all.flatMap(({ roles: rows = [], responsibilities = [] }) => [...rows.map((row) => textOf(row, 'id')), ...responsibilities.map((row) => textOf(row, 'role'))]);
  const mutuals = [...new Set(all.flatMap(({ role_statements: rows = [] }) => rows.map((row) => textOf(row, 'mutual'))))];
  const bodies = await bodiesSeen(reader, lens, eyes, mutuals);
  return { roles: await releasedRoles(reader, [...new Set(roles)], lens.today), bodies, statement: await recordsShown(reader, { authorities: [authority.id], mutuals }, lens.today) };
}

export async function entriesThrough<E extends { actor: string; subject: string; data: string }>(reader: Reader, lens: Lens, authority: AuthorityRef, eyes: Eyes, entries: readonly E[]): Promise<(Omit<E, 'actor' | 'subject' | 'data'> & ShownEntry)[]> {
  const data = entries.map((entry) => JSON.parse(entry.data) as Data);
  const seen = await seenIn(reader, lens, authority, eyes, data);
  return entries.map((entry, i) => (isSeen(data[i] as Data, seen) ? entry : { ...entry, actor: null, subject: null, data: null }));
}
