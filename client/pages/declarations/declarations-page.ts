/** What was filed and waits for the monitoring officer, most urgent first; filters are the address. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { getAll, post } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, downloads } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import '../../components/long-table.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { faultsOf } from '../../components/problem.ts';
import { shownName } from '../../components/person-name.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import { longDate, number, today } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import { keepingLinks } from '../keeping/keeping-links.ts';
import type { DeclarationLine } from '../../../server/domain/declarations/filing.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import { kindsOf, kindTitle, type KindForm } from '../declare/forms.ts';
import type { Obligation } from '../declare/obligation.ts';
import { filingHref } from '../declare/filing-list.ts';
import { stateTag } from '../declare/state-tag.ts';
import { entersPaper } from './enters-paper.ts';
import { awaited, byUrgency, isNilReturn, urgencyOf } from './queue.ts';

const FILTERS = ['person', 'kind', 'state'] as const;

interface Queue {
  readonly lines: readonly DeclarationLine[];
  /** Paper forms that the reader has begun to enter. */
  readonly begun: readonly DeclarationLine[];
  readonly people: readonly Person[];
  readonly kinds: readonly KindForm[];
  /** Whose older register waits for them. */
  readonly carriedOver: ReadonlySet<string>;
}

/** A clerk sees those that they entered. */
export const readsFilings = (): boolean => session.reviews || session.is('democratic-services', 'parish-clerk');

@customElement('declarations-page')
export class DeclarationsPage extends Page {
  @state() private said = '';
  @state() private busy = false;
  @state() private refused: readonly { readonly id: string; readonly why: string; readonly name: string }[] = [];

