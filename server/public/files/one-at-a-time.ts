/**
 * Work that is dear and asked for by anybody: one of it at a time in this process, the same asked for by several done once, a few waiting, and the
 * rest told to come again.
 */
import { Refused } from '../../domain/problem.ts';

export class OneAtATime<T> {
  readonly #mostWaiting: number;
  readonly #under = new Map<string, Promise<T>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting;
  }

  do(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.#under.get(key);
    if (known) return known;
    if (this.#under.size > this.#mostWaiting) throw new Refused(429, 'too-many', 'Too many files are being made just now; wait a moment and try again.');
    // What failed before is told to those who asked for it; this one is another.
    const done = this.#last.catch(() => undefined).then(work).finally(() => this.#under.delete(key));
    this.#under.set(key, done);
    this.#last = done;
    return done;
  }
}
