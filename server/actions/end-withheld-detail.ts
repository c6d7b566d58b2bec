import { findWithheldDetail } from '../../db/stores/withheld-details.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { WithheldDetail } from '../domain/people/withheld-detail.ts';
import { Checks, notFound } from '../domain/problem.ts';
import { checkDate } from '../domain/time/checks.ts';
import { toldDetail } from './record-withheld-detail.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** From the day after, it is no longer withheld. It stays sealed: that the public may see a thing does not make this the place from which they do. */
export async function endWithheldDetail(unit: Unit, { authority }: PermitAt<'withheld-detail.record'>, id: string, version: number, on: string): Promise<WithheldDetail> {
  const detail = await findWithheldDetail(unit.tx, id);
  if (!detail || detail.authority !== authority.id) throw notFound('record');
  if (detail.version !== version) throw changedMeanwhile();
  const checks = new Checks();
  if (checkDate(checks, 'on', on)) {
    if (on < detail.validFrom) checks.refuse('on', `it is withheld from ${detail.validFrom}; its last day cannot be ${on}`);
    else if (on > detail.validTo) checks.refuse('on', `it ends on ${detail.validTo} already; to withhold it for longer, record it anew`);
  }
  checks.done();
  const { recordedAt: _known, supersededAt: _until, ...rest } = detail;
  const row = { ...rest, version: version + 1, validTo: on };
  return toldDetail(authority, row, await unit.record(authority.log, 'withheld-detail.ended', id, { withheld_details: [row] }));
}
