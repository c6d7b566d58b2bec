/** Terms of office as ModernGov's web service gives them: one a row, several a person, days as 31/12/2016 or “unspecified”. */
import { isCivilDate } from '../../time/civil.ts';
import { memberIn } from '../interests/council.ts';
import { oneLine } from '../reading/entities.ts';
import { quoted, unfitDate } from '../reading/fitness.ts';
import { nameKey } from '../reading/names.ts';
import { readRows, type Cells } from '../reading/table.ts';
import type { Reading, Row } from '../source.ts';
import type { CouncillorRecord } from './record.ts';

export const TERM_COLUMNS = ['source_council', 'councillor_id', 'name', 'ward', 'party', 'key_posts', 'term_start_raw', 'term_end_raw'] as const;
export const TERM_HEADER = ['source_council', 'name', 'term_start_raw', 'term_end_raw'] as const;

const UNKNOWN = new Set(['', 'unspecified', 'unknown', 'n/a', '-']);

/** The web service is British: the day comes first. */
function day(cells: Cells, column: string): string | null {
  const text = cells.text(column);
  if (UNKNOWN.has(text.toLowerCase())) return null;
  const [, d, m, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: 00:00(?::00)?)?$/.exec(text) ?? [];
  const written = d !== undefined && m !== undefined && y !== undefined ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text;
  const wrong = unfitDate(written);
  if (!wrong) return written;
  return cells.refuse(column, d === undefined ? `${quoted(text)} is no day; write it as 31/12/2016, or “unspecified”` : `${quoted(text)} is a day that does not exist`) ?? null;
}

export function readTerms(rows: readonly Row[], asAt: string): Reading<CouncillorRecord> {
  const people = new Set<string>();
  const councils = new Set<string>();
  const counts = { people: 0, councils: 0, terms: 0, startBlank: 0, startUnspecified: 0, endUnspecified: 0, endBeforeStart: 0, inOffice: 0 };
  const read = readRows(rows, TERM_COLUMNS, (cells): CouncillorRecord | undefined => {
    const [council, member, memberId] = [cells.text('source_council'), memberIn(cells, 'name'), cells.text('councillor_id')];
    councils.add(council);
    if (member !== '') people.add(`${council} ${memberId || nameKey(member)}`);
    const [from, to] = [day(cells, 'term_start_raw'), day(cells, 'term_end_raw')];
    counts.terms++;
    if (cells.text('term_start_raw') === '') counts.startBlank++;
    else if (UNKNOWN.has(cells.text('term_start_raw').toLowerCase())) counts.startUnspecified++;
    if (UNKNOWN.has(cells.text('term_end_raw').toLowerCase())) counts.endUnspecified++;
    if (from !== null && to !== null && isCivilDate(from) && to < from) {
      counts.endBeforeStart++;
      cells.refuse('term_end_raw', `ends on ${to}, before it starts on ${from}`);
    }
    if (cells.refused()) return undefined;
    // Of somebody who never said since when, nobody can say that they were in office on a day.
    if (from !== null && from <= asAt && (to === null || to >= asAt)) counts.inOffice++;
    return { authority: null, council, member, memberId, ward: oneLine(cells.text('ward')), terms: [{ from, to }], seats: [], lines: [] };
  });
  const records = read.records.map(({ line, value }) => ({ line, value: { ...value, lines: [line] } }));
  return { ...read, records, counts: { ...counts, people: people.size, councils: councils.size } };
}
