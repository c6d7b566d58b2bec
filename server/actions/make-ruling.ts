import { isThemselves } from '../../db/stores/declarations.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { isPersonOf } from '../../db/stores/roles.ts';
import { isRuledOver, isTiedTo, type RulingFact } from '../../db/stores/rulings.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { checkRuling, type NewRuling, type Ruling } from '../domain/declarations/ruling.ts';
import { absent, Checks, conflict, Refused } from '../domain/problem.ts';
import { fromColumns, toColumns } from '../domain/time/period.ts';
import type { Unit } from './unit-of-work.ts';

export const rulingReply = ({ id, version, person, mutual, kind, state, ...row }: RulingFact, gss: string, reason: string | null, recordedAt: string): Ruling => ({
  id,
  version,
  authority: gss,
  person,
  mutual,
  kind: kind as Ruling['kind'],
  reason,
  period: fromColumns(row),
  state: state as Ruling['state'],
  recordedAt,
});

/** Nobody rules for themselves, nor for everybody where they gain by it: as one who is connected with a matter does not decide it (Porter v Magill [2001] UKHL 67, 103). */
export async function notForThemselves({ tx }: Pick<Unit, 'tx'>, { account, authority }: PermitAt<'ruling.make'>, row: Pick<RulingFact, 'authority' | 'person' | 'mutual' | 'validFrom' | 'validTo'>): Promise<void> {
  if (row.person !== null && (await isThemselves(tx, account, row.person))) throw new Refused(403, 'connected', 'This ruling is for yourself. Your deputy, or the monitoring officer, makes it.').notPermitted(authority.id);
  if (await isTiedTo(tx, account, row)) throw new Refused(403, 'connected', 'You are connected with a body that this ruling is about. Your deputy, or the monitoring officer, makes it.').notPermitted(authority.id);
}

export async function makeRuling(unit: Unit, allowed: PermitAt<'ruling.make'>, given: NewRuling): Promise<Ruling> {
  const { authority, eyes } = allowed;
  const { kind, period, reason, person = null } = given;
  const checks = new Checks();
  checkRuling(checks, given);
  checks.done();
  if (person !== null && !(await isPersonOf(unit.tx, authority.id, person))) throw absent('person', 'person');
  const found = given.mutual === undefined || given.mutual === null ? null : await findMutual(unit.tx, given.mutual, { ...eyes, today: unit.today });
  if (found === undefined) throw absent('mutual', 'body');
  const row = { id: unit.newId(), version: 1, authority: authority.id, person, mutual: found?.id ?? null, kind, ...toColumns(period), state: 'made' };
  await notForThemselves(unit, allowed, row);
  if (await isRuledOver(unit.tx, row)) throw conflict('duplicate', 'The same was ruled for some of these days already. End that ruling first, or give the other days.', [{ path: 'period', message: 'the same was ruled for some of these days already' }]);
  const fact = { ...row, reason: await unit.sealed(reason) };
  return rulingReply(fact, authority.gss, reason, await unit.record(authority.log, 'ruling.made', row.id, { rulings: [fact] }));
}
