import { accountName } from '../../db/stores/accounts.ts';
import type { ConflictRow } from '../../db/stores/conflicts.ts';
import type { PermitToPrepare } from '../domain/access/preparing.ts';
import { stillThere } from '../domain/authorities/ended.ts';
import { conflict, invalid } from '../domain/problem.ts';
import type { NewRecommendation, Recommendation } from '../domain/reviews/decision.ts';
import type { Unit } from './unit-of-work.ts';

/** Whoever prepares the file says what they would decide; the decision is another's. */
export async function recommend(unit: Unit, { authority, account, conflict: id }: PermitToPrepare, given: NewRecommendation, found: Pick<ConflictRow, 'periods'>): Promise<Recommendation> {
  stillThere(authority, unit.today);
  if (found.periods === '[]') throw conflict('is-withdrawn', 'The recorded facts no longer give this overlap: there is nothing to decide.');
  const { disposition } = given;
  const reason = given.reason.trim();
  if (reason === '') throw invalid('reason', 'say why you would decide so');
  const row = { id: unit.newId(), version: 1, authority: authority.id, conflict: id, disposition, reason: await unit.sealed(reason), account };
  const recordedAt = await unit.record(authority.log, 'decision.recommended', row.id, { recommendations: [row] });
  return { id: row.id, version: 1, conflict: id, disposition, reason, account, name: await accountName(unit.tx, account), recordedAt };
}
