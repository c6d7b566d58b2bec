/** What a role form starts from: the role, the body, and what there is to choose from. */
import type { Static } from 'typebox';
import type { Authority } from '../../../server/domain/authorities/authority.ts';
import type { Mutual } from '../../../server/domain/mutuals/mutual.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import type { Role as RoleSchema } from '../../../server/domain/roles/role.ts';
import type { Unit } from '../../../server/domain/units/unit.ts';
import { get, getAll } from '../../api/client.ts';
import { roleKinds, type RoleKind } from '../mutuals/body-data.ts';
import type { Action } from './role-draft.ts';

export type Role = Static<typeof RoleSchema>;

export interface RoleContext {
  readonly role: Role | undefined;
  readonly mutual: { readonly id: string; readonly name: string };
  readonly authority: string;
  readonly kinds: readonly RoleKind[];
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
}

export async function loadContext(action: Action, id: string, wearing: string, signal: AbortSignal): Promise<RoleContext> {
  const role = action === 'record' ? undefined : await get<Role>(`/api/roles/${encodeURIComponent(id)}`, {}, signal);
  const authority = role?.authority ?? wearing;
  const choosing = action === 'record' || action === 'correct';
  const [mutual, kinds, units, people, council] = await Promise.all([
    get<Mutual>(`/api/mutuals/${encodeURIComponent(role?.mutual ?? id)}`, {}, signal),
    roleKinds(),
    choosing ? getAll<Unit>('/api/units', { authority }, signal) : [],
    choosing ? getAll<Person>('/api/people', { authority }, signal) : [],
    choosing ? get<Authority>(`/api/authorities/${authority}`, {}, signal).catch(() => undefined) : undefined,
  ]);
  // A district has no trading standards: what the law gives to others is not offered; what is recorded already stays.
  const ours = kinds.filter(({ kind, functionOf }) => kind === role?.kind || !functionOf || !council || functionOf.includes(council.kind));
  return { role, mutual: { id: mutual.id, name: mutual.name }, authority, kinds: ours, units, people };
}
