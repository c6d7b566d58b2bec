/** For whoever runs the register: which mail waits, went, or came back. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, post as send, type Page as ListOf } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { accessLinks } from '../../components/access-links.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, pager } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { post as t } from '../../text/access.ts';
import { common } from '../../text/common.ts';
import { longInstant } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { MailLine } from '../../../server/domain/post/line.ts';

const COLOUR: Readonly<Record<MailLine['state'], string>> = { queued: 'govuk-tag--blue', sent: 'govuk-tag--green', bounced: 'govuk-tag--red', failed: 'govuk-tag--red', dropped: 'govuk-tag--grey' };

@customElement('post-page')
export class PostPage extends Page {
  @state() private said = '';
  @state() private problem = '';
  readonly #list = new Task(this, {
    args: () => [session.administers, this.query.toString(), language()] as const,
    task: ([administers], { signal }) => (administers ? get<ListOf<MailLine>>('/api/post', { state: this.query.get('state'), cursor: this.query.get('cursor') }, signal) : Promise.resolve({ items: [], next: null })),
  });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    if (!session.administers) return html`${accessLinks('post')}${notYours(t().heading, common().onlyAdministrators)}`;
    return html`
      ${accessLinks('post')}
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      <p class="govuk-body" role="status">${this.said}</p>
      ${this.problem ? html`<p class="govuk-error-message" role="alert">${this.problem}</p>` : nothing}
      <form class="filters" role="search" @submit=${applyFilters}>
        <div class="govuk-form-group">
          <label class="govuk-label" for="state">${t().state}</label>
          <select class="govuk-select" id="state" name="state"><option value="">${common().any}</option>${Object.entries(t().states).map(([value, title]) => html`<option value=${value} ?selected=${value === this.query.get('state')}>${title}</option>`)}</select>
        </div>
        <button class="govuk-button govuk-button--secondary">${common().filter}</button>
        ${this.query.size > 0 ? html`<a class="govuk-link filters__clear" href="/post">${common().clearFilters}</a>` : nothing}
      </form>
      ${loaded(this.#list, (list) => this.#table(list), 'part')}
    `;
  }

  #table({ items, next }: ListOf<MailLine>): TemplateResult {
    if (items.length === 0) return empty(this.query.size > 0 ? t().noneFiltered : t().none);
    return html`
      <table class="govuk-table table-compact stacks" role="table">
        <caption class="govuk-visually-hidden">${t().heading}</caption>
        <thead role="rowgroup"><tr role="row">${[t().to, t().template, t().when, t().state].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}<th scope="col" role="columnheader" class="govuk-table__header"><span class="govuk-visually-hidden">${t().retry}</span></th></tr></thead>
        <tbody role="rowgroup">${items.map((line) => this.#line(line))}</tbody>
      </table>
      ${pager(this.query, next)}
    `;
  }

  #line({ id, template, to, state, attempts, createdAt, dueAt, settledAt, answer }: MailLine): TemplateResult {
    const what = t().templates[template] ?? template;
    const instant = (at: string): string => longInstant(at, language());
    return html`
      <tr class="govuk-table__row" role="row">
        <th scope="row" role="rowheader" class="govuk-table__header post__to">${to || html`<span class="muted">${t().toHidden}</span>`}</th>
        <td class="govuk-table__cell" role="cell" data-label=${t().template}>${what}</td>
        <td class="govuk-table__cell" role="cell" data-label=${t().when}>${instant(createdAt)}</td>
        <td class="govuk-table__cell" role="cell" data-label=${t().state}>
          <strong class="govuk-tag ${COLOUR[state]}">${t().states[state]}</strong>
          <span class="line__form">${[attempts > 0 ? t().attempts(attempts) : '', settledAt ? t().settled(instant(settledAt)) : t().next(instant(dueAt))].filter(Boolean).join(', ')}</span>
          ${answer ? html`<span class="line__form mono">${answer}</span>` : nothing}
        </td>
        <td class="govuk-table__cell" role="cell">${state === 'sent' || state === 'dropped' ? nothing : html`<button type="button" class="frame__plain" aria-label=${t().retryOf(what, to)} @click=${() => void this.#retry(id, to)}>${t().retry}</button>`}</td>
      </tr>
    `;
  }

  async #retry(id: string, to: string): Promise<void> {
    this.problem = '';
    try {
      await send(`/api/post/${id}/retry`, {});
      this.said = t().retried(to);
      await this.#list.run();
    } catch (error) {
      this.problem = error instanceof ApiProblem ? error.detail || error.title : common().somethingWrong;
    }
  }
}
