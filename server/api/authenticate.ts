/** Who is asking: a token names a session, and what its account may do is looked up for each request, so that revoking is immediate. */
import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { findActor } from '../../db/stores/sessions.ts';
import { settled } from '../../db/stores/settings.ts';
import { civilDate } from '../clock.ts';
import { keyedHash } from '../crypto.ts';
import type { Actor } from '../domain/access/permit.ts';
import { Refused } from '../domain/problem.ts';
import { addressOf, limited } from './rate-limits.ts';
import { Remembered } from './remembered.ts';

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: { sub: string; jti: string };
    user: { sub: string; jti: string };
  }
}

export const COOKIE = 'register';
export const SESSION_HOURS = 12;

export async function useAuthentication(app: FastifyInstance): Promise<void> {
  const { store, config } = app.service;
  // The key lives in the database, so that several processes and a restart accept the same tokens.
  const secret = await settled(store, 'token-key', () => randomBytes(32).toString('hex'));
  app.decorate('fingerprint', (text: string) => keyedHash(secret, text));
  await app.register(cookie);
  await app.register(jwt, {
    secret,
    cookie: { cookieName: COOKIE, signed: false },
    // Pinned: a token that names another algorithm, or none, is refused (RFC 8725 §3.1).
    sign: { algorithm: 'HS256', expiresIn: `${SESSION_HOURS}h` },
    verify: { algorithms: ['HS256'] },
  });
  const actors = new Remembered<Actor>(1000);
  const verified = new Verified(app);
  app.decorateRequest('signedIn', null);
  const perClient = limited(app, config.requestsPerSecond, 1000, (request) => request.signedIn?.session ?? addressOf(request));
  app.addHook('onRequest', async (request, reply) => {
    try {
      if (needsSession(request)) request.signedIn = await actorFrom(app, request, verified, actors);
    } finally {
      // A session is counted wherever it comes from, for a whole council may share an address; a token that is none counts for its sender.
      await perClient(request, reply);
    }
  });
}

function needsSession({ routeOptions, url }: FastifyRequest): boolean {
  const address = routeOptions.url ?? url;
  return routeOptions.config.permission !== 'nobody' && address.startsWith('/api/') && !address.startsWith('/api/public/');
}

const notSignedIn = (): Refused => new Refused(401, 'not-signed-in', 'Sign in first.');

async function actorFrom(app: FastifyInstance, request: FastifyRequest, verified: Verified, actors: Remembered<Actor>): Promise<Actor> {
  const { store, clock } = app.service;
  const claims = claimsOf(request, verified);
  if (!claims) throw notSignedIn();
  const now = clock.now();
  const version = store.version();
  // A session and a membership end with time too.
  const key = `${claims.jti} ${claims.sub} ${Math.floor(now.getTime() / 60_000)}`;
  const known = actors.get(key, version);
  if (known) return known;
  const actor = await findActor(store, claims.jti, claims.sub, now.toISOString(), civilDate(now));
  if (!actor) throw notSignedIn();
  return actors.keep(key, version, actor);
}

interface Claims {
  readonly sub: string;
  readonly jti: string;
  readonly exp: number;
}

/** Tokens whose signature was checked: for the same one again, only its end is looked at. */
class Verified {
  readonly #known = new Map<string, Claims>();
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  claims(token: string): Claims | undefined {
    const known = this.#known.get(token);
    if (known && known.exp * 1000 > this.#app.service.clock.now().getTime()) return known;
    this.#known.delete(token);
    try {
      const claims = this.#app.jwt.verify<Claims>(token);
      if (typeof claims.sub !== 'string' || typeof claims.jti !== 'string') return undefined;
      if (this.#known.size >= 1000) this.#known.clear();
      this.#known.set(token, claims);
      return claims;
    } catch {
      return undefined;
    }
  }
}

function claimsOf(request: FastifyRequest, verified: Verified): Claims | undefined {
  const { authorization } = request.headers;
  const bearer = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  const token = bearer ?? request.cookies[COOKIE];
  if (!token) return undefined;
  if (bearer === undefined) sameSite(request);
  return verified.claims(token);
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
