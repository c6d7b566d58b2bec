/** What waits to be decided, by body or by rule; filters are the address. Many can be decided alike, and each be taken with one press. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { QueueLine } from '../../../server/domain/reviews/queue.ts';
import { ApiProblem, get, post } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, downloads, pager, withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import '../../components/verb-form.ts';
import type { Did } from '../../components/verb-form.ts';
import { keepPlace } from '../../controllers/queue-place.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import { number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { reviews as t } from '../../text/reviews.ts';
import { working as w } from '../../text/working.ts';
import { titleOf } from '../../views/body-matter.ts';
import { baselineVerb, type Decided } from './baseline-verb.ts';
import { groupsOf, idsOf, seenAt, type Group, type QueueReply } from './queue-data.ts';
import { queueGroup, tick, type Queueing } from './queue-group.ts';
import { queueLead, queueStart } from './queue-start.ts';
import { refusedList, type NotDecided } from './refused-list.ts';
import { reviewLinks, worksOnReviews } from './review-links.ts';

const FILTERS = ['assigned', 'minSeverity', 'state', 'why', 'sort', 'together', 'by', 'watched', 'cursor'] as const;
/** Kept by whoever filters further: they are links and no lists to choose from. */
const KEPT = ['together', 'watched'] as const;
/** As many as can be decided in one go. */
const A_PAGE = 500;

@customElement('reviews-page')
export class ReviewsPage extends Page {
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private said = '';
  @state() private problem = '';
  @state() private busy = false;
  @state() private refused: readonly NotDecided[] = [];

  #kept: QueueReply | undefined;

  readonly #queue = new Task(this, {
    args: () => [session.authority, worksOnReviews(), this.query.toString(), language()] as const,
    task: async ([, works], { signal }) => (works ? get<QueueReply>('/api/reviews', { ...this.#asked(), limit: A_PAGE }, signal) : undefined),
  });

  protected override heading(): string {
    return t().heading;
  }

  /** What is on the screen is the list that somebody goes on through from file to file. */
  protected override updated(): void {
    super.updated();
    const queue = this.#queue.value;
    if (!queue || queue === this.#kept || !session.actor) return;
    this.#kept = queue;
    const files = this.#groups(queue).flatMap(({ lines }) => lines.flatMap(({ id }) => id ?? []));
    keepPlace({ account: session.actor.account, authority: session.authority, address: `${location.pathname}${location.search}`, files });
  }

  #asked(): Record<string, string | undefined> {
    return { authority: session.authority, ...Object.fromEntries(FILTERS.map((name) => [name, this.query.get(name) ?? undefined])) };
  }

  protected override render(): TemplateResult {
    if (!worksOnReviews()) return notYours(t().heading, t().only(session.authorityName));
    return html`
      ${reviewLinks('reviews')}
      <h1 class="govuk-heading-l">${t().heading}</h1>
      ${this.#queue.value ? queueStart(this.#queue.value, this.#groups(this.#queue.value), { isTogether: this.query.has('together'), bySeverity: !this.query.has('sort') }) : queueLead()}
      ${this.#filters()}
      <div role="status" id="said" tabindex="-1"><p class="govuk-body"><strong>${this.said}</strong></p>${refusedList(this.refused)}</div>
      ${this.problem ? html`<p class="govuk-error-message" role="alert">${this.problem}</p>` : nothing}
      ${loaded(this.#queue, (queue) => (queue ? this.#list(queue) : html``), 'part')}
    `;
  }

  #filters(): TemplateResult {
    const select = (name: string, label: string, choices: Readonly<Record<string, string>>, any = true) => html`<div class="govuk-form-group">
      <label class="govuk-label" for=${name}>${label}</label>
      <select class="govuk-select" id=${name} name=${name}>${any ? html`<option value="">${common().any}</option>` : nothing}${Object.entries(choices).map(([value, title]) => html`<option value=${value} ?selected=${value === this.query.get(name)}>${title}</option>`)}</select>
    </div>`;
    const { waiting, ...states } = t().states;
    const { severity, ...sorts } = t().sorts;
    return html`<form class="filters queue__filters" role="search" @submit=${applyFilters}>
      ${select('assigned', t().whose, t().whoseAre)} ${select('minSeverity', t().severity, t().severities)}
      ${select('state', t().state, { '': waiting, ...states }, false)} ${select('why', t().why, t().whys)} ${select('sort', t().sort, { '': severity, ...sorts }, false)}
      ${select('by', w().by, { '': w().bys.mutual, rule: w().bys.rule }, false)} ${KEPT.map((name) => (this.query.has(name) ? html`<input type="hidden" name=${name} value="true" />` : nothing))}
      <button class="govuk-button govuk-button--secondary">${common().filter}</button>
      ${this.query.size > 0 ? html`<a class="govuk-link filters__clear" href="/reviews">${common().clearFilters}</a>` : nothing}
    </form>`;
  }

