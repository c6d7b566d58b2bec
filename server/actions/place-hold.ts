import { isThemselves } from '../../db/stores/declarations.ts';
import { holdsOn, type LegalHoldFact } from '../../db/stores/legal-holds.ts';
import { keptOf } from '../../db/stores/retention.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { LegalHold, NewLegalHold } from '../domain/declarations/retention.ts';
import { absent, conflict, Refused } from '../domain/problem.ts';
import { OPEN_END } from '../domain/time/civil.ts';
import { fromColumns } from '../domain/time/period.ts';
import type { Unit } from './unit-of-work.ts';

type MayHold = PermitAt<'hold.place'>;

/** Nobody keeps or destroys what they declared themselves; the deputy is there for it. */
export async function notOfThemselves({ tx }: Pick<Unit, 'tx'>, { account, authority }: MayHold, person: string): Promise<void> {
  if (await isThemselves(tx, account, person)) throw new Refused(403, 'connected', 'This is about your own record. Your deputy, or the monitoring officer, does it.').notPermitted(authority.id);
}

export const holdReply = ({ id, version, person, state, ...row }: LegalHoldFact, gss: string, { name, reason, recordedAt }: { name: string | null; reason: string | null; recordedAt: string }): LegalHold => ({
  id,
  version,
  authority: gss,
  person,
  name,
  reason,
  period: fromColumns(row),
  state: state as LegalHold['state'],
  recordedAt,
});

export async function placeHold(unit: Unit, allowed: MayHold, { person, reason }: NewLegalHold): Promise<LegalHold> {
  const { authority } = allowed;
  const found = await keptOf(unit.tx, authority.id, person);
  if (!found) throw absent('person', 'person');
  await notOfThemselves(unit, allowed, person);
  if ((await holdsOn(unit.tx, authority.id, person)).some((hold) => hold.reason === reason)) throw conflict('duplicate', 'A hold stands for this person with the same reason already. For another matter, give its own reason.', [{ path: 'reason', message: 'a hold stands with the same reason already' }]);
  const row: LegalHoldFact = { id: unit.newId(), version: 1, authority: authority.id, person, reason: await unit.sealed(reason), validFrom: unit.today, validTo: OPEN_END, state: 'placed' };
  return holdReply(row, authority.gss, { name: found.name, reason, recordedAt: await unit.record(authority.log, 'hold.placed', row.id, { legal_holds: [row] }) });
}
