/** One person as this council knows them: offices, connections with bodies, and what is kept from every public copy, with who opened it. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Static } from 'typebox';
import { withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { noCouncil } from '../../components/no-council.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import { readingsTable } from '../../components/readings.ts';
import '../../components/verb-form.ts';
import type { Did, Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { capital } from '../../text/capital.ts';
import { vocabulary } from '../../text/common.ts';
import { longDate, longInstant, longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { people } from '../../text/people.ts';
import { person as t } from '../../text/person.ts';
import type { Connection } from '../../../server/domain/people/connection.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import type { Opened as OpenedSchema, WithheldDetail } from '../../../server/domain/people/withheld-detail.ts';
import '../conflicts/person-findings.ts';
import { entersPaper } from '../declarations/enters-paper.ts';
import { declaring } from '../../text/declaring.ts';
import { loadPerson, type Shown } from './person-data.ts';
import * as verbs from './person-verbs.ts';

type Opened = Static<typeof OpenedSchema>;
type Doing = keyof ReturnType<typeof t>['did'];

@customElement('person-page')
export class PersonPage extends Page {
  @state() private said = '';
  @state() private opened: Opened | undefined;
  #name = '';

  readonly #shown = new Task(this, {
    args: () => [this.params['id'] ?? '', session.authority, this.query.get('do') === 'connect', language()] as const,
    task: async ([id, authority, choosing], { signal }): Promise<Shown | undefined> => {
      if (!authority) return undefined;
      const shown = await loadPerson(id, authority, choosing, signal);
      this.#name = shownName(shown.person.name);
      return shown;
    },
  });

  protected override heading(): string {
    return this.#name;
  }

  protected override render(): TemplateResult {
    if (!session.authority) return noCouncil(people().people);
    return loaded(this.#shown, (shown) => (shown ? this.#page(shown) : html``));
  }

  #page(shown: Shown): TemplateResult {
    const { person, isSelf, readings } = shown;
    return html`
      <a class="govuk-back-link no-print" href="/people">${t().back}</a>
      <h1 class="govuk-heading-l">${this.#name}</h1>
      ${isSelf ? html`<p class="lead">${t().self}</p>` : nothing}
      ${entersPaper() && !isSelf ? html`<p class="govuk-body no-print"><a class="govuk-link" href="/declarations/paper?person=${person.id}">${declaring().paper}</a></p>` : nothing}
      <p class="govuk-body" role="status"><strong>${this.said}</strong></p>
      <div class="person">
        ${offices(person)} ${this.#keeping(person)} ${this.#connections(shown)} ${shown.connections ? html`<person-findings .person=${person.id} .authority=${session.authority ?? ''}></person-findings>` : nothing} ${this.#withheld(shown)}
        ${readings && (readings.length > 0 || (shown.withheld?.length ?? 0) > 0)
          ? html`<section aria-labelledby="readings"><h2 class="govuk-heading-m" id="readings">${t().readings}</h2>${readings.length === 0 ? html`<p class="govuk-body">${t().readingsNone}</p>` : readingsTable(readings, t().readings)}</section>`
          : nothing}
      </div>
    `;
  }

  /** Whoever records people ends an office, and knows where mail goes. */
  #keeping(person: Person): TemplateResult | typeof nothing {
    if (!session.staffs && !session.is('parish-clerk')) return nothing;
    return html`<div class="card__does">
      ${person.offices.some(({ period }) => period.to === null) ? this.#offer('leave', '', t().leave, t().leave, () => verbs.leave(person)) : nothing}
      ${this.#offer('correct', '', t().correct, t().correct, () => verbs.correct(person))}
    </div>`;
  }

  #connections({ person, isSelf, connections, bodies }: Shown): TemplateResult | typeof nothing {
    if (!connections) return nothing;
    const records = session.keeps || isSelf;
    return html`
      <section aria-labelledby="connections">
        <h2 class="govuk-heading-m" id="connections">${t().connections}</h2>
        <p class="govuk-body">${isSelf ? t().connectionsOwnHint : nothing} ${t().connectionsHint}</p>
        ${connections.length === 0 ? html`<p class="govuk-body"><strong>${t().connectionsNone}</strong></p>` : html`<ul class="plain-list cards">${connections.map((one) => this.#connection(one, bodies, records))}</ul>`}
        ${records ? this.#offer('connect', '', t().connect, t().connect, () => verbs.connect(person, bodies, isSelf)) : nothing}
      </section>
    `;
  }

  #connection(one: Connection, bodies: ReadonlyMap<string, string>, records: boolean): TemplateResult {
    const body = bodies.get(one.mutual) ?? '';
    const stands = one.state === 'recorded';
    const what = `${body}, ${vocabulary().tie[one.kind]}`;
    const open = stands && (one.period.to === null || one.period.to > today(new Date()));
    return html`<li class="card ${stands ? '' : 'card--past'}">
      <strong><a class="govuk-link" href="/bodies/${one.mutual}">${body}</a></strong>
      <span class="card__line">${capital(vocabulary().tie[one.kind])}, ${longPeriod(one.period, today(new Date()), language())}${stands ? nothing : html` · ${t().withdrawn}`}</span>
      ${one.note ? html`<span class="card__line muted">${one.note}</span>` : nothing}
      ${records && stands
        ? html`<div class="card__line card__does">${open ? this.#offer('endConnection', one.id, t().endConnection, t().endConnectionOf(what), () => verbs.endConnection(one)) : nothing} ${this.#offer('withdraw', one.id, t().withdraw, t().withdrawOf(what), () => verbs.withdraw(one))}</div>`
        : nothing}
    </li>`;
  }

  #withheld({ person, isSelf, withheld }: Shown): TemplateResult | typeof nothing {
    if (!withheld || (!session.keeps && withheld.length === 0)) return nothing;
    return html`
      <section aria-labelledby="withheld">
        <h2 class="govuk-heading-m" id="withheld">${t().withheld}</h2>
        <p class="govuk-body">${t().withheldHint}</p>
        ${withheld.length === 0 ? html`<p class="govuk-body"><strong>${t().withheldNone}</strong></p>` : html`<ul class="plain-list cards">${withheld.map((one) => this.#detail(one, isSelf))}</ul>`}
        ${this.opened ? this.#panel(this.opened) : nothing}
        ${session.keeps ? this.#offer('withhold', '', t().withhold, t().withhold, () => verbs.withhold(person)) : nothing}
      </section>
    `;
  }

  #detail(one: WithheldDetail, isSelf: boolean): TemplateResult {
    const what = vocabulary().withheld[one.kind];
    const now = today(new Date());
    return html`<li class="card">
      <strong>${capital(what)}</strong>
      <span class="card__line">${longPeriod(one.period, now, language())}${one.reviewOn ? html`, <span class=${one.reviewOn <= now ? 'line__warn' : ''}>${one.reviewOn <= now ? t().reviewDue(longDate(one.reviewOn, language())) : t().review(longDate(one.reviewOn, language()))}</span>` : nothing}</span>
      <div class="card__line card__does">
        ${this.#asks('open', one.id)
          ? html`<verb-form name="open" .verb=${{ ...verbs.open(one, isSelf ? t().openHintOwn : t().openHint(this.#name)), cancel: this.#to() }} @did=${(event: Did<Opened>) => void this.#show(event.detail)}></verb-form>`
          : html`<a class="govuk-link" href=${this.#to('open', one.id)} aria-label=${t().openOf(what)}>${t().open}</a>`}
        ${session.keeps && (one.period.to === null || one.period.to > now) ? this.#offer('endWithheld', one.id, t().endWithheld, t().endWithheldOf(what), () => verbs.endWithheld(one)) : nothing}
      </div>
    </li>`;
  }

  #panel({ at, kind, detail, reason }: Opened): TemplateResult {
    return html`<section class="opened no-print" aria-labelledby="opened">
      <h3 class="govuk-heading-s" id="opened" tabindex="-1">${t().opened}: ${vocabulary().withheld[kind]}</h3>
      <p class="govuk-body opened__detail">${detail ?? t().openedEmpty}</p>
      ${reason ? html`<p class="govuk-body"><strong>${t().openedReason}:</strong> ${reason}</p>` : nothing}
      <p class="govuk-hint">${t().openedNote(longInstant(at, language()))}</p>
      <button type="button" class="govuk-button no-margin" @click=${() => (this.opened = undefined)}>${t().hide}</button>
    </section>`;
  }

  #asks(doing: string, of: string): boolean {
    return this.query.get('do') === doing && (this.query.get('of') ?? '') === of;
  }

  #to(doing = '', of = ''): string {
    return withQuery(this.query, { do: doing, of });
  }

  /** A link to do it, or, once followed, the form. */
  #offer(doing: Doing, of: string, title: string, name: string, verb: () => Verb): TemplateResult {
    if (!this.#asks(doing, of)) return html`<a class="govuk-link" href=${this.#to(doing, of)} aria-label=${name}>${title}</a>`;
    return html`<div class="acts__open"><h3 class="govuk-heading-s">${title}</h3><verb-form name=${doing} .verb=${{ ...verb(), cancel: this.#to() }} @did=${() => this.#did(t().did[doing])} @changed=${() => void this.#shown.run()}></verb-form></div>`;
  }

  #did(said: string): void {
    this.said = said;
    navigate(this.#to(), { stay: true, replace: true });
    void this.#shown.run();
  }

  async #show(opened: Opened): Promise<void> {
    this.#did('');
    this.opened = opened;
    await this.#shown.taskComplete.catch(() => undefined);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#opened')?.focus();
  }
}

const offices = ({ offices: held }: Person): TemplateResult => html`
  <section aria-labelledby="offices">
    <h2 class="govuk-heading-m" id="offices">${t().offices}</h2>
    ${held.length === 0 ? html`<p class="govuk-body">${t().officesNone}</p>` : html`<ul class="plain-list cards">${held.map(office)}</ul>`}
  </section>
`;

/** For those who see no names an office has no title either: it would name its holder. */
const office = ({ title, kind, statutory, period }: Person['offices'][number]): TemplateResult => {
  const as = [vocabulary().officeKind[kind], statutory ? vocabulary().statutory[statutory] : ''].filter(Boolean).join(', ');
  const when = longPeriod(period, today(new Date()), language());
  return html`<li class="card"><strong>${title ?? capital(as)}</strong><span class="card__line">${title === null ? nothing : `${capital(as)}, `}${when}</span></li>`;
};
