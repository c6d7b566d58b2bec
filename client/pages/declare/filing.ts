/**
 * One declaration on its way: what is answered and what is being typed, kept in this tab at every key and in the register at every "continue".
 * Offline it goes on in the tab, and is saved with the next one that gets through.
 */
import type { ReactiveControllerHost } from 'lit';
import { ApiProblem, get, patch, post } from '../../api/client.ts';
import { Draft } from '../../controllers/draft.ts';
import { session } from '../../controllers/session.ts';
import type { Entry } from '../../../server/domain/declarations/answers.ts';
import type { Declaration, Submitted } from '../../../server/domain/declarations/filing.ts';
import type { Static } from 'typebox';
import type { Answers, HeadingAnswer, Opened } from './filing-data.ts';
import { plainFields, typedFields, valuesOf, type TypedEntry } from './typed-entry.ts';

export interface OpenEntry {
  /** Of the entry that is being changed; `null` for a new one. */
  readonly index: number | null;
  readonly typed: TypedEntry;
}

interface Kept {
  readonly begun: boolean;
  readonly id: string | null;
  readonly version: number;
  readonly headings: Readonly<Record<string, HeadingAnswer>>;
  /** Fields that stand under no heading, as typed. */
  readonly typed: TypedEntry;
  /** What was chosen under a heading before it holds anything. */
  readonly chosen: Readonly<Record<string, string>>;
  /** The entry that is being typed, by heading. */
  readonly open: Readonly<Record<string, OpenEntry>>;
  readonly prefilled: boolean;
}

const EMPTY: Kept = { begun: false, id: null, version: 0, headings: {}, typed: {}, chosen: {}, open: {}, prefilled: false };

export type Saved = 'saved' | 'here' | 'changed';

export class Filing {
  /** When it was last saved in the register, and whether the last try got through. */
  savedAt: string | undefined;
  saved: Saved | undefined;
  readonly #draft: Draft<Kept>;
  readonly #opened: Opened;
  #once = crypto.randomUUID();

  constructor(host: ReactiveControllerHost, opened: Opened, asked: string | null) {
    const { form, person, declaration } = opened;
    this.#opened = opened;
    this.#draft = new Draft<Kept>(host, `declare:${session.authority}:${person}:${form.kind}`, EMPTY);
    const kept = this.#draft.value;
    // What this tab holds is newer than what the register holds, unless the reader came for another one.
    if (asked !== null && kept.begun && kept.id !== asked) this.#draft.clear();
    if (!this.#draft.value.begun) this.#fill(declaration);
  }

  #fill(declaration: Declaration | undefined): void {
    const { form, prefilled, officeFrom } = this.#opened;
    const { headings = {}, ...more } = (declaration?.answers ?? prefilled) as Answers;
    const typed = { ...(officeFrom !== null && { tookOfficeOn: officeFrom }), ...typedFields(plainFields(form.schema), more) };
    this.#draft.set({ ...EMPTY, id: declaration?.id ?? null, version: declaration?.version ?? 0, headings: form.effect === 'replaces' && isPartial(form) && !declaration ? {} : headings, typed, prefilled: !declaration && Object.keys(headings).length > 0 });
  }

  get kept(): Kept {
    return this.#draft.value;
  }

  set(change: Partial<Kept>): void {
    this.#draft.set({ ...change, begun: true });
  }

  type(change: TypedEntry): void {
    this.set({ typed: { ...this.kept.typed, ...change } });
  }

  answer(heading: string, answer: HeadingAnswer | undefined): void {
    const { [heading]: _before, ...others } = this.kept.headings;
    this.set({ headings: answer ? { ...others, [heading]: answer } : others });
  }

  get answers(): Answers {
    const { form } = this.#opened;
    const plain = valuesOf(plainFields(form.schema), this.kept.typed);
    return form.headings.length === 0 ? plain : { ...plain, headings: this.kept.headings };
  }

  /** What is registered under a heading: what is entered takes its place, so that a change begins from it. */
  before(heading: string): readonly Entry[] {
    const answer = this.#opened.prefilled.headings?.[heading];
    return answer && 'entries' in answer ? answer.entries : [];
  }

  choose(heading: string, chosen: string): void {
    const held = this.before(heading);
    if (chosen === 'yes' && this.kept.headings[heading] === undefined && held.length > 0) this.answer(heading, { entries: held });
    this.set({ chosen: { ...this.kept.chosen, [heading]: chosen } });
  }

  /** What was chosen under a heading, or follows from what it holds. */
  chosen(heading: string): string {
    const answer = this.kept.headings[heading];
    return this.kept.chosen[heading] ?? (answer === undefined ? (isPartial(this.#opened.form) ? 'same' : '') : 'none' in answer ? 'no' : 'yes');
  }

  entries(heading: string): readonly Entry[] {
    const answer = this.kept.headings[heading];
    return answer && 'entries' in answer ? answer.entries : [];
  }

  /** With nothing declared yet the first entry is open at once. */
  open(heading: string): OpenEntry | undefined {
    return this.kept.open[heading] ?? (this.entries(heading).length === 0 ? { index: null, typed: {} } : undefined);
  }

  setOpen(heading: string, entry: OpenEntry | undefined): void {
    const { [heading]: _before, ...others } = this.kept.open;
    this.set({ open: entry ? { ...others, [heading]: entry } : others });
  }

  /** With the last one gone the question stands again, for taking away is not yet saying that there is none. */
  remove(heading: string, index: number): void {
    const left = this.entries(heading).filter((_entry, i) => i !== index);
    this.answer(heading, left.length === 0 ? undefined : { entries: left });
    this.set({ chosen: { ...this.kept.chosen, [heading]: left.length === 0 ? '' : 'yes' } });
    this.setOpen(heading, undefined);
  }

  discard(): void {
    this.#draft.clear();
  }

  async save(): Promise<Saved> {
    try {
      const { id, version } = this.kept;
      const { form, person } = this.#opened;
      const written = id === null ? await post<Declaration>('/api/declarations', { authority: session.authority, person, kind: form.kind, answers: this.answers }, { once: this.#once }) : await patch<Declaration>(`/api/declarations/${id}`, { answers: this.answers }, { version });
      this.set({ id: written.id, version: written.version });
      if (id === null) this.again();
      this.savedAt = written.recordedAt;
      this.saved = 'saved';
    } catch (error) {
      if (!(error instanceof ApiProblem) || (error.status !== 0 && error.status !== 412)) throw error;
      // The next press is knowingly over the other's version.
      if (error.status === 412 && this.kept.id !== null) this.set({ version: (await get<Declaration>(`/api/declarations/${this.kept.id}`)).version });
      this.saved = error.status === 412 ? 'changed' : 'here';
    }
    return this.saved;
  }

  async takeTheirs(): Promise<void> {
    if (this.kept.id !== null) this.#fill(await get<Declaration>(`/api/declarations/${this.kept.id}`));
    this.saved = undefined;
  }

  async submit(): Promise<string> {
    const { id, version } = this.kept;
    await post<Static<typeof Submitted>>(`/api/declarations/${id}/submit`, {}, { version, once: this.#once });
    this.#draft.clear();
    return id as string;
  }

  /** A refused attempt was one of its own: the next is another. */
  again(): void {
    this.#once = crypto.randomUUID();
  }
}

/** Headings that need not all be answered: a change speaks of what has changed. */
export const isPartial = ({ schema, headings }: Opened['form']): boolean => headings.length > 0 && (schema.properties?.['headings']?.required ?? []).length === 0;
