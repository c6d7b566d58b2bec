/** Interests that the text of the law implies and nobody registered, and what the monitoring officer ruled on them. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { getAll } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { capital } from '../../text/capital.ts';
import { common } from '../../text/common.ts';
import { longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { rulings as t } from '../../text/keeping.ts';
import type { BodyLine } from '../../../server/domain/mutuals/file.ts';
import type { Ruling } from '../../../server/domain/declarations/ruling.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import { keepingLinks } from './keeping-links.ts';
import { endRuling, makeRuling, type Implied } from './ruling-verbs.ts';

interface Shown {
  readonly implied: readonly Implied[];
  readonly rulings: readonly Ruling[];
  readonly people: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, string>;
}

@customElement('rulings-page')
export class RulingsPage extends Page {
  @state() private said = '';
  readonly #shown = new Task(this, {
    args: () => [session.authority, session.reviews, language()] as const,
    task: async ([authority, keeps], { signal }): Promise<Shown | undefined> => {
      if (!authority || !keeps) return undefined;
      const [implied, rulings, people, bodies] = await Promise.all([
        getAll<Implied>('/api/implied-interests', { authority }, signal),
        getAll<Ruling>('/api/rulings', { authority }, signal),
        getAll<Person>('/api/people', { authority }, signal),
        getAll<BodyLine>('/api/mutuals', { authority }, signal),
      ]);
      return { implied, rulings, people: new Map(people.map(({ id, name }) => [id, shownName(name)])), bodies: new Map(bodies.map(({ id, name }) => [id, name])) };
    },
  });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    if (!session.authority || !session.reviews) return notYours(t().heading, common().onlyKeepers(session.authorityName));
    return html`
      ${keepingLinks('rulings')}
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      <p class="govuk-body" role="status"><strong>${this.said}</strong></p>
      ${loaded(this.#shown, (shown) => (shown ? this.#page(shown) : html``), 'part')}
    `;
  }

  #page(shown: Shown): TemplateResult {
    const waiting = shown.implied.filter(({ prompt }) => prompt);
    const making = this.query.get('do') === 'make';
    return html`
      <div class="columns">
        <section aria-labelledby="waiting">
          <h2 class="govuk-heading-m" id="waiting">${t().waiting}</h2>
          ${waiting.length === 0 ? empty(t().waitingNone) : html`<ul class="plain-list cards">${waiting.map(waitingCard)}</ul>`}
        </section>
        <section aria-labelledby="made">
          <h2 class="govuk-heading-m" id="made">${t().made}</h2>
          ${shown.rulings.length === 0 ? html`<p class="govuk-body">${t().madeNone}</p>` : html`<ul class="plain-list cards">${shown.rulings.map((one) => this.#ruling(one, shown))}</ul>`}
          ${making
            ? html`<div class="acts__open" id="make"><h3 class="govuk-heading-s">${t().make}</h3><verb-form name="ruling" .verb=${{ ...makeRuling(shown, this.query), cancel: '/rulings' }} @did=${() => this.#did(t().didMake)}></verb-form></div>`
            : html`<a class="govuk-button govuk-button--secondary" href="/rulings?do=make">${t().make}</a>`}
        </section>
      </div>
    `;
  }

  #ruling(one: Ruling, { people, bodies }: Shown): TemplateResult {
    const whose = one.person === null ? t().all : (people.get(one.person) ?? shownName(null));
    const where = one.mutual === null ? t().everyBody : (bodies.get(one.mutual) ?? '');
    const open = one.state === 'made' && (one.period.to === null || one.period.to >= today(new Date()));
    const asked = this.query.get('do') === 'end' && this.query.get('of') === one.id;
    return html`<li class="card ${open ? '' : 'card--past'}">
      <strong>${whose}, ${where}</strong>
      <span class="card__line">${capital(t().kinds[one.kind])}, ${longPeriod(one.period, today(new Date()), language())}${one.state === 'ended' ? html` · ${t().ended}` : nothing}</span>
      ${one.reason ? html`<span class="card__line muted">${one.reason}</span>` : nothing}
      ${open
        ? html`<div class="card__line">${asked ? html`<verb-form name="end" .verb=${{ ...endRuling(one), cancel: '/rulings' }} @did=${() => this.#did(t().didEnd)} @changed=${() => void this.#shown.run()}></verb-form>` : html`<a class="govuk-link" href=${withQuery(new URLSearchParams(), { do: 'end', of: one.id })} aria-label=${t().endOf(`${whose}, ${where}`)}>${t().end}</a>`}</div>`
        : nothing}
    </li>`;
  }

  #did(said: string): void {
    this.said = said;
    navigate('/rulings', { stay: true, replace: true });
    void this.#shown.run();
  }
}

const waitingCard = ({ person, name, mutual, body, headingTitle, because, period }: Implied): TemplateResult => html`<li class="card">
  <strong><a class="govuk-link" href="/people/${person}">${shownName(name)}</a>: ${headingTitle}</strong>
  <span class="card__line"><a class="govuk-link" href="/bodies/${mutual}">${body}</a>, ${[...new Set(because.map(({ what }) => t().because[what] ?? what))].join(', ')}, ${longPeriod(period, today(new Date()), language())}</span>
  <div class="card__line"><a class="govuk-link" href=${withQuery(new URLSearchParams(), { do: 'make', person, mutual })} aria-label=${t().ruleOf(shownName(name), body)}>${t().rule}</a></div>
</li>`;

