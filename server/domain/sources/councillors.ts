/** Lists of councillors that others gathered: who sits now, who sat on several days, and terms of office. */
import { ROLL_HEADER, readRoll } from './councillors/roll.ts';
import type { CouncillorRecord } from './councillors/record.ts';
import { readSnapshots, SNAPSHOT_HEADER } from './councillors/snapshots.ts';
import { readTerms, TERM_HEADER } from './councillors/terms.ts';
import { hasColumns } from './reading/table.ts';
import type { Reading, Row, TableSource } from './source.ts';

const SHAPES: readonly { readonly header: readonly string[]; readonly read: (rows: readonly Row[], asAt: string) => Reading<CouncillorRecord> }[] = [
  { header: SNAPSHOT_HEADER, read: readSnapshots },
  { header: TERM_HEADER, read: readTerms },
  { header: ROLL_HEADER, read: readRoll },
];

export const councillors: TableSource<CouncillorRecord> = {
  id: 'councillors',
  title: { en: 'Lists of councillors (CSV)', cy: 'Rhestrau o gynghorwyr (CSV)' },
  shape: 'table',
  recognise: (header) => SHAPES.some((shape) => hasColumns(header, shape.header)),
  read: (rows, asAt = '9999-12-31') => (SHAPES.find((shape) => hasColumns(Object.keys(rows[0]?.cells ?? {}), shape.header)) ?? { read: readRoll }).read(rows, asAt),
};
