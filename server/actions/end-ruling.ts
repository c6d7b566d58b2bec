import { findRuling } from '../../db/stores/rulings.ts';
import { unsealedText } from '../../db/stores/withheld-details.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { RULING, type Ruling } from '../domain/declarations/ruling.ts';
import { moved } from '../domain/machine.ts';
import { Checks, notFound } from '../domain/problem.ts';
import { checkDate } from '../domain/time/checks.ts';
import { UNKNOWN_START } from '../domain/time/civil.ts';
import { notForThemselves, rulingReply } from './make-ruling.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** From the day after, what the text implies is asked about again. */
export async function endRuling(unit: Unit, allowed: PermitAt<'ruling.make'>, id: string, version: number, on: string): Promise<Ruling> {
  const { authority } = allowed;
  const found = await findRuling(unit.tx, id);
  if (found?.authority !== authority.id) throw notFound('ruling');
  await notForThemselves(unit, allowed, found);
  if (found.version !== version) throw changedMeanwhile();
  const state = moved(RULING, found.state, 'end');
  const checks = new Checks();
  if (checkDate(checks, 'on', on)) {
    if (found.validFrom !== UNKNOWN_START && on < found.validFrom) checks.refuse('on', `the ruling holds from ${found.validFrom}; its last day cannot be ${on}`);
    else if (on > found.validTo) checks.refuse('on', `the ruling ends on ${found.validTo} already`);
  }
  checks.done();
  const { recordedAt: _known, supersededAt: _until, ...fact } = found;
  const row = { ...fact, version: version + 1, validTo: on, state };
  return rulingReply(row, authority.gss, await unsealedText(unit.tx, row.reason), await unit.record(authority.log, 'ruling.ended', id, { rulings: [row] }));
}
