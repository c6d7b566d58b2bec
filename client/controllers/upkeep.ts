/** While somebody works, their session is renewed; when they leave it alone, a quiet line tells them before it ends. */
import { endsShortly, isOfTimes, renew, RENEWED, times } from '../api/upkeep.ts';
import { session } from './session.ts';

const LOOK_MS = 10_000;
const WARN_MS = 5 * 60_000;
const AT_WORK = ['keydown', 'pointerdown'] as const;

export interface Ending {
  /** `idle`: it can be renewed; `end`: however much is done, it ends then. */
  readonly how: 'idle' | 'end';
  readonly at: number;
}

export class Upkeep {
  ending: Ending | undefined;
  readonly #told: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(told: () => void) {
    this.#told = told;
  }

  start(): void {
    this.#timer = setInterval(this.#look, LOOK_MS);
    window.addEventListener(RENEWED, this.#renewed);
    window.addEventListener('storage', this.#elsewhere);
    document.addEventListener('visibilitychange', this.#look);
    for (const sign of AT_WORK) window.addEventListener(sign, this.#atWork, { passive: true });
  }

  stop(): void {
    clearInterval(this.#timer);
    window.removeEventListener(RENEWED, this.#renewed);
    window.removeEventListener('storage', this.#elsewhere);
    document.removeEventListener('visibilitychange', this.#look);
    for (const sign of AT_WORK) window.removeEventListener(sign, this.#atWork);
  }

  async stay(): Promise<void> {
    // When it was too late, asking is refused, and the sign-in page says what happened.
    if ((await renew(Date.now())) === 'ended') await session.refresh();
  }

  /** Somebody who types for half an hour sends nothing, and is at work all the same. */
  readonly #atWork = (): void => {
    if (session.actor && endsShortly()) void renew(Date.now());
  };

  readonly #renewed = (): void => void session.refresh().then(this.#look);

  /** Another tab of this browser renewed the session, ended it, or signed somebody else in. */
  readonly #elsewhere = (event: StorageEvent): void => {
    if (!isOfTimes(event) || !session.actor) return;
    if (times()?.account === session.actor.account) this.#look();
    else void session.refresh();
  };

  readonly #look = (): void => {
    const known = session.actor ? times() : null;
    const now = Date.now();
    // Left open and left alone: what is on the screen is not for whoever comes by.
    if (known && Math.min(known.idleAt ?? Infinity, known.endsAt ?? Infinity) <= now) void session.refresh();
    const next = known ? soonest(known.idleAt, known.endsAt, now) : undefined;
    if (next?.at === this.ending?.at && next?.how === this.ending?.how) return;
    this.ending = next;
    this.#told();
  };
}

function soonest(idleAt: number | null, endsAt: number | null, now: number): Ending | undefined {
  const soon = (at: number | null): at is number => at !== null && at > now && at - now <= WARN_MS;
  if (soon(endsAt)) return { how: 'end', at: endsAt };
  return soon(idleAt) ? { how: 'idle', at: idleAt } : undefined;
}
