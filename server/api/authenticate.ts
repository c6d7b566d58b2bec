/** Who is asking: a token names a session, and what its account may do is looked up for each request, so that revoking is immediate. */
import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { findActor } from '../../db/stores/accounts.ts';
import { settled } from '../../db/stores/settings.ts';
import { civilDate } from '../clock.ts';
import { Refused } from '../domain/problem.ts';

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: { sub: string; jti: string };
    user: { sub: string; jti: string };
  }
}

export const COOKIE = 'register';
export const SESSION_HOURS = 12;

export async function useAuthentication(app: FastifyInstance): Promise<void> {
  const { store } = app.service;
  // The key lives in the database, so that several processes and a restart accept the same tokens.
  const secret = await settled(store, 'token-key', () => randomBytes(32).toString('hex'));
  await app.register(cookie);
  await app.register(jwt, {
    secret,
    cookie: { cookieName: COOKIE, signed: false },
    // Pinned: a token that names another algorithm, or none, is refused (RFC 8725 §3.1).
    sign: { algorithm: 'HS256', expiresIn: `${SESSION_HOURS}h` },
    verify: { algorithms: ['HS256'], cache: 1000 },
  });
  app.decorateRequest('signedIn', null);
  app.addHook('onRequest', async (request) => {
    const address = request.routeOptions.url ?? request.url;
    if (request.routeOptions.config.permission === 'nobody' || !address.startsWith('/api/') || address.startsWith('/api/public/')) return;
    request.signedIn = await actorFrom(app, request);
  });
}

const notSignedIn = (): Refused => new Refused(401, 'not-signed-in', 'Sign in first.');

async function actorFrom(app: FastifyInstance, request: FastifyRequest) {
  const { store, clock } = app.service;
  const claims = claimsOf(app, request);
  const now = clock.now();
  const actor = claims && (await findActor(store, claims.jti, claims.sub, now.toISOString(), civilDate(now)));
  if (!actor) throw notSignedIn();
  return actor;
}

function claimsOf(app: FastifyInstance, request: FastifyRequest): { sub: string; jti: string } | undefined {
  const { authorization } = request.headers;
  const bearer = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  const token = bearer ?? request.cookies[COOKIE];
  if (!token) return undefined;
  if (bearer === undefined) sameSite(request);
  try {
    const { sub, jti } = app.jwt.verify<{ sub: string; jti: string }>(token);
    return typeof sub === 'string' && typeof jti === 'string' ? { sub, jti } : undefined;
  } catch {
    return undefined;
  }
}

/** A cookie comes along by itself, so a change that another site's page sent is refused (beside SameSite=Strict, which old browsers lack). */
function sameSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const from = origin === undefined ? undefined : URL.parse(origin);
  // Some proxies write the port of https into Host, which no browser writes into Origin.
  const foreign = (from && URL.parse(`${from.protocol}//${host}`)?.host !== from.host) || origin === 'null' || site === 'cross-site';
  if (foreign) throw new Refused(403, 'cross-site', 'This request came from another site.');
}
