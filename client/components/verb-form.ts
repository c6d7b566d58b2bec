/**
 * A small form that does one thing to one record: its fields are data, its faults stand beside them, what is typed outlives a reload, and the
 * change rests on the version that was shown. Passwords are kept nowhere.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { post } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { Draft } from '../controllers/draft.ts';
import { common } from '../text/common.ts';
import { passwordField, radios, selectField, textArea, textField, unfinishedDates, type Choice } from './fields.ts';
import { offersOf, type Offer } from './offers.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from './problem.ts';

export type Typed = Readonly<Record<string, string>>;

export interface VerbField {
  /** Its name in the body. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: 'text' | 'email' | 'number' | 'date' | 'area' | 'choice' | 'radios' | 'password' | 'new-password';
  readonly choices?: readonly Choice[];
  /** Of an area. */
  readonly rows?: number;
  /** Of an area: words to begin with, each by one press. */
  readonly offers?: readonly Offer[];
  /** Of a list to choose from: what stands for "none of them". */
  readonly none?: string;
  readonly value?: string;
  /** What to say where it is empty and must not be. */
  readonly missing?: string;
  readonly when?: (typed: Typed) => boolean;
  /** Parts of the body, beside its own, whose faults belong here. */
  readonly also?: readonly string[];
  /** Kept in no storage: what a reload loses can be typed again, what somebody else finds there cannot be taken back. */
  readonly secret?: boolean;
}

export interface Verb {
  readonly path: string;
  readonly version?: number;
  readonly fields: readonly VerbField[];
  readonly submit: string;
  /** Takes something away from somebody. */
  readonly grave?: boolean;
  /** Without one: every field that holds something, by its name. */
  readonly body?: (typed: Typed) => object;
  readonly check?: (typed: Typed) => readonly Fault[];
  /** What certain problems are in words that help here, by their codes. */
  readonly said?: Readonly<Record<string, string>>;
  readonly cancel?: string;
  /** An answer that must not be kept anywhere has no key by which it could be asked for again. */
  readonly unrepeated?: boolean;
}

/** Of a `verb-form`: the reply to what it did. */
export type Did<T> = CustomEvent<T>;

@customElement('verb-form')
export class VerbForm extends LitElement {
  @property({ attribute: false }) verb!: Verb;
  /** Told apart from others on the same page. */
  @property() name = 'verb';
  @state() private faults: readonly Fault[] = [];
  @state() private busy = false;
  @state() private secrets: Typed = {};
  #draft: Draft<Record<string, string>> | undefined;
  #of = '';
  #once = crypto.randomUUID();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('verb') || this.#of === this.verb.path) return;
    this.#of = this.verb.path;
    this.faults = [];
    this.secrets = {};
    this.#draft = new Draft<Record<string, string>>(this, this.verb.path, {});
  }

  #id(name: string): string {
    return `${this.name}-${name}`;
  }

  get #fields(): readonly VerbField[] {
    const typed = this.#all(this.verb.fields);
    return this.verb.fields.filter(({ when }) => when?.(typed) ?? true);
  }

  #all(fields: readonly VerbField[]): Typed {
    return Object.fromEntries(fields.map(({ name, value = '' }) => [name, this.secrets[name] ?? this.#draft?.value[name] ?? value]));
  }

  protected override render(): TemplateResult {
    const { submit, grave, cancel } = this.verb;
    const typed = this.#all(this.verb.fields);
    return html`
      <form class="verb" novalidate @submit=${this.#submit}>
        ${errorSummary(this.faults)} ${this.#fields.map((field) => this.#control(field, typed[field.name] ?? ''))}
        <div class="verb__actions">
          <button class="govuk-button ${grave ? 'govuk-button--warning' : ''}" ?disabled=${this.busy}>${submit}</button>
          ${cancel === undefined ? nothing : html`<a class="govuk-link" href=${cancel}>${common().cancel}</a>`}
        </div>
      </form>
    `;
  }

  #control({ name, label, hint, kind = 'text', choices = [], rows, offers = [], none, secret: sealed = false }: VerbField, value: string): TemplateResult {
    const password = kind === 'password' || kind === 'new-password';
    const secret = sealed || password;
    const onInput = (typed: string): void => {
      if (secret) this.secrets = { ...this.secrets, [name]: typed };
      else this.#draft?.set({ [name]: typed });
    };
    const field = { id: this.#id(name), label, value, faults: this.faults, onInput, ...(hint !== undefined && { hint }) };
    if (kind === 'area') return html`${textArea({ ...field, ...(rows !== undefined && { rows }) })}${offersOf(offers, field)}`;
    if (kind === 'choice') return selectField({ ...field, choices, ...(none !== undefined && { none }) });
    if (kind === 'radios') return radios({ ...field, choices });
    if (password) return passwordField({ ...field, autocomplete: kind === 'password' ? 'current-password' : 'new-password' });
    return textField({ ...field, type: kind === 'email' || kind === 'date' ? kind : 'text', ...(kind === 'date' && { width: '10' as const }), ...(kind === 'number' && { width: '5' as const, inputmode: 'numeric' as const }) });
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const fields = this.#fields;
    const typed = this.#all(fields);
    const unfinished = unfinishedDates(this);
    const isUnfinished = (id: string): boolean => unfinished.some((one) => one.id === id);
    const missing = fields.flatMap(({ name, missing: say }): Fault[] => (say !== undefined && !typed[name]?.trim() && !isUnfinished(this.#id(name)) ? [{ id: this.#id(name), message: say }] : []));
    const wrong = (this.verb.check?.(typed) ?? []).map(({ id, message }) => ({ id: this.#id(id), message }));
    const begun = [...unfinished, ...missing];
    this.faults = [...begun, ...wrong.filter(({ id }) => !begun.some((one) => one.id === id))];
    if (this.faults.length === 0) await this.#send(fields, typed);
    await this.updateComplete;
    focusSummary(this);
  };

  async #send(fields: readonly VerbField[], typed: Typed): Promise<void> {
    const { path, version, body, unrepeated, said } = this.verb;
    this.busy = true;
    try {
      const written = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== ''));
      const reply = await post<unknown>(path, body ? body(typed) : written, { ...(version !== undefined && { version }), ...(!unrepeated && { once: this.#once }) });
      this.#once = crypto.randomUUID();
      this.#draft?.clear();
      this.secrets = {};
      this.dispatchEvent(new CustomEvent('did', { detail: reply }));
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : undefined;
      if (problem && problem.status !== 0) this.#once = crypto.randomUUID();
      const words = problem && (problem.status === 412 ? common().changedMeanwhile : said?.[problem.code]);
      this.faults = words === undefined ? faultsOf(error, (at) => this.#controlOf(fields, at)) : [{ id: '', message: words }];
      if (problem?.status === 412) this.dispatchEvent(new CustomEvent('changed'));
      this.dispatchEvent(new CustomEvent('refused', { detail: problem?.code ?? '' }));
    } finally {
      this.busy = false;
    }
  }

  #controlOf(fields: readonly VerbField[], at: string): string | undefined {
    const parts = at.split('.');
    const named = fields.find(({ name }) => parts.includes(name)) ?? fields.find(({ also = [] }) => also.some((part) => parts.includes(part)));
    return named && this.#id(named.name);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'verb-form': VerbForm;
  }
}
