/** Bodies as one council shows them: those towards which it has a public role, and those in which one of its councillors has a published interest. */
import { sql } from 'drizzle-orm';
import { holdsOn } from '../../../../db/stores/conflicts.ts';
import { bodiesById, type BodyNamed } from '../../../../db/stores/published-roles.ts';
import type { Reader } from '../../../../db/store.ts';
import { coverageOf, factsOf } from '../../../api/bodies.ts';
import { findingsSeen } from '../../../api/findings-seen.ts';
import { allOf, asKnown, type Clocks } from '../../../api/paging.ts';
import { standing } from '../../../api/public/conflict-replies.ts';
import type { Lens } from '../../../api/sight.ts';
import type { AuthorityRef } from '../../../domain/access/permit.ts';
import { FAMILIES, keys, type Family } from '../../../domain/vocabulary.ts';
import { interestsOf } from './interests.ts';
import { rolesOf } from './roles.ts';

export interface BodyShown extends BodyNamed {
  /** Of roles that hold on the day. */
  readonly families: readonly Family[];
  readonly interests: number;
  /** Overlaps that are published and hold on the day. */
  readonly overlaps: number;
  /** False while a core kind of role is not stated: unknown is not clear. */
  readonly complete: boolean;
}

const MOST = 100_000;

export async function bodiesOf(reader: Reader, lens: Lens, authority: AuthorityRef, clocks: Clocks): Promise<BodyShown[]> {
  const day = clocks.asAt ?? lens.today;
  const roles = Map.groupBy(await rolesOf(reader, lens, authority, clocks), ({ mutual }) => mutual);
  const interests = Map.groupBy((await interestsOf(reader, lens, authority, clocks)).filter(({ mutual }) => mutual !== null), ({ mutual }) => mutual as string);
  const ids = [...new Set([...roles.keys(), ...interests.keys()])];
  const facts = await factsOf(reader, authority.id, ids, clocks, day, lens);
  const shown = await standing(reader, lens);
  const found = await findingsSeen(reader, lens, { authorities: [authority.id], where: (source) => allOf(sql`c.authority = ${authority.id}`, shown(source), asKnown(sql`f`, clocks), holdsOn(day)), limit: MOST, knownAt: clocks.knownAt });
  const overlaps = Map.groupBy(found, ({ mutual }) => mutual);
  return (await bodiesById(reader, ids, clocks.knownAt)).map((body) => {
    const held = new Set((roles.get(body.id) ?? []).filter(({ period }) => (period.from ?? '') <= day && day <= (period.to ?? '9999')).map(({ family }) => family));
    return {
      ...body,
      families: keys(FAMILIES).filter((family) => held.has(family)),
      interests: (interests.get(body.id) ?? []).length,
      overlaps: (overlaps.get(body.id) ?? []).length,
      complete: !roles.has(body.id) || coverageOf(facts, body.id, authority, day).complete,
    };
  });
}
