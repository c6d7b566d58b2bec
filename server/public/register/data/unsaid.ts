/**
 * Under which headings nothing may be said to have been declared as "none". Somebody said so only where nothing was ever entered: what was replaced,
 * ended or taken back since was declared, and of those who left nothing is shown whatever they declared.
 */
import { declaredOnce, gonePeople } from '../../../../db/stores/published-interests.ts';
import type { Reader } from '../../../../db/store.ts';
import type { Clocks } from '../../../api/paging.ts';
import type { Lens } from '../../../api/sight.ts';
import type { AuthorityRef } from '../../../domain/access/permit.ts';

export interface Unsaid {
  /** They left, and their council does not go on publishing. */
  readonly isGone: boolean;
  /** Where even the heading would tell what is not to be told, nothing is said of any. */
  readonly all: boolean;
  readonly headings: ReadonlySet<string>;
}

export async function unsaidOf(reader: Reader, { today }: Lens, authority: Pick<AuthorityRef, 'id'>, { asAt, knownAt, person }: Clocks & { readonly person?: string | undefined }): Promise<(person: string) => Unsaid> {
  const gone = await gonePeople(reader, today, authority.id);
  const byPerson = Map.groupBy(await declaredOnce(reader, { authority: authority.id, person, day: asAt ?? today, knownAt }), (one) => one.person);
  return (id) => {
    const declared = byPerson.get(id) ?? [];
    return { isGone: gone.has(id), all: gone.has(id) || declared.some(({ hidden }) => Number(hidden) === 1), headings: new Set(declared.map(({ heading }) => heading)) };
  };
}
