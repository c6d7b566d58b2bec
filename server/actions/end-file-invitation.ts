import { findFileInvitation } from '../../db/stores/file-invitations.ts';
import { FILE_INVITATION, type FileInvitation } from '../domain/access/file-invitation.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { moved } from '../domain/machine.ts';
import { notFound } from '../domain/problem.ts';
import { fromColumns } from '../domain/time/period.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** At once: their next request finds nothing. */
export async function endFileInvitation(unit: Unit, { authority }: PermitAt<'conflict.decide'>, id: string, version: number): Promise<FileInvitation> {
  const found = await findFileInvitation(unit.tx, id);
  if (!found || found.authority !== authority.id) throw notFound('invitation');
  if (found.version !== version) throw changedMeanwhile();
  const state = moved(FILE_INVITATION, found.state, 'end');
  if (found.validTo < unit.today) throw FILE_INVITATION.refused(state, 'end');
  const { name, told, ...held } = found;
  const row = { ...held, version: held.version + 1, validTo: unit.today, state };
  const recordedAt = await unit.record(authority.log, 'file-invitation.ended', id, { file_invitations: [row] });
  return { id, version: row.version, authority: authority.gss, conflict: row.conflict, account: row.account, name, period: fromColumns(row), reason: told, state, recordedAt };
}
