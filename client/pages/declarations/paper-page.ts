/** A form that somebody signed on paper: whose it is, and which one. What it says is typed in like any declaration, and attested at the end. */
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { getAll } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { selectField } from '../../components/fields.ts';
import { withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { today } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import { kindsFor } from '../declare/filing-data.ts';
import { isOnScreen, kindsOf, within, type KindForm } from '../declare/forms.ts';
import { entersPaper } from './enters-paper.ts';

@customElement('paper-page')
export class PaperPage extends Page {
  readonly #asked = new Task(this, {
    args: () => [entersPaper() ? session.authority : '', language()] as const,
    task: ([authority], { signal }) => (authority ? Promise.all([getAll<Person>('/api/people', { authority }, signal), kindsOf(authority, signal)]) : Promise.resolve(undefined)),
  });

  protected override heading(): string {
    return d().paper;
  }

  protected override render(): TemplateResult {
    if (!entersPaper()) return notYours(d().paper, d().paperOnly);
    return html`<a class="govuk-back-link no-print" href="/declarations">${t().toQueue}</a><h1 class="govuk-heading-l">${d().paper}</h1>
      <p class="govuk-body lead">${d().paperLead}</p>${loaded(this.#asked, (asked) => (asked ? this.#page(...asked) : html``), 'part')}`;
  }

  #page(people: readonly Person[], kinds: readonly KindForm[]): TemplateResult {
    if (people.length === 0) return empty(d().paperNobody, { href: '/people', title: d().paperToPeople });
    const person = people.find(({ id }) => id === this.query.get('person'));
    const choices = people.map(({ id, name }) => ({ value: id, title: shownName(name) })).toSorted((a, b) => a.title.localeCompare(b.title));
    return html`<div class="question">
      ${selectField({ id: 'paper-person', label: d().paperWho, value: person?.id ?? '', none: '', choices, onInput: (id) => navigate(withQuery(this.query, { person: id }), { stay: true, replace: true }) })}
      ${person ? this.#forms(person, kindsFor(kinds, person, today(new Date())).filter(isOnScreen)) : html``}
    </div>`;
  }

  #forms({ id }: Person, kinds: readonly KindForm[]): TemplateResult {
    return html`<section aria-labelledby="paper-kinds"><h2 class="govuk-heading-m" id="paper-kinds">${d().paperWhich}</h2>
      <ul class="plain-list matters">${kinds.map((form) => html`<li><a class="govuk-link" href="/declare/${form.kind}?person=${id}">${form.title}</a>${form.deadline ? html`<span class="muted">${within(form)}</span>` : html``}</li>`)}</ul></section>`;
  }
}
