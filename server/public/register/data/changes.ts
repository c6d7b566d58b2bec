/**
 * What changed in the public register, newest first. It is told through what is withheld today: an interest that became sensitive since was never
 * registered under a heading, and what its publisher took back is said to have been taken back and nothing else of it.
 */
import type { Reader } from '../../../../db/store.ts';
import { interestVersions } from '../../../../db/stores/published-interests.ts';
import { namesOfBodies, roleVersions } from '../../../../db/stores/published-roles.ts';
import type { Lens } from '../../../api/sight.ts';
import type { AuthorityRef } from '../../../domain/access/permit.ts';
import { interestChanges } from '../../../domain/publication/interest-changes.ts';
import { roleChanges } from '../../../domain/publication/role-changes.ts';
import type { Change } from '../../../domain/publication/changes.ts';

export type { Change } from '../../../domain/publication/changes.ts';

export interface ChangesAsked {
  /** Instants of the second clock, both inclusive. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly person?: string | undefined;
  readonly body?: string | undefined;
  readonly limit: number;
  readonly skip?: number;
}

/** A change as it is told; a body is named as it is called today. */
export interface ChangeShown extends Change {
  readonly mutualName: string | null;
}

const newestFirst = (a: Change, b: Change): number => (a.at !== b.at ? (a.at < b.at ? 1 : -1) : a.id < b.id ? -1 : 1);

export async function changesOf(reader: Reader, { today }: Lens, authority: Pick<AuthorityRef, 'id'>, { since, until, person, body, limit, skip = 0 }: ChangesAsked): Promise<ChangeShown[]> {
  const asked = { today, authority: authority.id, since, until };
  const interests = interestChanges(await interestVersions(reader, { ...asked, person, body }));
  const roles = person === undefined ? roleChanges(await roleVersions(reader, { ...asked, body })) : [];
  const page = [...interests, ...roles].toSorted(newestFirst).slice(skip, skip + limit);
  const names = await namesOfBodies(reader, page.flatMap(({ mutual }) => mutual ?? []));
  return page.map((change) => ({ ...change, mutualName: change.mutual === null ? null : (names.get(change.mutual) ?? null) }));
}
