/** What would be recorded from an answer: filled in from it, changed by the keeper, and sent. */
import type { AcceptInquiry } from '../../../server/domain/inquiries/inquiry.ts';
import type { Answer } from '../../../server/domain/inquiries/answer.ts';
import type { MutualFile } from '../../../server/domain/mutuals/file.ts';
import type { Unit } from '../../../server/domain/units/unit.ts';
import type { Family } from '../../../server/domain/vocabulary.ts';
import type { Fault } from '../../components/problem.ts';
import { ask, inquiries as t } from '../../text/asking.ts';
import { dayAfter } from '../../text/dates.ts';
import { lastDayOf } from '../../views/body-matter.ts';
import type { RoleKind } from '../mutuals/body-data.ts';

export interface RoleLine {
  readonly on: boolean;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly officer: string;
}

export interface StatementLine {
  readonly on: boolean;
  readonly family: Family;
  readonly from: string;
}

export interface AcceptDraft {
  readonly roles: readonly RoleLine[];
  readonly statements: readonly StatementLine[];
  readonly reason: string;
}

export const NEW_LINE: RoleLine = { on: true, kind: '', from: '', to: '', unit: '', officer: '' };

type Held = NonNullable<MutualFile['roles']>[number];

/** The same kind of role, recorded already over some of these days. */
export const heldAlready = (file: Pick<MutualFile, 'roles'>, { kind, from, to }: Pick<RoleLine, 'kind' | 'from' | 'to'>): Held | undefined =>
  (file.roles ?? []).find((role) => role.kind === kind && role.state === 'recorded' && (role.period.from ?? '') <= (to || '9999') && (role.period.to ?? '9999') >= from);

const folded = (text: string): string => text.trim().toLowerCase();

/** What is recorded already is not ticked; a team is chosen where the register has one of that name. */
export function prefilled(answer: Answer, file: Pick<MutualFile, 'roles'>, units: readonly Unit[], day: string): AcceptDraft {
  const roles = answer.plays.map(({ kind, from, to, unit }): RoleLine => {
    const line = { kind, from: from ?? '', to: to ?? '' };
    const named = unit === undefined ? undefined : units.find(({ name }) => folded(name) === folded(unit));
    return { ...line, on: heldAlready(file, line) === undefined, unit: named?.id ?? '', officer: '' };
  });
  const statements = answer.doesNot.map((family): StatementLine => ({ on: true, family, from: dayAfter(lastDayOf(file, family, day)) ?? '' }));
  return { roles, statements, reason: '' };
}

export const chosen = ({ roles, statements }: AcceptDraft): number => roles.filter(({ on }) => on).length + statements.filter(({ on }) => on).length;

export function acceptanceOf({ roles, statements, reason }: AcceptDraft): AcceptInquiry {
  return {
    roles: roles.filter(({ on }) => on).map(({ kind, from, to, unit, officer }) => ({ kind, period: { from: from || null, to: to || null }, ...(unit && { unit }), ...(officer && { accountableOfficer: officer }) })),
    statements: statements.filter(({ on }) => on).map(({ family, from }) => ({ family, period: { from: from || null, to: null } })),
    ...(reason.trim() && { reason: reason.trim() }),
  };
}

export function missing(draft: AcceptDraft): Fault[] {
  const faults = draft.roles.flatMap(({ on, kind, from, to }, i): Fault[] => (!on ? [] : [...(kind === '' ? [{ id: `kind-${i}`, message: ask().missingKind }] : []), ...(from && to && to < from ? [{ id: `to-${i}`, message: ask().reversed }] : [])]));
  return [...faults, ...(chosen(draft) === 0 && draft.reason.trim() === '' ? [{ id: 'reason', message: t().reasonMissing }] : [])];
}

const CONTROLS: Readonly<Record<string, string>> = { period: 'from', from: 'from', to: 'to', unit: 'unit', accountableOfficer: 'officer', kind: 'kind' };

/** Of a fault that the register found, where `roles.1` is the second that is ticked. */
export function controlOf({ roles, statements }: AcceptDraft, path: string): string | undefined {
  const [part, row, ...field] = path.split('.');
  const nth = (lines: readonly { readonly on: boolean }[]): number => lines.flatMap(({ on }, i) => (on ? [i] : []))[Number(row)] ?? 0;
  const last = field.findLast((name) => name in CONTROLS);
  if (part === 'roles' && row !== undefined) return `${CONTROLS[last ?? 'kind']}-${nth(roles)}`;
  if (part === 'statements' && row !== undefined) return `since-${nth(statements)}`;
  return part === 'reason' ? 'reason' : undefined;
}

export const titleOfKind = (kinds: readonly RoleKind[], kind: string): string => kinds.find((one) => one.kind === kind)?.title ?? kind;
