import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { once } from '../../db/statement.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { candidatesOf, findConcern, type Concern } from '../../db/stores/deciders.ts';
import { findActor } from '../../db/stores/sessions.ts';
import { civilDate } from '../../server/clock.ts';
import { permitToDecide, standingsOf } from '../../server/domain/access/deciding.ts';
import type { AuthorityRef } from '../../server/domain/access/permit.ts';
import { Refused } from '../../server/domain/problem.ts';
import type { Register } from './register.ts';
import type { Human } from './town.ts';

/** `decides`, or why not: of the check itself, having seen that the route says the same. */
export async function outcomeOf(register: Register, who: Human, id: string): Promise<string> {
  const { store, clock } = register;
  const said = await who.client.read(`/api/conflicts/${id}/deciding`);
  const session = await store.first(once<{ id: string }>(sql`select id from sessions where account = ${who.account} and ended_at is null order by created_at desc limit 1`));
  const actor = await findActor(store, session?.id ?? '', who.account, clock.now().toISOString(), civilDate(clock.now()));
  const about = (await findConcern(store, id)) as Concern;
  const authority = (await findAuthority(store, about.authority)) as AuthorityRef;
  const standings = standingsOf(await candidatesOf(store, about, civilDate(clock.now())));
  let result = 'decides';
  try {
    if (!actor) throw new Error('not signed in');
    permitToDecide(actor, authority, id, standings);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    result = error.code;
  }
  expect(said.mayDecide).toBe(result === 'decides');
  expect(said.standings.filter((one: any) => one.mayDecide && one.account === who.account)).toHaveLength(result === 'decides' ? 1 : 0);
  return result;
}