  #list(queue: QueueReply): TemplateResult {
    const groups = this.#groups(queue);
    const count = (name: keyof ReturnType<typeof t>['counts'], change: Record<string, string>) => html`<li><a class="govuk-link" href=${withQuery(new URLSearchParams(), change)}><strong>${number(queue.counts[name] ?? 0)}</strong> ${t().counts[name]}</a></li>`;
    const ids = idsOf(groups.flatMap(({ lines }) => lines));
    const queueing: Queueing = { chosen: this.#shownOf(ids), choose: this.#choose, alike: this.#chooseAlone, take: (line) => void this.#take(line), together: session.keeps };
    return html`
      <ul class="plain-list queue__counts">${count('waiting', {})} ${count('mine', { assigned: 'me' })} ${count('nobodys', { assigned: 'nobody' })} ${count('stale', { state: 'stale' })}
        ${queue.counts['watched'] ? html`<li><a class="govuk-link" href=${withQuery(new URLSearchParams(), { watched: 'true' })}><strong>${number(queue.counts['watched'])}</strong> ${w().watched}</a></li>` : nothing}</ul>
      ${groups.length === 0
        ? empty(this.query.size > 0 ? t().noneFiltered : t().none)
        : html`${session.keeps && ids.length > 0 ? html`<p class="queue__all no-print">${tick('choose-all', t().chooseAll, ids, queueing)}<label for="choose-all" class="govuk-body" aria-hidden="true">${t().chooseAll}</label></p>` : nothing}
            ${this.#alike(queue, queueing.chosen)} ${groups.map((group, i) => queueGroup(group, i, queueing))}
            ${queueing.chosen.size > 0 ? html`<p class="queue__bar no-print"><span>${t().chosen(queueing.chosen.size)}</span> <button type="button" class="govuk-button no-margin" @click=${this.#toForm}>${t().alike}</button></p>` : nothing}
            <div class="list-foot">${pager(this.query, queue.next)} ${downloads('/api/reviews', this.#asked(), t().heading)}</div>`}
    `;
  }

  #alike(queue: QueueReply, chosen: ReadonlySet<string>): TemplateResult | typeof nothing {
    if (chosen.size === 0) return nothing;
    return html`<section class="queue__alike no-print" aria-labelledby="alike">
      <h2 class="govuk-heading-s" id="alike" tabindex="-1">${t().alike} <span class="muted" role="status">(${t().chosen(chosen.size)})</span></h2>
      <p class="govuk-hint">${t().alikeHint} <button type="button" class="frame__plain" @click=${() => (this.chosen = new Set())}>${t().clear}</button></p>
      <verb-form name="alike" .verb=${baselineVerb([...chosen], seenAt(queue))} @did=${(event: Did<Decided>) => this.#decided(event.detail, queue)}></verb-form>
    </section>`;
  }

  readonly #choose = (ids: readonly string[], on: boolean): void => {
    const chosen = new Set(this.chosen);
    for (const id of ids) {
      if (on) chosen.add(id);
      else chosen.delete(id);
    }
    this.chosen = chosen;
  };

  readonly #chooseAlone = (ids: readonly string[]): void => {
    this.chosen = new Set(ids);
    void this.updateComplete.then(this.#toForm);
  };

  #groups(queue: QueueReply): Group[] {
    return groupsOf(queue, this.query.get('by') === 'rule', !this.query.has('sort'));
  }

  /** What was chosen and is no longer on the page is not decided with the rest. */
  #shownOf(ids: readonly string[]): ReadonlySet<string> {
    return new Set(ids.filter((id) => this.chosen.has(id)));
  }

  readonly #toForm = (): void => {
    const heading = this.querySelector<HTMLElement>('#alike');
    heading?.focus();
    heading?.scrollIntoView({ block: 'start' });
  };

  #decided({ decided, refused }: Decided, { items }: QueueReply): void {
    this.said = t().did(decided.length);
    this.refused = refused.map(({ id, detail }) => ({ detail, line: items.find((one) => one.id === id) }));
    this.chosen = new Set();
    void this.#queue.run();
    this.querySelector<HTMLElement>('#said')?.focus();
  }

  async #take(line: QueueLine): Promise<void> {
    if (this.busy) return;
    [this.problem, this.busy] = ['', true];
    try {
      await post(`/api/conflicts/${line.id}/assign`, { account: session.actor?.account ?? null }, { version: line.assignmentVersion });
      this.said = t().took(titleOf(line));
      this.refused = [];
    } catch (error) {
      this.problem = error instanceof ApiProblem ? (error.status === 412 ? common().changedMeanwhile : error.detail || error.title) : common().somethingWrong;
    } finally {
      this.busy = false;
    }
    await this.#queue.run();
    await this.updateComplete;
    // The button is gone: who took it opens it next.
    this.querySelector<HTMLElement>(`.queue__what a[href="/conflicts/${line.id}"]`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reviews-page': ReviewsPage;
  }
}
