/** Replies remembered while what they were made from has not changed. Bounded; another process loses nothing by not having them. */
export class Replies {
  readonly #kept = new Map<string, { stamp: string; reply: Buffer }>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  async get(key: string, stamp: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.#kept.get(key);
    if (known?.stamp === stamp) return known.reply;
    const reply = await make();
    this.#kept.delete(key);
    this.#kept.set(key, { stamp, reply });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
    return reply;
  }
}
