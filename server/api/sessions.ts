import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { forgetReplies } from '../../db/stores/idempotency.ts';
import { accountName, accountsWithoutPassword, findCredentials } from '../../db/stores/accounts.ts';
import { beginSession, endSession, findActor } from '../../db/stores/sessions.ts';
import { civilDate } from '../clock.ts';
import { uuidv7 } from '../crypto.ts';
import { ActorReply, SessionReply, SignIn } from '../domain/accounts/account.ts';
import type { Actor } from '../domain/access/permit.ts';
import { Refused } from '../domain/problem.ts';
import { nullable } from '../domain/schema.ts';
import { fromColumns } from '../domain/time/period.ts';
import { passwordFits } from '../password.ts';
import { COOKIE, SESSION_HOURS } from './authenticate.ts';
import { actorOf, type Routes } from './context.ts';
import { PROBLEMS } from './problems.ts';
import { addressOf, limited } from './rate-limits.ts';

const told = (actor: Actor, name: string | null) => ({
  account: actor.account,
  name,
  memberships: actor.hats.map(({ id, version, gss, role, person, from, to }) => ({ id, version, account: actor.account, authority: gss, role, person, period: fromColumns({ validFrom: from, validTo: to }), state: 'in-force' as const, agreement: null })),
  invitations: [],
});

const Current = Type.Object({ actor: ActorReply, expiresAt: nullable(Type.String()), demo: Type.Boolean() });
const Offered = Type.Object({ items: Type.Array(Type.Object({ email: Type.String(), name: nullable(Type.String()), role: Type.String(), authorities: Type.Array(Type.String()) })), next: Type.Null() });

export const sessionRoutes: Routes = async (app) => {
  const { store, clock, config } = app.service;
  // One password tried on many accounts, and many on one.
  const perAddress = limited(app, config.signInsPerAddress, 60_000, addressOf);
  const perAccount = limited(app, config.signInsPerMinute, 60_000, (request: FastifyRequest) => `${addressOf(request)} ${(request.body as SignIn).email.trim().toLowerCase()}`);

  app.post(
    '/sessions',
    {
      schema: { body: SignIn, response: { 201: SessionReply, ...PROBLEMS }, tags: ['sessions'] },
      config: { permission: 'nobody' },
      preHandler: [perAddress, perAccount],
    },
    async (request, reply) => {
      const { email, password } = request.body;
      const credentials = await findCredentials(store, email);
      // Accounts without a password exist in a demo only; anywhere else an empty password never fits.
      const fits = (await passwordFits(password, credentials?.password)) || (config.demo && credentials?.password === null && password === '');
      if (!credentials || !fits) throw new Refused(401, 'sign-in', 'The address or the password is not right.');
      const now = clock.now();
      const session = uuidv7(now.getTime());
      const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000).toISOString();
      await store.transaction([], async (tx) => {
        await beginSession(tx, { id: session, account: credentials.account, createdAt: now.toISOString(), expiresAt, idleAt: expiresAt, how: 'password', device: null, address: null });
        await forgetReplies(tx, now);
      });
      const actor = await findActor(store, session, credentials.account, now.toISOString(), civilDate(now));
      if (!actor) throw new Refused(401, 'sign-in', 'The address or the password is not right.');
      const token = app.jwt.sign({ sub: credentials.account, jti: session });
      void reply.setCookie(COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https', maxAge: SESSION_HOURS * 3600 });
      reply.status(201);
      return { token, expiresAt, actor: told(actor, await accountName(store, actor.account)) };
    },
  );

  app.get('/sessions/current', { schema: { response: { 200: Current, ...PROBLEMS }, tags: ['sessions'] }, config: { permission: 'anybody' } }, async (request) => {
    const actor = actorOf(request);
    return { actor: told(actor, await accountName(store, actor.account)), expiresAt: null, demo: config.demo };
  });

  app.delete('/sessions/current', { schema: { response: { 204: Type.Null(), ...PROBLEMS }, tags: ['sessions'] }, config: { permission: 'anybody' } }, async (request, reply) => {
    await store.transaction([], (tx) => endSession(tx, actorOf(request).session, clock.now().toISOString()));
    void reply.clearCookie(COOKIE, { path: '/' });
    reply.status(204);
    return null;
  });

  app.get('/sessions/demo', { schema: { response: { 200: Offered, ...PROBLEMS }, tags: ['sessions'] }, config: { permission: 'nobody' } }, async () => {
    if (!config.demo) throw new Refused(401, 'not-signed-in', 'Sign in first.');
    const byAccount = Map.groupBy(await accountsWithoutPassword(store), ({ email }) => email);
    return { items: [...byAccount.values()].flatMap(([first, ...more]) => (first ? [{ email: first.email, name: first.name, role: first.role, authorities: [first, ...more].flatMap(({ authority }) => authority ?? []) }] : [])), next: null };
  });
};
