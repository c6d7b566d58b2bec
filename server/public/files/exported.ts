/** What of a council's register goes into a page that it, or its parish, puts on a site of its own. */
import type { AuthorityRow } from '../../../db/stores/authorities.ts';
import type { Reader } from '../../../db/store.ts';
import type { Clocks } from '../../api/paging.ts';
import type { Lens } from '../../api/sight.ts';
import type { PublicRole } from '../../domain/publication/replies.ts';
import type { Nation } from '../../domain/vocabulary.ts';
import { interestsOf, type InterestShown } from '../register/data/interests.ts';
import { peopleOf, type PersonShown } from '../register/data/people.ts';
import { bodiesOf, rolesOf, type BodyShown } from './council.ts';

export interface Exported {
  readonly council: string;
  readonly code: string;
  readonly nation: Nation;
  readonly people: readonly { readonly person: PersonShown; readonly interests: readonly InterestShown[] }[];
  readonly notNamed: number;
  readonly bodies: readonly { readonly body: BodyShown; readonly roles: readonly PublicRole[] }[];
}

export async function exported(reader: Reader, lens: Lens, council: AuthorityRow & { readonly code: string }, clocks: Clocks): Promise<Exported> {
  const { people, notNamed } = await peopleOf(reader, lens, council, clocks);
  const interests = Map.groupBy(await interestsOf(reader, lens, council, clocks), ({ person }) => person);
  const roles = await rolesOf(reader, lens, { authority: council.id }, clocks);
  const byBody = Map.groupBy(roles, ({ mutual }) => mutual);
  return {
    council: council.name,
    code: council.code,
    nation: council.nation as Nation,
    people: people.map((person) => ({ person, interests: interests.get(person.id) ?? [] })),
    notNamed,
    bodies: (await bodiesOf(reader, roles, clocks)).map((body) => ({ body, roles: byBody.get(body.id) ?? [] })),
  };
}
