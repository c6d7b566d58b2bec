/**
 * How a draft reaches the register, and is filed. One save at a time, in the order in which they were asked for; without a connection it stays in the
 * tab and goes with the next that gets through; an answer that was lost on the way makes no second draft and no second filing.
 */
import { ApiProblem, get, patch, post } from '../../api/client.ts';
import type { Declaration, Submitted } from '../../../server/domain/declarations/filing.ts';
import type { Static } from 'typebox';
import type { Opened } from './filing-data.ts';
import type { Answers } from './forms.ts';

/** `here`: in this tab alone; `changed`: somebody else changed the draft meanwhile. */
export type Saved = 'saved' | 'here' | 'changed';

interface Place {
  readonly id: string | null;
  readonly version: number;
  readonly sent: { readonly once: string; readonly answers: Answers } | null;
  /** What was sent since the last answer came: any of it may have arrived. */
  readonly flying: readonly string[];
}

const MOST_FLYING = 5;

interface Keeping {
  readonly kept: () => Place;
  readonly keep: (change: Partial<Place>) => void;
}

export class DraftPost {
  /** When it was last saved in the register, and whether the last try got through. */
  savedAt: string | undefined;
  saved: Saved | undefined;
  readonly #opened: Opened;
  readonly #keeping: Keeping;
  #waiting: Promise<unknown> = Promise.resolve();
  #last = '';
  #once = crypto.randomUUID();

  constructor(opened: Opened, keeping: Keeping) {
    this.#opened = opened;
    this.#keeping = keeping;
  }

  get #place(): Place {
    return this.#keeping.kept();
  }

  save(answers: Answers, keepalive = false): Promise<Saved> {
    const saving = this.#waiting.then(() => this.#try(answers, keepalive));
    this.#waiting = saving.catch(() => undefined);
    return saving;
  }

  async #try(answers: Answers, keepalive: boolean): Promise<Saved> {
    try {
      await this.#write(answers, keepalive);
      this.saved = 'saved';
    } catch (error) {
      if (!(error instanceof ApiProblem) || (error.status !== 0 && error.status !== 412)) throw error;
      this.saved = error.status === 412 ? 'changed' : 'here';
    }
    return this.saved;
  }

  async #write(answers: Answers, keepalive: boolean): Promise<void> {
    const text = JSON.stringify(answers);
    if (this.#place.id === null) await this.#create(answers, keepalive);
    const { id, version } = this.#place;
    if (text === this.#last) return;
    const before = this.#place.flying;
    this.#keeping.keep({ flying: [...before, text].slice(-MOST_FLYING) });
    const send = async (at: number) => this.#written(await patch<Declaration>(`/api/declarations/${id}`, { answers }, { version: at, keepalive }), text);
    try {
      await send(version);
    } catch (error) {
      if (!(error instanceof ApiProblem) || (error.status !== 404 && error.status !== 412)) throw error;
      // Thrown away elsewhere: what is written here is a draft of its own.
      if (error.status === 404) this.#keeping.keep({ id: null, version: 0, sent: null });
      if (error.status === 404) return this.#create(answers, keepalive);
      const theirs = await this.theirs();
      // The next press is knowingly over the other's version.
      this.#keeping.keep({ version: theirs.version });
      if (!before.includes(JSON.stringify(theirs.answers))) throw error;
      await send(theirs.version);
    }
  }

  async #create(answers: Answers, keepalive: boolean): Promise<void> {
    const { authority, person, form, desk } = this.#opened;
    const sent = this.#place.sent ?? { once: crypto.randomUUID(), answers };
    this.#keeping.keep({ sent });
    try {
      const written = await post<Declaration>('/api/declarations', { authority, person, kind: form.kind, answers: sent.answers, ...(desk === 'paper' && { attested: true }) }, { once: sent.once, keepalive });
      this.#written(written, JSON.stringify(sent.answers));
    } catch (error) {
      if (error instanceof ApiProblem && error.status !== 0) this.#keeping.keep({ sent: null });
      throw error;
    }
  }

  #written({ id, version, recordedAt }: Declaration, text: string): void {
    this.#keeping.keep({ id, version, sent: null, flying: [] });
    this.#last = text;
    this.savedAt = recordedAt;
  }

  async theirs(): Promise<Declaration> {
    const found = await get<Declaration>(`/api/declarations/${this.#place.id}`);
    this.saved = undefined;
    this.#last = '';
    return found;
  }

  /** Sent again with the same key after an answer that was lost, it gets the receipt of the first. */
  async submit(): Promise<string> {
    const { id, version } = this.#place;
    await post<Static<typeof Submitted>>(`/api/declarations/${id}/submit`, {}, { version, once: this.#once });
    return id as string;
  }

  async rectify(answers: Answers, reason: string): Promise<string> {
    const { id, version } = this.#place;
    try {
      await post(`/api/declarations/${id}/rectify`, { answers, reason }, { version, once: this.#once });
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412) this.#keeping.keep({ version: (await this.theirs()).version });
      throw error;
    }
    return id as string;
  }

  again(): void {
    this.#once = crypto.randomUUID();
  }
}
