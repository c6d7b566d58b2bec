/** Every list can be taken away as CSV (RFC 4180) that no spreadsheet will run. */
import type { FastifyReply } from 'fastify';

/** A cell that begins like a formula, also in the full-width signs that some spreadsheets read as the same, is run by a spreadsheet (OWASP, "CSV Injection"): a leading apostrophe makes it text. */
const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠]/;

export function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const safe = typeof value === 'string' && DANGEROUS.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `{period: {from, to}}` becomes the columns `period.from` and `period.to`; lists stay JSON. */
function flat(value: Readonly<Record<string, unknown>>, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? flat(inner as Record<string, unknown>, `${prefix}${name}.`) : [[`${prefix}${name}`, inner] as [string, unknown]],
  );
}

export function toCsv(items: readonly object[]): string {
  const rows = items.map((item) => new Map(flat(item as Record<string, unknown>)));
  const header = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return [header, ...rows.map((row) => header.map((name) => row.get(name)))].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** The list as asked for. The BOM is what makes Excel read UTF-8; `next` travels in a header. */
export function sendList<T extends { items: readonly object[]; next: string | null }>(reply: FastifyReply, list: T, format: 'json' | 'csv' | undefined, name: string): T {
  if (format === undefined) return list;
  void reply.header('content-disposition', `attachment; filename="${name}.${format}"`);
  if (format === 'json') return list;
  void reply.type('text/csv; charset=utf-8').serializer((body: string) => body);
  if (list.next) void reply.header('x-next-cursor', list.next);
  return `\uFEFF${toCsv(list.items)}` as unknown as T;
}
