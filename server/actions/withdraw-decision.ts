import { findDecision } from '../../db/stores/decisions.ts';
import type { PermitToDecide } from '../domain/access/deciding.ts';
import { moved } from '../domain/machine.ts';
import { invalid, notFound } from '../domain/problem.ts';
import { DECISION } from '../domain/reviews/states.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** It stays on record with its reasons; the overlap is open again, and what it replaced stays replaced. */
export async function withdrawDecision(unit: Unit, { authority, conflict }: PermitToDecide, id: string, version: number, reason: string): Promise<void> {
  const decision = await findDecision(unit.tx, id);
  if (decision?.conflict !== conflict) throw notFound('decision');
  if (decision.version !== version) throw changedMeanwhile();
  const state = moved(DECISION, decision.state, 'withdraw');
  if (reason.trim() === '') throw invalid('reason', 'say why it is withdrawn');
  await unit.record(authority.log, 'decision.withdrawn', id, { decisions: [{ ...decision, version: version + 1, state, reason: await unit.sealed(reason.trim()) }] });
}
