import type { AuthorityRow } from '../../db/stores/authorities.ts';
import type { Permit } from '../domain/access/permit.ts';
import type { ListedAuthority } from '../domain/authorities/authority.ts';
import { toColumns } from '../domain/time/period.ts';
import type { Unit } from './unit-of-work.ts';

/** The facts of an authority as a published list has them now; what was known before stays. Returns whether anything differed. */
export async function correctAuthority(unit: Unit, _permit: Permit<'authority.add'>, row: AuthorityRow, given: ListedAuthority): Promise<boolean> {
  const { recordedAt: _known, supersededAt: _until, ...current } = row;
  const { name, kind, nation, period, replacedBy = [] } = given;
  const next = { ...current, name, kind, nation, ...toColumns(period), replacedBy: JSON.stringify(replacedBy) };
  if ((Object.keys(next) as (keyof typeof next)[]).every((property) => next[property] === current[property])) return false;
  await unit.record('instance', 'authority.corrected', row.id, { authorities: [{ ...next, version: row.version + 1 }] });
  return true;
}
