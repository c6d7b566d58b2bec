import { findAssignment } from '../../db/stores/assignments.ts';
import type { PermitToPrepare } from '../domain/access/preparing.ts';
import { watchersIn, type Assignment } from '../domain/reviews/assignment.ts';
import { assignmentReply } from './assign-file.ts';
import type { Unit } from './unit-of-work.ts';

/** Of oneself alone, so that two who begin to watch at once do not stand in each other's way: no version is asked for. */
export async function watchFile(unit: Unit, { authority, account, conflict }: PermitToPrepare, on: boolean): Promise<Assignment> {
  const found = await findAssignment(unit.tx, conflict);
  const watchers = found ? watchersIn(found.watchers) : [];
  if (watchers.includes(account) === on) return assignmentReply(unit.tx, conflict, found, account);
  const now = on ? [...watchers, account] : watchers.filter((one) => one !== account);
  const row = { id: conflict, version: (found?.version ?? 0) + 1, authority: authority.id, account: found?.account ?? null, watchers: JSON.stringify(now) };
  const recordedAt = await unit.record(authority.log, 'file.assigned', conflict, { assignments: [row] });
  return assignmentReply(unit.tx, conflict, { ...row, recordedAt }, account);
}
