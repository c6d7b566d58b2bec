/** Columns by their names, wherever they stand and however they are written: `Legal basis`, `legal_basis` and `legalBasis` are one. */
import type { Rejection, Row } from '../source.ts';

/** Spreadsheets put a byte order mark before the first header; it is no letter, so it goes too. */
export const plain = (header: string): string => header.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Plain name to header as written. The first of two equal headers wins. */
export function columnsOf(header: readonly string[]): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  for (const written of header) if (!columns.has(plain(written))) columns.set(plain(written), written);
  return columns;
}

export const hasColumns = (header: readonly string[], wanted: readonly string[]): boolean => {
  const columns = columnsOf(header);
  return wanted.every((name) => columns.has(plain(name)));
};

export interface Cells {
  /** Trimmed; empty where the column or the cell is absent. */
  readonly text: (column: string) => string;
  readonly refuse: (column: string, reason: string) => undefined;
  readonly refused: () => boolean;
}

/** Reads the rows one by one; a row of which a cell was refused gives no record. */
export function readRows<T>(rows: readonly Row[], known: readonly string[], take: (cells: Cells) => T | undefined) {
  const columns = columnsOf(Object.keys(rows[0]?.cells ?? {}));
  const plainNames = new Map(known.map((name) => [name, plain(name)]));
  const header = (column: string) => columns.get(plainNames.get(column) ?? plain(column));
  const records: { line: number; value: T }[] = [];
  const rejected: Rejection[] = [];
  for (const { line, cells } of rows) {
    const before = rejected.length;
    const value = take({
      text: (column) => cells[header(column) ?? '']?.trim() ?? '',
      refuse: (column, reason) => void rejected.push({ line, column: header(column) ?? column, reason }),
      refused: () => rejected.length > before,
    });
    if (value !== undefined && rejected.length === before) records.push({ line, value });
  }
  const read = new Set(plainNames.values());
  return { records, rejected, rows: rows.length, unread: [...columns].filter(([name]) => !read.has(name)).map(([, written]) => written) };
}
