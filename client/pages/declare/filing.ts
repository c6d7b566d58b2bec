/** One declaration on its way: what is answered and what is being typed, kept in this tab at every key and in the register as soon as the typing pauses. */
import type { ReactiveControllerHost } from 'lit';
import { Draft, forgetDraft } from '../../controllers/draft.ts';
import type { Entry } from '../../../server/domain/declarations/answers.ts';
import type { Declaration } from '../../../server/domain/declarations/filing.ts';
import type { Opened } from './filing-data.ts';
import { asAnswers, headingAnswers, isPartial, type Answers, type HeadingAnswer } from './forms.ts';
import { DraftPost, type Saved } from './draft-post.ts';
import { plainFields, typedFields, valuesOf, type TypedEntry } from './typed-entry.ts';

export interface OpenEntry {
  /** Of the entry that is being changed; `null` for a new one. */
  readonly index: number | null;
  readonly typed: TypedEntry;
}

/** What a schema would refuse and a person would miss: it goes along with a draft, and is left out of what is filed. */
interface Unfinished {
  /** Fields that stand under no heading, as typed. */
  readonly typed: TypedEntry;
  /** What was chosen under a heading before it holds anything. */
  readonly chosen: Readonly<Record<string, string>>;
  /** The entry that is being typed, by heading. */
  readonly open: Readonly<Record<string, OpenEntry>>;
}

interface Kept extends Unfinished {
  readonly begun: boolean;
  readonly id: string | null;
  readonly version: number;
  /** Of a first save whose answer never came: repeated as it was, it makes no second draft. */
  readonly sent: { readonly once: string; readonly answers: Answers } | null;
  /** What was sent since the last answer came. */
  readonly flying: readonly string[];
  readonly headings: Readonly<Record<string, HeadingAnswer>>;
  /** Why a filing is put right. */
  readonly reason: string;
  readonly prefilled: boolean;
}

type Of = Pick<Declaration, 'authority' | 'person' | 'kind' | 'attested'>;
const keyOf = ({ authority, person, kind, attested }: Of): string => `declare:${authority}:${person}:${kind}${attested ? ':paper' : ''}`;

/** What was thrown away must not come back from what this tab still holds. */
export const forgetTab = (draft: Of): void => forgetDraft(keyOf(draft));

const EMPTY: Kept = { begun: false, id: null, version: 0, sent: null, flying: [], headings: {}, typed: {}, chosen: {}, open: {}, reason: '', prefilled: false };
/** Long enough not to write at every word, short enough that a tab that is closed takes nothing with it. */
const PAUSE = 1000;

export class Filing {
  readonly #draft: Draft<Kept>;
  readonly #opened: Opened;
  readonly #post: DraftPost;
  readonly #host: ReactiveControllerHost;
  #wait: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, opened: Opened, asked: string | null) {
    const { desk, authority, form, person, declaration } = opened;
    this.#host = host;
    this.#opened = opened;
    this.#post = new DraftPost(opened, { kept: () => this.kept, keep: (change) => this.#draft.set(change) });
    this.#draft = new Draft<Kept>(host, desk === 'rectify' ? `rectify:${declaration?.id ?? ''}` : keyOf({ authority, person, kind: form.kind, attested: desk === 'paper' }), EMPTY);
    const { begun, id } = this.kept;
    // What this tab holds is newer than what the register holds, unless the reader came for another one.
    if (asked !== null && begun && id !== null && id !== asked) this.#draft.clear();
    if (!this.kept.begun) this.#fill(declaration);
    else if (id === null && declaration) this.#draft.set({ id: declaration.id, version: declaration.version, sent: null });
  }

  #fill(declaration: Declaration | undefined): void {
    const { form, prefilled, officeFrom } = this.#opened;
    const answers = (declaration?.answers ?? prefilled) as Answers;
    const left = (answers['unfinished'] ?? {}) as Partial<Unfinished>;
    const held = headingAnswers(form, answers);
    const typed = { ...(officeFrom !== null && { tookOfficeOn: officeFrom }), ...typedFields(plainFields(form.schema), answers), ...left.typed };
    const headings = form.effect === 'replaces' && isPartial(form) && !declaration ? {} : held;
    this.#draft.set({ ...EMPTY, id: declaration?.id ?? null, version: declaration?.version ?? 0, headings, typed, chosen: left.chosen ?? {}, open: left.open ?? {}, prefilled: !declaration && Object.keys(held).length > 0 });
  }

  get kept(): Kept {
    return this.#draft.value;
  }

  get saved(): Saved | undefined {
    return this.#post.saved;
  }

  get savedAt(): string | undefined {
    return this.#post.savedAt;
  }

  set(change: Partial<Kept>): void {
    this.#draft.set({ ...change, begun: true });
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => void this.flush(), PAUSE);
  }

  /** What is typed and not saved yet; `last` where the page is being left. */
  async flush(last = false): Promise<void> {
    clearTimeout(this.#wait);
    // What somebody else changed meanwhile is overwritten by a press, and never by itself.
    if (!this.kept.begun || this.#opened.desk === 'rectify' || this.saved === 'changed') return;
    await this.#post.save(this.#whole, last).catch(() => undefined);
    this.#host.requestUpdate();
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
    return asAnswers(form, valuesOf(plainFields(form.schema), this.kept.typed), this.kept.headings);
  }

  get #whole(): Answers {
    const { typed, chosen, open } = this.kept;
    return { ...this.answers, unfinished: { typed, chosen, open } };
  }

  /** What is registered under a heading: what is entered takes its place, so that a change begins from it. */
  before(heading: string): readonly Entry[] {
    const answer = headingAnswers(this.#opened.form, this.#opened.prefilled)[heading];
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

  /** Begins an entry that the register suggests, unless something is being written there or says it already. */
  suggest(heading: string, typed: TypedEntry): void {
    this.choose(heading, 'yes');
    const said = this.entries(heading).some(({ body }) => (body as { mutual?: string } | undefined)?.mutual === typed['body.mutual']);
    if (!said && this.kept.open[heading] === undefined) this.setOpen(heading, { index: null, typed });
  }

  /** With the last one gone the question stands again, for taking away is not yet saying that there is none. */
  remove(heading: string, index: number): void {
    const left = this.entries(heading).filter((_entry, i) => i !== index);
    this.answer(heading, left.length === 0 ? undefined : { entries: left });
    this.set({ chosen: { ...this.kept.chosen, [heading]: left.length === 0 ? '' : 'yes' } });
    this.setOpen(heading, undefined);
  }

  discard(): void {
    clearTimeout(this.#wait);
    this.#draft.clear();
  }

  /** `final`: only what is filed. What is put right has no draft: it stays in this tab until it is. */
  async save(final: boolean): Promise<Saved> {
    clearTimeout(this.#wait);
    return this.#opened.desk === 'rectify' ? 'saved' : this.#post.save(final ? this.answers : this.#whole);
  }

  async takeTheirs(): Promise<void> {
    this.#fill(await this.#post.theirs());
  }

  async submit(): Promise<string> {
    const id = this.#opened.desk === 'rectify' ? await this.#post.rectify(this.answers, this.kept.reason.trim()) : await this.#post.submit();
    this.discard();
    return id;
  }

  /** A refused attempt was one of its own: the next is another. */
  again(): void {
    this.#post.again();
  }
}
