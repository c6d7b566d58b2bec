/**
 * What is noted of coming and being refused (`access_events`). Noting costs a request nothing: lines are gathered, those alike counted together,
 * and written within a second. What anybody on the network can cause must fill neither the memory, nor the table, nor the append-only log.
 */
import { countOutside, knownAmong, lastCountedHour, putAccessEvents, type AccessRow } from '../db/stores/access-events.ts';
import type { Store, Tx } from '../db/store.ts';
import { hourOf, hoursAfter, type Clock } from './clock.ts';
import { derivedId, uuidv7 } from './crypto.ts';
import type { AccessKind } from './domain/access/events.ts';

export interface Noted {
  readonly kind: AccessKind;
  /** Known only where somebody proved to be it, or tried to. */
  readonly account?: string | null;
  readonly authority?: string | null;
  readonly address: string;
  /** What was asked for: a route, an action, a record's id. Never what was typed. */
  readonly detail?: string;
}

type Line = Pick<AccessRow, 'kind' | 'account' | 'authority' | 'address' | 'detail' | 'at' | 'count'> & { readonly oneByOne: boolean };

/** Those that somebody comes to ask about by the minute, and that nobody causes without an account. The rest is counted by the hour. */
const ONE_BY_ONE: ReadonlySet<AccessKind> = new Set<AccessKind>(['signed-in', 'signed-out', 'password-set']);
/** Not bounded by the hour: only somebody who is known causes them, and what an auditor saw is told in full. */
const KNOWN_BY_NAME: readonly AccessKind[] = [...ONE_BY_ONE, 'auditor-read'];

/** Of a flood from more addresses than this, the rest are one. */
const OTHERS = 'others';
const MOST_WAITING = 1000;
const MOST_AN_HOUR = 2000;
const WRITE_MS = 1000;

const keyOf = ({ kind, account, authority, address, detail }: Line): string => [kind, account, authority, address, detail].join('\0');

export class AccessLog {
  readonly #store: Store;
  readonly #clock: Clock;
  #waiting = new Map<string, Line>();
  #noted = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #closed = false;
  /** What could not be written is kept and tried again; somebody should hear of it. */
  onFailure: (error: unknown) => void = () => {};

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  note({ kind, account = null, authority = null, address, detail = '' }: Noted): void {
    if (this.#closed) return;
    // Of somebody who is not known, what they asked for is theirs to choose: it would make as many lines as they like.
    const known = account === null ? { account, authority: null, detail: '' } : { account, authority, detail };
    this.#gather({ kind, ...known, address, at: this.#clock.now().toISOString(), count: 1, oneByOne: ONE_BY_ONE.has(kind) });
    this.#arm();
  }

  /** Lines that wait to be written; never more than a bound, whatever comes. */
  get waiting(): number {
    return this.#waiting.size;
  }

  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const written = this.#writing.then(() => this.#write());
    this.#writing = written.catch(() => {});
    return written;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.flush();
  }

  #arm(): void {
    this.#timer ??= setTimeout(() => void this.flush().catch((error: unknown) => this.#failed(error)), WRITE_MS).unref();
  }

  #failed(error: unknown): void {
    this.onFailure(error);
    if (!this.#closed) this.#arm();
  }

  #gather(line: Line): void {
    const key = line.oneByOne ? String(this.#noted++) : keyOf(line);
    const alike = this.#waiting.get(key);
    if (alike) alike.count += line.count;
    else if (this.#waiting.size < MOST_WAITING) this.#waiting.set(key, line);
    else if (line.address !== OTHERS || line.oneByOne) this.#gather({ ...line, address: OTHERS, oneByOne: false });
    // Not even accounts, of which there can be many, may grow it: in the end only the kind is counted.
    else if (line.account === null || this.#waiting.size < 2 * MOST_WAITING) this.#waiting.set(key, line);
    else this.#gather({ ...line, account: null, authority: null, detail: '' });
  }

  async #write(): Promise<void> {
    const lines = [...this.#waiting.values()];
    if (lines.length === 0) return;
    this.#waiting = new Map();
    try {
      // Behind the same lock as the counting of hours (`count-access-hour`): an hour that was counted gets no more lines.
      await this.#store.transaction(['instance'], (tx) => write(tx, this.#clock.now(), lines));
    } catch (error) {
      for (const line of lines) this.#gather(line);
      throw error;
    }
  }
}

/** The hour of a line is that in which it is written, and later than every hour that was counted, also where a computer's clock is slow. */
async function write(tx: Tx, now: Date, lines: readonly Line[]): Promise<void> {
  const [current, counted] = [hourOf(now), await lastCountedHour(tx)];
  const hour = counted !== undefined && counted >= current ? hoursAfter(counted, 1) : current;
  const row = ({ oneByOne, ...line }: Line): AccessRow => ({ ...line, hour, id: oneByOne ? uuidv7(now.getTime()) : derivedId('access', hour, keyOf({ ...line, oneByOne })) });
  const rows = lines.map(row);
  const outside = rows.filter(({ kind }) => !(KNOWN_BY_NAME as readonly string[]).includes(kind));
  const known = await knownAmong(tx, outside.map(({ id }) => id));
  const fresh = outside.filter(({ id, address }) => address !== OTHERS && !known.has(id));
  const room = fresh.length === 0 ? 0 : MOST_AN_HOUR - (await countOutside(tx, hour, KNOWN_BY_NAME, OTHERS));
  const folded = new Set(fresh.slice(Math.max(0, room)));
  const merged = new Map<string, AccessRow>();
  for (const one of rows) {
    const kept = folded.has(one) ? row({ ...one, address: OTHERS, oneByOne: false }) : one;
    const alike = merged.get(kept.id);
    merged.set(kept.id, alike ? { ...alike, count: alike.count + kept.count } : kept);
  }
  await putAccessEvents(tx, [...merged.values()]);
}
