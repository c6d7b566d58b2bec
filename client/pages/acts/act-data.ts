/** What the pages of acts ask the register for. */
import type { Act, ActHistory } from '../../../server/domain/acts/act.ts';
import type { ActKindId } from '../../../server/domain/acts/kinds.ts';
import type { Mutual } from '../../../server/domain/mutuals/mutual.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import type { Unit } from '../../../server/domain/units/unit.ts';
import { get, getAll } from '../../api/client.ts';
import { roleKinds } from '../mutuals/body-data.ts';
import type { Role } from '../roles/role-form-data.ts';

export type { Act, ActHistory };

export interface ActKindLine {
  readonly kind: ActKindId;
  readonly of: Act['of'];
  readonly title: string;
  readonly outcome: string;
}

/** What there is to choose from where an act is recorded or corrected. */
export interface Choosing {
  readonly kinds: readonly ActKindLine[];
  readonly roles: readonly Role[];
  /** Titles of kinds of role. */
  readonly titles: ReadonlyMap<string, string>;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
}

export const actKinds = async (signal: AbortSignal): Promise<readonly ActKindLine[]> => getAll<ActKindLine>('/api/act-kinds', {}, signal);
export const bodyNamed = (id: string, signal: AbortSignal): Promise<Mutual> => get<Mutual>(`/api/mutuals/${encodeURIComponent(id)}`, {}, signal);

export async function loadChoosing(mutual: string, authority: string, signal: AbortSignal): Promise<Choosing> {
  const [kinds, roles, titles, units, people] = await Promise.all([
    actKinds(signal),
    getAll<Role>('/api/roles', { authority, mutual, state: 'recorded' }, signal),
    roleKinds(),
    getAll<Unit>('/api/units', { authority }, signal),
    getAll<Person>('/api/people', { authority }, signal),
  ]);
  const may = roles.filter(({ family }) => family === 'regulator' || family === 'contractor');
  return { kinds, roles: may, titles: new Map(titles.map(({ kind, title }) => [kind, title])), units, people };
}
