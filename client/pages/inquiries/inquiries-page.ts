/** What services were asked: what waits for a keeper first, then what waits for an answer. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Inquiry } from '../../../server/domain/inquiries/inquiry.ts';
import { get, type Page as ListOf } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, downloads, pager } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import { session } from '../../controllers/session.ts';
import { inquiries as t } from '../../text/asking.ts';
import { common } from '../../text/common.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { reviewLinks, worksOnReviews } from '../reviews/review-links.ts';
import { stateTag } from './inquiry-state.ts';

@customElement('inquiries-page')
export class InquiriesPage extends Page {
  readonly #list = new Task(this, {
    args: () => [session.authority, worksOnReviews(), this.query.toString()] as const,
    task: ([, works], { signal }): Promise<ListOf<Inquiry> | undefined> => (works ? get<ListOf<Inquiry>>('/api/inquiries', this.#asked(), signal) : Promise.resolve(undefined)),
  });

  protected override heading(): string {
    return t().heading;
  }

  #asked(): Record<string, string | undefined> {
    return { authority: session.authority, state: this.query.get('state') ?? undefined, mutual: this.query.get('mutual') ?? undefined, cursor: this.query.get('cursor') ?? undefined };
  }

  protected override render(): TemplateResult {
    if (!worksOnReviews()) return notYours(t().heading, t().only(session.authorityName));
    return html`
      ${reviewLinks('inquiries')}
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      <form class="filters" role="search" @submit=${applyFilters}>
        <div class="govuk-form-group"><label class="govuk-label" for="state">${t().state}</label>
          <select class="govuk-select" id="state" name="state"><option value="">${common().any}</option>${Object.entries(t().states).map(([value, title]) => html`<option value=${value} ?selected=${value === this.query.get('state')}>${title}</option>`)}</select></div>
        <button class="govuk-button govuk-button--secondary">${common().filter}</button>
        ${this.query.size > 0 ? html`<a class="govuk-link filters__clear" href="/inquiries">${common().clearFilters}</a>` : nothing}
      </form>
      ${loaded(this.#list, (list) => (list ? this.#lines(list) : html``), 'part')}
    `;
  }

  #lines(list: ListOf<Inquiry>): TemplateResult {
    if (list.items.length === 0) return this.query.size > 0 ? empty(t().noneFiltered) : empty(t().none, { href: '/bodies', title: common().nav.bodies });
    return html`<ul class="plain-list cards">${list.items.map(line)}</ul>
      <div class="list-foot">${pager(this.query, list.next)} ${downloads('/api/inquiries', this.#asked(), t().heading)}</div>`;
  }
}

function line(one: Inquiry): TemplateResult {
  const { id, mutualName, name, email, person, askedOn, dueOn, answeredOn, state, recorded } = one;
  const who = name ?? email ?? (person === null ? null : shownName(null));
  const [open, openOf] = state === 'answered' ? [t().look, t().lookOf] : [t().open, t().openOf];
  const kept = recorded.roles.length + recorded.statements.length;
  return html`<li class="card ${state === 'sent' || state === 'answered' ? '' : 'card--past'}">
    <strong>${mutualName ?? ''}</strong> ${stateTag(one)}
    <span class="card__line muted">${who === null ? nothing : html`${t().to(who)} · `}${t().asked(longDate(askedOn, language()))}${state === 'sent' ? html` · ${t().due(longDate(dueOn, language()))}` : nothing}${answeredOn === null ? nothing : html` · ${t().answeredOn(longDate(answeredOn, language()))}`}${kept > 0 ? html` · ${t().recorded(kept)}` : nothing}</span>
    <div class="card__does no-print"><a class="govuk-link" href="/inquiries/${id}" aria-label=${openOf(mutualName ?? '')}>${open}</a></div>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'inquiries-page': InquiriesPage;
  }
}
