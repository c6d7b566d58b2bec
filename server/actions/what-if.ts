/** The same function that derives on a write, asked before anything is saved. Nothing is stored. */
import { findMutual } from '../../db/stores/mutuals.ts';
import type { RoleRow } from '../../db/stores/roles.ts';
import type { Reader } from '../../db/store.ts';
import type { AuthorityRef, Eyes } from '../domain/access/permit.ts';
import type { ConflictChanges } from '../domain/conflicts/conflict.ts';
import type { Telling } from '../domain/conflicts/tell.ts';
import { absent } from '../domain/problem.ts';
import type { CorrectRole, NewRole } from '../domain/roles/role.ts';
import { corrected, ended, seenChange, withdrawn, type Changed } from './change-role.ts';
import { plan, type RoleChange } from './derivation.ts';
import { accountable } from './record-role.ts';
import { checkRole, roleRow, seen } from './role-rows.ts';
import { toldChanges } from './told-changes.ts';

const IMAGINED = 'imagined';

async function told(reader: Reader, authority: AuthorityRef, mutualId: string, change: RoleChange, telling: Telling): Promise<ConflictChanges> {
  const derivation = await plan(reader, authority.id, mutualId, change);
  const mutual = await findMutual(reader, mutualId);
  const ids = derivation.changes.map((one) => one.current?.id ?? null);
  return toldChanges(reader, { authority, mutual: { id: mutualId, name: mutual?.name ?? '' } }, derivation, ids, telling, '');
}

export async function whatIfRecorded(reader: Reader, authority: AuthorityRef, eyes: Eyes, given: NewRole, telling: Telling): Promise<ConflictChanges> {
  const mutual = await findMutual(reader, given.mutual, { ...eyes, today: telling.day });
  if (!mutual) throw absent('mutual', 'body');
  const { kind, line } = await checkRole(reader, authority, given);
  const row = roleRow({ id: IMAGINED, version: 1, authority: authority.id, mutual: mutual.id, state: 'recorded', reason: null }, kind.family, given);
  const officers = given.accountableOfficer ? [accountable(IMAGINED, authority.id, IMAGINED, given.accountableOfficer, row)] : [];
  return told(reader, authority, mutual.id, { after: seen(row, line, officers) }, telling);
}

type Asked = { readonly end: { on: string } } | { readonly correct: Omit<CorrectRole, 'reason'> } | { readonly withdraw: true };

function imagined(reader: Reader, authority: AuthorityRef, role: RoleRow, asked: Asked): Promise<Changed> {
  if ('end' in asked) return ended(reader, authority, role, { on: asked.end.on, reason: '' });
  if ('correct' in asked) return corrected(reader, authority, role, asked.correct, null, () => IMAGINED);
  return withdrawn(reader, authority, role, null);
}

export async function whatIfChanged(reader: Reader, authority: AuthorityRef, role: RoleRow, asked: Asked, telling: Telling): Promise<ConflictChanges> {
  const changed = await imagined(reader, authority, role, asked);
  return told(reader, authority, role.mutual, await seenChange(reader, authority, role, changed), telling);
}
