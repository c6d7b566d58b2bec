import { Type } from 'typebox';
import { accountsWithoutPassword, findCredentials } from '../../db/stores/accounts.ts';
import { endSession, liveSession, rotateSession, type SessionRow } from '../../db/stores/sessions.ts';
import type { Tx } from '../../db/store.ts';
import { SessionReply, SignIn } from '../domain/accounts/account.ts';
import { Current, GRACE_SECONDS, IDLE_HOURS, Refreshed } from '../domain/accounts/session.ts';
import { Refused } from '../domain/problem.ts';
import { nullable, strict } from '../domain/schema.ts';
import { passwordFits } from '../password.ts';
import { actorOf, type Routes } from './context.ts';
import { PROBLEMS } from './problems.ts';
import { addressOf, AtOnce, Tally } from './rate-limits.ts';
import { fromHere, refreshCookie, takeCookies } from './session-cookies.ts';
import { giveTokens, hoursAfter, signIn, toldActor } from './signing-in.ts';
import type { Presented } from './tokens.ts';

const Offered = Type.Object({ items: Type.Array(Type.Object({ email: Type.String(), name: nullable(Type.String()), role: Type.String(), authorities: Type.Array(Type.String()) })), next: Type.Null() });

const QUARTER_MS = 15 * 60_000;
/** Of one account, from all addresses together: so many times as many failures as from one. */
const ANYWHERE = 10;
const MOST_AT_ONCE = 40;
const notSignedIn = (): Refused => new Refused(401, 'not-signed-in', 'Sign in first.');

/** `reused` where a refresh token turned up that had been replaced a while ago: somebody has a copy. */
interface Renewed {
  readonly outcome: 'renewed' | 'reused' | 'over';
  readonly of: SessionRow | undefined;
}

export const sessionRoutes: Routes = async (app) => {
  const { store, clock, config, access } = app.service;
  // One password tried on many accounts, and many on one.
  const ofAddress = new Tally(clock, config.signInsPerAddress, 60_000);
  const ofAccount = new Tally(clock, config.failuresPerAccount, QUARTER_MS);
  // One account from many addresses. Whoever it is kept from in this way can still ask for a link.
  const ofAccountAnywhere = new Tally(clock, config.failuresPerAccount * ANYWHERE, QUARTER_MS);
  const atOnce = new AtOnce(MOST_AT_ONCE);

  /** The same for an address that nobody has, a wrong password, and an account that may not sign in. */
  function refused(address: string, account: string | null): Refused {
    ofAddress.add(address);
    access.note({ kind: 'sign-in-refused', account, address, detail: '' });
    return new Refused(401, 'sign-in', 'The address or the password is not right.');
  }

  app.post('/sessions', { schema: { body: SignIn, response: { 201: SessionReply, ...PROBLEMS }, tags: ['sessions'] }, config: { permission: 'nobody' }, preHandler: fromHere }, async (request, reply) => {
    const { email, password } = request.body;
    const address = addressOf(request);
    const typed = email.trim().toLowerCase();
    const name = `${address} ${typed}`;
    ofAddress.check(address, reply);
    ofAccount.check(name, reply);
    ofAccountAnywhere.check(typed, reply);
    // Before the answers are known many at once would each be the first.
    atOnce.enter(name, reply);
    try {
      const credentials = await findCredentials(store, email);
      // Accounts without a password exist in a demo only; anywhere else an empty password never fits.
      const offered = config.demo && credentials?.password === null && password === '';
      const fits = (await passwordFits(password, credentials?.password)) || offered;
      const known = credentials?.account ?? null;
      if (!fits || known === null) throw refused(address, known);
      return await signIn(request, reply, { account: known, how: offered ? 'demo' : 'password', otherwise: () => refused(address, known) });
    } catch (error) {
      if (error instanceof Refused && error.status === 401) for (const [tally, counted] of [[ofAccount, name], [ofAccountAnywhere, typed]] as const) tally.add(counted);
      throw error;
    } finally {
      atOnce.leave(name);
    }
  });

  async function renewed(tx: Tx, { session, generation }: Presented, now: Date): Promise<Renewed> {
    const at = now.toISOString();
    const rotated = await rotateSession(tx, { id: session, generation, now: at, idleAt: hoursAfter(now, IDLE_HOURS) });
    const of = await liveSession(tx, session, at);
    if (!of) return { outcome: 'over', of };
    const graced = generation === of.generation - 1 && of.rotatedAt !== null && now.getTime() - Date.parse(of.rotatedAt) <= GRACE_SECONDS * 1000;
    if (rotated || graced) return { outcome: 'renewed', of };
    await endSession(tx, session, at, 'reuse');
    return { outcome: 'reused', of };
  }

  app.post('/sessions/refresh', { schema: { body: strict({}), response: { 200: Refreshed, ...PROBLEMS }, tags: ['sessions'] }, config: { permission: 'nobody' }, preHandler: fromHere }, async (request, reply) => {
    const cookie = refreshCookie(request);
    const presented = cookie === undefined ? undefined : await app.tokens.presented(cookie);
    if (!presented) throw notSignedIn();
    const now = clock.now();
    const { outcome, of } = await store.transaction([], (tx) => renewed(tx, presented, now));
    if (outcome === 'renewed' && of) return giveTokens(request, reply, { account: of.account, session: of.id, generation: of.generation, endsAt: of.expiresAt });
    if (outcome === 'reused' && of) access.note({ kind: 'token-reused', account: of.account, address: addressOf(request), detail: '' });
    takeCookies(request, reply);
    throw new Refused(401, 'session-ended', 'Your session has ended. Sign in again.');
  });

  app.get('/sessions/current', { schema: { response: { 200: Current, ...PROBLEMS }, tags: ['sessions'] }, config: { permission: 'anybody' } }, async (request) => {
    const actor = actorOf(request);
    const session = await liveSession(store, actor.session, clock.now().toISOString());
    if (!session) throw notSignedIn();
    return { actor: await toldActor(store, actor), expiresAt: new Date(request.tokenEnds * 1000).toISOString(), idleAt: session.idleAt, endsAt: session.expiresAt, demo: config.demo };
  });

  app.delete('/sessions/current', { schema: { response: { 204: Type.Null(), ...PROBLEMS }, tags: ['sessions'] }, config: { permission: 'anybody' } }, async (request, reply) => {
    const { session, account } = actorOf(request);
    await store.transaction([], (tx) => endSession(tx, session, clock.now().toISOString(), 'signed-out'));
    access.note({ kind: 'signed-out', account, address: addressOf(request), detail: '' });
    takeCookies(request, reply);
    reply.status(204);
    return null;
  });

  app.get('/sessions/demo', { schema: { response: { 200: Offered, ...PROBLEMS }, tags: ['sessions'] }, config: { permission: 'nobody' } }, async () => {
    if (!config.demo) throw notSignedIn();
    const byAccount = Map.groupBy(await accountsWithoutPassword(store), ({ email }) => email);
    return { items: [...byAccount.values()].flatMap(([first, ...more]) => (first ? [{ email: first.email, name: first.name, role: first.role, authorities: [first, ...more].flatMap(({ authority }) => authority ?? []) }] : [])), next: null };
  });
};
