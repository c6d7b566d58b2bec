/**
 * Replies remembered while what they were made from has not changed: while nothing at all was committed (`version`), or while the logs that they
 * rest on have not grown (`stamp`). Bounded by bytes, for one reply can be a few hundred and another a few million.
 */
interface Kept {
  readonly version: number | undefined;
  readonly stamp: string;
  readonly reply: Buffer;
}

export class Replies {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The reply, where nothing was committed since and so not even a stamp need be asked for. */
  untouched(key: string, version: number | undefined): Buffer | undefined {
    const known = this.#kept.get(key);
    return version !== undefined && known?.version === version ? known.reply : undefined;
  }

  /** `version` is asked for before the stamp, and the stamp before the reply is made: a change in between is noticed the next time. */
  async get(key: string, version: number | undefined, stamp: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.#kept.get(key);
    const reply = known?.stamp === stamp ? known.reply : await make();
    this.#forget(key);
    this.#kept.set(key, { version, stamp, reply });
    this.#bytes += key.length + reply.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#most) break;
      this.#forget(oldest);
    }
    return reply;
  }

  #forget(key: string): void {
    const known = this.#kept.get(key);
    if (known && this.#kept.delete(key)) this.#bytes -= key.length + known.reply.length;
  }
}
