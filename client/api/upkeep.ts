/**
 * Tokens are short, and what renews them is good once: used twice, it looks like a copy and ends the session. So one request renews at a time,
 * in all tabs of this browser together, and whoever waited takes what the first one got.
 */
import { recall, remember, stores } from './stored.ts';

/** In this computer's own time, whatever the register's clock says: milliseconds. */
export interface Times {
  readonly account: string;
  readonly renewedAt: number;
  readonly expiresAt: number | null;
  /** When the session ends unless it is renewed before, and when it ends whatever is done; null where that is not known. */
  readonly idleAt: number | null;
  readonly endsAt: number | null;
}

export type Renewal = 'renewed' | 'ended' | 'unreachable';

/** Sent on `window` when this tab renewed the session: how long it may now be left alone is to be asked. */
export const RENEWED = 'session-renewed';

const KEY = 'session-times';
const SHORTLY_MS = 60_000;

let here: Times | null = null;
/** How far the register's clock is ahead of this one. */
let ahead = 0;

/** Of every answer: clocks of readers are often wrong, by minutes or by a time zone. */
export function hearClock(response: Response): void {
  const date = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(date)) ahead = date - Date.now();
}

const local = (instant: string | null | undefined): number | null => (instant ? Date.parse(instant) - ahead : null);

/** The newest that any tab of this browser knows. */
export function times(): Times | null {
  if (!stores()) return here;
  try {
    return JSON.parse(recall(KEY) ?? 'null') as Times | null;
  } catch {
    return null;
  }
}

/** Other tabs are told as a `storage` event. */
export const isOfTimes = (event: StorageEvent): boolean => event.key === KEY;

export function keepTimes(account: string, told: { expiresAt: string | null; idleAt?: string | null; endsAt?: string | null }): void {
  const before = times();
  put({ account, renewedAt: before?.account === account ? before.renewedAt : 0, expiresAt: local(told.expiresAt), idleAt: local(told.idleAt), endsAt: local(told.endsAt) });
}

export const forgetTimes = (): void => put(null);

function put(times: Times | null): void {
  here = times;
  remember(KEY, times && JSON.stringify(times));
}

/** Whether the token will be refused in a moment, as far as this browser knows. */
export function endsShortly(): boolean {
  const expiresAt = times()?.expiresAt ?? null;
  return expiresAt !== null && expiresAt - Date.now() < SHORTLY_MS;
}

/** Whether there is anything to renew: else each visit of a stranger would be refused twice. */
export const mayRenew = (): boolean => times() !== null || !stores();

let turn: Promise<Renewal> | undefined;

/** `since`: when the request was sent that needs it; what another tab got after that will do. */
export function renew(since: number): Promise<Renewal> {
  turn ??= inTurn(() => ask(since)).finally(() => {
    turn = undefined;
  });
  return turn;
}

/** Locks are given to secure pages only. */
const inTurn = (work: () => Promise<Renewal>): Promise<Renewal> => ('locks' in navigator ? navigator.locks.request('session-renewal', work) : work());

async function ask(since: number): Promise<Renewal> {
  const before = times();
  if (before && before.renewedAt > since) return 'renewed';
  const response = await fetch('/api/sessions/refresh', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: '{}', credentials: 'same-origin' }).catch(() => undefined);
  if (!response || response.status === 429 || response.status >= 500) return 'unreachable';
  hearClock(response);
  if (!response.ok) {
    forgetTimes();
    return 'ended';
  }
  const { expiresAt } = (await response.json()) as { expiresAt: string };
  put({ account: before?.account ?? '', renewedAt: Date.now(), expiresAt: local(expiresAt), idleAt: null, endsAt: before?.endsAt ?? null });
  window.dispatchEvent(new Event(RENEWED));
  return 'renewed';
}
