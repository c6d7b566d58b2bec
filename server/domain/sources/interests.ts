/** Registers of interests that others keep or gathered: of councils, of the Commons by category, of the devolved chambers. */
import { COUNCIL_COLUMNS, COUNCIL_HEADER, readCouncil, type Seen } from './interests/council.ts';
import { COMMONS_COLUMNS, COMMONS_HEADER, DEVOLVED_COLUMNS, DEVOLVED_HEADER, readCommons, readDevolved, type Chamber } from './interests/parliament.ts';
import type { InterestRecord } from './interests/record.ts';
import { columnsOf, hasColumns, plain, readRows } from './reading/table.ts';
import type { Reading, Row, TableSource } from './source.ts';

const headerOf = (rows: readonly Row[]): string[] => Object.keys(rows[0]?.cells ?? {});

function ofCouncils(rows: readonly Row[]): Reading<InterestRecord> {
  const seen: Seen = { tally: { declared: 0, none: 0, sensitive: 0, headingsRefused: 0 }, members: new Set(), withSensitive: new Set() };
  const reading = readRows(rows, COUNCIL_COLUMNS, (cells) => readCouncil(cells, seen));
  return { ...reading, counts: { ...seen.tally, members: seen.members.size, membersWithSensitive: seen.withSensitive.size } };
}

function ofCommons(rows: readonly Row[]): Reading<InterestRecord> {
  const chamber: Chamber = { tally: { late: 0, onTime: 0, cannotTell: 0, ended: 0 }, members: new Set(), ids: new Set() };
  // What else a category asks is nothing of ours: each has its own columns, in no fixed order.
  const reading = readRows(rows, [...COMMONS_COLUMNS, ...headerOf(rows)], (cells) => readCommons(cells, chamber));
  return { ...reading, counts: { ...chamber.tally, members: chamber.members.size } };
}

function ofDevolved(rows: readonly Row[]): Reading<InterestRecord> {
  const chamber: Chamber = { tally: { late: 0, onTime: 0, cannotTell: 0, ended: 0 }, members: new Set(), ids: new Set() };
  const looks = new Map<string, string>();
  const columns = columnsOf(headerOf(rows));
  const cell = (row: Row, name: string): string => row.cells[columns.get(plain(name)) ?? '']?.trim() ?? '';
  for (const row of rows) {
    const [who, last] = [`${cell(row, 'chamber')} ${cell(row, 'person_id') || cell(row, 'person')}`, cell(row, 'last_register')];
    if (last > (looks.get(who) ?? '')) looks.set(who, last);
  }
  const reading = readRows(rows, DEVOLVED_COLUMNS, (cells) => readDevolved(cells, chamber, looks));
  return { ...reading, counts: { ...chamber.tally, members: chamber.members.size } };
}

const SHAPES = [
  { header: COUNCIL_HEADER, read: ofCouncils },
  { header: COMMONS_HEADER, read: ofCommons },
  { header: DEVOLVED_HEADER, read: ofDevolved },
] as const;

export const interests: TableSource<InterestRecord> = {
  id: 'interests',
  title: { en: 'Registers of interests (CSV)', cy: 'Cofrestrau buddiannau (CSV)' },
  shape: 'table',
  recognise: (header) => SHAPES.some((shape) => hasColumns(header, shape.header)),
  read: (rows) => (SHAPES.find((shape) => hasColumns(headerOf(rows), shape.header)) ?? SHAPES[0]).read(rows),
};
