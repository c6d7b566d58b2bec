/** What the rules find about one person, for those who may see it: what holds now first, then what is over. */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Conflict } from '../../../server/domain/conflicts/conflict.ts';
import { get, type Page as ListOf } from '../../api/client.ts';
import { loaded } from '../../components/loaded.ts';
import { today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { personal as t } from '../../text/personal.ts';
import { tag } from '../../views/body-matter.ts';
import type { TimelineWords } from '../../views/timeline-words.ts';
import { timelineText } from '../mutuals/body-text.ts';
import { toldFindings } from './told-findings.ts';

@customElement('person-findings')
export class PersonFindings extends LitElement {
  @property({ attribute: false }) person = '';
  @property({ attribute: false }) authority = '';

  readonly #found = new Task(this, {
    args: () => [this.person, this.authority, language()] as const,
    task: async ([person, authority], { signal }): Promise<Conflict[]> => (person ? (await get<ListOf<Conflict>>('/api/conflicts', { authority, person, scope: 'personal', limit: 500 }, signal)).items : []),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="findings"><h2 class="govuk-heading-m" id="findings">${t().heading}</h2><p class="govuk-body">${t().hint}</p>${loaded(this.#found, (all) => lists(all), 'part')}</section>`;
  }
}

export function lists(all: readonly Conflict[]): TemplateResult {
  const day = today(new Date());
  const words = timelineText(day);
  const { now, past } = toldFindings(all, day);
  const list = (some: readonly Conflict[]) => html`<ul class="matter__lines">${some.toSorted((a, b) => b.severity - a.severity).map((one) => line(one, words))}</ul>`;
  return html`${now.length > 0 ? list(now) : html`<p class="govuk-body"><strong>${t().none}</strong></p>`}
  ${past.length > 0 ? html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().past} (${past.length})</span></summary>${list(past)}</details>` : nothing}`;
}

const line = (one: Conflict, words: TimelineWords): TemplateResult => html`<li class="matter__line">
  <span class="matter__tag">${tag(one.severity, words)}</span>
  <span class="matter__what"><a class="govuk-link" href="/conflicts/${one.id}">${one.rule.title}</a><span class="matter__when">${one.explanation}</span></span>
</li>`;

declare global {
  interface HTMLElementTagNameMap {
    'person-findings': PersonFindings;
  }
}
