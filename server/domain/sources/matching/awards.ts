/** Notices of awarded contracts as Contracts Finder gives them: who was awarded, by which council. */
import { oneLine } from '../reading/entities.ts';
import type { InterestRecord } from '../interests/record.ts';
import { namesOf } from './names.ts';
import { columnsOf, hasColumns, plain } from '../reading/table.ts';
import type { Entry, Row } from '../source.ts';

const HEADER = ['gss', 'awarded_supplier'] as const;
export const hasAwards = (header: readonly string[]): boolean => hasColumns(header, HEADER);

/** A supplier with the councils that awarded it something. */
export interface Award {
  readonly name: string;
  readonly councils: ReadonlySet<string>;
}

/** One cell can hold several, separated by commas, and one of them a comma of its own: the whole is tried as well as its parts. */
function suppliersIn(cell: string): string[] {
  const whole = oneLine(cell);
  if (whole === '') return [];
  const parts = whole.split(',').flatMap((part) => part.split(/\bt\/a\b|\btrading as\b/i)).map((part) => part.trim()).filter(Boolean);
  return [...new Set([whole, ...parts])];
}

export function awardsIn(rows: readonly Row[]): Award[] {
  const columns = columnsOf(Object.keys(rows[0]?.cells ?? {}));
  const cell = (row: Row, name: string): string => row.cells[columns.get(plain(name)) ?? '']?.trim() ?? '';
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const status = cell(row, 'status').toLowerCase();
    if (status !== '' && status !== 'awarded') continue;
    for (const name of suppliersIn(cell(row, 'awarded_supplier'))) found.set(name, (found.get(name) ?? new Set()).add(cell(row, 'gss')));
  }
  return [...found].map(([name, councils]) => ({ name, councils }));
}

export interface SupplierMatch {
  readonly authority: string | null;
  readonly member: string;
  readonly category: string;
  /** Plain, as it was compared. */
  readonly supplier: string;
  readonly sameCouncil: boolean;
  /** Where it was found first. */
  readonly line: number;
}

/** Each member and supplier once under each category; that their own council awarded it weighs more than that another did. */
export function supplierMatches(entries: readonly Entry<InterestRecord>[], awards: readonly Award[]): SupplierMatch[] {
  const look = namesOf(awards.map((award) => ({ name: award.name, of: award })));
  const found = new Map<string, SupplierMatch>();
  for (const { line, value } of entries) {
    const { authority, member, category, says, text } = value;
    if (says !== 'declared') continue;
    for (const { name, of } of look(text)) {
      const key = JSON.stringify([authority, value.memberId || member, category, name]);
      const sameCouncil = authority !== null && of.councils.has(authority);
      const known = found.get(key);
      if (!known) found.set(key, { authority, member, category, supplier: name, sameCouncil, line });
      else if (sameCouncil && !known.sameCouncil) found.set(key, { ...known, sameCouncil });
    }
  }
  return [...found.values()];
}
