/** Files as councils publish them: decoded, and CSV split into rows that know on which line they begin. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Rejection, Row } from '../domain/sources/source.ts';
import { CouldNotRun } from './command.ts';

/** UTF-8 where it is UTF-8, with or without a mark; UTF-16 with one; else what Excel on a British desk writes. */
export function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

function readBytes(file: string): Buffer {
  try {
    const bytes = readFileSync(file);
    // Publishers compress large tables; a few kilobytes can be made to unfold into all of the memory.
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes;
  } catch (error) {
    throw new CouldNotRun(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const LARGEST = 512 * 1024 * 1024;

export const textOf = (file: string): string => decoded(readBytes(file));

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export function tableOf(text: string): { header: string[]; rows: Row[]; rejected: Rejection[] } {
  let parsed: Parsed[];
  try {
    // One kind of line end: within quotes the parser would count the two characters of Windows as two lines.
    parsed = parse(text.replaceAll(/\r\n?/g, '\n'), { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: true }) as unknown as Parsed[];
  } catch (error) {
    throw new CouldNotRun(`the file cannot be read as CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
  const [first, ...others] = parsed;
  if (!first) throw new CouldNotRun('the file is empty');
  const header = first.record.map((name) => name.trim());
  const rows: Row[] = [];
  const rejected: Rejection[] = [];
  for (const { record, info } of others) {
    // The parser tells the last line of a record; a quoted cell may hold several.
    const line = info.lines - record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    if (record.length > header.length) rejected.push({ line, reason: `has ${record.length} cells, the header ${header.length}` });
    else rows.push({ line, cells: Object.fromEntries(header.map((name, i) => [name, record[i] ?? ''])) });
  }
  return { header, rows, rejected };
}
