/** On a body's page: what was done towards it in regulating it and in holding it to its contract, in the order of its days. */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { get, type Page as ListOf } from '../../api/client.ts';
import { downloads } from '../../components/list-tools.ts';
import { acts as t } from '../../text/acts.ts';
import { capital } from '../../text/capital.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { actKinds, type Act, type ActKindLine } from './act-data.ts';
import { byWhom, connection } from './act-words.ts';

const A_PAGE = 200;

interface Shown {
  readonly acts: readonly Act[];
  readonly kinds: readonly ActKindLine[];
  readonly more: boolean;
}

@customElement('body-acts')
export class BodyActs extends LitElement {
  @property({ attribute: false }) mutual = '';
  @property({ attribute: false }) authority = '';
  @property({ attribute: false }) asAt = '';
  @property({ attribute: false }) knownAt = '';
  @property({ attribute: false }) keeps = false;
  /** So that it is drawn again where another one is spoken. */
  @property({ attribute: false }) spoken = '';

  readonly #shown = new Task(this, {
    args: () => [this.mutual, this.authority, this.asAt, this.knownAt, this.spoken] as const,
    task: async ([mutual, authority, asAt, knownAt], { signal }): Promise<Shown> => {
      const [list, kinds] = await Promise.all([get<ListOf<Act>>('/api/acts', { mutual, authority, asAt, knownAt, limit: A_PAGE }, signal), actKinds(signal)]);
      return { acts: list.items, kinds, more: list.next !== null };
    },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const shown = this.#shown.value;
    const query = { mutual: this.mutual, authority: this.authority, asAt: this.asAt, knownAt: this.knownAt };
    return html`<section aria-labelledby="acts">
      <h2 class="govuk-heading-m" id="acts">${t().heading}</h2>
      <p class="govuk-body">${t().lead}</p>
      ${shown ? this.#list(shown) : nothing}
      ${this.keeps ? html`<p class="no-print"><a class="govuk-button govuk-button--secondary" href="/bodies/${this.mutual}/acts/new">${(shown?.acts.length ?? 0) > 0 ? t().another : t().record}</a></p>` : nothing}
      ${shown && shown.acts.length > 0 ? html`${shown.more ? html`<p class="govuk-body">${t().more}</p>` : nothing}${downloads('/api/acts', query, t().heading)}` : nothing}
    </section>`;
  }

  #list({ acts, kinds }: Shown): TemplateResult {
    const [standing, withdrawn] = [acts.filter(({ state }) => state === 'recorded'), acts.filter(({ state }) => state === 'withdrawn')];
    return html`${standing.length === 0 ? html`<p class="govuk-body"><strong>${t().none}</strong> ${t().noneHint}</p>` : table(standing, kinds)}
      ${withdrawn.length > 0 ? html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().withdrawnOnes(withdrawn.length)}</span></summary><div class="govuk-details__text">${table(withdrawn, kinds)}</div></details>` : nothing}`;
  }
}

const titleIn = (kinds: readonly ActKindLine[], kind: string): string => capital(kinds.find((one) => one.kind === kind)?.title ?? kind);

function table(acts: readonly Act[], kinds: readonly ActKindLine[]): TemplateResult {
  const c = t().columns;
  return html`<table class="govuk-table table-compact stacks" role="table">
    <thead role="rowgroup"><tr role="row">${Object.values(c).map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}</tr></thead>
    <tbody role="rowgroup">${acts.map((act) => {
      const [title, day] = [titleIn(kinds, act.kind), longDate(act.on, language())];
      return html`<tr class="govuk-table__row" role="row">
        <td class="govuk-table__cell acts__day" role="cell" data-label=${c.on}>${day}</td>
        <th scope="row" role="rowheader" class="govuk-table__header"><a class="govuk-link" href="/acts/${act.id}" aria-label="${title}, ${day}">${title}</a></th>
        <td class="govuk-table__cell" role="cell" data-label=${c.by}>${byWhom(act)}</td>
        <td class="govuk-table__cell" role="cell" data-label=${c.connected}>${connection(act)}</td>
        <td class="govuk-table__cell" role="cell" data-label=${c.outcome}>${act.outcome ?? nothing}</td>
      </tr>`;
    })}</tbody>
  </table>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'body-acts': BodyActs;
  }
}
