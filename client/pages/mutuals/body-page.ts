/** A body's page: where am I, what is the matter, what do I do next; then the roles over time, what we do not know, and the guidance. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MutualFile } from '../../../server/domain/mutuals/file.ts';
import type { Family } from '../../../server/domain/vocabulary.ts';
import { post } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { asAtControl, clocksShown, knownAtControl, type AsAt, type Clocks } from '../../components/as-at.ts';
import { downloads, withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { inquiries } from '../../text/asking.ts';
import { common, vocabulary } from '../../text/common.ts';
import { dayAfter, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { ask, coverageView } from '../../views/body-coverage.ts';
import { citedBy, guidanceView } from '../../views/body-guidance.ts';
import { bodyHead } from '../../views/body-head.ts';
import { caseOf, lastDayOf, matter, titleOf, unstated } from '../../views/body-matter.ts';
import type { TimelineWords } from '../../views/timeline-words.ts';
import '../acts/body-acts.ts';
import { bodyText, timelineText } from './body-text.ts';
import { besideParagraph } from '../guidance/beside.ts';
import { factsOf, loadBody, type Body } from './body-data.ts';
import { savedBanner, takeSaved, type Saved } from './body-saved.ts';
import './body-timeline.ts';
import '../notices/notices-part.ts';

@customElement('body-page')
export class BodyPage extends Page {
  @state() private since = '';
  @state() private busy = false;
  @state() private problem: string | undefined;
  @state() private saved: Saved | undefined;
  @state() private turn = 0;
  #name = '';

  readonly #body = new Task(this, {
    args: () => [this.params['id'] ?? '', this.#authority, this.#clocks.asAt, this.#clocks.knownAt, language(), this.turn] as const,
    task: async ([id, authority, asAt, knownAt], { signal }) => {
      const body = await loadBody(id, authority, { asAt, knownAt }, signal);
      this.#name = body.whole.name;
      return body;
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.saved = takeSaved(this.params['id'] ?? '');
  }

  protected override heading(): string {
    return this.#name;
  }

  protected override render(): TemplateResult {
    return loaded(this.#body, (body) => this.#page(body));
  }

  get #authority(): string {
    return this.query.get('authority') ?? session.authority;
  }

  get #clocks(): Clocks {
    return { asAt: this.query.get('asAt') ?? '', knownAt: this.query.get('knownAt') ?? '' };
  }

  get #keeps(): boolean {
    return session.keepsAt(this.#authority) && this.#clocks.knownAt === '';
  }

  /** What is not known is answered as of today. */
  get #answers(): boolean {
    return this.#keeps && this.#clocks.asAt === '';
  }

  #page(body: Body): TemplateResult {
    const { whole, day } = body;
    const now = this.#clocks.knownAt ? today(new Date(this.#clocks.knownAt)) : today(new Date());
    const words = timelineText(now);
    const clocks: AsAt = { ...this.#clocks, words, language: language(), onChange: (change) => this.#turnClock(change) };
    const facts = factsOf(body);
    return html`<div class="body">
      ${this.saved ? savedBanner(this.saved, words, () => (this.saved = undefined)) : nothing}
      <div class="body__top"><div>${bodyHead(whole, words, vocabulary())}</div>${whole.roles ? asAtControl(clocks) : nothing}</div>
      ${clocksShown(clocks)}
      ${whole.roles
        ? html`
            <div class="columns body__columns">${matter(day, timelineText(now, this.#clocks.asAt || undefined), { asAt: this.#clocks.asAt || undefined, answers: this.#answers })} ${this.#next(body, words)}</div>
            <section aria-labelledby="timeline">
              <h2 class="govuk-heading-m" id="timeline">${words.text.timeline.heading}</h2>
              ${facts.roles.length + facts.statements.length > 0
                ? html`<role-timeline .facts=${facts} today=${now} asAt=${this.#clocks.asAt} ?choosing=${true} @as-at=${(event: CustomEvent<string>) => this.#turnClock({ asAt: event.detail })}></role-timeline>`
                : html`<div class="empty"><p class="govuk-body">${words.text.timeline.noRoles} ${this.#keeps ? words.text.timeline.noRolesHint : nothing}</p></div>`}
            </section>
            <div class="columns">
              ${coverageView(day, words, this.#answers ? { since: this.since, busy: this.busy, problem: this.problem, onSince: (since) => (this.since = since), onNotHeld: (family) => void this.#notHeld(whole, family) } : undefined)}
              ${this.#aside(clocks)}
            </div>
            ${this.#answers || !this.#keeps ? html`<notices-part .authority=${this.#authority} .mutual=${whole.id} ?sends=${this.#answers}></notices-part>` : nothing}
            ${readsActs(this.#authority) ? html`<body-acts .mutual=${whole.id} .authority=${this.#authority} .asAt=${this.#clocks.asAt} .knownAt=${this.#clocks.knownAt} .keeps=${this.#keeps} .spoken=${language()}></body-acts>` : nothing}
            ${guidanceView(citedBy(day.conflicts ?? [], body.guidance), words, false, besideParagraph(session.nameOf(this.#authority)))}
          `
        : html`<div class="empty"><p class="govuk-body">${common().chooseCouncil}. ${common().chooseCouncilBody}</p></div>`}
    </div>`;
  }

  #next({ day, whole }: Body, words: TimelineWords): TemplateResult {
    const t = bodyText().page;
    const { lead, within, others } = caseOf(day.conflicts ?? []);
    const unknown = unstated(day);
    const look = [lead, ...within, ...others].filter((conflict) => conflict?.state === 'open' || conflict?.state === 'stale').toSorted((a, b) => (b?.severity ?? 0) - (a?.severity ?? 0))[0];
    const mine = session.keepsAt(this.#authority);
    // Looking at what was known before, there is nothing to do.
    if (mine && !this.#keeps && !look) return html``;
    return html`<aside class="next" aria-labelledby="next">
      <h2 class="govuk-heading-m" id="next">${t.next}</h2>
      ${look ? html`<a class="govuk-button" href="/conflicts/${look.id}" aria-describedby="next-look">${t.look}</a><p class="govuk-body next__look" id="next-look">${titleOf(look)}</p>` : nothing}
      ${this.#keeps ? html`<a class="govuk-button ${look ? 'govuk-button--secondary' : ''}" href="/bodies/${whole.id}/roles/new">${(whole.roles ?? []).length > 0 ? t.recordAnother : t.record}</a><p class="govuk-body"><a class="govuk-link" href="/inquiries/new?body=${whole.id}">${inquiries().new}</a></p>` : nothing}
      ${mine ? nothing : html`<p class="govuk-body">${t.nextReader}</p>`}
      ${this.#answers && unknown.length > 0 ? html`<p class="govuk-body next__ask">${unknown.map((family) => html`<a class="govuk-link" href="#unknown">${ask(day, family, words)}</a>`)}</p>` : nothing}
    </aside>`;
  }

  #aside(clocks: AsAt): TemplateResult {
    const t = bodyText().page;
    const query = { authority: this.#authority, mutual: this.#body.value?.whole.id ?? '', ...this.#clocks };
    return html`<aside class="take no-print" aria-labelledby="take">
      <h2 class="govuk-heading-m" id="take">${t.takeAway}</h2>
      <p class="take__what">${t.roles}</p>
      ${downloads('/api/roles', query, t.roles)}
      <p class="take__what">${t.overlaps}</p>
      ${downloads('/api/conflicts', query, t.overlaps)}
      <details class="govuk-details take__check" ?open=${clocks.knownAt !== ''}>
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${bodyText().asAt.check}</span></summary>
        <div class="govuk-details__text">${knownAtControl(clocks)}${session.readsRecord ? html`<p class="govuk-body"><a class="govuk-link" href="/record?body=${this.#body.value?.whole.id}">${bodyText().asAt.history}</a></p>` : nothing}</div>
      </details>
    </aside>`;
  }

  #turnClock(change: Partial<Clocks>): void {
    navigate(withQuery(this.query, change), { stay: true });
  }

  /** Without a day the answer holds for all days; after a role that is over, from the day after it: a statement over days with a role is refused. */
  async #notHeld(whole: MutualFile, family: Family): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    try {
      await post('/api/role-statements', { authority: this.#authority, mutual: whole.id, family, held: false, period: { from: this.since || dayAfter(lastDayOf(whole, family, today(new Date()))), to: null } });
      this.turn++;
      await this.#body.taskComplete;
      await this.updateComplete;
      this.querySelector<HTMLElement>('#unknown')?.focus();
    } catch (error) {
      this.problem = error instanceof ApiProblem ? error.detail || error.title : common().somethingWrong;
    } finally {
      this.busy = false;
    }
  }
}

/** As `decision.read` says: what is not for the reader is not asked for. */
const readsActs = (authority: string): boolean => session.authority === authority && (session.keeps || session.is('reviewer', 'external-auditor'));

declare global {
  interface HTMLElementTagNameMap {
    'body-page': BodyPage;
  }
}
