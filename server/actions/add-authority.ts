import { refusalOf } from '../../db/store.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import type { Authority, ListedAuthority } from '../domain/authorities/authority.ts';
import type { Permit } from '../domain/access/permit.ts';
import { Checks, conflict } from '../domain/problem.ts';
import { checkPeriod } from '../domain/time/checks.ts';
import { toColumns } from '../domain/time/period.ts';
import type { Unit } from './unit-of-work.ts';

/** Shared by all councils: in the instance log. The authority's own log begins with it, named by its GSS code at this birth. */
export async function addAuthority(unit: Unit, permit: Permit<'authority.add'>, given: ListedAuthority): Promise<Authority> {
  void permit;
  const checks = new Checks();
  checkPeriod(checks, 'period', given.period);
  checks.done();
  const known = given.gss === null ? undefined : await findAuthority(unit.tx, given.gss);
  if (known) throw conflict('duplicate', `${known.name} has the GSS code ${given.gss} already.`, [{ path: 'gss', message: `${known.name} has this code already` }]);
  const id = unit.newId();
  const { period, replacedBy = [], principal = null, ...facts } = given;
  try {
    await unit.createLog(given.gss ?? id, id, given.name);
  } catch (error) {
    // The code was that of an authority since corrected: its log keeps the name for ever.
    if (refusalOf(error) === 'unique') throw conflict('duplicate', `A log named ${given.gss} exists already.`, [{ path: 'gss', message: 'this code names another authority’s log' }]);
    throw error;
  }
  const row = { id, version: 1, ...facts, ...toColumns(period), replacedBy: JSON.stringify(replacedBy), principal };
  const recordedAt = await unit.record('instance', 'authority.added', id, { authorities: [row] });
  return { id, version: 1, ...facts, period, replacedBy, principal, recordedAt };
}
