import { isPersonOf } from '../../db/stores/roles.ts';
import type { WithheldDetailRow } from '../../db/stores/withheld-details.ts';
import type { AuthorityRef, PermitAt } from '../domain/access/permit.ts';
import type { NewWithheldDetail, WithheldDetail } from '../domain/people/withheld-detail.ts';
import { absent, Checks } from '../domain/problem.ts';
import { checkDate, checkPeriod } from '../domain/time/checks.ts';
import { fromColumns, toColumns } from '../domain/time/period.ts';
import type { Unit } from './unit-of-work.ts';

/** Of a row that was written; without what it says. */
export const toldDetail = (authority: AuthorityRef, row: Omit<WithheldDetailRow, 'recordedAt' | 'supersededAt'>, recordedAt: string): WithheldDetail => ({
  id: row.id,
  version: row.version,
  authority: authority.gss,
  person: row.person,
  kind: row.kind as WithheldDetail['kind'],
  reviewOn: row.reviewOn,
  period: fromColumns(row),
  recordedAt,
});

export async function recordWithheldDetail(unit: Unit, { authority }: PermitAt<'withheld-detail.record'>, given: NewWithheldDetail): Promise<WithheldDetail> {
  const { person, kind, detail, reason, reviewOn = null, period = { from: unit.today, to: null } } = given;
  const checks = new Checks();
  checkPeriod(checks, 'period', period);
  if (reviewOn !== null && checkDate(checks, 'reviewOn', reviewOn) && period.from !== null && reviewOn < period.from) checks.refuse('reviewOn', `the day to look at it again (${reviewOn}) is before the first (${period.from})`);
  checks.done();
  if (!(await isPersonOf(unit.tx, authority.id, person))) throw absent('person', 'person');
  const row = { id: unit.newId(), version: 1, authority: authority.id, person, kind, detail: await unit.sealed(detail), reason: await unit.sealed(reason), reviewOn, ...toColumns(period), state: 'recorded' };
  return toldDetail(authority, row, await unit.record(authority.log, 'withheld-detail.recorded', row.id, { withheld_details: [row] }));
}
