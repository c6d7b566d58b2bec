/** Roles in the plainest form, and what every rule says of them. */
import { derive } from '../../server/domain/conflicts/derive.ts';
import { markOf } from '../../server/domain/conflicts/marks.ts';
import { presenceOf, type VisibleRole } from '../../server/domain/conflicts/presence.ts';
import type { ExampleRole } from '../../server/domain/conflicts/rule.ts';
import { toPeriod, toSpan } from '../../server/domain/time/period.ts';
import type { Family } from '../../server/domain/vocabulary.ts';

export type Role = Omit<ExampleRole, 'from'> & { readonly from: string | null };

export function visible({ family, kind, from, to = '', background, line = [], committee, officer }: Role): VisibleRole {
  const span = toSpan({ from, to: to || null });
  return { family, span, background: background ?? false, line, committee: committee ?? null, mark: kind === undefined ? undefined : markOf(kind), officers: officer === undefined ? [] : [{ person: officer, span }] };
}

export const role = (family: Family, period: string, more: Partial<Role> = {}): Role => {
  const [from = '', to = ''] = period.split('/');
  return { family, from: from || null, ...(to && { to }), ...more };
};

const written = ({ from, to }: { from: string | null; to: string | null }): string => `${from ?? ''}/${to ?? ''}`;

/** Every finding as `rule` or `rule scope`, with its periods as `from/to`. */
export function found(...roles: readonly Role[]): Record<string, string[]> {
  const findings = derive(presenceOf(roles.map(visible)));
  return Object.fromEntries(findings.map(({ rule, scope, periods }) => [scope === 'family' ? rule.id : `${rule.id} ${scope}`, periods.map(toPeriod).map(written)]));
}

export function severities(...roles: readonly Role[]): Record<string, number> {
  return Object.fromEntries(derive(presenceOf(roles.map(visible))).map(({ rule, scope, severity }) => [scope === 'family' ? rule.id : `${rule.id} ${scope}`, severity]));
}
