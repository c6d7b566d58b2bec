/**
 * Tokens of a session: one for requests (JWT, HS256, half an hour), and the refresh token, which renews both. A refresh token is computed from the
 * session and how often it was renewed, so that the current one can be given again, and nothing secret of it is stored.
 */
import jwt from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../crypto.ts';
import { TOKEN_MINUTES } from '../domain/accounts/session.ts';
import { FIRST, TokenKeys, type TokenKey } from '../token-keys.ts';

interface Payload {
  readonly sub: string;
  readonly jti: string;
  readonly iat: number;
  readonly exp: number;
}

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: Payload;
    user: Payload;
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    tokens: Tokens;
  }
}

export async function useTokens(app: FastifyInstance): Promise<void> {
  await app.register(jwt, {
    // Nobody's key: what is signed or checked without naming one is worth nothing.
    secret: randomBytes(32).toString('hex'),
    // Pinned: a token that names another algorithm, or none, is refused (RFC 8725 §3.1).
    sign: { algorithm: 'HS256' },
    verify: { algorithms: ['HS256'] },
  });
  app.decorate('tokens', new Tokens(app));
}

export interface Claims {
  readonly sub: string;
  readonly jti: string;
  /** Seconds. */
  readonly exp: number;
}

export interface Presented {
  readonly session: string;
  readonly generation: number;
}

const MOST_KEPT = 1000;
const REFRESH = /^([0-9a-f-]{36})\.(0|[1-9]\d{0,8})\.([\w-]{1,20})\.([0-9a-f]{64})$/;

/** Which key a token says it was signed with: a name that is looked up, and nothing else of a header is believed. */
function kidOf(token: string): string | undefined {
  try {
    const header = JSON.parse(Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString()) as { kid?: unknown } | null;
    const kid = header?.kid ?? FIRST;
    return typeof kid === 'string' ? kid : undefined;
  } catch {
    return undefined;
  }
}

/** The words before keep it apart from a JWT, which the same key signs. */
const refreshHash = (key: TokenKey, { session, generation }: Presented): string => keyedHash(key.secret, `refresh: ${session}.${generation}`);

export class Tokens {
  readonly #app: FastifyInstance;
  readonly #keys: TokenKeys;
  /** Tokens whose signature was checked: of the same one again only its end is looked at. Where its key is thrown away after a leak, its session ends. */
  readonly #known = new Map<string, Claims>();

  constructor(app: FastifyInstance) {
    this.#app = app;
    this.#keys = new TokenKeys(app.service.store, app.service.clock);
  }

  /** What a token says that was checked before. */
  known(token: string, now: Date): Claims | undefined {
    const known = this.#known.get(token);
    return known && known.exp * 1000 > now.getTime() ? known : undefined;
  }

  async claims(token: string): Promise<Claims | undefined> {
    const now = this.#app.service.clock.now();
    const known = this.known(token, now);
    if (known) return known;
    this.#known.delete(token);
    const kid = kidOf(token);
    const key = kid === undefined ? undefined : await this.#keys.accepted(kid);
    const claims = key && this.#checked(token, key, now.getTime());
    if (!claims) return undefined;
    if (this.#known.size >= MOST_KEPT) this.#known.clear();
    this.#known.set(token, claims);
    return claims;
  }

  #checked(token: string, { secret }: TokenKey, now: number): Claims | undefined {
    try {
      const claims = this.#app.jwt.verify<Claims>(token, { key: secret, clockTimestamp: now });
      return typeof claims.sub === 'string' && typeof claims.jti === 'string' && typeof claims.exp === 'number' ? claims : undefined;
    } catch {
      return undefined;
    }
  }

  /** Both tokens of a session; the one for requests never outlives it. */
  async issue(account: string, { session, generation }: Presented, endsAt: string): Promise<{ token: string; expiresAt: string; refresh: string }> {
    const key = await this.#keys.signing();
    const iat = Math.floor(this.#app.service.clock.now().getTime() / 1000);
    const exp = Math.min(iat + TOKEN_MINUTES * 60, Math.floor(Date.parse(endsAt) / 1000));
    const token = this.#app.jwt.sign({ sub: account, jti: session, iat, exp }, { key: key.secret, kid: key.kid });
    return { token, expiresAt: new Date(exp * 1000).toISOString(), refresh: `${session}.${generation}.${key.kid}.${refreshHash(key, { session, generation })}` };
  }

  /** What a refresh token says, where it is one of ours; whether it is the current one, only the session can tell. */
  async presented(refresh: string): Promise<Presented | undefined> {
    const [, session, generation, kid, mac] = REFRESH.exec(refresh) ?? [];
    if (session === undefined || kid === undefined || mac === undefined) return undefined;
    const key = await this.#keys.accepted(kid);
    const said = { session, generation: Number(generation) };
    return key && timingSafeEqual(Buffer.from(mac), Buffer.from(refreshHash(key, said))) ? said : undefined;
  }
}
