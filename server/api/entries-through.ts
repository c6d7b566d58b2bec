/**
 * A log as its reader may see it. Every entry is there, with its place, its instant and its leaf, so that anybody can check that nothing was taken out.
 * What happened, who did it, what it is about and what was written stand only where all of it is the reader's to see anyway: the right to read a log
 * opens no record that has a right of its own, and the name of an event would tell how much is withheld, and when it was opened.
 */
import { releasedRoles } from '../../db/stores/published.ts';
import { recordsShown, type StatementRecord } from '../../db/stores/published-statements.ts';
import type { Reader } from '../../db/store.ts';
import { mutualsSeen, type Looking } from '../../db/stores/mutuals.ts';
import type { FactTable } from '../../db/tables/index.ts';
import type { Action } from '../domain/access/permissions.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { HIDDEN } from '../domain/ledger/entry.ts';
import type { Lens } from './sight.ts';

type Row = Readonly<Record<string, unknown>>;
type Data = Readonly<Partial<Record<FactTable, readonly Row[]>>>;

/** Of each table, the right that its records are read with, where that is not the right to read the log. */
const NEEDS: Readonly<Record<FactTable, Action | null>> = {
  authorities: null,
  units: null,
  people: null,
  mutuals: null,
  dossiers: null,
  roles: null,
  role_statements: null,
  responsibilities: null,
  accounts: null,
  memberships: null,
  suspensions: null,
  mergers: null,
  authority_settings: null,
  connections: 'connection.read',
  file_invitations: 'conflict.decide',
  withheld_details: 'withheld-detail.read',
  readings: 'withheld-detail.read',
  declarations: 'declaration.read',
  interests: 'declaration.read',
  rulings: 'declaration.read',
  legal_holds: 'declaration.read',
  chasings: 'declaration.read',
  recommendations: 'conflict.prepare',
  decisions: 'conflict.prepare',
  safeguards: null,
  verifications: null,
  assignments: 'conflict.prepare',
  file_notes: 'conflict.prepare',
  concerns: 'conflict.prepare',
  inquiries: 'conflict.prepare',
  attestations: 'conflict.prepare',
  body_notices: 'conflict.prepare',
  acts: 'decision.read',
  rule_adoptions: null,
  guidance_editions: null,
  guidance_adoptions: null,
  guidance_additions: null,
  shared_precedents: 'decision.read',
  access_hours: null,
};

const textOf = (row: Row, column: string): string => String(row[column]);

const recordOf = (row: Row): StatementRecord => ({ authority: textOf(row, 'authority'), mutual: textOf(row, 'mutual'), family: textOf(row, 'family'), validFrom: textOf(row, 'valid_from'), validTo: textOf(row, 'valid_to') });

interface Seen {
  readonly roles: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly statement: (record: StatementRecord) => boolean;
}

/** Through a lens, of each table, whether a row of it is seen; rows of a table that is not named here never are. */
const SEEN: { readonly [T in FactTable]?: (row: Row, seen: Seen) => boolean } = {
  units: () => true,
  authority_settings: () => true,
  // Why it was once withheld is no part of what is released.
  roles: (row, { roles }) => roles.has(textOf(row, 'id')) && row['withheld_reason'] === null,
  responsibilities: (row, { roles }) => roles.has(textOf(row, 'role')),
  role_statements: (row, { bodies, statement }) => bodies.has(textOf(row, 'mutual')) && statement(recordOf(row)),
};

const tablesOf = (data: Data) => Object.entries(data) as [FactTable, readonly Row[]][];
const isSeen = (data: Data, seen: Seen): boolean => tablesOf(data).every(([table, rows]) => rows.every((row) => SEEN[table]?.(row, seen) ?? false));

export interface LogReader {
  /** Whether they may do this in the authority whose log it is. */
  readonly may: (action: Action) => boolean;
  readonly looking: Looking;
  /** Where one lies over the authority. */
  readonly through?: { readonly lens: Lens; readonly authority: AuthorityRef } | undefined;
}

async function seenIn(reader: Reader, lens: Lens, authority: AuthorityRef, bodies: ReadonlySet<string>, all: readonly Data[]): Promise<Seen> {
  const roles = all.flatMap(({ roles: rows = [], responsibilities = [] }) => [...rows.map((row) => textOf(row, 'id')), ...responsibilities.map((row) => textOf(row, 'role'))]);
  const mutuals = [...new Set(all.flatMap(({ role_statements: rows = [] }) => rows.map((row) => textOf(row, 'mutual'))))];
  return { roles: await releasedRoles(reader, [...new Set(roles)], lens.today), bodies, statement: await recordsShown(reader, { authorities: [authority.id], mutuals }, lens.today) };
}

export async function entriesThrough<E extends { actor: string; event: string; subject: string; data: string }>(reader: Reader, { may, looking, through }: LogReader, entries: readonly E[]) {
  const all = entries.map((entry) => JSON.parse(entry.data) as Data);
  const bodies = await mutualsSeen(reader, looking, all.flatMap(({ mutuals = [], role_statements: stated = [] }) => [...mutuals.map((row) => textOf(row, 'id')), ...(through ? stated.map((row) => textOf(row, 'mutual')) : [])]));
  const seen = through && (await seenIn(reader, through.lens, through.authority, bodies, all));
  const isOpen = (data: Data): boolean =>
    tablesOf(data).every(([table]) => NEEDS[table] === null || may(NEEDS[table])) && (data.mutuals ?? []).every((row) => bodies.has(textOf(row, 'id'))) && (!seen || isSeen(data, seen));
  return entries.map((entry, i) => (isOpen(all[i] as Data) ? entry : { ...entry, actor: null, event: HIDDEN, subject: null, data: null }));
}
