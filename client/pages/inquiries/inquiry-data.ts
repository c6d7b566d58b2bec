/** A question with what accepting its answer needs: the body as it is recorded, and what there is to choose from. */
import type { Authority } from '../../../server/domain/authorities/authority.ts';
import type { Inquiry } from '../../../server/domain/inquiries/inquiry.ts';
import type { MutualFile } from '../../../server/domain/mutuals/file.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import type { Unit } from '../../../server/domain/units/unit.ts';
import { get, getAll } from '../../api/client.ts';
import { session } from '../../controllers/session.ts';
import { roleKinds, type RoleKind } from '../mutuals/body-data.ts';

export interface Accepting {
  readonly inquiry: Inquiry;
  readonly file: Pick<MutualFile, 'roles'>;
  readonly kinds: readonly RoleKind[];
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
}

export async function loadInquiry(id: string, signal: AbortSignal): Promise<Accepting> {
  const inquiry = await get<Inquiry>(`/api/inquiries/${encodeURIComponent(id)}`, {}, signal);
  const { authority, mutual } = inquiry;
  if (inquiry.state !== 'answered' || !session.keepsAt(authority)) return { inquiry, file: {}, kinds: await roleKinds(), units: [], people: [] };
  const [file, kinds, units, people, council] = await Promise.all([
    get<MutualFile>(`/api/mutuals/${encodeURIComponent(mutual)}`, { authority }, signal),
    roleKinds(),
    getAll<Unit>('/api/units', { authority }, signal),
    getAll<Person>('/api/people', { authority }, signal),
    get<Authority>(`/api/authorities/${authority}`, {}, signal).catch(() => undefined),
  ]);
  const said = new Set(inquiry.answer?.plays.map(({ kind }) => kind));
  return { inquiry, file, kinds: kinds.filter(({ kind, functionOf }) => said.has(kind) || !functionOf || !council || functionOf.includes(council.kind)), units, people };
}
