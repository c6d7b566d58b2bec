/** What if… : the fewest changes that clear a concern as sentences, each to be tried, and changes that somebody puts together themselves. */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConflictChanges } from '../../../server/domain/conflicts/conflict.ts';
import type { Supposed, SupposedTold } from '../../../server/domain/conflicts/supposed.ts';
import { ApiProblem, post } from '../../api/client.ts';
import { checkbox } from '../../components/checkbox.ts';
import { textField } from '../../components/fields.ts';
import { loaded } from '../../components/loaded.ts';
import { whatIfPanel, type WhatIfState } from '../../components/what-if.ts';
import { capital } from '../../text/capital.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { review } from '../../text/reviews.ts';
import { supposing as t } from '../../text/supposing.ts';
import { roleText, timelineText } from '../mutuals/body-text.ts';
import { effect, plain, shortest, supposition, waysOut, type WayOut, type WaysOut } from './what-if-data.ts';

const OWN = -1;

@customElement('what-if-part')
export class WhatIfPart extends LitElement {
  @property({ attribute: false }) conflict = '';
  /** What it was worked out from: worked out anew where that changes. */
  @property({ attribute: false }) facts: string | null = null;
  /** So that it is drawn again where another language is spoken. */
  @property({ attribute: false }) spoken = '';
  @property({ attribute: false }) guest = false;
  @state() private tried: number | undefined;
  @state() private told: WhatIfState = { status: 'waiting' };
  @state() private ticked: ReadonlySet<number> = new Set();
  @state() private on = today(new Date());
  @state() private missing = false;
  #asked = 0;

  readonly #ways = new Task(this, {
    args: () => [this.conflict, this.facts, this.spoken] as const,
    task: async ([conflict]): Promise<WaysOut | undefined> => {
      [this.tried, this.told, this.ticked] = [undefined, { status: 'waiting' }, new Set()];
      return conflict ? waysOut(conflict) : undefined;
    },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<section class="supposing" aria-labelledby="supposing">
      <h2 class="govuk-heading-m" id="supposing" tabindex="-1">${t().heading}</h2>
      ${loaded(this.#ways, (ways) => (ways ? this.#all(ways) : html``), 'part')}
    </section>`;
  }

  #all({ items, candidates, cut }: WaysOut): TemplateResult {
    const sorts = new Map(shortest(items).map(([sort, way]) => [way, review().dispositions[sort]]));
    return html`
      <p class="muted">${candidates.length === 0 && items.length === 0 ? t().none : t().hint}</p>
      ${items.length === 0 && candidates.length > 0 ? html`<p class="govuk-body">${t().none}</p>` : nothing}
      ${cut ? html`<p class="govuk-body">${t().cut}</p>` : nothing}
      ${this.guest && items.length > 0 ? html`<p class="govuk-body">${t().guest}</p>` : nothing}
      <ol class="supposing__ways">
        ${items.map((way, i) => this.#way(way, i, sorts.get(way)))}
      </ol>
      ${candidates.length > 0 ? this.#own(candidates) : nothing}
    `;
  }

  /** `answer` names the decision of which this is the shortest way. */
  #way(way: WayOut, i: number, answer: string | undefined): TemplateResult {
    const sentence = supposition(way);
    return html`<li class="supposing__way">
      ${answer ? html`<strong class="supposing__answer">${answer}</strong>` : nothing}
      <p class="govuk-body">${sentence}: <strong>${effect(way)}</strong>.</p>
      <button type="button" class="govuk-button govuk-button--secondary no-print" aria-label=${t().tryOf(sentence)} aria-expanded=${this.tried === i ? 'true' : 'false'} @click=${() => void this.#try(i, way.changes.map(plain))}>${t().try}</button>
      ${this.tried === i ? this.#panel() : nothing}
    </li>`;
  }

  #own(candidates: readonly SupposedTold[]): TemplateResult {
    const fault = this.missing ? [{ id: 'supposing-0', message: t().missing }] : [];
    return html`<details class="govuk-details no-print">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().own}</span></summary>
      <form class="govuk-details__text" novalidate @submit=${(event: Event) => this.#submit(event, candidates)}>
        <fieldset class="govuk-fieldset" aria-describedby=${fault.length > 0 ? 'supposing-error' : nothing}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${t().ownLegend}</legend>
          ${fault.length > 0 ? html`<p class="govuk-error-message" id="supposing-error" role="alert"><span class="govuk-visually-hidden">${common().error}</span> ${t().missing}</p>` : nothing}
          <div class="supposing__choices">${candidates.map(({ words }, i) => checkbox({ id: `supposing-${i}`, label: capital(t().if([words], '')), checked: this.ticked.has(i), onChange: (checked) => this.#tick(i, checked) }))}</div>
        </fieldset>
        ${textField({ id: 'supposing-on', label: t().on, hint: t().onHint, value: this.on, type: 'date', width: '10', onInput: (value) => { this.on = value; } })}
        <button class="govuk-button govuk-button--secondary">${t().ask}</button>
        ${this.tried === OWN ? this.#panel() : nothing}
      </form>
    </details>`;
  }

  #tick(i: number, checked: boolean): void {
    this.ticked = new Set([...this.ticked].filter((one) => one !== i).concat(checked ? [i] : []));
    this.missing = false;
  }

  #submit(event: Event, candidates: readonly SupposedTold[]): void {
    event.preventDefault();
    this.missing = this.ticked.size === 0;
    if (this.missing) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('#supposing-0')?.focus());
      return;
    }
    // What has not begun would not begin: it cannot end before.
    const own = candidates.filter((_, i) => this.ticked.has(i)).map((change) => ({ ...plain(change), on: change.on > this.on ? change.on : this.on }));
    void this.#try(OWN, own);
  }

  async #try(which: number, changes: readonly Supposed[]): Promise<void> {
    const asked = ++this.#asked;
    this.tried = which;
    this.told = { status: 'working' };
    const told = await post<ConflictChanges>(`/api/conflicts/${this.conflict}/what-if`, { changes }).then(
      (found): WhatIfState => ({ status: 'known', changes: found }),
      (error: unknown): WhatIfState => ({ status: 'problem', problem: error instanceof ApiProblem ? (error.fields[0]?.message ?? (error.detail || error.title)) : common().somethingWrong }),
    );
    // Only the latest question counts.
    if (asked !== this.#asked) return;
    this.told = told;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.what-if')?.focus();
  }

  #panel(): TemplateResult {
    return whatIfPanel({ state: this.told, text: roleText().whatIf, waiting: t().waiting, words: timelineText(today(new Date())) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'what-if-part': WhatIfPart;
  }
}
