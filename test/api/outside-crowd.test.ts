/** Limits as the service has them: a whole council behind one address is a crowd and no attack, and an attack from there is stopped. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSession } from '../../db/stores/sessions.ts';
import { configFrom } from '../../server/config.ts';
import { uuidv7 } from '../../server/crypto.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';
import { serve, type Served } from '../support/raw.ts';

const service = configFrom({ DATABASE_URL: 'any.db' });
/** A quarter of what the service takes, so that a slow machine can flood it too, and hashes fewer passwords. */
const A_SECOND = service.requestsPerSecond / 4;
const FROM_ADDRESS = service.signInsPerAddress / 4;
const AT_ACCOUNT = service.failuresPerAccount;
const PEOPLE = 2;
const SESSIONS = 300;

let register: Register;
let council: Council;
let served: Served;
const accounts: string[] = [];
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  for (let i = 0; i < PEOPLE; i++) accounts.push((await register.admin.made('/api/accounts', { email: `crowd${i}@register.test`, name: `Crowd ${i}`, password: 'long enough to be right', memberships: [{ role: 'member', authority: council.gss }] })).id);
  served = await serve(register, {}, { failuresPerAccount: AT_ACCOUNT, signInsPerAddress: FROM_ADDRESS, requestsPerSecond: A_SECOND });
}, 60_000);
afterAll(async () => {
  await served.close();
  await register.close();
});

const status = async (url: string, token?: string): Promise<number> => (await served.app.inject({ url, ...(token && { headers: { authorization: `Bearer ${token}` } }) })).statusCode;
const signIn = async (who: string, password = 'long enough to be right'): Promise<number> => (await served.app.inject({ method: 'POST', url: '/api/sessions', payload: { email: `${who}@register.test`, password } })).statusCode;
const count = <T>(all: readonly T[]): Map<T, number> => new Map([...Map.groupBy(all, (one) => one)].map(([one, those]) => [one, those.length]));

/** Some at a time, as people come; the clock of the test stands still, so that for attempts to sign in it is all one minute. */
async function each<T>(times: number, atOnce: number, work: (i: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let at = 0; at < times; at += atOnce) done.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, times - at) }, (_unused, i) => work(at + i)))));
  return done;
}

/** Signed in a while ago: the cost of a password is not what is measured here. */
async function token(i: number): Promise<string> {
  const [now, account] = [register.clock.now(), accounts[i % PEOPLE] ?? ''];
  const [session, endsAt] = [uuidv7(now.getTime()), new Date(now.getTime() + 3_600_000).toISOString()];
  await register.store.transaction([], (tx) => beginSession(tx, { id: session, account, createdAt: now.toISOString(), expiresAt: endsAt, idleAt: endsAt, how: 'password', device: null, address: null }));
  return (await served.app.tokens.issue(account, { session, generation: 0 }, endsAt)).token;
}

describe('a council behind one address', () => {
  test('signs in more often within a minute than anybody may fail to, with right passwords and one wrong now and then', async () => {
    const most = FROM_ADDRESS + 15;
    const tries = await each(most, 8, (i) => signIn(`crowd${i % PEOPLE}`, i % 20 === 0 ? 'mistyped, as people do' : undefined));
    expect(count(tries)).toEqual(new Map([[401, Math.ceil(most / 20)], [201, most - Math.ceil(most / 20)]]));
    register.clock.tick(20 * 60_000);
  });

  test(`reads and looks around in ${SESSIONS} sessions at once without a refusal`, async () => {
    const tokens = await each(SESSIONS, 50, token);
    const began = performance.now();
    const asked = await each(SESSIONS * 3, 100, (i) => status(i % 3 === 0 ? '/api/sessions/current' : '/api/vocabularies', tokens[i % SESSIONS]));
    expect(count(asked)).toEqual(new Map([[200, SESSIONS * 3]]));
    // Faster than one session, or one address without any, may ask.
    expect((asked.length * 1000) / (performance.now() - began)).toBeGreaterThan(A_SECOND);
  });

  test('is not shut out by a flood without a session, nor by one with tokens that are none, and these are', async () => {
    const ours = await token(0);
    for (const given of [() => undefined, (i: number) => `${ours.slice(0, -4)}${1000 + i}`]) {
      const flood = count(await each(A_SECOND * 5, 100, (i) => status(given(i) ? '/api/roles' : '/api/ledger', given(i))));
      expect(flood.get(429) ?? 0).toBeGreaterThan(A_SECOND);
      expect([...flood.keys()].filter((one) => ![200, 401, 429].includes(one))).toEqual([]);
      expect(await status('/api/vocabularies', ours)).toBe(200);
    }
    const greedy = count(await each(A_SECOND * 5, 100, () => status('/api/vocabularies', ours)));
    expect(greedy.get(429) ?? 0).toBeGreaterThan(A_SECOND);
  });

  test('is told apart from somebody who guesses: at one account, and at many', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const atOne = count(await each(AT_ACCOUNT * 2, 1, () => signIn('crowd1', 'Password1')));
    expect(atOne).toEqual(new Map([[401, AT_ACCOUNT], [429, AT_ACCOUNT]]));
    expect([await signIn('crowd1'), await signIn('CROWD1'), await signIn('crowd0')]).toEqual([429, 429, 201]);
    const atMany = await each(FROM_ADDRESS + 10, 10, (i) => signIn(`nobody${i}`, 'Password1'));
    expect([...count(atMany).keys()].toSorted()).toEqual([401, 429]);
    expect(atMany.at(-1)).toBe(429);
    register.clock.tick(16 * 60_000);
    expect(await signIn('crowd1')).toBe(201);
  });
});
