/** A session begins: with a password or with a link, the rest is the same. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { accountName, rememberLanguage } from '../../db/stores/accounts.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { forgetReplies } from '../../db/stores/idempotency.ts';
import { authoritiesOf } from '../../db/stores/memberships.ts';
import { agreementsOf, beginSession, endSession, findActor } from '../../db/stores/sessions.ts';
import type { Reader, Tx } from '../../db/store.ts';
import { civilDate } from '../clock.ts';
import { uuidv7 } from '../crypto.ts';
import type { ActorReply, SessionReply } from '../domain/accounts/account.ts';
import { IDLE_HOURS, SESSION_HOURS, type How } from '../domain/accounts/session.ts';
import type { Actor } from '../domain/access/permit.ts';
import type { Refused } from '../domain/problem.ts';
import { fromColumns } from '../domain/time/period.ts';
import { languageOf } from './context.ts';
import { deviceOf } from './device.ts';
import { addressOf } from './rate-limits.ts';
import { giveCookies, refreshCookie, tokenCookie } from './session-cookies.ts';

const HOUR_MS = 3_600_000;
export const hoursAfter = (now: Date, hours: number): string => new Date(now.getTime() + hours * HOUR_MS).toISOString();

export async function toldActor(reader: Reader, actor: Actor): Promise<Static<typeof ActorReply>> {
  const { account } = actor;
  const agreements = await agreementsOf(reader, account);
  const invitations = await Promise.all(
    actor.invitations.map(async ({ id, authority, conflict }) => {
      const named = await findAuthority(reader, authority);
      return { id, authority: named?.gss ?? authority, authorityName: named?.name ?? '', conflict };
    }),
  );
  const given = actor.hats.filter(({ asPrincipal }) => asPrincipal !== true);
  const parishes = actor.hats.filter(({ asPrincipal }) => asPrincipal === true);
  const named = await authoritiesOf(reader, parishes.map(({ authority }) => authority));
  return {
    account,
    name: await accountName(reader, account),
    parishes: parishes.map(({ id, authority, gss }) => ({ membership: id, authority: gss ?? '', authorityName: named.get(authority ?? '')?.name ?? '' })),
    memberships: given.map(({ id, version, gss, role, person, from, to }) => ({ id, version, account, authority: gss, role, person, period: fromColumns({ validFrom: from, validTo: to }), state: 'in-force' as const, agreement: agreements.get(id) ?? null })),
    invitations,
  };
}

/** Sessions that this browser holds tokens of, its own or planted ones. */
async function heldBy(request: FastifyRequest): Promise<Set<string>> {
  const { tokens } = request.server;
  const [token, refresh] = [tokenCookie(request), refreshCookie(request)];
  const held = [token && (await tokens.claims(token))?.jti, refresh && (await tokens.presented(refresh))?.session];
  return new Set(held.filter((id) => typeof id === 'string'));
}

interface Beginning {
  readonly account: string;
  readonly how: How;
  /** What must come true together with the session, or not at all. */
  readonly first?: (tx: Tx, now: Date, session: string) => Promise<void>;
  /** What is said to an account that may not sign in. */
  readonly otherwise: () => Refused;
}

/** A session has a new id whatever the browser brought along, and what it brought ends: nobody goes on in a session that somebody else began. */
export async function signIn(request: FastifyRequest, reply: FastifyReply, { account, how, first, otherwise }: Beginning): Promise<Static<typeof SessionReply>> {
  const { store, clock, access } = request.server.service;
  const replaced = await heldBy(request);
  const now = clock.now();
  const at = now.toISOString();
  const session = uuidv7(now.getTime());
  const endsAt = hoursAfter(now, SESSION_HOURS);
  const actor = await store.transaction([], async (tx) => {
    await first?.(tx, now, session);
    for (const id of replaced) await endSession(tx, id, at, 'replaced');
    await beginSession(tx, { id: session, account, createdAt: at, expiresAt: endsAt, idleAt: hoursAfter(now, IDLE_HOURS), how, device: deviceOf(request.headers['user-agent']), address: addressOf(request) });
    await rememberLanguage(tx, account, languageOf(request));
    await forgetReplies(tx, now);
    const found = await findActor(tx, session, account, at, civilDate(now));
    if (!found) throw otherwise();
    return found;
  });
  access.note({ kind: 'signed-in', account, address: addressOf(request), detail: how });
  const { token, expiresAt } = await giveTokens(request, reply, { account, session, generation: 0, endsAt });
  reply.status(201);
  return { token, expiresAt, actor: await toldActor(store, actor) };
}

interface Of {
  readonly account: string;
  readonly session: string;
  readonly generation: number;
  readonly endsAt: string;
}

export async function giveTokens(request: FastifyRequest, reply: FastifyReply, { account, session, generation, endsAt }: Of): Promise<{ token: string; expiresAt: string }> {
  const now = request.server.service.clock.now().getTime();
  const { token, expiresAt, refresh } = await request.server.tokens.issue(account, { session, generation }, endsAt);
  const seconds = (until: string): number => Math.max(0, Math.floor((Date.parse(until) - now) / 1000));
  giveCookies(request, reply, { token, tokenSeconds: seconds(expiresAt), refresh, refreshSeconds: seconds(endsAt) });
  return { token, expiresAt };
}
