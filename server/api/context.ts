/** What every route has at hand. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf, type Store } from '../../db/store.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findReply, forgetReplies, keepReply } from '../../db/stores/idempotency.ts';
import { doing, type Unit } from '../actions/unit-of-work.ts';
import type { AccessLog } from '../access-log.ts';
import type { Clock } from '../clock.ts';
import type { Action } from '../domain/access/permissions.ts';
import type { Actor, AuthorityRef } from '../domain/access/permit.ts';
import { absent, Refused } from '../domain/problem.ts';
import type { Language } from '../domain/words.ts';
import type { Config } from '../config.ts';

export interface Service {
  readonly store: Store;
  readonly clock: Clock;
  readonly config: Config;
  readonly access: AccessLog;
}

declare module 'fastify' {
  interface FastifyInstance {
    service: Service;
    /** A hash with the key of this installation: of a body that holds a password a bare one would do for guessing it. */
    fingerprint: (text: string) => string;
  }
  interface FastifyRequest {
    /** Who is signed in; null only on the routes that need nobody. */
    signedIn: Actor | null;
  }
  interface FastifyContextConfig {
    /** The action that the route's check asks for; `nobody` where no session is needed. */
    permission?: Action | 'nobody' | 'anybody';
  }
}

export type Routes = FastifyPluginAsyncTypebox;

export function actorOf(request: FastifyRequest): Actor {
  if (!request.signedIn) throw new Refused(401, 'not-signed-in', 'Sign in first.');
  return request.signedIn;
}

/** How much a language is wanted (RFC 9110 §12.5.4): not at all where it is not named. */
function wanted(header: string, language: Language): number {
  const quality = new RegExp(`(?:^|,)\\s*${language}(?:-[a-z0-9-]+)?\\s*(?:;\\s*q=([0-9.]+)\\s*)?(?=,|$)`, 'i').exec(header);
  return quality ? Number(quality[1] ?? 1) : 0;
}

/** English unless Welsh is preferred to it; of two that are wanted alike, the one named first. */
export function languageOf(request: FastifyRequest): Language {
  const header = request.headers['accept-language'] ?? '';
  const [cy, en] = [wanted(header, 'cy'), wanted(header, 'en')];
  return cy > en || (cy > 0 && cy === en && header.search(/\bcy\b/i) < header.search(/\ben\b/i)) ? 'cy' : 'en';
}

/** The authority that a body or a filter names, by id or GSS code; the field is named where there is none. */
export async function authorityNamed(request: FastifyRequest, ref: string, path: string): Promise<AuthorityRef> {
  const found = await findAuthority(request.server.service.store, ref);
  if (!found) throw absent(path, 'authority');
  return found;
}

/**
 * Does one verb and answers. With an Idempotency-Key the reply is kept in the same transaction, so that the same request sent twice, even at
 * once or over a crash, makes one record and gets one answer.
 */
export async function answer<T>(request: FastifyRequest, reply: FastifyReply, status: number, logs: readonly string[], work: (unit: Unit) => Promise<T>): Promise<T> {
  const { store, clock } = request.server.service;
  const actor = actorOf(request);
  const key = request.headers['idempotency-key'];
  const did = { account: actor.account, language: languageOf(request), logs };
  if (key === undefined) {
    const made = await doing({ store, clock }, did, work);
    reply.status(status);
    return made;
  }
  if (typeof key !== 'string' || key.length > 200 || key.length === 0) throw new Refused(400, 'idempotency-key', 'Idempotency-Key takes 1 to 200 characters.');
  const kept = { account: actor.account, target: `${request.method} ${request.url}`, key };
  const body = request.server.fingerprint(`${kept.target} ${JSON.stringify(request.body ?? null)}`);
  const outcome = await doing({ store, clock }, did, async (unit) => {
    const now = clock.now();
    const first = await findReply(unit.tx, kept, now);
    if (first) return first;
    const made = JSON.stringify(await work(unit));
    await forgetReplies(unit.tx, now);
    await keepReply(unit.tx, { ...kept, body, status, reply: made, at: now.toISOString() }).catch((error: unknown) => {
      // The same key for two registers at once: they wait on different logs, so only the index sees both.
      throw refusalOf(error) === 'unique' ? keyTaken() : error;
    });
    return { body, status, reply: made };
  });
  if (outcome.body !== body) throw keyTaken();
  reply.status(outcome.status).type('application/json; charset=utf-8');
  return JSON.parse(outcome.reply) as T;
}

const keyTaken = (): Refused => new Refused(422, 'idempotency-key', 'This Idempotency-Key came with another body before. Use a new key for a new request.');

/** The version that a change rests on. Without it two people would overwrite each other unseen. */
export function ifMatch(request: FastifyRequest): number {
  const given = request.headers['if-match'];
  if (given === undefined) throw new Refused(428, 'if-match-missing', 'Send If-Match with the version that you changed, for example If-Match: "1".');
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(given)?.[1];
  if (version === undefined) throw new Refused(412, 'changed-meanwhile', `${given.slice(0, 40)} is not a version of this record.`);
  return Number(version);
}
