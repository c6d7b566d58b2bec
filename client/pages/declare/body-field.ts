/** The name of a body: in one's own words, and linked where the register knows it. Nobody is made to find it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { get, type Page as ListOf } from '../../api/client.ts';
import { textField } from '../../components/fields.ts';
import type { Fault } from '../../components/problem.ts';
import { declarations as t } from '../../text/declarations.ts';
import type { TypedEntry } from './typed-entry.ts';

interface Line {
  readonly id: string;
  readonly name: string;
}

const ENOUGH = 3;
const PAUSE = 250;

@customElement('body-field')
export class BodyField extends LitElement {
  @property() name = '';
  @property() label = '';
  @property() hint = '';
  @property() control = '';
  @property({ attribute: false }) typed: TypedEntry = {};
  @property({ attribute: false }) faults: readonly Fault[] = [];
  @property({ attribute: false }) onTyped: (change: TypedEntry) => void = () => undefined;
  @state() private offered: readonly Line[] | undefined;
  #wait: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#wait);
    this.#asking?.abort();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const { name, typed } = this;
    const linked = typed[`${name}.mutual`] ? (typed[`${name}.linked`] ?? typed[name] ?? '') : '';
    return html`
      ${textField({ id: this.control, label: this.label, hint: this.hint || t().bodyHint, value: typed[name] ?? '', faults: this.faults, onInput: (value) => this.#type(value) })}
      <div class="body-field__more">
        <div role="status">${linked ? html`<p class="govuk-body no-margin">✓ ${t().bodyLinked(linked)}</p>` : this.offered && this.offered.length === 0 ? html`<p class="govuk-hint no-margin">${t().bodyCount(0)}</p>` : this.offered ? html`<p class="govuk-visually-hidden">${t().bodyCount(this.offered.length)}</p>` : nothing}</div>
        ${linked ? html`<button type="button" class="frame__plain" @click=${() => this.#unlink()}>${t().bodyUnlink}</button>` : this.#offers()}
        ${linked || !typed[name]?.trim() ? nothing : textField({ id: `${this.control}-number`, label: t().bodyNumber, value: typed[`${name}.number`] ?? '', width: '10', onInput: (value) => this.onTyped({ [`${name}.number`]: value }) })}
      </div>
    `;
  }

  #offers(): TemplateResult | typeof nothing {
    if (!this.offered?.length) return nothing;
    return html`<p class="govuk-hint no-margin" id="${this.control}-known">${t().bodyKnown}</p>
      <ul class="plain-list body-field__offers" aria-labelledby="${this.control}-known">
        ${this.offered.map(({ id, name }) => html`<li><button type="button" class="frame__plain" @click=${() => this.#link(id, name)}>${name}</button></li>`)}
      </ul>`;
  }

  #type(value: string): void {
    const { name } = this;
    this.onTyped({ [name]: value, [`${name}.mutual`]: '', [`${name}.linked`]: '' });
    clearTimeout(this.#wait);
    if (value.trim().length < ENOUGH) this.offered = undefined;
    else this.#wait = setTimeout(() => void this.#ask(value.trim()), PAUSE);
  }

  /** A look-up that fails takes nothing away: the name stays as it was typed. */
  async #ask(name: string): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const found = await get<ListOf<Line>>('/api/mutuals', { name, limit: 5 }, this.#asking.signal).catch(() => undefined);
    if (found) this.offered = found.items;
  }

  #link(id: string, found: string): void {
    const { name } = this;
    this.offered = undefined;
    this.onTyped({ [name]: found, [`${name}.mutual`]: id, [`${name}.linked`]: found, [`${name}.number`]: '' });
    this.querySelector<HTMLElement>('input')?.focus();
  }

  #unlink(): void {
    const { name } = this;
    this.onTyped({ [`${name}.mutual`]: '', [`${name}.linked`]: '' });
    this.querySelector<HTMLElement>('input')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'body-field': BodyField;
  }
}
