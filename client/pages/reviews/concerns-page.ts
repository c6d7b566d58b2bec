/** What somebody raised: read, taken up or closed, each with a reason. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Conflict } from '../../../server/domain/conflicts/conflict.ts';
import type { Concern } from '../../../server/domain/reviews/concern.ts';
import { get, type Page as ListOf } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, downloads, pager, withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import '../../components/verb-form.ts';
import type { Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { common } from '../../text/common.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { raised as t, reviews } from '../../text/reviews.ts';
import { titleOf } from '../../views/body-matter.ts';
import { reviewLinks, worksOnReviews } from './review-links.ts';

interface Shown {
  readonly list: ListOf<Concern>;
  /** Of the body of the one that is open. */
  readonly overlaps: readonly Conflict[];
}

@customElement('concerns-page')
export class ConcernsPage extends Page {
  @state() private said = '';

  readonly #shown = new Task(this, {
    args: () => [session.authority, worksOnReviews(), this.query.toString(), language()] as const,
    task: async ([authority, works], { signal }): Promise<Shown | undefined> => {
      if (!works) return undefined;
      const list = await get<ListOf<Concern>>('/api/concerns', this.#asked(), signal);
      const open = list.items.find(({ id }) => id === this.query.get('of'));
      const overlaps = open?.mutual ? (await get<ListOf<Conflict>>('/api/conflicts', { authority, mutual: open.mutual, limit: 200 }, signal)).items : [];
      return { list, overlaps };
    },
  });

  protected override heading(): string {
    return t().heading;
  }

  #asked(): Record<string, string | undefined> {
    return { authority: session.authority, state: this.query.get('state') ?? undefined, cursor: this.query.get('cursor') ?? undefined };
  }

  protected override render(): TemplateResult {
    if (!worksOnReviews()) return notYours(t().heading, reviews().only(session.authorityName));
    return html`
      ${reviewLinks('concerns')}
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      <form class="filters" role="search" @submit=${applyFilters}>
        <div class="govuk-form-group"><label class="govuk-label" for="state">${t().state}</label>
          <select class="govuk-select" id="state" name="state"><option value="">${common().any}</option>${Object.entries(t().states).map(([value, title]) => html`<option value=${value} ?selected=${value === this.query.get('state')}>${title}</option>`)}</select></div>
        <button class="govuk-button govuk-button--secondary">${common().filter}</button>
        ${this.query.size > 0 ? html`<a class="govuk-link filters__clear" href="/concerns">${common().clearFilters}</a>` : nothing}
      </form>
      <p class="govuk-body" role="status"><strong>${this.said}</strong></p>
      ${loaded(this.#shown, (shown) => (shown ? this.#list(shown) : html``), 'part')}
    `;
  }

  #list({ list, overlaps }: Shown): TemplateResult {
    if (list.items.length === 0) return empty(this.query.size > 0 ? t().noneFiltered : t().none);
    return html`<ul class="plain-list cards">${list.items.map((one) => this.#one(one, overlaps))}</ul>
      <div class="list-foot">${pager(this.query, list.next)} ${downloads('/api/concerns', this.#asked(), t().heading)}</div>`;
  }

  #one(one: Concern, overlaps: readonly Conflict[]): TemplateResult {
    const { id, reference, mutual, mutualName, raisedOn, capacity, inConfidence, text, contact, by, reason, conflict } = one;
    return html`<li class="card ${one.state === 'closed' ? 'card--past' : ''}">
      <strong>${reference}</strong> <strong class="govuk-tag govuk-tag--${one.state === 'received' ? 'yellow' : 'grey'}">${t().states[one.state]}</strong>
      <span class="card__line muted">${longDate(raisedOn, language())} · ${t().capacity[capacity]}${inConfidence ? ` · ${t().inConfidence}` : ''}${by ? ` · ${t().by} ${shownName(by.name)}` : ''}</span>
      ${mutual && mutualName ? html`<span class="card__line">${t().about} <a class="govuk-link" href="/bodies/${mutual}">${mutualName}</a></span>` : nothing}
      <span class="card__line concern-raised__text">${text ?? t().textGone}</span>
      ${contact ? html`<span class="card__line"><span class="muted">${t().contact}:</span> ${contact}</span>` : nothing}
      ${reason ? html`<span class="card__line"><span class="muted">${t().because}:</span> ${reason}</span>` : nothing}
      ${conflict ? html`<span class="card__line"><a class="govuk-link" href="/conflicts/${conflict}">${t().file}</a></span>` : nothing}
      ${this.query.get('of') === id
        ? html`<verb-form name="triage" .verb=${triageVerb(one, overlaps)} @did=${() => this.#did(reference)} @changed=${() => void this.#shown.run()}></verb-form>`
        : html`<div class="card__does no-print"><a class="govuk-link" href=${withQuery(this.query, { of: id })} aria-label=${t().triageOf(reference)}>${t().triage}</a></div>`}
    </li>`;
  }

  #did(reference: string): void {
    this.said = t().did(reference);
    navigate(withQuery(this.query, { of: '' }), { stay: true, replace: true });
    void this.#shown.run();
  }
}

/** One that is closed can be taken up again, and not be closed twice. */
const triageVerb = ({ id, version, state: now, conflict }: Concern, overlaps: readonly Conflict[]): Verb => ({
  path: `/api/concerns/${id}/triage`,
  version,
  submit: t().submit,
  cancel: '/concerns',
  fields: [
    { name: 'state', label: t().what, kind: 'radios', choices: Object.entries(t().whats).filter(([value]) => now !== 'closed' || value !== 'closed').map(([value, title]) => ({ value, title })), missing: common().choiceMissing },
    ...(overlaps.length > 0 ? [{ name: 'conflict', label: t().conflict, hint: t().conflictHint, kind: 'choice' as const, none: t().conflictNone, choices: overlaps.flatMap((one) => (one.id === null ? [] : [{ value: one.id, title: titleOf(one) }])), value: conflict ?? '' }] : []),
    { name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', missing: common().reasonMissing },
  ],
});

declare global {
  interface HTMLElementTagNameMap {
    'concerns-page': ConcernsPage;
  }
}
