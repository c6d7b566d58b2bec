/** What somebody has to declare, what they have declared, and what the register holds of theirs now. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import type { DeclarationLine } from '../../../server/domain/declarations/filing.ts';
import './filing-list.ts';
import { isOnScreen, isPartial, within } from './forms.ts';
import { giftsView } from './gifts-together.ts';
import { impliedView } from './implied.ts';
import { loadBeside, loadOwn, type Beside, type Own } from './own.ts';
import { ownInterests } from './own-interests.ts';
import { mayTravel, seatsView } from './seats.ts';
import { standingCard } from './standing-card.ts';

type Shown = Own & Beside;

@customElement('declare-page')
export class DeclarePage extends Page {
  @state() private said = '';

  readonly #own = new Task(this, {
    args: () => [session.authority, session.hat?.person ?? '', language()] as const,
    task: async ([authority, person], { signal }): Promise<Shown | null> => {
      if (!authority || !person) return null;
      const [own, beside] = await Promise.all([loadOwn(authority, person, signal), loadBeside(authority, person, signal)]);
      return { ...own, ...beside };
    },
  });

  protected override heading(): string {
    return session.is('delegate') ? t().headingFor : t().heading;
  }

  protected override render(): TemplateResult {
    if (!session.authority || !session.hat?.person) return notYours(this.heading(), t().noPerson);
    return html`<h1 class="govuk-heading-l">${this.heading()}</h1>
      ${session.is('delegate') ? html`<p class="govuk-body lead">${t().delegate}</p>` : nothing}
      <p class="govuk-body" role="status"><strong>${this.said}</strong></p>
      ${loaded(this.#own, (own) => (own ? this.#page(own) : html``), 'part')}`;
  }

  #page(own: Shown): TemplateResult {
    // A whole register goes before a change of it.
    const isWhole = ({ kind }: DeclarationLine): number => (own.kinds.some((form) => form.kind === kind && !isPartial(form)) ? 1 : 0);
    const travelling = own.lines.filter((line) => line.state !== 'draft' && mayTravel(line, own.kinds)).toSorted((a, b) => isWhole(b) - isWhole(a) || (b.number ?? 0) - (a.number ?? 0))[0];
    return html`<div class="columns">
      <div>
        ${standingCard(own)} ${impliedView(own.implied, own.officer, own.mine)} ${giftsView(own.gifts)}
        <section aria-labelledby="done"><h2 class="govuk-heading-m" id="done">${session.is('delegate') ? d().doneFor : t().done}</h2><filing-list .lines=${own.lines} .kinds=${own.kinds} heading=${t().done} @changed=${() => void this.#own.run()}></filing-list></section>
        <section aria-labelledby="interests"><h2 class="govuk-heading-m" id="interests">${session.is('delegate') ? t().interestsFor : t().interests}</h2>
          ${ownInterests(own, { query: this.query, onDid: (said) => this.#did(said) })}
          ${session.is('delegate') || own.interests.length === 0 ? nothing : html`<p class="govuk-hint">${d().wrong}</p>`}</section>
      </div>
      <div>
        <section aria-labelledby="other"><h2 class="govuk-heading-m" id="other">${t().declareOther}</h2>
          <ul class="plain-list matters">${own.mine.map((form) => html`<li>${isOnScreen(form) ? html`<a class="govuk-link" href="/declare/${form.kind}">${form.title}</a>` : html`${form.title}<span class="muted">${t().notHere}</span>`}${form.deadline ? html`<span class="muted">${within(form)}</span>` : nothing}</li>`)}</ul>
        </section>
        ${seatsView(session.authority, travelling)}
      </div>
    </div>`;
  }

  #did(said: string): void {
    this.said = said;
    navigate(withQuery(this.query, { do: '', of: '' }), { stay: true, replace: true });
    void this.#own.run();
  }
}
