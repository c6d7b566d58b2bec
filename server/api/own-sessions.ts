/** What people see of where they are signed in, how they end it, and how they change their password. */
import { Type } from 'typebox';
import { accountName, credentialsOf, setPassword } from '../../db/stores/accounts.ts';
import { endSession, endSessionsOf, liveSession, liveSessions, type SessionRow } from '../../db/stores/sessions.ts';
import { forgetLinks } from '../../db/stores/sign-in-links.ts';
import { checkPassword } from '../breached-passwords.ts';
import { OwnSession, PasswordChanged, type How } from '../domain/accounts/session.ts';
import { conflict, invalid, notFound } from '../domain/problem.ts';
import { Id, listOf, strict } from '../domain/schema.ts';
import { hashPassword, passwordFits } from '../password.ts';
import { actorOf, type Routes } from './context.ts';
import { PROBLEMS } from './problems.ts';
import { addressOf, Tally } from './rate-limits.ts';
import { takeCookies } from './session-cookies.ts';

const QUARTER_MS = 15 * 60_000;

const told = (current: string) => (row: SessionRow) => ({
  id: row.id,
  createdAt: row.createdAt,
  seenAt: row.rotatedAt ?? row.createdAt,
  expiresAt: row.expiresAt,
  how: row.how as How,
  device: row.device,
  address: row.address,
  current: row.id === current,
});

export const ownSessionRoutes: Routes = async (app) => {
  const { store, clock, config, access } = app.service;
  const ofAnybody = { permission: 'anybody' as const };
  const nothing = { response: { 204: Type.Null(), ...PROBLEMS }, tags: ['sessions'] };
  /** Whoever sits down at somebody else's open browser must not try passwords there. */
  const guesses = new Tally(clock, config.failuresPerAccount, QUARTER_MS);

  app.get('/sessions', { schema: { response: { 200: listOf(OwnSession), ...PROBLEMS }, tags: ['sessions'] }, config: ofAnybody }, async (request) => {
    const { account, session } = actorOf(request);
    return { items: (await liveSessions(store, account, clock.now().toISOString())).map(told(session)), next: null };
  });

  app.delete('/sessions/:id', { schema: { params: strict({ id: Id }), ...nothing }, config: ofAnybody }, async (request, reply) => {
    const { account, session } = actorOf(request);
    const { id } = request.params;
    const at = clock.now().toISOString();
    await store.transaction([], async (tx) => {
      const found = await liveSession(tx, id, at);
      if (found?.account !== account) throw notFound('session');
      await endSession(tx, id, at, 'signed-out');
    });
    access.note({ kind: 'signed-out', account, address: addressOf(request), detail: 'one' });
    if (id === session) takeCookies(request, reply);
    reply.status(204);
    return null;
  });

  app.delete('/sessions', { schema: nothing, config: ofAnybody }, async (request, reply) => {
    const { account } = actorOf(request);
    await store.transaction([], (tx) => endSessionsOf(tx, account, clock.now().toISOString(), 'signed-out'));
    access.note({ kind: 'signed-out', account, address: addressOf(request), detail: 'all' });
    takeCookies(request, reply);
    reply.status(204);
    return null;
  });

  app.post('/sessions/password', { schema: { body: PasswordChanged, ...nothing }, config: ofAnybody }, async (request, reply) => {
    const { account, session } = actorOf(request);
    const { current, password } = request.body;
    guesses.check(account, reply);
    const held = (await credentialsOf(store, account)).filter((one) => one.password !== null);
    // Whoever is given a browser that is signed in must not be able to make a way in of their own.
    if (held.length === 0) throw conflict('no-password', 'This account signs in without a password, by a link in a mail.');
    guesses.add(account);
    const fits = await Promise.all(held.map((one) => passwordFits(current, one.password)));
    if (!fits.includes(true)) throw invalid('current', 'This is not your password. If you do not know it, sign out and ask for a link to set a new one.');
    guesses.takeBack(account);
    const name = await accountName(store, account);
    for (const { email } of held) checkPassword(password, { email, name }, 'password');
    const hash = await hashPassword(password);
    await store.transaction([], async (tx) => {
      await setPassword(tx, account, hash);
      await endSessionsOf(tx, account, clock.now().toISOString(), 'password', session);
      await forgetLinks(tx, account);
    });
    access.note({ kind: 'password-set', account, address: addressOf(request), detail: '' });
    reply.status(204);
    return null;
  });
};
