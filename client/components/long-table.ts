/**
 * A table of any length: real rows, all of them up to a limit; beyond it a window of fixed height over rows of fixed height, with the true count told
 * in aria-rowcount. Print and "find in page" need every row: printing shows them all, and a button does.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../text/common.ts';
import { number } from '../text/dates.ts';

const BEYOND = 12;

@customElement('long-table')
export class LongTable extends LitElement {
  @property({ attribute: false }) rows: readonly unknown[] = [];
  @property({ attribute: false }) row: (row: never, ariaRow: number | undefined) => TemplateResult = () => html``;
  @property({ attribute: false }) head: TemplateResult = html``;
  @property() heading = '';
  @property() kind = '';
  @property({ type: Number }) limit = 200;
  @property({ type: Number }) columns = 1;
  @property({ type: Number, attribute: 'row-height' }) rowHeight = 40;
  @state() private whole = false;
  @state() private top = 0;
  @state() private height = 600;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#printed);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#printed);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const long = this.rows.length > this.limit;
    if (!long || this.whole) return html`${long ? this.#toggle() : nothing}<div class="long-table__across" tabindex="0" role="region" aria-label=${this.heading}>${this.#table(this.rows, 0)}</div>`;
    const first = Math.max(0, Math.floor(this.top / this.rowHeight) - BEYOND);
    const shown = this.rows.slice(first, first + Math.ceil(this.height / this.rowHeight) + 2 * BEYOND);
    return html`${this.#toggle()}<div class="long-table__window" tabindex="0" role="region" aria-label=${this.heading} @scroll=${this.#scrolled}>${this.#table(shown, first, this.rows.length)}</div>`;
  }

  protected override updated(): void {
    // Heights go through the object model: a content security policy may refuse style attributes.
    for (const gap of this.querySelectorAll<HTMLElement>('.long-table__gap')) gap.style.height = `${Number(gap.dataset['rows']) * this.rowHeight}px`;
  }

  #table(shown: readonly unknown[], first: number, count?: number): TemplateResult {
    const after = count === undefined ? 0 : count - first - shown.length;
    const gap = (rows: number) => (rows > 0 ? html`<tr aria-hidden="true"><td class="long-table__gap" data-rows=${rows} colspan=${this.columns}></td></tr>` : nothing);
    return html`
      <table class="govuk-table table-compact ${this.kind}" aria-rowcount=${count === undefined ? nothing : count + 1}>
        <caption class="govuk-visually-hidden">${this.heading}</caption>
        <thead>${this.head}</thead>
        <tbody>${gap(first)} ${shown.map((row, i) => this.row(row as never, count === undefined ? undefined : first + i + 2))} ${gap(after)}</tbody>
      </table>
    `;
  }

  #toggle(): TemplateResult {
    const t = common();
    return html`<button type="button" class="govuk-button govuk-button--secondary long-table__toggle" aria-pressed=${this.whole ? 'true' : 'false'} @click=${() => (this.whole = !this.whole)}>${this.whole ? t.rowsWindow : t.rowsAll(number(this.rows.length))}</button>`;
  }

  readonly #scrolled = (event: Event): void => {
    const view = event.currentTarget as HTMLElement;
    this.top = view.scrollTop;
    this.height = view.clientHeight;
  };

  #wasWhole = false;
  readonly #print = (): void => {
    this.#wasWhole = this.whole;
    this.whole = true;
    // The browser takes the page as it is when this event ends.
    this.performUpdate();
  };
  readonly #printed = (): void => {
    this.whole = this.#wasWhole;
  };
}
