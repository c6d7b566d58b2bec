/** mySociety's list of UK local authorities, past and current (CC BY 4.0): one authority a row, successors as three-letter codes. */
import type { ListedAuthority } from '../authorities/authority.ts';
import type { AuthorityKind, Nation } from '../vocabulary.ts';
import { quoted, unfitDate, unfitText } from './reading/fitness.ts';
import type { Row, TableSource } from './source.ts';
import { hasColumns, readRows, type Cells } from './reading/table.ts';

const COLUMNS = ['local-authority-code', 'official-name', 'gss-code', 'start-date', 'end-date', 'replaced-by', 'nation', 'local-authority-type'] as const;

/** The rest of the published columns: nothing of ours, so not worth a warning. */
const PASSED_OVER = [
  'nice-name region local-authority-type-name county-la combined-authority alt-names former-gss-codes notes current-authority BS-6879 ecode',
  'even-older-register-and-code gov-uk-slug area pop-2020 x y lat long powers lower-or-unitary mapit-area-code ofcom old-ons-la-code',
  'old-register-and-code open-council-data-id os-file os snac wdtk-id',
].flatMap((names) => names.split(' '));

/** Districts of Northern Ireland have a district's functions: no schools, no social care, no trading standards. */
const KINDS = new Map<string, AuthorityKind>([
  ['CTY', 'county'],
  ['NMD', 'district'],
  ['NID', 'district'],
  ['UA', 'unitary'],
  ['SCO', 'unitary'],
  ['WPA', 'unitary'],
  ['MD', 'metropolitan'],
  ['LBO', 'london-borough'],
  ['COMB', 'combined'],
  ['CC', 'other'],
  ['SRA', 'other'],
]);

const NATIONS = new Map<string, Nation>([
  ['England', 'England'],
  ['Wales', 'Wales'],
  ['Scotland', 'Scotland'],
  ['Northern Ireland', 'Northern-Ireland'],
]);

const GSS = /^[A-Z]\d{8}$/;

/**
 * No principal authority was made in May or June 2005: these are the days on which the source's own records began. Taken as the first
 * day of Sheffield or Salford they would have a true role of 2003 refused.
 */
const isStartOfRecords = (date: string): boolean => date >= '2005-05-01' && date <= '2005-06-30';

/** Codes that the file itself explains; one without a GSS code explains nothing. */
function gssByCode(rows: readonly Row[]): ReadonlyMap<string, string> {
  const { records } = readRows(rows, COLUMNS, (cells) => {
    const [code, gss] = [cells.text('local-authority-code'), cells.text('gss-code')];
    return code && GSS.test(gss) ? ([code, gss] as const) : undefined;
  });
  return new Map(records.map(({ value }) => value));
}

function read(cells: Cells, gssOf: ReadonlyMap<string, string>): ListedAuthority | undefined {
  const gss = cells.text('gss-code');
  if (gss !== '' && !GSS.test(gss)) cells.refuse('gss-code', `${quoted(gss)} is not a GSS code (a letter and eight digits)`);

  const name = cells.text('official-name');
  const unfit = name === '' ? 'no name' : unfitText(name, 200);
  if (unfit) cells.refuse('official-name', unfit);

  const kind = KINDS.get(cells.text('local-authority-type'));
  if (!kind) cells.refuse('local-authority-type', `${quoted(cells.text('local-authority-type'))} is not a type that this source is known to use`);
  const nation = NATIONS.get(cells.text('nation'));
  if (!nation) cells.refuse('nation', `${quoted(cells.text('nation'))} is not a nation of the United Kingdom`);

  const [start, end] = [cells.text('start-date'), cells.text('end-date')];
  for (const [column, date] of [['start-date', start], ['end-date', end]] as const) {
    const wrong = date === '' ? undefined : unfitDate(date);
    if (wrong) cells.refuse(column, wrong);
  }
  const from = start === '' || isStartOfRecords(start) ? null : start;
  if (from && end && !cells.refused() && from > end) cells.refuse('end-date', `ends on ${end}, before it starts on ${from}`);

  const codes = cells.text('replaced-by').split(/[\s,;]+/).filter(Boolean);
  const replacedBy = codes.flatMap((code) => gssOf.get(code) ?? []);
  const stranger = codes.find((code) => !gssOf.has(code));
  if (stranger) cells.refuse('replaced-by', `${quoted(stranger)} is no code of an authority with a GSS code in this file`);

  return kind && nation && { gss: gss || null, name, kind, nation, period: { from, to: end || null }, ...(replacedBy.length > 0 && { replacedBy }) };
}

export const authorities: TableSource<ListedAuthority> = {
  id: 'authorities',
  title: { en: 'UK local authorities (mySociety)', cy: 'Awdurdodau lleol y DU (mySociety)' },
  shape: 'table',
  recognise: (header) => hasColumns(header, ['local-authority-code', 'official-name', 'gss-code']),
  read: (rows) => {
    const gssOf = gssByCode(rows);
    return readRows(rows, [...COLUMNS, ...PASSED_OVER], (cells) => read(cells, gssOf));
  },
};
