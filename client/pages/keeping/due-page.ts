/** Who owes which declaration, by the day on which it falls due: after an election sixty of them on one day. And whom the register reminded. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, getAll, post, type Page as ListOf } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, downloads } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import { LAST_DAY, longDate, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { due as t, keeping } from '../../text/keeping.ts';
import { byDay, OPEN_STATES, openOnly, type Chasing, type Obligation } from './due-data.ts';
import { chasingLog } from './chasing-log.ts';
import { keepingLinks } from './keeping-links.ts';

interface Shown {
  readonly owed: readonly Obligation[];
  readonly log: readonly Chasing[];
}

const COLOUR: Readonly<Record<Obligation['state'], string>> = { overdue: 'red', due: 'yellow', 'to-come': 'blue', met: 'green', 'met-late': 'green', 'carried-over': 'blue', withdrawn: 'yellow' };
const AHEAD_MS = 120 * 86_400_000;

@customElement('due-page')
export class DuePage extends Page {
  @state() private said: readonly string[] = [];
  @state() private problem = '';
  @state() private busy = false;
  readonly #shown = new Task(this, {
    args: () => [session.authority, mayLook(), this.#until, language()] as const,
    task: async ([authority, may, to], { signal }): Promise<Shown> => {
      if (!authority || !may) return { owed: [], log: [] };
      const [owed, log] = await Promise.all([getAll<Obligation>('/api/obligations', { authority, to }, signal), get<ListOf<Chasing>>('/api/chasings', { authority, limit: 500 }, signal)]);
      return { owed, log: log.items };
    },
  });

  protected override heading(): string {
    return t().heading;
  }

  get #until(): string {
    return this.query.get('to') ?? today(new Date(Date.now() + AHEAD_MS));
  }

  protected override render(): TemplateResult {
    if (!session.authority || !mayLook()) return notYours(t().heading, common().notPermittedBody);
    return html`
      ${keepingLinks('due')}
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead(session.authorityName)}</p>
      <div role="status">${this.said.map((line) => html`<p class="govuk-body"><strong>${line}</strong></p>`)}</div>
      ${this.problem ? html`<p class="govuk-error-message" role="alert">${this.problem}</p>` : nothing}
      ${this.#filters()} ${loaded(this.#shown, (shown) => this.#page(shown), 'part')}
    `;
  }

  #filters(): TemplateResult {
    const shows = this.query.get('show') ?? 'open';
    return html`
      <form class="filters" role="search" @submit=${applyFilters}>
        <div class="govuk-form-group">
          <label class="govuk-label" for="show">${t().show}</label>
          <select class="govuk-select" id="show" name="show">${Object.entries(t().shows).map(([value, title]) => html`<option value=${value} ?selected=${value === shows}>${title}</option>`)}</select>
        </div>
        <div class="govuk-form-group"><label class="govuk-label" for="to">${t().ahead}</label><input class="govuk-input" type="date" max=${LAST_DAY} id="to" name="to" .value=${this.#until} /></div>
        <button class="govuk-button govuk-button--secondary">${common().filter}</button>
      </form>
    `;
  }

  #page({ owed, log }: Shown): TemplateResult {
    const count = (...states: Obligation['state'][]): number => owed.filter(({ state: at }) => states.includes(at)).length;
    const shown = this.query.get('show') === 'all' ? owed : openOnly(owed);
    const chaseable = count('due', 'overdue') > 0;
    return html`
      <p class="govuk-body"><strong>${t().sums(count('overdue'), count('due', 'carried-over', 'withdrawn'), count('to-come'))}</strong></p>
      <div class="verb__actions due__do no-print">
        ${chaseable ? html`<button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.busy} @click=${() => void this.#chase()}>${t().chaseAll}</button>` : nothing}
        ${owed.length > 0 ? html`<a class="govuk-link" href="/people/intake">${t().intake}</a>` : nothing}
      </div>
      ${shown.length === 0 ? empty(owed.length === 0 ? t().none : t().noneOpen, owed.length === 0 ? { href: '/people/intake', title: t().intake } : undefined) : byDay(shown).map(([day, lines]) => this.#day(day, lines))}
      <div class="list-foot">${downloads('/api/obligations', { authority: session.authority, to: this.#until }, t().heading)}</div>
      <section aria-labelledby="log"><h2 class="govuk-heading-m" id="log">${t().log}</h2><p class="govuk-body">${t().logLead}</p>${chasingLog(log)}</section>
    `;
  }

  #day(day: string | null, lines: readonly Obligation[]): TemplateResult {
    return html`
      <section class="due__day">
        <h2 class="govuk-heading-s">${day === null ? t().noDay : t().day(longDate(day, language()), lines.length)}</h2>
        <table class="govuk-table table-compact stacks" role="table">
          <caption class="govuk-visually-hidden">${day === null ? t().noDay : longDate(day, language())}</caption>
          <thead role="rowgroup"><tr role="row">${[keeping().who, keeping().what, t().state].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}<th scope="col" role="columnheader" class="govuk-table__header"><span class="govuk-visually-hidden">${t().chase}</span></th></tr></thead>
          <tbody role="rowgroup">${lines.map((line) => this.#line(line))}</tbody>
        </table>
      </section>
    `;
  }

  #line({ person, name, kind, kindTitle, basis, beganOn, state: at, declaration, office, chased }: Obligation): TemplateResult {
    const last = chased.at(-1);
    const open = OPEN_STATES.includes(at) && at !== 'to-come';
    return html`
      <tr class="govuk-table__row" role="row">
        <th scope="row" role="rowheader" class="govuk-table__header"><a class="govuk-link" href="/people/${person}">${shownName(name)}</a><span class="line__form">${office.title}</span></th>
        <td class="govuk-table__cell" role="cell" data-label=${keeping().what}>${declaration ? html`<a class="govuk-link" href="/declarations/${declaration}">${kindTitle}</a>` : kindTitle}<span class="line__form">${[t()[basis], beganOn ? t().began(longDate(beganOn, language())) : ''].filter(Boolean).join(', ')}</span></td>
        <td class="govuk-table__cell" role="cell" data-label=${t().state}><strong class="govuk-tag govuk-tag--${COLOUR[at]}">${t().states[at]}</strong>${last ? html`<span class="line__form">${t().chased(chased.length, longDate(last.at.slice(0, 10), language()))}</span>` : nothing}</td>
        <td class="govuk-table__cell" role="cell">${open ? html`<button type="button" class="frame__plain no-print" ?disabled=${this.busy} aria-label=${t().chaseOne(shownName(name))} @click=${() => void this.#chase({ person, kind })}>${t().chase}</button>` : nothing}</td>
      </tr>
    `;
  }

  async #chase(only: { person?: string; kind?: string } = {}): Promise<void> {
    [this.problem, this.busy] = ['', true];
    try {
      const { chased, unreachable } = await post<{ chased: number; unreachable: { person: string; name: string | null }[] }>('/api/obligations/chase', { authority: session.authority, ...only }, { once: crypto.randomUUID() });
      this.said = [t().sent(chased), ...(unreachable.length > 0 ? [t().unreachable(unreachable.map(({ name }) => shownName(name)).join(', '))] : [])];
      await this.#shown.run();
    } catch (error) {
      this.problem = error instanceof ApiProblem ? error.detail || error.title : common().somethingWrong;
    } finally {
      this.busy = false;
    }
  }
}

const mayLook = (): boolean => session.reviews || session.is('democratic-services', 'parish-clerk');

