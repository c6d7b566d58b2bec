/**
 * What was read, remembered until anything is committed, by whichever process: so nothing told is older than the database. Where the engine
 * cannot say whether something was, nothing is remembered. Bounded.
 */
export class Remembered<T> {
  readonly #kept = new Map<string, T>();
  readonly #most: number;
  #version: number | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  /** `version` is asked for before what is remembered is read, so that a commit in between is noticed the next time. */
  get(key: string, version: number | undefined): T | undefined {
    if (version !== this.#version) this.#kept.clear();
    this.#version = version;
    return version === undefined ? undefined : this.#kept.get(key);
  }

  keep(key: string, version: number | undefined, value: T): T {
    if (version === undefined || version !== this.#version) return value;
    if (this.#kept.size >= this.#most) this.#kept.clear();
    this.#kept.set(key, value);
    return value;
  }
}
