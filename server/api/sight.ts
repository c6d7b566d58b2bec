/**
 * What a list is confined to: the authorities that the actor may see, and of them the one asked for. And through what they see them: a *lens* lies
 * over the registers of which somebody may not see what is personal or withheld, and over all of them where everybody looks.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { amongTexts } from '../../db/dialect.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { released, releasedNow } from '../../db/stores/published.ts';
import { civilDate } from '../clock.ts';
import { sightOf, type Eyes } from '../domain/access/permit.ts';
import { actorOf } from './context.ts';
import type { Clocks } from './paging.ts';
import { replaysOf, type Replays } from './replays.ts';

/** A list filtered to an authority that is not yours is 200 and empty, the same as one that does not exist. */
export async function authorityFilter(request: FastifyRequest, sight: readonly string[], asked: string | undefined): Promise<readonly string[]> {
  if (asked === undefined) return sight;
  const found = await findAuthority(request.server.service.store, asked);
  return found && sight.includes(found.id) ? [found.id] : [];
}

export interface Lens {
  /** What is withheld today is not seen, whatever day or instant is asked about. */
  readonly today: string;
  /** Ids of the authorities over which it lies, and the codes by which replies name them. */
  readonly over: readonly string[] | 'all';
  readonly codes: ReadonlySet<string>;
  readonly replays: Replays;
}

/** None where the actor sees everything of all these authorities: then nothing is asked for that would not be asked for anyway. */
export function lensOf(request: FastifyRequest, sight: readonly string[]): Lens | undefined {
  const actor = actorOf(request);
  const whole = sightOf(actor, 'personal.read');
  const over = sight.filter((authority) => !whole.includes(authority));
  if (over.length === 0) return undefined;
  const codes = new Set(actor.memberships.flatMap(({ authority, gss }) => (authority !== null && over.includes(authority) ? [gss ?? authority] : [])));
  return { ...everybodys(request), over, codes };
}

export function everybodys(request: FastifyRequest): Lens {
  const { store, clock } = request.server.service;
  return { today: civilDate(clock.now()), over: 'all', codes: new Set(), replays: replaysOf(store) };
}

/** Over an authority, by its id or its code. */
export const liesOver = (lens: Lens | undefined, authority: string): lens is Lens => lens !== undefined && (lens.over === 'all' || lens.codes.has(authority) || lens.over.includes(authority));

/** Where the lens lies over the authority of the row, only what meets the condition. */
export function through({ over }: Lens, authority: SQL, condition: SQL): SQL {
  return over === 'all' ? condition : sql`(not ${amongTexts(authority, JSON.stringify(over))} or ${condition})`;
}

/** Roles that are seen: where the row may be an older version, by the one that stands. */
export const rolesSeen = (lens: Lens | undefined, row: SQL, clocks: Pick<Clocks, 'knownAt'> | 'standing'): SQL | undefined =>
  lens && through(lens, sql`${row}.authority`, clocks === 'standing' || clocks.knownAt === undefined ? released(row, sql`${lens.today}`) : releasedNow(row, lens.today));

/** Bodies are found as by somebody who has nothing to do with the authorities over which the lens lies. */
export const eyesThrough = (lens: Lens | undefined, eyes: Eyes): Eyes => (lens ? { ...eyes, sight: eyes.sight.filter((authority) => !liesOver(lens, authority)) } : eyes);
