/** What a person's page asks for, as far as the reader may know it. */
import { ApiProblem, get, getAll, type Page as ListOf } from '../../api/client.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import type { BodyLine } from '../../../server/domain/mutuals/file.ts';
import type { Connection } from '../../../server/domain/people/connection.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import type { Reading, WithheldDetail } from '../../../server/domain/people/withheld-detail.ts';

export interface Shown {
  readonly person: Person;
  readonly isSelf: boolean;
  /** Undefined where they are not the reader's to see. */
  readonly connections: readonly Connection[] | undefined;
  readonly withheld: readonly WithheldDetail[] | undefined;
  readonly readings: readonly Reading[] | undefined;
  /** Names of bodies, by id, for the connections and to choose from. */
  readonly bodies: ReadonlyMap<string, string>;
}

export async function loadPerson(id: string, authority: string, choosing: boolean, signal: AbortSignal): Promise<Shown> {
  const people = await getAll<Person>('/api/people', { authority }, signal);
  const person = people.find((one) => one.id === id);
  if (!person) throw new ApiProblem({ type: 'about:blank', status: 404, code: 'not-found', title: common().notFound, detail: common().notFoundBody });
  const isSelf = session.isSelf(id);
  const seesConnections = isSelf || session.is('monitoring-officer', 'deputy-monitoring-officer', 'reviewer', 'external-auditor');
  const asked = { authority, person: id, limit: 500 };
  const items = async <T>(path: string, query: object): Promise<T[]> => (await get<ListOf<T>>(path, { ...asked, ...query }, signal)).items;
  const [connections, withheld, readings] = await Promise.all([
    seesConnections ? items<Connection>('/api/connections', {}) : undefined,
    isSelf || session.keeps ? items<WithheldDetail>('/api/withheld-details', {}) : undefined,
    isSelf || session.keeps ? items<Reading>('/api/readings', session.keeps ? {} : { own: true }) : undefined,
  ]);
  const bodies = choosing || (connections?.length ?? 0) > 0 ? await getAll<BodyLine>('/api/mutuals', { authority }, signal) : [];
  return { person, isSelf, connections, withheld, readings, bodies: new Map(bodies.map((body) => [body.id, body.name])) };
}
