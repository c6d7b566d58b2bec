import { findAddition } from '../../db/stores/guidance.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { Addition, EndAddition } from '../domain/guidance/following.ts';
import { ADDITION } from '../domain/guidance/states.ts';
import { moved } from '../domain/machine.ts';
import { Checks, notFound } from '../domain/problem.ts';
import { checkDate } from '../domain/time/checks.ts';
import { UNKNOWN_START } from '../domain/time/civil.ts';
import { additionReply } from './guidance-rows.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

export async function endGuidanceAddition(unit: Unit, { authority }: PermitAt<'guidance.adopt'>, id: string, version: number, { on }: EndAddition): Promise<Addition> {
  const found = await findAddition(unit.tx, id);
  if (found?.authority !== authority.id) throw notFound('addition to the guidance');
  if (found.version !== version) throw changedMeanwhile();
  const state = moved(ADDITION, found.state, 'end');
  const checks = new Checks();
  if (checkDate(checks, 'on', on)) {
    if (found.validFrom !== UNKNOWN_START && on < found.validFrom) checks.refuse('on', `the addition begins on ${found.validFrom}; its last day cannot be ${on}`);
    else if (on > found.validTo) checks.refuse('on', `the addition ends on ${found.validTo} already; to go on after that, add it again`);
  }
  checks.done();
  const { recordedAt: _known, supersededAt: _until, told, ...before } = found;
  const row = { ...before, version: version + 1, validTo: on, state };
  return additionReply({ ...row, gss: authority.gss, told, recordedAt: await unit.record(authority.log, 'guidance.addition-ended', id, { guidance_additions: [row] }) });
}
