/** The register's own table for many roles at once. Names and ids stay as written: who saves them knows what they stand for. */
import type { Evidence, Publication } from '../roles/role.ts';
import { roleKind } from '../roles/kinds.ts';
import type { Period } from '../time/period.ts';
import { quoted, unfitDate, unfitText, unfitUrl } from './reading/fitness.ts';
import { kindOf } from './reading/kind-words.ts';
import { hasColumns, readRows, type Cells } from './reading/table.ts';
import type { TableSource } from './source.ts';

export interface RoleRecord {
  /** GSS code, or id. */
  readonly authority: string;
  /** Id, `scheme:number`, or a name as the register has it. */
  readonly mutual: string;
  readonly kind: string;
  readonly period: Period;
  /** Ids, or names within the authority; null where the cell is empty. */
  readonly unit: string | null;
  readonly committee: string | null;
  readonly accountableOfficer: string | null;
  readonly legalBasis: string | null;
  readonly evidence: readonly Evidence[];
  /** Absent where the file says nothing: then the register's own default holds. */
  readonly publication?: Publication;
  readonly ofContractedService?: boolean;
}

const DETAILS = ['unit', 'committee', 'accountableOfficer', 'legalBasis', 'ofContractedService'] as const;
const EVIDENCE = ['evidenceTitle', 'evidenceUrl', 'evidenceDate', 'evidenceReference'] as const;
const PUBLICATION = ['public', 'withheldUntil', 'withheldReason'] as const;
export const ROLE_COLUMNS = ['authority', 'mutual', 'kind', 'from', 'to', ...DETAILS, ...EVIDENCE, ...PUBLICATION] as const;

const YES = new Set(['yes', 'y', 'true', '1', 'ie', 'oes']);
const NO = new Set(['no', 'n', 'false', '0', 'na', 'nac oes']);

function yesOrNo(cells: Cells, column: string): boolean | undefined {
  const text = cells.text(column).toLowerCase();
  if (text === '') return undefined;
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  return cells.refuse(column, `${quoted(text)} is neither yes nor no`);
}

function words(cells: Cells, column: string, maxLength: number): string | null {
  const text = cells.text(column);
  const wrong = unfitText(text, maxLength);
  if (wrong) cells.refuse(column, wrong);
  return text || null;
}

function required(cells: Cells, column: string): string {
  const text = words(cells, column, 200);
  if (text === null) cells.refuse(column, 'is empty');
  return text ?? '';
}

function date(cells: Cells, column: string): string | null {
  const text = cells.text(column);
  const wrong = text && unfitDate(text);
  if (wrong) return cells.refuse(column, wrong) ?? null;
  return text || null;
}

function kind(cells: Cells): string {
  const word = required(cells, 'kind');
  const own = word.toLowerCase().replaceAll(/[\s_]+/g, '-');
  if (word === '' || roleKind(own)) return own;
  const meant = kindOf(word);
  cells.refuse('kind', `${quoted(word)} is not a kind of role${meant ? `; perhaps ${meant} is meant` : ''}`);
  return own;
}

function period(cells: Cells): Period {
  const [from, to] = [date(cells, 'from'), date(cells, 'to')];
  if (from && to && from > to) cells.refuse('to', `${to} is before the start, ${from}`);
  return { from, to };
}

function evidence(cells: Cells): Evidence[] {
  const [title, reference] = [words(cells, 'evidenceTitle', 500), words(cells, 'evidenceReference', 500)];
  const [url, on] = [cells.text('evidenceUrl'), date(cells, 'evidenceDate')];
  const wrong = url && unfitUrl(url);
  if (wrong) cells.refuse('evidenceUrl', wrong);
  if (title) return [{ title, ...(url && { url }), ...(on && { date: on }), ...(reference && { reference }) }];
  if (url || reference || on) cells.refuse('evidenceTitle', 'evidence needs a title');
  return [];
}

function publication(cells: Cells): Publication | undefined {
  const open = yesOrNo(cells, 'public');
  const [until, reason] = [date(cells, 'withheldUntil'), words(cells, 'withheldReason', 2000)];
  if (open === undefined && !until && !reason) return undefined;
  if (open === true && (until || reason)) return cells.refuse('public', 'says yes, but the row also says until when or why it is withheld');
  return { public: open ?? false, ...(until && { until }), ...(reason && { reason }) };
}

function read(cells: Cells): RoleRecord {
  const [open, ofService] = [publication(cells), yesOrNo(cells, 'ofContractedService')];
  return {
    authority: required(cells, 'authority'),
    mutual: required(cells, 'mutual'),
    kind: kind(cells),
    period: period(cells),
    unit: words(cells, 'unit', 200),
    committee: words(cells, 'committee', 200),
    accountableOfficer: words(cells, 'accountableOfficer', 200),
    legalBasis: words(cells, 'legalBasis', 1000),
    evidence: evidence(cells),
    ...(open && { publication: open }),
    ...(ofService !== undefined && { ofContractedService: ofService }),
  };
}

export const roles: TableSource<RoleRecord> = {
  id: 'roles',
  title: { en: 'Roles, one a row (CSV)', cy: 'Rolau, un i bob rhes (CSV)' },
  shape: 'table',
  recognise: (header) => hasColumns(header, ['authority', 'mutual', 'kind']),
  read: (rows) => readRows(rows, ROLE_COLUMNS, read),
};
