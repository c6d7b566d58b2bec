/** Who is asking: a token names a session, and what its account may do is looked up for each request, so that revoking is immediate. */
import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findActor } from '../../db/stores/sessions.ts';
import { civilDate } from '../clock.ts';
import { keyedHash } from '../crypto.ts';
import { wearing, type Actor } from '../domain/access/permit.ts';
import { Refused } from '../domain/problem.ts';
import { fingerprintKey } from '../token-keys.ts';
import { addressOf, limited } from './rate-limits.ts';
import { Remembered } from './remembered.ts';
import { sameSite, tokenCookie } from './session-cookies.ts';
import { useTokens, type Claims } from './tokens.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** When the token of the request runs out, in seconds; 0 without one. */
    tokenEnds: number;
  }
}

export async function useAuthentication(app: FastifyInstance): Promise<void> {
  const { store, clock, config } = app.service;
  const secret = await fingerprintKey(store);
  app.decorate('fingerprint', (text: string) => keyedHash(secret, text));
  await app.register(cookie);
  await useTokens(app);
  const actors = new Remembered<Actor>(1000);
  app.decorateRequest('signedIn', null);
  app.decorateRequest('tokenEnds', 0);
  const perClient = limited(config.requestsPerSecond, 1000, (request) => request.signedIn?.session ?? addressOf(request));

  app.addHook('onRequest', (request, reply, done) => {
    const place = placeOf(request);
    try {
      // Nothing is waited for where all is known, as it is for most requests of a page: waiting costs more than the check.
      if (place.needsSession && !remembered(request)) {
        lookedUp(request, reply).then(() => entered(request, place, done), done);
        return;
      }
      perClient(request, reply);
    } catch (error) {
      done(error as Error);
      return;
    }
    entered(request, place, done);
  });

  function remembered(request: FastifyRequest): boolean {
    const token = tokenOf(request);
    const now = clock.now();
    const claims = token === undefined ? undefined : app.tokens.known(token, now);
    const actor = claims && actors.get(rememberedAs(claims, now), store.version());
    if (!actor) return false;
    signedIn(request, claims, actor);
    return true;
  }

  async function lookedUp(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      const token = tokenOf(request);
      const claims = token === undefined ? undefined : await app.tokens.claims(token);
      if (!claims) throw notSignedIn();
      const now = clock.now();
      const version = store.version();
      const actor = await findActor(store, claims.jti, claims.sub, now.toISOString(), civilDate(now));
      if (!actor) throw notSignedIn();
      actors.get(rememberedAs(claims, now), version);
      signedIn(request, claims, actors.keep(rememberedAs(claims, now), version, actor));
    } finally {
      // A session is counted wherever it comes from, for a whole council may share an address; a token that is none counts for its sender.
      perClient(request, reply);
    }
  }
}

const notSignedIn = (): Refused => new Refused(401, 'not-signed-in', 'Sign in first.');

function signedIn(request: FastifyRequest, { exp }: Claims, actor: Actor): void {
  request.tokenEnds = exp;
  request.signedIn = actor;
}

/** A session and a membership end with time too. */
const rememberedAs = ({ jti, sub }: Claims, now: Date): string => `${jti} ${sub} ${Math.floor(now.getTime() / 60_000)}`;

interface Place {
  readonly needsSession: boolean;
  /** A session is nobody's hat: whoever has an ended one on must be able to see what they have, and to sign out. */
  readonly takesHat: boolean;
}

const places = new WeakMap<object, Place>();

/** Worked out once for each route. */
function placeOf(request: FastifyRequest): Place {
  const { url, config } = request.routeOptions;
  const known = places.get(config);
  if (known && url !== undefined) return known;
  const address = url ?? request.url;
  const place = { needsSession: config.permission !== 'nobody' && address.startsWith('/api/') && !address.startsWith('/api/public/'), takesHat: !address.startsWith('/api/sessions') };
  if (url !== undefined) places.set(config, place);
  return place;
}

function tokenOf(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  const bearer = authorization === undefined ? undefined : /^bearer +(\S+)$/i.exec(authorization)?.[1];
  if (bearer !== undefined) return bearer;
  const token = tokenCookie(request);
  if (token !== undefined) sameSite(request);
  return token;
}

/** Of all that somebody is, one at a time where they say which: what the district's officer does must not be done with the parish's rights. */
function entered(request: FastifyRequest, { takesHat }: Place, done: (error?: Error) => void): void {
  const hat = request.headers['acting-as'];
  const worn = hat === undefined || !takesHat || !request.signedIn ? request.signedIn : wearing(request.signedIn, String(hat));
  if (worn === undefined) return done(new Refused(403, 'hat-ended', 'You do not have this role, or no longer. Choose another of your roles.').notPermitted());
  request.signedIn = worn;
  done();
}
