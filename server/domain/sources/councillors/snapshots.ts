/** Lists of the councillors as they were on several days, one below the other. When somebody came or went between two of them nobody can tell. */
import type { Period } from '../../time/period.ts';
import { memberIn } from '../interests/council.ts';
import { oneLine } from '../reading/entities.ts';
import { unfitDate } from '../reading/fitness.ts';
import { nameKey } from '../reading/names.ts';
import { readRows } from '../reading/table.ts';
import type { Reading, Rejection, Row } from '../source.ts';
import type { CouncillorRecord } from './record.ts';

export const SNAPSHOT_COLUMNS = ['snapshot_date', 'commit', 'name', 'party', 'ward', 'moderngov_uid'] as const;
export const SNAPSHOT_HEADER = ['snapshot_date', 'name', 'moderngov_uid'] as const;

interface Line {
  readonly day: string;
  readonly who: string;
  readonly member: string;
  readonly memberId: string;
  readonly ward: string;
  readonly party: string;
}

/** Days on which they stand, joined where no list between misses them. In the first list nobody can say since when; in the last, until when. */
function termsOf(days: ReadonlySet<string>, all: readonly string[]): Period[] {
  const terms: Period[] = [];
  let open: { from: string | null; to: string } | undefined;
  for (const [i, day] of all.entries()) {
    if (days.has(day)) open = { from: open ? open.from : i === 0 ? null : day, to: day };
    else if (open) {
      terms.push(open);
      open = undefined;
    }
  }
  return open ? [...terms, { from: open.from, to: null }] : terms;
}

export function readSnapshots(rows: readonly Row[], asAt: string): Reading<CouncillorRecord> {
  const stands = new Set<string>();
  const read = readRows(rows, SNAPSHOT_COLUMNS, (cells): Line => {
    const [day, member, memberId] = [cells.text('snapshot_date'), memberIn(cells, 'name'), cells.text('moderngov_uid')];
    const wrong = unfitDate(day);
    if (wrong) cells.refuse('snapshot_date', wrong);
    const who = memberId || nameKey(member);
    if (stands.has(`${day} ${who}`)) cells.refuse(memberId ? 'moderngov_uid' : 'name', `stands in the list of ${day} already`);
    else if (who !== '') stands.add(`${day} ${who}`);
    return { day, who, member, memberId, ward: oneLine(cells.text('ward')), party: oneLine(cells.text('party')) };
  });
  const all = [...new Set(read.records.map(({ value }) => value.day))].toSorted();
  const people = [...Map.groupBy(read.records, ({ value }) => value.who).values()].map((found) => {
    const ordered = found.toSorted((a, b) => (a.value.day < b.value.day ? -1 : 1));
    const last = (ordered.at(-1) as (typeof ordered)[number]).value;
    const days = new Set(ordered.map(({ value }) => value.day));
    const record: CouncillorRecord = { authority: null, council: '', member: last.member, memberId: last.memberId, ward: last.ward, terms: termsOf(days, all), seats: [], lines: found.map(({ line }) => line) };
    const differ = (of: (line: Line) => string): boolean => new Set(ordered.map(({ value }) => of(value))).size > 1;
    return { record, days: days.size, changedWard: differ(({ ward }) => ward), changedParty: differ(({ party }) => party) };
  });
  const latest = all.findLast((day) => day <= asAt);
  const rowsPerSnapshot = Object.fromEntries(all.map((day) => [day, read.records.filter(({ value }) => value.day === day).length]));
  const counts = {
    snapshots: all.length,
    people: people.length,
    changedWard: people.filter((one) => one.changedWard).length,
    changedParty: people.filter((one) => one.changedParty).length,
    inEverySnapshot: people.filter(({ days }) => days === all.length).length,
    inOffice: latest === undefined ? 0 : (rowsPerSnapshot[latest] ?? 0),
  };
  const rejected: readonly Rejection[] = read.rejected;
  return { records: people.map(({ record }) => ({ line: record.lines[0] ?? 1, value: record })), rejected, rows: read.rows, unread: read.unread, counts, extra: { rowsPerSnapshot } };
}
