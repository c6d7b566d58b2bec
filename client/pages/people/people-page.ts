import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, getAll, type Page as ListOf } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { selectField, textField } from '../../components/fields.ts';
import { downloads, pager } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { noCouncil } from '../../components/no-council.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import { errorSummary } from '../../components/problem.ts';
import { peopleAndUnits } from '../../components/section-links.ts';
import { firstDay, NO_DATE, sinceField, type Since } from '../../components/since.ts';
import { Adding } from '../../controllers/adding.ts';
import { session } from '../../controllers/session.ts';
import { capital } from '../../text/capital.ts';
import { common, vocabulary } from '../../text/common.ts';
import { longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { people as t } from '../../text/people.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import type { Unit } from '../../../server/domain/units/unit.ts';

interface Typed {
  name: string;
  title: string;
  kind: string;
  statutory: string;
  unit: string;
  since: Since;
}

const NOBODY: ListOf<Person> = { items: [], next: null };

@customElement('people-page')
export class PeoplePage extends Page {
  @state() private added = '';
  readonly #list = new Task(this, { args: () => [session.authority, this.query.get('cursor'), language()] as const, task: ([authority, cursor], { signal }) => (authority ? get<ListOf<Person>>('/api/people', { authority, cursor }, signal) : Promise.resolve(NOBODY)) });
  readonly #units = new Task(this, { args: () => [session.authority] as const, task: ([authority], { signal }) => (authority ? getAll<Unit>('/api/units', { authority }, signal) : Promise.resolve([])) });
  readonly #adding: Adding<Typed> = new Adding<Typed>(this, {
    path: '/api/people',
    empty: { name: '', title: '', kind: '', statutory: '', unit: '', since: NO_DATE },
    check: ({ name, title, kind, since }) => [
      ...(name.trim() ? [] : [{ id: 'person-name', message: t().nameMissing }]),
      ...(Boolean(title.trim()) === Boolean(kind) ? [] : [{ id: 'person-title', message: t().officeMissing }]),
      ...(firstDay(since) === undefined ? [{ id: 'person-since-day', message: t().sinceWrong }] : []),
    ],
    body: ({ name, title, kind, statutory, unit, since }) => ({
      authority: session.authority,
      name: name.trim(),
      ...(title.trim() && { offices: [{ title: title.trim(), kind, period: { from: firstDay(since) ?? null, to: null }, ...(unit && { unit }), ...(kind === 'officer' && statutory && { statutory }) }] }),
    }),
    idOf: (path) => (path.startsWith('offices') ? (path.includes('period') ? 'person-since-day' : 'person-title') : 'person-name'),
    done: ({ name }) => {
      this.added = t().added(name.trim());
      void this.#list.run();
    },
  });

  protected override heading(): string {
    return t().people;
  }

  protected override render(): TemplateResult {
    if (!session.authority) return noCouncil(t().people);
    return html`
      ${peopleAndUnits('people')}
      <h1 class="govuk-heading-l">${t().people}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      <div class="columns"><div>${loaded(this.#list, (list) => this.#table(list), 'part')}</div>${session.staffs || session.is('parish-clerk') ? this.#form() : nothing}</div>
    `;
  }

  #table({ items, next }: ListOf<Person>): TemplateResult {
    if (items.length === 0) return empty(t().nonePeople);
    return html`
      <table class="govuk-table table-compact">
        <caption class="govuk-visually-hidden">${t().people}</caption>
        <thead><tr><th scope="col" class="govuk-table__header">${t().name}</th><th scope="col" class="govuk-table__header">${t().office}</th></tr></thead>
        <tbody>${items.map(row)}</tbody>
      </table>
      <div class="list-foot">${pager(this.query, next)} ${downloads('/api/people', { authority: session.authority }, t().people)}</div>
    `;
  }

  #form(): TemplateResult {
    const { draft, faults, busy } = this.#adding;
    const typed = draft.value;
    const kinds = Object.entries(vocabulary().officeKind).map(([value, title]) => ({ value, title }));
    const units = (this.#units.value ?? []).map(({ id, name }) => ({ value: id, title: name }));
    return html`
      <form class="aside-form no-print" novalidate aria-labelledby="add-person" @submit=${this.#adding.submit}>
        <h2 class="govuk-heading-m" id="add-person">${t().addPerson}</h2>
        ${errorSummary(faults)} <p class="govuk-body" role="status">${this.added}</p>
        ${textField({ id: 'person-name', label: t().name, value: typed.name, faults, onInput: (name) => draft.set({ name }) })}
        ${textField({ id: 'person-title', label: t().officeTitle, hint: t().officeHint, value: typed.title, faults, onInput: (title) => draft.set({ title }) })}
        ${selectField({ id: 'person-kind', label: t().officeKind, value: typed.kind, none: '', choices: kinds, faults, onInput: (kind) => draft.set({ kind }) })}
        ${typed.kind === 'officer' ? selectField({ id: 'person-statutory', label: t().statutory, hint: t().statutoryHint, value: typed.statutory, none: t().statutoryNone, choices: Object.entries(vocabulary().statutory).map(([value, title]) => ({ value, title })), onInput: (statutory) => draft.set({ statutory }) }) : nothing}
        ${units.length > 0 ? selectField({ id: 'person-unit', label: t().unit, value: typed.unit, none: t().noUnit, choices: units, onInput: (unit) => draft.set({ unit }) }) : nothing}
        ${sinceField({ id: 'person-since', label: t().sinceLabel, hint: t().sinceHint, value: typed.since, faults, onInput: (since) => draft.set({ since }) })}
        <button class="govuk-button" ?disabled=${busy}>${common().save}</button>
      </form>
    `;
  }
}

const row = ({ id, name, offices }: Person): TemplateResult => html`
  <tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${name === null && session.seesNoNames ? html`<span class="muted person__hidden">${shownName(name)}</span>` : html`<a class="govuk-link" href="/people/${id}">${shownName(name)}</a>`}</th>
    <td class="govuk-table__cell">${offices.map(({ title, kind, period }) => html`<div>${title ?? capital(vocabulary().officeKind[kind])} <span class="line__form">${title === null ? nothing : `${vocabulary().officeKind[kind]}, `}${longPeriod(period, today(new Date()), language())}</span></div>`)}</td>
  </tr>
`;
