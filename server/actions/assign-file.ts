import { accountNames, findAssignment, whoMayPrepare, type AssignmentRow } from '../../db/stores/assignments.ts';
import type { Concern } from '../../db/stores/deciders.ts';
import { addressOf } from '../../db/stores/memberships.ts';
import type { Reader } from '../../db/store.ts';
import { personOf, type PermitToPrepare } from '../domain/access/preparing.ts';
import { invalid } from '../domain/problem.ts';
import { watchersIn, type Assignment } from '../domain/reviews/assignment.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

export async function assignmentReply(reader: Reader, conflict: string, row: Pick<AssignmentRow, 'version' | 'account' | 'watchers' | 'recordedAt'> | undefined, own: string): Promise<Assignment> {
  const watchers = row ? watchersIn(row.watchers) : [];
  const account = row?.account ?? null;
  const names = await accountNames(reader, [...watchers, ...(account === null ? [] : [account])]);
  const named = (id: string) => ({ account: id, name: names.get(id) ?? null });
  return { conflict, version: row?.version ?? 0, account, name: account === null ? null : named(account).name, watchers: watchers.map(named), watched: watchers.includes(own), recordedAt: row?.recordedAt ?? null };
}

/** Gives a file to somebody, hands it over, or lays it back (null). Each leaves its entry. */
export async function assignFile(unit: Unit, { authority, account: by }: PermitToPrepare, concern: Concern, version: number, account: string | null): Promise<Assignment> {
  const found = await findAssignment(unit.tx, concern.id);
  if ((found?.version ?? 0) !== version) throw changedMeanwhile();
  if (account !== null) {
    const able = await whoMayPrepare(unit.tx, { authority: authority.id, conflict: concern.id, about: personOf(concern), today: unit.today });
    // One answer for nobody, for somebody of another council, and for a colleague without the right: who has an account is not told.
    if (!able.some((one) => one.account === account)) throw invalid('account', 'account must be somebody who may prepare this file: the monitoring officer, the deputy or a reviewer of this council whom it is not about, or who was asked to it');
  }
  if ((found?.account ?? null) === account) return assignmentReply(unit.tx, concern.id, found, by);
  const row = { id: concern.id, version: version + 1, authority: authority.id, account, watchers: found?.watchers ?? '[]' };
  const recordedAt = await unit.record(authority.log, 'file.assigned', concern.id, { assignments: [row] });
  if (account !== null && account !== by) await tell(unit, authority.name, concern.id, account);
  return assignmentReply(unit.tx, concern.id, { ...row, recordedAt }, by);
}

async function tell(unit: Unit, authority: string, conflict: string, account: string): Promise<void> {
  const to = await addressOf(unit.tx, account);
  if (to) await unit.post({ template: 'file-assigned', to: to.email, language: to.language, data: { authority, conflict } });
}