  readonly #queue = new Task(this, {
    args: () => [readsFilings(), session.authority, this.query.toString(), language()] as const,
    task: async ([may, authority], { signal }): Promise<Queue> => {
      if (!may) return { lines: [], begun: [], people: [], kinds: [], carriedOver: new Set() };
      const day = today(new Date());
      const [lines, people, kinds, waiting] = await Promise.all([getAll<DeclarationLine>('/api/declarations', { authority, ...this.#asked() }, signal), getAll<Person>('/api/people', { authority }, signal), kindsOf(authority, signal), getAll<Obligation>('/api/obligations', { authority, state: 'carried-over' }, signal)]);
      const carriedOver = awaited(people, waiting, day);
      return { lines: byUrgency(lines.filter(({ state: where }) => where !== 'draft'), day, carriedOver), begun: lines.filter(({ state: where, attested }) => where === 'draft' && attested), people, kinds, carriedOver };
    },
  });

  protected override heading(): string {
    return t().queue;
  }

  #asked(): Record<string, string | undefined> {
    return Object.fromEntries(FILTERS.map((name) => [name, this.query.get(name) ?? undefined]));
  }

  protected override render(): TemplateResult {
    if (!readsFilings()) return notYours(t().queue, t().onlyKeepers, session.hat?.person ? { href: '/declare', title: t().heading } : undefined);
    return html`${keepingLinks('declarations')}<h1 class="govuk-heading-l">${t().queue}</h1><p class="govuk-body lead">${t().queueLead}</p>${loaded(this.#queue, (queue) => this.#page(queue), 'part')}`;
  }

  #page(queue: Queue): TemplateResult {
    const nil = session.reviews ? queue.lines.filter((line) => isNilReturn(line, queue.kinds)) : [];
    return html`
      ${this.#filters(queue)}
      <div role="status"><p class="govuk-body">${this.said}</p>${this.refused.length === 0 ? nothing : html`<ul class="govuk-list govuk-list--bullet">${this.refused.map(({ id, why, name }) => html`<li><a class="govuk-link" href="/declarations/${id}">${name}</a>: ${why}</li>`)}</ul>`}</div>
      ${entersPaper() ? html`<p class="govuk-body"><a class="govuk-link" href="/declarations/paper">${d().paper}</a></p>${begun(queue)}` : nothing}
      ${nil.length > 0 ? html`<p class="govuk-body"><button type="button" class="govuk-button govuk-button--secondary no-margin" ?disabled=${this.busy} @click=${() => void this.#acceptAll(nil, queue)}>${t().nilReturns(nil.length)}</button></p>` : nothing}
      ${queue.lines.length === 0
        ? empty(this.query.size > 0 ? t().queueNoneFiltered : t().queueNone)
        : html`<long-table .heading=${t().queue} kind="stacks" .columns=${6} .rows=${queue.lines} .head=${html`<tr>${[t().who, t().kind, t().number, t().received, t().state, t().urgency].map((title) => html`<th scope="col" class="govuk-table__header">${title}</th>`)}</tr>`} .row=${(line: DeclarationLine, i?: number) => row(line, queue, i)}></long-table>
            <div class="list-foot">${downloads('/api/declarations', { authority: session.authority, ...this.#asked() }, t().queue)}</div>`}
    `;
  }

  #filters({ people, kinds }: Queue): TemplateResult {
    const select = (name: string, label: string, choices: readonly (readonly [string, string])[]) => html`<div class="govuk-form-group">
      <label class="govuk-label" for=${name}>${label}</label>
      <select class="govuk-select" id=${name} name=${name}><option value="">${common().any}</option>${choices.map(([value, title]) => html`<option value=${value} ?selected=${value === this.query.get(name)}>${title}</option>`)}</select>
    </div>`;
    return html`<form class="filters" role="search" @submit=${applyFilters}>
      ${select('person', t().who, people.map(({ id, name }) => [id, shownName(name)] as const))} ${select('kind', t().kind, kinds.map(({ kind, title }) => [kind, title] as const))}
      ${select('state', t().state, Object.entries(t().states).filter(([value]) => value !== 'draft'))}
      <button class="govuk-button govuk-button--secondary">${common().filter}</button>
      ${FILTERS.some((name) => this.query.has(name)) ? html`<a class="govuk-link filters__clear" href="/declarations">${common().clearFilters}</a>` : nothing}
    </form>`;
  }

  /** Each rests on the version that was shown; one that is refused stops no other, and says why. */
  async #acceptAll(lines: readonly DeclarationLine[], { people }: Queue): Promise<void> {
    this.busy = true;
    this.refused = [];
    try {
      const reply = await post<{ accepted: string[]; refused: { id: string; why: string }[] }>('/api/declarations/accept-nil', { authority: session.authority, ids: lines.map(({ id, version }) => ({ id, version })) });
      this.said = reply.refused.length === 0 ? t().nilDone(reply.accepted.length) : t().nilSome(reply.accepted.length, lines.length);
      this.refused = reply.refused.map(({ id, why }) => ({ id, why, name: nameOf(lines.find((line) => line.id === id)?.person, people) }));
    } catch (error) {
      this.said = faultsOf(error, () => undefined).map(({ message }) => message).join(' ');
    } finally {
      this.busy = false;
    }
    await this.#queue.run();
  }
}

const nameOf = (person: string | undefined, people: readonly Person[]): string => shownName(people.find(({ id }) => id === person)?.name ?? null);

const begun = ({ begun: lines, people, kinds }: Queue): TemplateResult | typeof nothing =>
  lines.length === 0 ? nothing : html`<p class="govuk-body">${d().paperBegun}</p><ul class="govuk-list govuk-list--bullet">${lines.map((line) => html`<li><a class="govuk-link" href=${filingHref(line)}>${t().of(kindTitle(kinds, line.kind), nameOf(line.person, people))}</a></li>`)}</ul>`;

function row(line: DeclarationLine, { people, kinds, carriedOver }: Queue, ariaRow?: number): TemplateResult {
  const name = nameOf(line.person, people);
  const title = kindTitle(kinds, line.kind);
  const cell = (label: string, content: unknown) => html`<td class="govuk-table__cell" data-label=${label}>${content}</td>`;
  return html`<tr class="govuk-table__row" aria-rowindex=${ariaRow ?? nothing}>
    <th scope="row" class="govuk-table__header"><a class="govuk-link" href="/declarations/${line.id}" aria-label=${t().of(title, name)}>${name}</a></th>
    ${cell(t().kind, title)} ${cell(t().number, line.number === null ? '' : number(line.number))} ${cell(t().received, line.receivedOn ? longDate(line.receivedOn, language()) : '')} ${cell(t().state, stateTag(line))} ${cell(t().urgency, t().urgencies[urgencyOf(line, today(new Date()), carriedOver)])}
  </tr>`;
}
