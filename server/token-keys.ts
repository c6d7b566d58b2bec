/**
 * The keys that sign tokens, in the database, so that several processes and a restart accept the same ones. The newest signs; one that was
 * replaced is accepted until all that it signed has run out, so that changing keys signs nobody out.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { endEverySession } from '../db/stores/sessions.ts';
import { changeSetting, setting, settled } from '../db/stores/settings.ts';
import type { Store } from '../db/store.ts';
import type { Clock } from './clock.ts';
import { SESSION_HOURS } from './domain/accounts/session.ts';

export interface TokenKey {
  readonly kid: string;
  readonly secret: string;
  /** Since when it signs. */
  readonly from: string;
}

const SETTING = 'token-keys';
const HOUR_MS = 3_600_000;
/** A refresh token lives as long as its session; an hour more, for clocks of several machines. */
const ACCEPTED_MS = (SESSION_HOURS + 1) * HOUR_MS;

/** Another process may have changed keys: they are read again when they are so old, and, for a name that is not known, not more than once a second. */
const FRESH_MS = 10_000;
const AGAIN_MS = 1_000;

/** Tokens that were made when there was one key name none. */
export const FIRST = 'first';

const made = (now: Date): TokenKey => ({ kid: randomBytes(6).toString('base64url'), secret: randomBytes(32).toString('hex'), from: now.toISOString() });

async function stored(store: Store, now: Date): Promise<string> {
  const known = await setting(store, SETTING);
  if (known !== undefined) return known;
  const single = await setting(store, 'token-key');
  return settled(store, SETTING, () => JSON.stringify([single === undefined ? made(now) : { kid: FIRST, secret: single, from: now.toISOString() }]));
}

/** A key with the instant until which it is accepted; the last one signs. */
interface Accepted extends TokenKey {
  readonly until: number;
}

function acceptance(keys: readonly TokenKey[]): Accepted[] {
  return keys.map((key, i) => {
    const next = keys[i + 1];
    return { ...key, until: next ? Date.parse(next.from) + ACCEPTED_MS : Infinity };
  });
}

export class TokenKeys {
  readonly #store: Store;
  readonly #clock: Clock;
  #keys = new Map<string, Accepted>();
  #readAt = -Infinity;
  #reading: Promise<void> | undefined;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Always from the database: signing in is rare, and a key that was taken out of use must sign nothing more. */
  async signing(): Promise<TokenKey> {
    await this.#read();
    const key = [...this.#keys.values()].at(-1);
    if (!key) throw new Error('there is no key to sign tokens with');
    return key;
  }

  async accepted(kid: string): Promise<TokenKey | undefined> {
    const age = this.#clock.now().getTime() - this.#readAt;
    const known = this.#keys.get(kid);
    // A name that nobody knows may be one that came a moment ago: its bearer waits for the second to pass, and is not signed out.
    if (!known) await (this.#reading ??= this.#again(Math.max(0, AGAIN_MS - age)));
    else if (age >= FRESH_MS) await this.#read();
    const key = this.#keys.get(kid);
    return key && key.until > this.#clock.now().getTime() ? key : undefined;
  }

  async #again(wait: number): Promise<void> {
    try {
      if (wait > 0) await pause(Math.min(wait, AGAIN_MS));
      await this.#read();
    } finally {
      this.#reading = undefined;
    }
  }

  async #read(): Promise<void> {
    const now = this.#clock.now();
    this.#readAt = now.getTime();
    const keys = acceptance(JSON.parse(await stored(this.#store, now)) as TokenKey[]);
    this.#keys = new Map(keys.map((key) => [key.kid, key]));
  }
}

export interface Rotated {
  readonly kid: string;
  /** Older keys that are still accepted, and until when. */
  readonly accepted: { readonly kid: string; readonly until: string }[];
  readonly sessionsEnded: number;
}

/** A new key signs from now on. `leaked`: the old ones are worth nothing any more, and everybody signs in again. Undefined where another process did the same at this moment. */
export async function rotateKeys(store: Store, now: Date, leaked: boolean): Promise<Rotated | undefined> {
  const before = await stored(store, now);
  const key = made(now);
  const accepted = acceptance([...(JSON.parse(before) as TokenKey[]), key]).filter(({ until }) => until > now.getTime() && until < Infinity);
  const kept = leaked ? [] : accepted;
  const after = JSON.stringify([...kept.map(({ kid, secret, from }) => ({ kid, secret, from })), key]);
  let sessionsEnded = 0;
  const changed = await changeSetting(store, SETTING, before, after, async (tx) => {
    sessionsEnded = leaked ? await endEverySession(tx, now.toISOString(), 'keys') : 0;
  });
  return changed ? { kid: key.kid, accepted: kept.map(({ kid, until }) => ({ kid, until: new Date(until).toISOString() })), sessionsEnded } : undefined;
}

/** For hashes of what was sent (Idempotency-Key), which must stay the same whichever key signs: of an older register, the key that made them until now. */
export async function fingerprintKey(store: Store): Promise<string> {
  const single = await setting(store, 'token-key');
  return settled(store, 'fingerprint-key', () => single ?? randomBytes(32).toString('hex'));
}
