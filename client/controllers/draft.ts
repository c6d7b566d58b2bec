/** What was typed and not yet saved: kept for this tab, so that a reload, a failed save or a press of "back" loses nothing. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A draft is for whoever typed it: when another person signs in at the same screen, what is left of it goes. */
export function draftsBelongTo(account: string): void {
  try {
    if (sessionStorage.getItem(OWNER) === account) return;
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
    sessionStorage.setItem(OWNER, account);
  } catch {
    // Without storage there are no drafts to keep apart.
  }
}

const PREFIX = 'draft:';
const OWNER = 'drafts-of';

/** Of a form that is not on the screen. */
export function forgetDraft(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Without storage there is nothing to forget.
  }
}

export class Draft<T extends object> implements ReactiveController {
  value: T;
  readonly #host: ReactiveControllerHost;
  readonly #key: string;
  readonly #empty: T;

  constructor(host: ReactiveControllerHost, key: string, empty: T) {
    this.#host = host;
    this.#key = PREFIX + key;
    this.#empty = empty;
    this.value = { ...empty, ...this.#read() };
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to start; the interface asks for one lifecycle method.
  }

  set(change: Partial<T>): void {
    this.value = { ...this.value, ...change };
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.value));
    } catch {
      // Storage is full or switched off: the value still lives in the page.
    }
    this.#host.requestUpdate();
  }

  clear(): void {
    this.value = this.#empty;
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // As above.
    }
    this.#host.requestUpdate();
  }

  #read(): Partial<T> {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? '{}') as Partial<T>;
    } catch {
      return {};
    }
  }
}
