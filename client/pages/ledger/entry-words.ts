/** What an entry is about, read from the rows that it holds. */
import type { EntryReply } from '../../api/replies.ts';
import { vocabulary } from '../../text/common.ts';
import { longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { Family } from '../../../server/domain/vocabulary.ts';

type Row = Readonly<Record<string, unknown>>;

const textOf = (row: Row | undefined, column: string): string | undefined => (typeof row?.[column] === 'string' ? row[column] : undefined);

function rowsOf({ data }: EntryReply, table: string): readonly Row[] {
  const rows = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[table] : undefined;
  return Array.isArray(rows) ? (rows as Row[]) : [];
}

const ABOUT_A_BODY = ['roles', 'role_statements', 'dossiers'] as const;

export function bodyOf(entry: EntryReply): string | undefined {
  return ABOUT_A_BODY.flatMap((table) => rowsOf(entry, table).map((row) => textOf(row, 'mutual'))).find((id) => id !== undefined) ?? textOf(rowsOf(entry, 'mutuals')[0], 'id');
}

/** The ids by which an entry can belong to a body: the body's own, and those of its roles. */
export function idsIn(entry: EntryReply): string[] {
  const roles = rowsOf(entry, 'responsibilities').map((row) => textOf(row, 'role'));
  return [entry.subject, bodyOf(entry), ...roles].filter((id) => typeof id === 'string');
}

/** "buys from it, 1 April 2011 to 31 March 2021 (10 years)"; the name of a unit or a council. */
export function detailOf(entry: EntryReply): string {
  const row = rowsOf(entry, 'roles').at(-1) ?? rowsOf(entry, 'role_statements').at(-1);
  const family = textOf(row, 'family');
  if (!family) return textOf(rowsOf(entry, 'units')[0] ?? rowsOf(entry, 'authorities')[0], 'name') ?? '';
  const day = (column: string, unknown: string) => (textOf(row, column) === unknown ? null : (textOf(row, column) ?? null));
  const period = { from: day('valid_from', '0001-01-01'), to: day('valid_to', '9999-12-31') };
  return `${vocabulary().family[family as Family] ?? family}, ${longPeriod(period, today(new Date()), language())}`;
}

/** Where what an entry is about can be seen as it stands today. */
export function placeOf({ event, subject }: EntryReply): string {
  // Not shown to whoever reads the log without what is not released.
  if (!subject) return '';
  if (event.startsWith('role.')) return `/roles/${subject}`;
  if (event === 'person.recorded') return `/people/${subject}`;
  return event === 'mutual.added' ? `/bodies/${subject}` : '';
}
