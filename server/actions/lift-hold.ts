import { findLegalHold, type LegalHoldFact } from '../../db/stores/legal-holds.ts';
import { keptOf } from '../../db/stores/retention.ts';
import { unsealedText } from '../../db/stores/withheld-details.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { HOLD, type LegalHold } from '../domain/declarations/retention.ts';
import { moved } from '../domain/machine.ts';
import { notFound } from '../domain/problem.ts';
import { holdReply, notOfThemselves } from './place-hold.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** Today is its last day; where other holds stand, they go on. Why it was placed stays in the version before. */
export async function liftHold(unit: Unit, allowed: PermitAt<'hold.place'>, id: string, version: number, reason: string | undefined): Promise<LegalHold> {
  const { authority } = allowed;
  const found = await findLegalHold(unit.tx, id);
  if (found?.authority !== authority.id) throw notFound('hold');
  await notOfThemselves(unit, allowed, found.person);
  if (found.version !== version) throw changedMeanwhile();
  const state = moved(HOLD, found.state, 'lift');
  const { recordedAt: _known, supersededAt: _until, ...before } = found;
  const row: LegalHoldFact = { ...before, version: version + 1, validTo: unit.today, state, reason: reason === undefined ? found.reason : await unit.sealed(reason) };
  const recordedAt = await unit.record(authority.log, 'hold.lifted', id, { legal_holds: [row] });
  return holdReply(row, authority.gss, { name: (await keptOf(unit.tx, authority.id, found.person))?.name ?? null, reason: reason ?? (await unsealedText(unit.tx, found.reason)), recordedAt });
}
