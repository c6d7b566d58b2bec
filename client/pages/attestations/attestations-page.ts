/** What was asked of everybody whether it is still true: what has changed and is to be put right, what is unconfirmed, what is outstanding. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Attestation } from '../../../server/domain/attestations/attestation.ts';
import { getAll, post } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, downloads } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import { session } from '../../controllers/session.ts';
import { attested as t } from '../../text/attestations.ts';
import { common } from '../../text/common.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { keepingLinks } from '../keeping/keeping-links.ts';
import { sinceWhen, whatIsAsked } from './asked-line.ts';

type Show = keyof ReturnType<typeof t>['shows'];

const COLOUR: Readonly<Record<Attestation['state'], string>> = { asked: 'blue', 'still-true': 'green', changed: 'red', settled: 'grey', lapsed: 'grey' };
const isOpen = ({ state: at }: Attestation): boolean => at === 'asked' || at === 'changed';
const SHOWN: Readonly<Record<Show, (one: Attestation) => boolean>> = {
  open: isOpen,
  changed: ({ state: at }) => at === 'changed',
  unconfirmed: (one) => isOpen(one) && one.unconfirmedSince !== null,
  asked: ({ state: at }) => at === 'asked',
  all: () => true,
};
/** Of one role or statement there may be several lines; it is counted once. */
const subjects = (lines: readonly Attestation[], show: Show): number => new Set(lines.filter(SHOWN[show]).map(({ subject }) => subject)).size;

@customElement('attestations-page')
export class AttestationsPage extends Page {
  @state() private said = '';
  @state() private problem = '';
  @state() private busy = false;

  readonly #lines = new Task(this, {
    args: () => [session.authority, session.keeps, language()] as const,
    task: ([authority, keeps], { signal }): Promise<Attestation[]> => (authority && keeps ? getAll<Attestation>('/api/attestations', { authority }, signal) : Promise.resolve([])),
  });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    if (!session.authority || !session.keeps) return notYours(t().heading, t().only);
    return html`
      ${keepingLinks('attestations')}
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead(session.authorityName)}</p>
      <div role="status">${this.said ? html`<p class="govuk-body"><strong>${this.said}</strong></p>` : nothing}</div>
      ${this.problem ? html`<p class="govuk-error-message" role="alert">${this.problem}</p>` : nothing}
      ${loaded(this.#lines, (lines) => this.#page(lines), 'part')}
    `;
  }

  #page(lines: readonly Attestation[]): TemplateResult {
    if (lines.length === 0) return empty(t().none, { href: '/settings', title: t().toSettings });
    const show = (this.query.get('show') ?? 'open') as Show;
    const shown = lines.filter(SHOWN[show] ?? isOpen).toSorted((a, b) => Number(b.state === 'changed') - Number(a.state === 'changed'));
    const mine = lines.some((one) => one.state === 'asked' && one.person !== null && session.isSelf(one.person));
    return html`
      <p class="govuk-body"><strong>${t().sums(subjects(lines, 'changed'), subjects(lines, 'unconfirmed'), subjects(lines, 'asked'))}</strong></p>
      ${mine ? html`<p class="govuk-body no-print"><a class="govuk-link" href="/still-true">${t().own}</a></p>` : nothing}
      <form class="filters" role="search" @submit=${applyFilters}>
        <div class="govuk-form-group"><label class="govuk-label" for="show">${t().show}</label>
          <select class="govuk-select" id="show" name="show">${Object.entries(t().shows).map(([value, title]) => html`<option value=${value} ?selected=${value === show}>${title}</option>`)}</select></div>
        <button class="govuk-button govuk-button--secondary">${common().filter}</button>
      </form>
      ${shown.length === 0 ? empty(show === 'open' ? t().noneOpen : t().noneShown) : this.#table(shown)}
      <div class="list-foot">${downloads('/api/attestations', { authority: session.authority }, t().heading)}</div>
    `;
  }

  #table(lines: readonly Attestation[]): TemplateResult {
    return html`<table class="govuk-table table-compact stacks" role="table">
      <caption class="govuk-visually-hidden">${t().heading}</caption>
      <thead role="rowgroup"><tr role="row">${[t().what, t().who, t().state].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}<th scope="col" role="columnheader" class="govuk-table__header"><span class="govuk-visually-hidden">${t().correct}</span></th></tr></thead>
      <tbody role="rowgroup">${lines.map((one) => this.#line(one))}</tbody>
    </table>`;
  }

  #line(one: Attestation): TemplateResult {
    const { mutual, mutualName, person, personName, mailboxes, state: at, askedOn, dueOn, answeredOn, answeredBy, text, unconfirmedSince } = one;
    const date = (day: string): string => longDate(day, language());
    const about = `${mutualName}, ${whatIsAsked(one)}`;
    const answered = answeredOn === null ? t().asked(date(askedOn), date(dueOn)) : [t().answeredOn(date(answeredOn)), answeredBy === 'link' ? t().byLink : ''].filter(Boolean).join(', ');
    return html`<tr class="govuk-table__row" role="row">
      <th scope="row" role="rowheader" class="govuk-table__header"><a class="govuk-link" href="/bodies/${mutual}">${mutualName}</a><span class="line__form">${one.kind === 'role' ? html`<a class="govuk-link" href="/roles/${one.subject}">${whatIsAsked(one)}</a>` : whatIsAsked(one)}<br />${sinceWhen(one)}</span></th>
      <td class="govuk-table__cell" role="cell" data-label=${t().who}>${person === null ? t().keepers : html`<a class="govuk-link" href="/people/${person}">${shownName(personName)}</a>${mailboxes === 0 ? html`<span class="line__form">${t().noMail}</span>` : nothing}`}</td>
      <td class="govuk-table__cell" role="cell" data-label=${t().state}><strong class="govuk-tag govuk-tag--${COLOUR[at]}">${t().states[at]}</strong> ${isOpen(one) && unconfirmedSince !== null ? html`<strong class="govuk-tag govuk-tag--yellow">${t().unconfirmed(date(unconfirmedSince))}</strong>` : nothing}<span class="line__form">${answered}</span>${text === null ? nothing : html`<span class="attested__text">“${text}”</span>`}</td>
      <td class="govuk-table__cell" role="cell">${isOpen(one) ? this.#does(one, about) : nothing}</td>
    </tr>`;
  }

  #does(one: Attestation, about: string): TemplateResult {
    const href = one.kind === 'role' ? `/roles/${one.subject}` : `/bodies/${one.mutual}/roles/new?family=${one.family}`;
    return html`<span class="attested__does no-print">
      <a class="govuk-link" href=${href} aria-label=${t().correctOf(about)}>${t().correct}</a>
      <button type="button" class="frame__plain" ?disabled=${this.busy} aria-label=${t().stillTrueOf(about)} @click=${() => void this.#stillTrue(one, about)}>${t().stillTrue}</button>
    </span>`;
  }

  async #stillTrue({ id, version }: Attestation, about: string): Promise<void> {
    [this.problem, this.said, this.busy] = ['', '', true];
    try {
      await post('/api/attestations', { answers: [{ id, version, stillTrue: true }] }, { once: crypto.randomUUID() });
      this.said = t().said(about);
    } catch (error) {
      this.problem = error instanceof ApiProblem ? (error.status === 412 ? common().changedMeanwhile : error.detail || error.title) : common().somethingWrong;
    } finally {
      this.busy = false;
    }
    await this.#lines.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attestations-page': AttestationsPage;
  }
}
