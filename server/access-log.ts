/**
 * What is noted of coming and being refused (`access_events`). Noting costs a request nothing: lines are gathered, those alike counted together,
 * and written a moment later. What anybody on the network can cause must never fill an append-only log.
 */
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

export class AccessLog {
  readonly #waiting: Noted[] = [];

  note(noted: Noted): void {
    this.#waiting.push(noted);
  }
}
